"""The real plenary summary: read, kept, and given back."""

from __future__ import annotations

from pathlib import Path

import pytest

from hrreport.forum.compose import compose
from hrreport.model import Office, Report
from hrreport.model.printed import printed
from hrreport.readers import read_source
from hrreport.storage import open_report, save_report
from hrreport.writers import FORMATS
from tests.texts import bold_stretches, read, template, templates


@pytest.fixture
def report(seed: Path) -> Report:
    return read(seed).value


def test_the_parts_of_the_report_are_found(report: Report) -> None:
    assert report.template.id == "whrcf"
    assert report.language == "en"
    assert [segment.kind for segment in report.segments] == ["opening", "segment", "segment"]
    assert [segment.heading for segment in report.segments] == [None, None, None]
    assert [bool(segment.theme) for segment in report.segments] == [False, True, True]
    assert [len(segment.contributions) for segment in report.segments] == [3, 6, 5]
    assert report.title
    assert report.subtitle
    assert len(report.introduction or ()) == 1


def test_the_first_segment_has_a_moderator_and_the_second_none(report: Report) -> None:
    moderators = [segment.moderator for segment in report.segments]
    assert moderators[0] is None
    assert moderators[2] is None
    assert (report.speaker(moderators[1] or "") or report.speakers[0]).name == "Bernadia Tjandradewi"


def test_fourteen_speakers_with_what_the_text_proves(report: Report) -> None:
    assert len(report.speakers) == 14
    proved = {one.name: (one.honorific, one.family) for one in report.speakers if one.family}
    assert proved == {
        "Nada al Nashif": ("Ms.", "al-Nashif"),
        "Taheo Lee": ("Mr.", "Lee"),
        "Aida Castillejo": ("Ms.", "Castillejo"),
        "Mounir Elloumi": ("Mr.", "Elloumi"),
        "Shams Asadi": ("Ms.", "Asadi"),
        "Veronique Lamontagne": ("Ms.", "Lamontagne"),
    }


def test_offices_are_taken_apart(report: Report) -> None:
    offices = {one.name: one.offices for one in report.speakers}
    assert offices["Mounir Elloumi"] == (Office(role="Mayor", place="Sfax", country="Tunisia"),)
    assert offices["Linda Voortman"] == (
        Office(role="Co-Mayor", place="Utrecht"),
        Office(role="Co-President", organisation="UCLG-CSIPDHR"),
    )
    assert offices["Emilia Sáiz"] == (Office(role="Secretary General", organisation="UCLG"),)
    assert offices["Bernadia Tjandradewi"][0].wording == "Secretary General of UCLG ASPAC"
    assert offices["Taheo Lee"][0].wording == "Ambassador of the Republic of Korea to the UN"
    assert offices["Claudia Barri"][0].role is None
    assert not any(one.overrides for one in report.speakers)


def test_three_paragraphs_are_joined_and_guesses_are_told(seed: Path) -> None:
    notices = read(seed).notices
    assert sum(notice.kind == "joined" for notice in notices) == 3
    assert all(notice.line for notice in notices if notice.kind == "joined")
    assert sum(notice.kind == "cut" for notice in notices) == 3


def test_not_one_word_differs_and_every_attribution_is_made(report: Report, seed: Path, tmp_path: Path) -> None:
    save_report(tmp_path / "seed.hrr", report, template("whrcf"))
    stored = open_report(tmp_path / "seed.hrr")
    assert stored.report == report
    text = FORMATS["md"].write(compose(stored.report, stored.template), stored.template).decode()
    original = seed.read_text(encoding="utf-8")
    assert [word for word in text.split() if word.strip("#")] == original.split()
    assert bold_stretches(text) == bold_stretches(original)
    assert len(bold_stretches(text)) == 13
    for segment in report.segments:
        for one in segment.contributions:
            assert "**" not in str(one.text)


def test_our_markdown_read_again_is_the_same_report(report: Report) -> None:
    whrcf = template("whrcf")
    text = FORMATS["md"].write(compose(report, whrcf), whrcf)
    again = read_source(text, "again", ".md", templates()).value
    assert printed(again) == printed(report)


def test_plain_text_gives_the_same_people(report: Report, seed: Path) -> None:
    text = seed.read_text(encoding="utf-8").replace("**", "").encode()
    again = read_source(text, "seed.txt", ".txt", templates()).value
    assert [(one.name, one.offices, one.family) for one in again.speakers] == [
        (one.name, one.offices, one.family) for one in report.speakers
    ]
    assert [len(one.contributions) for one in again.segments] == [3, 6, 5]


def test_word_and_html_are_written(report: Report) -> None:
    whrcf = template("whrcf")
    composition = compose(report, whrcf)
    first = FORMATS["docx"].write(composition, whrcf)
    assert first == FORMATS["docx"].write(composition, whrcf)
    page = FORMATS["html"].write(composition, whrcf).decode()
    assert "<strong>Mayor of Sfax (Tunisia) Mounir Elloumi</strong>" in page
