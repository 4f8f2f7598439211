"""A report without what no reader of its page can see."""

from __future__ import annotations

import msgspec

from hrreport.model.report import Report
from hrreport.model.segment import Contribution, Segment
from hrreport.model.speaker import Speaker
from hrreport.prose import Blocks, Mention, Run, Runs, map_runs


def printed(report: Report) -> Report:
    """The report with ids numbered in reading order, and without notes, status, tags, e-mail and own id."""
    names = {speaker.id: f"s{number}" for number, speaker in enumerate(_in_order(report), 1)}
    ids = _Renaming(names)
    segments = []
    number = 0
    for place, segment in enumerate(report.segments, 1):
        contributions = []
        for contribution in segment.contributions:
            number += 1
            contributions.append(ids.contribution(contribution, f"c{number}"))
        segments.append(ids.segment(segment, f"g{place}", tuple(contributions)))
    return msgspec.structs.replace(
        report,
        id="",
        title=ids.runs(report.title),
        subtitle=ids.runs(report.subtitle),
        introduction=None if report.introduction is None else ids.blocks(report.introduction),
        speakers=tuple(ids.speaker(speaker) for speaker in _in_order(report)),
        segments=tuple(segments),
    )


def _in_order(report: Report) -> list[Speaker]:
    """Those who speak in the order in which they do; people who did not speak are not printed."""
    order: dict[str, None] = {}
    for _, contribution in report.contributions():
        order.update(dict.fromkeys(contribution.speakers))
    return [speaker for one in order if (speaker := report.speaker(one)) is not None]


class _Renaming:
    def __init__(self, names: dict[str, str]) -> None:
        self.names = names

    def runs(self, runs: Runs) -> Runs:
        return tuple(self._run(run) for run in runs)

    def _run(self, run: Run) -> Run:
        if isinstance(run, Mention):
            return Mention(speaker=self.names.get(run.speaker, run.speaker), form=run.form)
        return run

    def blocks(self, blocks: Blocks) -> Blocks:
        return map_runs(blocks, self.runs)

    def speaker(self, speaker: Speaker) -> Speaker:
        return msgspec.structs.replace(speaker, id=self.names[speaker.id], tags=(), email=None, gender=None)

    def contribution(self, one: Contribution, new_id: str) -> Contribution:
        return msgspec.structs.replace(
            one,
            id=new_id,
            speakers=tuple(self.names[speaker] for speaker in one.speakers),
            status="draft",
            notes=(),
            heading=None if one.heading is None else self.runs(one.heading),
            text=self.blocks(one.text),
        )

    def segment(self, one: Segment, new_id: str, contributions: tuple[Contribution, ...]) -> Segment:
        return msgspec.structs.replace(
            one,
            id=new_id,
            heading=None if one.heading is None else self.runs(one.heading),
            theme=self.runs(one.theme),
            moderator=None if one.moderator is None else self.names.get(one.moderator, one.moderator),
            contributions=contributions,
        )
