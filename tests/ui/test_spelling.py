"""Spelling on the page: waves while writing, what a menu does about them, words and dictionaries of a person."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTabWidget
from pytestqt.qtbot import QtBot

from hrreport import paths
from hrreport.forum.load import load_by_name
from hrreport.model import Contribution, Office, Report, Segment, Speaker, TemplateRef, new_report
from hrreport.prose import Mention, Paragraph, Run, Text
from hrreport.ui.app import App
from hrreport.ui.dialogs.words import WordsDialog, WordsPage
from hrreport.ui.opened import Opened
from hrreport.ui.page.waves import Wave, moved
from hrreport.ui.proofing import Proofing
from hrreport.ui.widgets.spelling_note import SpellingNote

from .asking import Scripted
from .hand import ALT, CTRL, SHIFT, Hand

PATIENCE = 60_000


def report(language: str, *runs: Run, words: tuple[str, ...] = ()) -> Report:
    """One contribution of one speaker that holds these runs."""
    template = load_by_name("whrcf")
    empty = new_report("spelled", language, TemplateRef(id=template.id, version=template.version))
    mayor = Speaker(
        id="s1",
        name="Mounir Elloumi",
        family="Elloumi",
        honorific="Mr.",
        offices=(Office(role="Mayor", place="Sfaxx"),),
    )
    text = (Paragraph(runs=runs),) if runs else ()
    one = Contribution(id="c1", kind="speech", speakers=("s1",), lead="auto", status="draft", text=text)
    part = Segment(id="g1", kind="opening", heading=None, theme=(), moderator=None, contributions=(one,))
    return msgspec.structs.replace(empty, speakers=(mayor,), segments=(part,), words=words)


class Desk:
    """A window with a report, and what is seen of its spelling."""

    def __init__(self, app: App, qtbot: QtBot, one: Report) -> None:
        self.app, self.qtbot, self.hand = app, qtbot, Hand()
        app.show_opened(Opened(one, load_by_name("whrcf")))
        self.window = app.windows[0]
        self.window.resize(1280, 760)
        assert self.window.view is not None
        assert self.window.workspace is not None
        self.page, self.workspace = self.window.view.page, self.window.workspace
        self.workspace.go_to_contribution("c1")
        self.page.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is self.page)

    @property
    def proofing(self) -> Proofing:
        assert self.window.spell_check.proofing is not None
        return self.window.spell_check.proofing

    def waves(self) -> list[str]:
        """The words that are underlined."""
        return [self.text_of(at, one) for at, one in self._seen()]

    def _seen(self) -> list[tuple[int, Wave]]:
        found = []
        for number, line in enumerate(self.page.shown.lines):
            start = self.page.document().findBlockByNumber(number).position()
            found += [(number, one) for one in self.page.waves.of(line) if not self.page.waves.is_hidden(one, start)]
        return found

    def text_of(self, number: int, wave: Wave) -> str:
        return self.page.document().findBlockByNumber(number).text()[wave.start : wave.stop]

    def wait_for(self, *words: str) -> None:
        """Waits until these words, and no others, are underlined."""
        self.qtbot.waitUntil(lambda: self.waves() == list(words), timeout=PATIENCE)

    def put_cursor(self, word: str, at: int = 2) -> None:
        """Puts the cursor into a word by a click."""
        cursor = self.page.document().find(word)
        assert not cursor.isNull()
        cursor.setPosition(cursor.selectionStart() + at)
        self.hand.click(self.page.viewport(), self.page.cursorRect(cursor).center())

    def area_under(self, word: str) -> QRect:
        """The strip under a word where a wave would be, in the viewport."""
        cursor = self.page.document().find(word)
        ends = [QTextCursor(cursor), QTextCursor(cursor)]
        ends[0].setPosition(cursor.selectionStart())
        ends[1].setPosition(cursor.selectionEnd())
        first, last = (self.page.cursorRect(one) for one in ends)
        left, right = sorted((first.left(), last.left()))
        return QRect(left, first.center().y(), right - left, first.height())

    def reds(self, word: str) -> int:
        """How many pixels under a word have the colour of the waves, as they are painted."""
        area = self.area_under(word)
        picture = self.page.viewport().grab(area).toImage()
        points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        return sum(_is_red(picture.pixelColor(*point)) for point in points)

    def text(self) -> str:
        """The words of the contribution."""
        return "".join(
            run if isinstance(run, str) else getattr(run, "text", "@")
            for block in self.workspace.report.segments[0].contributions[0].text
            for run in getattr(block, "runs", ())
        )

    def menu(self) -> QMenu:
        """The menu that is open, with its suggestions come."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=5_000)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        self.qtbot.waitUntil(lambda: not any("Looking" in one.text() for one in menu.actions()), timeout=PATIENCE)
        return menu

    def choose(self, menu: QMenu, words: str) -> None:
        """Clicks on an entry of an open menu."""
        action = action_of(menu, words)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        QApplication.processEvents()


