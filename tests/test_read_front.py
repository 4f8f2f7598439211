"""What a template prints out of fields is read back from the Markdown in which it stands."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from hrreport.forum.compose import compose
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.template import Template
from hrreport.model import (
    Choice,
    Contribution,
    Date,
    NotRecorded,
    People,
    Prose,
    Report,
    Segment,
    Speaker,
    TemplateRef,
    Value,
    new_report,
)
from hrreport.prose import Paragraph, plain
from hrreport.readers import read_source
from hrreport.readers.numbers import without_numbers
from hrreport.readers.reading import Piece
from hrreport.readers.values import date_from_words
from hrreport.writers import FORMATS

HEAD = '[template]\nid = "river"\nversion = "1.0"\nname = "River forum"\nforum = "Forum of River Cities"\n'
FIELDS = """
[fields.symbol]
label = "Symbol"
[fields.session]
label = "Session"
[fields.held]
label = "Held"
type = "date"
[fields.kind]
label = "Kind"
type = "choice"
choices = { panel = "Panel", round = "Round table" }
[fields.open]
label = "Open"
type = "yes-no"
[fields.women]
label = "Women"
type = "number"
[fields.chair]
label = "Chair"
type = "people"
[fields.about]
label = "About"
type = "long"
[words]
not-recorded = "not recorded"
[[front]]
text = "{forum}[ · **{symbol}**]"
[[front]]
text = "{session}"
[[front]]
text = "[Held on {held}][, chaired by {chair}]"
[[front]]
text = "{title}"
role = "title"
[[front]]
text = "{subtitle}"
role = "subtitle"
[[front]]
text = "[{kind}][; open to all: {open}][; women: {women}]"
[[front]]
text = "{about}"
"""


def river(more: str = "") -> Template:
    """A template with lines above the report."""
    return from_bytes("template.toml", (FIELDS + more + HEAD).encode(), load_by_name("plain").base)


def told(template: Template, language: str = "en", **more: object) -> Report:
    """A report of one paragraph."""
    said = Contribution(
        id="c1", kind="narration", speakers=(), lead="none", status="draft", text=(Paragraph(runs=("Rain fell.",)),)
    )
    part = Segment(id="g1", kind="opening", heading=None, theme=(), moderator=None, contributions=(said,))
    one = new_report("r1", language, TemplateRef(id=template.id, version=template.version))
    return msgspec.structs.replace(one, **{"title": ("Wells",), "introduction": (), "segments": (part,), **more})


def again(one: Report, template: Template) -> Report:
    """The report that its Markdown tells."""
    text = FORMATS["md"].write(compose(one, template), template)
    return read_source(text, "x", ".md", [template]).value


CHAIR = Speaker(id="s1", name="Ana Ruiz")
EVERYTHING: dict[str, Value] = {
    "symbol": "A/1",
    "session": "Second session",
    "held": Date(value=datetime.date(2027, 5, 12)),
    "kind": Choice(value="round"),
    "open": True,
    "women": NotRecorded(),
    "chair": People(speakers=("s1",)),
    "about": Prose(blocks=(Paragraph(runs=("What was said of wells. And of rivers, too.",)),)),
}


@pytest.mark.parametrize(
    "keys",
    [(), tuple(EVERYTHING), ("symbol", "held"), ("session",), ("open",), ("chair",), ("kind", "women"), ("about",)],
)
def test_the_lines_above_a_report_give_its_fields(keys: tuple[str, ...]) -> None:
    template = river()
    speakers = (CHAIR,) if "chair" in keys else ()
    one = told(template, fields={key: EVERYTHING[key] for key in keys}, speakers=speakers, subtitle=("Deep",))
    found = again(one, template)
    assert found.fields == one.fields
    assert (found.title, found.subtitle, found.speakers) == (("Wells",), ("Deep",), speakers)


def test_what_no_field_can_hold_stays_text() -> None:
    text = b"# Wells\n\nHeld on some day.\n\n## Opening remarks\n\nRain fell.\n"
    found = read_source(text, "x", ".md", [river()]).value
    assert found.title == ("Wells",)
    assert "held" not in found.fields


@pytest.mark.parametrize("language", ["en", "fr", "es", "de", "ko"])
@pytest.mark.parametrize("day", ["2027-05-12", "2026-12-01", "2024-02-29"])
def test_a_day_is_read_as_it_is_written_at_length(language: str, day: str) -> None:
    from hrreport.forum.values import date_in_words

    assert date_from_words(date_in_words(day, language), language) == datetime.date.fromisoformat(day)
    assert date_from_words("some day in 2027", language) is None


def test_the_line_under_a_heading_gives_the_fields_of_its_segment_and_who_moderates() -> None:
    template = river(
        '[segment-fields.room]\nlabel = "Room"\n[segments]\ndetails = "[*Room {room}*][ · Moderated by {moderator}]"\n'
    )
    one = told(template, speakers=(CHAIR,))
    part = msgspec.structs.replace(one.segments[0], fields={"room": "XX"}, moderator="s1")
    found = again(msgspec.structs.replace(one, segments=(part,)), template)
    assert (found.segments[0].fields, found.segments[0].moderator) == ({"room": "XX"}, "s1")
    assert found.segments[0].contributions == one.segments[0].contributions


def test_the_numbers_of_paragraphs_are_no_words_of_theirs() -> None:
    template = river("[paragraphs]\nnumbered = true\n")
    assert again(told(template), template).segments[0].contributions == told(template).segments[0].contributions


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ("1. a|2. b|3. c", "a|b|c"),
        ("2024. That was the year.|1. a|2. b", "2024. That was the year.|a|b"),
        ("1. a|2024. That was the year.|2. b", "a|2024. That was the year.|b"),
        ("1. a|3. Oktober 1990 war der Tag.|2. b", "a|3. Oktober 1990 war der Tag.|b"),
        ("3. Oktober 1990 war der Tag.", "3. Oktober 1990 war der Tag."),
        ("1. 2024. That was the year.|2. b", "2024. That was the year.|b"),
        ("12. a|13. b|14. c", "a|b|c"),
        ("1.\u00a0a|2.\u00a0b|3. c", "a|b|c"),
        ("\u0661. a|\u0662. b", "a|b"),
        ("12. a|14. b", "12. a|14. b"),
        ("0. a|1. b", "0. a|b"),
        ("1. a|2. b|# Rivers|1. c|2. d", "a|b|# Rivers|c|d"),
        ("1. a|2. b|Rivers|1. c", "a|b|Rivers|c"),
        ("1. a|# Rivers|2. b", "a|# Rivers|b"),
        ("1. a|2. b|1. Oktober war der Tag.|3. c", "a|b|1. Oktober war der Tag.|c"),
    ],
)
def test_a_number_that_does_not_count_on_stays_in_its_sentence(lines: str, kept: str) -> None:
    pieces = tuple(
        Piece(kind="heading" if line.startswith("#") else "paragraph", runs=(line,), line=at)
        for at, line in enumerate(lines.split("|"), 1)
    )
    assert "|".join(plain(piece.runs) for piece in without_numbers(pieces)) == kept


def test_a_year_at_the_start_of_a_paragraph_is_read_under_a_template_with_numbers() -> None:
    text = b"# Wells\n\n## Opening remarks\n\n1\\. Rain fell.\n\n2024\\. That was the year.\n\n2\\. Rivers rose.\n"
    found = read_source(text, "x", ".md", [river("[paragraphs]\nnumbered = true\n")]).value
    said = [block for one in found.segments[0].contributions for block in one.text]
    words = [plain(block.runs) for block in said if isinstance(block, Paragraph)]
    assert words == ["Rain fell.", "2024. That was the year.", "Rivers rose."]


def test_a_paragraph_that_is_a_field_alone_is_read_after_one_that_is_sure() -> None:
    more = 'introduction = """\nWe met in {session}.\n\n[{about}]\n"""\n'
    template = from_bytes("template.toml", (more + FIELDS + HEAD).encode(), load_by_name("plain").base)
    about: Value = Prose(blocks=(Paragraph(runs=("Rain fell, and was spoken of.",)),))
    one = told(template, introduction=None, fields={"session": "May", "about": about})
    found = again(one, template)
    assert (found.introduction, found.fields) == (None, one.fields)


def test_of_two_lines_that_are_a_field_alone_the_one_in_its_type_is_meant() -> None:
    lines = "".join(f"[[front]]\ntext = '{text}'\n" for text in ("*{symbol}*", "**{session}**"))
    lines += "[[front]]\ntext = '{title}'\nrole = 'title'\n"
    toml = FIELDS.partition("[[front]]")[0] + lines + HEAD
    template = from_bytes("template.toml", toml.encode(), load_by_name("plain").base)
    one = told(template, fields={"session": "Second"})
    assert again(one, template).fields == {"session": "Second"}
