"""Lines and tokens of the page: what they say, where a cursor may stand, and that none is stale."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrreport.errors import EditError
from hrreport.forum.compose import Composer, compose
from hrreport.forum.composition import Grid
from hrreport.forum.composition import Line as Printed
from hrreport.forum.manuscript import Line, Scribe, contribution_lines, lead_runs, units
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Office, Report, Rows, Speaker, edits
from hrreport.model.edits.writing import length_of, line_at
from hrreport.model.texts import Spot
from hrreport.prose import Block, ListItem, Mention, Paragraph, Quotation, Runs, Table, Text
from tests import test_writing
from tests.conftest import EXAMPLES
from tests.test_core import ANN, BO, paragraph, report, segment, speech
from tests.test_edits import an_edit
from tests.test_writing import TABLE, item, quotation
from tests.texts import template

FULL = Mention(speaker="s1", form="full")
SHORT = Mention(speaker="s1")


def written(one: Report, which: Template | None = None, only: str | None = None) -> tuple[Line, ...]:
    return Scribe().lines(one, which or template("whrcf"), only)


def said(*blocks: Block, **more: Any) -> Report:
    """A report with one contribution of Ann Lee's."""
    return report(segment("g1", speech("c1", "s1", text=blocks, **more)))


def lines(one: Report, which: Template | None = None) -> list[Line]:
    """The lines of the contributions' texts."""
    return [line for line in written(one, which) if line.spot.part == "text"]


def words(found: Iterable[Line]) -> list[str]:
    return [line.text for line in found]


def printed(one: Report, which: Template) -> list[str]:
    """What is printed, as the page shows it: line breaks as U+2028, tables as tabs and lines, nothing empty."""
    found = [(block, _printed(block)) for block in compose(one, which, "attributed").blocks]
    return [text.replace("\n", "\u2028") for block, text in found if text or isinstance(block, Grid)]


def _printed(block: Printed | Grid) -> str:
    if isinstance(block, Printed):
        return plain_spans(block.spans)
    rows = ("\t".join(" ".join(map(_cell, cell)) for cell in row) for row in block.rows)
    return "\u2028".join(rows)


def _cell(block: Printed | Grid) -> str:
    if isinstance(block, Printed):
        return plain_spans(block.spans).replace("\n", " ")
    return " ".join(_cell(inner) for row in block.rows for cell in row for inner in cell)


def shown(found: Iterable[Line]) -> list[str]:
    """What the lines show of what is printed: without empty ones, and an attribution alone without its space."""
    out = []
    for line in found:
        is_lead_alone = line.pieces and all(piece.token and piece.token.kind == "lead" for piece in line.pieces)
        text = line.text.removesuffix(" ") if is_lead_alone else line.text
        if text or line.style == "table":
            out.append(text)
    return out


LANGUAGES = {
    "en": "said that a city 🏙️ of rights 𝒜 is “ours”.",
    "fr": "a souligné l’œuvre 👩🏽‍🌾 commune ; çà et là.",
    "es": "señaló «¿dónde?» 🎉 y ¡aquí!",
    "ar": "قالت إن المدينة 🕌 للجميع، دائماً.",
    "ko": "인권도시 🇰🇷 광주 𠮷 라고 말했다.",
}
AMINA = Speaker(
    id="s3", name="أمينة 𝒵 بن علي", family="بن علي", honorific="السيدة", article="L’", offices=(Office(role="عمدة"),)
)
CHANTAL = Speaker(id="s4", name="Chantal Ö", family="Ö", article="La", offices=(Office(organisation="UN 🇺🇳"),))


