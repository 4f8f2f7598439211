"""The pieces of a pattern as it is being written, whole or not: what is shown of it while somebody types."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal["field", "frame", "bold", "italic"]
_NAME = re.compile(r"\{\s*([A-Za-z_][\w.-]*)\s*(?::\s*[A-Za-z_]*\s*)?\}")


class Piece(NamedTuple):
    """A stretch of the source, its signs included: a field, a frame of what may be left out, or an emphasis.

    ``name`` is a field's; ``opening`` and ``closing`` are how many characters its signs take at both ends.
    """

    kind: Kind
    start: int
    stop: int
    opening: int
    closing: int
    name: str = ""


def pieces(source: str) -> tuple[Piece, ...]:
    """The pieces that are whole, in the order in which they end; what is not closed is none."""
    found: list[Piece] = []
    open_: list[tuple[str, int]] = []
    at = 0
    while at < len(source):
        char = source[at]
        if char == "\\":
            at += 2
            continue
        if char == "{" and (match := _NAME.match(source, at)) is not None:
            before, after = match.start(1) - at, match.end() - match.end(1)
            found.append(Piece("field", at, match.end(), before, after, match[1]))
            at = match.end()
            continue
        sign = "**" if source.startswith("**", at) and not _ends_italic(source, at, open_) else char
        if sign == "[":
            open_.append((sign, at))
        elif sign == "]":
            _close("[", at, 1, "frame", open_, found)
        elif sign in ("*", "**"):
            if any(one == sign for one, _ in open_):
                _close(sign, at, len(sign), "bold" if sign == "**" else "italic", open_, found)
            else:
                open_.append((sign, at))
        at += len(sign)
    return tuple(found)


def piece_ending(source: str, place: int) -> Piece | None:
    """The outermost piece whose last sign stands just before a place."""
    ending = [one for one in pieces(source) if one.stop == place]
    return ending[-1] if ending else None


def with_field(source: str, old: str, new: str) -> str:
    """A pattern with another field wherever it has this one."""
    for piece in sorted(pieces(source), reverse=True, key=lambda one: one.start):
        if piece.kind == "field" and piece.name == old:
            start, stop = piece.start + piece.opening, piece.stop - piece.closing
            source = f"{source[:start]}{new}{source[stop:]}"
    return source


def without_signs(source: str) -> str:
    """The pattern as words: fields by their names, without the signs of frames and emphasis."""
    return re.sub(r"\\(.)|[\[\]{}*]", lambda match: match[1] or "", source)


def _ends_italic(source: str, at: int, open_: list[tuple[str, int]]) -> bool:
    """Whether of three asterisks the first ends what is in italics."""
    return source.startswith("***", at) and bool(open_) and open_[-1][0] == "*"


def _close(sign: str, at: int, length: int, kind: Kind, open_: list[tuple[str, int]], found: list[Piece]) -> None:
    """Ends the innermost piece of that sign; what was opened inside it and never closed is none."""
    for number in range(len(open_) - 1, -1, -1):
        if open_[number][0] == sign:
            found.append(Piece(kind, open_[number][1], at + length, length, length))
            del open_[number:]
            return
