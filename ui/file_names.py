"""Asking for the file that a report is to be saved in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hrreport.settings import SettingsFile

from .dialogs.asking import Answer, Asker
from .short import short_name
from .troubles import cancel

SUFFIX = ".hrr"
_MOST = 80


class FileNames(QObject):
    """Asks for files to save in, starting in the folder that was used last."""

    def __init__(self, asker: Asker, settings: SettingsFile, window: QWidget | None, parent: QObject) -> None:
        super().__init__(parent)
        self._asker = asker
        self._settings = settings
        self._window = window

    def ask(self, title: str, suggestion: Path) -> Path | None:
        """A file whose name ends as reports do, or ``None``; one that exists is to be replaced."""
        kinds = self.tr("Reports (*{})").format(SUFFIX)
        chosen = self._asker.file_to_save(self._window, title, suggestion, kinds)
        if chosen is None or chosen.suffix.lower() == SUFFIX:
            return chosen
        path = chosen.with_name(f"{chosen.name}{SUFFIX}")
        # The dialog asked about the name without the suffix only.
        return path if not path.exists() or self._may_replace(path) else None

    def suggest(self, title: str) -> Path:
        """A file for a report of that title."""
        folder = Path(self._settings.now.folder) if self._settings.now.folder else Path.home()
        return folder / f"{as_file_name(title)}{SUFFIX}"

    def _may_replace(self, path: Path) -> bool:
        answer = self._asker.choose(
            self._window,
            self.tr("Replace “{}”?").format(short_name(path)),
            self.tr("There is a file of that name already."),
            (Answer("replace", self.tr("Replace it"), "main"), cancel()),
        )
        return answer == "replace"


def as_file_name(title: str) -> str:
    """A title as a file may be called on any system."""
    clean = "".join(" " if one in '<>:"/\\|?*' or not one.isprintable() else one for one in title)
    return " ".join(clean.split())[:_MOST].strip(" .") or "report"
