"""The report: one session as a forum wants it told."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from hrreport.model.segment import Contribution, Segment
from hrreport.model.speaker import Speaker
from hrreport.model.value import Value
from hrreport.prose import Blocks, Runs

FORMAT = 1


class TemplateRef(msgspec.Struct, frozen=True, kw_only=True):
    """Which forum template a report is written for."""

    id: str
    version: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One session. ``introduction`` of ``None`` is the template's standing text; ``language`` is a BCP 47 tag."""

    format: int
    id: str
    language: str
    template: TemplateRef
    fields: dict[str, Value]
    title: Runs
    subtitle: Runs
    introduction: Blocks | None
    speakers: tuple[Speaker, ...]
    segments: tuple[Segment, ...]

    def speaker(self, speaker_id: str) -> Speaker | None:
        """The speaker of that id, or ``None``."""
        return next((s for s in self.speakers if s.id == speaker_id), None)

    def contributions(self) -> Iterator[tuple[Segment, Contribution]]:
        """Every contribution with its segment, in reading order."""
        for segment in self.segments:
            for contribution in segment.contributions:
                yield segment, contribution


def new_report(report_id: str, language: str, template: TemplateRef) -> Report:
    """An empty report for a template."""
    return Report(
        format=FORMAT,
        id=report_id,
        language=language,
        template=template,
        fields={},
        title=(),
        subtitle=(),
        introduction=None,
        speakers=(),
        segments=(),
    )
