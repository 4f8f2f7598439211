"""The desk: the sheet in the middle of it, with its shadow and a scroll bar at the desk's edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from ..theme import Theme
from ..workspace import Workspace
from .edit import PageEdit
from .ink import GAP

_EDGE = 14
_SHADOW = 10
ZOOMS = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class Desk(QWidget):
    """Holds the page of one report in the middle, however wide the window is."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None, zoom: float = 1.0) -> None:
        super().__init__(parent)
        self._theme = theme
        self.page = PageEdit(workspace, theme, self, _possible(zoom))
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setAccessibleName(self.tr("Scroll the report"))
        inner = self.page.verticalScrollBar()
        inner.rangeChanged.connect(self._on_range)
        inner.valueChanged.connect(self._on_scrolled)
        self._bar.valueChanged.connect(inner.setValue)
        self.setFocusProxy(self.page)
        self.setMinimumWidth(360)
        self.page.installEventFilter(self)
        theme.changed.connect(self.update)

    def zoom_by(self, steps: int) -> float:
        """Shows the page larger or smaller by some steps, and gives the zoom."""
        near = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self.page.zoom))
        return self.set_zoom(ZOOMS[min(max(near + steps, 0), len(ZOOMS) - 1)])

    def set_zoom(self, zoom: float) -> float:
        """Shows the page at a zoom, as near as it can be had, and gives it."""
        zoom = _possible(zoom)
        self.page.set_zoom(zoom)
        self._arrange()
        return zoom

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.page and event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        line = self.page.cursorRect().top()
        # Before it is seen a desk has sizes that mean nothing.
        was_shown = self.isVisible() and 0 <= line < self.page.viewport().height()
        wide = self._bar.sizeHint().width()
        self.page.set_room(max(self.width() - wide - 2 * _EDGE, 280))
        left = max((self.width() - wide - self.page.width()) // 2, 0)
        self.page.setGeometry(left, 0, self.page.width(), self.height())
        self._bar.setGeometry(self.width() - wide, 0, wide, self.height())
        if was_shown:
            self._keep_in_view(line)
        self.update()

    def _keep_in_view(self, height: int) -> None:
        """Scrolls so that the line of the cursor stays as high as it stood before the paper got another width."""
        line = self.page.cursorRect()
        lowest = self.page.viewport().height() - 2 * line.height()
        inner = self.page.verticalScrollBar()
        inner.setValue(inner.value() + line.top() - max(min(height, lowest), 0))

    def _on_range(self, low: int, high: int) -> None:
        self._bar.setRange(low, high)
        self._bar.setPageStep(self.page.verticalScrollBar().pageStep())
        self._bar.setSingleStep(self.page.verticalScrollBar().singleStep())
        self._bar.setVisible(high > low)

    def _on_scrolled(self, value: int) -> None:
        self._bar.setValue(value)
        if value <= GAP + _SHADOW:
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self.page.viewport(), event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("desk"))
        sheet = self.page.geometry()
        top = max(GAP - self.page.verticalScrollBar().value(), -_SHADOW)
        color = QColor(self._theme.color("shadow"))
        for reach in range(_SHADOW, 0, -2):
            color.setAlpha(5 if not self._theme.is_dark else 22)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            area = QRect(sheet.left() - reach, top + 2 - reach // 3, sheet.width() + 2 * reach, self.height() + _SHADOW)
            painter.drawRoundedRect(area, reach, reach)
        painter.end()


def _possible(zoom: float) -> float:
    """The nearest zoom that a page can be shown at."""
    return min(max(zoom, ZOOMS[0]), ZOOMS[-1])
