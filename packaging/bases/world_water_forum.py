"""The base document of the template ``world-water-forum``: a form on A4 under a blue band."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm

from bases.house import Look, begun, edged, emphasis, finished, in_font, margins, shaded, shape, table_lines

BLUE, PALE, LINE, GREY = "00629B", "E6F1F7", "B8CCD8", "56626B"
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
BODY = (("{series}", "Band"), ("{form}", "Band Form"), ("{title}", "Title"), ("{subtitle}", "Subtitle"))


def make() -> bytes:
    """The bytes of ``base.docx``."""
    document = begun(Look(BLUE, 21, 13, False, "{code} · {title}", "{edition}"))
    margins(document, 2, 2.3, 2)
    _text(document.styles)
    _band(document.styles)
    _tables(document)
    in_font(document, "Calibri")
    return finished(document, (*BODY, ("{report}", "Body Text")))


def _text(styles: Any) -> None:
    for name in ("Normal", "Body Text", "Introduction", "List Bullet", "List Number", "Quote"):
        shape(styles[name], 10.5, "000000", 0, 5, 1.12)
    shape(styles["Title"], 21, BLUE, 14, 2, 1.05)
    shape(styles["Subtitle"], 12.5, GREY, 0, 10, 1.1)
    shape(styles["Heading 1"], 13, BLUE, 14, 4, 1.05)
    edged(styles["Heading 1"], BLUE, 2, ("bottom",))
    shape(styles["Heading 2"], 11, BLUE, 10, 3, 1.05)
    outcome = styles.add_style("Outcome", WD_STYLE_TYPE.PARAGRAPH)
    outcome.base_style = styles["Body Text"]
    shape(outcome, 10.5, "000000", 0, 5, 1.12)
    outcome.paragraph_format.left_indent = Cm(0.3)
    edged(outcome, BLUE, 6, ("left",))
    shape(styles["Header"], 8.5, GREY, 0, 0, 1.0)
    shape(styles["Footer"], 8.5, GREY, 0, 0, 1.0)


def _band(styles: Any) -> None:
    """Which forum, white on blue, and below it on a pale ground that this is the report of a session."""
    for name, size, colour, ground in (("Band", 13, "FFFFFF", BLUE), ("Band Form", 11, BLUE, PALE)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        shape(style, size, colour, 0, 0, 1.15)
        emphasis(style, bold=True)
        shaded(style, ground, 5)


def _tables(document: Any) -> None:
    table_lines(document, LINE, SIDES, (50, 100))
    text = document.styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH)
    text.base_style = document.styles["Normal"]
    shape(text, 10, "000000", 0, 0, 1.08)
