"""The crash handler: whatever goes wrong, the work is kept, a report is written down, and it is said in plain words."""

from __future__ import annotations

import contextlib
import datetime
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QObject, Qt, QTimer, Signal, qVersion
from PySide6.QtWidgets import QApplication, QWidget

from hrreport.failures import failure_report, place_of

from .dialogs.asking import Answer, Asker
from .short import elided

_MOST_FILES = 20


class Keeper(Protocol):
    """What can put its unsaved work on disk at once."""

    def snapshot_now(self) -> bool:
        """Keeps unsaved work before it returns; says whether all of it is on disk."""
        ...


class CrashHandler(QObject):
    """Handles exceptions that nobody else does, from slots and threads.

    ``keepers`` gives the filings of all open reports, ``folder`` is where reports of failures go. ``told`` says
    quietly that a failure which was told of before has happened again.
    """

    told = Signal(str)
    _happened = Signal(object)

    def __init__(
        self,
        folder: Path,
        keepers: Callable[[], Sequence[Keeper]],
        asker: Asker,
        window: Callable[[], QWidget | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._keepers = keepers
        self._asker = asker
        self._window = window
        self._is_handling = False
        self._is_telling = False
        self._known: set[str] = set()
        self._happened.connect(self._handle, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Takes all uncaught exceptions from now on."""
        sys.excepthook = self.handle
        threading.excepthook = lambda hooked: self.handle(hooked.exc_type, hooked.exc_value, hooked.exc_traceback)

    def handle(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None = None
    ) -> None:
        """An excepthook: keeps the work, and tells once the event loop goes on."""
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error or kind(), trace)
        elif QtCore.QThread.currentThread() is self.thread():
            self._handle(error)
        else:
            self._happened.emit(error)

    def _handle(self, error: Exception) -> None:
        # What fails in here fails silently: a crash handler that crashes would never end.
        if self._is_handling:
            return
        self._is_handling = True
        try:
            with contextlib.suppress(Exception):
                sys.__excepthook__(type(error), error, error.__traceback__)
            is_safe = self._keep_all()
            place = place_of(error)
            if place in self._known:
                self.told.emit(self.tr("That went wrong once more; your work is kept."))
                return
            self._known.add(place)
            file = self._write(error)
            if not self._is_telling:
                self._is_telling = True
                QTimer.singleShot(0, self, lambda: self._tell(file, is_safe))
        finally:
            self._is_handling = False

    def _keep_all(self) -> bool:
        is_safe = True
        for keeper in self._keepers():
            try:
                is_safe = keeper.snapshot_now() and is_safe
            except Exception:
                is_safe = False
        return is_safe

    def _write(self, error: Exception) -> Path | None:
        """The file with what is known of the failure, or ``None`` where it cannot be written."""
        now = datetime.datetime.now()
        qt = f"{qVersion()}, {QApplication.platformName()}"
        file = self._folder / f"{now.strftime('%Y-%m-%d %H-%M-%S-%f')}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file.write_text(failure_report(error, now, qt), encoding="utf-8")
            for old in sorted(self._folder.glob("*.txt"))[:-_MOST_FILES]:
                old.unlink()
        except OSError:
            return None
        return file

    def _tell(self, file: Path | None, is_safe: bool) -> None:
        try:
            answer = self._asker.choose(
                self._window(),
                self.tr("Something went wrong in HRReport"),
                " ".join(self._sentences(file, is_safe)),
                self._answers(file),
            )
        finally:
            self._is_telling = False
        if answer == "show" and file is not None:
            QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(file)))
        elif answer == "quit":
            QApplication.exit(1)

    def _sentences(self, file: Path | None, is_safe: bool) -> Iterator[str]:
        yield self.tr("What you did last may not have been done.")
        if is_safe:
            yield self.tr("Your work is safe: all of it is kept and would be offered again at the next start.")
        else:
            yield self.tr("Your work is still in its windows, but it could not be kept in reserve. Save it now.")
        if file is not None:
            words = self.tr("What is known of the failure is in {}; it holds nothing of your reports.")
            yield words.format(elided(str(file), 64))

    def _answers(self, file: Path | None) -> tuple[Answer, ...]:
        show = (Answer("show", self.tr("Show what is known")),) if file is not None else ()
        return (
            Answer("go-on", self.tr("Go on"), "main"),
            *show,
            Answer("quit", self.tr("End the program")),
        )
