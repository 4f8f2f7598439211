"""What changed between two reports, by ids; quick because reports share the parts that stayed the same."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from hrreport.model.report import Report
from hrreport.model.segment import Contribution, Segment
from hrreport.model.speaker import Speaker


class Changes(msgspec.Struct, frozen=True):
    """What changed, as ids: parts that are new, gone or not equal to what they were.

    A segment is changed when something of its own is (heading, theme, order of contributions …), not when the text
    of one of its contributions is. ``whole`` tells of title, introduction, fields, language, template or words;
    ``order`` that segments, contributions or speakers came, went or stand in another order.
    """

    speakers: frozenset[str] = frozenset()
    segments: frozenset[str] = frozenset()
    contributions: frozenset[str] = frozenset()
    whole: bool = False
    order: bool = False


def changes(before: Report, after: Report) -> Changes:
    """What is different in ``after``."""
    if before is after:
        return Changes()
    old, new = _segments(before), _segments(after)
    # What both reports share is the same object: only what is not is looked into.
    touched = [one for one in old.keys() | new.keys() if old.get(one) is not new.get(one)]
    same_people = before.speakers is after.speakers
    return Changes(
        speakers=frozenset() if same_people else _different(_speakers(before), _speakers(after)),
        segments=frozenset(one for one in touched if not _same_segment(old.get(one), new.get(one))),
        contributions=_different(_contributions(old, touched), _contributions(new, touched)),
        whole=any(getattr(before, name) != getattr(after, name) for name in _WHOLE),
        order=list(old) != list(new)
        or not (same_people or list(_speakers(before)) == list(_speakers(after)))
        or any(_order(old.get(one)) != _order(new.get(one)) for one in touched),
    )


_WHOLE = ("id", "language", "template", "fields", "title", "subtitle", "introduction", "words")


def _order(segment: Segment | None) -> list[str]:
    return [] if segment is None else [one.id for one in segment.contributions]


def _speakers(report: Report) -> dict[str, Speaker]:
    return {speaker.id: speaker for speaker in report.speakers}


def _segments(report: Report) -> dict[str, Segment]:
    return {segment.id: segment for segment in report.segments}


def _contributions(segments: Mapping[str, Segment], touched: Collection[str]) -> dict[str, Contribution]:
    return {one.id: one for name in touched if name in segments for one in segments[name].contributions}


def _different(old: Mapping[str, object], new: Mapping[str, object]) -> frozenset[str]:
    return frozenset(one for one in old.keys() | new.keys() if not _same(old.get(one), new.get(one)))


def _same(one: object, other: object) -> bool:
    return one is other or one == other


def _same_segment(old: Segment | None, new: Segment | None) -> bool:
    if old is new:
        return True
    if old is None or new is None:
        return False
    if [one.id for one in old.contributions] != [one.id for one in new.contributions]:
        return False
    return msgspec.structs.replace(old, contributions=()) == msgspec.structs.replace(new, contributions=())
