"""Ctrl+K by keys alone, in the running window, as it is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Note, Report
from hrreport.model.edits import set_field, set_notes
from hrreport.ui.app import App
from hrreport.ui.opened import Opened
from hrreport.ui.widgets.palette import Palette
from hrreport.ui.widgets.palette_rows import RowRole
from tests.ui.hand import CTRL, Hand
from tests.ui.storm import check

GROUPS = ("Recent", "Segments", "Contributions", "Speakers", "Commands", "Text")


class Trip:
    """The window with a report, a hand, and the palette as it is read."""

    def __init__(self, app: App, qtbot: QtBot, report: Report | None) -> None:
        if report is not None:
            app.show_opened(Opened(report, load_by_name("whrcf")))
        window = app.front()
        assert window is not None
        self.window, self.qtbot, self.hand = window, qtbot, Hand()
        window.resize(1300, 800)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        # The keys of actions hold right behind the first window.
        qtbot.waitUntil(lambda: bool(window.menuBar().actions()) and window.actions_["view.go"].isEnabled())

    @property
    def palette(self) -> Palette:
        [found] = self.window.findChildren(Palette)
        return found

    @property
    def list(self) -> QListView:
        [found] = self.palette.findChildren(QListView)
        return found

    @property
    def model(self) -> QAbstractItemModel:
        return self.list.model()

    def open(self, words: str = "") -> None:
        self.hand.press(Qt.Key.Key_K, CTRL)
        self.hand.type(words)

    def rows(self, group: str = "") -> list[str]:
        """The rows, or those of one group, once it is there."""
        QApplication.processEvents()
        if group:
            self.qtbot.waitUntil(lambda: group in self.rows())
        every = [self.model.index(number, 0).data() for number in range(self.model.rowCount())]
        if not group:
            return every
        start = every.index(group) + 1
        stops = [number for number, words in enumerate(every) if words in GROUPS and number >= start]
        return every[start : stops[0] if stops else None]

    @property
    def current(self) -> str:
        return str(self.list.currentIndex().data())

    def said(self) -> str:
        return str(self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def trip(app: App, qtbot: QtBot, sample_report: Report) -> Iterator[Trip]:
    made = Trip(app, qtbot, sample_report)
    yield made
    assert made.window.view is not None
    assert made.window.workspace is not None
    check(made.window.view.page, made.window.workspace)


def here(trip: Trip) -> str:
    workspace = trip.window.workspace
    assert workspace is not None
    report, place = workspace.report, workspace.place
    one = next((one for _, one in report.contributions() if one.id == place.contribution), None)
    speaker = report.speaker(one.speakers[0]) if one is not None else None
    return speaker.name if speaker is not None else place.part


def outline(trip: Trip) -> str:
    assert trip.window.view is not None
    return str(trip.window.view.outline.tree.currentIndex().data())


def test_a_few_letters_lead_to_what_somebody_said(trip: Trip) -> None:
    trip.open("etchev")
    assert trip.rows("Contributions") == ["Rosario Etcheverría"]
    assert trip.rows("Speakers") == ["Rosario Etcheverría"]
    trip.hand.press(Qt.Key.Key_Return)
    assert not trip.palette.isVisible()
    assert here(trip) == outline(trip) == "Rosario Etcheverría"
    assert trip.window.view is not None
    assert QApplication.focusWidget() is trip.window.view.page


def test_enter_right_after_typing_goes_to_what_was_typed(trip: Trip) -> None:
    trip.hand.press(Qt.Key.Key_K, CTRL)
    field = trip.hand.focus
    assert isinstance(field, QLineEdit)
    for letter in "etchev":
        trip.qtbot.keyClick(field, letter)
    trip.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert here(trip) == "Rosario Etcheverría"


def test_segments_are_found_by_heading_and_theme(trip: Trip) -> None:
    trip.open("neighbourhoods")
    assert trip.rows("Segments") == ["First segment"]
    trip.hand.press(Qt.Key.Key_Return)
    assert here(trip) == "heading"
    assert outline(trip) == "First segment"


def test_words_of_the_text_are_shown_among_others_and_selected(trip: Trip) -> None:
    trip.open("needs a plumb")
    trip.qtbot.waitUntil(lambda: "Text" in trip.rows())
    assert trip.rows("Text") == ["Rosario Etcheverría"]
    assert "constitution still needs a plumber" in trip.said()
    trip.hand.press(Qt.Key.Key_Return)
    assert trip.window.view is not None
    assert trip.window.view.page.textCursor().selectedText() == "needs a plumb"
    assert here(trip) == "Rosario Etcheverría"


def test_a_speaker_leads_to_her_card(trip: Trip) -> None:
    trip.open("gunsan")
    assert trip.rows("Speakers") == ["Baek Ji-woo"]
    while trip.list.currentIndex().row() < trip.rows().index("Speakers"):
        trip.hand.press(Qt.Key.Key_Down)
    trip.hand.press(Qt.Key.Key_Return)
    field = trip.hand.focus
    assert isinstance(field, QLineEdit)
    assert field.text() == here(trip) == "Baek Ji-woo"


def test_commands_are_found_by_name_and_done(trip: Trip) -> None:
    trip.open("preview")
    assert trip.current == "Preview"
    assert "F9" in trip.said()
    trip.hand.press(Qt.Key.Key_Return)
    assert trip.window.view is not None
    trip.qtbot.waitUntil(lambda: trip.window.view is not None and trip.window.view.is_previewing)
    trip.open("theme dark")
    assert trip.rows("Commands") == ["Theme › Dark"]
    trip.hand.press(Qt.Key.Key_Escape)
    trip.open("expword")
    assert "Commands" not in trip.rows() or trip.rows("Commands")


def test_before_anything_is_typed_the_recent_ones_come_first(trip: Trip) -> None:
    trip.open()
    assert trip.rows()[0] == "Segments"
    trip.hand.press(Qt.Key.Key_Escape)
    for words in ("etchev", "baek"):
        trip.open(words)
        trip.hand.press(Qt.Key.Key_Return)
    trip.open()
    assert trip.rows("Recent") == ["Baek Ji-woo", "Rosario Etcheverría"]
    assert trip.current == "Baek Ji-woo"
    trip.hand.press(Qt.Key.Key_Down)
    trip.hand.press(Qt.Key.Key_Return)
    assert here(trip) == "Rosario Etcheverría"


def test_keys_walk_over_rows_and_not_over_titles(trip: Trip) -> None:
    trip.open("an")
    trip.qtbot.waitUntil(lambda: "Text" in trip.rows())
    seen = set()
    for _ in range(trip.model.rowCount()):
        index = trip.list.currentIndex()
        assert index.data(RowRole).goal is not None
        seen.add(index.row())
        trip.hand.press(Qt.Key.Key_Down)
    titles = [number for number, words in enumerate(trip.rows()) if words in GROUPS]
    assert len(seen) == trip.model.rowCount() - len(titles)
    trip.hand.press(Qt.Key.Key_PageDown)
    trip.hand.press(Qt.Key.Key_PageUp)
    trip.hand.press(Qt.Key.Key_Up)
    assert trip.list.currentIndex().data(RowRole).goal is not None


def test_escape_a_second_ctrl_k_and_a_click_elsewhere_leave_it(trip: Trip) -> None:
    assert trip.window.view is not None
    page = trip.window.view.page
    for leave in (
        lambda: trip.hand.press(Qt.Key.Key_Escape),
        lambda: trip.hand.press(Qt.Key.Key_K, CTRL),
        lambda: trip.hand.click(page.viewport()),
    ):
        trip.open("x")
        assert trip.palette.isVisible()
        leave()
        assert not trip.palette.isVisible()
        assert QApplication.focusWidget() is page


def test_nothing_is_said_in_a_sentence(trip: Trip) -> None:
    trip.open("qqqq zzzz")
    words = "Nothing is called “qqqq zzzz”"
    labels = trip.palette.findChildren(QLabel)
    trip.qtbot.waitUntil(lambda: any(one.text() == words and one.isVisible() for one in labels))
    trip.hand.press(Qt.Key.Key_Return)
    assert trip.palette.isVisible()


def test_fields_and_notes_are_gone_to_in_the_inspector(trip: Trip) -> None:
    workspace, view = trip.window.workspace, trip.window.view
    assert workspace is not None
    assert view is not None
    first = next(workspace.report.contributions())[1].id
    workspace.apply("x", lambda one: set_field(one, "place", "Quetzaltown"))
    trip.open("quetzal")
    trip.qtbot.waitUntil(lambda: "Text" in trip.rows())
    trip.hand.press(Qt.Key.Key_Return)
    field = trip.hand.focus
    assert isinstance(field, QLineEdit)
    assert field.text() == "Quetzaltown"
    workspace.apply("x", lambda one: set_notes(one, first, (Note(text="a toucan"),)))
    trip.open("toucan")
    trip.qtbot.waitUntil(lambda: "Text" in trip.rows())
    trip.hand.press(Qt.Key.Key_Return)
    assert view.inspector.tab() == "notes"
    assert workspace.contribution_id == first


def test_the_model_is_sound_while_one_types(trip: Trip) -> None:
    trip.open()
    tester = QAbstractItemModelTester(trip.model)
    trip.hand.type("water in the")
    trip.qtbot.wait(50)
    trip.hand.press(Qt.Key.Key_Backspace, CTRL)
    assert trip.rows()
    del tester


def test_letters_that_are_composed_are_looked_for(trip: Trip) -> None:
    trip.open()
    QApplication.sendEvent(trip.hand.focus, QInputMethodEvent("etchev", []))
    assert trip.rows("Contributions") == ["Rosario Etcheverría"]


def test_without_a_report_it_knows_commands(app: App, qtbot: QtBot) -> None:
    trip = Trip(app, qtbot, None)
    trip.open()
    assert "Open" in trip.rows("Commands")
    assert "Save" not in trip.rows("Commands")
    trip.hand.press(Qt.Key.Key_Escape)
