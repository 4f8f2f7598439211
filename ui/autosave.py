"""Saving by itself, every so many minutes, as a person has chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from hrreport.settings import SettingsFile

from .workspace import Workspace

MINUTE_MS = 60_000
_LATER_MS = 5_000
_MOST_MINUTES = 10_000  # Qt counts milliseconds in 31 bits


class Autosave(QObject):
    """Saves a workspace so many minutes after it was first changed.

    ``save`` saves and asks nothing; it gives ``False`` where it has to be tried again in a moment.
    """

    def __init__(
        self, workspace: Workspace, settings: SettingsFile, save: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._save = save
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        workspace.changed.connect(self._on_changed)
        workspace.saved_changed.connect(self._on_saved_changed)

    def follow(self) -> None:
        """Goes by the settings as they are now."""
        self._timer.stop()
        if not self._workspace.document.is_saved:
            self._begin()

    def end(self) -> None:
        """The report is closed."""
        self._timer.stop()
        self._workspace.changed.disconnect(self._on_changed)
        self._workspace.saved_changed.disconnect(self._on_saved_changed)

    def _begin(self) -> None:
        minutes = self._settings.now.saves_every
        if minutes > 0 and not self._timer.isActive():
            self._timer.start(min(minutes, _MOST_MINUTES) * MINUTE_MS)

    def _on_changed(self, _: object) -> None:
        if not self._workspace.document.is_saved:
            self._begin()

    def _on_saved_changed(self, is_saved: bool) -> None:
        if is_saved:
            self._timer.stop()

    def _on_time(self) -> None:
        if not self._save():
            self._timer.start(_LATER_MS)
