"""Lock, stamps, sweeping, versions, recovery and salvage: nothing is ever lost."""

from __future__ import annotations

import datetime
import errno
import json
import os
import random
import struct
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport import files, lock, paths
from hrreport.cli import main
from hrreport.container import read_parts, write_parts
from hrreport.errors import ChangedOnDiskError, HRReportError, InputError, LockedError
from hrreport.files import stamp_of, sweep, write_atomic
from hrreport.forum.compose import compose
from hrreport.model import Note, edits
from hrreport.model.invariants import broken
from hrreport.model.report import FORMAT
from hrreport.processes import machine, machine_mark, runs_here
from hrreport.storage import open_report, save_copy_to_share, save_report
from hrreport.storage.hrr import REPORT, read_stored
from hrreport.storage.json_prefix import completed
from hrreport.storage.migrations import migrate
from hrreport.storage.recovery import Recovery, left_over, set_aside
from hrreport.storage.salvage import salvage
from hrreport.storage.versions import Version, Versions, thinned
from hrreport.writers import FORMATS
from tests.conftest import ROOT
from tests.everything import everything
from tests.test_edits import rich
from tests.texts import template

WHRCF = template("whrcf")
SAMPLES = ROOT / "tests" / "golden" / "storage"
GONE = 4_194_302  # one below the highest process number that Linux gives


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "talk.hrr"
    save_report(path, rich(), WHRCF)
    return path


def temporary(path: Path, mark: str, pid: int) -> Path:
    left = path.with_name(f"{files._prefix(path)}{mark}-{pid}-1.tmp")
    left.write_bytes(b"half")
    return left


def test_a_file_changed_by_another_program_is_not_overwritten(saved: Path) -> None:
    stamp = open_report(saved).stamp
    again = save_report(saved, edits.set_title(rich(), ("New",)), WHRCF, stamp)
    with pytest.raises(ChangedOnDiskError, match="changed by another"):
        save_report(saved, rich(), WHRCF, stamp)
    os.utime(saved, (1, 1))
    save_report(saved, rich(), WHRCF, again)
    saved.unlink()
    with pytest.raises(ChangedOnDiskError, match="no longer there") as caught:
        save_report(saved, rich(), WHRCF, again)
    assert caught.value.is_gone


def test_a_copy_to_share_has_no_notes_and_no_addresses(tmp_path: Path) -> None:
    one = edits.change_speaker(rich(), msgspec.structs.replace(rich().speakers[0], email="ann@secret.example"))
    one = edits.set_notes(one, "c1", (Note(text="between us"),))
    save_copy_to_share(tmp_path / "a.hrr", one, WHRCF)
    words = b"".join(read_parts((tmp_path / "a.hrr").read_bytes(), "x").values())
    assert b"between us" not in words
    assert b"ann@secret" not in words


def test_left_over_temporary_files_are_swept(saved: Path) -> None:
    dead = temporary(saved, machine_mark(), GONE)
    alive = temporary(saved, machine_mark(), os.getppid())
    foreign = temporary(saved, "00000000", 7)
    open_report(saved)
    assert (dead.exists(), alive.exists(), foreign.exists()) == (False, True, True)
    os.utime(foreign, (1, 1))
    write_atomic(saved, b"x")
    assert not foreign.exists()
    sweep(saved.parent / "none" / "x")


def test_long_names_can_be_saved(tmp_path: Path) -> None:
    path = tmp_path / ("가" * 83 + ".hrr")
    save_report(path, rich(), WHRCF)
    lock.take(path).release()
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_lock_says_who_where_and_since_when(saved: Path) -> None:
    with lock.take(saved) as mine:
        assert mine.is_held
        with pytest.raises(LockedError) as caught:
            lock.take(saved)
        assert machine() in str(caught.value)
        assert time.strftime("%Y-") in str(caught.value)
        with lock.take(saved, anyway=True) as taken:
            mine.release()
            assert lock.holder_of(saved) == taken.holder
    assert lock.holder_of(saved) is None
    assert not lock.lock_file(saved).exists()


