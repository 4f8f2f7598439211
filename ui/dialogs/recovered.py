"""See what differs: unsaved work of an earlier run beside what its file holds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hrreport.errors import HRReportError
from hrreport.model import Report
from hrreport.model.differences import Difference, differences
from hrreport.model.passages import count_written, passages
from hrreport.storage.hrr import open_report
from hrreport.storage.recovery import Snapshot

from ..jobs import Jobs
from ..short import elided, short_name
from ..theme import Theme
from ..when import day_and_time
from ..widgets.access_keys import AccessKeys
from ..widgets.reading_view import ReadingView


class RecoveredDialog(QDialog):
    """Shows unsaved work against its file, read on a thread. ``open_wanted`` carries the ``Snapshot``."""

    open_wanted = Signal(object)

    def __init__(self, snapshot: Snapshot, jobs: Jobs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot = snapshot
        self._jobs = jobs
        self._has_ended = False
        name = short_name(snapshot.path) if snapshot.path else self.tr("a report that was never saved")
        self.setWindowTitle(self.tr("Unsaved work"))
        heading = QLabel(self.tr("Unsaved work in {}").format(f"“{name}”" if snapshot.path else name))
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self._told = QLabel(self.tr("Kept {}.").format(day_and_time(snapshot.when)))
        self._told.setProperty("role", "dim")
        self._told.setWordWrap(True)
        self._view = ReadingView(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(self._told)
        layout.addWidget(self._view, 1)
        layout.addLayout(self._make_buttons())
        AccessKeys(self)
        self.resize(self.fontMetrics().averageCharWidth() * 110, self.fontMetrics().height() * 34)
        self.finished.connect(self._on_finished)
        self._start()

    def _make_buttons(self) -> QHBoxLayout:
        go_on = QPushButton(self.tr("Open the unsaved work"))
        go_on.setProperty("role", "primary")
        go_on.setToolTip(self.tr("Go on writing where you were"))
        go_on.setDefault(True)
        go_on.setFocus()
        go_on.clicked.connect(self._on_open)
        close = QPushButton(self.tr("Close"))
        close.setToolTip(self.tr("Close and decide later (Esc)"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(go_on)
        return row

    def _start(self) -> None:
        path, report = self._snapshot.path, self._snapshot.stored.report
        if path is None:
            self._view.show_passages(passages(report))
            return
        self._view.show_sentence(self.tr("Reading the saved file…"))

        def compare(_: object) -> tuple[Report, tuple[Difference, ...]]:
            saved = open_report(path).report
            return saved, differences(saved, report)

        self._jobs.start(self.tr("Comparing"), compare, self._on_compared, self._on_unreadable)

    def _on_compared(self, found: tuple[Report, tuple[Difference, ...]]) -> None:
        if self._has_ended:
            return
        saved, differing = found
        self._view.show_differences(differing)
        more = count_written(self._snapshot.stored.report) - count_written(saved)
        words = (
            self.tr("{} words more than the saved file") if more >= 0 else self.tr("{} words fewer than the saved file")
        )
        when = self.tr("Kept {}").format(day_and_time(self._snapshot.when))
        self._told.setText(f"{when} · {words.format(abs(more))}. {self._legend()}")

    def _on_unreadable(self, error: HRReportError) -> None:
        if not self._has_ended:
            self._view.show_passages(passages(self._snapshot.stored.report))
            why = elided(str(error), 160)
            self._told.setText(
                self.tr("The saved file cannot be compared, so all of the text is shown. {}").format(why)
            )

    def _legend(self) -> str:
        return self.tr("What is only in the unsaved work is underlined; what is only in the file is struck out.")

    def _on_open(self) -> None:
        self.accept()
        self.open_wanted.emit(self._snapshot)

    def _on_finished(self) -> None:
        self._has_ended = True
