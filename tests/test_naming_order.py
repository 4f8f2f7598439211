"""In which form attributions name their speakers, and that what is remembered says the same as a fresh look."""

from __future__ import annotations

import random

import msgspec
import pytest

from hrreport import assets
from hrreport.forum.load import load_by_name
from hrreport.forum.naming_order import FirstMentions, first_mentions
from hrreport.forum.template import FirstScope, Template
from hrreport.model import Report
from hrreport.model.edits import move_contributions, move_segments, remove_contributions, set_lead, set_text
from hrreport.prose import Mention, Paragraph
from hrreport.readers import read_source

PLAIN = load_by_name("whrcf")
REPORT = read_source(assets.sample("plenary.md").read_bytes(), "sample", ".md", [PLAIN]).value


def scoped(scope: FirstScope) -> Template:
    """The template with another range in which somebody is named in full once."""
    wordings = {
        language: msgspec.structs.replace(one, attribution=msgspec.structs.replace(one.attribution, first=scope))
        for language, one in PLAIN.wordings.items()
    }
    return msgspec.structs.replace(PLAIN, wordings=wordings)


def test_somebody_is_named_in_full_once_in_the_report_the_segment_or_every_time() -> None:
    segment = REPORT.segments[-1]
    first, second, *_ = segment.contributions
    speaker = first.speakers[0]
    contributions = (first, msgspec.structs.replace(second, speakers=(speaker,), lead="auto"))
    doubled = msgspec.structs.replace(
        REPORT,
        segments=(
            msgspec.structs.replace(segment, id="a", contributions=contributions),
            msgspec.structs.replace(
                segment,
                id="b",
                contributions=tuple(msgspec.structs.replace(one, id=f"{one.id}-b") for one in contributions),
            ),
        ),
    )
    wanted = {
        "report": ["full", "short", "short", "short"],
        "segment": ["full", "short", "full", "short"],
        "contribution": ["full", "full", "full", "full"],
    }
    for scope, forms in wanted.items():
        found = first_mentions(doubled, scoped(scope))  # type: ignore[arg-type]
        assert [one[0] for one in found.values()] == forms


def test_the_same_object_is_given_while_only_words_change() -> None:
    first = FirstMentions()
    before = first.forms(REPORT, PLAIN)
    one = REPORT.segments[0].contributions[0]
    assert first.forms(set_text(REPORT, one.id, (Paragraph(runs=("Other words.",)),)), PLAIN) is before
    assert first.forms(set_lead(REPORT, one.id, "none"), PLAIN) is not before


@pytest.mark.parametrize("scope", ["report", "segment", "contribution"])
def test_what_is_remembered_is_what_a_fresh_look_gives(scope: FirstScope) -> None:
    chance, template, first = random.Random(7), scoped(scope), FirstMentions()
    report = REPORT
    for _ in range(120):
        report = _changed(report, chance)
        assert first.forms(report, template) == first_mentions(report, template)


def _changed(report: Report, chance: random.Random) -> Report:
    segments = list(report.segments)
    home = chance.choice(segments)
    ids = [one.id for _, one in report.contributions()]
    one = chance.choice(ids)
    match chance.randrange(6):
        case 0:
            return move_contributions(report, [one], home.id, 0)
        case 1:
            return move_segments(report, [home.id], chance.randrange(len(segments)))
        case 2 if len(ids) > 8:
            return remove_contributions(report, [one])
        case 3:
            return set_lead(report, one, chance.choice(["auto", "full", "short", "none"]))
        case 4:
            somebody = chance.choice(report.speakers).id
            return set_text(report, one, (Paragraph(runs=(Mention(speaker=somebody, form="full"), " said so.")),))
    return set_text(report, one, (Paragraph(runs=("Plain words.",)),))
