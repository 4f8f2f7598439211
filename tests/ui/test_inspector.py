"""The inspector, used as a rapporteur does: typed in, looked at, undone."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Contribution, Note, Office, Outcome, Segment, Speaker
from hrreport.model.edits import (
    add_speaker,
    set_heading,
    set_kind,
    set_notes,
    set_outcome,
    set_segment_field,
    set_speakers,
)
from hrreport.model.invariants import broken
from hrreport.model.texts import Spot
from hrreport.prose import Mention, Text
from hrreport.ui.panels.inspector import InspectorPanel
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk:
    """An inspector in a window, on the contribution of Baek Ji-woo."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, theme: Theme) -> None:
        self.qtbot = qtbot
        self.workspace = workspace
        self.minute = 0
        self.window = QMainWindow()
        self.window.resize(360, 800)
        self.panel = InspectorPanel(workspace, theme, clock=self.clock, pause=0)
        self.window.setCentralWidget(self.panel)
        self.panel.wish.connect(workspace.wish)
        self.refused: list[str] = []
        workspace.refused.connect(self.refused.append)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        if workspace.report.segments:
            self.go(workspace.report.segments[1], 1)

    def clock(self) -> datetime:
        self.minute += 1
        return datetime(2031, 5, 14, 10, 40 + self.minute)

    def go(self, segment: Segment, number: int) -> None:
        self.workspace.set_place(Spot("text", segment.id, segment.contributions[number].id, path=(0,)))

    @property
    def contribution(self) -> Contribution:
        return next(one for _, one in self.workspace.report.contributions() if one.id == self.workspace.contribution_id)

    @property
    def segment(self) -> Segment:
        return next(one for one in self.workspace.report.segments if one.id == self.workspace.segment_id)

    @property
    def speaker(self) -> Speaker:
        speaker = self.workspace.report.speaker(self.contribution.speakers[0])
        assert speaker is not None
        return speaker

    def field(self, name: str) -> QWidget:
        kinds = (QLineEdit, QPlainTextEdit, QComboBox, QPushButton)
        found = [
            one
            for kind in kinds
            for one in self.panel.findChildren(kind)
            if one.accessibleName() == name and one.isVisible() and not isinstance(one.parent(), QComboBox)
        ]
        return found[0]

    def line(self, name: str) -> QLineEdit:
        field = self.field(name)
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        assert isinstance(line, QLineEdit)
        return line

    def retype(self, name: str, words: str) -> None:
        field = self.field(name)
        field.setFocus()
        self.qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
        self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(field, words)

    def button(self, words: str) -> QPushButton:
        return next(one for one in self.panel.findChildren(QPushButton) if one.text() == words and one.isVisible())

    def click(self, words: str) -> None:
        self.qtbot.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), words)

    def labels(self) -> list[str]:
        QApplication.processEvents()
        return [one.text() for one in self.panel.findChildren(QLabel) if one.isVisible()]

    def sample(self) -> dict[str, str]:
        return {
            one.accessibleName(): one.accessibleDescription()
            for one in self.panel.findChildren(QLabel)
            if one.accessibleDescription()
        }


@pytest.fixture
def desk(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Desk:
    return Desk(qtbot, workspace, theme)


# -- speaker ----------------------------------------------------------------------------------------------


def test_it_shows_who_speaks(desk: Desk) -> None:
    assert desk.line("As shown").text() == "Baek Ji-woo"
    assert desk.line("Family name").text() == "Baek"
    assert desk.line("Honorific").text() == "Ms."
    assert desk.sample() == {
        "First mention": "The Mayor of Gunsan (South Korea) Baek Ji-woo",
        "Later": "Ms. Baek",
        "In the list of speakers": "Baek Ji-woo, Mayor of Gunsan (South Korea)",
    }


def test_a_corrected_name_is_one_step_and_offers_the_family_name(desk: Desk) -> None:
    before = desk.workspace.report
    desk.retype("As shown", "Bae Ji-woo")
    assert desk.speaker.name == "Bae Ji-woo"
    assert desk.speaker.family == "Baek"
    assert desk.sample()["Later"] == "Ms. Baek"
    desk.click("Family name too? “Bae”")
    assert desk.speaker.family == "Bae"
    assert desk.sample()["Later"] == "Ms. Bae"
    assert not [one for one in desk.panel.findChildren(QPushButton) if one.isVisible() and "too?" in one.text()]
    desk.workspace.undo()
    assert desk.line("Family name").text() == "Baek"
    desk.workspace.undo()
    assert desk.workspace.report == before
    assert desk.line("As shown").text() == "Baek Ji-woo"
    assert not desk.refused


def test_a_name_is_never_left_empty(desk: Desk) -> None:
    line = desk.line("As shown")
    line.setFocus()
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_Delete)
    assert "A speaker needs a name." in desk.labels()
    assert desk.speaker.name == "Baek Ji-woo"
    desk.press(Qt.Key.Key_Tab)
    assert line.text() == "Baek Ji-woo"
    assert not desk.refused


