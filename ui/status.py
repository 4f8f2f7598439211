"""The status bar: words and limit, saved or not, what is missing, language, template and zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from hrreport.forum.counts import Progress
from hrreport.forum.plan import limit_of
from hrreport.forum.template import Template
from hrreport.model import Report

from .figures import in_figures
from .part import File
from .theme import Theme
from .widgets.announcing import announce
from .workspace import Workspace

_TOLD_FOR = 8_000
_PAUSE = 120


class StatusBar(QStatusBar):
    """Shows one report's state; without one, what can be dropped on the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._theme = theme
        self._workspace: Workspace | None = None
        self._filing: File | None = None
        self._progress: Progress | None = None
        self._words, self._saved, self._missing = QLabel(), QLabel(), QLabel()
        self._language, self._template, self._zoom = QLabel(), QLabel(), QLabel()
        for label in (self._words, self._saved, self._missing):
            self.addWidget(label)
        for label in (self._language, self._template, self._zoom):
            self.addPermanentWidget(label)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._refresh)
        self.show_start()

    def add_note(self, note: QWidget) -> None:
        """Gives a note its place before the language."""
        self.insertPermanentWidget(len((self._words, self._saved, self._missing)), note)

    def show_start(self) -> None:
        """Nothing is open."""
        self._workspace = self._filing = None
        for label in self._labels():
            label.clear()
            label.hide()

    def show_report(self, workspace: Workspace, filing: File, progress: Progress) -> None:
        """Follows a report from now on; its counts are told by ``show_progress``."""
        self._workspace, self._filing, self._progress = workspace, filing, progress
        for label in self._labels():
            label.show()
        workspace.changed.connect(lambda _: self._soon.start())
        workspace.template_changed.connect(self._soon.start)
        filing.state_changed.connect(self._refresh)
        self._refresh()

    def show_progress(self, progress: Progress) -> None:
        """Tells the counts of the report as it is now."""
        self._progress = progress
        self._soon.start()

    @property
    def template_words(self) -> str:
        """What it says of the forum template."""
        return self._template.text()

    def show_zoom(self, zoom: float) -> None:
        """Tells how large the page is shown."""
        self._zoom.setText(f"{round(zoom * 100)} %")

    def tell(self, words: str) -> None:
        """Says something for some seconds."""
        self.showMessage(words, _TOLD_FOR)
        announce(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def _labels(self) -> tuple[QLabel, ...]:
        return self._words, self._saved, self._missing, self._language, self._template, self._zoom

    def _refresh(self) -> None:
        if self._workspace is None or self._filing is None or self._progress is None:
            return
        from .languages import language_name

        report, template, progress = self._workspace.report, self._workspace.template, self._progress
        self._words.setText(self._count(progress.whole, limit_of(template.limits.report).words))
        self._show_saved(self._filing.state_words)
        gaps = self._gaps(len(progress.missing), len(progress.still_notes))
        self._missing.setText(" · ".join((*gaps, *self._due(report, template))))
        self._language.setText(language_name(report.language).split(" – ")[0])
        self._template.setText(self._elided(self.tr("Template: {}").format(template.name)))
        self._template.setToolTip(template.name)

    def _show_saved(self, words: str) -> None:
        """Tells whether it is saved; that it was saved just now is said aloud."""
        if words != self._saved.text():
            self._saved.setText(words)
            if self._workspace is not None and self._workspace.document.is_saved:
                announce(self._saved, words)

    def _elided(self, words: str) -> str:
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(self.width() // 3, 160))

    def _count(self, words: int, limit: int | None) -> str:
        from .models.outline_rows import counted_words

        if limit is None:
            return counted_words(words)
        return self.tr("{} of {} words").format(in_figures(words), in_figures(limit))

    def _due(self, report: Report, template: Template) -> list[str]:
        """Until when the forum wants the report."""
        from hrreport.forum.progress import due

        from .when import day_and_time

        when = due(report, template)
        return [] if when is None else [self.tr("due {}").format(day_and_time(when))]

    def _gaps(self, fields: int, notes: int) -> list[str]:
        out = []
        if fields:
            out.append(
                self.tr("1 field missing") if fields == 1 else self.tr("{} fields missing", "", fields).format(fields)
            )
        if notes:
            out.append(self.tr("1 still notes") if notes == 1 else self.tr("{} still notes", "", notes).format(notes))
        return out
