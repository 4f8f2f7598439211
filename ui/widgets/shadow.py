"""The soft shadow of a sheet of paper that lies on the desk."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from ..theme import Theme

SHADE = 10  # room that a shadow needs around its page


def paint_shadow(painter: QPainter, page: QRect, theme: Theme, is_raised: bool = False) -> None:
    """A soft shadow around a page, a little below it; deeper where the page is raised."""
    color = QColor(theme.color("shadow"))
    color.setAlpha((14 if theme.is_dark else 4) + (3 if is_raised else 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for reach in range(SHADE - 2, 0, -1):
        below = 3 if reach > 1 else 1
        area = page.adjusted(-reach, below - reach, reach, reach - 2 + below // 2)
        painter.drawRoundedRect(area, reach + 2, reach + 2)
