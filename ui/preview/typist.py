"""The typist: paragraphs broken into lines by Qt, made anew wherever they are needed.

A layout belongs to the thread that made it: Qt's fonts die with their thread, and a layout goes on pointing to them.
So pages keep recipes, from which the same lines come out again.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from hrreport.forum.look import Look, Type
from hrreport.forum.manuscript import units
from hrreport.forum.span import Spans

from .fonts import GRAIN, Formats, alignment, fine_device, key_of, layout_units

_BREAK = "\u2028"
_TAB = 36.0
_LEAST_WIDTH = 20.0
_FIRST_FOREIGN = "\u0590"


class Recipe(NamedTuple):
    """All that the lines of a paragraph come from: its words, its type, the width, and how far the first line hangs.

    With a ``width`` of ``None`` it is one line as wide as its words, beginning at the left.
    """

    spans: Spans
    kind: Type
    width: float | None
    hanging: float = 0.0


class Ink(NamedTuple):
    """A line of a paragraph, where its left top stands in its row, and how high its letters are."""

    recipe: Recipe
    line: int
    x: float
    y: float
    height: float


class Typist:
    """Makes layouts on one thread, which measure in dots: ``GRAIN`` of them are a point.

    ``lacks_letters`` becomes true when no font here has a letter that was set.
    """

    def __init__(self, look: Look, right_to_left: bool) -> None:
        self.right_to_left = right_to_left
        self.lacks_letters = False
        self._formats = Formats(look, ligatures=right_to_left)
        self._device = fine_device()

    def layout(self, recipe: Recipe) -> QTextLayout:
        """The lines of a paragraph; upright where there is no slanted letter for what it says."""
        made = _break(self._words(recipe), recipe)
        if _lacks_letters(made):
            slanted = recipe.kind.italic or any(span.italic for span in recipe.spans)
            if slanted:
                made = _break(self._words(_upright(recipe)), recipe)
            self.lacks_letters = self.lacks_letters or not slanted or _lacks_letters(made)
        return made

    def _words(self, recipe: Recipe) -> QTextLayout:
        kind = recipe.kind
        text = "".join(span.text for span in recipe.spans).replace("\n", _BREAK)
        layout = QTextLayout(text, self._formats.font(kind), self._device)
        option = QTextOption()
        option.setUseDesignMetrics(True)
        option.setTabStopDistance(layout_units(_TAB))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        is_free = recipe.width is None
        option.setAlignment(Qt.AlignmentFlag.AlignLeft if is_free else alignment(kind.align, self.right_to_left))
        directions = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
        option.setTextDirection(directions[self.right_to_left])
        layout.setTextOption(option)
        formats: list[QTextLayout.FormatRange] = []
        at = 0
        for span in recipe.spans:
            made = QTextLayout.FormatRange()
            made.start, made.length = at, units(span.text)
            made.format = self._formats.of(key_of(span, kind))
            formats.append(made)
            at += made.length
        layout.setFormats(formats)
        return layout


class Press:
    """Draws inks of one page; a paragraph is laid out once for all its lines."""

    def __init__(self, typist: Typist, painter: QPainter) -> None:
        self.painter = painter
        self._typist = typist
        # By the recipes' ids, each kept as long as its layout: another recipe could get the id of one that is gone.
        self._layouts: dict[int, tuple[Recipe, QTextLayout]] = {}

    def draw(self, ink: Ink, x: float, y: float) -> None:
        """Draws a line with the left top of its row at a place."""
        key = id(ink.recipe)
        if key not in self._layouts:
            self._layouts[key] = (ink.recipe, self._typist.layout(ink.recipe))
        painter = self.painter
        painter.save()
        painter.translate(x + ink.x, y + ink.y)
        painter.scale(1 / GRAIN, 1 / GRAIN)
        self._layouts[key][1].lineAt(ink.line).draw(painter, QPointF())
        painter.restore()


def _upright(recipe: Recipe) -> Recipe:
    spans = tuple(msgspec.structs.replace(span, italic=False) for span in recipe.spans)
    return recipe._replace(spans=spans, kind=msgspec.structs.replace(recipe.kind, italic=False))


def _break(layout: QTextLayout, recipe: Recipe) -> QTextLayout:
    layout.beginLayout()
    if recipe.width is None:
        layout.createLine().setNumColumns(len(layout.text()) + 1)
    else:
        hanging = recipe.hanging
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(recipe.width + hanging, _LEAST_WIDTH) * GRAIN)
            hanging = 0.0
    layout.endLayout()
    return layout


def _lacks_letters(layout: QTextLayout) -> bool:
    """Whether a letter has no glyph in any font; Latin, Greek and Cyrillic ones are in our own."""
    text = layout.text()
    if text.isascii() or max(text, default="") < _FIRST_FOREIGN:
        return False
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())
