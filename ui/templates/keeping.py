"""Keeping the work of a template's window on disk while it is neither packed nor installed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from hrreport.errors import HRReportError
from hrreport.making.kept import Keeper

from ..jobs import Jobs
from .editor import TemplateEditor

_EVERY_MS = 1_000


class Keeping(QObject):
    """Writes the work on a thread a moment after it has changed, and throws it away when the window is closed."""

    def __init__(self, editor: TemplateEditor, keeper: Keeper, jobs: Jobs) -> None:
        super().__init__(editor)
        self._editor = editor
        self._keeper = keeper
        self._jobs = jobs
        self._is_closed = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_EVERY_MS)
        self._soon.timeout.connect(self._keep)
        editor.bench.changed.connect(self._on_changed)
        editor.closed.connect(self._on_closed)
        self._on_changed()

    def _on_changed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _keep(self) -> None:
        if self._is_closed or self._editor.bench.history.is_kept:
            self._keeper.drop()
            return
        work, keeper = self._editor.bench.work, self._keeper
        self._jobs.start(
            self.tr("Keeping the template"), lambda _: keeper.keep(work), lambda _: self._on_done(), self._on_failed
        )

    def _on_done(self) -> None:
        if self._is_closed:
            self._keeper.drop()

    def _on_failed(self, error: HRReportError) -> None:
        self._editor.tell(str(error))

    def _on_closed(self) -> None:
        self._is_closed = True
        self._soon.stop()
        self._keeper.drop()
