"""Numbers of paragraphs in the margin of the page: seen, quiet, and no part of the text."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.forum.load import from_bytes, load_by_name
from hrreport.model import Contribution, Report, Segment, Speaker, TemplateRef, new_report
from hrreport.prose import ListItem, Paragraph
from hrreport.ui.page.desk import Desk
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace
from tests.ui.hand import CTRL, Hand

SOURCE = b"""
[paragraphs]
numbered = true
[template]
id = "house"
version = "1"
name = "House"
forum = "House"
"""
HOUSE = from_bytes("house", SOURCE, load_by_name("plain").base)
PLAIN = from_bytes("house", SOURCE.replace(b"true", b"false"), load_by_name("plain").base)


def session(language: str = "en", count: int = 3, words: str = "spoke of the river.") -> Report:
    """A report of contributions, each with one paragraph and an item of a list."""
    base = new_report("r", language, TemplateRef(id="house", version="1"))
    text = (Paragraph(runs=(words,)), ListItem(runs=("an item",)))
    some = tuple(
        Contribution(id=f"c{n}", kind="speech", speakers=("s1",), lead="auto", status="draft", text=text)
        for n in range(1, count + 1)
    )
    segment = Segment(id="g1", kind="segment", heading=("One",), theme=(), moderator=None, contributions=some)
    speakers = (Speaker(id="s1", name="Ana Ruiz", family="Ruiz", honorific="Ms."),)
    return msgspec.structs.replace(base, title=("A session",), speakers=speakers, segments=(segment,))


def shown(qtbot: QtBot, theme: Theme, report: Report, numbered: bool = True, width: int = 800) -> Desk:
    """The page on its desk."""
    desk = Desk(Workspace(report, HOUSE if numbered else PLAIN), theme)
    qtbot.addWidget(desk)
    desk.resize(width, 700)
    desk.show()
    qtbot.waitExposed(desk)
    desk.page.setFocus()
    QApplication.processEvents()
    return desk


def blocks(desk: Desk, containing: str) -> list[QTextBlock]:
    """The paragraphs with these words."""
    document = desk.page.document()
    every = (document.findBlockByNumber(number) for number in range(document.blockCount()))
    return [one for one in every if containing in one.text()]


def beside(desk: Desk, block: QTextBlock) -> QImage:
    """What is seen in the margin beside the first line of a paragraph, outside of the bar of what is written."""
    page = desk.page
    area = page.document().documentLayout().blockBoundingRect(block)
    frame = page.document().rootFrame().frameFormat()
    top = int(area.top()) - page.verticalScrollBar().value()
    left = 2
    if page.formats.right_to_left:
        left = int(page.viewport().width() - frame.rightMargin()) + 22
    width = int(frame.leftMargin()) - 24
    whole = page.viewport().grab(QRect(left, top, width, 22)).toImage()
    return whole.copy(_inked(whole))


def _inked(image: QImage) -> QRect:
    """Where an image has anything but its ground."""
    ground = image.pixel(0, 0)
    found = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != ground]
    if not found:
        return QRect(0, 0, 1, 1)
    left, top = min(x for x, _ in found), min(y for _, y in found)
    return QRect(left, top, max(x for x, _ in found) - left + 1, max(y for _, y in found) - top + 1)


def ink(image: QImage, theme: Theme) -> int:
    """How many pixels are not paper."""
    paper = theme.color("paper").rgb()
    return sum(image.pixel(x, y) != paper for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_paragraph_has_its_number_and_nothing_else_has(qtbot: QtBot, theme: Theme, language: str) -> None:
    desk = shown(qtbot, theme, session(language))
    said = blocks(desk, "spoke of")
    assert len(said) == 3
    seen = [beside(desk, one) for one in said]
    assert all(ink(one, theme) > 5 for one in seen)
    assert seen[0] != seen[1] != seen[2]
    for words in ("an item", "One", "A session"):
        assert ink(beside(desk, blocks(desk, words)[0]), theme) == 0


def test_a_template_that_does_not_number_leaves_the_margin_empty(qtbot: QtBot, theme: Theme) -> None:
    desk = shown(qtbot, theme, session(), numbered=False)
    assert [ink(beside(desk, one), theme) for one in blocks(desk, "spoke of")] == [0, 0, 0]


def test_return_numbers_what_follows_anew_and_undo_takes_it_back(qtbot: QtBot, theme: Theme) -> None:
    desk, hand = shown(qtbot, theme, session()), Hand()
    said = blocks(desk, "spoke of")
    before = [beside(desk, one) for one in said]
    cursor = desk.page.textCursor()
    cursor.setPosition(said[0].position() + len(said[0].text()))
    desk.page.setTextCursor(cursor)
    hand.press(Qt.Key.Key_Return)
    hand.type("It went on.")
    after = [beside(desk, one) for one in blocks(desk, "spoke of")]
    assert after[0] == before[0]
    assert beside(desk, blocks(desk, "It went on.")[0]) == before[1]
    assert after[1] == before[2]
    workspace = desk.page._workspace
    while workspace.document.undo_label:
        workspace.undo()
    QApplication.processEvents()
    assert [beside(desk, one) for one in blocks(desk, "spoke of")] == before


def test_the_number_comes_with_the_first_letter_and_the_next_ones_follow(qtbot: QtBot, theme: Theme) -> None:
    report = session()
    empty = msgspec.structs.replace(report.segments[0].contributions[0], speakers=(), lead="none", text=())
    segment = msgspec.structs.replace(report.segments[0], contributions=(empty, *report.segments[0].contributions[1:]))
    desk, hand = shown(qtbot, theme, msgspec.structs.replace(report, segments=(segment,))), Hand()
    first = beside(desk, blocks(desk, "spoke of")[0])
    number = blocks(desk, "spoke of")[0].blockNumber() - 1
    cursor = desk.page.textCursor()
    cursor.setPosition(desk.page.document().findBlockByNumber(number).position())
    desk.page.setTextCursor(cursor)
    assert ink(beside(desk, desk.page.document().findBlockByNumber(number)), theme) == 0
    hand.type("W")
    assert beside(desk, desk.page.document().findBlockByNumber(number)) == first
    assert beside(desk, blocks(desk, "spoke of")[0]) != first


def test_numbers_are_neither_text_nor_copied(qtbot: QtBot, theme: Theme) -> None:
    desk, hand = shown(qtbot, theme, session(count=1)), Hand()
    hand.press(Qt.Key.Key_A, CTRL)
    hand.press(Qt.Key.Key_C, CTRL)
    assert "1" not in desk.page.toPlainText()
    assert "1" not in QApplication.clipboard().text()
    place = beside(desk, blocks(desk, "spoke of")[0])
    assert ink(place, theme) > 5
    QTest.keyClick(desk.page, Qt.Key.Key_Home, CTRL)
    assert desk.page.textCursor().position() == 0


def test_other_numbers_are_the_only_thing_that_costs(qtbot: QtBot, theme: Theme) -> None:
    desk, hand = shown(qtbot, theme, session(count=40)), Hand()
    said = blocks(desk, "spoke of")[20]
    cursor = desk.page.textCursor()
    cursor.setPosition(said.position() + len(said.text()))
    desk.page.setTextCursor(cursor)
    hand.type("x")
    numbers = desk.page._ink._numbers
    hand.type(" and more of the same")
    assert desk.page._ink._numbers is numbers
    assert numbers[-2:] == (40, 0)
