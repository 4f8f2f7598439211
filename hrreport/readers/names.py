"""Names in running text: where an office ends and a name begins, and which surname is whose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Literal

import msgspec

# Particles that belong to the family name that follows them, in the languages of Europe and of Arabic names.
PARTICLES = frozenset(
    (
        "al el bin bint ibn ben abu van von der den de del della da di do dos das du "
        "la le ter ten zu zum af av y ó ní mac mc"
    ).split()
)
# Words that join the parts of an office; an office cannot end with one.
CONNECTORS = frozenset(
    (
        "of the and for on to in at with by from de del la las los el du des le les et y e pour sur en para a au aux"
    ).split()
)


class Cut(msgspec.Struct, frozen=True):
    """An attribution cut into office and name, with what proves the cut (``None``: nothing does)."""

    office: str
    name: str
    proof: Literal["parenthesis", "country", "surname", "honorific"] | None


_MARKS = re.compile(r"[-‐‑'’ʼ`´.]")


@lru_cache(maxsize=20_000)
def fold(words: str) -> str:
    """The words without case, accents, hyphens and apostrophes, for comparing."""
    bare = (
        words
        if words.isascii()
        else "".join(ch for ch in unicodedata.normalize("NFKD", words) if not unicodedata.combining(ch))
    )
    return " ".join(_MARKS.sub(" ", bare).casefold().split())


def without_capitals(name: str) -> tuple[str, str]:
    """“Ana RUIZ” as “Ana Ruiz”, and the family name that stood in capitals; empty where none, or all, did.

    Capitals do not tell how the name is written else: after a particle, an apostrophe or a hyphen it is a guess.
    """
    tokens = name.split()
    large = [token.upper() == token and sum(map(str.isalpha, token)) > 1 and "." not in token for token in tokens]
    if all(large) or not any(large):
        return name, ""
    small = [_capitalised(token) if is_large else token for token, is_large in zip(tokens, large, strict=True)]
    family = [token for token, is_large in zip(small, large, strict=True) if is_large]
    return " ".join(small), " ".join(family)


def in_small_letters(name: str) -> str:
    """“ANA DE LA CRUZ” as “Ana de la Cruz”, as names are most often written; what is not in capitals stays."""
    if name.upper() != name or name.lower() == name:
        return name
    first, *others = name.split()
    return " ".join((re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), first), *map(_capitalised, others)))


def _capitalised(token: str) -> str:
    if token.lower() in PARTICLES:
        return token.lower()
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), token)


def surnames(name: str) -> set[str]:
    """Every group of words, folded, that could be the family name: up to four at the end, or at the beginning."""
    words = fold(name).split()
    tails = {" ".join(words[at:]) for at in range(max(0, len(words) - 4), len(words))}
    return tails | {" ".join(words[:stop]) for stop in range(1, min(len(words), 4))}


def cut_office(words: str, families: Set[str], language: str, honorifics: Sequence[str] = ()) -> Cut:
    """``words`` ("Mayor of Sfax (Tunisia) Mounir Elloumi") cut into office and name.

    ``families`` are the surnames, folded, that the text prints after an honorific. An honorific in the words belongs
    to the name.
    """
    bracket = words.rfind(")") + 1
    after_bracket = words[bracket:].split()
    if bracket and after_bracket and after_bracket[0].lower() not in CONNECTORS:
        return Cut(words[:bracket].strip(), " ".join(after_bracket), "parenthesis")
    tokens = words.split()
    titles = [at for at, token in enumerate(tokens[:-1]) if at and token in honorifics]
    if titles:
        return Cut(" ".join(tokens[: titles[-1]]), " ".join(tokens[titles[-1] :]), "honorific")
    after = _after_country(tokens, language)
    if after is not None:
        return Cut(" ".join(tokens[:after]), " ".join(tokens[after:]), "country")
    tails = range(max(1, len(tokens) - 4), len(tokens))
    family_at = next((at for at in tails if fold(" ".join(tokens[at:])) in families), None)
    at = _name_start(tokens, family_at)
    return Cut(" ".join(tokens[:at]), " ".join(tokens[at:]), None if family_at is None else "surname")


def _name_start(tokens: list[str], family_at: int | None) -> int:
    at = len(tokens) - 1 if family_at is None else family_at
    if family_at is None:
        while at > 0 and tokens[at - 1].lower() in PARTICLES and not _is_acronym(tokens[at - 1]) and at > 1:
            if tokens[at - 1] in CONNECTORS and not _is_capital(tokens[at - 2]):
                break
            at -= 1
    if at > 1 and _is_capital(tokens[at - 1]) and not _is_acronym(tokens[at - 1]):
        at -= 1
        while at > 1 and re.fullmatch(r"(?:\w\.)+", tokens[at - 1] if len(tokens[at]) > 2 else ""):
            at -= 1
    # An office cannot end with a linking word: the name was taken too long.
    while at < len(tokens) - 1 and at > 0 and tokens[at - 1].lower() in CONNECTORS:
        at += 1
    return at


def _is_capital(token: str) -> bool:
    return token[:1].isupper()


def _is_acronym(token: str) -> bool:
    return sum(ch.isupper() for ch in token) >= 2 and token.upper() == token and not token.endswith(".")


def _after_country(tokens: list[str], language: str) -> int | None:
    """The place after a country's name that is followed by one to four capitalised words, or ``None``."""
    names = countries(language)
    for start in range(1, len(tokens) - 1):
        if tokens[start - 1].lower() not in CONNECTORS:
            continue
        # Between two and five words are left for the name.
        for stop in range(min(start + 4, len(tokens) - 2), max(start, len(tokens) - 6), -1):
            if " ".join(tokens[start:stop]).casefold() in names and _is_name(tokens[stop:]):
                return stop
    return None


def _is_name(tokens: list[str]) -> bool:
    capital = all(_is_capital(token) or token.lower() in PARTICLES for token in tokens)
    return 1 < len(tokens) <= 5 and capital and _is_capital(tokens[-1])


@lru_cache(maxsize=8)
def countries(language: str) -> frozenset[str]:
    """The names of countries in a language, case folded (Unicode CLDR, through Babel)."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return frozenset()
    return frozenset(name.casefold() for code, name in locale.territories.items() if len(code) == 2 and code.isalpha())