def _is_red(color: QColor) -> bool:
    return color.red() > 120 and color.green() < 130 and color.blue() < 130 and color.red() - color.green() > 60


def action_of(menu: QMenu, words: str) -> QAction:
    return next(one for one in menu.actions() if one.text().replace("&", "") == words)


Make = Callable[..., Desk]


@pytest.fixture
def desk(app: App, qtbot: QtBot) -> Make:
    return lambda language="en", *runs, **more: Desk(app, qtbot, report(language, *runs, **more))


# -- waves -------------------------------------------------------------------------------------------------


def test_a_wrong_word_is_underlined_once_it_is_left(desk: Make) -> None:
    one = desk()
    one.hand.type("noted teh")
    one.qtbot.waitUntil(lambda: bool(one.page.waves.of(one.page.current_line())), timeout=PATIENCE)
    assert one.waves() == []
    assert one.reds("teh") == 0
    one.hand.type(" ")
    one.wait_for("teh")
    assert one.reds("teh") > 8
    assert one.reds("noted") == 0
    one.hand.press(Qt.Key.Key_Backspace)
    assert one.waves() == []
    one.hand.press(Qt.Key.Key_Left, times=5)
    assert one.waves() == ["teh"]


def test_waves_stay_with_their_words_while_something_is_typed_before_them(desk: Make) -> None:
    one = desk("en", "noted teh city and its peple")
    one.wait_for("teh", "peple")
    one.put_cursor("noted", 0)
    one.hand.type("again ")
    assert one.waves() == ["teh", "peple"]
    one.hand.press(Qt.Key.Key_Return)
    one.wait_for("teh", "peple")


def test_names_and_places_and_words_of_the_report_are_known(desk: Make) -> None:
    one = desk("en", "noted Elloumi, Sfaxx and Kebelle, qqwx", words=("Kebelle",))
    one.wait_for("qqwx")


def test_attributions_and_mentions_are_not_checked(desk: Make) -> None:
    one = desk("en", "said ", Mention(speaker="s1"), " qqwx")
    one.wait_for("qqwx")
    assert not any("Sfaxx" in word for word in one.waves())


def test_a_french_report_is_checked_in_french(desk: Make) -> None:
    one = desk("fr", "a rappelé que l’environement et la ville d’aujourd’hui the")
    one.wait_for("environement", "the")


def test_a_run_has_its_own_language(desk: Make) -> None:
    one = desk("en", "called it ", Text(text="la ville est à nous, vraimment", language="fr"), " and left")
    one.wait_for("vraimment")


def test_language_of_the_selection(desk: Make) -> None:
    one = desk("en", "said bonjour monsieur")
    one.wait_for("bonjour")
    one.put_cursor("monsieur", 8)
    one.hand.press(Qt.Key.Key_Left, CTRL | SHIFT, times=2)
    menu = one.window.actions_.submenus["format.language"]
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["As the report (English)"]
    action_of(menu, "français – French").trigger()
    one.wait_for()
    assert one.workspace.report.segments[0].contributions[0].text == (
        Paragraph(runs=("said ", Text(text="bonjour monsieur", language="fr"))),
    )
    menu.aboutToShow.emit()
    assert action_of(menu, "français – French").isChecked()
    one.hand.press(Qt.Key.Key_Z, CTRL)
    one.wait_for("bonjour")


