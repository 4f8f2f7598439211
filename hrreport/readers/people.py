"""The people of a summary: who each attribution names, what proves it, and where they are mentioned later."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from hrreport.errors import Notice
from hrreport.forum.attribution import Namer
from hrreport.forum.span import Spans, joined, plain_spans, runs_of_spans, span_of
from hrreport.forum.template import Template
from hrreport.model import Contribution, Office, Speaker, TemplateRef, Value, new_report
from hrreport.model.segment import Lead as LeadMode
from hrreport.model.segment import Note
from hrreport.prose import Block, Blocks, Mention, Paragraph, Runs, join_runs, map_runs, plain, runs_of, slice_runs
from hrreport.readers.drafts import Draft, Part
from hrreport.readers.functions import MODERATOR, WHOLE, FunctionMentions, Holders, holds
from hrreport.readers.leads import Lead
from hrreport.readers.mentions import LaterMentions
from hrreport.readers.names import cut_office, fold, in_small_letters, surnames, without_capitals
from hrreport.readers.offices import read_offices

_POSSESSIVE, _ENDS = re.compile(r"(?:['’]s)?[.!?]*$"), "s.!?"
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
        self._holders = Holders(template, language)
        self._by_name_alone: set[str] = set()
        self._told_names: list[str] = []
        self.printed: dict[str, Runs] = {}

    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who was introduced."""
        return tuple(self._by_name.values())

    def fields(self, place: int = WHOLE) -> dict[str, Value]:
        """The fields of a part, or of the report, that say who holds a function there."""
        return self._holders.fields(place, lambda key: self._by_name[key].id)

    def settle(self, parts: Sequence[Part], told: Mapping[str, str] | None = None) -> list[Settled]:
        """The contributions of the parts, with their moderators; leads and later mentions become references.

        ``told`` are fields of the report as they are printed.
        """
        candidates = list(self._surnames(parts))
        families = frozenset(fold(one.family) for one in candidates)
        self._take_told(parts, told or {})
        leads: dict[int, tuple[tuple[Speaker, ...], LeadMode]] = {}
        nameless: list[tuple[int, Draft]] = []
        for place, part in enumerate(parts):
            for draft in part.drafts:
                if draft.lead is None:
                    continue
                if draft.lead.function and not (draft.lead.name or draft.lead.both):
                    nameless.append((place, draft))
                else:
                    leads[id(draft)] = self._introduce_all(draft, families, place)
        # Who has a family name in one lead is known by the function alone in another.
        for place, draft in sorted(nameless, key=lambda one: not (one[1].lead and one[1].lead.family)):
            speaker, mode = self._recognised(draft, place)
            leads[id(draft)] = ((speaker,), mode)
        self._order_leads(parts, leads)
        self._prove(candidates)
        shorts = self._shorts()
        for place, part in enumerate(parts):
            held = self._functions_here(place)
            others = (
                {words: key for words, key in shorts.items() if self._by_name[key].id not in held} if held else shorts
            )
            self._return(part, others)
        swap = LaterMentions(self._namer(), self.speakers())
        out: list[Settled] = []
        number = 0
        for place, part in enumerate(parts):
            contributions: list[Contribution] = []
            mentions = self._mentions(place, swap)
            part.theme = mentions(part.theme, False)
            part.fields = self.fields(place)
            for draft in part.drafts:
                number += 1
                contributions.append(self._contribution(f"c{number}", draft, leads, mentions))
                if draft.lead is not None and self.wording.functions:
                    self.printed[f"c{number}"] = draft.printed
            out.append((part, self._moderator(part, place, contributions), contributions))
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

    def _introduce_all(
        self, draft: Draft, families: frozenset[str], place: int
    ) -> tuple[tuple[Speaker, ...], LeadMode]:
        """Everybody whom a lead names; where it prints one of them otherwise it stays in the text."""
        lead = draft.lead
        assert lead is not None
        if not lead.others:
            speaker, mode = self._introduce(draft, families, place)
            return (speaker,), mode
        found: list[tuple[Speaker, LeadMode]] = []
        text = list(draft.blocks)
        for number, one in enumerate((lead, *lead.others)):
            printed = slice_runs(draft.printed, one.start, one.start + one.own)
            own = Draft("speech", list(text), draft.lines, one, _at_the_start(printed) if number else printed)
            found.append(self._introduce(own, families, place))
        self._owners[id(draft)] = fold(found[0][0].name)
        modes = {mode for _, mode in found}
        if "none" in modes and isinstance(text[0], Paragraph):
            join = self.wording.attribution.join
            draft.blocks[0] = Paragraph(runs=join_runs((*draft.printed, join, *text[0].runs)))
        speakers = {speaker.id: speaker for speaker, _ in found}
        return tuple(speakers.values()), "none" if "none" in modes else "full" if "full" in modes else "auto"

    def _introduce(self, draft: Draft, families: frozenset[str], place: int) -> tuple[Speaker, LeadMode]:
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
            name = name or self._called(lead.family)
            offices = self._offices(printed) if printed else _office_of(lead)
            if len(offices) > 1:
                self._notice("offices", line, f"“{printed}” was read as {len(offices)} offices of {name}.")
        if self.wording.full.has_capitals():
            name, lead = self._without_capitals(name, lead, line)
        elif self._is_upper:
            name = in_small_letters(name)
        if not lead.bold and lead.kind == "full":
            self._notice("plain-lead", line, f"{name} was taken for a speaker by the wording alone.")
        self._owners[id(draft)] = fold(name)
        known = self._by_name.get(fold(name))
        if known is None or fold(name) in self._by_name_alone:
            known = known or self._new(name)
            known = msgspec.structs.replace(known, name=name, offices=offices, article=lead.article or known.article)
            self._by_name[fold(name)] = (
                self._with_family(known, lead)
                if lead.function
                else self._as_printed(self._with_family(known, lead), draft)
            )
            if lead.function and not offices:
                self._by_name_alone.add(fold(name))
            else:
                self._by_name_alone.discard(fold(name))
            if lead.function:
                self._holders.take(place, lead.function, fold(name))
            return self._by_name[fold(name)], "auto"
        if lead.function:
            self._holders.take(place, lead.function, fold(name))
            return known, "full"
        if plain_spans(self._full(known)) == plain(draft.printed):
            return known, "auto" if self.wording.attribution.first == "contribution" else "full"
        self._notice("reintroduced", line, f"{name} is introduced again in other words, which stay in the text.")
        first = draft.blocks[0]
        if isinstance(first, Paragraph):
            join = self.wording.attribution.join
            draft.blocks[0] = Paragraph(runs=join_runs((*draft.printed, join, *first.runs)))
        return known, "none"

    def _without_capitals(self, name: str, lead: Lead, line: int) -> tuple[str, Lead]:
        """The name and the family name behind one that the template prints in capitals."""
        small, family = without_capitals(name)
        if re.search(r"[\W_]|^Mac|^Mc", family):
            self._notice("family", line, f"The family name in “{name}” is taken to be “{family}”; please look at it.")
        return small, msgspec.structs.replace(lead, family=family) if family else lead

    def _called(self, family: str) -> str:
        """The name of the one person of this family name who is known or stands in a field; else that name alone."""
        known = [one.name for one in self._by_name.values()]
        own = {name for name in (*known, *self._told_names) if fold(family) in surnames(name)}
        return own.pop() if len(own) == 1 else family

    def _new(self, name: str) -> Speaker:
        """Somebody whose name alone is known so far."""
        speaker = Speaker(id=f"s{len(self._by_name) + 1}", name=name)
        self._by_name[fold(name)] = speaker
        return speaker

    def _with_family(self, speaker: Speaker, lead: Lead) -> Speaker:
        """The speaker with the honorific and the family name that the lead of a function prints."""
        if not lead.family or lead.family not in speaker.name:
            return speaker
        return msgspec.structs.replace(speaker, family=lead.family, honorific=lead.honorific or speaker.honorific)

    # -- what somebody does in the session ------------------------------------------------------------------

    def _take_told(self, parts: Sequence[Part], told: Mapping[str, str]) -> None:
        """Takes in who holds a function by the fields that are printed above the report and under headings."""
        people = [key for key, spec in self.template.fields.items() if spec.type == "people"]
        self._told_names = [name for key in people for name in told.get(key, "").split(", ") if name]
        own = [one for place, part in enumerate(parts) for one in self._holders.tell(place, part.words or {})]
        for place, function, name in (*self._holders.tell(WHOLE, told), *own):
            if fold(name) not in self._by_name:
                self._new(name)
                self._by_name_alone.add(fold(name))
            self._holders.take(place, function, fold(name))

    def _recognised(self, draft: Draft, place: int) -> tuple[Speaker, LeadMode]:
        """Who is meant by a lead that tells only a function: who is known to hold it, else somebody called so."""
        lead, words = draft.lead, plain(draft.printed)
        assert lead is not None
        held = [key for key in self._holders.of(place, lead.function) if self._bears(key, lead.family)]
        key = held[-1] if held else None
        if key is None:
            key = self._likely(lead, place, draft.lines[0], words)
        self._owners[id(draft)] = key
        self._holders.take(place, lead.function, key)
        speaker = self._with_family(self._by_name[key], lead)
        if lead.article and not speaker.article:
            speaker = msgspec.structs.replace(speaker, article=lead.article)
        self._by_name[key] = speaker
        return speaker, "auto"

    def _likely(self, lead: Lead, place: int, line: int, words: str) -> str:
        """Who most likely holds a function that nobody is told to hold in this part."""
        by_family = [key for key in self._by_name if lead.family and self._bears(key, lead.family)]
        before = self._holders.before(place, lead.function)
        key = by_family[0] if len(by_family) == 1 else before if before and self._bears(before, lead.family) else None
        name = self._holders.called(lead, words)
        by_office = [key for key, one in self._by_name.items() if holds(one, name)] if not lead.family else []
        if key is None and len(by_office) == 1:
            key = by_office[0]
        if key is None:
            key = fold(name)
            if key not in self._by_name:
                self._new(name)
                self._by_name_alone.add(key)
                self._notice("function", line, f"Nothing tells who “{words}” is; the speaker is called so.")
        else:
            self._notice("function", line, f"“{words}” was taken for {self._by_name[key].name}.")
        return key

    def _bears(self, key: str, family: str) -> bool:
        return not family or fold(family) in surnames(self._by_name[key].name)

    def _order_leads(self, parts: Sequence[Part], leads: dict[int, tuple[tuple[Speaker, ...], LeadMode]]) -> None:
        """Settles in which form the leads of those name them who hold a function somewhere."""
        holders, named = self._holders.everybody(), set[str]()
        for part in parts if holders else ():
            if self.wording.attribution.first == "segment":
                named.clear()
            for draft in part.drafts:
                owner = self._owners.get(id(draft), "")
                if draft.lead is None or owner not in holders or leads[id(draft)][1] == "none":
                    continue
                if self.wording.attribution.first == "contribution":
                    named.clear()
                full, short = self.wording.functions.get(draft.lead.function, (self.wording.full, self.wording.short))
                usual = "short" if owner in named else "full"
                wanted = usual if full.source == short.source else draft.lead.form
                mode: LeadMode = "auto" if wanted == usual else draft.lead.form
                named.update((owner,) if mode != "short" else ())
                leads[id(draft)] = (leads[id(draft)][0], mode)

    def _functions_here(self, place: int) -> dict[str, str]:
        """The functions under which the template names speakers, by id, in a part."""
        held = self._holders.functions(place).items()
        return {self._by_name[key].id: function for key, function in held}

    def _mentions(self, place: int, swap: LaterMentions) -> Callable[[Runs, bool], Runs]:
        """What makes words references in a part; who holds a function there is mentioned by it."""
        held = self._functions_here(place)
        if not held:
            return lambda runs, _: swap.runs(runs)
        bare = [msgspec.structs.replace(one, honorific=None) if one.id in held else one for one in self.speakers()]
        others, own = LaterMentions(self._namer(), bare), FunctionMentions(self._namer(), held)
        return lambda runs, continues: own.runs(others.runs(runs), continues)

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
                family = " ".join(words[:stop])
                if family[-1] in _ENDS:
                    family = _POSSESSIVE.sub("", family)
                if family[-1:].isalpha():
                    yield _Surname(match[1], family, line)

    def _titled(self, text: str) -> Iterator[re.Match[str]]:
        """Every honorific with the words after it; what begins like one is found first, which is much faster."""
        likely, whole = self._honorific
        at = 0
        while found := likely.search(text, at):
            match = whole.match(text, found.start())
            at = found.end()
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
            name = self._as_in(speaker.name, one.family)
            if one.family not in name:
                self._notice("family", one.line, f"The family name is printed “{one.family}”, the name “{name}”.")
            self._by_name[key] = msgspec.structs.replace(speaker, name=name, family=one.family, honorific=one.honorific)

    @cached_property
    def _is_upper(self) -> bool:
        """Whether the template prints names in capitals, so that they do not tell how they are written else."""
        return self.wording.full.is_upper("name")

    def _as_in(self, name: str, family: str) -> str:
        """A name that was read from capitals, with the family name written as it is printed elsewhere."""
        at = name.casefold().find(family.casefold()) if self._is_upper else -1
        return name if at < 0 else name[:at] + family + name[at + len(family) :]

    # -- contributions ------------------------------------------------------------------------------------

    def _return(self, part: Part, shorts: dict[str, str]) -> None:
        """Splits off what begins with a later mention of somebody else: that speaker takes the floor again."""
        drafts: list[Draft] = []
        for draft in part.drafts:
            drafts.append(draft)
            if draft.lead is None:
                drafts[-1:] = self._retold(draft, shorts)
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

    def _retold(self, draft: Draft, shorts: dict[str, str]) -> list[Draft]:
        """What is told of the session, cut where somebody who spoke before says something in a part of its own."""
        if draft.kind != "narration" or draft.heading is not None:
            return [draft]
        starts = [number for number, block in enumerate(draft.blocks) if self._speaks_again(block, shorts)]
        if not starts:
            return [draft]
        blocks, lines = draft.blocks, draft.lines
        draft.blocks, draft.lines = blocks[: starts[0]], lines[: starts[0]]
        stops = [*starts[1:], len(blocks)]
        again = [self._given_back(blocks[at:to], lines[at:to], shorts) for at, to in zip(starts, stops, strict=True)]
        return [draft, *again] if draft.blocks else again

    def _speaks_again(self, block: Block, shorts: dict[str, str]) -> bool:
        """Whether a paragraph begins with a later mention and a verb of speech behind it."""
        key = self._returning(block, shorts) if isinstance(block, Paragraph) else None
        if key is None or not isinstance(block, Paragraph):
            return False
        short = next(short for short, owner in shorts.items() if owner == key)
        after = plain(block.runs)[len(short) + 1 :]
        return any(after.startswith(f"{verb} ") for verb in self.wording.verbs)

    def _shorts(self) -> dict[str, str]:
        """The later mention of each speaker who has one that no other shares, to the key of the speaker."""
        owners: dict[str, list[str]] = {}
        for key, speaker in self._by_name.items():
            if speaker.family:
                owners.setdefault(plain_spans(self._printer.words(speaker, "short")), []).append(key)
        return {short: keys[0] for short, keys in owners.items() if len(set(keys)) == 1}

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
        self,
        new_id: str,
        draft: Draft,
        leads: dict[int, tuple[tuple[Speaker, ...], LeadMode]],
        mentions: Callable[[Runs, bool], Runs],
    ) -> Contribution:
        speakers: tuple[str, ...] = ()
        lead: LeadMode = "none"
        if id(draft) in leads:
            people, lead = leads[id(draft)]
            speakers = tuple(one.id for one in people)
        elif draft.returning is not None:
            speakers, lead = (self._by_name[draft.returning].id,), "short"
        blocks: Blocks = tuple(block for block in draft.blocks if not isinstance(block, Paragraph) or block.runs)
        return Contribution(
            id=new_id,
            kind="outcome" if draft.outcome else "speech" if speakers else "narration",
            outcome=draft.outcome,
            speakers=speakers,
            lead=lead,
            status="draft",
            text=(
                *map_runs(blocks[:1], lambda runs: mentions(runs, bool(speakers))),
                *map_runs(blocks[1:], lambda runs: mentions(runs, False)),
            ),
            heading=draft.heading,
            notes=tuple(Note(text=text) for line in draft.lines for text in self._hung.pop(line, ())),
        )

    def _moderator(self, part: Part, place: int, contributions: Sequence[Contribution]) -> str | None:
        """Who is named as the moderator, where the template does so, else the first speaker who says to moderate."""
        if MODERATOR in self.wording.functions:
            key = self._holders.moderator(place)
            return None if key is None else self._by_name[key].id
        first = next((one for one in contributions if one.speakers), None)
        if first is None or part.kind != "segment" or not first.text:
            return None
        words = plain(next(runs_of(first.text))).casefold()
        if any(re.match(rf"{re.escape(verb.casefold())}\b", words) for verb in self.wording.moderating):
            return first.speakers[0]
        return None

    def _notice(self, kind: str, line: int, text: str) -> None:
        self.notices.append(Notice(kind=kind, text=text, line=line))


def _at_the_start(printed: Runs) -> Runs:
    """A name as it would be printed at the start of a sentence."""
    first = slice_runs(printed, 0, 1)
    upper = [run.upper() if isinstance(run, str) else run for run in first]
    return join_runs((*upper, *slice_runs(printed, 1)))


def _office_of(lead: Lead) -> tuple[Office, ...]:
    """The office whose parts stand one by one in a lead, as in “Ms. Ruiz (Olm)”."""
    parts = {key: words for key in ("role", "organisation", "place", "country") if (words := getattr(lead, key))}
    return (Office(**parts),) if parts else ()


def _lines(draft: Draft) -> Iterator[tuple[int, Runs]]:
    for line, block in zip(draft.lines, draft.blocks, strict=True):
        for runs in runs_of((block,)):
            yield line, runs
