"""About the program: its version, what it stands on, and its licence."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from hrreport import __version__


class AboutDialog(QDialog):
    """A few lines to read, and to copy into a message to whoever helps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About HRReport"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 18)
        layout.setSpacing(10)
        for role, words in (
            ("brand", "HRReport"),
            ("dim", self.tr("Session reports, from the room to the page")),
            ("", self.tr("Version {} · Python {} · Qt {}").format(__version__, platform.python_version(), qVersion())),
            ("", self.tr("It works offline and sends nothing anywhere.")),
            (
                "dim",
                self.tr(
                    "Free software under the MIT licence. Qt is used under the LGPL, version 3. The typefaces Inter "
                    "and Carlito are under the OFL."
                ),
            ),
        ):
            label = QLabel(words)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(400)
