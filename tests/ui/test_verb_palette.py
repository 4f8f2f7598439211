"""The palette of reporting verbs: how it opens, keeps out of the way, is entered, taken from and sent away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model.edits import set_language, set_text
from hrreport.model.edits.parts import contribution_of
from hrreport.prose import Paragraph, plain_blocks
from hrreport.settings import SettingsFile
from hrreport.ui.app import App
from hrreport.ui.editing import EditingView
from hrreport.ui.jobs import Jobs
from hrreport.ui.theme import Theme
from hrreport.ui.widgets.verb_palette import VerbPalette
from hrreport.ui.workspace import Workspace
from tests.ui.hand import CTRL, SHIFT, Hand
from tests.ui.storm import Storm, check

ARABIC = ("أكد", "أشار إلى", "ذكر", "شدد على", "أوضح", "قال")
Key = Qt.Key


class Room:
    """A report being written in a window, and a hand that writes."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, theme: Theme, settings: SettingsFile) -> None:
        self.qtbot = qtbot
        self.workspace = workspace
        self.settings = settings
        self.hand = Hand()
        self.jobs = Jobs()
        self.window = QMainWindow()
        self.view = EditingView(workspace, theme, self.jobs, settings)
        self.view.inspector.hide()
        self.window.setCentralWidget(self.view)
        self.told: list[str] = []
        self.view.told.connect(self.told.append)
        qtbot.addWidget(self.window)
        self.window.resize(800, 700)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.view.page.setFocus()
        self.go_to(1)

    def go_to(self, number: int) -> None:
        """Puts the cursor into a contribution of the first segment."""
        self.workspace.go_to_contribution(self.workspace.report.segments[1].contributions[number].id)

    def new_contribution(self, who: str = "baek") -> None:
        """Has somebody known take the floor."""
        self.view.begin_contribution()
        self.hand.type(who)
        self.hand.press(Key.Key_Return)

    def opened(self) -> VerbPalette:
        """The palette that has opened by itself."""
        self.qtbot.waitUntil(lambda: self.palette.isVisible(), timeout=2000)
        return self.palette

    def stays_closed(self) -> bool:
        """Whether nothing opens by itself in a while."""
        QTest.qWait(250)
        return not self.palette.isVisible()

    @property
    def palette(self) -> VerbPalette:
        return self.view.verbs.palette

    @property
    def list(self) -> QListView:
        return self.palette.findChildren(QListView)[0]

    @property
    def words(self) -> str:
        """What stands in the contribution at the cursor."""
        assert self.workspace.contribution_id is not None
        return plain_blocks(contribution_of(self.workspace.report, self.workspace.contribution_id)[1].text)


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    """Settings of their own."""
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture
def room(qtbot: QtBot, workspace: Workspace, theme: Theme, settings: SettingsFile) -> Iterator[Room]:
    """The sample in a window, the cursor in the second contribution of the first segment."""
    made = Room(qtbot, workspace, theme, settings)
    yield made
    check(made.view.page, workspace)
    made.jobs.wait()


def area(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def line(room: Room) -> QRect:
    """Where the line being written stands on the screen."""
    page = room.view.page
    rect = page.cursorRect()
    return QRect(page.viewport().mapToGlobal(QPoint(0, rect.top())), rect.size()).adjusted(0, 0, 400, 0)


# -- by itself ------------------------------------------------------------------------------------------------


def test_it_opens_behind_a_new_attribution_and_leaves_the_focus(room: Room) -> None:
    room.new_contribution()
    palette = room.opened()
    assert room.hand.focus is room.view.page
    assert palette.words[:3] == ["noted", "recalled", "argued"]
    assert not palette.is_entered
    assert not palette.geometry().isEmpty()
    assert not area(palette).intersects(line(room))
    assert area(room.window).contains(area(palette))


def test_typing_filters_it_and_ends_it(room: Room) -> None:
    room.new_contribution()
    palette = room.opened()
    room.hand.type("re")
    assert palette.words[:2] == ["recalled", "recognised"]
    assert all(words.startswith("re") for words in palette.words)
    room.hand.press(Key.Key_Backspace)
    assert len(palette.words) > 2
    room.hand.type("x")
    assert not palette.isVisible()
    assert room.words == "rx"
    assert room.stays_closed()


def test_a_verb_that_is_typed_out_closes_it(room: Room) -> None:
    room.new_contribution()
    room.opened()
    room.hand.type("argued")
    assert not room.palette.isVisible()
    room.hand.type(" that")
    assert room.words == "argued that"


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Tab])
def test_down_or_tab_enters_it_and_enter_puts_the_verb(room: Room, key: Qt.Key) -> None:
    room.new_contribution()
    palette = room.opened()
    room.hand.press(key)
    assert palette.is_entered
    room.hand.press(Key.Key_Down)
    room.hand.press(Key.Key_Return)
    assert not palette.isVisible()
    assert room.hand.focus is room.view.page
    assert room.words == "recalled "
    room.hand.type("that it rains.")
    assert room.words == "recalled that it rains."
    assert room.view.page.textCursor().block().text().endswith("Ms. Baek recalled that it rains.")