def test_language_of_what_is_typed_next(desk: Make) -> None:
    one = desk("en", "said ")
    one.put_cursor("said", 4)
    one.hand.press(Qt.Key.Key_End)
    menu = one.window.actions_.submenus["format.language"]
    menu.aboutToShow.emit()
    action_of(menu, "français – French").trigger()
    menu.aboutToShow.emit()
    assert action_of(menu, "français – French").isChecked()
    one.hand.type("bonjour vraimment ")
    one.wait_for("vraimment")


def test_checking_can_be_switched_off_and_on(desk: Make) -> None:
    one = desk("en", "noted teh city")
    one.wait_for("teh")
    one.window.actions_["spelling.check"].trigger()
    one.wait_for()
    assert one.reds("teh") == 0
    assert not one.app.services.settings.now.checks_spelling
    one.window.actions_["spelling.check"].trigger()
    one.wait_for("teh")
    assert one.window.actions_["spelling.check"].isChecked()


def test_long_text_moves_waves_only_behind_what_was_written() -> None:
    fault = Wave(4, 7, None)  # type: ignore[arg-type]
    other = Wave(8, 11, None)  # type: ignore[arg-type]
    assert moved((fault, other), "aaa teh xxx", "aaa teh yyy xxx") == (fault, Wave(12, 15, None))  # type: ignore[arg-type]
    assert moved((fault, other), "aaa teh xxx", "aaa tech xxx") == (Wave(9, 12, None),)  # type: ignore[arg-type]
    assert moved((fault,), "aaa teh", "😀 aaa teh") == (Wave(7, 10, None),)  # type: ignore[arg-type]


# -- the menu ----------------------------------------------------------------------------------------------


def right_click(one: Desk, word: str) -> QMenu:
    cursor = one.page.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 1)
    point = one.page.cursorRect(cursor).center()
    viewport = one.page.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    return one.menu()


def test_a_suggestion_takes_the_place_of_the_word_in_its_format(desk: Make) -> None:
    one = desk("en", "noted ", Text(text="the enviroment of", bold=True), " cities")
    one.wait_for("enviroment")
    menu = right_click(one, "enviroment")
    assert menu.actions()[0].text() == "environment"
    one.choose(menu, "environment")
    assert one.workspace.report.segments[0].contributions[0].text == (
        Paragraph(runs=("noted ", Text(text="the environment of", bold=True), " cities")),
    )
    one.wait_for()
    assert one.workspace.document.undo_label == "Spelling"
    one.page.setFocus()
    one.hand.press(Qt.Key.Key_Z, CTRL)
    assert one.text() == "noted the enviroment of cities"
    one.wait_for("enviroment")


def test_the_menu_opens_at_once_and_is_filled_when_suggestions_come(desk: Make) -> None:
    one = desk("en", "noted teh city")
    one.wait_for("teh")
    one.put_cursor("teh")
    one.hand.press(Qt.Key.Key_Period, CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Looking…"
    menu = one.menu()
    assert "the" in [action.text() for action in menu.actions()]
    one.hand.press(Qt.Key.Key_Return)
    assert one.text() == "noted the city"


def test_a_menu_that_was_closed_is_left_alone(desk: Make) -> None:
    one = desk("en", "noted teh city")
    one.wait_for("teh")
    one.put_cursor("teh")
    one.hand.press(Qt.Key.Key_Period, CTRL)
    one.hand.press(Qt.Key.Key_Escape)
    QTest.qWait(900)
    assert one.text() == "noted teh city"


def test_the_menu_key_opens_the_menu_of_the_word_at_the_cursor(desk: Make) -> None:
    one = desk("en", "noted teh city")
    one.wait_for("teh")
    one.put_cursor("teh")
    viewport = one.page.viewport()
    point = one.page.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).toRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(one.page, event)
    menu = one.menu()
    assert "the" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_right_word_has_nothing_to_offer(desk: Make) -> None:
    one = desk("en", "noted teh city")
    one.wait_for("teh")
    one.put_cursor("city")
    one.hand.press(Qt.Key.Key_Period, CTRL)
    assert QApplication.activePopupWidget() is None
    assert one.window.status.currentMessage() == "This word is spelled right."


