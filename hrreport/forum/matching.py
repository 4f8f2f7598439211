"""Patterns read backwards: which words stand in the fields of a pattern, given what it printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from hrreport.forum.pattern import Emphasis, Field, Literal, Node, Optional, Pattern, fill
from hrreport.forum.span import plain_spans

# Templates come from strangers: a pattern with more steps, longer words, or more attempts than this is not read.
_MAX_STEPS = 200
_MAX_LENGTH = 5000
_SPACE = re.compile(r"\s")  # also one that does not break, as French has it before a colon
_MAX_ATTEMPTS = 100_000


# Whether words may stand in a field.
Fits = Callable[[str, str], bool]


class _Step(NamedTuple):
    """What stands next: letters, white space that may be tidied away, a field, or a part that may be left out."""

    kind: str
    words: str = ""
    over: int = 0


def matched(pattern: Pattern, words: str, fits: Fits = lambda _name, _words: True) -> dict[str, str] | None:
    """The words of each field for which the pattern prints ``words``, white space apart; ``None`` if it never does.

    A field takes as little as it can of what ``fits`` it, a part in brackets stands where it can. Empty fields are
    left out. What stands for a field with others instead of it is given as that of the first.
    """
    text = "\n".join(" ".join(line.split()) for line in words.strip().split("\n"))
    steps = _steps(pattern.parts)
    if len(steps) > _MAX_STEPS or len(text) > _MAX_LENGTH:
        return None
    found = _Matching(steps, text, fits).read(0, 0)
    if found is None:
        return None
    values = dict(reversed(found))
    return values if plain_spans(fill(pattern, values)).split() == text.split() else None


class _Matching:
    """One attempt; what led nowhere once is not tried again."""

    def __init__(self, steps: Sequence[_Step], text: str, fits: Fits) -> None:
        self._steps = steps
        self._text = text
        self._fits = fits
        self._dead: set[tuple[int, int]] = set()
        self._left = _MAX_ATTEMPTS

    def read(self, number: int, at: int) -> list[tuple[str, str]] | None:
        """The fields from this step and this place on, the last first; ``None`` where the rest does not fit."""
        if number == len(self._steps):
            return [] if at == len(self._text) else None
        self._left -= 1
        if self._left < 0 or (number, at) in self._dead:
            return None
        found = self._take(self._steps[number], number, at)
        if found is None:
            self._dead.add((number, at))
        return found

    def _take(self, step: _Step, number: int, at: int) -> list[tuple[str, str]] | None:
        if step.kind == "letters":
            fits = self._text.startswith(step.words, at)
            return self.read(number + 1, at + len(step.words)) if fits else None
        if step.kind == "space":
            stop = self._after_space(at)
            return None if stop is None else self.read(number + 1, stop)
        if step.kind == "maybe":
            found = self.read(number + 1, at)
            return self.read(step.over, at) if found is None else found
        for stop in range(at + 1, len(self._text) + 1):
            found = self.read(number + 1, stop)
            if found is not None and self._fits(step.words, self._text[at:stop]):
                return [*found, (step.words, self._text[at:stop])]
        return None

    def _after_space(self, at: int) -> int | None:
        """The place after a space of a pattern, which may have been tidied away; ``None`` where one would stand."""
        if self._text[at : at + 1].isspace():
            return at + 1
        tidied = at in (0, len(self._text)) or self._text[at - 1].isspace() or self._text[at] in ",.;:)"
        return at if tidied else None


def _steps(parts: Sequence[Node], before: int = 0) -> list[_Step]:
    """The steps of these parts, of which the first has the number ``before``."""
    out: list[_Step] = []
    for part in parts:
        if isinstance(part, Literal):
            out += _letters(part.text)
        elif isinstance(part, Field):
            out.append(_Step("field", part.name))
        elif isinstance(part, Emphasis):
            out += _steps(part.parts, before + len(out))
        elif isinstance(part, Optional):
            inner = _steps(part.parts, before + len(out) + 1)
            out += [_Step("maybe", over=before + len(out) + 1 + len(inner)), *inner]
    return out


def _letters(words: str) -> list[_Step]:
    out: list[_Step] = []
    for number, some in enumerate(_SPACE.split(words)):
        if number:
            out.append(_Step("space"))
        if some:
            out.append(_Step("letters", some))
    return out
