"""The paper: how wide the sheet is, and the margins around its text, for one look at one zoom. All in pixels."""

from __future__ import annotations

from PySide6.QtGui import QTextFrameFormat

from .formats import Formats
from .ink import GAP

MAX_SIDE_MARGIN = 64.0
_LEAST_SIDE = 28.0
_BELOW = 80.0


def width(formats: Formats, room: int) -> int:
    """The width of the sheet where there is so much room."""
    return int(min(_text_width(formats) + 2 * _side_margin(formats), room))


def margins(formats: Formats, paper_width: int, now: QTextFrameFormat) -> QTextFrameFormat | None:
    """The format of the root frame of a document on such a sheet; ``None`` where it is ``now`` what it should be."""
    side = min(_side_margin(formats), max((paper_width - _text_width(formats)) / 2, _LEAST_SIDE))
    top = GAP + min(formats.look.top, MAX_SIDE_MARGIN) * formats.scale
    if (now.leftMargin(), now.topMargin()) == (side, top):
        return None
    made = QTextFrameFormat(now)
    made.setLeftMargin(side)
    made.setRightMargin(side)
    made.setTopMargin(top)
    made.setBottomMargin(top + _BELOW * formats.scale)
    return made


def _text_width(formats: Formats) -> float:
    look = formats.look
    return (look.width - look.left - look.right) * formats.scale


def _side_margin(formats: Formats) -> float:
    look = formats.look
    return min(max(look.left, look.right), MAX_SIDE_MARGIN) * formats.scale
