"""The first page of a report under one template, as a sheet on the desk."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrreport.forum.template import Template

from ..theme import Theme
from ..widgets.shadow import SHADE, paint_shadow
from .first_pages import FirstPages

_WIDTH = 15  # in heights of a line of text
_A4 = 297 / 210
_FAINT = QColor(232, 231, 227)


class FirstPage(QWidget):
    """Shows the first page of one template after the other."""

    def __init__(self, pages: FirstPages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._template: Template | None = None
        self._width = self.fontMetrics().height() * _WIDTH
        self._pages = pages
        pages.made.connect(self._on_made)
        self._height = round(self._width * _A4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_template(self, template: Template | None) -> None:
        """Shows another template; ``None`` is an empty page."""
        self._template = template
        name = template.name if template is not None else ""
        self.setAccessibleName(self.tr("The first page under “{}”").format(name))
        self.update()

    def sizeHint(self) -> QSize:
        """The page and its shadow."""
        return QSize(self._width + 2 * SHADE, self._height + 2 * SHADE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRect(SHADE, SHADE, self._width, self._height)
        paint_shadow(painter, page, self._theme)
        painter.fillRect(page, QColor(Qt.GlobalColor.white))
        picture = self._picture()
        if picture is None and self._template is not None:
            paint_coming(painter, page)
        elif picture is not None and not picture.isNull():
            painter.drawPixmap(QRectF(page), picture, QRectF(picture.rect()))

    def _picture(self) -> QPixmap | None:
        if self._template is None:
            return None
        return self._pages.picture(self._template, self._width, self.devicePixelRatioF(), is_next=True)

    def _on_made(self, _: str) -> None:
        picture = self._picture()
        if picture is not None and not picture.isNull():
            self._height = round(picture.deviceIndependentSize().height())
            self.updateGeometry()
        self.update()


def paint_coming(painter: QPainter, page: QRect) -> None:
    """A title and lines in the faintest grey, where the picture of a page is still being made."""
    edge, step = page.width() // 6, page.height() // 16
    for line in range(2, 12):
        wide = page.width() - 2 * edge - (page.width() // 4 if line in (2, 11) else 0)
        strip = QRect(page.left() + edge, page.top() + line * step, wide, max(step // (2 if line == 2 else 4), 1))
        painter.fillRect(strip, _FAINT)
