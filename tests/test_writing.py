"""Edits that writing makes at a cursor: each by itself, and random sequences of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hrreport.errors import EditError
from hrreport.model import Outcome, Report, edits
from hrreport.model.document import Document
from hrreport.model.edits.writing import (
    BlockStyle,
    Range,
    blocks_at,
    break_block,
    change_level,
    has_format,
    holds_blocks,
    insert,
    insert_item,
    join_with_previous,
    length_of,
    line_at,
    remove,
    set_block_style,
    set_format,
)
from hrreport.model.invariants import broken
from hrreport.model.texts import Caret, Part, Spot, runs_at, texts
from hrreport.prose import (
    Block,
    Blocks,
    ListItem,
    Mention,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Table,
    Text,
    normalise_runs,
    plain,
    runs_of,
)
from hrreport.prose.blocks import MAX_LIST_LEVEL
from tests.test_core import paragraph, report, segment, speech
from tests.test_edits import contribution

MENTION = Mention(speaker="s1")
TABLE = Table(rows=(((paragraph("cell"),), (paragraph("other"),)),))
TITLE = Spot("title")
HEADING = Spot("heading", "g1")
THEME = Spot("theme", "g1")
OWN = Spot("heading", "g1", "c2")


def item(*runs: Run, **more: Any) -> ListItem:
    return ListItem(runs=runs, **more)


def quotation(*runs: Run) -> Quotation:
    return Quotation(runs=runs)


def bold(text: str) -> Text:
    return Text(text=text, bold=True)


def at(number: int, which: str = "c1") -> Spot:
    return Spot("text", "g1", which, path=(number,))


def intro(number: int) -> Spot:
    return Spot("introduction", path=(number,))


def written(*blocks: Block, **more: Any) -> Report:
    """A report whose first contribution holds these blocks, with words in every other place."""
    given: dict[str, Any] = {"title": ("The title",), "introduction": (paragraph("intro"),), **more}
    return report(
        segment(
            "g1",
            speech("c1", "s1", text=blocks),
            speech("c2", "s2", text=(paragraph("second"),), heading=("Own",)),
            speech("c3", lead="none", kind="outcome", outcome=Outcome(label="action")),
            heading=("Head",),
            theme=("A theme",),
        ),
        **given,
    )


def text(one: Report, which: str = "c1") -> Blocks:
    return contribution(one, which).text


def put(before: Blocks, spot: Caret, *new: Block) -> tuple[Blocks, tuple[int, int]]:
    """The first contribution's text after an insertion, and where the cursor is then: block and place."""
    one, caret = insert(written(*before), spot, new)
    assert broken(one) == []
    return text(one), (caret.spot.path[0], caret.offset)


# Inserting -------------------------------------------------------------------------------------------


def test_one_paragraph_goes_into_the_line() -> None:
    assert put((paragraph("ab"),), Caret(at(0), 1), paragraph("x", MENTION)) == (
        (paragraph("ax", MENTION, "b"),),
        (0, 3),
    )
    assert put((item("ab", level=2),), Caret(at(0), 2), paragraph(bold("x"))) == (
        (item("ab", bold("x"), level=2),),
        (0, 3),
    )
    assert put((quotation("ab"),), Caret(at(0), 0), paragraph("x")) == ((quotation("xab"),), (0, 1))
    assert put((item("ab"),), Caret(at(0), 0), paragraph()) == ((item("ab"),), (0, 0))
    assert put((), Caret(at(0)), paragraph("x")) == ((paragraph("x"),), (0, 1))
    assert put((), Caret(at(0), 9), paragraph("\x00a\r\nb")) == ((paragraph("a\nb"),), (0, 3))
    assert put((paragraph("ab"),), Caret(at(0), 99), paragraph("x")) == ((paragraph("abx"),), (0, 3))
    assert put((paragraph("ab"),), Caret(at(0), 1)) == ((paragraph("ab"),), (0, 1))


