"""Every stretch of text in a report, where it stands, and one way to change all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeVar

import msgspec

from hrreport.model.report import Report
from hrreport.model.segment import Contribution, Note, Outcome, Segment
from hrreport.model.value import Prose, Rows, Value
from hrreport.prose import Block, Blocks, ListItem, Runs, Table, plain

T = TypeVar("T", bound=msgspec.Struct)
Part = Literal["title", "subtitle", "introduction", "field", "heading", "theme", "text", "note", "outcome"]


class Spot(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a stretch of runs stands.

    ``segment`` and ``contribution`` are ids; a heading with a contribution is the contribution's own.
    ``field`` is the key of a field of the report or, with ``segment``, of that segment; for an outcome ``owner``
    or ``due``. ``path`` leads to the runs inside blocks, rows or notes: the number of the block, and inside a table
    row, cell and block, each from 0.
    """

    part: Part
    segment: str | None = None
    contribution: str | None = None
    field: str | None = None
    path: tuple[int, ...] = ()


class Caret(msgspec.Struct, frozen=True):
    """A place between two characters: where the text stands, and how many characters are before it in its runs."""

    spot: Spot
    offset: int = 0


class Selection(msgspec.Struct, frozen=True):
    """What was selected: from ``anchor`` to ``head``, where the cursor blinks; the same place for a bare cursor."""

    anchor: Caret
    head: Caret


Change = Callable[[Spot, Runs], Runs]


def texts(report: Report) -> Iterator[tuple[Spot, Runs]]:
    """Every stretch of text with its place, in reading order."""
    found: list[tuple[Spot, Runs]] = []
    map_texts(report, _collecting(found))
    return iter(found)


def map_texts(report: Report, change: Change) -> Report:
    """The report with ``change`` made to every stretch of text; parts that stay the same stay the same objects.

    Notes, plain fields and outcomes hold plain text: of what ``change`` returns there, the words are kept. A list
    item that loses its words goes.
    """
    return _replaced(
        report,
        title=change(Spot("title"), report.title),
        subtitle=change(Spot("subtitle"), report.subtitle),
        fields=_fields(report.fields, None, change),
        introduction=_maybe_blocks(report.introduction, change),
        segments=tuple(map_segment_texts(segment, change) for segment in report.segments),
    )


def field_texts(fields: dict[str, Value], segment: str | None = None) -> list[tuple[Spot, Runs]]:
    """The stretches of text in fields of the report, or in those of a ``segment``."""
    found: list[tuple[Spot, Runs]] = []
    _fields(fields, segment, _collecting(found))
    return found


def beside_texts(segment: str, one: Contribution) -> list[tuple[Spot, Runs]]:
    """What a contribution holds beside its text: owner and date of an outcome, and notes."""
    found: list[tuple[Spot, Runs]] = []
    if one.outcome is not None or one.notes:
        _contribution(segment, msgspec.structs.replace(one, heading=None, text=()), _collecting(found))
    return found


def is_beside(spot: Spot) -> bool:
    """Whether a place is beside the page: in a field, a note or what an outcome settles."""
    return spot.part in ("field", "note", "outcome")


def runs_at(report: Report, spot: Spot) -> Runs | None:
    """The runs at a place, or ``None`` where the report has no such place."""
    return next((runs for one, runs in texts(report) if one == spot), None)


def map_segment_texts(segment: Segment, change: Change) -> Segment:
    """One segment with ``change`` made to every stretch of its text, as ``map_texts`` does."""
    return _replaced(
        segment,
        heading=None if segment.heading is None else change(Spot("heading", segment.id), segment.heading),
        theme=change(Spot("theme", segment.id), segment.theme),
        fields=_fields(segment.fields, segment.id, change),
        contributions=tuple(_contribution(segment.id, one, change) for one in segment.contributions),
    )


def _collecting(found: list[tuple[Spot, Runs]]) -> Change:
    """A change that changes nothing and notes what it sees."""

    def collect(spot: Spot, runs: Runs) -> Runs:
        found.append((spot, runs))
        return runs

    return collect


def _contribution(segment: str, one: Contribution, change: Change) -> Contribution:
    return _replaced(
        one,
        heading=None if one.heading is None else change(Spot("heading", segment, one.id), one.heading),
        text=_blocks(one.text, Spot("text", segment, one.id), change),
        outcome=None if one.outcome is None else _outcome(one.outcome, Spot("outcome", segment, one.id), change),
        notes=tuple(
            _note(note, Spot("note", segment, one.id, path=(number,)), change) for number, note in enumerate(one.notes)
        ),
    )


def _outcome(outcome: Outcome, spot: Spot, change: Change) -> Outcome:
    return _replaced(
        outcome,
        owner=None if outcome.owner is None else _words(outcome.owner, _inner(spot, field="owner"), change),
        due=None if outcome.due is None else _words(outcome.due, _inner(spot, field="due"), change),
    )


def _note(note: Note, spot: Spot, change: Change) -> Note:
    return _replaced(note, text=_words(note.text, spot, change))


def _fields(fields: dict[str, Value], segment: str | None, change: Change) -> dict[str, Value]:
    made = {key: _value(value, Spot("field", segment, field=key), change) for key, value in fields.items()}
    return fields if all(made[key] is fields[key] for key in fields) else made


def _value(value: Value, spot: Spot, change: Change) -> Value:
    if isinstance(value, str):
        return _words(value, spot, change)
    if isinstance(value, Prose):
        return _replaced(value, blocks=_blocks(value.blocks, spot, change))
    if isinstance(value, Rows):
        rows = tuple(
            tuple(_words(cell, _inner(spot, path=(number, column)), change) for column, cell in enumerate(row))
            for number, row in enumerate(value.rows)
        )
        return _replaced(value, rows=rows)
    return value


def _words(words: str, spot: Spot, change: Change) -> str:
    runs: Runs = (words,) if words else ()
    made = change(spot, runs)
    return words if made == runs else plain(made)


def _maybe_blocks(blocks: Blocks | None, change: Change) -> Blocks | None:
    return None if blocks is None else _blocks(blocks, Spot("introduction"), change)


def _blocks(blocks: Blocks, spot: Spot, change: Change) -> Blocks:
    made = tuple(_block(block, _inner(spot, path=(*spot.path, number)), change) for number, block in enumerate(blocks))
    if all(one is other for one, other in zip(made, blocks, strict=True)):
        return blocks
    return tuple(block for block in made if not isinstance(block, ListItem) or block.runs)


def _block(block: Block, spot: Spot, change: Change) -> Block:
    if isinstance(block, Table):
        rows = tuple(
            tuple(
                _blocks(cell, _inner(spot, path=(*spot.path, number, column)), change)
                for column, cell in enumerate(row)
            )
            for number, row in enumerate(block.rows)
        )
        return _replaced(block, rows=rows)
    return _replaced(block, runs=change(spot, block.runs))


def _inner(spot: Spot, path: tuple[int, ...] | None = None, field: str | None = None) -> Spot:
    return Spot(spot.part, spot.segment, spot.contribution, field or spot.field, spot.path if path is None else path)


def _replaced(value: T, **parts: object) -> T:
    """The value with other parts; the value itself when all of them are equal to its own."""
    new = {name: part for name, part in parts.items() if part != getattr(value, name)}
    return msgspec.structs.replace(value, **new) if new else value
