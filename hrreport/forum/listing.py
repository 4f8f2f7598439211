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


@lru_cache(maxsize=32)
def pair_pattern(language: str) -> str:
    """How two things are joined, with ``{0}`` and ``{1}`` where they stand."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return "{0} and {1}"
    return str(locale.list_patterns["standard"]["2"])