def test_what_changes_elsewhere_does_not_move_the_cursor(desk: Desk) -> None:
    line = desk.line("As shown")
    line.setFocus()
    line.setCursorPosition(4)
    desk.type("e")
    assert desk.speaker.name == "Baeke Ji-woo"
    assert line.cursorPosition() == 5
    desk.type(" ")
    assert line.text() == "Baeke  Ji-woo"
    desk.workspace.undo()
    assert line.text() == "Baek Ji-woo"


def test_undo_in_a_field_is_left_to_the_window(desk: Desk) -> None:
    desk.retype("Family name", "Kim")
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.line("Family name").text() == "Kim"


def test_an_honorific_is_chosen_or_typed(desk: Desk) -> None:
    box = desk.field("Honorific")
    assert isinstance(box, QComboBox)
    assert [box.itemText(number) for number in range(box.count())] == ["", "Mr.", "Ms.", "Mrs.", "Dr.", "Prof."]
    line = desk.line("Honorific")
    line.setFocus()
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.type("H.E.")
    assert desk.speaker.honorific == "H.E."
    desk.press(Qt.Key.Key_Down)
    assert desk.speaker.honorific in ("", None, "Mr.", "Dr.", "Mrs.", "Prof.", "Ms.")


def test_an_honorific_is_not_completed_by_itself(desk: Desk) -> None:
    line = desk.line("Honorific")
    line.setFocus()
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.type("M")
    desk.press(Qt.Key.Key_Return)
    assert (line.text(), desk.speaker.honorific) == ("M", "M")


def test_an_office_is_changed_in_place(desk: Desk) -> None:
    cards = desk.panel.findChildren(QWidget)
    card = next(one for one in cards if one.accessibleName().startswith("Office: Mayor"))
    desk.qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    desk.retype("Place", "Busan")
    desk.press(Qt.Key.Key_Return)
    assert desk.speaker.offices == (Office(role="Mayor", place="Busan", country="South Korea"),)
    assert desk.sample()["First mention"] == "The Mayor of Busan (South Korea) Baek Ji-woo"
    desk.press(Qt.Key.Key_Space)
    desk.retype("As printed", "First Citizen of Busan")
    assert desk.sample()["First mention"] == "The First Citizen of Busan Baek Ji-woo"


def test_offices_come_go_and_move(desk: Desk) -> None:
    desk.click("+ Add an office")
    assert len(desk.speaker.offices) == 1
    desk.type("Chair")
    desk.press(Qt.Key.Key_Tab)
    desk.type("River Network")
    assert desk.speaker.offices[1] == Office(role="Chair", organisation="River Network")
    assert desk.sample()["First mention"].startswith("The Mayor of Gunsan (South Korea) and River Network Chair")
    desk.click("↑")
    assert desk.speaker.offices[0].role == "Chair"
    desk.click("Remove")
    assert [office.role for office in desk.speaker.offices] == ["Mayor"]
    desk.workspace.undo()
    assert len(desk.speaker.offices) == 2
    assert not broken(desk.workspace.report)


def test_a_key_on_its_way_to_an_office_that_went_changes_nothing(desk: Desk) -> None:
    desk.click("+ Add an office")
    desk.type("Chair")
    late = QApplication.focusWidget()
    assert isinstance(late, QLineEdit)
    before = len(desk.speaker.offices)
    while desk.workspace.document.undo_label:
        desk.workspace.undo()
    offices = desk.speaker.offices
    assert len(offices) < before
    desk.qtbot.keyClicks(late, "x")
    assert desk.speaker.offices == offices


