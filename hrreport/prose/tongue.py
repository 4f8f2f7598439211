"""Which language a text is in, told by its script and its commonest small words."""

from __future__ import annotations

import re

_SMALL_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset("the of and to in that is was for with on by as at from this an be are".split()),
    "fr": frozenset("le la les des et une un du dans est que qui pour sur par au avec plus aux ce".split()),
    "es": frozenset("el la los las y una un del en que es por para con se su al como más entre".split()),
    "pt": frozenset("o a os as e uma um do da em que é por para com se na no dos mais".split()),
    "de": frozenset("der die das und ein eine in den von zu mit ist für auf dem des nicht im".split()),
    "nl": frozenset("de het een en van in op te dat is voor met zijn aan niet er om wordt bij".split()),
}
_SCRIPTS = (
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("ko", "\uac00", "\ud7af"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000


def language_of(text: str) -> str:
    """The BCP 47 language of a text; ``en`` where nothing tells."""
    sample = text[:_SAMPLE]
    others = [] if sample.isascii() else [ch for ch in sample if ch >= "\u0370"]
    letters = sum(map(str.isalpha, sample)) if others else 0
    for language, first, last in _SCRIPTS:
        if letters and sum(first <= ch <= last for ch in others) * 2 > letters:
            return language
    words = [word.lower() for word in _WORD.findall(sample)]
    counts = {language: sum(word in small for word in words) for language, small in _SMALL_WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else "en"
