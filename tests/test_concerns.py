"""What a rapporteur may want to look at before an export."""

from __future__ import annotations

import msgspec

from hrreport import assets
from hrreport.forum.compose import compose
from hrreport.forum.concerns import concerns
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.model import Report
from hrreport.model.edits import change_speaker
from hrreport.readers import read_source

WHRCF = load_by_name("whrcf")


def sample() -> Report:
    return read_source(assets.sample("plenary.md").read_bytes(), "s", ".md", [WHRCF]).value


def about(report: Report, kind: str) -> list[str]:
    return [one.about for one in concerns(report, WHRCF, compose(report, WHRCF)) if one.kind == kind]


def test_a_later_mention_without_an_honorific_is_told_once_with_its_place() -> None:
    report = sample()
    assert about(report, "no-honorific") == []
    speaker = next(one for one in report.speakers if one.name == "Baek Ji-woo")
    report = change_speaker(report, msgspec.structs.replace(speaker, honorific=None))
    assert about(report, "no-honorific") == ["Baek Ji-woo"]
    found = next(one for one in concerns(report, WHRCF, compose(report, WHRCF)) if one.kind == "no-honorific")
    assert found.spot is not None
    assert found.spot.contribution is not None


def test_a_forum_that_prints_no_honorific_misses_none() -> None:
    report = sample()
    speaker = next(one for one in report.speakers if one.name == "Baek Ji-woo")
    report = change_speaker(report, msgspec.structs.replace(speaker, honorific=None))
    source = WHRCF.source.replace(b'short = "[{honorific} ]{family}"', b'short = "{family}"')
    bare = from_bytes("bare", source, WHRCF.base)
    assert [one for one in concerns(report, bare, compose(report, bare)) if one.kind == "no-honorific"] == []
