"""The command ``hrreport check``: what to look at in a report before it leaves the house."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from hrreport.forum.concerns import Concern
from hrreport.model import Report
from hrreport.model.texts import Spot

DONE, FINDINGS = 0, 1
_SENTENCES = {
    "missing-field": "“{}” is not filled in.",
    "empty": "{}: nothing is written yet.",
    "notes": "{}: still marked as notes.",
    "no-honorific": "{}: later mentions print the family name without an honorific.",
    "missing-part": "The part “{}” is missing.",
    "no-address": "“{}” is no address as it stands.",
}


def run(options: argparse.Namespace) -> int:
    """Prints what is found in each of the reports; 1 where there was anything."""
    from hrreport.forum.compose import compose
    from hrreport.forum.concerns import concerns
    from hrreport.forum.library import known_template
    from hrreport.storage import open_report

    other = known_template(options.template) if options.template else None
    anything = False
    for path in map(Path, options.reports):
        stored = open_report(path)
        template = other or stored.template
        found = concerns(stored.report, template, compose(stored.report, template, options.mode))
        anything = anything or bool(found)
        for line in told(stored.report, found):
            print(f"{path}: {line}" if len(options.reports) > 1 else line)
    return FINDINGS if anything else DONE


def told(report: Report, found: Sequence[Concern]) -> list[str]:
    """A line for each concern: where it is, and what."""
    return [f"{place}: {_sentence(one)}" if (place := _place(report, one.spot)) else _sentence(one) for one in found]


def _sentence(concern: Concern) -> str:
    if concern.kind == "term":
        return f"“{concern.about}”: this forum writes “{concern.instead}”."
    return _SENTENCES.get(concern.kind, "{}").format(concern.about or "A contribution of nobody")


def _place(report: Report, spot: Spot | None) -> str:
    """A place as it can be counted on the page; empty for one that the sentence itself names."""
    if spot is None or spot.part == "field":
        return ""
    for number, segment in enumerate(report.segments, 1):
        if segment.id == spot.segment:
            at = next((n for n, one in enumerate(segment.contributions, 1) if one.id == spot.contribution), None)
            return f"Segment {number}" if at is None else f"Segment {number}, contribution {at}"
    return spot.part.capitalize()
