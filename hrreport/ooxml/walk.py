"""The text of a Word document in reading order, as a reader of the printed page would tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from hrreport.ooxml.numbering import Numbering, Style
from hrreport.ooxml.properties import W, attribute
from hrreport.ooxml.runs import Note, RunWalk, WordRun
from hrreport.ooxml.source import WordSource
from hrreport.ooxml.styles import ParagraphStyle, StyleBook

MAX_DEPTH = 40
_PARAGRAPH, _TABLE, _CONTROL, _CONTENT = f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}sdtContent"
_VALUE = f"{W}val"
# What holds blocks without being one: their content is read where they stand.
_CONTAINERS = {f"{W}{tag}" for tag in ("sdtContent", "customXml", "smartTag", "ins", "moveTo", "body", "txbxContent")}


class WordParagraph(NamedTuple):
    """One paragraph: its runs, the facts of its style, and of what it is an item (kind, level from 0).

    ``notes`` are the footnotes, endnotes and comments that hang on it; ``size`` is the largest size of its letters
    that it sets itself, in points.
    """

    runs: tuple[WordRun, ...]
    style: ParagraphStyle
    item: tuple[Style, int] | None = None
    notes: tuple[Note, ...] = ()
    size: float = 0.0
    is_centred: bool = False


class WordTable(NamedTuple):
    """A table: rows of cells of what stands in them; a cell that spans several is followed by empty ones."""

    rows: tuple[tuple[tuple[WordParagraph | WordTable, ...], ...], ...]


WordBlock = WordParagraph | WordTable


class WordText:
    """The walk over one document. ``blocks`` can be asked once; ``pictures`` counts what it could not tell."""

    def __init__(self, source: WordSource) -> None:
        self.styles = StyleBook(source.related("styles"))
        self._numbering = Numbering(source.related("numbering"))
        self._runs = RunWalk(source, self.styles)
        self._source = source

    @property
    def pictures(self) -> int:
        """How many pictures stand in what was walked."""
        return self._runs.pictures

    def blocks(self) -> Iterator[WordBlock]:
        """Every paragraph and table in reading order; each is let go of when the next is asked for."""
        for body in self._source.body:
            yield from self._blocks(body, 0)

    def _blocks(self, parent: Any, depth: int) -> Iterator[WordBlock]:
        cut: list[WordRun] = []
        for element in parent:
            tag = element.tag
            if tag == _PARAGRAPH:
                yield from self._paragraph(element, cut, depth)
            elif tag == _TABLE and depth < MAX_DEPTH:
                yield self._table(element, depth + 1)
            elif tag == _CONTROL:
                content = element.find(_CONTENT)
                if content is not None and depth < MAX_DEPTH:
                    yield from self._blocks(content, depth + 1)
            elif tag in _CONTAINERS and depth < MAX_DEPTH:
                yield from self._blocks(element, depth + 1)
            if depth == 0:
                element.clear()
        if cut:
            yield WordParagraph(tuple(cut), self.styles.paragraph(None))

    def _paragraph(self, element: Any, cut: list[WordRun], depth: int) -> Iterator[WordBlock]:
        """The paragraph and what its text boxes hold; where it has no end of its own, its words wait."""
        properties = _by_tag(element.find(f"{W}pPr"))
        told = self._runs.of(element)
        runs = (*cut, *told.runs)
        cut.clear()
        if properties and _runs_on(properties):
            cut.extend(runs)
        else:
            style = self.styles.paragraph(_said(properties, "pStyle"))
            style = _with_outline(style, properties)
            item = None if style.heading else self._item(style, properties.get(f"{W}numPr"))
            centred = _said(properties, "jc") == "center"
            yield WordParagraph(runs, style, item, told.notes, told.size, centred)
        for box in told.boxes:
            if depth < MAX_DEPTH:
                yield from self._blocks(box, depth + 1)

    def _item(self, style: ParagraphStyle, own: Any) -> tuple[Style, int] | None:
        """What kind of list item a paragraph is, and how deep; its own numbering goes before that of its style."""
        number, level = style.numbering or (None, 0)
        if own is not None:
            number = attribute(own, "numId", "val") or number
            said = attribute(own, "ilvl", "val") or ""
            level = int(said) if said.isdecimal() else level
        kind = None if number in (None, "0") else self._numbering.style(str(number), level)
        return None if kind is None else (kind, level)

    def _table(self, element: Any, depth: int) -> WordTable:
        rows = [tuple(self._cells(row, depth)) for row in _inside(element, f"{W}tr")]
        return WordTable(tuple(row for row in rows if row))

    def _cells(self, row: Any, depth: int) -> Iterator[tuple[WordBlock, ...]]:
        for cell in _inside(row, f"{W}tc"):
            yield tuple(self._blocks(cell, depth))
            span = attribute(cell.find(f"{W}tcPr"), "gridSpan", "val") or "1"
            yield from [()] * (min(int(span), 63) - 1 if span.isdecimal() else 0)


def _by_tag(properties: Any) -> Mapping[str, Any]:
    """The properties of a paragraph by their tags, of several of one tag the first; they are asked for one by one."""
    found: dict[str, Any] = {}
    for one in () if properties is None else properties:
        found.setdefault(one.tag, one)
    return found


def _said(properties: Mapping[str, Any], name: str) -> str | None:
    one = properties.get(f"{W}{name}")
    return None if one is None else one.get(_VALUE)


def _runs_on(properties: Mapping[str, Any]) -> bool:
    """Whether a paragraph and the next are read as one: its end was deleted, or it is a large first letter."""
    marked, frame = properties.get(f"{W}rPr"), properties.get(f"{W}framePr")
    if marked is not None and marked.find(f"{W}del") is not None:
        return True
    return frame is not None and frame.get(f"{W}dropCap") in ("drop", "margin")


def _with_outline(style: ParagraphStyle, properties: Mapping[str, Any]) -> ParagraphStyle:
    """The facts of a style, where the paragraph itself says of what level it is."""
    level = _said(properties, "outlineLvl")
    if level is None or not level.isdecimal() or style.role == "title":
        return style
    return style._replace(heading=int(level) + 1 if int(level) < 9 else 0)


def _inside(parent: Any, wanted: str) -> Iterable[Any]:
    """The rows of a table, or the cells of a row, also those that content controls and changes wrap."""
    for element in parent:
        if element.tag == wanted:
            if not _is_deleted(element):
                yield element
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"):
            yield from _inside(element, wanted)


def _is_deleted(row: Any) -> bool:
    properties = row.find(f"{W}trPr")
    return properties is not None and properties.find(f"{W}del") is not None
