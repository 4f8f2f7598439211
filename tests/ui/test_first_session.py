"""What somebody stumbled over who followed the guide for the first time, in the running window by keys and mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report, TemplateRef, new_report
from hrreport.prose import plain_blocks
from hrreport.ui.app import App
from hrreport.ui.editing import EditingView
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from hrreport.ui.panels.find_bar import FindBar
from tests.ui.hand import CTRL, SHIFT, Hand
from tests.ui.storm import check

Key = Qt.Key


class Evening:
    """A report in the window, and the hand that writes it."""

    def __init__(self, app: App, qtbot: QtBot, report: Report) -> None:
        app.show_opened(Opened(report, load_by_name(report.template.id), is_saved=False))
        window = app.front()
        assert window is not None
        self.window: MainWindow = window
        self.qtbot, self.hand = qtbot, Hand()
        window.resize(1300, 800)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def view(self) -> EditingView:
        view = self.window.view
        assert isinstance(view, EditingView)
        return view

    @property
    def words(self) -> list[str]:
        """What is written in each contribution."""
        return [plain_blocks(one.text) for _, one in self.view.workspace.report.contributions()]

    def speak(self, who: str) -> None:
        self.hand.press(Key.Key_Return, CTRL)
        self.hand.type(who)
        self.hand.press(Key.Key_Return)
        self.hand.press(Key.Key_Return)


@pytest.fixture
def evening(app: App, qtbot: QtBot) -> Iterator[Evening]:
    template = load_by_name("whrcf")
    made = Evening(app, qtbot, new_report("r", "en", TemplateRef(id=template.id, version=template.version)))
    yield made
    check(made.view.page, made.view.workspace)


def test_the_window_is_called_as_the_title_that_is_typed(evening: Evening) -> None:
    evening.hand.type("Water in every street")
    assert evening.window.windowTitle() == "Water in every street[*] – HRReport"
    evening.hand.press(Key.Key_A, CTRL)
    evening.hand.press(Key.Key_Delete)
    assert evening.window.windowTitle() == "Untitled report[*] – HRReport"


def test_the_space_that_a_verb_brings_is_not_typed_twice(evening: Evening) -> None:
    evening.speak("Mayor of Porto Alto (Cape Verde) Rui Tavares")
    verbs = evening.view.verbs.palette
    evening.qtbot.waitUntil(verbs.isVisible, timeout=3000)
    evening.hand.type("re")
    evening.hand.press(Key.Key_Down)
    evening.hand.press(Key.Key_Return)
    evening.hand.type(" that it rains.")
    assert evening.words == ["recalled that it rains."]
    evening.hand.press(Key.Key_Return)
    evening.hand.type("And  so on")
    assert evening.words == ["recalled that it rains.\nAnd  so on"]


def test_a_space_after_moving_away_is_a_space(evening: Evening) -> None:
    evening.speak("Mayor of Porto Alto (Cape Verde) Rui Tavares")
    evening.qtbot.waitUntil(evening.view.verbs.palette.isVisible, timeout=3000)
    evening.hand.press(Key.Key_Down)
    evening.hand.press(Key.Key_Return)
    evening.hand.press(Key.Key_Left)
    evening.hand.press(Key.Key_Right)
    evening.hand.type(" x")
    assert evening.words[0].endswith("  x")


def test_there_is_paper_under_the_line_that_is_written(evening: Evening) -> None:
    evening.speak("Mayor of Porto Alto (Cape Verde) Rui Tavares")
    page = evening.view.page
    for _ in range(16):
        evening.hand.type("it rained")
        evening.hand.press(Key.Key_Return)
        assert page.cursorRect().bottom() + 2 * page.cursorRect().height() <= page.viewport().height()
    evening.hand.press(Key.Key_Return, CTRL | SHIFT)
    assert page.cursorRect().bottom() + 2 * page.cursorRect().height() <= page.viewport().height()


def test_after_replacing_all_the_keys_stay_in_the_find_bar(evening: Evening) -> None:
    evening.speak("Mayor of Porto Alto (Cape Verde) Rui Tavares")
    evening.hand.type("published the lists, all the lists.")
    evening.hand.press(Key.Key_H, CTRL)
    [bar] = evening.view.findChildren(FindBar)
    evening.hand.type("lists")
    every = next(one for one in bar.findChildren(QPushButton) if one.text() == "Replace all")
    evening.qtbot.waitUntil(every.isEnabled)
    evening.hand.press(Key.Key_Tab, SHIFT)
    every.setFocus(Qt.FocusReason.TabFocusReason)
    evening.hand.press(Key.Key_Space)
    evening.qtbot.waitUntil(lambda: not every.isEnabled())
    assert bar.isAncestorOf(evening.hand.focus)
    evening.hand.press(Key.Key_Escape)
    assert evening.hand.focus is evening.view.page
