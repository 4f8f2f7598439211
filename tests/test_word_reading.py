"""Word documents read by our own walk: what is printed comes in, what is not stays out, and nothing hostile harms."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from hrreport.errors import InputError
from hrreport.forum.compose import compose
from hrreport.forum.composition import Composed, Line
from hrreport.forum.load import bundled, load, load_by_name
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.model.printed import printed
from hrreport.ooxml.source import WordSource
from hrreport.ooxml.symbols import as_unicode, symbol
from hrreport.ooxml.walk import WordParagraph, WordTable, WordText
from hrreport.prose import ListItem, Paragraph, Quotation, Table, Text, plain
from hrreport.readers import read_source
from hrreport.readers.docx import read_docx
from hrreport.readers.reading import Piece
from hrreport.writers.docx import write
from tests.conftest import ROOT, SHARED

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def document(body: str, target: str = "word/document.xml", **parts: str) -> bytes:
    """A Word document with this body, and other parts (styles, numbering, footnotes, comments) by their kinds."""
    relations = "".join(f'<Relationship Id="x{kind}" Type="{TYPES}{kind}" Target="{kind}.xml"/>' for kind in parts)
    outside = 'Target="https://sava.example.org" TargetMode="External"'
    relations += f'<Relationship Id="web" Type="{TYPES}hyperlink" {outside}/>'
    folder, _, file = target.rpartition("/")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        root = f'<Relationship Id="r1" Type="{TYPES}officeDocument" Target="/{target}"/>'
        for path, inner in (("_rels/.rels", root), (f"{folder}/_rels/{file}.rels", relations)):
            archive.writestr(path, f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>')
        archive.writestr(target, f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        for kind, xml in parts.items():
            archive.writestr(f"{folder}/{kind}.xml", f"<w:{kind} {NAMES}>{xml}</w:{kind}>")
    return out.getvalue()


def p(inner: str, properties: str = "") -> str:
    """A paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(name: str, inner: str = "", based: str = "", kind: str = "paragraph", identity: str = "") -> str:
    """A style; its id is its name without spaces unless told."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    named = f'<w:name w:val="{name}"/>{base}{inner}'
    return f'<w:style w:type="{kind}" w:styleId="{identity or name.replace(" ", "")}">{named}</w:style>'


def pieces(body: str, **parts: str) -> tuple[Piece, ...]:
    """What is read of a document."""
    return read_docx(document(body, **parts), "x.docx").value


def words(body: str, **parts: str) -> list[str]:
    """The words of each piece."""
    return [plain(piece.runs) for piece in pieces(body, **parts)]


def changed(data: bytes, change: Callable[[str], bytes], part: str = "word/document.xml") -> bytes:
    """The document with another text part."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in archive.namelist():
            content = archive.read(name)
            made.writestr(name, change(content.decode()) if name == part else content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        pytest.param(r("a") + "<w:ins>" + r("b") + "</w:ins><w:del>" + r("c") + "</w:del>", "ab", id="tracked"),
        pytest.param("<w:moveFrom>" + r("a") + "</w:moveFrom><w:moveTo>" + r("b") + "</w:moveTo>", "b", id="moved"),
        pytest.param("<w:sdt><w:sdtPr/><w:sdtContent>" + r("a") + "</w:sdtContent></w:sdt>", "a", id="control"),
        pytest.param("<w:smartTag><w:smartTag>" + r("a") + "</w:smartTag></w:smartTag>", "a", id="smart tag"),
        pytest.param("<w:customXml>" + r("a") + "</w:customXml>", "a", id="custom XML"),
        pytest.param("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a\nb\tc", id="break and tab"),
        pytest.param('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "a b", id="page break"),
        pytest.param("<w:r><w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>", "ab", id="soft page break"),
        pytest.param("<w:r><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>", "\u2011b\u00ad", id="hyphens"),
        pytest.param('<w:r><w:sym w:font="Symbol" w:char="F0AE"/></w:r>', "→", id="symbol"),
        pytest.param('<w:r><w:sym w:font="Wingdings" w:char="FC"/></w:r>', "✓", id="wingding"),
        pytest.param('<w:r><w:sym w:font="Symbol" w:char="none"/></w:r>' + r("a"), "a", id="bad symbol"),
        pytest.param(r("\uf0b7", '<w:rFonts w:ascii="Symbol"/>'), "•", id="symbol font"),
        pytest.param(r("a") + r("b", "<w:vanish/>"), "a", id="hidden"),
        pytest.param(r("a") + r("b", '<w:vanish w:val="0"/>'), "ab", id="not hidden"),
        pytest.param(
            f"<w:r><w:ruby><w:rt>{r('x')}</w:rt><w:rubyBase>{r('漢')}</w:rubyBase></w:ruby></w:r>", "漢", id="ruby"
        ),
        pytest.param('<w:fldSimple w:instr="PAGE">' + r("7") + "</w:fldSimple>", "7", id="simple field"),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText><w:t>no</w:t>'
            '<w:fldChar w:fldCharType="separate"/></w:r>' + r("yes") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "yes",
            id="field",
        ),
        pytest.param(
            "<mc:AlternateContent><mc:Choice>" + r("a") + "</mc:Choice><mc:Fallback>" + r("b") + "</mc:Fallback>"
            "</mc:AlternateContent>",
            "a",
            id="alternatives",
        ),
        pytest.param('<w:bdo w:val="rtl">' + r("שלום", "<w:rtl/>") + "</w:bdo>", "שלום", id="right to left"),
    ],
)  # fmt: skip
def test_a_paragraph_is_told_as_it_is_printed(inner: str, told: str) -> None:
    assert words(p(inner)) == [told]


