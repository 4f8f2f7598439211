"""The Open XML SDK validator on the Word documents that we write."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import msgspec
import pytest

from hrreport.forum.compose import compose
from hrreport.model import Report, edits
from hrreport.prose import Paragraph, Text, join_runs, normalise
from hrreport.writers import FORMATS
from tests.conftest import ROOT, SHARED
from tests.test_core import paragraph, segment, speech
from tests.test_edits import rich
from tests.test_writers import composition
from tests.texts import read, template

pytestmark = pytest.mark.conform
VALIDATOR = ROOT / "packaging" / "conform" / "node_modules" / ".bin" / "ooxml-validator"
SAMPLE = ROOT / "resources" / "samples" / "plenary.md"
SEED = SHARED / "seeds" / "whrcf-2021-plenary-session-1.md"


def errors(document: Path) -> list[object]:
    run = subprocess.run([str(VALIDATOR), str(document)], capture_output=True, text=True, timeout=120, check=False)
    told = json.loads(run.stdout)
    return [] if told["ok"] else list(told["errors"])


@pytest.mark.parametrize("name", ["whrcf", "plain"])
@pytest.mark.parametrize("language", ["en", "ar", "ko"])
def test_every_kind_of_block_is_valid(tmp_path: Path, name: str, language: str) -> None:
    house = template(name)
    path = tmp_path / "a.docx"
    path.write_bytes(FORMATS["docx"].write(composition(language), house))
    assert errors(path) == []
    path.write_bytes(FORMATS["docx"].write(compose(edits.set_language(rich(), language), house), house))
    assert errors(path) == []


@pytest.mark.parametrize("name", ["whrcf", "plain"])
def test_real_summaries_are_valid(tmp_path: Path, name: str, shared: Path) -> None:
    house = template(name)
    for source in (SAMPLE, SEED):
        path = tmp_path / "a.docx"
        path.write_bytes(FORMATS["docx"].write(compose(read(source).value, house), house))
        assert errors(path) == []


PLACES = ("text", "title", "heading", "name", "office", "field", "link")


@pytest.mark.parametrize("place", PLACES)
def test_odd_strings_are_valid_everywhere(tmp_path: Path, shared: Path, place: str) -> None:
    lines = (shared / "corpus" / "text" / "blns.txt").read_bytes().decode("utf-8", "replace").split("\n")
    path = tmp_path / "a.docx"
    house = template("whrcf")
    path.write_bytes(FORMATS["docx"].write(compose(odd_report(place, lines), house), house))
    assert errors(path) == []


def odd_report(place: str, lines: list[str]) -> Report:
    """A report that holds every line in one kind of place."""
    words = [line for line in (normalise(line)[0] for line in lines) if line.strip()]
    one = rich()
    if place == "text":
        return edits.set_text(one, "c1", tuple(paragraph(line) for line in words))
    if place == "title":
        return edits.set_title(one, (" ".join(words),))
    if place == "heading":
        for number, line in enumerate(words):
            one = edits.add_segment(one, segment(f"h{number}", heading=(line,)))
        return one
    if place == "field":
        return edits.set_introduction(edits.set_field(one, "session", " ".join(words)), None)
    if place == "link":
        links = tuple(Paragraph(runs=join_runs([Text(text="here", link=line)])) for line in words)
        return edits.set_text(one, "c1", links)
    for number, line in enumerate(words):
        speaker = msgspec.structs.replace(one.speakers[0], id=f"x{number}")
        office = msgspec.structs.replace(speaker.offices[0], role=line)
        changes = {"name": line} if place == "name" else {"offices": (office,)}
        one = edits.add_speaker(one, msgspec.structs.replace(speaker, **changes))
        one = edits.add_contribution(one, "g1", speech(f"n{number}", f"x{number}", text=(paragraph("spoke."),)))
    return one
