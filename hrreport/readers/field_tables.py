"""Tables of fields: what stands beside the labels of a template's fields is taken for their values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hrreport.forum.template import Template
from hrreport.prose import Table, plain, plain_blocks
from hrreport.readers.reading import Pieces


class Told(NamedTuple):
    """The pieces that are left, and the words beside the label of each field, by its key."""

    pieces: Pieces
    words: Mapping[str, str]


def told_fields(pieces: Pieces, template: Template, language: str) -> Told:
    """Takes the tables of fields out of a text, with the headings that the template prints over them."""
    labels = {spec.label: key for key, spec in template.fields_in(language).items()}
    heading = template.wording(language).annexes.get("fields")
    left: list[int] = []
    found: dict[str, str] = {}
    for at, piece in enumerate(pieces):
        rows = _rows(piece.block) if isinstance(piece.block, Table) else {}
        if not rows or not rows.keys() <= labels.keys():
            left.append(at)
            continue
        found |= {labels[label]: words for label, words in rows.items()}
        if left and left[-1] == at - 1 and pieces[at - 1].kind == "heading" and plain(pieces[at - 1].runs) == heading:
            left.pop()
    return Told(tuple(pieces[at] for at in left), found)


def _rows(table: Table) -> dict[str, str]:
    """The second cell of each row by the first; nothing for a table of other rows than of two cells."""
    if any(len(row) != 2 for row in table.rows):
        return {}
    return {plain_blocks(label).strip(): plain_blocks(value).strip() for label, value in table.rows}
