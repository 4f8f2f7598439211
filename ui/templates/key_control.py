"""The control of a key: it is taken over once it is written to the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from hrreport.making.work import Work, free_key

from .bench import Bench, Wish
from .control import Control
from .entries import Entries
from .fields import Line


class KeyControl(Control):
    """The key of the chosen entry of a table. ``renames`` gives an entry another one."""

    def __init__(
        self,
        bench: Bench,
        label: str,
        entries: Entries,
        renames: Callable[[Work, str, str], Work],
        taken: Callable[[], Sequence[str]],
        told: str = "",
    ) -> None:
        super().__init__(bench, label, entries.inner("key"), told)
        self._entries = entries
        self._renames = renames
        self._taken = taken
        self._line = Line()
        self._line.editingFinished.connect(self._on_finished)
        self.lay_out()

    @property
    def field(self) -> QWidget:
        return self._line

    def show_value(self, value: Any, fallback: Any) -> None:
        if not self._line.hasFocus() or not self._line.isModified():
            self._line.show_words(str(self._entries.step))

    def _on_finished(self) -> None:
        key, words = self._entries.step, self._line.text().strip()
        if not isinstance(key, str) or not self._line.isModified():
            return
        self._line.setModified(False)
        new = free_key(words, [one for one in self._taken() if one != key], key)
        if new != key:
            self._bench.wish(Wish(self._words, lambda work: self._renames(work, key, new)))
        self._line.show_words(new)
