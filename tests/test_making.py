"""Forum templates made out of Word files: attribution, skeleton, styles, and a base with nothing of the text in it."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest

from hrreport.container import read_parts, write_parts
from hrreport.errors import InputError
from hrreport.forum.check import check
from hrreport.forum.compose import compose
from hrreport.forum.load import load_by_name
from hrreport.forum.toml import written
from hrreport.making import from_word
from hrreport.making.attribution import Beginning, recognise
from hrreport.making.cover import DATE
from hrreport.making.skeleton import Found, plan
from hrreport.readers import read_source
from hrreport.writers.docx import write
from tests.conftest import ROOT, SHARED
from tests.forums import sample, with_samples
from tests.test_word_reading import UNREADABLE, document, p, r, style

SAMPLE = ROOT / "resources" / "samples" / "plenary.md"
CORPUS = sorted(SHARED.glob("corpus/docx/*.docx"))


def sample_in(template_id: str) -> bytes:
    """The bundled sample as a Word document of a template."""
    template = load_by_name(template_id)
    report = read_source(SAMPLE.read_bytes(), "plenary.md", ".md", [template]).value
    return write(compose(report, template), template)


# Attribution ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "full", "short", "lines"),
    [
        (
            "en",
            "The **{offices} {name}**",
            "[{honorific} ]{family}",
            [
                "The **Mayor of Belmar (Portugal) Rui Antunes** stressed that wells are old.",
                "The **Deputy Director of the River Council Lucía Benavente** asked each of them. Ms. Benavente left.",
                "Amélie Rousseau, representing tenants, asked who pays.",
            ],
        ),
        (
            "fr",
            "{article}**{offices} {name}**",
            "[{honorific} ]{family}",
            [
                "La **maire de Belmar (Portugal) Rita Antunes** a souligné que les puits sont vieux.",
                "Le **directeur du Conseil du fleuve Luc Benavente** a demandé pourquoi. M. Benavente est parti.",
            ],
        ),
        (
            "en",
            "{honorific} {family}[ ({country})]",
            "{honorific} {family}",
            ["Mr. Antunes (Portugal) said that wells are old.", "Ms. Benavente (Chile), responding, said so."],
        ),
        (
            "en",
            "{honorific} {family:upper}[ ({country})]",
            "{honorific} {family:upper}",
            ["Ms. BENAVENTE said that wells are old.", "Mr. ANTUNES, responding, said that they are not."],
        ),
        (
            "en",
            "**{name}**, {offices},",
            "{family}",
            [
                "**Rui Antunes**, Mayor of Belmar, recalled that wells are old.",
                "**Lucía Benavente**, River Council, called for maps. Benavente left.",
            ],
        ),
        (
            "en",
            "{name}[ ({organisation})]:",
            "{name}:",
            ["Rui: the wells are old.", "Lucía (River Council): they are not."],
        ),
        (
            "en",
            "{name} ({offices})",
            "{family}",
            ["Rui Antunes (Belmar) asked for maps.", "Lucía Benavente (River Council) had none."],
        ),
    ],
)
def test_an_attribution_is_recognised_from_how_paragraphs_begin(
    language: str, full: str, short: str, lines: list[str]
) -> None:
    found = recognise([Beginning(line, number) for number, line in enumerate(lines, 1)], language)
    assert found is not None
    assert (found.patterns["full"], found.patterns["short"]) == (full, short)
    assert found.alike == 2
    assert found.example.replace("**", "")[:6] in lines[0].replace("**", "")


def test_what_nothing_shares_is_no_attribution() -> None:
    assert recognise([Beginning("Wells are old, and so are we.", 1), Beginning("They said so.", 2)], "en") is None
    assert recognise([Beginning("Rui: one.", 1)], "en") is None


def test_the_evidence_names_an_example() -> None:
    draft = from_word(sample_in("whrcf"), "sample.docx")
    (told,) = [one.words for one in draft.evidence if one.key == "attribution"]
    assert re.match(r"9 of 11 contributions begin like “The \*\*HCN Executive Secretary Ingeborg", told)


# Skeleton ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "patterns", "counts_all"),
    [
        (
            ["Opening remarks", "First segment", "Second segment", "Closing remarks"],
            ["Opening remarks", "{ordinal} segment", "Closing remarks"],
            False,
        ),
        (["Session 1: Wells", "Session 2: Rivers"], ["Session {number}: {theme}"], False),
        (
            ["I. Introduction", "II. Opening", "III. Outcome"],
            ["{roman}. Introduction", "{roman}. Opening", "{roman}. Outcome"],
            True,
        ),
        (["A. Wells", "B. Rivers"], ["{letter}. Wells", "{letter}. Rivers"], True),
        (["Première séance", "Deuxième séance"], ["{ordinal} séance"], False),
        (["Key issues", "Plan for 2030"], ["Key issues", "Plan for 2030"], False),
        (["Rights [draft]", "Costs {net}"], ["Rights \\[draft\\]", "Costs \\{net\\}"], False),
    ],
)  # fmt: skip
def test_headings_become_a_skeleton(words: list[str], patterns: list[str], counts_all: bool) -> None:
    made = plan([Found(one, 1) for one in words])
    assert [entry["heading"] for entry in made.entries] == patterns
    assert made.counts_all == counts_all
    assert len({entry["key"] for entry in made.entries}) == len(patterns)


def test_kinds_follow_the_words() -> None:
    words = [("Opening remarks", 1), ("First segment", 1), ("Second segment", 1), ("Outcome", 2), ("Closing", 1)]
    made = plan([Found(*one) for one in words])
    assert [entry["kind"] for entry in made.entries] == ["opening", "segment", "other", "closing"]
    assert [entry.get("repeat", False) for entry in made.entries] == [False, True, False, False]
    assert made.entries[2]["level"] == 2
    assert made.ordinals[:2] == ("First", "Second")


DATES = "12 May 2027|May 12, 2027|12 mai 2027|12 de mayo de 2027|2027-05-12|12.05.2027|12. Mai 2027".split("|")


@pytest.mark.parametrize("date", DATES)
def test_dates_are_known_in_several_languages(date: str) -> None:
    assert DATE.fullmatch(date)


# Base ----------------------------------------------------------------------------------------------------


HEADED = style("heading 1") + style("Title") + style("Cover Note", "<w:rPr><w:b/></w:rPr>", identity="Note1")


def minutes(**parts: str) -> bytes:
    """Invented minutes with a cover."""
    speech = p(
        r("The ") + r("Mayor of Olm Ida Rusk", "<w:b/>") + r(" said a secret thing about the wells of her town.")
    )
    body = (
        p(r("Network of Wells"))
        + p(r("Minutes of the meeting"), '<w:pStyle w:val="Title"/>')
        + p(r("Olm, 12 May 2027"))
        + p(r("Wells"), '<w:pStyle w:val="heading1"/>')
        + speech * 3
        + '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/>'
        + '<w:pgMar w:top="1000" w:right="1100" w:bottom="1200" w:left="1300"/></w:sectPr>'
    )
    return document(body, styles=HEADED, **parts)


def test_the_base_keeps_the_cover_and_none_of_the_text() -> None:
    comments = '<w:comment w:id="0" w:author="Somebody">' + p(r("A secret comment.")) + "</w:comment>"
    draft = from_word(minutes(comments=comments), "River minutes.docx")
    parts = read_parts(draft.base, "base.docx")
    assert not any(b"secret" in part or b"Rusk" in part or b"Somebody" in part for part in parts.values())
    words = [
        "".join(re.findall(r"<w:t[^>]*>([^<]*)", one)) for one in parts["word/document.xml"].decode().split("</w:p>")
    ]
    assert words[:4] == ["Network of Wells", "{title}", "Olm, {date}", "{report}"]
    assert draft.tables["fields"]["date"]["type"] == "date"
    assert draft.tables["template"]["name"] == "River minutes"
    assert check(draft.template()) == []


@pytest.mark.parametrize("is_simple", [True, False])
def test_a_date_that_word_fills_in_itself_is_the_reports_own(is_simple: bool) -> None:
    marks = [r("").replace("<w:t xml", f'<w:fldChar w:fldCharType="{one}"/><w:t xml') for one in ("begin", "end")]
    code = '<w:r><w:instrText> DATE \\@ "d MMMM yyyy" </w:instrText></w:r>'
    day = r("12 May 2027")
    whole = f'<w:fldSimple w:instr=" DATE ">{day}</w:fldSimple>' if is_simple else marks[0] + code + day + marks[1]
    body = p(r("Minutes"), '<w:pStyle w:val="Title"/>') + p(r("Olm, ") + whole) + p(r("Wells"), _HEADING) + p(r("x"))
    parts = read_parts(from_word(document(body, styles=HEADED), "x.docx").base, "base.docx")
    text = parts["word/document.xml"].decode()
    assert "Olm, {date}" in text
    assert not any(one in text for one in ("fldSimple", "fldChar", "instrText", "2027"))


_HEADING = '<w:pStyle w:val="heading1"/>'


def test_the_pages_are_those_of_the_file() -> None:
    draft = from_word(minutes(), "minutes.docx")
    report = read_source(SAMPLE.read_bytes(), "plenary.md", ".md", [load_by_name("whrcf")]).value
    section = docx.Document(io.BytesIO(write(compose(report, draft.template()), draft.template()))).sections[0]
    assert section.page_width is not None
    assert section.left_margin is not None
    assert (section.page_width.twips, section.left_margin.twips) == (12240, 1300)


def test_what_leads_elsewhere_does_not_come_along() -> None:
    relation = (
        '<Relationship Id="bad" Type="http://x/attachedTemplate" Target="http://evil.example.org/t.dotm" '
        'TargetMode="External"/></Relationships>'
    )
    changed = read_parts(minutes(), "x")
    path = "word/_rels/document.xml.rels"
    changed[path] = changed[path].replace(b"</Relationships>", relation.encode())
    parts = read_parts(from_word(write_parts(changed.items()), "x.docx").base, "base")
    assert not any(b"evil" in part for part in parts.values())


def test_a_file_that_begins_with_its_text_has_no_cover() -> None:
    text = " ".join(["wells"] * 40)
    parts = read_parts(from_word(document(p(r(text)) + p(r(text))), "x.docx").base, "base")
    assert b"wells" not in parts["word/document.xml"]
    assert b"{report}" in parts["word/document.xml"]


@pytest.mark.parametrize("template_id", ["whrcf", "plain"])
def test_a_template_made_of_our_own_export_reports_like_it(template_id: str) -> None:
    data = sample_in(template_id)
    made = from_word(data, "sample.docx").template()
    template = load_by_name(template_id)
    report = read_source(SAMPLE.read_bytes(), "plenary.md", ".md", [template]).value
    again, first = (docx.Document(io.BytesIO(one)) for one in (write(compose(report, made), made), data))
    for name in ("page_width", "page_height", "left_margin", "right_margin", "top_margin", "bottom_margin"):
        assert getattr(again.sections[0], name) == getattr(first.sections[0], name)
    for part in ("header", "footer"):
        words = [[one.text for one in getattr(file.sections[0], part).paragraphs] for file in (again, first)]
        assert words[0] == words[1]
    for name in ("Heading 1", "Title", "Body Text"):
        assert again.styles[name].element.xml == first.styles[name].element.xml
    told = [[(one.style.name, one.text) for one in file.paragraphs] for file in (again, first)]
    assert told[0] == told[1]


@pytest.mark.parametrize("name", with_samples())
def test_a_template_made_of_a_forums_export_keeps_its_pages_and_styles(name: str) -> None:
    house = load_by_name(name)
    data = write(compose(sample(house), house), house)
    made = from_word(data, f"{name}.docx").template()
    assert [finding for finding in check(made) if finding.kind in ("base", "style", "placeholder")] == []
    again, first = (docx.Document(io.BytesIO(one)) for one in (write(compose(sample(house), made), made), data))
    for side in ("page_width", "page_height", "left_margin", "right_margin", "top_margin", "bottom_margin"):
        assert getattr(again.sections[0], side) == getattr(first.sections[0], side)
    for role in ("Heading 1", "Title", "Body Text"):
        assert again.styles[role].element.xml == first.styles[role].element.xml


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem[:40])
def test_real_files_make_templates_that_export(path: Path) -> None:
    data = path.read_bytes()
    if path.stem.startswith((*UNREADABLE, "poi__clusterfuzz")):
        with pytest.raises(InputError):
            from_word(data, path.name)
        return
    draft = from_word(data, path.name)
    template = draft.template()
    assert [finding for finding in check(template) if finding.kind in ("base", "style", "placeholder")] == []
    report = read_source(SAMPLE.read_bytes(), "plenary.md", ".md", [load_by_name("whrcf")]).value
    assert docx.Document(io.BytesIO(write(compose(report, template), template))).paragraphs


@pytest.mark.parametrize("data", [b"", b"PK", b"no document", document("").replace(b"PK\x03\x04", b"PK\x03\x05")])
def test_what_is_no_word_document_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        from_word(data, "x.docx")


# TOML ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("template_id", ["whrcf", "plain"])
def test_a_file_that_stays_the_same_is_written_as_it_was(template_id: str) -> None:
    import tomllib

    source = load_by_name(template_id).source
    tables = tomllib.loads(source.decode())
    assert written(tables, source) == source
    assert tomllib.loads(written(tables).decode()) == tables
    tables["template"]["version"] = "2.0"
    tables["deadline"] = {"weeks": 2, "from": "date"}
    del tables["fields"]["place"]
    tables["introduction"] = "Short."
    changed = written(tables, source).decode()
    assert tomllib.loads(changed) == tables
    assert [line for line in changed.splitlines() if line.startswith("#")] == [
        line for line in source.decode().splitlines() if line.startswith("#")
    ]
