"""What can still be read of a damaged report file."""

from __future__ import annotations

import struct
import zlib
from typing import Any

import msgspec

from hrreport.errors import HRReportError, InputError, Notice
from hrreport.forum.load import bundled, from_bytes, load
from hrreport.forum.template import Template
from hrreport.model import Report, TemplateRef, new_report
from hrreport.model.invariants import broken
from hrreport.model.report import normal_words
from hrreport.model.segment import Contribution, Segment
from hrreport.model.speaker import Speaker
from hrreport.model.texts import map_texts, texts
from hrreport.model.value import People, Value
from hrreport.prose import Block, Blocks, ListItem, Mention, Paragraph, Runs, normalise_runs
from hrreport.shapes import learn
from hrreport.storage.hrr import BASE, MAX_REPORT, REPORT, TOML, Stored
from hrreport.storage.json_prefix import completed
from hrreport.storage.wire import normalised

_LOCAL_HEADER = b"PK\x03\x04"
_WANTED = frozenset({REPORT, TOML, BASE})
_MAX_DAMAGED = 10_000_000  # looking for the damage is slow; a million words are as long
_MAX_HEADERS = 10_000  # those inside a base document that is stored as it is count too


class Salvaged(msgspec.Struct, frozen=True):
    """What could be read, and notices of what is missing."""

    stored: Stored
    notices: tuple[Notice, ...]


def salvage(data: bytes, name: str) -> Salvaged:
    """The report in a damaged file as far as it goes; raises ``InputError`` where nothing of it can be read."""
    parts, complete = local_parts(data)
    raw, is_whole = _object(parts.get(REPORT, b""))
    if raw is None:
        raise InputError(name, "nothing of the report in it can be read")
    patient = _Patient()
    if REPORT not in complete or not is_whole:
        patient.tell("The file ends, or is damaged, in the middle of the report: what stood after that is missing.")
    report = patient.report(raw)
    problems = broken(report)
    if problems:
        raise InputError(name, f"what can be read of it does not hold together ({problems[0]})")
    sound = {path: part for path, part in parts.items() if path in complete}
    template = _template(sound, report, name, patient)
    return Salvaged(Stored(report, template), tuple(patient.notices))


def local_parts(data: bytes) -> tuple[dict[str, bytes], frozenset[str]]:
    """The parts of a report file found by their local headers, and the names of those that are whole.

    The central directory is not used, so that a file without its end can be read (APPNOTE.TXT 4.3.7).
    """
    parts: dict[str, bytes] = {}
    whole: set[str] = set()
    at = data.find(_LOCAL_HEADER)
    for _ in range(_MAX_HEADERS):
        if not 0 <= at <= len(data) - 30:
            break
        method, crc, packed_size, name_size, extra_size = struct.unpack_from("<8xH4xLL4xHH", data, at)
        start = at + 30 + name_size + extra_size
        name = data[at + 30 : at + 30 + name_size].decode("utf-8", "replace")
        if name in _WANTED and name not in parts:
            content = data[start : start + packed_size] if method == 0 else _inflated(memoryview(data)[start:])
            parts[name] = content
            if zlib.crc32(content) == crc:
                whole.add(name)
        at = data.find(_LOCAL_HEADER, at + 4)
    return parts, frozenset(whole)


def _inflated(data: memoryview) -> bytes:
    """As much as can be unpacked of a deflate stream that may break off or be damaged."""
    unpacker = zlib.decompressobj(-15)
    out = bytearray()
    for at in range(0, len(data), 64):
        try:
            out += unpacker.decompress(data[at : at + 64], MAX_REPORT - len(out))
        except zlib.error:
            break
        if unpacker.eof or len(out) >= MAX_REPORT:
            break
    return bytes(out)


def _object(data: bytes) -> tuple[dict[str, Any] | None, bool]:
    """The report as JSON, its text normalised, and whether that is all of it; ``None`` where there is no report."""
    try:
        made, is_whole = _decoded(data)
        made = normalised(made)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None, False
    return (made if isinstance(made, dict) and ("segments" in made or "title" in made) else None), is_whole


