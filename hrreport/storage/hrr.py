"""Opening and saving the ``.hrr`` container."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from hrreport.container import read_parts, write_parts
from hrreport.errors import ChangedOnDiskError, InputError
from hrreport.files import Stamp, read_limited, stamp_of, sweep, write_atomic
from hrreport.forum.load import MAX_BASE, MAX_TOML, from_bytes
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.storage.wire import SALVAGE, decode_report, encode_report

MIMETYPE = b"application/vnd.hrreport.report+zip"
MAX_FILE = 200_000_000
MAX_REPORT = 30_000_000  # a million words are ten
REPORT, TOML, BASE = "report.json", "template/template.toml", "template/base.docx"
# Level 1 packs prose to within a tenth of level 6 in a third of the time; saving happens often.
_LEVEL = 1


class Stored(msgspec.Struct, frozen=True):
    """What a report file holds; ``stamp`` tells later whether the file is still the same."""

    report: Report
    template: Template
    stamp: Stamp | None = None


def save_report(path: Path, report: Report, template: Template, expected: Stamp | None = None) -> Stamp:
    """Saves report and template as one file, atomically, and gives the stamp of what was written.

    With ``expected``, the stamp of the file as it was opened or last saved, a file that is no longer the same raises
    ``ChangedOnDiskError`` and stays as it is. Raises ``InputError`` when it cannot be written.
    """
    if expected is not None:
        check_unchanged(path, expected)
    data = packed(report, template)
    write_atomic(path, data)
    return stamp_of(data)


def save_copy_to_share(path: Path, report: Report, template: Template) -> None:
    """Saves a copy without the rapporteur's notes and without e-mail addresses of speakers."""
    from hrreport.model.edits import without_private

    write_atomic(path, packed(without_private(report), template))


def packed(report: Report, template: Template, more: Iterable[tuple[str, bytes]] = ()) -> bytes:
    """The bytes of a report file; ``more`` parts, by path, go after its own."""
    parts = (
        ("mimetype", MIMETYPE),
        (REPORT, encode_report(report)),
        (TOML, template.source),
        (BASE, template.base),
        *more,
    )
    return write_parts(parts, stored=frozenset({"mimetype", BASE}), level=_LEVEL)


def check_unchanged(path: Path, expected: Stamp) -> None:
    """Raises ``ChangedOnDiskError`` where the file is gone or holds other bytes than ``expected`` tells."""
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise ChangedOnDiskError(path, is_gone=True) from None
    except OSError:
        return
    if size != expected.size or stamp_of(read_limited(path, MAX_FILE)) != expected:
        raise ChangedOnDiskError(path, is_gone=False)


def open_report(path: Path) -> Stored:
    """The report and the template in a file; raises ``InputError`` or ``TemplateError``.

    What a broken-off save left beside the file is swept away.
    """
    data = read_limited(path, MAX_FILE)
    sweep(path.resolve())
    stored = read_stored(data, str(path))
    return msgspec.structs.replace(stored, stamp=stamp_of(data))


def read_stored(data: bytes, name: str) -> Stored:
    """The report and the template in the bytes of a file that errors call ``name``."""
    if not data:
        raise InputError(name, "the file is empty")
    parts = read_parts(data, name, ("mimetype", REPORT, TOML, BASE), MAX_REPORT + MAX_TOML + MAX_BASE)
    if parts.get("mimetype") != MIMETYPE or REPORT not in parts:
        raise InputError(name, "it is not a report of HRReport", "To read a summary, import it")
    report = decode_report(parts[REPORT], name)
    try:
        from hrreport.model.invariants import broken

        problems = broken(report)
    except RecursionError:
        problems = ["tables stand in tables too deep"]
    if problems:
        raise InputError(name, f"the report inside does not hold together ({problems[0]})", SALVAGE)
    if TOML not in parts or BASE not in parts:
        raise InputError(name, "its forum template is missing", SALVAGE)
    return Stored(report, from_bytes(f"{name}, {TOML}", parts[TOML], parts[BASE]))
