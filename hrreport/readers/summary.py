"""Summaries: from paragraphs to segments, speakers and contributions, with a notice for every guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

import msgspec

from hrreport.errors import Notice
from hrreport.forum.ordinal import heading_values
from hrreport.forum.pattern import fill
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template, Wording
from hrreport.model import Contribution, Report, Segment, TemplateRef, new_report
from hrreport.model.segment import SegmentKind
from hrreport.prose import Block, Blocks, Paragraph, Runs, Table, join_runs, plain, slice_runs
from hrreport.prose.tongue import language_of
from hrreport.readers.annexes import without_annexes
from hrreport.readers.collected import without_collected
from hrreport.readers.drafts import Draft, Part
from hrreport.readers.field_tables import told_fields
from hrreport.readers.front import LineReader, literal_length, read_front
from hrreport.readers.functions import kept_as_printed
from hrreport.readers.leads import Lead, LeadFinder, has_bold_lead, split_lead
from hrreport.readers.numbers import without_numbers
from hrreport.readers.outcome_parts import with_outcome_parts
from hrreport.readers.outcomes import OutcomeFinder
from hrreport.readers.people import People
from hrreport.readers.reading import Piece, Pieces, Reading
from hrreport.readers.skeleton import fitted
from hrreport.readers.standing import StandingReader
from hrreport.readers.values import Reader

_ENDED = re.compile(r"""[.!?:;…][\s"'”’»)\]]*$""")
FEW_LETTERS = 10  # of a template's own above a report: any text may happen to have them
MAX_TITLE_WORDS = 25
MAX_THEME_WORDS = 80
MAX_HEADING_WORDS = 12
NO_TEMPLATE = "plain"
TITLES = ("title", "subtitle")


def read_summary(pieces: Pieces, templates: Sequence[Template]) -> Reading[Report]:
    """The report that the pieces tell, under the template whose patterns fit best."""
    text = "\n".join(plain(piece.runs) for piece in pieces[:200])
    language = language_of(text)
    template, fit = best_fit(pieces, templates, language) if len(templates) > 1 else (templates[0], Fit())
    notices: list[Notice] = []
    if len(templates) > 1:
        why = f"{fit.leads} attributions fit" if fit.leads else "no template's attributions fit"
        why = f"{fit.lines} lines around the text are its own; {why}" if fit.lines else why
        notices.append(Notice(kind="template", text=f"The template “{template.id}” was taken: {why}."))
    if template.paragraphs.numbered:
        pieces = without_numbers(pieces)
    return _Summary(healed(pieces, template.wording(language), language, notices), template, language, notices).read()


class Fit(NamedTuple):
    """How well a template fits: the attributions that it recognises, and the lines that it sets around a report."""

    leads: int = 0
    lines: int = 0


def best_fit(pieces: Pieces, templates: Sequence[Template], language: str) -> tuple[Template, Fit]:
    """The template that recognises the most, and how much; none: ``plain``, or the first given.

    A bare name is no sign of any forum: minutes of all kinds have it before a colon. What ``plain`` recognises as well
    is no sign either.
    """
    scored: list[tuple[Fit, Template]] = []
    for template in templates:
        least = max((sum(fit) for fit, _ in scored), default=0)
        scored.append((_fit(pieces, template, language, least), template))
    fit, best = max(scored, key=lambda pair: (sum(pair[0]), pair[1].id == NO_TEMPLATE))
    if not any(fit):
        return next((template for template in templates if template.id == NO_TEMPLATE), templates[0]), fit
    return best, fit


def _fit(pieces: Pieces, template: Template, language: str, least: int) -> Fit:
    """How well a template fits; attributions are 0 where both cannot be at least so many."""
    own = without_numbers(pieces) if template.paragraphs.numbered else pieces
    lines = _own_lines(pieces, template, language)
    return Fit(_score(own, template.wording(language), language, least - lines), lines)


def _own_lines(pieces: Pieces, template: Template, language: str) -> int:
    """How many lines of a text are those that the template sets above it and at its end."""
    count, _ = StandingReader(template, language).ending(pieces[-10:])
    front = read_front(pieces[:40], template, language) if template.wording(language).front else None
    return count + front.used - 1 if front is not None and front.letters > FEW_LETTERS else count


