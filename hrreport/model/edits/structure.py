"""Edits of the structure: segments and contributions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from hrreport.errors import EditError
from hrreport.model.report import Report
from hrreport.model.segment import Contribution, Segment


def new_id(prefix: str, taken: Iterable[str]) -> str:
    """The first free id of the form ``prefix`` + number."""
    used = set(taken)
    number = len(used) + 1
    while f"{prefix}{number}" in used:
        number += 1
    return f"{prefix}{number}"


def add_segment(report: Report, segment: Segment, at: int | None = None) -> Report:
    """The report with a segment put in at place ``at`` (``None``: the end)."""
    if any(one.id == segment.id for one in report.segments):
        raise EditError(f"There is a segment {segment.id} already.")
    place = len(report.segments) if at is None else at
    return msgspec.structs.replace(report, segments=(*report.segments[:place], segment, *report.segments[place:]))


def change_segment(report: Report, segment_id: str, change: Callable[[Segment], Segment]) -> Report:
    """The report with one segment changed."""
    if not any(one.id == segment_id for one in report.segments):
        raise EditError(f"There is no segment {segment_id}.")
    return msgspec.structs.replace(
        report, segments=tuple(change(one) if one.id == segment_id else one for one in report.segments)
    )


def add_contribution(report: Report, segment_id: str, contribution: Contribution, at: int | None = None) -> Report:
    """The report with a contribution put into a segment at place ``at`` (``None``: the end)."""
    if any(one.id == contribution.id for _, one in report.contributions()):
        raise EditError(f"There is a contribution {contribution.id} already.")

    def put(segment: Segment) -> Segment:
        place = len(segment.contributions) if at is None else at
        kept = segment.contributions
        return msgspec.structs.replace(segment, contributions=(*kept[:place], contribution, *kept[place:]))

    return change_segment(report, segment_id, put)


def change_contribution(report: Report, contribution_id: str, change: Callable[[Contribution], Contribution]) -> Report:
    """The report with one contribution changed."""
    home = next((one for one in report.segments if any(c.id == contribution_id for c in one.contributions)), None)
    if home is None:
        raise EditError(f"There is no contribution {contribution_id}.")
    kept = tuple(change(one) if one.id == contribution_id else one for one in home.contributions)
    return change_segment(report, home.id, lambda segment: msgspec.structs.replace(segment, contributions=kept))
