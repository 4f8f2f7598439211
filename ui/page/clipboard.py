"""The clipboard: blocks to and from what other programs understand; formats that reports do not have are dropped."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat, QTextFragment, QTextListFormat

from hrreport.prose import (
    Block,
    Blocks,
    ListItem,
    Mention,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Table,
    Text,
    join_runs,
    plain_blocks,
)
from hrreport.prose.runs import normalise
from hrreport.prose.visit import Naming
from hrreport.readers.office_html import tidied

OWN_FORMAT = "application/x-hrreport-blocks"
MAX_PASTE = 5_000_000
_MAX_LEVEL = 5


class Pasted(NamedTuple):
    """What the clipboard held: blocks, and whether there was a picture that could not come along."""

    blocks: Blocks
    had_picture: bool = False


class _Closed(QTextDocument):
    """A document that loads nothing, neither pictures nor style sheets, whatever its text asks for."""

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        return None


def read(mime: QMimeData, plain_only: bool = False) -> Pasted:
    """The blocks in a clipboard's data: our own, else formatted text, else plain text."""
    if not plain_only and mime.hasFormat(OWN_FORMAT):
        try:
            return Pasted(msgspec.json.decode(mime.data(OWN_FORMAT).data(), type=Blocks))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            pass
    if not plain_only and mime.hasHtml() and len(mime.html()) <= MAX_PASTE:
        found = from_html(mime.html())
        if found.blocks or found.had_picture:
            return found
    if mime.hasText():
        return Pasted(from_plain(mime.text()[:MAX_PASTE]))
    return Pasted((), mime.hasImage())


def from_plain(words: str) -> Blocks:
    """A paragraph for each line that is not empty."""
    clean, _ = normalise(words)
    lines = clean.split("\n")
    kept = [line for line in lines if line.strip()] or ([""] if len(lines) > 1 else [])
    if len(lines) == 1 or len(kept) == 0:
        return (Paragraph(runs=(clean,)),) if clean.strip("\n") else ()
    return tuple(Paragraph(runs=(line,)) for line in kept)


def from_html(source: str) -> Pasted:
    """The paragraphs, lists and quotations of a page, its bold, italic and links; tables become paragraphs."""
    document = _Closed()
    document.setUndoRedoEnabled(False)
    document.setHtml(tidied(source))
    blocks: list[Block] = []
    had_picture = False
    block = document.begin()
    while block.isValid():
        runs, picture = _runs(block)
        had_picture = had_picture or picture
        if any(run.strip() if isinstance(run, str) else True for run in runs):
            blocks.append(_block(block, runs))
        block = block.next()
    return Pasted(tuple(blocks), had_picture)


def write(blocks: Blocks, naming: Naming, printed: Blocks | None = None) -> QMimeData:
    """The clipboard's data for blocks: our own format, HTML and plain text. Mentions are words for others.

    ``printed`` is what others get where that is not the same.
    """
    mime = QMimeData()
    printed = blocks if printed is None else printed
    mime.setData(OWN_FORMAT, msgspec.json.encode(blocks))
    mime.setHtml(_html_of(printed, naming))
    mime.setText("\n".join(_plain(block, naming) for block in printed))
    return mime


def _runs(block: QTextBlock) -> tuple[Runs, bool]:
    runs: list[Run] = []
    picture = False
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.charFormat().isImageFormat():
            picture = True
        else:
            runs.append(_run(fragment, bold_is_own=block.blockFormat().headingLevel() == 0))
        iterator += 1
    return _stripped(join_runs(runs)), picture


def _run(fragment: QTextFragment, bold_is_own: bool) -> Run:
    found = fragment.charFormat()
    text, _ = normalise(fragment.text().replace("\ufffc", ""))
    return Text(
        text=text.replace("\u00a0\u00a0", " ") if text.isspace() else text,
        bold=found.fontWeight() >= 600 and bold_is_own,
        italic=found.fontItalic(),
        link=_link(found.anchorHref()),
    )


def _link(address: str) -> str | None:
    return address if address.startswith(("http://", "https://", "mailto:")) else None


def _stripped(runs: Runs) -> Runs:
    """Runs without the spaces at both ends that markup leaves."""
    out = list(runs)
    while out and isinstance(out[0], str) and not out[0].strip():
        out.pop(0)
    while out and isinstance(out[-1], str) and not out[-1].strip():
        out.pop()
    if out and isinstance(out[0], str):
        out[0] = out[0].lstrip()
    if out and isinstance(out[-1], str):
        out[-1] = out[-1].rstrip()
    return join_runs(out)


def _block(block: QTextBlock, runs: Runs) -> Block:
    found = block.textList()
    if found is not None:
        style = found.format().style()
        numbered = style in (
            QTextListFormat.Style.ListDecimal,
            QTextListFormat.Style.ListLowerAlpha,
            QTextListFormat.Style.ListUpperAlpha,
            QTextListFormat.Style.ListLowerRoman,
            QTextListFormat.Style.ListUpperRoman,
        )
        level = min(max(found.format().indent() - 1, 0), _MAX_LEVEL)
        return ListItem(runs=runs, style="number" if numbered else "bullet", level=level)
    if block.blockFormat().hasProperty(QTextFormat.Property.BlockQuoteLevel.value):
        return Quotation(runs=runs)
    return Paragraph(runs=runs)


def _html_of(blocks: Blocks, naming: Naming) -> str:
    """Blocks as HTML; list items that follow each other are one list, with lists in it for those that are deeper."""
    out: list[str] = []
    lists: list[str] = []
    for block in blocks:
        kind = _kind(block)
        depth = block.level + 1 if isinstance(block, ListItem) else 0
        while len(lists) > depth or (lists and len(lists) == depth and lists[-1] != kind):
            out.append(f"</{lists.pop()}>")
        while len(lists) < depth:
            lists.append(kind)
            out.append(f"<{kind}>")
        out.append(_html(block, naming))
    out += [f"</{kind}>" for kind in reversed(lists)]
    return "".join(out)


def _kind(block: Block) -> str:
    return "ol" if isinstance(block, ListItem) and block.style == "number" else "ul"


def _html(block: Block, naming: Naming) -> str:
    if isinstance(block, Table):
        rows = ("".join(f"<td>{_cell(cell, naming)}</td>" for cell in row) for row in block.rows)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    words = "".join(_html_run(run, naming) for run in block.runs)
    if isinstance(block, ListItem):
        return f"<li>{words}</li>"
    return f"<blockquote>{words}</blockquote>" if isinstance(block, Quotation) else f"<p>{words}</p>"


def _cell(cell: Blocks, naming: Naming) -> str:
    return _html_of(cell, naming)


def _html_run(run: Run, naming: Naming) -> str:
    if isinstance(run, Mention):
        return escape(naming(run))
    if isinstance(run, str):
        return escape(run).replace("\n", "<br>")
    words = escape(run.text).replace("\n", "<br>")
    words = f"<b>{words}</b>" if run.bold else words
    words = f"<i>{words}</i>" if run.italic else words
    return f'<a href="{escape(run.link, quote=True)}">{words}</a>' if run.link else words


def _plain(block: Block, naming: Naming) -> str:
    return plain_blocks((block,), naming)
