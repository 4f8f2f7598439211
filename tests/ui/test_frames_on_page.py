"""The app's own page: numbers of paragraphs, frames and grounds, and lines that the base document holds."""

from __future__ import annotations

import msgspec
import pytest

from hrreport.forum.compose import compose
from hrreport.forum.composition import Line
from hrreport.forum.frame import frame_of
from hrreport.forum.load import load_by_name
from hrreport.forum.look import Rule, Type, look_of
from hrreport.forum.span import Span
from hrreport.model.texts import Spot
from hrreport.ui.preview.pages import paginate
from hrreport.ui.preview.setting import Bar, Galley, Row, Setter, framed
from hrreport.ui.preview.typist import Ink
from tests.forums import sample

pytestmark = pytest.mark.usefixtures("theme")
BOX = Type(rule=Rule(1.0, 4.0, "#112233"), framed=True, indent=20.0, right=30.0)
WIDE = 200.0


def galley(kind: Type, rows: int = 1) -> Galley:
    """A galley of rows of ten points."""
    return Galley((Row(10.0, ()),) * rows, kind, "body")


def lines(one: Galley) -> list[list[Bar]]:
    """The lines across in each row."""
    return [[bar for bar in row.bars if bar.height == 1.0] for row in one.rows]


def test_neighbours_with_frames_alike_share_one() -> None:
    first, last, other = framed([galley(BOX, 2), galley(BOX), galley(Type())], WIDE)
    across = 200.0 - 20.0 - 30.0 + 10.0
    assert lines(first) == [[Bar(15.0, 0.0, across, 1.0, "#112233")], []]
    assert lines(last) == [[Bar(15.0, 14.0, across, 1.0, "#112233")]]
    assert [row.height for row in (*first.rows, *last.rows)] == [15.0, 10.0, 15.0]
    assert other == galley(Type())


def test_frames_that_differ_stand_each_for_itself() -> None:
    wider = msgspec.structs.replace(BOX, right=0.0)
    for one in framed([galley(BOX), galley(wider)], WIDE):
        assert [bar.y for bar in lines(one)[0]] == [0.0, 19.0]


def test_a_line_at_the_left_alone_stands_beside_every_line() -> None:
    template = load_by_name("world-water-forum")
    kind = look_of(template).type_of("outcome")
    assert kind.beside is not None
    setter = Setter(look_of(template), frame_of(template), "en")
    rows = setter.paragraph((Span("word " * 60),), kind, 300.0)
    assert len(rows) > 2
    assert all([bar.width for bar in row.bars] == [kind.beside.width] for row in rows)


def test_the_summary_stands_in_a_frame_and_numbers_stand_before_paragraphs() -> None:
    template = load_by_name("hrc-panel")
    composition = compose(sample(template), template)
    setter = Setter(look_of(template), frame_of(template), "en")
    boxed = [line for line in composition.blocks if isinstance(line, Line) and line.boxed]
    for line in boxed:
        (made,) = setter.set(line, Spot("title"), 480.0)
        assert all(len(row.bars) == 2 for row in made.rows)
    numbered = next(line for line in composition.blocks if isinstance(line, Line) and line.number == 1)
    (made,) = setter.set(numbered, Spot("title"), 480.0)
    assert [text_of(ink) for ink in made.rows[0].inks[1:]] == ["1."]


def test_a_line_that_the_base_document_holds_is_not_set_twice() -> None:
    template = load_by_name("hrc-panel")
    composition = compose(sample(template), template)
    held = [line for line in composition.blocks if isinstance(line, Line) and line.key is not None]
    assert held
    assert all(frame_of(template).holds(line.key) for line in held if line.key)
    bare = [block for block in composition.blocks if block not in held]
    without = msgspec.structs.replace(composition, blocks=tuple(bare))
    assert paginate(composition, template).count == paginate(without, template).count


def text_of(ink: Ink) -> str:
    """The words of a line that is set."""
    return "".join(span.text for span in ink.recipe.spans)
