"""A list of entries (fields, parts, outcomes …) to be added, moved and removed, with the controls of one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hrreport.making.work import Path, insert, move, remove

from ..theme import Theme
from ..widgets.sections import glyph, lead, link, remark
from .bench import Bench, Place, Wish
from .control import Control

Step = str | int
_ROWS = (3, 8)


class Entries(QWidget):
    """``titled`` names an entry by its key or number; ``new`` makes one for a key that is not taken.

    The entries of a table have keys, those of a list none. ``empty`` is said where there is no entry.
    """

    def __init__(
        self,
        bench: Bench,
        theme: Theme,
        name: str,
        path: Path,
        titled: Callable[[Step, Any], str],
        new: Callable[[], tuple[str, Any]],
        adding: str,
        empty: str,
    ) -> None:
        super().__init__()
        self._bench = bench
        self._name = name
        self._path = path
        self._titled = titled
        self._new = new
        self._is_showing = False
        self._details: list[Control] = []
        self._label = QLabel(name)
        self._label.setProperty("role", "strong")
        self._list = QListWidget()
        self._list.setProperty("ground", "paper")
        self._list.setProperty("role", "roomy")
        self._list.setAccessibleName(name)
        self._list.setAccessibleDescription(self.tr("Alt+↑ and Alt+↓ move an entry, Delete removes it"))
        self._list.setToolTip(self._list.accessibleDescription())
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.currentRowChanged.connect(self._on_row)
        self._list.installEventFilter(self)
        lead(self._label, self._list)
        self._empty = remark(empty)
        self._add = link(adding)
        self._add.clicked.connect(self.add_entry)
        self._up = glyph("↑", self.tr("Move up (Alt+↑)"))
        self._down = glyph("↓", self.tr("Move down (Alt+↓)"))
        self._remove = link(self.tr("Remove"))
        self._remove.setToolTip(self.tr("Remove it (Delete)"))
        self._up.setAccessibleDescription(
            self.tr("Moves the chosen entry of “{}” before the one above it").format(name)
        )
        self._down.setAccessibleDescription(self.tr("Moves the chosen entry of “{}” behind the one below").format(name))
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._remove.clicked.connect(self._take_away)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._lay_out()

    # -- which entry --------------------------------------------------------------------------------------

    @property
    def step(self) -> Step | None:
        """The key or the number of the chosen entry; ``None`` where there is none."""
        row, whole = self._list.currentRow(), self._bench.at(self._path)
        if isinstance(whole, Mapping):
            return list(whole)[row] if 0 <= row < len(whole) else None
        return row if 0 <= row < len(whole or ()) else None

    @property
    def chosen(self) -> Any:
        """The chosen entry, or ``None``."""
        step = self.step
        return None if step is None else self._bench.at((*self._path, step))

    def inner(self, *steps: Step) -> Place:
        """The place of something in the chosen entry that is the same in every language."""
        return lambda language: self._inner(steps) if language is None else None

    def inner_worded(self, *steps: Step, other: Callable[[Any, Step], Path] | None = None) -> Place:
        """The place of words in the chosen entry; ``other`` tells where another language keeps them."""

        def place(language: str | None) -> Path | None:
            path = self._inner(steps)
            if path is None or language is None:
                return path
            kept = path if other is None else other(self.chosen, self.step or 0)
            return ("languages", language, *kept)

        return place

    def inner_if(self, place: Place, holds: Callable[[Any], bool]) -> Place:
        """A place that there is only where something holds of the chosen entry."""
        return lambda language: place(language) if self.chosen is not None and holds(self.chosen) else None

    def add(self, control: Control) -> Control:
        """Puts a control below those of the chosen entry."""
        self._details.append(control)
        self._column.addWidget(control)
        return control

    def choose(self, step: Step) -> None:
        """Shows the entry of a key or number."""
        whole = self._bench.at(self._path)
        keys = list(whole) if isinstance(whole, Mapping) else range(len(whole or ()))
        if step in keys:
            self._list.setCurrentRow(list(keys).index(step))

    def refresh(self) -> None:
        """Shows the entries as they stand."""
        self._is_showing = True
        row = self._list.currentRow()
        whole = self._bench.at(self._path) or ()
        entries = list(whole.items()) if isinstance(whole, Mapping) else list(enumerate(whole))
        while self._list.count() > len(entries):
            self._list.takeItem(self._list.count() - 1)
        for number, (step, entry) in enumerate(entries):
            if number == self._list.count():
                self._list.addItem(QListWidgetItem())
            self._show(self._list.item(number), step, entry)
        self._list.setCurrentRow(min(max(row, 0), len(entries) - 1))
        self._is_showing = False
        self._show_state(len(entries))

    # -- edits --------------------------------------------------------------------------------------------

    def add_entry(self) -> None:
        """Adds an entry behind the chosen one."""
        key, value = self._new()
        place = self._list.currentRow() + 1
        self._bench.wish(
            Wish(self.tr("Add to {}").format(self._name), lambda w: insert(w, self._path, place, value, key))
        )
        self._list.setCurrentRow(place)
        first = next((one for one in self._details if one.isVisibleTo(self)), None)
        if first is not None:
            first.field.setFocus()

    def _move(self, way: int) -> None:
        row = self._list.currentRow()
        if 0 <= row + way < self._list.count():
            self._bench.wish(
                Wish(self.tr("Move in {}").format(self._name), lambda w: move(w, self._path, row, row + way))
            )
            self._list.setCurrentRow(row + way)

    def _take_away(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            self._bench.wish(Wish(self.tr("Remove from {}").format(self._name), lambda w: remove(w, self._path, row)))
            self._list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._bench.language is None:
            ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            key = Qt.Key(event.key())
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in ways:
                self._move(ways[key])
                return True
            if key == Qt.Key.Key_Delete:
                self._take_away()
                return True
        return super().eventFilter(watched, event)

    # -- how it looks -------------------------------------------------------------------------------------

    def _inner(self, steps: tuple[Step, ...]) -> Path | None:
        return None if self.step is None else (*self._path, self.step, *steps)

    def _show(self, item: QListWidgetItem, step: Step, entry: Any) -> None:
        title = self._titled(step, entry)
        count = len(self._bench.found_at((*self._path, step)))
        words = f"{title}  ({count})" if count else title
        if item.text() != words:
            item.setText(words)
            said = self.tr("{}, to mend: {}").format(title, count) if count else title
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setToolTip(said)

    def _show_state(self, count: int) -> None:
        is_own = self._bench.language is None
        row = self._list.currentRow()
        for button in (self._add, self._remove, self._up, self._down):
            button.setVisible(is_own and (button is self._add or count > 0))
        self._up.setEnabled(row > 0)
        self._down.setEnabled(row < count - 1)
        self._empty.setVisible(not count)
        self._list.setVisible(count > 0)
        self._card.setVisible(count > 0)
        least, most = _ROWS
        high = max(self._list.sizeHintForRow(0), QFontMetrics(self._list.font()).height() + 12)
        self._list.setFixedHeight(high * min(max(count, least), most) + 4)
        for control in self._details:
            control.refresh()

    def _on_row(self, _: int) -> None:
        if not self._is_showing:
            self._show_state(self._list.count())

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 2, 0, 0)
        buttons.setSpacing(4)
        buttons.addWidget(self._add)
        buttons.addStretch(1)
        for button in (self._up, self._down, self._remove):
            buttons.addWidget(button)
        self._column = QVBoxLayout(self._card)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._label)
        whole.addSpacing(5)
        whole.addWidget(self._empty)
        whole.addWidget(self._list)
        whole.addLayout(buttons)
        whole.addSpacing(8)
        whole.addWidget(self._card)
        whole.addSpacing(15)


def button_of(words: str, tip: str) -> QPushButton:
    """A button of a form."""
    made = QPushButton(words)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    return made
