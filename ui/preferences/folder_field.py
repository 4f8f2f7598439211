"""A folder: written or chosen, shown in the system's file manager, with what is wrong with it below."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from ..dialogs.asking import Asker
from ..export_run import open_path
from ..widgets.sections import beside, remark


class FolderField(QWidget):
    """The line for a folder. ``chosen`` carries its path, empty for none; one that is not there is told, not chosen.

    Without an ``asker`` the folder cannot be changed. ``usual`` is shown in an empty line.
    """

    chosen = Signal(str)

    def __init__(self, name: str, asker: Asker | None = None, usual: str = "") -> None:
        super().__init__()
        self._name = name
        self._asker = asker
        self._line = QLineEdit()
        self._line.setAccessibleName(name)
        self._line.setReadOnly(asker is None)
        self._line.setPlaceholderText(usual)
        self._wrong = remark(self.tr("There is no such folder."), "error")
        self._line.textEdited.connect(lambda _: self._wrong.hide())
        self._line.editingFinished.connect(self._on_written)
        self._wrong.hide()
        buttons: list[QPushButton] = []
        if asker is not None:
            buttons.append(self._button(self.tr("Choose…"), self.tr("Choose a folder: {}").format(name), self._ask))
        self._show = self._button(self.tr("Show"), self.tr("Show in files: {}").format(name), self._on_show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(beside(self._line, *buttons, self._show))
        layout.addWidget(self._wrong)
        self.setFocusProxy(self._line)

    def show_folder(self, path: str) -> None:
        """Shows a folder; an empty path for none."""
        if path != self._line.text():
            self._line.setText(path)
            self._line.setCursorPosition(0)
        is_there = bool(path) and Path(path).is_dir()
        self._wrong.setVisible(bool(path) and not is_there and self._asker is not None)
        self._line.setToolTip(path or self._name)
        self._show.setEnabled(is_there)
        words = self.tr("Show in files: {}") if is_there else self.tr("Nothing is kept there yet: {}")
        self._show.setToolTip(words.format(self._name))

    def _button(self, words: str, name: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(clicked)
        return button

    def _on_written(self) -> None:
        words = self._line.text().strip()
        path = str(Path(words).expanduser()) if words else ""
        is_wrong = bool(path) and not Path(path).is_dir()
        self._wrong.setVisible(is_wrong and self._asker is not None)
        if not is_wrong and self._asker is not None:
            self.show_folder(path)
            self.chosen.emit(path)

    def _ask(self) -> None:
        assert self._asker is not None
        folder = self._asker.folder(self.window(), self._name, self._line.text())
        if folder is not None:
            self.show_folder(str(folder))
            self.chosen.emit(str(folder))

    def _on_show(self) -> None:
        open_path(Path(self._line.text()))
