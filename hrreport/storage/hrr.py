"""Opening and saving the ``.hrr`` container."""

from __future__ import annotations

from pathlib import Path

import msgspec

from hrreport.container import read_parts, write_parts
from hrreport.errors import InputError
from hrreport.files import read_limited, write_atomic
from hrreport.forum.load import from_bytes
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.model.invariants import broken
from hrreport.storage.wire import decode_report, encode_report

MIMETYPE = b"application/vnd.hrreport.report+zip"
MAX_FILE = 200_000_000
_REPORT, _TOML, _BASE = "report.json", "template/template.toml", "template/base.docx"
# Level 1 packs prose to within a tenth of level 6 in a third of the time; saving happens often.
_LEVEL = 1


class Stored(msgspec.Struct, frozen=True):
    """What a report file holds."""

    report: Report
    template: Template


def save_report(path: Path, report: Report, template: Template) -> None:
    """Saves report and template as one file, atomically; raises ``InputError`` when it cannot be written."""
    parts = (
        ("mimetype", MIMETYPE),
        (_REPORT, encode_report(report)),
        (_TOML, template.source),
        (_BASE, template.base),
    )
    write_atomic(path, write_parts(parts, stored=frozenset({"mimetype", _BASE}), level=_LEVEL))


def open_report(path: Path) -> Stored:
    """The report and the template in a file; raises ``InputError`` or ``TemplateError``."""
    return read_stored(read_limited(path, MAX_FILE), str(path))


def read_stored(data: bytes, name: str) -> Stored:
    """The report and the template in the bytes of a file that errors call ``name``."""
    if not data:
        raise InputError(name, "the file is empty")
    parts = read_parts(data, name, ("mimetype", _REPORT, _TOML, _BASE))
    if parts.get("mimetype") != MIMETYPE or _REPORT not in parts:
        raise InputError(name, "it is not a report of HRReport", "To read a summary, import it")
    report = decode_report(parts[_REPORT], name)
    problems = broken(report)
    if problems:
        raise InputError(name, f"the report inside does not hold together ({problems[0]})")
    if _TOML not in parts or _BASE not in parts:
        raise InputError(name, "its forum template is missing")
    return Stored(report, from_bytes(f"{name}, template/template.toml", parts[_TOML], parts[_BASE]))
