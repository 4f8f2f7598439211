"""Asking: the one place where the program asks the user for a file or a decision, or tells her something."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6 import QtWidgets
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from .modal import show_modal


class Answer(NamedTuple):
    """A button of a question: the key it gives, what it says, and whether it is the safe one or the one meant."""

    key: str
    words: str
    role: str = "other"


class Asker(QObject):
    """Asks in dialogs; a test puts another in its place where the system's own dialogs would come up."""

    def file_to_open(self, parent: QWidget | None, title: str, kinds: str, folder: str = "") -> Path | None:
        """An existing file, or ``None``; ``kinds`` as Qt writes filters (``Reports (*.hrr)``)."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(parent, title, folder, kinds)
        return Path(name) if name else None

    def file_to_save(self, parent: QWidget | None, title: str, suggestion: Path, kinds: str) -> Path | None:
        """A file to write, or ``None``; the dialog itself asks before one that exists is replaced."""
        name, _ = QtWidgets.QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
        return Path(name) if name else None

    def folder(self, parent: QWidget | None, title: str, start: str = "") -> Path | None:
        """An existing folder, or ``None``."""
        name = QtWidgets.QFileDialog.getExistingDirectory(parent, title, start)
        return Path(name) if name else None

    def choose(self, parent: QWidget | None, title: str, text: str, answers: Sequence[Answer]) -> str:
        """The key of the answer given. Roles: ``main`` is the default, ``escape`` what Esc and closing mean."""
        from html import escape

        from PySide6.QtWidgets import QMessageBox

        from ..widgets.access_keys import with_access_keys

        box = QMessageBox(QMessageBox.Icon.NoIcon, title, f"<b>{escape(title)}</b>", parent=parent)
        box.setInformativeText(escape(text).replace("\n", "<br>"))
        buttons = {}
        for answer, words in zip(answers, with_access_keys([one.words for one in answers]), strict=True):
            role = QMessageBox.ButtonRole.RejectRole if answer.role == "escape" else QMessageBox.ButtonRole.AcceptRole
            button = box.addButton(words, role)
            buttons[button] = answer.key
            if answer.role == "main":
                button.setProperty("role", "primary")
                # The box has dressed the button before it knew its role.
                button.style().unpolish(button)
                button.style().polish(button)
                box.setDefaultButton(button)
            elif answer.role == "escape":
                box.setEscapeButton(button)
        show_modal(box)
        unanswered = next((answer.key for answer in answers if answer.role == "escape"), answers[-1].key)
        return next((key for button, key in buttons.items() if button is box.clickedButton()), unanswered)

    def tell(self, parent: QWidget | None, title: str, text: str) -> None:
        """Tells something that needs to be read."""
        self.choose(parent, title, text, (Answer("ok", self.tr("OK"), "main"),))
