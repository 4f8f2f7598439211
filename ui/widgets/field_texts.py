"""Fields that are typed: one line, some lines, a number, and a small table of text."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from hrreport.forum.template import FieldSpec
from hrreport.model import Rows, Value

from .announcing import announce
from .field import FieldEditor
from .mirror import MirrorLine, MirrorText

_NUMBER = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,9})?")


class TextField(FieldEditor):
    """One line of text."""

    def __init__(self, key: str, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(key, spec, parent)
        self._input = MirrorLine(spec.label, self.tip)
        self._input.typed.connect(self._on_typed)
        self._add_input(self._input)
        self._add_not_recorded()

    def _on_typed(self, words: str) -> None:
        self._input.show_value(words)
        self._tell_typed()

    def _keep_clear(self, left: int, right: int) -> None:
        self._input.setTextMargins(left, 0, right, 0)

    def _read(self) -> Value | None:
        return self._input.value() or None

    def _can_show(self, value: Value) -> bool:
        return isinstance(value, str) and "\n" not in value

    def _show(self, value: Value | None) -> None:
        self._input.show_value(None if value is None else str(value))

    def _show_hint(self, words: str) -> None:
        self._input.setPlaceholderText(words)


class NumberField(TextField):
    """A number. What is no number is marked, and the field then holds what it held before."""

    def __init__(self, key: str, spec: FieldSpec, parent: QWidget | None = None) -> None:
        self._number: int | float | None = None
        super().__init__(key, spec, parent)
        self._input.editingFinished.connect(self._mark_wrong)

    def _on_typed(self, words: str) -> None:
        self._input.show_value(words)
        written = words.replace("−", "-")
        if written and not _NUMBER.fullmatch(written):
            return
        self._number = None if not written else float(written) if "." in written else int(written)
        self._mark_wrong()
        self._tell_typed()

    def _mark_wrong(self) -> None:
        words = self._input.value()
        is_wrong = bool(words) and not _NUMBER.fullmatch(words.replace("−", "-"))
        set_wrong(self._input, is_wrong, self.tr("Write a number, such as 12 or 12.5") if is_wrong else self.tip)

    def _read(self) -> Value | None:
        return self._number

    def _can_show(self, value: Value) -> bool:
        return isinstance(value, int | float) and not isinstance(value, bool)

    def _show(self, value: Value | None) -> None:
        self._number = value if isinstance(value, int | float) else None
        self._input.show_value("" if value is None else str(value))
        self._mark_wrong()


class AddressField(TextField):
    """A web or e-mail address. What looks like none is marked, and kept as it was typed."""

    def __init__(self, key: str, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(key, spec, parent)
        self._input.editingFinished.connect(self._mark_wrong)

    def _on_typed(self, words: str) -> None:
        super()._on_typed(words)
        if self._input.property("state") == "wrong":
            self._mark_wrong()

    def _show(self, value: Value | None) -> None:
        super()._show(value)
        self._mark_wrong()

    def _mark_wrong(self) -> None:
        words = self._input.value()
        is_wrong = bool(words) and not self.spec.is_well_formed(words)
        if self.spec.type == "url":
            hint = self.tr("Write a web address, such as https://forum.example.org")
        else:
            hint = self.tr("Write an e-mail address, such as ana@forum.example.org")
        set_wrong(self._input, is_wrong, hint if is_wrong else self.tip)


class LongField(FieldEditor):
    """Some lines of text."""

    def __init__(self, key: str, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(key, spec, parent)
        self._input = MirrorText(spec.label, self.tip)
        self._input.typed.connect(lambda _: self._tell_typed())
        self._add_input(self._input)
        self._add_not_recorded()

    def _keep_clear(self, left: int, right: int) -> None:
        self._input.setViewportMargins(left, 0, right, 0)

    def _read(self) -> Value | None:
        return self._input.value() or None

    def _can_show(self, value: Value) -> bool:
        return isinstance(value, str)

    def _show(self, value: Value | None) -> None:
        self._input.show_value(None if value is None else str(value))

    def _show_hint(self, words: str) -> None:
        self._input.setPlaceholderText(words)


class RowsField(LongField):
    """A small table: one row a line, its cells divided by “|”, or by tabs as a spreadsheet gives them."""

    @property
    def tip(self) -> str:
        """What the template says to help, and how rows are written."""
        return f"{super().tip} {self._how}" if self.spec.help else self._how

    @property
    def _how(self) -> str:
        if self.spec.columns:
            return self.tr("One row a line: {}").format(" | ".join(self.spec.columns))
        return self.tr("One row a line; “|” divides its cells.")

    def _read(self) -> Value | None:
        lines = [line for line in self._input.value().split("\n") if line.strip()]
        rows = tuple(tuple(cell.strip() for cell in re.split(r"[|\t]", line)) for line in lines)
        return Rows(rows=rows) if rows else None

    def _can_show(self, value: Value) -> bool:
        return isinstance(value, Rows) and not any(set(cell) & set("|\t\n") for row in value.rows for cell in row)

    def _show(self, value: Value | None) -> None:
        rows = value.rows if isinstance(value, Rows) else ()
        self._input.show_value("\n".join(" | ".join(row) for row in rows))

    def _show_hint(self, words: str) -> None:
        super()._show_hint(words or self._how)


def set_wrong(field: QWidget, is_wrong: bool, tip: str) -> None:
    """Marks what was typed as not understood, or takes the mark away."""
    field.setToolTip(tip)
    state = "wrong" if is_wrong else ""
    if (field.property("state") or "") != state:
        field.setProperty("state", state)
        if is_wrong:
            announce(field, tip, is_urgent=True)
        field.style().unpolish(field)
        field.style().polish(field)
