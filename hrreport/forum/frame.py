"""What a base document holds around a report: header, footer, title page, list marks and lines of tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import lru_cache
from typing import Any, Literal

import msgspec

from hrreport.forum.check import PLACEHOLDER
from hrreport.forum.composition import Meta
from hrreport.forum.look import Rule, Type, rule_of, section_of, type_of
from hrreport.forum.styles import style_name
from hrreport.forum.template import Template
from hrreport.ooxml.properties import Inherited, Styles, W, attribute, points
from hrreport.ooxml.words import is_inside, said

TabKind = Literal["left", "center", "right"]
_LEVELS = 6
_STEP = 18.0
_BULLETS = "•–▪"


class Stop(msgspec.Struct, frozen=True):
    """A tab stop: its place in points from the left margin, and what is aligned there."""

    at: float
    kind: TabKind


class Edge(msgspec.Struct, frozen=True):
    """A paragraph of the base document itself; ``new_page`` when it begins one.

    ``words`` hold ``{page}``, ``{pages}`` and the ``{field}`` placeholders. ``may_go`` tells a paragraph that goes when
    it stays empty: one in the style of title or subtitle, and one that holds a placeholder alone.
    """

    words: str
    kind: Type
    stops: tuple[Stop, ...] = ()
    may_go: bool = False
    new_page: bool = False


class Mark(msgspec.Struct, frozen=True):
    """What stands before an item of a list, ``{number}`` for its number; ``indent`` and ``hanging`` of the item."""

    words: str
    indent: float
    hanging: float


class Grille(msgspec.Struct, frozen=True):
    """The lines of tables, named as in ``w:tblBorders`` (``top``, ``insideH`` …), and the room in cells.

    ``hangs`` tells that a table stands out of the text so far that the words in it stand with those of the text, as
    Word did before its version of 2013 (compatibility mode 14).
    """

    lines: dict[str, Rule]
    above: float
    below: float
    beside: float
    hangs: bool


class Frame(msgspec.Struct, frozen=True):
    """Everything of a base document that stands around the report; distances are from the edge of the page.

    ``limits`` says in sentences what a view made from a ``Frame`` and a ``Look`` leaves out.
    """

    header: tuple[Edge, ...]
    footer: tuple[Edge, ...]
    first_header: tuple[Edge, ...]
    first_footer: tuple[Edge, ...]
    header_distance: float
    footer_distance: float
    before: tuple[Edge, ...]
    after: tuple[Edge, ...]
    bullets: tuple[Mark, ...]
    numbers: tuple[Mark, ...]
    grille: Grille
    limits: tuple[str, ...]

    def holds(self, placeholder: str) -> bool:
        """Whether the body of the base document has a place for this field."""
        return any(f"{{{placeholder}}}" in edge.words for edge in (*self.before, *self.after))


def frame_of(template: Template) -> Frame:
    """The frame of a template, made once for each base document; raises ``HRReportError`` for a damaged one."""
    return _frame(template.base, tuple(sorted(template.styles.items())))


def values_of(meta: Meta, template: Template) -> dict[str, str]:
    """What the placeholders of a base document are filled with."""
    own = {"title": meta.title, "subtitle": meta.subtitle, "forum": template.forum, "language": meta.language}
    lines = dict.fromkeys(template.wording(meta.language).front_keys, "")
    return {**lines, **dict.fromkeys(template.fields, ""), **own, **meta.fields, **meta.front}


def filled(words: str, values: Mapping[str, str]) -> str:
    """Words with their placeholders filled; one that nothing fills stays as it is."""
    return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), words)


@lru_cache(maxsize=32)
def _frame(base: bytes, own: tuple[tuple[str, str], ...]) -> Frame:
    from hrreport.ooxml.damage import open_document, telling_damage

    with telling_damage("base.docx"):
        return _frame_of(open_document(base, "base.docx"), dict(own))


def _frame_of(document: Any, own: dict[str, str]) -> Frame:
    reader = _Reader(document, own)
    number, section = section_of(document.element.body)
    sections = list(document.sections)[: number + 1]
    before, after = reader.around(document.element.body)
    has_first = section is not None and _is_on(section, "titlePg")
    header = reader.edges([one.header for one in sections])
    footer = reader.edges([one.footer for one in sections])
    return Frame(
        header=header,
        footer=footer,
        first_header=reader.edges([one.first_page_header for one in sections]) if has_first else header,
        first_footer=reader.edges([one.first_page_footer for one in sections]) if has_first else footer,
        header_distance=points(attribute(section, "pgMar", "header"), 35.4),
        footer_distance=points(attribute(section, "pgMar", "footer"), 35.4),
        before=before,
        after=after,
        bullets=_marks(document, "bullet"),
        numbers=_marks(document, "decimal"),
        grille=reader.grille(style_name("table", own)),
        limits=tuple(_limits(document, len(document.sections))),
    )


class _Reader:
    """Reads paragraphs of a base document together with their type."""

    def __init__(self, document: Any, own: Mapping[str, str]) -> None:
        self._styles = Styles(document)
        self._is_old = _compatibility(document) < 15
        titles = (self._styles.named(style_name(role, own)) for role in ("title", "subtitle"))
        self._titles = {style.get(f"{W}styleId") for style in titles if style is not None}

    def edges(self, parts: list[Any]) -> tuple[Edge, ...]:
        """The paragraphs of the last header or footer that is there; a section without one has that before it."""
        for part in reversed(parts):
            if not part.is_linked_to_previous:
                found = list(self._lines(part._element))
                return tuple(found) if any(edge.words.strip() for edge in found) else ()
        return ()

    def _lines(self, part: Any) -> Iterator[Edge]:
        """The paragraphs of a header or footer, and each row of its tables as one with tab stops for the columns."""
        for one in part.iter(f"{W}p", f"{W}tr"):
            in_table = next(one.iterancestors(f"{W}tbl"), None)
            if one.tag == f"{W}p" and in_table is None and not is_inside(one):
                yield self._edge(one)
            elif one.tag == f"{W}tr" and in_table is not None and next(in_table.iterancestors(f"{W}tbl"), None) is None:
                yield from self._row(one, in_table)

    def _row(self, row: Any, table: Any) -> Iterator[Edge]:
        """A row of a table that stands in no other one; nothing for one without a paragraph."""
        first = next(row.iter(f"{W}p"), None)
        if first is None:
            return
        cells = [[said(one).strip() for one in cell.iter(f"{W}p")] for cell in row.findall(f"{W}tc")]
        words = "\t".join(" ".join(filter(None, cell)) for cell in cells)
        places, at = [], 0.0
        for column in table.findall(f"{W}tblGrid/{W}gridCol")[:-1]:
            at += points(column.get(f"{W}w"), 0.0)
            places.append(Stop(at, "left"))
        yield msgspec.structs.replace(self._edge(first), words=words, stops=tuple(places))

    def around(self, body: Any) -> tuple[tuple[Edge, ...], tuple[Edge, ...]]:
        """The paragraphs before and after the place of the report."""
        before: list[Edge] = []
        after: list[Edge] = []
        here, breaks = before, False
        for paragraph in body.iter(f"{W}p"):
            if is_inside(paragraph):
                continue
            edge = self._edge(paragraph)
            if edge.words.strip() == "{report}" and here is before:
                here = after
                continue
            here.append(msgspec.structs.replace(edge, new_page=edge.new_page or breaks))
            breaks = paragraph.find(f"{W}pPr/{W}sectPr") is not None
        return tuple(before), tuple(after)

    def _edge(self, paragraph: Any) -> Edge:
        name = attribute(paragraph.find(f"{W}pPr"), "pStyle", "val") or self._usual_style
        style = self._as_style(paragraph, name)
        properties = self._styles.inherited(style, "pPr")
        breaks = any(one.get(f"{W}type") == "page" for one in paragraph.iter(f"{W}br"))
        words = said(paragraph)
        return Edge(
            words,
            type_of(style, self._styles),
            tuple(sorted(_stops(properties), key=lambda stop: stop.at)),
            name in self._titles or PLACEHOLDER.fullmatch(words.strip()) is not None,
            breaks or properties.is_on("pageBreakBefore"),
        )

    @property
    def _usual_style(self) -> str:
        usual = self._styles.named("Normal")
        return "" if usual is None else usual.get(f"{W}styleId", "")

    def _as_style(self, paragraph: Any, style: str) -> Any:
        """What a paragraph says of itself, and its first words of themselves, as a style based on its own."""
        made = paragraph.makeelement(f"{W}style")
        based = made.makeelement(f"{W}basedOn")
        based.set(f"{W}val", style)
        made.append(based)
        first = next((run for run in paragraph.iter(f"{W}r") if run.find(f"{W}t") is not None), None)
        for properties in (paragraph.find(f"{W}pPr"), None if first is None else first.find(f"{W}rPr")):
            if properties is not None:
                made.append(deepcopy(properties))
        return made

    def grille(self, name: str) -> Grille:
        """The lines and the room of a style of tables."""
        table = self._styles.inherited(self._styles.named(name, "Normal Table"), "tblPr")
        lines = {}
        for side in ("top", "bottom", "left", "right", "insideH", "insideV"):
            rule = rule_of(table.first(f"tblBorders/{side}"))
            if rule is not None:
                lines[side] = rule
        room = {}
        for side, usual in (("top", 0.0), ("bottom", 0.0), ("left", 5.4)):
            found = table.first(f"tblCellMar/{side}")
            room[side] = usual if found is None else points(found.get(f"{W}w"), usual)
        return Grille(lines, room["top"], room["bottom"], room["left"], self._is_old)


def _is_on(element: Any, tag: str) -> bool:
    return Inherited([element], None).is_on(tag)


def _compatibility(document: Any) -> float:
    for setting in document.settings.element.iter(f"{W}compatSetting"):
        if setting.get(f"{W}name") == "compatibilityMode":
            return points(setting.get(f"{W}val"), 12.0, per_point=1)
    return 12.0


def _stops(properties: Inherited) -> Iterator[Stop]:
    cleared: set[float] = set()
    for tabs in properties.every("tabs"):
        for tab in tabs.findall(f"{W}tab"):
            at, kind = points(tab.get(f"{W}pos"), 0.0), tab.get(f"{W}val", "left")
            if at in cleared:
                continue
            cleared.add(at)
            if kind in ("center", "right", "end", "decimal", "left", "start", "num"):
                yield Stop(at, "center" if kind == "center" else "right" if kind in ("right", "end") else "left")


def _marks(document: Any, kind: str) -> tuple[Mark, ...]:
    """The marks of the list that the writer of Word documents takes: the first one of this kind."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    own = any(relation.reltype == RELATIONSHIP_TYPE.NUMBERING for relation in document.part.rels.values())
    numbering = document.part.numbering_part.element if own else None
    for abstract in numbering.findall(f"{W}abstractNum") if numbering is not None else ():
        levels = abstract.findall(f"{W}lvl")
        if levels and attribute(levels[0], "numFmt", "val") == kind:
            found = [_mark(level, number, kind) for number, level in enumerate(levels[:_LEVELS])]
            return tuple(found + [_usual(number, kind) for number in range(len(found), _LEVELS)])
    return tuple(_usual(number, kind) for number in range(_LEVELS))


