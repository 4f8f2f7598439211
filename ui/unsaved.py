"""Unsaved work of earlier runs: what was found of it, until it is opened or set aside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hrreport.errors import HRReportError
from hrreport.files import read_limited
from hrreport.storage.hrr import MAX_FILE, read_stored
from hrreport.storage.recovery import Snapshot, left_over, set_aside

from .jobs import Jobs
from .panels.start_rail import Unsaved


class UnsavedWork(QObject):
    """What is kept in ``folder``. ``changed`` says that there is more or less of it, ``looked`` that it is known."""

    changed = Signal()
    looked = Signal()

    def __init__(self, folder: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._jobs = jobs
        self._found: tuple[Unsaved, ...] = ()

    @property
    def found(self) -> tuple[Unsaved, ...]:
        """The work, each with how many words it has more than its file; ``None`` where that cannot be told."""
        return self._found

    def look(self) -> bool:
        """Looks on a thread for what earlier runs left, and says whether there is anything to look at."""
        if not _has_any(self._folder):
            return False
        job = self._jobs.start(self.tr("Looking for unsaved work"), lambda _: _left(self._folder), self._on_found)
        job.failed.connect(self._on_failed)
        return True

    def of(self, path: Path) -> Snapshot | None:
        """The newest unsaved work on a file."""
        return next((one for one, _ in self._found if one.path is not None and is_same(one.path, path)), None)

    def set_aside(self, snapshot: Snapshot) -> None:
        """Keeps work that is not wanted beside the others, and offers it no more."""
        set_aside(snapshot.file)
        self.forget(snapshot.file)

    def forget(self, file: Path) -> None:
        """Offers work no more: it was opened."""
        self._found = tuple(pair for pair in self._found if pair[0].file != file)
        self.changed.emit()

    def _on_found(self, found: tuple[Unsaved, ...]) -> None:
        self._found = found
        self.changed.emit()
        self.looked.emit()

    def _on_failed(self, _: object) -> None:
        self.looked.emit()


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file."""
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()


def _has_any(folder: Path) -> bool:
    try:
        return next(folder.iterdir(), None) is not None
    except OSError:
        return False


def _left(folder: Path) -> tuple[Unsaved, ...]:
    return tuple((one, _more_words(one)) for one in left_over(folder))


def _more_words(snapshot: Snapshot) -> int | None:
    """How many words the unsaved work has more than the saved file; ``None`` where there is no saved file."""
    from hrreport.forum.progress import progress

    if snapshot.path is None or not snapshot.path.is_file():
        return None
    try:
        saved = read_stored(read_limited(snapshot.path, MAX_FILE), str(snapshot.path))
    except HRReportError:
        return None
    words, before = (progress(one.report, one.template).whole for one in (snapshot.stored, saved))
    return words - before
