"""Terms: words of a report for which its forum has others (“town”, where it writes “city”)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.model.search import Hit, Matcher, Query
from hrreport.model.texts import Spot, texts
from hrreport.prose import Runs, Text

# Neither a letter of any word nor white space, so that nothing is found across it.
_GAP = "\ufffc"
_APOSTROPHE = re.compile("['’]")


class Use(NamedTuple):
    """A place where a term stands that the forum writes as ``instead``, in the same case."""

    hit: Hit
    instead: str


class _Known(NamedTuple):
    """A term as it is looked for; ``instead`` is empty for words that are right as they stand."""

    matcher: Matcher
    instead: str


def terms_of(template: Template, language: str) -> Mapping[str, str]:
    """What the forum writes otherwise in a language; nothing where the template does not speak it.

    Other languages take over what a template says in its own; its terms are words of that language and stay there.
    """
    if not {language, language.split("-")[0].lower()} & set(template.wordings):
        return {}
    wording, first = template.wording(language), template.wording(template.language)
    return {term: words for term, words in wording.terms.items() if wording is first or first.terms.get(term) != words}


def used_terms(report: Report, template: Template) -> Iterator[Use]:
    """Every place, in reading order, where a text of the report has a term that the forum writes otherwise.

    Words are whole and case does not matter. Attributions and mentions are the template's; what is in italics is a
    title or a quotation, and left as it is, as are notes and who has to do what until when. Of a stretch in another
    language the terms of that language count.
    """
    if not any(wording.terms for wording in template.wordings.values()):
        return
    specs = template.fields_in(report.language)
    for spot, runs in texts(report):
        if spot.part in ("note", "outcome") or not _is_prose(spot, specs):
            continue
        for language in dict.fromkeys((report.language, *(_language(run) for run in runs))):
            if language is not None:
                known = _known(tuple(terms_of(template, language).items()))
                yield from _in_runs(spot, _words(runs, language, report.language), known)


def _is_prose(spot: Spot, specs: Mapping[str, object]) -> bool:
    spec = specs.get(spot.field or "") if spot.part == "field" and spot.segment is None else None
    return getattr(spec, "type", "text") not in ("url", "email")


def _language(run: object) -> str | None:
    return run.language if isinstance(run, Text) else None


def _words(runs: Runs, language: str, own: str) -> str:
    """The words of one language, with a gap for every character of what is not looked into."""
    out: list[str] = []
    for run in runs:
        if isinstance(run, str):
            out.append(run if language == own else _GAP * len(run))
        elif isinstance(run, Text):
            is_looked_into = (run.language or own) == language and not run.italic
            out.append(run.text if is_looked_into else _GAP * len(run.text))
        else:
            out.append(_GAP)
    return "".join(out)


def _in_runs(spot: Spot, words: str, known: tuple[_Known, ...]) -> Iterator[Use]:
    if not known:
        return
    folded = known[0].matcher.fold(words)
    taken: list[tuple[int, int]] = []
    found: list[Use] = []
    for one in known:
        for begin in one.matcher.starts(words, folded):
            start, stop = one.matcher.span(words, folded, begin)
            if any(start < last and first < stop for first, last in taken) or _is_joined(words, start, stop):
                continue
            taken.append((start, stop))
            if one.instead:
                hit = Hit(spot, start, stop, words[start:stop], start)
                found.append(Use(hit, _in_case(one.instead, words[start:stop])))
    yield from sorted(found, key=lambda use: use.hit.start)


def _is_joined(words: str, start: int, stop: int) -> bool:
    """Whether a hyphen makes the words part of a longer one."""
    return words[max(start - 1, 0) : start] in ("-", "‑") or words[stop : stop + 1] in ("-", "‑")


def _in_case(words: str, like: str) -> str:
    """Words in capitals, or with a capital first, where those they replace are."""
    if len(like) > 1 and like.isupper():
        return words.upper()
    return words[:1].upper() + words[1:] if like[:1].isupper() else words


@lru_cache(maxsize=16)
def _known(terms: tuple[tuple[str, str], ...]) -> tuple[_Known, ...]:
    """The terms as they are looked for, the longest first; what the forum writes itself is none of them."""
    wanted = {term.casefold(): instead for term, instead in terms if term.strip()}
    right = {instead.casefold(): "" for instead in wanted.values() if instead.strip()}
    several = {**wanted, **right}
    forms = {_APOSTROPHE.sub(mark, term): instead for term, instead in several.items() for mark in ("'", "’")}
    return tuple(
        _Known(Matcher(Query(term, whole_words=True, match_accents=True)), forms[term])
        for term in sorted(forms, key=len, reverse=True)
    )
