"""The cover of a Word file: what stands before the report itself, and what of it each report fills in."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from hrreport.ooxml.properties import W, attribute
from hrreport.ooxml.styles import ParagraphStyle, StyleBook

MAX_COVER = 60
# A cover has few lines; where nothing ends it before so many, what follows the title is text.
MAX_LINES = 15
_LONG = 25  # words: a longer paragraph is text of the report, or its introduction
_MONTHS = (
    "january february march april may june july august september october november december "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "januar februar märz april mai juni juli august september oktober november dezember "
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro "
    "januari februari maart mei augustus"
).split()
_MONTH = "|".join(sorted(set(_MONTHS), key=len, reverse=True))
DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:º|er|\.)? (?:de )?(?:{_MONTH})(?: de)?,? \d{{4}}|"
    rf"(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?, \d{{4}}|"
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4})\b",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A paragraph at the top of a document: its element, its words, and the facts of its style."""

    element: Any
    words: str
    style: ParagraphStyle
    size: float


class Cover(NamedTuple):
    """How many elements of the body come before the report, and the paragraphs that hold title, subtitle and a date."""

    length: int
    title: Line | None
    subtitle: Line | None
    dated: tuple[Line, ...]


def find_cover(body: Any, styles: StyleBook) -> Cover:
    """The cover of a document: up to its first heading or its first long paragraph.

    A document that begins with its text has a cover of no length.
    """
    lines: list[Line] = []
    length = 0
    for place, element in enumerate(body):
        if place >= MAX_COVER or element.tag == f"{W}sectPr":
            break
        line = line_of(element, styles) if element.tag == f"{W}p" else None
        if line is not None:
            if line.words and (_is_text(line) or (_is_bold(element) and any(one.words for one in lines))):
                break
            lines.append(line)
        elif element.tag == f"{W}tbl" and lines and _words(element):
            # A table after the title is a list of who was there or the agenda: text of the report.
            break
        length = place + 1
    named = [line for line in lines if line.words]
    title = next((line for line in named if line.style.role == "title"), None) or _largest(
        [line for line in named if not DATE.search(line.words)]
    )
    subtitle = next((line for line in named if line.style.role == "subtitle"), None)
    dated = tuple(line for line in named if line not in (title, subtitle) and DATE.search(line.words))
    if not named:
        return Cover(0, None, None, ())
    if len(named) > MAX_LINES:
        last = subtitle or title or named[0]
        kept = list(body).index(last.element) + 1 if last.element in body else 1
        return Cover(kept, title, subtitle, tuple(line for line in dated if line.element in list(body)[:kept]))
    return Cover(length, title, subtitle, dated)


def _is_text(line: Line) -> bool:
    """Whether a line belongs to the report: a heading, an item of a list, or a long paragraph."""
    is_item = line.style.numbering is not None or line.element.find(f"{W}pPr/{W}numPr") is not None
    return bool(line.style.heading) or is_item or len(line.words.split()) > _LONG


def _is_bold(element: Any) -> bool:
    """Whether all words of a paragraph are set in bold by hand, as headings are where no style is used."""
    runs = [run for run in element.iter(f"{W}r") if any((node.text or "").strip() for node in run.iter(f"{W}t"))]
    marks = [run.find(f"{W}rPr/{W}b") for run in runs]
    return bool(marks) and all(mark is not None and mark.get(f"{W}val", "1") not in ("0", "false") for mark in marks)


def line_of(element: Any, styles: StyleBook) -> Line:
    """A paragraph as a line."""
    properties = element.find(f"{W}pPr")
    style = styles.paragraph(attribute(properties, "pStyle", "val"))
    sizes = [size.get(f"{W}val", "") for size in element.iter(f"{W}sz")]
    largest = max((int(size) / 2 for size in sizes if size.isdecimal()), default=0.0)
    return Line(element, _words(element), style, max(largest, style.size))


def _words(element: Any) -> str:
    return " ".join("".join(node.text or "" for node in element.iter(f"{W}t")).split())


def _largest(lines: list[Line]) -> Line | None:
    """The line in the largest letters, if it is larger than the others; else the first."""
    if not lines:
        return None
    return max(lines, key=lambda line: line.size)
