"""The forum template: what one forum prints, how it attributes, and in which languages."""

from __future__ import annotations

import datetime
import re
from functools import cached_property
from typing import Literal

import msgspec

from hrreport.errors import PatternError, UsageError
from hrreport.forum.pattern import HEADING_FIELDS, OFFICE_FIELDS, OUTCOME_FIELDS, SPEAKER_FIELDS, Field, Pattern, parse
from hrreport.forum.plan import (
    Annex,
    Deadline,
    Entry,
    FieldWords,
    Front,
    Limits,
    MarkdownSpec,
    OutcomeSpec,
    Paragraphs,
    Words,
)
from hrreport.model import Choice, Date, NotRecorded, Value

FirstScope = Literal["report", "segment", "contribution"]
Mode = Literal["attributed", "unattributed", "grouped", "list"]


FieldType = Literal["text", "long", "number", "yes-no", "date", "choice", "people", "rows", "url", "email"]
NOT_RECORDED = "not recorded"
_SPACES = re.compile(r"[ \t\n]+")  # but not those that do not break
_URL = re.compile(r"https?://[^\s/]+\.[^\s]+|www\.[^\s]+\.[^\s]+", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


class FieldSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """A field of the report, or of a segment, that the template asks for.

    ``choices`` are the keys of a *choice*, or keys with their words; ``columns`` the heads of *rows*; ``default`` is
    what a new report begins with. ``not_recorded`` tells that the answer may be that it was not recorded.
    """

    label: str
    type: FieldType = "text"
    required: bool = False
    help: str = ""
    default: str = ""
    choices: tuple[str, ...] | dict[str, str] = ()
    columns: tuple[str, ...] = ()
    not_recorded: bool = True

    def choice_words(self, choice: str) -> str:
        """How a choice is printed."""
        return self.choices.get(choice, choice) if isinstance(self.choices, dict) else choice

    def is_well_formed(self, words: str) -> bool:
        """Whether words look like an address, where the field asks for one."""
        if self.type == "url":
            return _URL.fullmatch(words.strip()) is not None
        if self.type == "email":
            return _EMAIL.fullmatch(words.strip()) is not None
        return True

    def in_words(self, own: FieldWords) -> FieldSpec:
        """The field with the words of another language."""
        given = {name: value for name in own.__struct_fields__ if (value := getattr(own, name)) is not None}
        if isinstance(self.choices, dict) or own.choices is not None:
            known = {choice: self.choice_words(choice) for choice in self.choices}
            given["choices"] = {**known, **(own.choices or {})}
        return msgspec.structs.replace(self, **given)

    def read(self, key: str, words: str) -> Value:
        """The value that a person wrote in one line; raises ``UsageError`` where it is not of the field's type."""
        if words == NOT_RECORDED and self.not_recorded:
            return NotRecorded()
        if not self.is_well_formed(words):
            what = "a web address like https://forum.example.org" if self.type == "url" else "an e-mail address"
            raise UsageError(f"The field “{key}” wants {what}, not “{words}”.")
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


class Function(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How somebody is named for what she does in the session: patterns for the first and the later mentions."""

    full: str
    short: str


class Attribution(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """How speakers are named. All but ``mode``, ``first``, ``join``, ``continued`` and the word lists are patterns.

    ``continued`` stands before every further paragraph of what somebody said.

    ``someone`` is what stands for a speaker, first and later, in the modes that name nobody. ``functions`` are by
    ``moderator`` (of the segment) or the key of a field that holds people; ``listed`` serves lists of speakers.
    """

    mode: Mode = "attributed"
    first: FirstScope = "report"
    office: str = "[{organisation} ][{role}][ of {place}][ ({country})]"
    full: str = "The **{offices} {name}**"
    short: str = "[{honorific} ]{family}"
    representative: str = "{name}, representing {organisation},"
    unaffiliated: str = "**{name}**"
    listed: str = "{name}[, {offices}]"
    functions: dict[str, Function] = {}
    someone: tuple[str, str] = ("A participant", "the participant")
    join: str = " "
    continued: str = ""
    honorifics: tuple[str, ...] = ("Mr.", "Ms.", "Mrs.", "Dr.", "Prof.")
    articles: tuple[str, ...] = ()


class Headings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words over the parts of a session; ``counts`` tells what a part's number counts: its kind, or all.

    ``details`` is a pattern for a line under the heading, of the segment's fields and ``moderator``.
    """

    ordinals: tuple[str, ...] = ("First", "Second", "Third")
    heading: str = "{ordinal} segment"
    opening: str = "Opening remarks"
    closing: str = "Closing remarks"
    counts: Literal["kind", "all"] = "kind"
    details: str = ""


# The kinds of outcome of a template that names none.
OUTCOMES = {
    "decision": OutcomeSpec(label="Decision", heading="Decisions"),
    "action": OutcomeSpec(label="Action", heading="Actions"),
    "message": OutcomeSpec(label="Message", heading="Messages"),
    "commitment": OutcomeSpec(label="Commitment", heading="Commitments"),
}


class Wording(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True, rename="kebab"):
    """Everything of a template that depends on the report's language.

    ``headings`` are the patterns of the skeleton's entries and ``annexes`` the headings of the annexes, by their keys;
    ``terms`` are what the forum writes otherwise, by what others write.
    """

    attribution: Attribution = Attribution()
    segments: Headings = Headings()
    introduction: str = ""
    ending: str = ""
    front: tuple[Front, ...] = ()
    fields: dict[str, FieldWords] = {}
    segment_fields: dict[str, FieldWords] = {}
    headings: dict[str, str] = {}
    outcomes: dict[str, OutcomeSpec] = msgspec.field(default_factory=lambda: OUTCOMES)
    annexes: dict[str, str] = {}
    terms: dict[str, str] = {}
    words: Words = Words()
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
        return _standing("introduction", self.introduction)

    @cached_property
    def standing_ending(self) -> tuple[Pattern, ...]:
        """The paragraphs of the standing ending; fields are the report's."""
        return _standing("ending", self.ending)

    @cached_property
    def listed(self) -> Pattern:
        """A speaker in a list."""
        return parse("attribution.listed", self.attribution.listed, SPEAKER_FIELDS)

    @cached_property
    def functions(self) -> dict[str, tuple[Pattern, Pattern]]:
        """The patterns of the functions, for the first and the later mentions."""
        return {
            key: (
                parse(f"attribution.functions.{key}.full", one.full, SPEAKER_FIELDS),
                parse(f"attribution.functions.{key}.short", one.short, SPEAKER_FIELDS),
            )
            for key, one in self.attribution.functions.items()
        }

    @cached_property
    def entry_headings(self) -> dict[str, Pattern]:
        """The headings of the skeleton's entries that have one; fields are those of headings and the report's."""
        return {key: parse(f"headings.{key}", source, None) for key, source in self.headings.items() if source}

    @cached_property
    def front_lines(self) -> tuple[Pattern, ...]:
        """The lines above the report; fields are the report's."""
        return tuple(parse(f"front, line {n}", line.text, None) for n, line in enumerate(self.front, 1))

    @property
    def front_keys(self) -> tuple[str, ...]:
        """The keys of the lines above the report that a base document may hold elsewhere."""
        return tuple(line.key for line in self.front if line.key is not None)

    @cached_property
    def outcome_patterns(self) -> dict[str, Pattern]:
        """How each kind of outcome is printed around its text."""
        return {key: _around_text(f"outcomes.{key}.pattern", one.pattern) for key, one in self.outcomes.items()}

    @cached_property
    def details(self) -> Pattern:
        """What stands under a segment's heading; fields are the segment's, and ``moderator``."""
        return parse("segments.details", self.segments.details, None)

    def patterns(self) -> tuple[Pattern, ...]:
        """Every pattern, parsed; raises ``PatternError`` for the first that cannot be."""
        return (
            self.office,
            self.full,
            self.short,
            self.representative,
            self.unaffiliated,
            self.listed,
            self.heading,
            *(pattern for both in self.functions.values() for pattern in both),
            *self.entry_headings.values(),
            *self.front_lines,
            *self.outcome_patterns.values(),
            self.details,
            *self.standing_introduction,
            *self.standing_ending,
        )


def _standing(name: str, source: str) -> tuple[Pattern, ...]:
    """The paragraphs of a standing text, between which a line is empty."""
    paragraphs = [" ".join(_SPACES.split(p.strip())) for p in source.split("\n\n") if p.strip()]
    return tuple(parse(f"{name}, paragraph {n}", p, None, 5000) for n, p in enumerate(paragraphs, 1))


def _around_text(name: str, source: str) -> Pattern:
    """The pattern of an outcome, in which ``{text}`` stands once and for itself; raises ``PatternError``."""
    whole = parse(name, source, OUTCOME_FIELDS)
    places = [number for number, part in enumerate(whole.parts) if isinstance(part, Field) and part.name == "text"]
    if len(places) != 1 or sum(part == "text" for part in whole.field_names()) != 1:
        raise PatternError(name, 1, "“{text}” stands in it once, outside brackets and emphasis")
    return whole


class Template(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A forum template. ``wordings`` holds one wording per language; the first is the forum's own.

    ``base`` is the bytes of its ``base.docx`` and ``source`` the bytes of ``template.toml``, carried in reports.
    ``sample`` is a summary in Markdown that shows the forum's way, ``None`` where it brings none; reports leave it.
    Of the fields, ``fields_in`` gives those with the words of a language.
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
    author: str = ""
    licence: str = ""
    segment_fields: dict[str, FieldSpec] = {}
    skeleton: tuple[Entry, ...] = ()
    annexes: tuple[Annex, ...] = ()
    paragraphs: Paragraphs = Paragraphs()
    deadline: Deadline | None = None
    markdown: MarkdownSpec = MarkdownSpec()

    def fields_in(self, language: str) -> dict[str, FieldSpec]:
        """The fields of a report in a language."""
        return _worded(self.fields, self.wording(language).fields)

    def segment_fields_in(self, language: str) -> dict[str, FieldSpec]:
        """The fields of a segment in a language."""
        return _worded(self.segment_fields, self.wording(language).segment_fields)

    def entry(self, key: str | None) -> Entry | None:
        """The entry of the skeleton of that key."""
        return next((one for one in self.skeleton if one.key == key), None)

    @cached_property
    def unnumbered(self) -> frozenset[str]:
        """The keys of the parts that do not count, nor their paragraphs."""
        return frozenset(entry.key for entry in self.skeleton if not entry.numbered)

    @cached_property
    def unnamed(self) -> dict[str, Mode]:
        """The modes of the parts in which nobody is named, by their keys."""
        return {entry.key: entry.mode for entry in self.skeleton if entry.mode != "attributed"}

    @cached_property
    def boxed(self) -> frozenset[str]:
        """The keys of the parts that stand in a box."""
        return frozenset(entry.key for entry in self.skeleton if entry.box)

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


def _worded(fields: dict[str, FieldSpec], words: dict[str, FieldWords]) -> dict[str, FieldSpec]:
    if not words:
        return fields
    return {key: spec.in_words(words[key]) if key in words else spec for key, spec in fields.items()}
