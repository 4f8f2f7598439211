"""What a report holds that another forum template has no place for; nothing of it is lost, but it is not printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Literal

import msgspec

from hrreport.container import read_parts
from hrreport.errors import InputError
from hrreport.forum.check import PLACEHOLDER
from hrreport.forum.compose import Composer
from hrreport.forum.span import plain_spans
from hrreport.forum.template import FieldSpec, Template, Wording
from hrreport.model import Choice, People, Report, Speaker, Value
from hrreport.prose import Runs

MisfitKind = Literal[
    "title", "subtitle", "field", "choice", "people", "segment-field", "segment-choice", "segment-people", "part",
    "moderator", "theme", "texts", "introduction", "outcome", "owner", "due", "annex", "names", "wording", "language",
]  # fmt: skip
_PEOPLE = ("speakers", "participants")
_WORDS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_TAG = re.compile(r"<[^>]*>")


class Misfit(msgspec.Struct, frozen=True):
    """Something of a report that another template does not print as it stands.

    ``about`` is its label, heading or name, ``count`` in how many places it is, and ``instead`` what stands there then.
    """

    kind: MisfitKind
    about: str = ""
    count: int = 1
    instead: str = ""


def without_place(report: Report, old: Template, new: Template) -> tuple[Misfit, ...]:
    """What ``new`` would not print and ``old`` does: each once, with how often it stands in the report."""
    both = _Both(report, old, new)
    found: Counter[Misfit] = Counter()
    for look in (_titles, _fields, _segments, _parts, _session, _outcomes, _annexes, _names):
        found.update(look(both))
    return tuple(msgspec.structs.replace(one, count=count) for one, count in found.items())


class _Both:
    """A report under two templates."""

    def __init__(self, report: Report, old: Template, new: Template) -> None:
        self.report, self.old, self.new = report, old, new
        self.before, self.after = Composer(report, old), Composer(report, new)
        self.said, self.says = old.wording(report.language), new.wording(report.language)

    @property
    def becomes_list(self) -> bool:
        """Whether only ``new`` prints nothing but who spoke."""
        return self.says.attribution.mode == "list" != self.said.attribution.mode

    @property
    def hides_names(self) -> bool:
        """Whether only ``new`` names nobody."""
        return self.after.namer.names_nobody and not self.before.namer.names_nobody


def _titles(both: _Both) -> Iterator[Misfit]:
    kinds: tuple[tuple[Literal["title", "subtitle"], Runs], ...] = (
        ("title", both.report.title),
        ("subtitle", both.report.subtitle),
    )
    lost = [kind for kind, runs in kinds if runs and not _heads(both.says, kind) and _heads(both.said, kind)]
    if lost:
        filled = _placeholders(both.new.base)
        yield from (Misfit(kind) for kind in lost if kind not in filled)


def _heads(wording: Wording, key: str) -> bool:
    """Whether the lines above the report hold its title or subtitle."""
    return not wording.front or any(key in pattern.fields() for pattern in wording.front_lines)


def _placeholders(base: bytes) -> frozenset[str]:
    """What the base document itself has filled in."""
    try:
        parts = read_parts(base, "base.docx")
    except InputError:
        return frozenset()
    words = (_TAG.sub("", data.decode("utf-8", "replace")) for name, data in parts.items() if _WORDS.fullmatch(name))
    return frozenset(key for text in words for key in PLACEHOLDER.findall(text))


def _fields(both: _Both) -> Iterator[Misfit]:
    language = both.report.language
    asked, asks = both.old.fields_in(language), both.new.fields_in(language)
    yield from _values(both, both.report.fields, asked, asks, ("field", "choice", "people"))


def _segments(both: _Both) -> Iterator[Misfit]:
    language = both.report.language
    asked, asks = both.old.segment_fields_in(language), both.new.segment_fields_in(language)
    for segment in both.report.segments:
        yield from _values(both, segment.fields, asked, asks, ("segment-field", "segment-choice", "segment-people"))


def _values(
    both: _Both,
    values: dict[str, Value],
    asked: dict[str, FieldSpec],
    asks: dict[str, FieldSpec],
    kinds: tuple[MisfitKind, MisfitKind, MisfitKind],
) -> Iterator[Misfit]:
    """Fields that are not asked for, choices that are none there, and people where nobody is named."""
    for key, value in values.items():
        if value == "" or key not in asked:
            continue
        label = asked[key].label
        if key not in asks:
            yield Misfit(kinds[0], label)
        elif isinstance(value, Choice) and asks[key].type == "choice" and value.value not in asks[key].choices:
            if asked[key].type != "choice" or value.value in asked[key].choices:
                yield Misfit(kinds[1], label, instead=asked[key].choice_words(value.value))
        elif isinstance(value, People) and value.speakers and both.hides_names:
            yield Misfit(kinds[2], label)


def _parts(both: _Both) -> Iterator[Misfit]:
    """Headings that the skeleton of the one makes, and not that of the other."""
    for segment in both.report.segments:
        part = segment.part or ""
        if segment.heading is None and part in both.said.entry_headings and part not in both.says.entry_headings:
            was = plain_spans(both.before.own_heading(segment))
            now = plain_spans(both.after.own_heading(segment))
            if was and was != now:
                yield Misfit("part", was, instead=now)


def _session(both: _Both) -> Iterator[Misfit]:
    """Moderators, and where only who spoke is listed, all the words."""
    segments = both.report.segments
    if _tells_moderator(both.said) and not _tells_moderator(both.says):
        yield from (Misfit("moderator") for one in segments if one.moderator is not None)
    if not both.becomes_list:
        return
    if both.report.introduction:
        yield Misfit("introduction")
    for segment in segments:
        if segment.theme:
            yield Misfit("theme")
        yield from (Misfit("texts") for one in segment.contributions if one.text or one.heading)


def _tells_moderator(wording: Wording) -> bool:
    return "moderator" in wording.details.fields()


def _outcomes(both: _Both) -> Iterator[Misfit]:
    """Kinds that are not known, and who is to act until when where neither pattern nor annex says it."""
    for _, one in both.report.contributions():
        outcome = one.outcome
        if outcome is None:
            continue
        known = both.said.outcomes.get(outcome.label)
        if known is not None and outcome.label not in both.says.outcomes:
            yield Misfit("outcome", known.label)
        words: tuple[tuple[Literal["owner", "due"], str | None], ...] = (("owner", outcome.owner), ("due", outcome.due))
        for kind, said in words:
            if said and _tells(both.said, both.old, outcome.label, kind):
                if not _tells(both.says, both.new, outcome.label, kind):
                    yield Misfit(kind)


def _tells(wording: Wording, template: Template, label: str, what: Literal["owner", "due"]) -> bool:
    pattern, spec = wording.outcome_patterns.get(label), wording.outcomes.get(label)
    if pattern is None or spec is None:
        return False
    listed = spec.place != "in-place" and any(
        what in annex.columns for annex in template.annexes if annex.kind == "outcomes"
    )
    return listed or what in pattern.fields()


def _annexes(both: _Both) -> Iterator[Misfit]:
    """What is set out after the report under the one only; outcomes stand in their places then."""
    there = {one.kind for one in both.new.annexes if not (both.after.namer.names_nobody and one.kind in _PEOPLE)}
    for annex in both.old.annexes:
        is_hidden = both.before.namer.names_nobody and annex.kind in _PEOPLE
        if annex.kind not in there and not is_hidden and _FULL[annex.kind](both):
            yield Misfit("annex", both.said.annexes.get(annex.kind, annex.heading))


# What each kind of annex is made from; of outcomes only those that would be printed nowhere else.
_FULL: dict[str, Callable[[_Both], bool]] = {
    "speakers": lambda both: any(one.speakers for _, one in both.report.contributions()),
    "participants": lambda both: bool(both.report.speakers),
    "agenda": lambda both: bool(both.report.segments),
    "outcomes": lambda both: both.becomes_list and any(one.outcome for _, one in both.report.contributions()),
}


def _names(both: _Both) -> Iterator[Misfit]:
    """Names where nobody is named, wordings of her own that somebody has for the one, and the language."""
    old, new = both.old, both.new
    if both.hides_names and both.report.speakers:
        yield Misfit("names")
    for speaker in both.report.speakers:
        if old.id != new.id and _has_wording(speaker, old.id) and not _has_wording(speaker, new.id):
            yield Misfit("wording", speaker.name)
    language = both.report.language
    known, knows = (any(_primary(tag) == _primary(language) for tag in one.wordings) for one in (old, new))
    if not knows and (known or _primary(old.language) != _primary(new.language)):
        yield Misfit("language", language, instead=new.language)


def _has_wording(speaker: Speaker, template_id: str) -> bool:
    return bool(speaker.overrides.get(template_id))


def _primary(tag: str) -> str:
    return tag.split("-")[0].lower()