def _decoded(data: bytes) -> tuple[Any, bool]:
    """The JSON value and whether it is whole, or what stands before the damage."""
    try:
        return msgspec.json.decode(data), True
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return msgspec.json.decode(completed(data[:_MAX_DAMAGED].decode("utf-8", "ignore"))), False


def _template(parts: dict[str, bytes], report: Report, name: str, patient: _Patient) -> Template:
    try:
        return from_bytes(f"{name}, {TOML}", parts[TOML], parts[BASE])
    except (HRReportError, KeyError):
        known = bundled()
        chosen = report.template.id if report.template.id in known else "plain"
        patient.tell(f"The forum template in the file is damaged; the template “{chosen}” takes its place.")
        return load(known[chosen])


class _Patient:
    """Builds a sound report out of JSON that may lack or garble anything, and tells what it had to leave out."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self._taken: set[str] = set()

    def tell(self, text: str, place: str | None = None) -> None:
        """Adds a notice."""
        self.notices.append(Notice(kind="salvage", text=text, place=place))

    def report(self, raw: dict[str, Any]) -> Report:
        """The report in a JSON object."""
        template = self.read(raw.get("template"), TemplateRef) or TemplateRef(id="plain", version="1.0")
        empty = new_report(self.words(raw.get("id")), self.words(raw.get("language")) or "en", template)
        introduction = raw.get("introduction")
        report = msgspec.structs.replace(
            empty,
            title=self.runs(raw.get("title")),
            subtitle=self.runs(raw.get("subtitle")),
            introduction=None if introduction is None else self.blocks(introduction, "Introduction"),
            fields=self.fields(raw.get("fields"), "Fields"),
            speakers=tuple(self.speaker(one) for one in _list(raw.get("speakers"))),
            segments=tuple(self.segment(one) for one in _list(raw.get("segments"))),
            words=normal_words(one for one in _list(raw.get("words")) if isinstance(one, str)),
        )
        return self._with_everybody(report)

    def speaker(self, raw: object) -> Speaker:
        """One speaker, at least with a name."""
        raw = raw if isinstance(raw, dict) else {}
        own_id = self.own_id(raw.get("id"), "s")
        whole: Speaker | None = self.read(raw, Speaker)
        if whole is not None and whole.name.strip():
            return msgspec.structs.replace(whole, id=own_id, overrides=_clean_overrides(whole))
        name = self.words(raw.get("name")).strip() or "Unknown speaker"
        self.tell("The office, or another part of what was known of this speaker, is missing.", name)
        return Speaker(id=own_id, name=name)

    def segment(self, raw: object) -> Segment:
        """One segment with what can be read of its contributions."""
        raw = raw if isinstance(raw, dict) else {}
        heading = raw.get("heading")
        own_id = self.own_id(raw.get("id"), "g")
        return Segment(
            id=own_id,
            kind=raw["kind"] if raw.get("kind") in ("opening", "segment", "closing", "other") else "segment",
            heading=None if heading is None else self.runs(heading),
            theme=self.runs(raw.get("theme")),
            moderator=self.words(raw.get("moderator")) or None,
            level=2 if raw.get("level") == 2 else 1,
            part=self.words(raw.get("part")) or None,
            fields=self.fields(raw.get("fields"), own_id),
            contributions=tuple(self.contribution(one) for one in _list(raw.get("contributions"))),
        )

    def contribution(self, raw: object) -> Contribution:
        """One contribution with what can be read of its text."""
        raw = raw if isinstance(raw, dict) else {}
        own_id = self.own_id(raw.get("id"), "c")
        whole: Contribution | None = self.read(raw, Contribution)
        text = self.blocks(raw.get("text"), own_id)
        if whole is not None:
            whole = msgspec.structs.replace(
                whole, id=own_id, text=text, heading=None if whole.heading is None else normalise_runs(whole.heading)
            )
        else:
            self.tell("A part of this contribution is missing.", own_id)
            speakers = tuple(dict.fromkeys(one for one in _list(raw.get("speakers")) if isinstance(one, str)))
            whole = Contribution(id=own_id, kind="speech", speakers=speakers, lead="auto", status="draft", text=text)
        return _agreeing(whole)

    def fields(self, raw: object, place: str) -> dict[str, Value]:
        """The fields that can be read."""
        out: dict[str, Value] = {}
        for key, value in (raw if isinstance(raw, dict) else {}).items():
            try:
                learn(Value)
                out[str(key)] = msgspec.convert(value, Value)
            except msgspec.ValidationError:
                self.tell(f"The field “{key}” is missing.", place)
        return out

    def blocks(self, raw: object, place: str) -> Blocks:
        """The blocks that can be read; of a broken one, its words."""
        out: list[Block] = []
        for one in _list(raw):
            block = self.read(one, Block)
            if block is None:
                words = " ".join(_strings(one))
                self.tell("A paragraph was damaged; its words were kept without their format.", place)
                block = Paragraph(runs=normalise_runs((words,)))
            out.append(block)
        return tuple(out)

    def runs(self, raw: object) -> Runs:
        """The runs that can be read."""
        made = self.read(raw, Runs) if isinstance(raw, list) else ()
        return normalise_runs(made if made is not None else (" ".join(_strings(raw)),))

    def own_id(self, raw: object, prefix: str) -> str:
        """The id, or another where it is missing or taken."""
        own = raw if isinstance(raw, str) and raw else f"{prefix}1"
        number = 1
        while own in self._taken:
            number += 1
            own = f"{prefix}{number}"
        self._taken.add(own)
        return own

    def words(self, raw: object) -> str:
        """A text, or an empty one."""
        return raw if isinstance(raw, str) else ""

    def read(self, raw: object, to: Any) -> Any:
        """A value of a type, or ``None``."""
        learn(to)
        try:
            return msgspec.convert(raw, to)
        except (msgspec.ValidationError, RecursionError):
            return None

    def _with_everybody(self, report: Report) -> Report:
        """The report with a stand-in for every speaker who is named and not there."""
        report = map_texts(report, lambda _, runs: normalise_runs(runs))
        known = {speaker.id for speaker in report.speakers}
        named: dict[str, None] = {}
        for segment in report.segments:
            named.update(dict.fromkeys([segment.moderator] if segment.moderator else []))
        for _, contribution in report.contributions():
            named.update(dict.fromkeys(contribution.speakers))
        for _, runs in texts(report):
            named.update(dict.fromkeys(run.speaker for run in runs if isinstance(run, Mention)))
        for fields in (report.fields, *(segment.fields for segment in report.segments)):
            for value in fields.values():
                named.update(dict.fromkeys(value.speakers if isinstance(value, People) else ()))
        lost = [one for one in named if one not in known]
        for number in range(1, len(lost) + 1):
            self.tell("The name of this speaker is missing.", f"Unknown speaker {number}")
        stand_ins = tuple(Speaker(id=one, name=f"Unknown speaker {number}") for number, one in enumerate(lost, 1))
        return msgspec.structs.replace(report, speakers=(*report.speakers, *stand_ins))


def _agreeing(one: Contribution) -> Contribution:
    """A contribution whose kind, lead, speakers and outcome agree."""
    speakers = () if one.kind == "narration" else tuple(dict.fromkeys(one.speakers))
    kind = one.kind if (one.kind == "outcome") == (one.outcome is not None) else "speech"
    return msgspec.structs.replace(
        one,
        kind=kind,
        speakers=speakers,
        lead=one.lead if speakers else "none",
        outcome=one.outcome if kind == "outcome" else None,
        text=tuple(block for block in one.text if not isinstance(block, ListItem) or block.runs),
    )


def _clean_overrides(speaker: Speaker) -> dict[str, dict[str, Runs]]:
    return {
        template: {name: tuple(run for run in runs if not isinstance(run, Mention)) for name, runs in patterns.items()}
        for template, patterns in speaker.overrides.items()
    }


def _list(raw: object) -> list[Any]:
    return raw if isinstance(raw, list) else []


def _strings(raw: object) -> list[str]:
    """Every text in a JSON value, but for the words of its structure."""
    if isinstance(raw, str):
        return [raw]
    if isinstance(raw, list):
        return [word for one in raw for word in _strings(one)]
    if isinstance(raw, dict):
        return [
            word
            for key, one in raw.items()
            if key not in ("type", "style", "speaker", "form")
            for word in _strings(one)
        ]
    return []
