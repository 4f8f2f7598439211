"""Writing goes on after dialogs and windows are closed: nothing of them listens any longer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report
from hrreport.settings import LastExport
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


def test_after_an_export_as_last_time_writing_goes_on(
    app: App, window: MainWindow, sample_report: Report, qtbot: QtBot, tmp_path: Path
) -> None:
    last = LastExport(formats=("md",), folder=str(tmp_path), name="plenary")
    app.services.settings.change(exports={sample_report.id: last})
    hand = Hand()
    hand.press(Qt.Key.Key_E, CTRL | SHIFT)
    qtbot.waitUntil(lambda: (tmp_path / "plenary.md").is_file())
    assert window.isActiveWindow()
    hand.type("Words ")
    assert window.workspace is not None
    assert window.workspace.report is not sample_report


@pytest.mark.parametrize("key", DIALOGS)
def test_no_part_of_a_dialog_flashes_up_as_a_window(app: App, window: MainWindow, key: str) -> None:
    assert window.workspace is not None
    last = LastExport(formats=("md",), folder="/", name="plenary")
    app.services.settings.change(exports={window.workspace.report.id: last})
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    watch, hand = Watch(), Hand()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    hand.in_dialog(window.actions_[key].trigger, lambda _: hand.press(Qt.Key.Key_Escape))
    application.removeEventFilter(watch)
    assert len(shown) == 1, shown
