"""Speakers who may be one person, entered twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from hrreport.model import Office, Report, Speaker
from hrreport.readers.names import fold

Why = Literal["same name", "other order", "shorter name", "same family name and office"]


class Double(msgspec.Struct, frozen=True):
    """Two speakers, in the order of the report, and what makes them alike."""

    one: Speaker
    other: Speaker
    why: Why


def doubles(report: Report) -> tuple[Double, ...]:
    """Every pair of speakers that may be the same person; the likeliest first."""
    order = ("same name", "other order", "shorter name", "same family name and office")
    return tuple(sorted(_pairs(report), key=lambda pair: order.index(pair.why)))


def _pairs(report: Report) -> Iterator[Double]:
    known = [(speaker, frozenset(fold(speaker.name).split()), fold(speaker.name)) for speaker in report.speakers]
    for number, (one, words, name) in enumerate(known):
        for other, other_words, other_name in known[number + 1 :]:
            why = _why(one, words, name, other, other_words, other_name)
            if why is not None:
                yield Double(one, other, why)


def _why(
    one: Speaker, words: frozenset[str], name: str, other: Speaker, other_words: frozenset[str], other_name: str
) -> Why | None:
    if name == other_name:
        return "same name"
    if words == other_words:
        return "other order"
    if min(len(words), len(other_words)) > 1 and (words < other_words or other_words < words):
        return "shorter name"
    same_family = one.family and other.family and fold(one.family) == fold(other.family)
    if same_family and set(map(_key, one.offices)) & set(map(_key, other.offices)):
        return "same family name and office"
    return None


def _key(office: Office) -> tuple[str, ...]:
    parts = (office.role, office.organisation, office.place, office.country)
    return tuple(fold(part or "") for part in parts) if any(parts) else (fold(office.wording or ""),)
