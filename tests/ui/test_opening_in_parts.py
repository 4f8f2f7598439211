"""A report that is opened: its first page comes first, the rest part by part, and nothing is lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.lock import lock_file
from hrreport.model import Report, edits
from hrreport.prose import plain
from hrreport.storage.hrr import save_report
from hrreport.ui.app import App
from hrreport.ui.editing import EditingView
from hrreport.ui.main_window import MainWindow

WHRCF = load_by_name("whrcf")


@pytest.fixture
def file(tmp_path: Path, sample_report: Report) -> Path:
    """The sample as a file."""
    path = tmp_path / "plenary.hrr"
    save_report(path, sample_report, WHRCF)
    return path


def begun(app: App, file: Path, qtbot: QtBot) -> tuple[MainWindow, EditingView]:
    """The window once the first page of a file is there, and nothing else of it."""
    window = app.front()
    assert window is not None
    app.opening.open(file)
    qtbot.waitUntil(lambda: window.view is not None)
    assert isinstance(window.view, EditingView)
    return window, window.view


def test_the_first_page_is_there_before_the_rest(app: App, file: Path, qtbot: QtBot) -> None:
    _, view = begun(app, file, qtbot)
    assert not hasattr(view, "outline")
    assert view.page.isVisible()
    assert "WATER BELONGS TO THE STREET" in view.page.toPlainText()
    assert app.opening.is_busy
    qtbot.waitUntil(lambda: not app.opening.is_busy)
    assert view.outline.isVisible()
    assert view.outline.progress.whole > 500
    assert view.outline.tree.isExpanded(view.outline.tree.model().index(2, 0))
    assert view.inspector.parent() is view.splitter
    assert view.splitter.count() == 3


def test_what_is_written_before_the_rest_is_there_is_kept_and_counted(app: App, file: Path, qtbot: QtBot) -> None:
    window, view = begun(app, file, qtbot)
    one = next(iter(view.workspace.report.contributions()))[1]
    view.workspace.go_to_contribution(one.id)
    QTest.keyClicks(view.page, "Early words ")
    written = view.workspace.report
    qtbot.waitUntil(lambda: not app.opening.is_busy)
    qtbot.waitUntil(lambda: view.outline.progress.words[one.id] == _words(view, one.id))
    assert view.workspace.report is written
    assert window.isWindowModified()


def _words(view: EditingView, contribution: str) -> int:
    from hrreport.forum.progress import progress

    return progress(view.workspace.report, view.workspace.template).words[contribution]


def test_two_files_open_one_after_the_other(
    app: App, file: Path, qtbot: QtBot, tmp_path: Path, sample_report: Report
) -> None:
    other = tmp_path / "other.hrr"
    save_report(other, edits.set_title(sample_report, ("The other one",)), WHRCF)
    app.opening.open(file, other)
    qtbot.waitUntil(lambda: not app.opening.is_busy)
    assert [window.path for window in app.windows] == [file, other]
    titles = [plain(window.workspace.report.title) for window in app.windows if window.workspace is not None]
    assert titles[1] == "The other one"
    assert all(isinstance(window.view, EditingView) and window.view.outline.isVisible() for window in app.windows)


def test_a_window_that_is_closed_on_the_way_lets_go_of_its_file(app: App, file: Path, qtbot: QtBot) -> None:
    window, _ = begun(app, file, qtbot)
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.is_free)
    qtbot.waitUntil(lambda: not app.opening.is_busy)
    assert not lock_file(file).exists()
    app.opening.open(file)
    qtbot.waitUntil(lambda: not app.opening.is_busy)
    assert window.path == file


def test_a_report_that_cannot_be_shown_lets_go_of_its_file(
    app: App, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("hrreport.ui.editing.Desk", broken)
    with qtbot.captureExceptions() as caught:
        app.opening.open(file)
        qtbot.waitUntil(lambda: not app.opening.is_busy)
    assert [one[0] for one in caught] == [ZeroDivisionError]
    assert not lock_file(file).exists()
