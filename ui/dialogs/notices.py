"""The list of what a person should look at after a report was imported or saved from damage."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hrreport.errors import Notice
from hrreport.model import Report

from ..widgets.access_keys import AccessKeys


class _Table(QTableWidget):
    """A table that copies whole rows."""

    copy_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)


class NoticesDialog(QDialog):
    """Shows notices, each with its place; they can be copied. It leaves the report's window usable."""

    def __init__(
        self, title: str, explanation: str, notices: Sequence[Notice], report: Report, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = tuple((self._where(notice, report), notice.text) for notice in notices)
        self.setWindowTitle(title)
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        told = QLabel(explanation)
        told.setProperty("role", "dim")
        told.setWordWrap(True)
        self._table = self._make_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(told)
        layout.addWidget(self._table, 1)
        layout.addLayout(self._make_buttons())
        AccessKeys(self)
        self.resize(self._preferred_width(), self.fontMetrics().height() * 26)

    def copied(self) -> str:
        """The rows that are selected (none: all) as lines of text."""
        chosen = sorted({index.row() for index in self._table.selectedIndexes()}) or range(len(self._rows))
        return "\n".join("\t".join(self._rows[row]).strip() for row in chosen)

    def _make_table(self) -> QTableWidget:
        table = _Table(len(self._rows), 2)
        table.copy_wanted.connect(self._on_copy)
        table.setProperty("ground", "paper")
        table.setProperty("role", "roomy")
        table.setAccessibleName(self.tr("What to look at"))
        table.setHorizontalHeaderLabels([self.tr("Where"), self.tr("What")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for row, cells in enumerate(self._rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
                item.setToolTip(words)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 26)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _make_buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy"))
        copy.setToolTip(self.tr("Copy the list, or the lines selected in it (Ctrl+C)"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._on_copy)
        close = QPushButton(self.tr("Close"))
        close.setToolTip(self.tr("Close the list (Esc)"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copied())

    def _preferred_width(self) -> int:
        return self.fontMetrics().averageCharWidth() * 100

    def _where(self, notice: Notice, report: Report) -> str:
        if notice.line is not None:
            return self.tr("Line {}").format(notice.line)
        return self._place(notice.place or "", report)

    def _place(self, place: str, report: Report) -> str:
        """A place in words: the ids of segments and contributions say nothing to a person."""
        names = {speaker.id: speaker.name for speaker in report.speakers}
        for number, segment in enumerate(report.segments, 1):
            if segment.id == place:
                return self.tr("Segment {}").format(number)
            for one in segment.contributions:
                if one.id == place:
                    who = ", ".join(names.get(speaker, "") for speaker in one.speakers)
                    return who or self.tr("Segment {}").format(number)
        return place
