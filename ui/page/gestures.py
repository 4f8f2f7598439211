"""Gestures: what a key on the page means for the report, as edits that also tell where the cursor goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from hrreport.errors import EditError
from hrreport.forum.compose import Composer
from hrreport.forum.manuscript import Line, lead_runs
from hrreport.forum.template import Template
from hrreport.model import Contribution, Report, Segment
from hrreport.model.edits import (
    TextPlace,
    add_contribution,
    add_segment,
    fresh_id,
    ids_of,
    merge_with_previous,
    remove_contributions,
    set_heading,
    set_introduction,
    set_lead,
    set_status,
    split_contribution,
)
from hrreport.model.edits.parts import contribution_of
from hrreport.model.edits.writing import (
    Range,
    blocks_at,
    break_block,
    holds_blocks,
    insert,
    insert_item,
    length_of,
    line_at,
    remove,
    set_block_style,
)
from hrreport.model.segment import SegmentKind
from hrreport.model.texts import Caret, Spot
from hrreport.prose import Block, Blocks, ListItem, Paragraph, Quotation, Runs, Table, Text, run_length, slice_runs

from .coming import ComingItem

Placed = tuple[Report, Caret]
Gesture = Callable[[Report], Placed]
Keeping = Callable[[Report], Report]


def owning(lines: Sequence[Line], gesture: Gesture, spots: Sequence[Spot]) -> Gesture:
    """The gesture after words of the template that it touches were made the report's own."""

    def run(report: Report) -> Placed:
        for line in lines:
            if line.own or line.spot not in spots:
                continue
            if line.spot.part == "heading" and line.spot.segment is not None:
                report = set_heading(report, line.spot.segment, line.runs)
        if any(spot.part == "introduction" for spot in spots) and report.introduction is None:
            standing = [line for line in lines if line.spot.part == "introduction" and not line.own]
            report = set_introduction(report, tuple(Paragraph(runs=line.runs) for line in standing))
        return gesture(report)

    return run


def format_before(report: Report, caret: Caret) -> Text:
    """The format that text typed at a place takes: that of the character before it; a link only inside of it."""
    runs = line_at(report, caret.spot)
    before = slice_runs(runs, max(caret.offset - 1, 0), caret.offset)
    if not before or not isinstance(before[0], Text):
        return Text(text="")
    found = before[0]
    after = slice_runs(runs, caret.offset, caret.offset + 1)
    inside = bool(after) and isinstance(after[0], Text) and after[0].link == found.link
    return msgspec.structs.replace(found, text="", link=found.link if inside else None)


def replacing(ranges: Sequence[Range], contributions: Sequence[str], caret: Caret, blocks: Blocks) -> Gesture:
    """Puts blocks in the place of what was selected; without a selection, at the cursor."""

    def run(report: Report) -> Placed:
        place = caret
        if ranges:
            report, place = removing(ranges, contributions)(report)
        if blocks:
            report, place = insert(report, place, blocks)
            report = begun(report, place.spot)
        return report, place

    return run


def exchanging(spot: Spot, start: int, stop: int, words: str, caret: Caret) -> Gesture:
    """Puts words in the place of some just before the cursor, in the format of what was typed there last."""

    def run(report: Report) -> Placed:
        last = slice_runs(line_at(report, spot), caret.offset - 1, caret.offset)
        model = last[0] if last and isinstance(last[0], Text) else Text(text="")
        if words:
            new = Paragraph(runs=(msgspec.structs.replace(model, text=words),))
            # First the new, then the old away: a list item without words would be none.
            report, _ = insert(report, Caret(spot, stop), (new,))
        if start < stop:
            report, _ = remove(report, [Range(spot, start, stop)])
        return report, Caret(spot, caret.offset + len(words) - (stop - start))

    return run


def beginning_item(coming: ComingItem, runs: Runs) -> Gesture:
    """Writes the first words of a list item that was coming."""

    def run(report: Report) -> Placed:
        report, place = insert_item(report, Caret(coming.spot), runs, coming.item)
        return begun(report, place.spot), place

    return run


def removing(ranges: Sequence[Range], contributions: Sequence[str]) -> Gesture:
    """Takes out what was selected: contributions that are wholly in it go, of the others the words."""

    def run(report: Report) -> Placed:
        gone = frozenset(contributions)
        kept = [one for one in ranges if one.spot.contribution not in gone]
        if not kept:
            raise EditError("What is selected is made by the forum template and cannot be deleted here.")
        report, caret = remove(report, kept)
        return (remove_contributions(report, gone) if gone else report), caret

    return run


def begun(report: Report, spot: Spot) -> Report:
    """The report in which a contribution that was only notes, and now has words, is a draft."""
    if spot.part != "text" or spot.contribution is None:
        return report
    _, one = contribution_of(report, spot.contribution)
    return set_status(report, one.id, "draft") if one.status == "notes" and one.text else report


def breaking(caret: Caret) -> Gesture:
    """Return: a new paragraph; in an empty item or quotation, the end of the list or quotation."""

    def run(report: Report) -> Placed:
        block = blocks_at(report, caret.spot)[caret.spot.path[0]]
        if isinstance(block, Quotation) and not block.runs:
            return set_block_style(report, [caret.spot], "paragraph"), caret
        if isinstance(block, ListItem) and caret.offset == 0:
            return report, caret
        return break_block(report, caret)

    return run


def breaking_at(ranges: Sequence[Range], contributions: Sequence[str]) -> Gesture:
    """Return in the place of what was selected; where that began in a title or heading, only its words go."""

    def run(report: Report) -> Placed:
        report, caret = removing(ranges, contributions)(report)
        return breaking(caret)(report) if holds_blocks(caret.spot) else (report, caret)

    return run


