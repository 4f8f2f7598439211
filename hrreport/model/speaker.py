"""Speakers and the offices they hold."""

from __future__ import annotations

import msgspec

from hrreport.prose import Runs


class Office(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An office in its parts. ``wording`` is the office as printed, used instead of the forum's pattern."""

    role: str | None = None
    organisation: str | None = None
    place: str | None = None
    country: str | None = None
    wording: str | None = None


class Speaker(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A person of the session, whether she spoke or not.

    ``name`` is the name as shown; ``family`` what is printed after an honorific, particle included.
    ``article`` is the word printed before the office in languages where it follows gender ("La", "L’").
    ``gender`` is what the person said of herself, never a guess. ``overrides`` maps a template's id to the
    runs to print instead of one of its patterns ("full", "short").
    """

    id: str
    name: str
    given: str | None = None
    family: str | None = None
    honorific: str | None = None
    article: str | None = None
    gender: str | None = None
    offices: tuple[Office, ...] = ()
    overrides: dict[str, dict[str, Runs]] = {}
    tags: tuple[str, ...] = ()
    email: str | None = None
