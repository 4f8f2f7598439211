"""``hrreport template …``: the library, checking, packing, and a template made out of a Word file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hrreport.cli import main
from hrreport.forum.load import load_by_name
from hrreport.forum.package import pack
from hrreport.forum.template import Template
from tests.test_making import SAMPLE, sample_in


@pytest.fixture
def word(tmp_path: Path) -> Path:
    """A report of a forum as it uses it."""
    path = tmp_path / "River Cities 2029.docx"
    path.write_bytes(sample_in("whrcf"))
    return path


@pytest.fixture
def made(word: Path, tmp_path: Path) -> Path:
    """The folder of the template made of it."""
    folder = tmp_path / "river"
    assert main(["template", "new", "--from-word", str(word), "-o", str(folder)]) == 0
    return folder


def other(version: str, source: Template) -> bytes:
    """A packed template of another version."""
    import msgspec

    toml = source.source.replace(b'version = "1.0"', f'version = "{version}"'.encode())
    return pack(msgspec.structs.replace(source, source=toml, version=version))


def test_a_template_goes_from_word_to_the_library_and_to_a_report(
    word: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "made"
    assert main(["template", "new", "--from-word", str(word), "-o", str(made)]) == 0
    assert "9 of 11 contributions begin like" in capsys.readouterr().out
    assert main(["template", "check", str(made)]) == 0
    packed = tmp_path / "river.hrtemplate"
    assert main(["template", "pack", str(made), "-o", str(packed)]) == 0
    assert main(["template", "install", str(packed)]) == 0
    assert main(["template", "list"]) == 0
    assert "river-cities-2029" in capsys.readouterr().out
    report, out = tmp_path / "a.hrr", tmp_path / "a.md"
    assert main(["import", str(SAMPLE), "--template", "river-cities-2029", "-o", str(report)]) == 0
    assert main(["export", str(report), "--to", "md", "-o", str(out)]) == 0
    assert "The **HCN Executive Secretary Ingeborg van der Meulen** welcomed" in out.read_text(encoding="utf-8")
    assert main(["template", "remove", "river-cities-2029"]) == 0
    assert main(["template", "show", "river-cities-2029"]) == 2


def test_a_template_can_be_made_as_one_file(word: Path, tmp_path: Path) -> None:
    target = tmp_path / "river.hrtemplate"
    assert main(["template", "new", "--from-word", str(word), "-o", str(target)]) == 0
    assert main(["template", "check", str(target)]) == 0
    assert main(["new", "--template", str(target), "-o", str(tmp_path / "a.hrr")]) == 0


def test_an_older_template_does_not_replace_a_newer_one_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = load_by_name("plain")
    newer, older = tmp_path / "newer.hrtemplate", tmp_path / "older.hrtemplate"
    newer.write_bytes(other("3.0", plain))
    older.write_bytes(other("2.0", plain))
    assert main(["template", "install", str(newer)]) == 0
    assert main(["template", "install", str(newer)]) == 0
    assert "was installed already" in capsys.readouterr().out
    assert main(["template", "install", str(older)]) == 2
    assert "version 3.0" in capsys.readouterr().err
    assert main(["template", "install", "--force", str(older)]) == 0


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["template", "remove", "whrcf"], "comes with the program"),
        (["template", "remove", "whrcff"], "is not installed"),
        (["template", "show", "plaim"], "did you mean “plain”"),
        (["template", "pack", "plain", "-o", "x.zip"], "ends in .hrtemplate"),
        (["template", "install", "none.hrtemplate"], "no such file"),
        (["template", "new", "--from-word", "none.docx", "-o", "x"], "no such file"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    arguments: list[str], why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert why in told
    assert told.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over_by_itself(made: Path, word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (made / "template.toml").read_bytes()
    assert main(["template", "new", "--from-word", str(word), "-o", str(made)]) == 2
    assert "not empty" in capsys.readouterr().err
    assert (made / "template.toml").read_bytes() == before
    assert main(["template", "new", "--from-word", str(word), "-o", str(made), "--force"]) == 0
    assert main(["template", "new", "--from-word", str(word), "-o", str(word)]) == 2
    assert main(["template", "pack", "plain", "-o", str(made.parent)]) == 2


def test_findings_are_told_and_counted(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toml = made / "template.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + '\n[styles]\nbdy = "Normal"\n', encoding="utf-8")
    assert main(["template", "check", str(made)]) == 1
    assert "did you mean “body”" in capsys.readouterr().out
    toml.write_text("nonsense", encoding="utf-8")
    assert main(["template", "check", str(made)]) == 2


def test_the_schema_knows_every_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    names = schema["$defs"]["TemplateFile"]["properties"]
    assert {"template", "fields", "segment-fields", "skeleton", "outcomes", "annexes", "languages"} <= names.keys()
    assert schema["$defs"]["Attribution"]["properties"].keys() >= {"full", "short", "functions", "listed"}


def test_show_tells_parts_and_patterns(capsys: pytest.CaptureFixture[str], made: Path) -> None:
    assert main(["template", "show", str(made)]) == 0
    told = capsys.readouterr().out
    assert "part first-segment: {ordinal} segment (repeats)" in told
    assert "attribution.full: The **{offices} {name}**" in told