def test_more_holds_what_few_need(desk: Desk) -> None:
    desk.click("More…")
    desk.retype("Given name", "Ji-woo")
    desk.retype("E-mail", "jiwoo@example.org")
    desk.retype("Tags", "press, online,")
    desk.retype("Gender", "woman")
    speaker = desk.speaker
    assert (speaker.given, speaker.email, speaker.gender) == ("Ji-woo", "jiwoo@example.org", "woman")
    assert speaker.tags == ("press", "online")
    desk.click("Less")
    assert not [one for one in desk.panel.findChildren(QLineEdit) if one.accessibleName() == "Tags" and one.isVisible()]


def test_an_attribution_of_her_own_keeps_its_bold(desk: Desk) -> None:
    desk.click("More…")
    line = desk.line("Own first")
    line.setFocus()
    desk.press(Qt.Key.Key_Home)
    for _ in range(4):
        desk.press(Qt.Key.Key_Delete)
    own = desk.speaker.overrides["whrcf"]["full"]
    assert own == (Text(text="Mayor of Gunsan (South Korea) Baek Ji-woo", bold=True),)
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Left, CONTROL | SHIFT)
    desk.press(Qt.Key.Key_B, CONTROL)
    assert isinstance(desk.speaker.overrides["whrcf"]["full"][-1], str)
    assert desk.sample()["First mention"] == "Mayor of Gunsan (South Korea) Baek Ji-woo"
    reset = desk.field("Back to the forum’s own pattern")
    desk.qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert desk.speaker.overrides == {}
    assert desk.sample()["First mention"].startswith("The Mayor")


def test_the_attribution_of_the_contribution(desk: Desk) -> None:
    desk.click("More…")
    box = desk.field("Attribution")
    box.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.contribution.lead == "full"
    desk.workspace.undo()
    assert isinstance(box, QComboBox)
    assert box.currentText() == "As the forum does"


def test_status_by_mouse_and_arrows(desk: Desk) -> None:
    desk.click("Reviewed")
    assert desk.contribution.status == "reviewed"
    desk.button("Reviewed").setFocus()
    desk.press(Qt.Key.Key_Right)
    assert desk.contribution.status == "cleared"
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Left)
    assert desk.contribution.status == "reviewed"


def test_several_speakers_and_somebody_mentioned(desk: Desk) -> None:
    workspace, one = desk.workspace, desk.contribution
    others = [speaker for speaker in workspace.report.speakers if speaker.id not in one.speakers]
    workspace.apply("Joint", lambda report: set_speakers(report, one.id, (*one.speakers, others[0].id)))
    box = desk.field("Speaker of this contribution")
    box.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.line("As shown").text() == others[0].name
    desk.panel.show_speaker(others[2].id)
    assert desk.line("As shown").text() == others[2].name
    desk.go(workspace.report.segments[1], 2)
    assert desk.line("As shown").text() == desk.speaker.name


def test_without_a_speaker_it_offers_to_choose_one(desk: Desk) -> None:
    workspace, one = desk.workspace, desk.contribution
    workspace.apply("Floor", lambda report: set_speakers(report, one.id, ()))
    assert "This is said from the floor, without a name." in desk.labels()
    wanted: list[str] = []
    desk.panel.speaker_wanted.connect(wanted.append)
    desk.panel.focus_speaker()
    desk.press(Qt.Key.Key_Space)
    assert wanted == [one.id]
    workspace.apply("Narration", lambda report: set_kind(report, one.id, "narration"))
    assert any(words.startswith("This is narration") for words in desk.labels())


def test_the_moderator_and_no_contribution(desk: Desk) -> None:
    segment = desk.segment
    desk.workspace.set_place(Spot("heading", segment.id))
    moderator = desk.workspace.report.speaker(segment.moderator or "")
    assert moderator is not None
    assert desk.line("As shown").text() == moderator.name
    desk.workspace.set_place(Spot("title"))
    assert "Put the cursor into a contribution to see who speaks." in desk.labels()
    desk.panel.show_tab("segment")
    assert "Put the cursor into a segment to see it here." in desk.labels()
    desk.panel.show_tab("notes")
    assert any(words.startswith("Notes belong to a contribution") for words in desk.labels())