def test_several_paragraphs_break_the_line() -> None:
    two = (paragraph("x"), paragraph("y"))
    assert put((paragraph("ab"), paragraph("c")), Caret(at(0), 1), *two) == (
        (paragraph("ax"), paragraph("yb"), paragraph("c")),
        (1, 1),
    )
    assert put((item("ab"),), Caret(at(0), 1), *two) == ((item("ax"), paragraph("yb")), (1, 1))
    assert put((item("ab"),), Caret(at(0), 0), paragraph(), paragraph("y")) == ((paragraph(), paragraph("yab")), (1, 1))
    assert put((), Caret(at(0)), *two) == (two, (1, 1))
    assert put((paragraph("ab"),), Caret(at(0), 2), *two, paragraph()) == (
        (paragraph("abx"), paragraph("y"), paragraph()),
        (2, 0),
    )


def test_items_and_quotations_stay_what_they_are() -> None:
    items = (item("x", style="number"), item("y", level=1))
    assert put((), Caret(at(0)), *items) == (items, (1, 1))
    assert put((paragraph("ab"),), Caret(at(0), 1), *items) == ((paragraph("ax"), item("yb", level=1)), (1, 1))
    assert put((paragraph("ab"),), Caret(at(0), 0), items[0]) == ((item("xab", style="number"),), (0, 1))
    assert put((paragraph("ab"),), Caret(at(0), 2), quotation("x")) == ((paragraph("abx"),), (0, 3))
    assert put((item("a"),), Caret(at(0), 1), paragraph("b"), quotation("x")) == ((item("ab"), quotation("x")), (1, 1))
    assert put((), Caret(at(0)), item("\x00"), item("x")) == ((paragraph(), item("x")), (1, 1))


def test_a_table_stands_between_paragraphs_and_no_word_is_lost() -> None:
    assert put((paragraph("ab"),), Caret(at(0), 1), TABLE) == ((paragraph("a"), TABLE, paragraph("b")), (2, 0))
    assert put((quotation("ab"),), Caret(at(0), 0), TABLE) == ((TABLE, quotation("ab")), (1, 0))
    assert put((quotation("ab"),), Caret(at(0), 2), TABLE) == ((quotation("ab"), TABLE, paragraph()), (2, 0))
    assert put((), Caret(at(0)), TABLE) == ((TABLE, paragraph()), (1, 0))
    assert put((paragraph("ab"),), Caret(at(0), 1), TABLE, paragraph("x")) == (
        (paragraph("a"), TABLE, paragraph("xb")),
        (2, 1),
    )
    assert put((item("ab"),), Caret(at(0), 1), paragraph("x"), TABLE) == ((item("ax"), TABLE, item("b")), (2, 0))
    with pytest.raises(EditError, match="table"):
        insert(written(TABLE), Caret(at(0)), (paragraph("x"),))


@pytest.mark.parametrize("spot", [TITLE, Spot("subtitle"), HEADING, THEME, OWN], ids=str)
def test_titles_headings_and_themes_take_one_line(spot: Spot) -> None:
    one = written()
    old = line_at(one, spot)
    blocks = (paragraph("x\ny"), paragraph(), item(Text(text="z\r\n", italic=True)), TABLE, quotation(MENTION))
    two, caret = insert(one, Caret(spot, 1), blocks)
    words = ("x y ", Text(text="z ", italic=True), " cell other ", MENTION)
    head, tail = plain(old)[:1], plain(old)[1:]
    assert line_at(two, spot) == (head + words[0], *words[1:], *((tail,) if tail else ()))
    assert caret == Caret(spot, len(head) + length_of(words))
    assert broken(two) == []
    back, _ = remove(two, [Range(spot, len(head), caret.offset)])
    assert line_at(back, spot) == old
    assert insert(one, Caret(spot), ())[0] == one


def test_words_go_into_a_heading_that_the_template_made_and_into_one_that_is_not_there() -> None:
    one = edits.set_heading(edits.set_contribution_heading(written(), "c2", None), "g1", None)
    made, caret = insert(one, Caret(HEADING, 7), (paragraph("x"),))
    assert (made.segments[0].heading, caret) == (("x",), Caret(HEADING, 1))
    made, caret = insert(one, Caret(OWN), (paragraph("x"),))
    assert (contribution(made, "c2").heading, caret) == (("x",), Caret(OWN, 1))
    assert insert(one, Caret(OWN), (paragraph(),))[0] == one


