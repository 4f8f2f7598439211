"""The coming list item: an empty paragraph in which a list begins or goes on as soon as something is written.

The report holds no list item without words; until there are some, only the page shows that one is coming.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from hrreport.forum.manuscript import Line
from hrreport.model.texts import Spot
from hrreport.prose import ListItem


class ComingItem(NamedTuple):
    """Where an item is coming, and what it will be like."""

    spot: Spot
    item: ListItem


def with_coming(lines: Sequence[Line], coming: ComingItem | None) -> tuple[Line, ...]:
    """The lines with the empty paragraph shown as the item that it will be."""
    found = None if coming is None else next((at for at, one in enumerate(lines) if one.spot == coming.spot), None)
    if coming is None or found is None or not can_come(lines[found]):
        return tuple(lines)
    number = _number_after(lines[:found], coming.item.level) if coming.item.style == "number" else 0
    shown = msgspec.structs.replace(lines[found], style="item", level=coming.item.level, number=number)
    return (*lines[:found], shown, *lines[found + 1 :])


def can_come(line: Line) -> bool:
    """Whether a line is an empty paragraph of a text."""
    return line.style in ("body", "introduction") and not line.length and line.can_write and line.own


def _number_after(lines: Sequence[Line], level: int) -> int:
    """The number of an item that goes on after these lines."""
    for line in reversed(lines):
        if line.style != "item" or line.level < level:
            break
        if line.level == level:
            return line.number + 1
    return 1
