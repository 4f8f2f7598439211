"""Where a template has patterns, and which fields may stand in each of them."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from hrreport.forum.pattern import HEADING_FIELDS, MAX_LENGTH, OFFICE_FIELDS, OUTCOME_FIELDS, SPEAKER_FIELDS
from hrreport.making.pieces import with_field
from hrreport.making.work import Path, Work, at, list_at, put, rename, table_at

REPORT_FIELDS = frozenset({"title", "subtitle", "forum", "language"})
MAX_INTRODUCTION = 5000
STANDING = ("introduction", "ending")  # texts of several paragraphs
_SPEAKER_PATTERNS = ("full", "short", "representative", "unaffiliated", "listed")
# What people write for a field that is called otherwise.
_MEANT = {
    "family": ("surname", "lastname", "last-name", "last_name", "family-name", "nom", "apellido", "nachname"),
    "given": ("firstname", "first-name", "first_name", "forename", "prenom", "nombre", "vorname"),
    "name": ("fullname", "full-name", "full_name", "speaker", "person"),
    "honorific": ("title", "salutation", "mr", "ms", "prefix"),
    "organisation": ("organization", "org", "institution", "company", "body", "affiliation"),
    "role": ("position", "function", "job", "job-title", "post", "rank"),
    "place": ("city", "town", "location"),
    "country": ("nation", "state", "land", "pays"),
    "number": ("no", "nr", "count", "index"),
    "theme": ("subject", "topic"),
    "owner": ("who", "responsible", "by"),
    "due": ("deadline", "until", "when", "date"),
}


class Slot(NamedTuple):
    """A pattern that a template has: its path, how it is written, and how long it may be."""

    path: Path
    source: str
    limit: int = MAX_LENGTH


def slots(tables: Mapping[str, Any]) -> Iterator[Slot]:
    """Every pattern of a template, in its own language and in the others; what is no text is none."""
    yield from _own(tables, ())
    for number in range(len(list_at(tables, ("skeleton",)))):
        yield from _slot(tables, ("skeleton", number, "heading"))
    yield from _slot(tables, ("markdown", "file-name"))
    for key in table_at(tables, ("markdown", "front-matter")):
        yield from _slot(tables, ("markdown", "front-matter", key))
    for language in table_at(tables, ("languages",)):
        before = ("languages", language)
        yield from _own(tables, before)
        for key in table_at(tables, (*before, "headings")):
            yield from _slot(tables, (*before, "headings", key))


def known_fields(tables: Mapping[str, Any], path: Path) -> frozenset[str]:
    """The fields that may stand in the pattern at a path."""
    path = path[2:] if path[:1] == ("languages",) else path
    report = REPORT_FIELDS | frozenset(table_at(tables, ("fields",)))
    segment = frozenset(table_at(tables, ("segment-fields",)))
    match path:
        case ("attribution", "office"):
            return OFFICE_FIELDS
        case ("attribution", *_):
            return SPEAKER_FIELDS
        case ("segments", "heading"):
            return HEADING_FIELDS
        case ("segments", "details"):
            return segment | {"moderator"}
        case ("skeleton", *_) | ("headings", *_):
            return report | HEADING_FIELDS | segment
        case ("outcomes", *_):
            return OUTCOME_FIELDS
        case _:
            return report


def meant(name: str, known: Collection[str]) -> str:
    """The field that somebody may have meant by a name that there is not; empty where nothing is near."""
    plain = name.casefold()
    for field, others in _MEANT.items():
        if field in known and plain in others:
            return field
    near = difflib.get_close_matches(plain, sorted(known), n=1, cutoff=0.6)
    return near[0] if near else ""


def rename_field(work: Work, table: str, key: str, new: str) -> Work:
    """Gives a field of the report or of segments another key, also wherever it is used."""
    made = rename(work, (table,), key, new)
    if made is work:
        return work
    for slot in slots(made.tables):
        if key not in known_fields(made.tables, slot.path) and new in known_fields(made.tables, slot.path):
            made = put(made, slot.path, with_field(slot.source, key, new))
    if at(made.tables, ("deadline", "from")) == key:
        made = put(made, ("deadline", "from"), new)
    return rename(made, ("attribution", "functions"), key, new)


def _own(tables: Mapping[str, Any], before: Path) -> Iterator[Slot]:
    """The patterns that every language may have for itself."""
    for key in ("office", *_SPEAKER_PATTERNS):
        yield from _slot(tables, (*before, "attribution", key))
    for key in table_at(tables, (*before, "attribution", "functions")):
        for form in ("full", "short"):
            yield from _slot(tables, (*before, "attribution", "functions", key, form))
    for key in ("heading", "details"):
        yield from _slot(tables, (*before, "segments", key))
    for key in table_at(tables, (*before, "outcomes")):
        yield from _slot(tables, (*before, "outcomes", key, "pattern"))
    for number in range(len(list_at(tables, (*before, "front")))):
        yield from _slot(tables, (*before, "front", number, "text"))
    for key in STANDING:
        yield from _slot(tables, (*before, key), MAX_INTRODUCTION)


def _slot(tables: Mapping[str, Any], path: Path, limit: int = MAX_LENGTH) -> Iterator[Slot]:
    source = at(tables, path)
    if isinstance(source, str):
        yield Slot(path, source, limit)
