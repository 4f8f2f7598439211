"""The dot that shows a status by shape and colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hrreport.model.segment import Status

from ..theme import Theme

# In sixteenths of the place that it is given.
SIGN = 16
PEN = 1.6
_DOT = 10


def paint_dot(painter: QPainter, place: QRectF, status: Status, theme: Theme) -> None:
    """A status by shape and colour: hollow circle for notes, half for draft, full for reviewed and for cleared."""
    color = theme.color({"notes": "dim", "draft": "warn", "reviewed": "accent", "cleared": "ok"}[status])
    unit = place.width() / SIGN
    size = (_DOT - PEN) * unit
    circle = QRectF(place.center().x() - size / 2, place.center().y() - size / 2, size, size)
    painter.setPen(QPen(color, PEN * unit))
    painter.setBrush(color if status in ("reviewed", "cleared") else QColor(Qt.GlobalColor.transparent))
    painter.drawEllipse(circle)
    if status == "draft":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPie(circle, 90 * 16, 180 * 16)
