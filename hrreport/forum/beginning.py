"""The report that a rapporteur begins with: the parts that the forum's reports have, and what its fields begin with."""

from __future__ import annotations

from hrreport.errors import UsageError
from hrreport.forum.template import Template
from hrreport.model import Report, Segment, TemplateRef, Value, new_report
from hrreport.model.edits import add_segment, set_field
from hrreport.model.segment import SegmentKind


def begun(report_id: str, template: Template, language: str) -> Report:
    """An empty report with every part of the template's skeleton once, and the fields that begin with something."""
    report = new_report(report_id, language, TemplateRef(id=template.id, version=template.version))
    for key, value in defaults(template, language).items():
        report = set_field(report, key, value)
    for number, entry in enumerate(template.skeleton, 1):
        made = Segment(
            id=f"g{number}",
            kind=entry.kind,
            heading=None,
            theme=(),
            moderator=None,
            level=entry.level,
            part=entry.key,
            contributions=(),
        )
        report = add_segment(report, made)
    return report


def defaults(template: Template, language: str) -> dict[str, Value]:
    """What the fields of a new report begin with; a default that is not of its field's type is none."""
    found: dict[str, Value] = {}
    for key, spec in template.fields_in(language).items():
        if spec.default:
            try:
                found[key] = spec.read(key, spec.default)
            except UsageError:
                continue
    return found


def part_for(kind: SegmentKind, template: Template) -> str | None:
    """The part of the skeleton that one more segment of a kind fills: the first that can stand several times."""
    return next((entry.key for entry in template.skeleton if entry.repeat and entry.kind == kind), None)
