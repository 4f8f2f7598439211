"""The headings that a template makes, and the numbers in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import compress
from operator import is_not
from typing import NamedTuple

from hrreport.forum.ordinal import heading_values
from hrreport.forum.pattern import Pattern, fill
from hrreport.forum.span import Span, Spans, span_of
from hrreport.forum.template import Template, Wording
from hrreport.model import Report, Segment
from hrreport.prose import Mention


class Numbers(NamedTuple):
    """The number of a segment, from 1, and that of the part of level 1 it stands under; 0 for none."""

    own: int
    parent: int = 0


def segment_numbers(report: Report, template: Template) -> dict[str, Numbers]:
    """The numbers of each segment: among its like, or among all of its level under the one before.

    Like are those of one part of the skeleton that has a heading of its own; of the rest, those of one kind. Parts
    that the skeleton does not number have none and do not count.
    """
    uncounted = template.unnumbered
    wording = template.wording(report.language)
    counts: Counter[str] = Counter()
    out: dict[str, Numbers] = {}
    parent = 0
    for segment in report.segments:
        if segment.part in uncounted:
            continue
        if wording.segments.counts == "all":
            key = f"level {segment.level}"
            if segment.level == 1:
                counts["level 2"] = 0
        else:
            key = f"part {segment.part}" if segment.part in wording.entry_headings else segment.kind
        counts[key] += 1
        out[segment.id] = Numbers(counts[key], parent if segment.level == 2 else 0)
        parent = counts[key] if segment.level == 1 else parent
    return out


def part_ends(report: Report) -> dict[str, list[str]]:
    """The parts of the skeleton that end with each segment, by its id; a part of level 1 has those under it."""
    last: dict[str, str] = {}
    above: str | None = None
    for segment in report.segments:
        above = segment.part if segment.level == 1 else above
        for part in (segment.part, above):
            if part is not None:
                last[part] = segment.id
    ends: dict[str, list[str]] = {}
    for part, segment_id in last.items():
        ends.setdefault(segment_id, []).append(part)
    return ends


def has_same_numbers(old: Report, old_template: Template, report: Report, template: Template) -> bool:
    """Whether the segments of two states of a report have the same numbers, as is seen at once."""
    if template is not old_template or report.language != old.language or len(report.segments) != len(old.segments):
        return False
    places = compress(range(len(old.segments)), map(is_not, old.segments, report.segments))
    return all(_standing(old.segments[at]) == _standing(report.segments[at]) for at in places)


def _standing(segment: Segment) -> tuple[object, ...]:
    return segment.id, segment.kind, segment.level, segment.part


def own_pattern(segment: Segment, wording: Wording) -> Pattern | None:
    """The pattern of the heading that the template makes for a segment; ``None`` where words or nothing stand there."""
    entry = wording.entry_headings.get(segment.part or "")
    if entry is not None:
        return entry
    return wording.heading if segment.kind == "segment" else None


def template_heading(segment: Segment, numbers: Numbers, wording: Wording, values: Mapping[str, str]) -> Spans:
    """The heading that the template makes for a segment so numbered; ``values`` are the report's fields in words."""
    pattern = own_pattern(segment, wording)
    if pattern is None:
        words = {"opening": wording.segments.opening, "closing": wording.segments.closing}.get(segment.kind, "")
        return (Span(words),) if words else ()
    theme = "".join(span_of(run).text for run in segment.theme if not isinstance(run, Mention))
    counted = heading_values(numbers.own, wording.segments.ordinals)
    counted["parent"] = str(numbers.parent or "")
    return fill(pattern, {**values, **counted, "theme": theme})