def full(language: str) -> Report:
    """A report with everything in it, in a language."""
    say = LANGUAGES[language]
    third = Mention(speaker="s3", form="full")
    one = report(
        segment(
            "g0",
            speech("c0", lead="none", kind="narration", text=(paragraph(say, "\n", say),)),
            kind="opening",
        ),
        segment(
            "g1",
            speech("c1", "s1", text=(paragraph(say, SHORT, ". ", SHORT, SHORT), item(SHORT, " ", say), TABLE)),
            speech("c2", "s3", "s4", "s2", text=(paragraph(", ", say, Text(text=say, bold=True)), quotation(say))),
            speech("c3", "s4", heading=(say, SHORT), text=(item(SHORT, say, style="number"), item(say, level=1))),
            speech("c4", "s3", text=(paragraph(say, third, say),)),
            speech("c5", "s3", text=(TABLE, paragraph(third, say))),
            speech("c6", "s3", "s1", text=()),
            speech("c7", "s4", text=(paragraph(), paragraph(say))),
            speech("c8", "s4", text=(quotation(SHORT, say),), lead="full"),
            speech("c9", lead="none", text=(paragraph(SHORT, say),)),
            theme=(say, SHORT, "\n", say),
        ),
        segment("g2", heading=(third, say), level=2),
        segment("g3", kind="closing"),
        segment("g4", kind="other"),
        title=(say, " ", SHORT),
        subtitle=(say,),
        language=language,
        speakers=(ANN, BO, AMINA, CHANTAL),
    )
    return msgspec.structs.replace(one, fields={"session": Rows(rows=((say,), (say,)))}, introduction=None)


# Of these the page shows all that is printed: they collect nothing and have no annexes.
HOUSES = [template("plain"), template("whrcf")]
EVERYTHING = [(one, language) for one in HOUSES for language in LANGUAGES]


@pytest.mark.parametrize(("which", "language"), EVERYTHING, ids=[f"{one.id}-{tag}" for one, tag in EVERYTHING])
def test_a_line_says_what_is_printed(which: Template, language: str) -> None:
    one = full(language)
    assert shown(written(one, which)) == printed(one, which)
    say = LANGUAGES[language]
    blocks = (paragraph(say, SHORT), paragraph(), quotation(), item(say, style="number"), TABLE, quotation(say))
    own = edits.set_introduction(one, blocks)
    assert shown(written(own, which)) == printed(own, which)


@pytest.mark.parametrize(("which", "language"), EVERYTHING, ids=[f"{one.id}-{tag}" for one, tag in EVERYTHING])
def test_places_and_positions(which: Template, language: str) -> None:
    one = full(language)
    for line in written(one, which):
        if line.own and line.can_write:
            check_places(line, length_of(line_at(one, line.spot)))


def check_places(line: Line, length: int) -> None:
    """Every place has one position and back; every position snaps to a place."""
    assert line.length == units(line.text)
    positions = [line.position(offset) for offset in range(length + 1)]
    assert positions == sorted(set(positions))
    assert [line.offset(position) for position in positions] == list(range(length + 1))
    assert positions[-1] == line.length
    tokens = list(line.tokens())
    for position in range(line.length + 1):
        offset = line.offset(position)
        assert 0 <= offset <= length
        for forward in (True, False):
            stands = line.snapped(position, forward)
            assert line.token_at(stands) is None
            assert (stands == position) == (line.token_at(position) is None)
        inside = next((t for t in tokens if t[0] < position < t[1]), None)
        at_lead = next((t for t in tokens if t[2].kind == "lead" and position == 0), None)
        assert line.token_at(position) == (inside or at_lead)
        if inside is None and position >= positions[0]:
            half = position not in positions
            assert line.position(offset) == position - half
        elif inside is not None and inside[2].kind == "mention":
            assert line.position(offset) == inside[0]


def test_an_attribution_stands_before_the_first_paragraph() -> None:
    one = said(paragraph("noted ", SHORT, "."), paragraph("went on"))
    first, second = lines(one)
    assert first.text == "The Mayor of Ulm Ann Lee noted Ms. Lee."
    assert [(start, stop, token.kind, token.form) for start, stop, token in first.tokens()] == [
        (0, 25, "lead", None),
        (31, 38, "mention", "short"),
    ]
    assert (first.first, second.first, second.text) == (True, False, "went on")
    assert (first.snapped(0, False), first.snapped(7, False), first.snapped(25, False)) == (25, 25, 25)
    assert (first.snapped(33, False), first.snapped(33, True), first.snapped(31, True)) == (31, 38, 31)
    assert (first.offset(0), first.position(0), first.offset(33), first.position(7)) == (0, 25, 6, 38)
    assert first.contribution == "c1"
    comma = lines(said(paragraph(", who noted")))[0]
    assert comma.text == "The Mayor of Ulm Ann Lee, who noted"
    assert comma.position(0) == 24
    for empty in (said(), said(paragraph())):
        (alone,) = lines(empty)
        assert (alone.text, alone.position(0), alone.position(9)) == ("The Mayor of Ulm Ann Lee ", 25, 25)