def test_the_introduction_becomes_the_reports_own() -> None:
    one = written(introduction=None)
    two, caret = insert(one, Caret(intro(0)), (paragraph("x"), paragraph("y")))
    assert (two.introduction, caret) == ((paragraph("x"), paragraph("y")), Caret(intro(1), 1))
    emptied, _ = remove(two, [Range(intro(0)), Range(intro(1))])
    assert emptied.introduction == ()
    assert break_block(one, Caret(intro(0)))[0].introduction == (paragraph(), paragraph())
    for same in (
        insert(one, Caret(intro(0)), (paragraph(),))[0],
        remove(one, [Range(intro(0))])[0],
        set_format(one, [Range(intro(0))], bold=True),
        set_block_style(one, [intro(0)], "bullet"),
        change_level(one, [intro(0)], 1),
    ):
        assert same is one


def test_an_empty_paragraph_becomes_an_item() -> None:
    one = written(item("a"), paragraph(), TABLE)
    two, caret = insert_item(one, Caret(at(1)), ("x\r\n", MENTION), item("a", style="number", level=2))
    assert text(two)[1] == item("x\n", MENTION, style="number", level=2)
    assert caret == Caret(at(1), 3)
    assert text(insert_item(one, Caret(at(0)), ("x",), item("a", level=1))[0])[0] == item("xa", level=1)
    assert text(insert_item(written(), Caret(at(0)), ("x",), item("a"))[0]) == (item("x"),)
    refused: list[Callable[[], object]] = [
        lambda: insert_item(one, Caret(at(1)), (), item("a")),
        lambda: insert_item(one, Caret(at(2)), ("x",), item("a")),
        lambda: insert_item(one, Caret(TITLE), ("x",), item("a")),
    ]
    for wrong in refused:
        with pytest.raises(EditError):
            wrong()


# Removing --------------------------------------------------------------------------------------------


def test_words_go_out_of_a_paragraph() -> None:
    one = written(paragraph("ab", MENTION, "cd"), item("x"))
    two, caret = remove(one, [Range(at(0), 1, 4)])
    assert (text(two)[0], caret) == (paragraph("ad"), Caret(at(0), 1))
    assert text(remove(one, [Range(at(0), 2)])[0])[0] == paragraph("ab")
    assert text(remove(one, [Range(at(1))])[0])[1] == paragraph()
    assert remove(one, [Range(at(0), 2, 2)]) == (one, Caret(at(0), 2))
    assert remove(one, [Range(at(0), 99)]) == (one, Caret(at(0), 5))
    assert text(remove(written(paragraph("ab")), [Range(at(0))])[0]) == ()


def test_paragraphs_of_one_text_are_joined() -> None:
    blocks = (paragraph("ab"), item("cd", level=1), quotation("ef"), TABLE, paragraph("gh"))
    one = written(*blocks)
    two, caret = remove(one, [Range(at(0), 1), Range(at(1), 0, 1)])
    assert (text(two)[:2], caret) == ((paragraph("ad"), quotation("ef")), Caret(at(0), 1))
    assert text(remove(one, [Range(at(1)), Range(at(2), 0, 1)])[0])[1] == item("f", level=1)
    assert text(remove(one, [Range(at(1)), Range(at(2))])[0])[1] == paragraph()
    assert text(remove(one, [Range(at(2), 1), Range(at(3)), Range(at(4), 0, 1)])[0])[2:] == (quotation("eh"),)
    assert text(remove(one, [Range(at(3)), Range(at(4), 0, 1)])[0])[3:] == (paragraph("h"),)
    assert text(remove(one, [Range(at(2), 1), Range(at(3))])[0])[2:] == (quotation("e"), paragraph("gh"))
    assert text(remove(one, [Range(at(n)) for n in range(5)])[0]) == ()
    empty = written(paragraph(), item("ab"))
    assert text(remove(empty, [Range(at(0)), Range(at(1), 0, 1)])[0]) == (item("b"),)


def test_of_a_table_an_empty_paragraph_is_left() -> None:
    one = written(paragraph("ab"), TABLE)
    assert remove(one, [Range(at(1))]) == (edits.set_text(one, "c1", (paragraph("ab"), paragraph())), Caret(at(1)))
    assert text(remove(written(TABLE, TABLE), [Range(at(0)), Range(at(1))])[0]) == ()


