"""The manuscript: the report as it is written on, line by line, with the words that the template makes protected.

A line is one paragraph of the page. Its text is what will print; attributions and mentions stand in it as tokens that
cannot be written into. A line break is U+2028, the space of an attribution is there before the first word is, and a
mention whose wording is empty shows the name in square brackets. Positions count UTF-16 units of the text, as Qt's
cursors do; places count characters of the model, a mention being one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import Literal, NamedTuple

import msgspec

from hrreport.forum.attribution import NO_SPACE_BEFORE
from hrreport.forum.compose import Composer, inside_sentence, is_empty
from hrreport.forum.composition import Grid
from hrreport.forum.listing import pair_pattern
from hrreport.forum.naming_order import FirstMentions
from hrreport.forum.span import Span, Spans, plain_spans, runs_of_spans, span_of
from hrreport.forum.template import Template
from hrreport.model import Contribution, Report, Segment
from hrreport.model.texts import Spot
from hrreport.prose import Block, Blocks, ListItem, Mention, Paragraph, Quotation, Run, Runs, Table, join_runs
from hrreport.prose.runs import MentionForm

Style = Literal["title", "subtitle", "introduction", "heading", "theme", "body", "item", "quotation", "table"]


class Token(msgspec.Struct, frozen=True):
    """What a protected stretch stands for: an attribution, a later mention or words of the template."""

    kind: Literal["lead", "mention", "standing"]
    speaker: str | None = None
    form: MentionForm | None = None


class Piece(msgspec.Struct, frozen=True, dict=True):
    """A stretch of one format; with a ``token`` it is protected, and ``number`` tells two equal ones apart."""

    span: Span
    token: Token | None = None
    number: int = 0

    @cached_property
    def units(self) -> int:
        """Its length in UTF-16 units."""
        return units(self.span.text)


class Line(msgspec.Struct, frozen=True, dict=True):
    """One paragraph of the page and where its text stands.

    ``own`` is false for words that the template makes: a heading, the standing introduction; writing in them makes
    them the report's own. ``can_write`` is false for an attribution above a list, and for tables. ``number`` counts
    the items of a numbered list, from 1; ``first`` tells the first line of a contribution's text. An attribution above
    a list has the same spot as the first item.
    """

    spot: Spot
    style: Style
    pieces: tuple[Piece, ...]
    level: int = 0
    number: int = 0
    own: bool = True
    first: bool = False
    can_write: bool = True

    @cached_property
    def text(self) -> str:
        """What stands there."""
        return "".join(piece.span.text for piece in self.pieces)

    @cached_property
    def length(self) -> int:
        """The length of the text in UTF-16 units."""
        return sum(piece.units for piece in self.pieces)

    @property
    def runs(self) -> Runs:
        """The text as runs, for words of the template that become the report's own."""
        return runs_of_spans(piece.span for piece in self.pieces)

    @property
    def contribution(self) -> str | None:
        """The contribution that the line belongs to."""
        return self.spot.contribution

    def tokens(self) -> Iterator[tuple[int, int, Token]]:
        """Every protected stretch: from, to, and what it is."""
        for start, stop, token in self._stretches:
            if token is not None:
                yield start, stop, token

    @cached_property
    def _stretches(self) -> tuple[tuple[int, int, Token | None], ...]:
        out: list[tuple[int, int, Token | None]] = []
        at = 0
        before: Piece | None = None
        for piece in self.pieces:
            stop = at + piece.units
            if piece.token and before and (before.token, before.number) == (piece.token, piece.number):
                out[-1] = (out[-1][0], stop, piece.token)
            else:
                out.append((at, stop, piece.token))
            at, before = stop, piece
        return tuple(out)

    def token_at(self, position: int) -> tuple[int, int, Token] | None:
        """The protected stretch that a position is inside of; its edges are outside, but for an attribution's front."""
        for start, stop, token in self.tokens():
            if start < position < stop or (token.kind == "lead" and position == start):
                return start, stop, token
        return None

    def snapped(self, position: int, forward: bool) -> int:
        """The nearest position where a cursor may stand, in the direction it came."""
        found = self.token_at(position)
        if found is None:
            return position
        start, stop, token = found
        return stop if forward or token.kind == "lead" else start

    def offset(self, position: int) -> int:
        """The place at a position; inside a mention it is the place before it."""
        places = 0
        at = 0
        for start, stop, token in self._stretches:
            if position <= start and at:
                break
            if token is None:
                words = self.words(start, stop)
                if position < stop:
                    return places + characters(words, position - start)
                places += len(words)
            elif token.kind == "mention":
                if position < stop:
                    return places
                places += 1
            at = stop
        return places

    def position(self, offset: int) -> int:
        """Where the cursor stands at a place."""
        left = offset
        at = 0
        for start, stop, token in self._stretches:
            if token is None:
                words = self.words(start, stop)
                if left <= len(words):
                    return start + units(words[:left])
                left -= len(words)
            elif token.kind == "mention":
                if left == 0:
                    return start
                left -= 1
            at = stop
        return at

    def words(self, start: int, stop: int) -> str:
        """What stands between two positions."""
        if self.text.isascii() or len(self.text) == self.length:
            return self.text[start:stop]
        return self.text.encode("utf-16-le")[2 * start : 2 * stop].decode("utf-16-le")


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def characters(text: str, count: int) -> int:
    """How many characters the first ``count`` UTF-16 units of a text hold."""
    if text.isascii():
        return min(count, len(text))
    return len(text.encode("utf-16-le")[: 2 * count].decode("utf-16-le", errors="ignore"))


