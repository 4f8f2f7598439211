"""Lines above the report that a base document holds elsewhere; parts that do not count, and parts in a box."""

from __future__ import annotations

import io

import docx
import msgspec
import pytest

from hrreport.errors import TemplateError
from hrreport.forum.check import check
from hrreport.forum.compose import compose
from hrreport.forum.composition import Line
from hrreport.forum.frame import frame_of, values_of
from hrreport.forum.load import from_bytes
from hrreport.forum.template import Template
from hrreport.writers import FORMATS
from hrreport.writers.docx import write
from tests.test_base_documents import base
from tests.test_template_format import HEAD, report, river, segment, speech, told

MASTHEAD = """
[fields.symbol]
label = "Symbol"
[[front]]
key = "distribution"
text = "Distribution: [**{symbol}**, ]general"
[[front]]
key = "masthead"
text = "[No. {symbol}]"
[[front]]
text = "{title}"
role = "title"
[languages.fr]
front = [{ key = "distribution", text = "Distribution générale" }, { text = "{title}", role = "title" }]
"""


def masthead() -> Template:
    """A template whose base document holds lines above the report in a table of its own."""
    inner = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in ("{distribution}!", "{report}"))
    return from_bytes("template.toml", (MASTHEAD + HEAD).encode(), base(inner))


def paragraphs(data: bytes) -> list[str]:
    """The paragraphs of a Word document."""
    return [one.text for one in docx.Document(io.BytesIO(data)).paragraphs]


def test_a_line_stands_where_the_base_document_holds_its_key() -> None:
    template = masthead()
    one = report(title=("Wells",), fields={"symbol": "A/1"})
    assert not [found for found in check(template) if "distribution" in found.text]
    written = paragraphs(write(compose(one, template), template))
    assert written == ["Distribution: A/1, general!", "No. A/1", "Wells"]
    assert told(one, template) == ["front: Distribution: A/1, general", "front: No. A/1", "title: Wells"]
    french = msgspec.structs.replace(one, language="fr")
    assert paragraphs(write(compose(french, template), template)) == ["Distribution générale!", "Wells"]
    edge = next(edge for edge in frame_of(template).before if "distribution" in edge.words)
    assert edge.words.format(**values_of(compose(french, template).meta, template)) == "Distribution générale!"


def test_a_paragraph_of_the_base_with_a_placeholder_alone_goes_when_nothing_fills_it() -> None:
    inner = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in ("{masthead}", "No. {symbol}", "{report}"))
    template = from_bytes("template.toml", (MASTHEAD + HEAD).encode(), base(inner))
    one = report(title=("Wells",))
    assert paragraphs(write(compose(one, template), template)) == ["No. ", "Wells"]
    assert [edge.may_go for edge in frame_of(template).before] == [True, False]


@pytest.mark.parametrize("key", ["symbol", "report", "title"])
def test_a_line_has_a_key_of_its_own(key: str) -> None:
    with pytest.raises(TemplateError, match=f"the key “{key}”, as a field has"):
        river(MASTHEAD.replace('key = "masthead"', f'key = "{key}"'))
    with pytest.raises(TemplateError, match="as another line has"):
        river(MASTHEAD.replace('key = "masthead"', 'key = "distribution"'))


PARTS = """
[[skeleton]]
key = "summary"
kind = "other"
heading = "Summary"
numbered = false
box = true
[[skeleton]]
key = "talk"
heading = "{roman}. {theme}"
repeat = true
[segments]
counts = "all"
[paragraphs]
numbered = true
"""


def test_a_part_that_is_not_numbered_does_not_count() -> None:
    one = report(
        segment("g1", speech("c1", words="In short."), part="summary", kind="other"),
        segment("g2", speech("c2", "s1"), part="talk", theme=("Wells",)),
        segment("g3", speech("c3", "s2"), part="talk", theme=("Rivers",)),
    )
    template = river(PARTS)
    assert told(one, template) == [
        "heading1: Summary",
        "body: In short.",
        "heading1: I. Wells",
        "body: 1. The Mayor of Olm Ana Ruiz said so.",
        "heading1: II. Rivers",
        "body: 2. Bo Lund said so.",
    ]
    boxed = [line.boxed for line in compose(one, template).blocks if isinstance(line, Line)]
    assert boxed == [True, True, False, False, False, False]
    assert b"In short." in FORMATS["html"].write(compose(one, template), template)


def test_a_part_in_a_box_takes_the_styles_of_the_box_where_the_base_has_them() -> None:
    one = report(segment("g1", speech("c1", words="In short."), part="summary", kind="other"))
    template = river(PARTS + '[styles]\nbox = "Quote"\nbox-heading = "Heading 3"\n')
    for own, styles in ((template, ["Heading 3", "Quote"]), (river(PARTS), ["Heading 1", "Body Text"])):
        made = docx.Document(io.BytesIO(write(compose(one, own), own)))
        assert [p.style.name for p in made.paragraphs if p.text] == styles
