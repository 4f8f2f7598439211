"""The rapporteur's own notes on a contribution: one line after another, each with its time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from hrreport.model import Note, Report
from hrreport.model.edits import set_notes
from hrreport.model.edits.parts import contribution_of

from ..widgets.mirror import MirrorLine, MirrorText
from ..widgets.sections import column, glyph
from ..workspace import Wish

Clock = Callable[[], datetime]
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")


class NoteRow(QWidget):
    """One note: its time, its words, and a way to remove it; ``number`` tells which of the notes it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.time = MirrorLine(self.tr("Time of the note"), self.tr("When it was said: 14:05"))
        self.time.setProperty("role", "time")
        self.time.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.time.setFont(_tabular(self.time.font()))
        self.time.setFixedWidth(self.time.fontMetrics().horizontalAdvance("00:00") + 12)
        self.words = MirrorText(self.tr("Note"), self.tr("Enter: the next note"), enter_commits=True)
        self.words.setProperty("role", "note")
        self.remove = glyph("×", self.tr("Remove this note (Backspace in an empty one)"))
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        self._is_note = False
        self.number = 0
        self.words.installEventFilter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.time, self.words, self.remove):
            layout.addWidget(widget, 1 if widget is self.words else 0, Qt.AlignmentFlag.AlignTop)

    def show_note(self, note: Note | None, hint: str) -> None:
        """Shows a note, or (``None``) the place for a new one."""
        self.words.show_value(note.text if note else "")
        self.words.setPlaceholderText("" if note else hint)
        if note is not None:
            self.show_time(note.when)
        self._is_note = note is not None
        self.remove.setVisible(self._is_note and self.underMouse())
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where a note is begun, the place for its time comes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Without notes above and before it is begun, the place for the first one begins where its heading does."""
        has_time = self._is_note or self.number > 0 or bool(self.time.text()) or self.words.hasFocus()
        self.time.setVisible(has_time)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Under the mouse a note can be removed."""
        self.remove.setVisible(self._is_note)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Elsewhere the sign only disturbs."""
        self.remove.hide()
        super().leaveEvent(event)

    def show_time(self, when: str | None) -> None:
        """Shows a time of day to the minute."""
        self.time.show_value((when or "")[:5])
        self._fit()


class NotesEditor(QWidget):
    """The notes of one contribution and the place for the next. ``wish`` carries what is to be written."""

    wish = Signal(object)

    def __init__(self, clock: Clock = datetime.now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._contribution: str | None = None
        self._notes: tuple[Note, ...] = ()
        self._pending: str | None = None
        self._goes_on = False
        self._rows: list[NoteRow] = []
        self._spare: list[NoteRow] = []
        self._column = column(self, 2)

    def show_notes(self, contribution_id: str, notes: tuple[Note, ...]) -> None:
        """Shows the notes of a contribution."""
        if contribution_id != self._contribution:
            focus = QApplication.focusWidget()
            if focus is not None and self.isAncestorOf(focus):
                self._set_count(0)
            self._contribution, self._pending, self._goes_on = contribution_id, None, False
        self._notes = notes
        self._set_count(len(notes) + 1)
        for row, note in zip(self._rows, (*notes, None), strict=True):
            row.show_note(note, self.tr("Add a note…"))
        self._rows[-1].show_time(self._pending)

    def stamp_note(self) -> None:
        """Puts the cursor into a new note that has the time of now."""
        if self._rows:
            self._pending = f"{self._clock():%H:%M:%S}"
            self._rows[-1].show_time(self._pending)
            self.begin()

    def begin(self) -> None:
        """Puts the cursor into the place for a new note."""
        if self._rows:
            self._rows[-1].words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def rows(self) -> tuple[NoteRow, ...]:
        """The rows as they stand; the last is for a new note."""
        return tuple(self._rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in a note without words removes it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            number = next((n for n, row in enumerate(self._rows) if row.words is watched), None)
            is_back = event.key() == Qt.Key.Key_Backspace
            if is_back and number is not None and not self._rows[number].words.toPlainText():
                self._remove(number)
                self._rows[max(number - 1, 0)].words.setFocus(Qt.FocusReason.BacktabFocusReason)
                return True
        return super().eventFilter(watched, event)

    # -- rows ---------------------------------------------------------------------------------------------

    def _set_count(self, count: int) -> None:
        while len(self._rows) > count:
            row = self._rows.pop()
            focus = QApplication.focusWidget()
            is_written_in = focus is not None and row.isAncestorOf(focus)
            if is_written_in:
                row.words.removeEventFilter(self)
            row.hide()
            self._column.removeWidget(row)
            if is_written_in:
                row.deleteLater()
            else:
                self._spare.append(row)
        while len(self._rows) < count:
            self._append()

    def _append(self) -> None:
        # Rows are slow to make, and every contribution that the cursor comes to has other ones.
        row = self._spare.pop() if self._spare else self._made_row()
        row.number = len(self._rows)
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()

    def _made_row(self) -> NoteRow:
        row = NoteRow(self)
        row.words.typed.connect(lambda words: self._on_typed(row.number, words))
        row.words.committed.connect(lambda: self._on_committed(row.number))
        row.words.left.connect(lambda: self._on_left(row.number))
        row.time.typed.connect(lambda words: self._on_time(row.number, words))
        row.remove.clicked.connect(lambda: self._remove(row.number))
        row.words.installEventFilter(self)
        return row

    def _on_typed(self, number: int, words: str) -> None:
        if number < len(self._notes):
            self._write(number, Note(text=words, when=self._notes[number].when), f"{number}:words")
        elif words:
            when = self._pending or (f"{self._clock():%H:%M:%S}" if self._goes_on else None)
            self._pending, self._goes_on = None, False
            self._write(number, Note(text=words, when=when), f"{number}:words")

    def _on_committed(self, number: int) -> None:
        """Enter: the next note; after one with a time the next has the time at which it is begun."""
        if number < len(self._notes):
            self._goes_on = self._notes[number].when is not None
            self._rows[number + 1].words.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_left(self, number: int) -> None:
        if number < len(self._notes) and not self._notes[number].text.strip():
            self._remove(number)

    def _on_time(self, number: int, words: str) -> None:
        match = _TIME.fullmatch(words)
        if words and not (match and int(match[1]) < 24 and int(match[2]) < 60):
            return
        when = f"{int(match[1]):02}:{match[2]}:{match[3] or '00'}" if match else None
        if number < len(self._notes):
            self._write(number, Note(text=self._notes[number].text, when=when), f"{number}:time")
        else:
            self._pending = when

    # -- wishes -------------------------------------------------------------------------------------------

    def _write(self, number: int, note: Note, part: str) -> None:
        contribution = self._contribution

        def edit(report: Report) -> Report:
            assert contribution is not None
            notes = contribution_of(report, contribution)[1].notes
            return set_notes(report, contribution, (*notes[:number], note, *notes[number + 1 :]))

        self.wish.emit(Wish(self.tr("Write note"), edit, f"note:{contribution}:{part}"))

    def _remove(self, number: int) -> None:
        contribution = self._contribution
        if number >= len(self._notes) or contribution is None:
            return

        def edit(report: Report) -> Report:
            notes = contribution_of(report, contribution)[1].notes
            return set_notes(report, contribution, (*notes[:number], *notes[number + 1 :]))

        self.wish.emit(Wish(self.tr("Remove note"), edit))


def _tabular(font: QFont) -> QFont:
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