# Tells what an outcome prints after its text from what stands before it.
AFTER = -1


class _Written(NamedTuple):
    """A contribution with what its lines depend on, and its lines."""

    key: tuple[object, ...]
    lines: tuple[Line, ...]


class _Part(NamedTuple):
    """A segment with all that its lines depend on besides names, and its lines."""

    segment: Segment
    key: tuple[object, ...]
    head: tuple[Line, ...]
    written: dict[str, _Written]

    @property
    def lines(self) -> Iterator[Line]:
        """All lines of the segment."""
        return chain(self.head, *(one.lines for one in self.written.values()))


class Scribe:
    """Makes manuscripts of one report after another; what stayed the same is not made again."""

    def __init__(self) -> None:
        self._front: tuple[object, tuple[Line, ...]] | None = None
        self._parts: dict[str, _Part] = {}
        self._first = FirstMentions()
        self._composer: Composer | None = None

    def lines(self, report: Report, template: Template, only: str | None = None) -> tuple[Line, ...]:
        """The lines of a report; ``only`` is the id of the one segment to show.

        ``None`` shows everything, an empty text title and introduction alone.
        """
        before, forms = self._composer, self._first.forms(report, template)
        composer = self._composer = Composer(report, template, "attributed", forms, before)
        if before is None or before.namer is not composer.namer:
            self._parts = {}
        shown = [one for one in report.segments if only is None or one.id == only]
        self._parts = {one.id: self._part(composer, one) for one in shown}
        opening = self._opening(composer) if not only else ()
        return tuple(chain(opening, *(part.lines for part in self._parts.values())))

    def _opening(self, composer: Composer) -> tuple[Line, ...]:
        report = composer.report
        key = (report.title, report.subtitle, report.introduction, report.fields, composer.namer)
        if self._front is None or self._front[0] != key:
            self._front = (key, tuple(front(composer)))
        return self._front[1]

    def _part(self, composer: Composer, segment: Segment) -> _Part:
        report, old = composer.report, self._parts.get(segment.id)
        whole = (report.fields, report.title, report.subtitle)
        key = (self._first.of(segment.id), composer.number(segment), composer.surroundings(segment), whole)
        if old is not None and old.segment is segment and old.key == key:
            return old
        head = tuple(segment_head(composer, segment))
        if old is not None and old.head == head:
            head = old.head
        known = old.written if old is not None else {}
        written = {one.id: _written(composer, segment, one, known.get(one.id)) for one in segment.contributions}
        return _Part(segment, key, head, written)


def _written(composer: Composer, segment: Segment, one: Contribution, old: _Written | None) -> _Written:
    key = (one, composer.forms(one.id), composer.around(one), composer.functions_key(segment), segment.level)
    return old if old and old.key == key else _Written(key, tuple(contribution_lines(composer, segment, one)))


def front(composer: Composer) -> Iterator[Line]:
    """Title, subtitle and introduction; title and subtitle are there to be written also where they are empty."""
    report = composer.report
    yield Line(Spot("title"), "title", tuple(_pieces(composer, report.title)))
    yield Line(Spot("subtitle"), "subtitle", tuple(_pieces(composer, report.subtitle)))
    if report.introduction is not None:
        yield from _block_lines(composer, report.introduction, Spot("introduction"))
        return
    standing = [block.spans for block in composer.introduction() if not isinstance(block, Grid)]
    for number, spans in enumerate(standing):
        yield Line(Spot("introduction", path=(number,)), "introduction", _made(spans), own=False)
    if not standing:
        yield Line(Spot("introduction", path=(0,)), "introduction", ())


def segment_head(composer: Composer, segment: Segment) -> Iterator[Line]:
    """Heading and theme of a segment."""
    if segment.heading is not None:
        heading = tuple(_pieces(composer, segment.heading, segment))
    else:
        heading = _made(composer.heading(segment))
    yield Line(Spot("heading", segment.id), "heading", heading, segment.level, own=segment.heading is not None)
    if segment.theme or segment.kind == "segment":
        yield Line(Spot("theme", segment.id), "theme", tuple(_pieces(composer, segment.theme, segment)))


