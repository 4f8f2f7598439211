"""Mirroring: where something stands in a widget whose layout runs from right to left."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget


def mirrored(place: QRect, widget: QWidget) -> QRect:
    """A place that is given as for left to right, in the direction of the widget.

    ``QStyle.visualRect`` gives the same, but the class brings hundreds of constants along, which every start paid for.
    """
    if widget.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return place
    area = widget.rect()
    return place.translated(area.left() + area.right() - place.left() - place.right(), 0)
