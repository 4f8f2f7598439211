"""Sheets: composed pages one below the other on the desk, painted as they come into sight."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from hrreport.model.texts import Spot

from ..theme import Theme
from .pages import Pages

ZOOMS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_WIDEST_FIT = 1.5
_GAP = 24
_SHADOW = 10


class SheetsView(QAbstractScrollArea):
    """Shows pages. ``page_changed`` tells which of how many is in sight (from 1), ``zoom_changed`` the zoom.

    ``place_wanted`` carries the ``Spot`` that was clicked.
    """

    place_wanted = Signal(object)
    page_changed = Signal(int, int)
    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: Pages | None = None
        self._zoom: float | None = None
        self._hovered: tuple[int, Spot] | None = None
        self._shown: Spot | None = None
        self._pressed: Spot | None = None
        self._pixmaps: dict[int, QPixmap] = {}
        self._told = (0, 0)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Composed pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(280)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the pages"))
        theme.changed.connect(self.viewport().update)

    # -- what is shown ------------------------------------------------------------------------------------

    @property
    def pages(self) -> Pages | None:
        """The pages that are shown; ``None`` before the first ones are."""
        return self._pages

    @property
    def zoom(self) -> float:
        """The zoom in use; 1 shows a page in its own size."""
        if self._zoom is not None or self._pages is None:
            return self._zoom or 1.0
        room = self.viewport().width() - 2 * _GAP
        return min(max(room / (self._pages.size.width() * self._unit), ZOOMS[0]), _WIDEST_FIT)

    def show_pages(self, pages: Pages) -> None:
        """Shows other pages, at the place of the report that was in sight."""
        anchor = self._anchor()
        same = pages.follow(self._pages, self._pixmaps) if self._pages is not None else frozenset()
        kept = {number: pixmap for number, pixmap in self._pixmaps.items() if number in same}
        self._pages = pages
        self._hovered = None
        self._lay_out()
        self._pixmaps = kept
        if anchor is not None and (place := pages.place_of(anchor[0])) is not None:
            self._bar_to(self._top(place[0]) + place[1] * self._scale - anchor[1])
        self._tell_page()

    def show_place(self, spot: Spot, marks: bool = False) -> None:
        """Scrolls to where a place of the report is printed, a third from the top; ``marks`` it until the next."""
        self._shown = spot if marks else None
        self.viewport().update()
        if self._pages is not None and (place := self._pages.place_of(spot)) is not None:
            self._bar_to(self._top(place[0]) + place[1] * self._scale - self.viewport().height() / 3)

    def unmark(self) -> None:
        """Marks no place any more."""
        self._shown = None
        self.viewport().update()

    def show_page(self, number: int) -> None:
        """Scrolls to the top of a page, counted from 0."""
        if self._pages is not None:
            self._bar_to(self._top(min(max(number, 0), self._pages.count - 1)) - _GAP / 2)

    def set_zoom(self, zoom: float | None) -> None:
        """Shows the pages at a zoom; ``None`` fits their width to the window."""
        anchor = self._anchor()
        self._zoom = zoom
        self._lay_out()
        if anchor is not None and self._pages is not None and (place := self._pages.place_of(anchor[0])) is not None:
            self._bar_to(self._top(place[0]) + place[1] * self._scale - anchor[1])

    def zoom_by(self, steps: int) -> None:
        """Shows the pages larger or smaller."""
        now = self.zoom
        others = [one for one in ZOOMS if (one > now * 1.01 if steps > 0 else one < now / 1.01)]
        if others:
            self.set_zoom(others[0] if steps > 0 else others[-1])

    # -- measures -----------------------------------------------------------------------------------------

    @property
    def _unit(self) -> float:
        """Pixels of a point at zoom 1."""
        return self.logicalDpiX() / 72

    @property
    def _scale(self) -> float:
        return self._unit * self.zoom

    @property
    def _height(self) -> int:
        return ceil(self._pages.size.height() * self._scale) if self._pages is not None else 0

    @property
    def _width(self) -> int:
        return ceil(self._pages.size.width() * self._scale) if self._pages is not None else 0

    def _top(self, number: int) -> int:
        """Where a page begins, from the top of all of them."""
        return _GAP + number * (self._height + _GAP)

    def _sheet(self, number: int) -> QRect:
        """Where a page stands in the viewport."""
        room, wide = self.viewport().width(), self._width
        left = (room - wide) // 2 if wide + 2 * _GAP <= room else _GAP - self.horizontalScrollBar().value()
        return QRect(max(left, 0) if wide <= room else left, self._top(number) - self._offset, wide, self._height)

    @property
    def _offset(self) -> int:
        return self.verticalScrollBar().value()

    def _visible(self) -> range:
        """The numbers of the pages in sight."""
        if self._pages is None:
            return range(0)
        step = self._height + _GAP
        first = max((self._offset - _GAP) // step, 0)
        last = (self._offset + self.viewport().height()) // step
        return range(first, min(last + 1, self._pages.count))

    def _anchor(self) -> tuple[Spot, float] | None:
        """The first place in sight, and how far it is from the top of the viewport."""
        if self._pages is None or self._offset == 0:
            return None
        for number in self._visible():
            top = self._sheet(number).top()
            spot = self._pages.first_on(number, -top / self._scale)
            if spot is not None and (place := self._pages.place_of(spot)) is not None:
                return spot, self._top(place[0]) + place[1] * self._scale - self._offset
        return None

    def _lay_out(self) -> None:
        self._pixmaps.clear()
        count = self._pages.count if self._pages is not None else 0
        view = self.viewport().size()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(self._top(count) - view.height(), 0))
        vertical.setPageStep(view.height())
        vertical.setSingleStep(max(round(14 * self._scale), 1))
        horizontal.setRange(0, max(self._width + 2 * _GAP - view.width(), 0) if self._zoom is not None else 0)
        horizontal.setPageStep(view.width())
        self.zoom_changed.emit(self.zoom)
        self.viewport().update()

    def _bar_to(self, value: float) -> None:
        self.verticalScrollBar().setValue(round(value))

    # -- events -------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor()
        self._lay_out()
        if anchor is not None and self._pages is not None and (place := self._pages.place_of(anchor[0])) is not None:
            self._bar_to(self._top(place[0]) + place[1] * self._scale - anchor[1])
        self._tell_page()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, page = self.verticalScrollBar(), self._told[0] - 1
        match event.key():
            case Qt.Key.Key_PageDown:
                self.show_page(page + 1)
            case Qt.Key.Key_PageUp:
                self.show_page(page - 1 if self._offset <= self._top(page) else page)
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if (anchor := self._first_in_sight()) is not None:
                self.place_wanted.emit(anchor)
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._spot_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._spot_at(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None
        self._pressed = found[1] if found is not None else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._spot_at(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if pressed is not None and found is not None and found[1] == pressed:
            self.place_wanted.emit(pressed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self._hover(self._spot_at(self.viewport().mapFromGlobal(self.cursor().pos())))
        self._tell_page()

    def _tell_page(self) -> None:
        """Tells which page stands in the middle of the viewport."""
        if self._pages is None:
            return
        middle = self._offset + self.viewport().height() // 2
        number = min(max((middle - _GAP) // (self._height + _GAP), 0), self._pages.count - 1)
        if (number + 1, self._pages.count) != self._told:
            self._told = (number + 1, self._pages.count)
            self.setAccessibleDescription(self.tr("Page {} of {}").format(*self._told))
            self.page_changed.emit(*self._told)

    def _first_in_sight(self) -> Spot | None:
        for number in self._visible():
            spot = self._pages.first_on(number, -self._sheet(number).top() / self._scale) if self._pages else None
            if spot is not None:
                return spot
        return None

    def _spot_at(self, point: QPoint) -> tuple[int, Spot] | None:
        for number in self._visible():
            sheet = self._sheet(number)
            if self._pages is not None and sheet.contains(point):
                inside = QPointF(point - sheet.topLeft()) / self._scale
                spot = self._pages.source_at(number, inside)
                return None if spot is None else (number, spot)
        return None

    def _hover(self, found: tuple[int, Spot] | None) -> None:
        if found != self._hovered:
            self._hovered = found
            shape = Qt.CursorShape.PointingHandCursor if found is not None else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().setToolTip(self.tr("Click to write here") if found is not None else "")
            self.viewport().update()

    # -- painting -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("desk"))
        visible = self._visible()
        for number in visible:
            sheet = self._sheet(number)
            self._paint_shadow(painter, sheet)
            painter.fillRect(sheet, Qt.GlobalColor.white)
            self._paint_ground(painter, number, sheet)
            painter.drawPixmap(sheet.topLeft(), self._pixmap(number))
        self._pixmaps = {number: one for number, one in self._pixmaps.items() if number in visible}
        if self.hasFocus() and self._pages is not None:
            painter.setPen(QPen(self._theme.color("accent"), 1))
            painter.drawRect(self._sheet(max(self._told[0] - 1, 0)).adjusted(-1, -1, 0, 0))
        painter.end()

    def _paint_shadow(self, painter: QPainter, sheet: QRect) -> None:
        color = QColor(self._theme.color("shadow"))
        color.setAlpha(18 if self._theme.is_dark else 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for reach in range(_SHADOW, 0, -2):
            painter.drawRoundedRect(sheet.adjusted(-reach, 2 - reach // 3, reach, reach), reach, reach)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_ground(self, painter: QPainter, number: int, sheet: QRect) -> None:
        """What lies under the words of a place that is shown, or that the mouse is over."""
        if self._pages is None:
            return
        hovered = self._hovered[1] if self._hovered is not None and self._hovered[0] == number else None
        for spot, color in ((self._shown, _SHOWN), (hovered, _HOVERED)):
            area, scale = self._pages.area_of(number, spot) if spot is not None else QRectF(), self._scale
            if not area.isEmpty():
                shown = QRectF(area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale)
                painter.fillRect(shown.adjusted(-6, -1, 6, 1).translated(QPointF(sheet.topLeft())), color)

    def _pixmap(self, number: int) -> QPixmap:
        """The words of a page, without its ground."""
        if number not in self._pixmaps:
            ratio = self.devicePixelRatioF()
            made = QPixmap(ceil(self._width * ratio), ceil(self._height * ratio))
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.scale(self._scale, self._scale)
            if self._pages is not None:
                self._pages.paint(painter, number)
            painter.end()
            self._pixmaps[number] = made
        return self._pixmaps[number]


# The sheet is white in every theme, so what is laid under its words is too.
_HOVERED = QColor("#e6eef6")
_SHOWN = QColor("#fff4d2")