def contribution_lines(composer: Composer, segment: Segment, one: Contribution) -> Iterator[Line]:
    """The lines of one contribution; never none, so that there is always a place to write."""
    if one.heading is not None:
        spot = Spot("heading", segment.id, one.id)
        yield Line(spot, "heading", tuple(_pieces(composer, one.heading, segment)), segment.level + 1)
    text: Blocks = one.text or (Paragraph(runs=()),)
    spot = Spot("text", segment.id, one.id)
    _, after = composer.around(one)
    token = Token("lead", one.speakers[0]) if composer.names_speakers(one) else Token("standing")
    lead = _made(composer.lead(segment, one), token)
    leads = bool(lead) and isinstance(text[0], Paragraph)
    if lead and not leads:
        yield Line(msgspec.structs.replace(spot, path=(0,)), "body", lead, first=True, can_write=False)
    for number, line in enumerate(_block_lines(composer, text, spot, segment, continues=leads)):
        if number == 0 and leads:
            join = "" if line.text.startswith(NO_SPACE_BEFORE) else composer.join(one)
            between = _made((Span(join),) if join else (), lead[0].token)
            line = msgspec.structs.replace(line, pieces=(*lead, *between, *line.pieces))
        goes_on = composer.continued(one, number) if number else ""
        if goes_on:
            line = msgspec.structs.replace(line, pieces=(*_made((Span(goes_on),), Token("standing")), *line.pieces))
        if number == len(text) - 1 and after and line.can_write:
            line = msgspec.structs.replace(line, pieces=(*line.pieces, *_made(after, Token("standing"), AFTER)))
        yield msgspec.structs.replace(line, first=True) if number == 0 and (leads or not lead) else line


def lead_runs(composer: Composer, one: Contribution) -> Runs:
    """What a contribution's attribution prints, as mentions and words, to keep it when the text goes elsewhere."""
    if not composer.names_speakers(one):
        return ()
    last = pair_pattern(composer.report.language).format("", "")
    out: list[Run] = []
    for number, (speaker, form) in enumerate(zip(one.speakers, composer.forms(one.id), strict=True), 1):
        if number > 1:
            out.append(last if number == len(one.speakers) else ", ")
        out.append(Mention(speaker=speaker, form=form))
    opening = one.text[0] if one.text else None
    begins = plain_spans(composer.text(opening.runs)) if isinstance(opening, Paragraph) else ""
    if begins and not begins.startswith(NO_SPACE_BEFORE):
        out.append(composer.wording.attribution.join)
    return join_runs(out)


def _block_lines(
    composer: Composer, blocks: Iterable[Block], home: Spot, segment: Segment | None = None, continues: bool = False
) -> Iterator[Line]:
    numbers: dict[int, int] = {}  # of the items at each level; an empty paragraph, not printed, ends no list
    plain: Style = "introduction" if home.part == "introduction" else "body"
    blocks = tuple(blocks) or (Paragraph(runs=()),)
    for at, block in enumerate(blocks):
        spot = msgspec.structs.replace(home, path=(at,))
        if isinstance(block, Table):
            yield Line(spot, "table", (_table(composer, block),), can_write=False)
            numbers.clear()
            continue
        pieces = tuple(_pieces(composer, block.runs, segment, continues and at == 0))
        if isinstance(block, ListItem):
            numbers = {level: count for level, count in numbers.items() if level <= block.level}
            numbers[block.level] = numbers.get(block.level, 0) + 1 if block.style == "number" else 0
            yield Line(spot, "item", pieces, block.level, numbers[block.level])
            continue
        if not is_empty(block):
            numbers.clear()
        yield Line(spot, "quotation" if isinstance(block, Quotation) else plain, pieces)


def _table(composer: Composer, table: Table) -> Piece:
    rows = ("\t".join(" ".join(_plain(composer, inner) for inner in cell) for cell in row) for row in table.rows)
    return Piece(Span("\u2028".join(rows)), Token("standing"))


def _plain(composer: Composer, block: Block) -> str:
    if isinstance(block, Table):
        return " ".join(_plain(composer, inner) for row in block.rows for cell in row for inner in cell)
    return plain_spans(composer.text(block.runs)).replace("\n", " ")


def _pieces(composer: Composer, runs: Runs, segment: Segment | None = None, continues: bool = False) -> Iterator[Piece]:
    before = ""
    for number, run in enumerate(runs):
        if isinstance(run, Mention):
            token = Token("mention", run.speaker, run.form)
            spans = composer.mention(run, segment, inside_sentence(before, continues))
            yield from _made(spans or _unnamed(composer.report, run.speaker), token, number)
            before = spans[-1].text if spans else before
        else:
            span = span_of(run)
            yield Piece(_on_page(span))
            before = span.text


def _unnamed(report: Report, speaker_id: str) -> Spans:
    """What shows a mention that prints nothing; it takes room, or a cursor could not stand on both sides of it."""
    return tuple(Span(f"[{one.name}]", role="missing") for one in report.speakers if one.id == speaker_id)


def _made(spans: Iterable[Span], token: Token | None = None, number: int = 0) -> tuple[Piece, ...]:
    return tuple(Piece(_on_page(span), token, number) for span in spans)


def _on_page(span: Span) -> Span:
    """A line break inside a paragraph is U+2028 on the page, where it takes one position too."""
    return msgspec.structs.replace(span, text=span.text.replace("\n", "\u2028")) if "\n" in span.text else span
