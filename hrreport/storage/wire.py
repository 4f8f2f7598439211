"""The report as JSON, and the JSON Schema (draft 2020-12) of it."""

from __future__ import annotations

import functools
import re
from typing import Any

import msgspec

from hrreport.errors import InputError, NewerFormatError
from hrreport.model import Report
from hrreport.model.report import FORMAT
from hrreport.model.texts import map_texts
from hrreport.prose import normalise, normalise_runs
from hrreport.shapes import learn
from hrreport.storage.migrations import migrate

SALVAGE = "Import the file to save what can be read of it"
# How JSON spells what our own writing never holds, and a few innocent texts besides: escapes of control characters,
# carriage returns, line separators (U+0085, U+2028, U+2029), and U+FFFE and U+FFFF.
_UNCLEAN = re.compile(rb"\\[urbf]|\xc2\x85|\xe2\x80[\xa8\xa9]|\xef\xbf[\xbe\xbf]")


class _Head(msgspec.Struct, frozen=True):
    format: int = 0


@functools.cache
def _decoder() -> msgspec.json.Decoder[Report]:
    return msgspec.json.Decoder(Report)


def encode_report(report: Report, indent: int = 0) -> bytes:
    """The report as UTF-8 JSON with a stable order of keys; ``indent`` spaces a level, 0 for one line."""
    data = msgspec.json.encode(report)
    return msgspec.json.format(data, indent=indent) + b"\n" if indent else data


def decode_report(data: bytes, name: str) -> Report:
    """The report in JSON bytes, its text normalised; ``name`` is the file for errors. Raises ``InputError``."""
    learn(_Head)
    learn(Report)
    try:
        head = msgspec.json.decode(data, type=_Head)
        if head.format > FORMAT:
            raise NewerFormatError(
                name,
                f"it was saved by a newer HRReport (format {head.format}; this one reads up to {FORMAT})",
                "Update HRReport to open it",
            )
        if head.format < 1:
            raise InputError(name, "it does not say which report format it has, so it is no report of HRReport")
        if head.format == FORMAT and not _UNCLEAN.search(data):
            return _decoder().decode(data)
        raw = normalised(migrate(msgspec.json.decode(data), head.format))
        return map_texts(msgspec.convert(raw, Report), lambda _, runs: normalise_runs(runs))
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(name, f"the report inside is damaged ({error})", SALVAGE) from error
    except UnicodeDecodeError as error:
        raise InputError(name, "the report inside is damaged (it is not UTF-8)", SALVAGE) from error


def normalised(raw: Any) -> Any:
    """A JSON value with every text in it as the model keeps text."""
    if isinstance(raw, str):
        return normalise(raw)[0]
    if isinstance(raw, list):
        return [normalised(one) for one in raw]
    if isinstance(raw, dict):
        return {normalised(key): normalised(one) for key, one in raw.items()}
    return raw


def json_schema() -> dict[str, Any]:
    """The JSON Schema of ``report.json``."""
    schema = msgspec.json.schema(Report)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "HRReport report", **schema}
