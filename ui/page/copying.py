"""Copying: what is selected on the page as it is seen there, attributions and headings of the template included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from hrreport.forum.compose import Composer
from hrreport.forum.manuscript import Line, lead_runs
from hrreport.forum.span import runs_of_spans
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.model.edits.parts import contribution_of
from hrreport.model.edits.writing import Range
from hrreport.prose import Block, Blocks, Paragraph, Runs, join_runs

from .gestures import clipped


class Copied(NamedTuple):
    """The selection for reports, with mentions of people, and ``printed`` for other programs, with their words."""

    blocks: Blocks
    printed: Blocks


def copied(report: Report, template: Template, lines: Sequence[Line], ranges: Sequence[Range]) -> Copied:
    """What is selected. An attribution is in it where the selection begins before its line."""
    composer = Composer(report, template, "attributed")
    own: list[Block] = []
    printed: list[Block] = []
    for number, one in enumerate(ranges):
        line = next((line for line in lines if line.spot == one.spot), None)
        found = clipped(report, (one,))
        if line is not None and not line.own and not found:
            found = (Paragraph(runs=line.runs),)
        if number and line is not None and line.first and line.contribution is not None:
            segment, spoken = contribution_of(report, line.contribution)
            lead = lead_runs(composer, spoken)
            join = lead[-1] if lead and isinstance(lead[-1], str) else ""
            own += _led(lead, found)
            printed += _led(join_runs((*runs_of_spans(composer.lead(segment, spoken)), join)), found)
        else:
            own += found
            printed += found
    return Copied(tuple(own), tuple(printed))


def _led(lead: Runs, blocks: Blocks) -> Iterator[Block]:
    """Blocks behind an attribution: in the line of the first, or above it where that is a list or a table."""
    first = blocks[0] if blocks else Paragraph(runs=())
    if not lead:
        yield from blocks
    elif isinstance(first, Paragraph):
        yield msgspec.structs.replace(first, runs=join_runs((*lead, *first.runs)))
        yield from blocks[1:]
    else:
        yield Paragraph(runs=lead)
        yield from blocks
