"""Edits of the speakers, and where each of them is named."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Literal

import msgspec

from hrreport.errors import EditError, SpeakerInUseError
from hrreport.model.edits.door import clean_speaker
from hrreport.model.edits.parts import check_known, regrouped
from hrreport.model.report import Report
from hrreport.model.segment import Contribution, Segment
from hrreport.model.speaker import Speaker
from hrreport.model.texts import Spot, map_texts, texts
from hrreport.model.value import People, Value
from hrreport.prose import Mention, Runs

How = Literal["speaks", "moderates", "mentioned", "listed"]


class Appearance(msgspec.Struct, frozen=True):
    """A place where a speaker is named: as speaker, as moderator, in running text, or in a field of people."""

    how: How
    spot: Spot


def add_speaker(report: Report, speaker: Speaker, at: int | None = None) -> Report:
    """The report with one more speaker; raises ``EditError`` for an id in use or a speaker without a name."""
    if report.speaker(speaker.id) is not None:
        raise EditError(f"There is a speaker {speaker.id} already.")
    place = len(report.speakers) if at is None else at
    if not 0 <= place <= len(report.speakers):
        raise EditError(f"There is no place {place} among {len(report.speakers)} speakers.")
    new = clean_speaker(report, speaker)
    return msgspec.structs.replace(report, speakers=(*report.speakers[:place], new, *report.speakers[place:]))


def change_speaker(report: Report, speaker: Speaker) -> Report:
    """The report with ``speaker`` in the place of the one of her id; wherever she is named, the change shows."""
    check_known("speaker", (speaker.id,), {one.id for one in report.speakers})
    new = clean_speaker(report, speaker)
    people = tuple(new if one.id == speaker.id else one for one in report.speakers)
    return msgspec.structs.replace(report, speakers=people)


def move_speakers(report: Report, ids: Collection[str], at: int | None = None) -> Report:
    """The report with these speakers, in their order, before the one now at place ``at`` (``None``: the end)."""
    check_known("speaker", ids, {one.id for one in report.speakers})
    return msgspec.structs.replace(report, speakers=regrouped(report.speakers, _among(report, ids), at))


def merge_speakers(report: Report, kept_id: str, others: Collection[str]) -> Report:
    """The report in which ``kept_id`` stands for all the ``others``, who go.

    Contributions, mentions, moderators and fields of people go to the kept speaker. What she lacks (family name,
    honorific, offices …) is taken from the first of the others who has it; the tags are joined.
    """
    check_known("speaker", (kept_id, *others), {one.id for one in report.speakers})
    gone = frozenset(others) - {kept_id}
    kept = _filled(*(one for one in report.speakers if one.id == kept_id), *_among(report, gone))
    renamed = map_texts(report, lambda _, runs: _renamed(runs, gone, kept_id))
    return msgspec.structs.replace(
        renamed,
        speakers=tuple(
            _with_own_words(kept if one.id == kept_id else one, gone, kept_id)
            for one in renamed.speakers
            if one.id not in gone
        ),
        fields=_people(renamed.fields, gone, kept_id),
        segments=tuple(_segment(segment, gone, kept_id) for segment in renamed.segments),
    )


def remove_speaker(report: Report, speaker_id: str) -> Report:
    """The report without a speaker; raises ``SpeakerInUseError``, with every place, where she is named in it."""
    check_known("speaker", (speaker_id,), {one.id for one in report.speakers})
    named = tuple(appearances(report, speaker_id))
    speaker = next(one for one in report.speakers if one.id == speaker_id)
    if named:
        raise SpeakerInUseError(speaker.name, tuple(_in_words(report, one) for one in named))
    return msgspec.structs.replace(report, speakers=tuple(one for one in report.speakers if one.id != speaker_id))


def appearances(report: Report, speaker_id: str) -> Iterator[Appearance]:
    """Every place where a speaker is named: what she says and moderates, then mentions, then fields of people."""
    for segment in report.segments:
        if segment.moderator == speaker_id:
            yield Appearance("moderates", Spot("heading", segment.id))
        for one in segment.contributions:
            if speaker_id in one.speakers:
                yield Appearance("speaks", Spot("text", segment.id, one.id))
    for spot, runs in texts(report):
        if any(isinstance(run, Mention) and run.speaker == speaker_id for run in runs):
            yield Appearance("mentioned", spot)
    for other in report.speakers:
        if any(_names(runs, speaker_id) for named in other.overrides.values() for runs in named.values()):
            yield Appearance("mentioned", Spot("field", field=other.name))
    homes: list[tuple[str | None, dict[str, Value]]] = [(None, report.fields)]
    homes += [(segment.id, segment.fields) for segment in report.segments]
    for home, fields in homes:
        for key, value in fields.items():
            if isinstance(value, People) and speaker_id in value.speakers:
                yield Appearance("listed", Spot("field", home, field=key))


def _in_words(report: Report, one: Appearance) -> str:
    number = next((n for n, segment in enumerate(report.segments, 1) if segment.id == one.spot.segment), None)
    place = f"segment {number}" if number else (one.spot.field or f"the {one.spot.part}")
    verb = {"speaks": "speaks in", "moderates": "moderates", "mentioned": "is mentioned in", "listed": "is listed in"}
    return f"{verb[one.how]} {place}"


def _among(report: Report, ids: Collection[str]) -> tuple[Speaker, ...]:
    return tuple(one for one in report.speakers if one.id in ids)


def _filled(kept: Speaker, *others: Speaker) -> Speaker:
    for other in others:
        lacking = {
            name: getattr(other, name)
            for name in ("given", "family", "honorific", "article", "gender", "offices", "overrides", "email")
            if not getattr(kept, name)
        }
        tags = (*kept.tags, *(tag for tag in other.tags if tag not in kept.tags))
        kept = msgspec.structs.replace(kept, tags=tags, **lacking)
    return kept


def _names(runs: Runs, speaker_id: str) -> bool:
    return any(isinstance(run, Mention) and run.speaker == speaker_id for run in runs)


def _renamed(runs: Runs, gone: Collection[str], kept: str) -> Runs:
    if not any(isinstance(run, Mention) and run.speaker in gone for run in runs):
        return runs
    return tuple(
        Mention(speaker=kept, form=run.form) if isinstance(run, Mention) and run.speaker in gone else run
        for run in runs
    )


def _with_own_words(speaker: Speaker, gone: Collection[str], kept: str) -> Speaker:
    """A speaker whose own wordings mention the kept one where they mentioned one who goes."""
    if not speaker.overrides:
        return speaker
    made = {
        template: {name: _renamed(runs, gone, kept) for name, runs in patterns.items()}
        for template, patterns in speaker.overrides.items()
    }
    return speaker if made == speaker.overrides else msgspec.structs.replace(speaker, overrides=made)


def _people(fields: dict[str, Value], gone: Collection[str], kept: str) -> dict[str, Value]:
    return {
        key: People(speakers=_ids(value.speakers, gone, kept)) if isinstance(value, People) else value
        for key, value in fields.items()
    }


def _ids(ids: tuple[str, ...], gone: Collection[str], kept: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kept if one in gone else one for one in ids))


def _segment(segment: Segment, gone: Collection[str], kept: str) -> Segment:
    return msgspec.structs.replace(
        segment,
        moderator=kept if segment.moderator in gone else segment.moderator,
        fields=_people(segment.fields, gone, kept),
        contributions=tuple(_contribution(one, gone, kept) for one in segment.contributions),
    )


def _contribution(one: Contribution, gone: Collection[str], kept: str) -> Contribution:
    if not any(speaker in gone for speaker in one.speakers):
        return one
    return msgspec.structs.replace(one, speakers=_ids(one.speakers, gone, kept))
