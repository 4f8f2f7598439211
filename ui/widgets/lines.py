"""Lines that are typed in and keep no history of their own: undo in them is undo of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_history_key(event: QEvent) -> bool:
    """Whether a key asks for undo or redo, which the window does."""
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _HISTORY)


class Line(QLineEdit):
    """A line that leaves undo and redo to the window."""

    def event(self, event: QEvent) -> bool:
        """Lets the keys of the history through."""
        if event.type() == QEvent.Type.ShortcutOverride and is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves the keys of the history to the window."""
        if is_history_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
