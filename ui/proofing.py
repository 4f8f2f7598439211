"""Proofing: the spelling of one report while it is written, and what can be done about a wrong word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from hrreport.errors import HRReportError
from hrreport.forum.manuscript import Line
from hrreport.model.document import Change
from hrreport.model.edits import set_words
from hrreport.model.search import Hit, replace
from hrreport.model.texts import Caret, Selection, Spot
from hrreport.prose import Runs
from hrreport.spelling.checking import Fault, check, fitting, parts_of
from hrreport.spelling.known import Known, names_of, plain_words, terms_of
from hrreport.spelling.pages import page_texts
from hrreport.spelling.words import spelling

from .page.edit import PageEdit
from .page.waves import Wave
from .spelling.spelling import Spelling, Trouble
from .workspace import Workspace

_FIRST, _PAUSE = 500, 150
_MARGIN = 40
_SLICE = 0.008


class Wrong(NamedTuple):
    """A wrong word on the page: its line, and where it stands there."""

    line: Line
    wave: Wave


class Proofing(QObject):
    """Keeps the waves of a page, and offers what can be done. ``told`` carries a sentence.

    ``trouble_changed`` carries why words on the page cannot be checked, ``None`` where all can.
    """

    told = Signal(str)
    trouble_changed = Signal(object)
    dictionary_wanted = Signal(str)

    def __init__(self, page: PageEdit, workspace: Workspace, spelling: Spelling, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._workspace = workspace
        self._spelling = spelling
        self._trouble: Trouble | None = None
        self._known = Known()
        self._sources: tuple[object, ...] | None = None
        self._menu: QMenu | None = None
        self._search: Iterator[tuple[Spot, Runs, int]] | None = None
        self._pending: tuple[Spot, Runs, int] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_FIRST)
        self._soon.timeout.connect(self._look)
        spelling.begin()
        spelling.answered.connect(self._on_answered)
        spelling.changed.connect(self._look_anew)
        workspace.changed.connect(self._on_changed)
        workspace.template_changed.connect(self._learn)
        page.cursor_moved.connect(self._on_moved)
        page.verticalScrollBar().valueChanged.connect(lambda _: self._look_soon())
        page.verticalScrollBar().rangeChanged.connect(lambda *_: self._look_soon())
        self._learn()

    def end(self) -> None:
        """The report is closed: its words are checked no longer."""
        self._soon.stop()
        self._search = None
        self._spelling.answered.disconnect(self._on_answered)
        self._spelling.changed.disconnect(self._look_anew)
        self._spelling.end()

    @property
    def trouble(self) -> Trouble | None:
        """Why words on the page cannot be checked."""
        return self._trouble

    # -- what is wrong on the page ------------------------------------------------------------------------

    def _on_changed(self, change: Change) -> None:
        self._search = None
        is_written = change.selection is not None and self._workspace.document.redo_label is None
        self._page.waves.typed_at = self._page.textCursor().position() if is_written else None
        before, after = change.before, change.after
        if before.language != after.language:
            self._page.waves.forget()
        self._learn()
        self._look_soon()

    def _on_moved(self) -> None:
        if self._page.waves.typed_at is not None:
            self._page.waves.typed_at = None
            self._page.viewport().update()
        self._look_soon()

    def _learn(self) -> None:
        """Reads what report and template know; when that is something else, all words are looked at anew."""
        sources = self._read_sources()
        if self._sources is None or any(one is not other for one, other in zip(sources, self._sources, strict=True)):
            self._sources = sources
            report = self._workspace.report
            names = names_of(report.speakers) | plain_words(report.words)
            known = Known(names, terms_of(self._workspace.template, report.language), report.language)
            if known != self._known:
                self._known = known
                self._look_anew()

    def _read_sources(self) -> tuple[object, ...]:
        report = self._workspace.report
        return report.speakers, report.words, report.language, self._workspace.template

    def _look_anew(self) -> None:
        self._page.waves.forget()
        self._look_soon()

    def _look_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        """Looks through the lines in view; what is not known of them is asked for."""
        self._soon.setInterval(_PAUSE)
        waves = self._page.waves
        if not self._spelling.is_on:
            waves.clear()
            self._page.viewport().update()
            self._tell_trouble(())
            return
        if not self._page.isVisible():
            return
        lines = tuple(self._in_view())
        is_other, unasked = waves.read(lines, self._workspace.report.language, self._right)
        if unasked:
            self._spelling.look_up(unasked)
        if is_other:
            self._page.viewport().update()
        self._tell_trouble(lines)

    def _on_answered(self) -> None:
        if self._spelling.is_on:
            self._look()
        if self._search is not None:
            self._seek()

    def _right(self, language: str, word: str) -> bool | None:
        return True if self._known.has(word, language) else self._spelling.right(language, word)

    def _in_view(self) -> Iterator[Line]:
        lines, document = self._page.shown.lines, self._page.document()
        area = self._page.viewport().rect()
        first = self._page.cursorForPosition(QPoint(0, area.top() - _MARGIN)).blockNumber()
        last = self._page.cursorForPosition(QPoint(area.right(), area.bottom() + _MARGIN)).blockNumber()
        if document.blockCount() == len(lines):
            yield from lines[first : last + 1]

    def _tell_trouble(self, lines: tuple[Line, ...]) -> None:
        """Tells of the first language in view that cannot be checked, that of the report before others."""
        trouble = None
        if lines:
            runs = (piece.span.language for line in lines for piece in line.pieces if piece.token is None)
            languages = dict.fromkeys((self._workspace.report.language, *filter(None, runs)))
            trouble = next(filter(None, map(self._spelling.trouble, languages)), None)
        if trouble != self._trouble:
            self._trouble = trouble
            self.trouble_changed.emit(trouble)

    # -- one wrong word -----------------------------------------------------------------------------------

    def wrong_at(self, cursor: QTextCursor) -> Wrong | None:
        """The wrong word that a cursor is in or at."""
        lines, block = self._page.shown.lines, cursor.block()
        if not self._spelling.is_on or block.blockNumber() >= len(lines):
            return None
        line, at = lines[block.blockNumber()], cursor.position() - block.position()
        waves = (one for one in self._page.waves.of(line) if one.start <= at <= one.stop)
        return next((Wrong(line, one) for one in waves), None)

    def add_to(self, menu: QMenu, cursor: QTextCursor) -> bool:
        """Puts what can be done about the word at a cursor at the head of a menu; whether there is anything."""
        wrong = self.wrong_at(cursor)
        first = menu.actions()[0] if menu.actions() else None
        made: list[QAction] = []
        if wrong is not None:
            made += self._about(wrong, menu)
        elif self._trouble is not None and self._spelling.is_on:
            made += self._way_out(self._trouble, menu)
        if not made:
            return False
        for action in made:
            menu.insertAction(first, action) if first is not None else menu.addAction(action)
        if first is not None:
            menu.insertSeparator(first)
        return True

    def suggest(self) -> None:
        """Opens a menu at the cursor with what can be done about the word there."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Spelling"))
        cursor = self._page.textCursor()
        if self.add_to(menu, cursor):
            menu.popup(self._page.viewport().mapToGlobal(self._page.cursorRect().bottomLeft() + QPoint(0, 4)))
        else:
            menu.deleteLater()
            is_on = self._spelling.is_on
            self.told.emit(self.tr("This word is spelled right.") if is_on else self.tr("Spelling is not checked now."))

    def _about(self, wrong: Wrong, menu: QMenu) -> list[QAction]:
        word = wrong.wave.fault.text
        looking = QAction(self.tr("Looking…"), menu)
        looking.setEnabled(False)
        self._menu = menu
        menu.aboutToHide.connect(partial(self._on_menu_closed, menu))
        then = partial(self._offer, menu, looking, wrong)
        self._spelling.suggest(wrong.wave.fault.language, word, then)
        line = QAction(menu)
        line.setSeparator(True)
        mine = QAction(self.tr("Add to &my words"), menu)
        mine.triggered.connect(lambda: self._add_to_mine(word))
        ours = QAction(self.tr("Add to this &report’s words"), menu)
        ours.triggered.connect(lambda: self._add_to_report(word))
        ignored = QAction(self.tr("&Ignore in this session"), menu)
        ignored.triggered.connect(lambda: self._spelling.ignore(word))
        return [looking, line, mine, ours, ignored]

    def _way_out(self, trouble: Trouble, menu: QMenu) -> list[QAction]:
        said = QAction(trouble.sentence, menu)
        said.setEnabled(False)
        add = QAction(self.tr("Add a dictionary…"), menu)
        add.triggered.connect(lambda: self.dictionary_wanted.emit(trouble.language))
        return [said, add]

    def _on_menu_closed(self, menu: QMenu) -> None:
        if self._menu is menu:
            self._menu = None

    def _offer(self, menu: QMenu, looking: QAction, wrong: Wrong, found: tuple[str, ...]) -> None:
        """Puts the suggestions where the menu said that they were looked for; it may have been closed meanwhile."""
        if self._menu is not menu:
            return
        suggestions = fitting(found, wrong.wave.fault.text)
        chosen = menu.activeAction()
        for words in suggestions:
            action = QAction(words.replace("&", "&&"), menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(lambda _=False, words=words: self.replace_word(wrong, words))
            menu.insertAction(looking, action)
        if suggestions:
            menu.removeAction(looking)
            if chosen is None and menu.isVisible():
                menu.setActiveAction(menu.actions()[0])
        else:
            looking.setText(self.tr("No suggestions"))

    def replace_word(self, wrong: Wrong, words: str) -> None:
        """Puts other words in the place of a wrong one, in its format, as one step of the history."""
        line, wave = wrong
        start, stop = line.offset(wave.start), line.offset(wave.stop)
        if line not in self._page.shown.lines:
            return
        hit = Hit(line.spot, start, stop, wave.fault.text)
        place = Caret(line.spot, start + len(words))
        before = self._page.writer.pen.selection()
        self._workspace.apply(
            self.tr("Spelling"),
            lambda report: replace(report, [hit], words),
            before=before,
            after=lambda: Selection(place, place),
        )

    def _add_to_mine(self, word: str) -> None:
        try:
            self._spelling.add_words((spelling(word),))
        except HRReportError as error:
            self.told.emit(str(error))

    def _add_to_report(self, word: str) -> None:
        label = self.tr("A word of this report")
        self._workspace.apply(label, lambda report: set_words(report, (*report.words, spelling(word))))

    # -- the next one -------------------------------------------------------------------------------------

    def go_to_next(self) -> None:
        """Selects the next wrong word behind the cursor, of the whole report, which may take a moment to find."""
        if not self._spelling.is_on:
            self.told.emit(self.tr("Spelling is not checked now."))
            return
        self._search = self._from_here()
        self._pending = None
        self._seek()

    def _from_here(self) -> Iterator[tuple[Spot, Runs, int]]:
        """The texts of the report from the cursor round to the cursor, each with the place to begin at."""
        cursor = self._page.textCursor()
        here = self._page.shown.caret(self._page.document(), cursor.selectionEnd())
        texts = tuple(page_texts(self._workspace.report))
        at = next((number for number, (spot, _) in enumerate(texts) if spot == here.spot), 0)
        is_here = bool(texts) and texts[at][0] == here.spot
        yield (*texts[at], here.offset if is_here else 0)
        for spot, runs in (*texts[at + 1 :], *texts[: at + 1]):
            yield spot, runs, 0

    def _seek(self) -> None:
        """Goes on looking until a wrong word is found, or until something must be looked up first."""
        until = perf_counter() + _SLICE
        while self._search is not None:
            if perf_counter() > until:
                QTimer.singleShot(0, self, self._seek)
                return
            text = self._pending or next(self._search, None)
            self._pending = None
            if text is None:
                self._search = None
                self.told.emit(self._nothing_found())
                return
            spot, runs, start = text
            found = check(parts_of(runs, self._workspace.report.language), self._right)
            if found.unasked:
                self._pending = text
                self._spelling.look_up(found.unasked)
                return
            fault = next((one for one in found.faults if one.start >= start), None)
            if fault is not None:
                self._search = None
                self._select(spot, fault)
                return

    def _nothing_found(self) -> str:
        if self._trouble is not None:
            return self._trouble.sentence
        return self.tr("No word of the report is spelled wrong.")

    def _select(self, spot: Spot, fault: Fault) -> None:
        self._workspace.go_to(spot)
        document, shown = self._page.document(), self._page.shown
        ends = [shown.position(document, Caret(spot, place)) for place in (fault.start, fault.stop)]
        if ends[0] is None or ends[1] is None:
            return
        cursor = QTextCursor(document)
        cursor.setPosition(ends[0])
        cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
        self._page.setTextCursor(cursor)
        self._page.setFocus()
        self._page.ensureCursorVisible()
