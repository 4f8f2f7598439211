"""Templates made out of real Word files: what is exported with them is as valid as the file was, on the same pages."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from hrreport.forum.compose import compose
from hrreport.forum.load import load_by_name
from hrreport.making import from_word
from hrreport.readers import read_source
from hrreport.writers.docx import write
from tests.conform.test_others import SAMPLE, faults
from tests.conftest import SHARED
from tests.test_word_reading import UNREADABLE

pytestmark = pytest.mark.conform
FILES = [
    path
    for path in sorted(SHARED.glob("corpus/docx/*.docx"))
    if not path.stem.startswith((*UNREADABLE, "poi__clusterfuzz"))
]
REAL = [path for path in FILES if path.stem.startswith(("KP-APIs", "ePO"))]


def exported(path: Path, folder: Path) -> Path:
    """The bundled sample, exported with the template that a file makes."""
    template = from_word(path.read_bytes(), path.name).template()
    report = read_source(SAMPLE.read_bytes(), "plenary.md", ".md", [load_by_name("whrcf")]).value
    out = folder / path.name
    out.write_bytes(write(compose(report, template), template))
    return out


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:40])
def test_an_export_has_no_fault_that_the_file_had_not(path: Path, tmp_path: Path) -> None:
    assert len(faults(exported(path, tmp_path))) <= len(faults(path))


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem[:40])
def test_the_pages_are_those_of_the_file(path: Path, tmp_path: Path) -> None:
    original = tmp_path / "original.docx"
    original.write_bytes(path.read_bytes())
    made = exported(path, tmp_path)
    sizes, footers = zip(*(_page(one, tmp_path) for one in (original, made)), strict=True)
    assert sizes[0] == sizes[1]
    # What stands at the foot of the first page of the file stands there in the export.
    assert set(footers[0]) - set(footers[1]) == set() or not footers[0]


def _page(document: Path, folder: Path) -> tuple[str, list[str]]:
    """The size of the first page, and the words in its lowest part that are no text of the report."""
    order = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to", "pdf"]
    subprocess.run([*order, "--outdir", str(folder), str(document)], check=True, capture_output=True, timeout=120)
    pdf = str(document.with_suffix(".pdf"))
    told = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    size = re.search(r"Page size: +([\d.]+) x ([\d.]+)", told)
    assert size is not None
    height = float(size[2])
    below = ["-f", "1", "-l", "1", "-x", "0", "-y", str(int(height - 45)), "-W", "2000", "-H", "45"]
    words = subprocess.run(["pdftotext", *below, pdf, "-"], check=True, capture_output=True, text=True).stdout
    return f"{size[1]} x {size[2]}", [word for word in words.split() if not word.isdigit()]
