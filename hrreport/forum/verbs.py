"""Reporting verbs: those that the forum template lists, and which of them stand near a contribution already.

A template lists verbs as they are printed ("noted", "a souligné"), so that is how they are looked for.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from hrreport.forum.attribution import Namer
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Contribution, Report
from hrreport.prose import plain_blocks

NEAR = 3


class Use(msgspec.Struct, frozen=True):
    """Where a verb stands: ``above`` counts contributions back, 0 being this one; ``speaker`` is who speaks there.

    ``None`` is somebody without a name, or nobody.
    """

    above: int
    speaker: str | None = None


class Verb(msgspec.Struct, frozen=True):
    """A reporting verb as printed; ``use`` is the nearest place where it stands, ``None`` where it does not."""

    words: str
    use: Use | None = None


def verbs_of(report: Report, template: Template) -> tuple[str, ...]:
    """The verbs of the template in the report's language; none where the template does not speak it."""
    spoken = {report.language, report.language.split("-")[0].lower()} & set(template.wordings)
    return tuple(dict.fromkeys(template.wording(report.language).verbs)) if spoken else ()


def nearby(report: Report, template: Template, contribution_id: str) -> tuple[Verb, ...]:
    """The verbs of the template: first those that stand neither in a contribution nor in the three before it.

    Among these, and among the others, the order is the template's. ``contribution_id`` must be one of the report.
    """
    verbs = verbs_of(report, template)
    contributions = [one for _, one in report.contributions()]
    at = next(number for number, one in enumerate(contributions) if one.id == contribution_id)
    namer = Namer(report, template, "attributed")
    uses: dict[str, Use] = {}
    for above, one in enumerate(reversed(contributions[max(at - NEAR, 0) : at + 1])):
        for words in _standing(verbs, _folded(plain_blocks(one.text))):
            uses.setdefault(words, Use(above, _speaker(namer, one)))
    found = [Verb(words, uses.get(_folded(words))) for words in verbs]
    return *(verb for verb in found if verb.use is None), *(verb for verb in found if verb.use is not None)


def _standing(verbs: tuple[str, ...], text: str) -> set[str]:
    """The verbs that stand in a text as whole words; of two that begin alike, the longer one."""
    return {" ".join(found.split()) for found in _pattern(verbs).findall(text)} if verbs else set()


@lru_cache(maxsize=8)
def _pattern(verbs: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(map(_folded, verbs), key=len, reverse=True)
    words = (r"\s+".join(map(re.escape, verb.split())) for verb in longest_first)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


def _folded(words: str) -> str:
    """Words for comparison: an apostrophe is one however it was typed."""
    return words.casefold().replace("’", "'")


def _speaker(namer: Namer, one: Contribution) -> str | None:
    return plain_spans(namer.spans(one.speakers[0], "short")) or None if one.speakers else None
