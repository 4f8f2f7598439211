"""A forum template that somebody works on: its tables as they stand, sound or not, and the edits made to them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from hrreport.forum.load import from_bytes, from_tables
from hrreport.forum.template import Template
from hrreport.forum.toml import written
from hrreport.making.draft import Draft, Evidence

Path = tuple[str | int, ...]
# The tables whose order is that of the form.
_ORDERED = ("fields", "segment-fields", "outcomes")


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """A template at work. ``before`` is the ``template.toml`` that it began with, whose comments are kept.

    ``evidence`` tells what in the Word file ``origin`` the template was made from.
    """

    tables: dict[str, Any]
    base: bytes
    before: bytes = b""
    sample: bytes | None = None
    evidence: tuple[Evidence, ...] = ()
    origin: str = ""

    @property
    def language(self) -> str:
        """The forum's own language."""
        return str(at(self.tables, ("template", "language"), "en") or "en")

    @property
    def name(self) -> str:
        """The template's name; empty where it has none."""
        return str(at(self.tables, ("template", "name"), "") or "")

    @property
    def toml(self) -> bytes:
        """The ``template.toml``, with the comments of the one that the work began with."""
        whole = written(self.tables, self.before)
        if _order(tomllib.loads(whole.decode("utf-8"))) == _order(self.tables):
            return whole
        others = {key: value for key, value in self.tables.items() if key not in _ORDERED}
        return written(self.tables, written(others, self.before))

    def template(self) -> Template:
        """The template, to be packed and installed; raises ``TemplateError`` for what cannot be used."""
        return from_bytes("template.toml", self.toml, self.base, self.sample)

    def shown(self) -> Template:
        """The template as far as it is shown: without its file. Raises ``TemplateError`` likewise."""
        return from_tables("template.toml", self.tables, b"", self.base, self.sample)


def work_on(template: Template) -> Work:
    """The work on a template that there is already."""
    tables = tomllib.loads(template.source.decode("utf-8"))
    return Work(tables=tables, base=template.base, before=template.source, sample=template.sample)


def work_from(draft: Draft, origin: str) -> Work:
    """The work on a draft that was made from the Word file ``origin``."""
    return Work(tables=draft.tables, base=draft.base, evidence=draft.evidence, origin=origin)


def with_sample(work: Work, sample: bytes | None) -> Work:
    """The work with another sample, or with none."""
    return msgspec.structs.replace(work, sample=sample)


def at(tables: object, path: Path, default: Any = None) -> Any:
    """What stands at a path of keys and of places in lists; ``default`` where nothing does."""
    for step in path:
        if isinstance(step, int):
            is_there = isinstance(tables, list | tuple) and 0 <= step < len(tables)
        else:
            is_there = isinstance(tables, Mapping) and step in tables
        if not is_there:
            return default
        tables = tables[step]  # type: ignore[index]
    return tables


def is_same(one: Work, other: Work) -> bool:
    """Whether two works are the same, the order of their entries too."""
    return one == other and _order(one.tables) == _order(other.tables)


def table_at(tables: object, path: Path) -> Mapping[str, Any]:
    """The table at a path; an empty one where something else stands, or nothing."""
    found = at(tables, path)
    return found if isinstance(found, Mapping) else {}


def list_at(tables: object, path: Path) -> Sequence[Any]:
    """The list at a path; an empty one where something else stands, or nothing."""
    found = at(tables, path)
    return found if isinstance(found, list | tuple) else ()


def put(work: Work, path: Path, value: Any) -> Work:
    """Puts a value at a path, making the tables on the way; ``None`` takes it away, and tables that are empty then."""
    tables = _put(work.tables, path, value)
    if len(path) > 2 and path[0] == "languages" and path[1] not in table_at(tables, ("languages",)):
        # A language without words of its own yet is there all the same.
        tables = _put(tables, path[:2], {})
    return msgspec.structs.replace(work, tables=tables)


def _put(table: Any, path: Path, value: Any) -> Any:
    first, rest = path[0], path[1:]
    if isinstance(first, int):
        items = list(table or ())
        if rest:
            items[first] = _put(items[first], rest, value)
        else:
            items[first] = value
        return items
    made = dict(table) if isinstance(table, Mapping) else {}
    # Entries of the person's own making stay when they are empty; tables of the format do not.
    inner = _put(made.get(first), rest, value) if rest else value
    if inner is None or (rest and inner == {} and value is None):
        made.pop(first, None)
    else:
        made[first] = inner
    return made


def insert(work: Work, path: Path, place: int, value: Any, key: str = "") -> Work:
    """Puts an entry into the list or the table at a path, before the one at ``place``; a table's has a key."""
    whole = at(work.tables, path)
    if key:
        pairs = list((whole or {}).items())
        pairs.insert(place, (key, value))
        return put(work, path, dict(pairs))
    items = list(whole or ())
    items.insert(place, value)
    return put(work, path, items)


def remove(work: Work, path: Path, place: int) -> Work:
    """Takes the entry at a place out of the list or the table at a path; one that is empty then goes too."""
    whole = at(work.tables, path)
    if isinstance(whole, Mapping):
        left: Any = dict(pair for number, pair in enumerate(whole.items()) if number != place)
    else:
        left = [one for number, one in enumerate(whole or ()) if number != place]
    return put(work, path, left or None)


def move(work: Work, path: Path, place: int, to: int) -> Work:
    """Moves the entry at a place of the list or the table at a path to another place."""
    whole = at(work.tables, path)
    items = list(whole.items()) if isinstance(whole, Mapping) else list(whole or ())
    if not (0 <= place < len(items) and 0 <= to < len(items)):
        return work
    items.insert(to, items.pop(place))
    return put(work, path, dict(items) if isinstance(whole, Mapping) else items)


def rename(work: Work, path: Path, key: str, new: str) -> Work:
    """Gives the entry ``key`` of the table at a path another key, in the same place and in every language."""
    whole = table_at(work.tables, path)
    if not new or new in whole or key not in whole:
        return work
    work = put(work, path, {new if one == key else one: value for one, value in whole.items()})
    for language in table_at(work.tables, ("languages",)):
        inner = ("languages", language, *path)
        if key in table_at(work.tables, inner):
            work = rename(work, inner, key, new)
    return work


def free_key(words: str, taken: Sequence[str], otherwise: str) -> str:
    """A key made of words that is none of those taken: small letters, digits and hyphens, a letter first."""
    import re
    import unicodedata

    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    key = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")
    key = key if key[:1].isalpha() else otherwise
    return next(one for one in (key, *(f"{key}-{number}" for number in range(2, 1000))) if one not in taken)


def _order(tables: Mapping[str, Any]) -> list[Any]:
    return [list(table_at(tables, (key,))) for key in _ORDERED]
