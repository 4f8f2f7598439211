"""What a new forum template is made from: a Word file of the forum, another template, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from hrreport.forum.template import Template
from hrreport.making.kept import Left

from ..short import NAME, elided
from ..when import day_and_time
from ..widgets.choice_box import ChoiceBox
from ..widgets.sections import remark

_INDENT = 27


class Start(NamedTuple):
    """What was chosen; ``template`` is the one that is copied, ``left`` the work to go on with."""

    kind: Literal["word", "copy", "nothing", "left"]
    template: Template | None = None
    left: Left | None = None


class StartDialog(QDialog):
    """Three ways, the first of them recommended, after the work that an earlier run left.

    ``chosen`` is ``None`` until one is.
    """

    def __init__(self, templates: Sequence[Template], left: Sequence[Left], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self._templates = templates
        self.chosen: Start | None = None
        self.setWindowTitle(self.tr("New forum template"))
        heading = QLabel(self.tr("What does it begin with?"))
        heading.setProperty("role", "heading")
        self.word = QRadioButton(self.tr("A &Word file of the forum"))
        self.copy = QRadioButton(self.tr("A&nother forum template"))
        self.nothing = QRadioButton(self.tr("N&othing but plain pages"))
        self.which = ChoiceBox(self.tr("Forum template to copy"))
        for number, one in enumerate(templates):
            self.which.addItem(one.name, number)
        self.which.activated.connect(lambda _: self.copy.setChecked(True))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addSpacing(8)
        self.left = [QRadioButton(self._left_words(one)) for one in left[:3]]
        for button in self.left:
            column.addWidget(button)
        column.addWidget(self.word)
        said = self.tr(
            "Last year’s report is best: pages, fonts, header and footer come from it, and the program looks how "
            "its headings and its speakers are written."
        )
        column.addWidget(_below(said))
        column.addWidget(self.copy)
        column.addWidget(self.which)
        column.addWidget(self.nothing)
        column.addSpacing(12)
        column.addWidget(self._buttons())
        column.setContentsMargins(24, 20, 24, 16)
        first = self.left[0] if self.left else self.word
        first.setChecked(True)
        first.setFocus()
        self._go.setDefault(True)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)

    def _buttons(self) -> QWidget:
        box = QDialogButtonBox()
        go = QPushButton(self.tr("Go &on"))
        go.setProperty("role", "primary")
        go.setToolTip(self.tr("Make the template (Enter)"))
        box.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._go = go
        box.accepted.connect(self._on_accepted)
        box.rejected.connect(self.reject)
        return box

    def _left_words(self, one: Left) -> str:
        name = elided(one.name, NAME).replace("&", "&&") or self.tr("a template without a name")
        return self.tr("Go on with “{}”, which was kept {}").format(name, day_and_time(one.when))

    def _on_accepted(self) -> None:
        gone_on = next((number for number, button in enumerate(self.left) if button.isChecked()), None)
        if gone_on is not None:
            self.chosen = Start("left", left=self._left[gone_on])
        elif self.word.isChecked():
            self.chosen = Start("word")
        elif self.copy.isChecked() and self._templates:
            self.chosen = Start("copy", self._templates[max(self.which.currentIndex(), 0)])
        else:
            self.chosen = Start("nothing")
        self.accept()


def _below(words: str) -> QLabel:
    label = remark(words)
    label.setContentsMargins(_INDENT, 0, 0, 8)
    return label
