"""Who was chosen from a list of speakers."""

from __future__ import annotations

from typing import Literal, NamedTuple

from hrreport.model import Speaker


class Choice(NamedTuple):
    """Who was chosen. ``speaker`` of a *new* one is not in the report yet; of the floor and narration it is ``None``.

    For the purpose *moderator*, *floor* means that nobody moderates.
    """

    kind: Literal["known", "new", "floor", "narration"]
    speaker: Speaker | None = None
