"""Tidying: when Python looks for objects that nobody needs, so that no key has to wait for it.

A full collection looks through every object there is; with a report open that takes longer than a key may. So what an
open report and its window are made of is set aside, and looked through while the hand is elsewhere. What is let go of
without a circle, as nearly everything is, is freed at once all the same.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

_OPENED, _AWAY = 1_000, 5_000


@contextmanager
def untroubled() -> Iterator[None]:
    """Work that makes very many objects and no circles: nothing is looked for meanwhile, nor among them afterwards."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class Tidying(QObject):
    """Tidies up while the program is in the background."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = self._timer(_OPENED, gc.freeze)
        self._away = self._timer(_AWAY, self._tidy_up)
        application.applicationStateChanged.connect(self._on_state_changed)

    def on_opened(self) -> None:
        """A report has been opened; its window is complete in a moment."""
        self._opened.start()

    def on_left(self) -> None:
        """A report was closed: all that belonged to it may go."""
        self._opened.stop()
        gc.unfreeze()

    def _timer(self, pause: int, act: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(pause)
        made.timeout.connect(act)
        return made

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        else:
            self._away.start()

    def _tidy_up(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
