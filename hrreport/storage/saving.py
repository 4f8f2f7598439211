"""Saving a report with all that belongs to it: the lock, the look at what others did, the version before."""

from __future__ import annotations

import datetime
import errno
import stat
from pathlib import Path
from typing import Literal

import msgspec

from hrreport.errors import ChangedOnDiskError, HRReportError, InputError, LockedError
from hrreport.files import Stamp
from hrreport.forum.template import Template
from hrreport.lock import Lock, holder_of, take
from hrreport.model import Report
from hrreport.storage.hrr import save_copy_to_share, save_report
from hrreport.storage.versions import Versions

Fault = Literal["changed", "gone", "locked", "full", "forbidden", "unreachable", "other"]

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_UNREACHABLE = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.ESTALE, errno.EIO, errno.ENODEV, errno.ENXIO, errno.ETIMEDOUT}
    | {errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETDOWN, errno.ENETUNREACH, errno.ENOTCONN, errno.ECONNRESET}
)


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be saved where.

    ``expected`` is what the file must still hold (``None``: whatever is there may be replaced), ``lock`` the lock of
    this very file if there is one already. ``takes_over`` replaces also a file that somebody else has open, and
    ``forces`` one that is write-protected.
    """

    path: Path
    report: Report
    template: Template
    expected: Stamp | None = None
    lock: Lock | None = None
    takes_over: bool = False
    forces: bool = False


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """What was saved. ``no_version`` says why the version before could not be kept, if it could not."""

    path: Path
    report: Report
    stamp: Stamp
    lock: Lock
    when: datetime.datetime
    no_version: str = ""


def save_with_care(order: Order, versions: Versions) -> Saved:
    """Locks the file, keeps what it held as a version, and writes the report in its place.

    Raises ``LockedError``, ``ChangedOnDiskError`` or ``InputError``; the file is then as it was, and so is its lock.
    """
    taken: Lock | None = None
    try:
        lock = order.lock
        if lock is None or not lock.is_held:
            _check_place(order)
            lock = taken = take(order.path, order.takes_over)
        return _save(order, versions, lock)
    except BaseException as error:
        if taken is not None:
            taken.release()
        if isinstance(error, OSError | RuntimeError):
            raise InputError(order.path, f"it could not be written ({error})") from error
        raise


def share_with_care(order: Order, versions: Versions) -> None:
    """Saves a copy without notes and addresses, keeping what it replaces; raises as ``save_with_care`` does."""
    try:
        _check_place(order)
        holder = holder_of(order.path)
        if holder is not None and not order.takes_over:
            raise LockedError(order.path, holder.in_words)
        _keep_version(order.path, versions)
        save_copy_to_share(order.path, order.report, order.template)
    except (OSError, RuntimeError) as error:
        raise InputError(order.path, f"it could not be written ({error})") from error


def fault(error: HRReportError) -> Fault:
    """What kind of trouble kept a file from being written."""
    if isinstance(error, ChangedOnDiskError):
        return "gone" if error.is_gone else "changed"
    if isinstance(error, LockedError):
        return "locked"
    cause = error.__cause__
    number = cause.errno if isinstance(cause, OSError) else None
    kinds: tuple[tuple[Fault, frozenset[int]], ...] = (
        ("full", _FULL),
        ("forbidden", _FORBIDDEN),
        ("unreachable", _UNREACHABLE),
    )
    return next((kind for kind, numbers in kinds if number in numbers), "other")


def is_protected(path: Path) -> bool:
    """Whether a file's owner has marked it as not to be written to."""
    try:
        return not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    except OSError:
        return False


def _save(order: Order, versions: Versions, lock: Lock) -> Saved:
    _check_place(order)
    no_version = _keep_version(order.path, versions)
    stamp = save_report(order.path, order.report, order.template, order.expected)
    now = datetime.datetime.now().astimezone()
    return Saved(path=order.path, report=order.report, stamp=stamp, lock=lock, when=now, no_version=no_version)


def _check_place(order: Order) -> None:
    if not order.path.resolve().parent.is_dir():
        raise InputError(order.path, "its folder is not there") from FileNotFoundError(errno.ENOENT, "no such folder")
    # Replacing a file asks only for leave to write in its folder, so its own mark has to be looked at.
    if not order.forces and is_protected(order.path):
        raise InputError(order.path, "it is write-protected") from PermissionError(errno.EACCES, "write-protected")


def _keep_version(path: Path, versions: Versions) -> str:
    """Keeps what a file holds; that this fails is said and keeps nobody from saving."""
    try:
        versions.keep(path)
    except (HRReportError, OSError) as error:
        return str(error)
    return ""
