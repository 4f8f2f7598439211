"""A line in which one types what is looked for; what an input method still composes counts too."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget

from .lines import Line


class SearchLine(Line):
    """``sought`` carries the words as they are typed. Undo in it is undo of the report."""

    sought = Signal(str)

    def __init__(self, name: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tip or name)
        self._composed = ""
        self.textEdited.connect(lambda _: self._tell())

    @property
    def words(self) -> str:
        """What was typed, with what is being composed."""
        at = self.cursorPosition()
        return self.text()[:at] + self._composed + self.text()[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A syllable that is being composed is looked for already."""
        before = self.words
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        if self.words != before:
            self._tell()

    def _tell(self) -> None:
        self.sought.emit(self.words)
