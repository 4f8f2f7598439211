"""Attribution: how a speaker is named, first and later, in one forum's manner and one language."""

from __future__ import annotations

import msgspec

from hrreport.forum.listing import in_words
from hrreport.forum.pattern import Pattern, fill, starts_with_words
from hrreport.forum.span import Span, Spans, joined, plain_spans, span_of
from hrreport.forum.template import Mode, Template, Wording
from hrreport.model import Office, Report, Speaker
from hrreport.prose import Mention
from hrreport.prose.runs import MentionForm

# Neither does a space stand before one that was written there on purpose, as French does before its colon.
NO_SPACE_BEFORE = (",", ".", ";", ":", ")", "\u00a0", "\u202f")


class Namer:
    """Names the speakers of one report under one template; every form is made once.

    ``mode`` of ``None`` is the template's own; in *unattributed* and *grouped* everybody is "someone".
    """

    def __init__(self, report: Report, template: Template, mode: Mode | None = None) -> None:
        self.template = template
        self.wording: Wording = template.wording(report.language)
        self.mode: Mode = mode or self.wording.attribution.mode
        self.language = report.language
        self._people = report.speakers
        self._offices: dict[Office, str] = {}
        self._speakers = {speaker.id: speaker for speaker in report.speakers}
        self._made: dict[tuple[str, str, str | None], Spans] = {}

    def names(self, report: Report, template: Template, mode: Mode | None = None) -> bool:
        """Whether this one names everybody in another state of the report just as a new one would."""
        return (
            report.speakers == self._people
            and template is self.template
            and report.language == self.language
            and (mode or self.wording.attribution.mode) == self.mode
        )

    def spans(self, speaker_id: str, form: MentionForm, inside: bool = False, function: str | None = None) -> Spans:
        """The speaker's name in a form; ``inside`` a sentence a pattern's own first letter is lower case.

        ``function`` is the key of what she does in the session, where the template names people by it.
        """
        own = function is not None and form != "name"
        if self.names_nobody and not (own and self._tells_nobody(function, form)):
            return (Span(self._someone(form, inside)),)
        key = (speaker_id, form, function if own else None)
        if key not in self._made:
            self._made[key] = self._make(self._speakers[speaker_id], form, key[2])
        spans = self._made[key]
        return self._lowered(speaker_id, form, spans, key[2]) if inside else spans

    def _tells_nobody(self, function: str | None, form: MentionForm) -> bool:
        """Whether a function's pattern has no field, so that it may stand where nobody is named."""
        return not self._function(function, form).fields()

    def _function(self, function: str | None, form: MentionForm) -> Pattern:
        full, short = self.wording.functions[function or ""]
        return full if form == "full" else short

    @property
    def names_nobody(self) -> bool:
        """Whether the mode leaves every speaker unnamed."""
        return self.mode in ("unattributed", "grouped")

    def _someone(self, form: MentionForm, inside: bool) -> str:
        first, later = self.wording.attribution.someone
        words = first if form == "full" else later
        return (words[:1].lower() if inside else words[:1].upper()) + words[1:]

    def plain(self, mention: Mention) -> str:
        """The words for a mention, without formats."""
        return plain_spans(self.spans(mention.speaker, mention.form))

    def _make(self, speaker: Speaker, form: MentionForm, function: str | None) -> Spans:
        spans = self.words(speaker, form, function)
        return tuple(_as_speaker(span) for span in spans) if form == "full" else spans

    def words(self, speaker: Speaker, form: MentionForm, function: str | None = None) -> Spans:
        """The name in a form of somebody who need not be in the report, whatever the mode, as plain text."""
        override = speaker.overrides.get(self.template.id, {}).get(form)
        if function is not None:
            return fill(self._function(function, form), self._values(speaker))
        if override is not None:
            return joined(span_of(run) for run in override if not isinstance(run, Mention))
        if form == "name" or (form == "short" and not speaker.family):
            return (Span(speaker.name),)
        return fill(self._pattern(speaker, form), self._values(speaker))

    def _pattern(self, speaker: Speaker, form: MentionForm) -> Pattern:
        if form == "short":
            return self.wording.short
        if is_representative(speaker):
            return self.wording.representative
        affiliated = any(self.office(office) for office in speaker.offices)
        return self.wording.full if affiliated else self.wording.unaffiliated

    def office(self, office: Office) -> str:
        """One office in words: its own wording, else the pattern filled with its parts."""
        if office.wording is not None:
            return office.wording
        if office not in self._offices:
            self._offices[office] = plain_spans(fill(self.wording.office, office_values(office)))
        return self._offices[office]

    def offices(self, speaker: Speaker) -> str:
        """All offices of a speaker, joined as the report's language joins a list."""
        return in_words([self.office(office) for office in speaker.offices], self.language)

    def listed(self, speaker_id: str) -> Spans:
        """The speaker as she stands in a list of speakers: the name, and her offices behind a comma."""
        return fill(self.wording.listed, self._values(self._speakers[speaker_id]))

    def _values(self, speaker: Speaker) -> dict[str, str]:
        first = speaker.offices[0] if speaker.offices else Office()
        return {
            **office_values(first),
            "name": speaker.name,
            "given": speaker.given or "",
            "family": speaker.family or "",
            "honorific": speaker.honorific or "",
            "article": _before_word(speaker.article),
            "offices": self.offices(speaker),
            "office": self.office(first),
        }

    def _lowered(self, speaker_id: str, form: MentionForm, spans: Spans, function: str | None) -> Spans:
        speaker = self._speakers[speaker_id]
        if function is not None:
            return _lower(spans) if starts_with_words(self._function(function, form)) else spans
        own = form in ("full", "short") and (form != "short" or bool(speaker.family))
        if not own or speaker.overrides.get(self.template.id, {}).get(form) is not None:
            return spans
        if not starts_with_words(self._pattern(speaker, form)) or not spans:
            return spans
        return _lower(spans)


def _lower(spans: Spans) -> Spans:
    """The spans with their first letter in lower case."""
    if not spans:
        return spans
    first = msgspec.structs.replace(spans[0], text=spans[0].text[:1].lower() + spans[0].text[1:])
    return (first, *spans[1:])


def is_representative(speaker: Speaker) -> bool:
    """Whether the speaker has one office, with an organisation and no role."""
    if len(speaker.offices) != 1:
        return False
    office = speaker.offices[0]
    return bool(office.organisation) and not (office.role or office.place or office.country or office.wording)


def office_values(office: Office) -> dict[str, str]:
    """The parts of an office as values for a pattern."""
    return {
        "role": office.role or "",
        "organisation": office.organisation or "",
        "place": office.place or "",
        "country": office.country or "",
    }


def _before_word(article: str | None) -> str:
    """An article with the space that follows it; none after an elision ("L’")."""
    if not article:
        return ""
    return article if article.endswith(("'", "’")) else article + " "


def _as_speaker(span: Span) -> Span:
    return msgspec.structs.replace(span, role="speaker") if span.bold else span
