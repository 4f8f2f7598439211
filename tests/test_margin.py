"""The numbers in the margin of the page are those that an export prints."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport.forum.compose import compose
from hrreport.forum.composition import Line
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.manuscript import Scribe
from hrreport.forum.margin import Margin
from hrreport.forum.template import Template
from hrreport.model import Contribution, Report, Segment, Speaker, TemplateRef, new_report
from hrreport.model.edits import set_text
from hrreport.model.segment import Outcome
from hrreport.prose import Block, ListItem, Paragraph, Quotation, Table

HEAD = '\n[template]\nid = "house"\nversion = "1"\nname = "House"\nforum = "House"\n'
BLOCKS: tuple[Block, ...] = (
    Paragraph(runs=("said so.",)),
    Paragraph(runs=()),
    ListItem(runs=("an item",)),
    Quotation(runs=("a quotation",)),
    Table(rows=(((Paragraph(runs=("a cell",)),),),)),
)
PLANS = (
    "",
    'from = "introduction"\n',
    'restart = "segment"\n',
    'from = "introduction"\nrestart = "segment"\n',
)
ANNEX = (
    '\n[outcomes.action]\nlabel = "Action"\nplace = "collected"\n[[annexes]]\nkind = "outcomes"\nheading = "Actions"\n'
)


def house(plan: str, more: str = "", numbered: bool = True) -> Template:
    """A forum that numbers its paragraphs."""
    source = f"[paragraphs]\nnumbered = {str(numbered).lower()}\n{plan}{more}{HEAD}"
    return from_bytes("house", source.encode(), load_by_name("plain").base)


def one(number: int, *text: Block, speaker: bool = True, **more: object) -> Contribution:
    """A contribution."""
    base = Contribution(
        id=f"c{number}",
        kind="speech" if speaker else "narration",
        speakers=("s1",) if speaker else (),
        lead="auto" if speaker else "none",
        status="draft",
        text=text,
    )
    return msgspec.structs.replace(base, **more)


def told(*parts: tuple[Contribution, ...]) -> Report:
    """A report with an introduction, and a segment for each of the parts."""
    base = new_report("r", "en", TemplateRef(id="house", version="1"))
    return msgspec.structs.replace(
        base,
        introduction=(Paragraph(runs=("It began.",)), Paragraph(runs=()), Paragraph(runs=("It went on.",))),
        speakers=(Speaker(id="s1", name="Ana Ruiz"),),
        segments=tuple(
            Segment(id=f"g{n}", kind="segment", heading=None, theme=(), moderator=None, contributions=some)
            for n, some in enumerate(parts, 1)
        ),
    )


def printed(report: Report, template: Template) -> list[int]:
    return [b.number for b in compose(report, template).blocks if isinstance(b, Line) and b.number]


def shown(report: Report, template: Template, only: str | None = None, margin: Margin | None = None) -> list[int]:
    lines = Scribe().lines(report, template, only)
    return [number for number in (margin or Margin()).of(lines, report, template, only) if number]


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Segments of contributions of all kinds of blocks."""
    number = 0
    parts = []
    for size in draw(st.lists(st.integers(0, 4), min_size=1, max_size=3)):
        some = []
        for _ in range(size):
            number += 1
            text = draw(st.lists(st.sampled_from(BLOCKS), max_size=4))
            outcome = Outcome(label="action") if draw(st.booleans()) and draw(st.booleans()) else None
            kind = "outcome" if outcome else "speech"
            some.append(one(number, *text, speaker=draw(st.booleans()), outcome=outcome, kind=kind))
        parts.append(tuple(some))
    return told(*parts)


@given(reports(), st.sampled_from(PLANS), st.sampled_from(("", ANNEX)))
def test_the_margin_has_the_numbers_of_the_export(report: Report, plan: str, more: str) -> None:
    template = house(plan, more)
    numbers = printed(report, template)
    assert shown(report, template) == numbers
    margin = Margin()
    parts = [shown(report, template, only, margin) for only in ("", *(one.id for one in report.segments))]
    assert [number for part in parts for number in part] == numbers


@given(reports(), st.sampled_from(("grouped", "unattributed")), st.booleans())
def test_parts_that_name_nobody_or_do_not_count(report: Report, mode: str, counts: bool) -> None:
    skeleton = f'\n[[skeleton]]\nkey = "talk"\nmode = "{mode}"\nnumbered = {str(counts).lower()}\n'
    template = house("", skeleton)
    segments = (msgspec.structs.replace(report.segments[0], part="talk"), *report.segments[1:])
    report = msgspec.structs.replace(report, segments=segments)
    numbers, margin = printed(report, template), Margin()
    assert shown(report, template) == numbers
    parts = [shown(report, template, only, margin) for only in ("", *(one.id for one in report.segments))]
    assert [number for part in parts for number in part] == numbers


@given(reports(), st.data())
def test_numbers_are_right_after_each_change(report: Report, data: st.DataObject) -> None:
    template, margin, scribe = house(""), Margin(), Scribe()
    for _ in range(4):
        lines = scribe.lines(report, template)
        assert [number for number in margin.of(lines, report, template) if number] == printed(report, template)
        ids = [one.id for _, one in report.contributions()]
        if not ids:
            return
        text = data.draw(st.lists(st.sampled_from(BLOCKS), max_size=3))
        report = set_text(report, data.draw(st.sampled_from(ids)), tuple(text))


def test_words_that_make_no_paragraph_change_no_number() -> None:
    report = told((one(1, BLOCKS[0]), one(2, BLOCKS[0])))
    template, margin, scribe = house(""), Margin(), Scribe()
    before = margin.of(scribe.lines(report, template), report, template)
    report = set_text(report, "c1", (Paragraph(runs=("said so, and more.",)),))
    assert margin.of(scribe.lines(report, template), report, template) is before


@pytest.mark.parametrize("only", [None, "", "g1"])
def test_a_template_that_numbers_nothing_has_an_empty_margin(only: str | None) -> None:
    report = told((one(1, BLOCKS[0]),))
    template = house("", numbered=False)
    assert Margin().of(Scribe().lines(report, template, only), report, template, only) == ()
