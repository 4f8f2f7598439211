"""Progress: counting how many words a report has as printed, and what of it is still to be done."""

from __future__ import annotations

import datetime
from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from hrreport.forum.compose import Composer
from hrreport.forum.composition import Composed, Grid
from hrreport.forum.counts import STATUSES, Progress
from hrreport.forum.naming_order import FirstMentions, Forms
from hrreport.forum.template import Template
from hrreport.model import Contribution, Date, NotRecorded, People, Prose, Report, Rows, Segment, Speaker, Value
from hrreport.model.segment import Status
from hrreport.prose import Mention, Paragraph, Table, mentions, runs_of
from hrreport.prose.runs import MentionForm


def progress(report: Report, template: Template) -> Progress:
    """The counts of a report under a template."""
    return Counter().progress(report, template)


def is_written(contribution: Contribution) -> bool:
    """Whether there are words in the text of a contribution; notes, heading and attribution are none."""
    return any(_has_words(run) for runs in runs_of(contribution.text) for run in runs)


def missing_fields(report: Report, template: Template) -> tuple[str, ...]:
    """The keys of the fields that the template requires and that hold nothing; "not recorded" is an answer."""
    return tuple(
        key for key, spec in template.fields.items() if spec.required and not _is_filled(report.fields.get(key))
    )


def due(report: Report, template: Template) -> datetime.datetime | None:
    """When the report is due by its template's deadline; ``None`` for no deadline, or no day to count from."""
    if template.deadline is None:
        return None
    day = report.fields.get(template.deadline.start)
    return template.deadline.due(day.value) if isinstance(day, Date) else None


class _Counted(NamedTuple):
    """A contribution with what its words depend on, as it was when they were counted."""

    one: Contribution
    people: tuple[Speaker, ...]
    forms: tuple[MentionForm, ...]
    made: object
    words: int


class _Sum(NamedTuple):
    """A segment with what its words depend on besides names, and the words of its contributions."""

    segment: Segment
    forms: Forms
    surroundings: tuple[object, ...]
    words: dict[str, int]
    statuses: list[Status]

    @property
    def total(self) -> int:
        """The words of all of them."""
        return sum(self.words.values())

    @property
    def written(self) -> int:
        """How many of them have words."""
        return sum(map(bool, self.words.values()))


