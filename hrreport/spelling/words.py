"""Words: what of a text is a word that a dictionary can judge, and in which spellings to ask for it.

Addresses, file names, numbers, acronyms and words of another script than the language's are left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

MAX_LENGTH = 60
# Most words of a text are in it more than once, and every key asks again for those of its paragraph.
_KEPT = 8192


class Word(NamedTuple):
    """A word and where it stands in its text, in characters."""

    start: int
    stop: int
    text: str


# Apostrophes, hyphens, the point of Catalan, and the marks of Hebrew abbreviations join what is one word.
_JOINERS = "'\u2019\u02bc\\-\u2010\u2011\u00b7\u05f3\u05f4"
# Soft hyphen, zero-width joiners: inside a word without being letters of it.
_UNSEEN = "\u00ad\u200b\u200c\u200d"
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr)'(?=.)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"'s?$", re.IGNORECASE)
_HYPHEN = re.compile("([-\u2010\u2011])")
_SPELLED = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"})
# What is written into words and not asked for: soft hyphens, the Arabic stretch and vowel signs.
_DROPPED = re.compile("[\u00ad\u200b\u0640\u064b-\u0652\u0670]")

_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff\ufb00-\ufb06"
_SCRIPTS = {
    "ar": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
    "he": "\u0590-\u05ff\ufb1d-\ufb4f",
    "ko": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3",
    "ru": "\u0400-\u052f\u0300-\u036f",
    "el": "\u0370-\u03ff\u1f00-\u1fff\u0300-\u036f",
}
_LIKE = {"fa": "ar", "ur": "ar", "ps": "ar", "yi": "he", "uk": "ru", "be": "ru", "bg": "ru", "mk": "ru"}
_OTHER = frozenset(
    ("zh", "ja", "th", "hi", "bn", "ta", "te", "ml", "ne", "si", "km", "lo", "my", "ka", "hy", "am", "sr")
)


def words(text: str, language: str) -> Iterator[Word]:
    """The words of a text in a language (BCP 47) that a dictionary can judge, in their order."""
    left_out = [found.span() for found in _addresses().finditer(text)]
    for found in _pattern(_marks(text)).finditer(text):
        start, stop = found.span()
        while left_out and left_out[0][1] <= start:
            left_out.pop(0)
        if left_out and left_out[0][0] < stop:
            continue
        if stop - start <= MAX_LENGTH and _can_judge(found.group(), language):
            yield Word(start, stop, found.group())


def parts(word: Word) -> tuple[Word, ...]:
    """The parts of a word that may be right by themselves: between hyphens, behind an elision, before an ’s."""
    out: list[Word] = []
    start = word.start
    for number, piece in enumerate(_HYPHEN.split(word.text)):
        if number % 2 == 0:
            out.append(_bare(Word(start, start + len(piece), piece)))
        start += len(piece)
    return tuple(out)


@lru_cache(maxsize=_KEPT)
def spelling(word: str) -> str:
    """A word as dictionaries and word lists spell it: composed (NFC), with typewriter apostrophes and hyphens."""
    return unicodedata.normalize("NFC", _DROPPED.sub("", word).translate(_SPELLED))


@lru_cache(maxsize=_KEPT)
def needs_no_check(part: str) -> bool:
    """Whether a word, or a part of one, is right without a dictionary: a letter, a number, an acronym, WhatsApp."""
    if len(part) < 2 or any(sign.isdigit() or sign == "_" for sign in part):
        return True
    bare = _POSSESSIVE.sub("", spelling(part))
    # Arabic, Hebrew and Korean know no capitals, and to Python their words are then in neither case.
    return bare.isupper() or (len(bare) > 2 and bare.endswith("s") and bare[:-1].isupper()) or _has_inner_capital(bare)


@lru_cache(maxsize=64)
def primary(language: str) -> str:
    """The first subtag of a BCP 47 tag, in small letters."""
    return re.split("[-_]", language, maxsplit=1)[0].lower()


def _bare(part: Word) -> Word:
    """A part without what an elision puts before it and a possessive behind it."""
    spelled = part.text.translate(_SPELLED)
    head = _ELISION.match(spelled)
    start = head.end() if head else 0
    tail = _POSSESSIVE.search(spelled, start)
    stop = tail.start() if tail and tail.start() > start else len(spelled)
    return Word(part.start + start, part.start + stop, part.text[start:stop])


@lru_cache(maxsize=_KEPT)
def _can_judge(word: str, language: str) -> bool:
    if needs_no_check(word):
        return False
    own = _script(primary(language))
    return own.fullmatch(word) is not None


@lru_cache(maxsize=64)
def _script(language: str) -> re.Pattern[str]:
    """What words of a language are made of: signs of its script, and what joins them."""
    if language in _OTHER:
        # Han and kana are written without spaces, so that what stands between two is no word.
        return re.compile("[^\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
    signs = _SCRIPTS.get(_LIKE.get(language, language), _LATIN)
    return re.compile(f"[{signs}{_JOINERS}{_UNSEEN}]+")


def _marks(text: str) -> str:
    """The combining marks in a text, which are no letters to ``re`` and yet belong to words."""
    if text.isascii():
        return ""
    return "".join(sorted({one for one in text if one > "\u02ff" and unicodedata.category(one)[0] == "M"}))


@lru_cache(maxsize=64)
def _pattern(marks: str) -> re.Pattern[str]:
    inner = rf"[\w{re.escape(marks)}{_UNSEEN}]+"
    return re.compile(rf"(?=\w){inner}(?:[{_JOINERS}]{inner})*")


def _has_inner_capital(word: str) -> bool:
    return any(before.islower() and sign.isupper() for before, sign in pairwise(word))


@lru_cache(maxsize=1)
def _addresses() -> re.Pattern[str]:
    """Addresses of the web and of people, bare domains, names of files, and what social media mark with @ and #."""
    return re.compile(
        r"(?<![\w.@#-])(?:[a-z][a-z0-9+.-]*://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*|[@#]\w[\w-]*"
        r"|\w[\w-]*(?:\.[\w-]+)*\.(?:org|com|net|int|edu|gov|info|eu)\b(?:/\S*)?|\w[\w-]*(?:\.[\w-]+)+/\S*"
        r"|\w[\w-]*\.(?:docx?|xlsx?|pptx?|odt|pdf|md|txt|html?|csv|jpe?g|png|hrr|hrtemplate)\b)",
        re.IGNORECASE,
    )
