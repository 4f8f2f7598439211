"""A quiet list of what to look at before a report leaves the house; each entry leads to its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from hrreport.forum.concerns import Concern

from ..theme import Theme

_MOST_ROWS = 5


class ConcernList(QListWidget):
    """Shows concerns. ``place_wanted`` carries the ``Spot`` of one that was clicked, or chosen with Enter."""

    place_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._concerns: tuple[Concern, ...] = ()
        self.setAccessibleName(self.tr("To look at"))
        self.setProperty("role", "concerns")
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUniformItemSizes(True)
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
        for concern in self._concerns:
            words = concern_words(concern)
            color = "bad" if concern.blocking else "warn"
            item = QListWidgetItem(self._theme.icon("warning", color), words)
            item.setToolTip(words if concern.spot is None else self.tr("{} Click to go there.").format(words))
            self.addItem(item)
        self.updateGeometry()

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
