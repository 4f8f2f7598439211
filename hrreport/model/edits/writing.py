"""Edits that writing makes at a cursor: words put in and taken out, paragraphs broken and joined, formats and lists.

Each returns the report and the place where the cursor stands after it. A place counts characters of the model; a
mention is one. A list item that loses its words becomes an empty paragraph. All raise ``EditError`` for a place that
the report does not have, and where there is nothing to change the report stays the same object.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

import msgspec

from hrreport.errors import EditError
from hrreport.model.edits.contributions import set_text
from hrreport.model.edits.door import clean_runs
from hrreport.model.edits.fields import set_introduction, set_subtitle, set_title
from hrreport.model.edits.parts import contribution_of, segment_of, with_contribution
from hrreport.model.edits.segments import set_heading, set_theme
from hrreport.model.report import Report
from hrreport.model.segment import Contribution
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
    runs_of,
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
    if not holds_blocks(spot):
        raise EditError("Only a text or an introduction is made of paragraphs.")
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
            block = _block(report, spot)
            return () if isinstance(block, Table) else block.runs


def insert(report: Report, caret: Caret, blocks: Blocks) -> tuple[Report, Caret]:
    """The report with blocks put in at a place; one paragraph goes into the line, several break it.

    Into a title, heading or theme go the words alone, in one line.
    """
    if not holds_blocks(caret.spot):
        return _insert_line(report, caret, blocks)
    new = tuple(_normal(block) for block in blocks)
    return _insert_blocks(report, caret, new) if new else (report, caret)


def insert_item(report: Report, caret: Caret, runs: Runs, item: ListItem) -> tuple[Report, Caret]:
    """The report in which an empty paragraph becomes a list item like ``item`` that holds these words."""
    block = _block(report, caret.spot)
    if isinstance(block, Table):
        raise EditError("A table cannot become a list item.")
    words = normalise_runs(runs)
    made = msgspec.structs.replace(item, runs=join_runs((*words, *block.runs)))
    return _exchanged(report, caret.spot, (made,)), Caret(caret.spot, length_of(words))


def remove(report: Report, ranges: Sequence[Range]) -> tuple[Report, Caret]:
    """The report without what is selected: at least one range, each going on where the one before it ends.

    Paragraphs of one text are joined; contributions, headings and titles stay what they are, without words, but for a
    segment's heading, in whose place the template's stands again. Of a table an empty paragraph is left.
    """
    for (part, *_), group in groupby(reversed(ranges), key=lambda one: _home(one.spot)):
        inner = list(group)[::-1]
        if part in ("text", "introduction"):
            report = _remove_blocks(report, inner)
        else:
            for one in inner:
                report = _with_line(report, one.spot, _without(line_at(report, one.spot), one))
    first = ranges[0]
    return report, Caret(first.spot, min(first.start, length_of(line_at(report, first.spot))))


def break_block(report: Report, caret: Caret) -> tuple[Report, Caret]:
    """The report with a paragraph broken in two; after a quotation an ordinary paragraph follows."""
    block = _block(report, caret.spot)
    if isinstance(block, Table):
        raise EditError("A table cannot be broken in two.")
    first = _with_runs(block, slice_runs(block.runs, 0, caret.offset))
    rest = slice_runs(block.runs, caret.offset)
    second = _with_runs(block, rest) if rest or not isinstance(block, Quotation) else Paragraph(runs=())
    return _exchanged(report, caret.spot, (first, second)), Caret(_at(caret.spot, caret.spot.path[0] + 1))


def join_with_previous(report: Report, spot: Spot) -> tuple[Report, Caret]:
    """The report with a paragraph joined to the one before it in the same text.

    It becomes what that one is, a list item for instance, unless that one is empty.
    """
    block = _block(report, spot)
    number = spot.path[0]
    if number == 0:
        raise EditError("The first paragraph has none before it to join.")
    place = _at(spot, number - 1)
    before = _block(report, place)
    if isinstance(before, Table) or isinstance(block, Table):
        raise EditError("A table cannot be joined with a paragraph.")
    made = _joined(before, before.runs, block, block.runs)
    return _exchanged(report, place, (made,), 2), Caret(place, length_of(before.runs))


def set_block_style(report: Report, spots: Iterable[Spot], style: BlockStyle) -> Report:
    """The report with these paragraphs as plain ones, list items or quotations; tables stay what they are.

    An empty paragraph cannot be a list item and becomes a plain one: see ``insert_item``.
    """
    return _map_blocks(report, spots, lambda block: _styled(block, style))


def change_level(report: Report, spots: Iterable[Spot], by: int) -> Report:
    """The report with these list items moved in or out by a number of levels."""

    def moved(block: Block) -> Block:
        if not isinstance(block, ListItem):
            return block
        return msgspec.structs.replace(block, level=min(max(block.level + by, 0), MAX_LIST_LEVEL))

    return _map_blocks(report, spots, moved)


def set_format(report: Report, ranges: Iterable[Range], **formats: object) -> Report:
    """The report with ``bold``, ``italic``, ``link`` or ``language`` set on the text of these ranges.

    Mentions and tables stay what they are.
    """
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
    for runs in map(normalise_runs, runs_of(blocks)):
        if runs:
            words += [" ", *runs] if words else runs
    one_line = join_runs(_on_one_line(run) for run in words)
    old = line_at(report, caret.spot)
    head = slice_runs(old, 0, caret.offset)
    made = join_runs((*head, *one_line, *slice_runs(old, caret.offset)))
    return _with_line(report, caret.spot, made), Caret(caret.spot, length_of(head) + length_of(one_line))


def _insert_blocks(report: Report, caret: Caret, new: Blocks) -> tuple[Report, Caret]:
    block = _block(report, caret.spot)
    if isinstance(block, Table):
        raise EditError("Nothing can be written into a table yet.")
    head, tail = slice_runs(block.runs, 0, caret.offset), slice_runs(block.runs, caret.offset)
    opening = new[0]
    made = list(new)
    if isinstance(opening, Table):
        if head:
            made.insert(0, _with_runs(block, head))
    elif len(new) == 1 and isinstance(opening, Paragraph):
        made = [_with_runs(block, join_runs((*head, *opening.runs, *tail)))]
        return _exchanged(report, caret.spot, made), Caret(caret.spot, length_of(head) + length_of(opening.runs))
    elif head or isinstance(opening, Paragraph):
        made[0] = _with_runs(block, join_runs((*head, *opening.runs)))
    last = made[-1]
    if isinstance(last, Table):
        end = 0
        made.append(_with_runs(block, tail) if tail else Paragraph(runs=()))
    else:
        end = length_of(last.runs)
        made[-1] = _with_runs(last, join_runs((*last.runs, *tail)))
    return _exchanged(report, caret.spot, made), Caret(_at(caret.spot, caret.spot.path[0] + len(made) - 1), end)


def _remove_blocks(report: Report, ranges: list[Range]) -> Report:
    start, end = ranges[0], ranges[-1]
    first, last = _block(report, start.spot), _block(report, end.spot)
    head = () if isinstance(first, Table) else slice_runs(first.runs, 0, start.start)
    tail = () if isinstance(last, Table) or end.stop is None else slice_runs(last.runs, end.stop)
    count = end.spot.path[0] - start.spot.path[0] + 1
    return _exchanged(report, start.spot, (_joined(first, head, last, tail),), count)


def _joined(first: Block, head: Runs, last: Block, tail: Runs) -> Block:
    """What is left of two paragraphs as one, of the kind of the first; of the last where the first was empty."""
    was_empty = isinstance(first, Table) or not first.runs
    return _with_runs(last if was_empty and tail else first, join_runs((*head, *tail)))


def _map_blocks(report: Report, spots: Iterable[Spot], change: Callable[[Block], Block]) -> Report:
    for spot in spots:
        if holds_blocks(spot):
            report = _exchanged(report, spot, (change(_block(report, spot)),))
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


def _exchanged(report: Report, spot: Spot, made: Sequence[Block], count: int = 1) -> Report:
    """The report with other blocks in the place of one, or of ``count`` from there on."""
    blocks, number = blocks_at(report, spot), spot.path[0]
    new = (*blocks[:number], *made, *blocks[number + count :])
    if new == blocks:
        return report
    kept = () if new == (Paragraph(runs=()),) else new
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
            return _with_own_heading(report, spot.contribution, runs)
        case "heading":
            return set_heading(report, spot.segment or "", runs or None)
        case "theme":
            return set_theme(report, spot.segment or "", runs)
        case _:
            block = _block(report, spot)
            return report if isinstance(block, Table) else _exchanged(report, spot, (_with_runs(block, runs),))


def _with_own_heading(report: Report, contribution_id: str, runs: Runs) -> Report:
    """A contribution's heading that loses its words stays, empty, to be written in again."""

    def change(one: Contribution) -> Contribution:
        heading = clean_runs(report, runs) if runs or one.heading is not None else None
        return msgspec.structs.replace(one, heading=heading)

    return with_contribution(report, contribution_id, change)


def _on_one_line(run: Run) -> Run:
    if isinstance(run, str):
        return run.replace("\n", " ")
    return run if isinstance(run, Mention) else msgspec.structs.replace(run, text=run.text.replace("\n", " "))


def _normal(block: Block) -> Block:
    return block if isinstance(block, Table) else _with_runs(block, normalise_runs(block.runs))


def _block(report: Report, spot: Spot) -> Block:
    blocks = blocks_at(report, spot)
    if not spot.path or not 0 <= spot.path[0] < len(blocks):
        raise EditError("There is no such paragraph.")
    return blocks[spot.path[0]]


def _at(spot: Spot, number: int) -> Spot:
    return msgspec.structs.replace(spot, path=(number,))


def _home(spot: Spot) -> tuple[object, ...]:
    return (spot.part, spot.segment, spot.contribution)
