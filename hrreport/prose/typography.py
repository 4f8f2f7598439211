"""Typography while typing: what a typed character becomes, given the words around it and their language.

What is done: quotation marks and apostrophe; ``--`` and ``---`` to dashes, a hyphen between spaces to a dash, and in
English and German the hyphen of a range of numbers (The Chicago Manual of Style, 18th edition, 9.62; DIN 5008); three
dots to an ellipsis; in French a narrow no-break space (U+202F) before ; ! ? and a no-break space (U+00A0) before : and
inside « » (Lexique des règles typographiques en usage à l'Imprimerie nationale, « Ponctuation »). Addresses of the web
and of mail stay as they are, so do minus signs and times.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from hrreport.prose.quotation import APOSTROPHE, NARROW, NO_BREAK, Marks, marks_of

# Where none of these is typed, nothing is exchanged.
TRIGGERS = frozenset("\"'-.;:!?«» ,)]")
_OPENERS = "([{<¿¡/-–—"
_CLOSERS = ")]}»”’…%°.\"'*€$"
_REACH = 24
_LAST_WORD = re.compile(r"\S*\Z")
_ADDRESS = re.compile(r"\W*(?:www\.|[a-z][a-z0-9+.-]*://|mailto:|\S+\.[a-z]{2,}/|\S*@)", re.IGNORECASE)
_SCHEME = re.compile(r"\W*(?:https?|s?ftps?|mailto|urn|doi|ssh|git)", re.IGNORECASE)
_RANGE = re.compile(r"(?:^|[\s(\[«“„])(?P<first>\d{1,4})-(?P<last>\d{1,4})\Z")


class Swap(NamedTuple):
    """Characters for others: ``length`` of them, from ``start`` on in the text as it was typed, become ``text``."""

    start: int
    length: int
    text: str

    def applied(self, typed: str) -> str:
        """The text with the characters exchanged."""
        return typed[: self.start] + self.text + typed[self.start + self.length :]


def swap_for(before: str, typed: str, after: str, language: str) -> Swap | None:
    """What to exchange in ``before + typed`` once ``typed`` stands between ``before`` and ``after``.

    ``typed`` is a key's character, or all that an input method commits at once. ``language`` is a BCP 47 tag. ``None``
    where everything stays as it was typed.
    """
    if TRIGGERS.isdisjoint(typed):
        return None
    marks = marks_of(language)
    text = before
    for number, character in enumerate(typed):
        rule = _RULES.get(character)
        rest = typed[number + 1 :] + after
        text = rule(text, rest, marks) if rule is not None else text + character
    return _difference(before + typed, text, max(len(before) - _REACH, 0))


def _difference(typed: str, made: str, start: int) -> Swap | None:
    """The smallest swap that makes one of the other; both are the same up to ``start``."""
    if typed == made:
        return None
    while start < min(len(typed), len(made)) and typed[start] == made[start]:
        start += 1
    end = 0
    while end < min(len(typed), len(made)) - start and typed[-1 - end] == made[-1 - end]:
        end += 1
    return Swap(start, len(typed) - end - start, made[start : len(made) - end])


# -- quotation ------------------------------------------------------------------------------------------------


def _double(text: str, rest: str, marks: Marks) -> str:
    depth = marks.depth(text)
    if _opens(text, marks, depth > 0):
        pair = marks.inner if depth == 1 and marks.inner else marks.outer
        gap = NO_BREAK if _is_spaced(pair, marks) and not rest[:1].isspace() else ""
        return text + pair[0] + gap
    if depth == 0 and text[-1:].isdigit():
        return text + '"'
    pair = marks.inner if depth == 2 else marks.outer
    gap = NO_BREAK if _is_spaced(pair, marks) and not text[-1:].isspace() else ""
    return text + gap + pair[1]


def _single(text: str, rest: str, marks: Marks) -> str:
    if _is_address(text):
        return text + "'"
    is_inside = marks.is_in_single(text)
    if marks.single and _opens(text, marks, is_inside, letters_open=False):
        return text + marks.single[0]
    return text + (marks.single[1] if is_inside else APOSTROPHE)


def _opens(text: str, marks: Marks, is_inside: bool, letters_open: bool = True) -> bool:
    """Whether a mark behind a text opens a quotation; where words have no spaces, one that is not inside opens."""
    last = text[-1:]
    if not last or last.isspace() or last in _OPENERS or last in marks.openers:
        return True
    if last == APOSTROPHE and not marks.single:
        return text[-2:-1].isalpha()
    return letters_open and marks.is_unspaced and not is_inside


def _is_spaced(pair: str, marks: Marks) -> bool:
    return marks.is_french and pair == "«»"


def _open_guillemet(text: str, rest: str, marks: Marks) -> str:
    return text + "«" + (NO_BREAK if marks.is_french and not rest[:1].isspace() else "")


def _close_guillemet(text: str, rest: str, marks: Marks) -> str:
    if not marks.is_french:
        return text + "»"
    return text + NO_BREAK + "»" if text[-1:] in tuple("!?;:,") else _bound(text, "»", NO_BREAK)


# -- dashes and dots ------------------------------------------------------------------------------------------


def _dash(text: str, rest: str, marks: Marks) -> str:
    if not _is_address(text):
        for typed, dash in (("--", "—"), ("–", "—"), ("-", "–")):
            if text.endswith(typed) and text[: -len(typed)][-1:] not in ("-", "<", "!"):
                return text[: -len(typed)] + dash
    return text + "-"


def _dot(text: str, rest: str, marks: Marks) -> str:
    is_third = text.endswith("..") and text[-3:-2] not in (".", "/", "\\")
    if is_third and not _is_address(text):
        return text[:-2] + "…"
    return _ranged(text, marks) + "."


def _ranged(text: str, marks: Marks) -> str:
    """The text with the hyphen of a range of numbers that ends it made a dash."""
    found = _RANGE.search(text, max(len(text) - _REACH // 2, 0)) if marks.has_ranges else None
    if found is None or not _is_range(found["first"], found["last"]):
        return text
    return f"{text[: found.end('first')]}–{found['last']}"


def _is_range(first: str, last: str) -> bool:
    """Whether two numbers are a from and a to: years, pages or days, and not a date, a code or a telephone number."""
    if first.startswith("0") or last.startswith("0"):
        return False
    if len(first) == 4:
        is_year = "1000" < first < "2200"
        return is_year and (first < last < "2200" if len(last) == 4 else len(last) == 2 and first[2:] < last)
    return len(last) < 4 and int(first) < int(last)


# -- spaces ---------------------------------------------------------------------------------------------------


def _space(text: str, rest: str, marks: Marks) -> str:
    if text.endswith((" -", NO_BREAK + "-")) and not text[-3:-2].isspace() and text[:-2].strip():
        return text[:-1] + "– "
    if marks.is_french:
        if text.endswith("«"):
            return text + NO_BREAK
        if text.endswith("«" + NO_BREAK):
            return text
        if text.endswith(":") and text[-2:-1].isdigit() and not _is_address(text):
            return f"{text[:-1]}{NO_BREAK}: "
    return _ranged(text, marks) + " "


def _high(character: str, gap: str) -> Callable[[str, str, Marks], str]:
    """The rule of a punctuation mark that French sets apart from the word before it."""

    def rule(text: str, rest: str, marks: Marks) -> str:
        text = _ranged(text, marks)
        if not marks.is_french or _is_address(text) or _is_entity(text, character):
            return text + character
        if character == ":" and (text[-1:].isdigit() or _SCHEME.fullmatch(_last_word(text))):
            return text + character  # a time, whose end is not known yet; the beginning of an address
        return _bound(text, character, gap)

    return rule


def _bound(text: str, character: str, gap: str) -> str:
    """A mark bound to the word before it, in the place of a space that was typed."""
    last = text[-1:]
    if last == " " and text.strip() and text[-2:-1] not in " «([":
        return text[:-1] + gap + character
    if last.isalnum() or (last and last in _CLOSERS):
        return text + gap + character
    return text + character


def _end(character: str) -> Callable[[str, str, Marks], str]:
    """The rule of a mark that only ends what stands before it."""
    return lambda text, rest, marks: _ranged(text, marks) + character


# -- what is left alone ---------------------------------------------------------------------------------------


def _last_word(text: str) -> str:
    found = _LAST_WORD.search(text, max(len(text) - 256, 0))
    return found.group() if found else ""


def _is_address(text: str) -> bool:
    """Whether a text ends in an address of the web or of mail."""
    return _ADDRESS.match(_last_word(text)) is not None


def _is_entity(text: str, character: str) -> bool:
    return character == ";" and re.search(r"&#?\w+\Z", _last_word(text)) is not None


_RULES: dict[str, Callable[[str, str, Marks], str]] = {
    '"': _double,
    "'": _single,
    "-": _dash,
    ".": _dot,
    " ": _space,
    "«": _open_guillemet,
    "»": _close_guillemet,
    ":": _high(":", NO_BREAK),
    **{mark: _high(mark, NARROW) for mark in ";!?"},
    **{mark: _end(mark) for mark in ",)]"},
}
