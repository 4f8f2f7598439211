"""Spans: composed text, ready to be written, in which every mention has become words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from hrreport.prose import Run, Runs, Text

SpanRole = Literal["text", "speaker", "missing"]


class Span(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of composed text. ``speaker`` marks an attribution, ``missing`` a field that was not filled."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    language: str | None = None
    role: SpanRole = "text"


Spans = tuple[Span, ...]

_SPACES = re.compile(r"[ \t]{2,}")
_UNTIDY = re.compile(r"[ \t][ \t,.;:)]")
_SPACE_BEFORE = re.compile(r"[ \t]+(?=[,.;:)])")
_ENDS = " \n"
_WEB = re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def span_of(run: Run) -> Span:
    """The span of a run that is not a mention."""
    if isinstance(run, str):
        return Span(run)
    if isinstance(run, Text):
        return Span(run.text, run.bold, run.italic, run.link, run.language)
    raise TypeError("a mention has no words of its own")


def runs_of_spans(spans: Iterable[Span]) -> Runs:
    """The same text as runs of a report; roles are dropped."""
    return tuple(
        Text(text=s.text, bold=s.bold, italic=s.italic, link=s.link, language=s.language)
        if s.bold or s.italic or s.link or s.language
        else s.text
        for s in spans
        if s.text
    )


def plain_spans(spans: Iterable[Span]) -> str:
    """The text without formats."""
    return "".join(span.text for span in spans)


def joined(spans: Iterable[Span]) -> Spans:
    """Neighbours of one format joined, empty spans left out."""
    out: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if out and _is_like(out[-1], span):
            out[-1] = msgspec.structs.replace(span, text=out[-1].text + span.text)
        else:
            out.append(span)
    return tuple(out)


def _is_like(one: Span, other: Span) -> bool:
    """Whether two spans have one format."""
    return (
        one.bold == other.bold
        and one.italic == other.italic
        and one.role == other.role
        and one.link == other.link
        and one.language == other.language
    )


def tidy(spans: Iterable[Span]) -> Spans:
    """Runs of spaces made one, none kept before ``, . ; : )``, nor spaces and line ends at the ends, across formats."""
    parts = list(joined(spans))
    text = "".join(span.text for span in parts)
    if not (text[:1] in _ENDS or text[-1:] in _ENDS or _UNTIDY.search(text)):
        return tuple(parts)
    keep = [True] * len(text)
    for match in _SPACES.finditer(text):
        for index in range(match.start() + 1, match.end()):
            keep[index] = False
    for match in _SPACE_BEFORE.finditer(text):
        for index in range(match.start(), match.end()):
            keep[index] = False
    for index in (*range(len(text) - len(text.lstrip(_ENDS))), *range(len(text.rstrip(_ENDS)), len(text))):
        keep[index] = False
    out: list[Span] = []
    at = 0
    for span in parts:
        kept = "".join(ch for offset, ch in enumerate(span.text) if keep[at + offset])
        at += len(span.text)
        out.append(msgspec.structs.replace(span, text=kept))
    return joined(out)


def with_links(spans: Iterable[Span]) -> Spans:
    """The same spans with web and mail addresses in unlinked text made into links."""
    out: list[Span] = []
    for span in spans:
        if span.link or span.role == "missing":
            out.append(span)
            continue
        at = 0
        for match in _WEB.finditer(span.text):
            address = match[0] if "://" in match[0] else f"mailto:{match[0]}"
            out.append(msgspec.structs.replace(span, text=span.text[at : match.start()]))
            out.append(msgspec.structs.replace(span, text=match[0], link=address))
            at = match.end()
        out.append(msgspec.structs.replace(span, text=span.text[at:]))
    return joined(out)
