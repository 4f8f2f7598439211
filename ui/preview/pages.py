"""Pages: a composition laid out as the exported Word document would be, page by page, every line with its place."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from hrreport.forum.composition import Composition, Line
from hrreport.forum.frame import Edge, Frame, filled, frame_of, values_of
from hrreport.forum.look import Look, look_of
from hrreport.forum.places import placed
from hrreport.forum.span import Span
from hrreport.forum.template import Template
from hrreport.model.texts import Spot

from .breaking import Sheet, broken
from .setting import Galley, Known, Row, Setter, framed
from .typist import Press

_REACH = 5.0


class Margins(NamedTuple):
    """Where the text of a page stands, in points from its left top."""

    left: float
    top: float
    right: float
    bottom: float


Place = tuple[Spot, str]


class Kept(NamedTuple):
    """The blocks that were set for pages under one template, by their place and role."""

    template: Template
    language: str
    blocks: dict[Place, Known]

    def is_like(self, other: Kept) -> bool:
        """Whether blocks are set alike for both."""
        return self.template is other.template and self.language == other.language


class Pages:
    """Pages that have been laid out; their numbers count from 0, all measures are points.

    ``lacks_letters`` tells that no font of this computer has some of the letters, which show as boxes. ``kept`` is
    what was set for them, so that a later state of the report need not be set again where it is the same.
    """

    def __init__(
        self,
        sheets: Sequence[Sheet],
        look: Look,
        outside: Outside,
        setter: Callable[[], Setter],
        lacks_letters: bool,
        kept: Kept,
    ) -> None:
        self._sheets = sheets
        self._outside = outside
        self._new_setter = setter
        self._setter: tuple[int, Setter] | None = None
        self.kept = kept
        self.lacks_letters = lacks_letters
        self.size = QSizeF(look.width, look.height)
        self._margins = Margins(look.left, look.top, look.width - look.right, look.height - look.bottom)
        self._places = _places(sheets)

    @property
    def count(self) -> int:
        """How many pages there are; never none."""
        return len(self._sheets)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paints a page, without its white ground, at the painter's origin."""
        painter.setRenderHints(QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.Antialiasing)
        setter = self._setter_here()
        press = Press(setter.typist, painter)
        self._outside.paint(press, setter, number, self.count)
        for one in self._sheets[number]:
            one.row.paint(press, self._margins.left, one.y)

    def _setter_here(self) -> Setter:
        """What sets on this thread."""
        here = threading.get_ident()
        if self._setter is None or self._setter[0] != here:
            self._setter = (here, self._new_setter())
        return self._setter[1]

    def follow(self, before: Pages, numbers: Iterable[int]) -> frozenset[int]:
        """Takes the place of other pages; which of the pages of these numbers look the same.

        Both are asked for on the thread that paints. Fonts are not made again where they are the same.
        """
        if not self.kept.is_like(before.kept):
            return frozenset()
        self._setter = before._setter
        if self.count != before.count or self._outside.values != before._outside.values:
            return frozenset()
        return frozenset(number for number in numbers if self._sheets[number] == before._sheets[number])

    def source_at(self, number: int, point: QPointF) -> Spot | None:
        """The place of the report that stands at a point of a page; ``None`` in the margins and for standing words."""
        if not self._margins.left - _REACH <= point.x() <= self._margins.right + _REACH:
            return None
        if not 0 <= number < self.count:
            return None
        for one in self._sheets[number]:
            if one.y - _REACH <= point.y() < one.y + one.row.height:
                return _spot_in(one.row, point.x() - self._margins.left, point.y() - one.y) or one.spot
        return None

    def area_of(self, number: int, spot: Spot) -> QRectF:
        """Where on a page the words of a place stand; empty where none do."""
        area = QRectF()
        left, right = self._margins.left, self._margins.right
        for one in self._sheets[number]:
            if one.spot == spot:
                area |= QRectF(left, one.y, right - left, one.row.height)
            for cell in one.row.cells:
                if cell.spot == spot:
                    area |= QRectF(left + cell.left, one.y + cell.top, cell.right - cell.left, cell.bottom - cell.top)
        return area

    def first_on(self, number: int, y: float = 0.0) -> Spot | None:
        """The first place that stands on a page below a height."""
        return next((one.spot for one in self._sheets[number] if one.y >= y and one.spot is not None), None)

    def place_of(self, spot: Spot) -> tuple[int, float] | None:
        """The page and the height on it where a place begins; the nearest around it where it is not printed itself."""
        whole = Spot("text", spot.segment, spot.contribution)
        for one in (spot, whole, Spot("heading", spot.segment), Spot(spot.part)):
            if one in self._places:
                return self._places[one]
        return None


