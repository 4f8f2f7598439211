"""Limits: what of a report is longer, as printed, than its forum lets it be."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec

from hrreport.forum.compose import Composer
from hrreport.forum.composition import Composed, Line
from hrreport.forum.look import look_of
from hrreport.forum.plan import Limit, limit_of
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.model.texts import Spot

# The end of a sentence: its mark, perhaps closing quotation marks and brackets, then a space or nothing.
_SENTENCE = re.compile(r"[.!?…。！？؟]+[\"'”’»)\]]*(?=\s|$)")
_MEASURES = ("words", "sentences", "paragraphs", "pages")
_LETTER = 0.48  # of the size of the letters: how wide one is on average


class Over(msgspec.Struct, frozen=True):
    """What is too long: a sentence that names it with its measure and limit, and where it begins."""

    words: str
    spot: Spot


def over_limits(report: Report, template: Template) -> Iterator[Over]:
    """Everything that is longer than the template's limits, the whole first."""
    limits = template.limits
    parts_of = {entry.key: (entry.limit, entry.each) for entry in template.skeleton}
    asked = (limits.report, limits.introduction, limits.segment, limits.contribution, *chain(*parts_of.values()))
    if not any(one is not None for one in asked):
        return
    composer = Composer(report, template)
    introduction = composer.introduction()
    parts = [
        (segment, [(one, composer.contribution(segment, one)) for one in segment.contributions])
        for segment in report.segments
    ]
    whole = [*introduction, *(line for _, some in parts for _, lines in some for line in lines)]
    measure = _Measure(template)
    yield from measure.over("The report", whole, limit_of(limits.report), Spot("title"))
    yield from measure.over("The introduction", introduction, limit_of(limits.introduction), Spot("introduction"))
    for segment, some in parts:
        name = f"“{plain_spans(composer.heading(segment)) or 'A segment'}”"
        lines = [line for _, own in some for line in own]
        whole_part, each = parts_of.get(segment.part or "", (None, None))
        for limit in dict.fromkeys((limit_of(limits.segment), limit_of(whole_part))):
            yield from measure.over(name, lines, limit, Spot("heading", segment.id))
        for one, own in some:
            names = [speaker.name for each in one.speakers if (speaker := report.speaker(each)) is not None]
            spot = Spot("text", segment.id, one.id, path=(0,))
            for limit in dict.fromkeys((limit_of(limits.contribution), limit_of(each))):
                yield from measure.over(", ".join(names) or "A contribution", own, limit, spot)


class _Measure:
    """Measures composed lines on the page of one template."""

    def __init__(self, template: Template) -> None:
        self._template = template

    def over(self, name: str, lines: Iterable[Composed], limit: Limit, spot: Spot) -> Iterator[Over]:
        """What of a limit these lines go beyond."""
        texts = [plain_spans(line.spans) for line in lines if isinstance(line, Line)]
        for measure in _MEASURES:
            most = getattr(limit, measure)
            if most is not None:
                found = self._count(measure, [text for text in texts if text.strip()])
                if found > most:
                    kind = measure if most != 1 else measure[:-1]
                    yield Over(f"{name}: {found:,} of at most {most:,} {kind}.", spot)

    def _count(self, measure: str, texts: list[str]) -> int:
        if measure == "words":
            return sum(len(text.split()) for text in texts)
        if measure == "sentences":
            return sum(max(len(_SENTENCE.findall(text)), 1) for text in texts)
        if measure == "paragraphs":
            return len(texts)
        return self._pages(texts)

    def _pages(self, texts: list[str]) -> int:
        """How many pages of the base the paragraphs fill, estimated by the size of its letters."""
        look = look_of(self._template)
        body = look.type_of("body")
        across = max((look.width - look.left - look.right) / (body.size * _LETTER), 1)
        line = body.size * max(body.line, 1.0) * 1.2
        height = sum(math.ceil(len(text) / across) * line + body.before + body.after for text in texts)
        return math.ceil(height / max(look.height - look.top - look.bottom, line))
