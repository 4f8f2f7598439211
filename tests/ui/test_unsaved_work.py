"""Unsaved work on the start page of the running program: it stays there until it has really been opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.lock import lock_file
from hrreport.model import Report, edits
from hrreport.paths import recovery_folder
from hrreport.storage.hrr import open_report, save_report
from hrreport.storage.recovery import Recovery
from hrreport.ui.app import App
from tests.ui.asking import Scripted
from tests.ui.test_filing import GONE
from tests.ui.test_opening import hold

WHRCF = load_by_name("whrcf")


@pytest.fixture
def path(tmp_path: Path, sample_report: Report) -> Path:
    """A report file with unsaved work of a run that has ended."""
    made = tmp_path / "plenary.hrr"
    save_report(made, sample_report, WHRCF)
    recovery = Recovery(recovery_folder())
    recovery.keep(edits.set_title(sample_report, ("Unsaved",)), WHRCF, made, open_report(made).stamp)
    mine = next(recovery_folder().glob("*.hrr"))
    mine.rename(mine.with_name(f"{mine.name.split('-')[0]}-{GONE}-1.hrr"))
    return made


@pytest.fixture
def begun(qapp: QApplication, path: Path) -> Iterator[tuple[App, Scripted]]:
    """The program after its start."""
    asker = Scripted()
    made = App(qapp, asker)
    made.services.theme.choose("light")
    made.begin()
    yield made, asker
    for window in list(made.windows):
        if window.view is not None:
            window.leave_report()
        window.close()
    made.services.jobs.wait()
    made.deleteLater()


def open_it(app: App, qtbot: QtBot) -> None:
    window = app.front()
    assert window is not None
    qtbot.waitUntil(lambda: len(window.start.rail.cards) == 1)
    (card,) = window.start.rail.cards
    button = next(one for one in card.findChildren(QPushButton) if one.text() == "Open it")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not app.opening.is_busy)


def test_it_stays_when_opening_it_is_cancelled(begun: tuple[App, Scripted], path: Path, qtbot: QtBot) -> None:
    app, asker = begun
    window = app.front()
    assert window is not None
    hold(path)
    asker.answers = ["cancel"]
    open_it(app, qtbot)
    assert window.is_free
    lock_file(path).unlink()
    open_it(app, qtbot)
    assert window.workspace is not None
    assert window.workspace.report.title == ("Unsaved",)
    window.leave_report()
    assert window.start.rail.cards == ()


@pytest.mark.parametrize(("answer", "title"), [("unsaved", "Unsaved"), ("saved", "WATER BELONGS TO THE STREET")])
def test_opening_its_file_instead_asks_which_of_the_two(
    begun: tuple[App, Scripted], path: Path, qtbot: QtBot, answer: str, title: str
) -> None:
    app, asker = begun
    window = app.front()
    assert window is not None
    asker.answers = [answer]
    window.start.open_wanted.emit(path)
    qtbot.waitUntil(lambda: not app.opening.is_busy and window.workspace is not None)
    assert window.workspace is not None
    assert window.workspace.report.title == (title,)
    assert asker.answers == []
