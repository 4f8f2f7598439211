"""Names with the family name in capitals, printed and read back."""

from __future__ import annotations

import pytest

from hrreport.errors import PatternError
from hrreport.forum.compose import compose
from hrreport.forum.load import load_by_name
from hrreport.forum.pattern import fill, parse
from hrreport.forum.span import plain_spans
from hrreport.model import Office, Report
from hrreport.prose import Mention, plain_blocks
from hrreport.readers import read_source
from hrreport.readers.names import without_capitals
from hrreport.readers.offices import read_offices
from hrreport.writers import FORMATS
from tests.test_template_format import river
from tests.texts import composed_words

PATTERNS = """
verbs = ["said"]
[attribution]
office = "[{role}][, {organisation}][, {place}]"
full = "**{name:capitals}**, {offices},"
representative = "**{name:capitals}**, {organisation},"
unaffiliated = "**{name:capitals}**"
short = "{family|name}"
"""


@pytest.mark.parametrize(
    ("name", "family", "printed"),
    [
        ("Ana Ruiz", "Ruiz", "Ana RUIZ"),
        ("Kim Seung-su", "Kim", "KIM Seung-su"),
        ("Juan Juan", "Juan", "Juan JUAN"),
        ("Ana de la Cruz", "de la Cruz", "Ana DE LA CRUZ"),
        ("Ana Ruiz", "", "Ana Ruiz"),
        ("Ana Ruiz", "Lund", "Ana Ruiz"),
    ],
)
def test_the_family_name_alone_is_in_capitals(name: str, family: str, printed: str) -> None:
    pattern = parse("full", "{name:capitals}", {"name"})
    assert plain_spans(fill(pattern, {"name": name, "family": family})) == printed
    if printed != name:
        assert without_capitals(printed) == (name, family)


def test_capitals_that_are_all_or_nothing_tell_no_family_name() -> None:
    assert without_capitals("Ana Ruiz") == ("Ana Ruiz", "")
    assert without_capitals("UN WOMEN") == ("UN WOMEN", "")
    assert without_capitals("J. R. O’BRIEN") == ("J. R. O’Brien", "O’Brien")


def test_another_change_is_refused() -> None:
    with pytest.raises(PatternError, match="known: capitals, upper"):
        parse("full", "{name:large}", {"name"})


def test_names_in_capitals_are_read_back() -> None:
    template = river(PATTERNS)
    text = "# Wells\n\n## First segment\n\n**Ana RUIZ**, Mayor, Olm, said so.\n\n**Bo AL-LUND** said no.\n"
    reading = read_source(text.encode(), "x", ".md", [template])
    people = [(one.name, one.family, one.overrides) for one in reading.value.speakers]
    assert people == [("Ana Ruiz", "Ruiz", {}), ("Bo Al-Lund", "Al-Lund", {})]
    assert [notice.kind for notice in reading.notices] == ["family"]
    assert FORMATS["md"].write(compose(reading.value, template), template).decode() == text


@pytest.mark.parametrize(
    ("printed", "office"),
    [
        ("Mayor of Olm, Lowmark", Office(role="Mayor", place="Olm", country="Lowmark")),
        ("Minister of Housing, France", Office(role="Minister of Housing", country="France")),
        ("Editor, Street and Square", Office(role="Editor", organisation="Street and Square")),
        ("Chair, Homes, Lowmark", Office(role="Chair", organisation="Homes", country="Lowmark")),
        ("Head, Roads, Bridges, Rail, Lowmark", Office(role="Head, Roads, Bridges, Rail, Lowmark")),
    ],
)  # fmt: skip
def test_an_office_with_commas_between_its_parts_is_taken_apart(printed: str, office: Office) -> None:
    wording = river('[attribution]\noffice = "[{role}][ of {place}][, {organisation}][, {country}]"\n').wording("en")
    assert read_offices(printed, wording, "en") == (office,)


def test_names_all_in_capitals_are_read_as_they_are_written_elsewhere() -> None:
    template = river(
        PATTERNS.replace("name:capitals", "name:upper").replace('"{family|name}"', '"{honorific} {family}"')
    )
    text = (
        "# Wells\n\n## First segment\n\n**TERESA MCALLISTER**, Mayor, Olm, said so.\n\n"
        "**IBRAHIM AL-SADAT** said no.\n\n"
        "**ANA DE LA CRUZ** said neither. Ms. McAllister and Mr. al-Sadat said both.\n"
    )
    one = read_source(text.encode(), "x.md", ".md", [template]).value
    assert [speaker.name for speaker in one.speakers] == ["Teresa McAllister", "Ibrahim al-Sadat", "Ana de la Cruz"]
    assert FORMATS["md"].write(compose(one, template), template).decode() == text


def test_a_bare_surname_is_a_mention_and_who_spoke_before_speaks_again_in_another_part() -> None:
    template = river(PATTERNS)
    first = "## First segment\n\n**Ana RUIZ**, Mayor, Olm, said so. Ruiz was heard.\n\n"
    second = "## Second segment\n\nIt rained.\n\nRuiz said more.\n\nRuiz’s hat was wet.\n\nRuiz and others left.\n"
    text = f"# Wells\n\n{first}{second}"
    one = read_source(text.encode(), "x", ".md", [template]).value
    told = [(each.kind, each.lead, len(each.text)) for part in one.segments for each in part.contributions]
    assert told == [("speech", "auto", 1), ("narration", "none", 1), ("speech", "short", 3)]
    assert Mention(speaker="s1", form="short") in one.segments[0].contributions[0].text[0].runs
    assert FORMATS["md"].write(compose(one, template), template).decode() == text
    unnamed = FORMATS["md"].write(compose(one, template, "unattributed"), template).decode()
    assert "Ruiz" not in unnamed


def in_bulletin(*lines: str) -> Report:
    """What is read of lines under a heading, under the template of a bulletin."""
    house = load_by_name("world-urban-forum")
    text = "\n\n".join(("# Bulletin", "## Opening ceremony", *lines))
    return read_source(text.encode(), "bulletin", ".md", [house]).value


def test_a_family_name_that_two_share_tells_of_neither() -> None:
    report = in_bulletin(
        "**Ana RUIZ**, Mayor of Elm, said one.",
        "**Luis RUIZ**, Mayor of Oak, said two.",
        "**Bo KOR**, Mayor of Ash, said three.",
        "Ruiz stressed that four.",
    )
    (segment,) = report.segments
    names = [[report.speaker(one).name for one in made.speakers] for made in segment.contributions]  # type: ignore[union-attr]
    assert names == [["Ana Ruiz"], ["Luis Ruiz"], ["Bo Kor"]]
    assert "Ruiz stressed that four." in plain_blocks(segment.contributions[-1].text)


def test_who_moderates_by_the_line_under_the_heading_stays() -> None:
    report = in_bulletin("· moderated by Lea Brandt", "**Ana RUIZ**, Mayor of Elm, moderated the first round of talks.")
    moderator = report.speaker(report.segments[0].moderator or "")
    assert moderator is None or moderator.name == "Lea Brandt"
    assert "Lea Brandt" in " ".join(composed_words(report, load_by_name("world-urban-forum")))
