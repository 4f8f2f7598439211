"""The rows of the table of keys: every action with its menu and its keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from ..actions import Item, items, plain_words
from ..shortcuts import keys_in_use, native, usual_keys

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SEARCHED = Qt.ItemDataRole.UserRole


class KeyRows(QAbstractTableModel):
    """One row for each action of the table of actions; those whose keys were changed are bold."""

    def __init__(self, changed: dict[str, str]) -> None:
        super().__init__()
        self._rows = list(items())
        self._keys = keys_in_use(changed)

    def show_changed(self, changed: dict[str, str]) -> None:
        """Shows the keys by what is changed now."""
        before, self._keys = self._keys, keys_in_use(changed)
        for number, (_, item) in enumerate(self._rows):
            if before[item.key] != self._keys[item.key]:
                self.dataChanged.emit(self.index(number, 0), self.index(number, 2))

    def item_at(self, number: int) -> Item:
        """The action of a row."""
        return self._rows[number][1]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Action"), self.tr("Menu"), self.tr("Keys"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        title, item = self._rows[index.row()]
        keys, usual = self._keys[item.key], usual_keys()[item.key]
        words = (plain_words(item.words), plain_words(title), native(keys))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words[index.column()]
            case Qt.ItemDataRole.FontRole if keys != usual:
                font = QFont()
                font.setBold(True)
                return font
            case Qt.ItemDataRole.ToolTipRole if keys != usual:
                return self.tr("Usually {}").format(native(usual)) if usual else self.tr("Usually none")
            case Qt.ItemDataRole.AccessibleTextRole:
                return words[index.column()] or self.tr("None")
            case _ if role == SEARCHED:
                return " ".join(words)
        return None
