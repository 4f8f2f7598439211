"""The speaker of the contribution that the cursor is in: its status, who speaks, how she reads, and its notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from hrreport.forum.plan import OutcomeSpec
from hrreport.forum.template import Template
from hrreport.model import Contribution, Outcome, Report
from hrreport.model.edits import set_lead, set_outcome, set_speakers, set_status
from hrreport.model.edits.parts import contribution_of

from ..theme import Theme
from ..widgets.choice_box import ChoiceBox
from ..widgets.mirror import MirrorCombo, MirrorLine
from ..widgets.parted import PartedButtons
from ..widgets.sections import beside, caption, column, glyph, link, remark, rows, section
from ..workspace import Wish
from .notes import Clock, NotesEditor
from .speaker_form import SpeakerForm


class SpeakerTab(QWidget):
    """Everything about who speaks.

    ``speaker_wanted`` carries the contribution for which another is to be chosen, ``partner_wanted`` the button at
    which somebody is to be chosen who speaks too.
    """

    wish = Signal(object)
    speaker_wanted = Signal(str)
    partner_wanted = Signal(object)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contribution: Contribution | None = None
        self._report: Report | None = None
        self._template: Template | None = None
        self._shown: str | None = None
        self._guest: str | None = None
        self._status = PartedButtons(
            self.tr("Status"),
            (
                ("notes", self.tr("Notes")),
                ("draft", self.tr("Draft")),
                ("reviewed", self.tr("Reviewed")),
                ("cleared", self.tr("Cleared")),
            ),
        )
        self._who = ChoiceBox(self.tr("Speaker of this contribution"), self.tr("Which of the speakers to show"))
        self._said = remark("", "dim")
        self._choose = link(self.tr("Choose a speaker…"), self.tr("Choose who speaks here"))
        self._partner = link(self.tr("Together with…"), self.tr("Choose somebody who speaks here too"))
        self._alone = glyph("×", self.tr("This person does not speak here"))
        self._outcome = _OutcomeFields()
        self._form = SpeakerForm(theme)
        self._lead = ChoiceBox(self.tr("Attribution"), self.tr("How this contribution begins"))
        self._notes_head = section(self.tr("Notes"))
        self._notes_said = remark(self.tr("Yours alone, never exported"))
        self._notes = NotesEditor(clock)
        self._lay_out()
        self._connect()

    @property
    def notes(self) -> NotesEditor:
        """The notes under the speaker."""
        return self._notes

    @property
    def form(self) -> SpeakerForm:
        """The form of the speaker who is shown."""
        return self._form

    def show_contribution(
        self, one: Contribution | None, moderator: str | None, report: Report, template: Template
    ) -> None:
        """Shows a contribution; without one, the segment's moderator, or a sentence."""
        is_other = (one and one.id) != (self._contribution and self._contribution.id)
        self._contribution, self._report, self._template = one, report, template
        if is_other:
            self._guest = None
        speakers = one.speakers if one is not None else (() if moderator is None else (moderator,))
        if self._guest is not None and self._guest not in speakers and report.speaker(self._guest) is not None:
            speakers = (*speakers, self._guest)
        if is_other or self._shown not in speakers:
            self._shown = speakers[0] if speakers else None
        self._show_head(one)
        self._show_who(speakers, report)
        self._show_speaker()
        for part in (self._notes_head, self._notes_said, self._notes):
            part.setVisible(one is not None)
        if one is not None:
            self._notes.show_notes(one.id, one.notes)

    def show_speaker(self, speaker_id: str) -> None:
        """Shows somebody else, who is mentioned here; until the cursor goes to another contribution."""
        if self._report is not None and self._template is not None and self._report.speaker(speaker_id) is not None:
            self._guest = self._shown = speaker_id
            one = self._contribution
            moderator = None if one is not None else speaker_id
            self.show_contribution(one, moderator, self._report, self._template)

    def focus_speaker(self) -> None:
        """Puts the cursor into the name; without a speaker, onto the button that chooses one."""
        if self._form.isHidden():
            self._choose.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._form.begin()

    # -- what shows ---------------------------------------------------------------------------------------

    def _show_head(self, one: Contribution | None) -> None:
        self._status.setVisible(one is not None)
        self._outcome.setVisible(one is not None and one.outcome is not None)
        self._choose.setVisible(one is not None)
        self._partner.setVisible(one is not None and bool(one.speakers))
        if one is None:
            return
        self._status.show_value(one.status)
        if one.outcome is not None:
            assert self._template is not None
            assert self._report is not None
            wording = self._template.wording(self._report.language)
            self._outcome.show_outcome(one.id, one.outcome, wording.outcomes)
        self._choose.setText(self.tr("Another speaker…") if one.speakers else self.tr("Choose a speaker…"))
        with QSignalBlocker(self._lead):
            self._lead.setCurrentIndex(self._lead.findData(one.lead))

    def _show_who(self, speakers: tuple[str, ...], report: Report) -> None:
        self._who.setVisible(len(speakers) > 1)
        self._show_alone()
        with QSignalBlocker(self._who):
            self._who.clear()
            for speaker in (report.speaker(who) for who in speakers):
                if speaker is not None:
                    self._who.addItem(speaker.name, speaker.id)
            self._who.setCurrentIndex(self._who.findData(self._shown))

    def _show_speaker(self) -> None:
        speaker = None
        if self._report is not None and self._template is not None and self._shown is not None:
            speaker = self._report.speaker(self._shown)
            if speaker is not None:
                self._form.show_speaker(speaker, self._report, self._template)
        self._form.setVisible(speaker is not None)
        self._lead.setEnabled(self._contribution is not None)
        self._said.setVisible(speaker is None or self._contribution is None)
        self._said.setText(self._sentence(speaker is not None))

    def _sentence(self, has_speaker: bool) -> str:
        if self._contribution is None:
            return (
                self.tr("Who moderates this segment:")
                if has_speaker
                else self.tr("Put the cursor into a contribution to see who speaks.")
            )
        if self._contribution.kind == "narration":
            return self.tr("This is narration: it tells what happened, and nobody speaks.")
        if self._contribution.kind == "outcome":
            return self.tr("This is an outcome of the session. It may be said by somebody, or by nobody.")
        return self.tr("This is said from the floor, without a name.")

    # -- wishes -------------------------------------------------------------------------------------------

    def _edit(self, label: str, edit: Callable[[Report, str], Report]) -> None:
        if self._contribution is not None:
            one = self._contribution.id
            self.wish.emit(Wish(label, lambda report: edit(report, one)))

    def _on_who(self, number: int) -> None:
        self._shown = self._who.itemData(number)
        self._show_alone()
        self._show_speaker()

    def _show_alone(self) -> None:
        """Somebody can be taken out of a contribution that others make too."""
        one = self._contribution
        self._alone.setVisible(one is not None and len(one.speakers) > 1 and self._shown in one.speakers)

    def _on_alone(self) -> None:
        one, gone = self._contribution, self._shown
        if one is not None:
            left = tuple(speaker for speaker in one.speakers if speaker != gone)
            self._edit(self.tr("Change speakers"), lambda report, _: set_speakers(report, one.id, left, one.lead))

    def _on_choose(self) -> None:
        if self._contribution is not None:
            self.speaker_wanted.emit(self._contribution.id)

    def _connect(self) -> None:
        self._status.chosen.connect(
            lambda key: self._edit(self.tr("Set status"), lambda report, one: set_status(report, one, key))
        )
        self._lead.activated.connect(
            lambda number: self._edit(
                self.tr("Change attribution"),
                lambda report, one: set_lead(report, one, self._lead.itemData(number)),
            )
        )
        self._who.activated.connect(self._on_who)
        self._choose.clicked.connect(self._on_choose)
        self._alone.clicked.connect(self._on_alone)
        self._partner.clicked.connect(lambda: self.partner_wanted.emit(self._partner))
        for part in (self._form, self._notes, self._outcome):
            part.wish.connect(self.wish)

    def _lay_out(self) -> None:
        for key, words in (
            ("auto", self.tr("As the forum does")),
            ("full", self.tr("In full")),
            ("short", self.tr("Short")),
            ("none", self.tr("None")),
        ):
            self._lead.addItem(words, key)
        self._form.add_more_row(self.tr("Attribution"), self._lead)
        layout = column(self, 7)
        layout.addWidget(self._status)
        layout.addSpacing(6)
        layout.addWidget(self._said)
        layout.addLayout(beside(self._who, self._alone))
        layout.addWidget(self._outcome)
        layout.addWidget(self._form)
        links = beside(self._choose, self._partner)
        links.addStretch()
        layout.addLayout(links)
        layout.addSpacing(8)
        layout.addWidget(self._notes_head)
        layout.addWidget(self._notes_said)
        layout.addWidget(self._notes)
        layout.addStretch()


