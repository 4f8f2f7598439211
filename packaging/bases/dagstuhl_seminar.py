"""The base document of the template ``dagstuhl-seminar``: a journal page, serifs under sans serif headings and bars."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from bases.house import (
    Look,
    begun,
    edged,
    emphasis,
    finished,
    in_font,
    margins,
    page_field,
    shape,
    table_lines,
    tabs_cleared,
)

YELLOW, INK, GREY = "F9C613", "1A1A1A", "55595E"
SERIF, SANS = "Times New Roman", "Arial"
IN_SANS = (
    "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Front Line", "Segment Details", "Speaker",
    "toc 1", "toc 2", "Header", "Footer", "Table Text",
)  # fmt: skip


def make() -> bytes:
    """The bytes of ``base.docx``."""
    document = begun(Look(INK, 20, 13, False, "{number} – {title}", "{forum} {number}"))
    margins(document, 2.6, 3.3, 2.2)
    _text(document.styles)
    _headings(document.styles)
    _front(document.styles)
    _talks(document.styles)
    table_lines(document, "D9D9D9", ("insideH",), (30, 60))
    in_font(document, SERIF)
    for name in IN_SANS:
        _in_sans(document.styles[name].element)
    _head(document)
    _as_typeset(document)
    return finished(document, (("{report}", "Body Text"),))


def _text(styles: Any) -> None:
    for name in ("Normal", "Body Text", "List Bullet", "List Number", "Quote"):
        shape(styles[name], 10.5, INK, 0, 6, 1.15)
    shape(styles["Introduction"], 9.5, INK, 0, 5, 1.15)
    for name in ("Body Text", "Introduction"):
        styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _headings(styles: Any) -> None:
    for name, size, before, after in (
        ("Heading 1", 13.5, 22, 8),
        ("Heading 2", 11.5, 16, 4),
        ("Heading 3", 10.5, 10, 3),
    ):
        shape(styles[name], size, INK, before, after, 1.1)
        emphasis(styles[name], bold=True)
    # The yellow field before a section's number is a thick bar here.
    styles["Heading 1"].element.get_or_add_pPr().insert_element_before(
        parse_xml(
            f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="96" w:space="5" w:color="{YELLOW}"/></w:pBdr>'
        ),
        "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl",
    )  # fmt: skip
    styles["Heading 1"].paragraph_format.left_indent = Cm(0.35)


def _front(styles: Any) -> None:
    """Which seminar, its title, who edits the report; under them a rule, and the abstract."""
    style = styles.add_style("Front Line", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    shape(style, 11.5, INK, 0, 8, 1.15)
    shape(styles["Title"], 21, INK, 4, 10, 1.1)
    shape(styles["Subtitle"], 13, GREY, 0, 10, 1.1)
    edged(styles["Introduction"], "9AA0A6", 6, ("left",))
    styles["Introduction"].paragraph_format.left_indent = Cm(0.3)


def _talks(styles: Any) -> None:
    """Under which licence a talk is told, and the lines of the table of contents."""
    details = styles.add_style("Segment Details", WD_STYLE_TYPE.PARAGRAPH)
    details.base_style = styles["Normal"]
    shape(details, 8, GREY, 0, 6, 1.2)
    details.paragraph_format.left_indent = Cm(0.6)
    details.paragraph_format.keep_with_next = True
    for level, name in enumerate(("toc 1", "toc 2")):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style = styles["Normal"]
        shape(style, 9.5 if level else 10, INK, 0 if level else 6, 2, 1.1)
        emphasis(style, bold=not level)
        style.paragraph_format.left_indent = Cm(0.7 * level)
    cell = styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = styles["Normal"]
    shape(cell, 9, INK, 0, 1, 1.1)
    styles["Speaker"].font.size = Pt(9.5)


def _in_sans(element: Any) -> None:
    properties = element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), SANS)


def _as_typeset(document: Any) -> None:
    """A line that ends with a line break, as authors do above their abstract, is not spread over the whole width."""
    compatible = document.settings.element.find(qn("w:compat"))
    compatible.insert(0, OxmlElement("w:doNotExpandShiftReturn"))


def _head(document: Any) -> None:
    """On every page but the first, the seminar and the page in bold over a rule; no page number at the foot there."""
    section = document.sections[0]
    header = section.header.paragraphs[0]
    tabs_cleared(header)
    width = section.page_width - section.left_margin - section.right_margin
    header.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    header.add_run("\t")
    page_field(header, "PAGE")
    for run in header.runs:
        run.bold = True
    edged(header, YELLOW, 3, ("bottom",))
    footer = section.footer.paragraphs[0]
    for run in list(footer.runs):
        run._r.getparent().remove(run._r)
