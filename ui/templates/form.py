"""A form: one part of a template, its controls one below the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..widgets.sections import remark
from .bench import Bench
from .control import Control

_APART = 15


class Form(QWidget):
    """``heads`` are the tables of ``template.toml`` that it mends, by the first step of their paths.

    ``seen_wanted`` carries a control that is to come into sight.
    """

    seen_wanted = Signal(object)

    def __init__(self, bench: Bench, title: str, told: str, heads: tuple[str, ...]) -> None:
        super().__init__()
        self.bench = bench
        self.title = title
        self.heads = heads
        self.setProperty("ground", "paper")
        self._controls: list[Control] = []
        heading = QLabel(title)
        heading.setProperty("role", "title")
        below = QLabel(told)
        below.setProperty("role", "dim")
        below.setWordWrap(True)
        self._elsewhere = remark(
            self.tr("What is not here is the same in every language."),
        )
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(34, 26, 34, 26)
        self.column.setSpacing(0)
        self.column.addWidget(heading)
        self.column.addSpacing(4)
        self.column.addWidget(below)
        self.column.addWidget(self._elsewhere)
        self.column.addSpacing(18)

    def add(self, control: Control) -> Control:
        """Puts a control below the others."""
        self._controls.append(control)
        self.add_widget(control)
        return control

    def add_widget(self, widget: QWidget) -> None:
        """Puts something else below the others."""
        widget.setContentsMargins(0, 0, 0, _APART)
        self.column.addWidget(widget)

    def add_heading(self, words: str) -> None:
        """Begins another group of controls."""
        label = QLabel(words)
        label.setProperty("role", "heading")
        label.setContentsMargins(0, 10, 0, 12)
        self.column.addWidget(label)

    def end(self) -> None:
        """Leaves the rest of the room free; nothing is added after it."""
        self.column.addStretch(1)

    def controls(self) -> Iterator[Control]:
        """Its controls, those inside of others too."""
        yield from self.findChildren(Control)

    def refresh(self) -> None:
        """Shows the template as it stands."""
        self._elsewhere.setVisible(self.bench.language is not None)
        for control in self._controls:
            control.refresh()

    def count_found(self) -> int:
        """How many things are to be mended in this part, in all languages."""
        return sum(self.owns(one.path) for one in self.bench.found)

    def owns(self, path: tuple[str | int, ...]) -> bool:
        """Whether what stands at a path is mended in this part."""
        inner = path[2:] if path[:1] == ("languages",) else path
        return bool(inner) and (str(inner[0]) in self.heads or ".".join(map(str, inner[:2])) in self.heads)

    def go_to(self, path: tuple[str | int, ...]) -> bool:
        """Puts the cursor into the control of a path, and says whether there is one."""
        for control in self.controls():
            own = control.path
            if own is not None and path[: len(own)] == own and control.isVisibleTo(self):
                control.field.setFocus()
                self.seen_wanted.emit(control)
                return True
        return False
