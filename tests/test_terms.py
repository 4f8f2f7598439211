"""Terms that a forum writes otherwise are found, each with its place, and can be replaced at once."""

from __future__ import annotations

import msgspec
import pytest

from hrreport.forum.compose import compose
from hrreport.forum.concerns import concerns
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.terms import used_terms
from hrreport.model import Contribution, Note, Outcome, Report, Segment, Speaker, TemplateRef, new_report
from hrreport.model.search import replace
from hrreport.prose import Mention, Paragraph, Runs, Table, Text, plain, plain_blocks

SOURCE = b"""
[template]
id = "river"
version = "1"
name = "River"
forum = "River"
[fields.site]
label = "Site"
type = "url"
[fields.place]
label = "Place"
[terms]
town = "city"
council = "city council"
"human right's day" = "Human Rights Day"
[languages.fr.terms]
"municipalit\xc3\xa9" = "ville"
"""
RIVER = from_bytes("river", SOURCE, load_by_name("plain").base)


def told(*runs: object, language: str = "en", **more: object) -> Report:
    """A report of one contribution with these runs."""
    base = new_report("r", language, TemplateRef(id="river", version="1"))
    speaker = Speaker(id="s1", name="Ana Town", family="Town", honorific="Ms.")
    text: Runs = tuple(runs)  # type: ignore[arg-type]
    one = Contribution(
        id="c1", kind="speech", speakers=("s1",), lead="auto", status="draft", text=(Paragraph(runs=text),)
    )
    segment = Segment(id="g1", kind="segment", heading=None, theme=(), moderator=None, contributions=(one,))
    return msgspec.structs.replace(base, speakers=(speaker,), segments=(segment,), **more)


def found(report: Report) -> list[tuple[str, str]]:
    return [(use.hit.words, use.instead) for use in used_terms(report, RIVER)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("said that the town is old.", [("town", "city")]),
        ("Town after TOWN, towns and downtown.", [("Town", "City"), ("TOWN", "CITY")]),
        ("the town’s river, a town-hall and a mid-town", [("town", "city")]),
        ("the Council met; the city council too", [("Council", "City council")]),
        ("on Human Right’s Day", [("Human Right’s Day", "Human Rights Day")]),
        ("nothing of the kind", []),
    ],
)
def test_whole_words_in_any_case(words: str, expected: list[tuple[str, str]]) -> None:
    assert found(told(words)) == expected


def test_attributions_mentions_and_what_is_in_italics_are_left_alone() -> None:
    runs = (Mention(speaker="s1", form="short"), " read ", Text(text="A town by the river", italic=True), ".")
    assert found(told(*runs)) == []
    assert found(told("to", Text(text="wn", italic=True))) == []
    assert found(told("the ", Text(text="to", bold=True), "wn")) == [("town", "city")]


def test_each_language_has_its_own_terms() -> None:
    assert found(told("la municipalité et la town", language="fr")) == [("municipalité", "ville")]
    assert found(told("the town ", Text(text="municipalité town", language="fr"))) == [
        ("town", "city"),
        ("municipalité", "ville"),
    ]
    assert found(told("die town", language="de")) == []


def test_everything_that_is_printed_is_looked_into() -> None:
    report = told("a town", title=("Town",), fields={"site": "https://town.example", "place": "a town"})
    one = report.segments[0].contributions[0]
    cell = (Paragraph(runs=("town",)),)
    one = msgspec.structs.replace(
        one,
        text=(*one.text, Table(rows=((cell,),))),
        notes=(Note(text="town"),),
        outcome=Outcome(label="action", owner="town"),
        kind="outcome",
    )
    segment = msgspec.structs.replace(report.segments[0], theme=("Towns and town",), contributions=(one,))
    report = msgspec.structs.replace(report, segments=(segment,))
    spots = [use.hit.spot for use in used_terms(report, RIVER)]
    assert [(one.part, one.path) for one in spots] == [
        ("title", ()),
        ("field", ()),
        ("theme", ()),
        ("text", (0,)),
        ("text", (1, 0, 0, 0)),
    ]


def test_a_concern_knows_what_to_put_there() -> None:
    report = told("said that the Town and ", Text(text="the town", bold=True), " met.")
    terms = [one for one in concerns(report, RIVER, compose(report, RIVER)) if one.kind == "term"]
    assert [(one.about, one.instead, one.blocking) for one in terms] == [
        ("Town", "City", False),
        ("town", "city", False),
    ]
    for one in reversed(terms):
        assert one.hit is not None
        report = replace(report, [one.hit], one.instead)
    assert plain_blocks(report.segments[0].contributions[0].text) == "said that the City and the city met."
    assert found(report) == []


def test_a_template_without_terms_finds_nothing() -> None:
    assert list(used_terms(told("a town"), load_by_name("plain"))) == []
    assert plain(told("a town").title) == ""
