"""The base document of the template ``world-urban-forum``: a coloured masthead over two dense columns on Letter."""

from __future__ import annotations

import copy
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Inches, Pt

from bases.house import Look, begun, emphasis, finished, in_font, margins, rule, shaded, shape, table_lines

GREEN, PALE, GREY = "1F6B4F", "E7F0EB", "5A6169"
ROOM = Pt(8)  # between the edge of the masthead and its words
SERIFS, PLAIN = "Times New Roman", "Arial"
HEADINGS = (
    "Masthead",
    "Title",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "Box Heading",
    "toc 1",
    "toc 2",
    "Header",
    "Footer",
)


def make() -> bytes:
    """The bytes of ``base.docx``."""
    document = begun(Look(GREEN, 19, 12, False, "{bulletin} · {issue}", "{title}"))
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    margins(document, 1.8, 1.9, 1.8)
    section.header_distance = section.footer_distance = Cm(0.9)
    _text(document.styles)
    _heads(document.styles)
    _own(document.styles)
    in_font(document, SERIFS)
    for name in HEADINGS:
        for fonts in document.styles[name].element.iter(qn("w:rFonts")):
            for script in ("ascii", "hAnsi"):
                fonts.set(qn(f"w:{script}"), PLAIN)
    table_lines(document, "B9C8C0", ("top", "bottom", "insideH"), (30, 60))
    return finished(_in_columns(document), (("{report}", "Body Text"),))


def _text(styles: Any) -> None:
    for name in ("Normal", "Body Text", "Introduction", "List Bullet", "List Number", "Quote"):
        shape(styles[name], 10, "000000", 0, 4, 1.03)
    styles["Body Text"].paragraph_format.first_line_indent = Cm(0.45)
    shape(styles["Introduction"], 10, "000000", 0, 4, 1.03)
    styles["Introduction"].paragraph_format.first_line_indent = Cm(0.45)
    shape(styles["Segment Theme"], 10, GREY, 0, 4, 1.03)
    for name in ("Header", "Footer"):
        shape(styles[name], 8, GREY, 0, 0, 1.0)


def _heads(styles: Any) -> None:
    shape(styles["Title"], 19, "000000", 8, 10, 1.05)
    shape(styles["Heading 1"], 12, GREEN, 12, 4, 1.05)
    rule(styles["Heading 1"], GREEN)
    shape(styles["Heading 2"], 10, "000000", 8, 2, 1.05)
    shape(styles["Heading 3"], 9.5, GREY, 6, 2, 1.05)
    styles["Heading 1"].element.pPr.find(qn("w:pBdr"))[0].set(qn("w:space"), "2")


def _own(styles: Any) -> None:
    """The lines of day and moderator, the contents of the issue, and the analysis on a pale ground."""
    for name, size, colour, after in (
        ("Masthead", 22, "FFFFFF", 0),
        ("Dateline", 9, GREY, 0),
        ("Segment Details", 9, GREY, 3),
        ("Table Text", 9, "000000", 0),
        ("toc 1", 8.5, "000000", 2),
        ("toc 2", 8.5, GREY, 2),
        ("Box Heading", 12, GREEN, 0),
        ("Box", 10, "000000", 0),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("toc"))
        style.base_style = styles["Normal"]
        shape(style, size, colour, 0, after, 1.05)
    emphasis(styles["Segment Details"], bold=False, italic=True)
    styles["Dateline"].paragraph_format.space_before = Pt(5)
    styles["Segment Details"].paragraph_format.keep_with_next = True
    styles["toc 2"].paragraph_format.left_indent = Cm(0.4)
    shaded(styles["Masthead"], GREEN, 8)
    emphasis(styles["Masthead"], bold=True)
    styles["Masthead"].paragraph_format.left_indent = styles["Masthead"].paragraph_format.right_indent = ROOM
    for name in ("Box Heading", "Box"):
        shaded(styles[name], PALE, 5)
        inside = styles[name].paragraph_format
        inside.left_indent = inside.right_indent = Cm(0.2)
    emphasis(styles["Box Heading"], bold=True)
    styles["Box Heading"].paragraph_format.keep_with_next = True
    styles["Box Heading"].element.pPr.append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>'))


def _in_columns(document: Any) -> Any:
    """A section for masthead and title, and one of two columns for the report on the same page."""
    document.add_paragraph("{bulletin}", style="Masthead")
    dateline = document.add_paragraph("{issue}\t{dateline}", style="Dateline")
    width = document.sections[0].page_width - document.sections[0].left_margin - document.sections[0].right_margin
    dateline.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    document.add_paragraph("{title}", style="Title")
    last = document.element.body.find(qn("w:sectPr"))
    first = copy.deepcopy(last)
    end = document.add_paragraph(style="After Table")
    end._p.get_or_add_pPr().append(first)
    for section, count in ((first, 1), (last, 2)):
        for old in section.findall(qn("w:cols")) + section.findall(qn("w:type")):
            section.remove(old)
        columns = parse_xml(f'<w:cols {nsdecls("w")} w:num="{count}" w:space="454"/>')
        section.find(qn("w:pgMar")).addnext(columns)
    last.find(qn("w:pgSz")).addprevious(parse_xml(f'<w:type {nsdecls("w")} w:val="continuous"/>'))
    return document
