"""Edits that move contributions and segments by one place, as arrow keys do."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

import msgspec

from hrreport.model.edits.parts import check_known
from hrreport.model.report import Report
from hrreport.model.segment import Contribution, Segment

T = TypeVar("T")


def shift_contributions(report: Report, ids: Collection[str], by: int) -> Report:
    """The report with these contributions ``by`` places further down (below 0: up), each group together.

    At the edge of a segment the next place is in the neighbouring one; at both ends of the report they stay.
    """
    check_known("contribution", ids, {one.id for _, one in report.contributions()})
    if not report.segments:
        return report
    # The headings between the segments are stepped over like contributions; the first one is never passed.
    line: list[Contribution | Segment] = []
    for segment in report.segments:
        line += (segment, *segment.contributions)
    line[1:] = _shifted(line[1:], [one.id in ids for one in line[1:]], by)
    held: dict[str, list[Contribution]] = {}
    home = report.segments[0].id
    for one in line:
        if isinstance(one, Segment):
            home = one.id
            held[home] = []
        else:
            held[home].append(one)
    return msgspec.structs.replace(
        report, segments=tuple(_holding(one, tuple(held[one.id])) for one in report.segments)
    )


def shift_segments(report: Report, ids: Collection[str], by: int) -> Report:
    """The report with these segments ``by`` places further down (below 0: up), each group together."""
    check_known("segment", ids, {one.id for one in report.segments})
    moving = [one.id in ids for one in report.segments]
    return msgspec.structs.replace(report, segments=tuple(_shifted(report.segments, moving, by)))


def _holding(segment: Segment, contributions: tuple[Contribution, ...]) -> Segment:
    if segment.contributions == contributions:
        return segment
    return msgspec.structs.replace(segment, contributions=contributions)


def _shifted(items: Iterable[T], moving: Iterable[bool], by: int) -> list[T]:
    line, marks = list(items), list(moving)
    if by > 0:
        line.reverse()
        marks.reverse()
    for _ in range(abs(by)):
        for place in [at for at, is_moving in enumerate(marks) if is_moving and at]:
            if not marks[place - 1]:
                line[place - 1 : place + 1] = line[place], line[place - 1]
                marks[place - 1 : place + 1] = True, False
    if by > 0:
        line.reverse()
    return line
