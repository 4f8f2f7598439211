"""What is said in the status bar, and where keys lead that cannot do what they are for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report, TemplateRef, new_report
from hrreport.model.texts import Spot
from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from tests.ui.hand import CTRL, Hand

WHRCF = load_by_name("whrcf")


@pytest.fixture
def empty(app: App, qtbot: QtBot) -> MainWindow:
    """A new report, with the cursor in its title."""
    app.show_opened(Opened(new_report("r", "en", TemplateRef(id=WHRCF.id, version=WHRCF.version)), WHRCF))
    qtbot.waitUntil(app.windows[0].isActiveWindow)
    return app.windows[0]


def test_a_note_without_a_contribution_is_refused_with_a_sentence(empty: MainWindow) -> None:
    Hand().press(Qt.Key.Key_Semicolon, CTRL)
    assert empty.status.currentMessage() == "Put the cursor into the contribution that the note is about."


def test_it_is_said_when_the_standing_introduction_becomes_her_own(empty: MainWindow) -> None:
    assert empty.workspace is not None
    hand = Hand()
    empty.workspace.go_to(Spot("introduction", path=(0,)))
    hand.type("All of ")
    assert empty.status.currentMessage().startswith("The introduction is your own text now")
    hand.press(Qt.Key.Key_Z, CTRL)
    assert empty.workspace.report.introduction is None


def test_f6_leads_to_the_first_field_that_is_missing(empty: MainWindow) -> None:
    assert empty.workspace is not None
    hand = Hand()
    hand.press(Qt.Key.Key_F6)
    hand.type("Plenary 2")
    assert empty.workspace.report.fields["session"] == "Plenary 2"
    hand.press(Qt.Key.Key_F6)
    hand.type("2031")
    assert "edition" in empty.workspace.report.fields


def test_list_levels_are_offered_in_lists_only(app: App, sample_report: Report, qtbot: QtBot) -> None:
    app.show_opened(Opened(sample_report, WHRCF))
    window, hand = app.windows[0], Hand()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.workspace is not None
    window.workspace.go_to_contribution(next(sample_report.contributions())[1].id)
    assert not window.actions_["format.deeper"].isEnabled()
    hand.press(Qt.Key.Key_8, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert window.actions_["format.deeper"].isEnabled()


def test_the_templates_name_takes_the_room_there_is(app: App, sample_report: Report, qtbot: QtBot) -> None:
    app.show_opened(Opened(sample_report, WHRCF))
    window = app.windows[0]
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.status.template_words.endswith(WHRCF.name))
