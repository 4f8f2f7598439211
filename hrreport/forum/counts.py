"""The counts of a report: how many words it has as printed, and what of it is still to be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

import msgspec

from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.model.segment import Status

STATUSES: tuple[Status, ...] = ("notes", "draft", "reviewed", "cleared")


class Progress(msgspec.Struct, frozen=True):
    """The counts of a report; words are counted as printed, attributions and mentions included.

    ``words`` are by contribution, 0 until something is written in its text; ``segments`` are their sums, without
    heading and theme, and ``whole`` is the sum of all and of the introduction. ``statuses`` counts contributions,
    ``written`` those that have words, ``still_notes`` names those whose status is *notes*, and ``missing`` the keys
    of the fields that the template requires and nobody has filled.
    """

    words: Mapping[str, int]
    segments: Mapping[str, int]
    introduction: int
    whole: int
    statuses: Mapping[Status, int]
    written: int
    still_notes: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def contributions(self) -> int:
        """How many contributions there are."""
        return len(self.words)


class Counting(Protocol):
    """What counts one state of a report after another."""

    def recounted(self) -> frozenset[str]:
        """The contributions whose words were counted again since this was asked last."""
        ...

    def counting(self, report: Report, template: Template) -> Iterator[None]:
        """Counts ahead what changed, a contribution at each step, so that ``progress`` has little left to do."""
        ...

    def progress(self, report: Report, template: Template) -> Progress:
        """The counts of a report under a template."""
        ...
