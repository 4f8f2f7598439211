"""Parts that hold outcomes: what stands in them is one outcome for each paragraph, whatever is printed around it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from hrreport.forum.template import Template
from hrreport.model import Contribution, Report
from hrreport.model.segment import Outcome
from hrreport.prose import Paragraph, Table


def with_outcome_parts(report: Report, template: Template) -> Report:
    """The report with every paragraph of such a part as an outcome of the part's kind; ids are given anew.

    An outcome that is only collected after the report keeps its kind, for it is not printed in the part.
    """
    kinds = {entry.key: entry.outcome for entry in template.skeleton if entry.outcome}
    if not any(segment.part in kinds for segment in report.segments):
        return report
    collected = {key for key, kind in template.wording(report.language).outcomes.items() if kind.place == "collected"}
    segments = []
    count = 0
    for segment in report.segments:
        label = kinds.get(segment.part or "")
        made = [
            one
            for each in segment.contributions
            for one in (_settled(each, label) if label and not _is_of(each, collected) else (each,))
        ]
        numbered = tuple(msgspec.structs.replace(one, id=f"c{count + at}") for at, one in enumerate(made, 1))
        segments.append(msgspec.structs.replace(segment, contributions=numbered))
        count += len(made)
    return msgspec.structs.replace(report, segments=tuple(segments))


def _is_of(one: Contribution, kinds: set[str]) -> bool:
    return one.outcome is not None and one.outcome.label in kinds


def _settled(one: Contribution, label: str) -> Iterator[Contribution]:
    """What a contribution settles, one outcome for each of its paragraphs; speeches, tables and headings stay."""
    if one.outcome is not None:
        yield msgspec.structs.replace(one, outcome=msgspec.structs.replace(one.outcome, label=label))
    elif one.kind != "narration" or one.heading is not None or any(isinstance(block, Table) for block in one.text):
        yield one
    else:
        for number, block in enumerate(one.text):
            assert not isinstance(block, Table)
            text = (Paragraph(runs=block.runs),)
            notes = () if number else one.notes
            outcome = Outcome(label=label)
            yield msgspec.structs.replace(one, kind="outcome", text=text, outcome=outcome, notes=notes)
