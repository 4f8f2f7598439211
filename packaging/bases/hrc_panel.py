"""The base document of the template ``hrc-panel``: a masthead over a rule, serifs, numbered paragraphs set in."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from bases.house import Look, begun, edged, emphasis, finished, in_font, numbered_from, page_field, shape, tabs_cleared

INSET = Cm(2)  # from the margin to the text; headings hang in it
COLUMN = Cm(11.4)  # where it is told how the document is distributed
NUMBER = 567  # between the number of a paragraph and its words, in twentieths of a point
BODY = (
    ("{sitting}", "Session"),
    ("{dates}", "Front Line"),
    ("{agenda-items}", "Front Line"),
    ("{title}", "Title"),
    ("{kind-of-report}", "Kind of Report"),
    ("{report}", "Body Text"),
)


def make() -> bytes:
    """The bytes of ``base.docx``."""
    document = begun(Look("000000", 14, 14, False, "{symbol}", ""))
    _page(document)
    _text(document.styles)
    _front(document.styles)
    _box(document.styles)
    in_font(document, "Times New Roman")
    numbered_from(document, INSET, NUMBER)
    _head_and_foot(document)
    _masthead(document)
    return finished(document, BODY)


def _page(document: Any) -> None:
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.4)
    section.header_distance, section.footer_distance = Cm(1.5), Cm(1.3)


def _text(styles: Any) -> None:
    for name in ("Normal", "Introduction", "List Bullet", "List Number", "Quote"):
        shape(styles[name], 10, "000000", 0, 6, 1.1)
    shape(styles["Body Text"], 10, "000000", 0, 6, 1.1)
    for name in ("Body Text", "Introduction", "List Bullet", "List Number"):
        style = styles[name].paragraph_format
        style.left_indent = style.right_indent = INSET
        style.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for name, size, before in (("Heading 1", 14, 18), ("Heading 2", 12, 12), ("Heading 3", 10, 8)):
        shape(styles[name], size, "000000", before, 6, 1.0)
        styles[name].paragraph_format.left_indent = INSET
        styles[name].paragraph_format.first_line_indent = -Cm(1)
        styles[name].paragraph_format.right_indent = INSET
    shape(styles["Segment Theme"], 10, "000000", 0, 6, 1.1)
    styles["Segment Theme"].paragraph_format.left_indent = INSET
    shape(styles["Header"], 9, "000000", 0, 0, 1.0)
    shape(styles["Footer"], 9, "000000", 0, 0, 1.0)


def _front(styles: Any) -> None:
    """The session, the dates and the agenda under the masthead, and the title with the kind of report."""
    for name, size, bold, after in (
        ("Front Line", 10, False, 0),
        ("Session", 12, True, 0),
        ("Kind of Report", 12, True, 12),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        shape(style, size, "000000", 0, after, 1.05)
        emphasis(style, bold=bold)
    styles["Session"].paragraph_format.space_before = Pt(8)
    styles["Kind of Report"].paragraph_format.left_indent = INSET
    styles["Kind of Report"].paragraph_format.right_indent = INSET
    shape(styles["Title"], 14, "000000", 18, 8, 1.05)
    styles["Title"].paragraph_format.left_indent = styles["Title"].paragraph_format.right_indent = INSET


def _box(styles: Any) -> None:
    """The summary, framed as one block of heading and text."""
    for name, size, before, after in (("Box Heading", 12, 6, 0), ("Box", 10, 0, 0)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        shape(style, size, "000000", before, after, 1.15)
        shaped = style.paragraph_format
        shaped.left_indent = shaped.right_indent = Cm(0.6)
        shaped.keep_together = True
        edged(style, "000000", 6)
    shaped = styles["Box Heading"].paragraph_format
    shaped.keep_with_next, shaped.alignment = True, WD_ALIGN_PARAGRAPH.CENTER
    emphasis(styles["Box Heading"], bold=False, italic=True)
    level = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>')
    styles["Box Heading"].element.pPr.append(level)
    styles["Box"].paragraph_format.first_line_indent = Cm(1)
    styles["Box"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _head_and_foot(document: Any) -> None:
    section = document.sections[0]
    header = section.header.paragraphs[0]
    header.runs[0].bold = True
    edged(header, "000000", 2, ("bottom",))
    width = section.page_width - section.left_margin - section.right_margin
    for footer in (section.footer.paragraphs[0], section.first_page_footer.paragraphs[0]):
        for run in list(footer.runs):
            run._r.getparent().remove(run._r)
        tabs_cleared(footer)
        footer.paragraph_format.tab_stops.clear_all()
        footer.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
        footer.add_run("\t")
        page_field(footer, "PAGE")
        for run in footer.runs:
            run.bold = True
            run.font.size = Pt(9)


def _masthead(document: Any) -> None:
    """Symbol over a thin rule; below it the council, how the document is distributed, and a thick rule."""
    width = document.sections[0].page_width - document.sections[0].left_margin - document.sections[0].right_margin
    symbol = _line(document, ("{status-line}", 9, False), ("{symbol-line}", 14, False))
    symbol.runs[0].italic = True
    symbol.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    edged(symbol, "000000", 3, ("bottom",))
    for words, before in (("{distribution}", 14), ("{original-language}", 0)):
        line = _line(document, ("", 10, False), (words, 10, False))
        line.paragraph_format.space_before = Pt(before)
        line.paragraph_format.tab_stops.add_tab_stop(COLUMN)
    council = _line(document, ("{council}", 20, True))
    edged(council, "000000", 6, ("bottom",))
    council._p.pPr.find(qn("w:pBdr"))[0].set(qn("w:sz"), "18")


def _line(document: Any, *parts: tuple[str, float, bool]) -> Any:
    """A paragraph of parts with tabs between them: words, size in points, bold."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    for number, (words, size, bold) in enumerate(parts):
        run = paragraph.add_run(("\t" if number else "") + words)
        run.font.size, run.bold = Pt(size), bold
    return paragraph
