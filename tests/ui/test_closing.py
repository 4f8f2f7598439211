"""Closing windows as their close buttons do, with everything saved and with something to lose."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report
from hrreport.ui.app import App
from hrreport.ui.opened import Opened
from tests.ui.asking import Scripted
from tests.ui.hand import CTRL, Hand

WHRCF = load_by_name("whrcf")


@pytest.fixture
def begun(qapp: QApplication, sample_report: Report, qtbot: QtBot) -> Iterator[tuple[App, Scripted]]:
    """The program with the sample open in two windows, nothing of which is unsaved."""
    asker = Scripted()
    made = App(qapp, asker)
    made.services.theme.choose("light")
    made.begin()
    for _ in range(2):
        made.show_opened(Opened(sample_report, WHRCF))
    yield made, asker
    for window in list(made.windows):
        if window.view is not None:
            window.leave_report()
        window.close()
    made.services.jobs.wait()
    made.deleteLater()


def test_a_window_with_nothing_to_lose_closes_at_once(begun: tuple[App, Scripted], qtbot: QtBot) -> None:
    app, asker = begun
    app.windows[0].close()
    qtbot.waitUntil(lambda: len(app.windows) == 1)
    assert asker.asked == []


def test_a_window_closes_after_one_answer(begun: tuple[App, Scripted], qtbot: QtBot) -> None:
    app, asker = begun
    window = app.windows[1]
    qtbot.waitUntil(window.isActiveWindow)
    Hand().type("Words ")
    asker.answers = ["cancel", "drop"]
    window.close()
    qtbot.wait(20)
    assert window in app.windows
    assert window.isVisible()
    window.close()
    qtbot.waitUntil(lambda: window not in app.windows)
    assert len(asker.asked) == 2


def test_quit_closes_every_window(begun: tuple[App, Scripted], qtbot: QtBot) -> None:
    app, _ = begun
    qtbot.waitUntil(app.windows[1].isActiveWindow)
    Hand().press(Qt.Key.Key_Q, CTRL)
    qtbot.waitUntil(lambda: not app.windows)


def test_whoever_cancels_while_quitting_keeps_the_other_windows(begun: tuple[App, Scripted], qtbot: QtBot) -> None:
    app, asker = begun
    for window in app.windows:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        Hand().type("Words ")
    kept = list(app.windows)
    asker.answers = ["cancel"]
    Hand().press(Qt.Key.Key_Q, CTRL)
    qtbot.wait(50)
    assert len(asker.asked) == 1
    assert app.windows == kept
    asker.answers = ["drop", "drop"]
    Hand().press(Qt.Key.Key_Q, CTRL)
    qtbot.waitUntil(lambda: not app.windows)
