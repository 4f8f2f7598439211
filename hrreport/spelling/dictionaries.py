"""Dictionaries: pairs of Hunspell files, where they are, and which of them serves a language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from hrreport import assets
from hrreport.spelling.words import primary

# A file's name as others give it: fr, fr_FR, de_DE_frami, fr-toutesvariantes, sr-Latn.
_STEM = re.compile(r"([a-z]{2,3})(?:[-_]([A-Z][a-z]{3}))?(?:[-_]([A-Z]{2}))?(?:[-_.].*)?")
# Where a language is written in more than one way: the one meant without a region, and that of other regions
# (CLDR, likely subtags and parent locales).
_PLAIN = {"en": "en-US", "pt": "pt-BR", "zh": "zh-CN"}
_ELSEWHERE = {"en": "en-GB", "pt": "pt-PT"}
_AMERICAN = frozenset(("en-US", "en-PH", "en-PR", "en-LR"))


class Dictionary(msgspec.Struct, frozen=True):
    """A dictionary: its language (BCP 47), and its affix file, beside which the words are under the same name."""

    tag: str
    affix: Path
    is_own: bool = False

    @property
    def words(self) -> Path:
        """The file with its words."""
        return self.affix.with_suffix(".dic")


def shipped() -> tuple[Dictionary, ...]:
    """The dictionaries that come with the program."""
    return _pairs(assets.dictionaries(), is_own=False)


def in_folder(folder: Path) -> tuple[Dictionary, ...]:
    """The dictionaries in a person's folder and the folders right inside of it; none where it cannot be read."""
    return _pairs(folder, is_own=True)


def serving(language: str, known: Sequence[Dictionary]) -> tuple[Dictionary, ...]:
    """The dictionaries that serve a language, the best first; none where there is none for it.

    They are several where a language is told without a region and ships for more than one: a report in English may be
    spelled in either way. A person's own dictionary stands alone.
    """
    fitting = [(_fitness(language, one.tag), one) for one in known]
    rank = max((rank for rank, _ in fitting), default=0)
    if rank == 0:
        return ()
    first = next(one for found, one in fitting if found == rank)
    if first.is_own or "-" in language or "-" not in first.tag:
        return (first,)
    return (first, *(one for found, one in fitting if found and one is not first and not one.is_own))


def tag_of(stem: str) -> str | None:
    """The language that a file's name without its suffix tells, or ``None``."""
    found = _STEM.fullmatch(stem)
    return "-".join(part for part in found.groups() if part) if found else None


def _fitness(language: str, tag: str) -> int:
    """How well a dictionary serves a language: 0 not at all, 3 exactly."""
    wanted, first = language.replace("_", "-"), primary(language)
    if primary(tag) != first:
        return 0
    if wanted.lower() == tag.lower():
        return 3
    close = _PLAIN.get(first) if "-" not in wanted or wanted in _AMERICAN else _ELSEWHERE.get(first)
    return 2 if tag == close or (close is None and "-" not in tag) else 1


def _pairs(folder: Path, is_own: bool) -> tuple[Dictionary, ...]:
    try:
        files = sorted((*folder.glob("*.aff"), *folder.glob("*/*.aff")))
        found = [(tag_of(one.stem), one) for one in files if one.with_suffix(".dic").is_file()]
    except OSError:
        return ()
    return tuple(Dictionary(tag, one, is_own) for tag, one in found if tag is not None)
