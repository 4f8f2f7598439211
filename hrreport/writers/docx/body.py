"""Composed blocks as WordprocessingML (ECMA-376 part 1, section 17)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from hrreport.forum.composition import Composed, Grid, Line
from hrreport.forum.span import Span, Spans, joined
from hrreport.forum.styles import role_of
from hrreport.writers.links import safe_link

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape(text: str) -> str:
    """Text as it stands in XML, in an element or an attribute."""
    return text.translate(_XML)


class Parts(Protocol):
    """What the body needs of the document around it."""

    def style(self, role: str) -> str:
        """The id of the style that stands for a role."""

    def link(self, address: str) -> str:
        """The relationship id of an external link."""

    def number_list(self) -> int:
        """The id of a new numbered list that begins at 1."""

    def bullet_list(self) -> int:
        """The id of the bulleted list."""

    def paragraph_list(self, begins: bool) -> int:
        """The id of the numbering of paragraphs, a new one where it begins."""


class Body:
    """Writes blocks one after the other; keeps the list that is open."""

    def __init__(self, parts: Parts, right_to_left: bool) -> None:
        self.parts = parts
        self.right_to_left = right_to_left
        self._bidi = "<w:bidi/>" if right_to_left else ""
        self._list: int | None = None
        self._formats: dict[tuple[bool, bool, str | None, str, bool], str] = {}

    def xml(self, blocks: Iterable[Composed]) -> str:
        """The blocks as the inside of a ``w:body``, in the namespace prefixes ``w`` and ``r``."""
        out: list[str] = []
        for block in blocks:
            if isinstance(block, Grid):
                self._list = None
                out.append(self._table(block))
            else:
                out.append(self.paragraph(block))
        return "".join(out)

    def paragraph(self, line: Line) -> str:
        """One paragraph."""
        if line.role == "item":
            properties = self._item(line)
        else:
            self._list = None
            properties = f'<w:pStyle w:val="{self.parts.style(role_of(line))}"/>{self._numbered(line)}{self._bidi}'
        return f"<w:p><w:pPr>{properties}</w:pPr>{self.runs(line.spans)}</w:p>"

    def _numbered(self, line: Line) -> str:
        """The numbering of a numbered paragraph, whose number stands where its first line would begin."""
        if not line.number:
            return ""
        number = self.parts.paragraph_list(line.number == 1)
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

    def _item(self, line: Line) -> str:
        if not line.numbered:
            number = self.parts.bullet_list()
            if line.level == 0:
                self._list = None
        else:
            if self._list is None:
                self._list = self.parts.number_list()
            number = self._list
        style = self.parts.style(role_of(line))
        numbering = f'<w:numPr><w:ilvl w:val="{line.level}"/><w:numId w:val="{number}"/></w:numPr>'
        return f'<w:pStyle w:val="{style}"/>{numbering}{self._bidi}'

    def runs(self, spans: Spans) -> str:
        """Spans as runs and hyperlinks."""
        out: list[str] = []
        for span in joined(spans):
            link = safe_link(span.link)
            run = self._run(span, link is not None)
            if link is None:
                out.append(run)
            else:
                out.append(f'<w:hyperlink r:id="{self.parts.link(link)}" w:history="1">{run}</w:hyperlink>')
        return "".join(out)

    def _run(self, span: Span, linked: bool) -> str:
        key = (span.bold, span.italic, span.language, span.role, linked)
        if key not in self._formats:
            self._formats[key] = self._format(span, linked)
        return f"<w:r>{self._formats[key]}{_text(span.text)}</w:r>"

    def _format(self, span: Span, linked: bool) -> str:
        """Run properties in the order of CT_RPr (ECMA-376 part 1, 17.3.2.28)."""
        out = ""
        if span.role == "speaker":
            out += f'<w:rStyle w:val="{self.parts.style("speaker")}"/>'
        elif span.role == "missing":
            out += f'<w:rStyle w:val="{self.parts.style("missing")}"/>'
        elif linked:
            out += f'<w:rStyle w:val="{self.parts.style("link")}"/>'
        if span.bold:
            out += "<w:b/><w:bCs/>"
        if span.italic:
            out += "<w:i/><w:iCs/>"
        if self.right_to_left:
            out += "<w:rtl/>"
        if span.language:
            kind = "bidi" if self.right_to_left else "val"
            out += f'<w:lang w:{kind}="{escape(span.language)}"/>'
        return f"<w:rPr>{out}</w:rPr>" if out else ""

    def _table(self, grid: Grid) -> str:
        width = max((len(row) for row in grid.rows), default=0)
        if not width:
            return ""
        widths = _widths(grid.shares, width)
        columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
        rows = "".join(self._row(row, widths) for row in grid.rows)
        style = f'<w:tblStyle w:val="{self.parts.style("table")}"/>'
        visual = "<w:bidiVisual/>" if self.right_to_left else ""
        properties = f'<w:tblPr>{style}{visual}<w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
        # A paragraph must stand between a table and what follows it, or two tables become one.
        after = f'<w:p><w:pPr><w:pStyle w:val="{self.parts.style("after-table")}"/></w:pPr></w:p>'
        return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>{after}"

    def _row(self, row: tuple[tuple[Line | Grid, ...], ...], widths: list[int]) -> str:
        cells = [self.xml(cell) for cell in row] + [""] * (len(widths) - len(row))
        inner = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{each}" w:type="dxa"/></w:tcPr>{cell or "<w:p/>"}</w:tc>'
            for cell, each in zip(cells, widths, strict=True)
        )
        return f"<w:tr>{inner}</w:tr>"


def _widths(shares: tuple[int, ...], count: int) -> list[int]:
    """The widths of so many columns in twentieths of a point; all alike where no share is given for each."""
    given = shares if len(shares) == count else (1,) * count
    return [9000 * one // sum(given) for one in given]


def _text(text: str) -> str:
    """Text as ``w:t``, tabs and line breaks as their own elements; white space is kept."""
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    out = ""
    for number, line in enumerate(text.split("\n")):
        out += "<w:br/>" if number else ""
        for place, piece in enumerate(line.split("\t")):
            out += "<w:tab/>" if place else ""
            out += f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else ""
    return out
