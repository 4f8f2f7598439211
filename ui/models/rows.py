"""The row diff: from the rows that a model has to the rows that it should have, in as few operations as Qt needs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

K = TypeVar("K", bound=Hashable)


class Removed(NamedTuple, Generic[K]):
    """Rows ``first`` to ``last`` (inclusive) under ``parent`` go."""

    parent: K | None
    first: int
    last: int


class Inserted(NamedTuple, Generic[K]):
    """Rows called ``keys``, without any below them yet, come to stand from row ``first`` on under ``parent``."""

    parent: K | None
    first: int
    keys: tuple[K, ...]


class Moved(NamedTuple, Generic[K]):
    """Row ``row`` under ``source`` goes, with all below it, before row ``at`` under ``target``.

    ``at`` counts rows as they stand before the move, as ``QAbstractItemModel.beginMoveRows`` does.
    """

    source: K | None
    row: int
    target: K | None
    at: int


Step = Removed[K] | Inserted[K] | Moved[K]
Tree = Mapping[K | None, Sequence[K]]


def steps(old: Tree[K], new: Tree[K]) -> Iterator[Step[K]]:
    """The operations, to be made one after another, that lead from one tree of rows to another.

    A tree gives the keys of the rows under each key, those of the topmost rows under ``None``; a list is a tree of
    which only that is there. A key stands once in a tree and keeps its depth. Rows that stay are never removed.
    """
    return _Diff(old, new).steps()


class _Diff(Generic[K]):
    def __init__(self, old: Tree[K], new: Tree[K]) -> None:
        self._now: dict[K | None, list[K]] = {parent: list(keys) for parent, keys in old.items()}
        self._new = new
        self._home: dict[K, K | None] = {key: parent for parent, keys in old.items() for key in keys}
        self._wanted = {key for keys in new.values() for key in keys}

    def steps(self) -> Iterator[Step[K]]:
        for below in [one for one in self._now if one is not None]:
            yield from self._removals(below)
        for parent in self._parents_first():
            if self._now.get(parent, []) != list(self._new.get(parent, ())):
                yield from self._arrange(parent)
        # Rows that are gone stay until now: what stands under them may have had to be moved elsewhere.
        yield from self._removals(None)

    def _parents_first(self) -> Iterator[K | None]:
        waiting: list[K | None] = [None]
        for parent in waiting:
            yield parent
            waiting += self._new.get(parent, ())

    def _removals(self, parent: K | None) -> Iterator[Step[K]]:
        rows = self._now.get(parent, [])
        last = len(rows) - 1
        while last >= 0:
            first = last
            while first >= 0 and self._is_gone(rows[first]):
                first -= 1
            if first < last:
                for key in rows[first + 1 : last + 1]:
                    del self._home[key]
                del rows[first + 1 : last + 1]
                yield Removed(parent, first + 1, last)
            last = first - 1

    def _is_gone(self, key: K) -> bool:
        return key not in self._wanted and not self._now.get(key)

    def _arrange(self, parent: K | None) -> Iterator[Step[K]]:
        rows = self._now.setdefault(parent, [])
        target = self._new.get(parent, ())
        staying = _longest_in_order(rows, target)
        at = 0
        number = 0
        while number < len(target):
            key = target[number]
            if key in staying:
                at = rows.index(key, at) + 1
                number += 1
            elif key in self._home:
                step = self._move(key, parent, at)
                at = rows.index(key) + 1
                number += 1
                if step is not None:
                    yield step
            else:
                stop = number + 1
                while stop < len(target) and target[stop] not in self._home:
                    stop += 1
                fresh = tuple(target[number:stop])
                rows[at:at] = fresh
                self._home.update(dict.fromkeys(fresh, parent))
                yield Inserted(parent, at, fresh)
                at += len(fresh)
                number = stop

    def _move(self, key: K, target: K | None, at: int) -> Step[K] | None:
        source = self._home[key]
        rows = self._now[source]
        row = rows.index(key)
        if source == target and row in (at, at - 1):
            return None
        del rows[row]
        self._now[target].insert(at - 1 if source == target and row < at else at, key)
        self._home[key] = target
        return Moved(source, row, target, at)


def _longest_in_order(rows: Sequence[K], target: Sequence[K]) -> set[K]:
    """The most keys that stand in both in one order; these need not be moved."""
    place = {key: number for number, key in enumerate(target)}
    common = [key for key in rows if key in place]
    ends: list[int] = []  # for each length, the smallest place that a row of that length ends with
    tails: list[K] = []
    before: dict[K, K | None] = {}
    for key in common:
        length = bisect_left(ends, place[key])
        ends[length : length + 1] = [place[key]]
        tails[length : length + 1] = [key]
        before[key] = tails[length - 1] if length else None
    kept: set[K] = set()
    one = tails[-1] if tails else None
    while one is not None:
        kept.add(one)
        one = before[one]
    return kept
