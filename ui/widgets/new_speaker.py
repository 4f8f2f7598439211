"""A new speaker as she was understood from one line, to be confirmed or put right."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hrreport.errors import Notice
from hrreport.forum.template import Template
from hrreport.model import Office, Report, Speaker
from hrreport.prose import normalise

from .choice_box import ChoiceBox
from .sample import SampleCard
from .sections import caption

_OFFICE_PARTS = ("role", "organisation", "place", "country", "wording")


class NewSpeakerForm(QWidget):
    """The fields of a new speaker. ``confirmed`` carries the ``Speaker``; Enter in any field confirms."""

    confirmed = Signal(object)
    went_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speaker = Speaker(id="s", name="")
        self._report: Report | None = None
        self._template: Template | None = None
        self._fields: dict[str, QLineEdit] = {}
        self._honorific = ChoiceBox(self.tr("Honorific"))
        self._honorific.setEditable(True)
        self._honorific.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self._hint = QLabel()
        self._hint.setProperty("role", "warning")
        self._hint.setWordWrap(True)
        self._more = QLabel()
        self._more.setProperty("role", "caption")
        self._sample = SampleCard()
        self._add = QPushButton(self.tr("Add speaker"))
        self._back = QPushButton(self.tr("Back"))
        self._lay_out()
        self._connect()

    def show_reading(self, speaker: Speaker, notices: Sequence[Notice], report: Report, template: Template) -> None:
        """Shows what was understood; what is a guess is said."""
        self._speaker, self._report, self._template = speaker, report, template
        known = template.wording(report.language).attribution.honorifics
        self._honorific.clear()
        self._honorific.addItems(["", *known])
        self._honorific.setCurrentText(speaker.honorific or "")
        self._fields["name"].setText(speaker.name)
        self._fields["family"].setText(speaker.family or "")
        first = speaker.offices[0] if speaker.offices else Office()
        for part in _OFFICE_PARTS:
            self._fields[part].setText(getattr(first, part) or "")
        self._form.setRowVisible(self._fields["wording"], bool(first.wording))
        for field in self._fields.values():
            field.setCursorPosition(0)
        others = len(speaker.offices) - 1
        one, many = self.tr("One more office is kept as it was read."), self.tr("%n more offices are kept.", "", others)
        self._more.setText(one if others == 1 else many)
        self._more.setVisible(others > 0)
        self._hint.setText(self._hints(notices))
        self._hint.setVisible(bool(self._hint.text()))
        self._refresh()

    def speaker(self) -> Speaker:
        """The speaker as the fields now tell her."""
        office = Office(**{part: self._words(part) for part in _OFFICE_PARTS})
        others = self._speaker.offices[1:]
        return msgspec.structs.replace(
            self._speaker,
            name=self._words("name") or "",
            family=self._words("family"),
            honorific=self._honorific.currentText().strip() or None,
            offices=(office, *others) if office != Office() else others,
        )

    def begin(self) -> None:
        """Puts the cursor where it is likeliest to be needed."""
        self._fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter confirms from every field, Esc goes back."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            key = event.key()
            is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is not self._back
            if is_enter or key == Qt.Key.Key_Escape:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    (self._confirm if is_enter else self.went_back.emit)()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(5)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for key, words in (
            ("name", self.tr("As shown")),
            ("family", self.tr("Family name")),
            ("honorific", self.tr("Honorific")),
            ("role", self.tr("Role")),
            ("organisation", self.tr("Organisation")),
            ("place", self.tr("Place")),
            ("country", self.tr("Country")),
            ("wording", self.tr("Office as printed")),
        ):
            editor: QLineEdit | ChoiceBox = self._honorific
            if key != "honorific":
                editor = self._fields[key] = QLineEdit()
            editor.setAccessibleName(words)
            self._form.addRow(caption(words, editor), editor)
        self._add.setProperty("role", "primary")
        self._add.setToolTip(self.tr("Add the speaker (Enter)"))
        self._back.setToolTip(self.tr("Back to the search (Esc)"))
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch()
        buttons.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._form)
        for part in (self._more, self._hint, self._sample):
            layout.addWidget(part)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        for field in self._fields.values():
            field.textEdited.connect(self._refresh)
        self._honorific.editTextChanged.connect(self._refresh)
        self._add.clicked.connect(self._confirm)
        self._back.clicked.connect(self.went_back)
        line = self._honorific.lineEdit()
        for one in (*self._fields.values(), self._honorific, line, self._add, self._back):
            if one is not None:
                one.installEventFilter(self)

    def _words(self, key: str) -> str | None:
        return normalise(self._fields[key].text())[0].replace("\n", " ").strip() or None

    def _refresh(self) -> None:
        speaker = self.speaker()
        self._add.setEnabled(bool(speaker.name))
        if self._report is not None and self._template is not None:
            self._sample.show_speaker(speaker, self._report, self._template)

    def _hints(self, notices: Sequence[Notice]) -> str:
        words = {
            "family": self.tr("The family name is a guess."),
            "cut": self.tr("Look where the office ends and the name begins."),
        }
        return " ".join(words[notice.kind] for notice in notices if notice.kind in words)

    def _confirm(self) -> None:
        if self.speaker().name:
            self.confirmed.emit(self.speaker())
