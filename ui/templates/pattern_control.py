"""The control of a pattern."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from hrreport.making.findings import Finding
from hrreport.making.patterns import known_fields
from hrreport.making.pieces import with_field, without_signs

from ..theme import Theme
from .bench import Bench, Place
from .control import Control
from .field_words import described
from .pattern_edit import PatternEdit


class PatternControl(Control):
    """A pattern, its fields as tokens; a click on what may have been meant mends it."""

    def __init__(
        self,
        bench: Bench,
        theme: Theme,
        label: str,
        place: Place,
        told: str = "",
        usual: str = "",
        is_long: bool = False,
    ) -> None:
        super().__init__(bench, label, place, told, usual)
        self.edit = PatternEdit(theme, is_long)
        self.edit.edited.connect(self.put_words)
        self.mend_wanted.connect(self._on_mend_wanted)
        self.lay_out()

    @property
    def field(self) -> QWidget:
        return self.edit

    def show_value(self, value: Any, fallback: Any) -> None:
        path = self.path
        assert path is not None
        is_own = path == self.own_path
        self.edit.show_source(str(value if value is not None else fallback if is_own else ""))
        self.edit.setPlaceholderText("" if is_own else without_signs(str(fallback)))
        self.edit.show_fields(described(known_fields(self._bench.work.tables, path), self._bench.work))
        self.edit.show_direction(direction_of(self._bench.language or self._bench.work.language))

    def show_found(self, found: Sequence[Finding]) -> None:
        self.edit.show_unknown(frozenset(one.word for one in found if one.word), bool(found))

    def _on_mend_wanted(self, word: str, near: str) -> None:
        path = self.path
        if path is not None:
            self._bench.put(self._words, path, with_field(self.edit.source, word, near), merges=False)
            self.edit.setFocus()


def direction_of(language: str) -> Qt.LayoutDirection:
    """The direction in which a language is written."""
    return QLocale(language).textDirection()
