"""The sample: a report under the template as it stands, page by page, a moment behind every key."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrreport.errors import HRReportError, Notice
from hrreport.forum.check import check
from hrreport.forum.compose import compose
from hrreport.forum.template import Template
from hrreport.making.sample import sample_for

from ..jobs import Jobs
from ..preview.pages import Pages, paginate
from ..preview.sheets import SheetsView
from ..theme import Theme
from .bench import Bench

_PAUSE = 60


class Shown(NamedTuple):
    """The pages of the sample, and what is odd in the template though it can be used."""

    pages: Pages
    notices: tuple[Notice, ...]


def shown(template: Template, language: str) -> Shown:
    """The sample under a template; raises ``HRReportError`` where it cannot be shown."""
    composition = compose(sample_for(template, language), template)
    return Shown(paginate(composition, template), tuple(check(template)))


class SampleView(QWidget):
    """Shows the sample; ``noticed`` carries what is odd in the template, ``failed`` why it cannot be shown."""

    noticed = Signal(object)
    failed = Signal(str)

    def __init__(self, bench: Bench, theme: Theme, jobs: Jobs) -> None:
        super().__init__()
        self._bench = bench
        self._jobs = jobs
        self.sheets = SheetsView(theme)
        self.sheets.setAccessibleName(self.tr("Sample"))
        self.sheets.setAccessibleDescription(self.tr("A report under this template, page by page"))
        self.setAccessibleName(self.tr("Sample"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheets)
        self.setFocusProxy(self.sheets)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._compose)
        self._last: tuple[int, str | None] | None = None
        bench.changed.connect(self.compose_soon)
        self.compose_soon()

    def compose_soon(self) -> None:
        """Composes the sample anew, unless it would be the same."""
        now = (id(self._bench.shown), self._bench.language)
        if self._bench.shown is not None and now != self._last:
            self._last = now
            self._soon.start()

    def _compose(self) -> None:
        template = self._bench.shown
        if template is None:
            return
        language = self._bench.language or template.language
        job = self._jobs.start(
            self.tr("Composing the sample"),
            lambda _: shown(template, language),
            self._on_composed,
            self._on_failed,
            key=f"sample-{id(self)}",
        )
        self.destroyed.connect(job.cancel)

    def _on_composed(self, made: Shown) -> None:
        self.sheets.show_pages(made.pages)
        self.noticed.emit(made.notices)

    def _on_failed(self, error: HRReportError) -> None:
        self.failed.emit(str(error))
