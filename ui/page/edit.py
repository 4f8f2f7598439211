"""The page's text widget: it shows the manuscript, and turns keys, mouse and clipboard into edits of the report.

Qt never changes the text by itself: every way in becomes an edit, and the text follows the report. Should something
else write into the document (a screen reader may), the difference is read back as an edit, or put right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from hrreport.forum.attribution import Namer
from hrreport.forum.look import look_of
from hrreport.forum.manuscript import Line, Scribe
from hrreport.model.document import Change
from hrreport.model.texts import Caret, Selection, Spot

from ..theme import Theme
from ..workspace import Workspace
from . import clipboard, keys
from .formats import Formats
from .ink import GAP, Ink
from .painting import Hint
from .places import Shown
from .sync import fill, patch
from .writer import Writer

# Above so many contributions a report is shown segment by segment: a longer document is slow to write in.
SHOWN_AT_ONCE = 150
MAX_SIDE_MARGIN = 64.0


class PageEdit(QTextEdit):
    """The report to be written in place. ``speaker_clicked`` carries a contribution's id and a speaker's."""

    speaker_clicked = Signal(str, str)
    mention_wanted = Signal()
    format_changed = Signal()
    told = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._scribe = Scribe()
        self._shown = Shown()
        self._only: str | None = None
        self._zoom = 1.0
        self._room = 760
        self._patching = False
        self._foreign = False
        self._last_position = 0
        self._steps_back = False
        self._marked: str | None = None
        self._drag_from: QPoint | None = None
        self.hint_for: Callable[[str], Sequence[Hint]] = lambda _: ()
        self.writer = Writer(self, workspace)
        self._ink = Ink(self, workspace, theme)
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Report"))
        self.setAccessibleDescription(self.tr("The report, written in place"))
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.formats = self._made_formats()
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        workspace.changed.connect(self._on_changed)
        workspace.template_changed.connect(self._refit)
        workspace.place_wanted.connect(self.go_to)
        theme.changed.connect(self._refit)
        self._only = self._wanted_only(None)
        self._rebuild()

    # -- what is shown ------------------------------------------------------------------------------------

    @property
    def shown(self) -> Shown:
        """The lines on the page."""
        return self._shown

    @property
    def only(self) -> str | None:
        """The segment that alone is shown; empty for title and introduction, ``None`` where everything is."""
        return self._only

    @property
    def zoom(self) -> float:
        """How large the page is shown; 1 is the size on paper."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Shows the page larger or smaller."""
        self._zoom = zoom
        self._refit()

    def set_room(self, width: int) -> None:
        """Told by the desk: how wide the paper may be at the most, in pixels."""
        if width != self._room:
            self._room = width
            self._fit()

    @property
    def paper_width(self) -> int:
        """The width of the sheet in pixels."""
        text = self._text_width()
        return int(min(text + 2 * self._side_margin(), self._room))

    def _text_width(self) -> float:
        look = self.formats.look
        return (look.width - look.left - look.right) * self.formats.scale

    def _side_margin(self) -> float:
        look = self.formats.look
        return min(max(look.left, look.right), MAX_SIDE_MARGIN) * self.formats.scale

    def _made_formats(self) -> Formats:
        from hrreport.forum.direction import direction

        look = look_of(self._workspace.template)
        rtl = direction(self._workspace.report.language) == "rtl"
        return Formats(look, self._theme.colors, self._zoom, self.logicalDpiY() / 72, rtl)

    def _refit(self) -> None:
        self.formats = self._made_formats()
        self._rebuild()

    def _lines(self) -> tuple[Line, ...]:
        return self._scribe.lines(self._workspace.report, self._workspace.template, self._only)

    def _rebuild(self) -> None:
        """Makes the document anew, quickly, because it has no layout while it is filled."""
        selection = self._selection_or_none()
        self._shown = Shown(self._lines())
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        fill(document, self._shown.lines, self.formats)
        self._patching = True
        # The one before is the widget's child, so the widget deletes it.
        self.setDocument(document)
        self._patching = False
        document.contentsChange.connect(self._on_contents_change)
        document.contentsChanged.connect(self._on_contents_changed)
        self._fit()
        if selection is not None:
            self._put(selection)
        self._tell_place()

    def _fit(self) -> None:
        """Gives the document the paper's width and margins."""
        width = self.paper_width
        side = min(self._side_margin(), max((width - self._text_width()) / 2, 28.0))
        frame = self.document().rootFrame().frameFormat()
        top = GAP + min(self.formats.look.top, MAX_SIDE_MARGIN) * self.formats.scale
        if (frame.leftMargin(), frame.topMargin()) != (side, top):
            frame.setLeftMargin(side)
            frame.setRightMargin(side)
            frame.setTopMargin(top)
            frame.setBottomMargin(top + 80 * self.formats.scale)
            self._patching = True
            self.document().rootFrame().setFrameFormat(frame)
            self._patching = False
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)
        if self.width() != width:
            self.setFixedWidth(width)

    def _wanted_only(self, segment: str | None) -> str | None:
        report = self._workspace.report
        if sum(len(one.contributions) for one in report.segments) <= SHOWN_AT_ONCE:
            return None
        known = [one.id for one in report.segments]
        return segment if segment in known else ""

    # -- the report has changed ---------------------------------------------------------------------------

    def _on_changed(self, change: Change) -> None:
        if change.before.language != change.after.language:
            self._refit()
        target = change.selection.head.spot.segment if change.selection else self._only
        only = self._wanted_only(target)
        if only != self._only:
            self._only = only
            self._rebuild()
        else:
            self._sync()
        if change.selection is not None:
            self._put(change.selection)
        self._tell_place()
        self._ink.refresh()

    def _sync(self) -> None:
        if self._foreign:
            self._rebuild()
            return
        kept = self.shown
        lines = self._lines()
        if lines == kept.lines:
            self._shown = Shown(lines)
            return
        selection = self._selection_or_none()
        scroll = self.verticalScrollBar().value()
        self._patching = True
        try:
            patch(self.document(), kept.lines, lines, self.formats)
        finally:
            self._patching = False
        self._shown = Shown(lines)
        if selection is not None:
            self._put(selection, shows=False)
        self.verticalScrollBar().setValue(scroll)

    def _selection_or_none(self) -> Selection | None:
        if not self._shown.lines or self.document().blockCount() != len(self._shown.lines):
            return None
        return self._shown.selection(self.textCursor())

    def _put(self, selection: Selection, shows: bool = True) -> None:
        """Puts the cursor where a selection says, as far as that is on the page."""
        document = self.document()
        head = self._shown.position(document, selection.head)
        anchor = self._shown.position(document, selection.anchor)
        if head is None:
            return
        cursor = QTextCursor(document)
        cursor.setPosition(head if anchor is None else anchor)
        cursor.setPosition(head, QTextCursor.MoveMode.KeepAnchor)
        self._patching = True
        self.setTextCursor(cursor)
        self._patching = False
        self._last_position = head
        if shows:
            self.ensureCursorVisible()

    def go_to(self, spot: Spot) -> None:
        """Puts the cursor to the beginning of a place and shows it."""
        only = self._wanted_only(spot.segment)
        if only != self._only:
            self._only = only
            self._rebuild()
        self._workspace.document.end_merging()
        number = self._shown.number_of(spot)
        if number is None and spot.contribution is not None:
            number = next(
                (at for at, one in enumerate(self._shown.lines) if one.contribution == spot.contribution), None
            )
        if number is None and spot.segment is not None:
            number = next((at for at, one in enumerate(self._shown.lines) if one.spot.segment == spot.segment), None)
        if number is None:
            return
        line = self._shown.lines[number]
        self._put(Selection(Caret(line.spot), Caret(line.spot)), shows=False)
        self._show_line(number)
        self._tell_place()

    def _show_line(self, number: int) -> None:
        """Scrolls so that a line stands in the upper third of the view, if it is not in view already."""
        area = self._block_area(self.document().findBlockByNumber(number))
        if area.top() < 8 or area.bottom() > self.viewport().height() - 8:
            bar = self.verticalScrollBar()
            bar.setValue(int(bar.value() + area.top() - self.viewport().height() / 4))

    def _tell_place(self) -> None:
        line = self.current_line()
        if line is not None:
            self._workspace.set_place(line.spot)
        self.format_changed.emit()

    def current_line(self) -> Line | None:
        """The line that the cursor is in."""
        number = self.textCursor().blockNumber()
        return self._shown.lines[number] if number < len(self._shown.lines) else None

    # -- the cursor ---------------------------------------------------------------------------------------

    def _on_cursor_moved(self) -> None:
        if self._patching or self._foreign:
            return
        self._snap()
        self._unmark()
        self._workspace.document.end_merging()
        self.writer.forget_format()
        before = self._workspace.contribution_id
        self._tell_place()
        if self._workspace.contribution_id != before:
            self._ink.refresh()

    def _snap(self) -> None:
        """Moves the cursor, and the other end of a selection, out of protected words."""
        cursor = self.textCursor()
        position, anchor = cursor.position(), cursor.anchor()
        forward = position >= self._last_position
        snapped = self._before_lead(position) if self._steps_back else None
        if snapped is None:
            snapped = self._snapped(position, forward)
        free = self._snapped(anchor, anchor > position) if cursor.hasSelection() else snapped
        self._last_position = snapped
        if (snapped, free) != (position, anchor):
            cursor.setPosition(free)
            cursor.setPosition(snapped, QTextCursor.MoveMode.KeepAnchor)
            self._patching = True
            self.setTextCursor(cursor)
            self._patching = False

    def _before_lead(self, position: int) -> int | None:
        """The end of the line before, for a cursor that goes back from behind an attribution into it."""
        number, inner = self._shown.line_of(self.document(), position)
        found = self._shown.lines[number].token_at(inner) if number < len(self._shown.lines) else None
        start = position - inner
        if found is None or found[2].kind != "lead" or self._last_position != start + found[1] or not start:
            return None
        return self._snapped(start - 1, forward=False)

    def _snapped(self, position: int, forward: bool) -> int:
        number, inner = self._shown.line_of(self.document(), position)
        if number >= len(self._shown.lines):
            return position
        line = self._shown.lines[number]
        return position - inner + line.snapped(inner, forward)

    def mark_lead(self, contribution_id: str) -> bool:
        """Marks an attribution as about to be removed; ``False`` where it was marked already."""
        if self._marked == contribution_id:
            return False
        self._marked = contribution_id
        self.viewport().update()
        return True

    def _unmark(self) -> None:
        if self._marked is not None:
            self._marked = None
            self.viewport().update()

    # -- keys ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Shift, Qt.Key.Key_Control):
            self._unmark()
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
            self._unmark()
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
        namer = Namer(self._workspace.report, self._workspace.template, "attributed")
        return clipboard.write(self.writer.selected_blocks(), namer.plain)

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
        if pasted.had_picture:
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
        position = self._snapped(self.cursorForPosition(point).position(), forward=True)
        if inside:
            self.writer.move_selection(position)
            return
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self._take_in(source, plain_only=False)

    # -- what others write into the document --------------------------------------------------------------

    def _on_contents_change(self, _position: int, removed: int, added: int) -> None:
        if not self._patching and (removed or added):
            self._foreign = True

    def _on_contents_changed(self) -> None:
        if not self._foreign or self._patching:
            return
        # Until it is healed the document does not show the lines: changes of the report make it anew.
        self.writer.read_back(self.document())
        self._foreign = False
        self._heal()

    def _heal(self) -> None:
        """Makes the document anew where it does not show what the report says."""
        lines = self._shown.lines
        document = self.document()
        if document.blockCount() == len(lines):
            texts = (document.findBlockByNumber(number).text() for number in range(len(lines)))
            if all(text == line.text for text, line in zip(texts, lines, strict=True)):
                return
        self._rebuild()

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

    # -- painting -----------------------------------------------------------------------------------------

    @property
    def marked(self) -> str | None:
        """The contribution whose attribution is marked as about to be removed."""
        return self._marked

    def paintEvent(self, event: QPaintEvent) -> None:
        self._ink.under(event.rect())
        super().paintEvent(event)
        self._ink.over(event.rect())

    def _block_area(self, block: QTextBlock) -> QRectF:
        return self._ink.block_area(block)


def _only_control(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _holds_files(source: QMimeData) -> bool:
    """Whether files are dragged, which the window opens; a link from a browser has words to put in."""
    return any(url.isLocalFile() for url in source.urls())
