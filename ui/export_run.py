"""One export under way: asks what must be asked, writes in the background, and tells how it ended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hrreport.errors import HRReportError
from hrreport.settings import SettingsFile

from .dialogs.asking import Answer, Asker
from .exporting import (
    Exported,
    Held,
    Opens,
    Order,
    beside,
    done_words,
    export,
    in_the_way,
    remembered,
    trouble,
)
from .jobs import Job, Jobs
from .short import short_folder, short_name


class ExportRun(QObject):
    """Carries out orders. Each ends with one of ``done`` (an ``Exported``), ``held`` (a ``Held``) and ``ended``.

    ``ended`` tells that it was cancelled or failed, which was said. ``progressed`` carries how much of how much.
    ``window`` gives what questions are asked over.
    """

    done = Signal(object)
    held = Signal(object)
    ended = Signal()
    progressed = Signal(int, int)

    def __init__(
        self, settings: SettingsFile, jobs: Jobs, asker: Asker, window: Callable[[], QWidget | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._jobs = jobs
        self._asker = asker
        self._window = window
        self._job: Job[Exported | Held] | None = None

    @property
    def is_running(self) -> bool:
        """Whether files are being made."""
        return self._job is not None

    def start(self, order: Order, opens: Opens, known: dict[str, str] | None = None) -> None:
        """Begins; files that exist are asked for once, but for those that are as ``known`` says they were left."""
        settled = self._settled(order, known)
        if settled is None:
            self.ended.emit()
            return
        job = self._jobs.start(
            self.tr("Exporting"),
            lambda progress: export(settled, progress.step),
            lambda result: self._on_result(settled, opens, result),
            lambda error: self._on_failed(error, settled.files[0]),
        )
        self._job = job
        job.progressed.connect(self.progressed)
        job.dropped.connect(self._on_dropped)
        self.destroyed.connect(job.cancel)

    def cancel(self) -> None:
        """Ends it before anything is written, if that has not begun."""
        if self._job is not None:
            self._job.cancel()

    def _settled(self, order: Order, known: dict[str, str] | None) -> Order | None:
        """The order as it is to be carried out; ``None`` when she would rather not."""
        there = in_the_way(order, known)
        if not there:
            return order
        if len(there) == 1:
            title = self.tr("Replace “{}”?").format(short_name(there[0]))
            text = self.tr("There is a file of that name already in {}.").format(short_folder(there[0]))
        else:
            title = self.tr("Replace {} files?").format(len(there))
            text = self.tr("There are already files of these names: {}").format(", ".join(map(short_name, there)))
        answers = (
            Answer("replace", self.tr("Replace"), "main"),
            Answer("both", self.tr("Keep both")),
            Answer("cancel", self.tr("Cancel"), "escape"),
        )
        answer = self._asker.choose(self._window(), title, text, answers)
        return {"replace": order, "both": beside(order)}.get(answer)

    def _on_result(self, order: Order, opens: Opens, result: Exported | Held) -> None:
        self._job = None
        if isinstance(result, Held):
            self.held.emit(result)
            return
        if result.failure is not None and result.failed is not None:
            self._on_failed(result.failure, result.failed, result.files)
            return
        self._settings.remember_export(order.report.id, remembered(order, opens, result))
        self._open(opens, result)
        self.done.emit(result)

    def _on_failed(self, error: HRReportError, path: Path, written: tuple[Path, ...] = ()) -> None:
        self._job = None
        title, text = trouble(error, path)
        if written:
            text = f"{text} {done_words(written)}."
        self._asker.tell(self._window(), title, text)
        self.ended.emit()

    def _on_dropped(self) -> None:
        self._job = None
        self.ended.emit()

    def _open(self, opens: Opens, result: Exported) -> None:
        if opens == "file":
            open_path(result.files[0])
        elif opens == "folder":
            open_path(result.files[0].parent)


def open_path(path: Path) -> None:
    """Opens a file or a folder in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def anyway(order: Order) -> Order:
    """The order, carried out although somebody can still be recognised."""
    return msgspec.structs.replace(order, anyway=True)
