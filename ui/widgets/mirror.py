"""Fields that mirror the report: typing is told at once, and what changed elsewhere shows without moving the cursor.

Undo in them is undo of the report: they keep no history of their own.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from hrreport.prose import Mention, Runs, normalise, plain
from hrreport.prose.retype import retyped, with_bold

from .choice_box import ChoiceBox
from .lines import Line, is_history_key


class MirrorLine(Line):
    """One line of the report. ``typed`` carries its words, without white space at the ends."""

    typed = Signal(str)

    def __init__(self, name: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tip or name)
        self._tip = tip or name
        self._value = ""
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._settle)

    def value(self) -> str:
        """What was typed, as the report keeps it."""
        return _on_one_line(self.text()).strip()

    def show_value(self, value: str | None) -> None:
        """Shows what the report says; the cursor stays where that is what was typed."""
        self._value = value or ""
        if self.value() == self._value.strip() and self.hasFocus():
            return
        if self.text() != self._value:
            at = _kept(self.cursorPosition(), self.text(), self._value)
            self.setText(self._value)
            self.setCursorPosition(at if self.hasFocus() else 0)
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that do not fit are told by the tooltip."""
        super().resizeEvent(event)
        self._tell_whole()

    def _on_edited(self) -> None:
        words, at = _on_one_line(self.text()), self.cursorPosition()
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(at)
        self.typed.emit(self.value())

    def _settle(self) -> None:
        self.show_value(self._value)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def _tell_whole(self) -> None:
        room = self.width() - 18 - self.textMargins().left() - self.textMargins().right()
        is_long = QFontMetrics(self.font()).horizontalAdvance(self.text()) > room
        self.setToolTip(self.text() if is_long else self._tip)


class RunsLine(MirrorLine):
    """One line of formatted text. ``runs_typed`` carries the runs; Ctrl+B makes what is selected bold.

    Text with a mention in it is shown and not typed in.
    """

    runs_typed = Signal(object)

    def __init__(self, name: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, tip, parent)
        self._runs: Runs = ()
        self.typed.connect(self._on_typed)

    def show_runs(self, runs: Runs, words: str = "") -> None:
        """Shows runs; ``words`` are what their mentions print, where they have any."""
        self._runs = runs
        self.setReadOnly(any(isinstance(run, Mention) for run in runs))
        self.show_value(words or plain(runs))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+B makes the selection bold, or plain again."""
        if event.matches(QKeySequence.StandardKey.Bold) and self.hasSelectedText() and not self.isReadOnly():
            start = self.selectionStart()
            self.runs_typed.emit(with_bold(self._runs, start, start + len(self.selectedText())))
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Takes Ctrl+B for itself."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Bold):
                event.accept()
                return True
        return super().event(event)

    def _on_typed(self, words: str) -> None:
        self.runs_typed.emit(retyped(self._runs, words))


class MirrorText(QPlainTextEdit):
    """Some lines of the report, as tall as its words need. ``typed`` carries its words.

    ``committed`` tells that Enter was pressed, where ``enter_commits``; Shift+Enter always makes a new line.
    """

    typed = Signal(str)
    committed = Signal()
    left = Signal()

    def __init__(self, name: str, tip: str = "", enter_commits: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tip or name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self._enter_commits = enter_commits
        self._is_showing = False
        self._runs: Runs = ()
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def value(self) -> str:
        """What was typed, as the report keeps it."""
        return normalise(self.toPlainText())[0].strip()

    def show_value(self, value: str | None) -> None:
        """Shows what the report says; the cursor stays where that is what was typed."""
        words = value or ""
        if self.value() == words.strip() and (self.hasFocus() or self.toPlainText() == words):
            return
        cursor = self.textCursor()
        at = _kept(cursor.position(), self.toPlainText(), words)
        self._is_showing = True
        self.setPlainText(words)
        self._is_showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(at, max(self.document().characterCount() - 1, 0)))
        self.setTextCursor(cursor)

    def show_runs(self, runs: Runs, words: str = "") -> None:
        """Shows formatted text; text with a mention in it is not typed in."""
        self._runs = runs
        self.setReadOnly(any(isinstance(run, Mention) for run in runs))
        self.show_value(words or plain(runs))

    def runs(self) -> Runs:
        """The runs as they are now typed."""
        return self._runs if self.isReadOnly() else retyped(self._runs, self.value())

    def event(self, event: QEvent) -> bool:
        """Leaves undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits where it should; undo and redo are left to the window."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_history_key(event):
            event.ignore()
        elif is_enter and self._enter_commits and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.committed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the field was left, but for a menu or another window."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that wrap otherwise need another height."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as there is room, as tall as the words."""
        return QSize(80, self.height())

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(40, self.fontMetrics().lineSpacing() + 14)

    def _on_changed(self) -> None:
        if not self._is_showing:
            self.typed.emit(self.value())

    def _fit(self) -> None:
        lines = max(1, int(self.document().size().height()))
        frame = self.height() - self.viewport().height()
        height = lines * self.fontMetrics().lineSpacing() + 2 * int(self.document().documentMargin()) + max(frame, 10)
        if height != self.height():
            self.setFixedHeight(height)


class MirrorCombo(ChoiceBox):
    """A line of the report with proposals to choose from. ``typed`` carries its words."""

    typed = Signal(str)

    def __init__(self, name: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, tip, parent)
        self.setEditable(True)
        self.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self._line = MirrorLine(name, tip)
        self.setLineEdit(self._line)
        # “M” must not become “Mr.” by itself: nobody's gender is guessed.
        self.setCompleter(None)  # type: ignore[arg-type]
        self._line.typed.connect(self.typed)
        self.textActivated.connect(lambda words: self.typed.emit(words.strip()))

    def show_value(self, value: str | None, proposals: tuple[str, ...]) -> None:
        """Shows what the report says; the proposals drop down, the first of them empty."""
        if proposals != tuple(self.itemText(number) for number in range(1, self.count())):
            self.clear()
            self.addItems(["", *proposals])
        self._line.show_value(value)


Field = MirrorLine | MirrorText


def _kept(position: int, old: str, new: str) -> int:
    """Where a cursor belongs when the words around it change: before what stayed behind it, else where it was."""
    behind = old.encode("utf-16-le")[2 * position :]
    packed = new.encode("utf-16-le")
    return (len(packed) - len(behind)) // 2 if packed.endswith(behind) else position


def _on_one_line(words: str) -> str:
    return normalise(words)[0].replace("\n", " ")
