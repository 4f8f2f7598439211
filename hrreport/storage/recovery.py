"""Snapshots of unsaved work, kept in the user's state folder until the work is saved or set aside."""

from __future__ import annotations

import contextlib
import datetime
import os
from pathlib import Path
from typing import Annotated

import msgspec

from hrreport.container import read_parts
from hrreport.errors import HRReportError, InputError, Notice
from hrreport.files import Stamp, read_limited, sweep_folder, write_atomic
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.processes import machine_mark, runs_here
from hrreport.shapes import learn
from hrreport.storage.hrr import MAX_FILE, Stored, packed, read_stored

_PART = "recovery.json"
_ASIDE = "set-aside"


class _Origin(msgspec.Struct, frozen=True):
    path: str | None
    when: Annotated[datetime.datetime, msgspec.Meta(tz=True)]
    stamp: Stamp | None = None


class Snapshot(msgspec.Struct, frozen=True):
    """Unsaved work of an earlier run: ``path`` is the report file it belongs to, ``None`` where there was none yet.

    ``stamp`` is what that file held when it was opened or last saved. ``notices`` say what was lost where the
    snapshot itself was damaged.
    """

    stored: Stored
    path: Path | None
    when: datetime.datetime
    file: Path
    notices: tuple[Notice, ...] = ()
    stamp: Stamp | None = None


class Recovery:
    """Keeps the unsaved work of one open report under ``folder``."""

    def __init__(self, folder: Path) -> None:
        name = f"{machine_mark()}-{os.getpid()}-{os.urandom(4).hex()}.hrr"
        self._file = folder / name

    def keep(self, report: Report, template: Template, path: Path | None, stamp: Stamp | None = None) -> None:
        """Writes a snapshot in the place of the one before; raises ``InputError`` when it cannot be written."""
        origin = _Origin(None if path is None else str(path), datetime.datetime.now(datetime.UTC), stamp)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(self._file.parent, f"unsaved work cannot be kept there ({error.strerror})") from error
        write_atomic(self._file, packed(report, template, ((_PART, msgspec.json.encode(origin)),)))

    def adopt(self, file: Path) -> None:
        """Takes over the snapshot of an earlier run, whose work is being gone on with."""
        with contextlib.suppress(OSError):
            file.replace(self._file)

    def forget(self) -> None:
        """Removes the snapshot: the work was saved, or closed without saving on purpose."""
        with contextlib.suppress(OSError):
            self._file.unlink()


def left_over(folder: Path) -> tuple[Snapshot, ...]:
    """The unsaved work of runs that have ended, the newest first; temporary files they left are swept away.

    A snapshot of which nothing can be read is set aside, never deleted.
    """
    found: list[Snapshot] = []
    if not folder.is_dir():
        return ()
    sweep_folder(folder)
    for file in _ended(folder):
        try:
            found.append(_read(file))
        except HRReportError:
            set_aside(file)
    return tuple(sorted(found, key=lambda one: one.when, reverse=True))


def set_aside(file: Path) -> None:
    """Puts a snapshot that the user does not want into a folder beside the others."""
    with contextlib.suppress(OSError):
        (file.parent / _ASIDE).mkdir(exist_ok=True)
        file.replace(file.parent / _ASIDE / file.name)


def _ended(folder: Path) -> list[Path]:
    return [file for file in sorted(folder.glob("*.hrr")) if not _is_alive(file)]


def _is_alive(file: Path) -> bool:
    mark, number = (*file.stem.split("-"), "", "")[:2]
    if mark != machine_mark() or not number.isdecimal():
        return False
    try:
        return runs_here(int(number), file.stat().st_mtime)
    except OSError:
        # Its own process has just removed it.
        return True


def _read(file: Path) -> Snapshot:
    data = read_limited(file, MAX_FILE)
    origin = _origin(data, file)
    path = None if origin.path is None else Path(origin.path)
    try:
        return Snapshot(read_stored(data, str(file)), path, origin.when, file, stamp=origin.stamp)
    except HRReportError:
        from hrreport.storage.salvage import salvage

        saved = salvage(data, str(file))
        return Snapshot(saved.stored, path, origin.when, file, saved.notices, origin.stamp)


def _origin(data: bytes, file: Path) -> _Origin:
    try:
        learn(_Origin)
        return msgspec.json.decode(read_parts(data, str(file), (_PART,))[_PART], type=_Origin)
    except (InputError, KeyError, msgspec.DecodeError, UnicodeDecodeError):
        return _Origin(None, datetime.datetime.fromtimestamp(_written(file), datetime.UTC))


def _written(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
