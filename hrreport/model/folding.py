"""Folding: text as it is compared, without case, accents and the typist's choice of signs, or with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

# Letters that no decomposition leads to their plain form, and signs that stand for one another in typing.
_ALIKE = {
    **dict(zip("ØøŁłĐđĦħıŦŧ", "OoLlDdHhiTt", strict=True)),
    **dict.fromkeys("‘’‚‛ʼ‹›", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("\n\t\u2028\u00a0\u202f\u2007\u2009", " "),
    "Æ": "AE",
    "æ": "ae",
    "Œ": "OE",
    "œ": "oe",
    "…": "...",
    # Arabic: the lengthening stroke says nothing; alef wasla, and the yeh and kaf of Persian keyboards.
    "\u0640": "",
    "\u0671": "\u0627",
    "\u06cc": "\u064a",
    "\u0649": "\u064a",
    "\u06a9": "\u0643",
}


class Folded(NamedTuple):
    """``text`` as it is compared; ``origins`` has for each of its characters the place in the text it came from.

    ``None`` for ``origins`` means one to one, which is most text.
    """

    text: str
    origins: Sequence[int] | None = None


def fold(text: str, case: bool = False, accents: bool = False) -> Folded:
    """The text as it is compared; with ``case`` or ``accents`` these matter.

    Without ``accents`` signs that typing exchanges are the same too: quotation marks, apostrophes, dashes, spaces. A
    letter and its combining marks are one, composed or not; a Hangul syllable stays whole.
    """
    table = _table(case, accents)
    made = text.translate(table)
    if table.odd.isdisjoint(text):
        return Folded(made)
    out: list[str] = []
    origins: list[int] = []
    for start, cluster in _clusters(text):
        bare = unicodedata.normalize("NFC", cluster).translate(table)
        out.append(bare)
        origins += [start] * len(bare)
    return Folded("".join(out), origins)


def joins(character: str) -> bool:
    """Whether a character belongs to the one before it: a combining mark, a Hangul vowel or final."""
    return "\u1160" <= character <= "\u11ff" or unicodedata.category(character) in ("Mn", "Me")


def after_marks(text: str, place: int) -> int:
    """The first place from ``place`` on that does not belong to the character before it."""
    while place < len(text) and joins(text[place]):
        place += 1
    return place


class _Table(dict[int, str]):
    """What each character becomes, found out when it is met; ``odd`` are those that do not become just one."""

    def __init__(self, case: bool, accents: bool) -> None:
        super().__init__()
        self._case = case
        self._accents = accents
        self.odd: set[str] = set()

    def __missing__(self, code: int) -> str:
        character = chr(code)
        made = character if self._accents else _without_marks(_ALIKE.get(character, character))
        made = made if self._case else made.casefold()
        if len(made) != 1 or joins(character):
            self.odd.add(character)
        self[code] = made
        return made


@lru_cache(maxsize=4)
def _table(case: bool, accents: bool) -> _Table:
    return _Table(case, accents)


def _without_marks(text: str) -> str:
    """The letters under their accents; a Hangul syllable, which decomposes into letters and no marks, stays whole."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    bare = "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Me"))
    return bare if len(bare) != len(parts) else text


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(text):
        stop = after_marks(text, start + 1)
        yield start, text[start:stop]
        start = stop
