"""Slices: work on the GUI thread that is done a few milliseconds at a time, between keys and paints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

_SLICE = 0.004


class Slices(QObject):
    """Draws from one iterator at a time; another takes its place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._done: Callable[[], None] = self.stop
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_time)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is left to do."""
        return self._steps is None

    def start(self, steps: Iterator[object], done: Callable[[], None]) -> None:
        """Draws all ``steps``, then tells ``done``; what can be done at once is."""
        self._steps, self._done = steps, done
        self._timer.start()
        self._on_time()

    def hurry(self, is_enough: Callable[[], bool]) -> None:
        """Goes on at once until it is enough."""
        while self._steps is not None and not is_enough():
            self._step()

    def stop(self) -> None:
        """Leaves the rest undone."""
        self._steps = None
        self._timer.stop()

    def _on_time(self) -> None:
        until = perf_counter() + _SLICE
        while self._steps is not None and perf_counter() < until:
            self._step()

    def _step(self) -> None:
        steps = self._steps
        if steps is not None and next(steps, self) is self and self._steps is steps:
            done = self._done
            self.stop()
            done()