def test_an_outcome_has_fields_of_its_own(desk: Desk) -> None:
    one = desk.contribution
    desk.workspace.apply("Outcome", lambda report: set_outcome(report, one.id, Outcome(label="decision")))
    desk.retype("Owner", "River Network")
    desk.retype("Due", "May 2032")
    desk.retype("Outcome", "action")
    assert desk.contribution.outcome == Outcome(label="action", owner="River Network", due="May 2032")


def test_f4_leads_to_the_name(desk: Desk) -> None:
    desk.panel.show_tab("report")
    desk.panel.focus_speaker()
    assert desk.panel.tab() == "speaker"
    assert QApplication.focusWidget() is desk.line("As shown")
    assert desk.line("As shown").selectedText() == "Baek Ji-woo"


# -- notes ------------------------------------------------------------------------------------------------


def test_notes_are_taken_quickly(desk: Desk) -> None:
    desk.panel.show_tab("notes")
    desk.panel.stamp_note()
    desk.type("leaks heard at night")
    desk.press(Qt.Key.Key_Return)
    desk.type("answered in two days")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    desk.type("more complaints")
    assert desk.contribution.notes == (
        Note(text="leaks heard at night", when="10:41:00"),
        Note(text="answered in two days", when="10:42:00"),
        Note(text="more complaints", when="10:43:00"),
    )
    tabs = desk.panel.findChild(QTabWidget)
    badge = tabs.tabBar().tabButton(1, tabs.tabBar().ButtonPosition.RightSide)
    assert isinstance(badge, QLabel)
    assert badge.text() == "3"
    desk.workspace.undo()
    assert len(desk.contribution.notes) == 2


def test_notes_without_a_time(desk: Desk) -> None:
    desk.panel.show_tab("notes")
    place = [one for one in desk.panel.findChildren(QPlainTextEdit) if one.isVisible()][-1]
    assert place.placeholderText() == "Add a note…"
    place.setFocus()
    desk.type("one")
    desk.press(Qt.Key.Key_Return, SHIFT)
    desk.type("two")
    assert desk.contribution.notes == (Note(text="one\ntwo"),)


def notes_shown(desk: Desk) -> list[QPlainTextEdit]:
    return [one for one in desk.panel.findChildren(QPlainTextEdit) if one.isVisible() and one.toPlainText()]


def test_notes_are_changed_timed_and_removed(desk: Desk) -> None:
    one = desk.contribution
    notes = (Note(text="first", when="09:00:00"), Note(text="second"), Note(text="third"))
    desk.workspace.apply("Notes", lambda report: set_notes(report, one.id, notes))
    desk.panel.show_tab("notes")
    notes_shown(desk)[1].setFocus()
    desk.press(Qt.Key.Key_End)
    desk.type("!")
    times = [
        field
        for field in desk.panel.findChildren(QLineEdit)
        if field.accessibleName() == "Time of the note" and field.isVisible()
    ]
    desk.qtbot.mouseClick(times[1], Qt.MouseButton.LeftButton)
    desk.qtbot.keyClicks(times[1], "9:1")
    assert desk.contribution.notes[1] == Note(text="second!")
    desk.qtbot.keyClicks(times[1], "5")
    assert desk.contribution.notes[1] == Note(text="second!", when="09:15:00")
    notes_shown(desk)[0].setFocus()
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_Backspace)
    desk.press(Qt.Key.Key_Backspace)
    assert [note.text for note in desk.contribution.notes] == ["second!", "third"]
    notes_shown(desk)[1].setFocus()
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_Tab)
    assert [note.text for note in desk.contribution.notes] == ["second!"]
    row = notes_shown(desk)[0].parentWidget()
    desk.qtbot.mouseMove(row, QPoint(60, 8))
    remove = next(button for button in row.findChildren(QPushButton))
    remove.setVisible(True)
    desk.qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert desk.contribution.notes == ()


