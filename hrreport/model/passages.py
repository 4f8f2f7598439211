"""A report as plain passages to read: title, headings, contributions, each with a key that stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from hrreport.model.report import Report
from hrreport.model.segment import Contribution
from hrreport.model.texts import texts
from hrreport.prose import Mention
from hrreport.prose.visit import plain, plain_blocks

PassageKind = Literal[
    "title", "subtitle", "introduction", "field", "segment", "contribution", "notes", "speaker",
    "front", "annex", "template",
]  # fmt: skip
_WRITTEN = frozenset({"title", "subtitle", "introduction", "segment", "contribution"})


class Passage(msgspec.Struct, frozen=True):
    """A stretch of the report under one name.

    ``name`` is whose or which it is: the speakers of a contribution, the number of a segment (from 1), the key of a
    field; empty where there is just one of the kind, or nobody is named. Paragraphs are lines of ``text``. *front* and
    *annex* are what a template prints above and after a report, *template* a table of the template itself.
    """

    key: str
    kind: PassageKind
    name: str
    text: str


def passages(report: Report) -> tuple[Passage, ...]:
    """Every passage that holds words, in reading order: the text first, then fields and speakers."""
    return tuple(one for one in _all(report) if one.text.strip())


def count_written(report: Report) -> int:
    """How many words the report's own text holds, without notes, fields and what the template makes."""
    return sum(len(one.text.split()) for one in passages(report) if one.kind in _WRITTEN)


def _all(report: Report) -> Iterator[Passage]:
    names = {speaker.id: speaker.name for speaker in report.speakers}

    def naming(mention: Mention) -> str:
        return names.get(mention.speaker, "")

    yield Passage("title", "title", "", plain(report.title, naming))
    yield Passage("subtitle", "subtitle", "", plain(report.subtitle, naming))
    yield Passage("introduction", "introduction", "", plain_blocks(report.introduction or (), naming))
    for number, segment in enumerate(report.segments, 1):
        head = (plain(segment.heading or (), naming), plain(segment.theme, naming))
        yield Passage(f"segment:{segment.id}", "segment", str(number), "\n".join(filter(None, head)))
        for one in segment.contributions:
            who = ", ".join(names.get(speaker, "") for speaker in one.speakers)
            words = (plain(one.heading or (), naming), plain_blocks(one.text, naming))
            yield Passage(f"contribution:{one.id}", "contribution", who, "\n".join(filter(None, words)))
            yield Passage(f"notes:{one.id}", "notes", who, _notes(one))
    yield from _fields(report)
    for speaker in report.speakers:
        offices = ("\u00a0· ".join(_told(office)) for office in speaker.offices)
        yield Passage(f"speaker:{speaker.id}", "speaker", speaker.name, "\n".join((speaker.name, *offices)))


def _notes(one: Contribution) -> str:
    return "\n".join(f"{note.when} {note.text}" if note.when else note.text for note in one.notes)


def _fields(report: Report) -> Iterator[Passage]:
    held: dict[str, list[str]] = {}
    for spot, runs in texts(report):
        if spot.part == "field":
            held.setdefault(f"{spot.segment or ''}:{spot.field}", []).append(plain(runs))
    for key, words in held.items():
        yield Passage(f"field:{key}", "field", key.partition(":")[2], "\n".join(words))


def _told(office: msgspec.Struct) -> Iterator[str]:
    return (str(value) for value in msgspec.structs.astuple(office) if value)
