"""The rows of the outline: what is told of title page, introduction, segments and contributions, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

import msgspec
from PySide6.QtCore import QCoreApplication

from hrreport.forum.compose import Composer
from hrreport.forum.counts import Progress
from hrreport.forum.plan import limit_of
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Contribution, Report, Segment
from hrreport.model.segment import Status
from hrreport.model.texts import Spot
from hrreport.prose import Mention, plain, runs_of

from ..figures import in_figures

Kind = Literal["title", "introduction", "segment", "contribution"]
_FIRST_WORDS = 120


class Key(NamedTuple):
    """What a row stands for; ``id`` is empty for title page and introduction."""

    kind: Kind
    id: str = ""


TITLE = Key("title")
INTRODUCTION = Key("introduction")


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row: its name, the number of its words, the place it stands for, and what its kind has besides.

    ``is_quoted`` tells that the name is the first words of what nobody says; ``label`` stands small beside the name.
    """

    kind: Kind
    id: str = ""
    name: str
    words: int
    spot: Spot
    level: int = 1
    status: Status | None = None
    notes: int = 0
    is_moderator: bool = False
    is_over: bool = False
    is_quoted: bool = False
    label: str = ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("Outline", words)


def _trn(words: str, count: int) -> str:
    return QCoreApplication.translate("Outline", words, "", count)


def status_words(status: Status) -> str:
    """A status as it is said."""
    return {
        "notes": _tr("notes"),
        "draft": _tr("draft"),
        "reviewed": _tr("reviewed"),
        "cleared": _tr("cleared"),
    }[status]


def counted_words(count: int) -> str:
    """How many words, in words."""
    return _tr("1 word") if count == 1 else _trn("{count} words", count).format(count=in_figures(count))


def counted_notes(count: int) -> str:
    """How many notes, in words."""
    return _tr("1 note") if count == 1 else _trn("{count} notes", count).format(count=in_figures(count))


def length_of(row: Row) -> str:
    """What stands at the end of a row: its words, or its notes where nothing is written yet."""
    if row.kind == "title" or (row.kind == "contribution" and not row.words and not row.notes):
        return ""
    if row.kind == "contribution" and not row.words:
        return counted_notes(row.notes)
    return in_figures(row.words)


def said_of(row: Row) -> str:
    """The row as it is read aloud."""
    if row.kind == "title":
        return row.name
    parts = [row.name, row.label]
    if row.status is not None:
        parts.append(status_words(row.status))
    if row.kind == "contribution" and not row.words and row.notes:
        parts.append(counted_notes(row.notes))
    else:
        parts.append(counted_words(row.words))
    if row.is_over:
        parts.append(_tr("over the limit"))
    return ", ".join(part for part in parts if part)


def sought_in(contribution: Contribution, is_moderator: bool) -> str:
    """The words of the interface by which a contribution is found besides its own."""
    kind = {"speech": "" if contribution.speakers else _tr("From the floor"), "narration": _tr("narration")}
    parts = (
        status_words(contribution.status),
        kind.get(contribution.kind) or "",
        contribution.outcome.label if contribution.outcome else "",
        _tr("outcome") if contribution.kind == "outcome" else "",
        _tr("moderator") if is_moderator else "",
    )
    return "\n".join(parts)


class Teller:
    """Makes the rows of one state of a report; ``names`` are those of its speakers by their ids."""

    def __init__(self, template: Template, progress: Progress, names: Mapping[str, str]) -> None:
        self._progress = progress
        self._limit = limit_of(template.limits.contribution).words
        self._people = names
        self._outcomes = template.wording(template.language).outcomes

    def title(self) -> Row:
        """The row of the title page."""
        return Row(kind="title", name=_tr("Title page"), words=0, spot=Spot("title"))

    def introduction(self) -> Row:
        """The row of the introduction."""
        spot = Spot("introduction", path=(0,))
        return Row(kind="introduction", name=_tr("Introduction"), words=self._progress.introduction, spot=spot)

    def segment(self, segment: Segment, number: int, composer: Composer) -> Row:
        """The row of a segment; ``number`` counts all segments, from 1."""
        name = " ".join(plain_spans(composer.heading(segment)).split())
        return Row(
            kind="segment",
            id=segment.id,
            name=name or _tr("Part {number}").format(number=number),
            words=self._progress.segments[segment.id],
            spot=Spot("heading", segment.id),
            level=segment.level,
        )

    def contribution(self, segment: Segment, one: Contribution) -> Row:
        """The row of a contribution."""
        words = self._progress.words[one.id]
        is_moderator = segment.moderator is not None and segment.moderator in one.speakers
        return Row(
            kind="contribution",
            id=one.id,
            name=self._name(one),
            words=words,
            spot=Spot("text", segment.id, one.id, path=(0,)),
            level=segment.level,
            status=one.status,
            notes=len(one.notes),
            is_moderator=is_moderator,
            is_over=self._limit is not None and words > self._limit,
            is_quoted=not one.speakers and one.kind != "speech",
            label=self._label(one, is_moderator),
        )

    def _name(self, one: Contribution) -> str:
        if one.speakers:
            return ", ".join(self._people.get(speaker, "") for speaker in one.speakers)
        first = self._first_words(one)
        if one.kind == "speech":
            return _tr("From the floor")
        return first or (_tr("Narration") if one.kind == "narration" else _tr("Outcome"))

    def _first_words(self, one: Contribution) -> str:
        for runs in (one.heading or (), *runs_of(one.text)):
            words = " ".join(plain(runs, self._mentioned)[:_FIRST_WORDS].split())
            if words:
                return words
        return ""

    def _mentioned(self, mention: Mention) -> str:
        return self._people.get(mention.speaker, "")

    def _label(self, one: Contribution, is_moderator: bool) -> str:
        if one.outcome is not None:
            kind = self._outcomes.get(one.outcome.label)
            return kind.label.lower() if kind is not None else one.outcome.label or _tr("outcome")
        if one.kind == "narration":
            return _tr("narration")
        return _tr("moderator") if is_moderator else ""


def own_heading(report: Report, template: Template, segment: Segment) -> str:
    """The heading that the template makes for a segment, in words."""
    return plain_spans(Composer(report, template, forms={}).own_heading(segment))
