"""A few answers side by side, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget


class PartedButtons(QWidget):
    """One button for each answer; ``chosen`` carries the key of the one that was pressed. Arrows move along."""

    chosen = Signal(str)

    def __init__(self, name: str, answers: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for key, words in answers:
            button = QPushButton(words)
            button.setProperty("role", "part")
            button.setProperty("place", "first" if not self._buttons else "last" if key == answers[-1][0] else "")
            button.setCheckable(True)
            # Which makes it one of several answers for a screen reader, and not a tick of its own.
            button.setAutoExclusive(True)
            button.setAccessibleName(f"{name}: {words}")
            button.setToolTip(f"{name}: {words}")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _, key=key: self.chosen.emit(key))
            button.installEventFilter(self)
            self._buttons[key] = button
            self._group.addButton(button)
            layout.addWidget(button)

    def value(self) -> str | None:
        """The key of the answer that is shown as chosen."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def show_value(self, key: str) -> None:
        """Shows an answer as chosen."""
        self._buttons[key].setChecked(True)
        # A label that leads here leads to the answer.
        self.setFocusProxy(self._buttons[key])
        for other, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right choose the neighbour, as in any row of radio buttons."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}.get(int(event.key()))
            if step is not None:
                buttons = list(self._buttons.values())
                at = buttons.index(watched) + step  # type: ignore[arg-type]
                if 0 <= at < len(buttons):
                    buttons[at].setFocus()
                    buttons[at].click()
                return True
        return super().eventFilter(watched, event)
