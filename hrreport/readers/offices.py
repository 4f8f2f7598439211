"""Offices as printed taken apart into role, organisation, place and country."""

from __future__ import annotations

import re

import msgspec

from hrreport.forum.attribution import office_values
from hrreport.forum.matching import matched
from hrreport.forum.pattern import Field, Literal, Optional, Pattern, fill
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Wording
from hrreport.model import Office
from hrreport.readers.names import countries
from hrreport.readers.persons import holds_office

_ACRONYM = r"(?=[^\s()]*[A-Z][^\s()]*[A-Z])[A-Z][A-Z0-9&./-]+"
_OF = {"en": r"of(?: the)?", "fr": r"(?:de la|de l['’]|des|du|de|d['’])", "es": r"(?:de la|de los|de las|del|de)"}
# How words for people who do something end; what ends otherwise ("Services", "Development") is no office.
_AGENT = {
    "en": r"(?:or|er|ess|(?<!m)ent|ant|ary|ist|man|woman|person|chair|head|dean|judge|mayor|rapporteur)$",
    "fr": r"(?:eur|euse|rice|(?<!m)ent|(?<!m)ente|aire|ier|ière|iste|maire|juge|chef|cheffe)(?:\s+\w+)?$",
    "es": r"(?:or|ora|ente|enta|ario|aria|ero|era|ista|alde|aldesa|efe|efa|juez|jueza)(?:\s+\w+)?$",
}
# Offices of a town or region: what stands after their "of" is a place.
_LOCAL = {
    "en": r"(?:mayor|mayoress|council+or|alderman|governor|prefect)$",
    "fr": r"^(?:co-?)?(?:mai(?:re|resse)|adjointe?|conseill(?:er|ère)|préfète?|gouverneure?)\b",
    "es": r"^(?:vice)?(?:alcalde|alcaldesa|intendente|intendenta|gobernador|gobernadora|concejal|concejala)\b",
}
# What an office stands at the head of when it is no place: bodies of people, by their commonest names.
_BODIES = (
    r"\b(?:union|council|network|committee|commission|association|federation|confederation|league|ministry|university|"
    r"institute|foundation|agency|board|assembly|parliament|forum|alliance|movement|coalition|bank|court|"
    r"conseil|réseau|comité|fédération|ministère|université|fondation|agence|assemblée|"
    r"consejo|red|comité|comisión|asociación|federación|ministerio|universidad|fundación|agencia|asamblea)\b"
)
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
    short = language.split("-")[0]
    joiner = {"fr": "et", "es": "y", "pt": "e", "de": "und"}.get(short, "and")
    for match in re.finditer(rf"\s+{joiner}\s+", printed):
        left, right = printed[: match.start()], printed[match.end() :]
        if _is_office(right, short) and (left.endswith(")") or _is_office(left, short)):
            return [*split_offices(left, language), *split_offices(right, language)]
    return [printed]


def _is_office(words: str, language: str) -> bool:
    """Whether the words begin with who somebody is: "ORG President", "Director of X", not "Services of X"."""
    if re.match(rf"{_ACRONYM}\s+[A-ZÀ-Þ]", words):
        return True
    of = _OF.get(language, _OF["en"])
    role = re.match(rf"([A-ZÀ-Þ]\S*(?:\s+[A-ZÀ-Þ]\S*)*?)\s+(?:{of}\s*\S|\()", words)
    return bool(role and re.search(_AGENT.get(language, _AGENT["en"]), role[1], re.IGNORECASE))


def _read_office(printed: str, wording: Wording, language: str) -> Office:
    told = matched(wording.office, printed) if _has_marks(wording.office) else _told_alone(wording, printed, language)
    parts = (
        Office(**told) if told else _by_commas(printed, wording, language) or _parts(printed, language.split("-")[0])
    )
    made = plain_spans(fill(wording.office, office_values(parts)))
    return parts if made == printed else msgspec.structs.replace(parts, wording=printed)


def _told_alone(wording: Wording, printed: str, language: str) -> dict[str, str] | None:
    """Which part of an office it is that a forum prints alone (“{country|organisation|role}”); ``None`` elsewhere."""
    first = wording.office.parts[0] if len(wording.office.parts) == 1 else None
    if not isinstance(first, Field) or not first.instead:
        return None
    likely = "role"
    if printed.casefold() in countries(language):
        likely = "country"
    elif re.match(rf"{_ACRONYM}$", printed) or (
        re.search(_BODIES, printed, re.IGNORECASE) and not holds_office(printed)
    ):
        likely = "organisation"
    elif not holds_office(printed):
        likely = first.name
    return {likely if likely in first.names else first.name: printed}


def _has_marks(pattern: Pattern) -> bool:
    """Whether a comma or another mark stands before each part of an office but the first, so that all are sure."""
    rest = [part.parts[0] for part in pattern.parts[1:] if isinstance(part, Optional)]
    marked = [one for one in rest if isinstance(one, Literal) and not one.text.lstrip()[:1].isalnum()]
    return bool(rest) and len(marked) == len(pattern.parts) - 1


def _by_commas(printed: str, wording: Wording, language: str) -> Office | None:
    """The office in “Mayor of Olm, Lowmark” where the forum sets commas between its parts; ``None`` for any other.

    What stands last is a country where it is known as one, where it is the third, or where a place stands before.
    """
    first, *rest = printed.split(", ")
    if not rest or len(rest) > 2:
        return None
    short = language.split("-")[0]
    parts = _parts(first, short)
    has_country = len(rest) == 2 or rest[-1].casefold() in countries(short) or parts.place is not None
    told = {"country": rest[-1]} if has_country else {}
    if len(rest) > len(told):
        told["organisation"] = rest[0]
    office = msgspec.structs.replace(parts, **told)
    return office if plain_spans(fill(wording.office, office_values(office))) == printed else None


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
    body = re.fullmatch(r"(.+?)\s+of\s+the\s+([A-ZÀ-Þ].*)", words) if language == "en" else None
    if body and not country:
        return Office(role=body[1], organisation=body[2])
    cut = re.fullmatch(rf"(.+)\s+{of}\s*([A-ZÀ-Þ].*)", words)
    if not cut:
        return _in_another_language(words, country, language) or Office(role=words, country=country)
    role, whose = cut[1], cut[2]
    if re.match(rf"{_ACRONYM}(?:\s|$)", whose):
        return Office(role=role, organisation=whose, country=country)
    if not country and whose.casefold() in countries(language):
        return Office(role=role, country=whose)
    if re.search(_LOCAL.get(language, _LOCAL["en"]), role, re.IGNORECASE):
        return Office(role=role, place=whose, country=country)
    if re.search(_BODIES, whose, re.IGNORECASE):
        return Office(role=role, organisation=whose, country=country)
    return Office(role=role, place=whose, country=country) if country else Office(role=words)


def _in_another_language(words: str, country: str | None, language: str) -> Office | None:
    """The place of an office that is named in another language than the report's ("Directora … de Montevideo")."""
    for other in _OF.keys() - {language}:
        cut = re.fullmatch(rf"(.+)\s+{_OF[other]}\s*([A-ZÀ-Þ].*)", words)
        if cut and (country or re.search(_LOCAL[other], cut[1], re.IGNORECASE)):
            return Office(role=cut[1], place=cut[2], country=country)
    return None
