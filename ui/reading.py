"""Reading a file that is to be opened, on a thread: the report with its lock, or why it cannot be had."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from pathlib import Path

import msgspec

from hrreport.errors import HRReportError, InputError, NewerFormatError
from hrreport.files import read_limited
from hrreport.forum.template import Template
from hrreport.lock import Lock, take
from hrreport.model import Report
from hrreport.readers import read_report
from hrreport.storage.hrr import MAX_FILE, Stored, open_report
from hrreport.storage.recovery import Snapshot
from hrreport.storage.salvage import Salvaged, salvage
from hrreport.storage.saving import is_protected

from .opened import Access, Opened


class DamagedError(HRReportError):
    """A damaged report file of which something can still be read: ``salvaged``."""

    def __init__(self, error: HRReportError, salvaged: Salvaged) -> None:
        super().__init__(str(error))
        self.salvaged = salvaged


def read_file(path: Path, access: Access = "normal") -> Opened:
    """The report in a file, locked unless it is only to be read or its owner protects it.

    Raises ``LockedError``, ``DamagedError`` or another of our errors; no lock is left then.
    """
    is_read_only = access == "read-only" or is_protected(path)
    lock = None if is_read_only else _take(path, access)
    try:
        stored = _stored(path)
        saved_at = datetime.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except BaseException as error:
        if lock is not None:
            lock.release()
        if isinstance(error, OSError):
            raise InputError(path, f"it cannot be read ({error.strerror})") from error
        raise
    return Opened(stored.report, stored.template, path, stored.stamp, lock, saved_at, is_read_only)


def read_copy(path: Path) -> Opened:
    """What a report file holds, as a new report without a file."""
    stored = _stored(path)
    return Opened(_renewed(stored.report), stored.template, is_saved=False)


def read_import(path: Path, templates: Sequence[Template]) -> Opened:
    """A new report out of a summary that was written elsewhere."""
    reading = read_report(path, templates)
    report = _renewed(reading.value)
    template = next(one for one in templates if one.id == report.template.id)
    return Opened(report, template, is_saved=False, notices=reading.notices, source=path.name)


def read_recovered(snapshot: Snapshot) -> Opened:
    """Unsaved work of an earlier run, to be gone on with in its file; raises ``LockedError``."""
    lock = None if snapshot.path is None else _take(snapshot.path, "normal")
    return of_snapshot(snapshot, snapshot.path, lock)


def of_snapshot(snapshot: Snapshot, path: Path | None, lock: Lock | None = None) -> Opened:
    """Unsaved work as a report of that file, or (``None``) of none."""
    return Opened(
        snapshot.stored.report,
        snapshot.stored.template,
        path,
        None if path is None else snapshot.stamp,
        lock,
        is_saved=False,
        snapshot=snapshot.file,
        notices=snapshot.notices,
        source=path.name if path is not None else "",
    )


def of_salvaged(salvaged: Salvaged, source: str) -> Opened:
    """What could be read of a damaged file, as a report without a file."""
    stored = salvaged.stored
    return Opened(stored.report, stored.template, is_saved=False, notices=salvaged.notices, source=source)


def _take(path: Path, access: Access) -> Lock:
    try:
        return take(path, anyway=access == "anyway")
    except (OSError, RuntimeError) as error:
        raise InputError(path, f"it cannot be opened ({error})") from error


def _stored(path: Path) -> Stored:
    try:
        return open_report(path)
    except NewerFormatError:
        raise
    except HRReportError as error:
        salvaged = _salvaged(path)
        if salvaged is None:
            raise
        raise DamagedError(error, salvaged) from error


def _salvaged(path: Path) -> Salvaged | None:
    try:
        return salvage(read_limited(path, MAX_FILE), str(path))
    except HRReportError:
        return None


def _renewed(report: Report) -> Report:
    """The report under an id of its own, so that the versions of two reports never mix."""
    return msgspec.structs.replace(report, id=uuid.uuid4().hex)
