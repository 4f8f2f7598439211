"""The preferences: what is chosen holds at once and everywhere, and can be taken back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hrreport import paths
from hrreport.forum.load import load_by_name
from hrreport.model import Report, edits
from hrreport.settings import Settings
from hrreport.storage import save_report
from hrreport.storage.versions import Versions
from hrreport.ui.app import App
from hrreport.ui.dialogs.asking import Asker
from hrreport.ui.dialogs.export_form import ExportForm
from hrreport.ui.dialogs.words import WordsDialog
from hrreport.ui.preferences.dialog import PreferencesDialog
from hrreport.ui.preferences.key_field import KeyField
from hrreport.ui.preferences.opening import preferences
from tests.ui.asking import Scripted
from tests.ui.hand import ALT, CTRL, SHIFT, Hand

APPEARANCE, SAVING, WRITING, SPELLING, EXPORT, KEYBOARD, FOLDERS = range(7)


class Front:
    """The dialog over the running program, and a user's hand on it."""

    def __init__(self, app: App, qtbot: QtBot) -> None:
        self.app = app
        self.qtbot = qtbot
        self.hand = Hand()
        window = app.windows[0]
        self.dialog = preferences(app.services, window.workspace, window)
        self.dialog.open()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)

    @property
    def now(self) -> Settings:
        return self.app.services.settings.now

    @property
    def asked(self) -> list[str]:
        return cast(Scripted, self.app.services.asker).asked

    def will_answer(self, *answers: str) -> None:
        cast(Scripted, self.app.services.asker).answers += answers

    def turn_to(self, number: int) -> None:
        pages = self.dialog.findChildren(QListWidget)[0]
        self.hand.click(pages.viewport(), pages.visualItemRect(pages.item(number)).center())

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        """What can be seen and is called so, by its words or by its accessible name."""
        for one in self.dialog.findChildren(kind):
            words = one.text().replace("&", "") if isinstance(one, QPushButton | QCheckBox | QLabel) else ""
            if one.isVisible() and name in (one.accessibleName(), words):
                return one
        raise AssertionError(f"{name} is not to be seen")

    def click(self, name: str) -> None:
        button = self.find(QPushButton, name)
        assert button.isEnabled()
        self.hand.click(button)

    def choose(self, name: str, words: str) -> None:
        box = self.find(QComboBox, name)
        assert isinstance(box, QComboBox)
        at = next(number for number in range(box.count()) if words in box.itemText(number))
        box.setFocus()
        key = Qt.Key.Key_Down if at > box.currentIndex() else Qt.Key.Key_Up
        while box.currentIndex() != at:
            self.hand.press(key)

    def tick(self, words: str) -> None:
        box = self.find(QCheckBox, words)
        box.setFocus()
        self.hand.press(Qt.Key.Key_Space)

    def said(self) -> list[str]:
        return [label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def asker(qapp: QApplication) -> Asker:
    return Scripted()


@pytest.fixture
def front(app: App, qtbot: QtBot) -> Iterator[Front]:
    made = Front(app, qtbot)
    yield made
    made.dialog.close()
    made.dialog.deleteLater()


def test_they_open_by_menu_and_key_also_on_the_start_page(app: App, qtbot: QtBot) -> None:
    window, seen = app.windows[0], []
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def look(dialog: QDialog) -> None:
        seen.append(type(dialog))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    hand = Hand()
    hand.in_dialog(lambda: hand.press(Qt.Key.Key_Comma, CTRL), look)
    hand.in_dialog(window.actions_["edit.preferences"].trigger, look)
    assert seen == [PreferencesDialog, PreferencesDialog]


def test_the_theme_is_another_at_once_and_in_the_menu(front: Front) -> None:
    front.click("Theme: Dark")
    assert front.now.theme == "dark"
    assert front.app.services.theme.is_dark
    assert all(window.actions_["theme.dark"].isChecked() for window in front.app.windows)
    front.click("Reset this page")
    assert front.now.theme == "system"


def test_the_size_of_the_page_follows_in_every_window(app: App, qtbot: QtBot) -> None:
    app.open_sample()
    app.open_sample()
    front = Front(app, qtbot)
    front.choose("Size of the page", "150 %")
    assert front.now.zoom == 1.5
    for window in app.windows:
        assert window.view is not None
        assert window.view.page.zoom == 1.5
    box = front.find(QComboBox, "Size of the page")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "150 % – text of 16.5 points"
    front.dialog.close()


def test_the_language_is_spoken_from_the_next_start(front: Front) -> None:
    words = "The program speaks it from the next start."
    assert words not in front.said()
    front.find(QComboBox, "Language of the program").setFocus()
    front.hand.press(Qt.Key.Key_End)
    assert front.now.language == "en"
    assert words in front.said()


def test_saving_by_itself_is_followed_by_open_reports(app: App, qtbot: QtBot) -> None:
    app.open_sample()
    front = Front(app, qtbot)
    front.turn_to(SAVING)
    front.choose("Save by itself", "5 minutes")
    assert front.now.saves_every == 5
    front.click("Reset this page")
    assert front.now.saves_every == 0
    front.dialog.close()


def test_old_versions_of_reports_saved_no_more_go_in_time(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, sample_report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hrreport.ui.app._SWEEP_AFTER_MS", 0)
    file = tmp_path / "r.hrr"
    save_report(file, sample_report, load_by_name("whrcf"))
    store = Versions(paths.versions_folder())
    store.keep(file, datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=50))
    for days, left in ((0, 1), (90, 1), (30, 0)):
        app = App(qapp)
        app.services.settings.change(versions_days=days)
        app.begin()
        qtbot.wait(50)
        app.services.jobs.wait()
        app.windows[0].close()
        app.deleteLater()
        assert len(store.of(sample_report.id)) == left


def test_versions_that_would_go_are_asked_about(front: Front, tmp_path: Path, sample_report: Report) -> None:
    store = Versions(front.app.services.folders.versions)
    now, file = datetime.datetime.now(datetime.UTC), tmp_path / "r.hrr"
    for age in (50, 20):
        save_report(file, edits.set_title(sample_report, (str(age),)), load_by_name("whrcf"))
        store.keep(file, now - datetime.timedelta(days=age))
    front.turn_to(SAVING)
    front.will_answer("cancel", "remove")
    front.choose("Keep earlier versions", "For a year")
    assert front.now.versions_days == 365
    front.choose("Keep earlier versions", "90 days")
    assert front.asked == []
    front.find(QComboBox, "Keep earlier versions").setFocus()
    front.hand.press(Qt.Key.Key_Up)
    assert "Remove 1 earlier version?" in front.asked[0]
    assert front.now.versions_days == 90
    assert len(store.of(sample_report.id)) == 2
    front.hand.press(Qt.Key.Key_Up)
    assert front.now.versions_days == 30
    assert [one.open().report.title for one in store.of(sample_report.id)] == [("20",)]


@pytest.mark.parametrize(
    ("page", "words", "name"),
    [
        (WRITING, "Typography while typing", "typography"),
        (WRITING, "Offer verbs behind an attribution", "offers_verbs"),
        (SPELLING, "Underline words that no dictionary knows", "checks_spelling"),
    ],
)
def test_a_tick_is_kept_and_taken_back(front: Front, page: int, words: str, name: str) -> None:
    front.turn_to(page)
    assert not front.find(QPushButton, "Reset this page").isEnabled()
    front.tick(words)
    assert getattr(front.now, name) is False
    front.click("Reset this page")
    assert getattr(front.now, name) is True
    box = front.find(QCheckBox, words)
    assert isinstance(box, QCheckBox)
    assert box.isChecked()


def test_a_report_never_exported_begins_with_the_formats_chosen_here(front: Front) -> None:
    front.turn_to(EXPORT)
    for words in ("Word", "Markdown"):
        front.tick(words)
    assert front.now.export_formats == ("md",)
    assert "Choose one format at least." in front.said()
    front.tick("PDF")
    front.choose("Afterwards", "Show the folder")
    assert (front.now.export_formats, front.now.export_opens) == (("pdf",), "folder")
    form = ExportForm("attributed")
    front.qtbot.addWidget(form)
    form.fill(None, front.now, Path("/tmp"), "x")
    assert (form.formats, form.opens) == (("pdf",), "folder")


def test_a_folder_that_is_not_there_is_told_below_its_field(front: Front, tmp_path: Path) -> None:
    front.turn_to(FOLDERS)
    line = front.find(QLineEdit, "Your own dictionaries")
    line.setFocus()
    front.hand.type(str(tmp_path / "none"))
    front.hand.press(Qt.Key.Key_Tab)
    assert "There is no such folder." in front.said()
    assert front.now.dictionaries == ""
    line.setFocus()
    front.hand.press(Qt.Key.Key_A, CTRL)
    front.hand.type(str(tmp_path))
    front.hand.press(Qt.Key.Key_Tab)
    assert "There is no such folder." not in front.said()
    assert front.now.dictionaries == str(tmp_path)
    front.turn_to(SPELLING)
    other = front.find(QLineEdit, "Your own dictionaries")
    assert isinstance(other, QLineEdit)
    assert other.text() == str(tmp_path)


def test_her_own_words_are_shown_from_the_page_of_spelling(front: Front) -> None:
    front.turn_to(SPELLING)
    assert any(words.startswith("Can be checked: ") and "English" in words for words in front.said())
    seen: list[str] = []

    def look(dialog: QWidget) -> None:
        seen.append(type(dialog).__name__)
        dialog.close()

    front.hand._poll(_words, look, [])
    front.click("My words…")
    assert seen == ["WordsDialog"]


def test_folders_are_chosen_and_shown(front: Front, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr("hrreport.ui.preferences.folder_field.open_path", shown.append)
    monkeypatch.setattr(Scripted, "folder", lambda *_: tmp_path, raising=False)
    front.turn_to(FOLDERS)
    assert not front.find(QPushButton, "Show in files: Reports").isEnabled()
    front.click("Choose a folder: Reports")
    assert front.now.folder == str(tmp_path)
    front.click("Show in files: Reports")
    assert shown == [tmp_path]
    assert front.find(QPushButton, "Show in files: Earlier versions").toolTip().startswith("Nothing is kept there yet")
    with pytest.raises(AssertionError):
        front.click("Choose a folder: Earlier versions")


class Keys:
    """The page of the keys."""

    def __init__(self, front: Front) -> None:
        self.front = front
        front.turn_to(KEYBOARD)
        self.table = front.dialog.findChildren(QTableView)[0]
        self.field = front.dialog.findChildren(KeyField)[0]

    def search(self, words: str) -> None:
        line = self.front.find(QLineEdit, "Search by words or keys")
        line.setFocus()
        self.front.hand.press(Qt.Key.Key_A, CTRL)
        self.front.hand.type(words)

    def rows(self) -> list[tuple[str, str]]:
        model = self.table.model()
        return [(str(model.index(row, 0).data()), str(model.index(row, 2).data())) for row in range(model.rowCount())]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Goes from the search into the field, and presses keys there."""
        self.front.hand.press(Qt.Key.Key_Down)
        self.front.hand.press(Qt.Key.Key_Return)
        assert self.field.hasFocus()
        self.front.hand.press(key, held)


@pytest.fixture
def keys(front: Front) -> Keys:
    return Keys(front)


def test_actions_are_found_by_words_menus_and_keys(keys: Keys) -> None:
    keys.search("preview")
    assert keys.rows() == [("Preview", "F9")]
    keys.search("ctrl+shift+8")
    assert keys.rows() == [("Bulleted list", "Ctrl+Shift+8")]
    keys.search("no such thing")
    assert keys.rows() == []
    assert not keys.field.isEnabled()


def test_keys_are_pressed_and_hold_at_once(keys: Keys) -> None:
    keys.search("Save as PDF")
    keys.press(Qt.Key.Key_F5, SHIFT)
    assert keys.front.now.shortcuts == {"file.pdf": "Shift+F5"}
    action = keys.front.app.windows[0].actions_["file.pdf"]
    assert action.shortcut().toString() == "Shift+F5"
    assert keys.rows() == [("Save as PDF", "Shift+F5")]
    keys.front.hand.press(Qt.Key.Key_Backspace)
    assert keys.front.now.shortcuts == {}
    keys.front.hand.press(Qt.Key.Key_Escape)
    assert keys.table.hasFocus()
    assert keys.front.dialog.isVisible()


def test_keys_that_a_text_field_needs_are_refused(keys: Keys) -> None:
    keys.search("Save as PDF")
    keys.press(Qt.Key.Key_A)
    assert any("types a letter or a sign" in words for words in keys.front.said())
    keys.front.hand.press(Qt.Key.Key_Return)
    assert any("needed where you write" in words for words in keys.front.said())
    keys.front.hand.press(Qt.Key.Key_F, ALT)
    assert any("opens the menu “File”" in words for words in keys.front.said())
    assert keys.front.now.shortcuts == {}


def test_keys_of_another_action_are_given_only_when_she_says_so(keys: Keys) -> None:
    keys.search("Save as PDF")
    keys.press(Qt.Key.Key_E, CTRL)
    assert "Ctrl+E belongs to “Export”." in keys.front.said()
    assert keys.front.now.shortcuts == {}
    keys.front.click("Leave it with “Export”")
    assert keys.front.now.shortcuts == {}
    assert keys.field.text() == ""
    keys.front.hand.press(Qt.Key.Key_E, CTRL)
    keys.front.click("Give it to “Save as PDF”")
    assert keys.front.now.shortcuts == {"file.pdf": "Ctrl+E", "file.export": ""}
    keys.search("Export")
    assert ("Export", "") in keys.rows()
    keys.front.click("Usual: Ctrl+E")
    keys.front.click("Give it to “Export”")
    assert keys.front.now.shortcuts == {}


def test_changed_keys_are_taken_back_after_a_question(keys: Keys) -> None:
    keys.search("Print")
    keys.front.click("None")
    assert keys.front.now.shortcuts == {"file.print": ""}
    keys.front.will_answer("cancel", "reset")
    keys.front.click("Reset this page")
    assert keys.front.now.shortcuts == {"file.print": ""}
    keys.front.click("Reset this page")
    assert keys.front.now.shortcuts == {}
    assert keys.rows()[0] == ("Print", "Ctrl+P")
    assert "The keys that you chose for one action" in keys.front.asked[0]


def test_everything_is_taken_back_at_once_and_the_rest_stays(front: Front, tmp_path: Path) -> None:
    settings = front.app.services.settings
    front.click("Theme: Dark")
    front.turn_to(WRITING)
    front.tick("Typography while typing")
    settings.change(known_hints=("mention",), dictionaries=str(tmp_path))
    front.will_answer("cancel", "reset")
    front.click("Reset everything…")
    assert front.now.theme == "dark"
    front.click("Reset everything…")
    assert (front.now.theme, front.now.typography, front.now.dictionaries) == ("system", True, "")
    assert front.now.known_hints == ("mention",)
    assert "own dictionaries" in front.asked[0]
    assert not front.find(QPushButton, "Reset everything…").isEnabled()


def test_the_sheet_of_keys_leads_to_where_they_are_changed(app: App, qtbot: QtBot) -> None:
    window, hand, seen = app.windows[0], Hand(), []
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def change(dialog: QDialog) -> None:
        button = next(one for one in dialog.findChildren(QPushButton) if "hange keys" in one.text())
        hand._poll(_preferences, look, [])
        hand.click(button)

    def look(dialog: QDialog) -> None:
        seen.extend(one.isVisible() for one in dialog.findChildren(KeyField))
        dialog.close()

    hand.in_dialog(lambda: hand.press(Qt.Key.Key_Slash, CTRL), change)
    assert seen == [True]


def _words() -> QWidget | None:
    found = QApplication.activeModalWidget()
    return found if isinstance(found, WordsDialog) and found.isActiveWindow() else None


def _preferences() -> QWidget | None:
    found = QApplication.activeModalWidget()
    return found if isinstance(found, PreferencesDialog) and found.isActiveWindow() else None


def test_every_page_can_be_read_whole_in_a_small_window(front: Front) -> None:
    front.dialog.resize(front.dialog.minimumSize())
    for page in range(7):
        front.turn_to(page)
        for button in front.dialog.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width(), button.text()
