"""Contributions and segments moved by one place, and contributions found by words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport.forum.sifting import Sifter, fold
from hrreport.model import Contribution, Office, Report, Segment, Speaker, TemplateRef, new_report
from hrreport.model.edits import add_segment, add_speaker, set_text, shift_contributions, shift_segments
from hrreport.prose import Mention, Paragraph

START = ("ab", "", "cde")


def _report(*segments: str) -> Report:
    report = new_report("r", "en", TemplateRef(id="t", version="1"))
    for number, letters in enumerate(segments):
        said = tuple(_said(letter) for letter in letters)
        new = Segment(id=f"g{number}", kind="segment", heading=None, theme=(), moderator=None, contributions=said)
        report = add_segment(report, new)
    return report


def _said(one: str) -> Contribution:
    return Contribution(id=one, kind="speech", speakers=(), lead="none", status="draft", text=())


def _letters(report: Report) -> tuple[str, ...]:
    return tuple("".join(one.id for one in segment.contributions) for segment in report.segments)


@pytest.mark.parametrize(
    ("moving", "by", "after"),
    [
        ("b", -1, ("ba", "", "cde")),
        ("a", -1, ("ab", "", "cde")),
        ("b", 1, ("a", "b", "cde")),
        ("ab", 1, ("", "ab", "cde")),
        ("c", -1, ("ab", "c", "de")),
        ("c", -2, ("abc", "", "de")),
        ("ac", 1, ("ba", "", "dce")),
        ("be", 1, ("a", "b", "cde")),
        ("de", 1, ("ab", "", "cde")),
        ("ab", -1, ("ab", "", "cde")),
        ("", 1, ("ab", "", "cde")),
    ],
)
def test_contributions_step_over_each_other_and_over_headings(moving: str, by: int, after: tuple[str, ...]) -> None:
    assert _letters(shift_contributions(_report(*START), moving, by)) == after


@given(st.sets(st.sampled_from("abcde")), st.integers(-3, 3))
def test_shifting_keeps_everything(moving: set[str], by: int) -> None:
    report = _report(*START)
    after = shift_contributions(report, moving, by)
    assert sorted("".join(_letters(after))) == list("abcde")
    if not moving or by == 0:
        assert after == report
    rest = "".join(one for one in "".join(_letters(after)) if one not in moving)
    assert rest == "".join(one for one in "abcde" if one not in moving)


def test_segments_shift() -> None:
    report = _report(*START)
    assert _letters(shift_segments(report, ["g0"], 1)) == ("", "ab", "cde")
    assert _letters(shift_segments(report, ["g0", "g2"], -1)) == ("ab", "cde", "")
    empty = new_report("r", "en", TemplateRef(id="t", version="1"))
    assert shift_contributions(empty, [], 1) is empty


def test_sifting_finds_words_names_and_offices_whatever_case_and_accents() -> None:
    people = (
        Speaker(id="s1", name="Inês Tavares", offices=(Office(role="Mayor", place="Porto Alto"),)),
        Speaker(id="s2", name="محمد العربي"),
    )
    report = _report("abc")
    for one in people:
        report = add_speaker(report, one)
    report = set_text(report, "a", (Paragraph(runs=("Water ", Mention(speaker="s1"), " and light")),))
    report = set_text(report, "b", (Paragraph(runs=("Straße", Mention(speaker="s2"))),))
    sifter = Sifter()

    def found(words: str) -> str:
        return "".join(sorted(sifter.sift(report, words, lambda one: "draft" if one.id == "c" else "notes")))

    assert found("") == "abc"
    assert len(list(sifter.read(report))) == len(people) + 3
    assert found("INES") == found("tavarès") == found("porto wat") == "a"
    assert found("strasse") == found("مُحمد") == "b"
    assert found("DRAFT") == "c"
    assert found("ines draft") == ""
    report = set_text(report, "c", (Paragraph(runs=("waters",)),))
    assert found("water") == "ac"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
