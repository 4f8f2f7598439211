"""The report that uses every feature of the model does so, and goes through every door and out again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import inspect

from hrreport.forum.compose import compose
from hrreport.model import Report
from hrreport.model.document import Document
from hrreport.model.invariants import broken
from hrreport.model.texts import map_texts
from hrreport.prose.blocks import MAX_LIST_LEVEL
from hrreport.storage import decode_report, encode_report, open_report, save_report
from hrreport.writers import FORMATS
from tests.everything import WORDS, everything
from tests.texts import template, templates


def structs(value: object) -> Iterator[msgspec.Struct]:
    """Every struct in a value, the value included."""
    if isinstance(value, msgspec.Struct):
        yield value
        for name in value.__struct_fields__:
            yield from structs(getattr(value, name))
    elif isinstance(value, dict | tuple):
        for one in value.values() if isinstance(value, dict) else value:
            yield from structs(one)


def model() -> list[inspect.StructType]:
    """Every kind of struct that a report can hold."""
    found: dict[type, inspect.StructType] = {}

    def walk(kind: Any) -> None:
        if isinstance(kind, inspect.StructType):
            if kind.cls in found:
                return
            found[kind.cls] = kind
            for field in kind.fields:
                walk(field.type)
        for name in ("types", "item_types"):
            for one in getattr(kind, name, ()):
                walk(one)
        for name in ("item_type", "value_type"):
            if hasattr(kind, name):
                walk(getattr(kind, name))

    walk(inspect.type_info(Report))
    return list(found.values())


@pytest.mark.parametrize("kind", model(), ids=lambda kind: kind.cls.__name__)
def test_every_field_has_every_value_that_it_may_have(kind: inspect.StructType) -> None:
    standing = msgspec.structs.replace(everything(), introduction=None)
    there = [one for one in (*structs(everything()), standing) if type(one) is kind.cls]
    assert there
    for field in kind.fields:
        values = [getattr(one, field.name) for one in there]
        if field.default is not inspect.NODEFAULT:
            assert any(value != field.default for value in values), field.name
        for choice in getattr(field.type, "types", (field.type,)):
            if isinstance(choice, inspect.LiteralType):
                assert set(choice.values) <= set(values), field.name
            if isinstance(choice, inspect.NoneType):
                assert any(value is None for value in values), field.name
            if isinstance(choice, inspect.BoolType):
                assert {True, False} <= set(values), field.name


def test_fields_of_a_report_are_of_every_kind() -> None:
    kinds = {type(value) for value in everything().fields.values()}
    wanted = inspect.type_info(Report)
    assert isinstance(wanted, inspect.StructType)
    fields = next(field.type for field in wanted.fields if field.name == "fields")
    assert isinstance(fields, inspect.DictType)
    assert isinstance(fields.value_type, inspect.UnionType)
    assert len(kinds) == len(fields.value_type.types)
    levels = {one.level for one in structs(everything()) if hasattr(one, "style") and hasattr(one, "level")}
    assert levels == set(range(MAX_LIST_LEVEL + 1))


@pytest.mark.parametrize("language", WORDS)
def test_it_goes_through_every_door(language: str, tmp_path: Path) -> None:
    one = everything(language)
    assert broken(one) == []
    assert map_texts(one, lambda _, runs: runs) is one
    assert decode_report(encode_report(one), "x") == one
    path = tmp_path / "a.hrr"
    save_report(path, one, template("whrcf"))
    assert open_report(path).report == one
    assert Document(one).report is one
    for house in templates():
        for mode in ("attributed", "unattributed", "grouped", "list"):
            composed = compose(one, house, mode)  # type: ignore[arg-type]
            for kind in FORMATS.values():
                words = kind.write(composed, house)
                assert b"between us" not in words
                assert b"ann@lee" not in words
