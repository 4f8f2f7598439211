"""Setting: composed blocks broken into rows of a width, each row painted by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QTextLine

from hrreport.forum.composition import Composed, Grid, Line
from hrreport.forum.direction import direction
from hrreport.forum.frame import Frame, Grille, Mark
from hrreport.forum.look import Look, Type
from hrreport.forum.places import inner
from hrreport.forum.span import Span, joined
from hrreport.forum.styles import role_of
from hrreport.model.texts import Spot

from .fonts import GRAIN
from .typist import Ink, Press, Recipe, Typist

_MARK_GAP = 3.0


class Bar(NamedTuple):
    """A filled rectangle: a rule under a paragraph or a line of a table."""

    x: float
    y: float
    width: float
    height: float
    color: str


class Cell(NamedTuple):
    """A part of a row that comes from a place of its own."""

    left: float
    right: float
    top: float
    bottom: float
    spot: Spot


class Row(NamedTuple):
    """What no page end divides: a line of a paragraph or a row of a table, in points from its left top."""

    height: float
    inks: tuple[Ink, ...]
    bars: tuple[Bar, ...] = ()
    cells: tuple[Cell, ...] = ()

    @property
    def slack(self) -> float:
        """How much of the height is only distance to a next line, which nothing needs at the end of a page."""
        if self.bars or self.cells or not self.inks:
            return 0.0
        return max(self.height - max(ink.y + ink.height for ink in self.inks), 0.0)

    def moved(self, x: float, y: float) -> Row:
        """The row with all that is in it moved."""
        return self._replace(
            inks=tuple(ink._replace(x=ink.x + x, y=ink.y + y) for ink in self.inks),
            bars=tuple(bar._replace(x=bar.x + x, y=bar.y + y) for bar in self.bars),
            cells=tuple(cell._replace(left=cell.left + x, right=cell.right + x) for cell in self.cells),
        )

    def cut(self, room: float) -> tuple[Row, Row] | None:
        """The row in two, the upper at most ``room`` high; ``None`` where no line of it or all of them fit."""
        upper = [ink for ink in self.inks if ink.y + ink.height <= room]
        lower = [ink for ink in self.inks if ink.y + ink.height > room]
        if not upper or not lower:
            return None
        shift = min(ink.y for ink in lower) - min(ink.y for ink in self.inks)
        rest = self._replace(height=self.height - shift, inks=tuple(lower), bars=()).moved(0.0, -shift)
        edges = [bar for bar in self.bars if bar.width > bar.height and bar.y < room]
        return (
            self._replace(height=shift, inks=tuple(upper), bars=tuple(_clipped(self.bars, 0.0, shift, edges))),
            rest._replace(bars=tuple(_clipped(self.bars, shift, self.height, edges))),
        )

    def paint(self, press: Press, x: float, y: float) -> None:
        """Paints the row with its left top at a place."""
        for bar in self.bars:
            press.painter.fillRect(QRectF(x + bar.x, y + bar.y, bar.width, bar.height), QColor(bar.color))
        for ink in self.inks:
            press.draw(ink, x, y)


class Galley(NamedTuple):
    """A block that has been set: its rows and how it stands to its neighbours. Every row of a table may end a page."""

    rows: tuple[Row, ...]
    kind: Type
    role: str
    spot: Spot | None = None
    is_table: bool = False
    new_page: bool = False

    @property
    def height(self) -> float:
        """The height of all rows."""
        return sum(row.height for row in self.rows)


class Known(NamedTuple):
    """A block that has been set, the numbers of the list that was open before it and after, and its galleys."""

    block: Composed
    before: Mapping[int, int]
    after: Mapping[int, int]
    galleys: list[Galley]
    lacks_letters: bool


class Setter:
    """Sets blocks for one look and language; keeps count of the numbered list that is open."""

    def __init__(self, look: Look, frame: Frame, language: str) -> None:
        self._look = look
        self._frame = frame
        self.right_to_left = direction(language) == "rtl"
        self.typist = Typist(look, self.right_to_left)
        self._numbers: dict[int, int] = {}

    def set_again(self, block: Composed, spot: Spot, width: float, known: Known | None) -> Known:
        """The galleys of a block; those that are known where it is the same, and in the same place of its list."""
        before = self._numbers
        if known is None or known.block != block or known.before != before:
            lacked, self.typist.lacks_letters = self.typist.lacks_letters, False
            self._numbers = dict(before)
            galleys = self.set(block, spot, width)
            known = Known(block, before, dict(self._numbers), galleys, self.typist.lacks_letters)
            self.typist.lacks_letters = lacked
        self._numbers = dict(known.after)
        self.typist.lacks_letters |= known.lacks_letters
        return known

    def set(self, block: Composed, spot: Spot, width: float) -> list[Galley]:
        """The galleys of a block: one, and after a table the empty paragraph that Word needs there."""
        if isinstance(block, Grid):
            self._numbers.clear()
            rows = self._table(block, spot, width)
            return [Galley(rows, _PLAIN, "table", spot, is_table=True), self._after_table(width)] if rows else []
        role = role_of(block)
        if block.role == "item":
            mark = self._mark(block)
            kind = self._look.type_of(role)
            return [Galley(self._item(block, kind, mark, width), kind, role, spot)]
        self._numbers.clear()
        kind = self._look.type_of(role)
        if block.number:
            shape = self._frame.numbers[0]
            number = shape.words.replace("{number}", str(block.number))
            return [Galley(self._item(block, kind, (shape, number), width), kind, role, spot)]
        return [Galley(self.paragraph(block.spans, kind, width), kind, role, spot)]

    def paragraph(self, spans: Sequence[Span], kind: Type, width: float) -> tuple[Row, ...]:
        """A paragraph of a type, its indents taken off the width."""
        return self._lines(spans, kind, width, kind.indent, kind.hanging)

    def line(self, text: str, kind: Type) -> tuple[Row, float]:
        """One line of plain text as wide as it is, with its width."""
        recipe = Recipe((Span(text),), kind, None)
        # A line does not keep its layout alive.
        layout = self.typist.layout(recipe)
        made = layout.lineAt(0)
        return _row(recipe, 0, 0.0, made), made.naturalTextWidth() / GRAIN

    def _lines(self, spans: Sequence[Span], kind: Type, width: float, indent: float, hanging: float) -> tuple[Row, ...]:
        recipe = Recipe(joined(spans), kind, width - indent - kind.right, hanging)
        layout = self.typist.layout(recipe)
        rows = []
        for number in range(layout.lineCount()):
            x = kind.right if self.right_to_left else indent - (0.0 if number else hanging)
            rows.append(_row(recipe, number, x, layout.lineAt(number)))
        if kind.rule is not None and not kind.framed:
            rows[-1] = _ruled(rows[-1], kind, width)
        return tuple(_backed(row, kind, width) for row in rows)

    # -- lists ---------------------------------------------------------------------------------------------

    def _mark(self, line: Line) -> tuple[Mark, str]:
        """The mark of an item and its words; the writer of Word documents numbers alike."""
        level = min(line.level, len(self._frame.bullets) - 1)
        if not line.numbered:
            if level == 0:
                self._numbers.clear()
            return self._frame.bullets[level], self._frame.bullets[level].words
        number = self._numbers.get(level, 0) + 1
        self._numbers = {one: count for one, count in self._numbers.items() if one < level} | {level: number}
        mark = self._frame.numbers[level]
        return mark, mark.words.replace("{number}", str(number))

    def _item(self, line: Line, kind: Type, mark: tuple[Mark, str], width: float) -> tuple[Row, ...]:
        shape, words = mark
        before, mark_width = self.line(words, kind)
        shift = max(mark_width + _MARK_GAP - shape.hanging, 0.0)
        first, *others = self._lines(line.spans, kind, width, shape.indent, -shift)
        at = shape.indent - shape.hanging
        ink = before.inks[0]._replace(x=width - at - mark_width if self.right_to_left else at)
        return (first._replace(inks=(*first.inks, ink)), *others)

    # -- tables --------------------------------------------------------------------------------------------

    def _table(self, grid: Grid, spot: Spot, width: float) -> tuple[Row, ...]:
        columns = max((len(row) for row in grid.rows), default=0)
        if not columns:
            return ()
        widths = _widths(grid.shares, columns, width)
        shift = -self._frame.grille.beside if self._frame.grille.hangs else 0.0
        rows = []
        for number, words in enumerate(grid.rows):
            inks: list[Ink] = []
            cells: list[Cell] = []
            height = 0.0
            for column, blocks in enumerate(words):
                left = sum(widths[column + 1 :] if self.right_to_left else widths[:column])
                height = max(height, self._cell(blocks, (spot, number, column), left, widths[column], inks, cells))
            made = Row(height, tuple(inks), (), tuple(cells))
            seen = widths[::-1] if self.right_to_left else widths
            row = _grilled(made, self._frame.grille, seen, number == 0, number + 1 == len(grid.rows))
            rows.append(row.moved(shift, 0.0))
        return tuple(rows)

    def _cell(
        self,
        blocks: Sequence[Composed],
        place: tuple[Spot, int, int],
        left: float,
        width: float,
        inks: list[Ink],
        cells: list[Cell],
    ) -> float:
        """Sets what is in a cell; gives the height that it needs."""
        grille = self._frame.grille
        x, y = left + grille.beside, grille.above
        after = 0.0
        for number, block in enumerate(blocks):
            spot = inner(*place, number)
            top = y
            for galley in self.set(block, spot, width - 2 * grille.beside):
                y += max(after, galley.kind.before)
                for row in galley.rows:
                    inks += [ink._replace(x=x + ink.x, y=y + ink.y) for ink in row.inks]
                    y += row.height
                after = galley.kind.after
            cells.append(Cell(left, left + width, top, y, spot))
        return y + after + grille.below

    def _after_table(self, width: float) -> Galley:
        kind = self._look.type_of("after-table")
        return Galley(self.paragraph((), kind, width), kind, "after-table")


_PLAIN = Type()


def _clipped(bars: Sequence[Bar], top: float, bottom: float, edges: Sequence[Bar]) -> Iterator[Bar]:
    """What of the lines of a row lies in a part of it, and its first horizontal line again where it was cut."""
    for bar in bars:
        if bar.width <= bar.height:
            yield bar._replace(y=0.0, height=bottom - top)
        elif top <= bar.y <= bottom:
            yield bar._replace(y=bar.y - top)
    for bar in edges[:1]:
        yield bar._replace(y=0.0 if top else bottom)


def _row(recipe: Recipe, number: int, x: float, line: QTextLine) -> Row:
    """A line of a paragraph; what is more than a single line stands below the letters, as in Word."""
    single = (line.ascent() + line.descent() + line.leading()) / GRAIN
    return Row(single * recipe.kind.line, (Ink(recipe, number, x, 0.0, single),))


def _ruled(row: Row, kind: Type, width: float) -> Row:
    rule = kind.rule
    if rule is None:
        return row
    single = row.inks[0].height
    bar = Bar(kind.indent, single + rule.space, width - kind.indent - kind.right, rule.width, rule.color)
    return row._replace(height=row.height + rule.space + rule.width, bars=(*row.bars, bar))


def _backed(row: Row, kind: Type, width: float) -> Row:
    """The row on its ground and between the lines at its sides, or behind the one at its left."""
    rule = kind.rule if kind.framed else None
    if kind.beside is not None:
        x = kind.indent - kind.beside.space - kind.beside.width
        row = row._replace(bars=(Bar(x, 0.0, kind.beside.width, row.height, kind.beside.color), *row.bars))
    room = rule.space + rule.width if rule is not None else 0.0
    left, right = kind.indent - room, width - kind.right + room
    bars = [Bar(left, 0.0, right - left, row.height, kind.ground)] if kind.ground else []
    if rule is not None:
        bars += [Bar(x, 0.0, rule.width, row.height, rule.color) for x in (left, right - rule.width)]
    return row._replace(bars=(*bars, *row.bars)) if bars else row


def framed(galleys: Sequence[Galley], width: float) -> list[Galley]:
    """The galleys with the lines above and below their frames; neighbours whose frames are alike share one."""
    out: list[Galley] = []
    for number, galley in enumerate(galleys):
        rows = list(galley.rows)
        if galley.kind.framed and rows:
            before = galleys[number - 1].kind if number else None
            after = galleys[number + 1].kind if number + 1 < len(galleys) else None
            if before is None or not _is_one_frame(before, galley.kind):
                rows[0] = _edged(rows[0], galley.kind, width, above=True)
            if after is None or not _is_one_frame(galley.kind, after):
                rows[-1] = _edged(rows[-1], galley.kind, width, above=False)
        out.append(galley._replace(rows=tuple(rows)))
    return out


def _is_one_frame(one: Type, other: Type) -> bool:
    shape = [(kind.framed, kind.rule, kind.indent, kind.right) for kind in (one, other)]
    return shape[0] == shape[1]


def _edged(row: Row, kind: Type, width: float, above: bool) -> Row:
    """The row with the upper or the lower line of a frame, on the ground that the frame has."""
    rule = kind.rule
    if rule is None:
        return row
    room = rule.space + rule.width
    left, across = kind.indent - room, width - kind.indent - kind.right + 2 * room
    height, tall = row.height + room, [bar.height == row.height for bar in row.bars]
    row = row.moved(0.0, room) if above else row
    bars = [bar._replace(y=0.0, height=height) if is_tall else bar for bar, is_tall in zip(row.bars, tall, strict=True)]
    line = Bar(left, 0.0 if above else height - rule.width, across, rule.width, rule.color)
    return row._replace(height=height, bars=(*bars, line))


def _widths(shares: tuple[int, ...], columns: int, width: float) -> list[float]:
    """The widths of the columns of a table; all alike where no share is given for each."""
    given = shares if len(shares) == columns else (1,) * columns
    return [width * share / sum(given) for share in given]


def _grilled(row: Row, grille: Grille, widths: Sequence[float], is_first: bool, is_last: bool) -> Row:
    """The row with the lines of a table around it; ``widths`` are those of its columns."""
    bars = []
    *edges, width = accumulate(widths)
    for name, y in (("top" if is_first else "insideH", 0.0), ("bottom" if is_last else "", row.height)):
        if (rule := grille.lines.get(name)) is not None:
            bars.append(Bar(0.0, y, width, rule.width, rule.color))
    for name, places in (("left", (0.0,)), ("right", (width,)), ("insideV", edges)):
        if (rule := grille.lines.get(name)) is not None:
            bars += [Bar(place, 0.0, rule.width, row.height, rule.color) for place in places]
    return row._replace(bars=tuple(bars))
