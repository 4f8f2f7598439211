"""Writing ``template.toml``: tables as a person would set them down, and changes to a file that keep its comments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tomlkit
from tomlkit.items import Item
from tomlkit.toml_document import TOMLDocument

# Keys first that stand before any table, then the tables in the order in which a reader meets what they say.
_ORDER = (
    *("introduction", "ending", "moderating", "verbs", "template", "fields", "segment-fields", "front", "skeleton"),
    *("segments", "attribution", "outcomes", "paragraphs", "annexes", "limits", "deadline", "terms", "words", "styles"),
    *("markdown", "languages"),
)


def written(tables: Mapping[str, Any], before: bytes | None = None) -> bytes:
    """The tables as UTF-8 TOML.

    With ``before``, the file as it was, what stays the same stays as it is written there, with its comments.
    """
    document = tomlkit.parse((before or b"").decode("utf-8"))
    known = {name: number for number, name in enumerate(_ORDER)}
    _update(document, dict(sorted(tables.items(), key=lambda pair: known.get(pair[0], len(known)))))
    return tomlkit.dumps(document).encode("utf-8")


def _update(table: Any, values: Mapping[str, Any]) -> None:
    """Makes a table hold just these values, leaving alone what it holds already."""
    for key in [key for key in table if key not in values]:
        del table[key]
    for key, value in values.items():
        old = table.get(key)
        if _plain(old) == value:
            continue
        if isinstance(value, Mapping) and isinstance(old, Mapping):
            _update(old, value)
        elif key in table:
            table[key] = _item(value)
        elif isinstance(table, TOMLDocument) and not _is_table(value):
            _put_first(table, key, _item(value))
        else:
            table.add(key, _item(value))


def _put_first(document: TOMLDocument, key: str, item: Item) -> None:
    """Puts a key of the file itself before the first table, behind which it would belong to that."""
    tables = [(name, document.item(name)) for name in list(document) if _is_table(_plain(document[name]))]
    for name, _ in tables:
        del document[name]
    document.add(key, item)
    for name, table in tables:
        document.add(name, table)


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping) or (
        isinstance(value, list | tuple) and bool(value) and isinstance(value[0], Mapping)
    )


def _plain(value: Any) -> Any:
    return value.unwrap() if hasattr(value, "unwrap") else value


def _item(value: Any) -> Item:
    if isinstance(value, Mapping):
        table = tomlkit.table(is_super_table=bool(value) and all(isinstance(one, Mapping) for one in value.values()))
        for key, inner in sorted(value.items(), key=lambda pair: _is_table(pair[1])):
            table.add(key, _item(inner))
        return table
    if _is_table(value):
        tables = tomlkit.aot()
        for inner in value:
            tables.append(_item(inner))
        return tables
    if isinstance(value, str) and "\n" in value:
        return tomlkit.string(value, multiline=True)
    item: Item = tomlkit.item(list(value) if isinstance(value, tuple) else value)
    return item
