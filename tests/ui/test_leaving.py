"""What a report leaves behind when it is closed: nothing, however often reports are opened in one window."""

from __future__ import annotations

import gc
import weakref
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from hrreport.ui.app import App
from tests.ui.hand import CTRL, SHIFT, Hand


def test_a_closed_report_is_let_go_of_with_all_its_views(app: App, qtbot: QtBot) -> None:
    kept = [_opened_and_closed(app, qtbot) for _ in range(2)]
    assert {name for alive in kept for name, one in alive.items() if _is_there(one, qtbot)} == set()


def test_a_window_has_as_many_parts_after_the_second_report_as_after_the_first(app: App, qtbot: QtBot) -> None:
    counts = []
    for _ in range(3):
        left = _opened_and_closed(app, qtbot)
        assert not _is_there(left["view"], qtbot)
        counts.append(len(app.windows[0].findChildren(QObject)))
    assert counts[1] == counts[2]


def test_a_copy_that_fails_after_its_report_was_closed_is_told_of(
    app: App, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.open_sample()
    window = app.windows[0]
    assert window.filing is not None
    filing = weakref.ref(window.filing)
    asked: list[str] = []
    asker = app.services.asker
    monkeypatch.setattr(asker, "file_to_save", lambda *_: tmp_path / "none such" / "copy.hrr")
    monkeypatch.setattr(asker, "choose", lambda _, title, *__: asked.append(title) or "cancel")
    window.filing.save_copy_to_share()
    window.leave_report()
    qtbot.waitUntil(lambda: bool(asked))
    assert not _is_there(filing, qtbot)


def _opened_and_closed(app: App, qtbot: QtBot) -> dict[str, weakref.ref[QObject]]:
    """The parts of a report that was open, used and closed."""
    app.open_sample()
    window, hand = app.windows[0], Hand()
    view, workspace, filing = window.view, window.workspace, window.filing
    assert view is not None
    assert workspace is not None
    assert filing is not None
    hand.type("Words ")
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_F9)
    hand.press(Qt.Key.Key_F9)
    hand.press(Qt.Key.Key_3, CTRL | SHIFT)
    qtbot.waitUntil(lambda: app.services.jobs.is_idle)
    parts = {"view": view, "page": view.page, "outline": view.outline, "inspector": view.inspector}
    parts |= {"preview": view.preview, "picker": view.picker, "workspace": workspace, "filing": filing}
    window.leave_report()
    return {name: weakref.ref(part) for name, part in parts.items()}


def _is_there(part: weakref.ref[QObject], qtbot: QtBot) -> bool:
    for _ in range(100):
        QApplication.processEvents()
        QTest.qWait(10)
        gc.collect()
        if part() is None:
            return False
    return True


def test_a_window_that_was_closed_takes_no_part_in_a_change_of_theme(app: App, qtbot: QtBot) -> None:
    other = app.new_window()
    app.open_sample()
    gc.disable()
    try:
        other.close()
        qtbot.waitUntil(lambda: not isValid(other))
        app.services.theme.choose("dark")
    finally:
        gc.enable()


def test_dialogs_and_menus_go_when_they_are_closed(app: App, qtbot: QtBot) -> None:
    app.open_sample()
    window, hand = app.windows[0], Hand()
    keys = ((Qt.Key.Key_P, CTRL | SHIFT), (Qt.Key.Key_E, CTRL), (Qt.Key.Key_Slash, CTRL), (Qt.Key.Key_N, CTRL))
    counts = []
    for _ in range(3):
        for key, held in keys:
            window.activateWindow()
            hand.in_dialog(partial(hand.press, key, held), lambda _: hand.press(Qt.Key.Key_Escape))
        window.activateWindow()
        hand.press(Qt.Key.Key_Menu)
        hand.press(Qt.Key.Key_Escape)
        qtbot.wait(50)
        counts.append(len(window.findChildren(QObject)))
    assert counts[1] == counts[2]
