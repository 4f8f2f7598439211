"""Earlier versions of saved reports: kept outside the file, in the user's data folder, and thinned with age."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from hrreport.errors import InputError
from hrreport.files import read_limited, write_atomic
from hrreport.storage.hrr import MAX_FILE, Stored, open_report, read_stored

_DAY = datetime.timedelta(days=1)
_FORMAT = "%Y%m%dT%H%M%S%f"


class Version(msgspec.Struct, frozen=True):
    """A kept version: when it was put aside (UTC), and its file, which is an ordinary report file."""

    when: datetime.datetime
    path: Path

    def open(self) -> Stored:
        """The report of this version and its template."""
        return open_report(self.path)


class Versions:
    """The versions of all reports of one user, under ``folder``, by the reports' ids.

    ``days`` tells how many days they are kept; 0 is for always, thinned with age.
    """

    def __init__(self, folder: Path, days: Callable[[], int] = lambda: 0) -> None:
        self._folder = folder
        self._days = days

    def keep(self, path: Path, now: datetime.datetime | None = None) -> Version | None:
        """Puts the report file that stands at ``path`` aside, before it is saved over.

        ``None`` where there is no sound report, or the newest version holds the very same bytes. Raises
        ``InputError`` when it cannot be kept.
        """
        from hashlib import sha256

        try:
            data = read_limited(path, MAX_FILE)
            report_id = read_stored(data, str(path)).report.id
        except InputError:
            return None
        digest = sha256(data).hexdigest()[:16]
        kept = self.of(report_id)
        if kept and kept[0].path.stem.endswith(digest):
            return None
        when = now or datetime.datetime.now(datetime.UTC)
        home = self._home(report_id)
        made = Version(when, home / f"{when.strftime(_FORMAT)}-{digest}.hrr")
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(home, f"no version can be kept there ({error.strerror})") from error
        write_atomic(made.path, data)
        _remove((*thinned((made, *kept), when), *outlived((made, *kept), self._days(), when)))
        return made

    def of(self, report_id: str) -> tuple[Version, ...]:
        """The kept versions of a report, the newest first."""
        found = [_version(path) for path in self._home(report_id).glob("*.hrr")]
        return tuple(sorted((one for one in found if one), key=lambda one: one.when, reverse=True))

    def outlived(self, days: int, now: datetime.datetime | None = None) -> tuple[Version, ...]:
        """The versions of every report that would go if they were kept for so many days."""
        found = [version for path in self._folder.glob("*/*.hrr") if (version := _version(path))]
        return outlived(found, days, now or datetime.datetime.now(datetime.UTC))

    def sweep(self) -> None:
        """Removes the versions of every report that have had their days."""
        _remove(self.outlived(self._days()))

    def _home(self, report_id: str) -> Path:
        # An id comes out of a file that anybody may have made; as a folder's name it could lead elsewhere.
        from hashlib import sha256

        return self._folder / sha256(report_id.encode()).hexdigest()[:32]


def thinned(versions: tuple[Version, ...], now: datetime.datetime) -> tuple[Version, ...]:
    """Which versions (newest first) have had their time.

    All of the last day stay; of the last thirty days the last one of each hour in the first week and of each day
    after it; then the last one of each week.
    """
    seen: set[tuple[str, int]] = set()
    out: list[Version] = []
    for version in versions:
        slot = _slot(version.when, now)
        if slot is not None and slot in seen:
            out.append(version)
        elif slot is not None:
            seen.add(slot)
    return tuple(out)


def outlived(versions: Iterable[Version], days: int, now: datetime.datetime) -> tuple[Version, ...]:
    """Which versions are older than so many days; none where they are kept for always (0)."""
    return tuple(one for one in versions if days > 0 and (now - one.when) / _DAY > days)


def _remove(versions: Iterable[Version]) -> None:
    for version in versions:
        with contextlib.suppress(OSError):
            version.path.unlink()


def _slot(when: datetime.datetime, now: datetime.datetime) -> tuple[str, int] | None:
    age = now - when
    hours = int(when.timestamp()) // 3600
    if age < _DAY:
        return None
    if age < 7 * _DAY:
        return ("hour", hours)
    if age < 30 * _DAY:
        return ("day", hours // 24)
    return ("week", hours // (24 * 7))


def _version(path: Path) -> Version | None:
    try:
        when = datetime.datetime.strptime(path.stem.partition("-")[0], _FORMAT)
    except ValueError:
        return None
    return Version(when.replace(tzinfo=datetime.UTC), path)
