"""Places: from positions in the text document to places in the report, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress
from operator import is_not

from PySide6.QtGui import QTextCursor, QTextDocument

from hrreport.forum.manuscript import Line
from hrreport.model.edits.writing import Range
from hrreport.model.texts import Caret, Selection, Spot


class _Index:
    """Where each place and each contribution is among lines, looked for when it is asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    @cached_property
    def numbers(self) -> dict[tuple[object, ...], int]:
        """The number of the line at each place."""
        # An attribution above a list shares its place with the first item: what can be written in wins.
        numbers = {_key(line.spot): number for number, line in enumerate(self._lines) if not line.can_write}
        numbers.update({_key(line.spot): number for number, line in enumerate(self._lines) if line.can_write})
        return numbers

    @cached_property
    def extents(self) -> dict[str | None, tuple[int, int]]:
        """The numbers of the first and the last line of each contribution."""
        first: dict[str | None, int] = {}
        for number, line in enumerate(self._lines):
            first.setdefault(line.contribution, number)
        last = {line.contribution: number for number, line in enumerate(self._lines)}
        return {one: (number, last[one]) for one, number in first.items()}


class Shown:
    """The lines that a document shows, and where each place of the report is among them."""

    def __init__(self, lines: Sequence[Line] = (), before: Shown | None = None) -> None:
        self.lines = tuple(lines)
        self._index = _Index(self.lines)
        if before is not None and _stand_alike(before.lines, self.lines):
            self._index = before._index

    def extent(self, contribution_id: str) -> tuple[int, int] | None:
        """The numbers of the first and the last line of a contribution; ``None`` where it is not shown."""
        return self._index.extents.get(contribution_id)

    def number_of(self, spot: Spot) -> int | None:
        """The number of the line at a place; the nearest before it in the same text where that one is gone."""
        found = self._index.numbers.get(_key(spot))
        if found is not None or not spot.path:
            return found
        nearer = (self._index.numbers.get(_key(spot, (at,))) for at in range(spot.path[0] - 1, -1, -1))
        return next((number for number in nearer if number is not None), None)

    def holding(self, spot: Spot, at: int, words: str) -> int | None:
        """The number of the line that shows these words of a place, from character ``at`` on."""
        lines = ((number, line) for number, line in enumerate(self.lines) if is_same_line(line.spot, spot))
        shown = words.replace("\n", "\u2028")
        return next((number for number, line in lines if line.text.startswith(shown, at)), None)

    def nearest(self, spot: Spot) -> int | None:
        """The number of the line at a place, else of the first one of its contribution, else of its segment."""
        found = self.number_of(spot)
        if found is None and spot.contribution is not None:
            found = next((at for at, one in enumerate(self.lines) if one.contribution == spot.contribution), None)
        if found is None and spot.segment is not None:
            found = next((at for at, one in enumerate(self.lines) if one.spot.segment == spot.segment), None)
        return found

    def line_of(self, document: QTextDocument, position: int) -> tuple[int, int]:
        """The number of the line at a position, and the position inside it."""
        block = document.findBlock(position)
        return block.blockNumber(), position - block.position()

    def caret(self, document: QTextDocument, position: int) -> Caret:
        """The place in the report at a position."""
        number, inner = self.line_of(document, position)
        line = self.lines[number]
        return Caret(line.spot, line.offset(inner))

    def selection(self, cursor: QTextCursor) -> Selection:
        """What a cursor has selected, as places in the report."""
        document = cursor.document()
        return Selection(self.caret(document, cursor.anchor()), self.caret(document, cursor.position()))

    def position(self, document: QTextDocument, caret: Caret) -> int | None:
        """The position of a place, or ``None`` where it is not shown."""
        number = self.number_of(caret.spot)
        if number is None:
            return None
        line = self.lines[number]
        same = _key(line.spot) == _key(caret.spot)
        inner = line.position(caret.offset) if same else line.length
        return document.findBlockByNumber(number).position() + line.snapped(inner, forward=True)

    def snapped(self, document: QTextDocument, position: int, forward: bool) -> int:
        """The nearest position where a cursor may stand, in the direction it came."""
        number, inner = self.line_of(document, position)
        if number >= len(self.lines):
            return position
        return position - inner + self.lines[number].snapped(inner, forward)

    def before_lead(self, document: QTextDocument, position: int, came_from: int) -> int | None:
        """The end of the line before, for a cursor that goes back from behind an attribution into it."""
        number, inner = self.line_of(document, position)
        found = self.lines[number].token_at(inner) if number < len(self.lines) else None
        start = position - inner
        if found is None or found[2].kind != "lead" or came_from != start + found[1] or not start:
            return None
        return self.snapped(document, start - 1, forward=False)

    def ranges(self, document: QTextDocument, start: int, stop: int) -> Iterator[Range]:
        """The stretches of paragraphs between two positions; what the template alone makes is left out."""
        first, from_ = self.line_of(document, start)
        last, up_to = self.line_of(document, stop)
        for number in range(first, last + 1):
            line = self.lines[number]
            low = line.offset(from_) if number == first else 0
            high = line.offset(up_to) if number == last else None
            if line.can_write:
                yield Range(line.spot, low, high)
            elif line.style == "table" and number not in (first, last):
                yield Range(line.spot)

    def contributions(self, document: QTextDocument, start: int, stop: int) -> list[str]:
        """The contributions of which all lines, attribution included, lie strictly between two positions."""
        first, _ = self.line_of(document, start)
        last, _ = self.line_of(document, stop)
        outer = {self.lines[first].contribution, self.lines[last].contribution}
        inner = (self.lines[number].contribution for number in range(first + 1, last))
        return list(dict.fromkeys(one for one in inner if one is not None and one not in outer))


def is_same_line(line: Spot, spot: Spot) -> bool:
    """Whether a place is in the line at ``line``; a cell of a table is in the table's."""
    return _key(line) == _key(spot, spot.path[:1])


def _stand_alike(old: Sequence[Line], new: Sequence[Line]) -> bool:
    """Whether the same places stand in the same lines, so that what is known of them holds on."""
    if len(old) != len(new):
        return False
    others = compress(range(len(old)), map(is_not, old, new))
    return all(old[at].spot == new[at].spot and old[at].can_write == new[at].can_write for at in others)


def _key(spot: Spot, path: tuple[int, ...] | None = None) -> tuple[object, ...]:
    """What tells a place from others; a contribution is itself in whatever segment it stands."""
    home = None if spot.contribution is not None else spot.segment
    return (spot.part, home, spot.contribution, spot.path if path is None else path)
