"""Other people's readers and renderers on what we write: pandoc and LibreOffice."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from hrreport.cli import main
from hrreport.forum.compose import compose
from hrreport.forum.composition import Line
from hrreport.forum.load import load_by_name
from hrreport.forum.span import plain_spans
from hrreport.storage import open_report
from tests.conftest import ROOT

pytestmark = pytest.mark.conform
SAMPLE = ROOT / "resources" / "samples" / "plenary.md"


@pytest.fixture(params=["sample", "seed"])
def report(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    source = SAMPLE if request.param == "sample" else request.getfixturevalue("seed")
    path = tmp_path / "report.hrr"
    assert main(["import", str(source), "-o", str(path)]) == 0
    return path


def exported(report: Path, kind: str, template: str) -> Path:
    target = report.with_suffix(f".{kind}")
    assert main(["export", str(report), "--to", kind, "-o", str(target), "--template", template, "--force"]) == 0
    return target


def pandoc(path: Path, source: str) -> Any:
    import pypandoc

    return json.loads(pypandoc.convert_file(str(path), "json", format=source))


def words(node: object) -> str:
    """The text of a pandoc node."""
    if isinstance(node, list):
        return "".join(words(one) for one in node)
    if not isinstance(node, dict):
        return ""
    kind, inside = node.get("t"), node.get("c")
    if kind in ("Str", "Code"):
        return inside if isinstance(inside, str) else str(inside[1] if isinstance(inside, list) else "")
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in ("Link", "Span", "Quoted"):
        text = words(inside[1] if isinstance(inside, list) else [])
        if kind == "Quoted" and isinstance(inside, list):
            marks = "‘’" if inside[0]["t"] == "SingleQuote" else "“”"
            return marks[0] + text + marks[1]
        return text
    if kind == "Header" and isinstance(inside, list):
        return words(inside[2])
    separator = " " if kind in ("BulletList", "OrderedList", "BlockQuote") else ""
    if kind == "OrderedList" and isinstance(inside, list):
        inside = inside[1]
    return separator.join(words(one) for one in inside) if isinstance(inside, list) else ""


def blocks(data: Any) -> list[str]:
    return [" ".join(words(block).split()) for block in data["blocks"]]


def headings(data: Any) -> list[str]:
    return [words(block) for block in data["blocks"] if block["t"] == "Header"]


def bold(node: object) -> list[str]:
    if isinstance(node, list):
        return [text for one in node for text in bold(one)]
    if not isinstance(node, dict):
        return []
    if node.get("t") == "Strong":
        return [words(node["c"])]
    return bold(list(node.values()))


@pytest.mark.parametrize("template", ["whrcf", "plain"])
def test_pandoc_reads_the_same_words_headings_and_bold_from_word(report: Path, template: str) -> None:
    data = pandoc(exported(report, "docx", template), "docx")
    stored = open_report(report)
    composition = compose(stored.report, load_by_name(template))
    lines = [block for block in composition.blocks if isinstance(block, Line)]
    told = [plain_spans(line.spans) for line in lines if line.role not in ("title", "subtitle")]
    assert " ".join(blocks(data)).split() == " ".join(told).split()
    assert headings(data) == [plain_spans(line.spans) for line in lines if line.role == "heading"]
    meta = data["meta"]
    assert " ".join(words(meta["title"]["c"]).split()) == plain_spans(lines[0].spans)
    assert " ".join(words(meta["subtitle"]["c"]).split()) == plain_spans(lines[1].spans)
    ours = [span.text for line in lines for span in line.spans if span.bold]
    assert bold(data["blocks"]) == ours


@pytest.mark.parametrize("template", ["whrcf", "plain"])
def test_pandoc_reads_the_same_from_markdown(report: Path, template: str) -> None:
    word = pandoc(exported(report, "docx", template), "docx")
    text = pandoc(exported(report, "md", template), "commonmark")
    assert " ".join(blocks(text)[2:]).split() == " ".join(blocks(word)).split()
    assert bold(text["blocks"]) == bold(word["blocks"])


@pytest.mark.parametrize("template", ["whrcf", "plain"])
def test_libreoffice_shows_every_word(report: Path, template: str, tmp_path: Path) -> None:
    document = exported(report, "docx", template)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(document)]
    subprocess.run(office, check=True, timeout=180, capture_output=True)
    pdf = document.with_suffix(".pdf")
    shown = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    seen = "".join(shown.replace("\xad", "").split()).replace("-", "")
    for block in compose(open_report(report).report, open_report(report).template).blocks:
        if template == "whrcf" and isinstance(block, Line):
            for word in plain_spans(block.spans).split():
                assert word.replace("-", "") in seen
    fonts = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True).stdout
    assert "Carlito" in fonts
