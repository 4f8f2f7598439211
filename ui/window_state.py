"""How a window was left, and is found again: its place on the screen, its panels, and where its report was read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import QByteArray, QPoint, QRect, Qt
from PySide6.QtWidgets import QMainWindow

from hrreport.model.texts import Part, Spot
from hrreport.settings import LastPlace, SettingsFile

from .editing import EditingView

_FIRST_WIDTH, _FIRST_HEIGHT = 1440, 900
_BESIDE = QPoint(36, 36)
# Room for the frame that the system puts around a window.
_FRAME = 32


def restore_window(window: QMainWindow, settings: SettingsFile) -> None:
    """Puts a window where the last one was; the first of all as large as there is room for."""
    room = window.screen().availableGeometry()
    window.resize(min(_FIRST_WIDTH, room.width()), min(_FIRST_HEIGHT, room.height() - _FRAME))
    if settings.now.window:
        window.restoreGeometry(_unpacked(settings.now.window))
        _fit(window, window.geometry())


def keep_window(window: QMainWindow, settings: SettingsFile) -> None:
    """Remembers where a window is."""
    settings.change(window=_packed(window.saveGeometry()))


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


def restore_view(view: EditingView, settings: SettingsFile) -> None:
    """Makes the panels of a view as wide as they were, and shows its report where it was left."""
    if settings.now.panels:
        view.splitter.restoreState(_unpacked(settings.now.panels))
    last = settings.now.places.get(view.workspace.report.id)
    if last is not None and last.part in get_args(Part):
        part: Part = last.part  # type: ignore[assignment]
        view.workspace.go_to(Spot(part, last.segment, last.contribution, path=last.path))
        view.show_preview(last.previews)


def keep_view(view: EditingView, settings: SettingsFile) -> None:
    """Remembers how wide the panels of a view are, and where its report is left."""
    settings.change(panels=_packed(view.splitter.saveState()))
    spot = view.workspace.place
    last = LastPlace(spot.part, spot.segment, spot.contribution, spot.path, view.is_previewing)
    settings.remember_place(view.workspace.report.id, last)


_FILLING = Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMaximized


def _fit(window: QMainWindow, wanted: QRect) -> None:
    """Puts a window where it can be reached; one that fills the screen is left to the system."""
    rooms = [screen.availableGeometry() for screen in window.screen().virtualSiblings()]
    if not window.windowState() & _FILLING:
        is_within = any(room.contains(wanted) for room in rooms)
        window.setGeometry(wanted if is_within else fitted(wanted, [room.adjusted(0, _FRAME, 0, 0) for room in rooms]))


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


def _packed(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _unpacked(packed: str) -> QByteArray:
    return QByteArray.fromBase64(packed.encode("ascii", "ignore"))
