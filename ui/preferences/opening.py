"""The preferences of the running program, made when they are wanted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hrreport import paths
from hrreport.forum.look import look_of
from hrreport.forum.template import Template
from hrreport.storage.versions import Versions

from ..services import Services
from .dialog import PreferencesDialog


def preferences(services: Services, template: Template | None, parent: QWidget) -> PreferencesDialog:
    """The dialog; ``template`` is that of the report in the window, if there is one."""
    settings = services.settings
    installed = services.library.templates().value
    shown = template or (installed[0] if installed else None)
    kept = (
        (_tr("Forum templates"), paths.templates_folder()),
        (_tr("Earlier versions"), services.folders.versions),
        (_tr("Unsaved work"), services.folders.recovery),
        (_tr("Settings and words"), paths.config_folder()),
    )
    return PreferencesDialog(
        settings,
        Versions(services.folders.versions, lambda: settings.now.versions_days),
        services.asker,
        look_of(shown).type_of("body").size if shown is not None else _USUAL_POINTS,
        kept,
        parent,
    )


_USUAL_POINTS = 11.0


def _tr(words: str) -> str:
    return QCoreApplication.translate("Preferences", words)
