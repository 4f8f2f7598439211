"""The report as a whole: title, subtitle, language, and the fields that the forum template asks for."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from hrreport.forum.compose import Composer
from hrreport.forum.progress import missing_fields
from hrreport.forum.span import plain_spans
from hrreport.forum.template import FieldSpec, Template
from hrreport.model import Report, Value
from hrreport.model.edits import set_field, set_language, set_subtitle, set_title

from ..languages import language_name, offered_languages
from ..widgets.choice_box import ChoiceBox
from ..widgets.field import FieldEditor
from ..widgets.field_people import PeopleField
from ..widgets.fields import field_editor
from ..widgets.mirror import Field, MirrorText
from ..widgets.sections import caption, column, remark, rows, section
from ..workspace import Wish


class FieldsForm(QWidget):
    """Title, language and fields of a report. ``wish`` carries edits."""

    wish = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = MirrorText(self.tr("Title"), self.tr("The title of the report"), enter_commits=True)
        self._subtitle = MirrorText(self.tr("Subtitle"), self.tr("What stands under the title"), enter_commits=True)
        tip = self.tr("The language in which the report is written; its words stay as they are")
        self._language = ChoiceBox(self.tr("Language of the report"), tip)
        self._lay_out()
        self._title.typed.connect(self._on_title)
        self._subtitle.typed.connect(self._on_subtitle)
        self._language.activated.connect(self._on_language)
        self._editors: dict[str, FieldEditor] = {}
        self._asked: dict[str, QWidget] = {}
        self._specs: dict[str, FieldSpec] = {}

    def show_report(self, report: Report, template: Template) -> None:
        """Shows a report."""
        composer = Composer(report, template, "attributed")
        self._title.show_runs(report.title, plain_spans(composer.text(report.title)))
        self._subtitle.show_runs(report.subtitle, plain_spans(composer.text(report.subtitle)))
        self._show_language(report.language, template)
        self._show_fields(report, template)

    def focus_field(self, key: str) -> bool:
        """Puts the cursor into the field of that key; ``False`` where there is none."""
        fields: dict[str, QWidget] = {
            **self._editors,
            "title": self._title,
            "subtitle": self._subtitle,
            "language": self._language,
        }
        if key in fields:
            fields[key].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return key in fields

    @property
    def prose_fields(self) -> tuple[Field, ...]:
        """The fields that hold prose which is printed as it stands, for typography."""
        return self._title, self._subtitle

    def _show_language(self, language: str, template: Template) -> None:
        tags = offered_languages(template, language)
        with QSignalBlocker(self._language):
            if tags != tuple(self._language.itemData(number) for number in range(self._language.count())):
                self._language.clear()
                for tag in tags:
                    self._language.addItem(language_name(tag), tag)
            self._language.setCurrentIndex(self._language.findData(language))

    def _show_fields(self, report: Report, template: Template) -> None:
        if template.fields_in(report.language) != self._specs:
            self._make_editors(template, report)
        missing = set(missing_fields(report, template))
        for key, editor in self._editors.items():
            if isinstance(editor, PeopleField):
                editor.set_speakers(report.speakers)
            editor.set_value(report.fields.get(key))
            self._asked[key].setVisible(key in missing)
        count = len(missing)
        one, many = self.tr("1 field is still to be filled."), self.tr("{0} fields are still to be filled.", "", count)
        self._missing.setText(one if count == 1 else many.format(count))
        self._missing.setVisible(count > 0)

    def _make_editors(self, template: Template, report: Report) -> None:
        """Editors for the fields of another template."""
        while self._fields.rowCount():
            self._fields.removeRow(0)
        self._specs, self._editors, self._asked = template.fields_in(report.language), {}, {}
        for key, spec in self._specs.items():
            editor = field_editor(key, spec, speakers=report.speakers)
            editor.show_whole_label()
            editor.edited.connect(lambda value, key=key: self._on_field(key, value))
            asked = remark(self.tr("The forum asks for this."), "warning")
            whole = QWidget()
            inner = column(whole, 2)
            inner.addWidget(editor)
            inner.addWidget(asked)
            self._editors[key], self._asked[key] = editor, asked
            self._fields.addRow(editor.label, whole)
        self._head.setVisible(bool(template.fields))

    def _on_field(self, key: str, value: Value | None) -> None:
        self.wish.emit(Wish(self.tr("Change field"), lambda report: set_field(report, key, value), f"field:{key}"))

    def _on_title(self, _: str) -> None:
        if not self._title.isReadOnly():
            runs = self._title.runs()
            self.wish.emit(Wish(self.tr("Change title"), lambda report: set_title(report, runs), "title"))

    def _on_subtitle(self, _: str) -> None:
        if not self._subtitle.isReadOnly():
            runs = self._subtitle.runs()
            self.wish.emit(Wish(self.tr("Change subtitle"), lambda report: set_subtitle(report, runs), "subtitle"))

    def _on_language(self, number: int) -> None:
        tag = self._language.itemData(number)
        self.wish.emit(Wish(self.tr("Change language"), lambda report: set_language(report, tag)))

    def _lay_out(self) -> None:
        form = rows()
        form.addRow(caption(self.tr("Title"), self._title), self._title)
        form.addRow(caption(self.tr("Subtitle"), self._subtitle), self._subtitle)
        form.addRow(caption(self.tr("Language"), self._language), self._language)
        layout = column(self, 7)
        layout.addWidget(section(self.tr("Report")))
        layout.addLayout(form)
        layout.addSpacing(10)
        self._head = section(self.tr("What the forum asks for"))
        self._missing = remark("", "warning")
        self._fields = rows()
        self._fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        layout.addWidget(self._head)
        layout.addWidget(self._missing)
        layout.addLayout(self._fields)
        layout.addStretch()
