"""Whatever is opened, the right thing happens: reports, locked or damaged, summaries, templates, other files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport import lock
from hrreport.container import read_parts, write_parts
from hrreport.forum.load import bundled, load, load_by_name
from hrreport.model import Report, edits
from hrreport.settings import Recent, SettingsFile
from hrreport.storage import open_report, save_report
from hrreport.storage.hrr import REPORT
from hrreport.storage.recovery import Recovery, Snapshot, left_over
from hrreport.ui.jobs import Jobs
from hrreport.ui.opened import Opened
from hrreport.ui.opening import Opening
from tests.ui.asking import Scripted
from tests.ui.test_filing import GONE

WHRCF = load_by_name("whrcf")
SUMMARY = """# Water for all

## Opening remarks

The **Mayor of Marelle (Tunisia) Mounir Elloumi** welcomed everybody.
"""


class Hall:
    """An opening with everything that it was given, and what it handed on."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.qtbot = qtbot
        self.asker = Scripted()
        self.settings = SettingsFile(home / "settings.json")
        self.opened: list[Opened] = []
        self.shown: set[Path] = set()
        self.templates: list[Path] = []
        self.jobs = Jobs()
        self.unsaved: list[Snapshot] = []
        self.opening = Opening(
            self.jobs,
            self.asker,
            self.settings,
            lambda: [load(one) for one in bundled().values()],
            self.opened.append,
            lambda path: path in self.shown,
            self.templates.append,
            unsaved=lambda path: next((one for one in self.unsaved if one.path == path), None),
        )

    def open(self, *paths: Path, answers: tuple[str, ...] = ()) -> list[Opened]:
        """What was handed on for these files."""
        self.opened.clear()
        self.asker.answers += answers
        self.opening.open(*paths)
        self.settle()
        return list(self.opened)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.jobs.is_idle and not self.opening.is_busy)
        assert self.asker.answers == []


@pytest.fixture
def hall(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Hall]:
    made = Hall(qtbot, tmp_path)
    yield made
    for one in made.opened:
        if one.lock is not None:
            one.lock.release()


@pytest.fixture
def path(tmp_path: Path, sample_report: Report) -> Path:
    path = tmp_path / "talk.hrr"
    save_report(path, sample_report, WHRCF)
    return path


def hold(path: Path) -> None:
    """Puts a lock beside a report as somebody on another machine does."""
    holder = lock.Holder("kim", "secretariat-04", 7, time.time())
    lock.lock_file(path).write_bytes(msgspec.json.encode(holder))


def test_a_report_is_opened_with_its_lock_and_stamp(hall: Hall, path: Path, sample_report: Report) -> None:
    (found,) = hall.open(path)
    assert (found.report, found.path, found.is_saved, found.is_read_only) == (sample_report, path, True, False)
    assert found.stamp == open_report(path).stamp
    assert found.lock is not None
    assert found.saved_at is not None
    assert lock.holder_of(path) == found.lock.holder


def test_a_report_that_is_open_here_comes_to_the_front(hall: Hall, path: Path) -> None:
    hall.shown.add(path)
    assert hall.open(path) == []
    assert hall.asker.asked == []


def test_a_report_that_somebody_has_open(hall: Hall, path: Path) -> None:
    hold(path)
    assert hall.open(path, answers=("cancel",)) == []
    assert "kim on secretariat-04 since " in hall.asker.asked[0]
    (found,) = hall.open(path, answers=("read-only",))
    assert (found.is_read_only, found.lock) == (True, None)
    assert lock.holder_of(path) is not None
    (found,) = hall.open(path, answers=("anyway",))
    assert found.lock is not None
    assert lock.holder_of(path) == found.lock.holder


def test_a_write_protected_report_is_opened_read_only(hall: Hall, path: Path) -> None:
    path.chmod(0o444)
    (found,) = hall.open(path)
    assert found.is_read_only
    assert not lock.lock_file(path).exists()


def test_a_damaged_report_is_salvaged_if_she_likes(hall: Hall, path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-300])
    assert hall.open(path, answers=("cancel",)) == []
    assert "is damaged" in hall.asker.asked[0]
    (found,) = hall.open(path, answers=("salvage",))
    assert (found.path, found.is_saved) == (None, False)
    assert found.notices
    assert found.report.segments
    assert not lock.lock_file(path).exists()


def test_what_cannot_be_opened_is_told_in_a_sentence(hall: Hall, path: Path, tmp_path: Path) -> None:
    parts = read_parts(path.read_bytes(), "x")
    newer, rubbish, empty = tmp_path / "newer.hrr", tmp_path / "rubbish.hrr", tmp_path / "empty.md"
    newer.write_bytes(write_parts({**parts, REPORT: b'{"format": 99, "title": ["x"], "segments": []}'}.items()))
    rubbish.write_bytes(b"no report")
    empty.write_bytes(b"")
    word = tmp_path / "summary.odt"
    assert hall.open(newer, rubbish, empty, word, tmp_path, tmp_path / "none.hrr") == []
    expected = ("newer HRReport", "not of this kind", "is empty", "imports summaries", "is a folder", "no such file")
    for words, part in zip(hall.asker.asked, expected, strict=True):
        assert part in words
        assert "cannot be opened" in words
        assert "Import the file" not in words
    assert list(tmp_path.glob(".hrreport-*.lock")) == []


