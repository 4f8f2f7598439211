"""Opening: the right thing for every file that is opened, dropped or double-clicked."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hrreport.errors import HRReportError, InputError, LockedError
from hrreport.forum.template import Template
from hrreport.readers import SUFFIXES
from hrreport.settings import SettingsFile
from hrreport.storage.recovery import Snapshot
from hrreport.storage.wire import SALVAGE

from .dialogs.asking import Answer, Asker
from .file_names import SUFFIX
from .jobs import Jobs, Progress
from .opened import Access, Opened
from .short import short_name
from .troubles import cancel
from .when import day_and_time

TEMPLATE_SUFFIX = ".hrtemplate"
_Work = Callable[[Progress], Opened]


class Opening(QObject):
    """Opens files one after the other and hands on what they hold.

    ``opened`` shows a report in a window; ``shows`` brings the window of a file to the front and says whether there
    is one; ``load_template`` takes a template file; ``templates`` gives all templates, on a thread; ``window`` is
    what questions are asked over; ``unsaved`` gives the work on a file that an earlier run did not save.
    """

    busy_changed = Signal(bool)

    def __init__(
        self,
        jobs: Jobs,
        asker: Asker,
        settings: SettingsFile,
        templates: Callable[[], Sequence[Template]],
        opened: Callable[[Opened], None],
        shows: Callable[[Path], bool],
        load_template: Callable[[Path], object],
        window: Callable[[], QWidget | None] = lambda: None,
        unsaved: Callable[[Path], Snapshot | None] = lambda _: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._asker = asker
        self._settings = settings
        self._templates = templates
        self._opened = opened
        self._shows = shows
        self._load_template = load_template
        self._window = window
        self._unsaved = unsaved
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_busy = self._is_held = False

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read or asked about."""
        return self._is_busy

    def hold(self) -> None:
        """Opens nothing more until ``go_on``: what there is of unsaved work is looked for, or a report is shown."""
        self._is_held = True
        if not self._is_busy:
            self._is_busy = True
            self.busy_changed.emit(True)

    def go_on(self) -> None:
        """Opens what was wanted meanwhile."""
        self._is_held = False
        self._later(self._next)

    def ask(self) -> None:
        """Asks for a file and opens it."""
        summaries = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = ";;".join(
            (
                self.tr("All that HRReport reads (*{} {} *{})").format(SUFFIX, summaries, TEMPLATE_SUFFIX),
                self.tr("Reports (*{})").format(SUFFIX),
                self.tr("Summaries in Word, Markdown or plain text ({})").format(summaries),
                self.tr("Forum templates (*{})").format(TEMPLATE_SUFFIX),
            )
        )
        self._ask_for(self.tr("Open"), kinds)

    def ask_to_import(self) -> None:
        """Asks for a summary that was written elsewhere and opens it as a new report."""
        summaries = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("Summaries in Word, Markdown or plain text ({})").format(summaries)
        self._ask_for(self.tr("Import a summary"), kinds)

    def open(self, *paths: Path) -> None:
        """Opens files of any kind, each as it should be."""
        for path in paths:
            self._want(partial(self._open, path.absolute()))

    def open_copy(self, path: Path) -> None:
        """Opens what a report file holds as a new report without a file."""
        from .reading import read_copy

        self._want(lambda: self._read(path, lambda _: read_copy(path)))

    def open_recovered(self, snapshot: Snapshot) -> None:
        """Goes on with unsaved work in its own file, if nobody has that open."""
        self._want(lambda: self._open_recovered(snapshot))

    def _ask_for(self, title: str, kinds: str) -> None:
        path = self._asker.file_to_open(self._window(), title, kinds, self._settings.now.folder)
        if path is not None:
            self.open(path)

    def _want(self, what: Callable[[], None]) -> None:
        self._waiting.append(what)
        if not self._is_busy:
            self._is_busy = True
            self.busy_changed.emit(True)
            self._next()

    def _next(self) -> None:
        if self._is_held:
            return
        if self._waiting:
            self._waiting.popleft()()
        else:
            self._is_busy = False
            self.busy_changed.emit(False)

    def _open(self, path: Path) -> None:
        suffix = path.suffix.lower()
        if suffix == SUFFIX:
            self._open_or_recover(path)
        elif suffix in SUFFIXES:
            from .reading import read_import

            self._read(path, lambda _: read_import(path, self._templates()))
        elif suffix == TEMPLATE_SUFFIX:
            try:
                self._load_template(path)
            finally:
                self._next()
        else:
            self._tell(path, self._what_can_be_read(path))

    def _open_or_recover(self, path: Path) -> None:
        """Opens a report; where an earlier run left unsaved work on it, she says which of the two she means."""
        snapshot = self._unsaved(path)
        answer = "saved" if snapshot is None else self._ask_about_unsaved(path, snapshot)
        if answer == "saved" or snapshot is None:
            self._open_report(path, "normal")
        elif answer == "unsaved":
            self._open_recovered(snapshot)
        else:
            self._next()

    def _ask_about_unsaved(self, path: Path, snapshot: Snapshot) -> str:
        return self._asker.choose(
            self._window(),
            self.tr("There is unsaved work in “{}”").format(short_name(path)),
            self.tr("It was kept {}, when the program ended without saving. Go on with it, or with the file?").format(
                day_and_time(snapshot.when)
            ),
            (
                Answer("unsaved", self.tr("Open the unsaved work"), "main"),
                Answer("saved", self.tr("Open the saved report")),
                cancel(),
            ),
        )

    def _open_report(self, path: Path, access: Access) -> None:
        from .reading import read_file

        if self._shows(path):
            self._next()
        else:
            self._read(path, lambda _: read_file(path, access))

    def _open_recovered(self, snapshot: Snapshot) -> None:
        from .reading import of_snapshot, read_recovered

        if snapshot.path is not None and self._shows(snapshot.path):
            self._hand_on(of_snapshot(snapshot, None))
        else:
            self._read(snapshot.path or snapshot.file, lambda _: read_recovered(snapshot), snapshot)

    def _read(self, path: Path, work: _Work, snapshot: Snapshot | None = None) -> None:
        job = self._jobs.start(
            self.tr("Reading {}").format(short_name(path)),
            lambda progress: _prepared(work(progress)),
            lambda opened: self._later(lambda: self._hand_on(opened)),
            lambda error: self._later(lambda: self._on_failed(path, error, snapshot)),
        )
        job.failed.connect(self._on_broken)

    def _hand_on(self, opened: Opened) -> None:
        try:
            self._opened(opened)
        except BaseException:
            if opened.lock is not None:
                opened.lock.release()
            raise
        finally:
            self._next()

    def _on_failed(self, path: Path, error: HRReportError, snapshot: Snapshot | None) -> None:
        from .reading import DamagedError, of_salvaged

        if isinstance(error, LockedError) and snapshot is not None:
            self._ask_about_locked_work(path, error, snapshot)
        elif isinstance(error, LockedError):
            self._ask_about_lock(path, error)
        elif isinstance(error, DamagedError):
            self._ask_about_damage(path, of_salvaged(error.salvaged, path.name))
        elif str(path) in {recent.path for recent in self._settings.now.recent} and not path.exists():
            self._ask_about_missing(path)
        else:
            self._tell(path, _in_words(error))

    def _on_broken(self, error: object) -> None:
        """A fault of the program itself is told by the crash handler; the next file is opened all the same."""
        if not isinstance(error, HRReportError):
            self._later(self._next)

    def _ask_about_lock(self, path: Path, error: LockedError) -> None:
        answer = self._asker.choose(
            self._window(),
            self.tr("“{}” is open elsewhere").format(short_name(path)),
            self.tr("It is open ({}). Two who write in it at once lose one another’s work.").format(error.holder),
            (
                Answer("read-only", self.tr("Open read-only"), "main"),
                Answer("anyway", self.tr("Open anyway")),
                cancel(),
            ),
        )
        if answer == "read-only" or answer == "anyway":
            access: Access = "anyway" if answer == "anyway" else "read-only"
            self._open_report(path, access)
        else:
            self._next()

    def _ask_about_locked_work(self, path: Path, error: LockedError, snapshot: Snapshot) -> None:
        answer = self._asker.choose(
            self._window(),
            self.tr("“{}” is open elsewhere").format(short_name(path)),
            self.tr("It is open ({}). Your unsaved work can be opened as a report of its own.").format(error.holder),
            (Answer("own", self.tr("Open my unsaved work"), "main"), cancel()),
        )
        if answer == "own":
            from .reading import of_snapshot

            self._hand_on(of_snapshot(snapshot, None))
        else:
            self._next()

    def _ask_about_damage(self, path: Path, saved: Opened) -> None:
        answer = self._asker.choose(
            self._window(),
            self.tr("“{}” is damaged").format(short_name(path)),
            self.tr(
                "What can still be read of it can be opened as a new report; the file stays as it is. "
                "A list says what is missing (entries: {})."
            ).format(len(saved.notices)),
            (Answer("salvage", self.tr("Open what can be read"), "main"), cancel()),
        )
        if answer == "salvage":
            self._hand_on(saved)
        else:
            self._next()

    def _ask_about_missing(self, path: Path) -> None:
        answer = self._asker.choose(
            self._window(),
            self.tr("“{}” is not there").format(short_name(path)),
            self.tr("It was moved, renamed or deleted, or its drive is not connected."),
            (
                Answer("keep", self.tr("Keep it in the list"), "escape"),
                Answer("forget", self.tr("Take it off the list")),
            ),
        )
        if answer == "forget":
            self._settings.forget(str(path))
        self._next()

    def _tell(self, path: Path, words: str) -> None:
        self._asker.tell(self._window(), self.tr("“{}” cannot be opened").format(short_name(path)), words)
        self._next()

    def _what_can_be_read(self, path: Path) -> str:
        if path.is_dir():
            return self.tr("It is a folder. Open a report or a summary in it.")
        return self.tr(
            "HRReport opens reports ({}), imports summaries in Word, Markdown or plain text ({}), "
            "and takes forum templates ({})."
        ).format(SUFFIX, ", ".join(SUFFIXES), TEMPLATE_SUFFIX)

    def _later(self, what: Callable[[], None]) -> None:
        """Once the job that ended is over: a question asked inside its signal would keep it alive."""
        QTimer.singleShot(0, self, what)


def _prepared(opened: Opened) -> Opened:
    from .preparing import prepared

    return prepared(opened)


def _in_words(error: HRReportError) -> str:
    """The sentence of an error without the path, which the title names."""
    if not isinstance(error, InputError):
        return str(error)
    then = "" if error.then == SALVAGE or not error.then else f" {error.then}."
    return f"{error.why[:1].upper()}{error.why[1:]}.{then}"
