"""The new report dialog: under which template, in which language, and what its fields hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hrreport.forum.beginning import defaults
from hrreport.forum.template import Template
from hrreport.model import Value

from ..languages import offered_languages
from ..preview.first_page import FirstPage
from ..preview.first_pages import FirstPages
from ..theme import Theme
from ..widgets.announcing import announce
from ..widgets.choice_box import ChoiceBox
from ..widgets.language_box import LanguageBox
from ..widgets.sections import caption, remark, rows
from .new_report_fields import NewReportFields


class Chosen(NamedTuple):
    """What a new report is made from; ``fields`` hold only what was filled in."""

    template: Template
    language: str
    fields: dict[str, Value]


class NewReport(QDialog):
    """Asks what a new report needs.

    ``template`` is chosen beforehand and the cursor stands in its first field; without one it is the first of
    ``templates`` and the cursor stands where another can be chosen. ``chosen`` is there after OK.
    """

    def __init__(
        self,
        templates: Sequence[Template],
        template: Template | None,
        pages: FirstPages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.chosen: Chosen | None = None
        self._templates = tuple(templates)
        self._begins_in_fields = template in self._templates
        self.setWindowTitle(self.tr("New report"))
        self._page = FirstPage(pages, theme)
        self._template = ChoiceBox(self.tr("Template"), self.tr("The forum template of the report"))
        self._language = LanguageBox(
            self.tr("Language"), self.tr("The language of the report: choose one, or write its tag, such as “pt-BR”")
        )
        self._fields = NewReportFields()
        self._wrong = remark("", "error")
        self._wrong.hide()
        self._create, self._cancel = QPushButton(self.tr("Create")), QPushButton(self.tr("Cancel"))
        self._lay_out()
        for one in self._templates:
            self._template.addItem(one.name)
        if template is not None and template in self._templates:
            self._template.setCurrentIndex(self._templates.index(template))
        self._template.currentIndexChanged.connect(self._show_template)
        self._language.tag_changed.connect(self._wrong.hide)
        self._fields.edited.connect(self._wrong.hide)
        self._show_template()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not (self._begins_in_fields and self._fields.begin()):
            self._template.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- how it looks -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._make_desk())
        whole.addLayout(self._make_form(), 1)
        unit = self.fontMetrics().height()
        self.resize(unit * 52, min(unit * 36, self.screen().availableSize().height() - unit * 4))
        # A button remembers that it is the main one only once it is in its dialog.
        self._create.setDefault(True)

    def _make_desk(self) -> QWidget:
        desk = QWidget()
        desk.setProperty("ground", "desk")
        column = QVBoxLayout(desk)
        column.setContentsMargins(24, 22, 24, 22)
        column.addWidget(self._page)
        column.addStretch()
        return desk

    def _make_form(self) -> QVBoxLayout:
        heading = QLabel(self.tr("New report"))
        heading.setProperty("role", "heading")
        form = rows()
        form.addRow(caption(self.tr("&Template"), self._template), self._template)
        form.addRow(caption(self.tr("&Language"), self._language), self._language)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 14)
        head.setSpacing(12)
        head.addWidget(heading)
        head.addLayout(form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._fields)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 12, 24, 18)
        foot.setSpacing(10)
        foot.addWidget(self._wrong)
        foot.addWidget(self._make_buttons())
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(_rule())
        column.addWidget(scroll, 1)
        column.addWidget(_rule())
        column.addLayout(foot)
        return column

    def _make_buttons(self) -> QDialogButtonBox:
        self._create.setProperty("role", "primary")
        self._create.setToolTip(self.tr("Create the report (Enter)"))
        buttons = QDialogButtonBox()
        buttons.addButton(self._create, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self._cancel.setToolTip(self.tr("Make no report (Esc)"))
        buttons.accepted.connect(self._on_ok)
        buttons.rejected.connect(self.reject)
        return buttons

    # -- what is chosen -----------------------------------------------------------------------------------

    @property
    def _now(self) -> Template | None:
        number = self._template.currentIndex()
        return self._templates[number] if 0 <= number < len(self._templates) else None

    def _show_template(self) -> None:
        now = self._now
        self._create.setEnabled(now is not None)
        self._page.show_template(now)
        if now is not None:
            self._template.setToolTip(now.name)
            self._language.offer(offered_languages(now, now.language), now.language)
            self._fields.show_fields(now.fields_in(now.language), defaults(now, now.language))
            self._order_tabs()

    def _order_tabs(self) -> None:
        """Fields that were made later stand before the buttons all the same."""
        inputs = (editor.focusProxy() or editor for editor in self._fields.editors)
        stops = (self._language.lineEdit() or self._language, *inputs, self._cancel, self._create)
        for one, after in pairwise(stops):
            self.setTabOrder(one, after)

    def _on_ok(self) -> None:
        now, tag, wrong = self._now, self._language.tag, self._fields.wrong()
        if tag is None:
            words = self.tr("Choose a language from the list, or write its tag, such as “pt-BR”.")
            self._tell_wrong(words, self._language)
        elif wrong is not None:
            self._tell_wrong(f"{wrong.accessibleName()}: {wrong.toolTip()}.", wrong)
        elif now is not None:
            self.chosen = Chosen(now, tag, self._fields.values())
            self.accept()

    def _tell_wrong(self, words: str, where: QWidget) -> None:
        self._wrong.setText(words)
        self._wrong.show()
        announce(self._wrong, words, is_urgent=True)
        where.setFocus(Qt.FocusReason.OtherFocusReason)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
