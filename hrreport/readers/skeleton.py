"""The parts of a template's skeleton found in the headings of a summary, so that none is written twice."""

from __future__ import annotations

import re

import msgspec

from hrreport.forum.compose import Composer
from hrreport.forum.pattern import Field, Literal
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Report, Segment


def fitted(report: Report, template: Template) -> Report:
    """The report with its segments as parts of the skeleton, wherever a part prints just the heading that stands."""
    if not template.skeleton:
        return report
    for number, segment in enumerate(report.segments):
        found = _fit(report, number, segment, template)
        if found is not None:
            segments = (*report.segments[:number], found, *report.segments[number + 1 :])
            report = msgspec.structs.replace(report, segments=segments)
    return report


def _fit(report: Report, number: int, segment: Segment, template: Template) -> Segment | None:
    printed = plain_spans(Composer(report, template, forms={}).heading(segment))
    patterns = template.wording(report.language).entry_headings
    for entry in template.skeleton:
        pattern = patterns.get(entry.key)
        found = None if pattern is None else re.fullmatch("".join(map(_expression, pattern.parts)), printed)
        if entry.level != segment.level or (pattern is not None and found is None):
            continue
        themed = found.groupdict().get("theme") if found is not None else None
        theme = (themed,) if themed and not segment.theme else segment.theme
        made = msgspec.structs.replace(segment, part=entry.key, kind=entry.kind, heading=None, theme=theme)
        segments = (*report.segments[:number], made, *report.segments[number + 1 :])
        composer = Composer(msgspec.structs.replace(report, segments=segments), template, forms={})
        if plain_spans(composer.heading(made)) == printed:
            return made
    return None


def _expression(part: object) -> str:
    """What a part of a heading's pattern may print."""
    if isinstance(part, Literal):
        # Spaces beside an empty field are tidied away.
        return re.escape(part.text).replace(r"\ ", r"\s*")
    if isinstance(part, Field) and part.name == "theme":
        return "(?P<theme>.*)"
    return ".*?"
