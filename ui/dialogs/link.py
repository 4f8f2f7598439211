"""The link dialog: an address for what is selected, or words and address for a new link."""

from __future__ import annotations

import re
from typing import Protocol

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ..widgets.announcing import announce

_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HOST = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,}(?:/\S*)?")


class Linking(Protocol):
    """What the dialog's answer is given to."""

    def set_link(self, address: str | None) -> None:
        """Makes what is selected a link."""
        ...

    def insert_link(self, words: str, address: str) -> None:
        """Puts linked words in."""
        ...


class LinkDialog(QDialog):
    """Asks for an address; where nothing is selected, for the words too."""

    def __init__(self, has_selection: bool, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Link"))
        self._has_selection = has_selection
        self._words, self._address = QLineEdit(), QLineEdit(address)
        self._address.setPlaceholderText("https://…")
        self._address.setAccessibleName(self.tr("Address"))
        self._words.setAccessibleName(self.tr("Words"))
        self._wrong = QLabel()
        self._wrong.setProperty("role", "error")
        self._wrong.setWordWrap(True)
        form = QFormLayout()
        if not has_selection:
            form.addRow(self.tr("&Words"), self._words)
        form.addRow(self.tr("&Address"), self._address)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        if has_selection and address:
            remove = buttons.addButton(self.tr("Remove the link"), QDialogButtonBox.ButtonRole.DestructiveRole)
            remove.clicked.connect(self._remove)
        buttons.accepted.connect(self._on_ok)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._wrong)
        layout.addWidget(buttons)
        self._wrong.hide()
        self.setMinimumWidth(420)

    def apply(self, writer: Linking) -> None:
        """Does what was answered."""
        address = full_address(self._address.text())
        if self._has_selection:
            writer.set_link(address)
        elif address is not None:
            writer.insert_link(self._words.text().strip() or self._address.text().strip(), address)

    def _on_ok(self) -> None:
        if full_address(self._address.text()) is None:
            self._wrong.setText(self.tr("That is no address of the web or of e-mail, such as https://example.org."))
            self._wrong.show()
            announce(self._wrong, self._wrong.text(), is_urgent=True)
            self._address.setFocus()
        else:
            self.accept()

    def _remove(self) -> None:
        self._address.clear()
        self.accept()


def full_address(words: str) -> str | None:
    """The address as a link needs it: ``https://`` or ``mailto:`` is put before what lacks it; ``None`` for none."""
    words = words.strip()
    if _ADDRESS.fullmatch(words):
        return words
    if _MAIL.fullmatch(words):
        return f"mailto:{words}"
    return f"https://{words}" if _HOST.fullmatch(words) else None
