"""Edits of the structure: segments and contributions added, removed, moved, split and merged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

import msgspec

from hrreport.errors import EditError
from hrreport.model.edits.door import clean_contribution, clean_runs, clean_segment
from hrreport.model.edits.parts import (
    check_known,
    contribution_of,
    inserted,
    regrouped,
    segment_of,
    with_segment,
)
from hrreport.model.report import Report
from hrreport.model.segment import Contribution, Segment, Status
from hrreport.prose import Block, Blocks, Paragraph, Runs, Table, join_runs, run_length, slice_runs

_N = TypeVar("_N", Segment, Contribution)
_STATUSES: tuple[Status, ...] = ("notes", "draft", "reviewed", "cleared")


class TextPlace(msgspec.Struct, frozen=True):
    """A place in a contribution's text: the number of the block, and in it the characters before the place.

    A mention counts as one character; both count from 0.
    """

    block: int
    offset: int = 0


def add_segment(report: Report, segment: Segment, at: int | None = None) -> Report:
    """The report with a segment put in before place ``at`` (``None``: the end)."""
    if any(one.id == segment.id for one in report.segments):
        raise EditError(f"There is a segment {segment.id} already.")
    _check_new(report, segment.contributions)
    new = clean_segment(report, segment)
    return msgspec.structs.replace(report, segments=inserted(report.segments, (new,), at))


def add_contribution(report: Report, segment_id: str, contribution: Contribution, at: int | None = None) -> Report:
    """The report with a contribution put into a segment before place ``at`` (``None``: the end)."""
    _check_new(report, (contribution,))
    home = segment_of(report, segment_id)
    new = clean_contribution(report, contribution)
    return with_segment(report, _holding(home, inserted(home.contributions, (new,), at)))


def remove_segments(report: Report, ids: Collection[str]) -> Report:
    """The report without these segments and all that was said in them."""
    check_known("segment", ids, {one.id for one in report.segments})
    return msgspec.structs.replace(report, segments=tuple(one for one in report.segments if one.id not in ids))


def remove_contributions(report: Report, ids: Collection[str]) -> Report:
    """The report without these contributions."""
    check_known("contribution", ids, {one.id for _, one in report.contributions()})
    return msgspec.structs.replace(report, segments=tuple(_without(segment, ids) for segment in report.segments))


def move_segments(report: Report, ids: Collection[str], at: int | None = None) -> Report:
    """The report with these segments, in their order, before the segment now at place ``at`` (``None``: the end)."""
    check_known("segment", ids, {one.id for one in report.segments})
    return msgspec.structs.replace(
        report, segments=regrouped(report.segments, [one for one in report.segments if one.id in ids], at)
    )


def move_contributions(report: Report, ids: Collection[str], segment_id: str, at: int | None = None) -> Report:
    """The report with these contributions, from wherever they stand and in their order, in one segment.

    They go before the contribution that now stands there at place ``at`` (``None``: the end).
    """
    moving = tuple(one for _, one in report.contributions() if one.id in ids)
    check_known("contribution", ids, {one.id for one in moving})
    home = segment_of(report, segment_id)
    target = _holding(home, regrouped(home.contributions, moving, at))
    segments = tuple(target if one.id == segment_id else _without(one, ids) for one in report.segments)
    return msgspec.structs.replace(report, segments=segments)


def split_contribution(report: Report, contribution_id: str, place: TextPlace, new_id: str) -> Report:
    """The report with a contribution cut in two at a place in its text; the second half is called ``new_id``.

    The second half keeps kind, speakers and outcome and prints no attribution, so that no printed word changes;
    heading and notes stay with the first. White space at the cut goes.
    """
    home, one = contribution_of(report, contribution_id)
    before, after = _cut(one.text, place)
    second = msgspec.structs.replace(one, id=new_id, lead="none", text=after, heading=None, notes=())
    _check_new(report, (second,))
    first = msgspec.structs.replace(one, text=before)
    return with_segment(report, _holding(home, _exchanged(home.contributions, one.id, (first, second))))


def merge_with_previous(report: Report, contribution_id: str, lead: Runs = ()) -> Report:
    """The report with a contribution joined to the one before it in the same segment.

    ``lead`` is what stands for the attribution that the contribution printed (mentions, as a rule); it opens its
    first paragraph. The text follows in paragraphs of its own, after its heading, if it had one; notes are kept,
    and the less finished status of the two. Raises ``EditError`` for the first of a segment, and where one of the
    two is an outcome and the other is not the same.
    """
    home, one = contribution_of(report, contribution_id)
    number = next(n for n, other in enumerate(home.contributions) if other.id == one.id)
    if number == 0:
        raise EditError("The first contribution of a segment has none before it to join.")
    kept = home.contributions[number - 1]
    if kept.outcome != one.outcome:
        raise EditError("An outcome can only be joined with the same outcome; change its kind first.")
    heading = (Paragraph(runs=one.heading),) if one.heading else ()
    merged = msgspec.structs.replace(
        kept,
        text=(*kept.text, *heading, *_opened(clean_runs(report, lead), one.text)),
        notes=(*kept.notes, *one.notes),
        status=min(kept.status, one.status, key=_STATUSES.index),
    )
    contributions = tuple(merged if c.id == kept.id else c for c in home.contributions if c.id != one.id)
    return with_segment(report, _holding(home, contributions))


def split_segment(report: Report, contribution_id: str, new_id: str) -> Report:
    """The report with a new segment ``new_id`` that begins with this contribution and takes all that follow it."""
    home, one = contribution_of(report, contribution_id)
    if any(segment.id == new_id for segment in report.segments):
        raise EditError(f"There is a segment {new_id} already.")
    number = next(n for n, other in enumerate(home.contributions) if other.id == one.id)
    first = _holding(home, home.contributions[:number])
    second = Segment(
        id=new_id,
        kind="segment",
        heading=None,
        theme=(),
        moderator=None,
        level=home.level,
        contributions=home.contributions[number:],
    )
    return msgspec.structs.replace(report, segments=_exchanged(report.segments, home.id, (first, second)))


def merge_segment_with_previous(report: Report, segment_id: str, narration_id: str) -> Report:
    """The report with a segment's contributions at the end of the segment before it.

    A heading and a theme of its own stay as narration, called ``narration_id``, so that no written word is lost;
    moderator and fields of the second segment go.
    """
    home = segment_of(report, segment_id)
    number = next(n for n, one in enumerate(report.segments) if one.id == segment_id)
    if number == 0:
        raise EditError("The first segment has none before it to join.")
    words = tuple(Paragraph(runs=runs) for runs in (home.heading, home.theme) if runs)
    told = Contribution(id=narration_id, kind="narration", speakers=(), lead="none", status="draft", text=words)
    if words:
        _check_new(report, (told,))
    before = report.segments[number - 1]
    joined = _holding(before, (*before.contributions, *((told,) if words else ()), *home.contributions))
    segments = tuple(joined if one.id == before.id else one for one in report.segments if one.id != home.id)
    return msgspec.structs.replace(report, segments=segments)


def _cut(text: Blocks, place: TextPlace) -> tuple[Blocks, Blocks]:
    if place.block == len(text) and place.offset == 0:
        return text, ()
    if not 0 <= place.block < len(text):
        raise EditError(f"There is no paragraph {place.block} in this contribution.")
    block = text[place.block]
    if isinstance(block, Table):
        if place.offset:
            raise EditError("A table cannot be split.")
        return text[: place.block], text[place.block :]
    if not 0 <= place.offset <= sum(run_length(run) for run in block.runs):
        raise EditError(f"There is no place {place.offset} in this paragraph.")
    first = _stripped(slice_runs(block.runs, 0, place.offset), at_end=True)
    second = _stripped(slice_runs(block.runs, place.offset), at_end=False)
    return (*text[: place.block], *_kept(block, first)), (*_kept(block, second), *text[place.block + 1 :])


def _kept(block: Block, runs: Runs) -> Blocks:
    if not runs or isinstance(block, Table):
        return ()
    return (msgspec.structs.replace(block, runs=runs),)


def _stripped(runs: Runs, at_end: bool) -> Runs:
    """Runs without white space at one end."""
    characters = "".join(_character_of(run) for run in runs)
    if at_end:
        return slice_runs(runs, 0, len(characters.rstrip()))
    return slice_runs(runs, len(characters) - len(characters.lstrip()))


def _character_of(run: object) -> str:
    return run if isinstance(run, str) else getattr(run, "text", "\N{OBJECT REPLACEMENT CHARACTER}")


def _opened(lead: Runs, text: Blocks) -> Blocks:
    if not lead:
        return text
    if text and isinstance(text[0], Paragraph):
        return (Paragraph(runs=join_runs((*lead, *text[0].runs))), *text[1:])
    return (Paragraph(runs=lead), *text)


def _exchanged(items: Sequence[_N], one: str, new: Iterable[_N]) -> tuple[_N, ...]:
    return tuple(made for item in items for made in (new if item.id == one else (item,)))


def _holding(segment: Segment, contributions: tuple[Contribution, ...]) -> Segment:
    return msgspec.structs.replace(segment, contributions=contributions)


def _without(segment: Segment, ids: Collection[str]) -> Segment:
    kept = tuple(one for one in segment.contributions if one.id not in ids)
    return segment if len(kept) == len(segment.contributions) else _holding(segment, kept)


def _check_new(report: Report, contributions: Iterable[Contribution]) -> None:
    taken = {one.id for _, one in report.contributions()}
    for one in contributions:
        if one.id in taken:
            raise EditError(f"There is a contribution {one.id} already.")
        taken.add(one.id)
