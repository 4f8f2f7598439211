"""Names and paths made short enough for a sentence: elided in the middle, so that both ends can be read."""

from __future__ import annotations

from pathlib import Path

NAME, PATH = 56, 64


def elided(text: str, most: int) -> str:
    """The text with “…” for what is too much in its middle."""
    if len(text) <= most:
        return text
    head = (most - 1) // 2
    return f"{text[:head].rstrip()}…{text[len(text) - (most - 1 - head) :].lstrip()}"


def short_name(path: Path | str) -> str:
    """The name of a file."""
    return elided(Path(path).name or str(path), NAME)


def short_folder(path: Path) -> str:
    """The folder of a file."""
    return elided(str(path.parent), PATH)
