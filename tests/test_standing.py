"""Standing texts: what a template sets before and after a report is printed, and known again when it is read."""

from __future__ import annotations

import msgspec
import pytest

from hrreport.errors import TemplateError
from hrreport.forum.compose import compose
from hrreport.forum.load import load_by_name
from hrreport.readers import read_source
from hrreport.writers import FORMATS
from tests.test_template_format import report, river, segment, speech, told

STANDING = '''
introduction = """
*The meeting was called to order at {opened}.*
"""
ending = """
*The meeting rose at {rose}.*

Corrections reach the secretariat within a week.

[Written by {rapporteurs}[, after {rose}].]
"""
[fields.opened]
label = "Called to order at"
[fields.rose]
label = "Rose at"
[fields.rapporteurs]
label = "Rapporteurs"
[languages.fr]
ending = "La séance\u00a0: levée à {rose}."
'''
FIELDS = {"opened": "10.05 a.m.", "rose": "noon"}


def test_the_ending_stands_after_the_last_part_in_the_language_of_the_report() -> None:
    template = river(STANDING)
    one = report(segment("g1", speech("c1", "s1")), fields=FIELDS)
    rest = ["ending: The meeting rose at noon.", "ending: Corrections reach the secretariat within a week."]
    assert told(one, template)[-2:] == rest
    assert told(msgspec.structs.replace(one, fields={}), template)[-1:] == rest[1:]
    assert told(msgspec.structs.replace(one, language="fr"), template)[-1] == "ending: La séance\u00a0: levée à noon."
    assert not any(line.startswith("ending") for line in told(one, template, "list"))


@pytest.mark.parametrize("fields", [FIELDS, {**FIELDS, "rapporteurs": "Ida Moen and others"}, {"opened": "10.05 a.m."}])
def test_what_the_template_sets_is_read_back_as_its_own(fields: dict[str, str]) -> None:
    template = river(STANDING)
    one = report(segment("g1", speech("c1", "s1")), title=("Wells",), fields=fields)
    data = FORMATS["md"].write(compose(one, template), template)
    again = read_source(data, "x.md", ".md", [template]).value
    assert (again.introduction, again.fields) == (None, fields)
    assert FORMATS["md"].write(compose(again, template), template) == data


def test_other_words_are_the_reports_own() -> None:
    template = river(STANDING)
    said = "The **Mayor of Olm Ana Ruiz** said so.\n\nWe rose at noon.\n"
    words = f"# Wells\n\nWe met at ten.\n\n## First segment\n\n{said}"
    again = read_source(words.encode(), "x.md", ".md", [template]).value
    assert again.introduction is not None
    assert again.fields == {}
    gap = "# Wells\n\nThe meeting was called to order at [Called to order at].\n\n## First segment\n\nAll agreed.\n"
    assert read_source(gap.encode(), "x.md", ".md", [template]).value.fields == {}


def test_a_table_of_contents_may_stand_before_the_introduction() -> None:
    contents = '[[annexes]]\nkind = "agenda"\nheading = "Contents"\nafter = "lines"\n'
    template = river(STANDING + contents)
    one = report(segment("g1", speech("c1", "s1")), title=("Wells",), fields=FIELDS)
    first = ["title: Wells", "heading1: Contents", "contents: First segment"]
    assert told(one, template)[:4] == [*first, "introduction: The meeting was called to order at 10.05 a.m."]
    data = FORMATS["md"].write(compose(one, template), template)
    again = read_source(data, "x.md", ".md", [template]).value
    assert (again.introduction, again.fields, len(again.segments)) == (None, FIELDS, 1)
    assert FORMATS["md"].write(compose(again, template), template) == data


def test_an_ending_with_a_field_that_there_is_not_is_told() -> None:
    with pytest.raises(TemplateError, match="ending, paragraph 1"):
        river('ending = "Until {rise}."\n')


def test_what_follows_the_introduction_is_the_first_part_where_that_has_no_heading() -> None:
    lead = '[[skeleton]]\nkey = "lead"\nkind = "other"\n'
    template = river(STANDING + lead)
    text = (
        "# Wells\n\n*The meeting was called to order at noon.*\n\nWells were dug.\n\nMore will be.\n\n"
        "## First segment\n\nAll agreed.\n\nCorrections reach the secretariat within a week.\n"
    )
    one = read_source(text.encode(), "x.md", ".md", [template]).value
    assert (one.introduction, one.fields) == (None, {"opened": "noon"})
    assert [(part.part, len(part.contributions[0].text)) for part in one.segments] == [("lead", 2), (None, 1)]
    assert FORMATS["md"].write(compose(one, template), template).decode() == text


def test_a_summary_is_taken_for_the_forum_whose_lines_stand_around_it() -> None:
    ours, plain = river(STANDING + '[attribution]\nfull = "**{name}**, {offices},"\n'), load_by_name("plain")
    said = "## First segment\n\n**Ana Ruiz**, Mayor of Olm, said so.\n"
    ended = f"# Wells\n\n{said}\nCorrections reach the secretariat within a week.\n"
    for words, chosen in ((ended, "river"), (f"# Wells\n\n{said}", "plain")):
        reading = read_source(words.encode(), "x.md", ".md", [ours, plain])
        assert reading.value.template.id == chosen
    assert "its own; 1 attributions fit" in str(read_source(ended.encode(), "x.md", ".md", [ours, plain]).notices[0])
