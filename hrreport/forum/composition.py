"""Composed values: what every writer and every view is given."""

from __future__ import annotations

from typing import Literal

import msgspec

from hrreport.errors import Notice
from hrreport.forum.span import Spans

LineRole = (
    Literal["title", "subtitle", "front", "introduction", "heading", "theme", "details", "body", "item", "quotation"]
    | Literal["contents", "ending", "cell"]
)


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a block comes from; ``paragraph`` is the number of the block in its text, from 0."""

    segment: str | None = None
    contribution: str | None = None
    paragraph: int | None = None


class Line(msgspec.Struct, frozen=True, tag="line", omit_defaults=True):
    """A composed paragraph. ``level`` counts headings and lines of a table of contents from 1, list items from 0.

    ``number`` is that of a numbered paragraph, from 1; 0 for one without. ``key`` is that of a line above the report
    that a base document may hold elsewhere; ``boxed`` tells a line of a part that stands in a box, ``settles`` a
    paragraph of an outcome.
    """

    role: LineRole
    spans: Spans
    level: int = 0
    numbered: bool = False
    source: Source | None = None
    number: int = 0
    key: str | None = None
    boxed: bool = False
    settles: bool = False


class Grid(msgspec.Struct, frozen=True, tag="grid", omit_defaults=True):
    """A composed table: rows of cells of blocks. ``shares`` are the widths of its columns, alike without them."""

    rows: tuple[tuple[tuple[Line | Grid, ...], ...], ...]
    source: Source | None = None
    shares: tuple[int, ...] = ()


Composed = Line | Grid


class Meta(msgspec.Struct, frozen=True):
    """What is said of the document as a whole: the report's fields in words, and lines above it by their keys."""

    title: str
    subtitle: str
    language: str
    fields: dict[str, str]
    front: dict[str, str] = {}


class Composition(msgspec.Struct, frozen=True):
    """A report in one forum's manner, ready for any writer."""

    meta: Meta
    blocks: tuple[Composed, ...]
    notices: tuple[Notice, ...] = ()
