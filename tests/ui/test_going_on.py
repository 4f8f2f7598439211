"""Writing where a forum marks what a speaker goes on to say: the mark comes and goes with the paragraph."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.prose import Paragraph
from hrreport.ui.page.desk import Desk
from hrreport.ui.page.edit import PageEdit
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace
from tests.test_template_format import report, river, segment, speech
from tests.ui.storm import check
from tests.ui.test_writing_on_page import here, line, press


@pytest.fixture
def template() -> Template:
    return river('[attribution]\ncontinued = "… "\n')


@pytest.fixture
def written() -> Report:
    two = (Paragraph(runs=("said so.",)), Paragraph(runs=("And more.",)))
    return report(segment("g1", speech("c1", "s1", text=two), speech("c2", "s2")))


@pytest.fixture
def page(qtbot: QtBot, written: Report, template: Template, theme: Theme) -> Iterator[tuple[PageEdit, Workspace]]:
    """The page with the cursor in the text of the first contribution."""
    workspace = Workspace(written, template)
    desk = Desk(workspace, theme)
    qtbot.addWidget(desk)
    desk.resize(800, 700)
    desk.show()
    desk.page.setFocus()
    workspace.go_to_contribution("c1")
    yield desk.page, workspace
    check(desk.page, workspace)


def test_a_further_paragraph_is_marked_and_joins_the_one_before(page: tuple[PageEdit, Workspace]) -> None:
    edit, workspace = page
    press(edit, Qt.Key.Key_Down, Qt.Key.Key_Home)
    assert line(edit) == "… And more."
    press(edit, Qt.Key.Key_Backspace)
    assert line(edit).endswith("said so.And more.")
    assert len(here(workspace).text) == 1
    assert here(workspace).speakers == ("s1",)


def test_the_mark_comes_with_a_new_paragraph(page: tuple[PageEdit, Workspace]) -> None:
    edit, workspace = page
    press(edit, Qt.Key.Key_End, Qt.Key.Key_Return)
    press(edit, Qt.Key.Key_A)
    assert line(edit) == "… a"
    press(edit, Qt.Key.Key_Home, Qt.Key.Key_B)
    assert line(edit) == "… ba"
    assert here(workspace).text[1] == Paragraph(runs=("ba",))
