"""How an export ended, and the ways to what was written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..export_run import open_path
from ..exporting import Exported, done_words


class ExportResult(QWidget):
    """Says what was exported. ``closed`` tells that she has seen it, or opened one of the files."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[Path] = []
        self._told = QLabel()
        self._told.setProperty("role", "heading")
        self._names = QLabel()
        self._names.setProperty("role", "dim")
        self._names.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        open_file = QPushButton(self.tr("&Open file"))
        open_file.setToolTip(self.tr("Open it in the program that this computer has for it"))
        open_file.clicked.connect(lambda: self._open(self._files[0]))
        show = QPushButton(self.tr("&Show in folder"))
        show.setToolTip(self.tr("Open the folder that it is in"))
        show.clicked.connect(lambda: self._open(self._files[0].parent))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("role", "primary")
        self.close_button.setToolTip(self.tr("Back to the report (Enter)"))
        self.close_button.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        for button in (open_file, show, self.close_button):
            button.setAutoDefault(False)
            if button is self.close_button:
                buttons.addStretch(1)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for label in (self._told, self._names):
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def show_result(self, result: Exported) -> None:
        """Shows what was written."""
        self._files = list(result.files)
        self._told.setText(done_words(result.files))
        self._names.setText("\n".join(path.name for path in result.files))
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def _open(self, path: Path) -> None:
        open_path(path)
        self.closed.emit()
