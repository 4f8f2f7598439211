"""Keys of actions: what a person changed holds, each key once, and what a text field needs stays its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from hrreport.ui.app import App
from hrreport.ui.shortcuts import keys_in_use, owner_of, refusal, usual_keys, with_keys
from tests.ui.hand import CTRL, Hand


def refused(keys: str, action: str = "file.export") -> str:
    pressed = QKeySequence(keys)[0]  # type: ignore[index]
    return refusal(pressed, action)


def test_the_usual_keys_are_all_allowed(qapp: QApplication) -> None:
    assert {key: refused(keys, key) for key, keys in usual_keys().items() if keys and refused(keys, key)} == {}


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("A", "types a letter"),
        ("Shift+A", "types a letter"),
        ("É", "types a letter"),
        ("Return", "needed where you write"),
        ("Shift+Return", "needed where you write"),
        ("Space", "needed where you write"),
        ("Tab", "from field to field"),
        ("Esc", "out of a dialog"),
        ("Backspace", "every text field"),
        ("Ctrl+Left", "every text field"),
        ("Ctrl+Shift+End", "every text field"),
        ("Ctrl+C", "“Copy” in every text field"),
        ("Alt+F", "opens the menu “File”"),
        ("Alt+O", "opens the menu “Format”"),
        ("Ctrl+Alt+E", "signs such as €"),
    ],
)
def test_keys_that_are_needed_elsewhere_are_refused_in_a_sentence(qapp: QApplication, keys: str, said: str) -> None:
    assert said in refused(keys)


@pytest.mark.parametrize("keys", ["F5", "Shift+F5", "Ctrl+J", "Alt+Y", "Ctrl+Space", "Ctrl+Return", "Alt+Up", "Meta+K"])
def test_other_keys_can_be_had(qapp: QApplication, keys: str) -> None:
    assert refused(keys) == ""


def test_keys_taken_from_another_action_leave_it_with_none(qapp: QApplication) -> None:
    changed = with_keys({}, "file.export", "Ctrl+S")
    assert changed == {"file.export": "Ctrl+S", "file.save": ""}
    assert (now := keys_in_use(changed))["file.export"] == "Ctrl+S"
    assert now["file.save"] == ""
    owner = owner_of("Ctrl+S", changed)
    assert owner is not None
    assert owner.key == "file.export"
    assert owner_of("Ctrl+E", changed) is None
    assert with_keys(changed, "file.export", "Ctrl+E") == {"file.save": ""}
    assert with_keys({"file.save": ""}, "file.save", "Ctrl+S") == {}


def test_a_settings_file_of_odd_content_harms_nothing(qapp: QApplication) -> None:
    odd = {"file.export": "nonsense", "no.such": "Ctrl+J", "file.pdf": "A", "file.print": "Ctrl+K, Ctrl+S"}
    assert keys_in_use(odd) == dict(usual_keys())
    twice = keys_in_use({"file.export": "F5", "file.pdf": "F5"})
    assert (twice["file.export"], twice["file.pdf"]) == ("F5", "")


def test_a_usual_key_gives_way_to_one_that_was_chosen(qapp: QApplication) -> None:
    now = keys_in_use({"file.pdf": "Ctrl+E"})
    assert (now["file.pdf"], now["file.export"]) == ("Ctrl+E", "")


def test_changed_keys_hold_in_every_window_at_once(app: App, qtbot: QtBot) -> None:
    app.open_sample()
    app.open_sample()
    app.services.settings.change(shortcuts={"view.preview": "Ctrl+J", "file.export": "F5", "file.new": "Ctrl+Shift+N"})
    for window in app.windows:
        assert window.view is not None
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(window.view.page, Qt.Key.Key_F9)
        assert not window.view.is_previewing
        QTest.keyClick(window.view.page, Qt.Key.Key_J, CTRL)
        assert window.view.is_previewing
        assert window.actions_["view.preview"].toolTip() == "Preview (Ctrl+J)"
        buttons = [one for one in window.findChildren(QToolButton) if one.accessibleName() == "Export"]
        assert [one.toolTip() for one in buttons] == ["Export (F5)"]
        assert window.start.rail.new.toolTip() == "New report (Ctrl+Shift+N)"
        QTest.keyClick(window.view.page, Qt.Key.Key_Z, CTRL)
        assert window.actions_["edit.undo"].toolTip() == "Undo (Ctrl+Z)"


def test_the_find_bar_and_the_notes_name_the_keys_that_hold(app: App, qtbot: QtBot) -> None:
    app.services.settings.change(shortcuts={"edit.find-next": "F5"})
    app.open_sample()
    window = app.windows[0]
    assert window.view is not None
    window.view.workspace.go_to_contribution(next(window.view.workspace.report.contributions())[1].id)
    window.view.inspector.show()
    window.view.inspector.show_tab("notes")
    window.actions_["edit.find"].trigger()

    def tips() -> set[str]:
        return {one.toolTip() for one in window.findChildren(QToolButton)}

    assert {"The next one (F5)", "The one before (Shift+F3)"} <= tips()
    assert any("Ctrl+; stamps the time" in one.text() for one in window.findChildren(QLabel))
    app.services.settings.change(shortcuts={"edit.find-next": "", "insert.note": "F5"})
    assert "The next one" in tips()
    assert any("F5 stamps the time" in one.text() for one in window.findChildren(QLabel))


def test_the_sheet_of_keys_and_the_hints_tell_what_holds(app: App, qtbot: QtBot) -> None:
    app.services.settings.change(shortcuts={"help.shortcuts": "F1", "insert.contribution": "Ctrl+J"})
    app.open_sample()
    window, hand = app.windows[0], Hand()
    assert window.view is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.view.hints.of(None)[0].words == "Ctrl J"
    app.services.settings.change(shortcuts={"help.shortcuts": "F1", "insert.contribution": ""})
    assert window.view.hints.of(None)[0].words.startswith("Insert")
    shown: list[str] = []

    def look(dialog: QDialog) -> None:
        shown.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    hand.in_dialog(lambda: hand.press(Qt.Key.Key_F1), look)
    assert "F1" in shown
    assert "Ctrl+/" not in shown
    assert "Ctrl+Return" not in shown
