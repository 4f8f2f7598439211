"""Fields in the headings of parts, and offices of which a forum prints one part alone, read back from a summary."""

from __future__ import annotations

import pytest

from hrreport.forum import compose as composing
from hrreport.forum.compose import compose
from hrreport.forum.headings import Numbers, segment_numbers
from hrreport.forum.load import load_by_name
from hrreport.forum.template import Template
from hrreport.model import Office, Report
from hrreport.readers import read_source
from hrreport.readers.offices import read_offices
from hrreport.writers import FORMATS
from tests.test_template_format import river

ITEMS = """
[segment-fields.item]
label = "Item"
[segment-fields.documents]
label = "Documents"
[[skeleton]]
key = "item"
heading = "{theme}[ (agenda item {item})][ ({documents})]"
repeat = true
[[skeleton]]
key = "sub-item"
level = 2
heading = "{theme}[ ({documents})]"
repeat = true
[segments]
counts = "all"
[attribution]
office = "{country|organisation|role}"
"""
WORDS = """# Wells

## Organization of work

All agreed.

## Reports (continued) (agenda item 4)

### Second report of Olm (A/2; A/2/Add.1)

All agreed.
"""


def test_the_fields_in_a_heading_are_fields_of_its_segment() -> None:
    template = river(ITEMS)
    one = read_source(WORDS.encode(), "x.md", ".md", [template]).value
    assert [(part.part, part.theme, part.fields) for part in one.segments] == [
        ("item", ("Organization of work",), {}),
        ("item", ("Reports (continued)",), {"item": "4"}),
        ("sub-item", ("Second report of Olm",), {"documents": "A/2; A/2/Add.1"}),
    ]
    assert FORMATS["md"].write(compose(one, template), template).decode() == WORDS


@pytest.mark.parametrize(
    ("printed", "office"),
    [
        ("Kuwait", Office(country="Kuwait")),
        ("Kesteria", Office(country="Kesteria")),
        ("Ister Basin Commission", Office(organisation="Ister Basin Commission")),
        ("UNESCO", Office(organisation="UNESCO")),
        ("Special Rapporteur on wells", Office(role="Special Rapporteur on wells")),
    ],
)
def test_one_part_of_an_office_alone_is_told_by_its_words(printed: str, office: Office) -> None:
    assert read_offices(printed, river(ITEMS).wording("en"), "en") == (office,)


DATES = """
introduction = "They held {meeting} on [the {daytime} of ]{date}."
[fields.meeting]
label = "What was held"
[fields.daytime]
label = "Time of day"
[fields.date]
label = "Date"
type = "date"
"""


@pytest.mark.parametrize("daytime", ["the morning of ", ""])
def test_a_word_of_a_pattern_is_not_looked_for_inside_another_nor_where_no_day_follows(daytime: str) -> None:
    template = river(DATES)
    text = f"# Wells\n\nThey held a discussion on wells and on rivers on {daytime}March 9, 2026.\n"
    one = read_source(text.encode(), "x.md", ".md", [template]).value
    assert one.fields["meeting"] == "a discussion on wells and on rivers"
    assert FORMATS["md"].write(compose(one, template), template).decode() == text


def test_headings_that_are_no_parts_have_no_segment_numbered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbering looks through the whole report: for each heading of a long one that would take its square."""
    counted: list[Report] = []

    def number(report: Report, template: Template) -> dict[str, Numbers]:
        counted.append(report)
        return segment_numbers(report, template)

    monkeypatch.setattr(composing, "segment_numbers", number)
    text = "# Talks\n\n" + "\n\n".join(f"## About well {one}\n\nIt is deep." for one in range(40))
    read_source(text.encode(), "talks", ".md", [load_by_name("un-geneva")])
    assert len(counted) < 10
