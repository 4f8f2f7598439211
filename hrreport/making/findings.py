"""What is to be mended in a template at work: everything at once, each at its place, with what may have been meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from hrreport.errors import PatternError, TemplateError, UsageError
from hrreport.forum.mistakes import mistake
from hrreport.forum.pattern import parse
from hrreport.forum.plan import Annex, Deadline, Entry, Front, Limits, MarkdownSpec, OutcomeSpec, Paragraphs, Words
from hrreport.forum.tables import Identity
from hrreport.forum.template import Attribution, FieldSpec, Headings, Template
from hrreport.making.patterns import STANDING, Slot, known_fields, meant, slots
from hrreport.making.pieces import pieces
from hrreport.making.work import Path, Work, at, list_at, put, table_at

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_KEY = re.compile(r"[a-z][a-z0-9_-]*")
_TABLES: dict[str, Any] = {
    "attribution": Attribution,
    "segments": Headings,
    "paragraphs": Paragraphs,
    "limits": Limits,
    "deadline": Deadline,
    "markdown": MarkdownSpec,
    "words": Words,
}
_ENTRIES: dict[str, Any] = {
    "fields": FieldSpec,
    "segment-fields": FieldSpec,
    "outcomes": OutcomeSpec,
    "skeleton": Entry,
    "annexes": Annex,
    "front": Front,
}


class Finding(msgspec.Struct, frozen=True):
    """Something to mend: where it is, and why, as a sentence with a place for each of ``args``.

    ``word`` is a field that there is not, ``near`` what may have been meant by it; both empty for all else.
    """

    path: Path
    pattern: str
    word: str = ""
    near: str = ""
    args: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """The sentence."""
        return self.pattern.format(*self.args)


def findings(work: Work) -> tuple[Finding, ...]:
    """Everything that keeps a template from being used; empty for a sound one."""
    tables = work.tables
    found = [*_identity(tables), *_shapes(tables), *_fields(tables)]
    for slot in slots(tables):
        found += _pattern(tables, slot)
    if not found:
        try:
            work.shown()
        except TemplateError as error:
            found.append(_said(_path_of(error.key), error.why))
    return tuple(dict.fromkeys(found))


def last_sound(work: Work, found: tuple[Finding, ...], before: Work) -> Template | None:
    """The template with what it had before where something is to be mended, or with nothing there.

    ``None`` where that is not enough.
    """
    for one in found:
        now, then = at(work.tables, one.path), at(before.tables, one.path)
        if now is None:
            continue
        try:
            work = put(work, one.path, None if now == then else then)
        except (IndexError, TypeError):
            return None
    try:
        return work.shown()
    except TemplateError:
        return None


def _identity(tables: Mapping[str, Any]) -> Iterator[Finding]:
    if not str(at(tables, ("template", "name"), "")).strip():
        yield Finding(("template", "name"), "Give the template a name.")
    if not str(at(tables, ("template", "version"), "")).strip():
        yield Finding(("template", "version"), "Give the template a version, such as 1.0.")
    if _ID.fullmatch(str(at(tables, ("template", "id"), ""))) is None:
        yield Finding(("template", "id"), "A short name has letters, digits and hyphens, such as river-cities.")
    if not str(at(tables, ("template", "language"), "en")).strip():
        yield Finding(("template", "language"), "Choose the language of the forum.")


def _shapes(tables: Mapping[str, Any]) -> Iterator[Finding]:
    """What is of another kind than the format asks for."""
    yield from _shape(tables, ("template",), Identity)
    for key, kind in _TABLES.items():
        if key in tables:
            yield from _shape(tables, (key,), kind)
    for key, kind in _ENTRIES.items():
        steps = table_at(tables, (key,)) or range(len(list_at(tables, (key,))))
        for step in steps:
            yield from _shape(tables, (key, step), kind)


def _shape(tables: Mapping[str, Any], path: Path, kind: Any) -> Iterator[Finding]:
    data = at(tables, path)
    if path == ("attribution",) and len(list_at(data, ("someone",)) or (1, 2)) != 2:
        yield Finding((*path, "someone"), "Write two lines: for the first mention, and for later ones.")
        return
    try:
        msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        key, why = mistake(str(error), data)
        yield _said((*path, *_path_of(key)), why)


def _fields(tables: Mapping[str, Any]) -> Iterator[Finding]:
    for table in ("fields", "segment-fields"):
        for key, spec in table_at(tables, (table,)).items():
            path = (table, key)
            if not str(at(spec, ("label",), "")).strip():
                yield Finding((*path, "label"), "Say what is asked for.")
            if _KEY.fullmatch(key) is None:
                yield Finding((*path, "key"), "A key has small letters, digits and hyphens, and begins with a letter.")
            if at(spec, ("type",)) == "choice" and not at(spec, ("choices",)):
                yield Finding((*path, "choices"), "Write down what can be chosen.")
            yield from _default(path, key, spec)
    for key, spec in table_at(tables, ("outcomes",)).items():
        if not str(at(spec, ("label",), "")).strip():
            yield Finding(("outcomes", key, "label"), "Give this outcome a name.")
    keys = [at(one, ("key",)) for one in list_at(tables, ("skeleton",))]
    for number, key in enumerate(keys):
        if key in keys[:number]:
            yield Finding(("skeleton", number, "key"), "Another part has the key “{}”.", args=(str(key),))


def _default(path: Path, key: str, spec: Any) -> Iterator[Finding]:
    """A default that is not of its field's kind: no report would begin with it."""
    try:
        made = msgspec.convert(spec, FieldSpec)
        if made.default:
            made.read(key, made.default)
    except msgspec.ValidationError:
        return
    except UsageError as error:
        why = str(error).removeprefix(f"The field “{key}” wants ")
        yield Finding((*path, "default"), "It cannot begin with that: it wants {}.", args=(why.rstrip("."),))


def _pattern(tables: Mapping[str, Any], slot: Slot) -> Iterator[Finding]:
    known = known_fields(tables, slot.path)
    unknown = {one.name: None for one in pieces(slot.source) if one.kind == "field" and one.name not in known}
    for name in unknown:
        near = meant(name, known)
        yield Finding(slot.path, "There is no field “{}”.", name, near, (name,))
    if unknown:
        return
    paragraphs = slot.source.split("\n\n") if slot.path[-1] in STANDING else [slot.source]
    for one in paragraphs:
        try:
            parse("", one, None, slot.limit)
        except PatternError as error:
            yield _said(slot.path, error.why)
            return
    if slot.path[-3:-2] == ("outcomes",) and slot.path[-1] == "pattern":
        yield from _outcome(slot)


def _outcome(slot: Slot) -> Iterator[Finding]:
    whole = parse("", slot.source, None)
    is_plain = sum(getattr(part, "name", "") == "text" for part in whole.parts) == 1
    if not is_plain or whole.field_names().count("text") != 1:
        yield Finding(slot.path, "The field “text” stands in it once, outside frames and emphasis.")


def _path_of(key: str) -> Path:
    """The path that an error names by ``fields.date.type`` or ``skeleton[0].kind``."""
    steps = re.findall(r"[^.\[\]]+", key)
    path: list[str | int] = [int(one) if one.isdecimal() else one for one in steps]
    if path and isinstance(path[0], str) and path[0].startswith(("introduction,", "ending,", "front,")):
        return (path[0].split(",")[0],)
    return tuple(path)


def _said(path: Path, why: str) -> Finding:
    """A finding in the words of whoever found it."""
    return Finding(path, "{}", args=(f"{why[:1].upper()}{why[1:].rstrip('.')}.",))