def test_formats_of_a_run_are_its_own_or_those_of_its_character_style() -> None:
    styles = style("Speaker", "<w:rPr><w:b/></w:rPr>", kind="character") + style("Emphasis", kind="character")
    body = p(
        r("a", "<w:b/>")
        + r("b", '<w:b w:val="false"/>')
        + r("c", '<w:rStyle w:val="Speaker"/>')
        + r("d", '<w:rStyle w:val="Speaker"/><w:b w:val="0"/>')
        + r("e", '<w:rStyle w:val="Emphasis"/>')
    )
    assert pieces(body, styles=styles)[0].runs == (
        Text(text="a", bold=True),
        "b",
        Text(text="c", bold=True),
        "d",
        Text(text="e", italic=True),
    )


def test_links_lead_outside_by_relationship_or_by_field() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://una.example.org" \\h</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/></w:r>' + r("b") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    inside = '<w:hyperlink w:anchor="there">' + r("c") + "</w:hyperlink>"
    body = p('<w:hyperlink r:id="web">' + r("a") + "</w:hyperlink>" + field + inside)
    assert pieces(body)[0].runs == (
        Text(text="a", link="https://sava.example.org"),
        Text(text="b", link="https://una.example.org"),
        "c",
    )


@pytest.mark.parametrize("name", ["heading 2", "Überschrift 2", "Titre 2", "Título 2", "Kop 2"])
def test_headings_are_known_by_any_name_and_through_the_styles_that_they_are_based_on(name: str) -> None:
    styles = style(name, identity="h") + style("Chapter of the house", based="h", identity="own")
    found = pieces(p(r("Wells"), '<w:pStyle w:val="own"/>'), styles=styles)
    assert [(piece.kind, piece.level) for piece in found] == [("heading", 2)]


def test_an_outline_level_makes_a_heading_and_level_nine_makes_none() -> None:
    level = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'
    styles = style("Custom", level.format(0)) + style("Not", level.format(9))
    found = pieces(
        p(r("One"), '<w:pStyle w:val="Custom"/>')
        + p(r("Two"), '<w:pStyle w:val="Not"/>')
        + p(r("Three"), '<w:outlineLvl w:val="2"/>'),
        styles=styles,
    )
    assert [(piece.kind, piece.level) for piece in found] == [("heading", 1), ("paragraph", 0), ("heading", 3)]


def test_a_short_bold_line_is_a_heading_where_no_style_makes_any() -> None:
    bold = p(r("First wells", "<w:b/>")) + p(r("They were dug by hand in a summer, all of them.", "<w:b/>"))
    found = pieces(p(r("Minutes", '<w:sz w:val="40"/>')) + bold + p(r("A line.")))
    assert [(piece.kind, piece.role, piece.level) for piece in found] == [
        ("heading", "title", 0),
        ("heading", "", 1),
        ("paragraph", "", 0),
        ("paragraph", "", 0),
    ]
    assert found[1].runs == ("First wells",)
    styles = style("heading 1")
    found = pieces(p(r("Wells"), '<w:pStyle w:val="heading1"/>') + bold, styles=styles)
    assert [piece.kind for piece in found] == ["heading", "paragraph", "paragraph"]


