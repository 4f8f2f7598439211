"""Edits of what belongs to the report as a whole: title, introduction, fields, language, template."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hrreport.model.edits.door import clean_blocks, clean_runs, clean_value
from hrreport.model.report import Report, TemplateRef, normal_words
from hrreport.model.value import Value
from hrreport.prose import Blocks, Runs


def set_title(report: Report, title: Runs) -> Report:
    """The report with another title."""
    return msgspec.structs.replace(report, title=clean_runs(report, title))


def set_subtitle(report: Report, subtitle: Runs) -> Report:
    """The report with another subtitle."""
    return msgspec.structs.replace(report, subtitle=clean_runs(report, subtitle))


def set_introduction(report: Report, introduction: Blocks | None) -> Report:
    """The report with an introduction of its own, or (``None``) the template's standing text."""
    clean = None if introduction is None else clean_blocks(report, introduction)
    return msgspec.structs.replace(report, introduction=clean)


def set_field(report: Report, key: str, value: Value | None) -> Report:
    """The report with a field filled, or (``None``) emptied."""
    fields = {name: old for name, old in report.fields.items() if name != key}
    if value is not None:
        fields[key] = clean_value(report, value)
    return msgspec.structs.replace(report, fields=fields)


def set_language(report: Report, language: str) -> Report:
    """The report in another language (BCP 47); its words stay as they are."""
    return msgspec.structs.replace(report, language=language)


def set_template(report: Report, template: TemplateRef) -> Report:
    """The report for another forum template."""
    return msgspec.structs.replace(report, template=template)


def set_words(report: Report, words: Iterable[str]) -> Report:
    """The report with other words that are spelled right in it; the order is kept, blanks and doubles go."""
    return msgspec.structs.replace(report, words=normal_words(words))


def without_notes(report: Report) -> Report:
    """The report without the rapporteur's own notes."""
    segments = tuple(
        msgspec.structs.replace(
            segment,
            contributions=tuple(msgspec.structs.replace(one, notes=()) for one in segment.contributions),
        )
        for segment in report.segments
    )
    return msgspec.structs.replace(report, segments=segments)


def without_private(report: Report) -> Report:
    """The report as it may be shared: without notes and without the speakers' e-mail addresses."""
    speakers = tuple(msgspec.structs.replace(speaker, email=None) for speaker in report.speakers)
    return msgspec.structs.replace(without_notes(report), speakers=speakers)
