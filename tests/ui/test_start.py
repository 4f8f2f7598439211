"""The start page, by clicks and keys: templates, recent reports, unsaved work, drops."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hrreport.errors import UsageError
from hrreport.forum.load import load_by_name
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.settings import Recent
from hrreport.storage.hrr import Stored
from hrreport.storage.recovery import Snapshot
from hrreport.ui.panels import start_recent
from hrreport.ui.panels.start import StartPage
from hrreport.ui.panels.start_cards import TemplateCard, name_lines
from hrreport.ui.panels.start_rail import ActionButton, UnsavedCard, difference_words, title_of
from hrreport.ui.panels.start_recent import RecentRow, progress_words, status_of, when_words
from hrreport.ui.preview import sample_page
from hrreport.ui.preview.first_pages import FirstPages
from hrreport.ui.shortcuts import usual_keys
from hrreport.ui.theme import Theme

WHRCF, PLAIN = load_by_name("whrcf"), load_by_name("plain")
LONG = "Second Parallel Workshop on Water, Housing and the Right to the City in Harbour Towns, 2031"
ARABIC = "ورشة العمل الثالثة"


class Front:
    """A start page on show, and all that it emitted."""

    def __init__(self, page: StartPage, home: Path) -> None:
        self.page = page
        self.home = home
        self.said: list[tuple[str, object]] = []
        for name in ("new_wanted", "open_wanted", "recover_wanted", "compare_wanted", "set_aside_wanted"):
            getattr(page, name).connect(lambda what, name=name: self.said.append((name, what)))
        for name in ("recent_forgotten", "dropped"):
            getattr(page, name).connect(lambda what, name=name: self.said.append((name, what)))
        for name in ("open_dialog_wanted", "import_wanted", "template_load_wanted", "template_new_wanted"):
            getattr(page, name).connect(lambda name=name: self.said.append((name, None)))

    def recents(self, *titles: str, gone: tuple[str, ...] = ()) -> list[Recent]:
        """Reports of these titles, in files."""
        out = []
        for number, title in enumerate(titles):
            file = self.home / f"{number}.hrr"
            if title not in gone:
                file.touch()
            out.append(Recent(path=str(file), title=title, forum="Forum", when=time.time(), counts=(7, 2, 2, 2)))
        return out

    def focused(self) -> QWidget | None:
        """What has the focus."""
        return QApplication.focusWidget()


@pytest.fixture
def front(qtbot: QtBot, theme: Theme, first_pages: FirstPages, tmp_path: Path) -> Front:
    """A start page of usual size with two templates."""
    page = StartPage(first_pages, theme)
    qtbot.addWidget(page)
    page.resize(1440, 870)
    page.show_templates([PLAIN, WHRCF])
    page.show_keys(usual_keys())
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    return Front(page, tmp_path)


def many(count: int) -> list[Template]:
    """So many templates of different names."""
    return [msgspec.structs.replace(PLAIN, id=f"t{number}", name=f"Forum {number}") for number in range(count)]


def pictured(card: TemplateCard) -> bool:
    """Whether something is printed on the page of a card."""
    image = card.grab().toImage()
    area = image.copy(30, 30, image.width() - 60, image.height() // 3)
    colors = {area.pixelColor(x, y).name() for x in range(0, area.width(), 2) for y in range(0, area.height(), 2)}
    return len(colors) > 8


def test_the_buttons_say_what_is_wanted(qtbot: QtBot, front: Front) -> None:
    for button in front.page.findChildren(ActionButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert front.said == [
        ("new_wanted", None),
        ("open_dialog_wanted", None),
        ("import_wanted", None),
        ("template_load_wanted", None),
        ("template_new_wanted", None),
    ]
    shown = [button.toolTip() for button in front.page.findChildren(ActionButton)]
    assert shown == [
        "New report (Ctrl+N)",
        "Open (Ctrl+O)",
        "Import a summary (Ctrl+Shift+I)",
        "Load a forum template",
        "New forum template",
    ]


def test_the_focus_begins_with_a_new_report(front: Front) -> None:
    front.page.setFocus()
    assert front.focused() is front.page.rail.new


def test_cards_show_the_first_page_after_the_window_is_there(qtbot: QtBot, front: Front) -> None:
    cards = front.page.cards.cards
    qtbot.waitUntil(lambda: all(pictured(card) for card in cards))
    assert [card.template for card in cards] == [PLAIN, WHRCF]
    assert [card.languages for card in cards] == ["English, French, Spanish"] * 2
    assert cards[1].accessibleName() == WHRCF.name
    assert WHRCF.name in cards[1].toolTip()


def test_pages_stay_white_in_the_dark(qtbot: QtBot, front: Front, theme: Theme) -> None:
    theme.choose("dark")
    card = front.page.cards.cards[0]
    qtbot.waitUntil(lambda: pictured(card))
    assert card.grab().toImage().pixelColor(20, 20) == QColor(Qt.GlobalColor.white)


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_begins_a_report_by_click_and_keys(qtbot: QtBot, front: Front, key: Qt.Key | None) -> None:
    card = front.page.cards.cards[1]
    if key is None:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    else:
        card.setFocus()
        qtbot.keyClick(card, key)
    assert front.said == [("new_wanted", WHRCF)]


def test_a_template_that_cannot_be_composed_keeps_an_empty_page(
    qtbot: QtBot, front: Front, first_pages: FirstPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise UsageError("The base document is damaged.")

    monkeypatch.setattr(sample_page, "first_page", fail)
    front.page.show_templates(many(1))
    card = front.page.cards.cards[0]
    with qtbot.waitSignal(first_pages.made):
        card.grab()
    assert not pictured(card)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert front.said


def test_tab_goes_from_part_to_part_and_arrows_within(qtbot: QtBot, front: Front) -> None:
    front.page.show_recent(front.recents("One", "Two", "Three"))
    rows = front.page.recent.rows
    cards = front.page.cards.cards
    buttons = front.page.findChildren(ActionButton)
    front.page.setFocus()
    walked = []
    for _ in range(8):
        walked.append(front.focused())
        QTest.keyClick(front.focused(), Qt.Key.Key_Tab)
    every = next(one for one in front.page.cards.findChildren(QPushButton) if one.text() == "Forum templates…")
    assert walked == [*buttons, every, cards[0], rows[0]]
    cards[0].setFocus()
    qtbot.keyClick(cards[0], Qt.Key.Key_Right)
    assert front.focused() is cards[1]
    qtbot.keyClick(cards[1], Qt.Key.Key_Tab)
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert front.focused() is rows[1]
    qtbot.keyClick(rows[1], Qt.Key.Key_End)
    qtbot.keyClick(rows[2], Qt.Key.Key_Down)
    assert front.focused() is rows[2]
    QTest.keyClick(rows[2], Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert front.focused() is cards[1]


def test_arrows_follow_the_direction_of_writing(qtbot: QtBot, front: Front) -> None:
    front.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    front.page.resize(1200, 700)
    cards = front.page.cards.cards
    assert cards[0].x() > cards[1].x()
    cards[0].setFocus()
    qtbot.keyClick(cards[0], Qt.Key.Key_Left)
    assert front.focused() is cards[1]


def test_cards_wrap_and_arrows_go_down(qtbot: QtBot, front: Front) -> None:
    front.page.show_templates(many(5))
    cards = front.page.cards.cards
    assert len({card.y() for card in cards}) == 1
    front.page.resize(1024, 640)
    assert [card.y() == cards[0].y() for card in cards] == [True, True, True, False, False]
    cards[1].setFocus()
    qtbot.keyClick(cards[1], Qt.Key.Key_Down)
    assert front.focused() is cards[4]
    qtbot.keyClick(cards[4], Qt.Key.Key_Up)
    assert front.focused() is cards[1]


def test_many_templates_are_folded_until_all_are_wanted(qtbot: QtBot, front: Front) -> None:
    front.page.show_templates(many(14))
    cards = front.page.cards.cards
    assert sum(card.isVisible() for card in cards) == 5
    every = next(one for one in front.page.findChildren(QPushButton) if one.text() == "All 14")
    qtbot.mouseClick(every, Qt.MouseButton.LeftButton)
    assert all(card.isVisible() for card in cards)
    assert every.text() == "Fewer"
    qtbot.mouseClick(every, Qt.MouseButton.LeftButton)
    assert sum(card.isVisible() for card in cards) == 5


@pytest.mark.parametrize("size", [(1440, 870), (1024, 610)])
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_eleven_templates_wrap_and_each_comes_wholly_into_sight_by_keys(
    qtbot: QtBot, front: Front, theme: Theme, size: tuple[int, int], choice: str
) -> None:
    theme.choose("dark" if choice == "dark" else "light")
    front.page.resize(*size)
    front.page.show_templates(many(11))
    fold = next(one for one in front.page.findChildren(QPushButton) if one.text() == "All 11")
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    cards = front.page.cards.cards
    qtbot.waitUntil(lambda: [one.isVisible() for one in cards] == [True] * 11)
    qtbot.wait(50)
    assert len({card.y() for card in cards}) > 1
    cards[0].setFocus()
    desk = front.page._desk.viewport()
    for number, card in enumerate(cards):
        assert front.focused() is card, number
        area = QRect(card.mapTo(desk, QPoint(0, 0)), card.size())
        assert desk.rect().contains(area), number
        QTest.keyClick(card, Qt.Key.Key_Right)
    QTest.keyClick(cards[-1], Qt.Key.Key_Home)
    assert front.focused() is cards[0]


def test_equal_values_change_nothing(front: Front, sample_report: Report) -> None:
    recents = front.recents("One", "Two")
    unsaved = [(snapshot(sample_report, None), None)]
    front.page.show_recent(recents)
    front.page.show_unsaved(unsaved)
    before = (front.page.cards.cards, front.page.recent.rows, front.page.rail.cards)
    front.page.show_templates([PLAIN, WHRCF])
    front.page.show_recent(list(recents))
    front.page.show_unsaved(list(unsaved))
    assert (front.page.cards.cards, front.page.recent.rows, front.page.rail.cards) == before


def test_empty_places_say_something_kind(front: Front) -> None:
    front.page.show_templates([])
    words = [label.text() for label in front.page.findChildren(start_recent.QLabel) if label.isVisible()]
    assert any(one.startswith("No forum template is here yet") for one in words)
    assert any(one.startswith("The reports that you open and save") for one in words)
    assert "Drop a report, a summary or a forum template anywhere here" in words
    front.page.show_recent(front.recents("One"))
    assert not any(
        label.isVisible() and label.text().startswith("The reports that")
        for label in front.page.findChildren(start_recent.QLabel)
    )


# -- recent reports -------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_recent_report_opens_by_one_click_and_by_keys(qtbot: QtBot, front: Front, key: Qt.Key | None) -> None:
    recents = front.recents("One", ARABIC)
    front.page.show_recent(recents)
    row = front.page.recent.rows[1]
    if key is None:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    else:
        row.setFocus()
        qtbot.keyClick(row, key)
    assert front.said == [("open_wanted", Path(recents[1].path))]


def test_delete_takes_a_report_off_the_list_and_the_focus_stays(qtbot: QtBot, front: Front) -> None:
    recents = front.recents("One", "Two", "Three")
    front.page.show_recent(recents)
    row = front.page.recent.rows[1]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert front.said == [("recent_forgotten", recents[1].path)]
    front.page.show_recent([recents[0], recents[2]])
    assert front.focused() is front.page.recent.rows[1]
    assert front.page.recent.rows[1].recent == recents[2]


def open_menu(row: RecentRow, reason: QContextMenuEvent.Reason) -> QMenu:
    """The menu of a row."""
    place = row.rect().center()
    QApplication.sendEvent(row, QContextMenuEvent(reason, place, row.mapToGlobal(place)))
    return next(menu for menu in row.findChildren(QMenu) if menu.isVisible())


def pick(menu: QMenu, words: str) -> None:
    """Clicks an entry of a menu."""
    action = next(one for one in menu.actions() if one.text().startswith(words))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_row(qtbot: QtBot, front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    recents = front.recents("One")
    front.page.show_recent(recents)
    row = front.page.recent.rows[0]
    pick(open_menu(row, QContextMenuEvent.Reason.Mouse), "Open")
    pick(open_menu(row, QContextMenuEvent.Reason.Keyboard), "Show in folder")
    pick(open_menu(row, QContextMenuEvent.Reason.Mouse), "Remove")
    assert front.said == [("open_wanted", Path(recents[0].path)), ("recent_forgotten", recents[0].path)]
    assert [Path(url.toLocalFile()) for url in shown] == [front.home]


def test_a_file_that_is_gone_says_so_and_is_seen_again_when_it_is_back(front: Front) -> None:
    recents = front.recents("Here", "Gone", gone=("Gone",))
    front.page.show_recent(recents)
    here, gone = front.page.recent.rows
    assert here.words == "6 of 13 written"
    assert gone.words == "no longer there"
    assert "no longer there" in gone.accessibleDescription()
    Path(recents[1].path).touch()
    front.page.hide()
    front.page.show()
    assert gone.words == "6 of 13 written"


def test_a_gone_file_is_paler(front: Front) -> None:
    one, other = front.recents("Same", "Same")
    Path(other.path).unlink()
    front.page.show_recent([one, other])
    darkest = []
    for row in front.page.recent.rows:
        image = row.grab().toImage()
        darkest.append(min(image.pixelColor(x, y).lightness() for x in range(20, 90) for y in range(image.height())))
    assert darkest[1] > darkest[0] + 40


def recent(*counts: int, when: float = 0.0) -> Recent:
    """A report with these counts."""
    notes, draft, reviewed, cleared = counts
    return Recent(path="/r.hrr", title="R", forum="", when=when, counts=(notes, draft, reviewed, cleared))


@pytest.mark.parametrize(
    ("counts", "status", "words"),
    [
        ((0, 0, 0, 0), "notes", "nothing written yet"),
        ((5, 0, 0, 0), "notes", "0 of 5 written"),
        ((7, 2, 2, 2), "draft", "6 of 13 written"),
        ((1, 0, 0, 3), "draft", "3 of 4 written"),
        ((0, 2, 3, 0), "draft", "all 5 written"),
        ((0, 1, 0, 0), "draft", "written"),
        ((0, 0, 3, 1), "reviewed", "all 4 reviewed"),
        ((0, 0, 1, 0), "reviewed", "reviewed"),
        ((0, 0, 0, 14), "cleared", "all 14 cleared"),
        ((0, 0, 0, 1), "cleared", "cleared"),
    ],
)
def test_how_far_a_report_is(counts: tuple[int, ...], status: str, words: str) -> None:
    assert status_of(recent(*counts)) == status
    assert progress_words(recent(*counts)) == words


def test_when_a_report_was_open(qapp: QApplication) -> None:
    now = datetime.datetime.now().astimezone()
    assert when_words(recent(0, 0, 0, 0, when=now.timestamp())).startswith("today, ")
    yesterday = (now - datetime.timedelta(days=1)).timestamp()
    assert when_words(recent(0, 0, 0, 0, when=yesterday)).startswith("yesterday, ")
    long_ago = datetime.datetime(2001, 6, 2, 12).timestamp()
    assert when_words(recent(0, 0, 0, 0, when=long_ago)) == "2 June 2001"


def test_twenty_long_names_at_the_smallest_size_run_into_nothing(qtbot: QtBot, front: Front) -> None:
    front.page.show_recent(front.recents(*[f"{LONG} {number}" for number in range(20)]))
    front.page.resize(1024, 640)
    last = front.page.recent.rows[-1]
    first = front.page.recent.rows[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_End)
    assert front.focused() is last
    assert last.visibleRegion().boundingRect().height() == last.height()
    assert LONG in last.toolTip()
    front.page.grab()


# -- unsaved work ---------------------------------------------------------------------------------------


def snapshot(report: Report, path: Path | None) -> Snapshot:
    """Unsaved work of a report."""
    when = datetime.datetime.now(datetime.UTC)
    return Snapshot(Stored(report, WHRCF), path, when, Path("/state/x.hrr"))


def press(qtbot: QtBot, card: UnsavedCard, words: str) -> None:
    """Clicks a button of a card."""
    button = next(one for one in card.findChildren(QPushButton) if one.text() == words and one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_unsaved_work_is_offered(qtbot: QtBot, front: Front, sample_report: Report) -> None:
    work = snapshot(sample_report, Path("/mnt/plenary.hrr"))
    front.page.show_unsaved([(work, 164)])
    (card,) = front.page.rail.cards
    assert card.told.text().startswith("“WATER BELONGS TO THE STREET”, today, ")
    assert card.told.text().endswith(": 164 words more than the saved file.")
    for words in ("Open it", "See what differs", "Set aside"):
        press(qtbot, card, words)
    assert front.said == [("recover_wanted", work), ("compare_wanted", work), ("set_aside_wanted", work)]
    front.page.show_unsaved([])
    assert front.page.rail.cards == ()


def test_work_that_was_never_saved_has_nothing_to_differ_from(front: Front, sample_report: Report) -> None:
    work = snapshot(msgspec.structs.replace(sample_report, title=()), None)
    front.page.show_unsaved([(work, None)])
    (card,) = front.page.rail.cards
    assert [one.text() for one in card.findChildren(QPushButton) if one.isVisible()] == ["Open it", "Set aside"]
    assert card.told.text().startswith("“A report without a title”")
    assert card.told.text().endswith(": never saved.")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (1, "1 word more than the saved file"),
        (-1, "1 word fewer than the saved file"),
        (-1200, "1,200 words fewer than the saved file"),
        (0, "as many words as the saved file, but not the same"),
        (None, "the saved file cannot be read"),
    ],
)
def test_how_much_was_not_saved(sample_report: Report, more: int | None, words: str) -> None:
    work = snapshot(msgspec.structs.replace(sample_report, title=()), Path("/mnt/evening.hrr"))
    assert difference_words(work, more) == words
    assert title_of(work) == "evening"


# -- drops ----------------------------------------------------------------------------------------------


def carried(*urls: QUrl) -> QMimeData:
    """Files under way."""
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def drag(kind: Callable[..., QDropEvent], data: QMimeData) -> QDropEvent:
    """An event of dragging."""
    where = QPoint(500, 300) if kind is QDragEnterEvent else QPointF(500, 300)
    return kind(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def test_files_dropped_anywhere_are_handed_on(front: Front, tmp_path: Path) -> None:
    files = [tmp_path / "one.hrr", tmp_path / "two.md"]
    data = carried(*(QUrl.fromLocalFile(str(file)) for file in files))
    before = front.page.grab().toImage()
    enter = drag(QDragEnterEvent, data)
    QApplication.sendEvent(front.page, enter)
    assert enter.isAccepted()
    assert front.page.grab().toImage() != before
    QApplication.sendEvent(front.page, drag(QDropEvent, data))
    assert front.said == [("dropped", files)]
    assert front.page.grab().toImage() == before


def test_what_is_no_file_is_not_taken(front: Front) -> None:
    data = carried(QUrl("https://example.org/report"))
    enter = drag(QDragEnterEvent, data)
    enter.ignore()
    QApplication.sendEvent(front.page, enter)
    assert not enter.isAccepted()
    QApplication.sendEvent(front.page, QDragLeaveEvent())
    QApplication.sendEvent(front.page, drag(QDropEvent, data))
    assert front.said == []


def test_names_of_templates_take_two_lines_and_no_more(front: Front) -> None:
    metrics = QFontMetrics(front.page.font())
    assert name_lines("Plain", metrics, 200) == ("Plain",)
    first, second = name_lines(LONG, metrics, 200)
    assert LONG.startswith(first)
    assert second.endswith("…")
    assert name_lines("W" * 90, metrics, 200)[0].endswith("…")


def test_a_name_is_elided_only_where_it_needs_more_than_two_lines(front: Front) -> None:
    metrics = front.page.fontMetrics()
    name = "Web standards group: minutes"
    for width in range(metrics.horizontalAdvance(name) // 2 + 60, metrics.horizontalAdvance(name) + 6):
        lines = name_lines(name, metrics, width)
        assert " ".join(lines) == name
        assert all(metrics.elidedText(one, Qt.TextElideMode.ElideRight, width) == one for one in lines), width


def test_unsaved_work_stands_above_everything_and_comes_first_for_tab(
    qtbot: QtBot, front: Front, sample_report: Report
) -> None:
    front.page.show_unsaved([(snapshot(sample_report, None), None), (snapshot(sample_report, None), 3)])
    rail = front.page.rail
    qtbot.waitUntil(lambda: rail.cards[0].y() > 0)
    buttons = rail.findChildren(ActionButton)
    assert [card.geometry().bottom() < rail.new.y() for card in rail.cards] == [True, True]
    links = [link for card in rail.cards for link in card.findChildren(QPushButton)]
    links[0].setFocus()
    walked = []
    for _ in range(len(links) + len(buttons)):
        walked.append(front.focused())
        QTest.keyClick(front.focused(), Qt.Key.Key_Tab)
    assert walked == [*links, *buttons]
    front.page.show_unsaved([])
    assert rail.cards == ()
