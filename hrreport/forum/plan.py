"""The plan of a session's report: its parts in their order, what is collected, numbered, annexed, limited, and due."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from hrreport.model.segment import SegmentKind

Count = Annotated[int, msgspec.Meta(ge=1)]
Key = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9-]*$", max_length=60)]


class Limit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long something may be as printed; ``None`` is no limit. ``pages`` are estimated for the base's page."""

    words: Count | None = None
    sentences: Count | None = None
    paragraphs: Count | None = None
    pages: Count | None = None


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long a forum lets things be (``[limits]``): a number of words, or a table of several measures.

    ``report`` is for the whole, introduction included; ``segment`` and ``contribution`` for each one.
    """

    report: Count | Limit | None = None
    introduction: Count | Limit | None = None
    segment: Count | Limit | None = None
    contribution: Count | Limit | None = None


def limit_of(value: int | Limit | None) -> Limit:
    """The limit in all its measures; a number counts words."""
    return value if isinstance(value, Limit) else Limit(words=value)


class Front(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line above the report (``[[front]]``): a pattern, left out where all its fields are empty.

    ``fields`` are keys of fields that are set in a table instead, each beside its label. Where ``base.docx`` holds
    ``{key}``, Word prints the line there.
    """

    key: Key | None = None
    text: str = ""
    role: Literal["title", "subtitle", "front"] = "front"
    fields: tuple[str, ...] = ()


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part that a report of this forum has (``[[skeleton]]``).

    ``heading`` is a pattern; without one, the heading is that of the kind. A part with ``repeat`` may stand several
    times. ``help`` tells the rapporteur what goes there; ``limit`` is for the part as a whole, ``each`` for each
    contribution in it. Everything in a part with ``outcome`` is an outcome of that kind. A part with ``mode`` names
    its speakers so in a report that names the others. A part that is not
    ``numbered`` does not count, nor do its paragraphs; one with ``box`` stands in a box.
    """

    key: Key
    kind: SegmentKind = "segment"
    level: Literal[1, 2] = 1
    heading: str = ""
    required: bool = False
    repeat: bool = False
    help: str = ""
    limit: Count | Limit | None = None
    each: Count | Limit | None = None
    outcome: str = ""
    mode: Literal["attributed", "unattributed", "grouped"] = "attributed"
    numbered: bool = True
    box: bool = False


class OutcomeSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of outcome (``[outcomes.KEY]``): its name, where it is printed, and how.

    ``place`` is where it was settled (*in-place*), in the annex of outcomes (*collected*), or *both*. ``heading``
    stands over those of a kind there. The fields of ``pattern`` are label, number, text, owner and due; ``{text}``
    stands in it once, outside brackets and emphasis.
    """

    label: str
    heading: str = ""
    place: Literal["in-place", "collected", "both"] = "in-place"
    pattern: str = "{text}"


class Paragraphs(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"begin": "from"}):
    """Whether paragraphs are numbered (``[paragraphs]``), from where on, and where the count begins again."""

    numbered: bool = False
    begin: Literal["introduction", "segments"] = "segments"
    restart: Literal["report", "segment"] = "report"


AnnexKind = Literal["speakers", "participants", "agenda", "outcomes", "fields"]
Column = (
    Literal["name", "offices", "role", "organisation", "place", "country", "email", "segment", "label", "text"]
    | (Literal["owner", "due", "number"])
)


class Annex(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is set out after the report (``[[annexes]]``): a heading, and the columns of the table.

    *speakers* are those who spoke, *participants* everybody; *agenda* are the segments, *outcomes* what was settled,
    *fields* are the values of ``fields``, each beside its label. Without a heading, outcomes stand under those of
    their kinds alone. ``after`` is where it stands when not at the end: after the ``lines`` above the report, after the
    ``front``, introduction included, or after the part of the skeleton of that key.
    """

    kind: AnnexKind
    heading: str = ""
    after: str = ""
    columns: tuple[Column, ...] = ()
    fields: tuple[str, ...] = ()


class Deadline(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Until when a report is due (``[deadline]``), counted from the end of the day in the date field ``start``."""

    start: str = msgspec.field(default="date", name="from")
    hours: Count | None = None
    days: Count | None = None
    working_days: Count | None = None
    weeks: Count | None = None

    def due(self, day: datetime.date) -> datetime.datetime:
        """When a report is due whose session ended on a day; working days are Monday to Friday."""
        end = datetime.datetime.combine(day, datetime.time(23, 59))
        if self.working_days is not None:
            left = self.working_days
            while left:
                end += datetime.timedelta(days=1)
                left -= end.weekday() < 5
            return end
        return end + datetime.timedelta(hours=self.hours or 0, days=self.days or 0, weeks=self.weeks or 0)


class MarkdownSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """How the Markdown of this forum begins and is called (``[markdown]``).

    ``front_matter`` are patterns by key, written as YAML before the text; ``heading_level`` is that of the title;
    ``file_name`` is a pattern for the name of exported files without suffix.
    """

    front_matter: dict[str, str] = {}
    heading_level: Annotated[int, msgspec.Meta(ge=1, le=3)] = 1
    file_name: str = ""


class FieldWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of a field in another language than the forum's own; ``None`` where they are the same."""

    label: str | None = None
    help: str | None = None
    choices: Mapping[str, str] | None = None
    columns: tuple[str, ...] | None = None
    default: str | None = None


# Names of weekdays and months, numbers, and words between apostrophes.
_DAY = "^(?!.*(?:E{5}|d{3}|M{5}|y{5}))(?:'[^']*'|[^A-Za-z']|[EdMy])*$"
Day = Annotated[str, msgspec.Meta(pattern=_DAY, max_length=60)]


class Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Single words that are printed (``[words]``).

    ``date`` is how a day is written, in the signs of Unicode CLDR (``EEEE, d MMMM y``); empty, as the language does.
    """

    date: Day = ""
    yes: str = "yes"
    no: str = "no"
    not_recorded: str = ""
    columns: dict[str, str] = {}
