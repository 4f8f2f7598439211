"""A field for keys: it takes those that are pressed in it in the place of letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from ..shortcuts import native

_HELD = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown)
_DEAD = (Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock)
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
# The scan code of the first key of the row of digits, by Qt's platform; the nine others follow it.
_DIGITS = {"xcb": 10, "wayland": 10, "windows": 2}


class KeyField(QLineEdit):
    """Shows keys. ``pressed`` carries the ``QKeyCombination`` that was pressed, ``emptied`` tells of Backspace alone.

    Tab still leads out of it, and so does Esc, by ``left``.
    """

    pressed = Signal(object)
    emptied = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(self.tr("None"))

    def show_keys(self, keys: str) -> None:
        """Shows keys, given in Qt's portable text."""
        self.setText(native(keys))

    def event(self, event: QEvent) -> bool:
        """Takes all keys for itself before any action gets them."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_alone = held == Qt.KeyboardModifier.NoModifier
        if key in _HELD or key in _DEAD:
            event.accept()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not held & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and is_alone:
            self.left.emit()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and is_alone:
            self.emptied.emit()
        else:
            self.pressed.emit(QKeyCombination(held, _digit(event) or key))


def _digit(event: QKeyEvent) -> Qt.Key | None:
    """The digit on the key that was pressed with Ctrl and Shift: Qt finds Ctrl+Shift+8 also where it types “*”."""
    first = _DIGITS.get(QGuiApplication.platformName())
    at = event.nativeScanCode() - first if first is not None else -1
    if event.modifiers() & _BOTH != _BOTH or not 0 <= at <= 9:
        return None
    return Qt.Key(Qt.Key.Key_0.value + (at + 1) % 10)


def portable(pressed: QKeyCombination) -> str:
    """Pressed keys in Qt's portable text."""
    return QKeySequence(pressed).toString()
