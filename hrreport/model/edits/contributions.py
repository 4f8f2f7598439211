"""Edits of one contribution: its text, heading, speakers, kind, lead, outcome, notes and status."""

from __future__ import annotations

import msgspec

from hrreport.errors import EditError
from hrreport.model.edits.door import (
    check_speakers,
    clean_blocks,
    clean_contribution,
    clean_notes,
    clean_outcome,
    clean_runs,
)
from hrreport.model.edits.parts import with_contribution
from hrreport.model.report import Report
from hrreport.model.segment import Contribution, ContributionKind, Lead, Note, Outcome, Status
from hrreport.prose import Blocks, Runs


def set_text(report: Report, contribution_id: str, text: Blocks) -> Report:
    """The report with other text in a contribution."""
    return _set(report, contribution_id, text=clean_blocks(report, text))


def set_contribution_heading(report: Report, contribution_id: str, heading: Runs | None) -> Report:
    """The report with a heading over a contribution, or (``None``) without."""
    return _set(report, contribution_id, heading=clean_runs(report, heading) if heading else None)


def set_speakers(report: Report, contribution_id: str, speakers: tuple[str, ...], lead: Lead = "auto") -> Report:
    """The report with a contribution made by these speakers; with none it is said from the floor, without lead.

    Narration that is given a speaker becomes speech.
    """
    check_speakers(report, speakers)

    def change(one: Contribution) -> Contribution:
        kind: ContributionKind = "speech" if speakers and one.kind == "narration" else one.kind
        return msgspec.structs.replace(one, kind=kind, speakers=speakers, lead=lead if speakers else "none")

    return with_contribution(report, contribution_id, lambda one: clean_contribution(report, change(one)))


def set_kind(report: Report, contribution_id: str, kind: ContributionKind) -> Report:
    """The report with a contribution told as speech or as narration, which has no speaker.

    Raises ``EditError`` for an outcome, which needs to be said: see ``set_outcome``.
    """
    if kind == "outcome":
        raise EditError("An outcome needs to say what was settled.")
    if kind == "narration":
        return _set(report, contribution_id, kind=kind, outcome=None, speakers=(), lead="none")
    return _set(report, contribution_id, kind=kind, outcome=None)


def set_lead(report: Report, contribution_id: str, lead: Lead) -> Report:
    """The report with another way to attribute a contribution; raises ``EditError`` where it has no speaker."""

    def change(one: Contribution) -> Contribution:
        return clean_contribution(report, msgspec.structs.replace(one, lead=lead))

    return with_contribution(report, contribution_id, change)


def set_outcome(report: Report, contribution_id: str, outcome: Outcome | None) -> Report:
    """The report with a contribution that settles something, or (``None``) with one that is speech again."""
    if outcome is None:
        return set_kind(report, contribution_id, "speech")
    return _set(report, contribution_id, kind="outcome", outcome=clean_outcome(outcome))


def set_notes(report: Report, contribution_id: str, notes: tuple[Note, ...]) -> Report:
    """The report with other notes on a contribution."""
    return _set(report, contribution_id, notes=clean_notes(notes))


def set_status(report: Report, contribution_id: str, status: Status) -> Report:
    """The report with a contribution further on, or back, on its way from notes to cleared."""
    return _set(report, contribution_id, status=status)


def _set(report: Report, contribution_id: str, **parts: object) -> Report:
    return with_contribution(report, contribution_id, lambda one: msgspec.structs.replace(one, **parts))
