"""How a pattern is shown: fields as tokens, what may be left out in dashed frames, the signs of both unseen."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextLine,
)

from hrreport.making.pieces import Piece, pieces

from ..theme import Theme

_PAD, _DEEPER, _ROUND = 2.0, 3.0, 5.0
_APART = {"frame": 2.0}  # frames that stand side by side do not touch
_UNSEEN = 1.0  # the size of the signs of emphasis


class PatternInk(QSyntaxHighlighter):
    """Sets the names of fields as tokens, emphasis as it prints, and hides the signs of what is whole."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self.unknown: Collection[str] = ()

    def highlightBlock(self, text: str) -> None:
        found = pieces(text)
        for place in range(len(text)):
            inside = [one for one in found if one.start <= place < one.stop]
            if inside:
                self.setFormat(place, 1, self._format(place, inside))

    def _format(self, place: int, inside: list[Piece]) -> QTextCharFormat:
        made = QTextCharFormat()
        field = next((one for one in inside if one.kind == "field"), None)
        if any(one.kind == "bold" for one in inside):
            made.setFontWeight(QFont.Weight.Bold)
        elif field is not None:
            made.setFontWeight(QFont.Weight.Medium)
        made.setFontItalic(any(one.kind == "italic" for one in inside))
        made.setForeground(self._theme.color("ink"))
        if field is not None:
            made.setForeground(self._theme.color("warn" if field.name in self.unknown else "accent"))
        sign = next((one for one in inside if _is_sign(place, one)), None)
        if sign is not None:
            made.setForeground(Qt.GlobalColor.transparent)
            if sign.kind in ("bold", "italic"):
                made.setFontPointSize(_UNSEEN)
        return made


def paint_block(painter: QPainter, block: QTextBlock, top: QPointF, theme: Theme, unknown: Collection[str]) -> None:
    """Paints the grounds of tokens and the frames of a paragraph whose layout begins at ``top``."""
    layout = block.layout()
    found = pieces(block.text())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for one in sorted(found, key=lambda piece: piece.start):
        depth = _depth(one, found)
        for area in _areas(layout, one.start, one.stop):
            _paint(painter, one, area.translated(top).adjusted(0, -depth, 0, depth), theme, unknown)


def _paint(painter: QPainter, one: Piece, area: QRectF, theme: Theme, unknown: Collection[str]) -> None:
    if one.kind == "field" and one.name in unknown:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("warn"), 1.5))
    elif one.kind == "field":
        painter.setBrush(theme.color("wash"))
        painter.setPen(Qt.PenStyle.NoPen)
    elif one.kind == "frame":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(theme.color("dim")), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
    else:
        return
    inset = _APART.get(one.kind, 0.5)
    painter.drawRoundedRect(area.adjusted(inset, 0, -inset, 0), _ROUND, _ROUND)


def _depth(one: Piece, found: tuple[Piece, ...]) -> float:
    """How far an area reaches above and below its words: frames around what is inside them."""
    inner = [other for other in found if one.start <= other.start and other.stop <= one.stop and other != one]
    levels = max((_depth(other, found) for other in inner), default=_PAD - _DEEPER)
    return _PAD if one.kind == "field" else levels + (_DEEPER if one.kind == "frame" else 0)


def _areas(layout: QTextLayout, start: int, stop: int) -> list[QRectF]:
    """Where the characters of a stretch stand, in each of the lines that it runs over."""
    areas = []
    metrics = QFontMetricsF(layout.font())
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(stop, line.textStart() + line.textLength())
        if first < last:
            places = [x for at in range(first, last) for x in _edges(line, at)]
            base = line.y() + line.ascent()
            height = metrics.ascent() + metrics.descent()
            areas.append(QRectF(min(places), base - metrics.ascent(), max(places) - min(places), height))
    return areas


def _edges(line: QTextLine, at: int) -> tuple[float, float]:
    """The two sides of a character, whichever way its words run."""
    return _x(line, at, QTextLine.Edge.Leading), _x(line, at, QTextLine.Edge.Trailing)


def _x(line: QTextLine, at: int, edge: QTextLine.Edge) -> float:
    found: Any = line.cursorToX(at, edge)
    return float(found[0] if isinstance(found, tuple) else found)


def _is_sign(place: int, one: Piece) -> bool:
    return place < one.start + one.opening or place >= one.stop - one.closing
