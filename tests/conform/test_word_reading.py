"""Word documents as pandoc expects them parsed, beside what our walk reads (docs/word-reading.md has the table)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypandoc
import pytest

from hrreport.prose import Block, ListItem, Quotation, Table, plain
from hrreport.readers.docx import read_docx
from hrreport.readers.reading import Piece
from tests.conftest import ROOT, SHARED

pytestmark = pytest.mark.conform
EXPECTED = sorted(SHARED.glob("corpus/docx/*.native"))
# What differs, and why; each file is named in docs/word-reading.md.
INDENTED = {"pandoc__lists_restarting"}  # an indented paragraph is a quotation for pandoc
ABSTRACT = {"pandoc__metadata"}  # pandoc moves title, authors, date and abstract into what is said about the document
Told = tuple[str, int, str]


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_text_and_structure_are_those_of_the_expected_parse(path: Path) -> None:
    told = json.loads(pypandoc.convert_text(path.read_text(encoding="utf-8"), "json", format="native"))
    expected = [*_meta(told), *_blocks(told["blocks"])] if path.stem in ABSTRACT else list(_blocks(told["blocks"]))
    found = [
        one for piece in read_docx(path.with_suffix(".docx").read_bytes(), path.name).value for one in _piece(piece)
    ]
    if path.stem in ABSTRACT:
        assert sorted(words for *_, words in found) == sorted(words for *_, words in expected)
    elif path.stem in INDENTED:
        assert found == [("body", 0, words) if kind == "quotation" else (kind, n, words) for kind, n, words in expected]
    else:
        assert found == expected


@pytest.mark.skipif(not EXPECTED, reason="the folder of real input is not here")
def test_the_table_in_the_docs_names_every_document() -> None:
    table = (ROOT / "docs" / "word-reading.md").read_text(encoding="utf-8")
    assert [path.stem for path in EXPECTED if path.stem.removeprefix("pandoc__") not in table] == []


def _piece(piece: Piece) -> Iterator[Told]:
    if piece.kind == "heading":
        yield "heading" if piece.level else "title", piece.level, _spaced(plain(piece.runs))
    elif piece.block is not None:
        yield from _block(piece.block)


def _block(block: Block) -> Iterator[Told]:
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                for inner in cell:
                    yield from ((("cell", 0, words)) for *_, words in _block(inner))
    elif isinstance(block, ListItem):
        yield block.style, block.level, _spaced(plain(block.runs))
    else:
        yield "quotation" if isinstance(block, Quotation) else "body", 0, _spaced(plain(block.runs))


def _meta(told: Any) -> Iterator[Told]:
    for value in told["meta"].values():
        for one in value["c"] if value["t"] == "MetaList" else [value]:
            yield "meta", 0, _spaced("".join(_inlines(one["c"])))


def _blocks(blocks: Any, kind: str = "body", level: int = 0) -> Iterator[Told]:
    for block in blocks:
        match block["t"]:
            case "Header":
                yield "heading", block["c"][0], _spaced("".join(_inlines(block["c"][2])))
            case "Para" | "Plain":
                yield kind, level, _spaced("".join(_inlines(block["c"])))
            case "BlockQuote":
                yield from _blocks(block["c"], "quotation")
            case "BulletList" | "OrderedList" as name:
                items = block["c"] if name == "BulletList" else block["c"][1]
                deeper = level + 1 if kind in ("bullet", "number") else 0
                for item in items:
                    yield from _blocks(item, "bullet" if name == "BulletList" else "number", deeper)
            case "Table":
                for cell in _cells(block["c"]):
                    yield from _blocks(cell, "cell")
            case _:
                raise AssertionError(f"a kind of block that this test does not know: {block['t']}")


def _cells(table: Any) -> Iterator[Any]:
    _, _, _, (_, head), bodies, (_, foot) = table
    rows = [*head, *(row for _, _, first, rest in bodies for row in (*first, *rest)), *foot]
    return (cell[4] for _, cells in rows for cell in cells)


def _inlines(inlines: Any) -> Iterator[str]:
    for one in inlines:
        match one["t"]:
            case "Str":
                yield one["c"]
            case "Space" | "SoftBreak" | "LineBreak":
                yield " "
            case "Note":
                continue
            case "Span" if "comment-start" in one["c"][0][1]:
                continue
            case "Span" | "Link":
                yield from _inlines(one["c"][1])
            case "Emph" | "Strong" | "Underline" | "Superscript" | "Subscript" | "Strikeout" | "SmallCaps":
                yield from _inlines(one["c"])
            case _:
                raise AssertionError(f"a kind of inline that this test does not know: {one['t']}")


def _spaced(words: str) -> str:
    return " ".join(words.split())
