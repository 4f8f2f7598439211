"""Annexes: what is set out after the report, made from it: who spoke or was present, the agenda, what was settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from hrreport.forum.attribution import Namer
from hrreport.forum.composition import Composed, Grid, Line
from hrreport.forum.field_table import field_table, labels_of
from hrreport.forum.plan import Annex, Column
from hrreport.forum.span import Span, Spans, plain_spans
from hrreport.forum.template import Template
from hrreport.model import Contribution, Report, Segment, Speaker

_PEOPLE: tuple[Column, ...] = ("name", "offices")
# The heads of columns in English; a template's [words.columns] has others.
_HEADS: dict[Column, str] = {
    "name": "Name", "offices": "Office", "role": "Role", "organisation": "Organisation", "place": "Place",
    "country": "Country", "email": "E-mail", "segment": "Segment", "label": "Kind", "text": "What was settled",
    "owner": "Who", "due": "Until", "number": "No.",
}  # fmt: skip


# How wide columns are, one beside the other; 4 where nothing is said.
_SHARES: dict[Column, int] = {"number": 1, "text": 8, "offices": 8, "label": 3, "due": 3}


class Settled(NamedTuple):
    """An outcome as it is printed: its contribution, its number among its kind, its words in a table and in a list."""

    one: Contribution
    number: int
    text: Spans
    whole: Spans


class Annexes:
    """Makes the annexes of one report; ``heading`` gives a segment's heading, ``values`` are its fields in words."""

    def __init__(
        self,
        report: Report,
        template: Template,
        namer: Namer,
        heading: Callable[[Segment], Spans],
        values: Mapping[str, str],
    ) -> None:
        self._values = values
        self._report = report
        self._template = template
        self._namer = namer
        self._heading = heading

    def blocks(self, settled: Iterable[Settled], after: str = "") -> Iterator[Composed]:
        """Every annex of a place that has something in it; nobody is listed in the modes that name nobody.

        ``after`` is the place as in ``Annex``; empty for the end, where also stands what finds no such part.
        """
        outcomes = list(settled)
        for annex in self._template.annexes:
            made = list(self._annex(annex, outcomes)) if self._place(annex) == after else []
            if made:
                words = self._heading_of(annex)
                yield from (Line("heading", (Span(words),), level=1),) if words else ()
                yield from made

    def _place(self, annex: Annex) -> str:
        parts = {segment.part for segment in self._report.segments}
        return annex.after if annex.after in ("lines", "front", *parts) else ""

    def _heading_of(self, annex: Annex) -> str:
        return self._namer.wording.annexes.get(annex.kind, annex.heading)

    def _annex(self, annex: Annex, outcomes: list[Settled]) -> Iterator[Composed]:
        if annex.kind == "agenda":
            for segment in self._report.segments:
                spans = self._heading(segment)
                if spans:
                    yield Line("contents", spans, segment.level)
        elif annex.kind == "outcomes":
            yield from self._outcomes(annex, outcomes)
        elif annex.kind == "fields":
            labels = labels_of(self._template, self._report.language)
            yield from field_table(annex.fields, labels, self._values)
        elif not self._namer.names_nobody:
            yield from self._people(annex)

    def _people(self, annex: Annex) -> Iterator[Composed]:
        spoke = dict.fromkeys(
            speaker
            for segment, one in self._report.contributions()
            if segment.part not in self._template.unnamed
            for speaker in one.speakers
        )
        ids = list(spoke) if annex.kind == "speakers" else [speaker.id for speaker in self._report.speakers]
        people = [speaker for one in ids if (speaker := self._report.speaker(one)) is not None]
        columns = annex.columns or _PEOPLE
        if people:
            yield self._table(columns, [[self._about(speaker, column) for column in columns] for speaker in people])

    def _about(self, speaker: Speaker, column: Column) -> Spans:
        if column == "name":
            return (Span(speaker.name),)
        if column == "email":
            return (Span(speaker.email or ""),)
        if column == "offices":
            return (Span(self._namer.offices(speaker)),)
        if column == "segment":
            named = [one for one in self._report.segments if one.part not in self._template.unnamed]
            spoke = [one for one in named if any(speaker.id in c.speakers for c in one.contributions)]
            return (Span("; ".join(plain_spans(self._heading(one)) for one in spoke)),)
        values = [value for office in speaker.offices if (value := getattr(office, column, None))]
        return (Span("; ".join(dict.fromkeys(values))),)

    def _outcomes(self, annex: Annex, outcomes: list[Settled]) -> Iterator[Composed]:
        """By kind: a table where the template names columns, else a list under a heading for each kind."""
        for key, spec in self._namer.wording.outcomes.items():
            own = [one for one in outcomes if one.one.outcome is not None and one.one.outcome.label == key]
            if spec.place == "in-place" or not own:
                continue
            if spec.heading:
                yield Line("heading", (Span(spec.heading),), level=2 if self._heading_of(annex) else 1)
            if annex.columns:
                rows = [[self._settled(one, spec.label, column) for column in annex.columns] for one in own]
                yield self._table(annex.columns, rows)
            else:
                yield from (Line("item", one.whole) for one in own)

    def _settled(self, one: Settled, label: str, column: Column) -> Spans:
        if column == "text":
            return one.text
        outcome = one.one.outcome
        assert outcome is not None
        words = {"label": label, "number": str(one.number), "owner": outcome.owner, "due": outcome.due}
        return (Span(words.get(column) or ""),)

    def _table(self, columns: Iterable[Column], rows: list[list[Spans]]) -> Grid:
        heads = self._namer.wording.words.columns
        head: list[Spans] = [(Span(heads.get(one, _HEADS[one]), bold=True),) for one in columns]
        shares = tuple(_SHARES.get(one, 4) for one in columns)
        return Grid(tuple(tuple((Line("cell", spans),) for spans in row) for row in (head, *rows)), shares=shares)
