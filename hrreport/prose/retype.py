"""Formatted text typed anew in a plain line: the formats stay with the words that stay."""

from __future__ import annotations

import msgspec

from hrreport.prose.runs import Mention, Run, Runs, Text, join_runs, slice_runs
from hrreport.prose.visit import plain


def retyped(runs: Runs, words: str) -> Runs:
    """The runs saying ``words`` instead; what is new takes the format of the character before it.

    Raises ``ValueError`` for runs with a mention, whose words are not typed.
    """
    if any(isinstance(run, Mention) for run in runs):
        raise ValueError("a mention has no words to type")
    old = plain(runs)
    start = _common(old, words)
    end = _common(old[start:][::-1], words[start:][::-1])
    stop = len(old) - end
    new: Run = words[start : len(words) - end]
    model = slice_runs(runs, max(start - 1, 0), max(start, 1))
    if model and isinstance(model[0], Text) and isinstance(new, str):
        new = msgspec.structs.replace(model[0], text=new)
    return join_runs((*slice_runs(runs, 0, start), new, *slice_runs(runs, stop)))


def with_bold(runs: Runs, start: int, stop: int) -> Runs:
    """The runs with a stretch made bold, or plain where all of it was bold."""
    inside = slice_runs(runs, start, stop)
    bold = not all(isinstance(run, Text) and run.bold for run in inside)
    made = (_bold(run, bold) for run in inside)
    return join_runs((*slice_runs(runs, 0, start), *made, *slice_runs(runs, stop)))


def _bold(run: Run, bold: bool) -> Run:
    if isinstance(run, str):
        return Text(text=run, bold=bold)
    return msgspec.structs.replace(run, bold=bold) if isinstance(run, Text) else run


def _common(one: str, other: str) -> int:
    """How many characters at the beginning are the same."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
