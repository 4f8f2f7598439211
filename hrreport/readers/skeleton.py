"""The parts of a template's skeleton found in the headings of a summary, so that none is written twice."""

from __future__ import annotations

import re

import msgspec

from hrreport.forum.compose import Composer
from hrreport.forum.pattern import Field, Literal, Pattern
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
        themed = _theme_of(patterns.get(entry.key), printed)
        theme = (themed,) if themed and not segment.theme else segment.theme
        made = msgspec.structs.replace(segment, part=entry.key, kind=entry.kind, heading=None, theme=theme)
        segments = (*report.segments[:number], made, *report.segments[number + 1 :])
        composer = Composer(msgspec.structs.replace(report, segments=segments), template, forms={})
        if entry.level == segment.level and plain_spans(composer.heading(made)) == printed:
            return made
    return None


def _theme_of(pattern: Pattern | None, printed: str) -> str:
    """What stands in a heading where its pattern has the theme; nothing where it has none."""
    if pattern is None or "theme" not in pattern.fields():
        return ""
    parts = [_expression(part) for part in pattern.parts]
    found = re.fullmatch("".join(parts), printed)
    return found["theme"] if found is not None else ""


def _expression(part: object) -> str:
    if isinstance(part, Literal):
        return re.escape(part.text)
    if isinstance(part, Field) and part.name == "theme":
        return "(?P<theme>.+)"
    return ".*?"
