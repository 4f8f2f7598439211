"""Saving by itself: every so many minutes, without a question, and never over what somebody else wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report, edits
from hrreport.storage import open_report, save_report
from hrreport.ui import autosave
from hrreport.ui.opened import Opened
from hrreport.ui.reading import read_file
from tests.ui.test_filing import Desk

MINUTE_MS = 40


@pytest.fixture
def path(tmp_path: Path, sample_report: Report) -> Path:
    path = tmp_path / "Plenary.hrr"
    save_report(path, sample_report, load_by_name("whrcf"))
    return path


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(autosave, "MINUTE_MS", MINUTE_MS)
    monkeypatch.setattr(autosave, "_LATER_MS", MINUTE_MS)
    made = Desk(qtbot, tmp_path, read_file(path))
    yield made
    made.jobs.wait()
    made.filing.release()


def test_nothing_is_saved_unless_it_was_chosen(desk: Desk) -> None:
    desk.write("New")
    desk.qtbot.wait(5 * MINUTE_MS)
    assert desk.filing.state_words == "Not saved"


def test_what_is_written_is_saved_by_itself(desk: Desk) -> None:
    desk.settings.change(saves_every=1)
    for words in ("One", "Two"):
        desk.write(words)
        desk.qtbot.waitUntil(lambda: desk.workspace.document.is_saved, timeout=5_000)
        desk.settle()
        assert desk.title_on_disk() == (words,)
    assert desk.asker.asked == []
    assert desk.told == []


def test_a_change_of_the_minutes_is_followed_at_once(desk: Desk) -> None:
    desk.settings.change(saves_every=10_000)
    desk.write("One")
    desk.settings.change(saves_every=1)
    desk.filing.follow_settings()
    desk.qtbot.waitUntil(lambda: desk.workspace.document.is_saved, timeout=5_000)
    desk.write("Two")
    desk.settings.change(saves_every=0)
    desk.filing.follow_settings()
    desk.qtbot.wait(5 * MINUTE_MS)
    assert desk.title_on_disk() == ("One",)


def test_a_file_that_somebody_else_changed_is_told_once_and_left_alone(desk: Desk, path: Path) -> None:
    stored = open_report(path)
    save_report(path, edits.set_title(stored.report, ("Theirs",)), stored.template)
    desk.settings.change(saves_every=1)
    for words in ("One", "Two", "Three"):
        desk.write(words)
        desk.qtbot.wait(4 * MINUTE_MS)
        desk.settle()
    assert desk.title_on_disk() == ("Theirs",)
    assert desk.asker.asked == []
    assert len(desk.told) == 1
    assert "Not saved by itself: “Plenary.hrr” was changed by somebody else" in desk.told[0]
    assert desk.filing.state_words == "Could not be saved"
    desk.save("replace")
    assert desk.title_on_disk() == ("Three",)


def test_it_waits_while_a_dialog_is_open(desk: Desk) -> None:
    dialog = QDialog()
    desk.qtbot.addWidget(dialog)
    dialog.open()
    desk.settings.change(saves_every=1)
    desk.write("One")
    desk.qtbot.wait(4 * MINUTE_MS)
    assert not desk.workspace.document.is_saved
    dialog.close()
    desk.qtbot.waitUntil(lambda: desk.workspace.document.is_saved, timeout=5_000)


def test_a_report_without_a_file_and_one_only_to_be_read_are_not_saved(
    qtbot: QtBot, tmp_path: Path, path: Path, sample_report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "MINUTE_MS", MINUTE_MS)
    template = load_by_name("whrcf")
    for opened in (Opened(sample_report, template), read_file(path)._replace(is_read_only=True)):
        desk = Desk(qtbot, tmp_path / str(opened.is_read_only), opened)
        desk.settings.change(saves_every=1)
        desk.write("New")
        qtbot.wait(4 * MINUTE_MS)
        assert not desk.workspace.document.is_saved
        assert desk.asker.asked == []
        desk.filing.release()
    assert open_report(path).report == sample_report


def test_a_closed_report_is_not_saved_any_more(desk: Desk, path: Path, sample_report: Report) -> None:
    desk.settings.change(saves_every=1)
    desk.write("New")
    desk.filing.release()
    desk.qtbot.wait(4 * MINUTE_MS)
    desk.jobs.wait()
    assert open_report(path).report == sample_report
