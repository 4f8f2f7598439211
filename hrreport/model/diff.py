"""What changed between two reports, by ids; quick because reports share the parts that stayed the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from operator import is_not

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
    # What both reports share is the same object: only what is not is looked into.
    pairs = _pairs(before.segments, after.segments)
    same_people = before.speakers is after.speakers
    is_ordered = pairs is not None
    if pairs is None:
        old, new = _segments(before), _segments(after)
        pairs = [(old.get(one), new.get(one)) for one in old.keys() | new.keys() if old.get(one) is not new.get(one)]
    return Changes(
        speakers=frozenset() if same_people else _different(_speakers(before), _speakers(after)),
        segments=frozenset(_id_of(one, other) for one, other in pairs if not _same_segment(one, other)),
        contributions=_different(_contributions(one for one, _ in pairs), _contributions(other for _, other in pairs)),
        whole=any(getattr(before, name) != getattr(after, name) for name in _WHOLE),
        order=not is_ordered
        or not (same_people or list(_speakers(before)) == list(_speakers(after)))
        or any(_order(one) != _order(other) for one, other in pairs),
    )


def _pairs(old: Sequence[Segment], new: Sequence[Segment]) -> list[tuple[Segment | None, Segment | None]] | None:
    """The segments that are not the same object in both; ``None`` where some came, went or stand elsewhere."""
    if len(old) != len(new):
        return None
    places = compress(range(len(old)), map(is_not, old, new))
    pairs = [(old[at], new[at]) for at in places]
    return [*pairs] if all(one.id == other.id for one, other in pairs) else None


def _id_of(one: Segment | None, other: Segment | None) -> str:
    known = other if one is None else one
    return "" if known is None else known.id


_WHOLE = ("id", "language", "template", "fields", "title", "subtitle", "introduction", "words")


def _order(segment: Segment | None) -> list[str]:
    return [] if segment is None else [one.id for one in segment.contributions]


def _speakers(report: Report) -> dict[str, Speaker]:
    return {speaker.id: speaker for speaker in report.speakers}


def _segments(report: Report) -> dict[str, Segment]:
    return {segment.id: segment for segment in report.segments}


def _contributions(segments: Iterable[Segment | None]) -> dict[str, Contribution]:
    return {one.id: one for segment in segments if segment is not None for one in segment.contributions}


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
