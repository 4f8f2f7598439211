"""What is wrong with a ``template.toml``, and where, in the words of the person who wrote it."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from hrreport.errors import did_you_mean
from hrreport.forum.plan import (
    Annex,
    Deadline,
    Entry,
    FieldWords,
    Front,
    Limit,
    Limits,
    MarkdownSpec,
    OutcomeSpec,
    Paragraphs,
    Words,
)
from hrreport.forum.tables import Identity, TemplateFile
from hrreport.forum.template import Attribution, FieldSpec, Function, Headings, Wording

KINDS: tuple[Any, ...] = (
    *(TemplateFile, Identity, FieldSpec, FieldWords, Entry, Front, OutcomeSpec, Annex, Limits, Limit, Deadline),
    *(MarkdownSpec, Paragraphs, Wording, Attribution, Function, Headings, Words),
)
# The tables whose keys the writer chooses, and what may stand under each.
_INNER: dict[str, Any] = {
    "fields": FieldSpec | FieldWords,
    "segment-fields": FieldSpec | FieldWords,
    "outcomes": OutcomeSpec,
    "functions": Function,
}


def mistake(message: str, data: object) -> tuple[str, str]:
    """The path of the key that is wrong, and why, out of what msgspec says of ``data``."""
    why, _, path = message.partition(" - at `$")
    key = _named(path.rstrip("`").lstrip("."), data)
    return key, _in_our_words(why, _at(data, key))


def _named(path: str, data: object) -> str:
    """The path, in which msgspec writes ``[...]`` for the key of a table of tables."""
    before, found, after = path.partition("[...]")
    if not found:
        return path
    table = _at(data, before)
    kind = _INNER.get(before.rpartition(".")[2])
    for key, value in table.items() if isinstance(table, dict) and kind is not None else ():
        if not _stands(value, kind):
            return f"{before}.{key}{after}"
    return before


def _stands(value: object, kind: Any) -> bool:
    """Whether a value is of one of these kinds."""
    for one in getattr(kind, "__args__", (kind,)):
        try:
            msgspec.convert(value, one)
        except msgspec.ValidationError:
            continue
        return True
    return False


def _at(data: object, path: str) -> object:
    """The value at a path of keys and of numbers in brackets; ``None`` where there is none."""
    for step in re.findall(r"[^.\[\]]+", path):
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list | tuple) and step.isdecimal() and int(step) < len(data):
            data = data[int(step)]
        else:
            return None
    return data


def _in_our_words(why: str, value: object) -> str:
    unknown = re.fullmatch(r"Object contains unknown field `(.*)`", why)
    if unknown is not None:
        known = {field.encode_name for kind in KINDS for field in msgspec.structs.fields(kind)}
        return f"there is no key “{unknown[1]}”{did_you_mean(unknown[1], sorted(known))}"
    missing = re.fullmatch(r"Object missing required field `(.*)`", why)
    if missing is not None:
        return f"the key “{missing[1]}” is missing"
    said = f"“{value}” cannot stand there" if isinstance(value, str | int | float) else "this cannot stand there"
    return f"{said} ({why[:1].lower()}{why[1:]})"
