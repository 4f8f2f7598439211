"""Finding one segment or contribution of a report, and putting another in its place."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Protocol, TypeVar

import msgspec

from hrreport.errors import EditError
from hrreport.model.report import Report
from hrreport.model.segment import Contribution, Segment


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Named)


def fresh_id(prefix: str, taken: Iterable[str] = ()) -> str:
    """A new id that begins with ``prefix`` and is none of those ``taken``.

    It is drawn at random, so that two copies of a report that are written on apart never give one id to two things.
    """
    used = set(taken)
    while (made := prefix + os.urandom(4).hex()) in used:
        pass
    return made


def ids_of(report: Report) -> set[str]:
    """Every id in use for a speaker, a segment or a contribution."""
    return {
        *(speaker.id for speaker in report.speakers),
        *(segment.id for segment in report.segments),
        *(one.id for _, one in report.contributions()),
    }


def segment_of(report: Report, segment_id: str) -> Segment:
    """The segment of that id; raises ``EditError``."""
    for segment in report.segments:
        if segment.id == segment_id:
            return segment
    raise EditError(f"There is no segment {segment_id}.")


def contribution_of(report: Report, contribution_id: str) -> tuple[Segment, Contribution]:
    """The contribution of that id and its segment; raises ``EditError``."""
    # Written out, because this is asked several times for every key that is pressed.
    for segment in report.segments:
        for one in segment.contributions:
            if one.id == contribution_id:
                return segment, one
    raise EditError(f"There is no contribution {contribution_id}.")


def with_segment(report: Report, segment: Segment) -> Report:
    """The report with ``segment`` in the place of the one that has its id."""
    segment_of(report, segment.id)
    return msgspec.structs.replace(
        report, segments=tuple(segment if one.id == segment.id else one for one in report.segments)
    )


def with_contribution(report: Report, contribution_id: str, change: Callable[[Contribution], Contribution]) -> Report:
    """The report with one contribution changed."""
    home, _ = contribution_of(report, contribution_id)
    kept = tuple(change(one) if one.id == contribution_id else one for one in home.contributions)
    return with_segment(report, msgspec.structs.replace(home, contributions=kept))


def inserted(items: Sequence[T], new: Iterable[T], at: int | None) -> tuple[T, ...]:
    """The items with others put in before place ``at`` (``None``: the end); raises ``EditError`` out of range."""
    place = len(items) if at is None else at
    if not 0 <= place <= len(items):
        raise EditError(f"There is no place {place} among {len(items)}.")
    return (*items[:place], *new, *items[place:])


def regrouped(items: Sequence[T], moving: Sequence[T], at: int | None) -> tuple[T, ...]:
    """The items with those ``moving``, which may be among them, together before what now stands at place ``at``."""
    ids = {one.id for one in moving}
    place = len(items) if at is None else at
    rest = inserted(items, (), place)
    before = tuple(one for one in rest[:place] if one.id not in ids)
    return (*before, *moving, *(one for one in rest[place:] if one.id not in ids))


def check_known(what: str, ids: Iterable[str], known: Collection[str]) -> None:
    """Raises ``EditError`` for the first id that is not among the known ones."""
    for one in ids:
        if one not in known:
            raise EditError(f"There is no {what} {one}.")
