"""How much a step makes the program do, as counts: what it changes, and not the whole report again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from hrreport.forum.compose import compose
from hrreport.model import Report
from hrreport.model.edits.writing import insert
from hrreport.model.texts import Caret, Spot
from hrreport.prose import Paragraph
from hrreport.ui.models.outline import OutlineModel
from hrreport.ui.page.desk import Desk
from hrreport.ui.panels.inspector import InspectorPanel
from hrreport.ui.panels.notes import NoteRow
from hrreport.ui.panels.offices import OfficeCard
from hrreport.ui.preview.pages import paginate
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace


class Painted(QObject):
    """What of a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


@pytest.fixture
def desk(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Desk:
    """The page of the sample, written in."""
    made = Desk(workspace, theme)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    made.page.setFocus()
    workspace.go_to(spot_in(workspace.report))
    QTest.keyClick(made.page, Qt.Key.Key_Right)
    QApplication.processEvents()
    return made


def spot_in(report: Report) -> Spot:
    """The text of a contribution of several rows."""
    segment = report.segments[1]
    return Spot("text", segment.id, segment.contributions[1].id, path=(0,))


def test_a_key_changes_one_line_and_one_place_of_the_document(desk: Desk) -> None:
    page, before = desk.page, desk.page.shown.lines
    touched: list[tuple[int, int, int]] = []
    page.document().contentsChange.connect(lambda *change: touched.append(change))
    position = page.textCursor().position()
    QTest.keyClick(page, "#")
    assert [(removed, added) for _, removed, added in touched if removed or added] == [(0, 1)]
    assert touched[0][0] == position
    others = [new for old, new in zip(before, page.shown.lines, strict=True) if old is not new]
    assert others == [page.current_line()]


def test_a_key_paints_its_row_and_not_what_stands_below(desk: Desk) -> None:
    page, seen = desk.page, Painted()
    QTest.keyClick(page, "x")
    QApplication.processEvents()
    page.viewport().installEventFilter(seen)
    block = page.textCursor().block()
    assert block.layout().lineCount() > 2
    QTest.keyClick(page, "x")
    QApplication.processEvents()
    row = page.cursorRect().height()
    assert seen.areas
    assert max(area.height() for area in seen.areas) < 3 * row


def test_a_key_that_breaks_a_row_paints_what_moves(desk: Desk) -> None:
    page, seen = desk.page, Painted()
    rows = page.textCursor().block().layout().lineCount()
    while page.textCursor().block().layout().lineCount() == rows:
        seen.areas.clear()
        page.viewport().installEventFilter(seen)
        QTest.keyClick(page, "x")
        QApplication.processEvents()
    assert max(area.bottom() for area in seen.areas) == page.viewport().rect().bottom()


def test_keys_are_counted_together(workspace: Workspace) -> None:
    model = OutlineModel(workspace)
    counted: list[object] = []
    model.counted.connect(counted.append)
    caret = Caret(spot_in(workspace.report), 3)
    for _ in range(12):
        workspace.apply("type", lambda report: insert(report, caret, (Paragraph(runs=(" x",)),))[0])
    assert counted == []
    model.catch_up()
    assert len(counted) == 1


def test_the_inspector_uses_its_cards_and_rows_again(qtbot: QtBot, workspace: Workspace, theme: Theme) -> None:
    panel = InspectorPanel(workspace, theme, pause=0)
    qtbot.addWidget(panel)
    panel.show()

    def made() -> set[int]:
        return {id(one) for kind in (OfficeCard, NoteRow) for one in panel.findChildren(kind)}

    everybody = [(home, one) for home, one in workspace.report.contributions() if one.speakers]
    for home, one in everybody:
        workspace.set_place(Spot("text", home.id, one.id, path=(0,)))
    before = made()
    for home, one in reversed(everybody):
        workspace.set_place(Spot("text", home.id, one.id, path=(0,)))
    assert made() == before


def test_the_inspector_follows_a_cursor_that_rests(qtbot: QtBot, workspace: Workspace, theme: Theme) -> None:
    panel = InspectorPanel(workspace, theme)
    page = QLineEdit()
    for widget in (panel, page):
        qtbot.addWidget(widget)
        widget.show()
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    name = next(one for one in panel.findChildren(QLineEdit) if one.accessibleName() == "As shown")
    shown: list[str] = []
    name.textChanged.connect(shown.append)
    people = {one.id: one.name for one in workspace.report.speakers}
    spoken = [(home, one) for home, one in workspace.report.contributions() if one.speakers]
    for home, one in spoken:
        workspace.set_place(Spot("text", home.id, one.id, path=(0,)))
    last = people[spoken[-1][1].speakers[0]]
    qtbot.waitUntil(lambda: name.text() == last)
    assert shown == [last]


def test_a_preview_sets_only_what_changed(workspace: Workspace, theme: Theme) -> None:
    template = workspace.template
    before = paginate(compose(workspace.report, template), template)
    caret = Caret(spot_in(workspace.report), 3)
    workspace.apply("type", lambda report: insert(report, caret, (Paragraph(runs=(" x",)),))[0])
    after = paginate(compose(workspace.report, template), template, before)
    others = [place for place, known in after.kept.blocks.items() if before.kept.blocks.get(place) is not known]
    assert [spot for spot, _ in others] == [spot_in(workspace.report)]
    again = paginate(compose(workspace.report, template), template)
    assert again._sheets == after._sheets
