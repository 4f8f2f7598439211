"""A control of pairs: what is said, and what it stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrreport.making.findings import Finding
from hrreport.making.work import free_key

from ..widgets.sections import glyph
from .bench import Bench, Place
from .control import Control
from .fields import Line

Pair = tuple[str, str]


class PairsControl(Control):
    """Rows of two lines, the last of them empty: what is written there is one more.

    ``heads`` are what the lines of a row are for. With ``makes_keys`` the words come first, and a key that is not
    written is made of them. In another language the keys are those of the forum's own.
    """

    def __init__(
        self,
        bench: Bench,
        label: str,
        place: Place,
        heads: Pair,
        told: str = "",
        makes_keys: bool = False,
    ) -> None:
        super().__init__(bench, label, place, told, {})
        self._heads = heads
        self._makes_keys = makes_keys
        self._rows: list[_Row] = []
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._add_row("", "")
        self.lay_out()

    @property
    def field(self) -> QWidget:
        return self._rows[0].first if self._rows else self._inner

    def add_field(self, column: QVBoxLayout) -> None:
        column.addWidget(self._inner)

    def show_value(self, value: Any, fallback: Any) -> None:
        given = _table(value)
        is_own = self.path == self.own_path
        known = _table(fallback)
        if self._makes_keys and not is_own:
            self._show_rows([(key, given.get(key, "")) for key in known], known)
        elif given != self._now():
            self._show_rows([*given.items(), ("", "")], {})

    def show_found(self, found: Sequence[Finding]) -> None:
        """What is to be mended is said under the rows."""

    def _show_rows(self, pairs: Sequence[Pair], known: Mapping[str, str]) -> None:
        is_fixed = bool(known)
        while len(self._rows) > len(pairs):
            self._drop(self._rows[-1])
        for number, (key, words) in enumerate(pairs):
            if number == len(self._rows):
                self._add_row("", "")
            self._rows[number].show_pair(key, words, known.get(key, ""), is_fixed)

    def _add_row(self, key: str, words: str) -> None:
        row = _Row(self._words, self._heads, self._makes_keys)
        row.key.textEdited.connect(lambda _: self._on_edited())
        row.words.textEdited.connect(lambda _: self._on_edited())
        row.remove.clicked.connect(lambda: self._take_away(row))
        self._rows.append(row)
        self._column.addWidget(row)
        if len(self._rows) > 1:
            row.follow(self._rows[-2].remove)
        row.show_pair(key, words, "", False)

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _take_away(self, row: _Row) -> None:
        if len(self._rows) > 1 and row is not self._rows[-1]:
            self._drop(row)
            self._on_edited()
            self._rows[0].first.setFocus()

    def _on_edited(self) -> None:
        if self._is_showing:
            return
        is_fixed = self._rows[0].is_fixed
        for row in self._rows:
            row.remove.setVisible(not is_fixed and not row.is_empty)
        if not is_fixed and not self._rows[-1].is_empty:
            self._add_row("", "")
        self.put(self._now() or None)

    def _now(self) -> dict[str, str]:
        """The rows as a table: those without words or key are not in it yet."""
        out: dict[str, str] = {}
        for row in self._rows:
            key, words = row.key.text().strip(), row.words.text().strip()
            if self._makes_keys and words and not key:
                key = free_key(words, list(out), "choice")
            if key and (words or (not row.is_fixed and not self._makes_keys)) and key not in out:
                out[key] = words
        return out


class _Row(QWidget):
    """Two lines and a sign to take them away."""

    def __init__(self, label: str, heads: Pair, words_first: bool) -> None:
        super().__init__()
        self.is_fixed = False
        self.key, self.words = Line(), Line()
        first, second = (self.words, self.key) if words_first else (self.key, self.words)
        self.first = first
        self._lines = (first, second)
        for line, head in zip((first, second), heads, strict=True):
            line.setPlaceholderText(head)
            line.setAccessibleName(f"{label}: {head}")
            line.setToolTip(head)
        self._heads = heads
        self._words_first = words_first
        self.remove = glyph("×", self.tr("Take this row away"))
        self.remove.setAccessibleDescription(self.tr("Takes this row of “{}” away").format(label))
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(first, 3)
        row.addWidget(second, 2 if words_first else 4)
        row.addWidget(self.remove)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        return not self.key.text().strip() and not self.words.text().strip()

    def follow(self, before: QWidget) -> None:
        """Comes behind something else for the Tab key."""
        for widget in (*self._lines, self.remove):
            QWidget.setTabOrder(before, widget)
            before = widget

    def show_pair(self, key: str, words: str, known: str, is_fixed: bool) -> None:
        """Shows a pair; the key of a fixed one cannot be changed, and ``known`` is what holds without words."""
        self.is_fixed = is_fixed
        self.key.show_words(key)
        self.words.show_words(words)
        self.key.setReadOnly(is_fixed)
        self.words.setPlaceholderText(known or self._heads[0 if self._words_first else 1])
        self.remove.setVisible(not is_fixed and not self.is_empty)


def _table(value: Any) -> dict[str, str]:
    """Choices may be keys alone: each is its own word."""
    if isinstance(value, Mapping):
        return {str(key): str(words) for key, words in value.items()}
    return {str(one): str(one) for one in value} if isinstance(value, list | tuple) else {}
