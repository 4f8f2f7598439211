"""Real files of others: no word is lost, and what cannot be read is refused in a sentence."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from hrreport.cli import main
from hrreport.readers.sources import decode
from tests.conftest import SHARED
from tests.texts import composed_words, read, template

CORPUS = SHARED / "corpus"
READ = sorted(p for p in CORPUS.rglob("*") if p.suffix in (".md", ".txt")) if CORPUS.is_dir() else []
# Word documents are read too: test_word_reading.py.
OTHERS = [p for p in sorted(CORPUS.rglob("*")) if p.is_file() and p not in READ and p.suffix != ".docx"]


def source_words(path: Path) -> list[str]:
    """The words of the text content as another walk over the same parse finds them."""
    text, _ = decode(path.read_bytes(), path.name)
    if path.suffix == ".txt":
        return text.split()
    text = re.sub(r"\A---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", "", text)
    words: list[str] = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "inline":
            words += "".join(_inline(child.type, child.content) for child in token.children or ()).split()
        elif token.type in ("fence", "code_block"):
            words += f"{token.info} {token.content}".split()
        elif token.type == "html_block":
            bare = re.sub(r"<!--.*?-->", "", token.content, flags=re.DOTALL)
            words += html.unescape(re.sub(r"</?[A-Za-z][^>]*>|<[!?][^>]*>", " ", bare)).split()
    return words


def _inline(kind: str, content: str) -> str:
    if kind in ("softbreak", "hardbreak") or (kind == "html_inline" and content.startswith("<br")):
        return " "
    return content if kind in ("text", "code_inline", "text_special", "image") else ""


@pytest.mark.parametrize("path", READ, ids=lambda p: p.name)
def test_words_in_are_words_out(path: Path) -> None:
    report = read(path).value
    assert composed_words(report, template(report.template.id)) == source_words(path)


@pytest.mark.parametrize("path", OTHERS, ids=lambda p: f"{p.parent.name}-{p.name}")
def test_other_kinds_are_refused_in_a_sentence(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["import", str(path), "-o", str(tmp_path / "out.hrr")])
    told = capsys.readouterr().err
    assert code == 2
    assert told.count("\n") == 1
    assert "Traceback" not in told
    assert not (tmp_path / "out.hrr").exists()
