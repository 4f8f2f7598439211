"""What is other in another version of a forum template: what its file says, and what a report prints under it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from hrreport.forum.compose import compose
from hrreport.forum.composition import Composed, Composition, Line
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.model.differences import Difference, differing
from hrreport.model.passages import Passage, PassageKind

# Of these tables every entry is told by itself.
_BY_ENTRY = frozenset({"fields", "segment-fields", "outcomes", "languages"})
_FRONT: dict[str, PassageKind] = {"title": "title", "subtitle": "subtitle", "introduction": "introduction"}


def says_otherwise(old: Template, new: Template) -> tuple[Difference, ...]:
    """Where the two files differ, table by table; the passages are named by the tables (``fields.date``).

    Of a table that is in both, only the lines that differ are told. Their Word documents are not looked into.
    """
    before, after = _tables(old), _tables(new)
    return differing(_without_common(before, after), _without_common(after, before))


def prints_otherwise(report: Report, old: Template, new: Template) -> tuple[Difference, ...]:
    """Where a report is printed in other words under ``new``; how pages look is not compared."""
    return differing(_printed(report, compose(report, old)), _printed(report, compose(report, new)))


def _without_common(tables: Mapping[str, list[str]], others: Mapping[str, list[str]]) -> list[Passage]:
    """The tables as passages, without the lines that stand in the other one too; all where only their order differs."""
    out = []
    for name, lines in tables.items():
        other = others.get(name)
        if lines != other:
            own = (
                lines if other is None or sorted(lines) == sorted(other) else [one for one in lines if one not in other]
            )
            out.append(Passage(name, "template", name, "\n".join(own)))
    return out


def _tables(template: Template) -> dict[str, list[str]]:
    tables = tomllib.loads(template.source.decode("utf-8"))
    return {name: list(_lines(value)) for name, value in _entries(tables)}


def _entries(tables: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in tables.items():
        if name in _BY_ENTRY and isinstance(value, dict):
            yield from ((f"{name}.{key}", entry) for key, entry in value.items())
        else:
            yield name, value


def _lines(value: Any, name: str = "") -> Iterator[str]:
    """A value in lines of ``key: value``."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _lines(inner, f"{name} › {key}" if name else key)
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        for number, inner in enumerate(value, 1):
            yield from _lines(inner, f"{name} {number}".strip())
    else:
        words = " · ".join(map(str, value)) if isinstance(value, list) else value
        yield f"{name}: {_said(words)}" if name else _said(words)


def _said(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, default=str)


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
