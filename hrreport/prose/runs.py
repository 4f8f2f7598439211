"""Runs: stretches of text that share one format, and mentions of a speaker.

A run without any format is a plain ``str``; so is its form in ``report.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

MentionForm = Literal["full", "short", "name"]

# XML 1.0 (fifth edition), production 2 "Char": what is left out here cannot be written to any of our files.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|\u2028|\u2029|\x85")


class Text(msgspec.Struct, frozen=True, kw_only=True, tag="text", omit_defaults=True):
    """A stretch of text with a format. ``language`` is a BCP 47 tag, ``None`` the report's own language."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    language: str | None = None


class Mention(msgspec.Struct, frozen=True, kw_only=True, tag="mention", omit_defaults=True):
    """A speaker named in running text; the words are made by the forum template when the report is composed."""

    speaker: str
    form: MentionForm = "short"


Run = str | Text | Mention
Runs = tuple[Run, ...]


def normalise(text: str) -> tuple[str, int]:
    """The text as the model keeps it, and how many forbidden characters were taken out.

    Line ends become ``\\n``; control characters that XML 1.0 forbids and lone surrogates go; nothing else changes.
    """
    if text.isprintable():
        return text, 0
    clean, removed = _FORBIDDEN.subn("", _LINE_END.sub("\n", text))
    return clean, removed


def join_runs(runs: Iterable[Run]) -> Runs:
    """The same text in its one normal form: no empty runs, neighbours of one format joined, no format → ``str``."""
    out: list[Run] = []
    for run in runs:
        if isinstance(run, Text) and not (run.bold or run.italic or run.link or run.language):
            run = run.text
        last = out[-1] if out else None
        if isinstance(run, str):
            if isinstance(last, str):
                out[-1] = last + run
            elif run:
                out.append(run)
        elif not isinstance(run, Text):
            out.append(run)
        elif isinstance(last, Text) and _same_format(run, last):
            out[-1] = msgspec.structs.replace(last, text=last.text + run.text)
        elif run.text:
            out.append(run)
    return tuple(out)


def normalise_runs(runs: Iterable[Run]) -> Runs:
    """Runs from outside in the form the model keeps: every text normalised, then joined."""
    return join_runs(
        normalise(run)[0]
        if isinstance(run, str)
        else msgspec.structs.replace(run, text=normalise(run.text)[0])
        if isinstance(run, Text)
        else run
        for run in runs
    )


def _same_format(one: Text, other: Text) -> bool:
    return (one.bold, one.italic, one.link, one.language) == (other.bold, other.italic, other.link, other.language)


def run_length(run: Run) -> int:
    """How many places a run takes: one for each character, one for a mention."""
    if isinstance(run, str):
        return len(run)
    return len(run.text) if isinstance(run, Text) else 1


def slice_runs(runs: Runs, start: int, stop: int | None = None) -> Runs:
    """The part from place ``start`` up to ``stop`` (``None``: the end); a mention counts as one place."""
    out: list[Run] = []
    at = 0
    for run in runs:
        length = run_length(run)
        low = max(start - at, 0)
        high = length if stop is None else min(stop - at, length)
        if low < high:
            if isinstance(run, str):
                out.append(run[low:high])
            elif isinstance(run, Text) and high - low < length:
                out.append(msgspec.structs.replace(run, text=run.text[low:high]))
            else:
                out.append(run)
        at += length
    return join_runs(out)