class Counter:
    """Counts one state of a report after another; what stayed the same is not counted again."""

    def __init__(self) -> None:
        self._counted: dict[str, _Counted] = {}
        self._sums: dict[str, _Sum] = {}
        self._people: dict[str, Speaker] = {}
        self._first = FirstMentions()
        self._composer: Composer | None = None
        self._front: tuple[object, ...] = ()
        self._introduction = 0
        self._recounted: set[str] = set()
        self._last: Progress | None = None

    def recounted(self) -> frozenset[str]:
        """The contributions whose words were counted again since this was asked last."""
        counted, self._recounted = self._recounted, set()
        return frozenset(counted)

    def counting(self, report: Report, template: Template) -> Iterator[None]:
        """Counts ahead what changed, a contribution at each step, so that ``progress`` has little left to do.

        Where people, the language or the template are others, nothing is: all depends on them.
        """
        before = self._composer
        composer = Composer(report, template, forms=self._first.forms(report, template), before=before)
        if before is None or before.namer is not composer.namer:
            return
        for segment in report.segments:
            old = self._sums.get(segment.id)
            if old is None or old.segment is not segment:
                for one in segment.contributions:
                    self._words(composer, segment, one)
                    yield

    def progress(self, report: Report, template: Template) -> Progress:
        """The counts of a report under a template."""
        before, old = self._composer, self._sums
        composer = Composer(report, template, forms=self._first.forms(report, template), before=before)
        has_same_names = before is not None and before.namer is composer.namer
        if not has_same_names:
            self._learn_names(composer, before)
        self._composer = composer
        sums = {
            one.id: self._sum(composer, one, old.get(one.id) if has_same_names else None) for one in report.segments
        }
        pairs = [(old.get(one), sum_) for one, sum_ in sums.items() if old.get(one) is not sum_]
        is_same_order = list(sums) == list(old)
        self._sums = sums
        self._count_introduction(composer)
        last = self._last
        if last is not None and has_same_names and is_same_order and all(_is_alike(*pair) for pair in pairs):
            self._last = self._corrected(last, pairs, report, template)
        else:
            self._last = self._added_up(report, template)
        return self._last

    def _learn_names(self, composer: Composer, before: Composer | None) -> None:
        """Other people, another language or template: what depends on them is counted again."""
        report = composer.report
        self._people = {speaker.id: speaker for speaker in report.speakers}
        if before is None or before.template is not composer.template or before.report.language != report.language:
            self._counted.clear()

    def _added_up(self, report: Report, template: Template) -> Progress:
        sums = self._sums.values()
        words = {one: count for sum_ in sums for one, count in sum_.words.items()}
        statuses: Tally[Status] = Tally(chain.from_iterable(sum_.statuses for sum_ in sums))
        notes = (
            one
            for sum_ in sums
            if "notes" in sum_.statuses
            for one, status in zip(sum_.words, sum_.statuses, strict=True)
            if status == "notes"
        )
        if len(self._counted) > len(words):
            self._counted = {one: old for one, old in self._counted.items() if one in words}
        return Progress(
            words=words,
            segments={sum_.segment.id: sum_.total for sum_ in sums},
            introduction=self._introduction,
            whole=sum(words.values()) + self._introduction,
            statuses={status: statuses[status] for status in STATUSES},
            written=sum(map(bool, words.values())),
            still_notes=tuple(notes),
            missing=missing_fields(report, template),
        )

    def _corrected(
        self, last: Progress, pairs: Iterable[tuple[_Sum | None, _Sum]], report: Report, template: Template
    ) -> Progress:
        """The counts after changes in some segments that moved, added and removed nothing."""
        words, segments = {**last.words}, {**last.segments}
        whole, written = last.whole - last.introduction + self._introduction, last.written
        for old, new in pairs:
            if old is not None:
                words.update(new.words)
                segments[new.segment.id] = new.total
                whole += new.total - old.total
                written += new.written - old.written
        return Progress(
            words=words,
            segments=segments,
            introduction=self._introduction,
            whole=whole,
            statuses=last.statuses,
            written=written,
            still_notes=last.still_notes,
            missing=missing_fields(report, template),
        )

    def _sum(self, composer: Composer, segment: Segment, old: _Sum | None) -> _Sum:
        """What is counted in a segment; ``old`` where nothing that it depends on is other now."""
        forms, surroundings = self._first.of(segment.id), composer.surroundings(segment)
        if old is not None and old.segment is segment and old.forms is forms and old.surroundings == surroundings:
            return old
        words = {one.id: self._words(composer, segment, one) for one in segment.contributions}
        return _Sum(segment, forms, surroundings, words, [one.status for one in segment.contributions])

    def _words(self, composer: Composer, segment: Segment, one: Contribution) -> int:
        forms = composer.forms(one.id)
        made = (composer.functions_key(segment), composer.around(one))
        old = self._counted.get(one.id)
        if old is not None and old.one is one and old.forms == forms and old.made == made:
            if all(self._people.get(speaker.id) is speaker for speaker in old.people):
                return old.words
        words = count_words(composer.contribution(segment, one)) if is_written(one) else 0
        self._recounted.add(one.id)
        named = {
            *one.speakers,
            *(mention.speaker for mention in mentions((*one.text, Paragraph(runs=one.heading or ())))),
        }
        people = tuple(self._people[speaker] for speaker in named)
        self._counted[one.id] = _Counted(one, people, forms, made, words)
        return words

    def _count_introduction(self, composer: Composer) -> None:
        report = composer.report
        front = (report.introduction, report.fields, report.title, composer.namer)
        if len(front) != len(self._front) or not all(a is b for a, b in zip(front, self._front, strict=True)):
            self._front = front
            self._introduction = count_words(composer.introduction())


def _is_alike(old: _Sum | None, new: _Sum) -> bool:
    """Whether a segment has the contributions that it had, in their order and with their statuses."""
    return old is not None and list(old.words) == list(new.words) and old.statuses == new.statuses


def count_words(blocks: Iterable[Composed]) -> int:
    """How many words, separated by white space, composed blocks print; marks of missing fields are none."""
    return sum(_words_of(block) for block in blocks)


def _words_of(block: Composed) -> int:
    if isinstance(block, Grid):
        return sum(count_words(cell) for row in block.rows for cell in row)
    return len("".join(span.text if span.role != "missing" else " " for span in block.spans).split())


def _has_words(run: object) -> bool:
    if isinstance(run, Mention):
        return True
    return bool((run if isinstance(run, str) else str(getattr(run, "text", ""))).strip())


def _is_filled(value: Value | None) -> bool:
    match value:
        case None:
            return False
        case str():
            return bool(value.strip())
        case NotRecorded():
            return True
        case Prose(blocks=blocks):
            return any(_has_words(run) for runs in runs_of(blocks) for run in runs) or any(
                isinstance(block, Table) for block in blocks
            )
        case People(speakers=speakers):
            return bool(speakers)
        case Rows(rows=rows):
            return any(cell.strip() for row in rows for cell in row)
    return True