class Outside:
    """Header and footer of every page."""

    def __init__(self, look: Look, frame: Frame, values: Mapping[str, str]) -> None:
        self._look = look
        self._frame = frame
        self.values = values
        self._width = look.width - look.left - look.right

    def paint(self, press: Press, setter: Setter, number: int, count: int) -> None:
        """Paints the header and the footer of a page."""
        values = {**self.values, "page": str(number + 1), "pages": str(count)}
        frame = self._frame
        header, footer = (frame.header, frame.footer) if number else (frame.first_header, frame.first_footer)
        self._paint(press, setter, header, values, frame.header_distance)
        height = self._height(setter, footer, values)
        self._paint(press, setter, footer, values, self._look.height - frame.footer_distance - height)

    def margins(self, setter: Setter) -> tuple[float, float]:
        """How far from the top and the bottom of the page the text stands: farther than header and footer reach."""
        values = {**self.values, "page": "1", "pages": "1"}
        above = self._frame.header_distance + self._height(setter, self._frame.header, values)
        below = self._frame.footer_distance + self._height(setter, self._frame.footer, values)
        return max(self._look.top, above), max(self._look.bottom, below)

    def _height(self, setter: Setter, edges: Sequence[Edge], values: Mapping[str, str]) -> float:
        rows = [row for edge in edges for row in edge_rows(setter, edge, values, self._width)]
        return sum(row.height for row in rows) + sum(edge.kind.before + edge.kind.after for edge in edges)

    def _paint(self, press: Press, setter: Setter, edges: Sequence[Edge], values: Mapping[str, str], y: float) -> None:
        for edge in edges:
            y += edge.kind.before
            for row in edge_rows(setter, edge, values, self._width):
                row.paint(press, self._look.left, y)
                y += row.height
            y += edge.kind.after


def paginate(composition: Composition, template: Template, before: Pages | None = None) -> Pages:
    """The pages of a composition; may be called on any thread.

    ``before`` are the pages of an earlier state of it: what stayed the same is not set again.
    """
    look, frame = look_of(template), frame_of(template)
    language = composition.meta.language

    def new_setter() -> Setter:
        return Setter(look, frame, language)

    setter = new_setter()
    outside = Outside(look, frame, values_of(composition.meta, template))
    top, bottom = outside.margins(setter)
    kept = Kept(template, language, {})
    known = before.kept.blocks if before is not None and before.kept.is_like(kept) else {}
    galleys = _galleys(composition, setter, frame, look, outside.values, known, kept.blocks)
    sheets = broken(galleys, top, max(look.height - bottom, top + look.height / 4))
    return Pages(sheets, look, outside, new_setter, setter.typist.lacks_letters, kept)


def _galleys(
    composition: Composition,
    setter: Setter,
    frame: Frame,
    look: Look,
    values: Mapping[str, str],
    known: Mapping[Place, Known],
    kept: dict[Place, Known],
) -> list[Galley]:
    width = look.width - look.left - look.right
    out = _edge_galleys(frame.before, setter, values, width)
    for block, spot in placed(composition):
        role = block.role if isinstance(block, Line) else ""
        held = role if role in ("title", "subtitle") else block.key if isinstance(block, Line) else None
        if held is not None and frame.holds(held):
            continue
        place = (spot, role)
        kept[place] = setter.set_again(block, spot, width, known.get(place))
        out += kept[place].galleys
    return framed([*out, *_edge_galleys(frame.after, setter, values, width)], width)


def _edge_galleys(edges: Sequence[Edge], setter: Setter, values: Mapping[str, str], width: float) -> list[Galley]:
    return [
        Galley(edge_rows(setter, edge, values, width), edge.kind, "", _edge_spot(edge), new_page=edge.new_page)
        for edge in edges
        if not edge.may_go or filled(edge.words, values).strip()
    ]


def _edge_spot(edge: Edge) -> Spot | None:
    for part in ("title", "subtitle"):
        if f"{{{part}}}" in edge.words:
            return Spot("title" if part == "title" else "subtitle")
    return None


def edge_rows(setter: Setter, edge: Edge, values: Mapping[str, str], width: float) -> tuple[Row, ...]:
    """The rows of a paragraph of the base document; where it has tabs it is one row, each part at its stop."""
    first, *others = filled(edge.words, values).split("\t")
    rows = setter.paragraph((Span(first),) if first else (), edge.kind, width)
    if not others:
        return rows
    row = rows[0]
    stops = iter(edge.stops)
    for words in others:
        stop = next(stops, None)
        if stop is None:
            break
        part, part_width = setter.line(words, edge.kind)
        offset = {"left": 0.0, "center": part_width / 2, "right": part_width}[stop.kind]
        x = stop.at - offset
        x = width - x - part_width if setter.right_to_left else x
        row = row._replace(inks=(*row.inks, part.inks[0]._replace(x=x)))
    return (row, *rows[1:])


def _spot_in(row: Row, x: float, y: float) -> Spot | None:
    for cell in row.cells:
        if cell.left <= x < cell.right and y < cell.bottom:
            return cell.spot
    return None


def _places(sheets: Sequence[Sheet]) -> dict[Spot, tuple[int, float]]:
    places: dict[Spot, tuple[int, float]] = {}
    for number, sheet in enumerate(sheets):
        for one in sheet:
            spots = [one.spot] if one.spot is not None else []
            for spot in (*spots, *(cell.spot for cell in one.row.cells)):
                places.setdefault(spot, (number, one.y))
                places.setdefault(Spot(spot.part, spot.segment, spot.contribution), (number, one.y))
    return places