def test_a_join_of_nothing() -> None:
    whrcf = template("whrcf")
    wording = whrcf.wordings["en"]
    bare = msgspec.structs.replace(wording, attribution=msgspec.structs.replace(wording.attribution, join=""))
    chosen = msgspec.structs.replace(whrcf, wordings={"en": bare})
    assert words(lines(said(paragraph("x")), chosen)) == ["The Mayor of Ulm Ann Leex"]


def test_a_full_mention_of_the_speaker_takes_the_place_of_the_attribution() -> None:
    (line,) = lines(said(paragraph("Thanking all, ", FULL, " left")))
    assert line.text == "Thanking all, the Mayor of Ulm Ann Lee left"
    assert [token.kind for _, _, token in line.tokens()] == ["mention"]
    assert line.first
    (other,) = lines(said(paragraph("met ", Mention(speaker="s2", form="full"))))
    assert [token.kind for _, _, token in other.tokens()] == ["lead", "mention"]


def test_an_attribution_above_a_list_has_a_line_of_its_own() -> None:
    for block in (item(SHORT, " x"), TABLE, quotation("x")):
        above, line = lines(said(block))
        assert (above.text, above.first, above.can_write) == ("The Mayor of Ulm Ann Lee", True, False)
        assert (line.first, line.can_write) == (False, block != TABLE)
        assert above.spot == line.spot == Spot("text", "g1", "c1", path=(0,))
    assert words(lines(said(item(SHORT, " x"))))[1] == "Ms. Lee x"
    (first, second) = lines(said(item("x"), paragraph("y"), lead="none"))
    assert (first.text, first.first, second.first) == ("x", True, False)


def test_narration_and_the_floor() -> None:
    one = report(
        segment(
            "g1",
            speech("c1", kind="narration", lead="none", text=(paragraph("Lunch."),)),
            speech("c2", lead="none", text=(paragraph("One asked."),), heading=("Q",)),
            speech("c3", lead="none"),
        )
    )
    found = [line for line in written(one) if line.contribution]
    assert words(found) == ["Lunch.", "Q", "One asked.", ""]
    assert [line.first for line in found] == [True, False, True, True]
    assert [list(line.tokens()) for line in found] == [[], [], [], []]


def test_numbers_of_lists() -> None:
    blocks = (
        item("a", style="number"),
        item("b", style="number", level=1),
        item("c", style="number", level=1),
        item("d", style="bullet", level=1),
        item("e", style="number"),
        item("f", style="number", level=1),
        paragraph(),
        item("g", style="number"),
        paragraph("between"),
        item("h", style="number"),
        TABLE,
        item("i", style="number"),
        item("j"),
        item("k", style="number"),
        quotation("q"),
        item("l", style="number"),
    )
    numbers = {line.text: line.number for line in lines(said(*blocks, lead="none")) if line.style == "item"}
    assert numbers == {"a": 1, "b": 1, "c": 2, "d": 0, "e": 2, "f": 1, "g": 3, "h": 1, "i": 1, "j": 0, "k": 1, "l": 1}


def test_tables_are_shown_and_not_written_in() -> None:
    nested = Table(rows=(((TABLE, paragraph("a\nb ", SHORT)), ()), ((),)))
    (line,) = lines(said(nested, lead="none"))
    assert line.text == "cell other a b Ms. Lee\t\u2028"
    assert (line.style, line.can_write, line.offset(3)) == ("table", False, 0)
    assert [line.snapped(3, forward) for forward in (True, False)] == [line.length, 0]
    (empty,) = lines(said(Table(rows=()), lead="none"))
    assert (empty.text, empty.length, empty.position(0), empty.snapped(0, True)) == ("", 0, 0, 0)


