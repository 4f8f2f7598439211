"""Breaking: galleys shared out over pages; headings keep with what follows, no line of a paragraph stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hrreport.model.texts import Spot

from .setting import Galley, Row

_ALONE = 2  # a page begins and ends with at least so many lines of a paragraph
_TABLE_START = 40.0  # so much room, in points, a table needs to begin on a page


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
            self._put(rows[:fitting], galley)
            rows = rows[fitting:]
            if rows and galley.is_table:
                rows = self._divided(rows, galley)
            if rows:
                self._turn()

    def _put(self, rows: Sequence[Row], galley: Galley) -> None:
        for row in rows:
            self.sheets[-1].append(Placed(self._y, row, galley.spot))
            self._y += row.height

    def _divided(self, rows: list[Row], galley: Galley) -> list[Row]:
        """What is left of the rows of a table when as many lines of the next one as fit are on this page."""
        parts = rows[0].cut(self._bottom - self._y)
        if parts is not None:
            self._put(parts[:1], galley)
            return [parts[1], *rows[1:]]
        if self._is_fresh:
            self._put(rows[:1], galley)
            return rows[1:]
        return rows

    def _fitting(self, rows: Sequence[Row], galley: Galley) -> int:
        """How many of the rows go on this page; of a paragraph on a fresh one at least one, so that it goes on."""
        room = self._bottom - self._y
        count = 0
        for row in rows:
            room -= row.height
            if room + row.slack < 0:
                break
            count += 1
        if count == len(rows):
            return count
        allowed = _allowed(count, len(rows), galley)
        return max(count, 1) if allowed == 0 and self._is_fresh and not galley.is_table else allowed

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
    if galley.is_table:
        return min(galley.rows[0].height, _TABLE_START)
    whole = galley.kind.keep_together or len(galley.rows) < 2 * _ALONE
    rows = galley.rows if whole else galley.rows[:_ALONE]
    return sum(row.height for row in rows) - rows[-1].slack
