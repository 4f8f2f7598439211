"""Find and replace over every text of a report."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator

import msgspec

from hrreport.model.report import Report
from hrreport.model.texts import Spot, map_texts, texts
from hrreport.prose import Mention, Run, Runs, Text, join_runs, normalise, slice_runs
from hrreport.prose.visit import Naming


class Query(msgspec.Struct, frozen=True):
    """What to look for. Unless told, case and accents do not matter and words need not be whole."""

    text: str
    whole_words: bool = False
    match_case: bool = False
    match_accents: bool = False


class Hit(msgspec.Struct, frozen=True):
    """A place that was found: from ``start`` up to ``stop`` in the runs at ``spot``, a mention counting as one.

    ``words`` are the words found. A hit that touches a mention is ``in_mention``: its words are made by the
    forum template, so it is shown and not replaced.
    """

    spot: Spot
    start: int
    stop: int
    words: str
    in_mention: bool = False


def find(report: Report, query: Query, naming: Naming) -> Iterator[Hit]:
    """Every hit in reading order, without overlaps; ``naming`` gives the words that a mention prints."""
    wanted = folded(query.text, query)[0]
    if wanted:
        for spot, runs in texts(report):
            yield from _find_in(spot, runs, wanted, query, naming)


def replace(report: Report, hits: Collection[Hit], words: str) -> Report:
    """The report with ``words`` in the place of every hit that is not in a mention.

    The words take the format of the first character that they replace; a list item left without words goes. Hits
    must be of this report; those whose text has changed since are left alone.
    """
    new = normalise(words)[0]
    by_spot: dict[Spot, list[Hit]] = {}
    for hit in hits:
        if not hit.in_mention:
            by_spot.setdefault(hit.spot, []).append(hit)

    def change(spot: Spot, runs: Runs) -> Runs:
        for hit in sorted(by_spot.get(spot, ()), key=lambda one: one.start, reverse=True):
            runs = _replaced(runs, hit, new)
        return runs

    return map_texts(report, change)


def _replaced(runs: Runs, hit: Hit, words: str) -> Runs:
    old = slice_runs(runs, hit.start, hit.stop)
    if "".join(_words_of(run) for run in old) != hit.words:
        return runs
    first = old[0]
    new: Run = msgspec.structs.replace(first, text=words) if isinstance(first, Text) else words
    return join_runs((*slice_runs(runs, 0, hit.start), new, *slice_runs(runs, hit.stop)))


def _words_of(run: Run) -> str:
    return run if isinstance(run, str) else run.text if isinstance(run, Text) else ""


def _find_in(spot: Spot, runs: Runs, wanted: str, query: Query, naming: Naming) -> Iterator[Hit]:
    shown, places, named = _shown(runs, naming)
    text, origins = folded(shown, query)
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        first, last = origins[at], origins[end - 1]
        stop = _after_marks(shown, last + 1)
        whole = (at == 0 or origins[at - 1] != first) and (end == len(text) or origins[end] != last)
        if whole and (not query.whole_words or _is_word(shown, first, stop)):
            touched = any(named[first:stop])
            yield Hit(spot, places[first], places[stop - 1] + 1, shown[first:stop], touched)
            at = text.find(wanted, end)
        else:
            at = text.find(wanted, at + 1)


def _shown(runs: Runs, naming: Naming) -> tuple[str, list[int], list[bool]]:
    """The words as printed, for each character its place in the runs, and whether a mention prints it."""
    words: list[str] = []
    places: list[int] = []
    named: list[bool] = []
    at = 0
    for run in runs:
        if isinstance(run, Mention):
            name = naming(run)
            words.append(name)
            places += [at] * len(name)
            named += [True] * len(name)
            at += 1
        else:
            text = _words_of(run)
            words.append(text)
            places += range(at, at + len(text))
            named += [False] * len(text)
            at += len(text)
    return "".join(words), places, named


def folded(text: str, query: Query) -> tuple[str, list[int]]:
    """The text as it is compared, and for each of its characters the place it came from."""
    out: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        bare = character if query.match_accents else _without_marks(character)
        if not query.match_case:
            bare = bare.casefold()
        out.append(bare)
        origins += [place] * len(bare)
    return "".join(out), origins


def _without_marks(character: str) -> str:
    """The letter under its accents; a Hangul syllable, which decomposes into letters and no marks, stays whole."""
    if character.isascii():
        return character
    parts = unicodedata.normalize("NFD", character)
    bare = "".join(part for part in parts if unicodedata.category(part) != "Mn")
    return bare if len(bare) != len(parts) else character


def _after_marks(text: str, place: int) -> int:
    """The first place from ``place`` on that is no combining mark: a mark belongs to the letter before it."""
    while place < len(text) and unicodedata.category(text[place]) == "Mn":
        place += 1
    return place


def _is_word(text: str, start: int, stop: int) -> bool:
    return not (start > 0 and text[start - 1].isalnum()) and not (stop < len(text) and text[stop].isalnum())