def test_a_word_can_be_added_to_ones_own(desk: Make) -> None:
    one = desk("en", "noted kebele and kebele")
    one.wait_for("kebele", "kebele")
    one.choose(right_click(one, "kebele"), "Add to my words")
    one.wait_for()
    assert paths.words_file().read_text(encoding="utf-8") == "kebele\n"
    assert one.workspace.document.undo_label is None


def test_a_word_can_be_added_to_the_report(desk: Make) -> None:
    one = desk("en", "noted kebele")
    one.wait_for("kebele")
    one.choose(right_click(one, "kebele"), "Add to this report’s words")
    one.wait_for()
    assert one.workspace.report.words == ("kebele",)
    one.page.setFocus()
    one.hand.press(Qt.Key.Key_Z, CTRL)
    assert one.workspace.report.words == ()
    one.wait_for("kebele")


def test_a_word_can_be_ignored_in_this_session(desk: Make) -> None:
    one = desk("en", "noted kebele")
    one.wait_for("kebele")
    one.choose(right_click(one, "kebele"), "Ignore in this session")
    one.wait_for()
    assert not paths.words_file().exists()


def test_the_next_misspelling_of_the_whole_report(desk: Make) -> None:
    one = desk("en", "noted teh city and its peple")
    one.hand.press(Qt.Key.Key_F7, ALT)
    one.qtbot.waitUntil(lambda: one.page.textCursor().selectedText() == "teh", timeout=PATIENCE)
    one.hand.press(Qt.Key.Key_F7, ALT)
    one.qtbot.waitUntil(lambda: one.page.textCursor().selectedText() == "peple", timeout=PATIENCE)
    one.hand.press(Qt.Key.Key_F7, ALT)
    one.qtbot.waitUntil(lambda: one.page.textCursor().selectedText() == "teh", timeout=PATIENCE)


def test_where_nothing_is_wrong_that_is_said(desk: Make) -> None:
    one = desk("en", "noted the city")
    one.hand.press(Qt.Key.Key_F7, ALT)
    said = "No word of the report is spelled wrong."
    one.qtbot.waitUntil(lambda: one.window.status.currentMessage() == said, timeout=PATIENCE)


# -- dictionaries ------------------------------------------------------------------------------------------


def note(one: Desk) -> SpellingNote:
    found = one.window.findChild(SpellingNote)
    assert isinstance(found, SpellingNote)
    return found


class TestOwnDictionaries:
    """With a stand-in for the system's own dialogs of files."""

    @pytest.fixture
    def asker(self, qapp: QApplication) -> Scripted:
        return Scripted()

    def test_a_missing_dictionary_is_a_sentence_with_a_way_out(
        self, desk: Make, asker: Scripted, tmp_path: Path
    ) -> None:
        one = desk("ar", "قال إن المدينة لنا")
        one.qtbot.waitUntil(note(one).isVisible, timeout=PATIENCE)
        assert note(one).text() == "There is no dictionary for Arabic yet. Add one…"
        assert one.waves() == []
        menu = right_click(one, "المدينة")
        assert menu.actions()[0].text() == "There is no dictionary for Arabic yet."
        menu.close()
        (tmp_path / "ar.aff").write_bytes(b"SET UTF-8\n")
        (tmp_path / "ar.dic").write_bytes("3\nقال\nإن\nلنا\n".encode())
        asker.answers = [tmp_path / "ar.aff"]
        one.hand.click(note(one))
        one.wait_for("المدينة")
        assert note(one).isHidden()
        assert (paths.dictionaries_folder() / "ar.dic").is_file()

    def test_a_damaged_file_is_a_sentence(self, desk: Make, asker: Scripted, tmp_path: Path) -> None:
        one = desk("ar", "قال")
        one.qtbot.waitUntil(note(one).isVisible, timeout=PATIENCE)
        (tmp_path / "ar.oxt").write_bytes(b"no container")
        asker.answers = [tmp_path / "ar.oxt"]
        one.hand.click(note(one))
        one.qtbot.waitUntil(lambda: len(asker.asked) == 2, timeout=PATIENCE)
        assert "damaged or not of this kind" in asker.asked[-1]
        assert note(one).isVisible()


