"""A probe of the window's thread: how long it is busy before it listens again to whoever uses it."""

from __future__ import annotations

import time
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

_BEAT = 1
_NOTABLE = 8.0


class Step(NamedTuple):
    """A stretch in which nothing else could be done: when it began (``time.perf_counter``), and its milliseconds.

    ``busy`` is what the thread itself worked of them; the rest went to other threads and other programs.
    """

    begun: float
    lasted: float
    busy: float


class Probe(QObject):
    """Beats as often as it can, and keeps the stretches in which it could not; the event loop must be running."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.steps: list[Step] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._on_beat)
        timer.start(_BEAT)

    def longest(self, since: float, until: float) -> Step:
        """The longest step that began between two moments."""
        within = (step for step in self.steps if since <= step.begun <= until)
        return max(within, key=lambda step: step.lasted, default=Step(since, 0.0, 0.0))

    def _on_beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        if (now - self._last) * 1000 > _NOTABLE:
            self.steps.append(Step(self._last, (now - self._last) * 1000, (worked - self._worked) * 1000))
        self._last, self._worked = now, worked
