"""Packing a forum template as one file to send."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hrreport.errors import HRReportError
from hrreport.files import write_atomic
from hrreport.forum.load import SUFFIX
from hrreport.forum.package import pack
from hrreport.forum.template import Template
from hrreport.settings import SettingsFile

from .dialogs.asking import Answer, Asker
from .file_names import as_file_name
from .short import short_name
from .troubles import cancel


def pack_as_file(template: Template, asker: Asker, settings: SettingsFile, parent: QWidget | None) -> Path | None:
    """Asks for a file, writes the template there and gives it; ``None`` where nothing was written."""
    folder = Path(settings.now.folder) if settings.now.folder else Path.home()
    suggestion = folder / f"{as_file_name(template.name)}{SUFFIX}"
    path = asker.file_to_save(parent, _tr("Pack as one file"), suggestion, _tr("Forum templates (*{})").format(SUFFIX))
    if path is not None and path.suffix.lower() != SUFFIX:
        path = path.with_name(f"{path.name}{SUFFIX}")
        # The dialog asked about the name without the suffix only.
        if path.exists() and not _may_replace(path, asker, parent):
            return None
    if path is None:
        return None
    try:
        write_atomic(path, pack(template))
    except HRReportError as error:
        asker.tell(parent, _tr("“{}” could not be written").format(short_name(path)), str(error))
        return None
    return path


def _may_replace(path: Path, asker: Asker, parent: QWidget | None) -> bool:
    title = _tr("Replace “{}”?").format(short_name(path))
    answers = (Answer("replace", _tr("Replace it"), "main"), cancel())
    return asker.choose(parent, title, _tr("There is a file of that name already."), answers) == "replace"


def _tr(words: str) -> str:
    return QCoreApplication.translate("Packing", words)
