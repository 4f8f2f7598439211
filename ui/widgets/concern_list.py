"""A quiet list of what to look at before a report leaves the house; each entry leads to its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from hrreport.forum.concerns import Concern
from hrreport.model.search import Hit, replace

from ..theme import Theme
from ..workspace import Wish

_MOST_ROWS = 5


class _Rows(QStyledItemDelegate):
    """Draws a row with as much room at its end as its item says that the button there takes."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        room = index.data(Qt.ItemDataRole.UserRole) or 0
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        option.rect = option.rect.adjusted(room if is_mirrored else 0, 0, 0 if is_mirrored else -room, 0)
        super().paint(painter, option, index)


class ConcernList(QListWidget):
    """Shows concerns. ``place_wanted`` carries the ``Spot`` of one that was clicked, or chosen with Enter.

    ``wish`` carries a ``Wish``: words that are to be replaced by those of the forum.
    """

    place_wanted = Signal(object)
    wish = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._concerns: tuple[Concern, ...] = ()
        self.setAccessibleName(self.tr("To look at"))
        self.setProperty("role", "concerns")
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)
        theme.changed.connect(self._refresh)

    def show_concerns(self, concerns: Sequence[Concern]) -> None:
        """Shows these, in their order."""
        if tuple(concerns) != self._concerns:
            self._concerns = tuple(concerns)
            self._refresh()

    def sizeHint(self) -> QSize:
        """As high as its rows, five at most."""
        rows = min(max(self.count(), 1), _MOST_ROWS)
        row = self.sizeHintForRow(0) if self.count() else self.fontMetrics().height()
        return QSize(super().sizeHint().width(), rows * row + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """The same height, and as narrow as it must be."""
        return QSize(120, self.sizeHint().height())

    def _refresh(self) -> None:
        self.clear()
        before: QWidget = self
        for concern in self._concerns:
            words = concern_words(concern)
            color = "bad" if concern.blocking else "warn"
            item = QListWidgetItem(self._theme.icon("warning", color), words)
            item.setToolTip(words if concern.spot is None else self.tr("{} Click to go there.").format(words))
            self.addItem(item)
            # As wide as the list, whatever the words, so that what stands at a row's end is seen.
            item.setSizeHint(QSize(1, self.sizeHintForRow(self.row(item))))
            if concern.hit is not None:
                button = self._offer(item, concern, concern.hit)
                self.setTabOrder(before, button)
                before = button
        self.updateGeometry()

    def _offer(self, item: QListWidgetItem, concern: Concern, hit: Hit) -> QPushButton:
        """Puts a button at the end of a row that replaces the words at once."""
        button = QPushButton(self.tr("Replace"))
        button.setProperty("role", "inline")
        words = self.tr("Replace “{}” by “{}”").format(concern.about, concern.instead)
        button.setAccessibleName(words)
        button.setToolTip(words)
        edit = partial(replace, hits=(hit,), words=concern.instead)
        button.clicked.connect(lambda: self.wish.emit(Wish(words, edit)))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(button)
        item.setData(Qt.ItemDataRole.UserRole, button.sizeHint().width())
        self.setItemWidget(item, row)
        return button

    def _on_chosen(self, item: QListWidgetItem) -> None:
        spot = self._concerns[self.row(item)].spot
        if spot is not None:
            self.place_wanted.emit(spot)


def concern_words(concern: Concern) -> str:
    """A concern as a sentence."""
    match concern.kind:
        case "missing-field":
            return _tr("“{}” is not filled in.").format(concern.about)
        case "empty":
            return _tr("{}: nothing is written yet.").format(concern.about or _tr("A contribution of nobody"))
        case "notes":
            return _tr("{}: still marked as notes.").format(concern.about or _tr("A contribution of nobody"))
        case "term":
            return _tr("“{}”: this forum writes “{}”.").format(concern.about, concern.instead)
        case "no-honorific":
            return _tr("{}: later mentions print the family name without an honorific.").format(concern.about)
        case "missing-part":
            return _tr("The part “{}” is missing.").format(concern.about)
        case "no-address":
            return _tr("“{}” is no address as it stands.").format(concern.about)
        case "still-named" | "too-long" | "other":
            return concern.about


def _tr(words: str) -> str:
    return QCoreApplication.translate("ConcernList", words)
