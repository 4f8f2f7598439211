"""Finds: the words on the page that are looked for, marked without touching the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextLayout

from hrreport.forum.manuscript import Line, units
from hrreport.model.search import Hit, Matcher, Query

from ..theme import Theme
from .places import is_same_line

Units = tuple[tuple[int, int], ...]
_KEPT = 2_000


class Finds:
    """What is looked for, where it stands in each line, and the hit that is shown just now."""

    def __init__(self) -> None:
        self._matcher: Matcher | None = None
        self._known: dict[int, tuple[Line, Units]] = {}
        self.now: Hit | None = None

    def seek(self, query: Query | None) -> None:
        """Looks for something else, or (``None``) for nothing any more."""
        self._matcher = Matcher(query) if query is not None else None
        self._known.clear()
        self.now = None

    def of(self, line: Line) -> Units:
        """The hits in a line, in UTF-16 units."""
        if self._matcher is None or not self._matcher.wanted:
            return ()
        known = self._known.get(id(line))
        if known is None or known[0] is not line:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[id(line)] = (line, tuple(_found(self._matcher, line)))
        return known[1]

    def now_in(self, line: Line) -> tuple[int, int] | None:
        """The hit that is shown, where it is in this line."""
        hit = self.now
        if hit is None or not is_same_line(line.spot, hit.spot):
            return None
        start = units(line.text[: hit.at])
        return start, start + units(hit.words)

    def paint(
        self, painter: QPainter, block: QTextBlock, line: Line, top: QPointF, dirty: QRectF, theme: Theme
    ) -> None:
        """Marks the hits of a line; what is written there keeps its colour."""
        found = self.of(line)
        if not found:
            return
        now = self.now_in(line)
        painter.save()
        mode = QPainter.CompositionMode.CompositionMode_Lighten
        painter.setCompositionMode(mode if theme.is_dark else QPainter.CompositionMode.CompositionMode_Darken)
        colors = theme.color("found"), theme.color("found_now")
        for one in found:
            for area in areas(block.layout(), *one, top, dirty):
                painter.fillRect(area, colors[one == now])
        if now in found and now is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for area in areas(block.layout(), *now, top, dirty):
                painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.restore()


def areas(layout: QTextLayout, start: int, stop: int, top: QPointF, dirty: QRectF) -> Iterator[QRectF]:
    """Where a stretch of a block stands, row by row; rows outside of ``dirty`` are left out."""
    composed = units(layout.preeditAreaText())
    start += composed if start >= layout.preeditAreaPosition() else 0
    stop += composed if stop > layout.preeditAreaPosition() else 0
    for at in range(layout.lineCount()):
        row = layout.lineAt(at)
        low, high = max(start, row.textStart()), min(stop, row.textStart() + row.textLength())
        y = top.y() + row.y()
        if low < high and y <= dirty.bottom() and y + row.height() >= dirty.top():
            left, right = sorted((x_of(row, low), x_of(row, high)))
            yield QRectF(top.x() + left, y, right - left, row.height())


def _found(matcher: Matcher, line: Line) -> Iterator[tuple[int, int]]:
    folded = matcher.fold(line.text)
    for begin in matcher.starts(line.text, folded):
        start, stop = matcher.span(line.text, folded, begin)
        first = units(line.text[:start])
        yield first, first + units(line.text[start:stop])


def x_of(row: Any, position: int) -> float:
    """The x of a position in a line of a layout; PySide gives it alone or with the position it took."""
    found = row.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)
