"""The edits of a report: pure functions from report to report."""

from hrreport.model.edits.fields import (
    set_field,
    set_introduction,
    set_language,
    set_subtitle,
    set_template,
    set_title,
    without_notes,
)
from hrreport.model.edits.people import add_speaker, change_speaker
from hrreport.model.edits.structure import add_contribution, add_segment, change_contribution, change_segment, new_id

__all__ = [
    "add_contribution",
    "add_segment",
    "add_speaker",
    "change_contribution",
    "change_segment",
    "change_speaker",
    "new_id",
    "set_field",
    "set_introduction",
    "set_language",
    "set_subtitle",
    "set_template",
    "set_title",
    "without_notes",
]
