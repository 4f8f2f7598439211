"""The offer: a small list of the fields that may be put into a pattern, below the place where one is being typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ..widgets.announcing import announce

_ROWS, _WIDTH = 8, 46


class FieldOffer(QFrame):
    """Lies over the window; the focus stays in the field. ``chosen`` carries the name of a field."""

    chosen = Signal(str)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Fields"))
        self._list = QListWidget()
        self._list.setProperty("ground", "plain")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Fields"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.itemClicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 5)
        column.addWidget(self._list)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    @property
    def names(self) -> list[str]:
        """The fields that are offered."""
        return [str(self._list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self._list.count())]

    @property
    def current(self) -> str:
        """The field that Enter puts; empty for none."""
        item = self._list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def offer(self, fields: Sequence[tuple[str, str]], caret: QRect) -> None:
        """Offers fields below a place of the field; nothing to offer closes it."""
        self._list.clear()
        for name, words in fields:
            item = QListWidgetItem(f"{name} – {words}" if words else name)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setToolTip(item.text())
            self._list.addItem(item)
        if not fields:
            self.hide()
            return
        self._place(caret)
        self._list.setCurrentRow(0)
        self.show()
        self.raise_()
        self._tell()

    def step(self, way: int) -> None:
        """Goes to the next field (1) or the one before (-1)."""
        count = self._list.count()
        self._list.setCurrentRow((self._list.currentRow() + way) % count)
        self._tell()

    def _place(self, caret: QRect) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        rows = min(self._list.count(), _ROWS)
        height = self._list.sizeHintForRow(0) * rows + 12
        width = min(self.fontMetrics().averageCharWidth() * _WIDTH, window.width() - 16)
        below = self._field.mapTo(window, caret.bottomLeft()) + QPoint(0, 6)
        above = self._field.mapTo(window, caret.topLeft()) - QPoint(0, 6 + height)
        is_right = self._field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = min(max(below.x() - (width if is_right else 0), 8), window.width() - width - 8)
        y = below.y() if below.y() + height < window.height() or above.y() < 0 else above.y()
        self.setGeometry(x, y, width, height)

    def _tell(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            announce(self._field, item.text())

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
