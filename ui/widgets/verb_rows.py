"""The rows of the verb palette: one reporting verb each, and where it stands nearby already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hrreport.forum.verbs import Use, Verb

from ..theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
RowRole = int(Qt.ItemDataRole.UserRole)
_PAD, _DOT, _BESIDE = 10, 5, 7
INDENT = _PAD + _DOT + _BESIDE  # from a row's side to its words


def use_words(use: Use | None, is_brief: bool = False) -> str:
    """Where a verb stands nearby, in words; empty where it does not. A row has room for what ``is_brief``."""
    if use is None:
        return ""
    if use.above == 0:
        return _tr("used here already")
    if use.above == 1:
        return _tr("used by {0} just above").format(use.speaker) if use.speaker else _tr("used just above")
    if is_brief:
        words = _tr("used by {0}, {1} above") if use.speaker else _tr("used {1} above")
    else:
        words = _tr("used by {0}, {1} contributions above") if use.speaker else _tr("used {1} contributions above")
    return words.format(use.speaker, use.above)


class VerbModel(QAbstractListModel):
    """The verbs that fit what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Verb] = ()

    @property
    def rows(self) -> Sequence[Verb]:
        """The verbs, from the first row on."""
        return self._rows

    def show_rows(self, rows: Sequence[Verb]) -> None:
        """Shows other rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The verb; with where it is used as its tooltip and for screen readers."""
        if not index.isValid():
            return None
        verb = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return verb.words
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (verb.words, use_words(verb.use)) if part)
            case _ if role == RowRole:
                return verb
            case _:
                return None


class VerbDelegate(QStyledItemDelegate):
    """Paints a verb in one line; one that is used nearby is dimmed, with a dot and where it is."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One line of text with room around it."""
        return QSize(10, row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The verb, and beside it where it stands already."""
        verb: Verb = index.data(RowRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self._theme.color("selected"))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 5, 5)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        area = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        if verb.use is not None:
            painter.setBrush(self._theme.color("warn"))
            x = area.right() - _DOT / 2 if is_mirrored else area.left() + _DOT / 2
            painter.drawEllipse(QPointF(x, area.center().y() + 0.5), _DOT / 2, _DOT / 2)
        gap = _DOT + _BESIDE
        words = area.adjusted(0 if is_mirrored else gap, 0, -gap if is_mirrored else 0, 0)
        wide = self._line(painter, words, verb.words, option.font, "ink" if verb.use is None else "dim", is_mirrored)
        beside = words.adjusted(0 if is_mirrored else wide + _PAD, 0, -wide - _PAD if is_mirrored else 0, 0)
        self._line(painter, beside, use_words(verb.use, is_brief=True), small(option.font), "dim", not is_mirrored)
        painter.restore()

    def _line(self, painter: QPainter, area: QRect, words: str, font: QFont, color: str, at_right: bool) -> int:
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.setPen(self._theme.color(color))
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)
        return metrics.horizontalAdvance(shown)


def row_height(font: QFont) -> int:
    """How tall a row is in a font, in pixels."""
    return QFontMetrics(font).height() + 8


def small(font: QFont) -> QFont:
    """The font for what stands beside a verb."""
    made = QFont(font)
    made.setPointSizeF(max(font.pointSizeF() - 1.0, 6.0))
    return made


def _tr(words: str) -> str:
    return QCoreApplication.translate("VerbPalette", words)
