"""Tiles: large buttons that paint themselves, and the keys by which one walks among them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Tile(QAbstractButton):
    """A button whose whole face is its own; Enter, Space and a click press it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def is_lit(self) -> bool:
        """Whether the pointer is over it."""
        return self.underMouse() and self.isEnabled()

    def sizeHint(self) -> QSize:
        """What its layout gives it."""
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every tile paints its own face."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class Walk(QObject):
    """Makes tiles one stop of the Tab key, with the arrow keys, Home and End going from one to another.

    ``reached`` carries the tile that a key led to.
    """

    reached = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tiles: list[Tile] = []

    def take(self, tiles: Sequence[Tile]) -> None:
        """Walks among these tiles, in their order, from now on."""
        for tile in tiles:
            tile.removeEventFilter(self)
            tile.installEventFilter(self)
        self._tiles = list(tiles)
        self._make_stop(next((one for one in tiles if one.hasFocus()), tiles[0] if tiles else None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, Tile) and watched in self._tiles:
            if event.type() == QEvent.Type.FocusIn:
                self._make_stop(watched)
                if isinstance(event, QFocusEvent) and event.reason() != Qt.FocusReason.MouseFocusReason:
                    self.reached.emit(watched)
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                target = self._target(watched, Qt.Key(event.key()))
                if target is not None:
                    target.setFocus(Qt.FocusReason.OtherFocusReason)
                    return True
        return super().eventFilter(watched, event)

    def _make_stop(self, stop: Tile | None) -> None:
        for tile in self._tiles:
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile is stop else Qt.FocusPolicy.ClickFocus)

    def _target(self, tile: Tile, key: Qt.Key) -> Tile | None:
        seen = [one for one in self._tiles if one.isVisible()]
        if tile not in seen:
            return None
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return seen[0 if key == Qt.Key.Key_Home else -1]
        if key in _LINES:
            return _nearest(tile, seen, _LINES[key])
        if key in _STEPS:
            is_mirrored = tile.layoutDirection() == Qt.LayoutDirection.RightToLeft
            at = seen.index(tile) + _STEPS[key] * (-1 if is_mirrored else 1)
            return seen[min(max(at, 0), len(seen) - 1)]
        return None


def _nearest(tile: Tile, tiles: Sequence[Tile], way: int) -> Tile:
    """The tile straight below (``way`` 1) or above (-1); the tile itself where there is none."""
    here = tile.geometry().center()
    beyond = [one for one in tiles if (one.y() - tile.y()) * way > 0]
    return min(beyond, key=lambda one: _distance(one.geometry().center() - here), default=tile)


def _distance(way: QPoint) -> tuple[int, int]:
    return abs(way.y()), abs(way.x())
