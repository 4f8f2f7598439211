"""Where annexes stand, and what stands over them."""

from __future__ import annotations

import io

import docx
import pytest

from hrreport.errors import TemplateError
from hrreport.forum.compose import compose
from hrreport.forum.composition import Line
from hrreport.forum.styles import role_of
from hrreport.writers import FORMATS
from hrreport.writers.docx import write
from tests.test_template_format import outcome, report, river, segment, told

PARTS = """
[[skeleton]]
key = "summary"
kind = "opening"
[[skeleton]]
key = "group"
level = 2
[[skeleton]]
key = "talks"
kind = "other"
heading = "Talks"
"""
CONTENTS = '[[annexes]]\nkind = "agenda"\nheading = "Contents"\nafter = '
OUTCOMES = """
[outcomes.action]
label = "ACTION"
heading = "Actions"
place = "both"
pattern = "**{label}:** {text}"
[outcomes.resolution]
label = "RESOLUTION"
heading = "Resolutions"
place = "both"
pattern = "**{label}:** {text}"
[[annexes]]
kind = "outcomes"
"""
WELLS = report(
    segment("g1", part="summary", kind="opening"), segment("g2", level=2), segment("g3", part="talks", kind="other")
)
LISTED = ["heading1: Contents", "contents: Opening remarks", "contents: First segment", "contents: Talks"]


@pytest.mark.parametrize(("after", "at"), [("front", 0), ("summary", 2), ("talks", 3), ("group", 3)])
def test_an_annex_stands_after_the_front_or_a_part(after: str, at: int) -> None:
    lines = told(WELLS, river(f'{PARTS}{CONTENTS}"{after}"\n'))
    assert lines[at : at + 4] == LISTED
    assert len(lines) == 7


def test_a_table_of_contents_has_no_marks_in_word_and_is_a_list_in_markdown() -> None:
    template = river(f'{PARTS}{CONTENTS}"front"\n')
    made = compose(WELLS, template)
    assert (
        FORMATS["md"]
        .write(made, template)
        .decode()
        .startswith("## Contents\n\n-   Opening remarks\n    -   First segment\n-   Talks\n\n## Opening")
    )
    listed = docx.Document(io.BytesIO(write(made, template))).paragraphs[1:4]
    assert [one.text for one in listed] == ["Opening remarks", "First segment", "Talks"]
    assert not any(one._p.pPr.numPr for one in listed)


def test_outcomes_without_a_heading_over_them_all_stand_under_those_of_their_kinds() -> None:
    one = report(segment("g1", outcome("c1", "resolution", "Wells stay."), outcome("c2", "action", "Dig.")))
    assert told(one, river(OUTCOMES))[3:] == [
        "heading1: Actions",
        "item: ACTION: Dig.",
        "heading1: Resolutions",
        "item: RESOLUTION: Wells stay.",
    ]


def test_a_place_that_there_is_not_is_refused() -> None:
    with pytest.raises(TemplateError, match="did you mean “summary”") as caught:
        river(f'{PARTS}{CONTENTS}"sumary"\n')
    assert caught.value.key == "annexes.0.after"


def test_paragraphs_of_outcomes_take_their_own_style_where_the_base_has_one() -> None:
    one = report(segment("g1", outcome("c1", "resolution", "Wells stay.")))
    usual = compose(one, river(OUTCOMES)).blocks[1]
    assert isinstance(usual, Line)
    assert role_of(usual) == "outcome"
    for style, wanted in (("Quote", "Quote"), ("Nothing", "Body Text")):
        template = river(f'{OUTCOMES}[styles]\noutcome = "{style}"\n')
        word = docx.Document(io.BytesIO(write(compose(one, template), template)))
        assert next(line.style.name for line in word.paragraphs if line.text == "RESOLUTION: Wells stay.") == wanted
