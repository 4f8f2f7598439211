"""Filing: one open report and its file: saving, sharing, going back, closing, so that nothing is ever lost."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from hrreport.errors import HRReportError
from hrreport.files import Stamp
from hrreport.lock import Lock
from hrreport.model.document import Change
from hrreport.prose import plain
from hrreport.settings import SettingsFile
from hrreport.storage.hrr import Stored, open_report
from hrreport.storage.saving import Order, Saved
from hrreport.storage.versions import Versions

from .autosave import Autosave
from .dialogs.asking import Asker
from .file_names import FileNames
from .jobs import Jobs
from .opened import Folders, Opened
from .recents import recent_of
from .saves import Saves, Wanted
from .sharing import Sharing
from .short import short_name
from .snapshots import Snapshots
from .troubles import about_closing, about_closing_while_saving, about_opened_read_only, about_reverting
from .when import day_and_time, time_of
from .workspace import Workspace

# How often a closed report looks whether its last work has ended.
_PATIENCE_MS = 500


class Filing(QObject):
    """The file of a workspace. ``told`` carries quiet messages, ``state_changed`` says that ``state_words`` did.

    ``path_changed`` says that the file, or the title, is another.

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
        self._window = window
        self._path = opened.path
        self._stamp = opened.stamp
        self._lock = opened.lock
        self._is_read_only = opened.is_read_only
        self._saved_at = opened.saved_at
        self._versions = Versions(folders.versions, lambda: settings.now.versions_days)
        self._names = FileNames(asker, settings, window, self)
        self._sharing = Sharing(workspace, jobs, asker, self._names, self._versions, window, self)
        self._sharing.told.connect(self.told)
        self._saves = Saves(
            self._order_of, self._on_saved, self._ask_path, jobs, asker, self._versions, window, parent=self
        )
        self._saves.state_changed.connect(self.state_changed)
        self._saves.ended.connect(self._on_saves_ended)
        self._saves.given_up.connect(self._stay)
        self._saves.copy_wanted.connect(open_copy)
        self._saves.told.connect(self.told)
        self._closing: Callable[[], None] | None = None
        self._is_released = False
        self._snapshots = Snapshots(workspace, folders.recovery, self._where, self, opened.snapshot)
        self._snapshots.failing.connect(self.told)
        self._autosave = Autosave(workspace, settings, self._save_by_itself, self)
        workspace.saved_changed.connect(self.state_changed)
        workspace.changed.connect(self._on_changed)
        if not opened.is_saved:
            workspace.mark_unsaved()
            self._snapshots.soon()
        # Settings are written with care, which takes a disk a moment.
        QTimer.singleShot(0, self, self._remember)

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
        return self._saves.is_busy

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
        if self._saves.is_busy:
            return self.tr("Saving…")
        if not self._workspace.document.is_saved:
            return self.tr("Could not be saved") if self._saves.has_failed else self.tr("Not saved")
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
            self._saves.want(Wanted(path, _maybe(then)))
        elif path is None or self._asker.choose(self._window, *about_opened_read_only(path)) == "elsewhere":
            self.save_as(then)
        else:
            self._closing = None

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Asks for a file, saves the report there, and goes on with that file."""
        path = self._ask_path()
        if path is None:
            self._closing = None
        else:
            self._saves.want(Wanted(path, _maybe(then)))

    def follow_settings(self) -> None:
        """Saves by itself as often as the settings say now."""
        self._autosave.follow()

    def save_copy_to_share(self) -> None:
        """Asks for a file and saves a copy there without notes and e-mail addresses."""
        self._sharing.ask(self._suggestion())

    def revert(self) -> None:
        """Goes back to what the file holds, which can be undone; asks first where something was written since."""
        if self._path is None or self._saves.is_busy:
            self.told.emit(self.tr("There is no saved report to go back to yet."))
            return
        is_wanted = self._workspace.document.is_saved
        if is_wanted or self._asker.choose(self._window, *about_reverting()) == "revert":
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
        if self._saves.is_busy:
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
        self._saves.end()
        self._autosave.end()
        self._snapshots.end(keeps_snapshot)
        self._take_lock(None)

    def discard(self) -> None:
        """Deletes this, released before, as soon as nothing is under way that may still have something to tell."""
        if self._jobs.is_idle and not self._sharing.is_busy:
            self.deleteLater()
        else:
            QTimer.singleShot(_PATIENCE_MS, self, self.discard)

    def _save_by_itself(self) -> bool:
        """Saves the report in its file and asks nothing; ``False`` while something else is saved or asked."""
        if self._saves.is_busy or QApplication.activeModalWidget() is not None:
            return False
        if self._path is not None and not self._is_read_only:
            self._saves.want(Wanted(self._path, quiet=True))
        return True

    def _where(self) -> tuple[Path | None, Stamp | None]:
        return self._path, self._stamp

    def _order_of(self, wanted: Wanted) -> Order:
        is_same = self._path is not None and wanted.path.absolute() == self._path.absolute()
        return Order(
            path=wanted.path,
            report=self._workspace.report,
            template=self._workspace.template,
            expected=self._stamp if is_same and not wanted.replaces else None,
            lock=self._lock if is_same else None,
            takes_over=wanted.replaces,
            forces=wanted.replaces,
        )

    def _on_saved(self, saved: Saved) -> None:
        has_moved = saved.path != self._path
        self._take_lock(saved.lock)
        self._path, self._stamp, self._saved_at = saved.path, saved.stamp, saved.when
        self._is_read_only = False
        self._workspace.mark_saved(saved.report)
        self._snapshots.forget()
        if has_moved:
            self.path_changed.emit()
        self._remember()

    def _on_changed(self, change: Change) -> None:
        # Until it has a file, a report is called as its title says.
        if self._path is None and change.before.title is not change.after.title:
            self.path_changed.emit()

    def _on_saves_ended(self) -> None:
        """The close that waited for a save."""
        if self._closing is not None:
            closing, self._closing = self._closing, None
            self.close_wanted(closing)

    def _stay(self) -> None:
        self._closing = None

    def _ask_path(self) -> Path | None:
        return self._names.ask(self.tr("Save the report"), self._suggestion())

    def _on_reverted(self, stored: Stored) -> None:
        if not self._is_released and stored.report == self._workspace.report and self._workspace.document.is_saved:
            self.told.emit(self.tr("The report stands as it was last saved."))
        elif not self._is_released:
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
        answer = self._asker.choose(self._window, *about_closing_while_saving())
        if answer == "close":
            self._snapshots.now()
            self.release(keeps_snapshot=not self._workspace.document.is_saved)
            then()
        elif answer == "wait" and self._saves.is_busy:
            self._closing = then
        elif answer == "wait":
            self.close_wanted(then)

    def _ask_before_closing(self, then: Callable[[], None]) -> None:
        answer = self._asker.choose(self._window, *about_closing(self.title, was_saved=self._path is not None))
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
