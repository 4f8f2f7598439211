"""Outcomes: decisions, actions, messages told in a summary, recognised by what a forum prints around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from hrreport.forum.matching import matched
from hrreport.forum.outcomes import PLACE, parted
from hrreport.forum.pattern import Field, Literal, Optional, Pattern, fill
from hrreport.forum.span import Spans, joined, plain_spans, span_of
from hrreport.forum.template import Wording
from hrreport.model.segment import Outcome
from hrreport.prose import Mention, Runs, Text, plain, run_length, slice_runs


class FoundOutcome(NamedTuple):
    """An outcome and its text, without what the template prints around it."""

    outcome: Outcome
    text: Runs


class OutcomeFinder:
    """Finds the outcomes of one summary, which come in their order: a number must be the next of its kind."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._patterns = {key: one for key, one in wording.outcome_patterns.items() if _tells(one)}
        self._counts: Counter[str] = Counter()

    def find(self, runs: Runs) -> FoundOutcome | None:
        """The outcome that a paragraph tells from its first to its last word, or ``None``."""
        words = plain(runs)
        for key, pattern in self._patterns.items():
            values = matched(pattern, words)
            found = None if values is None else self._found(key, pattern, values, runs)
            if found is not None:
                self._counts[key] += 1
                return found
        return None

    def _found(self, key: str, pattern: Pattern, values: Mapping[str, str], runs: Runs) -> FoundOutcome | None:
        made = {**values, "label": self._wording.outcomes[key].label, "number": str(self._counts[key] + 1)}
        before, after = parted(fill(pattern, {**made, "text": PLACE}))
        start, stop = len(plain_spans(before)), sum(map(run_length, runs)) - len(plain_spans(after))
        text = slice_runs(runs, start, stop)
        if not text or not (_prints(before, slice_runs(runs, 0, start)) and _prints(after, slice_runs(runs, stop))):
            return None
        return FoundOutcome(Outcome(label=key, owner=values.get("owner"), due=values.get("due")), text)


def _tells(pattern: Pattern) -> bool:
    """Whether a pattern prints something by which an outcome is known, whatever it is."""
    return any(
        (isinstance(part, Literal) and any(map(str.isalnum, part.text)))
        or (isinstance(part, Field) and part.name in ("label", "number"))
        for part in _always(pattern.parts)
    )


def _always(parts: tuple[object, ...]) -> list[object]:
    """The parts that stand outside square brackets, emphasis looked through."""
    out: list[object] = []
    for part in parts:
        if isinstance(part, Literal | Field):
            out.append(part)
        elif not isinstance(part, Optional):
            out += _always(getattr(part, "parts", ()))
    return out


def _prints(spans: Spans, runs: Runs) -> bool:
    """Whether a template's words are those that stand there; plain text shows no bold, so that words decide."""
    if plain_spans(spans) != plain(runs):
        return False
    printed = joined(span_of(run) for run in runs if not isinstance(run, Mention))
    return printed == joined(spans) or not any(isinstance(run, Text) and (run.bold or run.italic) for run in runs)
