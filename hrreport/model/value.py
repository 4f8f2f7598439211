"""Values of the fields that a forum template asks for."""

from __future__ import annotations

import datetime

import msgspec

from hrreport.prose import Blocks


class Date(msgspec.Struct, frozen=True, kw_only=True, tag="date"):
    """A day."""

    value: datetime.date


class Choice(msgspec.Struct, frozen=True, kw_only=True, tag="choice"):
    """One of the keys that the template offers."""

    value: str


class Prose(msgspec.Struct, frozen=True, kw_only=True, tag="prose"):
    """Formatted text."""

    blocks: Blocks


class People(msgspec.Struct, frozen=True, kw_only=True, tag="people"):
    """Speakers, by id."""

    speakers: tuple[str, ...]


class Rows(msgspec.Struct, frozen=True, kw_only=True, tag="rows"):
    """A small table of text."""

    rows: tuple[tuple[str, ...], ...]


class NotRecorded(msgspec.Struct, frozen=True, kw_only=True, tag="not-recorded"):
    """The rapporteur says that this was not recorded; an answer, not a gap."""


Value = str | bool | int | float | Date | Choice | Prose | People | Rows | NotRecorded
