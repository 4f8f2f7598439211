"""The short name of a template, made of its name."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 40


def identity_of(name: str) -> str:
    """Small letters, digits and hyphens that tell a name: whole words, 40 letters at most; ``forum`` if it is empty."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’", "-")).encode("ascii", "ignore").decode()
    whole = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    short = whole[: _LONGEST + 1]
    if len(whole) > _LONGEST:
        short = short.rpartition("-")[0] or whole[:_LONGEST]
    return short.strip("-") or "forum"
