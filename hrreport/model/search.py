"""Find and replace over every text of a report."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator

import msgspec

from hrreport.model.folding import Folded, after_marks, fold
from hrreport.model.report import Report
from hrreport.model.texts import Spot, map_segment_texts, map_texts, texts
from hrreport.prose import Mention, Run, Runs, Text, join_runs, normalise, slice_runs
from hrreport.prose.visit import Naming


class Query(msgspec.Struct, frozen=True):
    """What to look for. Unless told, case and accents do not matter and words need not be whole.

    ``match_accents`` takes the words as they are written, quotation marks and dashes too. ``notes`` are looked into
    where that is asked for by a search that has a choice.
    """

    text: str
    whole_words: bool = False
    match_case: bool = False
    match_accents: bool = False
    notes: bool = False


class Hit(msgspec.Struct, frozen=True):
    """A place that was found: from ``start`` up to ``stop`` in the runs at ``spot``, a mention counting as one.

    ``words`` are the words found, which begin at the character ``at`` of the text as it is shown. A hit that touches
    what the forum template makes is ``is_protected``: it is shown and not replaced. ``speaker`` is who is named there.
    """

    spot: Spot
    start: int
    stop: int
    words: str
    at: int = 0
    is_protected: bool = False
    speaker: str | None = None


class Matcher:
    """Finds one query in folded text. Hits are told by where they begin there; they do not overlap."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self.wanted = self.fold(query.text).text

    def fold(self, text: str) -> Folded:
        """A text as this query compares it."""
        return fold(text, self.query.match_case, self.query.match_accents)

    def starts(self, shown: str, folded: Folded) -> list[int]:
        """Where the hits begin in ``folded``, which is ``shown`` as it is compared."""
        found: list[int] = []
        wanted, text, size = self.wanted, folded.text, len(self.wanted)
        if not wanted:
            return found
        is_sure = folded.origins is None and not self.query.whole_words
        at = text.find(wanted)
        while at >= 0:
            is_hit = is_sure or self._is_hit(shown, folded, at)
            if is_hit:
                found.append(at)
            at = text.find(wanted, at + size if is_hit else at + 1)
        return found

    def span(self, shown: str, folded: Folded, start: int) -> tuple[int, int]:
        """From where to where a hit stands in the text that was folded."""
        stop = start + len(self.wanted)
        if folded.origins is None:
            return start, stop
        return folded.origins[start], after_marks(shown, folded.origins[stop - 1] + 1)

    def _is_hit(self, shown: str, folded: Folded, at: int) -> bool:
        origins, end = folded.origins, at + len(self.wanted)
        if origins is not None:
            is_cut = (at > 0 and origins[at - 1] == origins[at]) or (
                end < len(folded.text) and origins[end] == origins[end - 1]
            )
            if is_cut:
                return False
        return not self.query.whole_words or _is_word(shown, *self.span(shown, folded, at))


def find(report: Report, query: Query, naming: Naming) -> Iterator[Hit]:
    """Every hit in reading order, notes included; ``naming`` gives the words that a mention prints."""
    matcher = Matcher(query)
    for spot, runs in texts(report):
        shown, places, named = shown_runs(runs, naming)
        folded = matcher.fold(shown)
        for start in matcher.starts(shown, folded):
            first, stop = matcher.span(shown, folded, start)
            speaker = next((one for one in named[first:stop] if one is not None), None)
            at = (places[first], places[stop - 1] + 1)
            yield Hit(spot, *at, shown[first:stop], first, speaker is not None, speaker)


def replace(report: Report, hits: Collection[Hit], words: str) -> Report:
    """The report with ``words`` in the place of every hit that is not protected.

    The words take the format of the first character that they replace; a list item left without words goes. Hits
    must be of this report; those whose text has changed since are left alone.
    """
    new = normalise(words)[0]
    by_spot: dict[Spot, list[Hit]] = {}
    for hit in hits:
        if not hit.is_protected:
            by_spot.setdefault(hit.spot, []).append(hit)

    def change(spot: Spot, runs: Runs) -> Runs:
        for hit in sorted(by_spot.get(spot, ()), key=lambda one: one.start, reverse=True):
            runs = _replaced(runs, hit, new)
        return runs

    homes = {spot.segment for spot in by_spot}
    if None in homes:
        return map_texts(report, change)
    made = tuple(map_segment_texts(one, change) if one.id in homes else one for one in report.segments)
    return msgspec.structs.replace(report, segments=made) if made != report.segments else report


def shown_runs(runs: Runs, naming: Naming) -> tuple[str, list[int], list[str | None]]:
    """The words as printed, and for each character its place in the runs and who it names, being of a mention."""
    words: list[str] = []
    places: list[int] = []
    named: list[str | None] = []
    at = 0
    for run in runs:
        if isinstance(run, Mention):
            name = naming(run)
            words.append(name)
            places += [at] * len(name)
            named += [run.speaker] * len(name)
            at += 1
        else:
            text = _words_of(run)
            words.append(text)
            places += range(at, at + len(text))
            named += [None] * len(text)
            at += len(text)
    return "".join(words), places, named


def _replaced(runs: Runs, hit: Hit, words: str) -> Runs:
    old = slice_runs(runs, hit.start, hit.stop)
    if any(isinstance(run, Mention) for run in old) or "".join(_words_of(run) for run in old) != hit.words:
        return runs
    first = old[0]
    new: Run = msgspec.structs.replace(first, text=words) if isinstance(first, Text) else words
    return join_runs((*slice_runs(runs, 0, hit.start), new, *slice_runs(runs, hit.stop)))


def _words_of(run: Run) -> str:
    return run if isinstance(run, str) else run.text if isinstance(run, Text) else ""


def _is_word(text: str, start: int, stop: int) -> bool:
    return not (start > 0 and _is_letter(text[start - 1])) and not (stop < len(text) and _is_letter(text[stop]))


def _is_letter(character: str) -> bool:
    """Whether a character is part of a word; vowel signs and marks are."""
    return character.isalnum() or unicodedata.category(character)[0] == "M"
