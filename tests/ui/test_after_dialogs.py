"""Writing goes on after dialogs and windows are closed: nothing of them listens any longer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report
from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from tests.ui.hand import CTRL, SHIFT, Hand

DIALOGS = ("report.speakers", "file.versions", "file.export", "help.shortcuts", "help.about", "format.link")


@pytest.fixture
def window(app: App, sample_report: Report, qtbot: QtBot) -> MainWindow:
    app.show_opened(Opened(sample_report, load_by_name("whrcf")))
    qtbot.waitUntil(app.windows[0].isActiveWindow)
    return app.windows[0]


def let_go() -> None:
    """Deletes what waits to be deleted."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("key", DIALOGS)
def test_after_a_dialog(app: App, window: MainWindow, qtbot: QtBot, key: str) -> None:
    hand = Hand()
    assert window.workspace is not None
    hand.in_dialog(window.actions_[key].trigger, lambda _: hand.press(Qt.Key.Key_Escape))
    let_go()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hand.type("Words ")
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.type("Mayor of Aveiro (Portugal) Rui Prata")
    hand.press(Qt.Key.Key_Return, times=2)
    hand.press(Qt.Key.Key_Z, CTRL)
    hand.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert window.workspace.report.speakers[-1].name == "Rui Prata"
    app.services.theme.choose("dark")


def test_after_a_window(app: App, window: MainWindow, sample_report: Report, qtbot: QtBot) -> None:
    app.show_opened(Opened(sample_report, load_by_name("whrcf")))
    app.windows[1].close()
    qtbot.waitUntil(lambda: len(app.windows) == 1)
    let_go()
    app.services.theme.choose("dark")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    Hand().type("Words ")
    assert window.workspace is not None
    assert window.workspace.document.undo_label is not None
