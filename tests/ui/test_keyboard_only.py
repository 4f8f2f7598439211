"""The main job by keyboard alone: from no report to Word and Markdown, without a mouse and without a call."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from hrreport.model import Report
from hrreport.prose import plain, plain_blocks
from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow
from tests.ui.hand import ALT, CTRL, SHIFT, Hand
from tests.ui.storm import check

FIRST = "Mayor of Rosario Azul (Peru) Lucia Benavente"
SECOND = "Ms. Amara Okafor, Director, River Network"


@pytest.fixture
def hand() -> Hand:
    return Hand()


def report_of(window: MainWindow) -> Report:
    assert window.workspace is not None
    return window.workspace.report


def name_of_focus(hand: Hand) -> str:
    return str(hand.focus.accessibleName())


def test_the_main_job_by_keyboard_alone(app: App, hand: Hand, qtbot: QtBot, tmp_path: Path) -> None:
    window = app.front()
    assert window is not None
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.isActiveWindow())
    begin(window, hand, qtbot)
    fields(window, hand)
    contributions(window, hand, qtbot)
    outcome(window, hand)
    note(window, hand)
    status_and_move(window, hand)
    name(window, hand)
    export(window, hand, qtbot, tmp_path)


def begin(window: MainWindow, hand: Hand, qtbot: QtBot) -> None:
    """The start page gives its first button the focus; Enter opens the dialog, letters lead to its fields."""
    assert hand.focus.accessibleName() == "New report"

    def fill(dialog: QDialog) -> None:
        hand.type("Human")
        hand.press(Qt.Key.Key_L, ALT)
        assert hand.focus.accessibleName() == "Language"
        hand.press(Qt.Key.Key_Tab)
        hand.type("Plenary Session 2")
        hand.press(Qt.Key.Key_Return)

    hand.in_dialog(lambda: hand.press(Qt.Key.Key_Space), fill)
    qtbot.waitUntil(lambda: window.view is not None)
    assert report_of(window).fields["session"] == "Plenary Session 2"
    hand.type("Water belongs to the street")
    assert plain(report_of(window).title) == "Water belongs to the street"


def fields(window: MainWindow, hand: Hand) -> None:
    """F6 leads to the first field that is missing; Tab and letters go on from there, and a key leads back."""
    hand.press(Qt.Key.Key_F6)
    assert name_of_focus(hand) == "Edition"
    hand.type("2026")
    hand.press(Qt.Key.Key_Tab)
    hand.type("31 May 2026")
    hand.press(Qt.Key.Key_Tab)
    assert report_of(window).fields["edition"] == "2026"
    hand.press(Qt.Key.Key_2, CTRL | SHIFT)
    assert name_of_focus(hand) == "Report"


def contributions(window: MainWindow, hand: Hand, qtbot: QtBot) -> None:
    """Two new speakers, then one who is known, and what they said."""
    for who, said in ((FIRST, "opened the session."), (SECOND, "thanked the city.")):
        hand.press(Qt.Key.Key_Return, CTRL)
        hand.type(who)
        hand.press(Qt.Key.Key_Up)
        hand.press(Qt.Key.Key_Return)
        hand.press(Qt.Key.Key_Return)
        hand.type(said)
        hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.type("bena")
    hand.press(Qt.Key.Key_Return)
    hand.type("answered her.")
    report = report_of(window)
    assert [one.name for one in report.speakers] == ["Lucia Benavente", "Amara Okafor"]
    said = [plain_blocks(one.text) for _, one in report.contributions()]
    assert said == ["opened the session.", "thanked the city.", "answered her."]


def outcome(window: MainWindow, hand: Hand) -> None:
    hand.press(Qt.Key.Key_O, CTRL | SHIFT)
    hand.type("Every city measures its leaks.")
    last = list(report_of(window).contributions())[-1][1]
    assert last.outcome is not None
    assert plain_blocks(last.text) == "Every city measures its leaks."


def note(window: MainWindow, hand: Hand) -> None:
    """A note with the time; Esc leads back to the page."""
    hand.press(Qt.Key.Key_Semicolon, CTRL)
    assert name_of_focus(hand) == "Note"
    hand.type("ask for the figure")
    hand.press(Qt.Key.Key_Escape)
    assert name_of_focus(hand) == "Report"
    last = list(report_of(window).contributions())[-1][1]
    assert [one.text for one in last.notes] == ["ask for the figure"]
    assert last.notes[0].when is not None


def status_and_move(window: MainWindow, hand: Hand) -> None:
    """The outcome is reviewed, and goes before the answer, from the outline; Enter leads back to its words."""
    hand.press(Qt.Key.Key_3, CTRL)
    assert list(report_of(window).contributions())[-1][1].status == "reviewed"
    hand.press(Qt.Key.Key_1, CTRL | SHIFT)
    assert name_of_focus(hand) == "Outline"
    hand.press(Qt.Key.Key_Up, ALT)
    order = [plain_blocks(one.text) for _, one in report_of(window).contributions()]
    assert order[-2:] == ["Every city measures its leaks.", "answered her."]
    hand.press(Qt.Key.Key_Return)
    assert name_of_focus(hand) == "Report"


def name(window: MainWindow, hand: Hand) -> None:
    """F4 leads to the name of who speaks where the cursor is; it is right everywhere at once."""
    hand.press(Qt.Key.Key_PageDown, CTRL)
    hand.press(Qt.Key.Key_F4)
    assert name_of_focus(hand) == "As shown"
    hand.press(Qt.Key.Key_End)
    hand.type(" Rios")
    hand.press(Qt.Key.Key_2, CTRL | SHIFT)
    assert report_of(window).speakers[0].name == "Lucia Benavente Rios"
    assert window.view is not None
    assert window.view.page.toPlainText().count("Lucia Benavente Rios") == 1
    assert window.workspace is not None
    check(window.view.page, window.workspace)


def export(window: MainWindow, hand: Hand, qtbot: QtBot, folder: Path) -> None:
    """To Word and Markdown; Enter exports, and closes what tells of it."""

    def choose(dialog: QDialog) -> None:
        hand.press(Qt.Key.Key_F, ALT)
        hand.press(Qt.Key.Key_A, CTRL)
        hand.type(str(folder))
        hand.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: len(list(folder.iterdir())) == 2, timeout=20_000)
        qtbot.wait(100)
        hand.press(Qt.Key.Key_Return)

    hand.in_dialog(lambda: hand.press(Qt.Key.Key_E, CTRL), choose)
    # No window manager is there to make the window active again; but the focus is where it was.
    focused = window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Report"
    markdown = next(folder.glob("*.md")).read_text(encoding="utf-8")
    assert "Lucia Benavente Rios" in markdown
    assert "ask for the figure" not in markdown
    with zipfile.ZipFile(next(folder.glob("*.docx"))) as packed:
        assert b"Every city measures its leaks." in packed.read("word/document.xml")


def test_keys_lead_from_part_to_part_of_the_window(app: App, hand: Hand, qtbot: QtBot) -> None:
    window = app.front()
    assert window is not None
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.isActiveWindow())
    hand.press(Qt.Key.Key_H, ALT)
    hand.press(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: window.view is not None)
    for key, part in ((Qt.Key.Key_1, "Outline"), (Qt.Key.Key_3, "Inspector"), (Qt.Key.Key_2, "Report")):
        hand.press(key, CTRL | SHIFT)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName() == part
    hand.press(Qt.Key.Key_F9)
    assert name_of_focus(hand) == "Composed pages"
    hand.press(Qt.Key.Key_F9)
    assert name_of_focus(hand) == "Report"
