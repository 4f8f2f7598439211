"""The speaker picker, by keyboard and by mouse, as it is seen."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report
from hrreport.model.edits import add_speaker
from hrreport.model.speaker import Speaker
from hrreport.model.texts import Spot
from hrreport.ui.theme import Theme
from hrreport.ui.widgets.picker import Choice, SpeakerPicker
from hrreport.ui.workspace import Workspace
from tests.ui.test_looks import clipped

LINE = "Mayor of Marelle (Tunisia) Mounir Elloumi"


class Desk:
    """A window with a field, and a picker over it."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, theme: Theme) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.window.resize(900, 640)
        self.field = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.field)
        self.picker = SpeakerPicker(workspace, theme, self.window)
        self.tester = QAbstractItemModelTester(self.model)
        self.choices: list[Choice] = []
        self.cancels = 0
        self.picker.chosen.connect(self.choices.append)
        self.picker.cancelled.connect(self._on_cancelled)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.setFocus()

    def _on_cancelled(self) -> None:
        self.cancels += 1

    @property
    def list(self) -> QListView:
        return next(one for one in self.picker.findChildren(QListView) if one.accessibleName() == "Speakers that fit")

    @property
    def model(self) -> QAbstractItemModel:
        return self.list.model()

    def open(self, purpose: str = "contribution") -> None:
        self.picker.open_at(self.window.mapToGlobal(QPoint(100, 80)), purpose)

    def rows(self) -> list[str]:
        return [self.model.data(self.model.index(row, 0)) for row in range(self.model.rowCount())]

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), words)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def paste(self, words: str) -> None:
        QApplication.clipboard().setText(words)
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def desk(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Desk:
    return Desk(qtbot, workspace, theme)


def test_a_few_letters_and_enter(desk: Desk) -> None:
    desk.open()
    desk.type("guns")
    assert desk.rows()[0] == "Baek Ji-woo"
    desk.press(Qt.Key.Key_Return)
    assert [(choice.kind, choice.speaker.name) for choice in desk.choices if choice.speaker] == [
        ("known", "Baek Ji-woo")
    ]
    assert not desk.picker.isVisible()
    assert QApplication.focusWidget() is desk.field


def test_arrows_choose_and_go_round(desk: Desk) -> None:
    desk.open("mention")
    names = desk.rows()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Up)
    assert desk.list.currentIndex().row() == 1
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Up)
    assert desk.list.currentIndex().row() == len(names) - 1
    desk.press(Qt.Key.Key_PageUp)
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Return)
    assert desk.choices[0].speaker is not None
    assert desk.choices[0].speaker.name == names[-8]


def test_one_pasted_line_enter_enter(desk: Desk) -> None:
    desk.open()
    desk.paste(LINE)
    assert desk.rows() == [f"Add “{LINE}”"]
    desk.press(Qt.Key.Key_Return)
    shown = {label.accessibleName(): label.accessibleDescription() for label in desk.picker.findChildren(QLabel)}
    assert shown["First mention"] == f"The {LINE}"
    assert "The family name is a guess." in [label.text() for label in desk.picker.findChildren(QLabel)]
    desk.press(Qt.Key.Key_Return)
    choice = desk.choices[0]
    assert choice.kind == "new"
    assert choice.speaker is not None
    assert (choice.speaker.name, choice.speaker.family) == ("Mounir Elloumi", "Elloumi")
    assert choice.speaker.offices[0].place == "Marelle"
    assert desk.cancels == 0


def test_what_was_understood_is_put_right_with_tab(desk: Desk) -> None:
    desk.open("change")
    desk.paste("Dr Peter Miller, Councillor of Cork (Ireland) and Co-Chair of the Harbour Group")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("Mueller")
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.type("Prof.")
    desk.press(Qt.Key.Key_Return)
    speaker = desk.choices[0].speaker
    assert speaker is not None
    assert (speaker.family, speaker.honorific) == ("Mueller", "Prof.")
    assert len(speaker.offices) >= 2


def test_without_a_name_there_is_nothing_to_add(desk: Desk) -> None:
    desk.open()
    desk.paste(LINE)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_Return)
    assert desk.picker.isVisible()
    assert not desk.choices


def test_esc_goes_back_one_step_at_a_time(desk: Desk) -> None:
    desk.open()
    desk.type("Nobody Knows")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert desk.picker.isVisible()
    assert desk.rows() == ["Add “Nobody Knows”"]
    desk.press(Qt.Key.Key_Escape)
    assert not desk.picker.isVisible()
    assert desk.cancels == 1
    assert QApplication.focusWidget() is desk.field


