"""Headings that no style names as such, told by their use: a style of larger letters that only short lines have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from hrreport.ooxml.styles import ParagraphStyle

_LONGEST = 12  # words
_LEAST = 2  # times


def headings_by_use(used: Sequence[tuple[ParagraphStyle, int]]) -> Mapping[str, int]:
    """The levels of headings (1 or 2) by the names of styles; empty where no style is used as one.

    ``used`` are the paragraphs of a text in their order: the style of each and its words.
    """
    words: Counter[str] = Counter()
    for style, count in used:
        words[style.name] += count
    if not words:
        return {}
    styles = {style.name: style for style, _ in used}
    body = max(words, key=lambda name: words[name])
    fits = [name for name in styles if name != body and _is_heading(name, styles[name], styles[body], used)]
    sizes = sorted({styles[name].size for name in fits}, reverse=True)
    return {name: min(sizes.index(styles[name].size) + 1, 2) for name in fits}


def _is_heading(
    name: str, style: ParagraphStyle, body: ParagraphStyle, used: Sequence[tuple[ParagraphStyle, int]]
) -> bool:
    lengths = [count for other, count in used if other.name == name]
    is_short = len(lengths) >= _LEAST and max(lengths) <= _LONGEST
    return is_short and not style.role and 0 < body.size < style.size and _leads(name, used)


def _leads(name: str, used: Sequence[tuple[ParagraphStyle, int]]) -> bool:
    """Whether other text follows most of these lines: two of a list stand one behind the other."""
    following = [second[0].name != name for first, second in pairwise(used) if first[0].name == name]
    return sum(following) * 2 > len(following)
