"""The parts of a template's skeleton found in the headings of a summary, so that none is written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from hrreport.forum.compose import Composer
from hrreport.forum.headings import own_pattern
from hrreport.forum.pattern import Field, Literal, Node, Optional, Pattern
from hrreport.forum.plan import Entry
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Report, Segment
from hrreport.prose import plain
from hrreport.readers.front import LineReader
from hrreport.readers.values import Reader


def fitted(report: Report, template: Template) -> Report:
    """The report with its segments as parts of the skeleton, wherever a part prints just the heading that stands."""
    if not template.skeleton:
        return report
    for number, segment in enumerate(report.segments):
        if segment.part is None:
            report = _fit(report, number, template) or report
    return report


def _fit(report: Report, number: int, template: Template) -> Report | None:
    """The report with one segment as a part of the skeleton; ``None`` where it is none."""
    segment = report.segments[number]
    if segment.heading is None:
        printed = plain_spans(Composer(report, template, forms={}).heading(segment))
    else:
        # Numbering all segments for each heading would take the square of their number.
        printed = plain(segment.heading)
    wording = template.wording(report.language)
    if segment.level == 1 and printed in wording.annexes.values():
        return None
    for entry in _in_order(template, _under(report, number)):
        if entry.level != segment.level:
            continue
        made = msgspec.structs.replace(segment, part=entry.key, kind=entry.kind, heading=None)
        for tried in _tried(report, made, own_pattern(made, wording), printed, template):
            heading = Composer(tried, template, forms={}).heading(tried.segments[number])
            if plain_spans(heading) == printed:
                return tried
    return None


def _tried(
    report: Report, made: Segment, pattern: Pattern | None, printed: str, template: Template
) -> Iterator[Report]:
    """The report with a part whose heading may print these words: with the fields in them, then with a theme alone."""
    if pattern is None:
        yield _with(report, made)
        return
    specs = template.segment_fields_in(report.language)
    words = LineReader(template, specs, report.language).words(pattern, printed)
    if words is not None and not specs.keys().isdisjoint(words):
        values = Reader(template, report.language, report.speakers)
        fields = {**made.fields, **values.of(words, specs)}
        theme = made.theme or ((words["theme"],) if "theme" in words else ())
        one = msgspec.structs.replace(made, theme=theme, fields=fields)
        yield msgspec.structs.replace(_with(report, one), speakers=values.speakers())
    found = re.fullmatch(_whole(pattern), printed)
    if found is not None:
        themed = found.groupdict().get("theme")
        theme = (themed,) if themed and not made.theme else made.theme
        yield _with(report, msgspec.structs.replace(made, theme=theme))


def _with(report: Report, made: Segment) -> Report:
    segments = tuple(made if one.id == made.id else one for one in report.segments)
    return msgspec.structs.replace(report, segments=segments)


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