def test_the_verb_takes_the_place_of_its_beginning_in_one_step(room: Room) -> None:
    room.new_contribution()
    room.opened()
    room.hand.type("ex")
    room.hand.press(Key.Key_Down)
    room.hand.press(Key.Key_Enter)
    assert room.words == "expressed "
    assert room.workspace.document.undo_label == "Reporting verb"
    room.hand.press(Key.Key_Z, CTRL)
    assert room.words == "ex"


def test_a_click_puts_the_verb(room: Room) -> None:
    room.new_contribution()
    room.opened()
    index = room.list.model().index(2, 0)
    room.hand.click(room.list.viewport(), room.list.visualRect(index).center())
    assert room.words == "argued "
    assert room.hand.focus is room.view.page
    assert room.stays_closed()


def test_esc_closes_it_for_this_contribution(room: Room) -> None:
    room.new_contribution()
    room.opened()
    room.hand.press(Key.Key_Escape)
    assert not room.palette.isVisible()
    assert room.hand.focus is room.view.page
    one = room.workspace.contribution_id
    room.view.change_speaker()
    room.hand.type("amina")
    room.hand.press(Key.Key_Return)
    assert room.workspace.contribution_id == one
    assert room.stays_closed()
    room.hand.press(Key.Key_Y, CTRL | SHIFT)  # no window here that has the key: it is only a key
    room.view.verbs.open()
    assert room.palette.isVisible()
    room.hand.press(Key.Key_Escape)
    room.new_contribution("marie")
    room.opened()


def test_esc_inside_closes_it_too(room: Room) -> None:
    room.new_contribution()
    room.opened()
    room.hand.press(Key.Key_Down)
    room.hand.press(Key.Key_Escape)
    assert not room.palette.isVisible()
    assert room.hand.focus is room.view.page


def test_another_speaker_of_an_empty_contribution_opens_it_again(room: Room) -> None:
    room.new_contribution()
    room.opened()
    room.view.change_speaker()
    assert not room.palette.isVisible()
    room.hand.type("amina")
    room.hand.press(Key.Key_Return)
    room.opened()


def test_up_from_the_first_leads_back_and_letters_go_on_the_page(room: Room) -> None:
    room.new_contribution()
    palette = room.opened()
    room.hand.press(Key.Key_Down)
    room.hand.press(Key.Key_Up)
    assert room.hand.focus is room.view.page
    assert palette.isVisible()
    room.hand.press(Key.Key_Down)
    room.hand.type("sh")
    assert room.hand.focus is room.view.page
    assert palette.words == ["shared"]
    room.hand.press(Key.Key_Tab)
    room.hand.press(Key.Key_Tab)
    room.hand.press(Key.Key_Backspace)
    assert room.words == "s"
    assert len(palette.words) > 1


def test_enter_on_the_page_and_paste_are_what_they_are(room: Room) -> None:
    room.new_contribution()
    room.opened()
    room.hand.press(Key.Key_Return)
    assert not room.palette.isVisible()
    room.new_contribution("amina")
    room.opened()
    room.hand.paste("spoke of rain.")
    assert not room.palette.isVisible()
    assert room.words == "spoke of rain."


def test_it_goes_when_the_cursor_the_focus_or_the_view_goes(room: Room) -> None:
    room.new_contribution()
    room.opened()
    room.hand.press(Key.Key_Left)
    assert not room.palette.isVisible()
    for leave in (
        lambda: room.go_to(0),
        lambda: room.view.outline.tree.setFocus(),
        lambda: room.view.show_preview(True),
        lambda: room.window.resize(760, 640),
        lambda: room.view.page.verticalScrollBar().setValue(room.view.page.verticalScrollBar().value() - 60),
        lambda: room.view.begin_contribution(),
        lambda: room.workspace.undo(),
    ):
        room.view.show_page()
        room.view.page.setFocus()
        room.new_contribution("amina")
        room.opened()
        leave()
        QApplication.processEvents()
        assert not room.palette.isVisible()
        if room.view.picker.isVisible():
            room.hand.press(Key.Key_Escape)


