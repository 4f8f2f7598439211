"""Filing: one open report and its file: saving, sharing, going back, closing, so that nothing is ever lost."""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hrreport.errors import HRReportError
from hrreport.files import Stamp
from hrreport.lock import Lock
from hrreport.prose import plain
from hrreport.settings import SettingsFile
from hrreport.storage.hrr import Stored, open_report
from hrreport.storage.saving import Order, Saved, save_with_care
from hrreport.storage.versions import Versions

from .dialogs.asking import Answer, Asker
from .file_names import FileNames
from .jobs import Jobs
from .opened import Folders, Opened
from .recents import recent_of
from .sharing import Sharing
from .short import short_name
from .snapshots import Snapshots
from .troubles import about_opened_read_only, about_saving, cancel
from .when import day_and_time, time_of
from .workspace import Workspace

# How often a closed report looks whether its last work has ended.
_PATIENCE_MS = 500


class _Wanted(msgspec.Struct, frozen=True):
    """A save that was asked for: where to, and what to do once it is done or given up."""

    path: Path
    then: tuple[Callable[[], None], ...] = ()
    replaces: bool = False


class Filing(QObject):
    """The file of a workspace. ``told`` carries quiet messages, ``state_changed`` says that ``state_words`` did.

    ``open_copy`` shows what a file holds as a report of its own in another window.
    """

    path_changed = Signal()
    state_changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        opened: Opened,
        jobs: Jobs,
        asker: Asker,
        settings: SettingsFile,
        folders: Folders,
        open_copy: Callable[[Path], None],
        window: QWidget | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self._asker = asker
        self._settings = settings
        self._open_copy = open_copy
        self._window = window
        self._path = opened.path
        self._stamp = opened.stamp
        self._lock = opened.lock
        self._is_read_only = opened.is_read_only
        self._saved_at = opened.saved_at
        self._versions = Versions(folders.versions)
        self._names = FileNames(asker, settings, window, self)
        self._sharing = Sharing(workspace, jobs, asker, self._names, self._versions, window, self)
        self._sharing.told.connect(self.told)
        self._saving: _Wanted | None = None
        self._waiting: deque[_Wanted] = deque()
        self._closing: Callable[[], None] | None = None
        self._has_failed = False
        self._is_released = False
        self._snapshots = Snapshots(workspace, folders.recovery, self._where, self, opened.snapshot)
        self._snapshots.failing.connect(self.told)
        workspace.saved_changed.connect(self.state_changed)
        if not opened.is_saved:
            workspace.mark_unsaved()
            self._snapshots.soon()
        self._remember()

    @property
    def path(self) -> Path | None:
        """The report's file; ``None`` before it is saved for the first time."""
        return self._path

    @property
    def title(self) -> str:
        """What the report is called in the window's title."""
        if self._path is not None:
            return self._path.name
        return " ".join(plain(self._workspace.report.title).split()) or self.tr("Untitled report")

    @property
    def is_read_only(self) -> bool:
        """Whether the file was opened only to be read; it can be saved under another name."""
        return self._is_read_only

    @property
    def is_saving(self) -> bool:
        """Whether a save is under way or being asked about."""
        return self._saving is not None

    @property
    def is_closing(self) -> bool:
        """Whether the report closes once it is saved."""
        return self._closing is not None

    @property
    def saved_at(self) -> datetime.datetime | None:
        """When the file was last written, as far as is known."""
        return self._saved_at

    @property
    def versions(self) -> Versions:
        """Where the earlier versions of this report are."""
        return self._versions

    @property
    def state_words(self) -> str:
        """How things stand with the file, in a few words for the status bar."""
        if self._saving is not None:
            return self.tr("Saving…")
        if not self._workspace.document.is_saved:
            return self.tr("Could not be saved") if self._has_failed else self.tr("Not saved")
        if self._is_read_only:
            return self.tr("Read-only")
        if self._path is None or self._saved_at is None:
            return self.tr("New") if self._path is None else self.tr("Saved")
        is_today = self._saved_at.astimezone().date() == datetime.date.today()
        return self.tr("Saved {}").format(time_of(self._saved_at) if is_today else day_and_time(self._saved_at))

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Saves the report in its file, or asks for one; ``then`` is called once it is saved."""
        path = self._path
        if path is not None and not self._is_read_only:
            self._want(_Wanted(path, _maybe(then)))
        elif path is None or self._asker.choose(self._window, *about_opened_read_only(path)) == "elsewhere":
            self.save_as(then)
        else:
            self._closing = None

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Asks for a file, saves the report there, and goes on with that file."""
        path = self._names.ask(self.tr("Save the report"), self._suggestion())
        if path is None:
            self._closing = None
        else:
            self._want(_Wanted(path, _maybe(then)))

    def save_copy_to_share(self) -> None:
        """Asks for a file and saves a copy there without notes and e-mail addresses."""
        self._sharing.ask(self._suggestion())

    def revert(self) -> None:
        """Asks, and goes back to what the file holds; that can be undone."""
        if self._path is None or self._saving is not None:
            self.told.emit(self.tr("There is no saved report to go back to yet."))
            return
        answer = self._asker.choose(
            self._window,
            self.tr("Go back to what was last saved?"),
            self.tr("What was written since then is taken out. Undo brings it back."),
            (Answer("revert", self.tr("Go back"), "main"), cancel()),
        )
        if answer == "revert":
            path = self._path
            name = self.tr("Reading {}").format(short_name(path))
            self._jobs.start(name, lambda _: open_report(path), self._on_reverted, self._on_not_reverted)

    def restore(self, stored: Stored, label: str) -> None:
        """Puts an earlier version in the place of the report, as one step that can be undone."""
        self._workspace.replace(label, stored.report, stored.template)

    def close_wanted(self, then: Callable[[], None]) -> None:
        """Asks what to do with unsaved work, releases the file, and calls ``then``; or does neither.

        While a save is under way this waits for it; asked a second time it offers not to wait.
        """
        if self._saving is not None:
            self._close_while_saving(then)
        elif self._workspace.document.is_saved:
            self.release()
            then()
        else:
            self._ask_before_closing(then)

    def snapshot_now(self) -> bool:
        """Puts unsaved work on disk before it returns; says whether it is all there."""
        return self._snapshots.now()

    def release(self, keeps_snapshot: bool = False) -> None:
        """Gives the file free: the report is closed. The snapshot goes, unless its work is to be offered again."""
        if self._is_released:
            return
        self._is_released = True
        self._snapshots.end(keeps_snapshot)
        self._take_lock(None)

    def discard(self) -> None:
        """Deletes this, released before, as soon as nothing is under way that may still have something to tell."""
        if self._jobs.is_idle and not self._sharing.is_busy:
            self.deleteLater()
        else:
            QTimer.singleShot(_PATIENCE_MS, self, self.discard)

    def _where(self) -> tuple[Path | None, Stamp | None]:
        return self._path, self._stamp

    def _want(self, wanted: _Wanted) -> None:
        if self._saving is None:
            self._start(wanted)
        elif self._waiting and self._waiting[-1].path == wanted.path:
            before = self._waiting.pop()
            self._waiting.append(msgspec.structs.replace(wanted, then=(*before.then, *wanted.then)))
        else:
            self._waiting.append(wanted)

    def _start(self, wanted: _Wanted) -> None:
        is_same = self._path is not None and wanted.path.absolute() == self._path.absolute()
        order = Order(
            path=wanted.path,
            report=self._workspace.report,
            template=self._workspace.template,
            expected=self._stamp if is_same and not wanted.replaces else None,
            lock=self._lock if is_same else None,
            takes_over=wanted.replaces,
            forces=wanted.replaces,
        )
        self._saving = wanted
        self._has_failed = False
        self.state_changed.emit()
        job = self._jobs.start(
            self.tr("Saving {}").format(short_name(wanted.path)),
            lambda _: save_with_care(order, self._versions),
            lambda saved: self._on_saved(wanted, saved),
            lambda error: self._later(lambda: self._ask_on_failure(wanted, error)),
        )
        job.failed.connect(self._on_broken)

    def _on_saved(self, wanted: _Wanted, saved: Saved) -> None:
        if self._is_released:
            saved.lock.release()
            return
        has_moved = saved.path != self._path
        self._take_lock(saved.lock)
        self._path, self._stamp, self._saved_at = saved.path, saved.stamp, saved.when
        self._is_read_only = False
        self._workspace.mark_saved(saved.report)
        self._snapshots.forget()
        if saved.no_version:
            self.told.emit(self.tr("Saved; the version before could not be kept. {}").format(saved.no_version))
        if has_moved:
            self.path_changed.emit()
        self._remember()
        self._later(lambda: self._go_on(wanted.then))

    def _go_on(self, then: tuple[Callable[[], None], ...] = ()) -> None:
        """After a save: what was to follow, the next save, and the close that waited."""
        self._saving = None
        self.state_changed.emit()
        for follow in then:
            follow()
        if self._saving is None and self._waiting:
            self._start(self._waiting.popleft())
        elif self._saving is None and self._closing is not None:
            closing, self._closing = self._closing, None
            self.close_wanted(closing)

    def _ask_on_failure(self, wanted: _Wanted, error: HRReportError) -> None:
        if self._is_released:
            return
        answer = self._asker.choose(self._window, *about_saving(error, wanted.path))
        if answer == "again":
            self._start(wanted)
        elif answer == "replace":
            self._start(msgspec.structs.replace(wanted, replaces=True))
        elif answer == "elsewhere" and (path := self._names.ask(self.tr("Save the report"), self._suggestion())):
            self._start(_Wanted(path, wanted.then))
        else:
            self._give_up()
            if answer == "beside":
                self._open_copy(wanted.path)

    def _give_up(self) -> None:
        self._has_failed = True
        self._closing = None
        self._waiting.clear()
        self._saving = None
        self.state_changed.emit()

    def _on_broken(self, error: object) -> None:
        """A fault of the program itself: it is told by the crash handler, and saving can be tried again."""
        if not isinstance(error, HRReportError):
            self._give_up()

    def _on_reverted(self, stored: Stored) -> None:
        if not self._is_released:
            self._workspace.replace(self.tr("Go back to saved"), stored.report, stored.template)
            self._stamp = stored.stamp
            self._workspace.mark_saved(self._workspace.report)
            self._snapshots.forget()
            self.state_changed.emit()

    def _on_not_reverted(self, error: HRReportError) -> None:
        title = self.tr("The saved report cannot be read")
        self._later(lambda: self._asker.tell(self._window, title, self.tr("Nothing was changed. {}").format(error)))

    def _close_while_saving(self, then: Callable[[], None]) -> None:
        if self._closing is None:
            self._closing = then
            self.told.emit(self.tr("The window closes as soon as the report is saved."))
            return
        self._closing = None
        answer = self._asker.choose(
            self._window,
            self.tr("The report is still being saved"),
            self.tr("Its disk is slow to answer. Your work is kept in reserve and is offered at the next start."),
            (
                Answer("wait", self.tr("Wait"), "main"),
                Answer("close", self.tr("Close without waiting")),
                Answer("cancel", self.tr("Keep the window open"), "escape"),
            ),
        )
        if answer == "close":
            self._snapshots.now()
            self.release(keeps_snapshot=not self._workspace.document.is_saved)
            then()
        elif answer == "wait" and self._saving is not None:
            self._closing = then
        elif answer == "wait":
            self.close_wanted(then)

    def _ask_before_closing(self, then: Callable[[], None]) -> None:
        answer = self._asker.choose(
            self._window,
            self.tr("Save “{}” before closing?").format(short_name(self.title)),
            self.tr("The report was never saved and would be lost otherwise.")
            if self._path is None
            else self.tr("What was written since the last time it was saved would be lost otherwise."),
            (
                Answer("save", self.tr("Save"), "main"),
                Answer("drop", self.tr("Don’t save")),
                cancel(),
            ),
        )
        if answer == "save":
            self._closing = then
            self.save()
        elif answer == "drop":
            self.release()
            then()

    def _suggestion(self) -> Path:
        if self._path is not None:
            return self._path
        recent = recent_of(Path(self.title), self._workspace.report, self._workspace.template)
        return self._names.suggest(recent.title)

    def _take_lock(self, lock: Lock | None) -> None:
        if self._lock is not None and self._lock is not lock:
            self._lock.release()
        self._lock = lock

    def _remember(self) -> None:
        if self._path is not None:
            self._settings.remember(recent_of(self._path, self._workspace.report, self._workspace.template))
            self._settings.change(folder=str(self._path.absolute().parent))

    def _later(self, what: Callable[[], None]) -> None:
        """Once the job that ended is over: a question asked inside its signal would keep it alive."""
        QTimer.singleShot(0, self, what)


def _maybe(then: Callable[[], None] | None) -> tuple[Callable[[], None], ...]:
    return () if then is None else (then,)
