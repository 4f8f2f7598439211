"""The base document of the template ``un-summary-record``: masthead over two rules, serifs, paragraphs set in."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from bases.house import Look, begun, edged, emphasis, finished, in_font, numbered_from, page_field, shape, tabs_cleared

INK = "000000"
INSET = Cm(2)  # from the margin to the text, on both sides
NUMBER = 567  # from the number of a paragraph to its words, in twentieths of a point
LEFT, RIGHT = 6700, 2938  # the columns of the masthead, in twentieths of a point
BODY = (("{at-session}", "Session"), ("{title}", "Title"), ("{report}", "Body Text"))


def make() -> bytes:
    """The bytes of ``base.docx``."""
    document = begun(Look(INK, 14, 10, False, "{number}", ""))
    _page(document)
    _text(document.styles)
    _front(document.styles)
    in_font(document, "Times New Roman")
    numbered_from(document, INSET, NUMBER)
    _head_and_foot(document)
    document.element.body.insert(0, parse_xml(_masthead()))
    return finished(document, BODY)


def _page(document: Any) -> None:
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.3)
    section.header_distance, section.footer_distance = Cm(1.5), Cm(1.2)


def _text(styles: Any) -> None:
    for name in ("Normal", "Quote", "Segment Theme"):
        shape(styles[name], 10, INK, 0, 6, 1.08)
    for name in ("Body Text", "Introduction", "List Bullet", "List Number"):
        shape(styles[name], 10, INK, 0, 6, 1.08)
        styles[name].paragraph_format.left_indent = styles[name].paragraph_format.right_indent = INSET
    shape(styles["Introduction"], 10, INK, 10, 6, 1.08)
    styles["Body Text"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for name, before in (("Heading 1", 14), ("Heading 2", 10), ("Heading 3", 8)):
        shape(styles[name], 10, INK, before, 6, 1.05)
        emphasis(styles[name], bold=name != "Heading 3", italic=name != "Heading 1")
        styles[name].paragraph_format.left_indent = styles[name].paragraph_format.right_indent = INSET
    ending = styles.add_style("Ending", WD_STYLE_TYPE.PARAGRAPH)
    ending.base_style = styles["Introduction"]
    shape(ending, 10, INK, 8, 4, 1.08)
    for name in ("Header", "Footer"):
        shape(styles[name], 9, INK, 0, 0, 1.0)


def _front(styles: Any) -> None:
    """Session, title, place and chair under the masthead, and the list of contents."""
    shape(styles["Title"], 14, INK, 8, 6, 1.05)
    for name, size, bold, after in (("Session", 12, True, 0), ("Front Line", 10, False, 4)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        shape(style, size, INK, 0, after, 1.05)
        emphasis(style, bold=bold)
    styles["Session"].paragraph_format.space_before = Cm(0.3)
    for name, inset in (("toc 1", INSET), ("toc 2", INSET + Cm(0.8))):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style = styles["Normal"]
        shape(style, 10, INK, 0, 3, 1.05)
        style.paragraph_format.left_indent = inset
        style.paragraph_format.right_indent = INSET


def _head_and_foot(document: Any) -> None:
    """The symbol over a rule on every page but the first; the number of the page below, at the right."""
    section = document.sections[0]
    header = section.header.paragraphs[0]
    header.runs[0].bold = True
    header.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    edged(header, INK, 2, ("bottom",))
    for footer in (section.footer.paragraphs[0], section.first_page_footer.paragraphs[0]):
        for run in list(footer.runs):
            run._r.getparent().remove(run._r)
        tabs_cleared(footer)
        footer.paragraph_format.tab_stops.clear_all()
        footer.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        page_field(footer, "PAGE")
        for run in footer.runs:
            run.bold = True


def _masthead() -> str:
    """A table of two rows: the house and the symbol, then the body and how the document is distributed."""
    first = _cell(LEFT, 4, _line("{house}", 12)) + _cell(RIGHT, 4, _line("{number}", 14, end=True))
    lines = (_line(f"{{{key}}}", 9.5) for key in ("distribution", "day-of-issue", "written-in"))
    second = _cell(LEFT, 18, _line("{of-body}", 20, bold=True)) + _cell(RIGHT, 18, "".join(lines))
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{LEFT + RIGHT}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{LEFT}"/><w:gridCol w:w="{RIGHT}"/></w:tblGrid>'
        f'<w:tr>{first}</w:tr><w:tr><w:trPr><w:trHeight w:val="1500" w:hRule="atLeast"/></w:trPr>{second}</w:tr>'
        "</w:tbl>"
    )


def _cell(width: int, rule: int, lines: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="{rule}" '
        f'w:space="0" w:color="{INK}"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>{lines}</w:tc>'
    )


def _line(words: str, size: float, *, bold: bool = False, end: bool = False) -> str:
    place = '<w:jc w:val="right"/>' if end else ""
    heavy = "<w:b/>" if bold else ""
    return (
        f'<w:p><w:pPr><w:spacing w:before="0" w:after="60"/>{place}</w:pPr><w:r><w:rPr>{heavy}'
        f'<w:sz w:val="{int(size * 2)}"/></w:rPr><w:t>{words}</w:t></w:r></w:p>'
    )
