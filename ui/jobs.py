"""Jobs: work on values in the background; the only place that touches threads."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from hrreport.errors import HRReportError

T = TypeVar("T")
_TURN = 0.001


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

    # A job has no parent and is never deleted by an event: Python lets go of it on the GUI thread once it is told.
    # Deleted by ``deleteLater`` it was destroyed twice now and then (PySide6 6.11.3).
    def __init__(self, name: str, progress: Progress) -> None:
        super().__init__()
        self.name = name
        self.progress = progress
        self._is_wanted = True

    def cancel(self) -> None:
        """Drops the job: its result is not wanted."""
        self._is_wanted = False
        self.progress.cancel()

    def end(self, result: T | None, error: BaseException | None) -> Literal["done", "failed", "dropped"]:
        """Tells of the end of the work, and says which end it was; called on the GUI thread."""
        if not self._is_wanted or isinstance(error, CancelledError):
            self.dropped.emit()
            return "dropped"
        if error is not None:
            self.failed.emit(error)
            return "failed"
        self.done.emit(result)
        return "done"


class _Runnable(QRunnable):
    """Work on its way to a thread. It knows its job by number only.

    A thread that let go of the last reference to a job while the GUI thread deletes it would end the program.
    """

    def __init__(
        self, number: int, work: Callable[[Progress], object], progress: Progress, ended: Callable[..., None]
    ) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._progress = progress
        self._ended = ended

    def run(self) -> None:
        try:
            result = self._work(self._progress)
        except BaseException as error:
            self._ended(self._number, None, error)
        else:
            self._ended(self._number, result, None)


class _Started(NamedTuple):
    """A job that has not ended, and whom its starter wants told.

    These callables are not connected to the job's signals: what they hold on to would be let go of in the middle of
    the job's destruction, and where that is the job itself the program ends.
    """

    job: Job[object]
    done: Callable[[Any], None]
    failed: Callable[[HRReportError], None] | None


class Jobs(QObject):
    """Starts jobs; one with the ``key`` of another that has not ended takes its place, and the other is dropped.

    It must live until its jobs have ended.
    """

    _ended = Signal(int, object, object)
    _progressed = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Work on a thread lets go of Python this often: for so long a key may have to wait, at Qt's every call.
        sys.setswitchinterval(_TURN)
        self._pool = QThreadPool(self)
        self._running: dict[str, int] = {}
        self._started: dict[int, _Started] = {}
        self._count = 0
        self._ended.connect(self._on_ended)
        self._progressed.connect(self._on_progressed)

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
            self._started[self._running[key]].job.cancel()
        self._count += 1
        number = self._count
        progress = Progress(lambda done, of: self._progressed.emit(number, done, of))
        job: Job[T] = Job(name, progress)
        self._started[number] = _Started(job, done, failed)  # type: ignore[arg-type]
        self._running[key or f"{name}-{number}"] = number
        self._pool.start(_Runnable(number, work, progress, self._ended.emit))
        return job

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._running

    def wait(self) -> None:
        """Waits for all work on threads to end; what it gives is told when the event loop goes on."""
        self._pool.waitForDone()

    def _on_ended(self, number: int, result: object, error: BaseException | None) -> None:
        job, done, failed = self._started[number]
        try:
            told = job.end(result, error)
            if told == "done":
                done(result)
            elif told == "failed" and error is not None:
                _fail(error, failed)
        finally:
            del self._started[number]
            self._running = {key: one for key, one in self._running.items() if one != number}

    def _on_progressed(self, number: int, done: int, of: int) -> None:
        if number in self._started:
            self._started[number].job.progressed.emit(done, of)


def _fail(error: BaseException, failed: Callable[[HRReportError], None] | None) -> None:
    if isinstance(error, HRReportError) and failed is not None:
        failed(error)
    else:
        raise error
