"""Progress: counting how many words a report has as printed, and what of it is still to be done."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterable
from typing import NamedTuple

from hrreport.forum.compose import Composer
from hrreport.forum.composition import Composed, Grid
from hrreport.forum.counts import STATUSES, Progress
from hrreport.forum.naming_order import FirstMentions, Forms
from hrreport.forum.template import Template
from hrreport.model import Contribution, NotRecorded, People, Prose, Report, Rows, Segment, Speaker, Value
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


class _Counted(NamedTuple):
    """A contribution with what its words depend on, as it was when they were counted."""

    one: Contribution
    people: tuple[Speaker, ...]
    forms: tuple[MentionForm, ...]
    made: object
    words: int


class _Sum(NamedTuple):
    """A segment with the words of its contributions; whether their statuses are what they were the time before."""

    segment: Segment
    words: dict[str, int]
    total: int
    statuses: list[Status]
    has_same_statuses: bool


class Counter:
    """Counts one state of a report after another; what stayed the same is not counted again."""

    def __init__(self) -> None:
        self._counted: dict[str, _Counted] = {}
        self._sums: dict[str, _Sum] = {}
        self._order: tuple[str, ...] = ()
        self._people: dict[str, Speaker] = {}
        self._first = FirstMentions()
        self._forms: Forms = {}
        self._ground: tuple[object, ...] = ()
        self._front: tuple[object, ...] = ()
        self._introduction = 0
        self._recounted: set[str] = set()
        self._last: Progress | None = None

    @property
    def recounted(self) -> frozenset[str]:
        """The contributions whose words were counted again the last time."""
        return frozenset(self._recounted)

    def progress(self, report: Report, template: Template) -> Progress:
        """The counts of a report under a template."""
        self._recounted.clear()
        touched = self._touched(report, template)
        composer = Composer(report, template, forms=self._forms)
        for segment in touched:
            self._sums[segment.id] = self._sum(composer, segment)
        self._count_introduction(composer)
        last = self._last
        if last is None or len(touched) == len(report.segments):
            self._last = self._added_up(report, template)
        else:
            self._last = self._corrected(last, touched, report, template)
        return self._last

    def _added_up(self, report: Report, template: Template) -> Progress:
        sums = [self._sums[segment.id] for segment in report.segments]
        words = {one: count for sum_ in sums for one, count in sum_.words.items()}
        statuses: Tally[Status] = Tally(one.status for _, one in report.contributions())
        return Progress(
            words=words,
            segments={sum_.segment.id: sum_.total for sum_ in sums},
            introduction=self._introduction,
            whole=sum(words.values()) + self._introduction,
            statuses={status: statuses[status] for status in STATUSES},
            written=sum(1 for count in words.values() if count),
            still_notes=tuple(one.id for _, one in report.contributions() if one.status == "notes"),
            missing=missing_fields(report, template),
        )

    def _corrected(self, last: Progress, touched: Iterable[Segment], report: Report, template: Template) -> Progress:
        """The counts after changes in some segments that moved, added and removed nothing."""
        words, segments = {**last.words}, {**last.segments}
        is_same = True
        for segment in touched:
            sum_ = self._sums[segment.id]
            words.update(sum_.words)
            segments[segment.id] = sum_.total
            is_same = is_same and sum_.has_same_statuses
        if not is_same:
            return self._added_up(report, template)
        return Progress(
            words=words,
            segments=segments,
            introduction=self._introduction,
            whole=sum(segments.values()) + self._introduction,
            statuses=last.statuses,
            written=sum(map(bool, words.values())),
            still_notes=last.still_notes,
            missing=missing_fields(report, template),
        )

    def _touched(self, report: Report, template: Template) -> list[Segment]:
        """The segments in which something may have to be counted again."""
        ground = (template, report.language, report.speakers)
        order = tuple(segment.id for segment in report.segments)
        is_same_ground = len(self._ground) == 3 and all(a is b for a, b in zip(ground, self._ground, strict=True))
        if not is_same_ground:
            self._people = {speaker.id: speaker for speaker in report.speakers}
            if self._ground[:2] != ground[:2]:
                self._counted.clear()
        forms = self._first.forms(report, template)
        names_change = not is_same_ground or order != self._order or forms is not self._forms
        self._ground, self._order, self._forms = ground, order, forms
        if not names_change:
            return [one for one in report.segments if self._sums[one.id].segment is not one]
        kept = set(order)
        self._sums = {one: sum_ for one, sum_ in self._sums.items() if one in kept}
        self._counted = {one: old for one, old in self._counted.items() if one in self._forms}
        return list(report.segments)

    def _sum(self, composer: Composer, segment: Segment) -> _Sum:
        words = {one.id: self._words(composer, segment, one) for one in segment.contributions}
        statuses = [one.status for one in segment.contributions]
        old = self._sums.get(segment.id)
        return _Sum(segment, words, sum(words.values()), statuses, old is not None and old.statuses == statuses)

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
        front = (report.introduction, report.fields, report.title, *self._ground)
        if len(front) != len(self._front) or not all(a is b for a, b in zip(front, self._front, strict=True)):
            self._front = front
            self._introduction = count_words(composer.introduction())


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
