"""What a template prints out of fields, read back: the lines above a report, and those under headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hrreport.forum.matching import matched
from hrreport.forum.pattern import Field, Literal, Node, Pattern, fill
from hrreport.forum.plan import Front
from hrreport.forum.span import runs_of_spans
from hrreport.forum.template import FieldSpec, Template
from hrreport.prose import Runs, Text, plain
from hrreport.readers.reading import Piece, Pieces
from hrreport.readers.values import Reader

_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")
_BALANCED = re.compile(r"(?:[^()]|\([^()]*\))*")
_ABBREVIATED = re.compile(r"(?<!\w)[^\W\d_](?:\.[^\W\d_])+$")
MAX_BARE = 25  # words that a line may have of which a pattern says nothing but where a field stands


class Found(NamedTuple):
    """Lines read back: how well they fit, how many pieces they are, title and subtitle, and fields in words."""

    score: int = 0
    used: int = 0
    title: Runs = ()
    subtitle: Runs = ()
    words: Mapping[str, str] = {}

    @property
    def letters(self) -> int:
        """How many letters the template itself prints in them, at least."""
        return max(self.score - 3 * self.used, 0)


def read_front(pieces: Pieces, template: Template, language: str) -> Found | None:
    """The lines above a report, as many as the template may have printed; ``None`` without a title among them."""
    wording = template.wording(language)
    reader = LineReader(template, template.fields_in(language), language)
    lines = list(zip(wording.front, wording.front_lines, strict=True))
    found = _Fitting(pieces, lines, reader).best(0, 0)
    return found if found.title else None


class LineReader:
    """Reads the fields in one printed line; ``specs`` are the fields that there are."""

    def __init__(self, template: Template, specs: Mapping[str, FieldSpec], language: str) -> None:
        self._specs = specs
        self._values = Reader(template, language)
        self._fixed = {"forum": template.forum, "language": language}

    def words(self, pattern: Pattern, printed: str, stands_alone: bool = False) -> Mapping[str, str] | None:
        """The fields' words, where the pattern prints just this line with them and each can be a value.

        ``stands_alone`` tells that the line cannot be text that follows, as a heading cannot.
        """
        found = matched(pattern, printed, self._fits)
        if found is None or not (stands_alone or literal_length(pattern) or _is_short(printed, pattern, self._specs)):
            return None
        return {name: _spelt(one) for name, one in found.items()}

    def _fits(self, name: str, words: str) -> bool:
        """Whether a field may hold the words; what a bracket opens in it is closed in it."""
        if name in self._fixed:
            return words == self._fixed[name]
        return _BALANCED.fullmatch(words) is not None and self._values.reads(words, self._specs.get(name))


def _spelt(words: str) -> str:
    """A value with the full stop of its abbreviation, where it fell together with that of a sentence ("10 a.m")."""
    return f"{words}." if _ABBREVIATED.search(words) else words


def _is_short(printed: str, pattern: Pattern, specs: Mapping[str, FieldSpec]) -> bool:
    """Whether a line of which the pattern says nothing can be what its fields hold, and not the text that follows."""
    if any(key in specs and specs[key].type == "long" for key in pattern.fields()):
        return True
    return len(printed.split()) <= MAX_BARE and not _ENDED.search(printed)


def literal_length(pattern: Pattern) -> int:
    """How many letters and digits of its own a pattern has."""
    return sum(map(str.isalnum, "".join(_literals(pattern.parts))))


def _literals(parts: Sequence[Node]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Literal):
            yield part.text
        elif not isinstance(part, Field):
            yield from _literals(part.parts)


class _Fitting:
    """Finds which line of a front each piece is, so that as much as can be is read."""

    def __init__(self, pieces: Pieces, lines: Sequence[tuple[Front, Pattern]], reader: LineReader) -> None:
        self._pieces = pieces
        self._lines = lines
        self._reader = reader
        self._known: dict[tuple[int, int], Found] = {}

    def best(self, at: int, line: int) -> Found:
        """The best that the lines from ``line`` on make of the pieces from ``at`` on."""
        if at >= len(self._pieces) or line >= len(self._lines):
            return Found()
        if (at, line) not in self._known:
            without, here = self.best(at, line + 1), self._one(self._pieces[at], *self._lines[line])
            found = without
            if here is not None:
                rest = self.best(at + 1, line + 1)
                whole = _together(here, rest)
                found = whole if whole.score >= without.score else without
            self._known[at, line] = found
        return self._known[at, line]

    def _one(self, piece: Piece, line: Front, pattern: Pattern) -> Found | None:
        if (line.role == "title") != (piece.kind == "heading" or piece.role == "title") or piece.kind == "other":
            return None
        words = self._reader.words(pattern, plain(piece.runs), line.role == "title")
        if words is None:
            return None
        title = _titled("title", line, words, piece.runs)
        subtitle = _titled("subtitle", line, words, piece.runs)
        fields = {key: one for key, one in words.items() if key not in ("title", "subtitle", "forum", "language")}
        # What the template itself prints says most about which line it is.
        score = 2 + literal_length(pattern) + len(words.get("forum", ""))
        score += _emphasis(runs_of_spans(fill(pattern, words))) == _emphasis(piece.runs)
        return Found(score, 1, title, subtitle, fields)


def _emphasis(runs: Runs) -> list[tuple[bool, bool]]:
    """Where bold and italic begin and end."""
    marks = [(run.bold, run.italic) if isinstance(run, Text) else (False, False) for run in runs]
    return [mark for number, mark in enumerate(marks) if not number or mark != marks[number - 1]]


def _titled(name: str, line: Front, words: Mapping[str, str], runs: Runs) -> Runs:
    if line.text == f"{{{name}}}":
        return runs
    return (words[name],) if name in words else ()


def _together(one: Found, rest: Found) -> Found:
    words = {**rest.words, **one.words}
    title, subtitle = one.title or rest.title, one.subtitle or rest.subtitle
    return Found(one.score + rest.score, one.used + rest.used, title, subtitle, words)
