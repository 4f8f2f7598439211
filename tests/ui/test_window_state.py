"""A window is found again as it was left, and always where it can be reached."""

from __future__ import annotations

import base64
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report, edits
from hrreport.model.texts import Spot
from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from hrreport.ui.window_state import fitted
from tests.ui.hand import CTRL

SCREEN = QRect(0, 0, 1024, 600)
BESIDE = QRect(1024, -200, 1920, 1080)
_FRAME = 3


@pytest.mark.parametrize(
    ("wanted", "screens", "expected"),
    [
        (QRect(100, 50, 800, 500), [SCREEN], QRect(100, 50, 800, 500)),
        (QRect(300, 200, 1440, 900), [SCREEN], QRect(0, 0, 1024, 600)),
        (QRect(900, 50, 800, 500), [SCREEN], QRect(224, 50, 800, 500)),
        (QRect(1300, 100, 1400, 900), [SCREEN], QRect(0, 0, 1024, 600)),
        (QRect(1300, 100, 800, 500), [SCREEN], QRect(224, 100, 800, 500)),
        (QRect(1300, -150, 1400, 900), [SCREEN, BESIDE], QRect(1300, -150, 1400, 900)),
        (QRect(-500, -300, 640, 480), [SCREEN, BESIDE], QRect(0, 0, 640, 480)),
    ],
)
def test_a_window_fits_the_screen_that_is_there(wanted: QRect, screens: list[QRect], expected: QRect) -> None:
    assert fitted(wanted, screens) == expected


def is_on_screen(window: QMainWindow) -> bool:
    """Whether a window is seen whole, but for the frame that the system puts around it."""
    return window.screen().availableGeometry().contains(window.geometry().adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME))


class Starts:
    """The program, started again and again with the same settings."""

    def __init__(self, qapp: QApplication, qtbot: QtBot) -> None:
        self.qapp = qapp
        self.qtbot = qtbot
        self.app: App | None = None

    def start(self) -> MainWindow:
        self.stop()
        self.app = App(self.qapp)
        self.app.begin()
        window = self.app.windows[0]
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        return window

    def open(self, report: Report) -> MainWindow:
        window = self.start()
        assert self.app is not None
        self.app.show_opened(Opened(report, load_by_name("whrcf")))
        return window

    def change(self, **values: object) -> None:
        assert self.app is not None
        self.app.services.settings.change(**values)

    def stop(self) -> None:
        if self.app is not None:
            for window in list(self.app.windows):
                window.close()
            app = self.app
            self.qtbot.waitUntil(lambda: app.windows == [])
            self.app.services.jobs.wait()
            self.app.deleteLater()
            self.app = None


@pytest.fixture
def starts(qapp: QApplication, qtbot: QtBot) -> Iterator[Starts]:
    made = Starts(qapp, qtbot)
    yield made
    made.stop()


def test_a_window_is_where_it_was(starts: Starts) -> None:
    window = starts.start()
    window.setGeometry(40, 60, 700, 500)
    assert starts.start().geometry() == QRect(40, 60, 700, 500)


def test_a_window_that_was_on_a_larger_screen_comes_back_on_this_one(starts: Starts) -> None:
    starts.start()
    far = QMainWindow()
    starts.qtbot.addWidget(far)
    far.setGeometry(2600, 1500, 1900, 1200)
    assert starts.app is not None
    settings = starts.app.services.settings
    starts.stop()
    settings.change(window=base64.b64encode(far.saveGeometry().data()).decode())
    window = starts.start()
    assert is_on_screen(window)


@pytest.mark.parametrize(
    "packed", ["nonsense", "AAAA", *(pytest.param(one, marks=pytest.mark.trial) for one in ("", "ÄÖ"))]
)
def test_settings_of_odd_content_open_an_ordinary_window(starts: Starts, packed: str, sample_report: Report) -> None:
    starts.start()
    assert starts.app is not None
    settings = starts.app.services.settings
    starts.stop()
    settings.change(window=packed, panels=packed, zoom=-3.0)
    window = starts.open(sample_report)
    assert window.isVisible()
    assert window.view is not None
    assert window.view.page.zoom == 0.5


def test_a_window_that_filled_the_screen_does_so_again_and_its_tick_tells(starts: Starts) -> None:
    window = starts.start()
    assert not window.actions_["view.full-screen"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_F11)
    starts.qtbot.waitUntil(window.isFullScreen)
    assert window.actions_["view.full-screen"].isChecked()
    window = starts.start()
    starts.qtbot.waitUntil(window.isFullScreen)
    assert window.actions_["view.full-screen"].isChecked()
    assert starts.app is not None
    other = starts.app.new_window()
    assert not other.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    starts.qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not window.actions_["view.full-screen"].isChecked()


def test_many_windows_all_stay_on_the_screen(starts: Starts) -> None:
    window = starts.start()
    assert starts.app is not None
    window.setGeometry(0, 0, 500, 400)
    assert all(is_on_screen(starts.app.new_window()) for _ in range(15))


def test_a_report_opens_where_it_was_left(starts: Starts, sample_report: Report) -> None:
    window = starts.open(sample_report)
    assert window.view is not None
    ids = [one.id for _, one in sample_report.contributions()]
    window.view.workspace.go_to_contribution(ids[5])
    place = window.view.workspace.place
    window = starts.open(sample_report)
    assert window.view is not None
    assert window.view.workspace.place == place
    assert window.view.page.hasFocus()
    assert window.view.page.viewport().rect().contains(window.view.page.cursorRect().center())


def test_what_is_gone_from_a_report_is_not_looked_for(starts: Starts, sample_report: Report) -> None:
    window = starts.open(sample_report)
    assert window.view is not None
    last = [one.id for _, one in sample_report.contributions()][-1]
    window.view.workspace.go_to_contribution(last)
    window = starts.open(edits.remove_contributions(sample_report, [last]))
    assert window.view is not None
    assert window.view.workspace.place.contribution != last


def test_the_preview_is_shown_again_and_the_other_way_round(starts: Starts, sample_report: Report) -> None:
    for is_previewing in (True, False):
        window = starts.open(sample_report)
        assert window.view is not None
        window.view.show_preview(is_previewing)
        window = starts.open(sample_report)
        assert window.view is not None
        assert window.view.is_previewing is is_previewing
        assert window.actions_["view.preview"].isChecked() is is_previewing


def test_panels_are_as_wide_as_they_were_and_hidden_ones_stay_hidden(starts: Starts, sample_report: Report) -> None:
    window = starts.open(sample_report)
    window.resize(1440, 900)
    assert window.view is not None
    starts.qtbot.wait(10)
    window.view.splitter.setSizes([340, 700, 400])
    wide = window.view.splitter.sizes()
    window = starts.open(sample_report)
    window.resize(1440, 900)
    assert window.view is not None
    starts.qtbot.waitUntil(lambda: window.view is not None and window.view.splitter.sizes()[0] == wide[0])
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert not window.view.outline.isVisible()
    window = starts.open(sample_report)
    assert window.view is not None
    assert not window.view.outline.isVisible()


def test_the_size_of_the_page_is_kept(starts: Starts, sample_report: Report) -> None:
    window = starts.open(sample_report)
    QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    window = starts.open(sample_report)
    assert window.view is not None
    assert window.view.page.zoom == 1.25


def test_the_place_is_the_first_one_of_a_report_that_was_never_open(starts: Starts, sample_report: Report) -> None:
    window = starts.open(sample_report)
    assert window.view is not None
    assert window.view.workspace.place == Spot("title")
