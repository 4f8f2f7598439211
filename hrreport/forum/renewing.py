"""What is other in another version of a forum template: what its file says, and what a report prints under it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from hrreport.forum.compose import compose
from hrreport.forum.composition import Composed, Composition, Line
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.model.differences import Difference, differing
from hrreport.model.passages import Passage, PassageKind

Path = tuple[str | int, ...]
Tell = Callable[[Path, Any], str]
_Leaf = tuple[Path, Any]

# Of these tables every entry is told by itself.
_BY_ENTRY = frozenset({"fields", "segment-fields", "outcomes", "languages"})
_FRONT: dict[str, PassageKind] = {"title": "title", "subtitle": "subtitle", "introduction": "introduction"}


def says_otherwise(old: Template, new: Template, tell: Tell | None = None) -> tuple[Difference, ...]:
    """Where the two files differ, table by table; the passages are named by the tables (``fields.date``).

    Of a table that is in both, only the lines that differ are told, as ``key: value`` or by ``tell``, which takes the
    path of a value and the value. Their Word documents are not looked into.
    """
    before, after = _tables(old), _tables(new)
    tell = tell or _plainly
    return differing(_without_common(before, after, tell), _without_common(after, before, tell))


def prints_otherwise(report: Report, old: Template, new: Template) -> tuple[Difference, ...]:
    """Where a report is printed in other words under ``new``; how pages look is not compared."""
    return differing(_printed(report, compose(report, old)), _printed(report, compose(report, new)))


def _without_common(tables: Mapping[str, list[_Leaf]], others: Mapping[str, list[_Leaf]], tell: Tell) -> list[Passage]:
    """The tables as passages, without the lines that stand in the other one too; all where only their order differs."""
    out = []
    for name, lines in tables.items():
        other = others.get(name)
        if lines != other:
            is_turned = other is None or sorted(map(repr, lines)) == sorted(map(repr, other))
            own = lines if other is None or is_turned else [one for one in lines if one not in other]
            out.append(Passage(name, "template", name, "\n".join(tell(*one) for one in own)))
    return out


def _tables(template: Template) -> dict[str, list[_Leaf]]:
    tables = tomllib.loads(template.source.decode("utf-8"))
    return {name: list(_leaves(value, path)) for name, path, value in _entries(tables)}


def _entries(tables: Mapping[str, Any]) -> Iterator[tuple[str, Path, Any]]:
    for name, value in tables.items():
        if name in _BY_ENTRY and isinstance(value, dict):
            yield from ((f"{name}.{key}", (name, key), entry) for key, entry in value.items())
        else:
            yield name, (name,), value


def _leaves(value: Any, path: Path) -> Iterator[_Leaf]:
    """The values in a value, each with its path; a list of words is one."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        for number, inner in enumerate(value, 1):
            yield from _leaves(inner, (*path, number))
    else:
        yield path, value


def _plainly(path: Path, value: Any) -> str:
    """A value as ``key: value``."""
    name = ""
    for step in path[2 if path[0] in _BY_ENTRY else 1 :]:
        name = f"{name} {step}" if isinstance(step, int) else f"{name} › {step}"
    words = " · ".join(map(str, value)) if isinstance(value, list) else value
    said = words if isinstance(words, str) else json.dumps(words, default=str)
    return f"{name.removeprefix(' › ').strip()}: {said}" if name else said


def _printed(report: Report, composition: Composition) -> list[Passage]:
    """The lines that are printed, in one passage for each contribution, heading and annex."""
    out: dict[str, Passage] = {}
    numbers = {segment.id: str(number) for number, segment in enumerate(report.segments, 1)}
    speakers = {speaker.id: speaker.name for speaker in report.speakers}
    who = {one.id: ", ".join(speakers[each] for each in one.speakers) for _, one in report.contributions()}
    for block in composition.blocks:
        source = block.source
        if source is not None and source.contribution is not None:
            made = Passage(f"contribution:{source.contribution}", "contribution", who[source.contribution], "")
        elif source is not None and source.segment is not None:
            made = Passage(f"segment:{source.segment}", "segment", numbers[source.segment], "")
        else:
            kind = _FRONT.get(block.role, "annex") if isinstance(block, Line) else "annex"
            kind = "front" if isinstance(block, Line) and block.role == "front" else kind
            made = Passage(kind, kind, "", "")
        known = out.get(made.key, made)
        text = "\n".join((*((known.text,) if known.text else ()), *_words(block)))
        out[made.key] = Passage(known.key, known.kind, known.name, text)
    return list(out.values())


def _words(block: Composed) -> Iterator[str]:
    if isinstance(block, Line):
        number = f"{block.number}. " if block.number else ""
        yield f"{number}{plain_spans(block.spans)}"
    else:
        for row in block.rows:
            yield " | ".join(" ".join(words for inner in cell for words in _words(inner)) for cell in row)
