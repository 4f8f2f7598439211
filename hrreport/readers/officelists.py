"""Offices that a list gives in pieces, divided by commas or columns."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from hrreport.forum.template import Wording
from hrreport.model import Office
from hrreport.readers.offices import read_offices
from hrreport.readers.persons import holds_office, is_country, is_local


def offices_of(pieces: Sequence[str], wording: Wording, language: str) -> tuple[Office, ...]:
    """The offices in the pieces (“Mayor of Sfax”, “Tunisia”); without a word for an office, an organisation.

    Where the pieces tell role, place and country, the forum's own pattern decides how they are printed.
    """
    left = [piece.strip() for piece in pieces if piece.strip()]
    if not left:
        return ()
    country = left.pop() if len(left) > 1 and is_country(left[-1], language) else None
    roles = [piece for piece in left if holds_office(piece)]
    if not roles:
        words = ", ".join(left)
        return (Office(organisation=f"{words} ({country})" if country else words),)
    rest = [piece for piece in left if piece != roles[0]]
    if country and not rest and "(" not in roles[0]:
        return tuple(_unworded(one) for one in read_offices(f"{roles[0]} ({country})", wording, language))
    offices = read_offices(roles[0], wording, language)
    if not rest:
        return offices if country is None else (*offices[:-1], _with_country(offices[-1], country))
    if len(offices) > 1 or any(holds_office(piece) for piece in rest):
        return (*offices, *offices_of([*rest, *([country] if country else [])], wording, language))
    return (_beside(offices[0], roles[0], rest, country),)


def _beside(office: Office, role: str, rest: Sequence[str], country: str | None) -> Office:
    """An office with what stands beside it: a place for an office of a town, else an organisation."""
    words = ", ".join(rest)
    if office.place or office.organisation:
        return msgspec.structs.replace(office, wording=f"{role}, {words}", country=country)
    if is_local(role):
        return Office(role=role, place=words, country=country)
    return Office(role=role, organisation=words, country=country)


def _with_country(office: Office, country: str) -> Office:
    return msgspec.structs.replace(office, country=country)


def _unworded(office: Office) -> Office:
    return msgspec.structs.replace(office, wording=None) if office.role and office.country else office
