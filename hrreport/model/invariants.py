"""What holds in every report, whatever was edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hrreport.model.report import Report, normal_words
from hrreport.model.segment import Contribution
from hrreport.model.value import People, Prose, Value
from hrreport.prose import Block, ListItem, Table, mentions, runs_of
from hrreport.prose.blocks import MAX_LIST_LEVEL
from hrreport.prose.runs import Mention, join_runs


def broken(report: Report) -> list[str]:
    """Every rule that the report breaks, in a sentence each; empty for a sound one."""
    return list(_broken(report))


def _broken(report: Report) -> Iterator[str]:
    people = {speaker.id for speaker in report.speakers}
    yield from _doubles("speaker", (speaker.id for speaker in report.speakers))
    yield from _doubles("segment", (segment.id for segment in report.segments))
    yield from _doubles("contribution", (one.id for _, one in report.contributions()))
    for segment in report.segments:
        if segment.moderator is not None and segment.moderator not in people:
            yield f"segment {segment.id} is moderated by an unknown speaker {segment.moderator}"
        yield from _unknown(f"the theme of {segment.id}", segment.theme, people)
        yield from _unknown(f"the heading of {segment.id}", segment.heading or (), people)
        yield from _fields(segment.fields, people)
        for contribution in segment.contributions:
            yield from _contribution(contribution, people)
    yield from _unknown("the title", (*report.title, *report.subtitle), people)
    yield from _blocks("the introduction", report.introduction or (), people)
    yield from _fields(report.fields, people)
    if normal_words(report.words) != report.words:
        yield "the report's own words are not in their normal form"
    for speaker in report.speakers:
        if not speaker.name.strip():
            yield f"speaker {speaker.id} has no name"
        for patterns in speaker.overrides.values():
            for runs in patterns.values():
                yield from _unknown(f"the wording of {speaker.id}", runs, people)


def _fields(fields: dict[str, Value], people: set[str]) -> Iterator[str]:
    for key, value in fields.items():
        if isinstance(value, People):
            yield from (f"field {key} names an unknown speaker {one}" for one in value.speakers if one not in people)
        elif isinstance(value, Prose):
            yield from _blocks(f"field {key}", value.blocks, people)


def _contribution(one: Contribution, people: set[str]) -> Iterator[str]:
    for speaker in one.speakers:
        if speaker not in people:
            yield f"contribution {one.id} is made by an unknown speaker {speaker}"
    if len(set(one.speakers)) != len(one.speakers):
        yield f"contribution {one.id} names a speaker twice"
    if not one.speakers and one.lead != "none":
        yield f"contribution {one.id} has a lead and no speaker"
    if one.kind == "narration" and one.speakers:
        yield f"narration {one.id} has a speaker"
    if (one.kind == "outcome") != (one.outcome is not None):
        yield f"contribution {one.id} is an outcome by its kind or by its outcome, not by both"
    yield from _unknown(f"the heading of {one.id}", one.heading or (), people)
    yield from _blocks(f"contribution {one.id}", one.text, people)


def _blocks(where: str, blocks: Iterable[Block], people: set[str]) -> Iterator[str]:
    blocks = tuple(blocks)
    for mention in mentions(blocks):
        if mention.speaker not in people:
            yield f"{where} mentions an unknown speaker {mention.speaker}"
    for runs in runs_of(blocks):
        if join_runs(runs) != runs:
            yield f"{where} has runs that are not in their normal form"
    yield from _items(where, blocks)


def _items(where: str, blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from _items(where, cell)
        elif isinstance(block, ListItem):
            if not block.runs:
                yield f"{where} has an empty list item"
            if not 0 <= block.level <= MAX_LIST_LEVEL:
                yield f"{where} has a list item of level {block.level}"


def _unknown(where: str, runs: Iterable[object], people: set[str]) -> Iterator[str]:
    for run in runs:
        if isinstance(run, Mention) and run.speaker not in people:
            yield f"{where} mentions an unknown speaker {run.speaker}"


def _doubles(what: str, ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            yield f"{what} {one} stands twice"
        seen.add(one)
