"""Blocks: paragraphs, list items, quotations and tables."""

from __future__ import annotations

from typing import Literal

import msgspec

from hrreport.prose.runs import Runs

MAX_LIST_LEVEL = 5


class Paragraph(msgspec.Struct, frozen=True, kw_only=True, tag="paragraph", omit_defaults=True):
    """A paragraph; a ``\\n`` in its text is a line break inside it."""

    runs: Runs


class ListItem(msgspec.Struct, frozen=True, kw_only=True, tag="item", omit_defaults=True):
    """One item of a list; ``level`` is 0 for the outermost, 5 for the innermost."""

    runs: Runs
    style: Literal["bullet", "number"] = "bullet"
    level: int = 0


class Quotation(msgspec.Struct, frozen=True, kw_only=True, tag="quotation", omit_defaults=True):
    """A paragraph set apart as somebody's own words."""

    runs: Runs


class Table(msgspec.Struct, frozen=True, kw_only=True, tag="table", omit_defaults=True):
    """Rows of cells of blocks; shown and kept."""

    rows: tuple[tuple[tuple[Paragraph | ListItem | Quotation | Table, ...], ...], ...]


Block = Paragraph | ListItem | Quotation | Table
Blocks = tuple[Block, ...]