def test_a_selection_over_contributions_and_headings_leaves_them_there() -> None:
    one = written(paragraph("ab"), paragraph("cd"))
    ranges = [
        Range(TITLE, 4),
        Range(Spot("subtitle")),
        Range(intro(0)),
        Range(HEADING),
        Range(THEME),
        Range(at(0)),
        Range(at(1)),
        Range(OWN),
        Range(at(0, "c2"), 0, 2),
    ]
    two, caret = remove(one, ranges)
    assert broken(two) == []
    assert (two.title, two.introduction, caret) == (("The ",), (), Caret(TITLE, 4))
    home = two.segments[0]
    assert (home.heading, home.theme, [one.id for one in home.contributions]) == (None, (), ["c1", "c2", "c3"])
    assert (text(two), contribution(two, "c2").heading, text(two, "c2")) == ((), (), (paragraph("cond"),))
    over, caret = remove(one, [Range(at(1), 1), Range(OWN, 0, 2), Range(at(0, "c2"), 0, 0)])
    assert (text(over), caret) == ((paragraph("ab"), paragraph("c")), Caret(at(1), 1))
    assert contribution(over, "c2") == contribution(edits.set_contribution_heading(one, "c2", ("n",)), "c2")


def test_an_emptied_heading_of_a_contribution_can_be_written_in_again() -> None:
    one = written()
    two, caret = remove(one, [Range(OWN)])
    assert runs_at(two, caret.spot) == ()
    assert insert(two, caret, (paragraph("Own"),))[0] == one


# Breaking and joining --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "offset", "first", "second"),
    [
        (paragraph("ab"), 0, paragraph(), paragraph("ab")),
        (paragraph("a", MENTION, "b"), 2, paragraph("a", MENTION), paragraph("b")),
        (paragraph("ab"), 2, paragraph("ab"), paragraph()),
        (item("ab", level=3, style="number"), 0, paragraph(), item("ab", level=3, style="number")),
        (item("ab", level=3), 1, item("a", level=3), item("b", level=3)),
        (item("ab"), 2, item("ab"), paragraph()),
        (quotation("ab"), 0, quotation(), quotation("ab")),
        (quotation("ab"), 1, quotation("a"), quotation("b")),
        (quotation("ab"), 2, quotation("ab"), paragraph()),
        (quotation(), 0, quotation(), paragraph()),
    ],
)
def test_a_paragraph_is_broken_and_joined_again(block: Block, offset: int, first: Block, second: Block) -> None:
    one = written(paragraph("x"), block, paragraph("y"))
    two, caret = break_block(one, Caret(at(1), offset))
    assert text(two) == (paragraph("x"), first, second, paragraph("y"))
    assert caret == Caret(at(2))
    assert broken(two) == []
    assert join_with_previous(two, at(2)) == (one, Caret(at(1), offset))


def test_the_empty_paragraph_of_an_empty_text_is_broken_too() -> None:
    two, caret = break_block(written(), Caret(at(0)))
    assert (text(two), caret) == ((paragraph(), paragraph()), Caret(at(1)))
    assert text(join_with_previous(two, at(1))[0]) == ()


def test_joined_paragraphs_are_what_the_first_was() -> None:
    one = written(paragraph("a"), item("b"), quotation("c"), paragraph(), quotation(), paragraph("d"))
    assert text(join_with_previous(one, at(1))[0])[0] == paragraph("ab")
    two, caret = join_with_previous(one, at(2))
    assert (text(two)[1], caret) == (item("bc"), Caret(at(1), 1))
    assert text(join_with_previous(one, at(3))[0])[2] == quotation("c")
    assert text(join_with_previous(one, at(4))[0])[3] == paragraph()
    assert text(join_with_previous(one, at(5))[0])[4] == paragraph("d")


