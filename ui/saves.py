"""Saves of one report, one after the other; where one cannot be done it ends in a choice, with the work intact."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hrreport.errors import HRReportError
from hrreport.storage.saving import Order, Saved, save_with_care
from hrreport.storage.versions import Versions

from .dialogs.asking import Asker
from .jobs import Jobs
from .short import short_name
from .troubles import about_saving, quiet_words


class Wanted(msgspec.Struct, frozen=True):
    """A save that was asked for: where to, and what to do once it is done.

    ``replaces`` is set where she agreed to replace what stands there; a ``quiet`` one, which nobody asked for, asks
    nothing and gives up where it cannot be done.
    """

    path: Path
    then: tuple[Callable[[], None], ...] = ()
    replaces: bool = False
    quiet: bool = False


class Saves(QObject):
    """Runs the saves of a report.

    ``order_of`` makes the order of a save from the report as it is then, ``kept`` takes in what was saved, and
    ``ask_path`` asks for another file. ``ended`` tells that nothing is under way any more, ``given_up`` that she
    cancelled a save, ``copy_wanted`` carries a file that she wants to see beside her own.
    """

    state_changed = Signal()
    ended = Signal()
    given_up = Signal()
    copy_wanted = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        order_of: Callable[[Wanted], Order],
        kept: Callable[[Saved], None],
        ask_path: Callable[[], Path | None],
        jobs: Jobs,
        asker: Asker,
        versions: Versions,
        window: QWidget | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._order_of = order_of
        self._kept = kept
        self._ask_path = ask_path
        self._jobs = jobs
        self._asker = asker
        self._versions = versions
        self._window = window
        self._now: Wanted | None = None
        self._waiting: deque[Wanted] = deque()
        self._has_failed = False
        self._has_ended = False
        self._told_trouble = ""

    @property
    def is_busy(self) -> bool:
        """Whether a save is under way or being asked about."""
        return self._now is not None

    @property
    def has_failed(self) -> bool:
        """Whether the last save was not done."""
        return self._has_failed

    def want(self, wanted: Wanted) -> None:
        """Saves, after those that are under way; two to one file, wanted while another runs, become one."""
        if self._now is None:
            self._start(wanted)
        elif self._waiting and self._waiting[-1].path == wanted.path:
            before = self._waiting.pop()
            self._waiting.append(msgspec.structs.replace(wanted, then=(*before.then, *wanted.then)))
        else:
            self._waiting.append(wanted)

    def end(self) -> None:
        """The report is closed: what comes back of a save that is under way is let go, and nothing is asked."""
        self._has_ended = True

    def _start(self, wanted: Wanted) -> None:
        order = self._order_of(wanted)
        self._now = wanted
        self._has_failed = False
        self.state_changed.emit()
        job = self._jobs.start(
            self.tr("Saving {}").format(short_name(wanted.path)),
            lambda _: save_with_care(order, self._versions),
            lambda saved: self._on_saved(wanted, saved),
            lambda error: self._later(lambda: self._on_failed(wanted, error)),
        )
        job.failed.connect(self._on_broken)

    def _on_saved(self, wanted: Wanted, saved: Saved) -> None:
        if self._has_ended:
            saved.lock.release()
            return
        self._told_trouble = ""
        self._kept(saved)
        if saved.no_version:
            self.told.emit(self.tr("Saved; the version before could not be kept. {}").format(saved.no_version))
        self._later(lambda: self._go_on(wanted.then))

    def _go_on(self, then: tuple[Callable[[], None], ...] = ()) -> None:
        """After a save: what was to follow, and the next save."""
        self._now = None
        self.state_changed.emit()
        for follow in then:
            follow()
        if self._now is None and self._waiting:
            self._start(self._waiting.popleft())
        elif self._now is None:
            self.ended.emit()

    def _on_failed(self, wanted: Wanted, error: HRReportError) -> None:
        if self._has_ended:
            return
        if wanted.quiet:
            self._tell_once(quiet_words(error, wanted.path))
            self._has_failed = True
            self._go_on()
        else:
            self._ask(wanted, error)

    def _ask(self, wanted: Wanted, error: HRReportError) -> None:
        answer = self._asker.choose(self._window, *about_saving(error, wanted.path))
        if answer == "again":
            self._start(wanted)
        elif answer == "replace":
            self._start(msgspec.structs.replace(wanted, replaces=True))
        elif answer == "elsewhere" and (path := self._ask_path()):
            self._start(Wanted(path, wanted.then))
        else:
            self._give_up()
            if answer == "beside":
                self.copy_wanted.emit(wanted.path)

    def _tell_once(self, words: str) -> None:
        if words != self._told_trouble:
            self._told_trouble = words
            self.told.emit(words)

    def _give_up(self) -> None:
        self._has_failed = True
        self._waiting.clear()
        self._now = None
        self.given_up.emit()
        self.state_changed.emit()

    def _on_broken(self, error: object) -> None:
        """A fault of the program itself: it is told by the crash handler, and saving can be tried again."""
        if not isinstance(error, HRReportError):
            self._give_up()

    def _later(self, what: Callable[[], None]) -> None:
        """Once the job that ended is over: a question asked inside its signal would keep it alive."""
        QTimer.singleShot(0, self, what)
