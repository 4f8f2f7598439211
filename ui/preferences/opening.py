"""The preferences of the running program, made when they are wanted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hrreport import paths
from hrreport.forum.look import look_of
from hrreport.storage.versions import Versions

from ..dialogs.modal import show_modal
from ..dialogs.words import WordsDialog
from ..languages import english_name
from ..services import Services
from ..workspace import Workspace
from .dialog import PreferencesDialog


def preferences(services: Services, workspace: Workspace | None, parent: QWidget) -> PreferencesDialog:
    """The dialog; ``workspace`` is the report in the window, if there is one."""
    settings, spelling = services.settings, services.spelling
    installed = services.library.templates().value
    shown = workspace.template if workspace is not None else (installed[0] if installed else None)

    def show_words(window: QWidget) -> None:
        show_modal(WordsDialog(spelling, services.asker, workspace, window))

    kept = (
        (_tr("Forum templates"), paths.templates_folder()),
        (_tr("Earlier versions"), services.folders.versions),
        (_tr("Unsaved work"), services.folders.recovery),
        (_tr("Dictionaries you added"), spelling.folder),
        (_tr("Settings and words"), paths.config_folder()),
    )
    return PreferencesDialog(
        settings,
        Versions(services.folders.versions, lambda: settings.now.versions_days),
        services.asker,
        look_of(shown).type_of("body").size if shown is not None else _USUAL_POINTS,
        kept,
        show_words,
        lambda: [english_name(tag) for tag in spelling.languages],
        parent,
    )


_USUAL_POINTS = 11.0


def _tr(words: str) -> str:
    return QCoreApplication.translate("Preferences", words)
