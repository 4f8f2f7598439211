"""What a rapporteur can wish for in the outline, as edits of the report with their labels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hrreport.forum.compose import Composer
from hrreport.forum.manuscript import lead_runs
from hrreport.forum.template import Template
from hrreport.model import Contribution, Report, Segment
from hrreport.model.edits import (
    fresh_id,
    ids_of,
    merge_segment_with_previous,
    merge_with_previous,
    move_contributions,
    move_segments,
    remove_contributions,
    remove_segments,
    set_heading,
    set_moderator,
    set_status,
    set_title,
    shift_contributions,
    shift_segments,
)
from hrreport.model.segment import Status
from hrreport.prose import Runs

from ..workspace import Wish


def _tr(words: str) -> str:
    return QCoreApplication.translate("Outline", words)


def _trn(words: str, count: int) -> str:
    return QCoreApplication.translate("Outline", words, "", count)


def _counted(ids: Sequence[str], one: str, several: str) -> str:
    return one if len(ids) == 1 else several.format(count=len(ids))


def moved(ids: Sequence[str], segment: str, at: int | None) -> Wish:
    """Contributions into a segment, before place ``at`` (``None``: the end)."""
    label = _counted(ids, _tr("Move contribution"), _trn("Move {count} contributions", len(ids)))
    return Wish(label, lambda report: move_contributions(report, ids, segment, at))


def segments_moved(ids: Sequence[str], at: int | None) -> Wish:
    """Segments before place ``at`` (``None``: the end)."""
    label = _counted(ids, _tr("Move segment"), _trn("Move {count} segments", len(ids)))
    return Wish(label, lambda report: move_segments(report, ids, at))


def shifted(contributions: Sequence[str], segments: Sequence[str], by: int) -> Wish:
    """Contributions, else segments, ``by`` places down."""
    if contributions:
        label = _counted(
            contributions, _tr("Move contribution"), _trn("Move {count} contributions", len(contributions))
        )
        return Wish(label, lambda report: shift_contributions(report, contributions, by))
    label = _counted(segments, _tr("Move segment"), _trn("Move {count} segments", len(segments)))
    return Wish(label, lambda report: shift_segments(report, segments, by))


def removed(contributions: Sequence[str], segments: Sequence[str]) -> Wish:
    """Contributions and segments gone, in one step."""
    if segments:
        label = _counted(segments, _tr("Remove segment"), _trn("Remove {count} segments", len(segments)))
    else:
        label = _counted(
            contributions, _tr("Remove contribution"), _trn("Remove {count} contributions", len(contributions))
        )
    return Wish(label, lambda report: remove_segments(remove_contributions(report, contributions), segments))


def marked(ids: Sequence[str], status: Status) -> Wish:
    """Contributions with another status."""

    def edit(report: Report) -> Report:
        for one in ids:
            report = set_status(report, one, status)
        return report

    return Wish(_tr("Set status"), edit)


def titled(title: str) -> Wish:
    """The report under another title."""
    return Wish(_tr("Change title"), lambda report: set_title(report, (title,) if title else ()))


def renamed(segment: str, heading: str, template_heading: str) -> Wish:
    """A segment under another heading; an empty one, or the template's own words, is the template's."""
    runs: Runs | None = None if heading in ("", template_heading) else (heading,)
    return Wish(_tr("Change heading"), lambda report: set_heading(report, segment, runs))


def joined(ids: Sequence[str], template: Template) -> Wish:
    """Contributions each joined with the one before it; those that are first in their segment stay."""

    def edit(report: Report) -> Report:
        for one in _without_first(report, ids):
            lead = lead_runs(Composer(report, template, "attributed"), _contribution(report, one))
            report = merge_with_previous(report, one, lead)
        return report

    return Wish(_counted(ids, _tr("Join contributions"), _trn("Join {count} contributions", len(ids))), edit)


def segments_joined(ids: Sequence[str]) -> Wish:
    """Segments each joined with the one before it; the first of the report stays."""

    def edit(report: Report) -> Report:
        several = [one for one in ids if one != report.segments[0].id] or ids
        for one in several:
            report = merge_segment_with_previous(report, one, fresh_id("c", ids_of(report)))
        return report

    return Wish(_tr("Join segments"), edit)


def moderated(segment: Segment, contribution: Contribution) -> Wish | None:
    """The one who speaks as the moderator of the segment, or, where she is that already, nobody; ``None``: no one."""
    if not contribution.speakers:
        return None
    speaker = contribution.speakers[0]
    if segment.moderator == speaker:
        return Wish(_tr("Clear moderator"), lambda report: set_moderator(report, segment.id, None))
    return Wish(_tr("Set moderator"), lambda report: set_moderator(report, segment.id, speaker))


def _without_first(report: Report, ids: Sequence[str]) -> Sequence[str]:
    first = {segment.contributions[0].id for segment in report.segments if segment.contributions}
    return [one for one in ids if one not in first] or ids


def _contribution(report: Report, contribution_id: str) -> Contribution:
    return next(one for _, one in report.contributions() if one.id == contribution_id)
