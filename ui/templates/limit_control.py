"""The controls of limits and of the deadline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ..widgets.choice_box import ChoiceBox
from .bench import Bench, Place
from .control import Control
from .fields import Number

_UNITS = ("hours", "days", "working-days", "weeks")


class LimitControl(Control):
    """How long something may be, in words, sentences, paragraphs and pages."""

    def __init__(self, bench: Bench, label: str, place: Place, told: str = "") -> None:
        super().__init__(bench, label, place, told)
        names = {
            "words": self.tr("words"),
            "sentences": self.tr("sentences"),
            "paragraphs": self.tr("paragraphs"),
            "pages": self.tr("pages"),
        }
        self._inner = QWidget()
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        self._boxes: dict[str, Number] = {}
        for column, (key, words) in enumerate(names.items()):
            box = Number(self.tr("no limit"))
            box.setAccessibleName(f"{label}: {words}")
            box.setToolTip(f"{label}: {words}")
            box.valueChanged.connect(lambda _: self._on_changed())
            caption = QLabel(words)
            caption.setProperty("role", "caption")
            grid.addWidget(box, 0, column)
            grid.addWidget(caption, 1, column)
            self._boxes[key] = box
        self.lay_out()
        self._boxes["words"].setAccessibleName(f"{label}: {names['words']}")

    @property
    def field(self) -> QWidget:
        return self._boxes["words"]

    def add_field(self, column: QVBoxLayout) -> None:
        column.addWidget(self._inner, 0, Qt.AlignmentFlag.AlignLeading)

    def show_value(self, value: Any, fallback: Any) -> None:
        measures = value if isinstance(value, Mapping) else {"words": value or 0}
        for key, box in self._boxes.items():
            number = measures.get(key, 0)
            box.show_number(number if isinstance(number, int) else 0)

    def _on_changed(self) -> None:
        measures = {key: box.value() for key, box in self._boxes.items() if box.value()}
        self.put(measures["words"] if list(measures) == ["words"] else measures or None)


class DeadlineControl(Control):
    """Until when a report is due: so many hours, days or weeks from the end of the day in a field."""

    def __init__(self, bench: Bench, label: str, place: Place, told: str = "") -> None:
        super().__init__(bench, label, place, told)
        self._number = Number(self.tr("none"), 999)
        self._unit = ChoiceBox(self.tr("Counted in"))
        words = (self.tr("hours"), self.tr("days"), self.tr("working days"), self.tr("weeks"))
        for key, name in zip(_UNITS, words, strict=True):
            self._unit.addItem(name, key)
        self._from = ChoiceBox(self.tr("From the end of the day in the field"))
        self._inner = QWidget()
        row = QHBoxLayout(self._inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._number)
        row.addWidget(self._unit, 1)
        row.addWidget(QLabel(self.tr("after")))
        row.addWidget(self._from, 1)
        self._number.valueChanged.connect(lambda _: self._on_changed())
        self._unit.activated.connect(lambda _: self._on_changed())
        self._from.activated.connect(lambda _: self._on_changed())
        self.lay_out()

    @property
    def field(self) -> QWidget:
        return self._number

    def add_field(self, column: QVBoxLayout) -> None:
        column.addWidget(self._inner)

    def show_value(self, value: Any, fallback: Any) -> None:
        table = value if isinstance(value, Mapping) else {}
        unit = next((one for one in _UNITS if one in table), None)
        self._number.show_number(int(table.get(unit, 0)) if unit is not None else 0)
        if unit is not None:
            self._unit.setCurrentIndex(self._unit.findData(unit))
        elif self._number.value() == 0 and self._unit.currentIndex() < 0:
            self._unit.setCurrentIndex(0)
        self._offer_dates(str(table.get("from", "date")))

    def _offer_dates(self, chosen: str) -> None:
        fields = self._bench.at(("fields",), {})
        dates = {key: str(one.get("label", key)) for key, one in fields.items() if one.get("type") == "date"}
        now = {self._from.itemData(row): self._from.itemText(row) for row in range(self._from.count())}
        if now != dates:
            self._from.clear()
            for key, label in dates.items():
                self._from.addItem(label, key)
        self._from.setCurrentIndex(self._from.findData(chosen))
        self.setEnabled(bool(dates) or self._number.value() > 0)

    def _on_changed(self) -> None:
        number = self._number.value()
        begins = self._from.currentData() or "date"
        unit = str(self._unit.currentData() or "days")
        self.put({"from": str(begins), unit: number} if number else None)
