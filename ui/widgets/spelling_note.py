"""The note in the status bar that words cannot be checked, which leads to a dictionary."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget


class SpellingNote(QPushButton):
    """Hidden while there is nothing to say. ``dictionary_wanted`` carries the language."""

    dictionary_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = ""
        self.setProperty("role", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: self.dictionary_wanted.emit(self._language))
        self.hide()

    def show_trouble(self, language: str, sentence: str, why: str = "") -> None:
        """Says why words of a language are not checked."""
        self._language = language
        way_out = self.tr("Add one…")
        self.setText(f"{sentence} {way_out}")
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(way_out)
        self.setToolTip(why or self.tr("Words are not checked. Add a dictionary for Hunspell or LibreOffice."))
        self.show()
