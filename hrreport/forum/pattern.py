"""Patterns: the small language in which a forum says how an office, a speaker or a heading is printed.

Fields stand in braces (``{family:upper}`` gives capitals, ``{name:capitals}`` the family name in them,
``{family|name}`` the first of the two that has a value), ``**bold**`` and ``*italic*`` give emphasis, square brackets
hold what disappears when a field directly inside is empty, a backslash makes the next character literal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import cached_property

import msgspec

from hrreport.errors import PatternError, did_you_mean
from hrreport.forum.span import Span, Spans, tidy

MAX_LENGTH = 500
MAX_DEPTH = 8

OFFICE_FIELDS = frozenset({"role", "organisation", "place", "country"})
SPEAKER_FIELDS = OFFICE_FIELDS | {"name", "given", "family", "honorific", "article", "offices", "office"}
HEADING_FIELDS = frozenset({"ordinal", "number", "roman", "letter", "parent", "title", "theme"})
OUTCOME_FIELDS = frozenset({"label", "number", "text", "owner", "due"})

# What is made of a field's value; all the values may be asked.
_TRANSFORMS: dict[str, Callable[[str, Mapping[str, str]], str]] = {
    "upper": lambda value, _: value.upper(),
    "capitals": lambda value, values: _in_capitals(value, values.get("family", "")),
}
_FIELD = re.compile(r"\s*([A-Za-z_][\w.-]*(?:\s*\|\s*[A-Za-z_][\w.-]*)*)\s*(?::\s*([A-Za-z_]*)\s*)?\}")


class Literal(msgspec.Struct, frozen=True):
    """Words that are printed as they stand."""

    text: str


class Field(msgspec.Struct, frozen=True):
    """A value to be filled in; ``transform`` is the name of a change made to it, or ``None``.

    ``instead`` are the fields whose value stands there where this one is empty, the first that has one.
    """

    name: str
    transform: str | None = None
    instead: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that may stand there, in their order."""
        return (self.name, *self.instead)

    def value(self, values: Filled) -> str:
        """What stands there; nothing where none of the fields has a value."""
        return next((value for name in self.names if (value := values.get(name))), "")


class Optional(msgspec.Struct, frozen=True, dict=True):
    """Parts that disappear together when a field directly inside is empty."""

    parts: tuple[Node, ...]

    @cached_property
    def direct(self) -> tuple[Field, ...]:
        """The fields directly inside, emphasis looked through."""
        return tuple(_direct(self.parts))


class Emphasis(msgspec.Struct, frozen=True):
    """Parts printed bold or italic."""

    bold: bool
    parts: tuple[Node, ...]


Node = Literal | Field | Optional | Emphasis
Filled = Mapping[str, str]


class Pattern(msgspec.Struct, frozen=True):
    """A parsed pattern; ``name`` is the key it has in its template."""

    name: str
    source: str
    parts: tuple[Node, ...]

    def field_names(self) -> list[str]:
        """The name of every field, as often as it is used."""
        return _field_names(self.parts)

    def has_capitals(self) -> bool:
        """Whether it prints a name with its family name in capitals."""
        return _changes(self.parts, "capitals")

    def is_upper(self, name: str) -> bool:
        """Whether it prints a field all in capitals."""
        return _changes(self.parts, "upper", name)

    def fields(self) -> frozenset[str]:
        """The names of all fields used."""
        return frozenset(self.field_names())


def parse(name: str, source: str, known: Collection[str] | None, limit: int = MAX_LENGTH) -> Pattern:
    """The pattern written in ``source``.

    ``known`` are the fields that may be used, ``None`` allows any. Raises ``PatternError`` with name and column.
    """
    if len(source) > limit:
        raise PatternError(name, limit + 1, f"it is longer than {limit} characters")
    return Pattern(name, source, _Parser(name, source, known).whole())


