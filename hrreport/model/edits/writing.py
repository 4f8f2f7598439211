"""Edits that writing makes at a cursor: words put in and taken out, paragraphs broken and joined, formats and lists.

Each returns the report and the place where the cursor stands after it. A place counts characters of the model; a
mention is one. A list item that loses its words becomes an empty paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

import msgspec

from hrreport.errors import EditError
from hrreport.model.edits.contributions import set_contribution_heading, set_text
from hrreport.model.edits.fields import set_introduction, set_subtitle, set_title
from hrreport.model.edits.parts import contribution_of, segment_of
from hrreport.model.edits.segments import set_heading, set_theme
from hrreport.model.report import Report
from hrreport.model.texts import Caret, Spot
from hrreport.prose import (
    Block,
    Blocks,
    ListItem,
    Mention,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Table,
    Text,
    join_runs,
    normalise_runs,
    run_length,
    slice_runs,
)
from hrreport.prose.blocks import MAX_LIST_LEVEL

BlockStyle = Literal["paragraph", "bullet", "number", "quotation"]


class Range(NamedTuple):
    """A stretch of one paragraph: from place ``start`` up to ``stop`` (``None``: the end)."""

    spot: Spot
    start: int = 0
    stop: int | None = None


def length_of(runs: Runs) -> int:
    """How many places runs take."""
    return sum(run_length(run) for run in runs)


def holds_blocks(spot: Spot) -> bool:
    """Whether a place is in text of several paragraphs; title, headings and theme are one paragraph each."""
    return spot.part in ("text", "introduction")


def blocks_at(report: Report, spot: Spot) -> Blocks:
    """The blocks among which a place stands; never none, so that there is always a paragraph to write in."""
    if spot.part == "introduction":
        blocks = report.introduction or ()
    else:
        blocks = contribution_of(report, spot.contribution or "")[1].text
    return blocks or (Paragraph(runs=()),)


def line_at(report: Report, spot: Spot) -> Runs:
    """The runs of title, subtitle, heading or theme; those of a paragraph, item or quotation."""
    match spot.part:
        case "title":
            return report.title
        case "subtitle":
            return report.subtitle
        case "heading" if spot.contribution is not None:
            return contribution_of(report, spot.contribution)[1].heading or ()
        case "heading":
            return segment_of(report, spot.segment or "").heading or ()
        case "theme":
            return segment_of(report, spot.segment or "").theme
        case _:
            block = _block(blocks_at(report, spot), spot)
            return () if isinstance(block, Table) else block.runs


def insert(report: Report, caret: Caret, blocks: Blocks) -> tuple[Report, Caret]:
    """The report with blocks put in at a place; one paragraph goes into the line, several break it."""
    new = tuple(_normal(block) for block in blocks)
    if not new:
        return report, caret
    if not holds_blocks(caret.spot):
        return _insert_line(report, caret, new)
    return _insert_blocks(report, caret, new)


def insert_item(report: Report, caret: Caret, runs: Runs, item: ListItem) -> tuple[Report, Caret]:
    """The report in which an empty paragraph becomes a list item like ``item`` that holds these words."""
    blocks = blocks_at(report, caret.spot)
    made = msgspec.structs.replace(item, runs=join_runs((*runs, *line_at(report, caret.spot))))
    number = caret.spot.path[0]
    made_report = _with_blocks(report, caret.spot, (*blocks[:number], made, *blocks[number + 1 :]))
    return made_report, Caret(caret.spot, length_of(runs))


def remove(report: Report, ranges: Sequence[Range]) -> tuple[Report, Caret]:
    """The report without the words of these ranges, which follow one another in reading order.

    Paragraphs of one contribution are joined; contributions, headings and titles stay what they are, without words.
    """
    for (part, *_), group in groupby(reversed(ranges), key=lambda one: _home(one.spot)):
        inner = list(group)[::-1]
        if part in ("text", "introduction"):
            report = _remove_blocks(report, inner)
        else:
            for one in inner:
                report = _with_line(report, one.spot, _without(line_at(report, one.spot), one))
    return report, Caret(ranges[0].spot, ranges[0].start)


def break_block(report: Report, caret: Caret) -> tuple[Report, Caret]:
    """The report with a paragraph broken in two; after a quotation an ordinary paragraph follows."""
    number = caret.spot.path[0]
    blocks = blocks_at(report, caret.spot)
    block = blocks[number]
    if isinstance(block, Table):
        raise EditError("A table cannot be broken in two.")
    first = _with_runs(block, slice_runs(block.runs, 0, caret.offset))
    rest = slice_runs(block.runs, caret.offset)
    second = _with_runs(block, rest) if rest or not isinstance(block, Quotation) else Paragraph(runs=())
    made = _with_blocks(report, caret.spot, (*blocks[:number], first, second, *blocks[number + 1 :]))
    return made, Caret(_at(caret.spot, number + 1))


def join_with_previous(report: Report, spot: Spot) -> tuple[Report, Caret]:
    """The report with a paragraph joined to the one before it in the same text."""
    number = spot.path[0]
    blocks = blocks_at(report, spot)
    before, block = blocks[number - 1], blocks[number]
    if number == 0 or isinstance(before, Table) or isinstance(block, Table):
        raise EditError("A table cannot be joined with a paragraph.")
    made = _with_runs(before, join_runs((*before.runs, *block.runs)))
    return (
        _with_blocks(report, spot, (*blocks[: number - 1], made, *blocks[number + 1 :])),
        Caret(_at(spot, number - 1), length_of(before.runs)),
    )


def set_block_style(report: Report, spots: Iterable[Spot], style: BlockStyle) -> Report:
    """The report with these paragraphs as plain ones, list items or quotations; empty ones and tables stay."""
    return _map_blocks(report, spots, lambda block: _styled(block, style))


def change_level(report: Report, spots: Iterable[Spot], by: int) -> Report:
    """The report with these list items moved in or out by a number of levels."""

    def moved(block: Block) -> Block:
        if not isinstance(block, ListItem):
            return block
        return msgspec.structs.replace(block, level=min(max(block.level + by, 0), MAX_LIST_LEVEL))

    return _map_blocks(report, spots, moved)


def set_format(report: Report, ranges: Iterable[Range], **formats: object) -> Report:
    """The report with ``bold``, ``italic``, ``link`` or ``language`` set on the text of these ranges."""
    for one in ranges:
        runs = line_at(report, one.spot)
        stop = length_of(runs) if one.stop is None else one.stop
        middle = (_formatted(run, formats) for run in slice_runs(runs, one.start, stop))
        made = join_runs((*slice_runs(runs, 0, one.start), *middle, *slice_runs(runs, stop)))
        report = _with_line(report, one.spot, made)
    return report


def has_format(report: Report, ranges: Iterable[Range], name: Literal["bold", "italic"]) -> bool:
    """Whether all the text of these ranges has a format; mentions count for nothing."""
    found = [
        isinstance(run, Text) and bool(getattr(run, name))
        for one in ranges
        for run in slice_runs(line_at(report, one.spot), one.start, one.stop)
        if not isinstance(run, Mention)
    ]
    return bool(found) and all(found)


def _insert_line(report: Report, caret: Caret, blocks: Blocks) -> tuple[Report, Caret]:
    words: list[Run] = []
    for block in blocks:
        if not isinstance(block, Table) and block.runs:
            words += [" ", *block.runs] if words else block.runs
    one_line = normalise_runs(_on_one_line(run) for run in words)
    old = line_at(report, caret.spot)
    made = join_runs((*slice_runs(old, 0, caret.offset), *one_line, *slice_runs(old, caret.offset)))
    return _with_line(report, caret.spot, made), Caret(caret.spot, caret.offset + length_of(one_line))


def _insert_blocks(report: Report, caret: Caret, new: Blocks) -> tuple[Report, Caret]:
    number = caret.spot.path[0]
    blocks = blocks_at(report, caret.spot)
    block = blocks[number]
    if isinstance(block, Table):
        raise EditError("Nothing can be written into a table yet.")
    head, tail = slice_runs(block.runs, 0, caret.offset), slice_runs(block.runs, caret.offset)
    opening = new[0]
    if len(new) == 1 and isinstance(opening, Paragraph):
        made = [_with_runs(block, join_runs((*head, *opening.runs, *tail)))]
        end = length_of(head) + length_of(opening.runs)
    else:
        made = list(new)
        if head or isinstance(opening, Paragraph):
            made[0] = (
                _with_runs(block, join_runs((*head, *opening.runs))) if not isinstance(opening, Table) else opening
            )
        last = made[-1]
        end = 0 if isinstance(last, Table) else length_of(last.runs)
        if isinstance(last, Table):
            made.append(Paragraph(runs=tail))
        elif tail:
            made[-1] = _with_runs(last, join_runs((*last.runs, *tail)))
    report = _with_blocks(report, caret.spot, (*blocks[:number], *made, *blocks[number + 1 :]))
    return report, Caret(_at(caret.spot, number + len(made) - 1), end)


def _remove_blocks(report: Report, ranges: list[Range]) -> Report:
    spot = ranges[0].spot
    blocks = blocks_at(report, spot)
    low, high = spot.path[0], ranges[-1].spot.path[0]
    first, last = blocks[low], blocks[high]
    if low == high:
        if isinstance(first, Table):
            return _with_blocks(report, spot, (*blocks[:low], *blocks[low + 1 :]))
        return _with_blocks(
            report, spot, (*blocks[:low], _with_runs(first, _without(first.runs, ranges[0])), *blocks[low + 1 :])
        )
    head = () if isinstance(first, Table) else slice_runs(first.runs, 0, ranges[0].start)
    stop = ranges[-1].stop
    tail = () if isinstance(last, Table) or stop is None else slice_runs(last.runs, stop)
    kind = last if isinstance(first, Table) else first
    joined = Paragraph(runs=()) if isinstance(kind, Table) else _with_runs(kind, join_runs((*head, *tail)))
    return _with_blocks(report, spot, (*blocks[:low], joined, *blocks[high + 1 :]))


def _map_blocks(report: Report, spots: Iterable[Spot], change: Callable[[Block], Block]) -> Report:
    for spot in spots:
        if holds_blocks(spot):
            blocks = blocks_at(report, spot)
            number = spot.path[0]
            report = _with_blocks(report, spot, (*blocks[:number], change(blocks[number]), *blocks[number + 1 :]))
    return report


def _styled(block: Block, style: BlockStyle) -> Block:
    if isinstance(block, Table):
        return block
    if style == "quotation":
        return Quotation(runs=block.runs)
    if style == "paragraph" or not block.runs:
        return Paragraph(runs=block.runs)
    return ListItem(runs=block.runs, style=style, level=block.level if isinstance(block, ListItem) else 0)


def _formatted(run: Run, formats: dict[str, object]) -> Run:
    if isinstance(run, Mention):
        return run
    return msgspec.structs.replace(Text(text=run) if isinstance(run, str) else run, **formats)


def _with_runs(block: Block, runs: Runs) -> Block:
    if isinstance(block, Table) or (isinstance(block, ListItem) and not runs):
        return Paragraph(runs=runs)
    return msgspec.structs.replace(block, runs=runs)


def _without(runs: Runs, one: Range) -> Runs:
    rest = () if one.stop is None else slice_runs(runs, one.stop)
    return join_runs((*slice_runs(runs, 0, one.start), *rest))


def _with_blocks(report: Report, spot: Spot, blocks: Blocks) -> Report:
    kept = () if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and not blocks[0].runs else blocks
    if spot.part == "introduction":
        return set_introduction(report, kept)
    return set_text(report, spot.contribution or "", kept)


def _with_line(report: Report, spot: Spot, runs: Runs) -> Report:
    match spot.part:
        case "title":
            return set_title(report, runs)
        case "subtitle":
            return set_subtitle(report, runs)
        case "heading" if spot.contribution is not None:
            return set_contribution_heading(report, spot.contribution, runs)
        case "heading":
            return set_heading(report, spot.segment or "", runs or None)
        case "theme":
            return set_theme(report, spot.segment or "", runs)
        case _:
            blocks = blocks_at(report, spot)
            number = spot.path[0]
            made = _with_runs(blocks[number], runs)
            return _with_blocks(report, spot, (*blocks[:number], made, *blocks[number + 1 :]))


def _on_one_line(run: Run) -> Run:
    if isinstance(run, str):
        return run.replace("\n", " ")
    return run if isinstance(run, Mention) else msgspec.structs.replace(run, text=run.text.replace("\n", " "))


def _normal(block: Block) -> Block:
    return block if isinstance(block, Table) else msgspec.structs.replace(block, runs=normalise_runs(block.runs))


def _block(blocks: Blocks, spot: Spot) -> Block:
    if not spot.path or not 0 <= spot.path[0] < len(blocks):
        raise EditError("There is no such paragraph.")
    return blocks[spot.path[0]]


def _at(spot: Spot, number: int) -> Spot:
    return msgspec.structs.replace(spot, path=(number,))


def _home(spot: Spot) -> tuple[object, ...]:
    return (spot.part, spot.segment, spot.contribution)
