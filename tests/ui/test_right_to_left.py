"""Arabic and Hebrew pages: right to left, with what is written the other way among it, in a window that is not."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.forum.manuscript import Line
from hrreport.model import Contribution, Office, Report, Segment, Speaker, TemplateRef, new_report
from hrreport.prose import ListItem, Mention, Paragraph
from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from hrreport.ui.page.edit import PageEdit
from tests.ui.storm import check

WORDS = {
    "ar": ("ليلى بن ناصر", "رئيسة بلدية", "ذكّرت بأن المدينة عاشت 4 ساعات من الماء (model contracts) في اليوم."),
    "he": ("נועה לוי", "ראש העיר", "הזכירה כי העיר חיה עם 4 שעות מים (model contracts) ביום."),
}


def report(language: str) -> Report:
    template = load_by_name("whrcf")
    name, role, said = WORDS[language]
    speakers = (
        Speaker(id="s0", name=name, family=name.split()[-1], offices=(Office(role=role, place="Sfax"),)),
        Speaker(id="s1", name="Tomasz Nowak", family="Nowak", honorific="Mr.", offices=(Office(role=role),)),
    )
    text = (
        Paragraph(runs=(said + " ", Mention(speaker="s1", form="short"), " " + said)),
        ListItem(runs=(said,), style="bullet", level=0),
        ListItem(runs=(said,), style="number", level=1),
    )
    one = Contribution(id="c0", kind="speech", speakers=("s0",), lead="auto", status="draft", text=text)
    two = msgspec.structs.replace(one, id="c1", speakers=("s1",))
    segment = Segment(id="g", kind="segment", heading=(said,), theme=(said,), moderator=None, contributions=(one, two))
    base = new_report("r", language, TemplateRef(id=template.id, version=template.version))
    return msgspec.structs.replace(base, title=(said,), speakers=speakers, segments=(segment,))


@pytest.fixture(params=["ar", "he"])
def window(request: pytest.FixtureRequest, app: App, qtbot: QtBot) -> MainWindow:
    found = app.front()
    assert found is not None
    found.resize(1440, 900)
    found.show_report(Opened(report(request.param), load_by_name("whrcf")))
    qtbot.waitUntil(lambda: found.isActiveWindow())
    return found


def page_of(window: MainWindow) -> PageEdit:
    assert window.view is not None
    return window.view.page


def number_of(page: PageEdit, contribution: str, number: int) -> int:
    lines = [at for at, line in enumerate(page.shown.lines) if line.contribution == contribution]
    return lines[number]


def put(page: PageEdit, line: int, inner: int) -> None:
    cursor = page.textCursor()
    cursor.setPosition(page.document().findBlockByNumber(line).position() + inner)
    page.setTextCursor(cursor)


def line_at(page: PageEdit, number: int) -> Line:
    return page.shown.lines[number]


def x_of(page: PageEdit, line: int, inner: int) -> int:
    cursor = QTextCursor(page.document())
    cursor.setPosition(page.document().findBlockByNumber(line).position() + inner)
    return page.cursorRect(cursor).x()


def test_the_page_is_right_to_left_and_the_window_is_not(window: MainWindow) -> None:
    page = page_of(window)
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    for number in range(page.document().blockCount()):
        block = page.document().findBlockByNumber(number)
        assert block.textDirection() == Qt.LayoutDirection.RightToLeft, line_at(page, number).text


def test_paragraphs_and_list_items_begin_at_the_right(window: MainWindow) -> None:
    page = page_of(window)
    middle = page.viewport().width() // 2
    starts = [x_of(page, number_of(page, "c0", at), 0) for at in range(3)]
    assert all(x > middle for x in starts)
    # An item stands in from the right, and one of the second level farther.
    assert starts[0] > starts[1] > starts[2]


def test_letters_go_to_the_left_figures_and_latin_words_to_the_right(window: MainWindow) -> None:
    page = page_of(window)
    number = number_of(page, "c0", 1)
    text = line_at(page, number).text
    assert x_of(page, number, 0) > x_of(page, number, 3)
    latin = text.index("model")
    assert x_of(page, number, latin + 1) < x_of(page, number, latin + 4)
    four = text.index("4")
    assert x_of(page, number, four) != x_of(page, number, four + 1)


def test_the_left_arrow_goes_on_in_the_text(window: MainWindow) -> None:
    page = page_of(window)
    page.setFocus()
    number = number_of(page, "c0", 1)
    put(page, number, 0)
    before = page.cursorRect().x()
    QTest.keyClick(page, Qt.Key.Key_Left)
    assert page.textCursor().positionInBlock() == 1
    assert page.cursorRect().x() < before
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert page.textCursor().positionInBlock() == 0
    QTest.keyClick(page, Qt.Key.Key_End)
    last = page.cursorRect().x()
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert page.cursorRect().x() > last


def test_a_walk_over_mixed_words_stops_in_none_that_is_protected(window: MainWindow) -> None:
    page = page_of(window)
    assert window.workspace is not None
    page.setFocus()
    number = number_of(page, "c0", 0)
    line = line_at(page, number)
    put(page, number, line.snapped(0, forward=True))
    seen = {page.textCursor().positionInBlock()}
    for _ in range(line.length):
        QTest.keyClick(page, Qt.Key.Key_Left)
        check(page, window.workspace)
        if page.textCursor().blockNumber() != number:
            break
        seen.add(page.textCursor().positionInBlock())
    ends = {edge for start, stop, _ in list(line.tokens())[1:] for edge in (start, stop)}
    assert ends <= seen


def test_what_is_selected_over_a_mention_takes_it_whole(window: MainWindow) -> None:
    page = page_of(window)
    assert window.workspace is not None
    page.setFocus()
    number = number_of(page, "c0", 0)
    start, stop, _ = list(line_at(page, number).tokens())[-1]
    put(page, number, start - 1)
    for _ in range(2):
        QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert page.textCursor().selectionEnd() - page.document().findBlockByNumber(number).position() == stop
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    check(page, window.workspace)


def test_digits_and_latin_names_typed_among_letters_stay_where_they_are_typed(window: MainWindow) -> None:
    page = page_of(window)
    assert window.workspace is not None
    page.setFocus()
    number = number_of(page, "c0", 1)
    put(page, number, 5)
    before = line_at(page, number).text
    QTest.keyClicks(page, " UCLG 2025 ")
    check(page, window.workspace)
    assert line_at(page, number).text == before[:5] + " UCLG 2025 " + before[5:]
    assert page.document().findBlockByNumber(number).textDirection() == Qt.LayoutDirection.RightToLeft


def test_a_click_on_a_latin_name_puts_the_cursor_there(window: MainWindow) -> None:
    page = page_of(window)
    number = number_of(page, "c0", 1)
    latin = line_at(page, number).text.index("contracts") + 3
    cursor = QTextCursor(page.document())
    cursor.setPosition(page.document().findBlockByNumber(number).position() + latin)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=page.cursorRect(cursor).center())
    assert page.textCursor().positionInBlock() == latin


def test_the_bar_of_the_contribution_stands_at_the_right(window: MainWindow, tmp_path: Path) -> None:
    page = page_of(window)
    assert window.workspace is not None
    window.workspace.go_to_contribution("c0")
    QApplication.processEvents()
    image = page.grab().toImage()
    accent = window._theme.color("accent").rgb()
    y = page.cursorRect().center().y()
    blue = [x for x in range(image.width()) if image.pixel(x, y) == accent]
    assert blue
    assert max(blue) > image.width() // 2
