"""Fields that are answered by choosing: one of the forum's choices, or yes or no."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hrreport.forum.template import FieldSpec
from hrreport.model import Choice, NotRecorded, Value

from .choice_box import ChoiceBox
from .field import FieldEditor


class ChoiceField(FieldEditor):
    """One of the forum's choices, or yes or no; nothing, and “Not recorded”, are among the answers."""

    def __init__(self, key: str, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(key, spec, parent)
        self._answers: list[Value | None] = []
        self._input = ChoiceBox(spec.label, self.tip)
        self._offer(None, "")
        if spec.type == "yes-no":
            self._offer(True, self.tr("Yes"))
            self._offer(False, self.tr("No"))
        for choice in spec.choices:
            self._offer(Choice(value=choice), spec.choice_words(choice))
        if spec.not_recorded:
            self._offer(NotRecorded(), self.tr("Not recorded"))
        self._input.activated.connect(lambda _: self._tell_typed())
        self._add_input(self._input)
        self._show_state()

    def _offer(self, answer: Value | None, words: str) -> None:
        self._answers.append(answer)
        self._input.addItem(words)

    def _read(self) -> Value | None:
        return self._answers[max(self._input.currentIndex(), 0)]

    def _can_show(self, value: Value) -> bool:
        if isinstance(value, Choice) and value not in self._answers and self.spec.type == "choice":
            self._offer(value, value.value)
        if isinstance(value, NotRecorded) and value not in self._answers:
            self._offer(value, self.tr("Not recorded"))
        return self._place(value) is not None

    def _show(self, value: Value | None) -> None:
        self._input.setCurrentIndex(self._place(value) or 0)

    def _place(self, value: Value | None) -> int | None:
        found = (at for at, one in enumerate(self._answers) if one == value and type(one) is type(value))
        return next(found, None)

    def _show_hint(self, words: str) -> None:
        self._input.setPlaceholderText(words)
        self._input.setItemText(0, words if self._kept is not None else self.tr("Choose…"))
