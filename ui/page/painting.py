"""What the page paints under and beside its text: the bar of the contribution, list markers and hints."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPixmap, QTextBlock

from hrreport.forum.manuscript import Line

from .formats import HINT_ROOM, Formats, role_of

_BAR = 3.0
_REACH = 20.0
_PAD = 6.0
_STRIP = 256
_NUMBER_SIZE = 0.8
_EDGE = 4.0


class Hint(NamedTuple):
    """A part of a hint: plain words, or a key to press."""

    words: str
    is_key: bool = False


def paint_current(painter: QPainter, area: QRectF, dirty: QRect, formats: Formats) -> None:
    """The bar and the faint wash behind the contribution that is being written."""
    area = area.adjusted(-_REACH, -_PAD, _REACH, _PAD)
    painter.save()
    whole = area.toAlignedRect()
    strip = _wash(whole.width(), formats.colors.wash, formats.colors.paper, formats.right_to_left)
    washed = whole.intersected(dirty)
    painter.drawTiledPixmap(washed, strip, QPoint(washed.left() - whole.left(), 0))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(formats.colors.accent))
    left = area.right() - _BAR if formats.right_to_left else area.left()
    painter.drawRoundedRect(QRectF(left, area.top(), _BAR, area.height()), 1.5, 1.5)
    painter.restore()


@lru_cache(maxsize=4)
def _wash(width: int, wash: str, paper: str, right_to_left: bool) -> QPixmap:
    """A strip that fades from the wash to the paper; the gradient itself is slow to paint at every key."""
    strip = QPixmap(width, _STRIP)
    gradient = QLinearGradient(width if right_to_left else 0, 0, 0 if right_to_left else width, 0)
    gradient.setColorAt(0, QColor(wash))
    gradient.setColorAt(1, QColor(paper))
    painter = QPainter(strip)
    painter.fillRect(strip.rect(), gradient)
    painter.end()
    return strip


def paint_marker(painter: QPainter, block: QTextBlock, line: Line, top: QPointF, formats: Formats) -> None:
    """The bullet or number of a list item, before its first line."""
    layout = block.layout()
    if layout is None or not layout.lineCount():
        return
    first = layout.lineAt(0)
    font = formats.font(role_of(line))
    words = f"{line.number}." if line.number else ("•", "–", "▪")[line.level % 3]
    wide = QFontMetricsF(font).horizontalAdvance(words)
    gap = 7 * formats.scale
    x = top.x() + first.naturalTextRect().left() - gap - wide
    if formats.right_to_left:
        x = top.x() + first.naturalTextRect().right() + gap
    painter.setFont(font)
    painter.setPen(QColor(formats.colors.ink))
    painter.drawText(QPointF(x, top.y() + first.y() + first.ascent()), words)


def paint_number(
    painter: QPainter, words: str, block: QTextBlock, area: QRectF, text: QRectF, formats: Formats
) -> None:
    """The number of a paragraph, quiet, in the margin beside its first line; ``text`` tells where text begins and ends.

    It stands beyond the bar of the contribution that is written, or where there is no room beyond, before the text.
    """
    layout = block.layout()
    if layout is None or not layout.lineCount():
        return
    font = formats.font("body")
    font.setPointSizeF(max(font.pointSizeF() * _NUMBER_SIZE, 6.0))
    font.setBold(False)
    font.setItalic(False)
    wide = QFontMetricsF(font).horizontalAdvance(words)
    gap = _REACH + _PAD if wide + _REACH + _PAD + _EDGE <= text.left() else _PAD
    x = text.right() + gap if formats.right_to_left else text.left() - gap - wide
    painter.setFont(font)
    painter.setPen(QColor(formats.colors.dim))
    first = layout.lineAt(0)
    # On whole pixels, so that a number looks the same wherever it stands.
    painter.drawText(QPoint(round(x), round(area.top() + first.y() + first.ascent())), words)


def paint_placeholder(painter: QPainter, words: str, area: QRectF, line: Line, formats: Formats) -> None:
    """What belongs into an empty line, pale."""
    painter.setFont(formats.font(role_of(line)))
    color = QColor(formats.colors.dim)
    painter.setPen(color)
    side = Qt.AlignmentFlag.AlignRight if formats.right_to_left else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip, words)


def paint_hint(painter: QPainter, hints: Sequence[Hint], area: QRectF, font: QFont, formats: Formats) -> None:
    """The hint under an empty contribution: words, and keys drawn as keys, in the room that its block leaves."""
    metrics = QFontMetricsF(font)
    height = metrics.height() + 4
    top = area.bottom() + (HINT_ROOM * formats.scale - height) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    x = area.left()
    ordered = list(reversed(hints)) if formats.right_to_left else hints
    if formats.right_to_left:
        x = area.right() - sum(_width(metrics, hint) for hint in hints)
    for hint in ordered:
        wide = _width(metrics, hint)
        box = QRectF(x, top, wide, height)
        if hint.is_key:
            key = box.adjusted(3.5, 0.5, -3.5, -0.5)
            painter.setPen(QColor(formats.colors.edge))
            painter.setBrush(QColor(formats.colors.panel))
            painter.drawRoundedRect(key, 4, 4)
        painter.setPen(QColor(formats.colors.dim))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hint.words)
        x += wide
    painter.restore()


def _width(metrics: QFontMetricsF, hint: Hint) -> float:
    return metrics.horizontalAdvance(hint.words) + (18 if hint.is_key else 0)