def test_what_cannot_be_done() -> None:
    one = written(TABLE, paragraph("a"), TABLE, introduction=())
    refused: list[Callable[[], object]] = [
        lambda: break_block(one, Caret(at(0))),
        lambda: break_block(one, Caret(at(3))),
        lambda: break_block(one, Caret(TITLE, 1)),
        lambda: break_block(one, Caret(Spot("text", "g1", "c1"))),
        lambda: break_block(one, Caret(at(0, "c9"))),
        lambda: break_block(one, Caret(Spot("note", "g1", "c1", path=(0,)))),
        lambda: join_with_previous(one, at(0)),
        lambda: join_with_previous(one, at(1)),
        lambda: join_with_previous(one, at(2)),
        lambda: join_with_previous(one, at(3)),
        lambda: join_with_previous(one, intro(0)),
        lambda: join_with_previous(one, HEADING),
        lambda: insert(one, Caret(intro(1)), (paragraph("x"),)),
        lambda: insert(one, Caret(Spot("theme", "g9")), (paragraph("x"),)),
        lambda: insert(one, Caret(at(1)), (paragraph(Mention(speaker="s9")),)),
        lambda: remove(one, [Range(at(0)), Range(at(9))]),
        lambda: set_format(one, [Range(at(7))], bold=True),
        lambda: set_block_style(one, [at(-1)], "bullet"),
    ]
    for wrong in refused:
        with pytest.raises(EditError):
            wrong()
    with pytest.raises(EditError, match="first paragraph"):
        join_with_previous(written(paragraph("a"), paragraph("b")), at(0))


# Styles, levels, formats -----------------------------------------------------------------------------


def test_styles_of_paragraphs() -> None:
    blocks = (paragraph("a"), item("b", level=2), quotation("c"), paragraph(), quotation(), TABLE)
    one = written(*blocks)
    spots = [TITLE, *(at(number) for number in range(6))]
    assert text(set_block_style(one, spots, "bullet")) == (
        item("a"), item("b", level=2), item("c"), paragraph(), paragraph(), TABLE,
    )  # fmt: skip
    assert text(set_block_style(one, spots, "number"))[:2] == (
        item("a", style="number"),
        item("b", style="number", level=2),
    )
    assert text(set_block_style(one, spots, "paragraph")) == (
        paragraph("a"), paragraph("b"), paragraph("c"), paragraph(), paragraph(), TABLE,
    )  # fmt: skip
    assert text(set_block_style(one, spots, "quotation"))[3:] == (quotation(), quotation(), TABLE)
    assert set_block_style(one, [at(5), TITLE], "quotation") is one
    introduction = written(introduction=(paragraph("a"),))
    assert set_block_style(introduction, [intro(0)], "bullet").introduction == (item("a"),)


def test_levels_of_items() -> None:
    one = written(item("a"), item("b", level=4), paragraph("c"), TABLE)
    spots = [at(number) for number in range(4)]
    assert text(change_level(one, spots, 2)) == (item("a", level=2), item("b", level=MAX_LIST_LEVEL), *text(one)[2:])
    assert text(change_level(one, spots, -3)) == (item("a"), item("b", level=1), *text(one)[2:])


def test_formats() -> None:
    one = written(paragraph("abc", MENTION, "de"), TABLE)
    both = [Range(at(0), 1, 5), Range(at(1))]
    two = set_format(one, both, bold=True)
    assert text(two) == (paragraph("a", bold("bc"), MENTION, bold("d"), "e"), TABLE)
    assert set_format(two, both, bold=False) == one
    linked = set_format(two, [Range(at(0), 4)], link="https://a.example", language="fr")
    assert text(linked)[0] == paragraph(
        "a",
        bold("bc"),
        MENTION,
        Text(text="d", bold=True, link="https://a.example", language="fr"),
        Text(text="e", link="https://a.example", language="fr"),
    )
    for spot in (TITLE, Spot("subtitle"), HEADING, THEME, OWN, intro(0)):
        formatted = set_format(one, [Range(spot, 0, 1)], italic=True)
        assert broken(formatted) == []
        assert plain(line_at(formatted, spot)) == plain(line_at(one, spot))
        assert has_format(formatted, [Range(spot, 0, 1)], "italic") == bool(line_at(one, spot))
    assert set_format(one, [Range(at(1))], bold=True) is one


def test_whether_a_selection_has_a_format() -> None:
    one = written(paragraph(bold("ab"), MENTION, bold("c"), "d"), paragraph(MENTION))
    assert has_format(one, [Range(at(0), 0, 4)], "bold")
    assert not has_format(one, [Range(at(0), 0, 4)], "italic")
    assert not has_format(one, [Range(at(0))], "bold")
    assert has_format(one, [Range(at(0), 1, 3), Range(at(1))], "bold")
    assert not has_format(one, [Range(at(1))], "bold")
    assert not has_format(one, [], "bold")