def leaving_style(caret: Caret) -> Gesture:
    """Backspace at the beginning of an item or quotation: it becomes a paragraph."""

    def run(report: Report) -> Placed:
        return set_block_style(report, [caret.spot], "paragraph"), caret

    return run


def merging(contribution_id: str, template: Template) -> Gesture:
    """Joins a contribution to the one before it; the words of its attribution stay as mentions."""

    def run(report: Report) -> Placed:
        home, one = contribution_of(report, contribution_id)
        number = next(at for at, other in enumerate(home.contributions) if other.id == contribution_id)
        if number == 0:
            raise EditError("The first contribution of a segment has none before it to join.")
        kept = home.contributions[number - 1]
        place = end_of(report, home, kept)
        if not one.text and not one.notes:
            return remove_contributions(report, [one.id]), place
        lead = lead_runs(Composer(report, template, "attributed"), one)
        return merge_with_previous(report, contribution_id, lead), place

    return run


def splitting(caret: Caret, new_id: str) -> Gesture:
    """Splits a contribution at the cursor; what follows it is a contribution of its own."""

    def run(report: Report) -> Placed:
        spot = caret.spot
        if spot.part != "text" or spot.contribution is None:
            raise EditError("Put the cursor into the text of a contribution to split it there.")
        _, one = contribution_of(report, spot.contribution)
        block = spot.path[0] if one.text else 0
        made = split_contribution(report, one.id, TextPlace(block, caret.offset if one.text else 0), new_id)
        return made, Caret(Spot("text", spot.segment, new_id, path=(0,)))

    return run


def without_lead(contribution_id: str) -> Gesture:
    """The attribution taken away: the contribution prints none."""

    def run(report: Report) -> Placed:
        segment, one = contribution_of(report, contribution_id)
        return set_lead(report, one.id, "none"), Caret(Spot("text", segment.id, one.id, path=(0,)))

    return run


def removed_contribution(contribution_id: str) -> Gesture:
    """A contribution taken out; the cursor goes to the end of the one before it, or to the segment's head."""

    def run(report: Report) -> Placed:
        segment, one = contribution_of(report, contribution_id)
        number = segment.contributions.index(one)
        place = Caret(Spot("heading", segment.id))
        if number:
            place = end_of(report, segment, segment.contributions[number - 1])
        elif len(segment.contributions) > 1:
            place = Caret(Spot("text", segment.id, segment.contributions[1].id, path=(0,)))
        return remove_contributions(report, [one.id]), place

    return run


def end_of(report: Report, segment: Segment, one: Contribution) -> Caret:
    """The place behind the last word of a contribution."""
    blocks = blocks_at(report, Spot("text", segment.id, one.id))
    last = blocks[-1]
    offset = 0 if isinstance(last, Table) else length_of(last.runs)
    return Caret(Spot("text", segment.id, one.id, path=(len(blocks) - 1,)), offset)


def new_contribution(after: Spot, made: Contribution) -> Gesture:
    """Puts a contribution behind the one at a place, or at the head of the segment there; at the end without one."""

    def run(report: Report) -> Placed:
        if not report.segments:
            report, _ = new_segment(None, "opening")(report)
        segment = next((one for one in report.segments if one.id == after.segment), report.segments[-1])
        at = len(segment.contributions) if after.segment is None else 0
        for number, one in enumerate(segment.contributions):
            if one.id == after.contribution:
                at = number + 1
        report = add_contribution(report, segment.id, made, at)
        return report, Caret(Spot("text", segment.id, made.id, path=(0,)))

    return run


def new_segment(after: str | None, kind: SegmentKind, part: str | None = None) -> Gesture:
    """Puts an empty segment behind another (``None``: at the end); the cursor goes to its theme or heading.

    ``part`` is the part of the template's skeleton that it fills.
    """

    def run(report: Report) -> Placed:
        made = Segment(
            id=fresh_id("g", ids_of(report)),
            kind=kind,
            heading=None,
            theme=(),
            moderator=None,
            part=part,
            contributions=(),
        )
        at = next((number + 1 for number, one in enumerate(report.segments) if one.id == after), len(report.segments))
        spot = Spot("theme" if kind == "segment" else "heading", made.id)
        return add_segment(report, made, at), Caret(spot)

    return run


def styled(spots: Sequence[Spot], style: str, caret: Caret) -> Gesture:
    """Paragraphs made list items, quotations or plain; made plain again when all of them have the style already."""

    def run(report: Report) -> Placed:
        found = [blocks_at(report, spot)[spot.path[0]] for spot in spots if holds_blocks(spot)]
        wanted = "paragraph" if found and all(style_of(block) == style for block in found) else style
        return set_block_style(report, spots, wanted), caret  # type: ignore[arg-type]

    return run


def style_of(block: Block) -> str:
    """What kind of paragraph a block is: paragraph, bullet, number or quotation."""
    if isinstance(block, ListItem):
        return block.style
    return "quotation" if isinstance(block, Quotation) else "paragraph"


def clipped(report: Report, ranges: Sequence[Range]) -> Blocks:
    """What was selected, as blocks for the clipboard; titles and headings become paragraphs."""
    out: list[Block] = []
    for one in ranges:
        runs = _cut(line_at(report, one.spot), one)
        block: Block = Paragraph(runs=runs)
        if holds_blocks(one.spot):
            found = blocks_at(report, one.spot)[one.spot.path[0]]
            block = found if isinstance(found, Table) else msgspec.structs.replace(found, runs=runs)
        if isinstance(block, Table) or block.runs or (isinstance(block, Paragraph) and len(ranges) > 1):
            out.append(block)
    return tuple(out)


def _cut(runs: Runs, one: Range) -> Runs:
    stop = sum(run_length(run) for run in runs) if one.stop is None else one.stop
    return slice_runs(runs, one.start, stop)
