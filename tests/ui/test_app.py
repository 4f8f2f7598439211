"""The program and its windows: two reports, closing, and what the first window looks like."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.model.edits import remove_contributions, set_title
from hrreport.ui.app import App
from hrreport.ui.widgets.access_keys import with_access_keys

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def app(qapp: QApplication) -> Iterator[App]:
    made = App(qapp)
    made.begin()
    yield made
    for window in list(made.windows):
        if window.view is not None:
            window.leave_report()
        window.close()
    made.deleteLater()


def test_a_second_report_stands_beside_the_first_and_closes_with_its_window(app: App, qtbot: QtBot) -> None:
    app.open_sample()
    app.open_sample()
    first, second = app.windows
    assert first.view is not None
    assert second.view is not None
    assert second.pos() != first.pos()
    second.activateWindow()
    qtbot.waitUntil(lambda: second.isActiveWindow())
    QTest.keyClick(second, Qt.Key.Key_W, CTRL)
    qtbot.waitUntil(lambda: app.windows == [first])
    first.activateWindow()
    qtbot.waitUntil(lambda: first.isActiveWindow())
    QTest.keyClick(first, Qt.Key.Key_W, CTRL)
    qtbot.waitUntil(lambda: first.view is None)
    qtbot.wait(50)
    assert app.windows == [first]
    assert first.start.isVisible()


def test_quitting_closes_every_window(app: App, qtbot: QtBot) -> None:
    app.open_sample()
    app.open_sample()
    qtbot.waitUntil(lambda: app.windows[-1].isActiveWindow())
    QTest.keyClick(app.windows[-1], Qt.Key.Key_Q, CTRL)
    qtbot.waitUntil(lambda: app.windows == [])


def test_the_first_window_fits_the_screen(app: App, qapp: QApplication) -> None:
    room = qapp.primaryScreen().availableGeometry()
    assert app.windows[0].width() <= room.width()
    assert app.windows[0].height() <= room.height()


def test_answers_have_keys_of_their_own() -> None:
    assert with_access_keys(["Save", "Don’t save", "Cancel"]) == ["&Save", "&Don’t save", "&Cancel"]
    assert with_access_keys(["Open", "Open anyway", "Once"]) == ["&Open", "Open &anyway", "O&nce"]
    assert with_access_keys(["Save & go"]) == ["&Save && go"]


def test_a_report_named_after_its_title_takes_another_while_gone_text_is_selected(app: App) -> None:
    app.open_sample()
    window = app.front()
    assert window is not None
    assert window.view is not None
    assert window.workspace is not None
    page, gone = window.view.page, window.workspace.report.segments[1].contributions[0].id
    window.workspace.go_to_contribution(gone)
    page.select_all()
    assert page.textCursor().hasSelection()
    window.workspace.apply("t", lambda report: set_title(remove_contributions(report, [gone]), ("Another title",)))
    assert "Another title" in window.windowTitle()
