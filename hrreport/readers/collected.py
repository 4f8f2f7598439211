"""Outcomes that a template collects after a report are taken back into it, and not read as parts of the session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from hrreport.forum.attribution import Namer
from hrreport.forum.compose import Composer
from hrreport.forum.composition import Composed, Grid
from hrreport.forum.plan import Annex
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template, Wording
from hrreport.model import Contribution, Report, Segment
from hrreport.model.segment import Outcome
from hrreport.prose import Block, Mention, Paragraph, Runs, Table, join_runs, plain, plain_blocks
from hrreport.readers.outcomes import FoundOutcome, OutcomeFinder
from hrreport.readers.skeleton import fitted


def without_collected(report: Report, template: Template) -> Report:
    """The report without the parts that only list what was settled in it.

    What is printed nowhere but there becomes the end of the last part that does not hold outcomes of one kind. A list
    that says anything else stays, so that no word is lost.
    """
    annex = next((one for one in template.annexes if one.kind == "outcomes"), None)
    if annex is None:
        return report
    wording = template.wording(report.language)
    headings = {wording.annexes.get("outcomes", annex.heading), *(one.heading for one in wording.outcomes.values())}
    lists = [one for one in report.segments if one.part is None and one.heading and plain(one.heading) in headings]
    others = tuple(one for one in report.segments if one not in lists)
    if not lists or not others:
        return report
    # A number that a list between the parts had taken is the next part's, which may be one that holds outcomes.
    rest = fitted(msgspec.structs.replace(report, segments=others), template)
    namer = Namer(report, template, "attributed")
    told = _told(lists, annex, wording, namer)
    only = [one for one in told if wording.outcomes[one.outcome.label].place == "collected"]
    of_one_kind = {entry.key for entry in template.skeleton if entry.outcome}
    home = next((one for one in reversed(rest.segments) if one.part not in of_one_kind), rest.segments[-1])
    fuller = msgspec.structs.replace(home, contributions=(*home.contributions, *_made(only)))
    made = msgspec.structs.replace(rest, segments=tuple(fuller if one is home else one for one in rest.segments))
    return made if list(_printed(made, template, annex)) == list(_words(lists, namer)) else report


def _told(lists: Sequence[Segment], annex: Annex, wording: Wording, namer: Namer) -> list[FoundOutcome]:
    """The outcomes in the lists, or in the rows of the tables, under the headings of their kinds."""
    finder = OutcomeFinder(wording)
    listed = {key: one.heading for key, one in wording.outcomes.items() if one.place != "in-place"}
    # A forum that lists one kind needs no heading for it.
    only = next(iter(listed)) if len(listed) == 1 else None
    out: list[FoundOutcome] = []
    for segment in lists:
        kind = next((key for key, heading in listed.items() if (heading,) == segment.heading), only)
        for block in _blocks(segment):
            if not isinstance(block, Table):
                found = finder.find(_spelled(block.runs, namer))
                out += () if found is None else (found,)
            elif kind is not None:
                out += _rows(block, annex, kind)
    return out


def _spelled(runs: Runs, namer: Namer) -> Runs:
    """The runs with mentions in words: an owner may be somebody who spoke."""
    return join_runs(namer.plain(run) if isinstance(run, Mention) else run for run in runs)


def _rows(table: Table, annex: Annex, kind: str) -> Iterator[FoundOutcome]:
    for row in table.rows[1:]:
        cells = dict(zip(annex.columns, row, strict=False))
        text = next((block.runs for block in cells.get("text", ()) if not isinstance(block, Table)), ())
        owner, due = (plain_blocks(cells.get(column, ())) or None for column in ("owner", "due"))
        if text:
            yield FoundOutcome(Outcome(label=kind, owner=owner, due=due), text)


def _made(found: Sequence[FoundOutcome]) -> Iterator[Contribution]:
    for number, one in enumerate(found, 1):
        text = (Paragraph(runs=one.text),)
        yield Contribution(
            id=f"o{number}", kind="outcome", speakers=(), lead="none", status="draft", text=text, outcome=one.outcome
        )


def _blocks(segment: Segment) -> Iterator[Block]:
    return (block for one in segment.contributions for block in one.text)


def _words(lists: Sequence[Segment], namer: Namer) -> Iterator[str]:
    """The lines of the lists, cell by cell, and the headings over them."""
    for segment in lists:
        yield plain(segment.heading or ())
        for block in _blocks(segment):
            if isinstance(block, Table):
                yield from (plain_blocks(cell, namer.plain) for row in block.rows for cell in row)
            else:
                yield plain(block.runs, namer.plain)


def _printed(report: Report, template: Template, annex: Annex) -> Iterator[str]:
    """The lines that the template sets out, cell by cell, with their headings."""
    alone = msgspec.structs.replace(template, annexes=(annex,))
    for block in Composer(report, alone).annexes(annex.after):
        yield from _lines(block)


def _lines(block: Composed) -> Iterator[str]:
    if isinstance(block, Grid):
        yield from (" ".join(" ".join(_lines(inner)) for inner in cell) for row in block.rows for cell in row)
    else:
        yield plain_spans(block.spans)
