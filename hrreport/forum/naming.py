"""Where a composition that should name nobody still lets a speaker be recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from hrreport.errors import Notice
from hrreport.forum.composition import Composed, Composition, Grid, Meta
from hrreport.forum.places import placed
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Report, Speaker
from hrreport.model.folding import fold
from hrreport.model.texts import Spot

_NAMED = re.compile(
    r"\b(?:of(?: the)?|for(?: the)?|de(?: la| los| las)?|del|du|des|d['’])\s*"
    r"([A-ZÀ-Þ][\w'’.-]{2,}(?:\s[A-ZÀ-Þ][\w'’.-]+)*)"
)
# Parts of a name are joined by a space of any width, a hyphen, an apostrophe, a point or a line's end.
_JOINT = re.compile(r"[\s\-\u2010-\u2015'’.\u00ad\u200b-\u200f\u2060]+")


def still_named(composition: Composition, report: Report) -> Iterator[Notice]:
    """The notices alone of ``named_places``."""
    return (notice for notice, _ in named_places(composition, report))


def named_places(composition: Composition, report: Report) -> Iterator[tuple[Notice, Spot]]:
    """Every name, family name, e-mail address, place or organisation that is left: a blocking notice, and its place.

    Text, link targets, fields and properties are searched; case and accents do not matter, words must be whole
    where the script writes them apart.
    """
    needles = _needles(report)
    if not needles:
        return
    pattern = re.compile("|".join(_bounded(needle) for needle in sorted(needles, key=len, reverse=True)))
    for place, spot, text in _texts(composition, report):
        for hit in dict.fromkeys(map(_key, pattern.findall(fold(text).text))):
            words, whom = needles[hit]
            told = f"“{words}” can tell who spoke ({whom})."
            yield Notice(kind="still-named", text=told, place=place, blocking=True), spot


def named_in_parts(composition: Composition, report: Report, template: Template) -> Iterator[Notice]:
    """Who spoke in a part where the forum names nobody, and can be recognised there all the same.

    It blocks nothing: the report names people elsewhere, and somebody may have asked to be named here too.
    """
    for segment in report.segments:
        if segment.part in template.unnamed:
            spoke = {speaker for one in segment.contributions for speaker in one.speakers}
            people = tuple(one for one in report.speakers if one.id in spoke)
            blocks = tuple(one for one in composition.blocks if one.source and one.source.segment == segment.id)
            part = Composition(Meta("", "", report.language, {}), blocks)
            for notice in still_named(part, msgspec.structs.replace(report, speakers=people)):
                yield msgspec.structs.replace(notice, kind="named-in-part", blocking=False)


def _needles(report: Report) -> dict[str, tuple[str, str]]:
    """What to look for, folded: the words as written, and what they are of whom."""
    out: dict[str, tuple[str, str]] = {}
    for speaker in report.speakers:
        for words, what in _told(speaker):
            key = _key(fold(words or "").text)
            if key:
                out.setdefault(key, ((words or "").strip(), f"{what} of {speaker.name}"))
    return out


def _told(speaker: Speaker) -> Iterator[tuple[str | None, str]]:
    yield speaker.name, "name"
    yield speaker.family, "family name"
    yield speaker.email, "e-mail"
    for office in speaker.offices:
        yield office.place, "place"
        yield office.organisation, "organisation"
        yield office.country, "country"
        yield office.wording, "office"
        for words in (office.role, office.wording):
            yield from ((name, "office") for name in names_in(words or ""))


def names_in(office: str) -> Iterator[str]:
    """The names of places and bodies that stand in the words of an office, after "of" and its like."""
    for match in _NAMED.finditer(office):
        yield match[1]


def _key(words: str) -> str:
    """The parts of a name with one space between them."""
    return _JOINT.sub(" ", words).strip()


def _bounded(needle: str) -> str:
    """The needle as a whole word, where its script has cases; other scripts join particles to names."""
    before = r"(?<!\w)" if needle[0].upper() != needle[0] else ""
    after = r"(?!\w)" if needle[-1].upper() != needle[-1] else ""
    return before + _JOINT.pattern.join(re.escape(part) for part in needle.split(" ")) + after


def _texts(composition: Composition, report: Report) -> Iterator[tuple[str, Spot, str]]:
    yield "Title", Spot("title"), composition.meta.title
    yield "Subtitle", Spot("subtitle"), composition.meta.subtitle
    for key, words in composition.meta.fields.items():
        yield f"Field {key}", Spot("field", field=key), words
    numbers = {segment.id: number for number, segment in enumerate(report.segments, 1)}
    for block, spot in placed(composition):
        number = numbers.get(block.source.segment or "") if block.source else None
        if not _is_title(block):
            yield from ((f"Segment {number}" if number else "Introduction", spot, text) for text in _words(block))


def _is_title(block: Composed) -> bool:
    return not isinstance(block, Grid) and block.role in ("title", "subtitle")


def _words(block: Composed) -> Iterator[str]:
    if isinstance(block, Grid):
        for row in block.rows:
            for cell in row:
                for inner in cell:
                    yield from _words(inner)
    else:
        yield plain_spans(block.spans)
        yield from (span.link for span in block.spans if span.link)
