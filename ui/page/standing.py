"""Standing: where the rows of a paragraph stand on the page, and which of them look other after a change."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QTextDocument

# How far letters may reach out of their row, in pixels; and farther than any page.
_OVERHANG = 4.0
_FAR = 1e9


class Row(NamedTuple):
    """A row of a paragraph: where its text begins, how long it is, and where the row stands in the paragraph."""

    start: int
    length: int
    y: float
    height: float


class Standing(NamedTuple):
    """How large a document is, and where a paragraph of it stands."""

    size: QSizeF
    area: QRectF
    rows: tuple[Row, ...]


def standing(document: QTextDocument, number: int) -> Standing:
    """Where the paragraph of that number stands now."""
    layout, block = document.documentLayout(), document.findBlockByNumber(number)
    area, text = layout.blockBoundingRect(block), block.layout()
    rows = (text.lineAt(at) for at in range(text.lineCount()))
    return Standing(
        layout.documentSize(),
        area,
        tuple(Row(row.textStart(), row.textLength(), row.y(), row.height()) for row in rows),
    )


def to_be_painted(before: Standing, after: Standing, start: int, stop: int, growth: int) -> QRectF:
    """What of the document looks other where the text of one paragraph from ``start`` to ``stop`` was replaced.

    The new text is ``growth`` longer. All below the paragraph looks other where it is not as high as it was.
    """
    if not after.rows or (before.area, len(before.rows)) != (after.area, len(after.rows)):
        return QRectF(0, min(before.area.top(), after.area.top()) - _OVERHANG, _FAR, _FAR)
    top, bottom = 0, len(after.rows) - 1
    while top < bottom and before.rows[top] == after.rows[top] and _end(after.rows[top]) < start:
        top += 1
    while bottom > top and before.rows[bottom].start > stop and _stays(before.rows[bottom], after.rows[bottom], growth):
        bottom -= 1
    upper, lower = after.rows[top].y, after.rows[bottom].y + after.rows[bottom].height
    return QRectF(0, after.area.top() + upper - _OVERHANG, _FAR, lower - upper + 2 * _OVERHANG)


def _end(row: Row) -> int:
    return row.start + row.length


def _stays(before: Row, after: Row, growth: int) -> bool:
    """Whether a row behind the change shows what it showed."""
    return before._replace(start=before.start + growth) == after
