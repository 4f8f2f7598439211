"""Concerns: what a rapporteur may want to look at before a report leaves her hands, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from hrreport.forum.composition import Composition
from hrreport.forum.limits import over_limits
from hrreport.forum.naming import named_places
from hrreport.forum.progress import is_written, missing_fields
from hrreport.forum.template import Template
from hrreport.forum.terms import used_terms
from hrreport.model import Contribution, Report
from hrreport.model.search import Hit
from hrreport.model.texts import Spot, texts
from hrreport.prose import Mention

ConcernKind = Literal[
    "missing-field",
    "missing-part",
    "no-address",
    "too-long",
    "empty",
    "notes",
    "no-honorific",
    "term",
    "still-named",
    "other",
]


class Concern(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing to look at. ``about`` is the label of a field or part, who speaks, words, or a whole sentence.

    A blocking one holds an export back until the rapporteur has decided. Where words may be replaced at once,
    ``hit`` is their place and ``instead`` what the forum writes there.
    """

    kind: ConcernKind
    about: str
    spot: Spot | None = None
    blocking: bool = False
    hit: Hit | None = None
    instead: str = ""


def concerns(report: Report, template: Template, composition: Composition) -> tuple[Concern, ...]:
    """All of them: what names a speaker where nobody is to be named first, then fields, then contributions."""
    return (
        *composing_concerns(report, template, composition),
        *_parts(report, template),
        *_addresses(report, template),
        *(Concern("too-long", over.words, over.spot) for over in over_limits(report, template)),
        *_honorifics(report, template),
        *_contributions(report),
        *term_concerns(report, template),
    )


def composing_concerns(report: Report, template: Template, composition: Composition) -> tuple[Concern, ...]:
    """Those that lie in what is printed: names that are left, fields that are not filled, other notices."""
    named: list[Concern] = []
    if any(notice.kind == "still-named" for notice in composition.notices):
        for notice, spot in named_places(composition, report):
            named.append(Concern("still-named", notice.text, spot, notice.blocking))
    others = [
        Concern("other", str(notice), None, notice.blocking)
        for notice in composition.notices
        if notice.kind not in ("still-named", "missing-field")
    ]
    return (*named, *_fields(report, template, composition), *others)


def term_concerns(report: Report, template: Template) -> Iterator[Concern]:
    """The words for which the forum has others."""
    for use in used_terms(report, template):
        yield Concern("term", use.hit.words, use.hit.spot, hit=use.hit, instead=use.instead)


def _fields(report: Report, template: Template, composition: Composition) -> Iterator[Concern]:
    """The required fields that nobody filled, then those that a text uses and that are empty."""
    used = (notice.field for notice in composition.notices if notice.kind == "missing-field" and notice.field)
    for key in dict.fromkeys((*missing_fields(report, template), *used)):
        spec = template.fields_in(report.language).get(key)
        yield Concern("missing-field", spec.label if spec else key, Spot("field", field=key))


def _parts(report: Report, template: Template) -> Iterator[Concern]:
    """The parts that the template requires and that no segment fills."""
    filled = {segment.part for segment in report.segments}
    headings = template.wording(report.language).headings
    for entry in template.skeleton:
        if entry.required and entry.key not in filled:
            yield Concern("missing-part", headings.get(entry.key) or entry.key, None)


def _addresses(report: Report, template: Template) -> Iterator[Concern]:
    """The fields that want an address and hold something else."""
    for key, spec in template.fields_in(report.language).items():
        value = report.fields.get(key)
        if isinstance(value, str) and value.strip() and not spec.is_well_formed(value):
            yield Concern("no-address", spec.label, Spot("field", field=key))


def _honorifics(report: Report, template: Template) -> Iterator[Concern]:
    """Everybody whose later mentions print a bare family name where the forum's pattern has an honorific before it."""
    if "honorific" not in template.wording(report.language).short.fields():
        return
    told: set[str] = set()
    for spot, runs in texts(report):
        for run in runs:
            if not isinstance(run, Mention) or run.form != "short" or run.speaker in told:
                continue
            speaker = report.speaker(run.speaker)
            if speaker is not None and speaker.family and not speaker.honorific:
                told.add(run.speaker)
                yield Concern("no-honorific", speaker.name, spot)


def _contributions(report: Report) -> Iterator[Concern]:
    for segment, one in report.contributions():
        spot = Spot("text", segment.id, one.id, path=(0,))
        if not is_written(one):
            yield Concern("empty", _who(report, one), spot)
        elif one.status == "notes":
            yield Concern("notes", _who(report, one), spot)


def _who(report: Report, one: Contribution) -> str:
    names = (report.speaker(speaker) for speaker in one.speakers)
    return ", ".join(name.name for name in names if name is not None)
