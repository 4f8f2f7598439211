"""How a window was left, and is found again: its place on the screen, and the panels of its report."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from hrreport.settings import SettingsFile

from .editing import EditingView

_FIRST_WIDTH, _FIRST_HEIGHT = 1440, 900
# Room for the frame that the system puts around a window.
_FRAME = 32


def restore_window(window: QMainWindow, settings: SettingsFile) -> None:
    """Puts a window where the last one was; the first of all as large as there is room for."""
    room = window.screen().availableGeometry()
    window.resize(min(_FIRST_WIDTH, room.width()), min(_FIRST_HEIGHT, room.height() - _FRAME))
    if settings.now.window:
        window.restoreGeometry(_unpacked(settings.now.window))


def keep_window(window: QMainWindow, settings: SettingsFile) -> None:
    """Remembers where a window is."""
    settings.change(window=_packed(window.saveGeometry()))


def restore_panels(view: EditingView, settings: SettingsFile) -> None:
    """Makes the panels of a view as wide as they were."""
    if settings.now.panels:
        view.splitter.restoreState(_unpacked(settings.now.panels))


def keep_panels(view: EditingView, settings: SettingsFile) -> None:
    """Remembers how wide the panels of a view are."""
    settings.change(panels=_packed(view.splitter.saveState()))


def _packed(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode()


def _unpacked(packed: str) -> QByteArray:
    return QByteArray(base64.b64decode(packed))
