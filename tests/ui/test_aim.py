"""What a command is for: the selected rows while the outline has the focus, else the place of the cursor."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Contribution, Report
from hrreport.prose import plain_blocks
from hrreport.ui.app import App
from hrreport.ui.editing import EditingView
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from tests.ui.hand import ALT, CTRL, SHIFT, Hand


@pytest.fixture
def window(qapp: QApplication, sample_report: Report, qtbot: QtBot) -> Iterator[MainWindow]:
    """The running program with the sample open."""
    app = App(qapp)
    app.services.theme.choose("light")
    app.begin()
    app.show_opened(Opened(sample_report, load_by_name("whrcf")))
    shown = app.front()
    assert shown is not None
    qtbot.waitUntil(lambda: shown.isActiveWindow())
    yield shown
    shown.leave_report()
    shown.close()
    app.services.jobs.wait()
    app.deleteLater()


def contributions(window: MainWindow) -> list[Contribution]:
    assert window.workspace is not None
    return [one for _, one in window.workspace.report.contributions()]


def write_in(window: MainWindow, number: int) -> EditingView:
    assert window.workspace is not None
    assert window.view is not None
    window.workspace.go_to_contribution(contributions(window)[number].id)
    window.view.page.setFocus()
    QApplication.processEvents()
    return window.view


def test_from_the_page_a_contribution_in_a_folded_segment_is_marked_and_moved(window: MainWindow) -> None:
    view, hand = write_in(window, 4), Hand()
    view.outline.tree.collapseAll()
    before = contributions(window)
    hand.press(Qt.Key.Key_4, CTRL)
    assert contributions(window)[4].status == "cleared"
    hand.press(Qt.Key.Key_Down, ALT)
    assert contributions(window)[5].id == before[4].id


def test_from_the_page_a_contribution_that_the_filter_hides_is_marked(window: MainWindow) -> None:
    view, hand = write_in(window, 4), Hand()
    hand.press(Qt.Key.Key_F, CTRL | SHIFT)
    hand.type("plumber")
    view.page.setFocus()
    hand.press(Qt.Key.Key_3, CTRL)
    assert [one.status for one in contributions(window)].count("reviewed") == 1
    assert contributions(window)[4].status == "reviewed"


def test_a_new_contribution_is_the_one_that_is_marked_and_moved(window: MainWindow) -> None:
    view, hand = write_in(window, 3), Hand()
    hand.press(Qt.Key.Key_O, CTRL | SHIFT)
    made = contributions(window)[4]
    assert made.kind == "outcome"
    assert view.outline.selected_contributions() == [made.id]
    hand.press(Qt.Key.Key_4, CTRL)
    assert contributions(window)[4].status == "cleared"
    hand.press(Qt.Key.Key_Up, ALT)
    assert contributions(window)[3].id == made.id
    view.show_outline()
    hand.press(Qt.Key.Key_Delete)
    assert made.id not in [one.id for one in contributions(window)]


def test_delete_from_the_menu_keeps_to_the_field_that_has_the_focus(window: MainWindow) -> None:
    write_in(window, 1)
    hand = Hand()
    text, count = plain_blocks(contributions(window)[1].text), len(contributions(window))
    hand.press(Qt.Key.Key_F4)
    hand.press(Qt.Key.Key_Home)
    field = hand.focus
    assert isinstance(field, QLineEdit)
    name = field.text()
    window.actions_["edit.delete"].trigger()
    assert field.text() == name[1:]
    assert plain_blocks(contributions(window)[1].text) == text
    hand.press(Qt.Key.Key_F, CTRL | SHIFT)
    window.actions_["edit.delete"].trigger()
    assert len(contributions(window)) == count


def test_from_the_outline_the_selected_rows_are_joined(window: MainWindow) -> None:
    view, hand = write_in(window, 3), Hand()
    count = len(contributions(window))
    view.show_outline()
    hand.press(Qt.Key.Key_Down, SHIFT)
    hand.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert len(contributions(window)) == count - 2
    hand.press(Qt.Key.Key_Z, CTRL)
    assert len(contributions(window)) == count
