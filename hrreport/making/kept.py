"""Work on a forum template kept in the state folder, so that a crash takes none of it: written, found, thrown away."""

from __future__ import annotations

import contextlib
import datetime
import os
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from hrreport.container import read_parts, write_parts
from hrreport.errors import HRReportError, InputError
from hrreport.files import read_limited, write_atomic
from hrreport.forum.load import BASE, MAX_BASE, MAX_SAMPLE, MAX_TOML, SAMPLE, TOML
from hrreport.making.draft import Evidence
from hrreport.making.work import Work
from hrreport.processes import machine_mark, runs_here

_WORK, _SUFFIX = "work.json", ".work"
_MOST = MAX_BASE + MAX_TOML + MAX_SAMPLE


class _Told(msgspec.Struct, frozen=True):
    tables: dict[str, Any]
    origin: str
    evidence: tuple[Evidence, ...]


class Left(NamedTuple):
    """Work that an earlier run left: what it was called, when it was kept, and where."""

    name: str
    when: datetime.datetime
    file: Path


class Keeper:
    """Keeps the work of one window under ``folder``; may be used on a thread."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / f"{machine_mark()}-{os.getpid()}-{os.urandom(4).hex()}{_SUFFIX}"

    def keep(self, work: Work) -> None:
        """Writes the work in the place of what was kept before; raises ``InputError`` when it cannot be written."""
        told = _Told(work.tables, work.origin, work.evidence)
        parts = [(_WORK, msgspec.json.encode(told)), (BASE, work.base), (TOML, work.before)]
        if work.sample is not None:
            parts.append((SAMPLE, work.sample))
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(self._file.parent, f"nothing can be kept there ({error.strerror})") from error
        write_atomic(self._file, write_parts(parts, stored=frozenset({BASE})))

    def drop(self) -> None:
        """Throws away what was kept: the work is somewhere else, or is not wanted."""
        throw_away(self._file)


def left_over(folder: Path) -> tuple[Left, ...]:
    """What runs that have ended left, the latest first; what cannot be read is none."""
    found = []
    for file in _files(folder):
        machine, _, rest = file.stem.partition("-")
        pid = rest.partition("-")[0]
        with contextlib.suppress(HRReportError, OSError):
            when = file.stat().st_mtime
            if machine != machine_mark() or (pid.isdecimal() and runs_here(int(pid), when)):
                continue
            moment = datetime.datetime.fromtimestamp(when, datetime.UTC).astimezone()
            found.append(Left(read_kept(file).name, moment, file))
    return tuple(sorted(found, key=lambda one: one.when, reverse=True))


def read_kept(file: Path) -> Work:
    """The work in a file; raises ``InputError`` for one that is damaged."""
    parts = read_parts(read_limited(file, _MOST), str(file), limit=_MOST)
    try:
        told = msgspec.json.decode(parts[_WORK], type=_Told)
        base, before = parts[BASE], parts[TOML]
    except (KeyError, msgspec.MsgspecError) as error:
        raise InputError(file, "it is damaged") from error
    return Work(
        tables=told.tables,
        base=base,
        before=before,
        sample=parts.get(SAMPLE),
        evidence=told.evidence,
        origin=told.origin,
    )


def throw_away(file: Path) -> None:
    """Removes what was kept."""
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


def _files(folder: Path) -> list[Path]:
    try:
        return [one for one in folder.iterdir() if one.suffix == _SUFFIX]
    except OSError:
        return []
