"""Persons in lists: what is an honorific, a family name, an office or a name, in several languages and scripts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from hrreport.readers.names import PARTICLES, countries, fold

# Honorifics that lists print whatever the template's own are.
_HONORIFICS = (
    "Mr. Ms. Mrs. Miss Mx. Dr. Prof. Sir Dame M. Mme Mlle Pr Me Sr. Sra. Srta. Dra. Herr Frau السيد السيدة الدكتور "
    "الدكتورة الأستاذ الأستاذة"
).split()
# Words for people who hold an office; a line with one of them is more than a name. In six languages.
_OFFICE_WORDS = (
    "mayor mayoress president chair chairman chairwoman chairperson director directress minister secretary "
    "councillor councilor councilwoman councilman commissioner ambassador head rapporteur governor prefect judge "
    "alderman senator delegate representative officer coordinator co ordinator manager adviser advisor executive "
    "spokesperson expert professor lecturer researcher dean rector chief deputy vice treasurer founder member "
    "counsellor ombudsman ombudswoman ombudsperson consul attorney lawyer mp observer envoy specialist analyst "
    "maire mairesse adjoint adjointe conseiller conseillere presidente directeur directrice ministre secretaire "
    "ambassadeur ambassadrice prefet prefete gouverneur gouverneure depute deputee rapporteure responsable "
    "representant representante chef cheffe delegue deleguee professeur professeure coordinateur coordinatrice "
    "alcalde alcaldesa concejal concejala directora ministro ministra secretario secretaria embajador embajadora "
    "gobernador gobernadora intendente intendenta relator relatora jefe jefa diputado diputada comisionado "
    "comisionada vicepresidente vicepresidenta presidenta coordinador coordinadora defensor defensora profesor "
    "profesora prefeito prefeita diretor diretora vereador vereadora burgermeister burgermeisterin "
    "oberburgermeister oberburgermeisterin leiter leiterin prasident prasidentin "
    "عمدة رئيس رئيسة وزير وزيرة مدير مديرة امين امينة سفير سفيرة مفوض مفوضة محافظ والي ممثل ممثلة نائب نائبة "
    "مستشار مستشارة مقرر مقررة عضو منسق منسقة"
)
# How offices end in Korean, where they are written as one word.
_KOREAN_OFFICE = re.compile(r"(?:장|의원|대표|이사|교수|대사|장관|위원|총장|비서관|보좌관|활동가|연구원|담당관)$")
_KOREAN_NAME = re.compile(r"[가-힣]{2,4}$")
# A given name in Latin letters, written with a hyphen ("Seung-ho"), stands behind the family name.
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,6}")
_KOREAN_DOUBLE = ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문")
_ARABIC_PARTICLES = frozenset("بن بنت ابن عبد أبو ابو آل".split())
_CASELESS = re.compile(r"[\u0590-\u08ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_LOCAL = re.compile(
    r"\b(?:mayor|mayoress|councill?or|alderman|governor|prefect|maire|adjointe?|alcalde|alcaldesa|intendent[ea]|"
    r"concejala?|prefeit[oa])\b",
    re.IGNORECASE,
)


class Named(msgspec.Struct, frozen=True):
    """A name with its honorific; ``family`` is ``None`` where the name is one word, ``is_guess`` where unproved."""

    name: str
    honorific: str | None
    family: str | None
    is_guess: bool


def read_name(words: str, honorifics: Sequence[str], keeps_honorific: bool = False) -> Named:
    """A name as a list writes it ("Ms. Amal TRABELSI"): honorific and family name where they show or are safe.

    ``keeps_honorific`` leaves the honorific in the name, where it was printed there.
    """
    honorific, bare = split_honorific(words, honorifics)
    tokens = bare.split()
    capitals = [token for token in tokens if _shouts(token)]
    if capitals and len(capitals) < len(tokens):
        family = " ".join(_calm(token) for token in _with_particles(tokens, capitals))
        name = " ".join(_calm(token) for token in tokens)
        return Named(words if keeps_honorific else name, honorific, family, False)
    guess = family_of(bare)
    return Named(words if keeps_honorific else bare, honorific, guess, guess is not None)


def split_honorific(words: str, honorifics: Sequence[str]) -> tuple[str | None, str]:
    """The honorific at the beginning, as the template writes it, and the words without it."""
    known = {_key(form): form for form in (*_HONORIFICS, *honorifics)}
    tokens = words.split()
    found: list[str] = []
    while len(tokens) > 1 and _key(tokens[0]) in known:
        found.append(known[_key(tokens.pop(0))])
    return " ".join(found) or None, " ".join(tokens)


def family_of(name: str) -> str | None:
    """The family name that a name most often has: the last word with its particles, the first syllable in Korean.

    ``None`` for a name of one word. It is a proposal: no rule knows whose family name comes first.
    """
    tokens = name.split()
    if _HANGUL.search(name):
        bare = "".join(tokens)
        return bare[: 2 if bare.startswith(_KOREAN_DOUBLE) and len(bare) > 2 else 1] if len(bare) > 1 else None
    if len(tokens) < 2:
        return None
    if len(tokens) == 2 and _KOREAN_GIVEN.fullmatch(tokens[1]):
        return tokens[0]
    return " ".join(_with_particles(tokens, tokens[-1:]))


def given_of(name: str, family: str | None) -> str | None:
    """What is left of a name without its family name; ``None`` where that is nothing, or is not at one end."""
    if not family:
        return None
    for rest in (name.removesuffix(family), name.removeprefix(family)):
        if rest != name and rest.strip():
            return rest.strip()
    return None


def holds_office(words: str) -> bool:
    """Whether some word of the line is one for people who hold an office."""
    if not _office_words().isdisjoint(fold(words).split()):
        return True
    return any(_HANGUL.search(token) and _KOREAN_OFFICE.search(token) for token in words.split())


def is_name(words: str) -> bool:
    """Whether the words could be a person's name and nothing more."""
    tokens = words.split()
    if not 0 < len(tokens) <= 8 or any(ch.isdigit() or ch in "()/&@,;:" for ch in words) or holds_office(words):
        return False
    if _CASELESS.search(words):
        return len(tokens) <= 5
    if len(tokens) == 1 and _is_acronym(words):
        return False
    return any(map(str.isupper, tokens[-1])) and all(
        token.lower() in PARTICLES or token in ("los", "las") for token in tokens if token.islower()
    )