def test_list_items_by_numbering_by_style_and_by_neither() -> None:
    level = '<w:lvl w:ilvl="{}"><w:numFmt w:val="{}"/></w:lvl>'
    levels = level.format(0, "bullet") + level.format(1, "lowerRoman")
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">'
        '<w:numFmt w:val="none"/></w:lvl></w:lvlOverride></w:num>'
    )
    styles = style("Punktliste", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>')
    numbered = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    body = (
        p(r("a"), numbered.format(0, 5))
        + p(r("b"), numbered.format(1, 5))
        + p(r("c"), '<w:pStyle w:val="Punktliste"/>')
        + p(r("d"), '<w:pStyle w:val="Punktliste"/>' + numbered.format(0, 0))
        + p(r("e"), numbered.format(0, 6))
    )
    assert [piece.block for piece in pieces(body, styles=styles, numbering=numbering)] == [
        ListItem(runs=("a",)),
        ListItem(runs=("b",), style="number", level=1),
        ListItem(runs=("c",)),
        Paragraph(runs=("d",)),
        Paragraph(runs=("e",)),
    ]


def test_a_numbering_may_be_that_of_a_numbering_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="House"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="House"/>'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = p(r("a"), '<w:numPr><w:numId w:val="5"/></w:numPr>')
    assert pieces(body, numbering=numbering)[0].block == ListItem(runs=("a",), style="number")


def test_a_table_keeps_its_cells_in_their_columns() -> None:
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    body = (
        "<w:tbl><w:tr>" + cell.format('<w:gridSpan w:val="2"/>', p(r("a"))) + cell.format("", p(r("b"))) + "</w:tr>"
        "<w:tr>" + cell.format("<w:vMerge/>", p("")) + cell.format("", p(r("c")) + p(r("d"))) + "</w:tr>"
        "<w:tr><w:trPr><w:del/></w:trPr>" + cell.format("", p(r("gone"))) + "</w:tr></w:tbl>"
    )
    a, b, c, d = (Paragraph(runs=(one,)) for one in "abcd")
    assert pieces(body)[0].block == Table(rows=(((a,), (), (b,)), ((), (c, d), ())))


def test_a_table_with_headings_in_it_only_lays_out_the_page() -> None:
    cell = "<w:tc>{}</w:tc>"
    heading = p(r("Wells"), '<w:pStyle w:val="heading1"/>')
    body = "<w:tbl><w:tr>" + cell.format(heading) + cell.format(p(r("They are deep."))) + "</w:tr></w:tbl>"
    assert [(one.kind, plain(one.runs)) for one in pieces(body, styles=style("heading 1"))] == [
        ("heading", "Wells"),
        ("paragraph", "They are deep."),
    ]


def test_a_paragraph_without_an_end_of_its_own_goes_on_in_the_next() -> None:
    body = (
        p(r("One "), "<w:rPr><w:del/></w:rPr>")
        + p(r("line."))
        + p(r("T"), '<w:framePr w:dropCap="drop"/>')
        + p(r("wo."))
        + p(r("End"), "<w:rPr><w:del/></w:rPr>")
    )
    assert words(body) == ["One line.", "Two.", "End"]


def test_text_boxes_are_read_once_and_after_their_paragraph() -> None:
    box = "<w:txbxContent>" + p(r("in a box")) + "</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert words(p(r("Beside it.") + drawing)) == ["Beside it.", "in a box"]
    assert words(p(f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>")) == ["in a box"]


def test_pictures_and_tables_of_contents_are_left_out_and_told() -> None:
    picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    reading = read_docx(
        document(
            p(picture) + p(r("Wells 3"), '<w:pStyle w:val="TOC1"/>') + p(r("Text.")),
            styles=style("toc 1", identity="TOC1"),
        ),
        "x",
    )
    assert [plain(piece.runs) for piece in reading.value] == ["Text."]
    assert [notice.kind for notice in reading.notices] == ["picture", "contents"]


def test_footnotes_and_comments_become_notes_of_the_contribution_where_they_stand() -> None:
    footnotes = '<w:footnote w:id="2">' + p(r("See the annex.")) + "</w:footnote>"
    comments = '<w:comment w:id="0" w:author="Ines">' + p(r("Check")) + p(r("this.")) + "</w:comment>"
    lead = "The " + "</w:t></w:r>" + r("Mayor of Olm (Malta) Ida Rusk", "<w:b/>") + '<w:r><w:t xml:space="preserve">'
    body = (
        p(r("Wells"), '<w:pStyle w:val="heading1"/>')
        + p(r(f"{lead} noted that wells are deep.") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + p(r("They are old, too.") + '<w:r><w:commentReference w:id="0"/></w:r>')
    )
    data = document(body, styles=style("heading 1"), footnotes=footnotes, comments=comments)
    reading = read_source(data, "x.docx", ".docx", [load_by_name("whrcf")])
    ((_, contribution),) = reading.value.contributions()
    assert [note.text for note in contribution.notes] == ["See the annex.", "Ines: Check\nthis."]
    assert "note" in {notice.kind for notice in reading.notices}
    assert "annex" not in "".join(_lines(reading.value, load_by_name("whrcf")))


def test_notes_on_headings_go_to_the_first_contribution_and_without_any_they_are_told() -> None:
    footnotes = '<w:footnote w:id="2">' + p(r("A mark.")) + "</w:footnote>"
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    heading = p(r("Wells") + mark, '<w:pStyle w:val="heading1"/>')
    whrcf = load_by_name("whrcf")
    title = p(r("Minutes"), '<w:pStyle w:val="heading1"/>')
    data = document(title + heading + p(r("Words of nobody.")), styles=style("heading 1"), footnotes=footnotes)
    ((_, contribution),) = read_source(data, "x.docx", ".docx", [whrcf]).value.contributions()
    assert [note.text for note in contribution.notes] == ["A mark."]
    reading = read_source(document(p(r("Only this.") + mark), footnotes=footnotes), "x.docx", ".docx", [whrcf])
    assert any("A mark." in notice.text for notice in reading.notices)


def test_title_subtitle_quotation_and_theme_are_known_by_their_styles() -> None:
    names = ("Title", "Subtitle", "heading 1", "Segment Theme", "Quote")
    styles = "".join(style(name, identity=name[:2]) for name in names)
    body = "".join(p(r(name), f'<w:pStyle w:val="{name[:2]}"/>') for name in names)
    report = read_source(document(body, styles=styles), "x.docx", ".docx", [load_by_name("whrcf")]).value
    assert (report.title, report.subtitle) == (("Title",), ("Subtitle",))
    (segment,) = report.segments
    assert (segment.heading, segment.theme) == (("heading 1",), ("Segment Theme",))
    assert segment.contributions[0].text == (Quotation(runs=("Quote",)),)


def test_notices_name_the_paragraph_of_a_word_document() -> None:
    speech = p(r("The ") + r("Mayor of Olm Ida Rusk", "<w:b/>") + r(" said so."))
    data = document(p(r("Wells"), '<w:pStyle w:val="heading1"/>') + speech, styles=style("heading 1"))
    notices = read_source(data, "x.docx", ".docx", [load_by_name("whrcf")]).notices
    assert {notice.place for notice in notices} == {"paragraph 2"}


def test_another_language_is_kept_where_it_is_more_than_a_name() -> None:
    foreign = '<w:lang w:val="fr-FR"/>'
    song = r("Ami, entends-tu le vol noir", foreign)
    body = p(r("She quoted the song ") + song + r(" and then ") + r("Paris", foreign))
    assert pieces(body)[0].runs == (
        "She quoted the song ",
        Text(text="Ami, entends-tu le vol noir", language="fr-FR"),
        " and then Paris",
    )


def test_the_strict_form_and_utf_16_are_read_like_the_transitional_form() -> None:
    data = document(p(r("Wells")))
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    for change in (
        lambda xml: xml.replace(W, strict).encode(),
        lambda xml: ('<?xml version="1.0" encoding="UTF-16"?>' + xml).encode("utf-16"),
    ):
        assert [plain(one.runs) for one in read_docx(changed(data, change), "x").value] == ["Wells"]


def test_the_text_is_found_by_its_relationship() -> None:
    assert [plain(one.runs) for one in read_docx(document(p(r("Wells")), "office/text2.xml"), "x").value] == ["Wells"]


def test_what_is_nested_beyond_reason_ends_the_walk_and_not_the_program() -> None:
    deep = "<w:smartTag>" * 200 + r("deep") + "</w:smartTag>" * 200
    assert words(p(r("a") + deep)) == ["a"]
    tables = "<w:tbl><w:tr><w:tc>" * 60 + p(r("deep")) + "</w:tc></w:tr></w:tbl>" * 60
    assert [one.kind for one in pieces(p(r("a")) + tables)] == ["paragraph", "other"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"PK and no more", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "password"),
        (b"<html>", "not a Word document"),
        (changed(document(""), lambda xml: xml.replace("w:body", "w:nope").encode()), "missing"),
        (document("<w:p>"), "damaged"),
    ],
)
def test_a_document_that_cannot_be_read_gives_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        read_source(data, "minutes.docx", ".docx", [load_by_name("plain")])


def test_entities_are_refused() -> None:
    data = changed(document(p(r("x"))), lambda xml: b"<!DOCTYPE a [<!ENTITY e 'x'>]>" + xml.encode())
    with pytest.raises(InputError, match="entities"):
        read_docx(data, "x")


def test_symbols_of_other_fonts_and_unknown_ones() -> None:
    assert symbol("Wingdings", 0xF001) == "□"
    assert symbol("Arial", 0x41) == "A"
    assert symbol("Arial", 0xE000) == "□"
    assert as_unicode("Symbol", "a b") == "α β"


SUMMARIES = [ROOT / "resources/samples/plenary.md", *sorted(SHARED.glob("seeds/*.md"))]


@pytest.mark.parametrize("template_id", ["whrcf", "plain"])
@pytest.mark.parametrize("source", SUMMARIES, ids=lambda one: one.stem)
def test_what_we_write_as_word_is_read_as_the_same_report(source: Path, template_id: str) -> None:
    template = load_by_name(template_id)
    report = read_source(source.read_bytes(), source.name, ".md", [template]).value
    word = write(compose(report, template), template)
    assert printed(read_source(word, "x.docx", ".docx", [template]).value) == printed(report)


# What is in these and cannot come in: words of symbol fonts that change, notes without a contribution to hang on.
EXCEPTIONS = {"pandoc__special_punctuation", "pandoc__unicode"}
UNREADABLE = (
    *("KP-APIs__~$nifest", "poi__ExternalEntityInText", "poi__bug53475", "poi__stress025", "poi__truncated62886"),
    *("poi__clusterfuzz-testcase-minimized-POIFuzzer", "poi__clusterfuzz-testcase-minimized-POIXWPFFuzzer-5313"),
)
CORPUS = sorted(SHARED.glob("corpus/docx/*.docx"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem[:40])
def test_every_word_of_real_documents_comes_in(path: Path) -> None:
    templates = [load(folder) for folder in bundled().values()]
    data = path.read_bytes()
    if any(path.stem.startswith(name) for name in UNREADABLE):
        with pytest.raises(InputError):
            read_source(data, path.name, ".docx", templates)
        return
    reading = read_source(data, path.name, ".docx", templates)
    template = next(one for one in templates if one.id == reading.value.template.id)
    told = [*_lines(reading.value, template), *(notice.text for notice in reading.notices if notice.kind == "note")]
    told += [note.text for _, contribution in reading.value.contributions() for note in contribution.notes]
    if path.stem not in EXCEPTIONS:
        assert not _letters(_words_in(data)) - _letters(told)


def _words_in(data: bytes) -> list[str]:
    """The words that a document prints, found another way."""
    gone = {"del", "moveFrom", "Fallback", "rt"}
    out: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.search(r"word/(document\d?|footnotes|endnotes|comments)\.xml$", name):
                for element in etree.fromstring(archive.read(name)).iter("{*}t"):
                    around = {etree.QName(one).localname for one in element.iterancestors()}
                    if not around & gone:
                        out.append(element.text or "")
    return out


def _letters(words: list[str]) -> Counter[str]:
    return Counter("".join("".join(words).split()))


def _lines(report: Report, template: Template) -> list[str]:
    return list(_plain(compose(report, template).blocks))


def _plain(blocks: tuple[Composed, ...]) -> list[str]:
    out: list[str] = []
    for block in blocks:
        if isinstance(block, Line):
            out.append(plain_spans(block.spans))
        else:
            out += [line for row in block.rows for cell in row for line in _plain(cell)]
    return out


def test_the_walk_itself_tells_paragraphs_and_tables() -> None:
    control = "<w:sdt><w:sdtContent>" + p(r("b")) + "</w:sdtContent></w:sdt>"
    source = WordSource(document(p(r("a")) + control + "<w:tbl/>"), "x")
    kinds = [type(block) for block in WordText(source).blocks()]
    assert kinds == [WordParagraph, WordParagraph, WordTable]