def _score(pieces: Pieces, wording: Wording, language: str, least: int) -> int:
    """How many attributions a wording recognises in the first paragraphs; 0 where they cannot be at least so many."""
    sample = tuple(islice((piece for piece in pieces if piece.kind == "paragraph"), 400))
    finder = finder_for(sample, wording, language)
    found = 0
    for rest, piece in zip(range(len(sample) - 1, -1, -1), sample, strict=True):
        lead = finder.find(piece.runs)
        found += lead is not None and _tells_an_office(lead)
        if found + rest < least:
            return 0
    return found


def _tells_an_office(lead: Lead) -> bool:
    return any((lead.both, lead.offices, lead.organisation, lead.role, lead.place, lead.country, lead.function))


def finder_for(pieces: Pieces, wording: Wording, language: str) -> LeadFinder:
    """The finder for these pieces: with bold as evidence where the text has any bold lead."""
    bold = LeadFinder(wording, language, bold=True)
    marked = [piece for piece in pieces if piece.kind == "paragraph" and has_bold_lead(piece.runs)]
    if any((lead := bold.find(piece.runs)) is not None and lead.bold for piece in marked):
        return bold
    return LeadFinder(wording, language, bold=False)


def healed(pieces: Pieces, wording: Wording, language: str, notices: list[Notice]) -> Pieces:
    """The pieces with paragraphs joined that a page break had cut in mid-sentence."""
    out: list[Piece] = []
    for piece in pieces:
        if out and _is_cut(out[-1], piece):
            runs = join_runs((*out[-1].runs, " ", *piece.runs))
            notes = (*out[-1].notes, *piece.notes)
            out[-1] = Piece("paragraph", runs, out[-1].line, block=Paragraph(runs=runs), notes=notes)
            notices.append(
                Notice(
                    kind="joined",
                    text=f"Joined to the paragraph before, which broke off in mid-sentence: “{_start(piece.runs)}”.",
                    line=piece.line,
                )
            )
        else:
            out.append(piece)
    return tuple(out)


def _is_cut(before: Piece, after: Piece) -> bool:
    if before.kind != "paragraph" or after.kind != "paragraph" or before.role or after.role:
        return False
    if not plain(after.runs)[:1].islower():
        return False
    words = plain(before.runs)
    return _has_more(words, MAX_HEADING_WORDS) and not _ENDED.search(words)


def _has_more(words: str, number: int) -> bool:
    """Whether these are more than so many words; a long text is not cut up for that."""
    return len(words.split(None, number)) > number


def _start(runs: Runs) -> str:
    words = plain(runs).split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


