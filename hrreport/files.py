"""Reading with limits, and writing that is whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from pathlib import Path

import msgspec

from hrreport.errors import InputError
from hrreport.processes import machine_mark, runs_here

_DAY = 86_400
_SKEW = 60.0  # how far the clock of a file server may be behind ours, in seconds


class Stamp(msgspec.Struct, frozen=True):
    """What a file held when it was read or written: its length in bytes and the SHA-256 of them."""

    size: int
    digest: str


def stamp_of(data: bytes) -> Stamp:
    """The stamp of a file that holds ``data``."""
    from hashlib import sha256

    return Stamp(len(data), sha256(data).hexdigest())


def read_limited(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most ``limit`` bytes; raises ``InputError`` for anything else."""
    try:
        # Not blocking: opening a pipe that nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise InputError(path, "there is no such file", "Check the name and the folder") from error
    except (OSError, ValueError) as error:
        raise InputError(path, f"it cannot be opened ({_reason(error)})") from error
    try:
        _check(path, os.fstat(handle), limit)
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(limit + 1)[:limit]
    except OSError as error:
        raise InputError(path, f"it cannot be read ({_reason(error)})") from error
    finally:
        os.close(handle)


def _check(path: Path, status: os.stat_result, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise InputError(path, "it is a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        raise InputError(path, "it is not a regular file")
    if status.st_size > limit:
        raise InputError(path, f"it is larger than {limit // 1_000_000} MB, the most that HRReport reads")


def write_atomic(path: Path, data: bytes) -> None:
    """Writes ``data`` beside the target, syncs, and puts it in the target's place in one step.

    What an earlier write left behind there is removed first. Raises ``InputError``; the old file is then as it was.
    """
    try:
        target = path.resolve()
        sweep(target)
        _write_and_replace(target, data)
    except (OSError, RuntimeError, ValueError) as error:
        why = f"it could not be written ({_reason(error)})"
        raise InputError(path, why, "Choose another folder or free some space") from error
    _sync_folder(target.parent)


def _write_and_replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f"{_prefix(target)}{machine_mark()}-{os.getpid()}-{time.monotonic_ns()}.tmp")
    try:
        _write_synced(temporary, data)
        # A drive that keeps no permissions refuses this, and is no worse for it.
        with contextlib.suppress(OSError):
            os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))  # noqa: PTH101, PTH116
        os.replace(temporary, target)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise


def _write_synced(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """Makes the new name durable, where the system lets a folder be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(path: Path) -> None:
    """Removes the temporary files of writes to ``path`` that were broken off.

    Those of a process that still runs on this machine stay, and those of other machines for a day. A folder that
    cannot be listed is left alone.
    """
    _sweep(path.parent, _prefix(path))


def sweep_folder(folder: Path) -> None:
    """Removes the temporary files of all broken-off writes into a folder, by the rules of ``sweep``."""
    _sweep(folder, _MARK)


def _sweep(folder: Path, prefix: str) -> None:
    with contextlib.suppress(OSError):
        with os.scandir(folder) as entries:
            left = [Path(one.path) for one in entries if one.name.startswith(prefix) and one.name.endswith(".tmp")]
        for one in left:
            with contextlib.suppress(OSError):
                if _abandoned(one):
                    one.unlink()


_MARK = ".hrreport-"


def _prefix(path: Path) -> str:
    """How the temporary files beside a file begin; its own name may leave no room for more letters."""
    # Imported where it is used: no start needs it, and every one would pay for it.
    from hashlib import sha256

    return f"{_MARK}{sha256(os.fsencode(path.name)).hexdigest()[:12]}-"


def _abandoned(temporary: Path) -> bool:
    mark, number = (*temporary.name.split("-"), "", "", "", "")[2:4]
    written = temporary.stat().st_mtime
    if mark == machine_mark() and number.isdecimal():
        return not runs_here(int(number), written + _SKEW)
    return time.time() - written > _DAY


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError) and error.errno:
        return os.strerror(error.errno)
    return str(error) or type(error).__name__
