"""A forum template in the making: what a Word file tells of how its forum reports, each with its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any

import msgspec

from hrreport import assets
from hrreport.container import read_parts
from hrreport.errors import InputError
from hrreport.forum.load import BASE, from_bytes
from hrreport.forum.look import look_of
from hrreport.forum.template import Template
from hrreport.forum.toml import written
from hrreport.making.attribution import Beginning, Recognised, recognise
from hrreport.making.base import make_base
from hrreport.making.by_use import headings_by_use
from hrreport.making.cover import DATE, find_cover
from hrreport.making.identity import identity_of
from hrreport.making.skeleton import Found, Plan, plan
from hrreport.making.styles import Matched, Used, match
from hrreport.making.tongues import words_of
from hrreport.ooxml.properties import W, attribute
from hrreport.ooxml.source import WordSource
from hrreport.ooxml.styles import StyleBook
from hrreport.ooxml.walk import WordBlock, WordParagraph, WordTable, WordText
from hrreport.ooxml.xml import parse
from hrreport.prose.tongue import language_of

MAX_WORD = 50_000_000
# More headings than these are those of one report and not of every report; the first level alone is taken then.
MAX_PARTS = 24
_HEADING_WORDS = 20
_BEGINNING_WORDS = 6
_MAX_STANDING = 4_000


class Evidence(msgspec.Struct, frozen=True):
    """What in the file a part of the template was made from: the key of the part, and a sentence."""

    key: str
    words: str


class Draft(msgspec.Struct, frozen=True):
    """A template as it was made: the tables of its ``template.toml``, its base, and what they were made from.

    ``standing`` are the paragraphs that stood before the first heading: offered as the standing introduction.
    """

    tables: dict[str, Any]
    base: bytes
    evidence: tuple[Evidence, ...]
    standing: tuple[str, ...] = ()

    @property
    def toml(self) -> bytes:
        """The ``template.toml``."""
        return written(self.tables)

    def template(self) -> Template:
        """The template; raises ``TemplateError`` where a person has changed the tables to what cannot be."""
        return from_bytes("template.toml", self.toml, self.base)


def from_word(data: bytes, name: str) -> Draft:
    """The forum template that a Word file tells; ``name`` is the file's, for errors and for the template's name.

    Raises ``InputError`` for what is no Word document or cannot be used as a base.
    """
    if len(data) > MAX_WORD:
        raise InputError(name, f"it is larger than {MAX_WORD // 1_000_000} MB, the most that is read")
    return _Making(data, name).draft()


class _Making:
    """One file on its way to a template."""

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        text = WordText(WordSource(data, name))
        blocks = list(text.blocks())
        self._outer = {id(one) for one in blocks}
        self._paragraphs = [one for one in _flat(iter(blocks)) if isinstance(one, WordParagraph)]
        self._language = language_of("\n".join(_words(one) for one in self._paragraphs[:300]))
        # The walk lets go of what it has told; the base is made of the document read anew.
        self._source = WordSource(data, name)
        styles = self._source.related("styles")
        self._styles = _plain_styles() if styles is None else styles
        self._book = StyleBook(self._styles)
        self._body = self._source.body[0]
        self._cover = find_cover(self._body, self._book)
        self._has_headings = any(one.style.heading for one in self._paragraphs)
        outer = [(one.style, len(_words(one).split())) for one in self._paragraphs if id(one) in self._outer]
        self._by_use = {} if self._has_headings else headings_by_use([one for one in outer if one[1]])

    def draft(self) -> Draft:
        """The template."""
        recognised = recognise(list(self._beginnings()), self._language)
        headings = list(self._headings())
        skeleton = plan([one for one in headings if one.level == 1] if len(headings) > MAX_PARTS else headings)
        standing = tuple(self._standing())
        tables_used = [attribute(one, "tblStyle", "val") or "" for one in self._body.iter(f"{W}tblPr")]
        used, gaps = list(self._used()), self._has_gaps()
        matched = match(self._styles, self._book, used, tables_used, _plain_styles(), gaps, self._by_use)
        base = make_base(self._data, self._name, self._source.main, self._cover, self._body, matched.part)
        tables = self._tables(recognised, skeleton, standing, matched)
        evidence = tuple(self._evidence(recognised, headings, standing, matched))
        draft = Draft(tables, base, evidence, standing)
        # A base that no page can be shown of is told now and not when somebody exports.
        look_of(draft.template())
        return draft

    # -- what is told ---------------------------------------------------------------------------------

    def _tables(
        self, recognised: Recognised | None, skeleton: Plan, standing: Sequence[str], matched: Matched
    ) -> dict[str, Any]:
        title = _title(self._name)
        tables: dict[str, Any] = {
            "template": {
                "id": identity_of(title),
                "version": "1.0",
                "name": title,
                "forum": title,
                "language": self._language,
            }
        }
        if self._cover.dated or any(DATE.search(one) for one in standing):
            tables["fields"] = {"date": {"label": _LABELS.get(self._language, "Date"), "type": "date"}}
        if standing:
            tables["introduction"] = "\n\n".join(map(_standing_pattern, standing))
        usual = words_of(self._language)
        segments: dict[str, Any] = usual.pop("segments", {})
        if skeleton.entries:
            tables["skeleton"] = list(skeleton.entries)
            segments |= {"counts": "all"} if skeleton.counts_all else {}
            segments |= {"ordinals": list(skeleton.ordinals)} if skeleton.ordinals else {}
            repeated = next((one["heading"] for one in skeleton.entries if one.get("repeat")), None)
            segments |= {"heading": repeated} if repeated and segments.get("heading") else {}
        attribution = usual.pop("attribution", {}) | (recognised.patterns if recognised is not None else {})
        tables |= {name: table for name, table in (("segments", segments), ("attribution", attribution)) if table}
        tables |= usual
        if matched.names:
            tables["styles"] = dict(matched.names)
        return tables

    def _evidence(
        self, recognised: Recognised | None, headings: Sequence[Found], standing: Sequence[str], matched: Matched
    ) -> Iterator[Evidence]:
        alike = "No two paragraphs begin with somebody’s name in the same way: the patterns are the usual ones."
        if recognised is not None:
            alike = f"{recognised.alike} of {recognised.whole} contributions begin like “{recognised.example}”."
            alike += " The patterns are made from them."
        yield Evidence("attribution", alike)
        told = ", ".join(f"“{one.words}”" for one in headings[:4])
        more = f" and {len(headings) - 4} more" if len(headings) > 4 else ""
        has = f"The file has the headings {told}{more}. Remove those that only its session had."
        yield Evidence("skeleton", has if headings else "No line of the file is set like a heading.")
        if self._cover.title is not None:
            yield Evidence("front", f"“{self._cover.title.words}” is where each report has its title.")
        if standing:
            words = f"Before the first heading stands “{_start(standing[0])}”: it is the standing introduction now."
            yield Evidence("introduction", f"{words} What is another in each session becomes a field.")
        made = [_ROLES[role] for role in matched.made if role in _ROLES]
        if made:
            words = f"The file has no style for {', '.join(made)}; plain ones were made in its letters."
            yield Evidence("styles", words)

    # -- reading --------------------------------------------------------------------------------------

    def _headings(self) -> Iterator[Found]:
        for one in self._paragraphs:
            words = _words(one)
            level = self._level(one)
            if level and words and len(words.split()) <= _HEADING_WORDS:
                yield Found(words, min(level, 2))

    def _level(self, one: WordParagraph) -> int:
        """The level of a heading, by its style or its use; where no style makes any, of a short line all in bold."""
        if self._has_headings or id(one) not in self._outer:
            return one.style.heading
        if self._by_use:
            return self._by_use.get(one.style.name, 0)
        words = _words(one)
        is_bold = bool(words) and all(run.bold or not run.text.strip() for run in one.runs)
        on_cover = self._cover.title is not None and words == self._cover.title.words
        return 1 if is_bold and not on_cover and one.item is None and len(words.split()) <= 12 else 0

    def _beginnings(self) -> Iterator[Beginning]:
        for number, one in enumerate(self._paragraphs, 1):
            if not one.style.heading and one.item is None and len(_words(one).split()) > _BEGINNING_WORDS:
                yield Beginning(_marked(one), number)

    def _standing(self) -> Iterator[str]:
        """The paragraphs between the title and the first heading, if they are text and not too much of it."""
        found: list[str] = []
        for one in self._paragraphs:
            if id(one) not in self._outer:
                # What a table holds, such as who was there, is of one session.
                continue
            if self._level(one):
                yield from found if sum(map(len, found)) <= _MAX_STANDING else ()
                return
            words = _words(one)
            if (
                len(words.split()) > _BEGINNING_WORDS * 2
                and one.item is None
                and one.style.role in ("", "introduction")
            ):
                found.append(words)

    def _has_gaps(self) -> bool:
        """Whether empty paragraphs keep the others apart."""
        outer = [one for one in self._paragraphs if id(one) in self._outer]
        return sum(not _words(one) for one in outer) * 5 > len(outer)

    def _used(self) -> Iterator[Used]:
        after_heading = False
        for element in self._body.iter(f"{W}p"):
            properties = element.find(f"{W}pPr")
            style = attribute(properties, "pStyle", "val")
            facts = self._book.paragraph(style)
            words = len("".join(node.text or "" for node in element.iter(f"{W}t")).split())
            if not words:
                continue
            has_number = properties is not None and properties.find(f"{W}numPr") is not None
            item = "bullet" if (has_number or facts.numbering) and not facts.heading else None
            yield Used(style, words, item, after_heading, _lead_style(element))
            after_heading = facts.heading > 0


# The roles of styles that a person knows by sight.
_ROLES = {
    "title": "the title",
    "subtitle": "the subtitle",
    "heading1": "headings of segments",
    "heading2": "headings under others",
    "theme": "themes of segments",
    "body": "text",
    "quotation": "quotations",
    "bullet": "bulleted lists",
    "number": "numbered lists",
    "table": "tables",
}
_LABELS = {"fr": "Date", "es": "Fecha", "de": "Datum", "pt": "Data", "nl": "Datum"}


def _flat(blocks: Iterator[WordBlock]) -> Iterator[WordBlock]:
    """The blocks, and those in the cells of tables."""
    for block in blocks:
        yield block
        if isinstance(block, WordTable):
            for row in block.rows:
                for cell in row:
                    yield from _flat(iter(cell))


def _words(paragraph: WordParagraph) -> str:
    return " ".join("".join(run.text for run in paragraph.runs).split())


def _marked(paragraph: WordParagraph) -> str:
    """The words of a paragraph with two asterisks around what is bold."""
    words = "".join(f"**{run.text}**" if run.bold and run.text.strip() else run.text for run in paragraph.runs)
    joined = " ".join(words.replace("****", "").split())
    return re.sub(r"\*\* (.*?)\*\*", r"** \1**", joined)


def _lead_style(element: Any) -> str | None:
    """The character style of one of the first runs, where it has one."""
    for run in list(element.iter(f"{W}r"))[:3]:
        style = attribute(run.find(f"{W}rPr"), "rStyle", "val")
        if style:
            return style
    return None


def _standing_pattern(words: str) -> str:
    """A paragraph as a pattern: itself, with a date as the field."""
    plain = re.sub(r"([\\{}\[\]*])", r"\\\1", words)
    return DATE.sub("{date}", plain, count=1)


def _title(name: str) -> str:
    words = re.sub(r"[_-]+", " ", PurePath(name).stem).strip()
    return words[:80] or "Forum"


def _start(words: str) -> str:
    first = words.split()[:8]
    return " ".join(first) + (" …" if len(words.split()) > 8 else "")


def _plain_styles() -> Any:
    """The styles part of the plain base."""
    base = (assets.bundled_templates() / "plain" / BASE).read_bytes()
    return parse(read_parts(base, BASE, ("word/styles.xml",))["word/styles.xml"], BASE, "word/styles.xml")
