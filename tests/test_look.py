"""The look of base documents: what the bundled ones say, and what stands in for the rest."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import msgspec
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Pt, RGBColor
from hypothesis import given
from hypothesis import strategies as st

from hrreport.forum.look import Look, Type, look_of
from hrreport.forum.styles import INSTEAD, STYLES
from hrreport.forum.template import Template
from tests.texts import template, templates

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FORMS = {
    "title", "subtitle", "introduction", "heading1", "heading2", "heading3",
    "theme", "body", "quotation", "bullet", "number",
}  # fmt: skip
ALIGNED = {
    None: "start",
    WD_ALIGN_PARAGRAPH.LEFT: "start",
    WD_ALIGN_PARAGRAPH.CENTER: "center",
    WD_ALIGN_PARAGRAPH.RIGHT: "end",
    WD_ALIGN_PARAGRAPH.JUSTIFY: "justify",
}


def inherited(style: Any, name: str) -> Any:
    """What a style says of its paragraphs, or else the one that it is based on."""
    while style is not None and getattr(style.paragraph_format, name) is None:
        style = style.base_style
    return None if style is None else getattr(style.paragraph_format, name)


def changed(change: Callable[[Document], object], **styles: str) -> Look:
    """The look of the plain template after a change to its base document, or with other names of styles."""
    plain = template("plain")
    document = docx.Document(io.BytesIO(plain.base))
    change(document)
    file = io.BytesIO()
    document.save(file)
    return look_of(msgspec.structs.replace(plain, base=file.getvalue(), styles=styles))


def xml(inner: str) -> Any:
    return parse_xml(
        f'<w:p xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{inner}</w:p>'
    )


def style_xml(document: Document, name: str, run: str = "", paragraph: str = "") -> None:
    """Gives a style these properties, as XML, and no others."""
    element: Any = document.styles[name].element
    for old in (element.rPr, element.pPr):
        if old is not None:
            element.remove(old)
    made = parse_xml(f'<w:style xmlns:w="{W}"><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>')
    element.extend(list(made))


def body(run: str = "", paragraph: str = "", **styles: str) -> Type:
    return changed(lambda document: style_xml(document, "Body Text", run, paragraph), **styles).type_of("body")


def footer(*paragraphs: str) -> tuple[str, ...]:
    def change(document: Document) -> None:
        element: Any = document.sections[0].footer._element
        for old in list(element):
            element.remove(old)
        element.extend([xml(one) for one in paragraphs])

    return changed(change).footer


@pytest.mark.parametrize("one", templates(), ids=lambda one: one.id)
def test_the_look_says_what_the_base_says(one: Template) -> None:
    look = look_of(one)
    document = docx.Document(io.BytesIO(one.base))
    section = document.sections[0]
    for mine, theirs in (
        (look.width, section.page_width),
        (look.height, section.page_height),
        (look.top, section.top_margin),
        (look.bottom, section.bottom_margin),
        (look.left, section.left_margin),
        (look.right, section.right_margin),
    ):
        assert theirs is not None
        assert mine == pytest.approx(theirs.pt)
    assert set(look.types) == set(STYLES)
    for role in FORMS:
        if role in INSTEAD:
            assert look.types[role] == look.types[INSTEAD[role]]
            continue
        style, made = document.styles[STYLES[role]], look.types[role]
        font, form = style.font, style.paragraph_format
        assert (made.family, made.size) == (font.name, font.size.pt), role
        assert (made.bold, made.italic) == (bool(font.bold), bool(font.italic)), role
        assert made.color == f"#{font.color.rgb or '000000'}", role
        assert (made.before, made.after) == (form.space_before.pt, form.space_after.pt), role
        assert made.line == pytest.approx(form.line_spacing, abs=0.001), role
        indent = inherited(style, "left_indent")
        assert made.indent == pytest.approx(indent.pt if indent else 0, abs=0.05), role
        assert made.keep_with_next == bool(form.keep_with_next), role
        assert made.align == ALIGNED[inherited(style, "alignment")], role
    assert look.type_of("speaker").bold
    assert look.type_of("nothing of the kind") is look.types["body"]
    assert look_of(one) is look


@pytest.mark.parametrize(("name", "foot"), [("whrcf", "{forum}"), ("plain", "{date}")])
def test_the_look_has_the_words_of_header_and_footer(name: str, foot: str) -> None:
    look = look_of(template(name))
    assert look.header == ("{title}",)
    assert look.footer == (f"{foot}\t{{page}} / {{pages}}",)


def test_a_style_is_inherited_and_overridden() -> None:
    def change(document: Document) -> None:
        style_xml(document, "Body Text", "<w:i/>", '<w:jc w:val="both"/><w:keepNext w:val="false"/>')
        normal = document.styles["Normal"]
        normal.font.name, normal.font.size, normal.font.italic = "Georgia", Pt(13), False
        normal.font.color.rgb = RGBColor(0x12, 0x34, 0x56)
        normal.paragraph_format.keep_with_next = True
        normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        normal.paragraph_format.left_indent = Pt(18)
        normal.font.all_caps = True

    made = changed(change).type_of("body")
    assert (made.family, made.size, made.italic, made.color) == ("Georgia", 13, True, "#123456")
    assert (made.align, made.keep_with_next, made.indent, made.capitals) == ("justify", False, 18, True)


def test_a_missing_style_is_the_nearest_that_the_writer_takes() -> None:
    look = changed(lambda _: None, body="No Such Style", speaker="No Such", missing="No Such")
    bare = changed(
        lambda document: document.styles["Normal"].element.getparent().remove(document.styles["Normal"].element)
    )
    plain = look_of(template("plain"))
    normal = look.types["body"]
    assert (normal.family, normal.size, normal.after, normal.line) == ("Carlito", 11, 8, 1.3)
    assert look.types["speaker"].bold
    assert look.types["missing"].color == "#000000"
    assert changed(lambda _: None, body="HEADING 1").types["body"] == plain.types["heading1"]
    assert bare.types["body"].family == "Carlito"

    def no_styles(document: Document) -> None:
        root: Any = document.styles.element
        for child in list(root):
            root.remove(child)

    assert changed(no_styles).types["body"] == Type()


def test_fonts_of_the_theme() -> None:
    theme = '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/>'
    assert body(theme).family == "Cambria"
    assert body('<w:rFonts w:asciiTheme="majorAscii"/>').family == "Calibri"
    assert body('<w:rFonts w:asciiTheme="nonsense"/>').family == "Times New Roman"
    assert body('<w:rFonts w:ascii="Arial"/>').family == "Arial"

    def no_latin(document: Document) -> None:
        style_xml(document, "Body Text", theme)
        for relation in document.part.rels.values():
            if relation.reltype.endswith("/theme"):
                relation.target_part._blob = b'<a:theme xmlns:a="urn:x"/>'

    assert changed(no_latin).types["body"].family == "Times New Roman"


def test_letters_are_kerned_from_the_size_that_word_is_told() -> None:
    assert not body('<w:sz w:val="22"/>').kerned
    assert not body('<w:sz w:val="22"/><w:kern w:val="0"/>').kerned
    assert body('<w:sz w:val="22"/><w:kern w:val="2"/>').kerned
    assert body('<w:sz w:val="32"/><w:kern w:val="32"/>').kerned
    assert not body('<w:sz w:val="22"/><w:kern w:val="32"/>').kerned


def test_lines_and_indents() -> None:
    assert body(paragraph='<w:spacing w:line="360"/>').line == 1.5
    assert body('<w:sz w:val="20"/>', '<w:spacing w:line="240" w:lineRule="exact"/>').line == 1.0
    assert body('<w:sz w:val="20"/>', '<w:spacing w:line="20" w:lineRule="atLeast"/>').line == 0.5
    assert body(paragraph='<w:ind w:start="720" w:hanging="360"/>').indent == 36
    assert body(paragraph='<w:ind w:left="0"/>').indent == 0
    assert body(paragraph='<w:ind w:left="1in" w:hanging="10pt"/>').hanging == 10
    assert body(paragraph='<w:jc w:val="right"/>').align == "end"


def test_a_circle_of_styles_ends() -> None:
    def change(document: Document) -> None:
        document.styles["Normal"].base_style = document.styles["Body Text"]

    assert changed(change).type_of("body").size == 11


NONSENSE = st.sampled_from(("", "x", "nan", "inf", "-5", "0", "1e999", "99999999999", "1.5.2", "٣", "12fur", " 7 "))


@given(NONSENSE, NONSENSE)
def test_nonsense_is_no_number(one: str, other: str) -> None:
    def change(document: Document) -> None:
        section: Any = document.sections[0]._sectPr
        for tag, name in (("pgSz", "w"), ("pgSz", "h"), ("pgMar", "left"), ("pgMar", "top"), ("pgMar", "bottom")):
            section.find(f"{{{W}}}{tag}").set(f"{{{W}}}{name}", one if name in "wl" else other)
        style_xml(
            document,
            "Body Text",
            f'<w:sz w:val="{one}"/><w:color w:val="{other}"/>',
            f'<w:spacing w:line="{one}" w:lineRule="{other}" w:before="{other}" w:after="{one}"/>'
            f'<w:ind w:left="{one}" w:hanging="{other}"/><w:jc w:val="{one}"/>',
        )

    look = changed(change)
    made = look.type_of("body")
    assert 0 < look.left + look.right < look.width < 100_000
    assert 0 <= look.top + look.bottom < look.height < 100_000
    assert 0 < made.size < 1_000_000
    assert 0 < made.line < 1_000_000
    assert min(made.before, made.after) >= 0
    assert made.color == "#000000"


def test_a_margin_of_zero_is_a_margin_and_one_below_zero_is_as_large() -> None:
    def change(document: Document) -> None:
        section = document.sections[0]
        section.left_margin = Pt(0)
        section.top_margin = Pt(-50)
        section.right_margin = Pt(40)

    look = changed(change)
    assert (look.left, look.right, look.top) == (0, 40, 50)


def test_a_base_without_section_or_header_has_a_page_all_the_same() -> None:
    def change(document: Document) -> None:
        body: Any = document.element.body
        body.remove(body.sectPr)

    look = changed(change)
    assert (look.width, look.height, look.left, look.right, look.top, look.bottom) == (595.3, 841.9, 72, 72, 72, 72)
    assert (look.header, look.footer) == ((), ())

    def unlink(document: Document) -> None:
        document.sections[0].header.is_linked_to_previous = True

    assert changed(unlink).header == ()
    assert changed(unlink).footer


def test_the_section_is_the_one_the_report_goes_into() -> None:
    def change(document: Document) -> None:
        document.add_paragraph("{report}")
        first = document.add_section()
        first.page_width, first.page_height = Pt(300), Pt(400)
        first.header.is_linked_to_previous = False
        first.header.paragraphs[0].text = "second"

    assert changed(change).width == 595.3
    assert changed(change).header == ("{title}",)

    def at_end(document: Document) -> None:
        change(document)
        for one in document.paragraphs:
            if one.text == "{report}":
                one.text = "A title page"

    look = changed(at_end)
    assert (look.width, look.height) == (300, 400)
    assert look.header == ("second",)
    assert look.footer == look_of(template("plain")).footer


def field(instruction: str, result: str = "7", separate: bool = True) -> str:
    middle = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>' if separate else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{instruction}{middle}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def instruction(*parts: str) -> str:
    return "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in parts)


def test_words_and_numbers_of_a_footer() -> None:
    assert footer("<w:r><w:t>a</w:t></w:r>", "<w:r/>", "<w:r><w:t>b</w:t></w:r>") == ("a", "b")
    after = "<w:r><w:t>after</w:t></w:r>"
    assert footer(field(instruction(" PAGE ")) + after) == ("{page}after",)
    assert footer(field(instruction(" ", "PA", "GE", r" \* MERGEFORMAT")) + after) == ("{page}after",)
    assert footer(field(instruction("numpages"), separate=False) + after) == ("{pages}after",)
    assert footer(field(instruction("TITLE"), "Name") + after) == ("Nameafter",)
    assert footer(field("") + after) == ("7after",)
    simple = '<w:fldSimple w:instr="{}"><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    assert footer(simple.format("PAGE") + after) == ("{page}after",)
    assert footer(simple.format("AUTHOR") + after) == ("9after",)
    nested = instruction("IF ") + field(instruction("PAGE"), "1") + "<w:r><w:t>hidden</w:t></w:r>" + instruction(" = 1")
    assert footer(field(nested, "shown") + after) == ("shownafter",)
    shown = field(instruction("REF x"), "a</w:t></w:r>" + field(instruction("PAGE")) + "<w:r><w:t>b")
    assert footer(shown + after) == ("a{page}bafter",)
    assert footer('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + instruction("PAGE") + after) == ("after",)


def test_what_is_no_word_of_a_footer() -> None:
    tabs = '<w:pPr><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr>'
    assert footer(tabs + "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/></w:r>") == ("a\tb\t",)
    box = (
        "<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>"
    )
    assert footer(f"<w:r>{box}</w:r>") == ("box",)
    assert footer("<w:del><w:r><w:t>gone</w:t></w:r></w:del><w:r><w:t/></w:r><w:r><w:t>kept</w:t></w:r>") == ("kept",)

    def in_table(document: Document) -> None:
        part = document.sections[0].footer
        part.add_table(1, 2, Pt(300)).cell(0, 1).text = "in a cell"

    assert changed(in_table).footer[-1] == "in a cell"
