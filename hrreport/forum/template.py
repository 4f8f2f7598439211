"""The forum template: what one forum prints, how it attributes, and in which languages."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Annotated, Literal

import msgspec

from hrreport.errors import UsageError
from hrreport.forum.pattern import HEADING_FIELDS, OFFICE_FIELDS, SPEAKER_FIELDS, Pattern, parse
from hrreport.model import Choice, Date, Value

FirstScope = Literal["report", "segment", "contribution"]
Mode = Literal["attributed", "unattributed", "grouped", "list"]


class FieldSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field of the report that the template asks for."""

    label: str
    type: Literal["text", "long", "number", "yes-no", "date", "choice", "people", "rows"] = "text"
    required: bool = False
    help: str = ""
    choices: tuple[str, ...] = ()

    def read(self, key: str, words: str) -> Value:
        """The value that a person wrote in one line; raises ``UsageError`` where it is not of the field's type."""
        if self.type == "date":
            try:
                return Date(value=datetime.date.fromisoformat(words))
            except ValueError as error:
                raise UsageError(f"The field “{key}” wants a date like 2026-05-31, not “{words}”.") from error
        if self.type == "number":
            try:
                return float(words) if "." in words else int(words)
            except ValueError as error:
                raise UsageError(f"The field “{key}” wants a number, not “{words}”.") from error
        if self.type == "yes-no":
            if words not in ("yes", "no"):
                raise UsageError(f"The field “{key}” wants yes or no, not “{words}”.")
            return words == "yes"
        if self.type == "choice":
            if words not in self.choices:
                raise UsageError(f"The field “{key}” wants one of {', '.join(self.choices)}, not “{words}”.")
            return Choice(value=words)
        return words


class Attribution(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """How speakers are named. All but ``mode``, ``first``, ``join`` and the word lists are patterns.

    ``someone`` is what stands for a speaker, first and later, in the modes that name nobody.
    """

    mode: Mode = "attributed"
    first: FirstScope = "report"
    office: str = "[{organisation} ][{role}][ of {place}][ ({country})]"
    full: str = "The **{offices} {name}**"
    short: str = "[{honorific} ]{family}"
    representative: str = "{name}, representing {organisation},"
    unaffiliated: str = "**{name}**"
    someone: tuple[str, str] = ("A participant", "the participant")
    join: str = " "
    honorifics: tuple[str, ...] = ("Mr.", "Ms.", "Mrs.", "Dr.", "Prof.")
    articles: tuple[str, ...] = ()


class Headings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words over the parts of a session."""

    ordinals: tuple[str, ...] = ("First", "Second", "Third")
    heading: str = "{ordinal} segment"
    opening: str = "Opening remarks"
    closing: str = "Closing remarks"


Words = Annotated[int, msgspec.Meta(ge=1)]


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long a forum lets things be, in words as printed (``[limits]``); ``None`` is no limit.

    ``report`` is for the whole, introduction included; ``contribution`` for each one.
    """

    report: Words | None = None
    contribution: Words | None = None


class Wording(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """Everything of a template that depends on the report's language."""

    attribution: Attribution = Attribution()
    segments: Headings = Headings()
    introduction: str = ""
    moderating: tuple[str, ...] = ("moderated", "chaired", "facilitated", "introduced and moderated")
    verbs: tuple[str, ...] = ()

    @cached_property
    def full(self) -> Pattern:
        """The attribution at the first mention."""
        return parse("attribution.full", self.attribution.full, SPEAKER_FIELDS)

    @cached_property
    def short(self) -> Pattern:
        """The attribution at a later mention."""
        return parse("attribution.short", self.attribution.short, SPEAKER_FIELDS)

    @cached_property
    def office(self) -> Pattern:
        """One office out of its parts."""
        return parse("attribution.office", self.attribution.office, OFFICE_FIELDS)

    @cached_property
    def representative(self) -> Pattern:
        """The first mention of somebody who has an organisation and no role."""
        return parse("attribution.representative", self.attribution.representative, SPEAKER_FIELDS)

    @cached_property
    def unaffiliated(self) -> Pattern:
        """The first mention of somebody without any office."""
        return parse("attribution.unaffiliated", self.attribution.unaffiliated, SPEAKER_FIELDS)

    @cached_property
    def heading(self) -> Pattern:
        """The heading of a segment that has none of its own."""
        return parse("segments.heading", self.segments.heading, HEADING_FIELDS)

    @cached_property
    def standing_introduction(self) -> tuple[Pattern, ...]:
        """The paragraphs of the standing introduction; fields are the report's."""
        paragraphs = [" ".join(p.split()) for p in self.introduction.split("\n\n") if p.strip()]
        return tuple(parse(f"introduction, paragraph {n}", p, None, 5000) for n, p in enumerate(paragraphs, 1))

    def patterns(self) -> tuple[Pattern, ...]:
        """Every pattern, parsed; raises ``PatternError`` for the first that cannot be."""
        return (
            self.office,
            self.full,
            self.short,
            self.representative,
            self.unaffiliated,
            self.heading,
            *self.standing_introduction,
        )


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """A forum template. ``wordings`` holds one wording per language; the first is the forum's own.

    ``base`` is the bytes of its ``base.docx`` and ``source`` the bytes of ``template.toml``, carried in reports.
    ``sample`` is a summary in Markdown that shows the forum's way, ``None`` where it brings none; reports leave it.
    """

    id: str
    version: str
    name: str
    forum: str
    fields: dict[str, FieldSpec]
    wordings: dict[str, Wording]
    styles: dict[str, str]
    base: bytes
    source: bytes
    limits: Limits = Limits()
    sample: bytes | None = None

    @property
    def language(self) -> str:
        """The forum's own language."""
        return next(iter(self.wordings))

    def wording(self, language: str) -> Wording:
        """The wording for a BCP 47 language, by its first subtag; the forum's own where there is none."""
        for tag in (language, language.split("-")[0].lower()):
            if tag in self.wordings:
                return self.wordings[tag]
        return self.wordings[self.language]
