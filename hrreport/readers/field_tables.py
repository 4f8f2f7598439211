"""Tables of fields: what stands beside the labels of a template's fields is taken for their values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hrreport.forum.template import Template
from hrreport.prose import Blocks, Paragraph, Run, Table, Text, plain, plain_blocks
from hrreport.readers.reading import Pieces
from hrreport.readers.values import Reader


class Told(NamedTuple):
    """The pieces that are left, and the words beside the label of each field, by its key."""

    pieces: Pieces
    words: Mapping[str, str]


def told_fields(pieces: Pieces, template: Template, language: str) -> Told:
    """Takes the tables of fields out of a text, with the headings that the template prints over them.

    A table of which anything would be lost stays: words that its field cannot hold, a label or a field that is told
    twice and differently, formats other than those that the template prints.
    """
    specs = template.fields_in(language)
    keys = {spec.label: key for key, spec in specs.items()}
    values = Reader(template, language)
    heading = template.wording(language).annexes.get("fields")
    left: list[int] = []
    found: dict[str, str] = {}
    for at, piece in enumerate(pieces):
        rows = _rows(piece.block) if isinstance(piece.block, Table) else {}
        words = {keys[label]: told for label, told in rows.items() if label in keys}
        if (
            not rows
            or len(words) < len(rows)
            or not all(
                found.get(key, told) == told and (not told or values.reads(told, specs[key]))
                for key, told in words.items()
            )
        ):
            left.append(at)
            continue
        found |= words
        if left and left[-1] == at - 1 and pieces[at - 1].kind == "heading" and plain(pieces[at - 1].runs) == heading:
            left.pop()
    return Told(tuple(pieces[at] for at in left), found)


def _rows(table: Table) -> dict[str, str]:
    """The second cell of each row by the first, which may be bold.

    Nothing for a table with rows of other than two cells, with a label twice, or with formats in its values.
    """
    if any(len(row) != 2 for row in table.rows):
        return {}
    rows = {plain_blocks(label).strip(): plain_blocks(value).strip() for label, value in table.rows}
    if len(rows) < len(table.rows):
        return {}
    bare = all(_is_bare(label, bold=True) and _is_bare(value) for label, value in table.rows)
    return rows if bare else {}


def _is_bare(cell: Blocks, bold: bool = False) -> bool:
    """Whether a cell has paragraphs alone, without formats; an address may be a link to itself."""
    return all(isinstance(block, Paragraph) and all(_is_plain(run, bold) for run in block.runs) for block in cell)


def _is_plain(run: Run, bold: bool) -> bool:
    if not isinstance(run, Text):
        return isinstance(run, str)
    linked = run.link is None or run.link.removeprefix("mailto:") == run.text
    return linked and not run.italic and (bold or not run.bold)
