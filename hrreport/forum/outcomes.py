"""The pattern of an outcome, cut where its text stands."""

from __future__ import annotations

import msgspec

from hrreport.forum.span import Span, Spans

# Stands for the text while a pattern is filled: no pattern prints it, and it keeps the spaces beside it.
PLACE = "\ufffc"


def parted(spans: Spans) -> tuple[Spans, Spans]:
    """What stands before ``PLACE`` and after it."""
    before: list[Span] = []
    for number, span in enumerate(spans):
        first, found, rest = span.text.partition(PLACE)
        if found:
            ends = (msgspec.structs.replace(span, text=first), msgspec.structs.replace(span, text=rest))
            after = (ends[1], *spans[number + 1 :])
            return _filled((*before, ends[0])), _filled(after)
        before.append(span)
    return tuple(before), ()


def _filled(spans: Spans) -> Spans:
    return tuple(span for span in spans if span.text)
