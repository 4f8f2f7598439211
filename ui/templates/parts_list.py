"""The parts of a template: a list with a tick at what is sound, and how many things are to be mended in the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..theme import Theme
from ..widgets.mirrored import mirrored

_COUNT = int(Qt.ItemDataRole.UserRole)
_HIGH, _PAD, _SIDE = 31, 12, 28


class PartsList(QListWidget):
    """Choosing a row shows its part."""

    def __init__(self, titles: Sequence[str], theme: Theme) -> None:
        super().__init__()
        self._titles = titles
        self.setProperty("role", "pages")
        self.setAccessibleName(self.tr("Parts of the template"))
        self.setItemDelegate(_PartDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        for title in titles:
            self.addItem(QListWidgetItem(title))
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        widest = max(self.fontMetrics().horizontalAdvance(title) for title in titles)
        self.setFixedWidth(widest + 2 * _PAD + _SIDE + 30)
        theme.changed.connect(self.viewport().update)

    def show_counts(self, counts: Sequence[int]) -> None:
        """Shows how many things are to be mended in each part."""
        for row, count in enumerate(counts):
            item = self.item(row)
            if item.data(_COUNT) != count:
                item.setData(_COUNT, count)
                words = f"{self._titles[row]}, {self._count_words(count)}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                item.setToolTip(words)

    def _count_words(self, count: int) -> str:
        if not count:
            return self.tr("nothing to mend")
        return self.tr("1 thing to mend") if count == 1 else self.tr("{} things to mend").format(count)


class _PartDelegate(QStyledItemDelegate):
    """Paints the title, and a tick or a number at the end of the row."""

    def __init__(self, theme: Theme, parent: PartsList) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, max(_HIGH, option.fontMetrics.height() + 14))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            has_focus = self._list.hasFocus()
            painter.setPen(self._theme.color("accent") if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selected"))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 6, 6)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._theme.color("ink"))
        words = option.rect.adjusted(_PAD, 0, -_SIDE - 4, 0)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._turned(words), flags, str(index.data()))
        self._paint_state(painter, option.rect, index.data(_COUNT) or 0)
        painter.restore()

    def _paint_state(self, painter: QPainter, row: QRect, count: int) -> None:
        place = self._turned(QRect(row.right() - _SIDE, row.top(), _SIDE - 8, row.height()))
        if not count:
            square = QRect(0, 0, 14, 14)
            square.moveCenter(place.center())
            self._theme.icon("check", "ok").paint(painter, square)
            return
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.color("warn"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(count))

    def _turned(self, place: QRect) -> QRect:
        return mirrored(place, self._list.viewport())
