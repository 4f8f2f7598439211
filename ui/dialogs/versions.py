"""The versions of a report: what it was at each save, to read, to restore or to open as a copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hrreport.errors import HRReportError
from hrreport.model import Report
from hrreport.model.differences import Difference, differences
from hrreport.model.passages import count_written, passages
from hrreport.storage.hrr import Stored
from hrreport.storage.versions import Version

from ..jobs import Jobs, Progress
from ..theme import Theme
from ..when import day_and_time
from ..widgets.reading_view import ReadingView

_WHEN, _WORDS, _THAN_NOW = range(3)
_Read = tuple[Stored, tuple[Difference, ...]]


class VersionsDialog(QDialog):
    """Lists the versions (newest first) of the report as it stands now.

    ``restore_wanted`` carries the ``Stored`` of a version and what the step is called, ``copy_wanted`` its ``Path``.
    """

    restore_wanted = Signal(object, str)
    copy_wanted = Signal(object)

    def __init__(
        self, now: Report, versions: Sequence[Version], jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._versions = versions
        self._jobs = jobs
        self._read: _Read | None = None
        self._has_ended = False
        self.setWindowTitle(self.tr("Versions"))
        heading = QLabel(self.tr("Versions of this report"))
        heading.setProperty("role", "heading")
        told = QLabel(self.tr("Each save keeps what was there before: every one for a day, then fewer with age."))
        told.setProperty("role", "dim")
        told.setWordWrap(True)
        self._list = self._make_list()
        self._tabs = self._make_tabs()
        self._view = ReadingView(theme)
        self._legend = QLabel(self.tr("Underlined: only in this version. Struck out: only in the report as it is now."))
        self._legend.setProperty("role", "dim")
        self._legend.setWordWrap(True)
        self._legend.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(told)
        layout.addLayout(self._make_middle(), 1)
        layout.addLayout(self._make_buttons())
        self.resize(self.fontMetrics().averageCharWidth() * 120, self.fontMetrics().height() * 34)
        self.finished.connect(self._on_finished)
        self._begin()

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setProperty("ground", "paper")
        made.setAccessibleName(self.tr("Versions, the newest first"))
        made.setHeaderLabels([self.tr("Saved"), self.tr("Written"), self.tr("Difference")])
        made.setProperty("role", "roomy")
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        for version in self._versions:
            item = QTreeWidgetItem([day_and_time(version.when), "", ""])
            item.setToolTip(_WHEN, item.text(_WHEN))
            for column in (_WORDS, _THAN_NOW):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            made.addTopLevelItem(item)
        header = made.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_WHEN, QHeaderView.ResizeMode.Stretch)
        for column in (_WORDS, _THAN_NOW):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            made.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        made.headerItem().setToolTip(
            _WORDS, self.tr("Words that were written, without attributions and the template’s")
        )
        made.headerItem().setToolTip(_THAN_NOW, self.tr("Words more or fewer than the report has now"))
        made.currentItemChanged.connect(self._on_current_changed)
        return made

    def _make_tabs(self) -> QTabBar:
        made = QTabBar()
        made.setAccessibleName(self.tr("What is shown of the version"))
        made.setExpanding(False)
        made.addTab(self.tr("Text"))
        made.addTab(self.tr("What differs from now"))
        made.currentChanged.connect(self._show)
        return made

    def _make_middle(self) -> QHBoxLayout:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._tabs)
        column.addWidget(self._view, 1)
        column.addWidget(self._legend)
        made = QHBoxLayout()
        made.setSpacing(14)
        made.addWidget(self._list, 3)
        made.addWidget(right, 6)
        return made

    def _make_buttons(self) -> QHBoxLayout:
        self._copy = QPushButton(self.tr("Open as a copy"))
        self._copy.setToolTip(self.tr("Open this version as a report of its own in another window"))
        self._copy.clicked.connect(self._on_copy)
        self._restore = QPushButton(self.tr("Restore this version"))
        self._restore.setProperty("role", "primary")
        self._restore.setToolTip(self.tr("Put this version in the place of the report; undo takes it back"))
        self._restore.clicked.connect(self._on_restore)
        close = QPushButton(self.tr("Close"))
        close.setToolTip(self.tr("Close and change nothing (Esc)"))
        close.clicked.connect(self.reject)
        for button in (self._copy, self._restore, close):
            button.setAutoDefault(False)
        (self._restore if self._versions else close).setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._restore)
        return row

    def _begin(self) -> None:
        self._list.setFocus()
        self._set_enabled(False)
        if not self._versions:
            for one in (self._list, self._tabs, self._copy, self._restore):
                one.hide()
            self._view.show_sentence(
                self.tr("There is no earlier version yet. The next save keeps what the file holds now.")
            )
            return
        versions = tuple(self._versions)
        self._jobs.start(self.tr("Counting words"), lambda progress: _words(versions, progress), self._on_counted)
        self._list.setCurrentIndex(self._list.model().index(0, 0))

    def _version(self) -> Version | None:
        row = self._list.currentIndex().row()
        return self._versions[row] if row >= 0 else None

    def _on_current_changed(self) -> None:
        version = self._version()
        self._read = None
        self._set_enabled(False)
        if version is not None:
            now = self._now
            self._view.show_sentence(self.tr("Reading…"))
            self._jobs.start(
                self.tr("Reading a version"),
                lambda _: _compared(version, now),
                self._on_read,
                self._on_unreadable,
                "version",
            )

    def _on_read(self, read: _Read) -> None:
        if not self._has_ended:
            self._read = read
            self._set_enabled(True)
            self._show()

    def _on_unreadable(self, error: HRReportError) -> None:
        if not self._has_ended:
            self._view.show_sentence(self.tr("This version cannot be read. {}").format(error))

    def _on_counted(self, counts: tuple[int | None, ...]) -> None:
        if self._has_ended:
            return
        now = count_written(self._now)
        for row, count in enumerate(counts):
            item = self._list.topLevelItem(row)
            if item is not None and count is not None:
                item.setText(_WORDS, QLocale().toString(count))
                item.setText(_THAN_NOW, _signed(count - now))

    def _show(self) -> None:
        self._legend.setVisible(self._tabs.currentIndex() == 1)
        if self._read is not None:
            stored, differing = self._read
            if self._tabs.currentIndex() == 0:
                self._view.show_passages(passages(stored.report))
            else:
                self._view.show_differences(differing)

    def _set_enabled(self, is_enabled: bool) -> None:
        for one in (self._copy, self._restore, self._tabs):
            one.setEnabled(is_enabled)

    def _on_restore(self) -> None:
        version = self._version()
        if self._read is not None and version is not None:
            label = self.tr("Restore the version of {}").format(day_and_time(version.when))
            stored = self._read[0]
            self.accept()
            self.restore_wanted.emit(stored, label)

    def _on_copy(self) -> None:
        version = self._version()
        if version is not None:
            self.accept()
            self.copy_wanted.emit(version.path)

    def _on_finished(self) -> None:
        self._has_ended = True


def _compared(version: Version, now: Report) -> _Read:
    stored = version.open()
    return stored, differences(now, stored.report)


def _words(versions: Sequence[Version], progress: Progress) -> tuple[int | None, ...]:
    out: list[int | None] = []
    for number, version in enumerate(versions):
        progress.step(number, len(versions))
        try:
            out.append(count_written(version.open().report))
        except HRReportError:
            out.append(None)
    return tuple(out)


def _signed(difference: int) -> str:
    sign = "+" if difference > 0 else "−" if difference < 0 else ""
    return f"{sign}{QLocale().toString(abs(difference))}"
