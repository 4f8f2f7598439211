"""Speakers from pasted or typed lines: one line taken apart into name, honorific, offices and e-mail address."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import msgspec

from hrreport.errors import Notice
from hrreport.forum.attribution import Namer
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template, Wording
from hrreport.model import Office, Speaker, TemplateRef, new_report
from hrreport.model.edits import fresh_id
from hrreport.prose import normalise
from hrreport.readers.columns import Row, read_header, read_row, split_columns
from hrreport.readers.leads import whole_lead
from hrreport.readers.names import cut_office
from hrreport.readers.officelists import offices_of
from hrreport.readers.offices import read_offices
from hrreport.readers.persons import (
    Named,
    cut_caseless,
    given_of,
    holds_office,
    is_country,
    is_name,
    read_name,
    split_honorific,
)
from hrreport.readers.reading import Reading

MAX_LINE = 2000
_MARKUP = re.compile(r"\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|`")
_BULLET = re.compile(r"^(?:[-–—•·*▪◦]|\d{1,3}[.)]|\(\d{1,3}\))\s+")
_EMAIL = re.compile(r"[<(\[]?\b([\w.+-]+@[\w-]+(?:\.[\w-]+)+)\b[>)\]]?")
_ARTICLE = re.compile(r"^(?:(?:The|Le|La|Les|El|Los|Las)\s+|L['’])(?=\S)", re.IGNORECASE)
_REPRESENTING = re.compile(
    r"(.+?),?\s+(?:representing|speaking for|on behalf of|représentant|au nom de|en representación de(?=l?\s)|"
    r"representando a|em representação de)\s+(.+)"
)
_DASH = re.compile(r"\s+[-–—|:]\s+|\s*[—|:]\s+")
_COMMA = re.compile(r"\s*[,،]\s*(?![^()]*\))")


class _Found(msgspec.Struct, frozen=True):
    """One way to understand a line."""

    name: Named
    offices: tuple[Office, ...] = ()
    article: str | None = None
    is_cut_proved: bool = True


def read_speaker(words: str, wording: Wording, language: str, taken_ids: Collection[str] = ()) -> Reading[Speaker]:
    """The speaker that a line tells of; for a blank line a speaker whose name is empty.

    Where several readings are possible, the one of which the template prints the very words of the line is taken.
    Family names that nothing proves are proposed, with a notice of kind ``family``; an office and a name without
    anything between them that proves the cut, with one of kind ``cut``. ``gender`` is never filled.
    """
    return _Line(wording, language).read(words, fresh_id("s", taken_ids))


def read_speakers(
    text: str, wording: Wording, language: str, taken_ids: Collection[str] = ()
) -> Reading[tuple[Speaker, ...]]:
    """The speakers of a pasted list, one a line; a first line with the names of columns tells what the columns are."""
    reader = _Line(wording, language)
    speakers: list[Speaker] = []
    notices: list[Notice] = []
    taken = set(taken_ids)
    header: Row | None = None
    for number, line in enumerate(normalise(text)[0].split("\n"), 1):
        if not line.strip():
            continue
        if not speakers and header is None and (header := read_header(line)) is not None:
            continue
        reading = reader.read(line, fresh_id("s", taken), header)
        if reading.value.name:
            taken.add(reading.value.id)
            speakers.append(reading.value)
            notices += [msgspec.structs.replace(notice, line=number) for notice in reading.notices]
        else:
            notices.append(Notice(kind="no-name", text=f"No name was found in “{line.strip()[:60]}”.", line=number))
    return Reading(tuple(speakers), tuple(notices))


class _Line:
    """Reads lines under one wording."""

    def __init__(self, wording: Wording, language: str) -> None:
        self.wording = wording
        self.language = language
        self.honorifics = wording.attribution.honorifics
        self.namer_for = _NamerFor(wording, language)

    def read(self, words: str, new_id: str, header: Row | None = None) -> Reading[Speaker]:
        line = normalise(words)[0].replace("\u00a0", " ").replace("\n", " ").strip()[:MAX_LINE]
        line = _MARKUP.sub("", _BULLET.sub("", line))
        cells = split_columns(line)
        if cells is not None and (row := read_row(cells, header, self.language)) is not None:
            found, email = self._from_row(row), row.email
        else:
            address = _EMAIL.search(line)
            email = address[1] if address else None
            line = " ".join(_EMAIL.sub("", line).split()).strip(" ,;:")
            found = self._best(self._without_verb(line), new_id)
        return self._settled(found, email, new_id)

    # -- one line without columns -------------------------------------------------------------------------

    def _best(self, line: str, new_id: str) -> _Found:
        """The reading with an office that prints the line again, else the first with an office, else a bare name."""
        readings = [one for one in self._readings(line) if one.offices and self._is_person(one.name.name)]
        wanted = _bare(line)
        for found in readings:
            if _bare(self._printed(_speaker(found, new_id))) == wanted:
                return found
        return readings[0] if readings else self._alone(line)

    def _alone(self, line: str) -> _Found:
        """A name without an office; of two words with a comma between, the family name stands first."""
        first, _, second = line.partition(", ")
        if len(first.split()) == 1 and self._is_person(first) and is_name(second):
            name = read_name(f"{second} {first}", self.honorifics)
            return _Found(msgspec.structs.replace(name, family=first, is_guess=True))
        return _Found(self._named(line if any(map(str.isalpha, line)) else ""))

    def _printed(self, speaker: Speaker) -> str:
        return plain_spans(self.namer_for(speaker).spans(speaker.id, "full"))

    def _readings(self, line: str) -> Iterator[_Found]:
        lead = whole_lead(line, self.wording)
        if lead is not None and lead.kind == "representative":
            yield _Found(self._named(lead.name), (Office(organisation=lead.organisation),))
        representing = _REPRESENTING.fullmatch(line)
        if representing and is_name(split_honorific(representing[1], self.honorifics)[1]):
            yield _Found(self._named(representing[1]), (Office(organisation=representing[2]),))
        if lead is not None and lead.kind == "full" and (lead.both or is_name(lead.name)):
            if lead.both:
                yield from self._run_together(lead.both, lead.article or None)
            else:
                yield _Found(self._named(lead.name), self._offices(lead.offices), lead.article or None)
        yield from self._separated(line)
        bare = _ARTICLE.sub("", line, count=1)
        yield from self._run_together(bare, line[: len(line) - len(bare)].strip() or None)

    def _separated(self, line: str) -> Iterator[_Found]:
        """Readings of a line with a comma, a dash or brackets between name and office."""
        parts = [part for part in _COMMA.split(line) if part]
        dashes = [part.strip(" ,") for part in _DASH.split(line, maxsplit=1)]
        if len(dashes) == 2 and all(dashes):
            yield from self._two_sides(dashes[0], _COMMA.split(dashes[1]))
        if len(parts) > 1:
            if len(parts[-1].split()) == 1 or is_country(parts[-1], self.language):
                yield from self._office_and_name_first(parts)
            yield from self._two_sides(parts[0], parts[1:])
            yield from self._two_sides(parts[-1], parts[:-1])
        bracket = re.fullmatch(r"([^()]+?)\s*\((.+)\)", line)
        if bracket and self._is_person(bracket[1]):
            yield _Found(self._named(bracket[1]), self._offices(bracket[2]))

    def _two_sides(self, one: str, others: list[str]) -> Iterator[_Found]:
        """A name on one side and an office on the other; a lone family name before a comma is put behind."""
        rest = [part for part in others if part]
        if not rest or not self._is_person(one):
            if rest and self._is_person(", ".join(rest)) and (holds_office(one) or "(" in one):
                yield _Found(self._named(", ".join(rest)), self._offices(one))
            return
        is_swapped = len(rest) == 1 and len(one.split()) == 1 and is_name(rest[0]) and not _is_organisation(rest[0])
        if is_swapped and not is_country(rest[0], self.language) and split_honorific(one, self.honorifics)[0] is None:
            return
        yield _Found(self._named(one), offices_of(rest, self.wording, self.language))

    def _office_and_name_first(self, parts: list[str]) -> Iterator[_Found]:
        """“Mayor Linda Voortman, Utrecht”."""
        if holds_office(parts[0]):
            for found in self._run_together(parts[0], None):
                role = self._role_of(found)
                if role and len(found.name.name.split()) > 1:
                    offices = offices_of([role, *parts[1:]], self.wording, self.language)
                    yield msgspec.structs.replace(found, offices=offices)

    def _role_of(self, found: _Found) -> str:
        namer = self.namer_for(Speaker(id="s", name="x"))
        return namer.office(found.offices[0]) if len(found.offices) == 1 else ""

    def _run_together(self, words: str, article: str | None) -> Iterator[_Found]:
        """An office and a name with nothing between."""
        caseless = cut_caseless(words)
        if caseless is not None:
            yield _Found(self._named(caseless[1]), self._offices(caseless[0]), article, False)
        has_office = holds_office(words) or ")" in words or re.search(r"\s(?:of|to|for)\s", words)
        if has_office:
            cut = cut_office(words, frozenset(), self.language, self.honorifics)
            if cut.office and cut.name:
                name = self._named(cut.name, keeps_honorific=True)
                yield _Found(name, self._offices(cut.office), article, cut.proof is not None)

    # -- columns ------------------------------------------------------------------------------------------

    def _from_row(self, row: Row) -> _Found:
        name = self._named(row.name)
        if row.family:
            name = msgspec.structs.replace(name, family=row.family, is_guess=False)
        if row.honorific:
            honorific, _ = split_honorific(f"{row.honorific} x", self.honorifics)
            name = msgspec.structs.replace(name, honorific=honorific or row.honorific)
        if row.is_sorted:
            office = Office(role=row.role, organisation=row.organisation, place=row.place, country=row.country)
            return _Found(name, (office,) if office != Office() else ())
        return _Found(name, offices_of(row.rest, self.wording, self.language))

    # -- parts --------------------------------------------------------------------------------------------

    def _named(self, words: str, keeps_honorific: bool = False) -> Named:
        return read_name(words.strip(" ,;:"), self.honorifics, keeps_honorific)

    def _offices(self, printed: str) -> tuple[Office, ...]:
        if _COMMA.search(printed) or not (holds_office(printed) or re.search(r"\s(?:of|de|to)\s", printed)):
            return offices_of([part for part in _COMMA.split(printed) if part], self.wording, self.language)
        return read_offices(printed, self.wording, self.language)

    def _is_person(self, words: str) -> bool:
        return is_name(split_honorific(words, self.honorifics)[1])

    def _without_verb(self, line: str) -> str:
        """The line without the verb of speech, and all that follows it, which a copied sentence begins with."""
        verbs = "|".join(re.escape(verb) for verb in self.wording.verbs)
        match = re.match(rf"(.*?\S)\s+(?:\w+ly\s+)?(?:{verbs})\b", line) if verbs else None
        return match[1].rstrip(" ,;:") if match and is_name(" ".join(match[1].rstrip(",").split()[-1:])) else line

    def _settled(self, found: _Found, email: str | None, new_id: str) -> Reading[Speaker]:
        speaker = msgspec.structs.replace(_speaker(found, new_id), email=email)
        if speaker.article not in self.wording.attribution.articles:
            speaker = msgspec.structs.replace(speaker, article=None)
        return Reading(speaker, tuple(self._notices(found, speaker)))

    def _notices(self, found: _Found, speaker: Speaker) -> Iterator[Notice]:
        if found.name.is_guess:
            words = f"The family name “{speaker.family}” is a guess; please look at it."
            yield Notice(kind="family", text=words, place=speaker.name)
        if found.offices and not found.is_cut_proved:
            office = self.namer_for(speaker).offices(speaker)
            words = f"Nothing proves where the office “{office}” ends and the name “{speaker.name}” begins."
            yield Notice(kind="cut", text=words, place=speaker.name)


def _speaker(found: _Found, new_id: str) -> Speaker:
    named = found.name
    _, bare = split_honorific(named.name, (named.honorific,) if named.honorific else ())
    return Speaker(
        id=new_id,
        name=named.name,
        given=given_of(bare, named.family) if not named.is_guess else None,
        family=named.family,
        honorific=named.honorific,
        article=found.article,
        offices=found.offices,
    )


class _NamerFor:
    """Makes namers of one speaker under one wording."""

    def __init__(self, wording: Wording, language: str) -> None:
        self._template = Template(
            id="reading", version="1", name="", forum="", fields={}, wordings={language: wording}, styles={},
            base=b"", source=b"",
        )  # fmt: skip
        self._report = new_report("r", language, TemplateRef(id="reading", version="1"))

    def __call__(self, speaker: Speaker) -> Namer:
        return Namer(msgspec.structs.replace(self._report, speakers=(speaker,)), self._template)


def _bare(line: str) -> str:
    """A line without what a list leaves out and a sentence has: the article before it, the comma behind it."""
    return " ".join(_ARTICLE.sub("", line, count=1).rstrip(" ,;:").split())


def _is_acronym(token: str) -> bool:
    return sum(ch.isupper() for ch in token) >= 2 and token.upper() == token and not token.endswith(".")


def _is_organisation(words: str) -> bool:
    return any(_is_acronym(token) for token in words.split()) or bool(re.search(r"\s(?:of|de|für)\s", words))