def test_places() -> None:
    one = written(paragraph("a", MENTION), TABLE)
    assert line_at(one, at(1)) == ()
    assert blocks_at(one, at(0, "c3")) == (paragraph(),)
    assert [holds_blocks(spot) for spot in (TITLE, HEADING, at(0), intro(0))] == [False, False, True, True]
    for spot, runs in texts(one):
        if spot.part in ("title", "subtitle", "heading", "theme") or len(spot.path) == 1:
            assert line_at(one, spot) == runs


# Random sequences ------------------------------------------------------------------------------------

WORDS = st.text(alphabet="ab é\x00\n\r中😀\u2028", max_size=5)
RUNS: st.SearchStrategy[Runs] = st.lists(
    st.one_of(
        WORDS,
        st.builds(Text, text=WORDS, bold=st.booleans(), italic=st.booleans()),
        st.builds(Mention, speaker=st.sampled_from(("s1", "s2")), form=st.sampled_from(("full", "short"))),
    ),
    max_size=3,
).map(tuple)
ITEMS = st.builds(
    ListItem, runs=RUNS, style=st.sampled_from(("bullet", "number")), level=st.integers(0, MAX_LIST_LEVEL)
)
LINES = st.one_of(st.builds(Paragraph, runs=RUNS), ITEMS, st.builds(Quotation, runs=RUNS))
TABLES = st.builds(lambda runs: Table(rows=(((Paragraph(runs=runs),), ()),)), RUNS)
BLOCKS: st.SearchStrategy[Blocks] = st.lists(st.one_of(LINES, LINES, LINES, TABLES), max_size=3).map(tuple)


STYLES: st.SearchStrategy[BlockStyle] = st.sampled_from(("paragraph", "bullet", "number", "quotation"))


def places(one: Report) -> list[Spot]:
    """Every place that a cursor can stand in, in reading order."""
    out = [TITLE, Spot("subtitle"), *(intro(n) for n in range(len(one.introduction or ((),))))]
    for part in one.segments:
        out += [Spot("heading", part.id), Spot("theme", part.id)]
        for inner in part.contributions:
            if inner.heading is not None:
                out.append(Spot("heading", part.id, inner.id))
            out += [Spot("text", part.id, inner.id, path=(n,)) for n in range(len(inner.text) or 1)]
    return out


@st.composite
def carets(draw: st.DrawFn, one: Report, parts: tuple[Part, ...] = ()) -> Caret:
    spot = draw(st.sampled_from([spot for spot in places(one) if not parts or spot.part in parts]))
    return Caret(spot, draw(st.integers(0, length_of(line_at(one, spot)))))


@st.composite
def selections(draw: st.DrawFn, one: Report) -> list[Range]:
    """A stretch from one place to another, as the ranges that it takes up."""
    found = places(one)
    carets_ = [draw(carets(one)) for _ in range(2)]
    start, end = sorted(carets_, key=lambda caret: (found.index(caret.spot), caret.offset))
    inner = found[found.index(start.spot) : found.index(end.spot) + 1]
    return [
        Range(spot, start.offset if spot == start.spot else 0, end.offset if spot == end.spot else None)
        for spot in inner
    ]


def words_of(one: Report) -> str:
    """Every character of the report in reading order; a mention is one."""
    return "".join(plain(runs, lambda _: "\N{BULLET}") for _, runs in texts(one))


