"""A grid of tiles of one size that wraps into as many rows as its width asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from .mirrored import mirrored
from .tile import Tile, Walk

_MOST_ROWS = 2
_LEAST_SHOWN = 3


class TileGrid(QWidget):
    """Lays tiles out in rows. Where that were more than two rows, only the beginning is shown until ``is_open``.

    ``folding_changed`` tells that it has become or ceased to be folded. The room between tiles of a full row grows
    from ``gap`` until they reach from edge to edge, at most to the double.
    """

    folding_changed = Signal()

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._tiles: list[Tile] = []
        self._is_open = False
        self._was_foldable = False
        self.walk = Walk(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """All tiles, shown or not."""
        return tuple(self._tiles)

    @property
    def is_open(self) -> bool:
        """Whether all tiles are shown, however many rows they need."""
        return self._is_open

    @property
    def is_foldable(self) -> bool:
        """Whether there are more tiles than are shown when it is not open."""
        return self._rows(self._columns(self.width())) > _MOST_ROWS

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Shows these tiles instead of those before, which are deleted."""
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        self._tiles = list(tiles)
        for tile in tiles:
            tile.setParent(self)
        self.walk.take(tiles)
        self._arrange()

    def set_open(self, is_open: bool) -> None:
        """Shows all tiles, or the first rows only."""
        self._is_open = is_open
        self._arrange()
        self.folding_changed.emit()

    def heightForWidth(self, width: int) -> int:
        """The height of all rows shown."""
        if not self._tiles:
            return 0
        rows = self._shown_rows(self._columns(width))
        return rows * self._tile_size().height() + (rows - 1) * self._gap

    def sizeHint(self) -> QSize:
        return QSize(self._tile_size().width() * 3, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._tile_size().width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        size, columns = self._tile_size(), self._columns(self.width())
        shown = self._shown_rows(columns) * columns
        step = size.width() + self._spread(columns)
        for number, tile in enumerate(self._tiles):
            row, column = divmod(number, columns)
            place = QRect(round(column * step), row * (size.height() + self._gap), size.width(), size.height())
            tile.setGeometry(mirrored(place, self))
            tile.setVisible(number < shown)
        self.updateGeometry()
        if self.is_foldable != self._was_foldable:
            self._was_foldable = self.is_foldable
            self.folding_changed.emit()

    def _tile_size(self) -> QSize:
        return self._tiles[0].minimumSizeHint() if self._tiles else QSize(0, 0)

    def _columns(self, width: int) -> int:
        tile = self._tile_size().width()
        return max((width + self._gap) // max(tile + self._gap, 1), 1)

    def _rows(self, columns: int) -> int:
        return -(-len(self._tiles) // columns)

    def _shown_rows(self, columns: int) -> int:
        rows = self._rows(columns)
        return rows if self._is_open or rows <= _MOST_ROWS else -(-_LEAST_SHOWN // columns)

    def _spread(self, columns: int) -> float:
        if columns < 2:
            return float(self._gap)
        free = self.width() - columns * self._tile_size().width()
        return float(min(max(free / (columns - 1), self._gap), 2 * self._gap))