def test_stale_and_foreign_locks(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hold(where: str, pid: int, since: float) -> None:
        lock.lock_file(saved).write_bytes(msgspec.json.encode(lock.Holder("kim", where, pid, since)))

    hold(machine(), GONE, time.time())
    assert lock.holder_of(saved) is None
    hold(machine(), os.getppid(), 1.0)
    assert lock.holder_of(saved) is None
    hold("elsewhere", 1, time.time())
    with pytest.raises(LockedError, match="kim on elsewhere"):
        lock.take(saved)
    lock.lock_file(saved).write_bytes(b"")
    with pytest.raises(LockedError, match="somebody"):
        lock.take(saved)
    os.utime(lock.lock_file(saved), (1, 1))
    lock.take(saved).release()

    def read_only(*_: object) -> None:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(lock, "_create", read_only)
    assert not lock.take(saved).is_held


def test_a_number_of_no_process() -> None:
    assert runs_here(os.getpid())
    assert runs_here(os.getpid(), time.time())
    assert not runs_here(GONE)
    assert not runs_here(2**80)


def test_a_number_that_was_given_anew_is_another_process(saved: Path, tmp_path: Path) -> None:
    """After a restart of the machine, and at every start in a container, numbers come again, our own too."""
    long_ago = time.time() - 500_000_000
    for pid in (os.getpid(), os.getppid()):
        lock.lock_file(saved).write_bytes(msgspec.json.encode(lock.Holder("kim", machine(), pid, long_ago)))
        assert lock.holder_of(saved) is None
        lock.take(saved).release()
        half = temporary(saved, machine_mark(), pid)
        sweep(saved)
        assert half.exists()
        os.utime(half, (long_ago, long_ago))
        sweep(saved)
        assert not half.exists()
        snapshot = tmp_path / "recovery" / f"{machine_mark()}-{pid}-00000000.hrr"
        snapshot.parent.mkdir(exist_ok=True)
        snapshot.write_bytes(saved.read_bytes())
        assert left_over(snapshot.parent) == ()
        os.utime(snapshot, (long_ago, long_ago))
        (found,) = left_over(snapshot.parent)
        assert found.stored.report == rich()
        snapshot.unlink()


def test_a_lock_that_anybody_wrote_is_told_in_one_line(saved: Path) -> None:
    for who, since in (("k\nim\x1b[2J", 1e300), ("k" * 9_999, float("-1e18")), ("", 0.0)):
        lock.lock_file(saved).write_bytes(msgspec.json.encode(lock.Holder(who, "else\rwhere", 7, since)))
        with pytest.raises(LockedError) as caught:
            lock.take(saved)
        assert str(caught.value).isprintable()
        assert len(str(caught.value)) < 400


class FailingDisk:
    """Stands under ``files`` in the place of ``os``; the call of a number, or every call from it on, fails."""

    def __init__(self, number: int, and_after: bool) -> None:
        self.left = number
        self.and_after = and_after
        self.has_failed = False

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in ("open", "write", "fsync", "close", "replace", "chmod", "stat", "unlink", "scandir"):
            return real

        def call(*arguments: Any, **more: Any) -> Any:
            self.left -= 1
            if self.left == 0 or (self.and_after and self.left < 0):
                self.has_failed = True
                if name == "close":
                    real(*arguments)
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(*arguments, **more)

        return call


@pytest.mark.parametrize("and_after", [False, True])
def test_every_call_failing_in_turn_leaves_the_old_or_the_new_file(
    saved: Path, monkeypatch: pytest.MonkeyPatch, and_after: bool
) -> None:
    old, new = rich(), edits.set_title(rich(), ("New",))
    for number in range(1, 100):
        save_report(saved, old, WHRCF)
        disk = FailingDisk(number, and_after)
        with monkeypatch.context() as patched:
            patched.setattr(files, "os", disk)
            try:
                save_report(saved, new, WHRCF)
                told = False
            except InputError:
                told = True
        assert open_report(saved).report in ((old,) if told else (new,))
        for left in saved.parent.glob(".hrreport-*.tmp"):
            assert and_after
            os.utime(left, (1, 1))
            open_report(saved)
        assert [one.name for one in saved.parent.iterdir()] == [saved.name]
        if not disk.has_failed:
            break
    assert number > 8


_SAVING = """
import sys
from pathlib import Path
from hrreport.storage import open_report, save_report
from hrreport.model import edits
path = Path(sys.argv[1])
stored = open_report(path)
print("ready", flush=True)
number = 0
while True:
    number += 1
    title = (("A" if number % 2 else "B") * 50_000,)
    save_report(path, edits.set_title(stored.report, title), stored.template)
"""


def kill_while_saving(path: Path, times: int) -> None:
    save_report(path, rich(), WHRCF)
    for _ in range(times):
        child = subprocess.Popen([sys.executable, "-c", _SAVING, str(path)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(random.uniform(0, 0.05))
        child.kill()
        child.wait()
        child.stdout.close()
        stored = open_report(path)
        assert stored.report.title in (rich().title, ("A" * 50_000,), ("B" * 50_000,))
        assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_kill_while_saving_leaves_a_whole_file(tmp_path: Path) -> None:
    kill_while_saving(tmp_path / "a.hrr", 20)


@pytest.mark.trial
def test_two_hundred_kills_while_saving(tmp_path: Path) -> None:
    kill_while_saving(tmp_path / "a.hrr", 200)


def test_a_disk_that_takes_little_at_a_time_and_keeps_no_permissions(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow:
        def __getattr__(self, name: str) -> Any:
            return getattr(os, name)

        def write(self, handle: int, data: memoryview) -> int:
            return os.write(handle, data[:1_000])

        def chmod(self, *_: object) -> None:
            raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(files, "os", Slow())
    save_report(saved, edits.set_title(rich(), ("New",)), WHRCF)
    assert open_report(saved).report.title == ("New",)


def test_versions_are_kept_once_and_thinned(saved: Path, tmp_path: Path) -> None:
    versions = Versions(tmp_path / "versions")
    now = datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)
    first = versions.keep(saved, now)
    assert first is not None
    assert versions.keep(saved, now) is None
    save_report(saved, edits.set_title(rich(), ("Two",)), WHRCF)
    later = versions.keep(saved, now + datetime.timedelta(minutes=1))
    assert versions.of("r1") == (later, first)
    assert first.open().report == rich()
    assert versions.keep(tmp_path / "none.hrr") is None
    (tmp_path / "versions" / first.path.parent.name / "odd.hrr").write_bytes(b"")
    assert len(versions.of("r1")) == 2
    steps = [Version(now - datetime.timedelta(minutes=30 * n), Path(str(n))) for n in range(48 * 90)]
    gone = thinned(tuple(steps), now)
    kept = [one for one in steps if one not in gone]
    assert 48 + 6 * 24 + 23 + 8 <= len(kept) <= 49 + 6 * 24 + 25 + 11
    assert kept[:48] == steps[:48]


def test_versions_are_kept_for_as_many_days_as_told(saved: Path, tmp_path: Path) -> None:
    days = [0]
    versions = Versions(tmp_path / "versions", lambda: days[0])
    now = datetime.datetime.now(datetime.UTC)
    for number, age in enumerate((400, 40, 2)):
        save_report(saved, edits.set_title(rich(), (f"T{number}",)), WHRCF)
        assert versions.keep(saved, now - datetime.timedelta(days=age)) is not None
    assert [one.open().report.title for one in versions.outlived(30)] in ([("T0",), ("T1",)], [("T1",), ("T0",)])
    assert versions.outlived(0) == ()
    versions.sweep()
    assert len(versions.of("r1")) == 3
    days[0] = 90
    save_report(saved, edits.set_title(rich(), ("T3",)), WHRCF)
    newest = versions.keep(saved, now)
    assert newest is not None
    assert [one.open().report.title for one in versions.of("r1")] == [("T3",), ("T2",), ("T1",)]
    days[0] = 1
    versions.sweep()
    assert versions.of("r1") == (newest,)


def test_unsaved_work_is_offered_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "recovery"
    assert left_over(folder) == ()
    work = Recovery(folder)
    work.keep(rich(), WHRCF, Path("/somewhere/talk.hrr"))
    assert left_over(folder) == ()
    mine = next(folder.glob("*.hrr"))
    ended = mine.with_name(f"{machine_mark()}-{GONE}-1.hrr")
    mine.rename(ended)
    orphan = folder / f".hrreport-abc-{machine_mark()}-{GONE}-1.tmp"
    orphan.write_bytes(b"")
    foreign = folder / f".hrreport-abc-00000000-{GONE}-1.tmp"
    foreign.write_bytes(b"")
    (found,) = left_over(folder)
    assert (found.stored.report, found.path, found.notices) == (rich(), Path("/somewhere/talk.hrr"), ())
    assert (orphan.exists(), foreign.exists()) == (False, True)
    ended.write_bytes(ended.read_bytes()[:-200])
    (found,) = left_over(folder)
    assert found.stored.report == rich()
    set_aside(found.file)
    (folder / f"{machine_mark()}-{GONE}-2.hrr").write_bytes(b"nothing")
    assert left_over(folder) == ()
    assert len(list((folder / "set-aside").iterdir())) == 2
    work.forget()


def test_folders_are_the_users_own() -> None:
    home = os.environ["XDG_STATE_HOME"]
    for folder in (
        paths.config_folder(),
        paths.templates_folder(),
        paths.versions_folder(),
        paths.recovery_folder(),
    ):
        assert str(folder).startswith(home)


def test_older_formats_migrate_a_step_at_a_time() -> None:
    assert open_report(SAMPLES / "format-1.hrr").report == rich()
    # Reports of format 1 had no words of their own at first, and segments filled no part of a skeleton; a program that
    # does not know of these leaves them out.
    first = edits.set_part(edits.set_words(everything(), ()), "g5", None, "closing")
    assert open_report(SAMPLES / "format-1-everything.hrr").report == first
    assert open_report(SAMPLES / "format-1-words.hrr").report.words == ("Kebele", "The city")
    assert FORMAT == 1
    steps = {1: lambda data: {**data, "a": 1}, 2: lambda data: {**data, "b": data["a"] + 1}}
    assert migrate({"format": 1}, 1, steps, 3) == {"format": 3, "a": 1, "b": 2}


def test_a_cut_file_is_salvaged_as_far_as_it_goes(saved: Path) -> None:
    data = saved.read_bytes()
    whole = salvage(data, "x")
    assert (whole.stored.report, whole.notices) == (rich(), ())
    lengths = set()
    for cut in range(0, len(data), 97):
        try:
            found = salvage(data[:cut], "x")
        except InputError:
            with pytest.raises(InputError, match="nothing of the report"):
                salvage(data[:cut], "x")
            continue
        assert broken(found.stored.report) == []
        assert found.notices or found.stored.report == rich()
        lengths.add(len(list(found.stored.report.contributions())))
    assert lengths >= {0, 3}


def test_a_snapshot_with_an_odd_time_is_offered(tmp_path: Path) -> None:
    folder = tmp_path / "recovery"
    for number, when in enumerate(("2026-05-01T10:00:00", "2026-05-01T10:00:00Z", "soon"), 1):
        Recovery(folder).keep(rich(), WHRCF, None)
        made = next(one for one in folder.iterdir() if str(os.getpid()) in one.name)
        parts = read_parts(made.read_bytes(), "x")
        parts["recovery.json"] = json.dumps({"path": None, "when": when}).encode()
        made.write_bytes(write_parts(parts.items()))
        made.rename(folder / f"{machine_mark()}-{GONE}-{number}.hrr")
    assert [one.stored.report for one in left_over(folder)] == [rich()] * 3


def test_what_breaks_off_inside_a_whole_container_is_told(saved: Path) -> None:
    parts = read_parts(saved.read_bytes(), "x")
    parts[REPORT] = parts[REPORT][:-60]
    found = salvage(write_parts(parts.items()), "x")
    assert found.stored.report.title == rich().title
    assert "what stood after that is missing" in str(found.notices[0])


def test_a_container_full_of_beginnings_is_given_up_soon() -> None:
    header = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, 10, 10, 11, 0) + b"report.json\x03\x00"
    began = time.monotonic()
    with pytest.raises(InputError, match="nothing of the report"):
        salvage(header * 500_000, "x")
    assert time.monotonic() - began < 5


def changed(data: bytes, change: Any) -> bytes:
    parts = read_parts(data, "x")
    raw = json.loads(parts[REPORT])
    change(raw)
    parts[REPORT] = json.dumps(raw).encode()
    return write_parts(parts.items())


def test_what_is_garbled_is_left_out_and_told(saved: Path) -> None:
    def garble(raw: dict[str, Any]) -> None:
        raw["speakers"][0] = {"id": "s1", "name": 3}
        raw["speakers"].pop(1)
        raw["fields"]["odd"] = {"type": "none"}
        raw["title"] = [{"type": "text", "text": 5}, "kept"]
        said = raw["segments"][0]["contributions"]
        said[0]["lead"] = "loud"
        said[0]["text"].append({"type": "unheard", "runs": ["still here"]})
        said[1]["id"] = "c1"
        raw["segments"][0]["kind"] = 9
        raw["segments"].append("nothing")

    data = changed(saved.read_bytes(), garble)
    saved.write_bytes(data)
    with pytest.raises(HRReportError, match="Import the file"):
        open_report(saved)
    found = salvage(data, "x")
    one = found.stored.report
    assert broken(one) == []
    assert [speaker.name for speaker in one.speakers] == ["Unknown speaker", "Unknown speaker 1"]
    words = json.dumps(json.loads(msgspec.json.encode(one)))
    assert "still here" in words
    assert "kept" in words
    assert len({c.id for _, c in one.contributions()}) == 3
    assert len(found.notices) >= 5


def test_text_that_another_program_wrote_is_normalised_when_it_comes_in(saved: Path) -> None:
    def odd(raw: dict[str, Any]) -> None:
        raw["title"] = ["a\x00b\r\nc\u2028d", {"type": "text", "text": "\x01", "bold": True}]
        raw["speakers"][0]["name"] = "Ann\x08 Lee\uffff"
        raw["fields"]["a\x02"] = "C:\\users \ufffe"

    for escaped in (True, False):
        parts = read_parts(saved.read_bytes(), "x")
        raw = json.loads(parts[REPORT])
        odd(raw)
        parts[REPORT] = json.dumps(raw, ensure_ascii=escaped).encode()
        data = write_parts(parts.items())
        for one in (read_stored(data, "x").report, salvage(data, "x").stored.report):
            assert one.title == ("ab\nc\nd",)
            assert one.speakers[0].name == "Ann Lee"
            assert one.fields["a"] == "C:\\users "
            assert FORMATS["docx"].write(compose(one, WHRCF), WHRCF)


def test_the_command_line_salvages(saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = saved.read_bytes()
    saved.write_bytes(data[: len(data) // 2])
    assert main(["show", str(saved)]) == 2
    assert main(["import", str(saved), "-o", str(tmp_path / "b.hrr")]) == 0
    assert "template in the file is damaged" in capsys.readouterr().err
    assert open_report(tmp_path / "b.hrr").report == rich()


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(), inner, max_size=4)),
    max_leaves=12,
)


@given(JSON, st.integers(0, 400))
def test_a_json_text_that_breaks_off_can_be_read(value: object, cut: int) -> None:
    text = json.dumps([value], ensure_ascii=False)
    assert json.loads(completed(text)) == [value]
    if cut:
        assert isinstance(json.loads(completed(text[:cut])), list)


def test_a_broken_string_is_kept_as_far_as_it_goes() -> None:
    assert completed('{"a": ["one", "tw') == '{"a": ["one", "tw"]}'
    assert completed('{"a": 1, "b": nul') == '{"a": 1}'
    assert completed('{"a": 1, "b') == '{"a": 1}'
    assert completed('{"a": [1, ]}') == '{"a": [1]}'
    assert completed("]") == ""
    assert completed("[" * 1000) == "[" * 64 + "]" * 64


def test_stamps_tell_files_apart() -> None:
    assert stamp_of(b"a") == stamp_of(b"a")
    assert stamp_of(b"a") != stamp_of(b"b")
