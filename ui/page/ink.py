"""Ink: what the page paints besides its text, line by line, inside what has to be painted anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QPainter, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QScrollBar, QWidget

from hrreport.forum.manuscript import Line
from hrreport.forum.margin import Margin, Numbers

from ..theme import Theme
from ..workspace import Workspace
from .finds import Finds, areas
from .formats import HINT_ROOM, Formats, line_key
from .painting import Hint, paint_current, paint_hint, paint_marker, paint_number, paint_placeholder
from .places import Shown
from .waves import Waves

# How much of the desk shows above the sheet, in pixels.
GAP = 26


class Sheet(Protocol):
    """What the ink needs of the page's widget."""

    formats: Formats
    hint_for: Callable[[str | None], Sequence[Hint]]
    finds: Finds
    waves: Waves

    @property
    def shown(self) -> Shown:
        """The lines on the page."""
        ...

    @property
    def only(self) -> str | None:
        """The segment that alone is shown; ``None`` where everything is."""
        ...

    @property
    def marked(self) -> str | None:
        """The contribution whose attribution is marked."""
        ...

    @property
    def zoom(self) -> float:
        """How large the page is shown."""
        ...

    def document(self) -> QTextDocument:
        """The document that shows the lines."""
        ...

    def viewport(self) -> QWidget:
        """What is painted on."""
        ...

    def verticalScrollBar(self) -> QScrollBar:
        """How far the page is scrolled."""
        ...

    def cursorForPosition(self, point: QPoint) -> QTextCursor:
        """The cursor at a point."""
        ...

    def font(self) -> QFont:
        """The interface's font."""
        ...


