"""The rows of the palette: places of the report, speakers and commands in groups, each under its title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
RowRole = int(Qt.ItemDataRole.UserRole)
_PAD, _GAP = 12, 5


class PaletteRow(NamedTuple):
    """One row: its words, those below and at its side, and what is gone to; ``None`` for the title of a group.

    ``marked`` is the stretch of ``below`` that was looked for.
    """

    words: str
    goal: object | None
    below: str = ""
    beside: str = ""
    icon: str = ""
    marked: tuple[int, int] = (0, 0)


class PaletteModel(QAbstractListModel):
    """The rows that fit what was typed. The titles of groups cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PaletteRow] = ()

    def show_rows(self, rows: Sequence[PaletteRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: AnyIndex) -> PaletteRow | None:
        """The row at an index, or ``None``."""
        return self._rows[index.row()] if index.isValid() else None

    def choosable(self) -> list[int]:
        """The numbers of the rows that can be chosen."""
        return [number for number, row in enumerate(self._rows) if row.goal is not None]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many rows there are, titles included."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Titles are only read."""
        row = self.row(index)
        if row is None or row.goal is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row; all of them as its tool tip and for screen readers."""
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return " – ".join(part for part in (row.words, row.below, row.beside) if part)
            case _ if role == RowRole:
                return row
            case _:
                return None


class PaletteDelegate(QStyledItemDelegate):
    """Paints a row: an icon, its words with others at the side, and a second line below."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One or two lines of text with room around them; a title stands nearer to its rows."""
        row: PaletteRow = index.data(RowRole)
        small = QFontMetrics(_small(option.font)).height()
        if row.goal is None:
            return QSize(10, small + (10 if index.row() else 4))
        return QSize(10, option.fontMetrics.height() + 2 * _GAP + (small + 1 if row.below else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The row, on the ground of a selected one if it is."""
        row: PaletteRow = index.data(RowRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.goal is None:
            self._title(painter, option, row)
        else:
            self._row(painter, option, row)
        painter.restore()

    def _title(self, painter: QPainter, option: QStyleOptionViewItem, row: PaletteRow) -> None:
        font = _small(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.color("dim"))
        area = option.rect.adjusted(_PAD, 0, -_PAD, -2)
        painter.drawText(area, _side(option) | Qt.AlignmentFlag.AlignBottom, row.words)

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, row: PaletteRow) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selected"))
            painter.drawRoundedRect(option.rect.adjusted(2, 0, -2, 0), 5, 5)
        height = option.fontMetrics.height()
        area = option.rect.adjusted(_PAD, _GAP, -_PAD, -_GAP)
        icon = QRect(area.left(), area.top() + (height - 16) // 2, 16, 16)
        if row.icon:
            self._theme.icon(row.icon, "dim").paint(painter, _mirrored(icon, option))
        area.setLeft(icon.right() + 10)
        small = _small(option.font)
        first = QRect(area.left(), area.top(), area.width(), height)
        if row.beside:
            room = area.width() // 2
            side = QFontMetrics(small).elidedText(row.beside, Qt.TextElideMode.ElideRight, room)
            painter.setFont(small)
            painter.setPen(self._theme.color("dim"))
            painter.drawText(_mirrored(first, option), _side(option, ends=True) | Qt.AlignmentFlag.AlignVCenter, side)
            first.setRight(first.right() - QFontMetrics(small).horizontalAdvance(side) - _PAD)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.Medium)
        self._line(painter, option, first, row.words, font, "ink")
        if row.below:
            below = QRect(area.left(), area.top() + height + 1, area.width(), QFontMetrics(small).height())
            self._line(painter, option, below, row.below, small, "dim", row.marked)

    def _line(
        self,
        painter: QPainter,
        row: QStyleOptionViewItem,
        area: QRect,
        words: str,
        font: QFont,
        color: str,
        marked: tuple[int, int] = (0, 0),
    ) -> None:
        """One line of words of any script, elided; the marked ones stand out."""
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        layout = QTextLayout(shown, font)
        area = _mirrored(area, row)
        option = QTextOption(_side(row))
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats([self._format(0, len(shown), color), self._format(*marked, "ink", stands_out=True)])
        layout.beginLayout()
        layout.createLine().setLineWidth(area.width())
        layout.endLayout()
        painter.setPen(self._theme.color(color))
        layout.draw(painter, QPointF(area.topLeft()), [], QRectF(area))

    def _format(self, start: int, stop: int, color: str, stands_out: bool = False) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = start, stop - start
        look = QTextCharFormat()
        look.setForeground(self._theme.color(color))
        if stands_out:
            look.setBackground(self._theme.color("found"))
        made.format = look
        return made


def _mirrored(area: QRect, option: QStyleOptionViewItem) -> QRect:
    """An area of a row as it stands in the direction of the interface."""
    return QStyle.visualRect(option.direction, option.rect, area)


def _side(option: QStyleOptionViewItem, ends: bool = False) -> Qt.AlignmentFlag:
    """The side on which a row begins, or ``ends``."""
    is_left = (option.direction == Qt.LayoutDirection.LeftToRight) != ends
    return (Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignAbsolute


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(max(font.pointSizeF() - 1.0, 6.0))
    return made
