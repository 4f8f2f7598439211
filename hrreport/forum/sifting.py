"""Sifting: which contributions have what a rapporteur types into a filter."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from hrreport.model import Contribution, Report, Speaker
from hrreport.prose import Paragraph, mentions, plain_blocks


def fold(text: str) -> str:
    """The text as it is compared: without case and accents. Hangul syllables stay whole."""
    if text.isascii():
        return text.casefold()
    return unicodedata.normalize("NFC", "".join(_bare(one) for one in unicodedata.normalize("NFD", text))).casefold()


def _bare(character: str) -> str:
    return "" if unicodedata.category(character) == "Mn" else character


class _Said(NamedTuple):
    one: Contribution
    words: str
    people: frozenset[str]


class Sifter:
    """Finds contributions by words; what it has folded once it keeps for as long as that stays the same."""

    def __init__(self) -> None:
        self._said: dict[str, _Said] = {}
        self._people: dict[str, tuple[Speaker, str]] = {}

    def read(self, report: Report) -> Iterator[None]:
        """Reads what is sifted later, part by part; what is read already costs nothing."""
        for speaker in report.speakers:
            self._person(speaker)
            yield
        for _, one in report.contributions():
            self._of(one)
            yield

    def sift(self, report: Report, wanted: str, also: Callable[[Contribution], str]) -> set[str]:
        """The ids of the contributions in which every word of ``wanted`` is found, or the beginning of a longer one.

        It is looked for in text and heading, in names and offices of those who speak and are mentioned, and in
        ``also``: what the interface says of a contribution, its status for instance.
        """
        words = fold(wanted).split()
        if not words:
            return {one.id for _, one in report.contributions()}
        folded = lru_cache(maxsize=None)(fold)
        people = {speaker.id: self._person(speaker) for speaker in report.speakers}
        found: set[str] = set()
        for _, one in report.contributions():
            said = self._of(one)
            parts = (said.words, folded(also(one)), *(people.get(speaker, "") for speaker in said.people))
            if all(any(word in part for part in parts) for word in words):
                found.add(one.id)
        return found

    def _person(self, speaker: Speaker) -> str:
        known = self._people.get(speaker.id)
        if known is None or known[0] is not speaker:
            offices = (
                part
                for office in speaker.offices
                for part in (office.role, office.organisation, office.place, office.country, office.wording)
                if part
            )
            known = self._people[speaker.id] = (speaker, fold("\n".join((speaker.name, *offices))))
        return known[1]

    def _of(self, one: Contribution) -> _Said:
        known = self._said.get(one.id)
        if known is None or known.one is not one:
            blocks = (Paragraph(runs=one.heading or ()), *one.text)
            people = frozenset((*one.speakers, *(mention.speaker for mention in mentions(blocks))))
            known = self._said[one.id] = _Said(one, fold(plain_blocks(blocks)), people)
        return known
