"""Find and replace by keys and mouse in the running window, as it is seen."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from hrreport.forum.finding import Finder
from hrreport.forum.finding import Search as Found
from hrreport.forum.load import load_by_name
from hrreport.model import Note, Report
from hrreport.model.edits import add_contribution, set_field, set_notes
from hrreport.model.edits.parts import contribution_of
from hrreport.model.search import Query
from hrreport.prose import Paragraph, plain_blocks
from hrreport.ui.app import App
from hrreport.ui.opened import Opened
from hrreport.ui.panels.find_bar import FindBar
from tests.ui.hand import CTRL, SHIFT, Hand
from tests.ui.storm import Storm, check


class Search:
    """The window with a report, a hand, and what the find bar says."""

    def __init__(self, app: App, qtbot: QtBot, report: Report) -> None:
        app.show_opened(Opened(report, load_by_name("whrcf")))
        window = app.front()
        assert window is not None
        assert window.view is not None
        assert window.workspace is not None
        self.window, self.view, self.workspace, self.qtbot = window, window.view, window.workspace, qtbot
        self.hand = Hand()
        window.resize(1300, 800)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    @property
    def bar(self) -> FindBar:
        [bar] = self.view.findChildren(FindBar)
        return bar

    @property
    def said(self) -> str:
        """What the bar says once everything is counted."""
        QApplication.processEvents()
        label = next(one for one in self.bar.findChildren(QLabel) if one.property("role") == "dim")
        self.qtbot.waitUntil(lambda: label.accessibleName() != "Counting…")
        return label.accessibleName()

    def line(self, name: str) -> QLineEdit:
        return next(one for one in self.bar.findChildren(QLineEdit) if one.accessibleName() == name)

    def button(self, name: str) -> QToolButton | QPushButton:
        every = [*self.bar.findChildren(QToolButton), *self.bar.findChildren(QPushButton)]
        return next(one for one in every if name in (one.accessibleName(), one.text()))

    def find(self, words: str) -> None:
        self.hand.press(Qt.Key.Key_F, CTRL)
        self.hand.type(words)
        assert self.said

    def says(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.said == words)

    @property
    def selected(self) -> str:
        return self.view.page.textCursor().selectedText()

    def here(self) -> str:
        assert self.workspace.contribution_id is not None
        return contribution_of(self.workspace.report, self.workspace.contribution_id)[1].id


@pytest.fixture
def search(app: App, qtbot: QtBot, sample_report: Report) -> Iterator[Search]:
    made = Search(app, qtbot, sample_report)
    yield made
    check(made.view.page, made.workspace)


def test_typing_finds_and_counts_and_enter_goes_round(search: Search) -> None:
    search.find("water")
    assert search.said.startswith("1 of ")
    count = int(search.said.split()[-1])
    assert count > 3
    first = search.view.page.finds.now
    search.hand.press(Qt.Key.Key_Return)
    assert search.said == f"2 of {count}"
    assert search.view.page.finds.now != first
    search.hand.press(Qt.Key.Key_Return, SHIFT)
    search.hand.press(Qt.Key.Key_Return, SHIFT)
    assert search.said == f"{count} of {count} · from the end again"
    search.hand.press(Qt.Key.Key_F3)
    assert search.said == f"1 of {count} · from the top again"
    search.hand.press(Qt.Key.Key_G, CTRL)
    assert search.said == f"2 of {count}"
    search.hand.press(Qt.Key.Key_G, CTRL | SHIFT)
    search.hand.click(search.button("The next one"))
    assert search.said == f"2 of {count}"


def test_escape_goes_back_to_the_page_with_the_words_selected(search: Search) -> None:
    search.find("plumber")
    search.hand.press(Qt.Key.Key_Escape)
    assert not search.bar.isVisible()
    assert QApplication.focusWidget() is search.view.page
    assert search.selected == "plumber"
    row = search.view.outline.tree.currentIndex().data()
    assert row == "Baek Ji-woo" or search.workspace.contribution_id is not None
    search.hand.press(Qt.Key.Key_F, CTRL)
    assert search.line("Find").text() == "plumber"
    assert search.line("Find").selectedText() == "plumber"
    assert search.said == "1 of 1"
    search.hand.press(Qt.Key.Key_Escape)
    search.hand.press(Qt.Key.Key_Home)
    search.hand.press(Qt.Key.Key_F3)
    assert search.bar.isVisible()
    assert QApplication.focusWidget() is search.view.page
    search.hand.press(Qt.Key.Key_Escape)
    assert not search.bar.isVisible()
    assert search.selected == "plumber"


def test_nothing_is_said_quietly(search: Search) -> None:
    search.find("xyzzy")
    assert search.said == "Nothing found for “xyzzy”"
    assert search.line("Find").property("state") == "wrong"
    assert not search.button("The next one").isEnabled()
    search.hand.press(Qt.Key.Key_Return)
    search.hand.press(Qt.Key.Key_Return, SHIFT)
    search.hand.press(Qt.Key.Key_Backspace, CTRL)
    assert search.said == ""
    assert search.line("Find").property("state") == ""


def test_options_narrow_the_search(search: Search) -> None:
    search.find("Cit")
    many = int(search.said.split()[-1])
    search.hand.click(search.button("Match case"))
    fewer = int(search.said.split()[-1])
    search.hand.click(search.button("Whole words"))
    assert search.said == "Nothing found for “Cit”"
    search.hand.click(search.button("Whole words"))
    assert int(search.said.split()[-1]) == fewer < many
    search.hand.click(search.button("Match case"))
    search.find("e")
    lax = int(search.said.split()[-1].replace(",", ""))
    search.hand.click(search.button("Accents and signs as written: é is not e"))
    assert int(search.said.split()[-1].replace(",", "")) < lax


def test_what_is_selected_is_looked_for(search: Search) -> None:
    search.find("plumber")
    search.hand.press(Qt.Key.Key_Escape)
    search.line("Find").setText("")
    search.hand.press(Qt.Key.Key_F, CTRL)
    assert search.line("Find").text() == "plumber"
    assert search.said == "1 of 1"


def test_replace_one_by_one_keeps_what_the_template_makes(search: Search) -> None:
    before = search.workspace.report
    search.hand.press(Qt.Key.Key_H, CTRL)
    search.hand.type("plumber")
    search.hand.press(Qt.Key.Key_Tab)
    while QApplication.focusWidget() is not search.line("Replace with"):
        search.hand.press(Qt.Key.Key_Tab)
    search.hand.type("fitter")
    search.hand.press(Qt.Key.Key_Return)
    assert search.said == "Nothing found for “plumber”"
    assert search.workspace.document.undo_label == "Replace"
    assert "fitter" in "".join(plain_blocks(one.text) for _, one in search.workspace.report.contributions())
    search.hand.press(Qt.Key.Key_Z, CTRL)
    assert search.workspace.report == before
    search.says("1 found")


def test_names_are_counted_and_corrected_in_the_speakers_card(search: Search) -> None:
    search.find("Baek")
    assert search.said.startswith("1 of ")
    search.hand.press(Qt.Key.Key_H, CTRL)
    assert not search.button("Replace").isEnabled()
    before = search.workspace.report
    search.line("Replace with").setFocus()
    search.hand.press(Qt.Key.Key_Return)
    assert search.workspace.report is before
    search.hand.click(search.button("Correct the speaker…"))
    assert search.view.inspector.tab() == "speaker"
    field = search.hand.focus
    assert isinstance(field, QLineEdit)
    assert field.text() == "Baek Ji-woo"


def test_replace_all_is_one_step(search: Search) -> None:
    before = search.workspace.report
    search.hand.press(Qt.Key.Key_H, CTRL)
    search.hand.type("the")
    search.line("Replace with").setFocus()
    search.hand.type("THE")
    search.hand.click(search.button("Whole words"))
    search.hand.click(search.button("Replace all"))
    search.qtbot.waitUntil(lambda: "replaced" in search.said)
    assert "in names and words of the template stay" in search.said
    assert search.workspace.document.undo_label == "Replace all"
    assert search.workspace.report.speakers == before.speakers
    check(search.view.page, search.workspace)
    search.hand.press(Qt.Key.Key_Z, CTRL)
    assert search.workspace.report == before
    assert search.workspace.document.undo_label is None


def test_the_count_follows_what_is_written(search: Search) -> None:
    search.find("plumber")
    assert search.said == "1 of 1"
    search.view.page.setFocus()
    search.hand.press(Qt.Key.Key_End)
    assert search.said == "1 found"
    search.hand.type(" plumber")
    search.says("2 found")
    search.hand.press(Qt.Key.Key_F3)
    assert search.said == "1 of 2 · from the top again"
    search.hand.press(Qt.Key.Key_Home)
    search.hand.press(Qt.Key.Key_F3, SHIFT)
    assert "of 2" in search.said


@pytest.mark.parametrize("seed", range(2))
def test_after_a_storm_the_count_is_exact(search: Search, seed: int) -> None:
    search.find("a")
    Storm(search.view.page, search.workspace, seed).blow(40)
    fresh = Found(Query("a"))
    for part in Finder().parts(search.workspace.report, search.workspace.template):
        fresh.take(part)
    search.hand.press(Qt.Key.Key_F3)
    search.qtbot.waitUntil(lambda: f"of {fresh.count:,}" in search.said)


def _has_color(search: Search, name: str) -> bool:
    """Whether a colour is on the page, also where it lies over the wash of the contribution that is written."""
    image, wanted = search.view.page.viewport().grab().toImage(), QColor(name)
    seen = {image.pixel(x, y) for y in range(0, image.height(), 2) for x in range(0, image.width(), 2)}
    return any((one.red(), one.green()) == (wanted.red(), wanted.green()) for one in map(QColor.fromRgb, seen))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_hits_are_marked_and_the_shown_one_stronger(search: Search, app: App, theme: str) -> None:
    app.services.theme.choose(theme)  # type: ignore[arg-type]
    colors = app.services.theme.colors
    search.find("the")
    QApplication.processEvents()
    assert _has_color(search, colors.found)
    assert _has_color(search, colors.found_now)
    search.hand.press(Qt.Key.Key_Escape)
    assert not _has_color(search, colors.found)


def test_fields_and_notes_are_shown_in_the_inspector(search: Search) -> None:
    workspace = search.workspace
    first = next(workspace.report.contributions())[1].id
    workspace.apply("x", lambda one: set_notes(one, first, (Note(text="quetzal seen"),)))
    workspace.apply("x", lambda one: set_field(one, "place", "Quetzaltown"))
    search.find("quetzal")
    search.says("1 of 1")
    assert search.view.inspector.tab() == "report"
    assert QApplication.focusWidget() is search.line("Find")
    search.hand.click(search.button("Look into notes too"))
    search.hand.press(Qt.Key.Key_Return)
    assert search.said == "2 of 2"
    assert search.view.inspector.tab() == "notes"
    assert search.here() == first
    search.hand.press(Qt.Key.Key_H, CTRL)
    search.line("Replace with").setFocus()
    search.hand.type("parrot")
    search.hand.press(Qt.Key.Key_Return)
    assert contribution_of(workspace.report, first)[1].notes == (Note(text="parrot seen"),)


def test_in_the_preview_the_place_is_shown_there(search: Search) -> None:
    search.hand.press(Qt.Key.Key_F9)
    search.qtbot.waitUntil(lambda: search.view.preview.sheets.pages is not None)
    search.find("plumber")
    assert search.view.is_previewing
    assert search.said == "1 of 1"
    bar = search.view.preview.sheets.verticalScrollBar()
    search.qtbot.waitUntil(lambda: bar.value() > 0)
    search.hand.press(Qt.Key.Key_Escape)
    search.hand.press(Qt.Key.Key_F9)
    assert search.selected == "plumber"


def test_a_syllable_that_is_composed_is_looked_for(search: Search) -> None:
    search.hand.press(Qt.Key.Key_F, CTRL)
    QApplication.sendEvent(search.hand.focus, QInputMethodEvent("plumb", []))
    assert search.said == "1 of 1"


def test_the_bar_has_room_in_a_narrow_window(search: Search) -> None:
    search.window.resize(800, 640)
    search.find("xyzzy")
    QApplication.processEvents()
    assert search.line("Find").width() > 120
    assert search.bar.width() <= search.view.desk.width()
    own = [one for one in search.bar.findChildren(QToolButton) if not isinstance(one.parent(), QLineEdit)]
    assert all(one.accessibleName() and one.toolTip() for one in own)


def _many(report: Report) -> Report:
    """Enough contributions that only one segment is shown at a time."""
    segment = report.segments[-1]
    one = segment.contributions[0]
    for number in range(150):
        made = msgspec.structs.replace(one, id=f"many{number}", text=(Paragraph(runs=(f"word{number}",)),), lead="none")
        report = add_contribution(report, segment.id, made)
    return report


def test_a_hit_in_another_segment_is_shown(app: App, qtbot: QtBot, sample_report: Report) -> None:
    search = Search(app, qtbot, _many(sample_report))
    search.find("word149")
    search.says("1 of 1")
    assert search.view.page.only == search.workspace.report.segments[-1].id
    assert search.here() == "many149"
    search.hand.press(Qt.Key.Key_Escape)
    assert search.selected == "word149"
    check(search.view.page, search.workspace)
