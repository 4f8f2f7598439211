"""Word documents: the walk over one as the pieces that every summary is read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from hrreport.errors import Notice
from hrreport.ooxml.runs import Note, WordRun
from hrreport.ooxml.source import WordSource
from hrreport.ooxml.walk import WordBlock, WordParagraph, WordTable, WordText
from hrreport.prose import Block, Blocks, ListItem, Paragraph, Quotation, Run, Runs, Table, Text, join_runs, normalise
from hrreport.prose.blocks import MAX_LIST_LEVEL
from hrreport.prose.tongue import language_of
from hrreport.prose.visit import plain
from hrreport.readers.reading import Piece, PieceRole, Pieces, Reading, stripped

MAX_HEADING_WORDS = 14
MAX_TITLE_WORDS = 25
# Shorter stretches of another language are mostly what Word guessed of a name.
MIN_FOREIGN_WORDS = 3
_ENDS = ".!?:;…,"
_UNFORMATTED = WordRun("")[1:]


def read_docx(data: bytes, name: str) -> Reading[Pieces]:
    """The pieces of a Word document, numbered by paragraph, with notices. Raises ``InputError``."""
    text = WordText(WordSource(data, name))
    blocks = [block for one in text.blocks() for block in _unrolled(one)]
    reader = _Reader(blocks)
    pieces = reader.pieces()
    return Reading(pieces, tuple(_left_out(text.pictures, reader.contents, reader.notes)))


def _left_out(pictures: int, contents: int, notes: int) -> Iterator[Notice]:
    if pictures:
        text = f"{pictures} pictures were left out; a report holds none." if pictures > 1 else "A picture was left out."
        yield Notice(kind="picture", text=text)
    if contents:
        yield Notice(kind="contents", text="The table of contents was left out; it is made anew at export.")
    if notes:
        text = "Footnotes and comments became notes of the contributions where they stood; notes are never exported."
        yield Notice(kind="note", text=text)


def _unrolled(block: WordBlock) -> Iterator[WordBlock]:
    """A block, or, of a table that only lays out a page, what stands in it: there are headings in such a table."""
    if isinstance(block, WordTable) and _has_heading(block):
        for row in block.rows:
            for cell in row:
                for inner in cell:
                    yield from _unrolled(inner)
    else:
        yield block


def _has_heading(table: WordTable) -> bool:
    return any(
        _has_heading(inner) if isinstance(inner, WordTable) else inner.style.heading > 0 and bool(_words(inner).strip())
        for row in table.rows
        for cell in row
        for inner in cell
    )


def _words(paragraph: WordParagraph) -> str:
    return "".join(run.text for run in paragraph.runs)


class _Reader:
    """Turns the blocks of one document into pieces; counts what is left out."""

    def __init__(self, blocks: Sequence[WordBlock]) -> None:
        self._blocks = blocks
        paragraphs = [one for one in blocks if isinstance(one, WordParagraph)]
        sample = "\n".join(_words(one) for one in paragraphs[:200])
        self._language = language_of(sample)
        self._has_headings = any(one.style.heading for one in paragraphs)
        self._title = None if any(one.style.role == "title" for one in paragraphs) else _likely_title(paragraphs)
        self.contents = 0
        self.notes = 0

    def pieces(self) -> Pieces:
        """Every piece with words in it."""
        out: list[Piece] = []
        for number, block in enumerate(self._blocks, 1):
            piece = self._table(block, number) if isinstance(block, WordTable) else self._paragraph(block, number)
            if piece is None:
                continue
            if out and not piece.runs and not isinstance(piece.block, Table):
                out[-1] = msgspec.structs.replace(out[-1], notes=(*out[-1].notes, *piece.notes))
            elif piece.runs or piece.block:
                out.append(piece)
        return tuple(out)

    def _paragraph(self, one: WordParagraph, number: int) -> Piece | None:
        runs = stripped(self._runs(one.runs))
        if one.style.role == "contents" and runs:
            self.contents += 1
            return None
        notes = self._notes(one.notes)
        if not runs:
            return Piece("paragraph", (), number, notes=notes) if notes else None
        role = self._role(one)
        level = self._level(one, runs)
        if role == "title" or level:
            return Piece("heading", _unbold(runs), number, level=level, role=role, notes=notes)
        block = self._block(one, runs)
        kind = "paragraph" if isinstance(block, Paragraph) else "other"
        return Piece("paragraph" if kind == "paragraph" else "other", runs, number, block=block, role=role, notes=notes)

    def _role(self, one: WordParagraph) -> PieceRole:
        if one is self._title or one.style.role == "title":
            return "title"
        if one.style.role == "subtitle":
            return "subtitle"
        return "theme" if one.style.role == "theme" else ""

    def _level(self, one: WordParagraph, runs: Runs) -> int:
        """The level of a heading: of its style; where no style makes any, a short line all in bold is one."""
        if one is self._title or one.style.role == "title":
            return 0
        if self._has_headings or one.style.heading:
            return one.style.heading
        return 1 if one.item is None and not one.style.role and _is_bold_line(one, runs) else 0

    def _block(self, one: WordParagraph, runs: Runs) -> Block:
        if one.item is not None:
            style, level = one.item
            return ListItem(runs=runs, style=style, level=min(level, MAX_LIST_LEVEL))
        return Quotation(runs=runs) if one.style.role == "quotation" else Paragraph(runs=runs)

    def _table(self, table: WordTable, number: int) -> Piece | None:
        notes: list[str] = []
        block = self._rows(table, notes)
        if not block.rows or not any(cell for row in block.rows for cell in row):
            return None
        return Piece("other", (), number, block=block, notes=tuple(notes))

    def _rows(self, table: WordTable, notes: list[str]) -> Table:
        width = max((len(row) for row in table.rows), default=0)
        rows = [tuple(self._cell(cell, notes) for cell in row) + ((),) * (width - len(row)) for row in table.rows]
        return Table(rows=tuple(rows))

    def _cell(self, cell: Iterable[WordBlock], notes: list[str]) -> Blocks:
        out: list[Block] = []
        for one in cell:
            if isinstance(one, WordTable):
                out.append(self._rows(one, notes))
            else:
                notes += self._notes(one.notes)
                runs = stripped(self._runs(one.runs))
                if runs:
                    out.append(self._block(one, runs))
        return tuple(out)

    def _notes(self, notes: Iterable[Note]) -> tuple[str, ...]:
        told = tuple(normalise(f"{one.author}: {one.text}" if one.author else one.text)[0] for one in notes)
        self.notes += len(told)
        return told

    def _runs(self, runs: Iterable[WordRun]) -> Runs:
        return join_runs(self._run(run) for run in runs)

    def _run(self, run: WordRun) -> Run:
        words = normalise(run.text)[0]
        if run[1:] == _UNFORMATTED:
            return words
        link = normalise(run.link)[0] if run.link else None
        language = run.language
        if language is not None and (
            language.split("-")[0].lower() == self._language.split("-")[0].lower()
            or len(words.split()) < MIN_FOREIGN_WORDS
        ):
            language = None
        return Text(text=words, bold=run.bold, italic=run.italic, link=link, language=language)


def _is_bold_line(one: WordParagraph, runs: Runs) -> bool:
    words = plain(runs)
    return (
        "\n" not in words
        and len(words.split()) <= MAX_HEADING_WORDS
        and words[-1:] not in _ENDS
        and (one.style.bold or all(isinstance(run, Text) and run.bold for run in runs))
    )


def _likely_title(paragraphs: Sequence[WordParagraph]) -> WordParagraph | None:
    """The first line of a document that has no title by its style, where it is written larger, or centred in bold."""
    first = next((one for one in paragraphs if _words(one).strip()), None)
    if first is None or first.style.heading or first.item or len(_words(first).split()) > MAX_TITLE_WORDS:
        return None
    others = max((one.size for one in paragraphs if one is not first and not one.style.heading), default=0.0)
    is_larger = first.size > max(others, 12)
    is_bold = first.style.bold or all(run.bold for run in first.runs if run.text.strip())
    return first if is_larger or (first.is_centred and is_bold) else None


def _unbold(runs: Runs) -> Runs:
    """A heading's runs without a bold that they all share: it is how the heading looks, not what it says."""
    if not all(isinstance(run, Text) and run.bold for run in runs):
        return runs
    return join_runs(msgspec.structs.replace(run, bold=False) for run in runs if isinstance(run, Text))
