"""Snapshots of unsaved work, kept in the user's state folder until the work is saved or set aside."""

from __future__ import annotations

import contextlib
import datetime
import os
import secrets
from pathlib import Path

import msgspec

from hrreport.container import read_parts
from hrreport.errors import HRReportError, InputError, Notice
from hrreport.files import read_limited, sweep, write_atomic
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.processes import machine_mark, runs_here
from hrreport.storage.hrr import MAX_FILE, Stored, packed, read_stored
from hrreport.storage.salvage import salvage

_PART = "recovery.json"
_ASIDE = "set-aside"


class _Origin(msgspec.Struct, frozen=True):
    path: str | None
    when: datetime.datetime


class Snapshot(msgspec.Struct, frozen=True):
    """Unsaved work of an earlier run: ``path`` is the report file it belongs to, ``None`` where there was none yet.

    ``notices`` say what was lost where the snapshot itself was damaged.
    """

    stored: Stored
    path: Path | None
    when: datetime.datetime
    file: Path
    notices: tuple[Notice, ...] = ()


class Recovery:
    """Keeps the unsaved work of one open report under ``folder``."""

    def __init__(self, folder: Path) -> None:
        name = f"{machine_mark()}-{os.getpid()}-{secrets.token_hex(4)}.hrr"
        self._file = folder / name

    def keep(self, report: Report, template: Template, path: Path | None) -> None:
        """Writes a snapshot in the place of the one before; raises ``InputError`` when it cannot be written."""
        origin = _Origin(None if path is None else str(path), datetime.datetime.now(datetime.UTC))
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(self._file.parent, f"unsaved work cannot be kept there ({error.strerror})") from error
        write_atomic(self._file, packed(report, template, ((_PART, msgspec.json.encode(origin)),)))

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
    for file in _ended(folder):
        sweep(file)
        try:
            found.append(_read(file))
        except HRReportError:
            set_aside(file)
    _sweep_orphans(folder)
    return tuple(sorted(found, key=lambda one: one.when, reverse=True))


def set_aside(file: Path) -> None:
    """Puts a snapshot that the user does not want into a folder beside the others."""
    with contextlib.suppress(OSError):
        (file.parent / _ASIDE).mkdir(exist_ok=True)
        file.replace(file.parent / _ASIDE / file.name)


def _ended(folder: Path) -> list[Path]:
    return [file for file in sorted(folder.glob("*.hrr")) if not _is_alive(file)]


def _is_alive(file: Path) -> bool:
    mark, _, rest = file.stem.partition("-")
    number = rest.partition("-")[0]
    return mark == machine_mark() and number.isdecimal() and runs_here(int(number))


def _sweep_orphans(folder: Path) -> None:
    """Removes temporary files of first snapshots, beside which no finished snapshot stands to sweep for."""
    for file in folder.glob(".hrreport-*.tmp"):
        number = file.name.split("-")[3:4]
        if not (number and number[0].isdecimal() and runs_here(int(number[0]))):
            with contextlib.suppress(OSError):
                file.unlink()


def _read(file: Path) -> Snapshot:
    data = read_limited(file, MAX_FILE)
    origin = _origin(data, file)
    path = None if origin.path is None else Path(origin.path)
    try:
        return Snapshot(read_stored(data, str(file)), path, origin.when, file)
    except HRReportError:
        saved = salvage(data, str(file))
        return Snapshot(saved.stored, path, origin.when, file, saved.notices)


def _origin(data: bytes, file: Path) -> _Origin:
    try:
        return msgspec.json.decode(read_parts(data, str(file), (_PART,))[_PART], type=_Origin)
    except (InputError, KeyError, msgspec.DecodeError, UnicodeDecodeError):
        return _Origin(None, datetime.datetime.fromtimestamp(file.stat().st_mtime, datetime.UTC))
