"""The parts of a template's skeleton found in the headings of a summary, so that none is written twice."""

from __future__ import annotations

import re

import msgspec

from hrreport.forum.compose import Composer
from hrreport.forum.pattern import Field, Literal, Node, Optional, Pattern
from hrreport.forum.plan import Entry
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
    for entry in _in_order(template, _under(report, number)):
        pattern = patterns.get(entry.key)
        found = None if pattern is None else re.fullmatch(_whole(pattern), printed)
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


def _under(report: Report, number: int) -> str | None:
    """The part that the segment of level 1 before a segment fills."""
    return next((one.part for one in reversed(report.segments[:number]) if one.level == 1), None)


def _in_order(template: Template, under: str | None) -> list[Entry]:
    """The entries, those of level 2 first that the skeleton has under a part: another may have the same heading."""
    home: str | None = None
    ours: list[Entry] = []
    for entry in template.skeleton:
        home = entry.key if entry.level == 1 else home
        if entry.level == 2 and home == under:
            ours.append(entry)
    return [*ours, *(entry for entry in template.skeleton if entry not in ours)]


# What the numbers in a heading look like; anything else may hold any words.
_NUMBERS = {"number": r"\d+", "parent": r"\d+", "roman": "[IVXLCDM]+", "letter": "[A-Z]+"}
_THEME = "(?P<theme>.*)"


def _whole(pattern: Pattern) -> str:
    """What a heading's pattern may print, the theme as a group where it stands first."""
    before, group, after = "".join(map(_expression, pattern.parts)).partition(_THEME)
    return before + group + after.replace(_THEME, ".*")


def _expression(part: Node) -> str:
    """What a part of a heading's pattern may print."""
    if isinstance(part, Literal):
        # Spaces beside an empty field are tidied away.
        return re.escape(part.text).replace(r"\ ", r"\s*")
    if isinstance(part, Field):
        return _THEME if part.name == "theme" else _NUMBERS.get(part.name, ".*?")
    inner = "".join(map(_expression, part.parts))
    return f"(?:{inner})?" if isinstance(part, Optional) else inner
