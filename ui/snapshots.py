"""Snapshots of one open report: unsaved work is on disk within a second, and gone once it is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from hrreport.errors import HRReportError
from hrreport.files import Stamp
from hrreport.storage.recovery import Recovery

from .jobs import Jobs, Progress
from .workspace import Workspace

PAUSE_MS = 400
RETRY_MS = 5_000


class Snapshots(QObject):
    """Keeps the unsaved work of a workspace; ``where`` gives its file and what that holds.

    ``failing`` says once, in a sentence, that snapshots cannot be written, until one can be again.
    """

    failing = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        folder: Path,
        where: Callable[[], tuple[Path | None, Stamp | None]],
        parent: QObject,
        adopted: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._where = where
        self._recovery = Recovery(folder)
        # Jobs of its own: a snapshot must not wait behind a save to a slow drive or an export.
        self._jobs = Jobs(self)
        self._is_stale = False
        self._has_failed = False
        self._has_ended = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)
        workspace.changed.connect(self._on_changed)
        workspace.saved_changed.connect(self._on_saved_changed)
        if adopted is not None:
            self._recovery.adopt(adopted)

    def soon(self) -> None:
        """Keeps the report as it stands within the next moments."""
        self._is_stale = True
        self._wait(PAUSE_MS)

    def now(self) -> bool:
        """Keeps unsaved work before it returns; says whether all of it is on disk."""
        self._jobs.wait()
        if self._has_ended or self._workspace.document.is_saved:
            return True
        try:
            self._work()(Progress(lambda *_: None))
        except HRReportError:
            return False
        self._is_stale = False
        return True

    def forget(self) -> None:
        """Removes the snapshot, if the report is saved as it stands and none is being written."""
        if self._workspace.document.is_saved and self._jobs.is_idle:
            self._timer.stop()
            self._is_stale = False
            self._recovery.forget()

    def end(self, keeps: bool = False) -> None:
        """Ends; with ``keeps`` the last snapshot stays, to be offered at the next start."""
        if not self._has_ended:
            self._has_ended = True
            self._timer.stop()
            self._jobs.wait()
            if not keeps:
                self._recovery.forget()

    def _on_changed(self, _: object) -> None:
        if not self._has_ended and not self._workspace.document.is_saved:
            self.soon()

    def _on_saved_changed(self, is_saved: bool) -> None:
        if is_saved:
            self.forget()

    def _wait(self, milliseconds: int) -> None:
        if not self._timer.isActive() and not self._has_ended:
            self._timer.start(milliseconds)

    def _work(self) -> Callable[[Progress], None]:
        report, template = self._workspace.report, self._workspace.template
        path, stamp = self._where()
        return lambda _: self._recovery.keep(report, template, path, stamp)

    def _start(self) -> None:
        if self._jobs.is_idle and not self._workspace.document.is_saved:
            self._is_stale = False
            job = self._jobs.start(self.tr("Keeping unsaved work"), self._work(), self._on_kept, self._on_failed)
            job.failed.connect(self._on_any_end)

    def _on_kept(self, _: None) -> None:
        self._has_failed = False
        # The job counts as under way until everybody has been told of its end.
        QTimer.singleShot(0, self, self._go_on)

    def _on_failed(self, error: HRReportError) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failing.emit(self.tr("Unsaved work cannot be kept in reserve, so save often. {}").format(error))

    def _on_any_end(self, _: object) -> None:
        self._is_stale = True
        QTimer.singleShot(RETRY_MS, self, self._go_on)

    def _go_on(self) -> None:
        if self._has_ended:
            return
        self.forget()
        if self._is_stale:
            self._wait(PAUSE_MS)
