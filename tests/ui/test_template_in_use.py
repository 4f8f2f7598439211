"""A template that says everything, in use: its fields, parts and outcomes in the inspector, and limits."""

from __future__ import annotations

import datetime

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from hrreport.forum.compose import compose
from hrreport.forum.concerns import concerns
from hrreport.forum.template import Template
from hrreport.model import Choice, Date, NotRecorded
from hrreport.model.edits import set_field
from hrreport.model.texts import Spot
from hrreport.ui.app import App
from hrreport.ui.opened import Opened
from hrreport.ui.panels.inspector import InspectorPanel
from hrreport.ui.theme import Theme
from hrreport.ui.widgets.concern_list import concern_words
from hrreport.ui.workspace import Workspace
from tests.test_template_format import outcome, report, river, segment, speech

HOUSE = """
[fields.kind]
label = "Kind of session"
type = "choice"
choices = { panel = "Panel", round = "Round table" }
[fields.site]
label = "Website"
type = "url"
not-recorded = false
[segment-fields.room]
label = "Room"
[[skeleton]]
key = "talk"
heading = "Talk {number}"
repeat = true
[[skeleton]]
key = "ways"
kind = "other"
heading = "Ways forward"
required = true
[outcomes.step]
label = "Next step"
pattern = "**{label}:** {text}"
[limits]
contribution = { words = 3, sentences = 1 }
[languages.fr.fields.kind]
label = "Genre"
"""


class House:
    """An inspector over a report of that template."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.template: Template = river(HOUSE)
        one = report(segment("g1", speech("c1", "s1"), outcome("c2", "step", "Dig. And dig again now.")))
        self.workspace = Workspace(one, self.template)
        self.window = QMainWindow()
        self.window.resize(420, 900)
        self.panel = InspectorPanel(self.workspace, theme, pause=0)
        self.window.setCentralWidget(self.panel)
        self.panel.wish.connect(self.workspace.wish)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowExposed(self.window)

    def show(self, tab: str) -> None:
        """Turns to a tab, which is filled when it is seen."""
        self.panel.show_tab(tab)
        QApplication.processEvents()

    def line(self, name: str) -> QLineEdit:
        """The visible line of that name."""
        return next(
            one for one in self.panel.findChildren(QLineEdit) if one.isVisible() and one.accessibleName() == name
        )

    def combo(self, name: str) -> QComboBox:
        """The visible box of that name."""
        return next(
            one for one in self.panel.findChildren(QComboBox) if one.isVisible() and one.accessibleName() == name
        )


@pytest.fixture
def house(qtbot: QtBot, theme: Theme) -> House:
    return House(qtbot, theme)


def choose(box: QComboBox, words: str) -> None:
    """Chooses by the keyboard."""
    box.setFocus()
    for _ in range(box.count()):
        if box.currentText() == words:
            return
        QTest.keyClick(box, Qt.Key.Key_Down)
    if box.currentText() != words:
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText() == words:
                return
            QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == words


def test_a_choice_is_made_by_its_words_and_kept_by_its_key(house: House) -> None:
    house.show("report")
    choose(house.combo("Kind of session"), "Round table")
    assert house.workspace.report.fields["kind"] == Choice(value="round")
    choose(house.combo("Kind of session"), "Not recorded")
    assert house.workspace.report.fields["kind"] == NotRecorded()


def test_an_address_that_is_none_is_marked_and_told(house: House) -> None:
    house.show("report")
    line = house.line("Website")
    line.setFocus()
    QTest.keyClicks(line, "river")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.property("state") == "wrong"
    assert "https://" in line.toolTip()
    assert house.workspace.report.fields["site"] == "river"
    assert "“Website” is no address as it stands." in told(house)
    QTest.keyClicks(line, ".example.org")
    QTest.keyClick(line, Qt.Key.Key_Home)
    QTest.keyClicks(line, "https://")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.property("state") != "wrong"


def test_the_fields_of_a_segment_are_asked_for_and_can_be_emptied(house: House) -> None:
    house.workspace.set_place(Spot("text", "g1", "c1", path=(0,)))
    house.show("segment")
    line = house.line("Room")
    line.setFocus()
    QTest.keyClicks(line, "Hall 2")
    assert house.workspace.report.segments[0].fields == {"room": "Hall 2"}
    for _ in range(6):
        QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert house.workspace.report.segments[0].fields == {}


def test_a_segment_takes_a_part_of_the_skeleton_and_its_heading(house: House) -> None:
    house.workspace.set_place(Spot("text", "g1", "c1", path=(0,)))
    house.show("segment")
    assert "The part “Ways forward” is missing." in told(house)
    choose(house.combo("Kind"), "Ways forward")
    assert (house.workspace.report.segments[0].part, house.workspace.report.segments[0].kind) == ("ways", "other")
    assert "The part “Ways forward” is missing." not in told(house)
    choose(house.combo("Kind"), "Opening")
    assert house.workspace.report.segments[0].part is None
    house.workspace.undo()
    assert house.workspace.report.segments[0].part is not None


def test_an_outcome_is_named_by_the_forum(house: House) -> None:
    house.workspace.set_place(Spot("text", "g1", "c2", path=(0,)))
    house.show("speaker")
    box = house.combo("Outcome")
    assert box.currentText() == "Next step"
    line = box.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Promise")
    found = house.workspace.report.segments[0].contributions[1].outcome
    assert found is not None
    assert found.label == "Promise"
    line.selectAll()
    QTest.keyClicks(line, "next step")
    found = house.workspace.report.segments[0].contributions[1].outcome
    assert found is not None
    assert found.label == "step"


def test_what_is_too_long_is_told_with_its_measure(house: House) -> None:
    assert "A contribution: 7 of at most 3 words." in told(house)
    assert "A contribution: 2 of at most 1 sentence." in told(house)
    assert "Ana Ruiz: 8 of at most 3 words." in told(house)


def test_labels_follow_the_language_of_the_report(house: House) -> None:
    house.show("report")
    french = msgspec.structs.replace(house.workspace.report, language="fr")
    house.workspace.apply("Language", lambda _: french)
    QApplication.processEvents()
    assert house.combo("Genre").isVisible()


def told(house: House) -> list[str]:
    """What an export would have looked at."""
    one = house.workspace.report
    found = concerns(one, house.template, compose(one, house.template))
    return [concern_words(concern) for concern in found]


def test_the_status_bar_tells_until_when_the_forum_wants_it(app: App, qtbot: QtBot) -> None:
    template = river('[fields.held]\nlabel = "Held"\ntype = "date"\n[deadline]\nfrom = "held"\nweeks = 2\n')
    app.show_opened(Opened(report(segment("g1")), template))
    window = app.windows[0]
    assert window.workspace is not None
    day = Date(value=datetime.date(2031, 5, 7))
    window.workspace.apply("Field", lambda one: set_field(one, "held", day))

    def is_told() -> bool:
        return any("due 21 May 2031, 23:59" in one.text() for one in window.status.findChildren(QLabel))

    qtbot.waitUntil(is_told)