def test_buttons_work_with_the_mouse(desk: Desk) -> None:
    desk.open()
    desk.type("Nobody Knows")
    rect = desk.list.visualRect(desk.model.index(0, 0))
    desk.qtbot.mouseClick(desk.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    buttons = {button.text(): button for button in desk.picker.findChildren(QPushButton)}
    desk.qtbot.mouseClick(buttons["Back"], Qt.MouseButton.LeftButton)
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.mouseClick(buttons["Add speaker"], Qt.MouseButton.LeftButton)
    assert desk.choices[0].kind == "new"


def test_the_floor_and_narration(desk: Desk) -> None:
    desk.open()
    assert desk.rows()[-2:] == ["From the floor", "Narration"]
    desk.type("floor")
    desk.press(Qt.Key.Key_Return)
    desk.open()
    desk.type("narr")
    desk.press(Qt.Key.Key_Return)
    assert [choice.kind for choice in desk.choices] == ["floor", "narration"]
    desk.open("moderator")
    assert desk.rows()[-1] == "No moderator"
    desk.open("mention")
    assert "From the floor" not in desk.rows()


def test_who_comes_first(desk: Desk, workspace: Workspace, sample_report: Report) -> None:
    workspace.apply("Add", lambda report: add_speaker(report, Speaker(id="new", name="Zoë Last")))
    desk.open("contribution")
    assert desk.rows()[0] == "Zoë Last"
    desk.press(Qt.Key.Key_Escape)
    last = sample_report.segments[-1]
    workspace.set_place(Spot("text", last.id, last.contributions[0].id, path=(0,)))
    desk.open("mention")
    first = sample_report.speaker(last.contributions[0].speakers[0])
    assert first is not None
    speaking = {one for contribution in last.contributions for one in contribution.speakers}
    names = [speaker.name for speaker in sample_report.speakers if speaker.id in speaking]
    assert desk.rows()[0] == names[0]


def test_a_known_name_in_a_pasted_line_comes_before_the_offer(desk: Desk) -> None:
    desk.open()
    desk.paste("The **Vice-Chair of the Port Board Ji-woo Baek**")
    assert desk.rows()[0] == "Baek Ji-woo"
    assert desk.rows()[1].startswith("Add “")


def test_a_press_or_a_focus_elsewhere_closes(desk: Desk) -> None:
    desk.open()
    desk.qtbot.mouseClick(desk.window, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not desk.picker.isVisible()
    desk.open()
    desk.field.setFocus()
    assert not desk.picker.isVisible()
    assert desk.cancels == 2


def test_it_stays_inside_the_window(desk: Desk) -> None:
    desk.picker.open_at(desk.window.mapToGlobal(QPoint(890, 630)), "contribution")
    assert desk.window.rect().contains(desk.picker.geometry())


def test_an_empty_report_says_what_to_do(qtbot: QtBot, empty_workspace: Workspace, theme: Theme) -> None:
    desk = Desk(qtbot, empty_workspace, theme)
    desk.open("mention")
    visible = [label.text() for label in desk.picker.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("There is nobody yet") for text in visible)
    desk.press(Qt.Key.Key_Return)
    assert desk.picker.isVisible()


def test_it_finds_them_all_among_many_speakers(qtbot: QtBot, sample_report: Report, theme: Theme) -> None:
    many = tuple(
        msgspec.structs.replace(speaker, id=f"{speaker.id}-{number}", name=f"{speaker.name} {number}")
        for number in range(24)
        for speaker in sample_report.speakers
    )
    report = msgspec.structs.replace(sample_report, speakers=(*sample_report.speakers, *many))
    desk = Desk(qtbot, Workspace(report, load_by_name("whrcf")), theme)
    desk.open()
    desk.type("gunsan")
    assert len(desk.rows()) == 25 + 1


def test_it_finds_its_window_when_it_opens(qtbot: QtBot, workspace: Workspace, theme: Theme) -> None:
    view = QWidget()
    picker = SpeakerPicker(workspace, theme, view)
    window = QWidget()
    window.resize(700, 500)
    QVBoxLayout(window).addWidget(view)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    picker.open_at(window.mapToGlobal(QPoint(50, 40)), "mention")
    assert picker.parentWidget() is window
    assert (picker.x(), picker.y()) == (50, 40)
    assert picker.isVisible()


def test_the_form_grows_with_a_name_so_that_no_line_of_it_is_cut(desk: Desk) -> None:
    desk.open()
    desk.type("Mayor of Sfax (Tunisia) Maria Alvarez de Montenegro")
    desk.press(Qt.Key.Key_Return)
    before = desk.picker.height()
    desk.press(Qt.Key.Key_End)
    desk.type(" Wolfeschlegelsteinhausenbergerdorff Quispe Mamani de la Torre Alta y de los Montes")
    desk.qtbot.waitUntil(lambda: desk.picker.height() > before)
    desk.qtbot.waitUntil(lambda: clipped(desk.picker) == [])
    assert desk.window.rect().contains(desk.picker.geometry())
