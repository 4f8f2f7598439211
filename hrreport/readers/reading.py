"""What every reader gives back, and the paragraphs that all of them read first."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

import msgspec

from hrreport.errors import Notice
from hrreport.prose import Block, Runs

T = TypeVar("T")


class Reading(msgspec.Struct, Generic[T], frozen=True):
    """What was read, and what a person should look at."""

    value: T
    notices: tuple[Notice, ...] = ()


class Piece(msgspec.Struct, frozen=True):
    """One paragraph-like part of a source; ``line`` counts from 1.

    A heading has its ``level``; everything else its ``block``. ``runs`` are the heading's or the paragraph's.
    """

    kind: Literal["heading", "paragraph", "other"]
    runs: Runs
    line: int
    level: int = 0
    block: Block | None = None


Pieces = tuple[Piece, ...]