def test_whoever_goes_on_at_once_is_shown_nothing(room: Room) -> None:
    room.new_contribution()
    room.hand.paste("spoke of rain.")
    assert room.stays_closed()


def test_it_opens_only_where_it_is_wanted(room: Room, settings: SettingsFile) -> None:
    settings.change(offers_verbs=False)
    room.new_contribution()
    assert room.stays_closed()
    room.view.verbs.open()
    assert room.palette.isVisible()
    room.hand.press(Key.Key_Escape)
    settings.change(offers_verbs=True)
    room.view.add_from_floor()
    assert room.stays_closed()
    room.view.add_narration()
    assert room.stays_closed()


def test_a_report_in_a_language_without_verbs_is_offered_none(room: Room) -> None:
    room.workspace.apply("Language", lambda report: set_language(report, "de"))
    room.new_contribution()
    assert room.stays_closed()
    room.view.verbs.open()
    assert not room.palette.isVisible()
    assert "lists no reporting verbs" in room.told[-1]


# -- by key ---------------------------------------------------------------------------------------------------


def test_by_key_it_opens_anywhere_and_has_the_keys(room: Room) -> None:
    one = room.workspace.contribution_id or ""
    room.workspace.apply("text", lambda report: set_text(report, one, (Paragraph(runs=("It rains. ",)),)))
    room.hand.press(Key.Key_Right, times=len("It rains. "))
    room.view.verbs.open()
    assert room.palette.is_entered
    room.hand.press(Key.Key_Return)
    assert room.words == "It rains. noted "
    assert room.workspace.document.undo_label == "Reporting verb"


def test_the_key_enters_the_one_that_is_open(room: Room) -> None:
    room.new_contribution()
    palette = room.opened()
    room.view.verbs.open()
    assert palette.is_entered
    room.hand.press(Key.Key_Return)
    assert room.words == "noted "


def test_by_key_the_beginning_of_a_word_filters(room: Room) -> None:
    one = room.workspace.contribution_id or ""
    room.workspace.apply("text", lambda report: set_text(report, one, (Paragraph(runs=("It. She und",)),)))
    room.hand.press(Key.Key_Right, times=len("It. She und"))
    room.view.verbs.open()
    assert room.palette.words == ["underlined"]
    room.hand.press(Key.Key_Return)
    assert room.words == "It. She underlined "


def test_behind_a_word_and_before_a_space_the_spaces_are_right(room: Room) -> None:
    one = room.workspace.contribution_id or ""
    room.workspace.apply("text", lambda report: set_text(report, one, (Paragraph(runs=("She it rains",)),)))
    for _ in range(3):
        room.hand.press(Key.Key_Right)
    room.view.verbs.open()
    room.hand.press(Key.Key_Return)
    assert room.words == "She noted it rains"


def test_a_selection_gives_way_to_the_verb(room: Room) -> None:
    one = room.workspace.contribution_id or ""
    room.workspace.apply("text", lambda report: set_text(report, one, (Paragraph(runs=("said it rains",)),)))
    for _ in range(4):
        room.hand.press(Key.Key_Right, SHIFT)
    room.view.verbs.open()
    room.hand.press(Key.Key_Return)
    assert room.words == "noted it rains"


def test_outside_of_a_contribution_it_says_where(room: Room) -> None:
    room.view.page.moveCursor(room.view.page.textCursor().MoveOperation.Start)
    room.view.verbs.open()
    assert not room.palette.isVisible()
    assert "text of a contribution" in room.told[-1]


def test_the_key_of_the_window_opens_and_enters_it(app: App, qtbot: QtBot) -> None:
    window = app.front()
    assert window is not None
    hand = Hand()
    window.actions_["help.sample"].trigger()
    qtbot.waitUntil(lambda: window.view is not None)
    assert window.view is not None
    assert window.workspace is not None
    qtbot.waitUntil(lambda: window.isActiveWindow())
    window.workspace.go_to_contribution(window.workspace.report.segments[0].contributions[0].id)
    window.view.page.setFocus()
    hand.press(Key.Key_Y, CTRL | SHIFT)
    assert window.view.verbs.palette.is_entered
    hand.press(Key.Key_Escape)
    hand.press(Key.Key_Return, CTRL)
    hand.type("saiz")
    hand.press(Key.Key_Escape)


