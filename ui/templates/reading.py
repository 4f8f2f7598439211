"""What is shown while a template is made from a Word file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget


class ReadingDialog(QDialog):
    """Says which file is read; ``cancelled`` says that its template is not wanted any more."""

    cancelled = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A template from a Word file"))
        told = QLabel(
            self.tr("Reading “{}”: its pages, styles, headings and how its speakers are named …").format(name)
        )
        told.setWordWrap(True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("The file is being read"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        for part in (told, bar, box):
            column.addWidget(part)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
        self.rejected.connect(self.cancelled)
