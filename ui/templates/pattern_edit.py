"""The field of a pattern: its source is its text, shown as words, tokens and frames."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from hrreport.making.pieces import piece_ending

from ..theme import Theme
from ..widgets.lines import is_history_key
from .offer import FieldOffer
from .pattern_paint import PatternInk, paint_block

_BEGUN = re.compile(r"\{([\w-]*)$")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARGIN, _APART = 9, 8
_SIGNS = {"[": "]", "*": "*", "**": "**"}


class PatternEdit(QTextEdit):
    """A pattern in one line, or, with ``is_long``, in paragraphs. ``edited`` carries the source after each key.

    Typing ``{`` offers the fields; ``[`` puts what is selected into a frame, or begins one; Ctrl+B and Ctrl+I set
    bold and italic; Backspace behind a token takes it away, behind a frame or an emphasis its signs.
    """

    edited = Signal(str)

    def __init__(self, theme: Theme, is_long: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_long = is_long
        self._fields: Sequence[tuple[str, str]] = ()
        self._unknown: Collection[str] = ()
        self._is_showing = False
        self.setProperty("role", "pattern")
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        font = self.font()
        font.setPointSizeF(10.1)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(_MARGIN)
        self._ink = PatternInk(self.document(), theme)
        self.offer = FieldOffer(self)
        self.offer.chosen.connect(self._put_field)
        self.textChanged.connect(self._on_text)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())
        theme.changed.connect(self._ink.rehighlight)

    # -- what it shows ------------------------------------------------------------------------------------

    @property
    def source(self) -> str:
        """The pattern as it is written."""
        return self.toPlainText().replace("\n", "\n\n")

    def show_source(self, source: str) -> None:
        """Shows another pattern; the cursor stays where it is where the pattern is the same."""
        words = self._in_lines(source)
        if words == self.toPlainText():
            return
        place = self.textCursor().position()
        self._is_showing = True
        self.setPlainText(words)
        self._is_showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(words)))
        self.setTextCursor(cursor)

    def show_fields(self, fields: Sequence[tuple[str, str]]) -> None:
        """The fields that may stand in it, each with what it is."""
        self._fields = fields

    def show_unknown(self, unknown: Collection[str], is_wrong: bool) -> None:
        """Marks the fields that there are not, and the whole where something is to be mended."""
        if (unknown, is_wrong) != (self._unknown, self.property("state") == "wrong"):
            self._unknown = self._ink.unknown = unknown
            self.setProperty("state", "wrong" if is_wrong else "")
            self.style().unpolish(self)
            self.style().polish(self)
            self._is_showing = True
            self._ink.rehighlight()
            self._is_showing = False
            self.viewport().update()

    def show_direction(self, direction: Qt.LayoutDirection) -> None:
        """Runs in the direction of the pattern's language."""
        option = self.document().defaultTextOption()
        option.setTextDirection(direction)
        self.document().setDefaultTextOption(option)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        lines = self.document().size().height() if self.document().textWidth() > 0 else self.fontMetrics().height() * 2
        return QSize(super().sizeHint().width(), round(lines) + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    # -- events -------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Leaves undo and redo to the window, which has one history."""
        if event.type() == QEvent.Type.ShortcutOverride and is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._in_offer(event) or self._in_pattern(event):
            event.accept()
            return
        if event.key() in _ENTER and not self._is_long:
            self.focusNextChild()
            return
        if is_history_key(event) or event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.text():
            self._offer_fields()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab takes what is offered before it leads on."""
        return False if self.offer.isVisible() else super().focusNextPrevChild(is_next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.offer.hide()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space_lines()
        self.updateGeometry()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Takes what is pasted as source, in one line where the pattern has one."""
        self.textCursor().insertText(self._in_lines(source.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid():
            paint_block(painter, block, layout.blockBoundingRect(block).topLeft(), self._theme, self._unknown)
            block = block.next()
        painter.end()
        super().paintEvent(event)

    # -- keys ---------------------------------------------------------------------------------------------

    def _in_offer(self, event: QKeyEvent) -> bool:
        """Whether a key was for the list of fields."""
        if not self.offer.isVisible():
            return False
        match event.key():
            case Qt.Key.Key_Down:
                self.offer.step(1)
            case Qt.Key.Key_Up:
                self.offer.step(-1)
            case Qt.Key.Key_Escape:
                self.offer.hide()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                self._put_field(self.offer.current)
            case _:
                return False
        return True

    def _in_pattern(self, event: QKeyEvent) -> bool:
        """Whether a key was one that patterns have of their own."""
        cursor = self.textCursor()
        if event.matches(QKeySequence.StandardKey.Bold) or event.matches(QKeySequence.StandardKey.Italic):
            self._wrap("**" if event.matches(QKeySequence.StandardKey.Bold) else "*")
        elif event.text() == "[":
            self._wrap("[")
        elif event.text() in ("]", "}") and self._next_is(event.text()):
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
            self.setTextCursor(cursor)
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers() and not cursor.hasSelection():
            return self._rub_out(cursor)
        else:
            return False
        return True

    def _wrap(self, sign: Literal["[", "*", "**"]) -> None:
        """Puts signs around what is selected, or around nothing yet."""
        cursor = self.textCursor()
        words = cursor.selectedText()
        cursor.insertText(f"{sign}{words}{_SIGNS[sign]}")
        if not words:
            cursor.setPosition(cursor.position() - len(sign))
        self.setTextCursor(cursor)

    def _next_is(self, sign: str) -> bool:
        cursor = self.textCursor()
        return not cursor.hasSelection() and cursor.block().text()[cursor.positionInBlock() :].startswith(sign)

    def _rub_out(self, cursor: QTextCursor) -> bool:
        """Takes away the token before the cursor, or the signs of a frame or an emphasis; whether there was one."""
        one = piece_ending(cursor.block().text(), cursor.positionInBlock())
        if one is None:
            return False
        begin = cursor.block().position()
        kept = "" if one.kind == "field" else cursor.block().text()[one.start + one.opening : one.stop - one.closing]
        cursor.setPosition(begin + one.start)
        cursor.setPosition(begin + one.stop, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(kept)
        self.setTextCursor(cursor)
        return True

    # -- offering fields ----------------------------------------------------------------------------------

    def _offer_fields(self) -> None:
        begun = self._begun()
        if begun is None:
            self.offer.hide()
            return
        fitting = [one for one in self._fields if one[0].casefold().startswith(begun.casefold())]
        self.offer.offer(fitting, self.cursorRect())

    def _begun(self) -> str | None:
        """What is written of a field whose brace is open before the cursor; ``None`` where none is."""
        cursor = self.textCursor()
        match = _BEGUN.search(cursor.block().text()[: cursor.positionInBlock()])
        return match[1] if match is not None else None

    def _put_field(self, name: str) -> None:
        cursor = self.textCursor()
        begun = self._begun() or ""
        cursor.setPosition(cursor.position() - len(begun), QTextCursor.MoveMode.KeepAnchor)
        has_end = cursor.block().text()[self.textCursor().positionInBlock() :].startswith("}")
        cursor.insertText(name if has_end else f"{name}}}")
        if has_end:
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        self.setTextCursor(cursor)
        self.offer.hide()

    def _on_text(self) -> None:
        self._space_lines()
        self.updateGeometry()
        if not self._is_showing:
            self.edited.emit(self.source)

    def _space_lines(self) -> None:
        """Keeps lines so far apart that frames do not touch; one alone needs no room below."""
        blocks = [self.document().findBlockByNumber(number) for number in range(self.document().blockCount())]
        apart = _APART if len(blocks) > 1 or any(one.layout().lineCount() > 1 for one in blocks) else 0
        wanted = QTextBlockFormat()
        wanted.setLineHeight(apart, int(QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value))
        for block in blocks:
            if block.blockFormat().lineHeight() != apart:
                before, self._is_showing = self._is_showing, True
                QTextCursor(block).setBlockFormat(wanted)
                self._is_showing = before

    def _in_lines(self, source: str) -> str:
        """A pattern as it stands in the field: one line, or a line for each paragraph."""
        paragraphs = [" ".join(one.split("\n")) for one in re.split(r"\n[ \t]*\n", source.strip("\n"))]
        return "\n".join(paragraphs) if self._is_long else " ".join(paragraphs)
