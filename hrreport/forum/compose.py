"""Composition: what was said joined with how this forum wants it, block by block, each with its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

import msgspec

from hrreport.errors import Notice
from hrreport.forum.annexes import Annexes, Settled
from hrreport.forum.attribution import NO_SPACE_BEFORE, Namer
from hrreport.forum.composition import Composed, Composition, Grid, Line, Meta, Source
from hrreport.forum.field_table import field_table, labels_of
from hrreport.forum.headings import Numbers, has_same_numbers, own_pattern, part_ends, segment_numbers, template_heading
from hrreport.forum.naming import named_in_parts, still_named
from hrreport.forum.naming_order import Forms, first_mentions
from hrreport.forum.numbered import numbered
from hrreport.forum.outcomes import PLACE, parted
from hrreport.forum.pattern import fill
from hrreport.forum.span import Span, Spans, joined, plain_spans, span_of, with_links
from hrreport.forum.template import Mode, Template
from hrreport.forum.values import value_in_words
from hrreport.model import (
    Contribution,
    People,
    Report,
    Segment,
)
from hrreport.prose import Block, ListItem, Mention, Paragraph, Quotation, Runs, Table, runs_of
from hrreport.prose.runs import MentionForm


def compose(report: Report, template: Template, mode: Mode | None = None) -> Composition:
    """The whole report under a template, in a mode of naming (``None``: the template's own).

    In the modes that name nobody, every place where a speaker can still be recognised is a blocking notice.
    """
    composer = Composer(report, template, mode)
    blocks: list[Composed] = []
    blocks += composer.titles()
    blocks += composer.annexes("lines")
    blocks += composer.introduction()
    blocks += composer.annexes("front")
    ends = part_ends(report)
    for segment in report.segments:
        lines = _part(composer, segment)
        blocks += map(_boxed, lines) if segment.part in template.boxed else lines
        for part in ends.get(segment.id, ()):
            blocks += composer.annexes(part)
    blocks += composer.ending()
    blocks += composer.annexes()
    namer = composer.namer
    meta = Meta(
        plain_spans(composer.text(report.title)),
        plain_spans(composer.text(report.subtitle)),
        report.language,
        {key: composer.values[key] for key in report.fields},
        {line.key: plain_spans(line.spans) for line in blocks if isinstance(line, Line) and line.key},
    )
    without = {segment.id for segment in report.segments if segment.part in template.unnumbered}
    composition = Composition(meta, _stepwise(numbered(blocks, template, without)), tuple(composer.notices))
    found = still_named(composition, report) if namer.names_nobody else named_in_parts(composition, report, template)
    return msgspec.structs.replace(composition, notices=(*composition.notices, *found))


def _part(composer: Composer, segment: Segment) -> list[Composed]:
    """A segment of the report with its heading."""
    composer = composer.within(segment)
    lines = composer.segment_head(segment)
    if composer.namer.mode == "list":
        return lines if segment.part in composer.template.unnamed else [*lines, *composer.speakers(segment)]
    for contribution in segment.contributions:
        if composer.prints_in_place(contribution):
            lines += composer.contribution(segment, contribution)
    return lines


def _boxed(block: Composed) -> Composed:
    return msgspec.structs.replace(block, boxed=True) if isinstance(block, Line) else block


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

    ``forms`` are what ``first_mentions`` gives for the report, where that is known already. ``before`` composed an
    earlier state of the report: the names that it made are not made again where they are the same.
    """

    def __init__(
        self,
        report: Report,
        template: Template,
        mode: Mode | None = None,
        forms: Forms | None = None,
        before: Composer | None = None,
    ) -> None:
        self.report = report
        self.template = template
        kept: Namer | None = before.namer if before is not None else None
        self.namer: Namer = kept if kept and kept.names(report, template, mode) else Namer(report, template, mode)
        self.wording = self.namer.wording
        self.notices: list[Notice] = []
        self._unnaming: dict[Mode, Composer] = {}
        self._forms = first_mentions(report, template) if forms is None else forms
        if before is not None and has_same_numbers(before.report, before.template, report, template):
            self._numbers = before._numbers

    def within(self, segment: Segment) -> Composer:
        """What composes a segment as a whole: another one where the forum names nobody in that part alone."""
        mode = self.template.unnamed.get(segment.part or "")
        if mode is None or self.namer.mode != "attributed":
            return self
        if mode not in self._unnaming:
            made = Composer(self.report, self.template, mode, self._forms)
            made._numbers, made.notices = self._numbers, self.notices
            self._unnaming[mode] = made
        return self._unnaming[mode]

    def forms(self, contribution_id: str) -> tuple[MentionForm, ...]:
        """In which form the lead of a contribution names each of its speakers."""
        return self._forms.get(contribution_id, ())

    def number(self, segment: Segment) -> Numbers:
        """The numbers that the template's heading gives to a segment."""
        return self._numbers.get(segment.id, Numbers(1))

    def surroundings(self, segment: Segment) -> tuple[object, ...]:
        """What the words of a segment's contributions depend on besides themselves, names and forms; to be compared."""
        patterns = self.wording.outcome_patterns
        outcomes = [one for one in segment.contributions if one.outcome is not None] if patterns else ()
        return (self.functions_key(segment), *(self.around(one) for one in outcomes))

    @cached_property
    def values(self) -> dict[str, str]:
        """The report's fields in words, and what else a pattern may use of the report as a whole."""
        specs = self.template.fields_in(self.report.language)
        return {
            "title": plain_spans(self.text(self.report.title)),
            "subtitle": plain_spans(self.text(self.report.subtitle)),
            "forum": self.template.forum,
            "language": self.report.language,
            **{key: value_in_words(value, self.namer, specs.get(key)) for key, value in self.report.fields.items()},
        }

    @cached_property
    def _numbers(self) -> dict[str, Numbers]:
        return segment_numbers(self.report, self.template)

    def front(self) -> list[Composed]:
        """The lines that the template sets above the report; one whose fields are all empty is left out."""
        out: list[Composed] = []
        for line, pattern in zip(self.wording.front, self.wording.front_lines, strict=True):
            out += field_table(line.fields, labels_of(self.template, self.report.language), self.values, Source())
            own = {"{title}": self.report.title, "{subtitle}": self.report.subtitle}.get(line.text)
            if own is not None:
                spans = self.text(own)
            else:
                used = pattern.fields()
                spans = fill(pattern, self.values) if not used or any(self.values.get(one) for one in used) else ()
            if spans:
                out.append(Line(line.role, with_links(spans), source=Source(), key=line.key))
        return out

    def titles(self) -> list[Composed]:
        """The lines above the report; where the template names none, title and subtitle if they are not empty."""
        if self.wording.front:
            return self.front()
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
        out: list[Composed] = []
        for pattern in self.wording.standing_introduction:
            spans = fill(pattern, self.values, self._missing)
            if spans:
                out.append(Line("introduction", with_links(spans)))
        return out

    def ending(self) -> list[Composed]:
        """What the template sets after the last part; a paragraph whose fields are all empty is left out."""
        if self.namer.mode == "list":
            return []
        patterns = self.wording.standing_ending
        said = [one for one in patterns if not (used := one.fields()) or any(self.values.get(key) for key in used)]
        return [Line("ending", with_links(spans)) for one in said if (spans := fill(one, self.values))]

    def _missing(self, key: str) -> Span:
        spec = self.template.fields_in(self.report.language).get(key)
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
        if segment.theme and self.namer.mode != "list" and not self._heading_has_theme(segment):
            out.append(Line("theme", self.text(segment.theme, segment), source=source))
        details = self._details(segment)
        if details and self.namer.mode != "list":
            out.append(Line("details", with_links(details), source=source))
        return out

    def _heading_has_theme(self, segment: Segment) -> bool:
        pattern = own_pattern(segment, self.wording) if segment.heading is None else None
        return pattern is not None and "theme" in pattern.fields()

    def _details(self, segment: Segment) -> Spans:
        """What the template sets under a segment's heading out of the segment's fields and its moderator."""
        pattern = self.wording.details
        if not pattern.parts:
            return ()
        specs = self.template.segment_fields_in(self.report.language)
        values = {key: value_in_words(value, self.namer, specs.get(key)) for key, value in segment.fields.items()}
        if segment.moderator is not None and not self.namer.names_nobody:
            values["moderator"] = plain_spans(self.namer.spans(segment.moderator, "name"))
        return fill(pattern, values) if any(values.get(one) for one in pattern.fields()) else ()

    def heading(self, segment: Segment) -> Spans:
        """The segment's own heading, else the one that the template makes for its kind and number."""
        if segment.heading is not None:
            return self.text(segment.heading, segment)
        return self.own_heading(segment)

    def own_heading(self, segment: Segment) -> Spans:
        """The heading that the template makes for a segment of the report, whether it has one of its own or not."""
        specs = self.template.segment_fields_in(self.report.language)
        own = {key: value_in_words(value, self.namer, specs.get(key)) for key, value in segment.fields.items()}
        values = {**self.values, **own} if self.wording.entry_headings else own
        # What prints no number asks for none: numbering looks through the whole report.
        is_counted = own_pattern(segment, self.wording) is not None
        return template_heading(segment, self.number(segment) if is_counted else Numbers(1), self.wording, values)

    def speakers(self, segment: Segment) -> list[Composed]:
        """Who spoke in a segment, once each and in order, with their offices."""
        order = dict.fromkeys(speaker for one in segment.contributions for speaker in one.speakers)
        return [Line("item", self.namer.listed(speaker), source=Source(segment.id)) for speaker in order]

    def contribution(self, segment: Segment, contribution: Contribution) -> list[Composed]:
        """Heading, lead and text of one contribution."""
        out: list[Composed] = []
        if contribution.heading:
            source = Source(segment.id, contribution.id)
            spans = self.text(contribution.heading, segment)
            out.append(Line("heading", spans, level=segment.level + 1, source=source))
        lead = self.lead(segment, contribution)
        for number, block in enumerate(contribution.text):
            source = Source(segment.id, contribution.id, number)
            if is_empty(block) and (number or not lead):
                continue
            if number == 0 and lead and isinstance(block, Paragraph):
                text = self.text(block.runs, segment, continues=True)
                out.append(Line("body", joined(_led(lead, text, self.join(contribution))), source=source))
            else:
                if number == 0 and lead:
                    out.append(Line("body", lead, source=Source(segment.id, contribution.id)))
                made = self.block(block, "body", source, segment)
                goes_on = self.continued(contribution, number)
                if goes_on and isinstance(made, Line):
                    made = msgspec.structs.replace(made, spans=joined((Span(goes_on), *made.spans)))
                out.append(made)
        if lead and not contribution.text:
            out.append(Line("body", lead, source=Source(segment.id, contribution.id)))
        return self._followed(out, contribution)

    def _followed(self, lines: list[Composed], contribution: Contribution) -> list[Composed]:
        """The lines of an outcome, told as such, with what its pattern prints after its text."""
        if contribution.outcome is not None:
            lines = [msgspec.structs.replace(one, settles=True) if isinstance(one, Line) else one for one in lines]
        _, after = self.around(contribution)
        if after and lines and isinstance(lines[-1], Line) and lines[-1].role != "heading":
            lines[-1] = msgspec.structs.replace(lines[-1], spans=joined((*lines[-1].spans, *after)))
        return lines

    def continued(self, contribution: Contribution, number: int) -> str:
        """What stands before a further paragraph of somebody who is named; ``number`` is that of the block, from 0."""
        is_further = number > 0 and isinstance(contribution.text[number], Paragraph)
        words = self.wording.attribution.continued if is_further else ""
        return words if words and self.names_speakers(contribution) else ""

    def prints_in_place(self, contribution: Contribution) -> bool:
        """Whether a contribution stands where it was made; outcomes may be collected in an annex instead."""
        if contribution.outcome is None or "outcomes" not in {annex.kind for annex in self.template.annexes}:
            return True
        spec = self.wording.outcomes.get(contribution.outcome.label)
        return spec is None or spec.place != "collected"

    def join(self, contribution: Contribution) -> str:
        """What stands between a contribution's lead and its text; an outcome's pattern brings its own."""
        before, _ = self.around(contribution)
        return "" if before and not self.names_speakers(contribution) else self.wording.attribution.join

    def around(self, contribution: Contribution) -> tuple[Spans, Spans]:
        """What an outcome's pattern prints before and after its text; nothing for what is no outcome."""
        outcome = contribution.outcome
        pattern = None if outcome is None else self.wording.outcome_patterns.get(outcome.label)
        if outcome is None or pattern is None:
            return (), ()
        label = self.wording.outcomes[outcome.label].label
        number = str(self._outcome_numbers.get(contribution.id, 1))
        values = {"label": label, "number": number, "owner": outcome.owner or "", "due": outcome.due or ""}
        return parted(fill(pattern, {**values, "text": PLACE}))

    @cached_property
    def _outcome_numbers(self) -> dict[str, int]:
        """The number of each outcome among those of its kind, from 1."""
        counts: Counter[str] = Counter()
        out: dict[str, int] = {}
        for _, one in self.report.contributions():
            if one.outcome is not None:
                counts[one.outcome.label] += 1
                out[one.id] = counts[one.outcome.label]
        return out

    def annexes(self, after: str = "") -> list[Composed]:
        """What the template sets out in a place, empty for the end of the report."""
        if not any(annex.after == after or not after for annex in self.template.annexes):
            return []
        settled = []
        for segment, one in self.report.contributions():
            if one.outcome is not None:
                lines = [line for line in self.contribution(segment, one) if isinstance(line, Line)]
                whole = joined(_in_one_paragraph(line.spans for line in lines))
                text = joined(_in_one_paragraph(self.text(runs, segment) for runs in runs_of(one.text)))
                settled.append(Settled(one, self._outcome_numbers[one.id], text, whole))
        return list(Annexes(self.report, self.template, self.namer, self.heading, self.values).blocks(settled, after))

    def lead(self, segment: Segment, contribution: Contribution) -> Spans:
        """What the template prints before the first paragraph: the attribution, or the beginning of an outcome."""
        before, _ = self.around(contribution)
        if not self.names_speakers(contribution):
            return before
        forms = self.forms(contribution.id)
        names = [
            self.namer.spans(speaker, form, number > 0 or bool(before), self.function_of(speaker, segment))
            for number, (speaker, form) in enumerate(zip(contribution.speakers, forms, strict=True))
        ]
        return joined((*before, *_listed(names, self.report.language)))

    def names_speakers(self, contribution: Contribution) -> bool:
        """Whether an attribution is made for a contribution."""
        if self.namer.mode == "grouped" or not self.forms(contribution.id):
            return False
        return not self._says_it_herself(contribution)

    def function_of(self, speaker_id: str, segment: Segment | None) -> str | None:
        """The function of a speaker in a segment that the template names people by; ``None`` for none."""
        for key in self.wording.attribution.functions:
            if key == "moderator":
                held = segment is not None and segment.moderator == speaker_id
            else:
                fields = self.report.fields if segment is None else {**self.report.fields, **segment.fields}
                value = fields.get(key)
                held = isinstance(value, People) and speaker_id in value.speakers
            if held:
                return key
        return None

    def functions_key(self, segment: Segment) -> object:
        """What the functions of the speakers in a segment depend on, to be compared; ``None`` where there are none."""
        functions = self.wording.attribution.functions
        if not functions:
            return None
        fields = [(self.report.fields.get(key), segment.fields.get(key)) for key in functions]
        return segment.moderator if "moderator" in functions else None, *fields

    def _says_it_herself(self, contribution: Contribution) -> bool:
        first = contribution.text[0] if contribution.text else None
        return isinstance(first, Paragraph) and any(
            isinstance(run, Mention) and run.form == "full" and run.speaker in contribution.speakers
            for run in first.runs
        )

    def block(
        self,
        block: Block,
        role: Literal["introduction", "body", "cell"],
        source: Source | None,
        segment: Segment | None = None,
    ) -> Composed:
        """One block of text, its mentions made into words."""
        if isinstance(block, Table):
            rows = tuple(
                tuple(tuple(self.block(inner, "cell", None, segment) for inner in cell) for cell in row)
                for row in block.rows
            )
            return Grid(rows, source)
        spans = self.text(block.runs, segment)
        if isinstance(block, ListItem):
            return Line("item", spans, block.level, block.style == "number", source)
        return Line("quotation" if isinstance(block, Quotation) else role, spans, source=source)

    def text(self, runs: Runs, segment: Segment | None = None, continues: bool = False) -> Spans:
        """Runs of a segment as spans; ``continues`` tells that words stand before them in the same sentence."""
        if not any(isinstance(run, Mention) for run in runs):
            return tuple(span_of(run) for run in runs)
        out: list[Span] = []
        for run in runs:
            if isinstance(run, Mention):
                inside = inside_sentence(out[-1].text if out else "", continues)
                out += self.mention(run, segment, inside)
            else:
                out.append(span_of(run))
        return joined(out)

    def mention(self, run: Mention, segment: Segment | None, inside: bool) -> Spans:
        """A mention in words; ``inside`` a sentence a pattern's own first letter is lower case."""
        return self.namer.spans(run.speaker, run.form, inside, self.function_of(run.speaker, segment))


def _in_one_paragraph(several: Iterable[Spans]) -> list[Span]:
    """Several paragraphs as one, with a space between."""
    return [span for number, spans in enumerate(several) for span in ((Span(" "), *spans) if number else spans)]


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
