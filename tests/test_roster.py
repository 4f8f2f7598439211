"""The people of a report as lists show them, and who is meant by a few letters."""

from __future__ import annotations

import pytest

from hrreport import assets
from hrreport.forum.attribution import Namer
from hrreport.forum.load import load_by_name
from hrreport.forum.roster import Person, matching, roster, same_name
from hrreport.model import Report
from hrreport.model.edits import add_speaker
from hrreport.model.speaker import Speaker
from hrreport.readers import read_source

WHRCF = load_by_name("whrcf")


@pytest.fixture(scope="module")
def report() -> Report:
    sample = read_source(assets.sample("plenary.md").read_bytes(), "sample", ".md", [WHRCF]).value
    return add_speaker(sample, Speaker(id="silent", name="Baek Bo-ra"))


@pytest.fixture(scope="module")
def people(report: Report) -> tuple[Person, ...]:
    return roster(report, Namer(report, WHRCF), report.segments[1].id)


def names(people: list[Person]) -> list[str]:
    return [person.speaker.name for person in people]


def test_counts(people: tuple[Person, ...]) -> None:
    by_name = {person.speaker.name: person for person in people}
    assert by_name["Baek Ji-woo"].speaks == 2
    assert by_name["Baek Ji-woo"].mentioned >= 1
    assert by_name["Baek Bo-ra"].speaks == 0
    assert by_name["Ousmane N'Diaye"].moderates == 1
    assert by_name["Ousmane N'Diaye"].is_here
    assert not by_name["João dos Santos"].is_here
    assert by_name["Baek Ji-woo"].office == "Mayor of Gunsan (South Korea)"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("joao", "João dos Santos"),
        ("gunsan mayor", "Baek Ji-woo"),
        ("trieste", "Fiammetta D'Agostino"),
        ("hcn", "Ingeborg van der Meulen"),
        ("al-khatib", "Amina al-Khatib"),
        ("o heidhin", "Siobhán Ó hEidhin"),
    ],
)
def test_a_few_letters_find(people: tuple[Person, ...], typed: str, name: str) -> None:
    assert name in names(matching(people, typed))[0]


def test_every_word_must_match(people: tuple[Person, ...]) -> None:
    assert matching(people, "gunsan trieste") == []
    assert len(matching(people, "")) == len(people)


def test_who_comes_first(people: tuple[Person, ...]) -> None:
    assert names(matching(people, "baek", "silent")) == ["Baek Bo-ra", "Baek Ji-woo"]
    assert names(matching(people, "baek", "here")) == ["Baek Ji-woo", "Baek Bo-ra"]
    assert names(matching(people, "ba", "listed"))[:2] == ["Baek Ji-woo", "Baek Bo-ra"]


def test_one_name_in_either_order(people: tuple[Person, ...]) -> None:
    assert names(same_name(people, "ji-woo BAEK")) == ["Baek Ji-woo"]
    assert same_name(people, "") == []
