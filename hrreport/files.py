"""Reading with limits, and writing that is whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from pathlib import Path

from hrreport.errors import InputError


def read_limited(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most ``limit`` bytes; raises ``InputError`` for anything else."""
    try:
        # Not blocking: opening a pipe that nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise InputError(path, "there is no such file", "Check the name and the folder") from error
    except OSError as error:
        raise InputError(path, f"it cannot be opened ({os.strerror(error.errno or 0)})") from error
    try:
        _check(path, os.fstat(handle), limit)
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(limit + 1)[:limit]
    except OSError as error:
        raise InputError(path, f"it cannot be read ({os.strerror(error.errno or 0)})") from error
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

    Raises ``InputError``; the old file is then as it was.
    """
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.{os.getpid()}-{time.monotonic_ns()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        why = f"it could not be written ({os.strerror(error.errno or 0)})"
        raise InputError(path, why, "Choose another folder or free some space") from error


def _sync_folder(folder: Path) -> None:
    """Makes the new name durable, where the system lets a folder be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
