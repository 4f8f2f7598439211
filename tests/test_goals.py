"""What one can go to in a report, and how well words fit what is typed."""

from __future__ import annotations

import msgspec
import pytest

from hrreport.forum.finding import Finder
from hrreport.forum.goals import Goals, passages
from hrreport.forum.load import load_by_name
from hrreport.model import Report, Speaker
from hrreport.model.edits import set_text
from hrreport.model.ranking import BEGINS, INSIDE, LETTERS, STARTS, comparable, rank
from hrreport.model.speaker import Office
from hrreport.prose import Mention
from tests.test_core import paragraph, report, segment, speech

WHRCF = load_by_name("whrcf")


@pytest.mark.parametrize(
    ("typed", "text", "how"),
    [
        ("ines", "Inês Tavares", BEGINS),
        ("tav", "Inês Tavares", STARTS),
        ("tav in", "Inês Tavares", STARTS),
        ("vares", "Inês Tavares", INSIDE),
        ("tvrs", "Inês Tavares", LETTERS),
        ("tv", "Inês Tavares", None),
        ("vrs", "Inês Tavares", None),
        ("xyz", "Inês Tavares", None),
        ("khatib", "Salma El-Khatib", STARTS),
        ("خطيب", "سلمى الخطيب", INSIDE),
        ("سلمي", "سلمى الخطيب", BEGINS),
        ("승", "김승수", INSIDE),
        ("김승", "김승수", BEGINS),
    ],
)
def test_how_words_fit(typed: str, text: str, how: int | None) -> None:
    assert rank(comparable(typed), comparable(text)) == how


@pytest.fixture
def debate() -> Report:
    people = (
        Speaker(id="s1", name="Inês Tavares", family="Tavares", offices=(Office(role="Mayor", place="Porto Alto"),)),
        Speaker(id="s2", name="Port Tanaka"),
    )
    first = speech("c1", "s1", text=(paragraph("said that water, ", Mention(speaker="s2"), " knew, is a right"),))
    second = speech("c2", "s2", text=(paragraph("One. " + "Long words before water and " * 9),))
    return report(segment("g1", first, second, theme=("Portable water",)), speakers=people)


def read(goals: Goals, one: Report) -> Goals:
    for _ in goals.read(one, WHRCF):
        pass
    return goals


def test_segments_contributions_and_speakers_are_goals(debate: Report) -> None:
    goals = read(Goals(), debate)
    assert [(goal.kind, goal.words) for goal in goals.all] == [
        ("segment", "First segment"),
        ("contribution", "Inês Tavares"),
        ("contribution", "Port Tanaka"),
        ("speaker", "Inês Tavares"),
        ("speaker", "Port Tanaka"),
    ]
    assert goals.all[1].below.startswith("said that water, Port Tanaka knew")
    assert goals.all[1].beside == "First segment"


def test_names_come_before_what_stands_below(debate: Report) -> None:
    goals = read(Goals(), debate)
    assert [(how, goal.kind, goal.id) for how, goal in goals.matching("port")] == [
        (BEGINS, "contribution", "c2"),
        (BEGINS, "speaker", "s2"),
        (INSIDE, "segment", "g1"),
        (INSIDE, "speaker", "s1"),
    ]
    assert [goal.id for _, goal in goals.matching("tvrs")] == ["c1", "s1"]
    assert goals.matching("") == []


def test_what_stayed_the_same_is_kept(debate: Report) -> None:
    goals = read(Goals(), debate)
    before = {(goal.kind, goal.id): goal for goal in goals.all}
    read(goals, set_text(debate, "c1", (paragraph("other"),)))
    after = {(goal.kind, goal.id): goal for goal in goals.all}
    same = [key for key in before if before[key] is after[key]]
    assert same == [("contribution", "c2"), ("speaker", "s1"), ("speaker", "s2")]
    renamed = (msgspec.structs.replace(debate.speakers[0], name="Ana"), debate.speakers[1])
    read(goals, msgspec.structs.replace(debate, speakers=renamed))
    assert goals.all[1].words == "Ana"


def test_passages_are_shown_with_the_words_around_them(debate: Report) -> None:
    found = [one for one in passages(Finder().parts(debate, WHRCF), "water", 9) if one is not None]
    assert [(one.hit.spot.part, one.hit.spot.contribution) for one in found] == [
        ("text", "c1"),
        ("text", "c2"),
    ]
    assert found[0].before.startswith("…")
    assert found[0].before.endswith("said that ")
    assert found[1].after.endswith(" …")
    assert len([one for one in passages(Finder().parts(debate, WHRCF), "water", 1) if one is not None]) == 1
    assert not any(passages(Finder().parts(debate, WHRCF), "Tavares", 2))