def test_a_recent_report_that_is_gone_can_be_taken_off_the_list(hall: Hall, tmp_path: Path) -> None:
    gone = tmp_path / "gone.hrr"
    hall.settings.remember(Recent(path=str(gone), title="Gone", forum="", when=1))
    hall.open(gone, answers=("keep",))
    assert len(hall.settings.now.recent) == 1
    hall.open(gone, answers=("forget",))
    assert hall.settings.now.recent == ()


def test_a_summary_becomes_a_new_report(hall: Hall, tmp_path: Path) -> None:
    source = tmp_path / "summary.md"
    source.write_text(SUMMARY, encoding="utf-8")
    (found,) = hall.open(source)
    assert (found.path, found.is_saved, found.source) == (None, False, "summary.md")
    assert [one.name for one in found.report.speakers] == ["Mounir Elloumi"]
    assert found.template.id == found.report.template.id
    (again,) = hall.open(source)
    assert again.report.id != found.report.id


def test_several_files_of_different_kinds(hall: Hall, path: Path, tmp_path: Path) -> None:
    template, source = tmp_path / "forum.hrtemplate", tmp_path / "Summary.MD"
    source.write_text(SUMMARY, encoding="utf-8")
    busy: list[bool] = []
    hall.opening.busy_changed.connect(busy.append)
    found = hall.open(source, template, path, tmp_path / "x.pdf")
    assert [one.path for one in found] == [None, path]
    assert hall.templates == [template]
    assert len(hall.asker.asked) == 1
    assert busy == [True, False]


def test_the_dialogs_open_what_is_chosen(hall: Hall, path: Path, tmp_path: Path) -> None:
    hall.asker.answers += [path, None]
    hall.opening.ask()
    hall.opening.ask_to_import()
    hall.settle()
    assert [one.path for one in hall.opened] == [path]
    assert "*.hrr *.md" in hall.asker.asked[0]


def test_a_copy_is_a_report_of_its_own(hall: Hall, path: Path, sample_report: Report) -> None:
    hold(path)
    hall.opening.open_copy(path)
    hall.settle()
    (found,) = hall.opened
    assert (found.path, found.lock, found.is_saved) == (None, None, False)
    assert found.report.title == sample_report.title
    assert found.report.id != sample_report.id


def snapshot_of(path: Path | None, home: Path, report: Report) -> Snapshot:
    """Unsaved work that an earlier run left behind."""
    recovery = Recovery(home / "recovery")
    recovery.keep(report, WHRCF, path, open_report(path).stamp if path else None)
    mine = next((home / "recovery").glob("*.hrr"))
    mine.rename(mine.with_name(f"{mine.name.split('-')[0]}-{GONE}-1.hrr"))
    (found,) = left_over(home / "recovery")
    return found


def test_unsaved_work_is_gone_on_with_in_its_own_file(
    hall: Hall, path: Path, tmp_path: Path, sample_report: Report
) -> None:
    snapshot = snapshot_of(path, tmp_path, edits.set_title(sample_report, ("Unsaved",)))
    hall.opening.open_recovered(snapshot)
    hall.settle()
    (found,) = hall.opened
    assert (found.report.title, found.path, found.is_saved) == (("Unsaved",), path, False)
    assert found.stamp == open_report(path).stamp
    assert found.snapshot == snapshot.file
    assert found.lock is not None


def test_unsaved_work_of_a_report_that_is_open_elsewhere(
    hall: Hall, path: Path, tmp_path: Path, sample_report: Report
) -> None:
    snapshot = snapshot_of(path, tmp_path, sample_report)
    hold(path)
    for answer, count in (("cancel", 0), ("own", 1)):
        hall.asker.answers += [answer]
        hall.opening.open_recovered(snapshot)
        hall.settle()
        assert len(hall.opened) == count
    hall.shown.add(path)
    hall.opening.open_recovered(snapshot)
    hall.settle()
    assert [(one.path, one.snapshot) for one in hall.opened] == [(None, snapshot.file)] * 2


def test_a_fault_of_the_program_itself_does_not_keep_the_next_file_shut(
    hall: Hall, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("hrreport.ui.reading.read_copy", broken)
    with qtbot.captureExceptions() as caught:
        hall.opening.open_copy(path)
        (found,) = hall.open(path)
    assert caught[0][0] is ZeroDivisionError
    assert found.path == path


def test_a_window_that_cannot_be_made_leaves_no_lock(hall: Hall, path: Path, qtbot: QtBot) -> None:
    def broken(_: Opened) -> None:
        raise ZeroDivisionError

    opening = Opening(hall.jobs, hall.asker, hall.settings, list, broken, lambda _: False, hall.templates.append)
    with qtbot.captureExceptions() as caught:
        opening.open(path)
        qtbot.waitUntil(lambda: not opening.is_busy)
    assert caught[0][0] is ZeroDivisionError
    assert lock.holder_of(path) is None


def test_opening_a_file_with_unsaved_work_asks_which_of_the_two(
    hall: Hall, path: Path, tmp_path: Path, sample_report: Report
) -> None:
    work = edits.set_title(sample_report, ("Written last",))
    hall.unsaved.append(snapshot_of(path, tmp_path / "kept", work))
    (opened,) = hall.open(path, answers=("unsaved",))
    assert (opened.report, opened.is_saved) == (work, False)
    assert "unsaved work" in hall.asker.asked[-1]
    assert opened.lock is not None
    opened.lock.release()
    (opened,) = hall.open(path, answers=("saved",))
    assert (opened.report, opened.is_saved) == (sample_report, True)
    assert opened.lock is not None
    opened.lock.release()
    assert hall.open(path, answers=("cancel",)) == []
