"""The base document of the template ``w3c-minutes``: a page of the web in print, sans serif, with blue headings."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt, RGBColor

from bases.house import Look, begun, edged, emphasis, finished, in_font, margins, shape, table_lines

BLUE, GREY = "005A9C", "5A6169"


def make() -> bytes:
    """The bytes of ``base.docx``."""
    document = begun(Look(BLUE, 22, 15, False, "{title} · {date}", "{forum}"))
    margins(document, 2.1, 2.5, 1.9)
    _text(document.styles)
    _front(document.styles)
    _contents(document.styles)
    _outcomes(document.styles)
    table_lines(document, BLUE, (), (20, 60))
    in_font(document, "Arial")
    return finished(document, (("{report}", "Body Text"),))


def _text(styles: Any) -> None:
    for name in ("Normal", "Body Text", "Introduction", "List Bullet", "List Number", "Quote"):
        shape(styles[name], 10, "1C1F22", 0, 4, 1.2)
    for name, size, before, after in (("Heading 1", 14, 15, 5), ("Heading 2", 11.5, 10, 3), ("Heading 3", 10.5, 10, 3)):
        shape(styles[name], size, BLUE, before, after, 1.1)
        emphasis(styles[name], bold=name != "Heading 1")
    edged(styles["Heading 1"], "C7D6E4", 3, ("bottom",))
    # What somebody said hangs under her name, as the lines of a transcript do.
    styles["Body Text"].paragraph_format.left_indent = Cm(0.8)
    styles["Body Text"].paragraph_format.first_line_indent = -Cm(0.8)
    for name in ("Introduction", "Segment Theme"):
        styles[name].paragraph_format.left_indent = styles[name].paragraph_format.first_line_indent = Cm(0)
    styles["Speaker"].font.color.rgb = RGBColor.from_string("3D4349")


def _front(styles: Any) -> None:
    """Whose minutes, the meeting, the day; and the text of the table of those who were there."""
    for name, size, colour, before, after in (
        ("Front Line", 10, BLUE, 0, 10),
        ("Table Text", 10, "1C1F22", 0, 2),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        shape(style, size, colour, before, after, 1.2)
    emphasis(styles["Front Line"], bold=True)
    edged(styles["Front Line"], BLUE, 4, ("bottom",))
    shape(styles["Subtitle"], 13, GREY, 0, 14, 1.2)
    shape(styles["Title"], 22, BLUE, 4, 2, 1.1)
    emphasis(styles["Title"], bold=False)


def _contents(styles: Any) -> None:
    for level, name in enumerate(("toc 1", "toc 2")):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style = styles["Normal"]
        shape(style, 10, BLUE, 0, 2, 1.2)
        style.paragraph_format.left_indent = Cm(0.8 * (level + 1))
        style.paragraph_format.first_line_indent = -Cm(0.6)


def _outcomes(styles: Any) -> None:
    """What was resolved, proposed or taken on stands out by a bar beside it."""
    style = styles.add_style("Outcome", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    shape(style, 10, "1C1F22", 1, 6, 1.2)
    style.paragraph_format.left_indent = Cm(1.2)
    style.paragraph_format.keep_together = True
    edged(style, "2E8B57", 8, ("left",))
    styles["List Bullet"].paragraph_format.space_after = Pt(3)
