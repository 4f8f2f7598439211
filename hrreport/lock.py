"""The lock beside a report: who has it open, where and since when."""

from __future__ import annotations

import contextlib
import datetime
import os
import time
from pathlib import Path

import msgspec

from hrreport.errors import LockedError
from hrreport.processes import machine, machine_mark, runs_here

_MAX_LOCK = 4_096
_YOUNG = 10.0


class Holder(msgspec.Struct, frozen=True):
    """Who has a report open: user, machine, process, and since when (seconds since 1970)."""

    who: str
    where: str
    pid: int
    since: float
    token: str = ""

    @property
    def in_words(self) -> str:
        """The holder in a few words: user, machine, day and time."""
        try:
            since = datetime.datetime.fromtimestamp(self.since).strftime("%Y-%m-%d %H:%M")
        except (ValueError, OverflowError, OSError):
            since = "some time"
        return f"{_shown(self.who) or 'somebody'} on {_shown(self.where) or 'another computer'} since {since}"


class Lock:
    """A lock that was taken; ``is_held`` is false where the folder lets no lock be written (a read-only disk)."""

    def __init__(self, file: Path, holder: Holder, is_held: bool) -> None:
        self._file = file
        self.holder = holder
        self.is_held = is_held

    def release(self) -> None:
        """Gives the lock back, unless somebody has taken it over since."""
        if self.is_held and (now := _read(self._file)) is not None and now.token == self.holder.token:
            with contextlib.suppress(OSError):
                self._file.unlink()
        self.is_held = False

    def __enter__(self) -> Lock:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def take(path: Path, anyway: bool = False) -> Lock:
    """Locks a report for this process; ``anyway`` takes over a lock that somebody else holds.

    Raises ``LockedError``. The lock of a process that no longer runs on this machine counts for nothing.
    """
    file = lock_file(path)
    me = Holder(_user(), machine(), os.getpid(), time.time(), os.urandom(8).hex())
    for _ in range(20):
        try:
            _create(file, me)
            return Lock(file, me, True)
        except FileExistsError:
            holder = holder_of(path)
            if holder is not None and not anyway:
                raise LockedError(path, holder.in_words) from None
            _push_aside(file)
        except OSError:
            break
    return Lock(file, me, False)


def holder_of(path: Path) -> Holder | None:
    """Who has a report open, or ``None``: nobody, or a process that is gone."""
    file = lock_file(path)
    holder = _read(file)
    if holder is None:
        # A lock that was created a moment ago may not have its words yet.
        with contextlib.suppress(OSError):
            written = file.stat().st_mtime
            if time.time() - written < _YOUNG:
                return Holder("", "", 0, written)
        return None
    if holder.where == machine() and not runs_here(holder.pid, holder.since):
        return None
    return holder


def lock_file(path: Path) -> Path:
    """The file that tells that ``path`` is open."""
    from hashlib import sha256

    target = path.resolve()
    return target.with_name(f".hrreport-{sha256(os.fsencode(target.name)).hexdigest()[:12]}.lock")


def _shown(words: str) -> str:
    """Words out of a file that anybody may have written, as they may stand in a sentence."""
    return "".join(one for one in words[:80] if one.isprintable()).strip()


def _create(file: Path, holder: Holder) -> None:
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        os.write(handle, msgspec.json.encode(holder))
    finally:
        os.close(handle)


def _read(file: Path) -> Holder | None:
    try:
        with file.open("rb") as source:
            return msgspec.json.decode(source.read(_MAX_LOCK), type=Holder)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def _push_aside(file: Path) -> None:
    """Takes a lock file away under a name of our own, so that of two processes only one does it."""
    aside = file.with_name(f"{file.stem}-{machine_mark()}-{os.getpid()}-{os.urandom(4).hex()}.tmp")
    with contextlib.suppress(OSError):
        file.rename(aside)
        aside.unlink()


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