def _mark(level: Any, number: int, kind: str) -> Mark:
    usual = _usual(number, kind)
    words = attribute(level, "lvlText", "val")
    shape = level.find(f"{W}pPr")
    left = attribute(shape, "ind", "left") or attribute(shape, "ind", "start")
    return Mark(
        usual.words if words is None else _printable(words.replace(f"%{number + 1}", "{number}"), usual.words),
        points(left, usual.indent),
        points(attribute(shape, "ind", "hanging"), 0.0),
    )


def _printable(words: str, usual: str) -> str:
    """The mark itself, or the usual one for a letter of a symbol font (Unicode's private use area)."""
    return usual if any("\ue000" <= ch <= "\uf8ff" for ch in words) else words


def _usual(number: int, kind: str) -> Mark:
    words = _BULLETS[number % len(_BULLETS)] if kind == "bullet" else "{number}."
    return Mark(words, _STEP * (number + 1), _STEP)


def _around(document: Any) -> Iterator[Any]:
    """The roots of its headers and footers."""
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.rpartition("/")[2] in ("header", "footer"):
            root = getattr(relation.target_part, "element", None)
            if root is not None:
                yield root


def _limits(document: Any, sections: int) -> Iterator[str]:
    body = document.element.body
    if sections > 1:
        yield "Sections of the base document with a page of their own."
    if any(True for _ in body.iter(f"{W}drawing", f"{W}pict")):
        yield "Pictures and shapes of the base document."
    elif any(True for part in _around(document) for _ in part.iter(f"{W}drawing", f"{W}pict")):
        yield "Pictures and shapes of headers and footers."
    if next(body.iter(f"{W}tbl"), None) is not None:
        yield "The lines of tables in the base document; their words are shown."
    if _is_on(document.settings.element, "evenAndOddHeaders"):
        yield "Headers and footers of even pages."
    if any(int(one.get(f"{W}num") or 1) > 1 for one in body.iter(f"{W}cols") if (one.get(f"{W}num") or "1").isdigit()):
        yield "Columns."