class _OutcomeFields(QWidget):
    """What an outcome settles: its label, who sees to it, and until when."""

    wish = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contribution = ""
        self._kinds: Mapping[str, OutcomeSpec] = {}
        self._label = MirrorCombo(self.tr("Outcome"), self.tr("What it is: a decision, an action …"))
        self._owner = MirrorLine(self.tr("Owner"), self.tr("Who sees to it"))
        self._due = MirrorLine(self.tr("Due"), self.tr("Until when"))
        form = rows()
        for field in (self._label, self._owner, self._due):
            form.addRow(caption(field.accessibleName(), field), field)
        layout = column(self, 6)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.addWidget(section(self.tr("Outcome")))
        layout.addLayout(form)
        self._label.typed.connect(lambda words: self._change("label", self._key_of(words)))
        self._owner.typed.connect(lambda words: self._change("owner", words or None))
        self._due.typed.connect(lambda words: self._change("due", words or None))

    def show_outcome(self, contribution_id: str, outcome: Outcome, kinds: Mapping[str, OutcomeSpec]) -> None:
        """Shows the outcome of a contribution; ``kinds`` are those of the forum, by their keys."""
        self._contribution, self._kinds = contribution_id, kinds
        label = kinds[outcome.label].label if outcome.label in kinds else outcome.label
        self._label.show_value(label, tuple(kind.label for kind in kinds.values()))
        self._owner.show_value(outcome.owner)
        self._due.show_value(outcome.due)

    def _key_of(self, words: str) -> str:
        """The key of the kind of outcome that these words name; the words themselves for one of her own."""
        wanted = words.casefold()
        return next((key for key, kind in self._kinds.items() if kind.label.casefold() == wanted), words)

    def _change(self, part: str, words: str | None) -> None:
        contribution = self._contribution

        def edit(report: Report) -> Report:
            old = contribution_of(report, contribution)[1].outcome
            if old is None:
                return report
            return set_outcome(report, contribution, msgspec.structs.replace(old, **{part: words}))

        self.wish.emit(Wish(self.tr("Change outcome"), edit, f"outcome:{contribution}:{part}"))
