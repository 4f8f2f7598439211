"""The inspector: who speaks, the notes, the segment and the report, for the place where the cursor is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QTabBar, QTabWidget, QWidget

from hrreport.model import Contribution, Report, Segment
from hrreport.model.document import Change
from hrreport.model.edits import add_speaker, set_moderator, set_speakers
from hrreport.model.texts import Spot

from ..shortcuts import native, usual_keys
from ..theme import Theme
from ..widgets.access_keys import AccessKeys
from ..widgets.chosen import Choice
from ..widgets.mirror import Field
from ..widgets.picker import SpeakerPicker
from ..widgets.sections import column, remark, section
from ..workspace import Wish, Workspace
from .fields_form import FieldsForm
from .notes import Clock, NotesEditor
from .segment_form import SegmentForm
from .speaker_tab import SpeakerTab

PAUSE = 40
TABS = ("speaker", "notes", "segment", "report")


class InspectorPanel(QWidget):
    """The right panel. ``wish`` carries edits; ``speaker_wanted`` a contribution whose speaker is to be chosen.

    It follows the cursor of the page when that has rested for ``pause`` milliseconds; 0 is at once. ``speaker`` may be
    made before.
    """

    wish = Signal(object)
    speaker_wanted = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        parent: QWidget | None = None,
        clock: Clock = datetime.now,
        pause: int = PAUSE,
        speaker: SpeakerTab | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Inspector"))
        self._workspace = workspace
        self._theme = theme
        self._picker: SpeakerPicker | None = None
        self._on_chosen: Callable[[Choice], None] = self._on_moderator_chosen
        self._speaker = speaker or SpeakerTab(theme, clock)
        self._notes = NotesEditor(clock)
        self._notes_said = remark()
        self._segment = SegmentForm()
        self._report = FieldsForm()
        self._tabs = QTabWidget(self)
        self._badge: QLabel | None = None
        self._note_keys = usual_keys()["insert.note"]
        self._is_stale = False
        self._here = (workspace.segment_id, workspace.contribution_id)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(pause)
        self._soon.timeout.connect(self._catch_up)
        self._lay_out()
        self._connect()
        self._refresh()

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Tells the keys of actions as they are now."""
        self._note_keys = keys["insert.note"]
        self._refresh_tab("notes")

    def show_tab(self, name: str) -> None:
        """Shows the tab *speaker*, *notes*, *segment* or *report*."""
        self._catch_up()
        self._tabs.setCurrentIndex(TABS.index(name))

    def tab(self) -> str:
        """The tab that is shown."""
        return TABS[self._tabs.currentIndex()]

    def focus_field(self, key: str) -> None:
        """Puts the cursor into a field of the report, the segment or the speaker, on whichever tab it is."""
        self._catch_up()
        for name, form in (("report", self._report), ("segment", self._segment), ("speaker", self._speaker.form)):
            self._refresh_tab(name)
            if form.focus_field(key):
                self.show_tab(name)
                form.focus_field(key)
                return

    @property
    def prose_fields(self) -> tuple[Field, ...]:
        """The fields for headings, themes and titles."""
        return *self._segment.prose_fields, *self._report.prose_fields

    def show_place(self, spot: Spot) -> None:
        """Shows a field, a note or what an outcome settles."""
        if spot.part == "field" and spot.field is not None:
            self.focus_field(spot.field)
        else:
            self.show_tab("notes" if spot.part == "note" else "speaker")

    def focus_speaker(self) -> None:
        """Puts the cursor into the speaker's name."""
        self.show_tab("speaker")
        self._speaker.focus_speaker()

    def show_speaker(self, speaker_id: str) -> None:
        """Shows a speaker who is named at the cursor, whether she speaks there or not."""
        self.show_tab("speaker")
        self._speaker.show_speaker(speaker_id)

    def stamp_note(self) -> None:
        """Puts the cursor into a new note with the time of now; where notes already show, they stay there."""
        self._catch_up()
        notes = self._speaker.notes if self.tab() == "speaker" else self._notes
        if self._contribution() is not None:
            if self.tab() not in ("speaker", "notes"):
                self.show_tab("notes")
            notes.stamp_note()
            area = self._tabs.currentWidget()
            focus = self.focusWidget()
            if isinstance(area, QScrollArea) and focus is not None:
                area.ensureWidgetVisible(focus)

    # -- what shows ---------------------------------------------------------------------------------------

    def setVisible(self, visible: bool) -> None:
        """What nobody saw is made anew when it is seen."""
        super().setVisible(visible)
        if visible:
            self._catch_up()

    def _follow(self) -> None:
        """Shows soon what there is now; at once where somebody writes in it."""
        self._is_stale = True
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and self.isHidden():
            return
        focus = QApplication.focusWidget()
        if self._soon.interval() == 0 or (focus is not None and self.isAncestorOf(focus)):
            self._catch_up()
        else:
            self._soon.start()

    def _catch_up(self) -> None:
        if self._is_stale:
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        self._soon.stop()
        one = self._contribution()
        self._show_count(0 if one is None else len(one.notes))
        self._refresh_tab(self.tab())

    def _show_count(self, count: int) -> None:
        """The number of notes beside the name of their tab."""
        if self._badge is not None and self._badge.text() == str(count):
            return
        badge = QLabel(str(count)) if count else None
        if badge is not None:
            badge.setProperty("role", "badge")
            badge.setToolTip(self.tr("How many notes this contribution has"))
        self._tabs.tabBar().setTabButton(TABS.index("notes"), QTabBar.ButtonPosition.RightSide, badge)
        if self._badge is not None:
            self._badge.deleteLater()
        self._badge = badge

    def _refresh_tab(self, name: str) -> None:
        report, template = self._workspace.report, self._workspace.template
        segment, one = self._segment_here(), self._contribution()
        match name:
            case "speaker":
                moderator = segment.moderator if segment is not None and one is None else None
                self._speaker.show_contribution(one, moderator, report, template)
            case "notes":
                self._notes.setVisible(one is not None)
                if one is not None:
                    self._notes.show_notes(one.id, one.notes)
                none = self.tr("Notes belong to a contribution. Put the cursor into one.")
                self._notes_said.setText(none if one is None else self._notes_words())
            case "segment":
                self._segment.show_segment(segment, report, template)
            case _:
                self._report.show_report(report, template)

    def _notes_words(self) -> str:
        yours = self.tr("Yours alone, never exported. Enter: the next note.")
        if not self._note_keys:
            return yours
        stamps = self.tr("{} stamps the time.").format(native(self._note_keys))
        return f"{yours} {stamps}"

    def _contribution(self) -> Contribution | None:
        wanted = self._workspace.contribution_id
        return next((one for _, one in self._workspace.report.contributions() if one.id == wanted), None)

    def _segment_here(self) -> Segment | None:
        wanted = self._workspace.segment_id
        return next((one for one in self._workspace.report.segments if one.id == wanted), None)

    def _on_changed(self, change: Change) -> None:
        if self._concerns(change):
            self._follow()

    def _on_place_changed(self, spot: Spot) -> None:
        if (spot.segment, spot.contribution) != self._here:
            self._here = (spot.segment, spot.contribution)
            self._follow()

    def _concerns(self, change: Change) -> bool:
        """Whether anything that shows here changed: not where only the text of contributions did."""
        made = change.changes
        if made.speakers or made.segments or made.whole or made.order:
            return True
        one = self._contribution()
        if one is None or one.id not in made.contributions:
            return False
        before = next((old for _, old in change.before.contributions() if old.id == one.id), None)
        return before is None or msgspec.structs.replace(before, text=()) != msgspec.structs.replace(one, text=())

    # -- people chosen ------------------------------------------------------------------------------------

    def _ask(self, button: QWidget, purpose: str, chosen: Callable[[Choice], None]) -> None:
        if self._picker is None:
            self._picker = SpeakerPicker(self._workspace, self._theme, self)
            self._picker.chosen.connect(lambda choice: self._on_chosen(choice))
        self._on_chosen = chosen
        self._picker.open_at(button.mapToGlobal(QPoint(0, button.height() + 2)), purpose)

    def _on_moderator_chosen(self, choice: Choice) -> None:
        segment = self._segment.segment_id
        if segment is not None:
            self._with(
                choice, self.tr("Set moderator"), lambda report, speaker: set_moderator(report, segment, speaker)
            )

    def _on_partner_chosen(self, choice: Choice) -> None:
        one = self._contribution()
        if one is not None and choice.speaker is not None and choice.speaker.id not in one.speakers:
            speakers = (*one.speakers, choice.speaker.id)
            self._with(
                choice, self.tr("Change speakers"), lambda report, _: set_speakers(report, one.id, speakers, one.lead)
            )

    def _with(self, choice: Choice, label: str, edit: Callable[[Report, str | None], Report]) -> None:
        """An edit with who was chosen; somebody new is added in the same step."""
        speaker = choice.speaker

        def both(report: Report) -> Report:
            if choice.kind == "new" and speaker is not None:
                report = add_speaker(report, speaker)
            return edit(report, None if speaker is None else speaker.id)

        self.wish.emit(Wish(label, both))

    # -- parts --------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        for part in (self._speaker, self._notes, self._segment, self._report):
            part.wish.connect(self.wish)
        self._speaker.speaker_wanted.connect(self.speaker_wanted)
        self._speaker.partner_wanted.connect(lambda at: self._ask(at, "mention", self._on_partner_chosen))
        self._segment.moderator_wanted.connect(lambda at: self._ask(at, "moderator", self._on_moderator_chosen))
        self._segment.nobody_wanted.connect(lambda: self._on_moderator_chosen(Choice("floor")))
        self._tabs.currentChanged.connect(lambda _: self._refresh())
        self._workspace.changed.connect(self._on_changed)
        self._workspace.place_changed.connect(self._on_place_changed)
        self._workspace.template_changed.connect(self._refresh)

    def _lay_out(self) -> None:
        notes = QWidget()
        inner = column(notes, 6)
        inner.addWidget(section(self.tr("Notes")))
        inner.addWidget(self._notes_said)
        inner.addWidget(self._notes)
        inner.addStretch()
        for page, words in (
            (self._speaker, self.tr("Speaker")),
            (notes, self.tr("Notes")),
            (self._segment, self.tr("Segment")),
            (self._report, self.tr("Report")),
        ):
            self._tabs.addTab(_scrolling(page, self._tabs), words)
        self._tabs.setAccessibleName(self.tr("Inspector"))
        bar = self._tabs.tabBar()
        bar.setAccessibleName(self.tr("Inspector"))
        bar.setExpanding(False)
        bar.setUsesScrollButtons(False)
        for number, name in enumerate((self.tr("speaker"), self.tr("notes"), self.tr("segment"), self.tr("report"))):
            self._tabs.setTabToolTip(number, self.tr("Everything about the {0}").format(name))
        layout = column(self, 0)
        layout.addWidget(self._tabs)
        self.setFocusProxy(self._tabs)


def _scrolling(page: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    holder = QWidget(area)
    holder.setProperty("ground", "panel")
    layout = column(holder, 0)
    layout.setContentsMargins(18, 14, 18, 14)
    layout.addWidget(page)
    AccessKeys(holder, with_buttons=False)
    area.setWidget(holder)
    return area
