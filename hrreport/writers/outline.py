"""A composition as an outline to read in a terminal."""

from __future__ import annotations

from hrreport.forum.composition import Composition, Line
from hrreport.forum.span import plain_spans

_SHOWN = 76


def outline(composition: Composition) -> str:
    """Titles and headings whole, every other paragraph by its first words."""
    lines: list[str] = []
    for block in composition.blocks:
        if not isinstance(block, Line):
            lines.append("    [table]")
            continue
        words = " ".join(plain_spans(block.spans).split())
        if block.role in ("title", "subtitle"):
            lines.append(words)
        elif block.role == "heading":
            lines += ["", "  " * (block.level - 1) + words]
        else:
            lines.append("    " + (words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"))
    return "\n".join(lines)
