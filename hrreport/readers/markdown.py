"""Markdown: CommonMark with tables, parsed by markdown-it-py into pieces."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hrreport.prose import Block, ListItem, Paragraph, Quotation, Run, Runs, Table, Text, join_runs, normalise
from hrreport.prose.blocks import MAX_LIST_LEVEL
from hrreport.readers.reading import Piece, Pieces, stripped

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^>]*>|<[!?][^>]*>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_pieces(words: str) -> Pieces:
    """The headings, paragraphs, items, quotations and tables of a Markdown text, front matter left out."""
    front = _FRONT_MATTER.match(words)
    skipped = front[0].count("\n") if front else 0
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(words[front.end() :] if front else words)
    return tuple(_Walk(tokens, skipped).pieces())


class _Walk:
    """One pass over the block tokens; keeps the lists and quotations that are open."""

    def __init__(self, tokens: Sequence[Token], skipped: int) -> None:
        self.tokens = tokens
        self.skipped = skipped
        self.lists: list[str] = []
        self.quotes = 0
        self.fresh_item = False

    def pieces(self) -> list[Piece]:
        out: list[Piece] = []
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            kind = token.type
            line = (token.map[0] if token.map else 0) + 1 + self.skipped
            if kind == "heading_open":
                out.append(Piece("heading", _inline(self.tokens[at + 1]), line, level=int(token.tag[1:])))
                at += 2
            elif kind == "paragraph_open":
                out.append(self._piece(_inline(self.tokens[at + 1]), line))
                at += 2
            elif kind in ("fence", "code_block", "html_block"):
                runs = stripped((_html_text(token.content),) if kind == "html_block" else (_code(token),))
                if runs:
                    out.append(self._piece(runs, line))
            elif kind == "table_open":
                end = next(i for i in range(at, len(self.tokens)) if self.tokens[i].type == "table_close")
                out.append(Piece("other", (), line, block=_table(self.tokens[at:end])))
                at = end
            else:
                self._container(kind)
            at += 1
        return [piece for piece in out if piece.runs or isinstance(piece.block, Table)]

    def _container(self, kind: str) -> None:
        if kind in ("bullet_list_open", "ordered_list_open"):
            self.lists.append("number" if kind.startswith("ordered") else "bullet")
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif kind == "list_item_open":
            self.fresh_item = True
        elif kind in ("blockquote_open", "blockquote_close"):
            self.quotes += 1 if kind.endswith("open") else -1

    def _piece(self, runs: Runs, line: int) -> Piece:
        block: Block
        if self.lists:
            level = min(len(self.lists) - 1, MAX_LIST_LEVEL)
            style = "number" if self.lists[-1] == "number" else "bullet"
            block = ListItem(runs=runs, style="number" if style == "number" else "bullet", level=level)
        elif self.quotes:
            block = Quotation(runs=runs)
        else:
            return Piece("paragraph", runs, line, block=Paragraph(runs=runs))
        return Piece("other", runs, line, block=block)


def _code(token: Token) -> str:
    info = token.info.strip()
    return f"{info}\n{token.content}" if info else token.content


def _html_text(words: str) -> str:
    return html.unescape(_TAG.sub(" ", _BREAK.sub("\n", _COMMENT.sub("", words))))


def _table(tokens: Sequence[Token]) -> Table:
    rows: list[tuple[tuple[Block, ...], ...]] = []
    cells: list[tuple[Block, ...]] = []
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "inline":
            runs = _inline(token)
            cells.append((Paragraph(runs=runs),))
        elif token.type == "tr_close":
            rows.append(tuple(cells))
    return Table(rows=tuple(rows))


def _inline(token: Token) -> Runs:
    runs: list[Run] = []
    bold = italic = 0
    links: list[str | None] = []

    def add(words: str) -> None:
        link = next((href for href in reversed(links) if href), None)
        clean, _ = normalise(words)
        runs.append(Text(text=clean, bold=bold > 0, italic=italic > 0, link=link))

    for child in token.children or ():
        match child.type:
            case "text" | "code_inline" | "text_special":
                add(child.content)
            case "softbreak":
                add(" ")
            case "hardbreak":
                add("\n")
            case "strong_open" | "strong_close":
                bold += 1 if child.nesting > 0 else -1
            case "em_open" | "em_close":
                italic += 1 if child.nesting > 0 else -1
            case "link_open":
                links.append(normalise(str(child.attrGet("href") or ""))[0] or None)
            case "link_close":
                links.pop()
            case "image":
                add(child.content)
            case "html_inline":
                if _BREAK.fullmatch(child.content):
                    add("\n")
    return stripped(join_runs(runs))