@st.composite
def an_edit(draw: st.DrawFn, one: Report) -> tuple[Report, Caret | None]:
    """The report after one random edit, and where the cursor is; it may be refused with ``EditError``."""
    caret = draw(carets(one))
    ranges = draw(selections(one))
    spots = [inner.spot for inner in ranges]
    in_text = draw(carets(one, ("text", "introduction")))
    orders: list[Callable[[], tuple[Report, Caret | None]]] = [
        lambda: insert(one, caret, draw(BLOCKS)),
        lambda: insert(one, caret, (Paragraph(runs=draw(RUNS)),)),
        lambda: insert_item(one, in_text, draw(RUNS), draw(ITEMS)),
        lambda: remove(one, ranges),
        lambda: break_block(one, in_text),
        lambda: join_with_previous(one, in_text.spot),
        lambda: (
            set_block_style(one, spots, draw(STYLES)),
            None,
        ),
        lambda: (change_level(one, spots, draw(st.integers(-2, 2))), None),
        lambda: (set_format(one, ranges, bold=draw(st.booleans()), italic=draw(st.booleans())), None),
    ]
    return draw(st.sampled_from(orders))()


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report into which a random text was written."""
    one = written(introduction=draw(st.sampled_from((None, (), (paragraph("intro"), TABLE)))))
    return insert(one, Caret(at(0)), draw(BLOCKS))[0]


def _instead(new: Report, _: Report) -> Report:
    return new


def assert_exists(one: Report, caret: Caret) -> None:
    assert caret.spot in places(one)
    runs = line_at(one, caret.spot)
    assert 0 <= caret.offset <= length_of(runs)
    assert runs_at(one, caret.spot) in (runs, None)


@given(st.data())
def test_any_writing_leaves_a_sound_report_and_can_be_undone(data: st.DataObject) -> None:
    document = Document(data.draw(reports()))
    past = [document.report]
    for _ in range(data.draw(st.integers(1, 10))):
        one = document.report
        try:
            two, caret = data.draw(an_edit(one))
        except EditError:
            continue
        assert broken(two) == []
        if caret is not None:
            assert_exists(two, caret)
        if document.apply("Writing", partial(_instead, two)):
            past.append(two)
    for earlier in reversed(past[:-1]):
        assert document.undo()
        assert document.report == earlier
    assert document.is_saved
    for later in past[1:]:
        assert document.redo()
        assert document.report == later


@given(st.data())
def test_what_was_inserted_can_be_removed(data: st.DataObject) -> None:
    one = data.draw(reports())
    caret = data.draw(carets(one))
    new = data.draw(BLOCKS)
    block = blocks_at(one, caret.spot)[caret.spot.path[0]] if holds_blocks(caret.spot) else paragraph()
    assume(not isinstance(block, Table))
    two, after = insert(one, caret, new)
    # What opens with a list or a table takes the place of an empty beginning: the paragraph's kind goes with it.
    opening = new[0] if new else paragraph()
    assume(caret.offset or (isinstance(opening, Paragraph) and normalise_runs(opening.runs)))
    if holds_blocks(caret.spot):
        numbers = range(caret.spot.path[0], after.spot.path[0] + 1)
        spots = [msgspec.structs.replace(caret.spot, path=(number,)) for number in numbers]
    else:
        spots = [caret.spot]
    ranges = [
        Range(spot, caret.offset if spot == caret.spot else 0, after.offset if spot == after.spot else None)
        for spot in spots
    ]
    back, where = remove(two, ranges)
    assert words_of(back) == words_of(one)
    assert where == caret
    assert back == one or blocks_at(one, caret.spot) == (paragraph(),)


@given(st.data())
def test_breaking_and_joining_keep_every_word(data: st.DataObject) -> None:
    one = data.draw(reports())
    caret = data.draw(carets(one, ("text", "introduction")))
    assume(not isinstance(blocks_at(one, caret.spot)[caret.spot.path[0]], Table))
    two, after = break_block(one, caret)
    assert words_of(two) == words_of(one)
    three, back = join_with_previous(two, after.spot)
    assert back == caret
    assert three == one or (one.introduction is None and three.introduction == ())
    other = data.draw(carets(one, ("text", "introduction")))
    try:
        joined, _ = join_with_previous(one, other.spot)
    except EditError:
        return
    assert words_of(joined) == words_of(one)


@given(st.data())
def test_inserting_and_formatting_keep_every_word(data: st.DataObject) -> None:
    one = data.draw(reports())
    ranges = data.draw(selections(one))
    formatted = set_format(one, ranges, bold=True)
    assert words_of(formatted) == words_of(one)
    spots = [inner.spot for inner in ranges]
    assert words_of(set_block_style(one, spots, "number")) == words_of(one)
    assert words_of(change_level(one, spots, 1)) == words_of(one)
    caret = data.draw(carets(one, ("text", "introduction")))
    assume(not isinstance(blocks_at(one, caret.spot)[caret.spot.path[0]], Table))
    new = data.draw(BLOCKS)
    two, _ = insert(one, caret, new)
    added = sum(length_of(normalise_runs(runs)) for runs in runs_of(new))
    assert len(words_of(two)) == len(words_of(one)) + added
