"""Segments and contributions on their way from paragraphs to a report."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from hrreport.model.segment import ContributionKind, Outcome, SegmentKind
from hrreport.model.value import Value
from hrreport.prose import Block, Runs
from hrreport.readers.leads import Lead


class Draft(msgspec.Struct):
    """A contribution on its way: blocks with the line each came from."""

    kind: ContributionKind
    blocks: list[Block]
    lines: list[int]
    lead: Lead | None = None
    printed: Runs = ()
    heading: Runs | None = None
    returning: str | None = None
    outcome: Outcome | None = None


class Part(msgspec.Struct):
    """A segment on its way; ``words`` are its fields and its moderator as they are printed under its heading."""

    kind: SegmentKind
    heading: Runs | None
    level: int
    line: int
    drafts: list[Draft]
    theme: Runs = ()
    fields: dict[str, Value] = msgspec.field(default_factory=dict)
    words: Mapping[str, str] | None = None
