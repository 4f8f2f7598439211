"""Every edit of a report, one by one and in random sequences; find and replace; the document's history."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrreport.errors import EditError, SpeakerInUseError
from hrreport.model import (
    Choice,
    Contribution,
    Note,
    Outcome,
    People,
    Prose,
    Report,
    Rows,
    Segment,
    Speaker,
    TemplateRef,
    edits,
)
from hrreport.model.diff import changes
from hrreport.model.document import MAX_HISTORY, Change, Document
from hrreport.model.edits import TextPlace
from hrreport.model.invariants import broken
from hrreport.model.search import Query, find, replace
from hrreport.model.texts import Caret, Selection, Spot, map_texts, texts
from hrreport.prose import Block, ListItem, Mention, Paragraph, Quotation, Run, Runs, Table, Text, plain_blocks
from hrreport.prose.runs import normalise_runs, run_length
from hrreport.storage import decode_report, encode_report
from tests.everything import everything
from tests.test_core import ANN, BO, paragraph, report, segment, speech

MENTION = Mention(speaker="s1")


def rich() -> Report:
    """Two segments, three contributions, and a text in every place that can hold one."""
    return report(
        segment(
            "g1",
            speech("c1", "s1", text=(paragraph("said one. ", MENTION, " went."), paragraph("two"))),
            speech("c2", "s2", heading=("Own",), text=(ListItem(runs=("item",)),), notes=(Note(text="mine"),)),
            theme=("Theme ", MENTION),
            moderator="s1",
            fields={"room": "A"},
        ),
        segment(
            "g2",
            speech("c3", lead="none", kind="outcome", outcome=Outcome(label="action", owner="the city")),
            heading=("Second",),
        ),
        title=("Title",),
        fields={
            "who": People(speakers=("s1", "s2")),
            "rows": Rows(rows=(("a", "b"),)),
            "prose": Prose(blocks=(paragraph("in prose"),)),
        },
        introduction=(Table(rows=(((paragraph("cell"),),),)),),
    )


def order(one: Report) -> list[list[str]]:
    return [[inner.id for inner in part.contributions] for part in one.segments]


def contribution(one: Report, which: str) -> Contribution:
    return next(found for _, found in one.contributions() if found.id == which)


def test_contributions_move_within_and_between_segments() -> None:
    one = edits.add_contribution(rich(), "g1", speech("c4", "s2"))
    assert order(edits.move_contributions(one, {"c1"}, "g1", 2)) == [["c2", "c1", "c4"], ["c3"]]
    assert order(edits.move_contributions(one, {"c4"}, "g1", 0)) == [["c4", "c1", "c2"], ["c3"]]
    assert order(edits.move_contributions(one, {"c1", "c4"}, "g2", 0)) == [["c2"], ["c1", "c4", "c3"]]
    assert order(edits.move_contributions(one, {"c3", "c1"}, "g1", 1)) == [["c1", "c3", "c2", "c4"], []]
    assert order(edits.move_contributions(one, {"c1", "c3"}, "g2")) == [["c2", "c4"], ["c1", "c3"]]
    assert [part.id for part in edits.move_segments(one, {"g2"}, 0).segments] == ["g2", "g1"]
    assert order(edits.remove_contributions(one, {"c1", "c3"})) == [["c2", "c4"], []]
    assert order(edits.remove_segments(one, {"g1"})) == [["c3"]]
    assert [s.id for s in edits.move_speakers(one, {"s2"}, 0).speakers] == ["s2", "s1"]


def test_a_split_changes_no_printed_word_and_a_merge_takes_it_back() -> None:
    one = rich()
    two = edits.split_contribution(one, "c1", TextPlace(0, 9), "new")
    assert order(two)[0] == ["c1", "new", "c2"]
    assert contribution(two, "c1").text == (paragraph("said one."),)
    assert contribution(two, "new").text == (paragraph(MENTION, " went."), paragraph("two"))
    assert contribution(two, "new").lead == "none"
    back = edits.merge_with_previous(two, "new")
    assert plain_blocks(contribution(back, "c1").text).split() == plain_blocks(contribution(one, "c1").text).split()
    at_end = edits.split_contribution(one, "c1", TextPlace(2), "new")
    assert contribution(at_end, "new").text == ()
    at_start = edits.split_contribution(one, "c1", TextPlace(0), "new")
    assert contribution(at_start, "c1").text == ()
    table = edits.set_text(one, "c1", (paragraph("x"), Table(rows=())))
    assert contribution(edits.split_contribution(table, "c1", TextPlace(1), "new"), "new").text == (Table(rows=()),)


def test_a_merge_keeps_every_word() -> None:
    one = edits.merge_with_previous(rich(), "c2", (Mention(speaker="s2"), " "))
    merged = contribution(one, "c1")
    assert merged.text[2:] == (
        paragraph("Own"),
        paragraph(Mention(speaker="s2"), " "),
        ListItem(runs=("item",)),
    )
    assert merged.notes == (Note(text="mine"),)
    joined = edits.merge_segment_with_previous(one, "g2", "c9")
    assert order(joined) == [["c1", "c9", "c3"]]
    assert contribution(joined, "c9").text == (paragraph("Second"),)
    split = edits.split_segment(rich(), "c2", "g9")
    assert order(split) == [["c1"], ["c2"], ["c3"]]
    assert order(edits.merge_segment_with_previous(split, "g9", "c9")) == order(rich())


def test_edits_of_one_contribution() -> None:
    one = rich()
    assert contribution(edits.set_speakers(one, "c1", ("s2", "s1"), "full"), "c1").lead == "full"
    assert contribution(edits.set_speakers(one, "c1", ()), "c1").lead == "none"
    told = edits.set_kind(one, "c1", "narration")
    assert (contribution(told, "c1").speakers, contribution(told, "c1").lead) == ((), "none")
    assert contribution(edits.set_speakers(told, "c1", ("s1",)), "c1").kind == "speech"
    assert contribution(edits.set_outcome(one, "c3", None), "c3").kind == "speech"
    assert contribution(edits.set_outcome(one, "c1", Outcome(label="decision")), "c1").kind == "outcome"
    assert contribution(edits.set_lead(one, "c1", "short"), "c1").lead == "short"
    assert contribution(edits.set_status(one, "c1", "cleared"), "c1").status == "cleared"
    assert contribution(edits.set_notes(one, "c1", (Note(text="a\x00"),)), "c1").notes == (Note(text="a"),)
    assert contribution(edits.set_contribution_heading(one, "c2", ()), "c2").heading is None


def test_edits_of_segments_and_the_whole() -> None:
    one = edits.set_segment_kind(edits.set_level(rich(), "g2", 2), "g2", "closing")
    one = edits.set_moderator(edits.set_theme(edits.set_heading(one, "g2", None), "g2", ("T", "h")), "g2", "s2")
    one = edits.set_segment_field(edits.set_segment_field(one, "g2", "room", "B"), "g1", "room", None)
    assert one.segments[0].fields == {}
    assert msgspec.structs.replace(one.segments[1], contributions=()) == segment(
        "g2", kind="closing", level=2, theme=("Th",), moderator="s2", fields={"room": "B"}
    )
    one = edits.set_field(edits.set_field(one, "a", Choice(value="b\x01")), "rows", None)
    assert one.fields["a"] == Choice(value="b")
    one = edits.set_template(
        edits.set_language(edits.set_subtitle(edits.set_title(one, ("t\x02",)), ("s",)), "fr"),
        TemplateRef(id="p", version="1"),
    )
    one = edits.set_words(one, (" Kebele", "", "a\n b\x00", "Kebele"))
    assert one.words == ("Kebele", "a b")
    one = edits.set_introduction(one, None)
    assert (one.title, one.subtitle, one.language, one.template.id, one.introduction) == (
        ("t",),
        ("s",),
        "fr",
        "p",
        None,
    )
    assert broken(one) == []
    secret = edits.change_speaker(rich(), msgspec.structs.replace(ANN, email="a@b.example"))
    shared = edits.without_private(secret)
    assert shared.speakers[0].email is None
    assert contribution(shared, "c2").notes == ()
    assert len({edits.fresh_id("c", edits.ids_of(one)) for _ in range(100)}) == 100


def test_merged_speakers_are_one_everywhere() -> None:
    one = edits.add_speaker(
        rich(), Speaker(id="s3", name="Ann", tags=("x",), email="e@x.example", overrides={"t": {"full": (MENTION,)}}), 0
    )
    one = edits.set_speakers(one, "c2", ("s1", "s3"))
    merged = edits.merge_speakers(one, "s3", {"s1"})
    assert broken(merged) == []
    assert [speaker.id for speaker in merged.speakers] == ["s3", "s2"]
    kept = merged.speakers[0]
    assert (kept.name, kept.family, kept.offices, kept.tags) == ("Ann", "Lee", ANN.offices, ("x",))
    assert kept.overrides == {"t": {"full": (Mention(speaker="s3"),)}}
    assert contribution(merged, "c2").speakers == ("s3",)
    assert merged.segments[0].moderator == "s3"
    assert merged.segments[0].theme == ("Theme ", Mention(speaker="s3"))
    assert merged.fields["who"] == People(speakers=("s3", "s2"))
    assert edits.merge_speakers(one, "s1", {"s1"}) == one


def test_a_speaker_who_is_named_cannot_be_removed() -> None:
    one = edits.set_segment_field(rich(), "g2", "hosts", People(speakers=("s1",)))
    one = edits.change_speaker(one, msgspec.structs.replace(BO, overrides={"t": {"full": (MENTION,)}}))
    with pytest.raises(SpeakerInUseError) as caught:
        edits.remove_speaker(one, "s1")
    assert caught.value.places == (
        "moderates segment 1",
        "speaks in segment 1",
        "is mentioned in segment 1",
        "is mentioned in segment 1",
        "is mentioned in Bo Dahl",
        "is listed in who",
        "is listed in segment 2",
    )
    assert str(caught.value).startswith("Ann Lee cannot be removed, being named in the report (moderates segment 1; ")
    free = edits.add_speaker(rich(), Speaker(id="s9", name="Free"))
    assert edits.remove_speaker(free, "s9") == rich()


def test_what_cannot_be_is_refused() -> None:
    one = rich()
    stranger = (Mention(speaker="s9"),)
    for wrong in (
        lambda: edits.add_segment(one, segment("g1")),
        lambda: edits.add_segment(one, segment("g9", speech("c1"))),
        lambda: edits.add_segment(one, segment("g9"), at=9),
        lambda: edits.add_segment(one, segment("g9", moderator="s9")),
        lambda: edits.add_contribution(one, "g1", speech("c2")),
        lambda: edits.add_contribution(one, "g9", speech("c9")),
        lambda: edits.add_contribution(one, "g1", speech("c9")),
        lambda: edits.add_contribution(one, "g1", speech("c9", "s1", kind="narration")),
        lambda: edits.add_contribution(one, "g1", speech("c9", "s1", kind="outcome")),
        lambda: edits.set_speakers(one, "c1", ("s1", "s1")),
        lambda: edits.remove_segments(one, {"g9"}),
        lambda: edits.remove_contributions(one, {"c9"}),
        lambda: edits.move_contributions(one, {"c1"}, "g1", 7),
        lambda: edits.move_segments(one, {"g1"}, -1),
        lambda: edits.split_contribution(one, "c1", TextPlace(9), "new"),
        lambda: edits.split_contribution(one, "c1", TextPlace(0, 99), "new"),
        lambda: edits.split_contribution(one, "c1", TextPlace(0, 1), "c2"),
        lambda: edits.split_contribution(edits.set_text(one, "c1", (Table(rows=()),)), "c1", TextPlace(0, 1), "n"),
        lambda: edits.split_segment(one, "c1", "g2"),
        lambda: edits.merge_with_previous(one, "c1"),
        lambda: edits.merge_with_previous(edits.move_contributions(one, {"c3"}, "g1"), "c3"),
        lambda: edits.merge_segment_with_previous(one, "g1", "c9"),
        lambda: edits.set_text(one, "c9", ()),
        lambda: edits.set_text(one, "c1", (Paragraph(runs=stranger),)),
        lambda: edits.set_text(one, "c1", (ListItem(runs=()),)),
        lambda: edits.set_text(one, "c1", (ListItem(runs=("x",), level=9),)),
        lambda: edits.set_kind(one, "c1", "outcome"),
        lambda: edits.set_lead(one, "c3", "full"),
        lambda: edits.set_moderator(one, "g1", "s9"),
        lambda: edits.set_field(one, "who", People(speakers=("s9",))),
        lambda: edits.add_speaker(one, ANN),
        lambda: edits.add_speaker(one, Speaker(id="s9", name=" \x00")),
        lambda: edits.add_speaker(one, Speaker(id="s9", name="X"), at=9),
        lambda: edits.change_speaker(one, Speaker(id="s9", name="X")),
        lambda: edits.merge_speakers(one, "s1", {"s9"}),
        lambda: edits.remove_speaker(one, "s9"),
    ):
        with pytest.raises(EditError):
            wrong()


def test_every_text_has_one_place() -> None:
    one = rich()
    spots = [spot for spot, _ in texts(one)]
    assert len(set(spots)) == len(spots)
    assert {spot.part for spot in spots} == {
        "title", "subtitle", "introduction", "field", "heading", "theme", "text", "note", "outcome",
    }  # fmt: skip
    assert map_texts(one, lambda _, runs: runs) is one
    louder = map_texts(one, lambda _, runs: tuple(run.upper() if isinstance(run, str) else run for run in runs))
    assert louder.fields["rows"] == Rows(rows=(("A", "B"),))
    assert contribution(louder, "c3").outcome == Outcome(label="action", owner="THE CITY")
    assert broken(louder) == []


def naming(_: Mention) -> str:
    return "Ms. Lee"


def words_of(*runs: Run, **query: Any) -> list[str]:
    return [hit.words for hit in find(report(title=runs), Query(**query), naming) if hit.spot.part == "title"]


def test_find_folds_case_and_accents_and_knows_words() -> None:
    assert words_of("Réunion REUNION re\u0301union", text="reunion") == ["Réunion", "REUNION", "re\u0301union"]
    assert words_of("Réunion reunion", text="réunion", match_accents=True) == ["Réunion"]
    assert words_of("City city", text="city", match_case=True) == ["city"]
    assert words_of("city cities a-city", text="city", whole_words=True) == ["city", "city"]
    assert words_of("Straße STRASSE", text="strasse") == ["Straße", "STRASSE"]
    assert words_of("Straße", text="stras") == []
    assert words_of("김승수", text="기") == []
    assert words_of("مُحَمَّد", text="محمد") == ["مُحَمَّد"]
    assert words_of("aaa", text="aa") == ["aa"]
    assert words_of("a", text="") == []
    assert words_of("met ", MENTION, " today", text="lee t") == ["Lee t"]


def test_replace_leaves_mentions_and_formats_alone() -> None:
    one = report(title=("a city and ", Text(text="City", bold=True), " of ", Mention(speaker="s1"), " city"))
    hits = list(find(one, Query("city"), lambda _: "City Lee"))
    assert [hit.is_protected for hit in hits] == [False, False, True, False]
    two = replace(one, hits, "town\x00")
    assert two.title == ("a town and ", Text(text="town", bold=True), " of ", Mention(speaker="s1"), " town")
    assert replace(two, hits, "x") == two
    everywhere = list(find(rich(), Query("e"), naming))
    assert {hit.spot.part for hit in everywhere} >= {"title", "theme", "text", "note", "introduction", "heading"}
    items = edits.set_text(rich(), "c2", (ListItem(runs=("item",)), ListItem(runs=("more",))))
    emptied = replace(items, list(find(items, Query("item"), naming)), "")
    assert contribution(emptied, "c2").text == (ListItem(runs=("more",)),)


def test_two_steps_can_be_told_as_one_change() -> None:
    document = Document(rich())
    seen: list[Change] = []
    document.subscribe(seen.append)
    with document.telling_once():
        document.apply("Typing", lambda one: edits.set_title(one, ("A",)))
        document.apply("Typography", lambda one: edits.set_title(one, ("B",)))
        assert seen == []
    assert [(one.label, one.before.title, one.after.title, one.changes.whole) for one in seen] == [
        ("Typography", ("Title",), ("B",), True)
    ]
    document.undo()
    assert (document.report.title, document.undo_label) == (("A",), "Typing")
    with document.telling_once():
        pass
    assert len(seen) == 2


def test_the_document_remembers_where_the_cursor_was() -> None:
    now = [0.0]
    document = Document(rich(), lambda: now[0])
    seen: list[Change] = []
    document.subscribe(seen.append)
    here, there = (Selection(Caret(Spot("title"), n), Caret(Spot("title"), n)) for n in (1, 2))
    assert document.apply("Typing", lambda one: edits.set_title(one, ("A",)), "t", here, there)
    assert document.apply("Typing", lambda one: edits.set_title(one, ("AB",)), "t", there, there)
    assert not document.apply("Nothing", lambda one: edits.set_title(one, ("AB",)))
    now[0] = 3.0
    document.apply("Typing", lambda one: edits.set_title(one, ("ABC",)), "t", there, here)
    document.end_merging()
    document.apply("Typing", lambda one: edits.set_title(one, ("ABCD",)), "t")
    titles = []
    while document.undo():
        titles.append((document.report.title, seen[-1].selection))
    assert titles == [(("ABC",), None), (("AB",), there), (("Title",), here)]
    document.redo()
    assert (document.report.title, seen[-1].selection) == (("AB",), there)
    assert seen[-1].changes.whole
    assert not seen[-1].changes.contributions
    document.mark_saved()
    document.redo()
    assert not document.is_saved
    document.undo()
    assert document.is_saved
    for number in range(MAX_HISTORY + 5):
        document.apply("Many", lambda one, n=number: edits.set_title(one, (str(n),)))
    assert sum(1 for _ in iter(document.undo, False)) == MAX_HISTORY


def test_changes_name_what_is_different() -> None:
    one = rich()
    text = changes(one, edits.set_text(one, "c1", ()))
    assert (text.contributions, text.segments, text.order) == ({"c1"}, frozenset(), False)
    theme = changes(one, edits.set_theme(one, "g1", ()))
    assert (theme.contributions, theme.segments) == (frozenset(), {"g1"})
    move = changes(one, edits.move_contributions(one, {"c1"}, "g2"))
    assert (move.segments, move.order, move.contributions) == ({"g1", "g2"}, True, frozenset())
    gone = changes(one, edits.remove_segments(one, {"g2"}))
    assert (gone.segments, gone.contributions, gone.order) == ({"g2"}, {"c3"}, True)
    name = changes(one, edits.change_speaker(one, msgspec.structs.replace(ANN, name="Ann L.")))
    assert (name.speakers, name.whole) == ({"s1"}, False)
    assert not any(msgspec.structs.astuple(changes(one, one)))


# Random sequences of all edits -------------------------------------------------------------------

WORDS = st.text(alphabet="ab é\x00\n中", max_size=6)


@st.composite
def runs(draw: st.DrawFn, one: Report, least: int = 0) -> Runs:
    made: list[Run] = draw(
        st.lists(
            st.one_of(
                WORDS,
                st.builds(Text, text=WORDS, bold=st.booleans(), link=st.sampled_from((None, "https://a.example"))),
                *([st.builds(Mention, speaker=st.sampled_from([s.id for s in one.speakers]))] if one.speakers else []),
            ),
            min_size=least,
            max_size=3,
        )
    )
    return tuple(made)


@st.composite
def blocks(draw: st.DrawFn, one: Report) -> tuple[Block, ...]:
    out: list[Block] = []
    for kind in draw(st.lists(st.sampled_from("piqt"), max_size=3)):
        inside = draw(runs(one))
        if kind == "p":
            out.append(Paragraph(runs=inside))
        elif kind == "i":
            out.append(
                ListItem(runs=inside, level=draw(st.integers(0, 6)), style=draw(st.sampled_from(("bullet", "number"))))
            )
        elif kind == "q":
            out.append(Quotation(runs=inside))
        else:
            out.append(Table(rows=(((Paragraph(runs=inside),), ()),)))
    return tuple(out)


@st.composite
def an_edit(draw: st.DrawFn, one: Report) -> Report:
    """The report after one random edit, drawn from all of them; it may be refused with ``EditError``."""
    people = [s.id for s in one.speakers] or ["nobody"]
    places = [s.id for s in one.segments] or ["none"]
    said = [c.id for _, c in one.contributions()] or ["none"]
    who, where, what = (draw(st.sampled_from(ids)) for ids in (people, places, said))
    several = draw(st.sets(st.sampled_from(said), max_size=3))
    at = draw(st.one_of(st.none(), st.integers(0, 4)))
    fresh = f"x{draw(st.integers(0, 999))}"
    new = Contribution(
        id=fresh,
        kind=draw(st.sampled_from(("speech", "narration", "outcome"))),
        speakers=tuple(draw(st.lists(st.sampled_from(people), max_size=2))),
        lead=draw(st.sampled_from(("auto", "full", "short", "none"))),
        status="draft",
        text=draw(blocks(one)),
        outcome=draw(st.sampled_from((None, Outcome(label="decision")))),
    )
    query = Query(draw(st.sampled_from(("a", "é", "ab", "Lee"))))
    segments = [one.id for one in one.segments]
    part = Segment(id=fresh, kind="segment", heading=None, theme=draw(runs(one)), moderator=None, contributions=())
    place = TextPlace(draw(st.integers(0, 3)), draw(st.integers(0, 5)))
    listed = draw(st.sampled_from((None, "x", 3, People(speakers=(who,)), Prose(blocks=(paragraph("a"),)))))
    orders: list[Callable[[], Report]] = [
        lambda: edits.add_segment(one, part, at),
        lambda: edits.remove_segments(one, {where}),
        lambda: edits.move_segments(one, set(segments[:2]), at),
        lambda: edits.split_segment(one, what, fresh),
        lambda: edits.merge_segment_with_previous(one, where, fresh),
        *[lambda: edits.add_contribution(one, where, new, at)] * 3,
        lambda: edits.remove_contributions(one, several),
        *[lambda: edits.move_contributions(one, several, where, at)] * 2,
        *[lambda: edits.split_contribution(one, what, place, fresh)] * 2,
        lambda: edits.merge_with_previous(one, what, draw(runs(one))),
        lambda: edits.set_text(one, what, new.text),
        lambda: edits.set_speakers(one, what, new.speakers, new.lead),
        lambda: edits.set_kind(one, what, new.kind),
        lambda: edits.set_lead(one, what, new.lead),
        lambda: edits.set_outcome(one, what, new.outcome),
        lambda: edits.set_notes(one, what, (Note(text=draw(WORDS)),)),
        lambda: edits.set_status(one, what, "reviewed"),
        lambda: edits.set_contribution_heading(one, what, draw(runs(one))),
        lambda: edits.set_heading(one, where, draw(runs(one))),
        lambda: edits.set_theme(one, where, draw(runs(one))),
        lambda: edits.set_level(one, where, 2),
        lambda: edits.set_segment_kind(one, where, "other"),
        lambda: edits.set_part(one, where, draw(st.sampled_from((None, "talk"))), "segment"),
        lambda: edits.set_moderator(one, where, draw(st.sampled_from((None, who)))),
        lambda: edits.set_segment_field(one, where, "f", listed),
        *[lambda: edits.add_speaker(one, Speaker(id=fresh, name=draw(WORDS), family="Lee"), at)] * 2,
        lambda: edits.change_speaker(one, Speaker(id=who, name=draw(WORDS))),
        lambda: edits.move_speakers(one, {who}, at),
        lambda: edits.merge_speakers(one, who, {draw(st.sampled_from(people)), people[0]}),
        lambda: edits.remove_speaker(one, who),
        lambda: edits.set_field(one, "f", listed),
        lambda: edits.set_introduction(one, draw(st.sampled_from((None, new.text)))),
        lambda: edits.set_subtitle(edits.set_title(one, draw(runs(one))), ("s",)),
        lambda: edits.shift_contributions(one, several, draw(st.integers(-3, 3))),
        lambda: edits.shift_segments(one, {where}, draw(st.integers(-3, 3))),
        lambda: edits.set_language(one, draw(st.sampled_from(("en", "ar", "ko")))),
        lambda: edits.set_template(one, TemplateRef(id="plain", version="1.0")),
        lambda: edits.set_words(one, draw(st.lists(st.text(max_size=6), max_size=4))),
        lambda: edits.without_notes(one),
        lambda: edits.without_private(one),
        lambda: replace(one, list(find(one, query, naming)), draw(st.sampled_from(("b", "bé", "\x00")))),
    ]
    return draw(st.sampled_from(orders))()


def test_the_random_histories_draw_every_edit() -> None:
    source = Path(__file__).read_text(encoding="utf-8").partition("def an_edit(")[2].partition("\ndef ")[0]
    drawn = set(re.findall(r"edits\.(\w+)\(", source))
    asked = {"Appearance", "TextPlace", "appearances", "fresh_id", "ids_of"}
    assert drawn == set(edits.__all__) - asked


def check_a_random_history(data: st.DataObject) -> None:
    document = Document(data.draw(st.sampled_from((rich(), everything()))))
    past = [document.report]
    told = [document.report]

    def listen(change: Change) -> None:
        assert change.before is told[-1]
        assert change.changes == changes(change.before, change.after)
        told.append(change.after)

    document.subscribe(listen)
    for _ in range(data.draw(st.integers(1, 12))):
        present = document.report
        try:
            document.apply("Edit", lambda one: data.draw(an_edit(one)))
        except EditError:
            assert document.report is present
        if document.report is not present:
            past.append(document.report)
        assert told[-1] is document.report
        assert broken(document.report) == []
        # Every text is in its one normal form, so that a file gives back the very same report.
        assert map_texts(document.report, lambda _, words: normalise_runs(words)) is document.report
    assert decode_report(encode_report(document.report), "x") == document.report
    for earlier in reversed(past[:-1]):
        assert document.undo()
        assert document.report == earlier
    assert not document.undo()
    assert document.is_saved
    for later in past[1:]:
        assert document.redo()
        assert document.report == later
    assert not document.redo()
    assert told[-1] is document.report


@given(st.data())
def test_moves_lose_nothing_and_splits_and_merges_no_word(data: st.DataObject) -> None:
    one = everything()
    said = [contribution.id for _, contribution in one.contributions()]
    moving = data.draw(st.sets(st.sampled_from(said)))
    for _ in range(data.draw(st.integers(1, 3))):
        where = data.draw(st.sampled_from(one.segments))
        at = data.draw(st.integers(0, len(where.contributions)))
        one = edits.move_contributions(one, moving, where.id, at)
        assert sorted(inner for part in order(one) for inner in part) == sorted(said)
        assert moving <= {inner.id for part in one.segments for inner in part.contributions if part.id == where.id}
    which = data.draw(st.sampled_from(said))
    text = contribution(one, which).text
    number = data.draw(st.integers(0, len(text)))
    block = text[number] if number < len(text) else Table(rows=())
    offset = 0 if isinstance(block, Table) else data.draw(st.integers(0, sum(map(run_length, block.runs))))
    two = edits.split_contribution(one, which, TextPlace(number, offset), "new")
    assert words_in(contribution(two, which).text, contribution(two, "new").text) == words_in(text)
    back = edits.merge_with_previous(two, "new")
    assert words_in(contribution(back, which).text) == words_in(text)
    assert order(back) == order(one)


def words_in(*texts: tuple[Block, ...]) -> str:
    """All letters of the texts, a mention as one, without white space."""
    return "".join("".join(plain_blocks(text, lambda mention: f"@{mention.speaker}").split()) for text in texts)


@given(st.data())
def test_any_edits_can_be_undone_and_leave_a_sound_report(data: st.DataObject) -> None:
    check_a_random_history(data)


@pytest.mark.trial
@settings(max_examples=5_000)
@given(st.data())
def test_many_random_histories(data: st.DataObject) -> None:
    check_a_random_history(data)
