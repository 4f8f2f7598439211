"""Offices as printed taken apart into role, organisation, place and country."""

from __future__ import annotations

import re

import msgspec

from hrreport.forum.attribution import office_values
from hrreport.forum.pattern import fill
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Wording
from hrreport.model import Office
from hrreport.readers.names import countries

_ACRONYM = r"(?=[^\s()]*[A-Z][^\s()]*[A-Z])[A-Z][A-Z0-9&./-]+"
_OF = {"en": r"of(?: the)?", "fr": r"(?:de la|de l['’]|des|du|de|d['’])", "es": r"(?:de la|de los|de las|del|de)"}
_TO = {
    "en": r"to(?: the)?",
    "fr": r"(?:auprès de la|auprès des|auprès du|auprès de)",
    "es": r"(?:ante la|ante el|ante)",
}


def read_offices(printed: str, wording: Wording, language: str) -> tuple[Office, ...]:
    """The offices in ``printed``; each carries its wording where the pattern would not give the words back."""
    return tuple(_read_office(part, wording, language) for part in split_offices(printed, language))


def split_offices(printed: str, language: str) -> list[str]:
    """The printed offices one by one, where the text shows that they are several."""
    joiner = {"fr": "et", "es": "y", "pt": "e", "de": "und"}.get(language.split("-")[0], "and")
    for match in re.finditer(rf"\s+{joiner}\s+", printed):
        left, right = printed[: match.start()], printed[match.end() :]
        if _whole_office(left, language) and _whole_office(right, language):
            return [*split_offices(left, language), *split_offices(right, language)]
    return [printed]


def _whole_office(words: str, language: str) -> bool:
    """Whether the words hold a role and whose it is: "Mayor of X", "Chair (Y)", "ORG President"."""
    of = _OF.get(language.split("-")[0], _OF["en"])
    return bool(
        re.match(rf"{_ACRONYM}\s+[A-ZÀ-Þ]", words)
        or re.search(r"\S\s+\([^()]+\)$", words)
        or re.match(rf"[A-ZÀ-Þ]\S*(?:\s+\S+)*\s+{of}\s*[A-ZÀ-Þ]", words)
    )


def _read_office(printed: str, wording: Wording, language: str) -> Office:
    parts = _parts(printed, language.split("-")[0])
    made = plain_spans(fill(wording.office, office_values(parts)))
    return parts if made == printed else msgspec.structs.replace(parts, wording=printed)


def _parts(printed: str, language: str) -> Office:
    of, to = _OF.get(language, _OF["en"]), _TO.get(language, _TO["en"])
    country = None
    words = printed
    bracket = re.fullmatch(r"(.*\S)\s+\(([^()]+)\)", words)
    if bracket:
        words, country = bracket[1], bracket[2]
    sent = re.fullmatch(rf"(.+?)\s+{of}\s*(\S.*?)\s+{to}\s*(\S.*)", words)
    if sent and not country:
        return Office(role=sent[1], country=sent[2], organisation=sent[3])
    house = re.fullmatch(rf"({_ACRONYM}(?:\s+{_ACRONYM})*)\s+(\S.*)", words)
    if house:
        return Office(role=house[2], organisation=house[1], country=country)
    cut = re.fullmatch(rf"(.+)\s+{of}\s*([A-ZÀ-Þ].*)", words)
    if not cut:
        return Office(role=words, country=country)
    role, whose = cut[1], cut[2]
    if re.match(rf"{_ACRONYM}(?:\s|$)", whose):
        return Office(role=role, organisation=whose, country=country)
    if not country and whose.casefold() in countries(language):
        return Office(role=role, country=whose)
    if country:
        return Office(role=role, place=whose, country=country)
    return Office(role=words) if language != "en" else Office(role=role, place=whose)
