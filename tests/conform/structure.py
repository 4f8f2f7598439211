"""What a reader sees in a document, in one form for every reader: the blocks in order, their words and formats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote

import lxml.html
from lxml.etree import _Element as Element

from hrreport.forum.composition import Composed, Composition, Line
from hrreport.forum.span import Span
from hrreport.writers.links import safe_link


class Block(NamedTuple):
    """A paragraph as seen: ``kind`` as ``h2``, ``p``, ``ul1`` (a list item one deep),
    ``quote`` or ``cell2`` (in the second column). Blocks without words are left out: not every reader shows them."""

    kind: str
    words: str
    bold: str = ""
    italic: str = ""
    links: tuple[tuple[str, str], ...] = ()


def of_composition(composition: Composition) -> list[Block]:
    """The blocks that a reader should see."""
    return [block for one in composition.blocks for block in _of_block(one) if block.words]


def _of_block(block: Composed) -> list[Block]:
    if isinstance(block, Line):
        return [_seen(_kind(block), block.spans)]
    cells = []
    for row in block.rows:
        for number, cell in enumerate(row, 1):
            inner = [_of_block(one) for one in cell]
            flat = [one for some in inner for one in some]
            cells.append(
                Block(
                    f"cell{number}",
                    " ".join(one.words for one in flat),
                    "".join(one.bold for one in flat),
                    "".join(one.italic for one in flat),
                    tuple(link for one in flat for link in one.links),
                )
            )
    return cells


def _kind(line: Line) -> str:
    match line.role:
        case "title":
            return "h1"
        case "heading":
            return f"h{min(line.level + 1, 6)}"
        case "item":
            return f"{'ol' if line.numbered else 'ul'}{line.level + 1}"
        case "quotation":
            return "quote"
        case _:
            return "p"


def _seen(kind: str, spans: Iterable[Span]) -> Block:
    marks = [(span.text, span.bold, span.italic, safe_link(span.link)) for span in spans]
    return _block(kind, marks)


def _block(kind: str, marks: list[tuple[str, bool, bool, str | None]]) -> Block:
    links: list[tuple[str, str]] = []
    for text, _, _, link in marks:
        if link is None or not text.strip():
            continue
        target = unquote(link, errors="replace")
        if links and links[-1][1] == target:
            links[-1] = (links[-1][0] + "".join(text.split()), target)
        else:
            links.append(("".join(text.split()), target))
    heading = kind.startswith("h")
    return Block(
        kind,
        " ".join("".join(text for text, *_ in marks).split()),
        "" if heading else "".join("".join(text.split()) for text, bold, *_ in marks if bold),
        "".join("".join(text.split()) for text, _, italic, _ in marks if italic),
        tuple(links),
    )


def of_html(html: str) -> list[Block]:
    """The blocks of a page that a reader made."""
    root = lxml.html.document_fromstring(f"<html><body>{html}</body></html>")
    return [block for block in _blocks(root.find("body"), "p", 0) if block.words]


_BLOCKS = {"p", "ul", "ol", "li", "blockquote", "table", "div", "pre", "hr", *(f"h{n}" for n in range(1, 7))}


def _blocks(node: Element, kind: str, depth: int) -> list[Block]:
    out: list[Block] = []
    cell = 0
    loose: list[tuple[str, bool, bool, str | None]] = [(node.text or "", False, False, None)]

    def close() -> None:
        if any(text.strip() for text, *_ in loose):
            out.append(_block(kind, loose[:]))
        loose.clear()

    for child in node:
        tag = child.tag
        if tag in ("td", "th"):
            cell += 1
            out.append(_block(f"cell{cell}", list(_marks(child))))
        elif tag in _BLOCKS or tag in ("thead", "tbody", "tr", "colgroup"):
            close()
            out += _blocks_of(child, kind, depth)
        elif isinstance(tag, str):
            loose += _marks(child)
        loose.append((child.tail or "", False, False, None))
    close()
    return out


def _blocks_of(child: Element, kind: str, depth: int) -> list[Block]:
    match child.tag:
        case "ul" | "ol":
            return _blocks(child, f"{child.tag}{depth + 1}", depth + 1)
        case "blockquote":
            return _blocks(child, "quote", depth)
        case tag if tag[0] == "h" and tag[1:].isdigit():
            return [_block(tag, list(_marks(child)))]
        case _:
            return _blocks(child, kind, depth)


def _marks(
    node: Element, bold: bool = False, italic: bool = False, link: str | None = None
) -> Iterable[tuple[str, bool, bool, str | None]]:
    """The stretches of text in an inline element, its own end left out."""
    if not isinstance(node.tag, str):
        return
    if node.tag == "br":
        yield ("\n", bold, italic, link)
        return
    bold = bold or node.tag in ("strong", "b", "th")
    italic = italic or node.tag in ("em", "i")
    link = node.get("href") if node.tag == "a" and node.get("href") else link
    # A cell of a heading row stands out by itself: that is no bold of ours.
    bold = bold and node.tag != "th"
    yield (node.text or "", bold, italic, link)
    for child in node:
        yield from _marks(child, bold, italic, link)
        yield (child.tail or "", bold, italic, link)
        if child.tag == "p":
            yield (" ", False, False, None)
