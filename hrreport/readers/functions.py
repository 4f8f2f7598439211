"""Functions: who is meant where a text names somebody for what she does in the session (“The Chair said”)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import msgspec

from hrreport.forum.attribution import Namer
from hrreport.forum.compose import Composer, inside_sentence
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Contribution, People, Report, Segment, Speaker, Value
from hrreport.prose import Mention, Paragraph, Run, Runs, join_runs, plain
from hrreport.readers.leads import Lead
from hrreport.readers.names import fold

MODERATOR = "moderator"
WHOLE = -1  # where the part would stand for what holds in the whole report
_ARTICLE = re.compile(r"^(?:(?:The|Le|La|El|Der|Die|O|A)\s+|L['’])(?=\S)")


class Holders:
    """Who holds which of the template's functions, in one part of the summary or in the whole of it.

    People are the keys by which a reader knows them.
    """

    def __init__(self, template: Template, language: str) -> None:
        self._template = template
        self._wording = template.wording(language)
        self._held: dict[tuple[int, str], list[str]] = {}

    def _place(self, part: int, function: str) -> tuple[int, str]:
        own = function == MODERATOR or function in self._template.segment_fields
        return (part if own else WHOLE), function

    def tell(self, part: int, words: Mapping[str, str]) -> list[tuple[int, str, str]]:
        """The names that fields in words give for functions in a part, each with part and function."""
        return [
            (part, function, name.strip())
            for function in self._wording.functions
            for name in words.get(function, "").split(",")
            if name.strip() and words.get(function) != self._wording.words.not_recorded
        ]

    def take(self, part: int, function: str, person: str) -> None:
        """Somebody holds a function from now on; a part has one moderator, the first who is told."""
        held = self._held.setdefault(self._place(part, function), [])
        if person not in held and not (function == MODERATOR and held):
            held.append(person)

    def of(self, part: int, function: str) -> list[str]:
        """Those who hold a function there."""
        return self._held.get(self._place(part, function), [])

    def before(self, part: int, function: str) -> str | None:
        """Who held a function last before a part, else who is the first to hold it after."""
        parts = sorted(number for number, key in self._held if key == function)
        nearest = [number for number in parts if number < part][-1:] or parts[:1]
        return self._held[nearest[0], function][-1] if nearest else None

    def functions(self, part: int) -> dict[str, str]:
        """The function under which the template names each person in a part."""
        out: dict[str, str] = {}
        for function in self._wording.functions:
            for person in self.of(part, function):
                out.setdefault(person, function)
        return out

    def everybody(self) -> frozenset[str]:
        """All who hold some function somewhere."""
        return frozenset(person for held in self._held.values() for person in held)

    def moderator(self, part: int) -> str | None:
        """Who moderates a part."""
        return next(iter(self.of(part, MODERATOR)), None)

    def fields(self, part: int, id_of: Callable[[str], str]) -> dict[str, Value]:
        """The fields that say who holds a function in a part, or with ``WHOLE`` in the report."""
        return {
            function: People(speakers=tuple(map(id_of, held)))
            for (place, function), held in self._held.items()
            if place == part and function != MODERATOR
        }

    def called(self, lead: Lead, printed: str) -> str:
        """What a person is called of whom a lead tells nothing but the function."""
        spec = {**self._template.fields, **self._template.segment_fields}.get(lead.function)
        return lead.family or _ARTICLE.sub("", printed.strip(" ,:;")) or (spec.label if spec else lead.function)


def holds(speaker: Speaker, words: str) -> bool:
    """Whether somebody's office is the function that the words name ("Chair" of something)."""
    return any(fold(office.role or office.wording or "") == fold(words) for office in speaker.offices)


class FunctionMentions:
    """Replaces words that are, letter for letter, the later mention of who holds a function in a part."""

    def __init__(self, namer: Namer, functions: Mapping[str, str]) -> None:
        self._namer = namer
        self._functions = functions
        forms = {self._words(one, inside): one for one in functions for inside in (False, True)}
        several = {words for words in forms if len({one for one in functions if self._is_form(one, words)}) > 1}
        self._forms = {words: one for words, one in forms.items() if words and words not in several}
        self._any = re.compile(
            rf"(?<![\w-])(?:{'|'.join(re.escape(one) for one in sorted(self._forms, key=len, reverse=True))})(?![\w-])"
        )

    def _words(self, speaker: str, inside: bool) -> str:
        return plain_spans(self._namer.spans(speaker, "short", inside, self._functions[speaker]))

    def _is_form(self, speaker: str, words: str) -> bool:
        return words in (self._words(speaker, False), self._words(speaker, True))

    def runs(self, runs: Runs, continues: bool = False) -> Runs:
        """The runs with such words made references; ``continues`` tells that words stand before them."""
        if not self._forms:
            return runs
        out: list[Run] = []
        for run in runs:
            if not isinstance(run, str):
                out.append(run)
                continue
            at = 0
            for match in self._any.finditer(run):
                before = run[at : match.start()] or (plain(tuple(out[-1:]), lambda _: "x") if out else "")
                speaker = self._forms[match[0]]
                if self._words(speaker, inside_sentence(before, continues)) == match[0]:
                    out += [run[at : match.start()], Mention(speaker=speaker, form="short")]
                    at = match.end()
            out.append(run[at:])
        return join_runs(out)


def kept_as_printed(report: Report, template: Template, printed: Mapping[str, Runs]) -> tuple[Report, tuple[str, ...]]:
    """The report with every attribution, by contribution, that the template would print in other words in its text.

    Also tells which contributions those are.
    """
    changed: list[str] = []
    while printed:
        # An attribution that becomes text may change how the same speaker is named further down.
        made, more = _once_more(report, template, printed)
        if not more:
            return report, tuple(changed)
        report = made
        changed += more
    return report, ()


def _once_more(report: Report, template: Template, printed: Mapping[str, Runs]) -> tuple[Report, list[str]]:
    composer = Composer(report, template)
    changed: list[str] = []
    join = template.wording(report.language).attribution.join

    def settled(segment: Segment, one: Contribution) -> Contribution:
        words = printed.get(one.id)
        if words is None or one.lead == "none" or plain_spans(composer.lead(segment, one)) == plain(words):
            return one
        changed.append(one.id)
        first = one.text[0] if one.text else None
        runs = join_runs((*words, join, *first.runs)) if isinstance(first, Paragraph) else words
        rest = one.text[1:] if isinstance(first, Paragraph) else one.text
        return msgspec.structs.replace(one, lead="none", text=(Paragraph(runs=runs), *rest))

    segments = tuple(
        msgspec.structs.replace(segment, contributions=tuple(settled(segment, one) for one in segment.contributions))
        for segment in report.segments
    )
    return msgspec.structs.replace(report, segments=segments), changed
