"""See what changes: another version of a forum template beside the one that a report was written with."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTabBar, QVBoxLayout, QWidget

from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.model.differences import Difference

from ..jobs import Jobs, Progress
from ..short import NAME, elided
from ..template_labels import table_words, told
from ..theme import Theme
from ..widgets.reading_view import ReadingView
from ..widgets.sections import remark

_Found = tuple[tuple[Difference, ...], tuple[Difference, ...]]


class TemplateChanges(QDialog):
    """Shows what the report prints otherwise, and what the template says otherwise; accepted it is to be switched."""

    def __init__(
        self, report: Report, old: Template, new: Template, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._found: _Found | None = None
        self._has_ended = False
        self._new = new
        self._labels = {**_labels(old), **_labels(new)}
        self.setWindowTitle(self.tr("What changes"))
        heading = QLabel(f"{elided(new.name, NAME)}: {elided(old.version, 20)} → {elided(new.version, 20)}")
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self._told = remark("", "dim")
        self._told.setText(self._looks(old, new))
        self._tabs = QTabBar()
        self._tabs.setAccessibleName(self.tr("What is compared"))
        self._tabs.setExpanding(False)
        self._tabs.addTab(self.tr("What this report prints"))
        self._tabs.addTab(self.tr("What the template says"))
        self._tabs.currentChanged.connect(lambda _: self._show())
        self._view = ReadingView(theme)
        self._view.show_sentence(self.tr("Comparing…"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for widget in (heading, self._told, self._tabs):
            layout.addWidget(widget)
        layout.addWidget(self._view, 1)
        layout.addLayout(self._make_buttons())
        self.resize(self.fontMetrics().averageCharWidth() * 110, self.fontMetrics().height() * 34)
        self.finished.connect(self._on_finished)
        jobs.start(self.tr("Comparing"), lambda progress: _compared(report, old, new, progress), self._on_compared)

    def _looks(self, old: Template, new: Template) -> str:
        legend = self.tr("Underlined: what comes. Struck out: what goes.")
        if old.base == new.base:
            return legend
        return self.tr("Its Word document is another one too: page, fonts, header or footer can differ. {}").format(
            legend
        )

    def _make_buttons(self) -> QHBoxLayout:
        switch = QPushButton(self.tr("Switch"))
        switch.setProperty("role", "primary")
        switch.setToolTip(self.tr("Write this report with version {}; Ctrl+Z takes it back").format(self._new.version))
        switch.setDefault(True)
        switch.clicked.connect(self.accept)
        close = QPushButton(self.tr("Close"))
        close.setToolTip(self.tr("Close and change nothing (Esc)"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(switch)
        return row

    def _on_compared(self, found: _Found) -> None:
        if not self._has_ended:
            self._found = found[0], tuple(_named(one, self._labels) for one in found[1])
            self._show()

    def _show(self) -> None:
        if self._found is None:
            return
        prints, says = self._found
        if self._tabs.currentIndex() == 0 and not prints:
            self._view.show_sentence(self.tr("This report prints the same words."))
        else:
            self._view.show_differences(prints if self._tabs.currentIndex() == 0 else says)

    def _on_finished(self) -> None:
        self._has_ended = True


def _compared(report: Report, old: Template, new: Template, progress: Progress) -> _Found:
    from hrreport.forum.renewing import prints_otherwise, says_otherwise

    prints = prints_otherwise(report, old, new)
    progress.step(1, 2)
    return prints, says_otherwise(old, new, told)


def _named(one: Difference, labels: Mapping[str, str]) -> Difference:
    """A difference with the table of the template in words."""
    name = table_words(one.passage.name, labels)
    return msgspec.structs.replace(one, passage=msgspec.structs.replace(one.passage, name=name))


def _labels(template: Template) -> dict[str, str]:
    """The labels of the fields and outcomes of a template, by ``fields.KEY`` and the like."""
    tables = (
        ("fields", template.fields),
        ("segment-fields", template.segment_fields),
        ("outcomes", template.wording(template.language).outcomes),
    )
    return {f"{table}.{key}": one.label for table, entries in tables for key, one in entries.items()}
