"""Segments of a session, and the contributions made in them."""

from __future__ import annotations

from typing import Literal

import msgspec

from hrreport.model.value import Value
from hrreport.prose import Blocks, Runs

SegmentKind = Literal["opening", "segment", "closing", "other"]
ContributionKind = Literal["speech", "narration", "outcome"]
Lead = Literal["auto", "full", "short", "none"]
Status = Literal["notes", "draft", "reviewed", "cleared"]


class Note(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The rapporteur's own note; never exported. ``when`` is a time of day or an offset, as ``HH:MM:SS``."""

    text: str
    when: str | None = None


class Outcome(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a contribution of kind *outcome* settles; ``label`` is a label key of the template."""

    label: str
    owner: str | None = None
    due: str | None = None


class Contribution(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one speaker said, or what is told of the session between speakers."""

    id: str
    kind: ContributionKind
    speakers: tuple[str, ...]
    lead: Lead
    status: Status
    text: Blocks
    heading: Runs | None = None
    outcome: Outcome | None = None
    notes: tuple[Note, ...] = ()


class Segment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A part of the session. A ``heading`` of ``None`` is the heading that the template makes.

    ``part`` is the key of the part of the template's skeleton that it fills; ``None`` where it fills none.
    """

    id: str
    kind: SegmentKind
    heading: Runs | None
    theme: Runs
    moderator: str | None
    contributions: tuple[Contribution, ...]
    level: Literal[1, 2] = 1
    fields: dict[str, Value] = {}
    part: str | None = None