def test_a_line_break_is_one_place() -> None:
    (line,) = lines(said(paragraph("a\n", Text(text="\nb", bold=True)), lead="none"))
    assert line.text == "a\u2028\u2028b"
    assert [line.position(offset) for offset in range(5)] == [0, 1, 2, 3, 4]
    strange = msgspec.structs.replace(ANN, name="Ann\nLee")
    one = msgspec.structs.replace(said(paragraph("x")), speakers=(strange, BO))
    assert lines(one)[0].text == "The Mayor of Ulm Ann\u2028Lee x"


def test_a_mention_without_words_takes_room() -> None:
    nobody = msgspec.structs.replace(ANN, overrides={"whrcf": {"short": (), "full": ()}})
    one = report(
        segment("g1", speech("c1", "s1", text=(paragraph("a", SHORT, SHORT, "b. ", Mention(speaker="s2")),))),
        speakers=(nobody, BO),
    )
    (line,) = lines(one)
    assert line.text == "a[Ann Lee][Ann Lee]b. Bo Dahl"
    assert len(list(line.tokens())) == 3
    check_places(line, 7)


def test_titles_are_there_to_be_written_and_the_templates_words_are_not_the_reports_own() -> None:
    one = report(segment("g1", speech("c1", heading=())), segment("g2", kind="other"), introduction=None)
    found = written(one)
    assert [(line.style, line.own, line.level) for line in found] == [
        ("title", True, 0),
        ("subtitle", True, 0),
        ("introduction", False, 0),
        ("heading", False, 1),
        ("theme", True, 0),
        ("heading", True, 2),
        ("body", True, 0),
        ("heading", False, 1),
    ]
    own = edits.set_heading(one, "g1", found[3].runs)
    assert written(own)[3].text == found[3].text == "First segment"
    assert written(own)[3].own
    standing = edits.set_introduction(one, (Paragraph(runs=found[2].runs),))
    assert shown(written(standing)) == shown(found)
    plain = written(one, template("plain"))[2]
    assert (plain.style, plain.text, plain.own) == ("introduction", "", True)
    (empty,) = [line for line in written(report()) if line.style == "introduction"]
    assert (empty.text, empty.spot) == ("", Spot("introduction", path=(0,)))


def test_one_segment_can_be_shown_alone() -> None:
    one = full("en")
    whole = written(one)
    assert written(one, only="g2") == tuple(line for line in whole if line.spot.segment == "g2")
    assert written(one, only="g9") == ()


def test_an_attribution_can_be_kept_as_runs() -> None:
    for which, language in EVERYTHING:
        one = full(language)
        composer = Composer(one, which, "attributed")
        for part, inner in one.contributions():
            runs = lead_runs(composer, inner)
            before = list(contribution_lines(composer, part, inner))
            if not composer.lead(part, inner):
                assert runs == ()
                continue
            begins = inner.text[0].runs if inner.text and isinstance(inner.text[0], Paragraph) else ()
            line = next(line for line in before if line.first)
            plain = edits.set_text(edits.set_lead(one, inner.id, "none"), inner.id, (Paragraph(runs=(*runs, *begins)),))
            after = next(line for line in written(plain, which) if line.first and line.contribution == inner.id)
            assert after.text == (line.text if begins else line.text.removesuffix(" "))


# The scribe ------------------------------------------------------------------------------------------


def kept(old: tuple[Line, ...], new: tuple[Line, ...]) -> set[str | None]:
    """The contributions, segments and (``None``) the front of which every line is the same object."""
    before = {id(line) for line in old}
    return {_home(line) for line in new} - {_home(line) for line in new if id(line) not in before}


def _home(line: Line) -> str | None:
    return line.contribution or line.spot.segment


