"""The numbers of numbered paragraphs, which the template makes again."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from hrreport.prose import Paragraph, plain, slice_runs
from hrreport.readers.reading import Piece, Pieces

_NUMBER = re.compile(r"(\d{1,4})\.\s+(?=\S)")


def without_numbers(pieces: Pieces) -> Pieces:
    """The pieces without the numbers that count their paragraphs; what had one is body text.

    A number counts when it follows the last that did, or is a 1 after a line without a number, where a count may begin
    again. The first may be any number that the next one follows: a year or a day stays in its sentence.
    """
    return tuple(_counted(pieces))


def _counted(pieces: Pieces) -> Iterator[Piece]:
    found = [_NUMBER.match(plain(piece.runs)) if piece.kind == "paragraph" else None for piece in pieces]
    numbers = [int(match[1]) for match in found if match is not None]
    following = iter([*numbers[1:], 0])
    last = 0
    apart = True
    for piece, match in zip(pieces, found, strict=True):
        if match is None:
            apart = True
            yield piece
            continue
        number, after = int(match[1]), next(following)
        if number == last + 1 or (number == 1 and apart) or (not last and number and after == number + 1):
            last = number
            piece = _body(piece, match.end())
        apart = False
        yield piece


def _body(piece: Piece, start: int) -> Piece:
    runs = slice_runs(piece.runs, start)
    return msgspec.structs.replace(piece, runs=runs, block=Paragraph(runs=runs), role="body")
