"""The form of a speaker: name, family, honorific, offices, how she will read, and more for who needs it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hrreport.forum.template import Template
from hrreport.model import Report, Speaker
from hrreport.readers.names import fold
from hrreport.readers.persons import family_of, given_of

from ..theme import Theme
from ..widgets.announcing import announce
from ..widgets.mirror import MirrorCombo, MirrorLine
from ..widgets.sample import SampleCard
from ..widgets.sections import caption, column, link, remark, rows, section
from . import speaker_wishes
from .offices import OfficesEditor
from .speaker_more import SpeakerMore


class SpeakerForm(QWidget):
    """One speaker. ``wish`` carries what is to be changed; while there is nobody to show, it is hidden."""

    wish = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speaker: Speaker | None = None
        self._report: Report | None = None
        self._template: Template | None = None
        self._make_fields()
        self._offices = OfficesEditor(theme)
        self._sample = SampleCard()
        self._more = SpeakerMore()
        self._lay_out()
        self._connect()

    def show_speaker(self, speaker: Speaker, report: Report, template: Template) -> None:
        """Shows a speaker of a report; of the same one, only what is not what was just typed."""
        if self._speaker is None or self._speaker.id != speaker.id:
            self._more.set_open(False)
        self._speaker, self._report, self._template = speaker, report, template
        self._name.show_value(speaker.name)
        self._family.show_value(speaker.family)
        honorifics = template.wording(report.language).attribution.honorifics
        self._honorific.show_value(speaker.honorific, honorifics)
        self._offices.show_offices(speaker.id, speaker.offices, report.language)
        self._sample.show_speaker(speaker, report, template)
        self._more.show_speaker(speaker, report, template)
        self._show_name_state(bool(speaker.name))
        self._show_offer(speaker)

    @property
    def sample(self) -> SampleCard:
        """How the speaker will read."""
        return self._sample

    @property
    def more(self) -> QWidget:
        """What stands under More…; a panel may add rows of its own."""
        return self._more

    def add_more_row(self, words: str, field: QWidget) -> None:
        """One more row under More…"""
        self._more.add_row(words, field)

    def begin(self) -> None:
        """Puts the cursor into the name."""
        self._name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._name.selectAll()

    def focus_field(self, key: str) -> bool:
        """Puts the cursor into the field of that key; ``False`` where there is none."""
        fields: dict[str, QWidget] = {"name": self._name, "family": self._family, "honorific": self._honorific}
        field = fields.get(key) or self._more.field(key)
        if field is None:
            return False
        if key not in fields:
            self._more.set_open(True)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _make_fields(self) -> None:
        self._name = MirrorLine(self.tr("As shown"), self.tr("The name as it is printed"))
        family_tip = self.tr("What is printed after the honorific, particle included")
        self._family = MirrorLine(self.tr("Family name"), family_tip)
        self._honorific = MirrorCombo(self.tr("Honorific"), self.tr("Ms., Dr. … as later mentions print it"))
        self._no_name = remark(self.tr("A speaker needs a name."), "error")
        self._offer = link("")
        self._offer.setSizePolicy(self._name.sizePolicy())

    def _lay_out(self) -> None:
        names = rows()
        for field in (self._name, self._family, self._honorific):
            names.addRow(caption(field.accessibleName(), field), field)
        names.insertRow(1, self._no_name)
        names.insertRow(3, self._offer)
        self._names = names
        layout = column(self, 7)
        layout.addWidget(section(self.tr("Name")))
        layout.addLayout(names)
        layout.addSpacing(10)
        layout.addWidget(section(self.tr("Offices")))
        layout.addWidget(self._offices)
        layout.addSpacing(10)
        layout.addWidget(section(self.tr("How it will read")))
        layout.addWidget(self._sample)
        layout.addWidget(self._more)

    def _connect(self) -> None:
        self._name.typed.connect(self._on_name)
        self._family.typed.connect(lambda words: self._change("family", family=words or None))
        self._honorific.typed.connect(lambda words: self._change("honorific", honorific=words or None))
        self._offices.edited.connect(
            lambda offices, part: self._change(f"office:{part}" if part else "", offices=offices)
        )
        self._offer.clicked.connect(self._on_offer_taken)
        self._more.wish.connect(self.wish)

    def _change(self, part: str, **values: object) -> None:
        if self._speaker is not None:
            self.wish.emit(speaker_wishes.changed(self._speaker.id, part, **values))

    def _on_name(self, words: str) -> None:
        self._show_name_state(bool(words))
        if words:
            self._change("name", name=words)

    def _show_name_state(self, has_name: bool) -> None:
        self._names.setRowVisible(self._no_name, not has_name)
        if self._name.property("state") != ("" if has_name else "wrong"):
            self._name.setProperty("state", "" if has_name else "wrong")
            announce(self._name, "" if has_name else self._no_name.text(), is_urgent=True)
            self._name.style().unpolish(self._name)
            self._name.style().polish(self._name)

    def _show_offer(self, speaker: Speaker) -> None:
        family = proposed_family(speaker)
        self._names.setRowVisible(self._offer, family is not None)
        if family is not None:
            words = self.tr("Family name too? “{0}”") if speaker.family else self.tr("Family name: “{0}”?")
            self._offer.setText(words.format(family.replace("&", "&&")))
            self._offer.setToolTip(self.tr("Takes over the family name “{0}”").format(family))

    def _on_offer_taken(self) -> None:
        if self._speaker is not None and (family := proposed_family(self._speaker)) is not None:
            given = given_of(self._speaker.name, family) if self._speaker.given else self._speaker.given
            self._change("", family=family, given=given)
            self._family.setFocus(Qt.FocusReason.OtherFocusReason)


def proposed_family(speaker: Speaker) -> str | None:
    """The family name to offer where the one kept is not part of the name; ``None`` where there is nothing to ask."""
    if speaker.family and _stands_in(fold(speaker.family), fold(speaker.name)):
        return None
    if speaker.honorific and speaker.name.startswith(speaker.honorific):
        return family_of(speaker.name.removeprefix(speaker.honorific).strip())
    return family_of(speaker.name)


def _stands_in(family: str, name: str) -> bool:
    """Whether a family name is whole words of a name; scripts without small letters may write them together."""
    at = name.find(family)
    while at >= 0:
        around = name[max(at - 1, 0) : at], name[at + len(family) : at + len(family) + 1]
        if not any(one.islower() for one in around):
            return True
        at = name.find(family, at + 1)
    return False
