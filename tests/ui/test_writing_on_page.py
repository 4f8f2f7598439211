"""Writing on the page by keys, mouse and clipboard, as a rapporteur does, and what stands there afterwards."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.model import Contribution, Note
from hrreport.model.edits import fresh_id, move_contributions, set_notes
from hrreport.model.edits.parts import contribution_of
from hrreport.model.texts import Spot
from hrreport.prose import ListItem, Mention, Paragraph, Quotation, Text, plain
from hrreport.ui.page.desk import Desk
from hrreport.ui.page.edit import PageEdit
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace
from tests.ui.storm import Storm, check

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Iterator[PageEdit]:
    """The page of the sample, with the cursor in the text of the second contribution of the first segment."""
    desk = Desk(workspace, theme)
    qtbot.addWidget(desk)
    desk.resize(800, 700)
    desk.show()
    desk.page.setFocus()
    workspace.go_to_contribution(workspace.report.segments[1].contributions[1].id)
    yield desk.page
    check(desk.page, workspace)


def here(workspace: Workspace) -> Contribution:
    """The contribution that the cursor is in."""
    assert workspace.contribution_id is not None
    return contribution_of(workspace.report, workspace.contribution_id)[1]


def words(workspace: Workspace, at: int = 0) -> str:
    block = here(workspace).text[at]
    assert not hasattr(block, "rows")
    return plain(block.runs)


def line(page: PageEdit) -> str:
    return page.textCursor().block().text()


def press(page: PageEdit, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(page, key, held)


def select(page: PageEdit, count: int) -> None:
    press(page, *[Qt.Key.Key_Right] * count, held=SHIFT)


def test_typing_goes_behind_the_attribution_and_undo_takes_it_back(page: PageEdit, workspace: Workspace) -> None:
    before = workspace.report
    QTest.keyClicks(page, "Well, ")
    assert line(page).startswith("The Mayor of Gunsan (South Korea) Baek Ji-woo Well, explained")
    assert words(workspace).startswith("Well, explained")
    press(page, Qt.Key.Key_Z, held=CTRL)
    assert workspace.report == before
    press(page, Qt.Key.Key_Y, held=CTRL)
    assert words(workspace).startswith("Well, explained")


def test_the_cursor_never_stands_in_an_attribution(page: PageEdit, workspace: Workspace) -> None:
    start = page.textCursor().position()
    press(page, Qt.Key.Key_Home)
    assert page.textCursor().position() == start
    press(page, Qt.Key.Key_Left)
    assert page.textCursor().position() < start
    assert page.textCursor().atBlockEnd()
    press(page, Qt.Key.Key_Right)
    assert page.textCursor().position() == start


def test_backspace_marks_an_attribution_and_then_removes_it(page: PageEdit, workspace: Workspace) -> None:
    press(page, Qt.Key.Key_Backspace)
    assert here(workspace).lead == "auto"
    press(page, Qt.Key.Key_Backspace)
    assert here(workspace).lead == "none"
    assert line(page).startswith("explained")


def test_another_key_unmarks_an_attribution(page: PageEdit, workspace: Workspace) -> None:
    press(page, Qt.Key.Key_Backspace, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Backspace)
    assert here(workspace).lead == "auto"


def test_backspace_behind_a_mention_selects_it_and_then_removes_it(page: PageEdit, workspace: Workspace) -> None:
    at = line(page).index("Ms. Baek") + len("Ms. Baek")
    cursor = page.textCursor()
    cursor.setPosition(cursor.block().position() + at)
    page.setTextCursor(cursor)
    press(page, Qt.Key.Key_Backspace)
    assert page.textCursor().selectedText() == "Ms. Baek"
    press(page, Qt.Key.Key_Backspace)
    assert "Ms. Baek" not in line(page)
    assert not any(isinstance(run, Mention) for block in here(workspace).text for run in getattr(block, "runs", ()))


def test_return_breaks_and_backspace_joins(page: PageEdit, workspace: Workspace) -> None:
    before = workspace.report
    select(page, 0)
    press(page, *[Qt.Key.Key_Right] * 9)
    press(page, Qt.Key.Key_Return)
    assert [words(workspace, 0), words(workspace, 1)[:4]] == ["explained", " how"]
    press(page, Qt.Key.Key_Backspace)
    assert workspace.report == before


def test_words_are_deleted_whole_but_never_an_attribution(page: PageEdit, workspace: Workspace) -> None:
    press(page, Qt.Key.Key_Delete, held=CTRL)
    assert words(workspace).startswith("how her")
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Backspace, held=CTRL)
    assert words(workspace).startswith("her")
    assert line(page).startswith("The Mayor of Gunsan")


def test_delete_at_the_end_joins_the_next_contribution(page: PageEdit, workspace: Workspace) -> None:
    count = len(workspace.report.segments[1].contributions)
    press(page, Qt.Key.Key_End, held=CTRL)
    workspace.go_to_contribution(workspace.report.segments[1].contributions[1].id)
    cursor = page.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    page.setTextCursor(cursor)
    press(page, Qt.Key.Key_Delete)
    assert len(workspace.report.segments[1].contributions) == count - 1
    runs = here(workspace).text[-2 if isinstance(here(workspace).text[-1], ListItem) else -1]
    assert runs is not None
    assert any(
        isinstance(run, Mention) and run.form == "full"
        for block in here(workspace).text
        for run in getattr(block, "runs", ())
    )


def test_an_empty_contribution_goes_with_backspace(page: PageEdit, workspace: Workspace) -> None:
    before = workspace.report
    page.writer.add_contribution((workspace.report.speakers[0].id,))
    press(page, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert workspace.report == before
    assert line(page).startswith("The Mayor of Gunsan")


def test_bold_and_italic_for_what_is_selected_and_for_what_is_typed(page: PageEdit, workspace: Workspace) -> None:
    select(page, 9)
    page.writer.toggle("bold")
    first = here(workspace).text[0]
    assert isinstance(first, Paragraph)
    assert first.runs[0] == Text(text="explained", bold=True)
    assert page.textCursor().selectedText() == "explained"
    page.writer.toggle("bold")
    press(page, Qt.Key.Key_Left)
    page.writer.toggle("italic")
    QTest.keyClicks(page, "so")
    first = here(workspace).text[0]
    assert isinstance(first, Paragraph)
    assert first.runs[0] == Text(text="so", italic=True)


def test_lists_and_quotations(page: PageEdit, workspace: Workspace) -> None:
    press(page, Qt.Key.Key_Return)
    page.writer.set_style("bullet")
    assert isinstance(here(workspace).text[1], ListItem)
    press(page, Qt.Key.Key_Tab)
    assert here(workspace).text[1].level == 1  # type: ignore[union-attr]
    press(page, Qt.Key.Key_Backtab, held=SHIFT)
    page.writer.set_style("quotation")
    assert isinstance(here(workspace).text[1], Quotation)
    press(page, Qt.Key.Key_Backspace)
    assert isinstance(here(workspace).text[1], Paragraph)


def test_html_keeps_bold_lists_and_links_and_a_picture_is_refused(page: PageEdit, workspace: Workspace) -> None:
    told: list[str] = []
    page.told.connect(told.append)
    mime = QMimeData()
    mime.setHtml(
        '<p style="color:red">She <b>said</b> <a href="https://example.org/">more</a><img src="x.png"></p>'
        "<ul><li>one</li><li>two</li></ul><script>alert(1)</script>"
    )
    QGuiApplication.clipboard().setMimeData(mime)
    press(page, Qt.Key.Key_V, held=CTRL)
    first = here(workspace).text[0]
    assert isinstance(first, Paragraph)
    assert first.runs[:4] == (
        "She ",
        Text(text="said", bold=True),
        " ",
        Text(text="more", link="https://example.org/"),
    )
    assert [type(block) for block in here(workspace).text[1:3]] == [ListItem, ListItem]
    assert told
    assert "Pictures" in told[0]


def test_only_a_picture_on_the_clipboard_changes_nothing(page: PageEdit, workspace: Workspace) -> None:
    before = workspace.report
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(mime)
    press(page, Qt.Key.Key_V, held=CTRL)
    assert workspace.report is before


def test_what_was_cut_comes_back_with_its_mentions(page: PageEdit, workspace: Workspace) -> None:
    before = workspace.report
    press(page, Qt.Key.Key_A, Qt.Key.Key_X, held=CTRL)
    assert here(workspace).text == ()
    assert QGuiApplication.clipboard().text().startswith("explained how")
    assert "Ms. Baek" in QGuiApplication.clipboard().text()
    press(page, Qt.Key.Key_V, held=CTRL)
    assert workspace.report == before


def test_notes_never_reach_the_clipboard(page: PageEdit, workspace: Workspace) -> None:
    wanted = workspace.contribution_id
    assert wanted is not None
    workspace.apply("Notes", lambda report: set_notes(report, wanted, (Note(text="secret"),)))
    press(page, Qt.Key.Key_A, Qt.Key.Key_C, held=CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    for kind in mime.formats():
        assert b"secret" not in mime.data(kind).data()


def test_composed_text_beside_a_token(page: PageEdit, workspace: Workspace) -> None:
    for preedit, commit in (("ㅎ", ""), ("하", ""), ("한", ""), ("", "한")):
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(page, event)
    assert words(workspace).startswith("한explained")
    assert line(page).startswith("The Mayor of Gunsan (South Korea) Baek Ji-woo 한explained")


def test_an_at_sign_asks_for_a_mention_but_not_inside_a_word(
    page: PageEdit, workspace: Workspace, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.mention_wanted):
        QTest.keyClicks(page, "@")
    with qtbot.assertNotEmitted(page.mention_wanted):
        QTest.keyClicks(page, "ana@example.org ")
    assert words(workspace).startswith("ana@example.org ")


def test_a_heading_of_the_template_becomes_the_reports_own_when_written_in(
    page: PageEdit, workspace: Workspace
) -> None:
    segment = workspace.report.segments[1]
    workspace.go_to(Spot("heading", segment.id))
    press(page, Qt.Key.Key_End)
    QTest.keyClicks(page, ": water")
    assert workspace.report.segments[1].heading == ("First segment: water",)
    press(page, Qt.Key.Key_Home)
    press(page, Qt.Key.Key_End, held=SHIFT)
    press(page, Qt.Key.Key_Delete)
    assert workspace.report.segments[1].heading is None
    assert line(page) == "First segment"


def test_a_click_on_an_attribution_tells_whose_it_is(page: PageEdit, workspace: Workspace, qtbot: QtBot) -> None:
    cursor = page.textCursor()
    cursor.setPosition(cursor.block().position() + 10)
    spot: QPoint = page.cursorRect(cursor).center()
    one = here(workspace)
    with qtbot.waitSignal(page.speaker_clicked) as caught:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, NONE, spot)
    assert caught.args == [one.id, one.speakers[0]]


def test_split_and_merge_give_the_same_words(page: PageEdit, workspace: Workspace) -> None:
    before = plain(here(workspace).text[0].runs)  # type: ignore[union-attr]
    press(page, *[Qt.Key.Key_Right] * 9)
    assert page.writer.split() is not None
    assert here(workspace).lead == "none"
    press(page, Qt.Key.Key_Backspace)
    texts = [plain(block.runs) for block in here(workspace).text]  # type: ignore[union-attr]
    assert " ".join(texts) == before


def test_type_structure_type_undone_and_done_again(page: PageEdit, workspace: Workspace) -> None:
    states = [(workspace.report, page.textCursor().position())]
    QTest.keyClicks(page, "first ")
    states.append((workspace.report, page.textCursor().position()))
    page.writer.add_contribution((workspace.report.speakers[0].id,))
    states.append((workspace.report, page.textCursor().position()))
    QTest.keyClicks(page, "second")
    states.append((workspace.report, page.textCursor().position()))
    for report, position in reversed(states[:-1]):
        press(page, Qt.Key.Key_Z, held=CTRL)
        assert (workspace.report, page.textCursor().position()) == (report, position)
        check(page, workspace)
    for report, position in states[1:]:
        press(page, Qt.Key.Key_Z, held=CTRL | SHIFT)
        assert (workspace.report, page.textCursor().position()) == (report, position)
        check(page, workspace)


def test_a_long_report_is_shown_segment_by_segment(qtbot: QtBot, workspace: Workspace, theme: Theme) -> None:
    report = workspace.report
    many = tuple(
        msgspec.structs.replace(
            segment,
            id=fresh_id("g"),
            contributions=tuple(msgspec.structs.replace(one, id=fresh_id("c")) for one in segment.contributions),
        )
        for _ in range(20)
        for segment in report.segments
    )
    big = Workspace(msgspec.structs.replace(report, segments=many), workspace.template)
    desk = Desk(big, theme)
    qtbot.addWidget(desk)
    desk.show()
    assert desk.page.only == ""
    big.go_to_contribution(many[31].contributions[0].id)
    assert desk.page.only == many[31].id
    assert big.contribution_id == many[31].contributions[0].id
    Storm(desk.page, big, 3).blow(25)


def test_the_cursor_goes_along_with_a_contribution_that_is_moved(page: PageEdit, workspace: Workspace) -> None:
    press(page, *[Qt.Key.Key_Right] * 5)
    wanted = workspace.contribution_id
    assert wanted is not None
    last = workspace.report.segments[-1].id
    workspace.apply("Move", lambda report: move_contributions(report, [wanted], last))
    assert workspace.contribution_id == wanted
    assert workspace.segment_id == last
    assert page.textCursor().block().text().startswith("Ms. Baek explained how")


def test_nothing_on_the_clipboard_is_told(page: PageEdit, workspace: Workspace, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(page.told):
        press(page, Qt.Key.Key_V, held=CTRL)


def test_a_list_is_typed_from_nothing(page: PageEdit, workspace: Workspace) -> None:
    press(page, Qt.Key.Key_End, held=CTRL)
    page.writer.add_contribution((workspace.report.speakers[0].id,))
    QTest.keyClicks(page, "asked for:")
    press(page, Qt.Key.Key_Return)
    page.writer.set_style("number")
    assert page.writer.style() == "number"
    for words in ("water", "light"):
        QTest.keyClicks(page, words)
        press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Tab)
    QTest.keyClicks(page, "at night")
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Return)
    QTest.keyClicks(page, "Then she left.")
    assert here(workspace).text == (
        Paragraph(runs=("asked for:",)),
        ListItem(runs=("water",), style="number"),
        ListItem(runs=("light",), style="number"),
        ListItem(runs=("at night",), style="number", level=1),
        Paragraph(runs=("Then she left.",)),
    )


def test_a_coming_item_is_seen_and_goes_with_backspace_or_a_move(page: PageEdit, workspace: Workspace) -> None:
    press(page, Qt.Key.Key_Down, Qt.Key.Key_End)
    workspace.go_to_contribution(workspace.report.segments[1].contributions[1].id)
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Up)
    workspace.undo()
    press(page, Qt.Key.Key_End)
    page.writer.add_contribution((), "narration")
    page.writer.set_style("bullet")
    number = page.textCursor().blockNumber()
    assert page.shown.lines[number].style == "item"
    press(page, Qt.Key.Key_Backspace)
    assert page.shown.lines[number].style == "body"
    page.writer.set_style("bullet")
    press(page, Qt.Key.Key_Up)
    assert page.coming is None
    assert page.shown.lines[number].style == "body"


def test_a_space_behind_an_attribution_is_there_once(page: PageEdit, workspace: Workspace) -> None:
    QTest.keyClicks(page, " also")
    assert words(workspace).startswith("alsoexplained")
    assert line(page).startswith("The Mayor of Gunsan (South Korea) Baek Ji-woo also")


def test_return_in_the_place_of_a_selection_is_one_step(page: PageEdit, workspace: Workspace) -> None:
    before = workspace.report
    press(page, Qt.Key.Key_End)
    for _ in range(6):
        press(page, Qt.Key.Key_Left, held=SHIFT)
    count = len(here(workspace).text)
    press(page, Qt.Key.Key_Return)
    assert len(here(workspace).text) == count + 1
    workspace.undo()
    assert workspace.report == before


def test_a_space_in_the_place_of_a_selection_is_typed(page: PageEdit, workspace: Workspace) -> None:
    select(page, 9)
    press(page, Qt.Key.Key_Space)
    assert "explained" not in words(workspace)
