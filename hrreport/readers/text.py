"""Plain text: paragraphs between blank lines, or one to a line where lines are long."""

from __future__ import annotations

from collections.abc import Iterator

from hrreport.prose import Paragraph
from hrreport.readers.reading import Piece, Pieces

# A line longer than this was not wrapped by hand: each line is then a paragraph of its own.
_WRAPPED = 160


def read_pieces(words: str) -> Pieces:
    """The paragraphs of a plain text."""
    lines = words.split("\n")
    split = any(len(line) > _WRAPPED for line in lines)
    return tuple(
        Piece("paragraph", (paragraph,), line, block=Paragraph(runs=(paragraph,)))
        for line, paragraph in _paragraphs(lines, split)
    )


def _paragraphs(lines: list[str], split: bool) -> Iterator[tuple[int, str]]:
    collected: list[str] = []
    start = 0
    for number, line in enumerate(lines, 1):
        words = line.strip()
        if collected and (split or not words):
            yield start, " ".join(collected)
            collected = []
        if words:
            if not collected:
                start = number
            collected.append(words)
    if collected:
        yield start, " ".join(collected)