def is_country(words: str, language: str) -> bool:
    """Whether the words are a country's name, in the language or in English."""
    return words.casefold() in countries(language.split("-")[0]) or words.casefold() in countries("en")


def is_local(role: str) -> bool:
    """Whether an office is one of a town or region, so that what stands beside it is a place."""
    return bool(_LOCAL.search(role))


def cut_caseless(words: str) -> tuple[str, str] | None:
    """Office and name out of a line in a script without capitals; ``None`` for another script, or a bare name."""
    if not _CASELESS.search(words) or not holds_office(words):
        return None
    tokens = words.split()
    if _HANGUL.search(words):
        for name, rest in ((tokens[-1], tokens[:-1]), (tokens[0], tokens[1:])):
            if rest and _KOREAN_NAME.match(name) and not _KOREAN_OFFICE.search(name):
                return " ".join(rest), name
        return None
    at = len(tokens) - 2
    while at > 1 and (tokens[at] in _ARABIC_PARTICLES or tokens[at - 1] in _ARABIC_PARTICLES):
        at -= 1
    return (" ".join(tokens[:at]), " ".join(tokens[at:])) if at > 0 else None


@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    return frozenset(fold(_OFFICE_WORDS).split())


@lru_cache(maxsize=200)
def _key(honorific: str) -> str:
    return honorific.rstrip(".").casefold()


def _with_particles(tokens: Sequence[str], family: Sequence[str]) -> list[str]:
    """The family's words with the particles that stand before them."""
    at = tokens.index(family[0])
    stop = at + len(family)
    particles = PARTICLES | _ARABIC_PARTICLES
    while at > 1 and tokens[at - 1].lower().rpartition("-")[2] in particles:
        at -= 1
    return list(tokens[at:stop])


def _shouts(token: str) -> bool:
    letters = [ch for ch in token if ch.isalpha()]
    return len(letters) > 1 and all(ch.isupper() for ch in letters) and "." not in token


def _calm(token: str) -> str:
    if not _shouts(token):
        return token
    return re.sub(r"[^\W\d_]+", lambda match: match[0][:1] + match[0][1:].lower(), token)


def _is_acronym(token: str) -> bool:
    return sum(ch.isupper() for ch in token) >= 2 and token.upper() == token
