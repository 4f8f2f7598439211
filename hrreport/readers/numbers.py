"""The numbers of numbered paragraphs, which the template makes again."""

from __future__ import annotations

import re

import msgspec

from hrreport.prose import Paragraph, plain, slice_runs
from hrreport.readers.reading import Piece, Pieces

_NUMBER = re.compile(r"\d{1,4}\.\s+(?=\S)")


def without_numbers(pieces: Pieces) -> Pieces:
    """The pieces without the numbers that stand before paragraphs; what had one is body text."""
    return tuple(map(_without_number, pieces))


def _without_number(piece: Piece) -> Piece:
    match = _NUMBER.match(plain(piece.runs)) if piece.kind == "paragraph" else None
    if match is None:
        return piece
    runs = slice_runs(piece.runs, match.end())
    return msgspec.structs.replace(piece, runs=runs, block=Paragraph(runs=runs), role="body")
