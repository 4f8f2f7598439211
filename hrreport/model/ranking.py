"""Ranking: how well words fit what somebody types to find them: beginnings, then insides, then letters alone."""

from __future__ import annotations

import re

from hrreport.model.folding import fold

BEGINS, STARTS, INSIDE, LETTERS = range(4)
_WORD = re.compile(r"\w+")
_LEAST = 3


def comparable(text: str) -> str:
    """The words of a text as they are compared: without case, accents and punctuation, one space apart."""
    return " ".join(_WORD.findall(fold(text).text))


def rank(typed: str, text: str) -> int | None:
    """How ``typed`` fits ``text``, both comparable; ``None`` where it does not.

    The text begins with it; or each of its words begins a word; or each is inside; or its letters are there in their
    order, from the beginning of a word on and not far apart.
    """
    if text.startswith(typed):
        return BEGINS
    words, padded = typed.split(), f" {text}"
    if all(f" {word}" in padded for word in words):
        return STARTS
    if all(word in text for word in words):
        return INSIDE
    return LETTERS if _has_letters(typed.replace(" ", ""), text) else None


def _has_letters(letters: str, text: str) -> bool:
    if len(letters) < _LEAST:
        return False
    begin = 0
    while begin >= 0:
        if text.startswith(letters[0], begin) and _within(letters, text, begin):
            return True
        begin = text.find(" ", begin) + 1 or -1
    return False


def _within(letters: str, text: str, begin: int) -> bool:
    """Whether the letters follow one another from ``begin`` on, with at most as many others between them."""
    at = begin - 1
    for letter in letters:
        at = text.find(letter, at + 1)
        if at < 0 or at - begin >= 2 * len(letters):
            return False
    return True
