"""The export dialog: what to write and where, what to look at before, and how it ended."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hrreport.errors import HRReportError
from hrreport.forum.concerns import Concern
from hrreport.model.texts import Spot
from hrreport.settings import SettingsFile

from ..export_run import ExportRun, anyway
from ..exporting import (
    Exported,
    Held,
    Order,
    done_words,
    file_name,
    look_over,
    order_as_last_time,
)
from ..jobs import Jobs
from ..shortcuts import keys_in_use, with_native
from ..theme import Theme
from ..widgets.announcing import announce
from ..widgets.concern_list import ConcernList, concern_words
from ..workspace import Wish, Workspace
from .asking import Answer, Asker
from .export_form import ExportForm
from .export_result import ExportResult
from .modal import show_modal

_TOLD = 5


class ExportDialog(QDialog):
    """Exports a report. ``place_wanted`` carries the ``Spot`` of what she wants to look at; the dialog is closed then.

    ``path`` is the file of the report, ``None`` before it was saved; ``told`` carries a sentence for the status bar.
    """

    place_wanted = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        settings: SettingsFile,
        jobs: Jobs,
        asker: Asker,
        theme: Theme,
        path: Path | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._jobs = jobs
        self._asker = asker
        self._path = path
        self._last = settings.now.exports.get(workspace.report.id)
        self._again_keys = keys_in_use(settings.now.shortcuts)["file.export-again"]
        self._order: Order | None = None
        self._run = ExportRun(settings, jobs, asker, self._window, self)
        self._form = ExportForm(workspace.template.wording(workspace.report.language).attribution.mode)
        self._result = ExportResult()
        self._concerns = ConcernList(theme)
        self._summary = QLabel()
        self._trouble = QLabel()
        self._progress = QProgressBar()
        self.setWindowTitle(self.tr("Export"))
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._form.fill(self._last, settings.now, self._first_folder(), self._first_name())
        self._check()

    # -- parts --------------------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self._again = QPushButton(self.tr("As &last time"), self)
        self._again.setProperty("role", "link")
        again = self.tr("Export as this report was exported last")
        self._again.setToolTip(with_native(again, self._again_keys))
        self._again.setVisible(self._last is not None)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Export nothing (Esc)"))
        self._export = QPushButton(self.tr("Export"))
        self._export.setProperty("role", "primary")
        self._export.setToolTip(self.tr("Write the files (Enter)"))
        self._export.setDefault(True)
        self._anyway = QPushButton(self.tr("Export anyway"))
        self._anyway.setToolTip(self.tr("Write the files although somebody can still be recognised"))
        for button in (self._again, self._cancel, self._anyway):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_first())
        self._stack.addWidget(self._result)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addWidget(self._stack)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)

    def _make_first(self) -> QWidget:
        made = QWidget()
        heading = QLabel(self.tr("Export the report"))
        heading.setProperty("role", "heading")
        self._summary.setProperty("role", "section")
        self._trouble.setProperty("role", "error")
        self._trouble.setWordWrap(True)
        self._concerns.setProperty("ground", "paper")
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress of the export"))
        self._progress.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self._again)
        buttons.addStretch(1)
        for button in (self._cancel, self._anyway, self._export):
            buttons.addWidget(button)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for one in (heading, self._form, self._summary, self._concerns):
            layout.addWidget(one)
        layout.addStretch(1)
        layout.addWidget(self._trouble)
        layout.addWidget(self._progress)
        layout.addLayout(buttons)
        return made

    def _connect(self) -> None:
        self._form.changed.connect(self._check)
        self._form.mode_changed.connect(self._on_mode)
        self._form.folder_wanted.connect(self._on_folder_wanted)
        self._concerns.place_wanted.connect(self._on_place)
        self._concerns.wish.connect(self._on_wish)
        self._again.clicked.connect(self.export_as_last_time)
        QShortcut(QKeySequence(self._again_keys), self).activated.connect(self.export_as_last_time)
        self._cancel.clicked.connect(self.reject)
        self._export.clicked.connect(lambda: self._start(is_anyway=False))
        self._anyway.clicked.connect(lambda: self._start(is_anyway=True))
        self._result.closed.connect(self.accept)
        self._run.done.connect(self._on_done)
        self._run.held.connect(self._on_held)
        self._run.ended.connect(self._on_ended)
        self._run.progressed.connect(self._on_progressed)
        self.finished.connect(self.deleteLater)

    # -- before -------------------------------------------------------------------------------------------

    def _window(self) -> QWidget | None:
        """Over what questions are asked."""
        return self if self.isVisible() else self.parentWidget()

    def _first_folder(self) -> Path:
        if self._last is not None and self._last.folder and Path(self._last.folder).is_dir():
            return Path(self._last.folder)
        if self._path is not None:
            return self._path.parent
        return Path(self._settings.now.folder) if self._settings.now.folder else Path.home()

    def _first_name(self) -> str:
        last = self._last.name if self._last is not None else ""
        return last or file_name(self._workspace.report, self._workspace.template, self._path)

    def _on_folder_wanted(self) -> None:
        chosen = self._asker.folder(self, self.tr("Choose a folder"), str(self._form.folder or ""))
        if chosen is not None:
            self._form.set_folder(chosen)

    def _check(self) -> None:
        """Says what keeps an export from beginning, and lets it begin where nothing does."""
        words = self._form.trouble()
        if words != self._trouble.text():
            announce(self._trouble, words, is_urgent=True)
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        for button in (self._export, self._anyway):
            button.setEnabled(not words and not self._run.is_running)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_over()

    def _on_mode(self) -> None:
        if self.isVisible():
            self._look_over()

    def _look_over(self) -> None:
        """Finds out in the background what she may want to look at."""
        self._summary.setText(self.tr("LOOKING IT OVER…"))
        report, template, mode = self._workspace.report, self._workspace.template, self._form.mode
        job = self._jobs.start(
            self.tr("Looking the report over"),
            lambda _: look_over(report, template, mode),
            self._show_concerns,
            self._on_unreadable,
            key=f"look-over-{id(self)}",
        )
        self.finished.connect(job.cancel)
        self.destroyed.connect(job.cancel)

    def _on_unreadable(self, error: HRReportError) -> None:
        self._show_concerns((Concern("other", str(error)),))

    def _show_concerns(self, found: tuple[Concern, ...]) -> None:
        is_held = any(one.blocking for one in found)
        self._concerns.show_concerns(found)
        self._concerns.setVisible(bool(found))
        if is_held:
            self._summary.setText(self.tr("SOMEBODY CAN STILL BE RECOGNISED"))
        else:
            words = self.tr("TO LOOK AT BEFORE YOU EXPORT") if found else self.tr("NOTHING IS MISSING")
            self._summary.setText(words)
        self._anyway.setVisible(is_held)
        self._export.setVisible(not is_held)
        self._export.setDefault(not is_held)

    def _on_wish(self, wish: Wish) -> None:
        if not self._run.is_running and self._workspace.wish(wish):
            self._look_over()

    def _on_place(self, spot: Spot) -> None:
        if not self._run.is_running:
            self.reject()
            self.place_wanted.emit(spot)

    # -- exporting ----------------------------------------------------------------------------------------

    def export_as_last_time(self) -> None:
        """Exports as this report was exported last, without a dialog; opens the dialog where there is no last time."""
        last = self._last
        order = order_as_last_time(self._workspace.report, self._workspace.template, self._settings.now, self._path)
        if order is None or last is None or not order.folder.is_dir():
            if not self.isVisible():
                show_modal(self)
        elif not self._run.is_running:
            self._order = order
            self._set_running(True)
            self._run.start(order, last.opens, last.digests)

    def _start(self, is_anyway: bool) -> None:
        folder = self._form.folder
        if self._run.is_running or folder is None:
            return
        self._order = Order(
            report=self._workspace.report,
            template=self._workspace.template,
            formats=self._form.formats,
            folder=folder,
            name=self._form.name,
            mode=self._form.mode,
            anyway=is_anyway,
        )
        self._set_running(True)
        self._run.start(self._order, self._form.opens)

    def _on_done(self, result: Exported) -> None:
        self._set_running(False)
        self.told.emit(done_words(result.files))
        if not self.isVisible():
            self.deleteLater()
        elif self._settings.now.exports[self._workspace.report.id].opens != "nothing":
            self.accept()
        else:
            self._result.show_result(result)
            self._stack.setCurrentWidget(self._result)

    def _on_held(self, held: Held) -> None:
        self._set_running(False)
        if self.isVisible():
            self._show_concerns(held.concerns)
            return
        words = "\n".join(concern_words(one) for one in held.concerns[:_TOLD])
        answers = (
            Answer("look", self.tr("Look at them"), "main"),
            Answer("anyway", self.tr("Export anyway")),
            Answer("cancel", self.tr("Cancel"), "escape"),
        )
        answer = self._asker.choose(self._window(), self.tr("Somebody can still be recognised"), words, answers)
        if answer == "anyway" and self._order is not None and self._last is not None:
            self._set_running(True)
            self._run.start(anyway(self._order), self._last.opens, self._last.digests)
        elif answer == "look":
            QTimer.singleShot(0, self, lambda: show_modal(self))
        else:
            self.deleteLater()

    def _on_ended(self) -> None:
        self._set_running(False)
        if not self.isVisible():
            self.deleteLater()

    def _on_progressed(self, done: int, of: int) -> None:
        self._progress.setRange(0, of)
        self._progress.setValue(done)

    def _set_running(self, is_running: bool) -> None:
        self._progress.setVisible(is_running)
        if is_running:
            self._progress.setRange(0, 0)
        for one in (self._form, self._again, self._concerns):
            one.setEnabled(not is_running)
        for button in (self._export, self._anyway):
            button.setEnabled(not is_running and not self._form.trouble())

    def reject(self) -> None:
        """Ends an export that is under way; without one, closes."""
        if self._run.is_running:
            self._run.cancel()
        else:
            super().reject()
