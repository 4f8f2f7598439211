"""The rows of the speaker picker: people, the floor, narration, and the offer to add somebody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hrreport.model import Speaker

from ..theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
RowRole = int(Qt.ItemDataRole.UserRole)
_PAD = 10


class PickerRow(NamedTuple):
    """One row: what is chosen by it, its words, the words below it, and a word at its side."""

    kind: Literal["known", "new", "floor", "narration"]
    words: str
    below: str = ""
    beside: str = ""
    speaker: Speaker | None = None


class PickerModel(QAbstractListModel):
    """The rows that fit what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PickerRow] = ()

    def show_rows(self, rows: Sequence[PickerRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: AnyIndex) -> PickerRow | None:
        """The row at an index, or ``None``."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row; all of them as its tooltip and for screen readers."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        whole = " – ".join(part for part in (row.words, row.below, row.beside) if part)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return whole
            case _ if role == RowRole:
                return row
            case _:
                return None


class PickerDelegate(QStyledItemDelegate):
    """Paints a row in two lines, elided where they are too long."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines of text with room around them; one for a row without a second."""
        row = index.data(RowRole)
        height = option.fontMetrics.height() + 12
        if row.below:
            height += QFontMetrics(_small(option.font)).height() + 1
        return QSize(10, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The name with its office below; the side word in grey."""
        row = index.data(RowRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selected"))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 5, 5)
        area = option.rect.adjusted(_PAD, 6, -_PAD, -6)
        small = _small(option.font)
        if row.beside:
            width = self._line(painter, area, row.beside, small, "dim", True, option.fontMetrics.height())
            first = area.adjusted(0, 0, -width - _PAD, 0)
        else:
            first = area
        font = QFont(option.font)
        font.setWeight(QFont.Weight.Medium if row.kind == "known" else QFont.Weight.Normal)
        self._line(painter, first, row.words, font, "accent" if row.kind == "new" else "ink")
        if row.below:
            self._line(painter, area.adjusted(0, option.fontMetrics.height() + 1, 0, 0), row.below, small, "dim")
        painter.restore()

    def _line(
        self, painter: QPainter, area: QRect, words: str, font: QFont, color: str, right: bool = False, tall: int = 0
    ) -> int:
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.setPen(self._theme.color(color))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        rect = QRect(area.left(), area.top(), area.width(), max(tall, metrics.height()))
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)
        return metrics.horizontalAdvance(shown)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(max(font.pointSizeF() - 1.0, 6.0))
    return made
