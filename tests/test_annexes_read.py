"""Annexes that a template makes are not read as parts of the session; who is listed in them is."""

from __future__ import annotations

import io

import docx
import msgspec
import pytest
from docx.enum.style import WD_STYLE_TYPE

from hrreport.forum.compose import compose
from hrreport.forum.template import Template
from hrreport.model import Office, Report, Speaker
from hrreport.model.segment import Outcome
from hrreport.prose import Table
from hrreport.readers import read_source
from hrreport.writers import FORMATS
from tests.test_template_format import report, river, segment, speech

LISTS = """
[[annexes]]
kind = "agenda"
heading = "Agenda"
[[annexes]]
kind = "participants"
heading = "Participants"
columns = ["name", "role", "country", "email"]
[[annexes]]
kind = "speakers"
heading = "Speakers"
[attribution]
office = "[{role}][, {organisation}][ ({country})]"
full = "**{name}** ({offices})"
"""


def again(text: str, template: Template) -> Report:
    """The report that is read from a Markdown text."""
    return read_source(text.encode(), "x", ".md", [template]).value


def markdown(one: Report, template: Template) -> str:
    """A report as Markdown."""
    return FORMATS["md"].write(compose(one, template), template).decode()


def test_annexes_are_made_again_and_not_read_as_parts() -> None:
    template = river(LISTS)
    silent = Speaker(id="s3", name="Kim Roe", email="roe@example.org", offices=(Office(role="Clerk", country="Fiji"),))
    one = report(segment("g1", speech("c1", "s1")), title=("Wells",))
    one = msgspec.structs.replace(one, speakers=(*one.speakers, silent))
    text = markdown(one, template)
    assert text.count("Kim Roe") == 1
    read = again(text, template)
    assert len(read.segments) == 1
    assert {each.name: each.email for each in read.speakers}["Kim Roe"] == "roe@example.org"
    assert {each.name: each.offices for each in read.speakers}["Kim Roe"] == silent.offices
    assert markdown(read, template) == text


def test_an_annex_that_says_more_than_the_template_would_stays() -> None:
    template = river('[[annexes]]\nkind = "speakers"\nheading = "Speakers"\n')
    text = markdown(report(segment("g1", speech("c1", "s1")), title=("Wells",)), template)
    read = again(text + "\nAnd many more.\n", template)
    assert "And many more." in markdown(read, template)
    assert len(read.segments) == 2


PARTS = """
[[skeleton]]
key = "messages"
heading = "Messages on {theme}"
repeat = true
outcome = "message"
[[skeleton]]
key = "asks"
kind = "other"
heading = "What is asked"
outcome = "ask"
[outcomes.message]
label = "Message"
[outcomes.ask]
label = "Ask"
pattern = "**{label} {number}.** {text}[ – {owner}]"
[paragraphs]
numbered = true
"""


def test_what_stands_in_a_part_of_outcomes_is_one_for_each_paragraph() -> None:
    text = "# Wells\n\n## Messages on wells\n\n1\\. Dig more.\n\n2\\. Keep them clean.\n\n## Messages on rivers\n\n"
    text += "3\\. Let them run.\n\n## What is asked\n\n4\\. **Ask 1.** Pay for it. – Towns\n"
    template = river(PARTS)
    read = again(text, template)
    found = [(one.id, one.kind, one.outcome) for _, one in read.contributions()]
    assert found == [
        ("c1", "outcome", Outcome(label="message")),
        ("c2", "outcome", Outcome(label="message")),
        ("c3", "outcome", Outcome(label="message")),
        ("c4", "outcome", Outcome(label="ask", owner="Towns")),
    ]
    assert markdown(read, template) == text


def test_tables_and_speeches_in_a_part_of_outcomes_stay_what_they_are() -> None:
    text = "# Wells\n\n## Messages on wells\n\n| a | b |\n| --- | --- |\n| c | d |\n\n"
    text += "## Messages on rivers\n\nThe **Mayor of Olm Ana Ruiz** said so.\n"
    read = again(text, river(PARTS.partition("[paragraphs]")[0]))
    assert [one.kind for _, one in read.contributions()] == ["narration", "speech"]


def test_the_parts_of_an_office_are_told_apart_by_the_marks_between_them() -> None:
    template = river(LISTS)
    text = "# Wells\n\n## First segment\n\n**Kim Roe** (Clerk, Wells Board (Fiji)) said so.\n"
    read = again(text, template)
    assert read.speakers[0].offices == (Office(role="Clerk", organisation="Wells Board", country="Fiji"),)


def test_a_table_of_contents_in_word_is_made_again() -> None:
    template = river('[[annexes]]\nkind = "agenda"\nheading = "Contents"\nafter = "front"\n')
    one = report(segment("g1", speech("c1", "s1")), segment("g2"), title=("Wells",))
    styles = docx.Document(io.BytesIO(template.base))
    styles.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    made = io.BytesIO()
    styles.save(made)
    template = msgspec.structs.replace(template, base=made.getvalue())
    read = read_source(FORMATS["docx"].write(compose(one, template), template), "x", ".docx", [template]).value
    assert len(read.segments) == 2
    assert markdown(read, template) == markdown(one, template)


CARD = """
[fields.day]
label = "Date"
type = "date"
[fields.count]
label = "People attending"
type = "number"
[fields.page]
label = "Page"
type = "url"
[fields.hosts]
label = "Organisers"
type = "text"
"""


@pytest.mark.parametrize(
    "rows",
    [
        "| Date | 12 and 13 May 2026, and a third day |",
        "| People attending | about 120, a third of them online |",
        "| Organisers | Wells Board |\n| Organisers | River Board |",
        "| Organisers | the **Wells** Board |",
        "| Organisers | [Wells Board](https://example.org/wells) |",
    ],
)
def test_a_table_of_fields_of_which_something_would_be_lost_stays(rows: str) -> None:
    template = river(CARD)
    table = "| **Page** | <https://example.org/1> |\n| --- | --- |\n"
    start = "# Wells\n\n## First segment\n\nOne.\n\n"
    taken = again(start + table + "| **Organisers** | Wells Board |\n", template)
    assert taken.fields == {"page": "https://example.org/1", "hosts": "Wells Board"}
    assert sum(isinstance(block, Table) for _, one in taken.contributions() for block in one.text) == 0
    kept = again(f"{start}{table}{rows}\n", template)
    assert not kept.fields
    assert sum(isinstance(block, Table) for _, one in kept.contributions() for block in one.text) == 1


def test_a_comment_on_a_table_of_fields_is_kept() -> None:
    document = docx.Document()
    for style, words in (("Title", "Wells"), ("Heading 1", "First segment"), ("Normal", "One.")):
        document.add_paragraph(words, style)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Organisers", "Wells Board"
    document.add_comment(table.cell(0, 1).paragraphs[0].runs, text="Since when?", author="Kim")
    made = io.BytesIO()
    document.save(made)
    read = read_source(made.getvalue(), "x", ".docx", [river(CARD)]).value
    assert read.fields == {"hosts": "Wells Board"}
    assert [note.text for _, one in read.contributions() for note in one.notes] == ["Kim: Since when?"]
