"""The base document of the template ``eurodig-messages``: a brochure of numbered messages on A4, navy and teal."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from bases.house import Look, begun, emphasis, finished, margins, shaded, shape

NAVY, TEAL, GREY, PALE = "14305C", "00808A", "5A6169", "EEF5F6"
BODY = (("{report}", "Body Text"),)


def make() -> bytes:
    """The bytes of ``base.docx``."""
    document = begun(Look(NAVY, 30, 16, False, "{title}", "{forum}"))
    margins(document, 2.6, 2.8, 2.4)
    _text(document.styles)
    _around(document.styles)
    _numbers(document)
    return finished(document, BODY)


def _text(styles: Any) -> None:
    for name in ("Normal", "Body Text", "List Bullet", "List Number"):
        shape(styles[name], 11, None, 0, 8, 1.28)
    shape(styles["Title"], 30, NAVY, 4, 4, 1.02)
    shape(styles["Subtitle"], 14, GREY, 0, 10, 1.15)
    for name, size, before, width in (("Heading 1", 16, 26, 24), ("Heading 2", 12.5, 16, 12)):
        shape(styles[name], size, NAVY, before, 6, 1.1)
        _bar(styles[name], width, 8)
    introduction = styles["Introduction"]
    shape(introduction, 11, "2F3C4F", 0, 6, 1.28)
    introduction.paragraph_format.left_indent = introduction.paragraph_format.right_indent = Cm(0.3)
    shaded(introduction, PALE, 7)


def _around(styles: Any) -> None:
    """The lines above the report, and those under headings with the addresses of a session."""
    for name, size, colour, before, after, bold in (
        ("Front Line", 10.5, TEAL, 0, 14, True),
        ("Segment Details", 9, GREY, 0, 8, False),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        shape(style, size, colour, before, after, 1.15)
        emphasis(style, bold=bold)
    styles["Segment Details"].paragraph_format.keep_with_next = True


def _bar(style: Any, width: int, space: int) -> None:
    """A bar of teal before a heading, ``width`` in eighths of a point."""
    _edges(style, f'<w:left w:val="single" w:sz="{width}" w:space="{space}" w:color="{TEAL}"/>')


def _edges(style: Any, inner: str) -> None:
    borders = parse_xml(f"<w:pBdr {nsdecls('w')}>{inner}</w:pBdr>")
    style.element.pPr.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _numbers(document: Any) -> None:
    """Numbers of messages bold and in teal, in a margin of their own."""
    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        if level.find(qn("w:numFmt")).get(qn("w:val")) == "decimal" and level.get(qn("w:ilvl")) == "0":
            level.find(qn("w:pPr")).addnext(
                parse_xml(f'<w:rPr {nsdecls("w")}><w:b/><w:bCs/><w:color w:val="{TEAL}"/></w:rPr>')
            )
            indent = level.find(qn("w:pPr")).find(qn("w:ind"))
            indent.set(qn("w:left"), "510")
            indent.set(qn("w:hanging"), "510")
