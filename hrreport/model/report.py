"""The report: one session as a forum wants it told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from hrreport.model.segment import Contribution, Segment
from hrreport.model.speaker import Speaker
from hrreport.model.value import Value
from hrreport.prose import Blocks, Runs, normalise

FORMAT = 1


class TemplateRef(msgspec.Struct, frozen=True, kw_only=True):
    """Which forum template a report is written for."""

    id: str
    version: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One session. ``introduction`` of ``None`` is the template's standing text; ``language`` is a BCP 47 tag.

    ``words`` are spelled right in this report, whatever a dictionary says; none of them stands twice.
    """

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
    words: tuple[str, ...] = ()

    def speaker(self, speaker_id: str) -> Speaker | None:
        """The speaker of that id, or ``None``."""
        return next((s for s in self.speakers if s.id == speaker_id), None)

    def contributions(self) -> Iterator[tuple[Segment, Contribution]]:
        """Every contribution with its segment, in reading order."""
        for segment in self.segments:
            for contribution in segment.contributions:
                yield segment, contribution


def normal_words(words: Iterable[str]) -> tuple[str, ...]:
    """Words as a report keeps them: text as the model keeps it, in their order, each once and on one line."""
    clean = (" ".join(normalise(word)[0].split()) for word in words)
    return tuple(dict.fromkeys(word for word in clean if word))


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
