"""The sample: a report under the template as it stands, page by page, a moment behind every key."""

from __future__ import annotations

from typing import NamedTuple

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrreport.errors import HRReportError, Notice
from hrreport.forum.check import check
from hrreport.forum.compose import compose
from hrreport.forum.frame import frame_of
from hrreport.forum.template import Template
from hrreport.making.sample import sample_for
from hrreport.model import Report

from ..jobs import Jobs, Progress
from ..preview.pages import Pages, paginate
from ..preview.sheets import SheetsView
from ..theme import Theme
from ..widgets.sections import remark
from .bench import Bench
from .own_sample import OwnSamples

_PAUSE = 60
# Of a long report the beginning is shown: as many paragraphs.
_MOST = 400


class Shown(NamedTuple):
    """The pages of the sample, what is odd in the template though it can be used, and what the pages leave out."""

    pages: Pages
    notices: tuple[Notice, ...]
    limits: tuple[str, ...]


def shown(template: Template, report: Report) -> Shown:
    """A report under a template; raises ``HRReportError`` where it cannot be shown."""
    composition = compose(report, template)
    beginning = msgspec.structs.replace(composition, blocks=composition.blocks[:_MOST])
    return Shown(paginate(beginning, template), tuple(check(template)), frame_of(template).limits)


class SampleView(QWidget):
    """Shows the sample; ``noticed`` carries what is odd in the template, ``failed`` why it cannot be shown.

    ``own_changed`` says that another one of the two is shown: twelve speakers, or the template's own report.
    """

    noticed = Signal(object)
    failed = Signal(str)
    own_changed = Signal()

    def __init__(self, bench: Bench, theme: Theme, jobs: Jobs, samples: OwnSamples) -> None:
        super().__init__()
        self._bench = bench
        self._samples = samples
        self._wants_own = False
        self._jobs = jobs
        self.sheets = SheetsView(theme)
        self.sheets.setAccessibleName(self.tr("Sample"))
        self.sheets.setAccessibleDescription(self.tr("A report under this template, page by page"))
        self.setAccessibleName(self.tr("Sample"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._limits = remark()
        self._limits.setContentsMargins(14, 4, 14, 4)
        self._limits.hide()
        column.setSpacing(0)
        column.addWidget(self.sheets, 1)
        column.addWidget(self._limits)
        self.setFocusProxy(self.sheets)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._compose)
        self._last: tuple[int, str | None, bytes | None] | None = None
        bench.changed.connect(self.compose_soon)
        self.compose_soon()

    @property
    def is_own(self) -> bool:
        """Whether the template's own report is shown, and not the twelve speakers."""
        return self._wants_own and self._bench.work.sample is not None

    def show_own(self, is_own: bool) -> None:
        """Shows the template's own report, where it has one, or the twelve speakers."""
        self._wants_own = is_own
        self.own_changed.emit()
        self.compose_soon()

    def compose_soon(self) -> None:
        """Composes the sample anew, unless it would be the same."""
        now = (id(self._bench.shown), self._bench.language, self._bench.work.sample if self.is_own else None)
        if self._bench.shown is not None and now != self._last:
            self._last = now
            self._soon.start()

    def _compose(self) -> None:
        template = self._bench.shown
        if template is None:
            return
        language, work, samples = self._bench.language, self._bench.work, self._samples if self.is_own else None

        def compose_it(_: Progress) -> Shown:
            own = None if samples is None else samples.report(work, template, language)
            return shown(template, own or sample_for(template, language or template.language))

        job = self._jobs.start(
            self.tr("Composing the sample"),
            compose_it,
            self._on_composed,
            self._on_failed,
            key=f"sample-{id(self)}",
        )
        self.destroyed.connect(job.cancel)

    def _on_composed(self, made: Shown) -> None:
        self.sheets.show_pages(made.pages)
        self._limits.setText(self.tr("Only Word shows: {}").format(" ".join(made.limits)))
        self._limits.setVisible(bool(made.limits))
        self.noticed.emit(made.notices)

    def _on_failed(self, error: HRReportError) -> None:
        self.failed.emit(str(error))
