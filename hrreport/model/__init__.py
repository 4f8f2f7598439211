"""The report as values that do not change, the edits that make a new one, and the document that holds the present."""

from hrreport.model.report import Report, TemplateRef, new_report
from hrreport.model.segment import Contribution, Note, Outcome, Segment
from hrreport.model.speaker import Office, Speaker
from hrreport.model.value import Choice, Date, NotRecorded, People, Prose, Rows, Value

__all__ = [
    "Choice",
    "Contribution",
    "Date",
    "NotRecorded",
    "Note",
    "Office",
    "Outcome",
    "People",
    "Prose",
    "Report",
    "Rows",
    "Segment",
    "Speaker",
    "TemplateRef",
    "Value",
    "new_report",
]
