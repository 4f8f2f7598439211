"""The preview as a rapporteur uses it: looking, clicking, scrolling, another mode, Markdown."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report
from hrreport.model.edits import set_title
from hrreport.model.texts import Spot
from hrreport.ui.jobs import Jobs
from hrreport.ui.preview.sheets import SheetsView
from hrreport.ui.preview.view import PreviewPanel
from hrreport.ui.theme import Theme
from hrreport.ui.widgets.choice_box import ChoiceBox
from hrreport.ui.widgets.concern_list import ConcernList
from hrreport.ui.workspace import Workspace


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace, theme: Theme, jobs: Jobs) -> PreviewPanel:
    return shown(qtbot, PreviewPanel(workspace, theme, jobs), jobs)


def shown(qtbot: QtBot, made: PreviewPanel, jobs: Jobs) -> PreviewPanel:
    qtbot.addWidget(made)
    made.resize(760, 640)
    with qtbot.waitExposed(made):
        made.show()
    settled(qtbot, made, jobs)
    return made


def settled(qtbot: QtBot, panel: PreviewPanel, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: panel.sheets.pages is not None and not panel._soon.isActive() and jobs.is_idle)


def point_of(sheets: SheetsView, spot: Spot) -> QPoint:
    """Where a place stands in the viewport, a little inside."""
    assert sheets.pages is not None
    place = sheets.pages.place_of(spot)
    assert place is not None
    sheet = sheets._sheet(place[0])
    return QPoint(sheet.center().x(), round(sheet.top() + (place[1] + 5) * sheets._scale))


def third(report: Report) -> Spot:
    segment, one = list(report.contributions())[2]
    return Spot("text", segment.id, one.id, path=(0,))


def test_a_click_on_a_paragraph_leads_to_its_place(qtbot: QtBot, panel: PreviewPanel, workspace: Workspace) -> None:
    spot = third(workspace.report)
    panel.sheets.show_place(spot)
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        QTest.mouseClick(panel.sheets.viewport(), Qt.MouseButton.LeftButton, pos=point_of(panel.sheets, spot))
    assert wanted.args == [spot]


def test_the_hand_shows_where_a_click_leads(panel: PreviewPanel) -> None:
    viewport = panel.sheets.viewport()
    QTest.mouseMove(viewport, point_of(panel.sheets, Spot("title")))
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert viewport.toolTip()
    QTest.mouseMove(viewport, QPoint(3, 3))
    assert viewport.cursor().shape() == Qt.CursorShape.ArrowCursor
    panel.grab()


def test_keys_turn_the_pages(qtbot: QtBot, panel: PreviewPanel) -> None:
    sheets, told = panel.sheets, panel._page_number
    sheets.setFocus()
    assert told.text() == "1 of 3"
    qtbot.keyClick(sheets, Qt.Key.Key_PageDown)
    assert told.text() == "2 of 3"
    qtbot.keyClick(sheets, Qt.Key.Key_End)
    assert told.text() == "3 of 3"
    qtbot.keyClick(sheets, Qt.Key.Key_PageUp)
    qtbot.keyClick(sheets, Qt.Key.Key_PageUp)
    assert told.text() == "2 of 3"
    qtbot.keyClick(sheets, Qt.Key.Key_Home)
    assert told.text() == "1 of 3"
    assert sheets.accessibleDescription() == "Page 1 of 3"
    qtbot.keyClick(sheets, Qt.Key.Key_Down)
    assert sheets.verticalScrollBar().value() > 0


def test_enter_leads_to_the_first_place_in_sight(qtbot: QtBot, panel: PreviewPanel) -> None:
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        qtbot.keyClick(panel.sheets, Qt.Key.Key_Return)
    assert wanted.args == [Spot("title")]


def test_the_wheel_with_ctrl_changes_the_size_and_keeps_the_place(panel: PreviewPanel, workspace: Workspace) -> None:
    sheets = panel.sheets
    sheets.show_place(third(workspace.report))
    before, at = sheets.zoom, point_of(sheets, third(workspace.report)).y()
    turn(sheets, 120)
    assert sheets.zoom > before
    assert panel._zoom_words.text() == f"{round(sheets.zoom * 100)} %"
    assert abs(point_of(sheets, third(workspace.report)).y() - at) < 120
    assert sheets.horizontalScrollBar().maximum() >= 0
    turn(sheets, -120)
    turn(sheets, -120)
    assert sheets.zoom < before
    fit = next(one for one in panel.findChildren(QToolButton) if one.accessibleName() == "Fit the width")
    QTest.mouseClick(fit, Qt.MouseButton.LeftButton)
    assert sheets.zoom == before
    turn(sheets, -120, Qt.KeyboardModifier.NoModifier)
    assert sheets.zoom == before


def turn(sheets: SheetsView, by: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
    middle = QPointF(sheets.viewport().rect().center())
    event = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(sheets.viewport(), event)


def test_it_opens_where_the_cursor_is(qtbot: QtBot, workspace: Workspace, theme: Theme, jobs: Jobs) -> None:
    segment, one = list(workspace.report.contributions())[-1]
    workspace.set_place(Spot("text", segment.id, one.id, path=(0,)))
    panel = shown(qtbot, PreviewPanel(workspace, theme, jobs), jobs)
    qtbot.waitUntil(lambda: panel.sheets.verticalScrollBar().value() > 0)
    assert panel.sheets.viewport().rect().contains(point_of(panel.sheets, workspace.place))


def test_a_change_is_shown_soon_at_the_same_place(
    qtbot: QtBot, panel: PreviewPanel, workspace: Workspace, jobs: Jobs
) -> None:
    spot = third(workspace.report)
    panel.sheets.show_place(spot)
    at, pages = point_of(panel.sheets, spot).y(), panel.sheets.pages
    for letters in ("A", "A n", "A new title that is so long that it takes a second line of the page for itself"):
        workspace.apply("Title", lambda report, words=letters: set_title(report, (words,)))
    qtbot.waitUntil(lambda: panel.sheets.pages is not pages)
    settled(qtbot, panel, jobs)
    assert abs(point_of(panel.sheets, spot).y() - at) <= 3


def test_what_changes_out_of_sight_is_composed_when_it_comes_in_sight(
    qtbot: QtBot, panel: PreviewPanel, workspace: Workspace, jobs: Jobs
) -> None:
    pages = panel.sheets.pages
    panel.hide()
    workspace.apply("Title", lambda report: set_title(report, ("Another",)))
    QTest.qWait(250)
    assert panel.sheets.pages is pages
    panel.show()
    qtbot.waitUntil(lambda: panel.sheets.pages is not pages)


def test_another_mode_of_naming_is_shown_and_the_report_stays(
    qtbot: QtBot, panel: PreviewPanel, workspace: Workspace, jobs: Jobs
) -> None:
    report, box = workspace.report, panel.findChild(ChoiceBox)
    assert isinstance(box, ChoiceBox)
    assert box.currentText() == "Everybody named (template)"
    rows = panel.findChild(ConcernList).count()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert panel.mode == "unattributed"
    qtbot.waitUntil(lambda: panel.findChild(ConcernList).count() > rows)
    assert workspace.report is report


def test_what_is_missing_leads_to_its_place(qtbot: QtBot, panel: PreviewPanel) -> None:
    concerns = panel.findChild(ConcernList)
    assert concerns.isVisible()
    assert concerns.item(0).text() == "“Session” is not filled in."
    assert panel._summary.text() == "2 things to look at"
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        middle = concerns.visualItemRect(concerns.item(0)).center()
        QTest.mouseClick(concerns.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert wanted.args == [Spot("field", field="session")]


def test_markdown_as_text_and_rendered(qtbot: QtBot, panel: PreviewPanel, workspace: Workspace, jobs: Jobs) -> None:
    tabs = panel.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    view = panel.markdown
    qtbot.waitUntil(lambda: "**" in view.text.toPlainText())
    assert view.isVisible()
    assert view.text.toPlainText().startswith("# ")
    assert "**" not in view.rendered.toPlainText()
    assert view.rendered.toPlainText().startswith(view.text.toPlainText().splitlines()[0][2:])
    workspace.apply("Title", lambda report: set_title(report, ("Another",)))
    qtbot.waitUntil(lambda: view.text.toPlainText().startswith("# Another"))
    theme = panel._theme
    theme.choose("dark")
    assert "Another" in view.rendered.toPlainText()
    theme.choose("light")


def test_nothing_is_loaded_for_the_rendered_markdown(panel: PreviewPanel) -> None:
    assert panel.markdown.rendered.loadResource(2, "https://example.org/x.png") is None
    assert not panel.markdown.rendered.openLinks()


def test_a_damaged_base_document_is_said(
    qtbot: QtBot, workspace: Workspace, theme: Theme, jobs: Jobs, sample_report: Report
) -> None:
    broken = Workspace(sample_report, msgspec.structs.replace(load_by_name("whrcf"), base=b"junk"))
    panel = PreviewPanel(broken, theme, jobs)
    qtbot.addWidget(panel)
    panel.show()
    concerns = panel.findChild(ConcernList)
    qtbot.waitUntil(lambda: concerns.count() == 1)
    assert "damaged" in concerns.item(0).text()
    panel.grab()


def test_an_empty_report_in_a_narrow_window(qtbot: QtBot, empty_workspace: Workspace, theme: Theme, jobs: Jobs) -> None:
    panel = PreviewPanel(empty_workspace, theme, jobs)
    shown(qtbot, panel, jobs)
    panel.resize(panel.minimumSizeHint())
    QApplication.processEvents()
    assert panel.minimumSizeHint().width() <= 400
    assert panel._page_number.width() >= panel._page_number.sizeHint().width()
    # What is to be looked at goes on in the next line, and all of it is in sight.
    summary = panel._summary
    assert summary.width() >= summary.minimumSizeHint().width()
    assert summary.height() >= summary.heightForWidth(summary.width())
    theme.choose("dark")
    panel.grab()
    theme.choose("light")
