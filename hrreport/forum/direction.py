"""The direction in which a language is written."""

from __future__ import annotations

from typing import Literal

_RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "ps", "dv", "yi", "ckb"})


def direction(language: str) -> Literal["ltr", "rtl"]:
    """``rtl`` for languages written from right to left (by the first subtag of a BCP 47 tag), else ``ltr``."""
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
