"""How the rows of the outline are painted: a sign, the name, and the words at the end."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap, QStaticText, QTransform
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from hrreport.model.segment import Status

from ..models.outline import OutlineModel, Role
from ..models.outline_rows import Row, length_of
from ..theme import Theme
from ..widgets.dot import PEN, SIGN, paint_dot

Index = QModelIndex | QPersistentModelIndex
# A font as ``QFont.toString`` writes it, and whether it is bold, italic and small.
Cut = tuple[str, bool, bool] | tuple[str, bool, bool, bool]
_SMALL = 0.885
# Widths and heights are in sixteenths of a line of text, so that they grow with the font.
_EDGE = 6  # beside the ground of a row
_INSET = 8  # from the ground to the first sign
_GAP = 7
_STEP = 14  # contributions, and segments of the second level, stand this much further in
_ROW = 27
_ABOVE_SEGMENT = 7
_ROUND = 5
# A text stands at the left of a place that is as wide as itself; the place is what gets mirrored.
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


class OutlineDelegate(QStyledItemDelegate):
    """Paints the rows of an outline and lets headings be written in place.

    ``place`` is the row in which the cursor of the page is; ``editor_opened`` carries a line to write a heading in.
    """

    editor_opened = Signal(object)

    def __init__(self, view: QTreeView, model: OutlineModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self.place = QPersistentModelIndex()
        self._signs: dict[tuple[object, ...], QPixmap] = {}
        theme.changed.connect(self._signs.clear)
        self.refit()

    def refit(self) -> None:
        """Told that the view has another font: its rows are as high as that."""
        # Measured once, because Qt asks for every row of the outline whenever one comes, goes or moves.
        self._base = self._view.font().toString()
        self._unit = unit_of(self._view.font())
        self._height = QSize(0, round(_ROW * self._unit))
        self._segment_height = QSize(0, round((_ROW + _ABOVE_SEGMENT) * self._unit))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row; segments have air above them."""
        return self._segment_height if self._model.is_segment(index) else self._height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one row."""
        row = self._model.row_of(index)
        if row is None:
            return
        unit = self._unit
        area = self.ground(option.rect, row, unit)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index, area)
        sign, words = self._columns(area, row, unit)
        self._paint_sign(painter, option, index, row, _mirrored(option, area, sign))
        words = self._paint_length(painter, option, row, area, words)
        self._paint_name(painter, option, row, area, words)
        painter.restore()

    def ground(self, rect: QRect, row: Row, unit: float) -> QRect:
        """What of a row's rectangle is filled where the row is selected."""
        top = round(_ABOVE_SEGMENT * unit) if row.kind == "segment" else 0
        edge = round(_EDGE * unit)
        return rect.adjusted(edge, top, -edge, 0)

    def is_chevron(self, option_font: QFont, rect: QRect, row: Row, point: QPointF) -> bool:
        """Whether a point is on the sign that folds a segment."""
        unit = unit_of(option_font)
        sign, _ = self._columns(self.ground(rect, row, unit), row, unit)
        x = point.x()
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = rect.left() + rect.right() - x
        return row.kind == "segment" and x < sign.right() + _GAP * unit / 2

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to write a heading or the title in."""
        editor = QLineEdit(parent)
        if index.data(Role.ROW).kind == "segment":
            editor.setPlaceholderText(self._model.template_heading(index))
            editor.setAccessibleName(self.tr("Heading of the segment"))
            editor.setToolTip(self.tr("Leave it empty for the forum’s own heading"))
        else:
            editor.setAccessibleName(self.tr("Title of the report"))
        self.editor_opened.emit(editor)
        return editor

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Hands on what was written."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Puts the line where the name stands."""
        row: Row = index.data(Role.ROW)
        unit = self._unit
        area = self.ground(option.rect, row, unit)
        _, name = self._columns(area, row, unit)
        place = name.adjusted(round(-_GAP * unit), 0, round(_INSET * unit), 0)
        editor.setGeometry(_mirrored(option, area, place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Gives the focus back to the rows when a name was written or given up."""
        is_done = super().eventFilter(watched, event)
        if is_done and event.type() == QEvent.Type.KeyPress:
            self._view.setFocus()
        return is_done

    def _columns(self, area: QRect, row: Row, unit: float) -> tuple[QRect, QRect]:
        """Where the sign is and what is left for name and words."""
        steps = (row.kind == "contribution") + (row.level - 1)
        left = area.left() + round((_INSET + steps * _STEP) * unit)
        size = round(SIGN * unit)
        sign = QRect(left, area.top() + (area.height() - size) // 2, size, size)
        start = left + size + round(_GAP * unit)
        return sign, QRect(start, area.top(), area.right() - round(_INSET * unit) - start + 1, area.height())

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRect) -> None:
        unit = self._unit
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rounded = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_selected:
            painter.setBrush(self._theme.color("selected"))
            painter.drawRoundedRect(QRectF(area), _ROUND * unit, _ROUND * unit)
        elif self.place == index:
            painter.setBrush(self._theme.color("accent"))
            bar = QRectF(area.left(), area.top() + 5 * unit, 3 * unit, area.height() - 10 * unit)
            painter.drawRoundedRect(_mirrored_f(option, area, bar), 1.5 * unit, 1.5 * unit)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 1))
            painter.drawRoundedRect(rounded, _ROUND * unit, _ROUND * unit)

    def _paint_sign(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row, place: QRect
    ) -> None:
        if row.kind != "segment" and row.status is None:
            icon = self._theme.icon("file" if row.kind == "title" else "lines")
            icon.paint(painter, place)
            return
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        is_open = bool(option.state & QStyle.StateFlag.State_Open)
        look = (row.status, is_open, is_mirrored, place.width(), painter.device().devicePixelRatioF())
        if look not in self._signs:
            self._signs[look] = self._sign(*look)
        painter.drawPixmap(place.topLeft(), self._signs[look])

    def _sign(self, status: Status | None, is_open: bool, is_mirrored: bool, size: int, ratio: float) -> QPixmap:
        """The sign of a status or, without one, that of a segment; many rows have the same."""
        made = QPixmap(round(size * ratio), round(size * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if status is not None:
            paint_dot(painter, QRectF(0, 0, size, size), status, self._theme)
        else:
            pen = QPen(self._theme.color("ink"), PEN * size / SIGN)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPath(_chevron(QRectF(0, 0, size, size), is_open, is_mirrored))
        painter.end()
        return made

    def _paint_length(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, area: QRect, rest: QRect
    ) -> QRect:
        """Paints the words at the end; what is left of the row."""
        text = length_of(row)
        if not text:
            return rest
        cut = (self._base, row.kind == "segment" or row.is_over, False, True)
        width = _width(text, *cut) + 1
        place = QRect(rest.right() - width + 1, rest.top(), width, rest.height())
        painter.setPen(self._theme.color("warn" if row.is_over else "dim"))
        _write(painter, _mirrored(option, area, place), text, cut)
        return rest.adjusted(0, 0, -width - round(_GAP * self._unit), 0)

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, area: QRect, rest: QRect) -> None:
        base = self._base
        cut = (base, row.kind == "segment", row.is_quoted)
        small = (base, False, False, True)
        label = _width(row.label, *small) if row.label else 0
        gap = round(4 * self._unit) if label else 0
        if label + gap > rest.width() * 0.6:
            label = gap = 0
        name = _elided(row.name, rest.width() - label - gap, *cut)
        width = min(_width(name, *cut) + 1, rest.width() - label - gap)
        place = QRect(rest.left(), rest.top(), width, rest.height())
        painter.setPen(self._theme.color("ink"))
        painter.setLayoutDirection(_direction(row.name))
        _write(painter, _mirrored(option, area, place), name, cut)
        if label:
            painter.setPen(self._theme.color("dim"))
            after = QRect(place.left() + width + gap, rest.top(), label + 1, rest.height())
            _write(painter, _mirrored(option, area, after), row.label, small)


def _chevron(place: QRectF, is_open: bool, is_mirrored: bool) -> QPainterPath:
    unit = place.width() / SIGN
    points = [(4, 6), (8, 10), (12, 6)] if is_open else [(6, 4), (10, 8), (6, 12)]
    if is_mirrored:
        points = [(SIGN - x, y) for x, y in points]
    path = QPainterPath(place.topLeft() + QPointF(*points[0]) * unit)
    for point in points[1:]:
        path.lineTo(place.topLeft() + QPointF(*point) * unit)
    return path


@lru_cache(maxsize=1024)
def _direction(text: str) -> Qt.LayoutDirection:
    """The direction of a text by its first letter that has one (Unicode Standard Annex 9, P2 and P3)."""
    strong = (one for one in map(unicodedata.bidirectional, text) if one in ("L", "R", "AL"))
    return Qt.LayoutDirection.LeftToRight if next(strong, "L") == "L" else Qt.LayoutDirection.RightToLeft


@lru_cache(maxsize=64)
def _font(base: str, is_bold: bool = False, is_italic: bool = False, is_small: bool = False) -> QFont:
    """The font of the view, as ``QFont.toString`` writes it, in another cut; the small one is for words and numbers.

    By its text, because Qt lends the font of an option for one call only.
    """
    made = QFont()
    made.fromString(base)
    made.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    made.setItalic(is_italic)
    if is_small:
        made.setPointSizeF(made.pointSizeF() * _SMALL)
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@lru_cache(maxsize=64)
def _metrics(base: str, is_bold: bool = False, is_italic: bool = False, is_small: bool = False) -> QFontMetrics:
    return QFontMetrics(_font(base, is_bold, is_italic, is_small))


@lru_cache(maxsize=1024)
def _width(text: str, base: str, is_bold: bool = False, is_italic: bool = False, is_small: bool = False) -> int:
    return _metrics(base, is_bold, is_italic, is_small).horizontalAdvance(text)


@lru_cache(maxsize=1024)
def _elided(text: str, width: int, base: str, is_bold: bool = False, is_italic: bool = False) -> str:
    return _metrics(base, is_bold, is_italic).elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=1024)
def _shaped(text: str, cut: Cut) -> QStaticText:
    """A text with its letters already looked for, which is most of the work of writing it."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(QTransform(), _font(*cut))
    return made


def _write(painter: QPainter, place: QRect, text: str, cut: Cut) -> None:
    painter.setFont(_font(*cut))
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.drawText(place, _FLAGS, text)
        return
    shaped = _shaped(text, cut)
    painter.drawStaticText(QPointF(place.left(), place.top() + (place.height() - shaped.size().height()) / 2), shaped)


def unit_of(font: QFont) -> float:
    """A sixteenth of the height of a line."""
    return _metrics(font.toString()).height() / 16


def _mirrored(option: QStyleOptionViewItem, area: QRect, place: QRect) -> QRect:
    return QStyle.visualRect(option.direction, area, place)


def _mirrored_f(option: QStyleOptionViewItem, area: QRect, place: QRectF) -> QRectF:
    if option.direction == Qt.LayoutDirection.LeftToRight:
        return place
    return QRectF(area.left() + area.right() + 1 - place.right(), place.top(), place.width(), place.height())
