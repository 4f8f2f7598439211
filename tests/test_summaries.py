"""Three invented summaries, in plain English, French and Spanish, and the bundled sample."""

from __future__ import annotations

from pathlib import Path

import pytest

from hrreport.forum.compose import compose
from hrreport.model import Office, Report
from hrreport.model.invariants import broken
from hrreport.model.printed import printed
from hrreport.readers import read_source
from hrreport.writers import FORMATS
from tests.conftest import ROOT
from tests.texts import composed_words, read, template, templates

GOLDEN = ROOT / "tests" / "golden" / "summary"
SAMPLE = ROOT / "resources" / "samples" / "plenary.md"


def people(report: Report) -> dict[str, tuple[str | None, str | None]]:
    return {one.name: (one.honorific, one.family) for one in report.speakers}


def test_plain_english() -> None:
    report = read(GOLDEN / "english.txt").value
    assert [segment.kind for segment in report.segments] == ["opening", "segment", "segment"]
    assert people(report) == {
        "Elena Brum": (None, None),
        "Pieter van Houten": (None, None),
        "Aino Lehtisalo": ("Ms.", "Lehtisalo"),
        "Martin Oyelaran-Smith": ("Mr.", "Oyelaran-Smith"),
        "Félicité Houngbédji": (None, None),
        "Joanna Wirth": (None, None),
    }
    assert report.speakers[0].offices[0].country == "Paraguay"
    assert report.segments[1].moderator == report.speakers[1].id


def test_french() -> None:
    report = read(GOLDEN / "french.md").value
    assert report.language == "fr"
    assert people(report) == {
        "Aude Perrin": ("Mme", "Perrin"),
        "Ibrahima Diallo": ("M.", "Diallo"),
        "Sophie Vandenbroucke": (None, None),
        "Rim Ben Achour": ("Mme", "Ben Achour"),
        "Jeanne Lacroix": (None, None),
    }
    assert [one.article for one in report.speakers] == ["La", "Le", "La", "L'", None]
    assert report.speakers[0].offices == (Office(role="Maire", place="Nantes", country="France"),)
    assert not any(one.overrides for one in report.speakers)


def test_spanish() -> None:
    report = read(GOLDEN / "spanish.md").value
    assert report.language == "es"
    assert people(report)["Paola Arce Montoya"] == ("Sra.", "Arce Montoya")
    assert report.segments[1].moderator == report.speakers[1].id
    assert len(report.speakers) == 5
    assert not any(one.overrides for one in report.speakers)


def test_the_sample_has_twelve_speakers() -> None:
    report = read(SAMPLE).value
    assert len(report.speakers) == 12
    assert [one.lead for _, one in report.contributions()].count("full") == 1
    assert {one.name for one in report.speakers} >= {"Suryani", "Dr. Amina al-Khatib", "Siobhán Ó hEidhin"}


@pytest.mark.parametrize("path", [*sorted(GOLDEN.glob("*.*")), SAMPLE], ids=lambda p: p.name)
def test_nothing_is_lost_and_the_way_back_is_the_same(path: Path) -> None:
    report = read(path).value
    assert broken(report) == []
    chosen = template(report.template.id)
    if path.suffix == ".txt":
        assert composed_words(report, chosen) == path.read_text(encoding="utf-8").split()
    text = FORMATS["md"].write(compose(report, chosen), chosen)
    again = read_source(text, "again", ".md", templates()).value
    assert printed(again) == printed(report)


@pytest.mark.parametrize("name", ["whrcf", "plain"])
def test_the_sample_under_every_template(name: str) -> None:
    report = read(SAMPLE).value
    chosen = template(name)
    for form in FORMATS.values():
        assert form.write(compose(report, chosen), chosen)
