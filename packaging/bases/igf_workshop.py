"""The base document of the template ``igf-workshop``: the form of one session on A4, blue and without serifs."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE

from bases.house import Look, begun, edged, emphasis, finished, margins, shaded, shape, table_lines, table_text

BLUE, LINE = "0A5C9B", "B7CBDC"
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
BODY = (("{house}", "Masthead"), ("{meeting}", "Masthead"), ("{report}", "Body Text"))


def make() -> bytes:
    """The bytes of ``base.docx``."""
    document = begun(Look(BLUE, 22, 14, False, "{number} · {title}", "{forum}"))
    margins(document, 2.0, 2.4, 2.0)
    _text(document.styles)
    _masthead(document.styles)
    table_lines(document, LINE, SIDES)
    table_text(document, 10, 1.2)
    # A short table stays on one page, with its heading.
    document.styles["Table Text"].paragraph_format.keep_with_next = True
    return finished(document, BODY)


def _text(styles: Any) -> None:
    for name in ("Normal", "Body Text", "List Bullet", "List Number"):
        shape(styles[name], 10.5, None, 0, 5, 1.15)
    shape(styles["Title"], 22, BLUE, 14, 2, 1.05)
    shape(styles["Subtitle"], 13, "5A6169", 0, 10, 1.1)
    shape(styles["Heading 1"], 13.5, BLUE, 14, 5, 1.1)
    edged(styles["Heading 1"], LINE, 3, ("bottom",))


def _masthead(styles: Any) -> None:
    """Lines white on blue over the title of the first page."""
    style = styles.add_style("Masthead", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    shape(style, 13, "FFFFFF", 0, 0, 1.15)
    emphasis(style, bold=True)
    shaded(style, BLUE, 6)
