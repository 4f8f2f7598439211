"""Edits of one segment: kind, level, heading, theme, moderator and fields."""

from __future__ import annotations

from typing import Literal

import msgspec

from hrreport.model.edits.door import check_speakers, clean_runs, clean_value
from hrreport.model.edits.parts import segment_of, with_segment
from hrreport.model.report import Report
from hrreport.model.segment import SegmentKind
from hrreport.model.value import Value
from hrreport.prose import Runs


def set_segment_kind(report: Report, segment_id: str, kind: SegmentKind) -> Report:
    """The report with a segment of another kind, which decides the heading that the template makes.

    The segment no longer fills the part of the template's skeleton that it filled.
    """
    return _set(report, segment_id, kind=kind, part=None)


def set_part(report: Report, segment_id: str, part: str | None, kind: SegmentKind) -> Report:
    """The report with a segment that fills a part of the template's skeleton, which is of a kind."""
    return _set(report, segment_id, part=part, kind=kind)


def set_level(report: Report, segment_id: str, level: Literal[1, 2]) -> Report:
    """The report with a segment on the first level, or under the one before it."""
    return _set(report, segment_id, level=level)


def set_heading(report: Report, segment_id: str, heading: Runs | None) -> Report:
    """The report with a heading of the segment's own, or (``None``) with the one that the template makes."""
    return _set(report, segment_id, heading=None if heading is None else clean_runs(report, heading))


def set_theme(report: Report, segment_id: str, theme: Runs) -> Report:
    """The report with another theme for a segment."""
    return _set(report, segment_id, theme=clean_runs(report, theme))


def set_moderator(report: Report, segment_id: str, speaker_id: str | None) -> Report:
    """The report with a segment moderated by a speaker, or (``None``) by nobody."""
    if speaker_id is not None:
        check_speakers(report, (speaker_id,))
    return _set(report, segment_id, moderator=speaker_id)


def set_segment_field(report: Report, segment_id: str, key: str, value: Value | None) -> Report:
    """The report with a field of a segment filled, or (``None``) emptied."""
    fields = {name: old for name, old in segment_of(report, segment_id).fields.items() if name != key}
    if value is not None:
        fields[key] = clean_value(report, value)
    return _set(report, segment_id, fields=fields)


def _set(report: Report, segment_id: str, **parts: object) -> Report:
    return with_segment(report, msgspec.structs.replace(segment_of(report, segment_id), **parts))
