"""How a window was left, and is found again: its place on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPoint, QRect, Qt
from PySide6.QtWidgets import QMainWindow

from hrreport.settings import SettingsFile

_FIRST_WIDTH, _FIRST_HEIGHT = 1440, 900
_BESIDE = QPoint(36, 36)
# Room for the frame that the system puts around a window.
_FRAME = 32


def restore_window(window: QMainWindow, settings: SettingsFile) -> None:
    """Puts a window where the last one was; the first of all as large as there is room for."""
    room = window.screen().availableGeometry()
    window.resize(min(_FIRST_WIDTH, room.width()), min(_FIRST_HEIGHT, room.height() - _FRAME))
    if settings.now.window:
        window.restoreGeometry(unpacked(settings.now.window))
        _fit(window, window.geometry())


def keep_window(window: QMainWindow, settings: SettingsFile) -> None:
    """Remembers where a window is."""
    settings.change(window=packed(window.saveGeometry()))


def stand_beside(window: QMainWindow, other: QMainWindow) -> None:
    """Moves a window a little from another, which would seem to be gone under it; it does not fill the screen."""
    window.setWindowState(window.windowState() & ~_FILLING)
    _fit(window, QRect(other.pos() + _BESIDE, window.size()))


def fitted(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """A place for a window on the screen that holds most of it, or the first; no larger than there is room."""
    room = max(screens, key=lambda screen: _area(screen.intersected(wanted)))
    width, height = min(wanted.width(), room.width()), min(wanted.height(), room.height())
    left = min(max(wanted.left(), room.left()), room.left() + room.width() - width)
    top = min(max(wanted.top(), room.top()), room.top() + room.height() - height)
    return QRect(left, top, width, height)


_FILLING = Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMaximized


def _fit(window: QMainWindow, wanted: QRect) -> None:
    """Puts a window where it can be reached; one that fills the screen is left to the system."""
    rooms = [screen.availableGeometry() for screen in window.screen().virtualSiblings()]
    if not window.windowState() & _FILLING:
        is_within = any(room.contains(wanted) for room in rooms)
        window.setGeometry(wanted if is_within else fitted(wanted, [room.adjusted(0, _FRAME, 0, 0) for room in rooms]))


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


def packed(state: QByteArray) -> str:
    """What Qt packs of a state, as text for the settings."""
    return bytes(state.toBase64().data()).decode("ascii")


def unpacked(words: str) -> QByteArray:
    """The state again; what is no such text gives one that Qt takes no notice of."""
    return QByteArray.fromBase64(words.encode("ascii", "ignore"))
