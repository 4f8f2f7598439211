"""What every reader gives back, and the paragraphs that all of them read first."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

import msgspec

from hrreport.errors import Notice
from hrreport.prose import Block, Run, Runs, Text, join_runs

T = TypeVar("T")

PieceRole = Literal["", "title", "subtitle", "theme", "body"]


class Reading(msgspec.Struct, Generic[T], frozen=True):
    """What was read, and what a person should look at."""

    value: T
    notices: tuple[Notice, ...] = ()


class Piece(msgspec.Struct, frozen=True):
    """One paragraph-like part of a source; ``line`` counts from 1.

    A heading has its ``level``; everything else its ``block``. ``runs`` are the heading's or the paragraph's.
    ``role`` is what the source itself says that it is; ``notes`` hang on it and are nobody's printed words.
    """

    kind: Literal["heading", "paragraph", "other"]
    runs: Runs
    line: int
    level: int = 0
    block: Block | None = None
    role: PieceRole = ""
    notes: tuple[str, ...] = ()


Pieces = tuple[Piece, ...]


def stripped(runs: Runs) -> Runs:
    """The runs without white space at both ends."""
    if len(runs) == 1 and isinstance(runs[0], str):
        words = runs[0].strip()
        return (words,) if words else ()
    out = list(runs)
    while out and not _with_text(out, 0, _text(out[0]).lstrip()):
        continue
    while out and not _with_text(out, -1, _text(out[-1]).rstrip()):
        continue
    return join_runs(out)


def _text(run: Run) -> str:
    return run if isinstance(run, str) else run.text if isinstance(run, Text) else "\ufffc"


def _with_text(runs: list[Run], at: int, words: str) -> bool:
    """Puts ``words`` in the place of the run's text; takes the run out and says False where none are left."""
    run = runs[at]
    if not words:
        runs.pop(at)
        return False
    if isinstance(run, str):
        runs[at] = words
    elif isinstance(run, Text):
        runs[at] = msgspec.structs.replace(run, text=words)
    return True
