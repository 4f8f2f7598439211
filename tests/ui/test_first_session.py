"""What somebody stumbled over who followed the guide for the first time, in the running window by keys and mouse."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import msgspec
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report, TemplateRef, new_report
from hrreport.model.edits import set_language
from hrreport.prose import plain_blocks
from hrreport.ui.app import App
from hrreport.ui.editing import EditingView
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from hrreport.ui.panels.find_bar import FindBar
from hrreport.ui.panels.notes import NotesEditor
from hrreport.ui.panels.offices import OfficeCard
from hrreport.ui.widgets.language_box import LanguageBox
from hrreport.ui.widgets.picker import SpeakerPicker
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

    def text_of(self, card: OfficeCard) -> str:
        """What a card of an office says."""
        read = QTextDocument()
        read.setHtml(card.findChildren(QLabel)[0].text())
        return read.toPlainText()

    def speak(self, who: str) -> None:
        self.hand.press(Key.Key_Return, CTRL)
        self.hand.type(who)
        self.hand.press(Key.Key_Return)
        self.hand.press(Key.Key_Return)


@pytest.fixture
def evening(app: App, qtbot: QtBot) -> Iterator[Evening]:
    template = load_by_name("whrcf")
    # The place in a report that was open before is remembered.
    name = f"evening-{uuid4().hex}"
    made = Evening(app, qtbot, new_report(name, "en", TemplateRef(id=template.id, version=template.version)))
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


def test_the_beginning_of_a_language_is_enough(qtbot: QtBot) -> None:
    box = LanguageBox("Language")
    qtbot.addWidget(box)
    box.offer(["en", "en-GB", "ar", "pt", "fr"], "en")
    box.show()
    for words, tag in (("ara", "ar"), ("Engl", "en"), ("portu", "pt"), ("fr", "fr"), ("ast", "ast"), ("العر", "ar")):
        box.lineEdit().selectAll()
        box.lineEdit().insert(words)
        assert box.tag == tag


def test_offices_of_a_french_report_have_no_english_word(evening: Evening) -> None:
    evening.speak("Mayor of Porto Alto (Cape Verde) Rui Tavares")
    inspector = evening.view.inspector
    evening.qtbot.waitUntil(lambda: bool(inspector.findChildren(OfficeCard)))
    card = inspector.findChildren(OfficeCard)[0]
    assert "of" in evening.text_of(card).split()
    evening.view.workspace.apply("Language", lambda report: set_language(report, "fr"))
    evening.qtbot.waitUntil(lambda: evening.text_of(card) == "Mayor · Porto Alto · Cape Verde")


def test_the_place_for_the_first_note_begins_under_its_heading(evening: Evening) -> None:
    evening.speak("Mayor of Porto Alto (Cape Verde) Rui Tavares")
    evening.view.inspector.show_tab("speaker")
    evening.qtbot.wait(100)
    [notes] = [one for one in evening.view.inspector.findChildren(NotesEditor) if one.isVisible()]
    [row] = notes.rows()
    assert not row.time.isVisible()
    assert row.words.mapTo(notes, QPoint(0, 0)).x() <= 0
    evening.hand.click(row.words.viewport())
    assert row.time.isVisible()
    before = row.words.mapTo(notes, QPoint(0, 0)).x()
    evening.hand.type("pipes")
    assert row.words.mapTo(notes, QPoint(0, 0)).x() == before > 0
    evening.hand.press(Key.Key_Return)
    assert [one.time.isVisible() for one in notes.rows()] == [True, True]
    evening.hand.press(Key.Key_2, CTRL | SHIFT)


def test_the_picker_is_as_high_as_what_it_offers(evening: Evening) -> None:
    evening.speak("Mayor of Porto Alto (Cape Verde) Rui Tavares")
    evening.hand.press(Key.Key_Return, CTRL)
    [picker] = evening.window.findChildren(SpeakerPicker)
    rows = next(one for one in picker.findChildren(QListView) if one.isVisible())
    evening.qtbot.wait(20)
    last = rows.visualRect(rows.model().index(rows.model().rowCount() - 1, 0))
    assert 0 <= rows.viewport().height() - last.bottom() <= 4
    before = picker.height()
    evening.hand.type("tav")
    evening.qtbot.wait(20)
    assert picker.height() < before
    evening.hand.press(Key.Key_Backspace, times=3)
    evening.qtbot.wait(20)
    assert picker.height() == before
    evening.hand.press(Key.Key_Escape)


def test_a_report_opens_at_the_top_of_its_page(app: App, sample_report: Report) -> None:
    app.services.settings.change(zoom=1.25)
    report = msgspec.structs.replace(sample_report, id=f"evening-{uuid4().hex}")
    app.show_opened(Opened(report, load_by_name("whrcf")))
    window = app.front()
    assert window is not None
    window.resize(1300, 800)
    QApplication.processEvents()
    view = window.view
    assert isinstance(view, EditingView)
    assert view.page.verticalScrollBar().value() == 0


def test_the_line_that_is_written_stays_where_it_is_in_another_theme(
    app: App, qtbot: QtBot, sample_report: Report
) -> None:
    report = msgspec.structs.replace(sample_report, id=f"evening-{uuid4().hex}")
    evening = Evening(app, qtbot, report)
    page = evening.view.page
    evening.view.workspace.go_to_contribution(report.segments[1].contributions[1].id)
    page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 37)
    before = page.cursorRect().top()
    app.services.theme.choose("dark")
    assert page.cursorRect().top() == before
    app.services.theme.choose("light")
    assert page.cursorRect().top() == before


def test_what_the_outline_leads_to_is_marked_at_once(app: App, qtbot: QtBot, sample_report: Report) -> None:
    report = msgspec.structs.replace(sample_report, id=f"evening-{uuid4().hex}")
    evening = Evening(app, qtbot, report)
    page, ids = evening.view.page, [one.id for one in report.segments[1].contributions]
    evening.view.workspace.go_to_contribution(ids[1])
    qtbot.wait(50)
    painted: list[QRect] = []

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                painted.append(event.rect())
            return False

    watcher = Watcher()
    page.viewport().installEventFilter(watcher)
    before = page.cursorRect()
    scrolled = page.verticalScrollBar().value()
    evening.view.workspace.go_to_contribution(ids[2])
    qtbot.wait(50)
    assert page.verticalScrollBar().value() == scrolled
    for line in (before, page.cursorRect()):
        edge = QPoint(int(page.document().rootFrame().frameFormat().leftMargin()) - 10, line.center().y())
        assert any(area.contains(edge) for area in painted)


def test_an_attribution_in_its_later_form_is_marked_as_a_mention(evening: Evening) -> None:
    evening.speak("Mayor of Porto Alto (Cape Verde) Rui Tavares")
    evening.hand.type("spoke.")
    evening.hand.press(Key.Key_Return, CTRL)
    evening.hand.type("tav")
    evening.hand.press(Key.Key_Return)
    evening.hand.type("spoke again.")
    formats = {}
    for number in (-2, -1):
        block = evening.view.page.document().findBlockByNumber(evening.view.page.document().blockCount() + number)
        pieces = iter(block)
        while not pieces.atEnd():
            part = pieces.fragment()
            formats[part.text()] = part.charFormat().underlineStyle()
            pieces += 1
    dots = QTextCharFormat.UnderlineStyle.DotLine
    assert [words for words, style in formats.items() if style == dots] == ["Tavares"]


def test_the_button_that_does_it_stands_last_in_every_dialog(evening: Evening) -> None:
    seen: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        shown = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        words = [one for one in shown if one.text().replace("&", "").replace(" ", "").isalpha()]
        buttons = sorted(words, key=lambda one: one.mapTo(dialog, one.rect().center()).x())
        seen.append([one.text().replace("&", "") for one in buttons])
        dialog.reject()

    evening.hand.type("x")
    evening.hand.in_dialog(lambda: evening.hand.press(Key.Key_N, CTRL), look)
    evening.qtbot.waitUntil(lambda: len(seen) == 1)
    evening.window.activateWindow()
    evening.qtbot.waitUntil(evening.window.isActiveWindow)
    evening.hand.in_dialog(lambda: evening.hand.press(Key.Key_W, CTRL), look)
    assert [labels[-1] for labels in seen] == ["Create", "Save"]
