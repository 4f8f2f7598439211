"""Spell checking in one window: the report that is proofed now, the note of what cannot be, words and dictionaries."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from hrreport.errors import HRReportError
from hrreport.spelling.dictionaries import Dictionary

from .editing import EditingView
from .languages import english_name
from .services import Services
from .spelling.spelling import Trouble
from .status import StatusBar
from .widgets.spelling_note import SpellingNote


class Proofs(Protocol):
    """What the actions have the proofing of a report do; it is imported with the first report."""

    def suggest(self) -> None:
        """Offers what can be done about the word at the cursor."""
        ...

    def go_to_next(self) -> None:
        """Goes to the next wrong word."""
        ...

    def add_to(self, menu: QMenu, cursor: QTextCursor) -> bool:
        """Puts what can be done about the word at a cursor at the head of a menu; whether there is anything."""
        ...

    def end(self) -> None:
        """Checks no longer."""
        ...


class SpellCheck(QObject):
    """What the window's actions do about spelling. ``told`` carries a sentence."""

    told = Signal(str)

    def __init__(self, services: Services, status: StatusBar, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._view: EditingView | None = None
        self.proofing: Proofs | None = None
        self._note = SpellingNote()
        self._note.dictionary_wanted.connect(self.add_dictionary)
        status.add_note(self._note)
        self._note.hide()

    def follow(self, view: EditingView) -> None:
        """A report is shown: its words are checked from now on."""
        from .proofing import Proofing

        self._view = view
        proofing = Proofing(view.page, view.workspace, self._services.spelling, view)
        proofing.told.connect(self.told)
        proofing.trouble_changed.connect(self._show_trouble)
        proofing.dictionary_wanted.connect(self.add_dictionary)
        self.proofing = proofing

    def leave(self) -> None:
        """The report is closed."""
        if self.proofing is not None:
            self.proofing.end()
        self.proofing = self._view = None
        self._note.hide()

    def add_to(self, menu: QMenu, point: QPoint) -> None:
        """Puts what can be done about the word at a point of the page at the head of a menu."""
        if self.proofing is not None and self._view is not None:
            self.proofing.add_to(menu, self._view.page.cursorForPosition(point))

    # -- what the actions do ------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Checks spelling while typing, or no longer."""
        settings = self._services.settings
        settings.change(checks_spelling=not settings.now.checks_spelling)

    def suggest(self) -> None:
        """Offers what can be done about the word at the cursor."""
        if self.proofing is not None:
            self.proofing.suggest()

    def go_to_next(self) -> None:
        """Goes to the next wrong word."""
        if self.proofing is not None:
            self.proofing.go_to_next()

    def show_words(self) -> None:
        """Shows the words of this person, and those of the report that is open."""
        from .dialogs.modal import show_modal
        from .dialogs.words import WordsDialog

        workspace = self._view.workspace if self._view is not None else None
        show_modal(WordsDialog(self._services.spelling, self._services.asker, workspace, self._window))

    def add_dictionary(self, language: str = "") -> None:
        """Asks for a dictionary, and takes it into the person's folder."""
        title = self.tr("Add a dictionary")
        if language:
            title = self.tr("Add a dictionary for {}").format(english_name(language))
        kinds = self.tr("Dictionaries (*.oxt *.zip *.aff *.dic)")
        path = self._services.asker.file_to_open(self._window, title, kinds, self._services.settings.now.folder)
        if path is None:
            return
        wanted = language or (self._view.workspace.report.language if self._view is not None else "en")
        folder = self._services.spelling.folder
        self._services.jobs.start(
            "add a dictionary",
            lambda _: _added(path, folder, wanted),
            self._on_added,
            partial(self._on_not_added, title),
        )

    def _on_added(self, made: tuple[Dictionary, ...]) -> None:
        self._services.spelling.look_for_dictionaries()
        names = ", ".join(english_name(one.tag) for one in made)
        self.told.emit(self.tr("There is a dictionary for {} now.").format(names))

    def _on_not_added(self, title: str, error: HRReportError) -> None:
        self._services.asker.tell(self._window, title, str(error))

    def _show_trouble(self, trouble: Trouble | None) -> None:
        if trouble is None:
            self._note.hide()
        else:
            self._note.show_trouble(trouble.language, trouble.sentence, self._services.spelling.why(trouble.language))


def _added(path: Path, folder: Path, wanted: str) -> tuple[Dictionary, ...]:
    from hrreport.spelling.adding import add_dictionary

    return add_dictionary(path, folder, wanted)