class _Parser:
    """Recursive descent over one pattern; ``at`` is the place of the next character, from 0."""

    def __init__(self, name: str, source: str, known: Collection[str] | None) -> None:
        self.name = name
        self.source = source
        self.known = known
        self.at = 0

    def whole(self) -> tuple[Node, ...]:
        return self._parts(closing="", opened_at=0, depth=0)

    def _fail(self, at: int, why: str) -> PatternError:
        return PatternError(self.name, at + 1, why)

    def _parts(self, closing: str, opened_at: int, depth: int) -> tuple[Node, ...]:
        if depth > MAX_DEPTH:
            raise self._fail(opened_at, f"brackets and emphasis are nested more than {MAX_DEPTH} deep")
        nodes: list[Node] = []
        words: list[str] = []

        def flush() -> None:
            if words:
                nodes.append(Literal("".join(words)))
                words.clear()

        while self.at < len(self.source):
            if closing and self.source.startswith(closing, self.at):
                if closing != "*" or not self._opens_bold():
                    self.at += len(closing)
                    flush()
                    return tuple(nodes)
            char = self.source[self.at]
            if char == "\\":
                words.append(self._escaped())
            elif char in "{[*":
                flush()
                nodes.append(self._special(char, depth))
            elif char in "}]":
                raise self._fail(self.at, f"“{char}” closes nothing; write “\\{char}” for the character itself")
            else:
                words.append(char)
                self.at += 1
        if closing:
            raise self._fail(opened_at, f"“{self.source[opened_at : opened_at + len(closing)]}” is never closed")
        flush()
        return tuple(nodes)

    def _opens_bold(self) -> bool:
        """Whether two asterisks stand here, and not three: those end italic before they end bold."""
        return self.source.startswith("**", self.at) and not self.source.startswith("***", self.at)

    def _escaped(self) -> str:
        if self.at + 1 >= len(self.source):
            raise self._fail(self.at, "a backslash at the end stands before nothing")
        self.at += 2
        return self.source[self.at - 1]

    def _special(self, char: str, depth: int) -> Node:
        opened_at = self.at
        if char == "{":
            return self._field()
        if char == "[":
            self.at += 1
            return Optional(self._parts("]", opened_at, depth + 1))
        mark = "**" if self.source.startswith("**", self.at) else "*"
        self.at += len(mark)
        return Emphasis(mark == "**", self._parts(mark, opened_at, depth + 1))

    def _field(self) -> Field:
        opened_at = self.at
        match = _FIELD.match(self.source, opened_at + 1)
        if match is None:
            raise self._fail(opened_at, "a field is written as its name in braces, like {name}")
        names, transform = [name.strip() for name in match[1].split("|")], match[2]
        for name in names:
            self._check_field(name, opened_at)
        if transform is not None and transform not in _TRANSFORMS:
            raise self._fail(
                match.start(2), f"there is no change “{transform}” (known: {', '.join(sorted(_TRANSFORMS))})"
            )
        self.at = match.end()
        return Field(names[0], transform, tuple(names[1:]))

    def _check_field(self, name: str, opened_at: int) -> None:
        if self.known is not None and name not in self.known:
            fields = ", ".join(sorted(self.known))
            raise self._fail(
                opened_at, f"there is no field “{name}”{did_you_mean(name, self.known)} (fields: {fields})"
            )


def _changes(parts: tuple[Node, ...], transform: str, name: str = "") -> bool:
    """Whether the parts print a field, or the one of that name, with a change."""
    return any(
        part.transform == transform and name in ("", part.name)
        if isinstance(part, Field)
        else isinstance(part, Optional | Emphasis) and _changes(part.parts, transform, name)
        for part in parts
    )


def _field_names(parts: tuple[Node, ...]) -> list[str]:
    names: list[str] = []
    for part in parts:
        if isinstance(part, Field):
            names += part.names
        elif isinstance(part, Optional | Emphasis):
            names += _field_names(part.parts)
    return names


Missing = Callable[[str], Span | None]


def _nothing(_: str) -> Span | None:
    return None


def fill(pattern: Pattern, values: Filled, missing: Missing = _nothing) -> Spans:
    """The pattern with its fields filled, spaces tidied.

    ``missing`` gives what stands for an empty field outside square brackets; ``None`` prints nothing.
    """
    return tidy(_fill(pattern.parts, values, missing, False, False))


def _fill(parts: tuple[Node, ...], values: Filled, missing: Missing, bold: bool, italic: bool) -> list[Span]:
    out: list[Span] = []
    for part in parts:
        if isinstance(part, Literal):
            # An abbreviation brings the full stop of its sentence with it.
            ends = part.text.startswith(".") and not part.text.startswith("..") and out and out[-1].text.endswith(".")
            out.append(Span(part.text[1:] if ends else part.text, bold, italic))
        elif isinstance(part, Field):
            out += _fill_field(part, values, missing, bold, italic)
        elif isinstance(part, Emphasis):
            out += _fill(part.parts, values, missing, bold or part.bold, italic or not part.bold)
        elif _stands(part, values):
            out += _fill(part.parts, values, missing, bold, italic)
    return out


def _fill_field(part: Field, values: Filled, missing: Missing, bold: bool, italic: bool) -> list[Span]:
    value = part.value(values)
    if not value:
        mark = missing(part.name)
        return [] if mark is None else [mark]
    return [Span(_TRANSFORMS[part.transform](value, values) if part.transform else value, bold, italic)]


def _in_capitals(name: str, family: str) -> str:
    """A name with the family name in it in capitals; the name as it is where it does not hold it."""
    before, found, after = name.rpartition(family) if family else ("", "", name)
    return before + found.upper() + after


def _stands(part: Optional, values: Filled) -> bool:
    """Whether every field directly inside (emphasis looked through) has a value."""
    return all(field.value(values) for field in part.direct)


def _direct(parts: tuple[Node, ...]) -> list[Field]:
    fields: list[Field] = []
    for part in parts:
        if isinstance(part, Field):
            fields.append(part)
        elif isinstance(part, Emphasis):
            fields += _direct(part.parts)
    return fields


def starts_with_words(pattern: Pattern) -> bool:
    """Whether the pattern's first printed character is its own, and may be lower case inside a sentence."""
    return bool(pattern.parts) and isinstance(pattern.parts[0], Literal)
