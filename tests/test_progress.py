"""What is counted of a report: words as printed, contributions by status, what is missing."""

from __future__ import annotations

import random

import msgspec
import pytest

from hrreport import assets
from hrreport.errors import TemplateError
from hrreport.forum.compose import compose
from hrreport.forum.composition import Composed, Grid
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.progress import Counter, count_words, is_written, missing_fields, progress
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Limits, Template
from hrreport.model import Contribution, NotRecorded, People, Prose, Report, Rows
from hrreport.model.edits import (
    change_speaker,
    merge_with_previous,
    move_contributions,
    move_segments,
    remove_contributions,
    set_field,
    set_language,
    set_notes,
    set_speakers,
    set_status,
    set_text,
)
from hrreport.model.segment import Note
from hrreport.prose import Mention, Paragraph, Table
from hrreport.readers import read_source


@pytest.fixture(scope="module")
def template() -> Template:
    return load_by_name("whrcf")


@pytest.fixture(scope="module")
def report(template: Template) -> Report:
    return read_source(assets.sample("plenary.md").read_bytes(), "sample", ".md", [template]).value


def _printed(blocks: list[Composed]) -> int:
    return sum(len(plain_spans(one.spans).split()) for one in blocks if not isinstance(one, Grid))


def test_words_are_those_that_print(report: Report, template: Template) -> None:
    counts = progress(report, template)
    blocks = compose(report, template).blocks
    for segment, one in report.contributions():
        own = [block for block in blocks if block.source and block.source.contribution == one.id]
        assert counts.words[one.id] == _printed(own) > 10
        assert counts.segments[segment.id] == sum(counts.words[other.id] for other in segment.contributions)
    introduction = [block for block in blocks if not isinstance(block, Grid) and block.role == "introduction"]
    assert counts.introduction == _printed(introduction) > 0
    assert counts.whole == counts.introduction + sum(counts.segments.values())
    assert counts.contributions == counts.written == len(list(report.contributions()))


def test_a_contribution_without_words_counts_nothing_but_its_notes(report: Report, template: Template) -> None:
    one = report.segments[0].contributions[0]
    emptied = set_text(report, one.id, (Paragraph(runs=()),))
    emptied = set_status(set_notes(emptied, one.id, (Note(text="sugar"),)), one.id, "notes")
    counts = progress(emptied, template)
    assert counts.words[one.id] == 0
    assert counts.written == counts.contributions - 1
    assert counts.still_notes == (one.id,)
    assert counts.statuses["notes"] == 1
    assert not is_written(emptied.segments[0].contributions[0])


def test_tables_count(report: Report, template: Template) -> None:
    one = report.segments[0].contributions[0]
    table = Table(rows=(((Paragraph(runs=("two words",)),), (Paragraph(runs=("three more words",)),)),))
    without = progress(set_text(report, one.id, (Paragraph(runs=("x",)),)), template).words[one.id]
    assert progress(set_text(report, one.id, (Paragraph(runs=("x",)), table)), template).words[one.id] == without + 5


def test_required_fields_are_missed_until_they_are_answered(report: Report, template: Template) -> None:
    assert "session" in missing_fields(report, template)
    for empty in ("  ", Prose(blocks=(Paragraph(runs=(" ",)),)), People(speakers=()), Rows(rows=((" ",),))):
        assert "session" in missing_fields(set_field(report, "session", empty), template)
    words = Prose(blocks=(Paragraph(runs=("Plenary",)),))
    people = People(speakers=(report.speakers[0].id,))
    for answer in ("Plenary 2", NotRecorded(), False, 0, words, people, Rows(rows=(("a",),))):
        assert "session" not in missing_fields(set_field(report, "session", answer), template)


def test_marks_of_missing_fields_are_no_words(report: Report, template: Template) -> None:
    standing = msgspec.structs.replace(report, introduction=None)
    filled = set_field(set_field(standing, "session", "A B C"), "edition", "D")
    assert progress(filled, template).introduction == progress(standing, template).introduction + 4


def test_a_counter_that_remembers_agrees_with_one_that_does_not(report: Report, template: Template) -> None:
    chance = random.Random(7)
    counter = Counter()
    here = report
    for _ in range(400):
        here = chance.choice((_write, _rename, _move, _remove, _speak, _language, _merge, _field, lambda *_: report))(
            here, chance
        )
        assert counter.progress(here, template) == progress(here, template)


def test_only_what_changed_is_counted_again(
    report: Report, template: Template, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = Counter()
    counter.progress(report, template)
    one = report.segments[1].contributions[2]
    counted: list[int] = []

    def counting(blocks: list[Composed]) -> int:
        counted.append(1)
        return count_words(blocks)

    monkeypatch.setattr("hrreport.forum.progress.count_words", counting)
    counter.progress(set_text(report, one.id, (Paragraph(runs=("Other words",)),)), template)
    assert len(counted) == 1


def test_limits_of_a_template() -> None:
    head = b'[template]\nid = "t"\nversion = "1"\nname = "T"\n'
    base = (load_by_name("plain")).base
    assert from_bytes("t", head, base).limits == Limits()
    assert from_bytes("t", head + b"[limits]\nreport = 2500\ncontribution = 180\n", base).limits == Limits(
        report=2500, contribution=180
    )
    for wrong in (b"[limits]\nreport = 0\n", b'[limits]\nreport = "many"\n', b"[limits]\npages = 3\n"):
        with pytest.raises(TemplateError, match="limits"):
            from_bytes("t", head + wrong, base)


def _any(report: Report, chance: random.Random) -> Contribution:
    return chance.choice([one for _, one in report.contributions()])


def _write(report: Report, chance: random.Random) -> Report:
    speaker = chance.choice(report.speakers)
    mention = Mention(speaker=speaker.id, form=chance.choice(("full", "short")))
    words = " ".join(["word"] * chance.randrange(4))
    runs = chance.choice(((words,), (mention, words), ("The ", mention)))
    return set_text(report, _any(report, chance).id, (Paragraph(runs=runs),))


def _rename(report: Report, chance: random.Random) -> Report:
    old = chance.choice(report.speakers)
    new = msgspec.structs.replace(old, name=" ".join(["Name"] * chance.randint(1, 4)))
    return change_speaker(report, new)


def _move(report: Report, chance: random.Random) -> Report:
    if chance.random() < 0.3:
        return move_segments(report, [chance.choice(report.segments).id], chance.randint(0, len(report.segments)))
    return move_contributions(report, [_any(report, chance).id], chance.choice(report.segments).id)


def _remove(report: Report, chance: random.Random) -> Report:
    return remove_contributions(report, [_any(report, chance).id]) if chance.random() < 0.2 else report


def _speak(report: Report, chance: random.Random) -> Report:
    one = _any(report, chance)
    return set_speakers(report, one.id, (chance.choice(report.speakers).id,), chance.choice(("auto", "full", "short")))


def _language(report: Report, chance: random.Random) -> Report:
    return set_language(report, chance.choice(("en", "fr")))


def _merge(report: Report, chance: random.Random) -> Report:
    homes = [segment for segment in report.segments if len(segment.contributions) > 1]
    return merge_with_previous(report, homes[0].contributions[1].id) if homes and chance.random() < 0.1 else report


def _field(report: Report, chance: random.Random) -> Report:
    return set_field(report, "session", " ".join(["x"] * chance.randrange(3)))
