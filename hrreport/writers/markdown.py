"""Markdown: CommonMark that Python-Markdown, markdown-it-py and pandoc read alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from hrreport.forum.composition import Composed, Composition, Grid, Line
from hrreport.forum.span import Span, Spans, joined
from hrreport.writers.links import safe_link

# Characters that begin something anywhere in a line; a backslash before < and | is not read alike, so entities.
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;", "~": "&#126;"}
# What begins a block at the start of a line: #, +, -, =, a number with . or ), a colon, four spaces or a tab.
_LINE_START = re.compile(r"^(?:[#+=:-]|\d+(?=[.)]))")
_INDENT = "    "
_PUNCTUATION = re.compile(r"[^\w\s]|_")


def write(composition: Composition, top: int = 1) -> str:
    """The composition as a Markdown text that ends with a line end; ``top`` is the level of its title."""
    out: list[str] = []
    lists = _Lists()
    for block in composition.blocks:
        if isinstance(block, Line) and block.role == "contents":
            block = msgspec.structs.replace(block, role="item", level=block.level - 1)
        if isinstance(block, Line) and block.role == "item":
            between, block = lists.add(block)
        else:
            between = "\n\n"
            lists = _Lists()
        out.append(between if out else "")
        out.append(_grid(block) if isinstance(block, Grid) else _line(block, top - 1))
    return "".join(out).rstrip("\n") + "\n" if out else ""


class _Lists:
    """The lists that are open, one inside the other, and whether each is numbered."""

    def __init__(self) -> None:
        self._numbered: list[bool] = []
        self._has_gaps = False

    def add(self, item: Line) -> tuple[str, Line]:
        """What stands before the next item, and the item at most one level deeper than the list it goes into."""
        level = min(item.level, len(self._numbered))
        met = level < len(self._numbered) and self._numbered[level] != item.numbered
        # Once a comment stood inside a list, Python-Markdown tells its items apart by empty lines only.
        self._has_gaps = level > 0 if met else self._has_gaps
        gap = "\n\n" if met or self._has_gaps or not self._numbered else "\n"
        if met:
            # Between two lists of unlike kind a comment keeps every reader from melting them together.
            gap += f"{_INDENT * level}<!-- -->\n\n"
        self._numbered[level:] = [item.numbered]
        return gap, msgspec.structs.replace(item, level=level)


def _line(line: Line, deeper: int) -> str:
    text = inline(line.spans)
    match line.role:
        case "title":
            return f"{'#' * (1 + deeper)} {_one_line(text)}"
        case "heading":
            return f"{'#' * min(line.level + 1 + deeper, 6)} {_one_line(text)}"
        case "item":
            mark = "1.  " if line.numbered else "-   "
            return _INDENT * line.level + mark + text.replace("\n", "\n" + _INDENT * (line.level + 1))
        case "quotation":
            return "> " + text.replace("\n", "\n> ")
        case _:
            return f"{line.number}\\. {text}" if line.number else text


def _one_line(text: str) -> str:
    words = text.replace("  \n", " ").replace("\n", " ")
    # A closing row of # would be taken off a heading; one at the start is escaped already.
    return re.sub(r"(?<!\\)#+$", lambda m: "\\#" * len(m[0]), words)


def _grid(grid: Grid) -> str:
    width = max((len(row) for row in grid.rows), default=0)
    if not width:
        return ""
    rows = [[_cell(cell) for cell in row] + [""] * (width - len(row)) for row in grid.rows]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)


def _cell(cell: Sequence[Composed]) -> str:
    """The blocks of a cell in one line; a table inside it is told cell by cell, for Markdown has none in tables."""
    texts = [
        inline(block.spans)
        if isinstance(block, Line)
        else " ".join(_cell(inner) for row in block.rows for inner in row)
        for block in cell
    ]
    return " ".join(" ".join(texts).replace("  \n", " ").split())


def inline(spans: Spans) -> str:
    """Spans as Markdown text; a line break in them is two spaces and a line end."""
    parts = [part for span in joined(_plain_role(span) for span in spans) for part in _edges_out(span)]
    out = ""
    for number, span in enumerate(parts):
        before = parts[number - 1] if number else None
        text = escape(span.text)
        mark = ("**" if span.bold else "") + ("*" if span.italic else "")
        if mark and before is not None:
            out = _before_emphasis(out, before, span)
        elif before is not None and _needs_entity(before, span):
            text = f"&#{ord(span.text[0])};{escape(span.text[1:])}"
        if span.link is not None and out.endswith("!"):
            # An exclamation mark before a link would make it a picture.
            out = f"{out[:-1]}&#33;"
        out += _linked(f"{mark}{text}{mark}", span)
    return _lines(out)


def _plain_role(span: Span) -> Span:
    return msgspec.structs.replace(span, role="text", language=None, link=safe_link(span.link))


def _linked(text: str, span: Span) -> str:
    if span.link is None:
        return text
    if span.link == span.text and "://" in span.link and not (span.bold or span.italic or re.search(r"[<>\\]", text)):
        return f"<{span.link}>"
    return f"[{text}]({_address(span.link)})"


def _edges_out(span: Span) -> list[Span]:
    """White space at the edges of an emphasised or linked span set outside it."""
    if not (span.bold or span.italic or span.link):
        return [span]
    inner = span.text.strip()
    if not inner:
        return [Span(span.text)]
    at = span.text.index(inner)
    before, after = Span(span.text[:at]), Span(span.text[at + len(inner) :])
    return [part for part in (before, msgspec.structs.replace(span, text=inner), after) if part.text]


def _before_emphasis(out: str, before: Span, span: Span) -> str:
    """The text so far, made such that emphasis may begin after it (CommonMark 6.2, left-flanking runs)."""
    if (before.bold or before.italic) and not (before.link or span.link):
        # Two rows of asterisks side by side would be counted as one.
        return out + "<!-- -->"
    last = before.text[-1]
    if last.isalnum() and out.endswith(last) and not (before.link or span.link) and _PUNCTUATION.match(span.text):
        return f"{out[:-1]}&#{ord(last)};"
    return out


def _needs_entity(before: Span, span: Span) -> bool:
    """Whether a letter right after emphasis that ends in punctuation must be hidden in an entity."""
    return (
        (before.bold or before.italic)
        and not before.link
        and bool(_PUNCTUATION.match(before.text[-1]))
        and span.text[0].isalnum()
    )


def _address(link: str) -> str:
    # Quotation marks begin a title for some readers, and what looks like an entity is read as one.
    safe = re.sub(r"[<>\\\"`']", lambda m: f"%{ord(m[0]):02X}", link)
    safe = re.sub(r"&(?=#?\w+;)", "&amp;", safe)
    return f"<{safe}>" if re.search(r"[()\s&*_]", safe) else safe


def escape(text: str) -> str:
    """Text in which nothing is read as Markdown inside a line."""
    escaped = _SPECIAL.sub(lambda m: _ENTITIES.get(m[0]) or "\\" + m[0], text)
    # "]:" at the beginning of a line would define a link for Python-Markdown.
    return escaped.replace("]:", "]&#58;")


def _lines(text: str) -> str:
    # An empty line would end the paragraph.
    lines = [line.strip(" \t") for line in text.split("\n")]
    return "  \n".join(_LINE_START.sub(_escape_start, line) for line in lines if line)


def _escape_start(match: re.Match[str]) -> str:
    start = match[0]
    return start + "\\" if start.isdigit() else f"&#{ord(start)};" if start in ":=" else "\\" + start
