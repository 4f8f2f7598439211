"""The base document of the template ``un-geneva``: a press text on A4, blue headline, no serifs, room to read."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE

from bases.house import Look, begun, edged, emphasis, finished, in_font, margins, shape

BLUE, GREY, LINE = "1A6FAE", "5A6169", "B9C7D3"
BODY = (
    ("{kind-and-body}", "Masthead"),
    ("{day}", "Day"),
    ("{title}", "Title"),
    ("{subtitle}", "Subtitle"),
    ("{report}", "Body Text"),
)


def make() -> bytes:
    """The bytes of ``base.docx``."""
    document = begun(Look(BLUE, 20, 13, False, "{title}", "{kind-and-body}"))
    margins(document, 2.4, 2.8, 2.4)
    _text(document.styles)
    _front(document.styles)
    in_font(document, "Arial")
    return finished(document, BODY)


def _text(styles: Any) -> None:
    for name in ("Normal", "Body Text", "Introduction", "List Bullet", "List Number", "Quote"):
        shape(styles[name], 10.5, "1E2429", 0, 8, 1.25)
    shape(styles["Heading 1"], 13, BLUE, 18, 6, 1.1)
    shape(styles["Heading 2"], 11.5, "1E2429", 12, 4, 1.1)
    details = styles.add_style("Segment Details", WD_STYLE_TYPE.PARAGRAPH)
    details.base_style = styles["Body Text"]
    shape(details, 9.5, GREY, 0, 8, 1.2)
    ending = styles.add_style("Ending", WD_STYLE_TYPE.PARAGRAPH)
    ending.base_style = styles["Body Text"]
    shape(ending, 9.5, GREY, 10, 0, 1.2)
    edged(ending, LINE, 8, ("top",))


def _front(styles: Any) -> None:
    """Kind of text and body over a rule, the day, the headline and the line under it."""
    for name, size, colour, bold, after in (("Masthead", 11, BLUE, True, 6), ("Day", 10, GREY, False, 14)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        shape(style, size, colour, 0, after, 1.1)
        emphasis(style, bold=bold)
    edged(styles["Masthead"], BLUE, 6, ("bottom",))
    shape(styles["Title"], 20, BLUE, 0, 6, 1.12)
    emphasis(styles["Title"], bold=True)
    shape(styles["Subtitle"], 12, "1E2429", 0, 16, 1.2)
    emphasis(styles["Subtitle"], bold=True)
