"""Edits of the speakers."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from hrreport.errors import EditError
from hrreport.model.report import Report
from hrreport.model.speaker import Speaker


def add_speaker(report: Report, speaker: Speaker) -> Report:
    """The report with one more speaker."""
    if report.speaker(speaker.id) is not None:
        raise EditError(f"There is a speaker {speaker.id} already.")
    return msgspec.structs.replace(report, speakers=(*report.speakers, speaker))


def change_speaker(report: Report, speaker_id: str, change: Callable[[Speaker], Speaker]) -> Report:
    """The report with one speaker changed; wherever she is named, the change shows."""
    if report.speaker(speaker_id) is None:
        raise EditError(f"There is no speaker {speaker_id}.")
    people = tuple(change(one) if one.id == speaker_id else one for one in report.speakers)
    return msgspec.structs.replace(report, speakers=people)
