"""Goals: everything in a report that one can go to, and which of it is meant by a few letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import msgspec

from hrreport.forum.compose import Composer
from hrreport.forum.finding import Part, Search
from hrreport.forum.naming_order import first_mentions
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Contribution, Report, Segment
from hrreport.model.ranking import INSIDE, comparable, rank
from hrreport.model.search import Hit, Query
from hrreport.prose import Mention, plain, runs_of

GoalKind = Literal["segment", "contribution", "speaker"]
_FIRST_WORDS = 140
_AROUND = 36


class Goal(msgspec.Struct, frozen=True):
    """A segment, contribution or speaker, by id.

    ``words`` name it; ``below`` are a theme, the first words or the offices; ``beside`` is the heading above. What is
    typed is looked for in ``name``, then in ``more``, both comparable.
    """

    kind: GoalKind
    id: str
    words: str
    below: str
    beside: str
    name: str
    more: str = ""


class Passage(NamedTuple):
    """Words found in a line of the report, and those around them."""

    hit: Hit
    before: str
    after: str


class Goals:
    """The goals of one report after another; contributions and speakers that stayed the same are not read again."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, ...], Goal]] = {}
        self.all: tuple[Goal, ...] = ()

    def read(self, report: Report, template: Template) -> Iterator[None]:
        """Reads a report, a little at each step; ``all`` are its goals at the end."""
        composer = Composer(report, template, "attributed", first_mentions(report, template))
        names = {one.id: one.name for one in report.speakers}
        found: list[Goal] = []
        kept: dict[str, tuple[tuple[object, ...], Goal]] = {}
        for segment in report.segments:
            head = _segment(composer, segment)
            found.append(head)
            for one in segment.contributions:
                people = tuple(names.get(speaker, "") for speaker in one.speakers)
                old = self._kept.get(one.id)
                key = (one, people, head.words)
                same = old is not None and old[0][0] is one and old[0][1:] == key[1:]
                kept[one.id] = old if old is not None and same else (key, _contribution(one, people, head.words, names))
                found.append(kept[one.id][1])
                yield
        for speaker in report.speakers:
            old = self._kept.get(speaker.id)
            if old is None or old[0][0] is not speaker or old[0][1] is not template:
                offices = composer.namer.offices(speaker)
                name = comparable(speaker.name)
                goal = Goal("speaker", speaker.id, speaker.name, offices, "", name, comparable(offices))
                old = ((speaker, template), goal)
            kept[speaker.id] = old
            found.append(old[1])
            yield
        self._kept = kept
        self.all = tuple(found)

    def matching(self, typed: str) -> list[tuple[int, Goal]]:
        """What may be meant, with its rank, the best first."""
        wanted = comparable(typed)
        found = ((fits(wanted, goal), goal) for goal in self.all) if wanted else ()
        return sorted(((how, goal) for how, goal in found if how is not None), key=lambda one: one[0])


def fits(wanted: str, goal: Goal) -> int | None:
    """How well a goal fits what is wanted, by its name, else by what stands below."""
    by_name = rank(wanted, goal.name)
    if (by_name is not None and by_name <= INSIDE) or not goal.more:
        return by_name
    by_all = rank(wanted, f"{goal.name} {goal.more}")
    if by_all is None or by_all > INSIDE:
        return by_name
    return INSIDE


def passages(parts: Iterable[Part], typed: str, most: int) -> Iterator[Passage | None]:
    """The first passages that hold what was typed, one a line; ``None`` now and then, where there is none.

    Notes are looked into too. Names, offices, headings and themes are left out, being goals themselves.
    """
    search = Search(Query(typed.strip(), notes=True))
    done = 0
    for part in parts:
        before = search.count
        search.take(part)
        spots = set()
        for number in range(before, min(search.count, before + most)):
            hit = search.hit(number)
            is_goal = hit.is_protected or (hit.spot.part in ("heading", "theme") and hit.spot.contribution is None)
            if not is_goal and hit.spot not in spots:
                spots.add(hit.spot)
                yield Passage(hit, *around(search.shown(number), hit))
                done += 1
                if done == most:
                    return
        yield None


def around(shown: str, hit: Hit) -> tuple[str, str]:
    """The words before and after a hit, as far as one line has room for them."""
    stop = hit.at + len(hit.words)
    low, high = max(hit.at - _AROUND, 0), stop + 2 * _AROUND
    before, after = shown[low : hit.at], shown[stop:high]
    if low:
        before = "…" + before[before.find(" ") + 1 :]
    if high < len(shown):
        after = after[: after.rfind(" ")] + " …" if " " in after else after + "…"
    return before.replace("\u2028", " "), after.replace("\u2028", " ")


def _segment(composer: Composer, segment: Segment) -> Goal:
    heading = " ".join(plain_spans(composer.heading(segment)).split())
    theme = " ".join(plain_spans(composer.text(segment.theme)).split())
    return Goal(
        "segment", segment.id, heading or theme, theme if heading else "", "", comparable(heading), comparable(theme)
    )


def _contribution(one: Contribution, people: tuple[str, ...], heading: str, names: dict[str, str]) -> Goal:
    def naming(mention: Mention) -> str:
        return names.get(mention.speaker, "")

    every = (plain(runs, naming)[: 2 * _FIRST_WORDS] for runs in (one.heading or (), *runs_of(one.text)))
    said = next((words for words in (" ".join(words.split()) for words in every) if words), "")
    who = ", ".join(people)
    return Goal("contribution", one.id, who, said[:_FIRST_WORDS], heading, comparable(who))
