"""Composition: what was said joined with how this forum wants it, block by block, each with its source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from hrreport.errors import Notice
from hrreport.forum.attribution import NO_SPACE_BEFORE, Namer
from hrreport.forum.composition import Composed, Composition, Grid, Line, Meta, Source
from hrreport.forum.naming import still_named
from hrreport.forum.naming_order import Forms, first_mentions
from hrreport.forum.ordinal import heading_values
from hrreport.forum.pattern import fill
from hrreport.forum.span import Span, Spans, joined, plain_spans, span_of, with_links
from hrreport.forum.template import Mode, Template
from hrreport.model import (
    Choice,
    Contribution,
    Date,
    NotRecorded,
    People,
    Prose,
    Report,
    Rows,
    Segment,
    Value,
)
from hrreport.prose import Block, ListItem, Mention, Paragraph, Quotation, Runs, Table, plain_blocks
from hrreport.prose.runs import MentionForm


def compose(report: Report, template: Template, mode: Mode | None = None) -> Composition:
    """The whole report under a template, in a mode of naming (``None``: the template's own).

    In the modes that name nobody, every place where a speaker can still be recognised is a blocking notice.
    """
    composer = Composer(report, template, mode)
    blocks: list[Composed] = []
    blocks += composer.titles()
    blocks += composer.introduction()
    for segment in report.segments:
        blocks += composer.segment_head(segment)
        if composer.namer.mode == "list":
            blocks += composer.speakers(segment)
            continue
        for contribution in segment.contributions:
            blocks += composer.contribution(segment, contribution)
    namer = composer.namer
    meta = Meta(
        plain_spans(composer.text(report.title)),
        plain_spans(composer.text(report.subtitle)),
        report.language,
        {key: value_in_words(value, namer) for key, value in report.fields.items()},
    )
    composition = Composition(meta, _stepwise(blocks), tuple(composer.notices))
    if namer.names_nobody:
        return msgspec.structs.replace(composition, notices=(*composition.notices, *still_named(composition, report)))
    return composition


def _stepwise(blocks: Iterable[Composed]) -> tuple[Composed, ...]:
    """The blocks with every heading at most one level below the heading before it, as screen readers need it."""
    out: list[Composed] = []
    level = 0
    for block in blocks:
        if isinstance(block, Line) and block.role == "heading":
            level = min(block.level, level + 1)
            block = block if block.level == level else msgspec.structs.replace(block, level=level)
        out.append(block)
    return tuple(out)


def compose_part(
    report: Report, template: Template, segment: Segment, contribution: Contribution
) -> tuple[Composed, ...]:
    """One contribution of the report, composed as it stands in the whole."""
    return tuple(Composer(report, template).contribution(segment, contribution))


class Composer:
    """Composes the parts of one report; collects notices as it goes.

    ``forms`` are what ``first_mentions`` gives for the report, where that is known already.
    """

    def __init__(
        self,
        report: Report,
        template: Template,
        mode: Mode | None = None,
        forms: Forms | None = None,
    ) -> None:
        self.report = report
        self.template = template
        self.namer = Namer(report, template, mode)
        self.wording = self.namer.wording
        self.notices: list[Notice] = []
        self._forms = first_mentions(report, template) if forms is None else forms
        self._numbers = _segment_numbers(report)

    def forms(self, contribution_id: str) -> tuple[MentionForm, ...]:
        """In which form the lead of a contribution names each of its speakers."""
        return self._forms.get(contribution_id, ())

    def titles(self) -> list[Composed]:
        """Title and subtitle, where they are not empty."""
        out: list[Composed] = []
        if self.report.title:
            out.append(Line("title", self.text(self.report.title), source=Source()))
        if self.report.subtitle:
            out.append(Line("subtitle", self.text(self.report.subtitle), source=Source()))
        return out

    def introduction(self) -> list[Composed]:
        """The report's own introduction, else the template's standing text with its fields filled."""
        if self.namer.mode == "list":
            return []
        if self.report.introduction is not None:
            numbered = enumerate(self.report.introduction)
            return [self.block(one, "introduction", Source(paragraph=n)) for n, one in numbered if not is_empty(one)]
        values = {key: value_in_words(value, self.namer) for key, value in self.report.fields.items()}
        values.setdefault("title", plain_spans(self.text(self.report.title)))
        values.setdefault("forum", self.template.forum)
        out: list[Composed] = []
        for pattern in self.wording.standing_introduction:
            spans = fill(pattern, values, self._missing)
            if spans:
                out.append(Line("introduction", with_links(spans)))
        return out

    def _missing(self, key: str) -> Span:
        spec = self.template.fields.get(key)
        label = spec.label if spec else key
        text = f"“{label}” is not filled in."
        self.notices.append(Notice(kind="missing-field", text=text, place="Introduction", field=key))
        return Span(f"[{label}]", role="missing")

    def segment_head(self, segment: Segment) -> list[Composed]:
        """Heading and theme of a segment."""
        source = Source(segment.id)
        out: list[Composed] = []
        spans = self.heading(segment)
        if spans:
            out.append(Line("heading", spans, level=segment.level, source=source))
        if segment.theme and self.namer.mode != "list":
            out.append(Line("theme", self.text(segment.theme), source=source))
        return out

    def heading(self, segment: Segment) -> Spans:
        """The segment's own heading, else the one that the template makes for its kind and number."""
        if segment.heading is not None:
            return self.text(segment.heading)
        return template_heading(segment, self._numbers.get(segment.id, 0), self.namer)

    def speakers(self, segment: Segment) -> list[Composed]:
        """Who spoke in a segment, once each and in order, with their offices."""
        order = dict.fromkeys(speaker for one in segment.contributions for speaker in one.speakers)
        return [Line("item", self.namer.listed(speaker), source=Source(segment.id)) for speaker in order]

    def contribution(self, segment: Segment, contribution: Contribution) -> list[Composed]:
        """Heading, lead and text of one contribution."""
        out: list[Composed] = []
        if contribution.heading:
            source = Source(segment.id, contribution.id)
            out.append(Line("heading", self.text(contribution.heading), level=segment.level + 1, source=source))
        lead = self.lead(contribution)
        for number, block in enumerate(contribution.text):
            source = Source(segment.id, contribution.id, number)
            if is_empty(block) and (number or not lead):
                continue
            if number == 0 and lead and isinstance(block, Paragraph):
                spans = joined(_led(lead, self.text(block.runs, continues=True), self.wording.attribution.join))
                out.append(Line("body", spans, source=source))
            else:
                if number == 0 and lead:
                    out.append(Line("body", lead, source=Source(segment.id, contribution.id)))
                out.append(self.block(block, "body", source))
        if lead and not contribution.text:
            out.append(Line("body", lead, source=Source(segment.id, contribution.id)))
        return out

    def lead(self, contribution: Contribution) -> Spans:
        """The attribution before the first paragraph; empty where there is none to make."""
        forms = self.forms(contribution.id)
        if self.namer.mode == "grouped" or not forms or self._says_it_herself(contribution):
            return ()
        names = [
            self.namer.spans(speaker, form, inside=number > 0)
            for number, (speaker, form) in enumerate(zip(contribution.speakers, forms, strict=True))
        ]
        return joined(_listed(names, self.report.language))

    def _says_it_herself(self, contribution: Contribution) -> bool:
        first = contribution.text[0] if contribution.text else None
        return isinstance(first, Paragraph) and any(
            isinstance(run, Mention) and run.form == "full" and run.speaker in contribution.speakers
            for run in first.runs
        )

    def block(self, block: Block, role: Literal["introduction", "body"], source: Source | None) -> Composed:
        """One block of text, its mentions made into words."""
        if isinstance(block, Table):
            rows = tuple(
                tuple(tuple(self.block(inner, "body", None) for inner in cell) for cell in row) for row in block.rows
            )
            return Grid(rows, source)
        spans = self.text(block.runs)
        if isinstance(block, ListItem):
            return Line("item", spans, block.level, block.style == "number", source)
        return Line("quotation" if isinstance(block, Quotation) else role, spans, source=source)

    def text(self, runs: Runs, continues: bool = False) -> Spans:
        """Runs as spans; ``continues`` tells that words stand before them in the same sentence."""
        if not any(isinstance(run, Mention) for run in runs):
            return tuple(span_of(run) for run in runs)
        out: list[Span] = []
        for run in runs:
            if isinstance(run, Mention):
                inside = inside_sentence(out[-1].text if out else "", continues)
                out += self.namer.spans(run.speaker, run.form, inside)
            else:
                out.append(span_of(run))
        return joined(out)


def template_heading(segment: Segment, number: int, namer: Namer) -> Spans:
    """The heading that the template makes for a segment; ``number`` counts segments of its kind from 1."""
    words = namer.wording.segments
    if segment.kind == "opening":
        return (Span(words.opening),)
    if segment.kind == "closing":
        return (Span(words.closing),)
    if segment.kind == "other":
        return ()
    theme = "".join(span_of(run).text for run in segment.theme if not isinstance(run, Mention))
    return fill(namer.wording.heading, {**heading_values(number, words.ordinals), "theme": theme})


def _segment_numbers(report: Report) -> dict[str, int]:
    numbered = [segment.id for segment in report.segments if segment.kind == "segment"]
    return {segment_id: number for number, segment_id in enumerate(numbered, 1)}


def inside_sentence(before: str, continues: bool) -> bool:
    """Whether what follows the words ``before`` stands inside a sentence; ``continues`` decides where none do."""
    words = before.rstrip()
    if not words:
        return continues
    return words[-1] not in ".!?:"


def is_empty(block: Block) -> bool:
    """Whether a block is a paragraph that nobody has written in yet; nothing is printed for it."""
    return isinstance(block, Paragraph | Quotation) and not block.runs


def _led(lead: Spans, text: Spans, join: str) -> Spans:
    if not text:
        return lead
    between = "" if text[0].text.startswith(NO_SPACE_BEFORE) else join
    return (*lead, Span(between), *text)


def _listed(names: list[Spans], language: str) -> list[Span]:
    if len(names) == 1:
        return list(names[0])
    from hrreport.forum.listing import pair_pattern

    between = pair_pattern(language).format("", "")
    out: list[Span] = list(names[0])
    for number, name in enumerate(names[1:], 2):
        out.append(Span(between if number == len(names) else ", "))
        out += name
    return out


def value_in_words(value: Value, namer: Namer) -> str:
    """A field's value as it is printed; a value that was not recorded is an empty text."""
    match value:
        case NotRecorded():
            return ""
        case bool():
            return "yes" if value else "no"
        case str() | int() | float():
            return str(value)
        case Date(value=day):
            return date_in_words(day.isoformat(), namer.language)
        case Choice(value=choice):
            return choice
        case Prose(blocks=blocks):
            return plain_blocks(blocks, namer.plain)
        case People(speakers=speakers):
            return (
                ""
                if namer.names_nobody
                else ", ".join(namer.plain(Mention(speaker=speaker, form="name")) for speaker in speakers)
            )
        case Rows(rows=rows):
            return "\n".join("\t".join(row) for row in rows)


def date_in_words(iso: str, language: str) -> str:
    """A day as the language writes it at length (Unicode CLDR, through Babel)."""
    import datetime

    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        locale = Locale.parse("en")
    return format_date(datetime.date.fromisoformat(iso), "long", locale=locale)
