"""The numbers of numbered paragraphs as they stand in the margin of the page, one manuscript after another."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import compress
from operator import is_not

from hrreport.forum import composition
from hrreport.forum.compose import Composer
from hrreport.forum.manuscript import Line
from hrreport.forum.template import Template
from hrreport.model import Report, Segment

Numbers = tuple[int, ...]


class Margin:
    """Numbers the lines of one report as an export would; what stays the same is not counted again."""

    def __init__(self) -> None:
        self._template: Template | None = None
        self._report: Report | None = None
        self._lines: Sequence[Line] = ()
        self._key: object = None
        self._numbers: Numbers = ()
        self._counts: dict[str, tuple[Segment, int]] = {}

    def of(self, lines: Sequence[Line], report: Report, template: Template, only: str | None = None) -> Numbers:
        """The number of each line, 0 for one without; empty where the template numbers no paragraphs.

        ``only`` is the one segment that is shown, as for ``Scribe.lines``. As long as no number changes, the same
        object is given.
        """
        if not template.paragraphs.numbered:
            return ()
        if template is not self._template:
            self._template, self._counts, self._key = template, {}, None
        if lines is self._lines and report is self._report and self._key is not None:
            return self._numbers
        hidden, without, grouped = _hidden(report, template), _without(report, template), _grouped(report, template)
        key = (hidden, without, grouped, only, self._before(report, template, only, hidden, without))
        if key != self._key or not self._counts_alike(lines):
            numbers = _numbers(lines, template, key[-1], hidden, without, grouped)
            self._numbers = self._numbers if numbers == self._numbers else numbers
        self._lines, self._report, self._key = lines, report, key
        return self._numbers

    def _counts_alike(self, lines: Sequence[Line]) -> bool:
        """Whether the lines are those of before, but for words that make none of them more or less a paragraph."""
        old = self._lines
        if len(lines) != len(old):
            return False
        others = compress(range(len(old)), map(is_not, old, lines))
        return all(_place(old[at]) == _place(lines[at]) for at in others)

    def _before(self, report: Report, template: Template, only: str | None, hidden: Set[str], without: Set[str]) -> int:
        """The last number before the segment that alone is shown."""
        if not only or template.paragraphs.restart == "segment":
            return 0
        composer: Composer | None = None
        total = 0
        for segment in report.segments:
            if segment.id == only:
                break
            known = self._counts.get(segment.id)
            if known is None or known[0] is not segment:
                composer = composer or Composer(report, template, "attributed")
                known = self._counts[segment.id] = (segment, _counted(composer, segment, hidden))
            total += 0 if segment.id in without else known[1]
        if template.paragraphs.begin == "introduction":
            total += len((composer or Composer(report, template, "attributed", forms={})).introduction())
        return total


def _counted(composer: Composer, segment: Segment, hidden: Set[str]) -> int:
    return sum(
        isinstance(block, composition.Line) and block.role == "body"
        for one in segment.contributions
        if one.id not in hidden
        for block in composer.within(segment).contribution(segment, one)
    )


def _hidden(report: Report, template: Template) -> frozenset[str]:
    """The contributions that are printed elsewhere than where they stand."""
    if all(annex.kind != "outcomes" for annex in template.annexes):
        return frozenset()
    composer = Composer(report, template, "attributed", forms={})
    return frozenset(one.id for _, one in report.contributions() if not composer.prints_in_place(one))


def _without(report: Report, template: Template) -> frozenset[str]:
    """The segments whose paragraphs have no numbers."""
    parts = template.unnumbered
    return frozenset(one.id for one in report.segments if one.part in parts) if parts else frozenset()


def _place(line: Line) -> tuple[object, ...]:
    """What of a line its number depends on."""
    return line.style, bool(line.length), _is_lead_alone(line), line.spot.segment, line.contribution


def _is_lead_alone(line: Line) -> bool:
    """Whether nothing but an attribution stands there."""
    return all(piece.token is not None and piece.token.kind == "lead" for piece in line.pieces)


def _grouped(report: Report, template: Template) -> frozenset[str]:
    """The segments whose attributions are not printed, though the page shows them."""
    parts = {part for part, mode in template.unnamed.items() if mode == "grouped"}
    return frozenset(one.id for one in report.segments if one.part in parts) if parts else frozenset()


def _numbers(
    lines: Sequence[Line], template: Template, before: int, hidden: Set[str], without: Set[str], grouped: Set[str]
) -> Numbers:
    plan = template.paragraphs
    styles = ("body", "introduction") if plan.begin == "introduction" else ("body",)
    out: list[int] = []
    number, segment = before, None
    for line in lines:
        here = line.spot.segment
        if line.style not in styles or not line.length or line.contribution in hidden or here in without:
            out.append(0)
            continue
        if here in grouped and _is_lead_alone(line):
            out.append(0)
            continue
        number = 1 if plan.restart == "segment" and here != segment else number + 1
        segment = here
        out.append(number)
    return tuple(out)
