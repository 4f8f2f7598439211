"""Breaking: galleys shared out over pages; headings keep with what follows, no line of a paragraph stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hrreport.model.texts import Spot

from .setting import Galley, Row

_ALONE = 2  # a page begins and ends with at least so many lines of a paragraph


class Placed(NamedTuple):
    """A row where it stands on its page, and the place that it comes from."""

    y: float
    row: Row
    spot: Spot | None


Sheet = list[Placed]


def broken(galleys: Sequence[Galley], top: float, bottom: float) -> list[Sheet]:
    """The galleys on pages whose text stands between ``top`` and ``bottom``, at least one page."""
    breaker = _Breaker(top, bottom)
    for number, galley in enumerate(galleys):
        breaker.add(galley, galleys[number - 1] if number else None, _kept(galleys, number))
    return breaker.sheets


def _kept(galleys: Sequence[Galley], start: int) -> list[Galley]:
    """The galleys after this one that must begin on its page."""
    out: list[Galley] = []
    number = start
    while number + 1 < len(galleys) and galleys[number].kind.keep_with_next:
        number += 1
        out.append(galleys[number])
    return out


class _Breaker:
    def __init__(self, top: float, bottom: float) -> None:
        self._top = top
        self._bottom = bottom
        self._y = top
        self._after = 0.0
        self.sheets: list[Sheet] = [[]]

    @property
    def _is_fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return not self.sheets[-1]

    def add(self, galley: Galley, before: Galley | None, kept: Sequence[Galley]) -> None:
        """Puts a galley on the page, and on the next ones where it must."""
        is_close = before is not None and galley.kind.close and before.role == galley.role
        space = 0.0 if is_close else max(self._after, galley.kind.before)
        if galley.new_page and not self._is_fresh:
            self._turn()
        if not self._is_fresh and self._y + space + _needed(galley, kept) > self._bottom:
            self._turn()
        if not self._is_fresh or len(self.sheets) == 1:
            # Space above the first paragraph of a later page is dropped, as Word does.
            self._y += space
        self._place(galley)
        self._after = galley.kind.after

    def _place(self, galley: Galley) -> None:
        rows = list(galley.rows)
        while rows:
            fitting = self._fitting(rows, galley)
            for row in rows[:fitting]:
                self.sheets[-1].append(Placed(self._y, row, galley.spot))
                self._y += row.height
            rows = rows[fitting:]
            if rows:
                self._turn()

    def _fitting(self, rows: list[Row], galley: Galley) -> int:
        """How many of the rows go on this page; on a fresh one at least one, so that it goes on."""
        room = self._bottom - self._y
        count = 0
        for row in rows:
            room -= row.height
            if room < 0:
                break
            count += 1
        if count == len(rows):
            return count
        allowed = _allowed(count, len(rows), galley)
        if allowed == 0 and self._is_fresh:
            return _sliced(rows, count, self._bottom - self._top)
        return allowed

    def _turn(self) -> None:
        self.sheets.append([])
        self._y = self._top
        self._after = 0.0


def _allowed(count: int, total: int, galley: Galley) -> int:
    """The number of rows before a page end that leaves no line alone."""
    if galley.is_table:
        return count
    if galley.kind.keep_together:
        return 0
    count = min(count, total - _ALONE)
    return count if count >= _ALONE else 0


def _needed(galley: Galley, kept: Sequence[Galley]) -> float:
    """The least height that must be free: the first lines of a galley, and of what must stay with it."""
    needed = 0.0
    chain = [galley, *kept]
    for number, one in enumerate(chain):
        if number:
            needed += max(chain[number - 1].kind.after, one.kind.before)
        needed += _start(one) if number + 1 == len(chain) else one.height
    return needed


def _start(galley: Galley) -> float:
    """The height of the rows that may not be parted at the beginning of a galley."""
    rows = galley.rows
    if not galley.is_table and (galley.kind.keep_together or len(rows) < 2 * _ALONE):
        return galley.height
    return sum(row.height for row in rows[: 1 if galley.is_table else _ALONE])


def _sliced(rows: list[Row], count: int, room: float) -> int:
    """How many rows go on a fresh page when none may; a row higher than the page is cut between its lines."""
    if count:
        return count
    first = rows[0]
    upper = tuple(ink for ink in first.inks if ink.y < room - 20)
    lower = tuple(ink for ink in first.inks if ink.y >= room - 20)
    if not lower or not upper:
        return 1
    shift = min(ink.y for ink in lower)
    rest = first._replace(
        height=first.height - shift,
        inks=tuple(ink._replace(y=ink.y - shift) for ink in lower),
        bars=(),
        cells=tuple(cell._replace(top=cell.top - shift, bottom=cell.bottom - shift) for cell in first.cells),
    )
    rows[:1] = [first._replace(height=shift, inks=upper, bars=()), rest]
    return 1
