"""The simple controls: lines, paragraphs, choices, boxes to tick, numbers, lists of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from hrreport.making.findings import Finding

from ..widgets.choice_box import ChoiceBox
from ..widgets.lines import Line as PlainLine
from ..widgets.lines import is_history_key
from .bench import Bench, Place
from .control import Control

_MOST = 1_000_000


class Line(PlainLine):
    """A line that shows what the template says."""

    def show_words(self, words: str) -> None:
        """Shows other words; the cursor stays where it is where they are the same."""
        if words != self.text():
            place = self.cursorPosition()
            self.setText(words)
            self.setCursorPosition(min(place, len(words)))


class Lines(QPlainTextEdit):
    """Several lines; Tab leaves them, and undo and redo are the window's."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * rows + 20)

    def event(self, event: QEvent) -> bool:
        """Lets the keys of the history through."""
        if event.type() == QEvent.Type.ShortcutOverride and is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def show_words(self, words: str) -> None:
        """Shows other words; the cursor stays where it is where they are the same."""
        if words != self.toPlainText():
            place = self.textCursor().position()
            self.setPlainText(words)
            cursor = self.textCursor()
            cursor.setPosition(min(place, len(words)))
            self.setTextCursor(cursor)


class LineControl(Control):
    """Words in one line."""

    def __init__(self, bench: Bench, label: str, place: Place, told: str = "", usual: str = "") -> None:
        super().__init__(bench, label, place, told, usual)
        self._line = Line()
        self._line.textEdited.connect(self.put_words)
        self.lay_out()

    @property
    def field(self) -> QWidget:
        return self._line

    def show_value(self, value: Any, fallback: Any) -> None:
        is_own = self.path == self.own_path
        self._line.show_words(str(value if value is not None else fallback if is_own else ""))
        self._line.setPlaceholderText("" if is_own else str(fallback))

    def show_found(self, found: Sequence[Finding]) -> None:
        _mark(self._line, bool(found))


class WordsControl(Control):
    """A list of words, one on each line."""

    def __init__(self, bench: Bench, label: str, place: Place, told: str = "", usual: Sequence[str] = ()) -> None:
        super().__init__(bench, label, place, told, tuple(usual))
        self._lines = Lines(5)
        self._lines.textChanged.connect(self._on_text)
        self.lay_out()

    @property
    def field(self) -> QWidget:
        return self._lines

    def show_value(self, value: Any, fallback: Any) -> None:
        is_own = self.path == self.own_path
        words = value if value is not None else fallback if is_own else ()
        if _in_lines(self._lines.toPlainText()) != [str(one) for one in words]:
            self._lines.show_words("\n".join(map(str, words)))
        self._lines.setPlaceholderText("" if is_own else "\n".join(map(str, fallback)))

    def _on_text(self) -> None:
        if not self._is_showing:
            words = _in_lines(self._lines.toPlainText())
            is_own = self.path == self.own_path
            self.put(words if words or (is_own and self._usual) else None)


class ChoiceControl(Control):
    """One of several answers; ``answers`` are their words by their keys, an empty one for what is usual."""

    def __init__(
        self, bench: Bench, label: str, place: Place, answers: Mapping[Any, str], told: str = "", usual: Any = ""
    ) -> None:
        super().__init__(bench, label, place, told, usual)
        self._box = ChoiceBox(label, told)
        self.offer(answers)
        self._box.activated.connect(self._on_chosen)
        self.lay_out()
        self._box.setAccessibleDescription(f"{label}: {told}" if told else label)

    def offer(self, answers: Mapping[Any, str]) -> None:
        """Offers other answers."""
        now = [(self._box.itemData(row), self._box.itemText(row)) for row in range(self._box.count())]
        if now != list(answers.items()):
            self._box.clear()
            for key, words in answers.items():
                self._box.addItem(words, key)

    @property
    def field(self) -> QWidget:
        return self._box

    def show_value(self, value: Any, fallback: Any) -> None:
        self._box.setCurrentIndex(self._box.findData(value if value is not None else fallback))

    def _on_chosen(self, row: int) -> None:
        answer = self._box.itemData(row)
        self.put(None if answer == "" else answer, merges=False)


class CheckControl(Control):
    """Something that is so, or is not."""

    def __init__(self, bench: Bench, label: str, place: Place, told: str = "", usual: bool = False) -> None:
        super().__init__(bench, label, place, told, usual)
        self._box = QCheckBox(label)
        self._box.toggled.connect(self._on_toggled)
        self.lay_out()
        self._label.hide()

    @property
    def field(self) -> QWidget:
        return self._box

    def show_value(self, value: Any, fallback: Any) -> None:
        self._box.setChecked(bool(value if value is not None else fallback))

    def _on_toggled(self, is_on: bool) -> None:
        self.put(None if is_on == self._usual else is_on, merges=False)


class NumberControl(Control):
    """A number; the least of all is none."""

    def __init__(self, bench: Bench, label: str, place: Place, none: str, told: str = "", most: int = _MOST) -> None:
        super().__init__(bench, label, place, told, 0)
        self._box = Number(none, most)
        self._box.valueChanged.connect(lambda number: self.put(number or None))
        self.lay_out()

    @property
    def field(self) -> QWidget:
        return self._box

    def add_field(self, column: QVBoxLayout) -> None:
        column.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeading)

    def show_value(self, value: Any, fallback: Any) -> None:
        self._box.show_number(value if isinstance(value, int) else 0)


class Number(QSpinBox):
    """A number that may be none, with words for that; the wheel turns the page that it stands on."""

    def __init__(self, none: str, most: int = _MOST) -> None:
        super().__init__()
        self.setRange(0, most)
        self.setSpecialValueText(none)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 14)

    def setAccessibleName(self, name: str) -> None:
        """Gives the line that is written in the name too."""
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.lineEdit().setAccessibleDescription(name)

    def show_number(self, number: int) -> None:
        """Shows a number without telling of it."""
        if number != self.value():
            self.blockSignals(True)
            self.setValue(number)
            self.blockSignals(False)

    def wheelEvent(self, event: Any) -> None:
        """Leaves the wheel to the page."""
        event.ignore()


def _in_lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _mark(field: QWidget, is_wrong: bool) -> None:
    """Gives a field the edge of what is to be mended, or its own."""
    state = "mend" if is_wrong else ""
    if (field.property("state") or "") != state:
        field.setProperty("state", state)
        field.style().unpolish(field)
        field.style().polish(field)
