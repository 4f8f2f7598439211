"""Speller: a Hunspell dictionary that is asked which words are wrong, and what might be meant.

It holds the whole program up while it loads (a second for Portuguese) and while it thinks of suggestions, and a
damaged dictionary may end it: in the window it runs in a process of its own (``server``).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from hrreport.errors import InputError
from hrreport.files import read_limited
from hrreport.spelling.dictionaries import Dictionary
from hrreport.spelling.soundness import MAX_AFFIX, MAX_WORDS, check_sound
from hrreport.spelling.words import MAX_LENGTH

MAX_SUGGESTIONS = 8


class Speller:
    """Answers for one dictionary, which is loaded when it is first asked; raises ``InputError`` if it cannot be."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def wrong(self, spellings: Iterable[str]) -> frozenset[str]:
        """Which of these the dictionary does not know; what is too long to be a word is not looked up."""
        return frozenset(one for one in spellings if len(one) <= MAX_LENGTH and not self._knows(one))

    def suggest(self, spelling: str) -> tuple[str, ...]:
        """What might be meant, the likeliest first."""
        try:
            found = self._hunspell.suggest(spelling)
        except UnicodeEncodeError:
            return ()
        return tuple(one for one in dict.fromkeys(found) if one)[:MAX_SUGGESTIONS]

    def load(self) -> None:
        """Loads the dictionary now."""
        _ = self._hunspell

    def _knows(self, spelling: str) -> bool:
        try:
            return bool(self._hunspell.spell(spelling))
        except UnicodeEncodeError:
            # The dictionary cannot even write it.
            return False

    @cached_property
    def _hunspell(self) -> Any:
        from hunspell import Hunspell

        affix = self._dictionary.affix
        check_sound(read_limited(affix, MAX_AFFIX), read_limited(self._dictionary.words, MAX_WORDS), str(affix))
        try:
            return Hunspell(affix.stem, hunspell_data_dir=str(affix.parent), system_encoding="utf-8")
        except OSError as error:
            raise InputError(affix, "it cannot be opened", "Choose another folder for it") from error
