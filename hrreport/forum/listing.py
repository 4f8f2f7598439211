"""Lists of things in words, as a language joins them (Unicode CLDR list patterns, through Babel)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache


def in_words(items: Sequence[str], language: str) -> str:
    """``a``, ``a and b``, ``a, b and c``; a language that Babel does not know is joined as in English."""
    if len(items) < 2:
        return "".join(items)
    if len(items) == 2:
        return pair_pattern(language).format(*items)
    return ", ".join(items[:-1]) + pair_pattern(language).format("", "").rstrip() + " " + items[-1]


# Loading Babel's data costs a start of the program a third of its time; a test holds these against it.
_PAIRS = {
    "ar": "{0} و{1}",
    "de": "{0} und {1}",
    "en": "{0} and {1}",
    "es": "{0} y {1}",
    "fr": "{0} et {1}",
    "ko": "{0} 및 {1}",
    "pt": "{0} e {1}",
}


@lru_cache(maxsize=32)
def pair_pattern(language: str) -> str:
    """How two things are joined, with ``{0}`` and ``{1}`` where they stand."""
    known = _PAIRS.get(language.split("-")[0])
    if known is not None:
        return known
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return _PAIRS["en"]
    return str(locale.list_patterns["standard"]["2"])
