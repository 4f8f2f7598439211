"""Pages: the texts of a report that stand on its page to be written, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from hrreport.model import Report
from hrreport.model.texts import Spot
from hrreport.prose import Blocks, Runs, Table


def page_texts(report: Report) -> Iterator[tuple[Spot, Runs]]:
    """Title, subtitle, introduction, headings, themes and paragraphs; not tables, fields and notes.

    What the template makes is not there. They are made as they are asked for.
    """
    yield Spot("title"), report.title
    yield Spot("subtitle"), report.subtitle
    yield from _paragraphs(Spot("introduction"), report.introduction or ())
    for segment in report.segments:
        yield Spot("heading", segment.id), segment.heading or ()
        yield Spot("theme", segment.id), segment.theme
        for one in segment.contributions:
            yield Spot("heading", segment.id, one.id), one.heading or ()
            yield from _paragraphs(Spot("text", segment.id, one.id), one.text)


def _paragraphs(home: Spot, blocks: Blocks) -> Iterator[tuple[Spot, Runs]]:
    for number, block in enumerate(blocks):
        if not isinstance(block, Table):
            yield Spot(home.part, home.segment, home.contribution, path=(number,)), block.runs
