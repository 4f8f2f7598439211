"""The page as it is seen: the lines of the manuscript on paper, and a cursor that stays out of protected words.

The document follows the report by the smallest changes. Should something else write into it (a screen reader may),
``written_into`` tells so, and what does not show what the report says afterwards is put right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from hrreport.forum.direction import direction
from hrreport.forum.look import look_of
from hrreport.forum.manuscript import Line, Scribe, units
from hrreport.model.document import Change
from hrreport.model.search import Hit, Query
from hrreport.model.texts import Caret, Selection, Spot

from ..theme import Theme
from ..workspace import Workspace
from . import paper
from .coming import ComingItem, with_coming
from .finds import Finds
from .formats import Formats
from .ink import Ink
from .painting import Hint
from .places import Shown
from .sync import fill, patch
from .waves import Waves

# Above so many contributions a report is shown segment by segment: a longer document is slow to write in.
SHOWN_AT_ONCE = 150
_LINES_BELOW = 3
_SHORT = 24


class PageView(QTextEdit):
    """Shows a workspace's report and tells it where the cursor is; ``cursor_moved`` says that the user moved it."""

    cursor_moved = Signal()
    format_changed = Signal()
    written_into = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None, zoom: float = 1.0) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._scribe = Scribe()
        self._shown = Shown()
        self._only: str | None = None
        self._zoom = zoom
        self._room = 760
        self._patching = False
        self._foreign = False
        self._last_position = 0
        self._was_seen = False
        self._steps_back = False
        self._marked: str | None = None
        self._coming: ComingItem | None = None
        self.hint_for: Callable[[str | None], Sequence[Hint]] = lambda _: ()
        self.finds = Finds()
        self.waves = Waves()
        self._ink = Ink(self, workspace, theme)
        self.setObjectName("page")
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        return paper.width(self.formats, self._room)

    def _made_formats(self) -> Formats:
        look = look_of(self._workspace.template)
        rtl = direction(self._workspace.report.language) == "rtl"
        return Formats(look, self._theme.colors, self._zoom, self.logicalDpiY() / 72, rtl)

    def _refit(self) -> None:
        height = self.cursorRect().top()
        self.formats = self._made_formats()
        self._rebuild()
        if self._was_seen:
            # The line that is written stays where it is looked at.
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect().top() - height)

    def _lines(self) -> tuple[Line, ...]:
        lines = self._scribe.lines(self._workspace.report, self._workspace.template, self._only)
        return lines if self._coming is None else with_coming(lines, self._coming)

    def _rebuild(self) -> None:
        """Makes the document anew."""
        selection = self._selection_or_none()
        self._shown = Shown(self._lines())
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        # A long text is quicker to write where there is no layout yet, a short one where there is: it is laid out once.
        is_short = len(self._shown.lines) <= _SHORT
        if not is_short:
            fill(document, self._shown.lines, self.formats)
        # Margins and width before there is a layout: each of them afterwards would lay out everything once more.
        document.setTextWidth(self.paper_width)
        frame = paper.margins(self.formats, self.paper_width, document.rootFrame().frameFormat())
        if frame is not None:
            document.rootFrame().setFrameFormat(frame)
        self._patching = True
        # The one before is the widget's child, so the widget deletes it.
        self.setDocument(document)
        if is_short:
            fill(document, self._shown.lines, self.formats)
            # What was written has pushed the cursor before it to the end.
            self.setTextCursor(QTextCursor(document))
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
        frame = paper.margins(self.formats, width, self.document().rootFrame().frameFormat())
        if frame is not None:
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
            self._sync(change.selection)
        if change.selection is not None:
            self._put(change.selection)
        self._tell_place()
        self._ink.refresh()

    def _sync(self, coming: Selection | None = None) -> None:
        """Shows the report as it is; what is selected stays so, unless a selection that can be shown is ``coming``."""
        if self._foreign:
            self._rebuild()
            return
        kept = self.shown
        lines = self._lines()
        if lines == kept.lines:
            self._shown = Shown(lines, kept)
            return
        shown = Shown(lines, kept)
        stays = coming is None or shown.number_of(coming.head.spot) is None
        selection = self._selection_or_none() if stays else None
        scroll = self.verticalScrollBar().value()
        self._patching = True
        try:
            patch(self.document(), kept.lines, lines, self.formats)
        finally:
            self._patching = False
        self._shown = shown
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
        same = selection.anchor == selection.head
        anchor = head if same else self._shown.position(document, selection.anchor)
        if head is None:
            return
        cursor = QTextCursor(document)
        self._patching = True
        # Inside of an edit a cursor that is moved does not measure where in its line it stands; it does when it must.
        cursor.beginEditBlock()
        cursor.setPosition(head if anchor is None else anchor)
        if cursor.position() != head:
            cursor.setPosition(head, QTextCursor.MoveMode.KeepAnchor)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self._patching = False
        self._last_position = head
        if shows:
            self.ensureCursorVisible()
            self._leave_room_below()

    def showEvent(self, event: QShowEvent) -> None:
        """What was scrolled before anybody saw it was scrolled in a view of no height."""
        super().showEvent(event)
        if not self._was_seen:
            self._was_seen = True
            self.verticalScrollBar().setValue(0)
            self._show_line(self.textCursor().blockNumber())

    def _leave_room_below(self) -> None:
        """Whoever writes at the lower edge sees some lines of paper under the one that is written."""
        line, height = self.cursorRect(), self.viewport().height()
        lacking = line.bottom() + min(_LINES_BELOW * line.height(), height // 4) - height
        if lacking > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + lacking)

    def go_to(self, spot: Spot) -> None:
        """Puts the cursor to the beginning of a place and shows it."""
        self._show_segment(spot.segment)
        number = self._shown.nearest(spot)
        if number is None:
            return
        line = self._shown.lines[number]
        self._put(Selection(Caret(line.spot), Caret(line.spot)), shows=False)
        self._show_line(number)
        self._tell_place()
        self._ink.refresh()

    def _show_segment(self, segment: str | None) -> None:
        """Before the cursor leaves: shows the segment where only one is shown, and ends the step of the history."""
        only = self._wanted_only(segment)
        if only != self._only:
            self._only = only
            self._rebuild()
        self._workspace.document.end_merging()

    def seek(self, query: Query | None) -> None:
        """Marks all words that are looked for, or (``None``) none any more."""
        self.finds.seek(query)
        self.viewport().update()

    def show_hit(self, hit: Hit, selects: bool = False) -> None:
        """Puts the cursor where words were found, or near them where it may not stand, and shows them.

        ``selects`` them, where that can be.
        """
        self._show_segment(hit.spot.segment)
        number = self._shown.holding(hit.spot, hit.at, hit.words)
        self.finds.now = hit
        if number is not None:
            spot = self._shown.lines[number].spot
            stop = hit.stop if selects and spot == hit.spot else hit.start
            self._put(Selection(Caret(spot, hit.start), Caret(spot, stop)), shows=False)
            self._show_words(number, hit)
        self.viewport().update()
        self._tell_place()

    def show_no_hit(self) -> None:
        """No hit is the one that is shown any more; all stay marked."""
        self.finds.now = None
        self.viewport().update()

    def _show_words(self, number: int, hit: Hit) -> None:
        """Scrolls so that words of a line stand in the upper third of the view, if they are not in view already."""
        block = self.document().findBlockByNumber(number)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + units(self._shown.lines[number].text[: hit.at]))
        area, height = self.cursorRect(cursor), self.viewport().height()
        if area.top() < 8 or area.bottom() > height - 8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + area.top() - height // 3)

    def _show_line(self, number: int) -> None:
        """Scrolls so that a line stands in the upper third of the view, if it is not in view already."""
        area = self._ink.block_area(self.document().findBlockByNumber(number))
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
        self.unmark()
        self._workspace.document.end_merging()
        self.cursor_moved.emit()
        before = self._workspace.contribution_id
        self._tell_place()
        if self._workspace.contribution_id != before:
            self._ink.refresh()

    def _snap(self) -> None:
        """Moves the cursor, and the other end of a selection, out of protected words."""
        cursor, document = self.textCursor(), self.document()
        position, anchor = cursor.position(), cursor.anchor()
        forward = position >= self._last_position
        snapped = self._shown.before_lead(document, position, self._last_position) if self._steps_back else None
        if snapped is None:
            snapped = self._shown.snapped(document, position, forward)
        free = self._shown.snapped(document, anchor, anchor > position) if cursor.hasSelection() else snapped
        self._last_position = snapped
        if (snapped, free) != (position, anchor):
            cursor.setPosition(free)
            cursor.setPosition(snapped, QTextCursor.MoveMode.KeepAnchor)
            self._patching = True
            self.setTextCursor(cursor)
            self._patching = False

    @property
    def coming(self) -> ComingItem | None:
        """The list item that begins where something is written next."""
        return self._coming

    def set_coming(self, coming: ComingItem | None) -> None:
        """Shows that a list item is coming, or (``None``) no longer."""
        if coming != self._coming:
            self._coming = coming
            self._sync()
            self.viewport().update()
            self.format_changed.emit()

    def mark_lead(self, contribution_id: str) -> bool:
        """Marks an attribution as about to be removed; ``False`` where it was marked already."""
        if self._marked == contribution_id:
            return False
        self._marked = contribution_id
        self.viewport().update()
        return True

    def unmark(self) -> None:
        """Leaves the attribution that was marked as it is."""
        if self._marked is not None:
            self._marked = None
            self.viewport().update()

    # -- what others write into the document --------------------------------------------------------------

    def _on_contents_change(self, _position: int, removed: int, added: int) -> None:
        if not self._patching and (removed or added):
            self._foreign = True

    def _on_contents_changed(self) -> None:
        if not self._foreign or self._patching:
            return
        # Until it is healed the document does not show the lines: changes of the report make it anew.
        self.written_into.emit()
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

    # -- painting -----------------------------------------------------------------------------------------

    @property
    def marked(self) -> str | None:
        """The contribution whose attribution is marked as about to be removed."""
        return self._marked

    def paintEvent(self, event: QPaintEvent) -> None:
        self._ink.under(event.rect())
        super().paintEvent(event)
        self._ink.over(event.rect())
