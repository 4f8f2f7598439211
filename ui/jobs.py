"""Jobs: work on values in the background; the only place that touches threads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from hrreport.errors import HRReportError

T = TypeVar("T")


class CancelledError(Exception):
    """Raised inside a job by ``Progress`` when nobody wants its result any more."""


class Progress:
    """What the work of a job is handed: it tells how far it is, and learns there that it was cancelled."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._cancelled = threading.Event()

    def step(self, done: int, of: int) -> None:
        """Says that ``done`` of ``of`` steps are done; raises ``CancelledError``."""
        if self._cancelled.is_set():
            raise CancelledError
        self._tell(done, of)

    def cancel(self) -> None:
        """Makes the next ``step`` raise."""
        self._cancelled.set()


class Job(QObject, Generic[T]):
    """One piece of work. Exactly one of ``done``, ``failed`` and ``dropped`` is emitted, on the GUI thread.

    ``failed`` carries an ``HRReportError`` to show, or any other exception for the crash handler.
    """

    done = Signal(object)
    failed = Signal(object)
    dropped = Signal()
    progressed = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(self, name: str, work: Callable[[Progress], T], parent: QObject) -> None:
        super().__init__(parent)
        self.name = name
        self.progress = Progress(self.progressed.emit)
        self._work = work
        self._is_wanted = True
        self._ended.connect(self._on_ended)

    def cancel(self) -> None:
        """Drops the job: its result is not wanted."""
        self._is_wanted = False
        self.progress.cancel()

    def run(self) -> None:
        """Does the work; called on a thread of the pool."""
        try:
            result = self._work(self.progress)
        except BaseException as error:
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def _on_ended(self, result: object, error: BaseException | None) -> None:
        self.deleteLater()
        if not self._is_wanted or isinstance(error, CancelledError):
            self.dropped.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)


class _Runnable(QRunnable):
    def __init__(self, job: Job[object]) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class Jobs(QObject):
    """Starts jobs; one with the ``key`` of another that has not ended takes its place, and the other is dropped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: dict[str, Job[object]] = {}

    def start(
        self,
        name: str,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[HRReportError], None] | None = None,
        key: str | None = None,
    ) -> Job[T]:
        """Starts work on a thread. ``failed`` is told of our own errors; any other is raised on the GUI thread."""
        if key is not None and key in self._running:
            self._running[key].cancel()
        job: Job[T] = Job(name, work, self)
        job.done.connect(done)
        job.failed.connect(lambda error: _fail(error, failed))
        name_of = key or f"{name}-{id(job)}"
        self._running[name_of] = job  # type: ignore[assignment]
        for ended in (job.done, job.failed, job.dropped):
            ended.connect(lambda *_: self._forget(name_of, job))
        self._pool.start(_Runnable(job))  # type: ignore[arg-type]
        return job

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._running

    def wait(self) -> None:
        """Waits for all work on threads to end; what it gives is told when the event loop goes on."""
        self._pool.waitForDone()

    def _forget(self, key: str, job: object) -> None:
        if self._running.get(key) is job:
            del self._running[key]


def _fail(error: BaseException, failed: Callable[[HRReportError], None] | None) -> None:
    if isinstance(error, HRReportError) and failed is not None:
        failed(error)
    else:
        raise error
