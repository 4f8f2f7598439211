"""The new report dialog: under which template, in which language, and what its fields hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from hrreport.forum.template import Template
from hrreport.model import Value

from ..languages import offered_languages
from ..theme import Theme
from ..widgets.choice_box import ChoiceBox
from ..widgets.language_box import LanguageBox
from ..widgets.sections import caption, remark, rows


class Chosen(NamedTuple):
    """What a new report is made from; ``fields`` hold only what was filled in."""

    template: Template
    language: str
    fields: dict[str, Value]


class NewReport(QDialog):
    """Asks what a new report needs. ``template`` is chosen beforehand, else the first; ``chosen`` is there after OK."""

    def __init__(
        self, templates: Sequence[Template], template: Template | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.chosen: Chosen | None = None
        self._templates = tuple(templates)
        self._theme = theme
        self.setWindowTitle(self.tr("New report"))
        self._template = ChoiceBox(self.tr("Template"), self.tr("The forum template of the report"))
        self._language = LanguageBox(
            self.tr("Language"), self.tr("The language of the report: choose one, or write its tag, such as “pt-BR”")
        )
        self._wrong = remark("", "error")
        self._wrong.hide()
        self._create = QPushButton(self.tr("Create"))
        self._lay_out()
        for one in self._templates:
            self._template.addItem(one.name, one.id)
        ids = [one.id for one in self._templates]
        self._template.setCurrentIndex(ids.index(template.id) if template and template.id in ids else 0)
        self._template.currentIndexChanged.connect(self._show_template)
        self._language.tag_changed.connect(self._wrong.hide)
        self._show_template()

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("New report"))
        heading.setProperty("role", "heading")
        form = rows()
        form.addRow(caption(self.tr("&Template"), self._template), self._template)
        form.addRow(caption(self.tr("&Language"), self._language), self._language)
        self._create.setProperty("role", "primary")
        self._create.setDefault(True)
        self._create.setToolTip(self.tr("Create the report (Enter)"))
        buttons = QDialogButtonBox()
        buttons.addButton(self._create, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._on_ok)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(form)
        column.addWidget(self._wrong)
        column.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)

    @property
    def _now(self) -> Template | None:
        number = self._template.currentIndex()
        return self._templates[number] if 0 <= number < len(self._templates) else None

    def _show_template(self) -> None:
        now = self._now
        self._create.setEnabled(now is not None)
        if now is not None:
            self._language.offer(offered_languages(now, now.language), now.language)

    def _on_ok(self) -> None:
        now, tag = self._now, self._language.tag
        if now is None:
            return
        if tag is None:
            self._wrong.setText(self.tr("Choose a language from the list, or write its tag, such as “pt-BR”."))
            self._wrong.show()
            self._language.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.chosen = Chosen(now, tag, {})
        self.accept()
