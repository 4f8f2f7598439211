"""The people of a report as lists show them: how often each speaks, and who is meant by a few letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from hrreport.forum.attribution import Namer
from hrreport.model import Report, Speaker
from hrreport.model.folding import fold
from hrreport.model.texts import texts
from hrreport.prose import Mention

First = Literal["silent", "here", "listed"]
_WORD = re.compile(r"\w+")


class Person(msgspec.Struct, frozen=True):
    """A speaker with her offices as printed, and how often she speaks, moderates and is mentioned.

    ``is_here`` where she speaks in, or moderates, the segment that was asked about.
    """

    speaker: Speaker
    office: str
    speaks: int = 0
    moderates: int = 0
    mentioned: int = 0
    is_here: bool = False


def roster(report: Report, namer: Namer, segment_id: str | None = None) -> tuple[Person, ...]:
    """Everybody in the order of the report; ``segment_id`` is the segment that *here* means."""
    speaks: Counter[str] = Counter()
    moderates: Counter[str] = Counter()
    here: set[str] = set()
    for segment in report.segments:
        if segment.moderator is not None:
            moderates[segment.moderator] += 1
        speaking = [one for contribution in segment.contributions for one in contribution.speakers]
        speaks.update(speaking)
        if segment.id == segment_id:
            here.update(speaking)
            here.update(() if segment.moderator is None else (segment.moderator,))
    mentioned = Counter(run.speaker for _, runs in texts(report) for run in runs if isinstance(run, Mention))
    return tuple(
        Person(one, namer.offices(one), speaks[one.id], moderates[one.id], mentioned[one.id], one.id in here)
        for one in report.speakers
    )


def matching(people: Iterable[Person], typed: str, first: First = "listed") -> list[Person]:
    """Those in whose name or offices every typed word stands somewhere, case and accents apart; the best first.

    A name that begins with what was typed comes before one that has it in the middle, that before an office. Among
    equals *silent* puts first who has not spoken yet, *here* who speaks in this segment.
    """
    wanted = words_of(typed)
    ranked: list[tuple[int, bool, int, Person]] = []
    for number, person in enumerate(people):
        rank = _rank(person, wanted)
        if rank is not None:
            late = person.speaks > 0 if first == "silent" else not person.is_here if first == "here" else False
            ranked.append((rank, late, number, person))
    return [person for *_, person in sorted(ranked, key=lambda one: one[:3])]


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: without case, accents and punctuation."""
    return tuple(_WORD.findall(fold(text).text))


def same_name(people: Sequence[Person], name: str) -> list[Person]:
    """Those who bear this name, case, accents and the order of its words apart."""
    wanted = sorted(words_of(name))
    return [person for person in people if wanted and sorted(words_of(person.speaker.name)) == wanted]


def _rank(person: Person, wanted: Sequence[str]) -> int | None:
    """0 where every word begins a word of the name, 1 where all are in the name, 2 in the office; ``None``: not all."""
    name = words_of(person.speaker.name)
    every = [*name, *words_of(person.office), *_parts(person.speaker)]
    if not all(any(word in own for own in every) for word in wanted):
        return None
    if all(any(own.startswith(word) for own in name) for word in wanted):
        return 0
    return 1 if all(any(word in own for own in name) for word in wanted) else 2


def _parts(speaker: Speaker) -> tuple[str, ...]:
    """Words of the offices that their own wording does not show, and the family name."""
    parts = [part for one in speaker.offices for part in (one.role, one.organisation, one.place, one.country) if part]
    return words_of(" ".join((*parts, speaker.family or "", *speaker.tags)))
