"""Words of either direction of writing, set into a line of the other."""

from __future__ import annotations


def isolated(words: str) -> str:
    """The words between marks by which they run in their own direction (Unicode Standard Annex 9, FSI and PDI)."""
    return f"\u2068{words}\u2069"
