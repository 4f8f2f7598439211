"""Saving, sharing, going back and closing: every fault ends in a choice, with the work intact."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from hrreport import files, lock
from hrreport.container import read_parts
from hrreport.forum.load import load_by_name
from hrreport.model import Note, Report, edits
from hrreport.processes import machine_mark
from hrreport.settings import SettingsFile
from hrreport.storage import open_report, save_report, saving
from hrreport.storage.recovery import Snapshot, left_over
from hrreport.storage.versions import Versions
from hrreport.ui.filing import Filing
from hrreport.ui.jobs import Jobs
from hrreport.ui.opened import Folders, Opened
from hrreport.ui.reading import read_file
from hrreport.ui.workspace import Wish, Workspace
from tests.ui.asking import Scripted

GONE = 4_194_302  # one below the highest process number that Linux gives


class Desk:
    """One open report with its filing, and what was told of it."""

    def __init__(self, qtbot: QtBot, home: Path, opened: Opened) -> None:
        self.qtbot = qtbot
        self.folders = Folders(home / "recovery", home / "versions")
        self.settings = SettingsFile(home / "settings.json")
        self.jobs = Jobs()
        self.asker = Scripted()
        self.copies: list[Path] = []
        self.told: list[str] = []
        self.closed: list[str] = []
        self.workspace = Workspace(opened.report, opened.template)
        self.filing = Filing(
            self.workspace, opened, self.jobs, self.asker, self.settings, self.folders, self.copies.append
        )
        self.filing.told.connect(self.told.append)

    def write(self, words: str) -> None:
        self.workspace.wish(Wish("Title", lambda report: edits.set_title(report, (words,))))

    def save(self, *answers: str | Path | None) -> None:
        self.asker.answers += answers
        self.filing.save()
        self.settle()

    def close(self, *answers: str | Path | None) -> None:
        self.asker.answers += answers
        self.filing.close_wanted(lambda: self.closed.append("closed"))
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.jobs.is_idle and not self.filing.is_saving, timeout=10_000)
        assert self.asker.answers == []

    def title_on_disk(self) -> tuple[object, ...]:
        assert self.filing.path is not None
        return open_report(self.filing.path).report.title

    def kept(self) -> tuple[Snapshot, ...]:
        """What the next start would offer, as if this process were gone."""
        for file in self.folders.recovery.glob(f"{machine_mark()}-{os.getpid()}-*.hrr"):
            shutil.copy(file, file.with_name(f"{machine_mark()}-{GONE}-0.hrr"))
        found = left_over(self.folders.recovery)
        for one in found:
            one.file.unlink()
        return found


@pytest.fixture
def path(tmp_path: Path, sample_report: Report) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    path = folder / "Plenary & <2>.hrr"
    save_report(path, sample_report, load_by_name("whrcf"))
    return path


@pytest.fixture
def desk(qtbot: QtBot, qapp: object, tmp_path: Path, path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path, read_file(path))
    yield made
    made.jobs.wait()
    made.filing.release()


@pytest.fixture
def untitled(qtbot: QtBot, qapp: object, tmp_path: Path, sample_report: Report) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path, Opened(sample_report, load_by_name("whrcf")))
    yield made
    made.jobs.wait()
    made.filing.release()


class FailingDisk:
    """Stands under ``files`` in the place of ``os``: one kind of call fails, as often as told."""

    def __init__(self, call: str, number: int, times: int = 1) -> None:
        self.call, self.number, self.times = call, number, times

    def __getattr__(self, name: str) -> Any:
        if name != self.call or not self.times:
            return getattr(os, name)

        def fail(*_: object, **__: object) -> None:
            self.times -= 1
            raise OSError(self.number, os.strerror(self.number))

        return fail


def test_a_save_writes_the_file_and_keeps_the_version_before(desk: Desk) -> None:
    assert desk.filing.state_words.startswith("Saved ")
    desk.write("New")
    assert desk.filing.state_words == "Not saved"
    desk.save()
    assert desk.title_on_disk() == ("New",)
    assert desk.workspace.document.is_saved
    assert desk.filing.state_words.startswith("Saved ")
    (version,) = Versions(desk.folders.versions).of(desk.workspace.report.id)
    assert version.open().report.title != ("New",)
    assert desk.settings.now.recent[0].title == "New"
    assert desk.told == []


def test_an_untitled_report_asks_for_its_file_and_locks_it(untitled: Desk, tmp_path: Path) -> None:
    assert (untitled.filing.title, untitled.filing.state_words) == ("WATER BELONGS TO THE STREET", "New")
    with untitled.qtbot.waitSignal(untitled.filing.path_changed):
        untitled.save(tmp_path / "my talk")
    assert untitled.filing.path == tmp_path / "my talk.hrr"
    assert untitled.filing.title == "my talk.hrr"
    assert lock.holder_of(tmp_path / "my talk.hrr") is not None
    assert "WATER BELONGS TO THE STREET.hrr" in untitled.asker.asked[0]
    untitled.close()
    assert untitled.closed == ["closed"]
    assert lock.holder_of(tmp_path / "my talk.hrr") is None


def test_the_suffix_never_replaces_a_file_unasked(untitled: Desk, tmp_path: Path) -> None:
    (tmp_path / "talk.hrr").write_bytes(b"precious")
    untitled.save(tmp_path / "talk", "cancel")
    assert (tmp_path / "talk.hrr").read_bytes() == b"precious"
    assert untitled.filing.path is None
    untitled.save(tmp_path / "talk", "replace")
    assert untitled.filing.path == tmp_path / "talk.hrr"


def test_writing_goes_on_while_a_slow_disk_saves_and_a_second_save_waits(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, running = threading.Event(), []

    def slow(order: saving.Order, versions: Versions) -> saving.Saved:
        running.append(order.report.title)
        assert go_on.wait(10)
        return saving.save_with_care(order, versions)

    monkeypatch.setattr("hrreport.ui.saves.save_with_care", slow)
    desk.write("One")
    desk.filing.save()
    assert desk.filing.state_words == "Saving…"
    desk.write("Two")
    done: list[str] = []
    desk.filing.save(lambda: done.append("a"))
    desk.filing.save(lambda: done.append("b"))
    desk.write("Three")
    desk.qtbot.waitUntil(lambda: bool(running))
    assert running == [("One",)]
    go_on.set()
    desk.settle()
    assert running == [("One",), ("Three",)]
    assert done == ["a", "b"]
    assert desk.workspace.document.is_saved


def test_what_was_written_during_a_save_is_not_taken_for_saved(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("One")
    desk.filing.save()
    desk.write("Two")
    desk.settle()
    assert desk.title_on_disk() == ("One",)
    assert not desk.workspace.document.is_saved
    desk.workspace.undo()
    assert desk.workspace.document.is_saved


def test_a_file_changed_by_somebody_else_is_asked_about(desk: Desk, path: Path, tmp_path: Path) -> None:
    stored = open_report(path)
    save_report(path, edits.set_title(stored.report, ("Theirs",)), stored.template)
    desk.write("Mine")
    desk.save("cancel")
    assert "was changed by somebody else" in desk.asker.asked[-1]
    assert desk.filing.state_words == "Could not be saved"
    desk.save("beside")
    assert desk.copies == [path]
    assert desk.title_on_disk() == ("Theirs",)
    desk.save("replace")
    assert desk.title_on_disk() == ("Mine",)
    titles = [one.open().report.title for one in Versions(desk.folders.versions).of(stored.report.id)]
    assert ("Theirs",) in titles
    save_report(path, edits.set_title(stored.report, ("Theirs again",)), stored.template)
    desk.save("elsewhere", tmp_path / "mine.hrr")
    assert desk.title_on_disk() == ("Mine",)
    assert open_report(path).report.title == ("Theirs again",)
    assert lock.holder_of(path) is None


def test_a_vanished_file_is_saved_again_or_elsewhere(desk: Desk, path: Path) -> None:
    path.unlink()
    desk.write("Mine")
    desk.save("replace")
    assert "is no longer there" in desk.asker.asked[-1]
    assert desk.title_on_disk() == ("Mine",)


def test_a_vanished_drive_is_tried_again(desk: Desk, path: Path) -> None:
    away = path.parent.with_name("unplugged")
    path.parent.rename(away)
    desk.write("Mine")
    desk.asker.before = lambda: None if len(desk.asker.asked) < 2 else os.rename(away, path.parent)  # noqa: PTH104
    desk.save("again", "again")
    assert all("cannot be reached" in words for words in desk.asker.asked)
    assert len(desk.asker.asked) == 2
    assert desk.title_on_disk() == ("Mine",)


@pytest.mark.parametrize(
    ("call", "number", "words"),
    [
        ("write", errno.ENOSPC, "no room left"),
        ("fsync", errno.EDQUOT, "no room left"),
        ("open", errno.EROFS, "cannot be saved there"),
        ("open", errno.EACCES, "cannot be saved there"),
        ("replace", errno.EIO, "cannot be reached"),
        ("replace", errno.EBUSY, "could not be saved"),
    ],
)
def test_faults_of_the_disk_leave_file_and_work_intact(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, words: str
) -> None:
    before = path.read_bytes()
    desk.write("Mine")
    assert desk.filing.snapshot_now()
    monkeypatch.setattr(saving, "_keep_version", lambda *_: "")
    monkeypatch.setattr(files, "os", FailingDisk(call, number, times=99))
    desk.save("cancel")
    monkeypatch.setattr(files, "os", os)
    assert words in desk.asker.asked[-1]
    assert path.read_bytes() == before
    assert desk.workspace.report.title == ("Mine",)
    assert [one.stored.report.title for one in desk.kept()] == [("Mine",)]
    desk.save()
    assert desk.title_on_disk() == ("Mine",)


def test_a_failed_save_can_be_tried_again_or_made_elsewhere(
    desk: Desk, tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("Mine")
    monkeypatch.setattr(saving, "_keep_version", lambda *_: "")
    monkeypatch.setattr(files, "os", FailingDisk("replace", errno.ENOSPC))
    desk.save("again")
    assert desk.title_on_disk() == ("Mine",)
    desk.write("Other")
    monkeypatch.setattr(files, "os", FailingDisk("replace", errno.ENOSPC))
    desk.save("elsewhere", tmp_path / "b.hrr")
    assert desk.filing.path == tmp_path / "b.hrr"
    assert open_report(path).report.title == ("Mine",)


def test_a_version_that_cannot_be_kept_is_told_and_hinders_nothing(desk: Desk) -> None:
    desk.folders.versions.write_bytes(b"a file where the folder should be")
    desk.write("Mine")
    desk.save()
    assert desk.title_on_disk() == ("Mine",)
    assert "version before could not be kept" in desk.told[0]


def test_a_write_protected_file_is_not_replaced_unasked(desk: Desk, path: Path) -> None:
    path.chmod(0o444)
    desk.write("Mine")
    desk.save("cancel")
    assert "write-protected" in desk.asker.asked[-1]
    desk.save("replace")
    assert desk.title_on_disk() == ("Mine",)


def test_a_read_only_report_is_saved_under_another_name(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    desk = Desk(qtbot, tmp_path, read_file(path, "read-only"))
    assert lock.holder_of(path) is None
    assert desk.filing.state_words == "Read-only"
    desk.write("Mine")
    desk.save("cancel")
    desk.save("elsewhere", None)
    desk.save("elsewhere", tmp_path / "b.hrr")
    assert not desk.filing.is_read_only
    assert desk.filing.path == tmp_path / "b.hrr"
    desk.close()


def test_saving_over_a_report_that_is_open_elsewhere(untitled: Desk, path: Path, tmp_path: Path) -> None:
    with lock.take(path):
        untitled.save(path, "cancel")
        assert "is open elsewhere" in untitled.asker.asked[-1]
        assert untitled.filing.path is None
        untitled.save(path, "elsewhere", tmp_path / "b.hrr")
        assert untitled.filing.path == tmp_path / "b.hrr"


def test_a_copy_to_share_holds_no_notes(desk: Desk, path: Path, tmp_path: Path) -> None:
    _, one = next(desk.workspace.report.contributions())
    desk.workspace.wish(Wish("Note", lambda report: edits.set_notes(report, one.id, (Note(text="between us"),))))
    desk.asker.answers += [path, tmp_path / "to share.hrr"]
    desk.filing.save_copy_to_share()
    desk.settle()
    assert "That is the report itself" in desk.asker.asked[1]
    assert b"between us" not in b"".join(read_parts((tmp_path / "to share.hrr").read_bytes(), "x").values())
    assert "was saved without notes" in desk.told[0]
    assert desk.filing.path == path
    with lock.take(tmp_path / "locked.hrr"):
        desk.asker.answers += [tmp_path / "locked.hrr", "elsewhere", None]
        desk.filing.save_copy_to_share()
        desk.settle()
        desk.asker.answers += [tmp_path / "locked.hrr", "replace"]
        desk.filing.save_copy_to_share()
        desk.settle()
    assert (tmp_path / "locked.hrr").exists()


def test_going_back_to_what_was_saved_can_be_undone(desk: Desk, path: Path) -> None:
    old = desk.workspace.report.title
    desk.write("Mine")
    desk.asker.answers += ["cancel"]
    desk.filing.revert()
    assert desk.workspace.report.title == ("Mine",)
    desk.asker.answers += ["revert"]
    desk.filing.revert()
    desk.settle()
    assert desk.workspace.report.title == old
    assert desk.workspace.document.is_saved
    desk.workspace.undo()
    assert desk.workspace.report.title == ("Mine",)
    path.write_bytes(b"nothing")
    desk.asker.answers += ["revert"]
    desk.filing.revert()
    desk.settle()
    desk.qtbot.waitUntil(lambda: "cannot be read" in desk.asker.asked[-1])
    assert desk.workspace.report.title == ("Mine",)


def test_a_report_that_is_saved_is_gone_back_to_without_a_question(desk: Desk, path: Path) -> None:
    desk.filing.revert()
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.told[-1:] == ["The report stands as it was last saved."])
    assert desk.workspace.document.undo_label is None
    save_report(path, msgspec.structs.replace(desk.workspace.report, title=("Another",)), desk.workspace.template)
    desk.filing.revert()
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.workspace.report.title == ("Another",))
    assert not desk.asker.asked
    desk.workspace.undo()
    assert desk.workspace.report.title != ("Another",)


def test_an_untitled_report_has_nothing_to_go_back_to(untitled: Desk) -> None:
    untitled.filing.revert()
    assert untitled.told == ["There is no saved report to go back to yet."]


def test_closing_asks_about_unsaved_work(desk: Desk) -> None:
    desk.write("Mine")
    desk.close("cancel")
    assert desk.closed == []
    desk.close("save")
    assert desk.closed == ["closed"]
    assert desk.title_on_disk() == ("Mine",)
    assert desk.filing.path is not None
    assert lock.holder_of(desk.filing.path) is None


def test_closing_without_saving_leaves_the_file_and_no_snapshot(desk: Desk) -> None:
    before = desk.title_on_disk()
    desk.write("Mine")
    assert desk.filing.snapshot_now()
    desk.close("drop")
    assert desk.closed == ["closed"]
    assert desk.title_on_disk() == before
    assert desk.kept() == ()


def test_closing_an_untitled_report_can_be_given_up_in_the_file_dialog(untitled: Desk, tmp_path: Path) -> None:
    untitled.write("Mine")
    untitled.close("save", None)
    assert untitled.closed == []
    untitled.close("save", tmp_path / "a.hrr")
    assert untitled.closed == ["closed"]


def test_a_close_that_meets_a_failing_disk_keeps_the_window(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("Mine")
    monkeypatch.setattr(saving, "_keep_version", lambda *_: "")
    monkeypatch.setattr(files, "os", FailingDisk("replace", errno.ENOSPC))
    desk.close("save", "cancel")
    assert desk.closed == []
    desk.save()
    assert desk.closed == []


@pytest.mark.parametrize("answer", ["wait", "close", "cancel"])
def test_closing_while_a_slow_disk_saves(desk: Desk, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    go_on = threading.Event()
    save = saving.save_with_care

    def slow(order: saving.Order, versions: Versions) -> saving.Saved:
        assert go_on.wait(10)
        return save(order, versions)

    monkeypatch.setattr("hrreport.ui.saves.save_with_care", slow)
    desk.write("Mine")
    desk.filing.save()
    desk.filing.close_wanted(lambda: desk.closed.append("closed"))
    assert desk.told == ["The window closes as soon as the report is saved."]
    assert desk.closed == []
    desk.asker.answers += [answer]
    desk.filing.close_wanted(lambda: desk.closed.append("closed"))
    assert desk.closed == (["closed"] if answer == "close" else [])
    if answer == "close":
        assert [one.stored.report.title for one in desk.kept()] == [("Mine",)]
    go_on.set()
    desk.qtbot.waitUntil(lambda: desk.jobs.is_idle and (answer == "close" or not desk.filing.is_saving))
    desk.qtbot.waitUntil(lambda: bool(desk.closed) or answer == "cancel")
    assert desk.title_on_disk() == ("Mine",)
    if answer != "cancel":
        assert desk.closed == ["closed"]
        assert desk.filing.path is not None
        assert lock.holder_of(desk.filing.path) is None


def test_a_fault_of_the_program_itself_lets_saving_be_tried_again(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("hrreport.ui.saves.save_with_care", broken)
    desk.write("Mine")
    with qtbot.captureExceptions() as caught:
        desk.filing.save()
        desk.settle()
    assert caught[0][0] is ZeroDivisionError
    monkeypatch.undo()
    desk.save()
    assert desk.title_on_disk() == ("Mine",)


def test_unsaved_work_is_kept_within_a_second_and_forgotten_once_saved(desk: Desk) -> None:
    desk.write("One")
    desk.qtbot.waitUntil(lambda: [one.stored.report.title for one in desk.kept()] == [("One",)], timeout=1000)
    (kept,) = desk.kept()
    assert kept.path == desk.filing.path
    assert kept.stamp == open_report(kept.path).stamp if kept.path else False
    desk.write("Two")
    desk.qtbot.waitUntil(lambda: [one.stored.report.title for one in desk.kept()] == [("Two",)], timeout=1000)
    desk.save()
    desk.qtbot.waitUntil(lambda: desk.kept() == ())


def test_undoing_back_to_what_is_saved_forgets_the_snapshot(desk: Desk) -> None:
    desk.write("One")
    assert desk.filing.snapshot_now()
    desk.workspace.undo()
    desk.qtbot.waitUntil(lambda: desk.kept() == ())
    assert desk.filing.snapshot_now()
    assert desk.kept() == ()


def test_failing_snapshots_are_told_once_and_tried_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hrreport.ui.snapshots.RETRY_MS", 50)
    monkeypatch.setattr("hrreport.ui.snapshots.PAUSE_MS", 10)
    desk.folders.recovery.write_bytes(b"a file where the folder should be")
    desk.write("One")
    desk.qtbot.waitUntil(lambda: bool(desk.told))
    assert not desk.filing.snapshot_now()
    desk.qtbot.wait(200)
    assert len(desk.told) == 1
    assert "Unsaved work cannot be kept in reserve" in desk.told[0]
    desk.folders.recovery.unlink()
    desk.qtbot.waitUntil(lambda: len(desk.kept()) == 1)


def test_recovered_work_is_not_saved_until_it_is(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    stored = open_report(path)
    snapshot = tmp_path / "recovery" / f"{machine_mark()}-{GONE}-7.hrr"
    snapshot.parent.mkdir()
    snapshot.write_bytes(path.read_bytes())
    stamp = msgspec.structs.replace(stored.stamp, size=1) if stored.stamp else None
    desk = Desk(
        qtbot,
        tmp_path,
        Opened(stored.report, stored.template, path, stamp, lock.take(path), is_saved=False, snapshot=snapshot),
    )
    assert not snapshot.exists()
    assert not desk.workspace.document.is_saved
    assert len(desk.kept()) == 1
    desk.save("replace")
    assert "was changed by somebody else" in desk.asker.asked[0]
    desk.close()
    assert desk.closed == ["closed"]
    assert desk.kept() == ()


def test_restoring_a_version_is_one_step(desk: Desk) -> None:
    old = desk.workspace.report
    desk.write("Mine")
    desk.save()
    (version,) = desk.filing.versions.of(old.id)
    desk.filing.restore(version.open(), "Restore")
    assert desk.workspace.report == old
    assert desk.workspace.document.undo_label == "Restore"
    desk.workspace.undo()
    assert desk.workspace.report.title == ("Mine",)
