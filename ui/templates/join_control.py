"""The control of what stands between a name and the words that follow."""

from __future__ import annotations

from typing import Any

from .fields import LineControl

_SPACE = "·"


class JoinControl(LineControl):
    """A line in which a space is seen, as a dot in the middle."""

    def show_value(self, value: Any, fallback: Any) -> None:
        dotted = None if value is None else str(value).replace(" ", _SPACE)
        super().show_value(dotted, str(fallback).replace(" ", _SPACE))

    def put_words(self, words: str) -> None:
        super().put_words(words.replace(_SPACE, " "))
