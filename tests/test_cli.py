"""The command line, as a secretariat uses it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import msgspec
import pytest

from hrreport.cli import main
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.model.edits import set_title
from hrreport.storage import open_report, save_report
from tests.conftest import ROOT

SAMPLE = ROOT / "resources" / "samples" / "plenary.md"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "plenary.hrr"
    assert main(["import", str(SAMPLE), "-o", str(path)]) == 0
    return path


def told(capsys: pytest.CaptureFixture[str]) -> str:
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    return err


def test_import_and_export_to_every_format(report: Path, tmp_path: Path) -> None:
    assert main(["export", str(report), "--to", "docx,md,html", "-o", str(tmp_path)]) == 0
    assert {p.suffix for p in tmp_path.iterdir()} == {".hrr", ".docx", ".md", ".html"}


def test_an_existing_file_is_kept_without_force(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = report.read_bytes()
    capsys.readouterr()
    assert main(["import", str(SAMPLE), "-o", str(report)]) == 2
    assert "exists already" in told(capsys)
    assert report.read_bytes() == before
    assert main(["import", str(SAMPLE), "-o", str(report), "--force"]) == 0


def test_import_from_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(SAMPLE.read_bytes())

    monkeypatch.setattr(sys, "stdin", Input())
    assert main(["import", "-", "-o", str(tmp_path / "x.hrr"), "--template", "plain"]) == 0


def test_show(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["show", str(report), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["format"] == 1
    assert data["speakers"][3]["offices"] == [{"role": "Mayor", "place": "Gunsan", "country": "South Korea"}]
    assert data["segments"][1]["heading"] is None
    assert data["segments"][0]["contributions"][0]["lead"] == "auto"
    assert main(["show", str(report), "--notes"]) == 0
    assert "First segment" in capsys.readouterr().out


def test_new_with_fields(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.hrr"
    fields = ["--field", "session=Plenary 1", "--field", "date=2026-05-31", "--field", "edition=2026"]
    assert main(["new", "--template", "whrcf", "--language", "en-GB", "-o", str(path), *fields]) == 0
    assert main(["export", str(path), "--to", "md"]) == 0
    assert "31 May 2026" in path.with_suffix(".md").read_text(encoding="utf-8")
    assert capsys.readouterr().err == ""
    assert main(["new", "--template", "whrcf", "-o", str(tmp_path / "b.hrr")]) == 0
    assert main(["export", str(tmp_path / "b.hrr"), "--to", "md"]) == 0
    assert "“Session” is not filled in" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["new", "--template", "whrfc", "-o", "x.hrr"], "did you mean “whrcf”"),
        (["new", "--template", "whrcf", "-o", "x.hrr", "--field", "sesion=1"], "did you mean “session”"),
        (["new", "--template", "whrcf", "-o", "x.hrr", "--field", "session"], "key=value"),
        (["new", "--template", "whrcf", "-o", "x.hrr", "--field", "date=soon"], "wants a date"),
        (["import", "nowhere.md", "-o", "x.hrr"], "no such file"),
        (["import", "x.vtt", "-o", "x.hrr"], "cannot read “.vtt” files"),
        (["import", "x.md", "-o", "."], "it is a folder"),
        (["export", "nowhere.hrr", "--to", "md"], "no such file"),
        (["export", "nowhere.hrr", "--to", "mdd"], "did you mean “md”"),
        (["export", "a.hrr", "b.hrr", "--to", "md", "-o", "one.md"], "must name a folder"),
        (["nonsense"], "--help"),
    ],
)
def test_bad_orders_are_one_sentence(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert words in told(capsys)
    assert list(tmp_path.iterdir()) == []


def test_templates(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "list"]) == 0
    assert "whrcf" in capsys.readouterr().out
    assert main(["template", "show", "whrcf"]) == 0
    assert "attribution.full" in capsys.readouterr().out
    for name in ("whrcf", "plain"):
        assert main(["template", "check", name]) == 0


def test_schema_describes_what_show_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert "Contribution" in schema["$defs"]


def test_check_names_what_is_to_be_looked_at(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whrcf = load_by_name("whrcf")
    terms = from_bytes("whrcf", whrcf.source + b'\n[terms]\nharbour = "port"\n', whrcf.base)
    stored = open_report(report)
    save_report(tmp_path / "terms.hrr", set_title(stored.report, ("Harbour days",)), terms)
    capsys.readouterr()
    assert main(["check", str(tmp_path / "terms.hrr")]) == 1
    out = capsys.readouterr().out
    assert "“Session” is not filled in.\n" in out
    assert "Title: “Harbour”: this forum writes “Port”.\n" in out
    assert main(["check", str(report), "--mode", "unattributed"]) == 1
    assert "can tell who spoke" in capsys.readouterr().out


def test_check_of_several_reports_names_each(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stored = open_report(report)
    segment = stored.report.segments[1]
    empty = msgspec.structs.replace(segment.contributions[0], id="cx", text=(), status="notes")
    others = (segment, msgspec.structs.replace(segment, id="gx", contributions=(empty,)))
    save_report(report, msgspec.structs.replace(stored.report, segments=others), stored.template)
    capsys.readouterr()
    assert main(["check", str(report), str(report), "--template", "plain"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith(f"{report}: ") for line in lines)
    assert any("Segment 2, contribution 1: " in line and "nothing is written yet" in line for line in lines)
