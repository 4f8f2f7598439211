"""The control of a language."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ..languages import USUAL
from ..widgets.language_box import LanguageBox
from .bench import Bench, Place
from .control import Control


class LanguageControl(Control):
    """A language by its name, or written as its tag."""

    def __init__(self, bench: Bench, label: str, place: Place, told: str = "") -> None:
        super().__init__(bench, label, place, told, "en")
        self._box = LanguageBox(label, told)
        self._box.tag_changed.connect(self._on_tag)
        self.lay_out()
        self._box.setAccessibleDescription(f"{label}: {told}")

    @property
    def field(self) -> QWidget:
        return self._box

    def show_value(self, value: Any, fallback: Any) -> None:
        tag = str(value or fallback)
        if self._box.tag != tag:
            self._box.offer(tuple(dict.fromkeys((*USUAL, tag))), tag)

    def _on_tag(self) -> None:
        tag = self._box.tag
        if tag is not None and not self._is_showing and tag != self._bench.at(self.path or (), ""):
            self.put(tag)
