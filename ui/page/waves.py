"""Waves: the wrong words on the page, underlined without touching the document.

Nothing is looked up while something is painted: a line that was just written in shows the waves of before, moved by
what was written, until somebody has looked through it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextBlock, QTextLayout

from hrreport.forum.manuscript import Line, units
from hrreport.model.texts import Spot
from hrreport.spelling.checking import Fault, Part, Right, check

from .finds import x_of

_HEIGHT = 3.0
_PERIOD = 4.0
_GAP = 1.5


class Wave(NamedTuple):
    """A wrong word of a line: from ``start`` up to ``stop`` in UTF-16 units."""

    start: int
    stop: int
    fault: Fault


Underlined = tuple[Wave, ...]


class _Read(NamedTuple):
    line: Line
    waves: Underlined
    is_whole: bool


class Waves:
    """What is wrong in each line. ``typed_at`` is a position in the document where a word is being written."""

    def __init__(self) -> None:
        self._read: dict[int, _Read] = {}
        self._latest: dict[Spot, _Read] = {}
        self.typed_at: int | None = None

    def forget(self) -> None:
        """Everything is to be looked at anew; what is seen stays until then."""
        self._read.clear()

    def clear(self) -> None:
        """Nothing is wrong any more: spelling is not checked."""
        self._read.clear()
        self._latest.clear()

    def of(self, line: Line) -> Underlined:
        """The wrong words of a line as far as they are known."""
        read = self._read.get(id(line))
        if read is not None and read.line is line:
            return read.waves
        # An attribution above a list has the place of its first item.
        before = self._latest.get(line.spot) if line.can_write else None
        return moved(before.waves, before.line.text, line.text) if before is not None else ()

    def read(self, lines: Iterable[Line], language: str, right: Right) -> tuple[bool, frozenset[tuple[str, str]]]:
        """Looks through lines of a report in a language: whether the waves are others, and what must be looked up."""
        is_other = False
        unasked: set[tuple[str, str]] = set()
        for line in lines:
            known = self._read.get(id(line))
            if known is not None and known.line is line and known.is_whole:
                continue
            found = check(parts_of_line(line, language), right)
            waves = _in_units(line.text, found.faults)
            is_other = is_other or waves != self.of(line)
            unasked.update(found.unasked)
            self._keep(_Read(line, waves, not found.unasked))
        return is_other, frozenset(unasked)

    def is_hidden(self, wave: Wave, start_of_block: int) -> bool:
        """Whether the cursor is still in the word, writing it."""
        at = self.typed_at
        return at is not None and start_of_block + wave.start <= at <= start_of_block + wave.stop

    def paint(self, painter: QPainter, block: QTextBlock, line: Line, top: QPointF, dirty: QRectF, ink: QColor) -> None:
        """Draws the waves of a line that lie in ``dirty``."""
        waves = [one for one in self.of(line) if not self.is_hidden(one, block.position())]
        if not waves:
            return
        tile = _tile(ink.name(), painter.device().devicePixelRatioF())
        for place in _places(block.layout(), waves, top, dirty):
            painter.drawTiledPixmap(place, tile)

    def _keep(self, read: _Read) -> None:
        if len(self._read) > 4_000:
            self._read.clear()
            self._latest.clear()
        self._read[id(read.line)] = read
        self._latest[read.line.spot] = read


def parts_of_line(line: Line, language: str) -> tuple[Part, ...]:
    """What of a line is to be checked: not what the template makes, not attributions, mentions and tables."""
    if not line.own or not line.can_write:
        return ()
    return tuple(
        Part(piece.span.text, None if piece.token is not None else piece.span.language or language)
        for piece in line.pieces
    )


def moved(waves: Underlined, old: str, new: str) -> Underlined:
    """The waves of a text where they belong in what became of it; those that were written into go."""
    if not waves or old == new:
        return waves
    head = _same_head(old, new)
    tail = _same_head(old[head:][::-1], new[head:][::-1])
    before, behind, by = units(old[:head]), units(old) - units(old[len(old) - tail :]), units(new) - units(old)
    kept = [one for one in waves if one.stop <= before]
    return (*kept, *(Wave(one.start + by, one.stop + by, one.fault) for one in waves if one.start >= behind))


def _places(layout: QTextLayout, waves: Iterable[Wave], top: QPointF, dirty: QRectF) -> Iterator[QRectF]:
    """Where waves are drawn in a block: under the words, row by row; most rows need no look at all."""
    composed, at = units(layout.preeditAreaText()), layout.preeditAreaPosition()
    for number in range(layout.lineCount()):
        row = layout.lineAt(number)
        y = top.y() + row.y()
        if y > dirty.bottom() or y + row.height() < dirty.top():
            continue
        first = row.textStart()
        last = first + row.textLength()
        for wave in waves:
            start = wave.start + (composed if wave.start >= at else 0)
            stop = wave.stop + (composed if wave.stop > at else 0)
            if start < last and stop > first:
                left, right = sorted((x_of(row, max(start, first)), x_of(row, min(stop, last))))
                yield QRectF(top.x() + left, y + row.ascent() + _GAP, right - left, _HEIGHT)


def _in_units(text: str, faults: tuple[Fault, ...]) -> Underlined:
    if text.isascii():
        return tuple(Wave(one.start, one.stop, one) for one in faults)
    return tuple(Wave(units(text[: one.start]), units(text[: one.stop]), one) for one in faults)


def _same_head(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


@lru_cache(maxsize=8)
def _tile(color: str, ratio: float) -> QPixmap:
    """A strip of four waves, drawn once for each colour and screen."""
    tile = QPixmap(round(4 * _PERIOD * ratio), round(_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    path = QPainterPath(QPointF(0, _HEIGHT - 1))
    for number in range(8):
        x = number * _PERIOD / 2
        path.quadTo(x + _PERIOD / 4, -0.5 if number % 2 else _HEIGHT + 0.5, x + _PERIOD / 2, _HEIGHT / 2)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), 1.1))
    painter.drawPath(path)
    painter.end()
    return tile
