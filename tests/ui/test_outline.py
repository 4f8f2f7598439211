"""The outline as a rapporteur uses it: clicks, keys, filter, drags; and that it stays out of the way."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.forum.plan import Limits
from hrreport.model import Note
from hrreport.model.edits import (
    add_segment,
    remove_segments,
    set_heading,
    set_introduction,
    set_level,
    set_moderator,
    set_notes,
    set_status,
    set_text,
)
from hrreport.model.edits.writing import insert
from hrreport.model.texts import Caret, Spot
from hrreport.prose import Paragraph
from hrreport.ui.models.outline import FRONT, OutlineModel, Role
from hrreport.ui.models.outline_rows import Key
from hrreport.ui.panels.outline import OutlinePanel
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace, theme: Theme) -> OutlinePanel:
    made = OutlinePanel(workspace, theme)
    qtbot.addWidget(made)
    made.wish.connect(workspace.wish)
    made.resize(286, 700)
    made.show()
    QAbstractItemModelTester(made.tree.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.waitExposed(made)
    made.activateWindow()
    made.tree.setFocus()
    return made


def at(panel: OutlinePanel, segment: int, row: int | None = None) -> QModelIndex:
    model = panel.tree.model()
    home = model.index(FRONT + segment, 0)
    return home if row is None else model.index(row, 0, home)


def where(panel: OutlinePanel, index: QModelIndex) -> QPoint:
    panel.tree.scrollTo(index)
    return panel.tree.visualRect(index).center()


def click(panel: OutlinePanel, index: QModelIndex, modifiers: Qt.KeyboardModifier | None = None) -> None:
    modifiers = modifiers or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(panel.tree.viewport(), LEFT, modifiers, where(panel, index))


def ids(workspace: Workspace, segment: int) -> list[str]:
    return [one.id for one in workspace.report.segments[segment].contributions]


def shown(panel: OutlinePanel) -> list[str]:
    return [index.data() for index in panel.tree.shown_rows()]


def hover(panel: OutlinePanel, data: QMimeData, point: QPoint) -> bool:
    viewport = panel.tree.viewport()
    arguments = (Qt.DropAction.MoveAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, QDragEnterEvent(point, *arguments))
    move = QDragMoveEvent(point, *arguments)
    QApplication.sendEvent(viewport, move)
    return move.isAccepted()


def drop(panel: OutlinePanel, rows: list[QModelIndex], point: QPoint) -> bool:
    model = panel.tree.model()
    data = model.mimeData(rows)
    taken = hover(panel, data, point)
    arguments = (Qt.DropAction.MoveAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(panel.tree.viewport(), QDropEvent(point.toPointF(), *arguments))
    return taken


def upper(rect: QRect) -> QPoint:
    return QPoint(rect.center().x(), rect.top() + 2)


def lower(rect: QRect) -> QPoint:
    return QPoint(rect.center().x(), rect.bottom() - 2)


def test_a_click_goes_to_the_place(panel: OutlinePanel, workspace: Workspace, qtbot: QtBot) -> None:
    segment = workspace.report.segments[1]
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        click(panel, at(panel, 1, 2))
    assert wanted.args == [Spot("text", segment.id, segment.contributions[2].id, path=(0,))]
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        click(panel, at(panel, 1))
    assert wanted.args == [Spot("heading", segment.id)]
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        click(panel, panel.tree.model().index(1, 0))
    assert wanted.args == [Spot("introduction", path=(0,))]


def test_enter_and_a_double_click_go_there_to_write(panel: OutlinePanel, qtbot: QtBot) -> None:
    click(panel, at(panel, 0, 0))
    QTest.keyClick(panel.tree, Qt.Key.Key_Down)
    with qtbot.waitSignals([panel.place_wanted, panel.page_wanted]):
        QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert panel.tree.currentIndex() == at(panel, 0, 1)
    with qtbot.waitSignals([panel.place_wanted, panel.page_wanted]):
        QTest.mouseDClick(panel.tree.viewport(), LEFT, pos=where(panel, at(panel, 0, 0)))


def test_shift_and_ctrl_extend_the_selection_and_go_nowhere(
    panel: OutlinePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    click(panel, at(panel, 1, 0))
    with qtbot.assertNotEmitted(panel.place_wanted):
        click(panel, at(panel, 1, 2), SHIFT)
        click(panel, at(panel, 2, 0), CTRL)
    assert panel.selected_contributions() == [*ids(workspace, 1)[:3], ids(workspace, 2)[0]]
    assert panel.selected_segments() == []
    QTest.keyClick(panel.tree, Qt.Key.Key_A, CTRL)
    assert len(panel.selected_segments()) == 3
    assert len(panel.selected_contributions()) == panel.progress.contributions


def test_alt_arrows_move_and_cross_into_the_neighbour(panel: OutlinePanel, workspace: Workspace) -> None:
    first, second = ids(workspace, 0), ids(workspace, 1)
    click(panel, at(panel, 0, 1))
    QTest.keyClick(panel.tree, Qt.Key.Key_Down, ALT)
    assert ids(workspace, 1) == [first[1], *second]
    assert panel.selected_contributions() == [first[1]]
    assert panel.tree.currentIndex() == at(panel, 1, 0)
    QTest.keyClick(panel.tree, Qt.Key.Key_Up, ALT)
    assert (ids(workspace, 0), ids(workspace, 1)) == (first, second)
    panel.tree.collapse(at(panel, 1))
    QTest.keyClick(panel.tree, Qt.Key.Key_Down, ALT)
    assert panel.tree.isExpanded(at(panel, 1)), "what was moved is seen"
    click(panel, at(panel, 2))
    moved = workspace.report.segments[2].id
    QTest.keyClick(panel.tree, Qt.Key.Key_Up, ALT)
    assert workspace.report.segments[1].id == moved


def test_del_removes_in_one_step_that_is_undone(panel: OutlinePanel, workspace: Workspace) -> None:
    before = workspace.report
    chair = before.segments[1].contributions[0]
    workspace.apply("chair", lambda report: set_moderator(report, before.segments[1].id, chair.speakers[0]))
    before = workspace.report
    click(panel, at(panel, 1, 0))
    click(panel, at(panel, 0), CTRL)
    click(panel, at(panel, 0, 0), CTRL)
    QTest.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert len(workspace.report.segments) == 2
    assert chair.id not in ids(workspace, 0)
    workspace.undo()
    assert workspace.report == before
    panel.tree.clearSelection()
    QTest.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert workspace.report == before


def test_f2_renames_in_place(panel: OutlinePanel, workspace: Workspace, qtbot: QtBot) -> None:
    def written(words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        QTest.keyClick(panel.tree, Qt.Key.Key_F2)
        editor = panel.tree.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        assert editor.selectedText() == editor.text()
        QTest.keyClicks(editor, words) if words else QTest.keyClick(editor, Qt.Key.Key_Delete)
        QTest.keyClick(editor, key)
        QTest.qWait(0)

    click(panel, at(panel, 1))
    written("Water for all")
    assert workspace.report.segments[1].heading == ("Water for all",)
    assert at(panel, 1).data() == "Water for all"
    written("Other", Qt.Key.Key_Escape)
    assert at(panel, 1).data() == "Water for all"
    written("")
    assert workspace.report.segments[1].heading is None
    assert at(panel, 1).data() == "First segment"
    assert panel.tree.hasFocus()
    click(panel, panel.tree.model().index(0, 0))
    written("A new title")
    assert workspace.report.title == ("A new title",)
    click(panel, at(panel, 1, 1))
    with qtbot.waitSignal(panel.speaker_wanted) as wanted:
        QTest.keyClick(panel.tree, Qt.Key.Key_F2)
    assert wanted.args == [ids(workspace, 1)[1]]


def test_the_sign_of_a_segment_folds_it_and_goes_nowhere(panel: OutlinePanel, qtbot: QtBot) -> None:
    rect = panel.tree.visualRect(at(panel, 1))
    sign = QPoint(22, rect.bottom() - 12)
    with qtbot.assertNotEmitted(panel.place_wanted):
        QTest.mouseClick(panel.tree.viewport(), LEFT, pos=sign)
    assert not panel.tree.isExpanded(at(panel, 1))
    QTest.mouseDClick(panel.tree.viewport(), LEFT, pos=sign)
    assert panel.tree.isExpanded(at(panel, 1))
    click(panel, at(panel, 1))
    QTest.keyClick(panel.tree, Qt.Key.Key_Left)
    assert not panel.tree.isExpanded(at(panel, 1))


def test_folded_and_selected_rows_stay_so_through_edits(panel: OutlinePanel, workspace: Workspace) -> None:
    panel.tree.collapse(at(panel, 0))
    click(panel, at(panel, 2, 1))
    chosen = panel.selected_contributions()
    gone = workspace.report.segments[1].id
    workspace.apply("edit", lambda report: remove_segments(report, [gone]))
    assert not panel.tree.isExpanded(at(panel, 0))
    assert panel.selected_contributions() == chosen
    workspace.undo()
    assert not panel.tree.isExpanded(at(panel, 0))
    assert panel.tree.isExpanded(at(panel, 1)), "what comes back is open"
    assert panel.selected_contributions() == chosen


def test_filter_by_speaker_city_status_and_text(panel: OutlinePanel, workspace: Workspace) -> None:
    one = ids(workspace, 1)[1]
    workspace.apply("clear", lambda report: set_status(report, one, "cleared"))
    panel.tree.collapse(at(panel, 1))
    panel.tree.collapse(at(panel, 2))
    before = shown(panel)
    panel.focus_filter()
    for words in ("INGEBORG", "mauvais", "gunsan cleared"):
        panel.filter.clear()
        QTest.keyClicks(panel.filter, words)
        if words == "INGEBORG":
            assert shown(panel) == ["Opening remarks", "Ingeborg van der Meulen"]
        elif words == "mauvais":
            assert shown(panel) == []
            assert "No contribution matches “mauvais”." in labels(panel)
        else:
            assert shown(panel) == ["First segment", "Baek Ji-woo"]
            assert panel.tree.isExpanded(at(panel, 1))
    QTest.keyClick(panel.filter, Qt.Key.Key_Down)
    assert panel.tree.hasFocus()
    assert panel.selected_contributions() == [one]
    QTest.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert panel.filter.text() == ""
    assert shown(panel) == before
    assert not panel.tree.isExpanded(at(panel, 2)), "what was folded is folded again"
    assert panel.tree.isExpanded(at(panel, 1)), "but not around the row where she is"


def test_esc_empties_the_filter_and_then_goes_to_the_rows(panel: OutlinePanel) -> None:
    panel.focus_filter()
    QTest.keyClicks(panel.filter, "zz")
    QTest.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert panel.filter.text() == ""
    assert panel.filter.hasFocus()
    QTest.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert panel.tree.hasFocus()


def test_while_filtered_the_contribution_being_written_stays(panel: OutlinePanel, workspace: Workspace) -> None:
    one, other = ids(workspace, 1)[1:3]
    home = workspace.report.segments[1].id
    workspace.set_place(Spot("text", home, one, path=(0,)))
    QTest.keyClicks(panel.filter, "baek")
    assert "Baek Ji-woo" in shown(panel)
    workspace.apply("t", lambda report: set_status(report, other, "reviewed"))
    panel.filter.setText("draft")
    workspace.apply("t", lambda report: set_status(report, one, "reviewed"))
    assert at(panel, 1, 1) in panel.tree.shown_rows()
    workspace.apply("t", lambda report: set_status(report, other, "draft"))
    assert at(panel, 1, 1) in panel.tree.shown_rows()
    assert at(panel, 1, 2) in panel.tree.shown_rows()


def test_several_contributions_are_dragged_between_segments(panel: OutlinePanel, workspace: Workspace) -> None:
    first, second = ids(workspace, 0), ids(workspace, 1)
    rows = [at(panel, 0, 0), at(panel, 0, 1)]
    click(panel, rows[0])
    click(panel, rows[1], SHIFT)
    assert drop(panel, rows, lower(panel.tree.visualRect(at(panel, 1, 0))))
    assert ids(workspace, 0) == []
    assert ids(workspace, 1) == [second[0], *first, *second[1:]]
    assert panel.selected_contributions() == first
    workspace.undo()
    assert (ids(workspace, 0), ids(workspace, 1)) == (first, second)


def test_beginning_a_drag_takes_nothing_away(panel: OutlinePanel, workspace: Workspace) -> None:
    before = workspace.report
    viewport = panel.tree.viewport()
    for number, chosen in enumerate((at(panel, 0, 0), at(panel, 0, 1), at(panel, 1), at(panel, 2))):
        click(panel, chosen, CTRL if number % 2 else None)
        start = where(panel, chosen)
        QTest.mousePress(viewport, LEFT, pos=start)
        for step in (4, 30):
            point = start + QPoint(step, step)
            place = viewport.mapToGlobal(point).toPointF()
            none = Qt.MouseButton.NoButton
            keys = Qt.KeyboardModifier.NoModifier
            moved = QMouseEvent(QEvent.Type.MouseMove, point.toPointF(), place, none, LEFT, keys)
            QApplication.sendEvent(viewport, moved)
        QTest.mouseRelease(viewport, LEFT, pos=start)
    assert workspace.report == before
    assert panel.progress.contributions == 13


def test_a_drag_within_a_segment_onto_a_heading_and_below_everything(panel: OutlinePanel, workspace: Workspace) -> None:
    second = ids(workspace, 1)
    drop(panel, [at(panel, 1, 3)], upper(panel.tree.visualRect(at(panel, 1, 1))))
    assert ids(workspace, 1) == [second[0], second[3], second[1], second[2], *second[4:]]
    workspace.undo()
    drop(panel, [at(panel, 1, 3)], lower(panel.tree.visualRect(at(panel, 2))))
    assert ids(workspace, 2)[0] == second[3]
    workspace.undo()
    drop(panel, [at(panel, 1, 3)], QPoint(100, panel.tree.viewport().height() - 3))
    assert ids(workspace, 2)[-1] == second[3]
    workspace.undo()
    drop(panel, [at(panel, 1, 3)], panel.tree.visualRect(panel.tree.model().index(0, 0)).center())
    assert ids(workspace, 0)[0] == second[3]


def test_a_drag_onto_a_folded_segment_goes_to_its_end(panel: OutlinePanel, workspace: Workspace) -> None:
    first = ids(workspace, 0)
    panel.tree.collapse(at(panel, 2))
    drop(panel, [at(panel, 0, 0)], panel.tree.visualRect(at(panel, 2)).center())
    assert ids(workspace, 2)[-1] == first[0]
    assert not panel.tree.isExpanded(at(panel, 2))


def test_segments_are_dragged_whole(panel: OutlinePanel, workspace: Workspace) -> None:
    before = [one.id for one in workspace.report.segments]
    drop(panel, [at(panel, 2)], upper(panel.tree.visualRect(at(panel, 1, 0))))
    assert [one.id for one in workspace.report.segments] == [before[0], before[2], before[1]]
    workspace.undo()
    drop(panel, [at(panel, 0)], lower(panel.tree.visualRect(at(panel, 1, 5))))
    assert [one.id for one in workspace.report.segments] == [before[1], before[0], before[2]]
    workspace.undo()
    drop(panel, [at(panel, 0)], QPoint(100, panel.tree.viewport().height() - 3))
    assert [one.id for one in workspace.report.segments] == [*before[1:], before[0]]
    workspace.undo()
    drop(panel, [at(panel, 2)], panel.tree.visualRect(panel.tree.model().index(1, 0)).center())
    assert [one.id for one in workspace.report.segments] == [before[2], *before[:2]]


def test_the_target_of_a_drag_is_shown_and_strangers_are_refused(panel: OutlinePanel, theme: Theme) -> None:
    still = panel.tree.grab().toImage()
    data = panel.tree.model().mimeData([at(panel, 0, 0)])
    line = panel.tree.visualRect(at(panel, 1, 2)).top()
    assert hover(panel, data, upper(panel.tree.visualRect(at(panel, 1, 2))))
    assert panel.tree.grab().toImage().pixelColor(150, line) == theme.color("accent")
    panel.tree.collapse(at(panel, 2))
    assert hover(panel, data, panel.tree.visualRect(at(panel, 2)).center())
    panel.tree.grab()
    panel.tree.expand(at(panel, 2))
    QApplication.sendEvent(panel.tree.viewport(), QDragLeaveEvent())
    assert panel.tree.grab().toImage() == still
    words = QMimeData()
    words.setText("words from elsewhere")
    assert not hover(panel, words, panel.tree.visualRect(at(panel, 1)).center())


def test_the_row_of_the_cursor_is_followed_without_taking_the_focus(panel: OutlinePanel, workspace: Workspace) -> None:
    panel.filter.setFocus()
    segment = workspace.report.segments[2]
    workspace.set_place(Spot("text", segment.id, segment.contributions[1].id, path=(0,)))
    assert panel.filter.hasFocus()
    assert panel.tree.currentIndex() == at(panel, 2, 1)
    assert panel.selected_contributions() == [segment.contributions[1].id]
    panel.tree.collapse(at(panel, 1))
    inner = workspace.report.segments[1]
    workspace.set_place(Spot("text", inner.id, inner.contributions[1].id, path=(0,)))
    assert panel.tree.selectedIndexes() == []
    assert panel.tree.painter_of_rows.place == at(panel, 1)
    panel.tree.expand(at(panel, 1))
    assert panel.tree.painter_of_rows.place == at(panel, 1, 1)
    workspace.set_place(Spot("theme", inner.id))
    assert panel.tree.currentIndex() == at(panel, 1)
    workspace.set_place(Spot("introduction", path=(0,)))
    assert panel.tree.currentIndex().row() == 1


def test_several_selected_rows_stay_when_the_cursor_goes_to_one_of_them(
    panel: OutlinePanel, workspace: Workspace
) -> None:
    click(panel, at(panel, 1, 0))
    click(panel, at(panel, 1, 3), SHIFT)
    segment = workspace.report.segments[1]
    workspace.set_place(Spot("text", segment.id, segment.contributions[2].id, path=(0,)))
    assert len(panel.selected_contributions()) == 4
    workspace.set_place(Spot("text", segment.id, segment.contributions[5].id, path=(0,)))
    assert panel.selected_contributions() == [segment.contributions[5].id]


def test_typing_elsewhere_does_not_scroll(panel: OutlinePanel, workspace: Workspace) -> None:
    panel.resize(286, 260)
    QApplication.processEvents()
    segment = workspace.report.segments[2]
    caret = Caret(Spot("text", segment.id, segment.contributions[2].id, path=(0,)), 1)
    workspace.set_place(caret.spot)
    bar = panel.tree.verticalScrollBar()
    assert bar.value() > 0
    bar.setValue(0)
    for _ in range(3):
        workspace.apply("t", lambda report: insert(report, caret, (Paragraph(runs=("new words ",)),))[0])
        QApplication.processEvents()
    assert bar.value() == 0


def test_the_foot_counts(panel: OutlinePanel, workspace: Workspace, qtbot: QtBot) -> None:
    progress = panel.progress
    assert panel.foot.words == f"13 of 13 written · {progress.whole} words"
    one = ids(workspace, 0)[0]
    with qtbot.waitSignal(panel.progress_changed):
        workspace.apply("t", lambda report: set_text(report, one, ()))
    assert panel.foot.words.startswith("12 of 13 written")
    strict = msgspec.structs.replace(load_by_name("whrcf"), version="2", limits=Limits(report=300))
    workspace.switch_template("Switch", strict)
    assert panel.foot.words == f"12 of 13 written · {panel.progress.whole} of 300 words"


def test_an_empty_report(qtbot: QtBot, empty_workspace: Workspace, theme: Theme) -> None:
    panel = OutlinePanel(empty_workspace, theme)
    qtbot.addWidget(panel)
    panel.wish.connect(empty_workspace.wish)
    panel.show()
    empty_workspace.apply("t", lambda report: set_introduction(report, ()))
    assert shown(panel) == ["Title page", "Introduction"]
    assert panel.foot.words == "No contributions yet · 0 words"
    QTest.keyClick(panel.tree, Qt.Key.Key_Down, ALT)
    panel.merge_selected()
    panel.toggle_moderator_of_selected()
    panel.set_status_of_selected("draft")
    assert not hover(panel, panel.tree.model().mimeData([]), QPoint(40, 60))
    QTest.keyClicks(panel.filter, "x")
    assert shown(panel) == []


def test_status_moderator_and_merging_of_what_is_selected(panel: OutlinePanel, workspace: Workspace) -> None:
    home = workspace.report.segments[1]
    click(panel, at(panel, 1, 1))
    click(panel, at(panel, 1, 2), SHIFT)
    panel.set_status_of_selected("reviewed")
    assert [one.status for one in workspace.report.segments[1].contributions[1:3]] == ["reviewed"] * 2
    assert at(panel, 1, 1).data(Role.STATUS) == "reviewed"
    panel.toggle_moderator_of_selected()
    assert workspace.report.segments[1].moderator == home.contributions[1].speakers[0]
    assert at(panel, 1, 1).data(Role.MODERATOR)
    panel.toggle_moderator_of_selected()
    assert workspace.report.segments[1].moderator is None
    words = panel.progress.whole
    panel.merge_selected()
    assert ids(workspace, 1) == [home.contributions[0].id, *(one.id for one in home.contributions[3:])]
    assert panel.progress.whole == words, "the attributions that printed still print"
    click(panel, at(panel, 2))
    panel.merge_selected()
    assert len(workspace.report.segments) == 2
    workspace.undo()
    click(panel, at(panel, 0))
    panel.set_status_of_selected("cleared")
    assert {one.status for one in workspace.report.segments[0].contributions} == {"cleared"}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_context_menu_is_for_the_row_under_the_mouse(panel: OutlinePanel) -> None:
    panel.set_menu(lambda: [QAction("Remove", panel)])
    click(panel, at(panel, 0, 0))
    point = where(panel, at(panel, 1, 1))
    place = panel.tree.viewport().mapToGlobal(point)
    QApplication.sendEvent(panel.tree.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, place))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Remove"]
    menu.close()
    assert panel.tree.currentIndex() == at(panel, 1, 1)
    QApplication.sendEvent(
        panel.tree.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_everything_is_painted(panel: OutlinePanel, workspace: Workspace, theme: Theme, choice: str) -> None:
    """Signs, labels, amber words, long and right-to-left names; the switch of the theme repaints."""
    strict = msgspec.structs.replace(load_by_name("whrcf"), version="2", limits=Limits(contribution=30))
    workspace.switch_template("Switch", strict)
    first, second, third = (one.id for one in workspace.report.segments)
    chair = workspace.report.segments[1].contributions[0].speakers[0]
    workspace.apply("t", lambda report: set_moderator(report, second, chair))
    workspace.apply("t", lambda report: set_heading(report, first, ("المدن والحق في الماء " * 6,)))
    workspace.apply("t", lambda report: set_level(report, third, 2))
    for number, status in enumerate(("notes", "draft", "reviewed", "cleared")):
        workspace.apply("t", lambda report, n=number, s=status: set_status(report, ids(workspace, 1)[n], s))
    one = ids(workspace, 1)[5]
    workspace.apply("t", lambda report: set_notes(set_text(report, one, ()), one, (Note(text="n"),) * 3))
    theme.choose(choice)  # type: ignore[arg-type]
    image = panel.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    for name in ("warn", "accent", "ok", "ink", "dim", "panel"):
        assert theme.color(name).name() in colors, name
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = panel.grab().toImage()
    rect = panel.tree.visualRect(at(panel, 1, 3))
    dot = panel.tree.mapTo(panel, QPoint(panel.tree.viewport().width() - 36, rect.center().y()))
    assert mirrored.pixelColor(dot) == theme.color("ok")


def test_model_and_place_after_the_selected_segment_comes_back(panel: OutlinePanel, workspace: Workspace) -> None:
    segment = workspace.report.segments[1]
    workspace.set_place(Spot("heading", segment.id))
    workspace.apply("t", lambda report: remove_segments(report, [segment.id]))
    workspace.apply("t", lambda report: add_segment(report, segment, 0))
    model = panel.tree.model()
    assert isinstance(model, OutlineModel)
    assert panel.tree.painter_of_rows.place == model.index_of(Key("segment", segment.id))


def labels(panel: OutlinePanel) -> str:
    return "\n".join(one.text() for one in panel.findChildren(QLabel) if one.isVisible())
