"""The palette: one line over the window in which a few letters lead anywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from ..theme import Theme
from .announcing import announce
from .palette_rows import PaletteDelegate, PaletteModel, PaletteRow
from .search_line import SearchLine

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDTH, _MARGIN = 92, 12


class Palette(QFrame):
    """A frame over its window. ``sought`` carries what is typed, ``chosen`` the goal of a row.

    ``taking`` is told before a row is taken, so that the rows are those of what was typed last; ``cancelled`` says
    that it was left.
    """

    sought = Signal(str)
    taking = Signal()
    chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Go to anything"))
        self._theme = theme
        self._before: QWidget | None = None
        self._field = SearchLine(self.tr("Go to anything"), self.tr("↑ ↓ choose, Enter goes there, Esc closes"))
        self._model = PaletteModel(self)
        self._list = QListView()
        self._nothing = QLabel()
        self._lay_out()
        self._field.sought.connect(self.sought)
        self._field.installEventFilter(self)
        self._list.clicked.connect(lambda _: self._take())
        theme.changed.connect(self._list.viewport().update)
        self.hide()

    def open(self) -> None:
        """Opens empty, at the top of the window."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self._before = focus
        self._field.clear()
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def show_rows(self, rows: Sequence[PaletteRow], nothing: str = "", keeps: bool = False) -> None:
        """Shows other rows, or says ``nothing`` without any. ``keeps`` the row that was moved to, if it is there."""
        now = self._model.row(self._list.currentIndex())
        first = next(iter(self._model.choosable()), -1)
        keeps = keeps and now is not None and self._list.currentIndex().row() != first
        self._model.show_rows(rows)
        places = self._model.choosable()
        kept = (place for place in places if keeps and now is not None and rows[place].goal == now.goal)
        self._choose(next(kept, places[0] if places else -1))
        self._nothing.setText(nothing)
        self._nothing.setVisible(not rows and bool(nothing))
        self._list.setVisible(bool(rows))
        self._place()
        announce(self, nothing if not rows else "")

    def close_quietly(self) -> None:
        """Closes and gives the focus back."""
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    # -- events -------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the line go to the list; a press or a focus elsewhere closes the palette."""
        if watched is self._field and isinstance(event, QKeyEvent) and self._on_key(event):
            return True
        if watched is self.window() and event.type() == QEvent.Type.Resize:
            self._place()
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if isinstance(watched, QWidget) and not self._holds(watched):
                self._leave()
        elif isinstance(event, QFocusEvent) and event.gotFocus() and isinstance(watched, QWidget):
            if event.reason() != Qt.FocusReason.ActiveWindowFocusReason and not self._holds(watched):
                self._leave()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        key = Qt.Key(event.key())
        if key not in (*_STEPS, *_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if key in _STEPS:
                self._move(_STEPS[key])
            elif key in _ENTER:
                self._take()
            elif key == Qt.Key.Key_Escape:
                self.close_quietly()
                self.cancelled.emit()
        return True

    def _move(self, by: int) -> None:
        places = self._model.choosable()
        if not places:
            return
        now = self._list.currentIndex().row()
        at = (places.index(now) if now in places else 0) + by
        at = at % len(places) if abs(by) == 1 else min(max(at, 0), len(places) - 1)
        self._choose(places[at])

    def _choose(self, place: int) -> None:
        self._list.setCurrentIndex(self._model.index(place) if place >= 0 else self._model.index(-1))
        if place == 1:
            # The title of the first group comes into sight with its first row.
            self._list.scrollToTop()

    def _take(self) -> None:
        self.taking.emit()
        row = self._model.row(self._list.currentIndex())
        if row is not None and row.goal is not None:
            self.close_quietly()
            self.chosen.emit(row.goal)

    def _leave(self) -> None:
        """Closes because something else was clicked or has the focus, which stays there."""
        if self.isVisible():
            self._before = None
            self.close_quietly()
            self.cancelled.emit()

    def _holds(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

    # -- looks --------------------------------------------------------------------------------------------

    def _place(self) -> None:
        """Stands in the middle of the window's upper part, as high as its rows are."""
        window = self.window() if self.parentWidget() is None else self.parentWidget()
        assert window is not None
        metrics = QFontMetrics(self.font())
        width = min(metrics.averageCharWidth() * _WIDTH, window.width() - 2 * _MARGIN)
        rows = sum(self._list.sizeHintForRow(number) for number in range(self._model.rowCount()))
        room = window.height() * 2 // 3 - self._field.sizeHint().height() * 3
        self._list.setFixedHeight(min(rows + 4, max(room, metrics.height() * 6)))
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        top = max(min(window.height() // 9, window.height() - height - _MARGIN), 0)
        self.setGeometry((window.width() - width) // 2, top, width, height)

    def _lay_out(self) -> None:
        self._field.setPlaceholderText(self.tr("Segment, speaker, words of the text or a command"))
        font = QFont(self._field.font())
        font.setPointSizeF(font.pointSizeF() + 2)
        self._field.setFont(font)
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(self._theme, self))
        self._list.setProperty("ground", "plain")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Where to go"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._nothing.setProperty("role", "dim")
        self._nothing.setContentsMargins(6, 4, 6, 4)
        self._nothing.setWordWrap(True)
        hint = QLabel(self.tr("↑ ↓ choose   Enter goes there   Esc closes"))
        hint.setProperty("role", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        for part in (self._field, self._nothing, self._list, hint):
            layout.addWidget(part)
