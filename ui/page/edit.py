"""The page's text widget: it turns keys, mouse and clipboard into edits of the report.

Qt never changes the text by itself: every way in becomes an edit, and the text follows the report.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from hrreport.forum.attribution import Namer

from ..theme import Theme
from ..workspace import Workspace
from . import clipboard, keys
from .copying import copied
from .view import PageView
from .writer import Writer


class PageEdit(PageView):
    """The report to be written in place. ``speaker_clicked`` carries a contribution's id and a speaker's."""

    speaker_clicked = Signal(str, str)
    mention_wanted = Signal()
    told = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None, zoom: float = 1.0) -> None:
        super().__init__(workspace, theme, parent, zoom)
        self.writer = Writer(self, workspace)
        self.setAccessibleName(self.tr("Report"))
        self.setAccessibleDescription(self.tr("The report, written in place"))
        self.setTabChangesFocus(True)
        self.cursor_moved.connect(self.writer.forget_format)
        self.written_into.connect(lambda: self.writer.read_back(self.document()))

    # -- keys ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Shift, Qt.Key.Key_Control):
            self.unmark()
        if self._does_command(event) or self._does_deletion(event):
            event.accept()
            return
        if keys.only_moves(event):
            self._steps_back = event.key() != Qt.Key.Key_Home
            super().keyPressEvent(event)
            self._steps_back = False
            event.accept()
            return
        text = keys.typed(event)
        if text == "@" and self._may_mention():
            self.mention_wanted.emit()
        elif text:
            self.writer.type(text)
        else:
            event.ignore()
            return
        event.accept()

    def _does_command(self, event: QKeyEvent) -> bool:
        standard = QKeySequence.StandardKey
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(standard.Undo):
            self._workspace.undo()
        elif event.matches(standard.Redo) or (event.key() == Qt.Key.Key_Y and _only_control(event)):
            self._workspace.redo()
        elif event.matches(standard.Cut):
            self.cut_selection()
        elif event.matches(standard.Paste):
            self.paste_clipboard()
        elif event.matches(standard.SelectAll):
            self.select_all()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain == Qt.KeyboardModifier.NoModifier:
            self.writer.press_return()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain == Qt.KeyboardModifier.ShiftModifier:
            self.writer.type("\n")
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self.writer.in_list():
            self.writer.change_level(-1 if event.key() == Qt.Key.Key_Backtab else 1)
        else:
            return False
        return True

    def _does_deletion(self, event: QKeyEvent) -> bool:
        held = event.modifiers()
        if event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) or held & Qt.KeyboardModifier.AltModifier:
            return False
        if event.key() == Qt.Key.Key_Delete and held == Qt.KeyboardModifier.ShiftModifier:
            self.cut_selection()
            return True
        if event.key() == Qt.Key.Key_Backspace and not held and self.writer.compositor.take_back():
            return True
        by_word = bool(held & Qt.KeyboardModifier.ControlModifier)
        if held & Qt.KeyboardModifier.ShiftModifier and by_word:
            return False
        self.writer.eraser.delete(forward=event.key() == Qt.Key.Key_Delete, by_word=by_word)
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False if self.writer.in_list() else super().focusNextPrevChild(forward)

    def _may_mention(self) -> bool:
        """An ``@`` inside a word or an address is only a letter; without speakers there is nobody to mention."""
        cursor = self.textCursor()
        line = self.current_line()
        if line is None or not line.can_write or not self._workspace.report.speakers:
            return False
        at = cursor.selectionStart() - cursor.block().position()
        before = cursor.block().text()[max(at - 1, 0) : at]
        return not (before.isalnum() or before in ("_", ".", "-", "+", "/"))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() or event.replacementLength():
            self.unmark()
            self.writer.commit(event.commitString(), event.replacementStart(), event.replacementLength())
        if event.preeditString() and self.textCursor().hasSelection():
            # Qt would take the selected text out of the document by itself.
            self.writer.eraser.delete(forward=False, by_word=False)
            if self.textCursor().hasSelection():
                event.ignore()
                return
        composing = QInputMethodEvent(event.preeditString(), event.attributes())
        self._patching = True
        try:
            super().inputMethodEvent(composing)
        finally:
            self._patching = False
        event.accept()

    # -- clipboard and drops ------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        report, template = self._workspace.report, self._workspace.template
        ranges, _ = self.writer.pen.selected()
        blocks, printed = copied(report, template, self.shown.lines, ranges)
        return clipboard.write(blocks, Namer(report, template, "attributed").plain, printed)

    def cut_selection(self) -> None:
        """Moves what is selected to the clipboard."""
        if self.textCursor().hasSelection():
            self.copy()
            self.writer.eraser.delete(forward=False, by_word=False)

    def paste_clipboard(self, plain_only: bool = False) -> None:
        """Puts the clipboard's text in; formats that reports do not have are dropped."""
        # An empty clipboard has no data at all.
        self._take_in(QGuiApplication.clipboard().mimeData() or QMimeData(), plain_only)

    def select_all(self) -> None:
        """Selects the text of the contribution; a second time, everything."""
        self.writer.select_more()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml() or source.hasFormat(clipboard.OWN_FORMAT)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._take_in(source, plain_only=False)

    def _take_in(self, source: QMimeData, plain_only: bool) -> None:
        pasted = clipboard.read(source, plain_only)
        if pasted.blocks:
            self.writer.paste(pasted.blocks)
        if pasted.had_picture and not pasted.blocks:
            self.told.emit(self.tr("Pictures cannot be part of a report."))
        elif pasted.had_picture:
            self.told.emit(self.tr("Pictures cannot be part of a report; the text was taken without them."))
        elif not pasted.blocks:
            self.told.emit(self.tr("There is no text to paste."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _holds_files(event.mimeData()):
            event.ignore()
            return
        super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if _holds_files(event.mimeData()):
            event.ignore()
            return
        super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        inside = event.source() in (self, self.viewport()) and event.dropAction() == Qt.DropAction.MoveAction
        self.take_drop(event.mimeData(), event.position().toPoint(), inside)
        # A move would make the widget that the drag came from delete its text by itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def take_drop(self, source: QMimeData, point: QPoint, inside: bool) -> None:
        """Takes what was dropped at a point; what was dragged from the page itself is moved."""
        position = self._shown.snapped(self.document(), self.cursorForPosition(point).position(), forward=True)
        if inside:
            self.writer.move_selection(position)
            return
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self._take_in(source, plain_only=False)

    # -- the mouse ----------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._click(event.position().toPoint())

    def _click(self, point: QPoint) -> None:
        cursor = self.cursorForPosition(point)
        number, inner = self._shown.line_of(self.document(), cursor.position())
        if number >= len(self._shown.lines):
            return
        line = self._shown.lines[number]
        for start, stop, token in line.tokens():
            if start <= inner <= stop and token.speaker is not None and self._hits(cursor.block(), start, stop, point):
                self.speaker_clicked.emit(line.contribution or "", token.speaker)
                return

    def _hits(self, block: QTextBlock, start: int, stop: int, point: QPoint) -> bool:
        """Whether a point is on the words between two positions of a block, and not beside them."""
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        first = self.cursorRect(cursor)
        cursor.setPosition(block.position() + stop)
        last = self.cursorRect(cursor)
        if first.top() == last.top():
            return first.united(last).adjusted(-2, 0, 2, 0).contains(point)
        return first.top() <= point.y() <= last.bottom()


def _only_control(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _holds_files(source: QMimeData) -> bool:
    """Whether files are dragged, which the window opens; a link from a browser has words to put in."""
    return any(url.isLocalFile() for url in source.urls())