class _Summary:
    """One reading: the front matter first, then the segments, then the people in them."""

    def __init__(self, pieces: Pieces, template: Template, language: str, notices: list[Notice]) -> None:
        self.hung = {piece.line: piece.notes for piece in pieces if piece.notes}
        self.pieces, self.told = told_fields(pieces, template, language)
        self.template = template
        self.language = language
        self.wording = template.wording(language)
        self.notices = notices
        self.finder = finder_for(pieces, self.wording, language)
        self.outcomes = OutcomeFinder(self.wording)
        self.parts: list[Part] = []
        pieces = self.pieces
        self.has_headings = any(piece.kind == "heading" for piece in pieces)
        self.top = min((piece.level for piece in pieces[1:] if piece.kind == "heading"), default=1)
        self.pending_heading: Runs | None = None
        self._made: dict[int, str] = {}
        self._count = 0  # of the segments so far
        self._fields: Mapping[str, str] = {}
        self._standing = StandingReader(template, language)
        self._details = LineReader(template, template.segment_fields_in(language), language)
        self.ordinal_headings = {self._made_heading(n) for n in range(1, len(self.wording.segments.ordinals) + 1)}
        # Only where a text uses the template's bare headings may others be guessed.
        self.knows_headings = any(
            piece.kind == "paragraph" and self._known_heading(plain(piece.runs), 1) is not None for piece in pieces
        )

    def read(self) -> Reading[Report]:
        """The report, with the notices in the order of the source's lines."""
        begin, title, subtitle = self._titles()
        self.top = min((piece.level for piece in self.pieces[max(begin, 1) :] if piece.kind == "heading"), default=1)
        self._take_ending(begin)
        self._set_back_annex(begin)
        at = begin
        while at < len(self.pieces) and not self._begins(at):
            at += 1
        first, introduction = self._introduction(begin, at)
        for number in range(first, len(self.pieces)):
            self._take(number)
        self._flush_heading()
        people = People(self.template, self.language, self.notices, self.hung)
        segments = people.settle(self.parts, {**self._fields, **self.told})
        values = Reader(self.template, self.language, people.speakers())
        fields = values.of({**self.told, **self._fields}, self.template.fields_in(self.language))
        numbered = self._numbered(segments, values)
        report = new_report("r1", self.language, TemplateRef(id=self.template.id, version=self.template.version))
        report = msgspec.structs.replace(
            report,
            title=title,
            subtitle=subtitle,
            introduction=introduction,
            fields={**people.fields(), **fields},
            speakers=values.speakers(),
            segments=numbered,
        )
        report = without_collected(fitted(report, self.template), self.template)
        # A number that an annex between the parts had taken is the next part's after all.
        report = fitted(without_annexes(report, self.template), self.template)
        report, changed = kept_as_printed(report, self.template, people.printed)
        if changed:
            told = f"{len(changed)} attributions are printed otherwise by the template and stay in the text."
            self.notices.append(Notice(kind="reintroduced", text=told))
        report = with_outcome_parts(report, self.template)
        return Reading(report, tuple(sorted(self.notices, key=lambda notice: notice.line or 0)))

    # -- title page ---------------------------------------------------------------------------------------

    def _titles(self) -> tuple[int, Runs, Runs]:
        pieces = self.pieces
        found = read_front(pieces, self.template, self.language) if self.wording.front else None
        if found is None and any(piece.role == "title" for piece in pieces):
            return self._styled_titles()
        if found is not None:
            self._fields = found.words
            return found.used, found.title, found.subtitle
        if not pieces or not self._is_title(0):
            return 0, (), ()
        if len(pieces) > 1 and pieces[1].kind == "paragraph" and self._is_title(1):
            return 2, pieces[0].runs, pieces[1].runs
        return 1, pieces[0].runs, ()

    def _styled_titles(self) -> tuple[int, Runs, Runs]:
        """The title and the subtitle that the source marks as such; what stands before them goes after them."""
        at = next(number for number, piece in enumerate(self.pieces) if piece.role == "title")
        stop = at
        while stop < len(self.pieces) and self.pieces[stop].role in ("title", "subtitle"):
            stop += 1
        marked = self.pieces[at:stop]
        self.pieces = (*marked, *self.pieces[:at], *self.pieces[stop:])
        title, subtitle = (_in_one(piece.runs for piece in marked if piece.role == role) for role in TITLES)
        return len(marked), title, subtitle

    def _take_ending(self, begin: int) -> None:
        """Takes away the standing ending, which the template sets there again."""
        count, words = self._standing.ending(self.pieces[begin:])
        self.pieces = self.pieces[: len(self.pieces) - count]
        self._fields = {**words, **self._fields}

    def _set_back_annex(self, begin: int) -> None:
        """Sets an annex that stands before the introduction behind it, where what only repeats things is looked for."""
        early = [annex for annex in self.template.annexes if annex.after == "lines"]
        headings = {self.wording.annexes.get(annex.kind, annex.heading) for annex in early}
        pieces = self.pieces
        if begin >= len(pieces) or pieces[begin].kind != "heading" or plain(pieces[begin].runs) not in headings:
            return
        stop = next((at for at in range(begin + 1, len(pieces)) if pieces[at].kind != "other"), len(pieces))
        at = next((at for at in range(stop, len(pieces)) if self._begins(at)), len(pieces))
        self.pieces = (*pieces[:begin], *pieces[stop:at], *pieces[begin:stop], *pieces[at:])

    def _introduction(self, begin: int, stop: int) -> tuple[int, Blocks | None]:
        """Where the first part begins, and the report's own introduction; ``None`` for the template's words.

        Where a forum's reports begin with a part without heading, what the template does not set there is that part.
        """
        skeleton = self.template.skeleton
        has_bare = bool(skeleton) and skeleton[0].kind == "other" and not self.wording.headings.get(skeleton[0].key)
        for at in range(stop, begin if has_bare else stop - 1, -1):
            words = self._standing.introduction(self.pieces[begin:at])
            if words is not None:
                self._fields = {**words, **self._fields}
                return at, None
        return (begin, ()) if has_bare else (stop, tuple(map(_block, self.pieces[begin:stop])))

    def _is_title(self, at: int) -> bool:
        piece = self.pieces[at]
        if piece.kind == "heading":
            return at == 0 and (piece.level == 1 or piece.level < self.top) and self._heading_kind(piece) is None
        words = plain(piece.runs)
        return (
            piece.kind == "paragraph"
            and "\n" not in words
            and not _has_more(words, MAX_TITLE_WORDS)
            and not _ENDED.search(words)
            and self.finder.find(piece.runs) is None
            and self._known_heading(words, 1) is None
        )

    def _begins(self, at: int) -> bool:
        """Whether the session itself begins at this piece: a heading, or an attribution."""
        piece = self.pieces[at]
        return piece.kind == "heading" or self._is_bare_heading(at) or self.finder.find(piece.runs) is not None

    # -- headings -----------------------------------------------------------------------------------------

    def _is_bare_heading(self, at: int) -> bool:
        """Whether a plain paragraph stands as a heading: the template's words, or a short line of its own."""
        piece = self.pieces[at]
        words = plain(piece.runs)
        if piece.kind != "paragraph" or "\n" in words or _has_more(words, MAX_HEADING_WORDS):
            return False
        if _ENDED.search(words) or not words[:1].isalnum() or words[:1].islower():
            return False
        if self._known_heading(words, self._count + 1) is not None:
            return True
        if self.has_headings or not self.knows_headings or self.finder.find(piece.runs):
            return False
        after_heading = at > 0 and self._known_heading(plain(self.pieces[at - 1].runs), self._count)
        return not after_heading and at + 1 < len(self.pieces) and len(plain(self.pieces[at + 1].runs).split()) > 8

    def _known_heading(self, words: str, number: int) -> SegmentKind | None:
        """The kind of segment whose heading in this template the words are, word for word."""
        headings = self.wording.segments
        if words == headings.opening:
            return "opening"
        if words == headings.closing:
            return "closing"
        if words in self.ordinal_headings or words == self._made_heading(number):
            return "segment"
        return None

    def _made_heading(self, number: int) -> str:
        """The heading that the template makes for the segment of that number."""
        if number not in self._made:
            self._made[number] = self._make_heading(number)
        return self._made[number]

    def _make_heading(self, number: int) -> str:
        return plain_spans(fill(self.wording.heading, heading_values(number, self.wording.segments.ordinals)))

    def _heading_kind(self, piece: Piece) -> SegmentKind | None:
        words = plain(piece.runs)
        known = self._known_heading(words, self._count + 1)
        if known:
            return known
        low = words.casefold()
        for kind, own in (("opening", self.wording.segments.opening), ("closing", self.wording.segments.closing)):
            if low.startswith(own.casefold()):
                return "opening" if kind == "opening" else "closing"
        return None

    def _open(self, piece: Piece, level: int) -> None:
        self._flush_heading()
        words = plain(piece.runs)
        kind = self._heading_kind(piece) or "segment"
        number = self._count + 1
        own = self.wording.segments
        made = {
            "opening": own.opening,
            "closing": own.closing,
            "segment": self._made_heading(number),
        }[kind]
        heading = None if piece.runs == (made,) and words == made else piece.runs
        self._count += kind == "segment"
        self.parts.append(Part(kind, heading, min(level, 2), piece.line, []))

    def _flush_heading(self) -> None:
        """A contribution's heading under which nothing came stands as a contribution without text."""
        if self.pending_heading is not None:
            self._part().drafts.append(Draft("narration", [], [], heading=self.pending_heading))
            self.pending_heading = None

    # -- contributions ------------------------------------------------------------------------------------

    def _part(self) -> Part:
        if not self.parts:
            self.parts.append(Part("other", None, 1, 1, []))
        return self.parts[-1]

    def _take(self, at: int) -> None:
        piece = self.pieces[at]
        if piece.kind == "heading":
            level = piece.level - self.top + 1
            if level <= 2:
                self._open(piece, max(level, 1))
            else:
                self._flush_heading()
                self.pending_heading = piece.runs
            return
        if self._is_bare_heading(at):
            self._open(piece, 1)
            return
        part = self._part()
        is_details = not piece.role or bool(literal_length(self.wording.details))
        if is_details and part.words is None and not part.drafts and piece.kind == "paragraph":
            part.words = self._details.words(self.wording.details, plain(piece.runs))
            if part.words is not None:
                return
        if piece.role == "theme" and not part.drafts and self.pending_heading is None:
            part.theme = join_runs((*part.theme, "\n", *piece.runs)) if part.theme else piece.runs
            return
        settled = self.outcomes.find(piece.runs) if piece.kind == "paragraph" else None
        lead = self.finder.find(piece.runs) if piece.kind == "paragraph" and settled is None else None
        if settled is not None:
            text: list[Block] = [Paragraph(runs=settled.text)]
            part.drafts.append(
                Draft("outcome", text, [piece.line], None, (), self.pending_heading, None, settled.outcome)
            )
            self.pending_heading = None
        elif lead is not None:
            printed, rest = split_lead(piece.runs, lead, self.wording.attribution.join)
            draft = Draft("speech", [Paragraph(runs=rest)], [piece.line], lead, printed, self.pending_heading)
            self.pending_heading = None
            part.drafts.append(draft)
        elif self._is_theme(part, at):
            part.theme = piece.runs
        elif part.drafts and self.pending_heading is None and self._continues(part, piece):
            part.drafts[-1].blocks.append(_block(self._without_continued(piece, part.drafts[-1])))
            part.drafts[-1].lines.append(piece.line)
        else:
            part.drafts.append(Draft("narration", [_block(piece)], [piece.line], heading=self.pending_heading))
            self.pending_heading = None

    def _continues(self, part: Part, piece: Piece) -> bool:
        """Whether a piece goes on with what came before it; where a forum marks that of speakers, by the mark."""
        kind, mark = part.drafts[-1].kind, self.wording.attribution.continued
        if kind == "speech" and mark and piece.kind == "paragraph":
            return plain(piece.runs).startswith(mark)
        return kind in ("speech", "narration")

    def _without_continued(self, piece: Piece, draft: Draft) -> Piece:
        """A paragraph without the mark that the speaker goes on."""
        mark = self.wording.attribution.continued
        if draft.kind != "speech" or not mark or piece.kind != "paragraph":
            return piece
        runs = slice_runs(piece.runs, len(mark))
        return msgspec.structs.replace(piece, runs=runs, block=Paragraph(runs=runs))

    def _is_theme(self, part: Part, at: int) -> bool:
        piece = self.pieces[at]
        return (
            part.kind == "segment"
            and not self._has_themes_in_headings
            and not part.drafts
            and not part.theme
            and self.pending_heading is None
            and piece.kind == "paragraph"
            and piece.role != "body"
            and not _has_more(plain(piece.runs), MAX_THEME_WORDS)
            and self._lead_follows(at)
        )

    @cached_property
    def _has_themes_in_headings(self) -> bool:
        """Whether the template prints the themes of segments as, or in, their headings."""
        made = (self.wording.heading, *self.wording.entry_headings.values())
        return any("theme" in pattern.fields() for pattern in made)

    def _lead_follows(self, at: int) -> bool:
        """Whether the segment has an attribution further down; a theme stands over contributions."""
        for later in self.pieces[at + 1 : at + 4]:
            if later.kind == "heading":
                return False
            if later.kind == "paragraph" and self.finder.find(later.runs) is not None:
                return True
        return False

    def _numbered(
        self, parts: Sequence[tuple[Part, str | None, list[Contribution]]], values: Reader
    ) -> tuple[Segment, ...]:
        specs = self.template.segment_fields_in(self.language)
        return tuple(
            Segment(
                id=f"g{number}",
                kind=part.kind,
                heading=part.heading,
                theme=part.theme,
                moderator=values.moderator(part.words or {}) or moderator,
                fields={**part.fields, **values.of(part.words or {}, specs)},
                contributions=tuple(contributions),
                level=2 if part.level == 2 else 1,
            )
            for number, (part, moderator, contributions) in enumerate(parts, 1)
        )


def _in_one(several: Iterable[Runs]) -> Runs:
    """Several lines as one."""
    return join_runs(run for number, runs in enumerate(several) for run in ((" ", *runs) if number else runs))


def _block(piece: Piece) -> Block:
    if piece.block is None:
        return Paragraph(runs=piece.runs)
    if isinstance(piece.block, Paragraph | Table):
        return piece.block if isinstance(piece.block, Table) else Paragraph(runs=piece.runs)
    return piece.block
