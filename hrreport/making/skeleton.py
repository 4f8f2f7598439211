"""The skeleton of a forum's reports, out of the headings of one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from hrreport.forum.ordinal import letter, roman

_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
    "fr": "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième".split(),
    "es": "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo".split(),
    "de": "erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter".split(),
    "pt": "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo".split(),
}
_FEMININE = {
    "fr": "première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième".split(),
    "es": "primera segunda tercera cuarta quinta sexta séptima octava novena décima".split(),
    "de": "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte".split(),
    "pt": "primeira segunda terceira quarta quinta sexta sétima oitava nona décima".split(),
}
_OPENING = re.compile(r"open|welcom|ouvert|accueil|apertur|bienvenid|eröffn|begrüß|abertur|boas-vindas", re.IGNORECASE)
_CLOSING = re.compile(r"clos|conclu|clôtur|clausur|cierre|abschluss|schluss|encerr", re.IGNORECASE)
_COLON = re.compile(r"^(.{1,40}?)\s*[:–—]\s+(\S.*)$")


MAX_ENTRIES = 24


class Found(NamedTuple):
    """A heading of the file: its words and its level from 1."""

    words: str
    level: int


class Plan(NamedTuple):
    """The entries for ``[[skeleton]]``, the ordinals that headings count by, and whether all parts share a count."""

    entries: tuple[dict[str, Any], ...]
    ordinals: tuple[str, ...]
    counts_all: bool


class _Shape(NamedTuple):
    """A heading with its number made a field: the pattern, which field, and the number."""

    pattern: str
    field: str
    number: int
    ordinals: tuple[str, ...] = ()


def plan(headings: Sequence[Found]) -> Plan:
    """The skeleton that these headings tell: those that count are one part that repeats, others stand by themselves."""
    shapes = [_shape(one.words) for one in headings]
    entries: list[dict[str, Any]] = []
    seen: set[str] = set()
    counts_all = _counts_all(headings, shapes)
    counted: list[_Shape] = []
    for one, shape in zip(headings, shapes, strict=True):
        repeats = (
            shape is not None and sum(other is not None and other.pattern == shape.pattern for other in shapes) > 1
        )
        if shape is not None and (repeats or counts_all):
            pattern = shape.pattern
            counted.append(shape)
        else:
            pattern, repeats = _literal(one.words), False
        if pattern in seen or len(entries) >= MAX_ENTRIES:
            continue
        seen.add(pattern)
        entries.append(_entry(one, pattern, repeats, entries))
    return Plan(tuple(entries), _ordinals(counted), counts_all)


def _ordinals(counted: Sequence[_Shape]) -> tuple[str, ...]:
    """The ordinals of the first of the parts that are counted: “Première” tells what “Deuxième” leaves open."""
    worded = [one for one in counted if one.ordinals]
    return min(worded, key=lambda one: one.number).ordinals if worded else ()


def _entry(one: Found, pattern: str, repeats: bool, before: Sequence[dict[str, Any]]) -> dict[str, Any]:
    kind = "segment" if repeats else "other"
    if not repeats and _OPENING.search(one.words) and not before:
        kind = "opening"
    elif not repeats and _CLOSING.search(one.words):
        kind = "closing"
    entry: dict[str, Any] = {"key": _key(one.words, {entry["key"] for entry in before}), "kind": kind}
    if one.level > 1:
        entry["level"] = 2
    entry["heading"] = pattern
    if repeats:
        entry["repeat"] = True
    else:
        entry["required"] = True
    return entry


def _key(words: str, taken: set[str]) -> str:
    plain = re.sub(r"[^a-z]+", "-", words.casefold().encode("ascii", "ignore").decode()).strip("-")[:30].strip("-")
    key = plain if plain[:1].isalpha() else "part"
    number = 1
    while key in taken:
        number += 1
        key = f"{plain or 'part'}-{number}"
    return key


def _literal(words: str) -> str:
    """Words as a pattern that prints just them."""
    return re.sub(r"([\\{}\[\]*])", r"\\\1", words)


def _counts_all(headings: Sequence[Found], shapes: Sequence[_Shape | None]) -> bool:
    """Whether the headings of the first level share one count, as in “I. Introduction”, “II. Opening”."""
    tops = [shape for one, shape in zip(headings, shapes, strict=True) if one.level == 1]
    numbers = [shape.number if shape is not None and shape.field != "ordinal" else 0 for shape in tops]
    patterns = {shape.pattern for shape in tops if shape is not None}
    return len(tops) > 1 and numbers == list(range(1, len(tops) + 1)) and len(patterns) > 1


def _shape(words: str) -> _Shape | None:
    """A heading as a pattern with its number and its theme as fields; ``None`` where nothing in it counts."""
    theme = _COLON.match(words)
    head, tail = (theme[1], " {theme}") if theme else (words, "")
    mark = words[len(head) : len(words) - len(theme[2])].rstrip() if theme else ""
    for shape in (*_by_ordinal(head), *_by_number(head)):
        return shape._replace(pattern=f"{shape.pattern}{_literal(mark)}{tail}")
    return None


def _by_ordinal(words: str) -> Iterator[_Shape]:
    for known in (*_ORDINALS.values(), *_FEMININE.values()):
        for number, one in enumerate(known, 1):
            found = re.search(rf"(?<!\w){one}(?!\w)", words, re.IGNORECASE)
            if found is not None:
                case = str.upper if found[0].isupper() else str.capitalize if found[0][0].isupper() else str.lower
                pattern = f"{_literal(words[: found.start()])}{{ordinal}}{_literal(words[found.end() :])}"
                yield _Shape(pattern, "ordinal", number, tuple(case(other) for other in known))


def _by_number(words: str) -> Iterator[_Shape]:
    found = re.search(r"(?<![\w.])(\d{1,2})(?![\w%]|\.\d)", words)
    if found is not None:
        yield _Shape(_around(words, found, "{number}"), "number", int(found[1]))
    found = re.match(r"([IVXL]+)(?=[.):]|\s+[–—-])", words)
    if found is not None:
        number = next((one for one in range(1, 60) if roman(one) == found[1]), 0)
        if number:
            yield _Shape(_around(words, found, "{roman}"), "roman", number)
    found = re.match(r"([A-Z])(?=[.)])", words)
    if found is not None:
        yield _Shape(
            _around(words, found, "{letter}"), "letter", next(n for n in range(1, 27) if letter(n) == found[1])
        )


def _around(words: str, found: re.Match[str], field: str) -> str:
    return f"{_literal(words[: found.start(1)])}{field}{_literal(words[found.end(1) :])}"