def test_a_dictionary_that_ends_its_process_ends_nothing_else(
    desk: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    crashing = lambda affix: ["python3", "-c", "import os; os.abort()"]  # noqa: E731
    monkeypatch.setattr("hrreport.ui.spelling.process.command", crashing)
    one = desk("en", "noted teh city")
    one.qtbot.waitUntil(note(one).isVisible, timeout=PATIENCE)
    assert note(one).text() == "The dictionary for English cannot be used. Add one…"
    one.hand.type("still here ")
    assert "still here" in one.text()
    assert one.waves() == []


def test_a_damaged_dictionary_in_ones_folder_is_a_sentence(app: App, desk: Make, tmp_path: Path) -> None:
    (tmp_path / "en.aff").write_bytes(b"SET UTF-8\n")
    (tmp_path / "en.dic").write_bytes(b"2\n\xff\xff\n")
    app.services.settings.change(dictionaries=str(tmp_path))
    one = desk("en", "noted teh city")
    one.qtbot.waitUntil(note(one).isVisible, timeout=PATIENCE)
    assert "cannot be used" in note(one).text()
    assert "damaged" in note(one).toolTip()
    app.services.settings.change(dictionaries="")
    one.wait_for("teh")
    assert note(one).isHidden()


def test_processes_end_with_the_last_report(desk: Make) -> None:
    one = desk("en", "noted teh city")
    one.wait_for("teh")
    assert one.app.services.spelling._processes
    one.window.leave_report()
    assert not one.app.services.spelling._processes


# -- words of a person -------------------------------------------------------------------------------------


def test_my_words_can_be_added_removed_and_imported(
    desk: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = desk("en", "noted kebele and barrrio")
    one.wait_for("kebele", "barrrio")
    path = tmp_path / "words.txt"
    path.write_text("barrrio\nsoum\n", encoding="utf-8")
    monkeypatch.setattr(one.app.services.asker, "file_to_open", lambda *_: path)

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, WordsDialog)
        assert one.hand.focus is dialog.mine.entry
        one.hand.type("kebele")
        one.hand.press(Qt.Key.Key_Return)
        assert _listed(dialog.mine) == ["kebele"]
        dialog.mine.row.itemAt(1).widget().click()
        assert _listed(dialog.mine) == ["barrrio", "kebele", "soum"]
        one.hand.click(dialog.mine.list.viewport(), dialog.mine.list.visualItemRect(dialog.mine.list.item(0)).center())
        one.hand.click(dialog.mine.remove_button)
        assert _listed(dialog.mine) == ["kebele", "soum"]
        dialog.reject()

    one.hand.in_dialog(one.window.actions_["spelling.words"].trigger, act)
    one.wait_for("barrrio")
    assert paths.words_file().read_text(encoding="utf-8") == "kebele\nsoum\n"


def test_words_of_the_report_can_be_changed_and_taken_back(desk: Make) -> None:
    one = desk("en", "noted kebele", words=("soum",))

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, WordsDialog)
        tabs = dialog.findChild(QTabWidget)
        assert isinstance(tabs, QTabWidget)
        tabs.setCurrentIndex(1)
        dialog.ours.entry.setFocus()
        one.hand.type("kebele")
        one.hand.press(Qt.Key.Key_Return)
        assert _listed(dialog.ours) == ["kebele", "soum"]
        dialog.ours.list.item(1).setSelected(True)
        dialog.ours.list.setFocus()
        one.hand.press(Qt.Key.Key_Delete)
        assert _listed(dialog.ours) == ["kebele"]
        dialog.reject()

    one.hand.in_dialog(one.window.actions_["spelling.words"].trigger, act)
    assert one.workspace.report.words == ("kebele",)
    one.workspace.undo()
    assert one.workspace.report.words == ("soum", "kebele")


def test_words_that_cannot_be_written_are_told(desk: Make) -> None:
    one = desk("en", "noted kebele")
    paths.words_file().parent.mkdir(parents=True, exist_ok=True)
    paths.words_file().mkdir()
    one.wait_for("kebele")
    one.choose(right_click(one, "kebele"), "Add to my words")
    assert "words.txt" in one.window.status.currentMessage()


def _listed(page: WordsPage) -> list[str]:
    return [page.list.item(number).text() for number in range(page.list.count())]
