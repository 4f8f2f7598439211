"""What Ctrl+C puts on the clipboard for other programs and for reports."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hrreport.model import Note
from hrreport.model.edits import set_notes
from hrreport.prose import ListItem, Mention, Paragraph, plain_blocks
from hrreport.ui.page.desk import Desk
from hrreport.ui.page.edit import PageEdit
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace
from tests.ui.hand import CTRL, Hand
from tests.ui.storm import check


@pytest.fixture
def page(workspace: Workspace, theme: Theme, qtbot: QtBot) -> Iterator[PageEdit]:
    """The sample, shown, with a note in its first contribution."""
    first = next(workspace.report.contributions())[1].id
    workspace.apply("Note", lambda report: set_notes(report, first, (Note(text="secret figure", when="10:42"),)))
    desk = Desk(workspace, theme)
    qtbot.addWidget(desk)
    desk.resize(900, 700)
    desk.show()
    desk.page.setFocus()
    qtbot.waitUntil(desk.page.hasFocus)
    yield desk.page
    check(desk.page, workspace)


def test_the_whole_page_is_copied_as_it_is_seen(page: PageEdit) -> None:
    hand = Hand()
    hand.press(Qt.Key.Key_A, CTRL, times=2)
    hand.press(Qt.Key.Key_C, CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    seen = [line.text.strip() for line in page.shown.lines if line.text.strip()]
    assert [line for line in mime.text().split("\n") if line.strip()] == seen
    assert "The <b>HCN Executive Secretary Ingeborg van der Meulen</b> welcomed" in mime.html()
    assert not any(b"secret figure" in mime.data(kind).data() for kind in mime.formats())


def test_from_one_contribution_into_the_next_its_attribution_goes_along(page: PageEdit, workspace: Workspace) -> None:
    hand = Hand()
    first, second = (one for _, one in list(workspace.report.contributions())[:2])
    workspace.go_to_contribution(first.id)
    hand.press(Qt.Key.Key_A, CTRL)
    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, times=3)
    hand.press(Qt.Key.Key_C, CTRL)
    assert "\nThe Deputy Minister of Housing" in QGuiApplication.clipboard().text()
    last = list(workspace.report.contributions())[-1][1]
    workspace.go_to_contribution(last.id)
    hand.press(Qt.Key.Key_V, CTRL)
    text = next(one for _, one in workspace.report.contributions() if one.id == last.id).text
    kept = [block.runs[0] for block in text if isinstance(block, Paragraph) and isinstance(block.runs[0], Mention)]
    assert Mention(speaker=second.speakers[0], form="full") in kept


def test_a_list_is_one_list_for_others(page: PageEdit, workspace: Workspace) -> None:
    hand = Hand()
    found = next(
        one for _, one in workspace.report.contributions() if any(isinstance(block, ListItem) for block in one.text)
    )
    workspace.go_to_contribution(found.id)
    hand.press(Qt.Key.Key_A, CTRL)
    hand.press(Qt.Key.Key_C, CTRL)
    html = QGuiApplication.clipboard().mimeData().html()
    assert html.count("<ul>") == html.count("</ul>") == 1
    assert html.count("<li>") == sum(isinstance(block, ListItem) for block in found.text)
    assert plain_blocks(found.text[:1]) in html
