"""Numbered paragraphs: one count through the report, or through each segment, the same in every language version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

import msgspec

from hrreport.forum.composition import Composed, Line
from hrreport.forum.template import Template


def numbered(blocks: Iterable[Composed], template: Template, without: Set[str] = frozenset()) -> Iterator[Composed]:
    """The blocks, with their numbers where the template numbers paragraphs; annexes, without a source, have none.

    Neither have the paragraphs of the segments ``without`` numbers, by their ids.
    """
    plan = template.paragraphs
    roles = ("body", "introduction") if plan.begin == "introduction" else ("body",)
    number = 0
    segment: str | None = None
    for block in blocks:
        source = getattr(block, "source", None)
        if plan.numbered and isinstance(block, Line) and block.role in roles:
            here = source.segment if source is not None else None
            if here not in without and (source is not None or block.role == "introduction"):
                number = 1 if plan.restart == "segment" and here != segment else number + 1
                segment = here
                block = msgspec.structs.replace(block, number=number)
        yield block
