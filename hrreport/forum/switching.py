"""What a report holds that another forum template has no place for; nothing of it is lost, but it is not printed."""

from __future__ import annotations

from collections.abc import Iterator

from hrreport.forum.template import Template
from hrreport.model import Report


def without_place(report: Report, old: Template, new: Template) -> tuple[str, ...]:
    """In a few words each, what ``new`` would not print: fields it does not ask for, wordings made for ``old``."""
    return tuple(dict.fromkeys((*_fields(report, old, new), *_wordings(report, old, new), *_language(report, new))))


def _fields(report: Report, old: Template, new: Template) -> Iterator[str]:
    for key in report.fields:
        if key not in new.fields:
            label = old.fields[key].label if key in old.fields else key
            yield f"the field “{label}”"


def _wordings(report: Report, old: Template, new: Template) -> Iterator[str]:
    for speaker in report.speakers:
        if speaker.overrides.get(old.id) and not speaker.overrides.get(new.id) and old.id != new.id:
            yield f"the wording of its own that {speaker.name} has in “{old.name}”"


def _language(report: Report, new: Template) -> Iterator[str]:
    language = report.language.split("-")[0].lower()
    if language not in {tag.split("-")[0].lower() for tag in new.wordings}:
        yield f"attributions in the report’s language ({report.language}); those of “{new.language}” are used"
