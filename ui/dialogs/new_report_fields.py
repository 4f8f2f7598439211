"""The fields that a template asks for, to be filled in before the first word is written, or later."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from hrreport.forum.template import FieldSpec
from hrreport.model import Value

from ..widgets.fields import FieldEditor, field_editor
from ..widgets.sections import remark, rows, section

_LABEL = 10  # the width of labels, in heights of a line


class NewReportFields(QWidget):
    """Rows of fields, those that the forum asks for first; fields of people wait until there are speakers.

    What was written stays where the next template has the same field. ``edited`` tells of every change.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[str, FieldEditor] = {}
        self._kept: dict[tuple[str, str], Value | None] = {}
        self._begins: Mapping[str, Value] = {}
        self._inner = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.addWidget(self._inner)
        self._column.addStretch()

    @property
    def editors(self) -> tuple[FieldEditor, ...]:
        """The editors, from above."""
        return tuple(self._editors.values())

    def show_fields(self, specs: Mapping[str, FieldSpec], begins: Mapping[str, Value]) -> None:
        """Asks for these fields; some of them hold something from the beginning."""
        self._begins = begins
        self._kept |= {(key, one.spec.type): one.value() for key, one in self._editors.items()}
        self._editors = {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        asked = {key: spec for key, spec in specs.items() if spec.type != "people"}
        needed = {key: spec for key, spec in asked.items() if spec.required}
        others = {key: spec for key, spec in asked.items() if not spec.required}
        for words, part in ((self.tr("The forum asks for"), needed), (self.tr("If you know it already"), others)):
            if part:
                column.addWidget(section(words))
                column.addLayout(self._rows(part))
                column.addSpacing(10)
        column.addWidget(remark(self._told(bool(asked)), "dim"))
        self._column.replaceWidget(self._inner, inner)
        self._inner.hide()
        self._inner.deleteLater()
        self._inner = inner
        inner.show()

    def values(self) -> dict[str, Value]:
        """What was filled in."""
        found = {key: editor.value() for key, editor in self._editors.items()}
        return {key: value for key, value in found.items() if value is not None}

    def begin(self) -> bool:
        """Puts the cursor into the first field; ``False`` where there is none."""
        first = next(iter(self._editors.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        return first is not None

    def wrong(self) -> QWidget | None:
        """The first input in which something stands that was not understood; its tooltip tells what it wants."""
        inputs = (one for editor in self._editors.values() for one in editor.findChildren(QWidget))
        return next((one for one in inputs if one.property("state") == "wrong"), None)

    def _rows(self, specs: Mapping[str, FieldSpec]) -> QFormLayout:
        form = rows()
        form.setVerticalSpacing(8)
        wide = self.fontMetrics().height() * _LABEL
        for key, spec in specs.items():
            editor = field_editor(key, spec, self)
            kept = self._kept.get((key, spec.type)) or self._begins.get(key)
            if kept is not None:
                editor.set_value(kept)
            editor.edited.connect(lambda _: self.edited.emit())
            # Here is room for the whole of it, in as many lines as it needs.
            editor.label.setText(spec.label.replace("&", "&&") + (" *" if spec.required else ""))
            editor.label.setFixedWidth(wide)
            editor.label.setWordWrap(True)
            form.addRow(editor.label, editor)
            self._editors[key] = editor
        return form

    def _told(self, has_fields: bool) -> str:
        if has_fields:
            return self.tr("All of this can be filled in or changed later, beside the page.")
        return self.tr("This template asks for nothing else.")