def test_a_note_goes_where_the_notes_show(desk: Desk) -> None:
    desk.panel.show_tab("speaker")
    desk.panel.stamp_note()
    assert desk.panel.tab() == "speaker"
    desk.type("said")
    assert desk.contribution.notes[0].text == "said"
    desk.panel.show_tab("segment")
    desk.panel.stamp_note()
    assert desk.panel.tab() == "notes"
    desk.workspace.set_place(Spot("title"))
    desk.panel.stamp_note()


def test_a_note_stays_with_its_contribution(desk: Desk) -> None:
    segment = desk.segment
    desk.panel.stamp_note()
    desk.type("here")
    first = desk.contribution.id
    desk.go(segment, 2)
    desk.panel.stamp_note()
    desk.type("there")
    found = {one.id: [note.text for note in one.notes] for _, one in desk.workspace.report.contributions() if one.notes}
    assert found == {first: ["here"], desk.contribution.id: ["there"]}


# -- segment and report -----------------------------------------------------------------------------------


def test_the_segment(desk: Desk) -> None:
    desk.panel.show_tab("segment")
    heading = desk.line("Heading")
    assert heading.placeholderText() == "First segment"
    desk.retype("Heading", "Water for all")
    assert desk.segment.heading == ("Water for all",)
    desk.retype("Heading", "")
    assert desk.segment.heading is None
    desk.retype("Theme", "Who pays")
    assert desk.segment.theme == ("Who pays",)
    desk.click("Part of one")
    assert desk.segment.level == 2
    kind = desk.field("Kind")
    kind.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.segment.kind == "closing"
    assert heading.placeholderText() == "Closing remarks"
    desk.workspace.undo()
    assert desk.segment.kind == "segment"


def test_a_heading_with_a_mention_is_not_typed_in(desk: Desk) -> None:
    segment, speaker = desk.segment, desk.speaker
    runs = ("A talk with ", Mention(speaker=speaker.id, form="name"))
    desk.workspace.apply("Heading", lambda report: set_heading(report, segment.id, runs))
    desk.panel.show_tab("segment")
    assert desk.line("Heading").text() == "A talk with Baek Ji-woo"
    desk.line("Heading").setFocus()
    desk.type("x")
    assert desk.segment.heading == runs


def test_the_moderator_is_picked(desk: Desk) -> None:
    desk.panel.show_tab("segment")
    desk.qtbot.mouseClick(desk.field("Moderator"), Qt.MouseButton.LeftButton)
    desk.type("joao")
    desk.press(Qt.Key.Key_Return)
    moderator = desk.workspace.report.speaker(desk.segment.moderator or "")
    assert moderator is not None
    assert moderator.name == "João dos Santos"
    desk.qtbot.mouseClick(desk.field("Moderator"), Qt.MouseButton.LeftButton)
    desk.type("Mayor of Marelle (Tunisia) Mounir Elloumi")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert desk.workspace.report.speakers[-1].id == desk.segment.moderator
    desk.workspace.undo()
    assert desk.workspace.report.speakers[-1].name != "Mounir Elloumi"
    desk.qtbot.mouseClick(desk.field("No moderator"), Qt.MouseButton.LeftButton)
    assert desk.segment.moderator is None


def test_the_report(desk: Desk) -> None:
    desk.panel.show_tab("report")
    desk.retype("Title", "Rivers")
    desk.retype("Subtitle", "Second day")
    assert desk.workspace.report.title == ("Rivers",)
    assert desk.workspace.report.subtitle == ("Second day",)
    box = desk.field("Language of the report")
    box.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.workspace.report.language == "fr"
    desk.workspace.undo()
    desk.workspace.undo()
    field = desk.field("Subtitle")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Plenary Session 2 of the Forum of River and Harbour Cities"


def test_a_field_is_found_on_its_tab(desk: Desk) -> None:
    for key, tab in (("title", "report"), ("theme", "segment"), ("email", "speaker"), ("family", "speaker")):
        desk.panel.focus_field(key)
        assert desk.panel.tab() == tab
        assert isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
    desk.panel.focus_field("unknown")


def test_an_empty_report(qtbot: QtBot, empty_workspace: Workspace, theme: Theme) -> None:
    desk = Desk(qtbot, empty_workspace, theme)
    for tab in ("speaker", "notes", "segment", "report"):
        desk.panel.show_tab(tab)
    desk.panel.focus_speaker()
    assert not desk.refused


