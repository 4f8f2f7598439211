"""Finding: everything that a report shows and keeps beside its page, read once, and what is found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from hrreport.forum.attribution import Namer
from hrreport.forum.compose import Composer
from hrreport.forum.manuscript import Line, characters, contribution_lines, front, segment_head, units
from hrreport.forum.naming_order import FirstMentions
from hrreport.forum.template import Template
from hrreport.model import Contribution, Report, Segment, Speaker
from hrreport.model.folding import Folded, fold
from hrreport.model.search import Hit, Matcher, Query, shown_runs
from hrreport.model.texts import Caret, Spot, beside_texts, field_texts
from hrreport.prose import Blocks, Runs, Table

Place = tuple[Literal["front", "segment", "contribution"], str]


class Cell(NamedTuple):
    """Text with a place of its own in a stretch, from ``start`` to ``stop``; for the rest see ``shown_runs``."""

    start: int
    stop: int
    spot: Spot
    places: Sequence[int]
    named: Sequence[str | None]


class Stretch(NamedTuple):
    """One line of the page as it is shown, attribution and all, or one text beside the page.

    ``cells`` are the texts of a table's line, or the one text of what is beside the page. What lies in none of them
    is protected.
    """

    spot: Spot
    shown: str
    line: Line | None = None
    cells: tuple[Cell, ...] = ()


class Key(NamedTuple):
    """A place in reading order: the number of the part, of the stretch in it, and of the character in that."""

    part: int
    stretch: int = 0
    at: int = 0


class Part:
    """The stretches of title and introduction, of a segment's head or of a contribution."""

    def __init__(self, place: Place, stretches: Iterable[Stretch], one: Contribution | None = None) -> None:
        self.place = place
        self.one = one
        self.stretches = tuple(stretches)
        self._folded: tuple[tuple[bool, bool], list[Folded]] | None = None
        self._found: tuple[Query, list[tuple[int, list[int]]]] | None = None

    def found(self, matcher: Matcher) -> list[tuple[int, list[int]]]:
        """The numbers of the stretches that have hits, each with where these begin, folded."""
        query = matcher.query
        if self._found is None or self._found[0] != query:
            made = (
                (number, matcher.starts(stretch.shown, folded))
                for number, (stretch, folded) in enumerate(zip(self.stretches, self.folded(query), strict=True))
                if query.notes or stretch.spot.part != "note"
            )
            self._found = (query, [(number, starts) for number, starts in made if starts])
        return self._found[1]

    def folded(self, query: Query) -> list[Folded]:
        """The stretches as a query compares them."""
        how = (query.match_case, query.match_accents)
        if self._folded is None or self._folded[0] != how:
            self._folded = (how, [fold(stretch.shown, *how) for stretch in self.stretches])
        return self._folded[1]


class Finder:
    """Reads one state of a report after another; contributions that stayed the same are not read again."""

    def __init__(self) -> None:
        self._first = FirstMentions()
        self._kept: dict[str, tuple[object, Part]] = {}
        self._people: tuple[object, ...] = ()

    def parts(self, report: Report, template: Template) -> Iterator[Part]:
        """The parts of a report in reading order, each read when it is asked for."""
        composer = Composer(report, template, "attributed", self._first.forms(report, template))
        people = (report.speakers, template, report.language)
        if any(one is not other for one, other in zip(people, self._people or (None,) * 3, strict=True)):
            self._people = people
            self._kept = {}
        yield Part(("front", ""), _front(composer))
        for segment in report.segments:
            yield Part(("segment", segment.id), _head(composer, segment))
            for one in segment.contributions:
                yield self._contribution(composer, segment, one)
        known = {one.id for _, one in report.contributions()}
        self._kept = {name: kept for name, kept in self._kept.items() if name in known}

    def _contribution(self, composer: Composer, segment: Segment, one: Contribution) -> Part:
        key = (composer.forms(one.id), segment.id, segment.level, composer.functions_key(segment), composer.around(one))
        kept = self._kept.get(one.id)
        if kept is None or kept[1].one is not one or kept[0] != key:
            part = Part(("contribution", one.id), _spoken(composer, segment, one), one)
            kept = self._kept[one.id] = (key, part)
        return kept[1]


class _Found(NamedTuple):
    stretch: Stretch
    folded: Folded
    starts: list[int]