def test_ctrl_enter_out_of_the_palette_asks_who_speaks_next(app: App, qtbot: QtBot) -> None:
    window = app.front()
    assert window is not None
    hand = Hand()
    window.actions_["help.sample"].trigger()
    qtbot.waitUntil(lambda: window.view is not None)
    assert window.view is not None
    assert window.workspace is not None
    qtbot.waitUntil(lambda: window.isActiveWindow())
    window.workspace.go_to_contribution(window.workspace.report.segments[0].contributions[0].id)
    window.view.page.setFocus()
    hand.press(Key.Key_Y, CTRL | SHIFT)
    hand.press(Key.Key_Return, CTRL)
    assert not window.view.verbs.palette.isVisible()
    assert window.view.picker.isVisible()
    hand.press(Key.Key_Escape)
    assert window.view.page.hasFocus()


# -- what it says ---------------------------------------------------------------------------------------------


def test_verbs_used_nearby_come_last_and_say_by_whom(room: Room) -> None:
    room.new_contribution()
    palette = room.opened()
    last = palette.words.index("stressed")
    assert last > palette.words.index("chaired")
    index = room.list.model().index(last, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "stressed, used by Ms. Baek just above"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == said
    assert "contributions above" in room.list.model().index(len(palette.words) - 1, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )


def test_it_has_names_and_follows_the_theme(room: Room, theme: Theme) -> None:
    room.new_contribution()
    palette = room.opened()
    assert palette.accessibleName()
    assert room.list.accessibleName()
    assert room.list.accessibleDescription()
    light = palette.grab().toImage()
    theme.choose("dark")
    room.view.verbs.open()
    dark = palette.grab().toImage()
    assert light.pixelColor(40, 12).lightness() > dark.pixelColor(40, 12).lightness()


def test_right_to_left_it_stands_at_the_other_side(room: Room) -> None:
    template = load_by_name("whrcf")
    wording = msgspec.structs.replace(template.wording("en"), verbs=ARABIC)
    arabic = msgspec.structs.replace(template, wordings={**template.wordings, "ar": wording}, version="1.0-ar")
    room.workspace.switch_template("Arabic", arabic)
    room.workspace.apply("Language", lambda report: set_language(report, "ar"))
    room.new_contribution()
    palette = room.opened()
    assert palette.words == list(ARABIC)
    assert room.list.layoutDirection() == Qt.LayoutDirection.RightToLeft
    page = room.view.page
    cursor = page.viewport().mapToGlobal(page.cursorRect().center()).x()
    assert area(palette).left() + 200 < cursor < area(palette).right() < cursor + 40
    room.hand.press(Key.Key_Down)
    room.hand.press(Key.Key_Return)
    assert room.words == "أكد "


def test_in_a_small_window_it_stays_inside_and_off_the_line(room: Room) -> None:
    for width, height in ((640, 420), (1024, 640), (520, 380)):
        room.window.resize(width, height)
        room.view.outline.setVisible(width > 600)
        QApplication.processEvents()
        for number in range(6):
            room.go_to(number)
            room.view.page.setFocus()
            room.new_contribution("amina")
            palette = room.opened()
            assert area(room.window).contains(area(palette))
            assert not area(palette).intersects(line(room))
            room.workspace.undo()


def test_it_follows_a_line_that_wraps(room: Room) -> None:
    one = room.workspace.contribution_id or ""
    text = (Paragraph(runs=("water " * 12,)),)
    room.workspace.apply("text", lambda report: set_text(report, one, text))
    room.hand.press(Key.Key_End, CTRL)
    room.go_to(1)
    room.view.verbs.open()
    room.hand.type("re")
    assert not area(room.palette).intersects(line(room))


def test_a_storm_with_the_palette_leaves_page_and_report_the_same(room: Room) -> None:
    storm = Storm(room.view.page, room.workspace, 3)
    for _ in range(6):
        room.view.page.setFocus()
        room.view.verbs.open()
        room.hand.press(Key.Key_Return)
        storm.blow(12)
        room.hand.press(Key.Key_Escape)
    check(room.view.page, room.workspace)
