"""Annexes that a template makes are not read as parts of the session; who is listed in them is."""

from __future__ import annotations

import msgspec

from hrreport.forum.compose import compose
from hrreport.forum.template import Template
from hrreport.model import Office, Report, Speaker
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


def test_the_parts_of_an_office_are_told_apart_by_the_marks_between_them() -> None:
    template = river(LISTS)
    text = "# Wells\n\n## First segment\n\n**Kim Roe** (Clerk, Wells Board (Fiji)) said so.\n"
    read = again(text, template)
    assert read.speakers[0].offices == (Office(role="Clerk", organisation="Wells Board", country="Fiji"),)