class Search:
    """What is found of one query, in reading order; it grows with each part that it takes."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self.matcher = Matcher(query)
        self._parts: list[Part] = []
        self._numbers: dict[Place, int] = {}
        self._found: list[_Found] = []
        self._keys: list[Key] = []
        self._ends: list[int] = []

    def take(self, part: Part) -> None:
        """Looks into the next part."""
        number = len(self._parts)
        self._numbers[part.place] = number
        self._parts.append(part)
        for at, starts in part.found(self.matcher):
            self._found.append(_Found(part.stretches[at], part.folded(self.query)[at], starts))
            self._keys.append(Key(number, at))
            self._ends.append(self.count + len(starts))

    @property
    def count(self) -> int:
        """How many hits there are so far."""
        return self._ends[-1] if self._ends else 0

    def hit(self, number: int) -> Hit:
        """A hit by its number, from 0."""
        at = bisect_right(self._ends, number)
        found = self._found[at]
        return self._made(found, found.starts[number - (self._ends[at] - len(found.starts))])

    def hits(self) -> Iterator[Hit]:
        """All of them."""
        return (self._made(found, start) for found in self._found for start in found.starts)

    def shown(self, number: int) -> str:
        """The whole text that a hit stands in, as it is shown."""
        return self._found[bisect_right(self._ends, number)].stretch.shown

    def key(self, number: int) -> Key:
        """Where a hit begins."""
        return self._keys[bisect_right(self._ends, number)]._replace(at=self.hit(number).at)

    def key_of(self, caret: Caret) -> Key | None:
        """Where a place of the report is; ``None`` where its part has not been taken."""
        spot = caret.spot
        number = self._numbers.get(_place(spot))
        if number is None:
            return None
        for at, stretch in enumerate(self._parts[number].stretches):
            inner = _inner(stretch, caret)
            if inner is not None:
                return Key(number, at, inner)
        return Key(number)

    def first_from(self, key: Key) -> int | None:
        """The number of the first hit that begins there or later; ``None`` where none does so far."""
        at = bisect_left(self._keys, Key(key.part, key.stretch))
        if at == len(self._keys):
            return None
        before = self._ends[at] - len(self._found[at].starts)
        if self._keys[at][:2] != key[:2]:
            return before
        begins = [self._span(self._found[at], start)[0] for start in self._found[at].starts]
        number = before + bisect_left(begins, key.at)
        return number if number < self.count else None

    def _span(self, found: _Found, start: int) -> tuple[int, int]:
        return self.matcher.span(found.stretch.shown, found.folded, start)

    def _made(self, found: _Found, start: int) -> Hit:
        stretch = found.stretch
        at, stop = self._span(found, start)
        words = stretch.shown[at:stop].replace("\u2028", "\n")
        for cell in stretch.cells:
            if cell.start <= at and stop <= cell.stop:
                low, high = at - cell.start, stop - cell.start
                speaker = next((one for one in cell.named[low:high] if one is not None), None)
                first, last = cell.places[low], cell.places[high - 1] + 1
                return Hit(cell.spot, first, last, words, at, speaker is not None, speaker)
        line = stretch.line
        if line is None or stretch.cells:
            return Hit(stretch.spot, 0, 0, words, at, is_protected=True)
        low, high = units(stretch.shown[:at]), units(stretch.shown[:stop])
        token = next((one for start, end, one in line.tokens() if low < end and high > start), None)
        is_protected = token is not None or not (line.own and line.can_write)
        speaker = token.speaker if token is not None else None
        return Hit(stretch.spot, line.offset(low), line.offset(high), words, at, is_protected, speaker)


def named_in(report: Report, template: Template, hit: Hit) -> Speaker | None:
    """Whose name or office was found in what the template makes; of several who speak together, who has the words."""
    if hit.speaker is None:
        return None
    together = next((one.speakers for _, one in report.contributions() if one.id == hit.spot.contribution), ())
    people = [report.speaker(one) for one in (*together, hit.speaker)]
    namer = Namer(report, template, "attributed")
    wanted = fold(hit.words).text
    if hit.speaker in together:
        for one in people:
            if one is not None and wanted in fold(f"{namer.offices(one)} {one.name}").text:
                return one
    return report.speaker(hit.speaker)


def _inner(stretch: Stretch, caret: Caret) -> int | None:
    """Which character of a stretch a place is at; ``None`` where it is in another."""
    cell = next((one for one in stretch.cells if _where(one.spot) == _where(caret.spot)), None)
    if cell is not None:
        return cell.start + caret.offset
    line = stretch.line
    if line is None or _where(stretch.spot) != _where(caret.spot) or not (line.can_write or stretch.cells):
        return None
    return characters(line.text, line.position(caret.offset))


def _where(spot: Spot) -> tuple[object, ...]:
    return (spot.part, spot.contribution, spot.path, spot.field)


def _place(spot: Spot) -> Place:
    if spot.contribution is not None:
        return ("contribution", spot.contribution)
    return ("front", "") if spot.segment is None else ("segment", spot.segment)


def _front(composer: Composer) -> Iterator[Stretch]:
    yield from _lines(composer, front(composer), composer.report.introduction or ())
    yield from _beside(composer, field_texts(composer.report.fields))


def _head(composer: Composer, segment: Segment) -> Iterator[Stretch]:
    yield from _lines(composer, segment_head(composer, segment))
    yield from _beside(composer, field_texts(segment.fields, segment.id))


def _spoken(composer: Composer, segment: Segment, one: Contribution) -> Iterator[Stretch]:
    yield from _lines(composer, contribution_lines(composer, segment, one), one.text)
    yield from _beside(composer, beside_texts(segment.id, one))


def _lines(composer: Composer, lines: Iterable[Line], blocks: Blocks = ()) -> Iterator[Stretch]:
    for line in lines:
        block = blocks[line.spot.path[0]] if line.style == "table" else None
        cells = tuple(_cells(composer, line.spot, block)) if isinstance(block, Table) else ()
        yield Stretch(line.spot, line.text, line, cells)


def _beside(composer: Composer, found: Iterable[tuple[Spot, Runs]]) -> Iterator[Stretch]:
    for spot, runs in found:
        shown, places, named = shown_runs(runs, composer.namer.plain)
        yield Stretch(spot, shown, None, (Cell(0, len(shown), spot, places, named),))


def _cells(composer: Composer, home: Spot, table: Table) -> Iterator[Cell]:
    """The texts of a table in the order in which its line shows them, each a character from the next."""
    at = 0
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            for inner, block in enumerate(cell):
                if isinstance(block, Table):
                    # A table in a table is shown in one stretch, and kept as it is.
                    return
                spot = Spot(home.part, home.segment, home.contribution, path=(*home.path, number, column, inner))
                shown, places, named = shown_runs(block.runs, composer.namer.plain)
                yield Cell(at, at + len(shown), spot, places, named)
                at += len(shown) + 1
            at += 0 if cell else 1
        at += 0 if row else 1