class Ink:
    """Paints under and over the text of one page."""

    def __init__(self, sheet: Sheet, workspace: Workspace, theme: Theme) -> None:
        self._sheet = sheet
        self._workspace = workspace
        self._theme = theme
        self._painted: QRectF | None = None
        self._margin = Margin()
        self._numbers: Numbers = ()

    def refresh(self) -> None:
        """Has the page painted anew where the contribution that is being written is another, or another size.

        Also where paragraphs have other numbers.
        """
        area, numbers = self._contribution_area(self._workspace.contribution_id), self._counted()
        if area != self._painted or numbers is not self._numbers:
            self._painted, self._numbers = area, numbers
            self._sheet.viewport().update()

    def _counted(self) -> Numbers:
        sheet, workspace = self._sheet, self._workspace
        return self._margin.of(sheet.shown.lines, workspace.report, workspace.template, sheet.only)

    def under(self, dirty: QRect) -> None:
        """The paper, the desk above it, and the wash of the contribution that is being written."""
        painter = QPainter(self._sheet.viewport())
        try:
            painter.fillRect(dirty, self._theme.color("paper"))
            edge = GAP - self._sheet.verticalScrollBar().value()
            if edge > dirty.top():
                painter.fillRect(QRect(0, 0, self._sheet.viewport().width(), edge), self._theme.color("desk"))
            area = self._contribution_area(self._workspace.contribution_id)
            if area is not None and area.adjusted(-24, -8, 24, 8).intersects(QRectF(dirty)):
                paint_current(painter, area, dirty, self._sheet.formats)
        finally:
            painter.end()

    def over(self, dirty: QRect) -> None:
        """List markers, numbers of paragraphs, what belongs into empty lines, hints and the mark of an attribution."""
        painter = QPainter(self._sheet.viewport())
        try:
            lines = self._sheet.shown.lines
            numbers = self._numbers = self._counted()
            first = self._sheet.cursorForPosition(QPoint(0, dirty.top() - 40))
            block = self._sheet.document().findBlock(first.position())
            area = QRectF()
            while block.isValid() and area.top() <= dirty.bottom():
                area = self.block_area(block)
                if block.blockNumber() < len(lines):
                    self._line(painter, block, lines[block.blockNumber()], area)
                    self._finds(painter, block, lines[block.blockNumber()], area, dirty)
                    self._waves(painter, block, lines[block.blockNumber()], area, dirty)
                    if numbers and numbers[block.blockNumber()]:
                        words = str(numbers[block.blockNumber()])
                        paint_number(painter, words, block, area, self._text_width(), self._sheet.formats)
                block = block.next()
            if not self._workspace.report.segments and not block.isValid():
                self._hint(painter, None, area.translated(0, area.height() / 2))
        finally:
            painter.end()

    def block_area(self, block: QTextBlock) -> QRectF:
        """Where the text of a block stands in the viewport; its first line is at the top."""
        area = self._sheet.document().documentLayout().blockBoundingRect(block)
        return area.translated(0, -self._sheet.verticalScrollBar().value())

    def _line(self, painter: QPainter, block: QTextBlock, line: Line, area: QRectF) -> None:
        formats = self._sheet.formats
        if line.style == "item":
            paint_marker(painter, block, line, area.topLeft(), formats)
        words = "" if line.length else placeholder(line)
        if words:
            paint_placeholder(painter, words, area, line, formats)
        if line_key(line).hint and line.contribution is not None:
            self._hint(painter, line.contribution, area)
        if line.first and line.contribution is not None and line.contribution == self._sheet.marked:
            self._mark(painter, block, line)

    def _waves(self, painter: QPainter, block: QTextBlock, line: Line, area: QRectF, dirty: QRect) -> None:
        ink = self._theme.color("bad")
        self._sheet.waves.paint(painter, block, line, area.topLeft(), QRectF(dirty), ink)

    def _finds(self, painter: QPainter, block: QTextBlock, line: Line, area: QRectF, dirty: QRect) -> None:
        self._sheet.finds.paint(painter, block, line, area.topLeft(), QRectF(dirty), self._theme)

    def _hint(self, painter: QPainter, contribution_id: str | None, above: QRectF) -> None:
        """What to press next, under an empty contribution or (``None``) under a report that has none yet."""
        hints = self._sheet.hint_for(contribution_id)
        if hints:
            font = QFont(self._sheet.font())
            font.setPointSizeF(max(9.5 * self._sheet.zoom, 7))
            paint_hint(painter, hints, above, font, self._sheet.formats)

    def _mark(self, painter: QPainter, block: QTextBlock, line: Line) -> None:
        """An attribution that the next Backspace removes, in the colour of a warning."""
        color = self._theme.color("bad")
        color.setAlpha(60)
        area = self.block_area(block)
        for start, stop, token in line.tokens():
            if token.kind == "lead":
                for part in areas(block.layout(), start, stop, area.topLeft(), area):
                    painter.fillRect(part, color)

    def _text_width(self) -> QRectF:
        """From where to where text stands on the sheet."""
        frame = self._sheet.document().rootFrame().frameFormat()
        width = self._sheet.viewport().width()
        return QRectF(frame.leftMargin(), 0, width - frame.leftMargin() - frame.rightMargin(), 0)

    def _contribution_area(self, contribution_id: str | None) -> QRectF | None:
        lines, document = self._sheet.shown.lines, self._sheet.document()
        extent = self._sheet.shown.extent(contribution_id) if contribution_id else None
        if extent is None or extent[1] >= document.blockCount():
            return None
        first = self.block_area(document.findBlockByNumber(extent[0]))
        last = self.block_area(document.findBlockByNumber(extent[1]))
        room = HINT_ROOM * self._sheet.formats.scale if line_key(lines[extent[1]]).hint else 0.0
        frame = document.rootFrame().frameFormat()
        right = self._sheet.viewport().width() - frame.rightMargin()
        return QRectF(QPointF(frame.leftMargin(), first.top()), QPointF(right, last.bottom() + room))


def placeholder(line: Line) -> str:
    """What belongs into a line in which nothing is written yet."""
    match line.style:
        case "title":
            return _tr("Title of the report")
        case "subtitle":
            return _tr("Subtitle")
        case "introduction":
            return _tr("Introduction")
        case "heading":
            return _tr("Heading")
        case "theme":
            return _tr("Theme of this segment")
        case "body" if line.contribution is not None and line.first:
            return _tr("Write here …")
        case _:
            return ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("Page", words)
