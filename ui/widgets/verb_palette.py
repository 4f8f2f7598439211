"""The verb palette: a small list of reporting verbs beside the line being written, which keeps out of its way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from hrreport.forum.verbs import Verb

from ..theme import Theme
from .verb_rows import INDENT, VerbDelegate, VerbModel, row_height

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_WIDTH, _ROWS, _FEWEST, _MARGIN, _GAP, _PAD = 44, 6, 2, 8, 4, 6


class VerbPalette(QFrame):
    """A frame over its parent's window that takes the focus only when it is entered.

    ``chosen`` carries a verb. ``left`` tells that the keys belong to the page again, ``refused`` that it was sent away;
    ``typed`` carries a key event that is meant for the page.
    """

    chosen = Signal(str)
    left = Signal()
    refused = Signal()
    typed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Reporting verbs"))
        self.setAccessibleDescription(self.tr("Enter puts the verb, Esc closes"))
        self._host = parent
        # It is moved into the window when it opens, and goes with what it was made for all the same.
        parent.destroyed.connect(self.deleteLater)
        self._verbs: Sequence[Verb] = ()
        self._model = VerbModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(VerbDelegate(theme, self))
        self._list.setProperty("ground", "plain")
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.setAccessibleName(self.tr("Reporting verbs"))
        self._list.setAccessibleDescription(self.tr("Enter puts the verb, Esc closes"))
        self._list.setToolTip(self.tr("The verbs of the forum template; a dot marks those used nearby"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.installEventFilter(self)
        self._list.clicked.connect(lambda _: self._take())
        theme.changed.connect(self._list.viewport().update)
        self._keys = QLabel(self.tr("↓ chooses   Enter takes   Esc closes"))
        self._keys.setProperty("role", "caption")
        self._keys.setContentsMargins(INDENT, 0, INDENT, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        layout.setSpacing(_GAP)
        layout.addWidget(self._list)
        layout.addWidget(self._keys)
        self.hide()

    @property
    def is_entered(self) -> bool:
        """Whether its list has the focus."""
        return self._list.hasFocus()

    @property
    def words(self) -> list[str]:
        """The verbs that are offered, from the first row on."""
        return [verb.words for verb in self._model.rows]

    def show_verbs(self, verbs: Sequence[Verb], direction: Qt.LayoutDirection) -> None:
        """Offers verbs, in the direction that the report is written in."""
        self._verbs = verbs
        self._list.setLayoutDirection(direction)
        self._model.show_rows(verbs)
        self._list.setCurrentIndex(self._model.index(0) if self.is_entered else self._model.index(-1))
        self._list.scrollToTop()

    def place(self, line: QRect, area: QRect) -> None:
        """Stands below a line, or above it where there is more room, inside an area; both in the window's places.

        Its verbs begin where the line does, at the side where the report's lines begin.
        """
        if self.parentWidget() is not self._host.window():
            is_shown = self.isVisible()
            self.setParent(self._host.window())
            self.setVisible(is_shown)
        window = self.window()
        width = min(QFontMetrics(self._list.font()).averageCharWidth() * _WIDTH, window.width() - 2 * _MARGIN)
        below, above = area.bottom() - line.bottom() - _GAP, line.top() - area.top() - _GAP
        height = self._height(min(len(self._verbs), _ROWS))
        is_below = height <= below or below >= above
        room = below if is_below else above
        if height > room:
            spare = (room - self._height(0)) // row_height(self._list.font())
            height = self._height(min(max(spare, _FEWEST), _ROWS, len(self._verbs)))
        is_mirrored = self._list.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inset = _PAD + self.frameWidth() + INDENT
        x = line.right() - width + inset if is_mirrored else line.left() - inset
        x = min(max(x, _MARGIN), window.width() - width - _MARGIN)
        y = line.bottom() + _GAP if is_below else line.top() - _GAP - height
        self.setGeometry(x, y, width, height)

    def _height(self, rows: int) -> int:
        margins = self.contentsMargins().top() + self.contentsMargins().bottom() + 2 * self.frameWidth()
        return rows * row_height(self._list.font()) + self._keys.sizeHint().height() + _GAP + 2 * _PAD + margins

    def enter(self) -> None:
        """Takes the keys, at the first verb."""
        self._list.setCurrentIndex(self._model.index(0))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def holds(self, widget: QWidget | None) -> bool:
        """Whether a widget is part of it."""
        return widget is not None and (widget is self or self.isAncestorOf(widget))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list: what is no choice goes to the page."""
        if watched is self._list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if watched is self._list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, row = event.key(), self._list.currentIndex().row()
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.refused.emit()
        elif key in _ENTER and is_plain:
            self._take()
        elif key == Qt.Key.Key_Up and row <= 0:
            self._list.setCurrentIndex(self._model.index(-1))
            self.left.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and is_plain:
            step = 1 if key == Qt.Key.Key_Tab else -1
            self._list.setCurrentIndex(self._model.index((row + step) % len(self._model.rows)))
        elif key in (*_LIST_KEYS, Qt.Key.Key_Up) and is_plain:
            return False
        elif key not in _HELD:
            self.typed.emit(event)
        return True

    def _take(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self.chosen.emit(self._model.rows[index.row()].words)
