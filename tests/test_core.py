"""Model, document, edits, invariants, composition: the parts that the readers do not reach."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest
from babel import Locale

from hrreport.errors import UsageError, did_you_mean
from hrreport.forum import listing
from hrreport.forum.compose import compose, compose_part
from hrreport.forum.composition import Grid, Line
from hrreport.forum.listing import in_words
from hrreport.forum.ordinal import letter, roman
from hrreport.forum.span import Span, plain_spans, tidy, with_links
from hrreport.model import (
    Choice,
    Contribution,
    Date,
    Note,
    NotRecorded,
    Office,
    Outcome,
    People,
    Prose,
    Report,
    Rows,
    Segment,
    Speaker,
    TemplateRef,
    edits,
    new_report,
)
from hrreport.model.document import Change, Document
from hrreport.model.invariants import broken
from hrreport.model.printed import printed
from hrreport.prose import (
    Block,
    ListItem,
    Mention,
    Paragraph,
    Quotation,
    Run,
    Table,
    Text,
    count_words,
    join_runs,
    map_runs,
    normalise,
    plain_blocks,
    slice_runs,
)
from tests.texts import template


def speech(one: str, *speakers: str, text: tuple[Block, ...] = (), **more: Any) -> Contribution:
    given = {"kind": "speech", "lead": "auto", "status": "draft", **more}
    return Contribution(id=one, speakers=speakers, text=text, **given)


def segment(one: str, *contributions: Contribution, **more: Any) -> Segment:
    given: dict[str, Any] = {"kind": "segment", "heading": None, "theme": (), "moderator": None, **more}
    return Segment(id=one, contributions=contributions, **given)


def paragraph(*runs: Run) -> Paragraph:
    return Paragraph(runs=runs)


ANN = Speaker(id="s1", name="Ann Lee", family="Lee", honorific="Ms.", offices=(Office(role="Mayor", place="Ulm"),))
BO = Speaker(id="s2", name="Bo Dahl", offices=(Office(role="Judge"), Office(role="Poet", country="Chad")))


def report(*segments: Segment, **more: Any) -> Report:
    empty = new_report("r1", "en", TemplateRef(id="whrcf", version="1.0"))
    return msgspec.structs.replace(empty, **{"introduction": (), "speakers": (ANN, BO), "segments": segments, **more})


def lines(one: Report, name: str = "whrcf") -> list[str]:
    return [plain_spans(block.spans) for block in compose(one, template(name)).blocks if isinstance(block, Line)]


def test_runs_have_one_normal_form() -> None:
    assert join_runs(("a", "", Text(text="b"), Text(text="c", bold=True), Text(text="d", bold=True))) == (
        "ab",
        Text(text="cd", bold=True),
    )
    assert slice_runs(("abc", Mention(speaker="s1"), Text(text="def", bold=True)), 2, 6) == (
        "c",
        Mention(speaker="s1"),
        Text(text="de", bold=True),
    )
    assert normalise("a\r\nb\x00\x0bc\ud800") == ("a\nbc", 3)


def test_blocks_are_walked() -> None:
    table = Table(rows=(((paragraph("in ", Mention(speaker="s1")),),),))
    blocks = (paragraph("one two"), table, Quotation(runs=("three",)))
    assert plain_blocks(blocks, lambda _: "cell") == "one two\nin cell\nthree"
    assert count_words(blocks) == 4
    louder = map_runs(blocks, lambda runs: tuple(run.upper() if isinstance(run, str) else run for run in runs))
    assert plain_blocks(louder) == "ONE TWO\nIN \nTHREE"
    assert map_runs(blocks, lambda runs: runs)[1] is table


def test_headings_go_down_one_level_at_a_time() -> None:
    one = report(
        segment("g1", speech("c1", lead="none", heading=("Own",)), kind="other", level=2),
        segment("g2", speech("c2", lead="none", heading=("Under",))),
        segment("g3", speech("c3", lead="none", heading=("Deep",)), kind="other", level=2),
        segment("g4", level=2),
    )
    levels = [block.level for block in compose(one, template("whrcf")).blocks if isinstance(block, Line)]
    assert levels == [1, 1, 2, 3, 2]


def test_document_keeps_a_history_and_tells_its_listeners() -> None:
    document = Document(report())
    seen: list[Change] = []
    stop = document.subscribe(seen.append)
    document.apply("Title", lambda one: edits.set_title(one, ("A",)))
    document.apply("Typing", lambda one: edits.set_title(one, ("AB",)), merge="title")
    document.apply("Typing", lambda one: edits.set_title(one, ("ABC",)), merge="title")
    document.apply("Nothing", lambda one: one)
    assert len(seen) == 3
    assert document.undo_label == "Typing"
    assert not document.is_saved
    document.mark_saved()
    assert document.is_saved
    assert document.undo()
    assert document.report.title == ("A",)
    assert document.redo_label == "Typing"
    assert document.redo()
    assert document.report.title == ("ABC",)
    assert not document.redo()
    stop()
    document.undo()
    document.undo()
    assert document.report.title == ()
    assert not document.undo()
    assert document.undo_label is None
    assert document.redo_label == "Title"


def test_every_broken_rule_is_told() -> None:
    bad = report(
        segment(
            "g1",
            speech("c1", "s9", text=(paragraph("a", "b", Mention(speaker="s8")),)),
            speech("c1"),
            speech("c2", "s1", kind="narration"),
            speech("c3", "s1", kind="outcome", text=(ListItem(runs=(), level=9),)),
            moderator="s7",
            theme=(Mention(speaker="s6"),),
        ),
        fields={"who": People(speakers=("s5",)), "what": Prose(blocks=(paragraph(Mention(speaker="s4")),))},
    )
    problems = " | ".join(broken(bad))
    for who in (
        "s9",
        "s8",
        "s7",
        "s6",
        "s5",
        "s4",
        "stands twice",
        "no speaker",
        "narration c2",
        "outcome",
        "empty list",
    ):
        assert who in problems
    assert "level 9" in problems
    assert "normal form" in problems


def test_leads_first_and_later() -> None:
    one = report(
        segment(
            "g1", speech("c1", "s1", text=(paragraph("spoke."),)), speech("c2", "s1", text=(paragraph("agreed."),))
        ),
        segment("g2", speech("c3", "s1", lead="full", text=(paragraph(", too, spoke."),)), speech("c4", "s2")),
        segment("g3", speech("c5", "s1", "s2", text=(paragraph("spoke together."),))),
    )
    assert lines(one) == [
        "First segment",
        "The Mayor of Ulm Ann Lee spoke.",
        "Ms. Lee agreed.",
        "Second segment",
        "The Mayor of Ulm Ann Lee, too, spoke.",
        "The Judge and Poet (Chad) Bo Dahl",
        "Third segment",
        "Ms. Lee and Bo Dahl spoke together.",
    ]


def test_mentions_stand_where_she_put_them() -> None:
    full = Mention(speaker="s1", form="full")
    one = report(
        segment(
            "g1",
            speech("c1", "s1", text=(paragraph("After lunch ", full, " spoke. ", full, " left."),)),
            speech("c2", "s1", text=(ListItem(runs=("an item",)),), heading=("Own heading",)),
            speech("c3", kind="narration", lead="none", text=(paragraph("It rained."),)),
            heading=("Morning",),
        ),
        segment("g2", kind="closing"),
        segment("g3", kind="other"),
        segment("g4", kind="opening"),
    )
    assert lines(one) == [
        "Morning",
        "After lunch the Mayor of Ulm Ann Lee spoke. The Mayor of Ulm Ann Lee left.",
        "Own heading",
        "Ms. Lee",
        "an item",
        "It rained.",
        "Closing remarks",
        "Opening remarks",
    ]
    home = one.segments[0]
    assert compose_part(one, template("whrcf"), home, home.contributions[1])[1:] != ()


def test_representatives_overrides_and_people_without_office() -> None:
    people = (
        Speaker(id="s1", name="Di", offices=(Office(organisation="the Union"),)),
        Speaker(id="s2", name="Ed"),
        Speaker(id="s3", name="Flo", overrides={"whrcf": {"full": ("Our host ", Text(text="Flo", bold=True))}}),
    )
    one = report(segment("g1", *(speech(f"c{n}", f"s{n}", text=(paragraph("spoke."),)) for n in (1, 2, 3))))
    one = msgspec.structs.replace(one, speakers=people)
    assert lines(one)[1:] == ["Di, representing the Union, spoke.", "Ed spoke.", "Our host Flo spoke."]
    assert lines(one, "plain")[3] == "Flo spoke."


def test_fields_in_words() -> None:
    values = {
        "session": "Plenary 1",
        "edition": 2026,
        "date": Date(value=datetime.date(2026, 5, 3)),
        "place": NotRecorded(),
        "organisers": People(speakers=("s1", "s2")),
        "website": Choice(value="https://example.org/a"),
        "contact": Prose(blocks=(paragraph("me"),)),
        "table": Rows(rows=(("a", "b"),)),
        "open": True,
    }
    one = report(introduction=None, fields=values, language="en-GB")
    text = lines(one)[0]
    assert "on 3 May 2026" in text
    assert "held in" not in text
    assert "convened by Ann Lee, Bo Dahl" in text
    assert compose(one, template("whrcf")).notices == ()
    spans = compose(one, template("whrcf")).blocks[0]
    assert isinstance(spans, Line)
    assert any(span.link == "https://example.org/a" for span in spans.spans)


def test_a_missing_field_is_marked_and_told() -> None:
    composition = compose(report(introduction=None), template("whrcf"))
    assert [notice.kind for notice in composition.notices] == ["missing-field", "missing-field"]
    line = composition.blocks[0]
    assert isinstance(line, Line)
    assert [span.text for span in line.spans if span.role == "missing"] == ["[Session]", "[Edition]"]


def test_tables_are_composed() -> None:
    table = Table(rows=(((paragraph("a"),), (paragraph("b"),)),))
    blocks = compose(
        report(segment("g1", speech("c1", text=(table,), kind="narration", lead="none"))), template("plain")
    )
    assert isinstance(blocks.blocks[-1], Grid)


def test_field_values_from_the_command_line() -> None:
    spec = template("whrcf").fields["session"]
    made = {kind: msgspec.structs.replace(spec, type=kind, choices=("a",)) for kind in ("number", "yes-no", "choice")}
    assert made["number"].read("n", "3") == 3
    assert made["number"].read("n", "3.5") == 3.5
    assert made["yes-no"].read("y", "yes") is True
    assert made["choice"].read("c", "a") == Choice(value="a")
    for kind, one in made.items():
        with pytest.raises(UsageError):
            one.read(kind, "?")


def test_pairs_are_joined_as_babel_joins_them() -> None:
    for language in listing._PAIRS:
        assert listing.pair_pattern(language) == Locale.parse(language).list_patterns["standard"]["2"]
    assert in_words(["a", "b"], "it") == "a e b"


def test_small_words() -> None:
    assert in_words(["a", "b", "c"], "fr") == "a, b et c"
    assert in_words(["a", "b"], "xx-nonsense") == "a and b"
    assert in_words(["a"], "en") == "a"
    assert [roman(4), roman(1999), letter(1), letter(27)] == ["IV", "MCMXCIX", "A", "AA"]
    assert did_you_mean("zzz", ["a"]) == ""
    assert tidy((Span("a  "), Span(" b", True), Span(" ,"))) == (Span("a "), Span("b", True), Span(","))
    assert [span.link for span in with_links((Span("see me@example.org or https://a.example/x."),))] == [
        None,
        "mailto:me@example.org",
        None,
        "https://a.example/x",
        None,
    ]


def test_printed_drops_what_nobody_sees() -> None:
    one = report(
        segment(
            "gx", speech("cx", "s2", text=(paragraph(Mention(speaker="s2")),), notes=(Note(text="n"),)), moderator="s2"
        )
    )
    other = printed(one)
    assert [speaker.id for speaker in other.speakers] == ["s1"]
    assert other.segments[0].moderator == "s1"
    assert other.segments[0].contributions[0].notes == ()
    assert broken(other) == []


def test_an_outcome_carries_its_label() -> None:
    one = report(segment("g1", speech("c1", kind="outcome", lead="none", outcome=Outcome(label="decision"))))
    assert broken(one) == []
