"""What is told without the focus moving: a screen reader is given it to say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report
from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from tests.ui.hand import ALT, CTRL, Hand

Heard = list[tuple[str, bool]]
URGENT = QAccessible.AnnouncementPoliteness.Assertive


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    """What a screen reader is given to say, and whether it is urgent; Qt's own events go their way."""
    said: Heard = []
    real = QAccessible.updateAccessibility

    def update(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append((event.message(), event.politeness() == URGENT))
        real(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)


@pytest.fixture
def window(app: App, sample_report: Report, qtbot: QtBot) -> MainWindow:
    found = app.front()
    assert found is not None
    found.resize(1440, 900)
    found.show_report(Opened(sample_report, load_by_name("whrcf")))
    qtbot.waitUntil(lambda: found.isActiveWindow())
    return found


def test_what_the_status_bar_tells_is_said(window: MainWindow, heard: Heard) -> None:
    window.tell("The introduction is your own text now.")
    assert heard == [("The introduction is your own text now.", False)]


def test_a_saved_report_is_said(
    app: App,
    window: MainWindow,
    heard: Heard,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(app.services.asker, "file_to_save", lambda *_: tmp_path / "session.hrr")
    Hand().press(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: (tmp_path / "session.hrr").is_file())
    qtbot.waitUntil(lambda: any("aved" in words for words, _ in heard))


def test_an_error_under_a_field_is_said_at_once(window: MainWindow, heard: Heard, qtbot: QtBot) -> None:
    assert window.workspace is not None
    window.workspace.go_to_contribution([one.id for _, one in window.workspace.report.contributions()][3])
    hand = Hand()
    hand.press(Qt.Key.Key_F4)
    hand.press(Qt.Key.Key_A, CTRL)
    hand.press(Qt.Key.Key_Delete)
    assert ("A speaker needs a name.", True) in heard


def test_what_keeps_an_export_from_beginning_is_said(window: MainWindow, heard: Heard, qtbot: QtBot) -> None:
    hand = Hand()

    def look(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: "&" in dialog.findChildren(QLineEdit)[0].text() or True)
        hand.press(Qt.Key.Key_F, ALT)
        hand.press(Qt.Key.Key_A, CTRL)
        hand.press(Qt.Key.Key_Delete)
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: hand.press(Qt.Key.Key_E, CTRL), look)
    assert ("There is no such folder.", True) in heard


def test_a_wrong_address_is_said(window: MainWindow, heard: Heard) -> None:
    hand = Hand()

    def look(dialog: QDialog) -> None:
        hand.press(Qt.Key.Key_Tab)
        hand.type("nowhere")
        hand.press(Qt.Key.Key_Return)
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: hand.press(Qt.Key.Key_L, CTRL), look)
    assert any(words.startswith("That is no address") and urgent for words, urgent in heard)


def test_how_often_something_is_found_is_said(window: MainWindow, heard: Heard, qtbot: QtBot) -> None:
    assert window.view is not None
    window.view.page.setFocus()
    window.actions_["edit.find"].trigger()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "water")
    qtbot.waitUntil(lambda: any("of" in words for words, _ in heard), timeout=5_000)


def test_without_a_screen_reader_nothing_is_made(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", calls.append)
    QAccessible.setActive(False)
    window.tell("Nobody listens.")
    assert calls == []
