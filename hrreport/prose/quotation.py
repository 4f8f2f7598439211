"""Quotation marks: which of them each language writes, and how deep a text stands in quotation.

Sources: the delimiters of Unicode CLDR 46 (``common/main/*.xml``, element ``delimiters``), but where a house of the
language says otherwise: Spanish of Spain « » “ ” (Ortografía de la lengua española, 3.4.8), which CLDR gave up for
“ ”; second marks in French “ ” and in Switzerland ‹ › (Schreibweisungen der Bundeskanzlei); Arabic « » before ” “. A
language that is not listed writes as the root of CLDR does: “ ” and ‘ ’.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Literal

import msgspec

NO_BREAK, NARROW = "\u00a0", "\u202f"
APOSTROPHE = "’"
Depth = Literal[0, 1, 2]


class Marks(msgspec.Struct, frozen=True, dict=True):
    """What the keys ``"`` and ``'`` become in a language; a pair is its first and last mark.

    ``inner`` is what ``"`` becomes inside ``outer``, and ``single`` what ``'`` becomes beside being the apostrophe;
    an empty one means none. ``is_french`` sets spaces inside « » and before high punctuation; ``is_unspaced`` is for
    writing without spaces between words; ``has_ranges`` where numbers from … to … have a dash.
    """

    outer: str = "“”"
    inner: str = ""
    single: str = "‘’"
    is_french: bool = False
    is_unspaced: bool = False
    has_ranges: bool = False

    @cached_property
    def openers(self) -> str:
        """The marks that only open, behind which another one opens too."""
        return "".join(pair[0] for pair in (self.outer, self.inner, self.single) if pair and pair[0] != pair[1])

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(self.outer + self.inner)}]")

    def depth(self, text: str) -> Depth:
        """How deep in quotation the end of a text stands: outside, in the outer marks, in the inner ones."""
        found: Depth = 0
        if self.outer[0] == self.outer[1]:
            return found
        for mark in self._pattern.findall(text):
            if mark == self.outer[0]:
                found = 1
            elif mark == self.outer[1] and (found != 2 or mark not in self.inner):
                found = 0
            elif mark == self.inner[:1] and found:
                found = 2
            elif mark == self.inner[1:] and found:
                found = 1
        return found

    def is_in_single(self, text: str) -> bool:
        """Whether a text ends inside single marks that are told from apostrophes."""
        start, end = self.single[:1], self.single[1:]
        return end not in ("", APOSTROPHE) and text.count(start) > text.count(end)


_ENGLISH = Marks(has_ranges=True)
_GERMAN = Marks("„“", "", "‚‘")
_FRENCH = Marks("«»", "“”", "", is_french=True)
_GUILLEMETS = Marks("«»", "“”")
_SWISS = Marks("«»", "‹›", "")
_NORDIC = Marks("””", "", "’’")
_SLAVIC = Marks("«»", "„“", "")
_BY_LANGUAGE = {
    "en": _ENGLISH,
    "fr": _FRENCH,
    "fr-ch": msgspec.structs.replace(_FRENCH, inner="‹›"),
    "de": msgspec.structs.replace(_GERMAN, has_ranges=True),
    "de-ch": Marks("«»", "", "‹›", has_ranges=True),
    "es": _GUILLEMETS,
    "es-419": Marks(),
    "pt-pt": _GUILLEMETS,
    "it": Marks("«»", "“”", ""),
    "it-ch": _SWISS,
    "ca": Marks("«»", "“”", ""),
    "el": _GUILLEMETS,
    "eu": _GUILLEMETS,
    "ar": Marks("«»", "”“", "’‘"),
    "ur": Marks("”“", "", "’‘"),
    "fa": Marks("«»", "", "‹›"),
    "am": Marks("«»", "", "‹›"),
    "he": _NORDIC,
    "sv": _NORDIC,
    "fi": _NORDIC,
    "sr": Marks("„”", "", "’’"),
    "nb": Marks("«»"),
    "nn": Marks("«»"),
    "no": Marks("«»"),
    "ru": _SLAVIC,
    "uk": _SLAVIC,
    "be": _SLAVIC,
    "kk": Marks("«»", "“”"),
    "hy": Marks("«»", "", ""),
    "pl": Marks("„”", "«»", ""),
    "ro": Marks("„”", "«»", ""),
    "hu": Marks("„”", "»«", ""),
    "ka": Marks("„“", "«»", ""),
    **dict.fromkeys(("cs", "sk", "sl", "hr", "et", "is", "mk", "bg", "lt"), _GERMAN),
    "ja": Marks("「」", "『』", "", is_unspaced=True),
    "zh-hant": Marks("「」", "『』", "", is_unspaced=True),
    **dict.fromkeys(("zh", "th", "lo", "km", "my"), Marks(is_unspaced=True)),
}
# Regions whose custom is not that of the language alone (CLDR, supplemental data, parentLocales).
_SPAIN = ("es", "gq", "ea", "ic", "ph")
_PORTUGAL = ("pt", "ao", "ch", "cv", "fr", "gq", "gw", "lu", "mo", "mz", "st", "tl")
_TRADITIONAL = ("tw", "hk", "mo", "hant")


@lru_cache(maxsize=64)
def marks_of(language: str) -> Marks:
    """The marks of a BCP 47 language."""
    first, *rest = language.lower().replace("_", "-").split("-")
    family = {
        "es": "es-419" if rest and not set(rest) & set(_SPAIN) else "es",
        "pt": "pt-pt" if set(rest) & set(_PORTUGAL) else "pt",
        "zh": "zh-hant" if set(rest) & set(_TRADITIONAL) else "zh",
        "de": "de-ch" if set(rest) & {"ch", "li"} else "de",
    }.get(first, "-".join((first, *rest[:1])))
    return _BY_LANGUAGE.get(family) or _BY_LANGUAGE.get(first) or Marks()