def test_long_names_are_told_whole(desk: Desk) -> None:
    name = "Marie-Antoinette Desrosiers-Pierre de la Fontaine-Beauséjour van der Meulen-Okonkwo-Abdirahman"
    one = desk.contribution
    desk.workspace.apply("Add", lambda report: add_speaker(report, Speaker(id="long", name=name)))
    desk.workspace.apply("Set", lambda report: set_speakers(report, one.id, ("long",)))
    assert desk.line("As shown").toolTip() == name
    assert desk.panel.minimumSizeHint().width() <= 360


@pytest.mark.parametrize("name", ["Ousmane N'Diaye", "Smith & Sons", "<b>Quay</b> & Co", 'Ana "Nita" Reyes'])
def test_no_letter_of_a_name_is_taken_for_an_access_key_or_for_markup(desk: Desk, name: str) -> None:
    one = desk.contribution
    desk.workspace.apply("Add", lambda report: add_speaker(report, Speaker(id="odd", name=name, family=name)))
    desk.workspace.apply("Set", lambda report: set_speakers(report, one.id, ("odd",)))
    desk.qtbot.wait(20)
    read = QTextDocument()
    shown = []
    for label in desk.panel.findChildren(QLabel):
        if label.accessibleDescription() and label.isVisible():
            read.setHtml(label.text())
            shown.append(read.toPlainText())
    assert shown == [name, name, name]


def test_an_ampersand_of_a_family_name_is_offered_as_it_is(desk: Desk) -> None:
    desk.retype("As shown", "Jane Smith&Sons")
    assert desk.button("Family name too? “Smith&&Sons”").isVisible()


def test_it_changes_with_the_theme(desk: Desk, theme: Theme) -> None:
    theme.choose("dark")
    assert theme.color("dim").name() in " ".join(desk.labels())


def test_two_speak_together(desk: Desk) -> None:
    first = desk.speaker
    desk.click("Together with…")
    desk.type("suryani")
    desk.press(Qt.Key.Key_Return)
    assert len(desk.contribution.speakers) == 2
    assert desk.contribution.speakers[0] == first.id
    desk.click("Together with…")
    desk.type("Mayor of Marelle (Tunisia) Mounir Elloumi")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert len(desk.contribution.speakers) == 3
    desk.qtbot.mouseClick(desk.field("This person does not speak here"), Qt.MouseButton.LeftButton)
    assert first.id not in desk.contribution.speakers
    desk.workspace.undo()
    desk.workspace.undo()
    desk.workspace.undo()
    assert desk.contribution.speakers == (first.id,)


def test_the_fields_that_the_forum_asks_for(desk: Desk) -> None:
    desk.panel.show_tab("report")
    assert "2 fields are still to be filled." in desk.labels()
    desk.panel.focus_field("session")
    desk.type("Plenary Session 2")
    assert desk.workspace.report.fields["session"] == "Plenary Session 2"
    assert "1 field is still to be filled." in desk.labels()
    desk.workspace.undo()
    assert "session" not in desk.workspace.report.fields
    assert desk.labels().count("The forum asks for this.") == 2


def test_fields_of_another_template(desk: Desk) -> None:
    desk.panel.show_tab("report")
    desk.workspace.switch_template("Switch", load_by_name("plain"))
    assert not [words for words in desk.labels() if words.endswith("to be filled.")]
    desk.panel.focus_field("place")
    desk.type("Marelle")
    assert desk.workspace.report.fields["place"] == "Marelle"
    desk.workspace.undo()
    desk.workspace.undo()
    assert "2 fields are still to be filled." in desk.labels()


def test_fields_that_a_segment_carries(desk: Desk) -> None:
    segment = desk.segment
    desk.workspace.apply("Field", lambda report: set_segment_field(report, segment.id, "room", "Hall 3"))
    desk.panel.show_tab("segment")
    desk.panel.focus_field("room")
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Backspace)
    assert desk.segment.fields == {"room": "Hall"}
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_Delete)
    assert desk.segment.fields == {"room": ""}
    desk.go(desk.workspace.report.segments[2], 0)
    assert not [one for one in desk.panel.findChildren(QLineEdit) if one.accessibleName() == "room"]
