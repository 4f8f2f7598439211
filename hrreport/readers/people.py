"""The people of a summary: who each attribution names, what proves it, and where they are mentioned later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from hrreport.errors import Notice
from hrreport.forum.attribution import Namer
from hrreport.forum.span import Spans, joined, plain_spans, runs_of_spans, span_of
from hrreport.forum.template import Template
from hrreport.model import Contribution, Office, Speaker, TemplateRef, new_report
from hrreport.model.segment import Lead as LeadMode
from hrreport.model.segment import Note
from hrreport.prose import Block, Blocks, Mention, Paragraph, Runs, join_runs, map_runs, plain, runs_of, slice_runs
from hrreport.readers.drafts import Draft, Part
from hrreport.readers.mentions import LaterMentions
from hrreport.readers.names import cut_office, fold, surnames
from hrreport.readers.offices import read_offices

_POSSESSIVE = re.compile(r"(?:['’]s)?[.!?]*$")
_STOP = re.compile(r"[,;:()“”\"]")
Settled = tuple[Part, str | None, list[Contribution]]


class _Surname(msgspec.Struct, frozen=True):
    """A surname printed after an honorific, and the line where it was first seen."""

    honorific: str
    family: str
    line: int


class People:
    """The speakers of one summary, in the order in which they are introduced.

    ``hung`` are the notes that hang on the lines of the source; each contribution takes those of its lines, the first
    one also those of title, introduction and headings.
    """

    def __init__(
        self, template: Template, language: str, notices: list[Notice], hung: Mapping[int, tuple[str, ...]]
    ) -> None:
        self.template = template
        self._hung = dict(hung)
        self.language = language
        self.wording = template.wording(language)
        self.notices = notices
        self._by_name: dict[str, Speaker] = {}
        self._owners: dict[int, str] = {}
        self._read: dict[str, tuple[Office, ...]] = {}

    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who was introduced."""
        return tuple(self._by_name.values())

    def settle(self, parts: Sequence[Part]) -> list[Settled]:
        """The contributions of the parts, with their moderators; leads and later mentions become references."""
        candidates = list(self._surnames(parts))
        families = frozenset(fold(one.family) for one in candidates)
        leads: dict[int, tuple[Speaker, LeadMode]] = {}
        for part in parts:
            for draft in part.drafts:
                if draft.lead is not None:
                    leads[id(draft)] = self._introduce(draft, families)
        self._prove(candidates)
        shorts = self._shorts()
        for part in parts:
            self._return(part, shorts)
        swap = LaterMentions(self._namer(), self.speakers())
        out: list[Settled] = []
        number = 0
        for part in parts:
            contributions: list[Contribution] = []
            part.theme = swap.runs(part.theme)
            for draft in part.drafts:
                number += 1
                contributions.append(self._contribution(f"c{number}", draft, leads, swap))
            out.append((part, self._moderator(part, contributions), contributions))
        self._hang_the_rest([contributions for _, _, contributions in out])
        return out

    def _hang_the_rest(self, contributions: Sequence[list[Contribution]]) -> None:
        """Gives the notes on title, introduction and headings to the first contribution; without any they are told."""
        texts = [text for line in sorted(self._hung) for text in self._hung.pop(line)]
        first = next((some for some in contributions if some), None)
        if first is not None:
            notes = (*(Note(text=text) for text in texts), *first[0].notes)
            first[0] = msgspec.structs.replace(first[0], notes=notes)
        else:
            self.notices += [
                Notice(kind="note", text=f"A note found no contribution to hang on: “{t}”.") for t in texts
            ]

    # -- who is introduced --------------------------------------------------------------------------------

    def _introduce(self, draft: Draft, families: frozenset[str]) -> tuple[Speaker, LeadMode]:
        lead, line = draft.lead, draft.lines[0]
        assert lead is not None
        offices: tuple[Office, ...] = ()
        name = lead.name
        if lead.kind == "representative":
            offices = (Office(organisation=lead.organisation),)
        else:
            printed = lead.offices
            if lead.both:
                cut = cut_office(lead.both, families, self.language, self.wording.attribution.honorifics)
                printed, name = cut.office, cut.name
                if cut.proof is None and printed:
                    self._notice(
                        "cut", line, f"Nothing proves where the office “{printed}” ends and the name “{name}” begins."
                    )
            offices = self._offices(printed) if printed else ()
            if len(offices) > 1:
                self._notice("offices", line, f"“{printed}” was read as {len(offices)} offices of {name}.")
        if not lead.bold and lead.kind == "full":
            self._notice("plain-lead", line, f"{name} was taken for a speaker by the wording alone.")
        self._owners[id(draft)] = fold(name)
        known = self._by_name.get(fold(name))
        if known is None:
            known = Speaker(id=f"s{len(self._by_name) + 1}", name=name, offices=offices, article=lead.article or None)
            self._by_name[fold(name)] = self._as_printed(known, draft)
            return self._by_name[fold(name)], "auto"
        if plain_spans(self._full(known)) == plain(draft.printed):
            return known, "full"
        self._notice("reintroduced", line, f"{name} is introduced again in other words, which stay in the text.")
        first = draft.blocks[0]
        if isinstance(first, Paragraph):
            draft.blocks[0] = Paragraph(runs=join_runs((*draft.printed, " ", *first.runs)))
        return known, "none"

    def _offices(self, printed: str) -> tuple[Office, ...]:
        """The offices in what is printed, which several speakers may have."""
        if printed not in self._read:
            self._read[printed] = read_offices(printed, self.wording, self.language)
        return self._read[printed]

    def _as_printed(self, speaker: Speaker, draft: Draft) -> Speaker:
        """The speaker, with an override where the template would not print the lead as it stood."""
        printed = joined(span_of(run) for run in draft.printed if not isinstance(run, Mention))
        full = self._full(speaker)
        same = full == printed
        if not same and draft.lead is not None and not draft.lead.bold:
            # Plain text shows no bold: the words decide.
            same = plain_spans(full) == plain_spans(printed)
        if same:
            return speaker
        line = draft.lines[0]
        self._notice("override", line, f"The attribution of {speaker.name} fits no pattern and is kept as printed.")
        return msgspec.structs.replace(speaker, overrides={self.template.id: {"full": runs_of_spans(printed)}})

    def _full(self, speaker: Speaker) -> Spans:
        return self._printer.words(speaker, "full")

    @cached_property
    def _printer(self) -> Namer:
        return self._namer(())

    def _namer(self, speakers: tuple[Speaker, ...] | None = None) -> Namer:
        empty = new_report("r", self.language, TemplateRef(id=self.template.id, version=self.template.version))
        people = self.speakers() if speakers is None else speakers
        return Namer(msgspec.structs.replace(empty, speakers=people), self.template)

    # -- honorifics and family names ----------------------------------------------------------------------

    def _surnames(self, parts: Sequence[Part]) -> Iterator[_Surname]:
        """Every word group after an honorific, longest first; which is a surname is decided by the names."""
        for part in parts:
            for draft in part.drafts:
                for line, runs in _lines(draft):
                    yield from self._surnames_in(plain(runs), line)

    def _surnames_in(self, text: str, line: int) -> Iterator[_Surname]:
        for match in self._titled(text):
            words = _STOP.split(match[2], maxsplit=1)[0].split()
            for stop in range(len(words), 0, -1):
                family = _POSSESSIVE.sub("", " ".join(words[:stop]))
                if family[-1:].isalpha():
                    yield _Surname(match[1], family, line)

    def _titled(self, text: str) -> Iterator[re.Match[str]]:
        """Every honorific with the words after it; what begins like one is found first, which is much faster."""
        likely, whole = self._honorific
        at = 0
        while found := likely.search(text, at):
            match = whole.match(text, found.start())
            at = match.end() if match else found.start() + 1
            if match:
                yield match

    @cached_property
    def _honorific(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        forms = sorted(self.wording.attribution.honorifics, key=len, reverse=True)
        either = "|".join(map(re.escape, forms))
        whole = rf"(?<!\w)({either})[ \u00a0]((?:\S+ ){{0,4}}\S+)"
        return re.compile(rf"(?:{either})[ \u00a0]"), re.compile(whole)

    def _prove(self, candidates: Sequence[_Surname]) -> None:
        """Gives speakers the honorific and family name that a later mention prints, where only one fits."""
        could_be: dict[str, list[str]] = {}
        for key, speaker in self._by_name.items():
            for group in surnames(speaker.name):
                could_be.setdefault(group, []).append(key)
        for one in candidates:
            owners = could_be.get(fold(one.family), [])
            if len(owners) != 1:
                continue
            key = owners[0]
            speaker = self._by_name[key]
            if speaker.family is not None:
                if (speaker.family, speaker.honorific) != (one.family, one.honorific) and fold(speaker.family) == fold(
                    one.family
                ):
                    words = f"{one.honorific} {one.family}"
                    self._notice("mention", one.line, f"“{words}” differs from the first mention and stays text.")
                continue
            if one.family not in speaker.name:
                self._notice(
                    "family", one.line, f"The family name is printed “{one.family}”, the name “{speaker.name}”."
                )
            self._by_name[key] = msgspec.structs.replace(speaker, family=one.family, honorific=one.honorific)

    # -- contributions ------------------------------------------------------------------------------------

    def _return(self, part: Part, shorts: dict[str, str]) -> None:
        """Splits off what begins with a later mention of somebody else: that speaker takes the floor again."""
        drafts: list[Draft] = []
        for draft in part.drafts:
            drafts.append(draft)
            if draft.lead is None:
                continue
            current: str | None = self._owners[id(draft)]
            blocks, lines = draft.blocks, draft.lines
            starts = [0]
            for index in range(1, len(blocks)):
                block = blocks[index]
                key = self._returning(block, shorts) if isinstance(block, Paragraph) else None
                if key is not None and key != current:
                    starts.append(index)
                    current = key
            stops = [*starts[1:], len(blocks)]
            draft.blocks, draft.lines = blocks[: stops[0]], lines[: stops[0]]
            for start, stop in zip(starts[1:], stops[1:], strict=True):
                drafts.append(self._given_back(blocks[start:stop], lines[start:stop], shorts))
        part.drafts = drafts

    def _shorts(self) -> dict[str, str]:
        """The later mention of each speaker who has one, to the key of the speaker."""
        shorts: dict[str, str] = {}
        for key, speaker in self._by_name.items():
            if speaker.family:
                shorts[plain_spans(self._printer.words(speaker, "short"))] = key
        return shorts

    def _returning(self, block: Paragraph, shorts: dict[str, str]) -> str | None:
        words = plain(block.runs[:2]).split(" ", 7)
        return next(
            (shorts[short] for stop in range(1, len(words)) if (short := " ".join(words[:stop])) in shorts), None
        )

    def _given_back(self, blocks: list[Block], lines: list[int], shorts: dict[str, str]) -> Draft:
        first = blocks[0]
        assert isinstance(first, Paragraph)
        key = self._returning(first, shorts)
        short = next(short for short, owner in shorts.items() if owner == key)
        rest = slice_runs(first.runs, len(short) + 1)
        name = self._by_name[key].name if key else ""
        self._notice("returns", lines[0], f"{name} was taken to speak again from here.")
        return Draft("speech", [Paragraph(runs=rest), *blocks[1:]], lines, returning=key)

    def _contribution(
        self, new_id: str, draft: Draft, leads: dict[int, tuple[Speaker, LeadMode]], swap: LaterMentions
    ) -> Contribution:
        speakers: tuple[str, ...] = ()
        lead: LeadMode = "none"
        if id(draft) in leads:
            speaker, lead = leads[id(draft)]
            speakers = (speaker.id,)
        elif draft.returning is not None:
            speakers, lead = (self._by_name[draft.returning].id,), "short"
        blocks: Blocks = tuple(block for block in draft.blocks if not isinstance(block, Paragraph) or block.runs)
        return Contribution(
            id=new_id,
            kind="speech" if speakers else "narration",
            speakers=speakers,
            lead=lead,
            status="draft",
            text=map_runs(blocks, swap.runs),
            heading=draft.heading,
            notes=tuple(Note(text=text) for line in draft.lines for text in self._hung.pop(line, ())),
        )

    def _moderator(self, part: Part, contributions: Sequence[Contribution]) -> str | None:
        """The first speaker of a segment, where her words say that she moderates."""
        first = next((one for one in contributions if one.speakers), None)
        if first is None or part.kind != "segment" or not first.text:
            return None
        words = plain(next(runs_of(first.text))).casefold()
        if any(re.match(rf"{re.escape(verb.casefold())}\b", words) for verb in self.wording.moderating):
            return first.speakers[0]
        return None

    def _notice(self, kind: str, line: int, text: str) -> None:
        self.notices.append(Notice(kind=kind, text=text, line=line))


def _lines(draft: Draft) -> Iterator[tuple[int, Runs]]:
    for line, block in zip(draft.lines, draft.blocks, strict=True):
        for runs in runs_of((block,)):
            yield line, runs
