"""Other people's readers, renderers and validators on what we write."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import markdown
import pypandoc
import pytest
from docx_plus.lint import lint
from lxml import etree
from markdown_it import MarkdownIt

from hrreport.cli import main
from hrreport.forum.composition import Composition, Line
from tests.conform.documents import SEED, compositions, export_all
from tests.conform.structure import Block, of_composition, of_html
from tests.conftest import ROOT

pytestmark = pytest.mark.conform
VALIDATOR = ROOT / "packaging" / "conform" / "node_modules" / ".bin" / "ooxml-validator"
SAMPLE = ROOT / "resources" / "samples" / "plenary.md"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = [name for name, _, _ in compositions()]
# A forum's own base sets lines of a report elsewhere than the composition has them; then words are looked for.
PLAIN = [name for name in NAMES if not name.startswith("forum-")]
_NUMBER = re.compile(r"^[\d.]+ ")

Exports = dict[str, tuple[Composition, Path]]


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Exports:
    return export_all(tmp_path_factory.mktemp("exports"))


def faults(document: Path) -> list[object]:
    """What the Open XML SDK finds wrong in a Word document."""
    run = subprocess.run([str(VALIDATOR), str(document)], capture_output=True, text=True, timeout=120, check=False)
    told = json.loads(run.stdout)
    return [] if told["ok"] else [document.name, *told["errors"]]


def all_faults(documents: list[Path]) -> list[list[object]]:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return [found for found in pool.map(faults, documents) if found]


def test_every_document_is_valid(exports: Exports) -> None:
    assert all_faults([path for _, path in exports.values()]) == []


def test_the_validator_finds_a_fault(exports: Exports, tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    _, path = exports["plenary-whrcf"]
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"<w:pPr>", b"<w:pPr><w:b/>") if name == "word/document.xml" else data)
    assert faults(broken)


def exporting_tests() -> list[Path]:
    """The tests that export documents: of the core all but those whose bases are odd, of the window those that export.

    Bases of real files are held against these files in test_making.py.
    """
    folder = ROOT / "tests"
    odd = {f"test_{name}.py" for name in ("fuzz", "base_documents", "hostile_templates", "making")}
    core = [path for path in sorted(folder.glob("test_*.py")) if path.name not in odd]
    return [*core, folder / "ui" / "test_export.py", folder / "ui" / "test_whole_job.py"]


def test_every_document_that_the_other_tests_export_is_valid(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-n",
            "auto",
            "-p",
            "no:cacheprovider",
            "-m",
            "not conform and not trial",
            *map(str, exporting_tests()),
        ],
        cwd=ROOT,
        env=os.environ | {"HRREPORT_KEEP_EXPORTS": str(kept)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-2000:]
    documents = sorted(kept.iterdir())
    assert len(documents) >= 10
    assert all_faults(documents) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_the_validator_misses(exports: Exports, name: str) -> None:
    """Cells without a paragraph (ECMA-376 17.4.65), styles and lists that are used but not defined."""
    with zipfile.ZipFile(exports[name][1]) as archive:
        parts = {one: etree.fromstring(archive.read(one)) for one in archive.namelist() if one.endswith(".xml")}
    styles = {one.get(f"{W}styleId") for one in parts["word/styles.xml"].iter(f"{W}style")}
    numbering = parts["word/numbering.xml"]
    abstract = {one.get(f"{W}abstractNumId") for one in numbering.iter(f"{W}abstractNum")}
    lists = {one.get(f"{W}numId"): one.find(f"{W}abstractNumId") for one in numbering.iter(f"{W}num")}
    assert all(one is not None and one.get(f"{W}val") in abstract for one in lists.values())
    for root in parts.values():
        for cell in root.iter(f"{W}tc"):
            assert cell[-1].tag == f"{W}p"
        for tag in ("pStyle", "rStyle", "tblStyle"):
            assert {one.get(f"{W}val") for one in root.iter(f"{W}{tag}")} <= styles
        for number in root.iter(f"{W}numId"):
            assert number.get(f"{W}val") in lists or number.get(f"{W}val") == "0"
    linked = {
        one.get(f"{W}val") for tag in ("basedOn", "next", "link") for one in parts["word/styles.xml"].iter(W + tag)
    }
    assert linked <= styles


@pytest.mark.parametrize("name", NAMES)
def test_docx_plus_finds_no_empty_heading_and_no_skipped_level(exports: Exports, name: str) -> None:
    assert lint(docx.Document(str(exports[name][1])), select=["empty-heading", "heading-level-skip"]) == []


def in_word(composition: Composition) -> list[Block]:
    """The blocks as pandoc shows those of a Word document: title and subtitle apart, headings from 1."""
    lines = [one for one in composition.blocks if not (isinstance(one, Line) and one.role in ("title", "subtitle"))]
    blocks = of_composition(Composition(composition.meta, tuple(lines)))
    return [one._replace(kind=f"h{int(one.kind[1]) - 1}") if one.kind.startswith("h") else one for one in blocks]


@pytest.mark.parametrize("name", PLAIN)
def test_pandoc_reads_the_same_from_word(exports: Exports, name: str) -> None:
    composed, path = exports[name]
    page = pypandoc.convert_file(str(path), "html", format="docx", extra_args=["--wrap=none"])
    assert of_html(page) == in_word(composed)
    meta = pypandoc.convert_file(str(path), "plain", format="docx", extra_args=["--standalone", "--wrap=none"])
    first = of_composition(composed)[0]
    assert meta.split()[: len(first.words.split())] == first.words.split()


READERS = {
    "Python-Markdown": lambda text: markdown.markdown(text, extensions=["sane_lists", "tables"]),
    "markdown-it-py": lambda text: MarkdownIt("commonmark").enable("table").render(text),
    # Tables are no part of CommonMark: pandoc reads them with its extension, and without them it is asked plainly.
    "pandoc": lambda text: pypandoc.convert_text(
        text, "html", format="commonmark+pipe_tables" if "| --- |" in text else "commonmark", extra_args=["--wrap=none"]
    ),
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", NAMES)
def test_markdown_is_read_alike(exports: Exports, name: str, reader: str) -> None:
    composed, path = exports[name]
    text = without_front_matter(path.with_suffix(".md").read_text(encoding="utf-8"))
    found, wanted = of_html(READERS[reader](text)), of_composition(composed)
    if name in PLAIN:
        assert found == wanted
    else:
        # A table of contents and numbered paragraphs are lists in Markdown.
        assert [_NUMBER.sub("", one.words) for one in found] == [_NUMBER.sub("", one.words) for one in wanted]


def without_front_matter(markdown: str) -> str:
    """What CommonMark knows nothing of is read by those who publish the page."""
    return re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)


def test_libreoffice_loses_no_text(exports: Exports, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    kind = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    documents = [str(path) for _, path in exports.values()]
    subprocess.run(["soffice", profile, *kind, *documents], check=True, timeout=400, capture_output=True)
    for name, (composed, _) in exports.items():
        text = "".join((tmp_path / f"{name}.txt").read_text(encoding="utf-8-sig").split())
        shown = iter(text)
        for block in of_composition(composed):
            if name not in PLAIN:
                assert "".join(block.words.split()) in text, (name, block)
                continue
            lost = [ch for ch in "".join(block.words.split()) if not any(ch == seen for seen in shown)]
            assert lost == [], (name, block)


@pytest.mark.parametrize("template", ["whrcf", "plain"])
@pytest.mark.parametrize("source", [SAMPLE, SEED], ids=["sample", "seed"])
def test_libreoffice_shows_every_word_in_the_fonts_of_the_template(
    source: Path, template: str, tmp_path: Path, shared: Path
) -> None:
    report, document = tmp_path / "report.hrr", tmp_path / "report.docx"
    assert main(["import", str(source), "-o", str(report), "--template", template]) == 0
    assert main(["export", str(report), "--to", "docx", "-o", str(document)]) == 0
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(document)]
    subprocess.run(office, check=True, timeout=180, capture_output=True)
    pdf = document.with_suffix(".pdf")
    raw = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    seen = "".join(raw.replace("\xad", "").split()).replace("-", "")
    text = pypandoc.convert_file(str(document), "plain", format="docx", extra_args=["--wrap=none"])
    for word in text.split():
        if word.isalnum():
            assert word in seen
    fonts = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True).stdout
    assert "Carlito" in fonts
