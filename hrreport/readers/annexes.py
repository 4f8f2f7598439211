"""Annexes that a template makes are left out of what is read, and who is listed in them is taken in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from hrreport.forum.attribution import Namer
from hrreport.forum.compose import compose
from hrreport.forum.composition import Composed, Grid, Line
from hrreport.forum.plan import Annex, Column
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template, Wording
from hrreport.model import Office, Report, Segment, Speaker
from hrreport.prose import Table, plain, plain_blocks
from hrreport.readers.offices import read_offices

_PEOPLE: tuple[Column, ...] = ("name", "offices")
_PARTS = ("role", "organisation", "place", "country")
Cells = list[list[str]]


def without_annexes(report: Report, template: Template) -> Report:
    """The report without the segments that only repeat what an annex of the template prints of it.

    People whom such a table lists and who did not speak become speakers of the report. An annex that says anything
    else stays, so that no word is lost.
    """
    headings = template.wording(report.language).annexes
    found = [
        (segment, annex, heading)
        for annex in template.annexes
        if (heading := headings.get(annex.kind, annex.heading))
        for segment in report.segments
        if segment.part is None and segment.heading is not None and plain(segment.heading) == heading
        if not _says_more(segment)
    ]
    while found:
        gone = [segment for segment, _, _ in found]
        made = msgspec.structs.replace(report, segments=tuple(one for one in report.segments if one not in gone))
        rows = {segment.id: _rows(segment, Namer(report, template, "attributed")) for segment in gone}
        for segment, annex, _ in found:
            made = _with_people(made, rows[segment.id], annex, template)
        # Of a table of contents in Word nothing is read but its heading.
        same = [one for one in found if rows[one[0].id] in ([], _printed(made, one[2], template))]
        if same == found:
            return made
        found = same
    return report


def _says_more(segment: Segment) -> bool:
    """Whether there is something that no annex prints."""
    own = any(one.heading or one.notes for one in segment.contributions)
    return own or bool(segment.theme or segment.fields or segment.moderator)


def _rows(segment: Segment, namer: Namer) -> list[Cells]:
    """The words of each block of a segment in rows and cells; a paragraph is one cell."""
    return [
        [[plain_blocks(cell, namer.plain) for cell in row] for row in block.rows]
        if isinstance(block, Table)
        else [[plain(block.runs, namer.plain)]]
        for one in segment.contributions
        for block in one.text
    ]


def _printed(report: Report, heading: str, template: Template) -> list[Cells]:
    """The words under the heading of an annex, in rows and cells; a paragraph is one cell."""
    blocks = compose(report, template).blocks
    start = next((at for at, one in enumerate(blocks) if _is_heading(one) and _words(one) == heading), len(blocks))
    out: list[Cells] = []
    for block in blocks[start + 1 :]:
        if _is_heading(block) or (isinstance(block, Line) and block.role in ("introduction", "ending")):
            break
        out.append(
            [[" ".join(map(_words, cell)) for cell in row] for row in block.rows]
            if isinstance(block, Grid)
            else [[_words(block)]]
        )
    return out


def _is_heading(block: Composed) -> bool:
    return isinstance(block, Line) and block.role == "heading"


def _words(block: Composed) -> str:
    return "" if isinstance(block, Grid) else plain_spans(block.spans)


def _with_people(report: Report, blocks: Sequence[Cells], annex: Annex, template: Template) -> Report:
    """The report with everybody whom the table lists; those who are known get what is said of them only there."""
    if annex.kind not in ("speakers", "participants"):
        return report
    columns = annex.columns or _PEOPLE
    wording = template.wording(report.language)
    people = {one.id: one for one in report.speakers}
    for row in (row for block in blocks for row in block[1:] if len(row) == len(columns)):
        told = {str(column): words for column, words in zip(columns, row, strict=True) if words}
        name = told.get("name", "")
        known = next((one for one in people.values() if one.name == name), None)
        if name:
            known = known or Speaker(id=f"s{len(people) + 1}", name=name)
            people[known.id] = _told(known, told, wording, report.language)
    return msgspec.structs.replace(report, speakers=tuple(people.values()))


def _told(speaker: Speaker, told: Mapping[str, str], wording: Wording, language: str) -> Speaker:
    """The speaker with the offices and the address that a table tells, where they were not known."""
    offices = speaker.offices
    if not offices and "offices" in told:
        offices = read_offices(told["offices"], wording, language)
    elif not offices:
        parts = {key: told[key] for key in _PARTS if key in told}
        offices = (Office(**parts),) if parts else ()
    return msgspec.structs.replace(speaker, offices=offices, email=speaker.email or told.get("email"))