def test_what_stayed_the_same_is_not_made_again() -> None:
    scribe, which = Scribe(), template("whrcf")
    one = full("en")
    first = scribe.lines(one, which)
    everything = {_home(line) for line in first}
    assert scribe.lines(one, which) is not first
    assert kept(first, scribe.lines(one, which)) == everything
    copy = msgspec.json.decode(msgspec.json.encode(one), type=Report)
    assert kept(first, scribe.lines(copy, which)) == everything
    two = edits.set_text(one, "c2", (paragraph("x"),))
    second = scribe.lines(two, which)
    assert kept(first, second) == everything - {"c2"}
    three = edits.set_title(edits.set_theme(two, "g1", ("x",)), ("x",))
    third = scribe.lines(three, which)
    assert kept(second, third) == everything - {"g1", None}
    moved = edits.move_contributions(three, {"c0"}, "g3")
    assert kept(third, scribe.lines(moved, which)) >= everything - {"c0"}


def test_a_line_changes_with_all_that_it_depends_on() -> None:
    scribe, which = Scribe(), template("whrcf")
    one = full("en")
    for two in (
        edits.set_level(one, "g1", 2),
        edits.change_speaker(one, msgspec.structs.replace(ANN, family="L.")),
        edits.set_language(one, "fr"),
        edits.move_contributions(one, {"c3"}, "g1", 0),
        edits.move_contributions(one, {"c3"}, "g2"),
        edits.set_segment_kind(one, "g0", "segment"),
        edits.set_field(one, "session", "x"),
    ):
        scribe.lines(one, which)
        assert scribe.lines(two, which) == written(two)
        assert scribe.lines(two, template("plain")) == written(two, template("plain"))
        assert scribe.lines(two, which, only="g1") == written(two, only="g1")


@settings(max_examples=EXAMPLES // 2)
@given(st.data())
def test_no_line_is_stale_after_any_edits(data: st.DataObject) -> None:
    scribes = {one.id: Scribe() for one in HOUSES}
    one = full(data.draw(st.sampled_from(sorted(LANGUAGES))))
    for _ in range(data.draw(st.integers(1, 6))):
        try:
            if data.draw(st.booleans()):
                one = data.draw(an_edit(one))
            else:
                one, _ = data.draw(test_writing.an_edit(one))
        except EditError:
            continue
        for which in HOUSES:
            found = scribes[which.id].lines(one, which)
            assert found == written(one, which)
            assert shown(found) == printed(one, which)


# Any runs --------------------------------------------------------------------------------------------

WORDS = st.text(alphabet="ab ,.\n中😀é", min_size=1, max_size=4)
RUNS: st.SearchStrategy[Runs] = st.lists(
    st.one_of(
        WORDS,
        st.builds(Text, text=WORDS, bold=st.just(True)),
        st.builds(
            Mention, speaker=st.sampled_from(("s1", "s2", "s3")), form=st.sampled_from(("full", "short", "name"))
        ),
    ),
    max_size=6,
).map(tuple)
KINDS: st.SearchStrategy[type[Paragraph] | type[ListItem] | type[Quotation]] = st.sampled_from(
    (Paragraph, ListItem, Quotation)
)


@given(RUNS, KINDS, st.sampled_from(("auto", "none")), st.sampled_from(HOUSES))
def test_any_line_has_its_places(runs: Runs, kind: type[Paragraph], lead: str, which: Template) -> None:
    block = kind(runs=(*runs, "x"))
    one = edits.set_text(full("ar"), "c1", (block,))
    one = edits.set_lead(one, "c1", lead)  # type: ignore[arg-type]
    line = next(line for line in written(one, which) if line.contribution == "c1" and line.can_write)
    check_places(line, length_of(line_at(one, line.spot)))
    assert shown(written(one, which)) == printed(one, which)


def test_the_length_in_units() -> None:
    assert (units("ab"), units("é"), units("😀"), units("")) == (2, 1, 2, 0)
    (line,) = lines(said(paragraph("a😀b"), lead="none"))
    assert [line.offset(position) for position in range(5)] == [0, 1, 1, 2, 3]
    assert [line.position(offset) for offset in range(4)] == [0, 1, 3, 4]
