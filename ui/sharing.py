"""Saving a copy to share: without the rapporteur's notes and without e-mail addresses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hrreport.errors import HRReportError
from hrreport.storage.saving import Order, share_with_care
from hrreport.storage.versions import Versions

from .dialogs.asking import Asker
from .file_names import SUFFIX, FileNames
from .jobs import Jobs
from .short import short_name
from .troubles import about_saving
from .workspace import Workspace


class Sharing(QObject):
    """Saves copies of a workspace's report; ``told`` says that one was saved."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        jobs: Jobs,
        asker: Asker,
        names: FileNames,
        versions: Versions,
        window: QWidget | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self._asker = asker
        self._names = names
        self._versions = versions
        self._window = window
        self._under_way = 0

    @property
    def is_busy(self) -> bool:
        """Whether a copy is being saved or asked about."""
        return self._under_way > 0

    def ask(self, own: Path) -> None:
        """Asks where to, beside the report's ``own`` file, and saves the copy there."""
        words = self.tr("{} to share").format(own.stem)
        path = self._names.ask(self.tr("Save a copy to share"), own.with_name(f"{words}{SUFFIX}"))
        if path is None:
            return
        if path.absolute() == own.absolute():
            title = self.tr("That is the report itself")
            text = self.tr("Notes and e-mail addresses would be lost in it. Give the copy a name of its own.")
            self._asker.tell(self._window, title, text)
            self.ask(own)
            return
        self._share(path, own, replaces=False)

    def _share(self, path: Path, own: Path, replaces: bool) -> None:
        order = Order(
            path=path,
            report=self._workspace.report,
            template=self._workspace.template,
            takes_over=replaces,
            forces=replaces,
        )
        self._under_way += 1
        self._jobs.start(
            self.tr("Saving {}").format(short_name(path)),
            lambda _: share_with_care(order, self._versions),
            lambda _: self._on_shared(path),
            lambda error: QTimer.singleShot(0, self, lambda: self._ask_on_failure(path, own, error)),
        )

    def _on_shared(self, path: Path) -> None:
        words = self.tr("“{}” was saved without notes and e-mail addresses.")
        self.told.emit(words.format(short_name(path)))
        self._under_way -= 1

    def _ask_on_failure(self, path: Path, own: Path, error: HRReportError) -> None:
        answer = self._asker.choose(self._window, *about_saving(error, path))
        if answer in ("again", "replace"):
            self._share(path, own, answer == "replace")
        elif answer == "elsewhere":
            self.ask(own)
        self._under_way -= 1
