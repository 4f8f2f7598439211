"""What is no report, no summary and no template: one sentence that names the file, exit 2, and nothing written."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hrreport.cli import main
from tests.conftest import ROOT

SAMPLE = ROOT / "resources" / "samples" / "plenary.md"

ENTITIES = b"""<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&b;&c;</w:body></w:document>"""


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def encrypted(data: bytes) -> bytes:
    marked = bytearray(data)
    marked[marked.index(b"PK\x01\x02") + 8] |= 1
    return bytes(marked)


def good_report(folder: Path) -> bytes:
    path = folder / "good.hrr"
    assert main(["import", str(SAMPLE), "-o", str(path)]) == 0
    data = path.read_bytes()
    path.unlink()
    return data


def lock_file() -> bytes:
    """What Word leaves beside an open document: 162 bytes with the user's name, once in bytes and once in UTF-16."""
    name = "Amina"
    return bytes([len(name)]) + name.encode().ljust(53, b" ") + name.encode("utf-16-le").ljust(108, b"\0")


CONTENTS: dict[str, Callable[[Path], bytes]] = {
    "empty": lambda _: b"",
    "lock file of Word": lambda _: lock_file(),
    "truncated": lambda folder: good_report(folder)[:60],
    "encrypted container": lambda _: encrypted(packed({"word/document.xml": b"<a/>"})),
    "encrypted by Word": lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1_600,
    "wrong kind": lambda _: b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
    "entities": lambda _: packed({"word/document.xml": ENTITIES}),
    "bomb": lambda _: packed({"report.json": b"0" * 40_000_000}),
    "path escape": lambda _: packed({"../../report.json": b"{}"}),
}


def arguments(kind: str, path: Path) -> list[str]:
    if kind == "export":
        return ["export", str(path), "--to", "md,docx"]
    if kind == "template":
        return ["template", "check", str(path)]
    return ["import", str(path), "-o", str(path.with_name("out.hrr"))]


WAYS = [
    ("import", ".docx"),
    ("import", ".hrr"),
    ("import", ".md"),
    ("import", ".txt"),
    ("export", ".hrr"),
    ("template", ".hrtemplate"),
]


def is_one_sentence(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert path.name in err
    assert "Traceback" not in err
    assert "Error" not in err


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize(("kind", "suffix"), WAYS)
def test_bad_content_is_one_sentence(
    kind: str, suffix: str, content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = CONTENTS[content](tmp_path)
    path = tmp_path / f"~$given{suffix}"
    path.write_bytes(data)
    capsys.readouterr()
    assert main(arguments(kind, path)) == 2
    is_one_sentence(path, capsys)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == data


def test_what_is_too_long_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for suffix in (".md", ".hrr"):
        path = tmp_path / f"given{suffix}"
        with path.open("wb") as file:
            file.truncate(200_000_001)
        assert main(arguments("import", path)) == 2
        is_one_sentence(path, capsys)
        path.unlink()
    monkeypatch.setattr("hrreport.readers.sources.MAX_SOURCE", 3)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"# A title")))
    assert main(["import", "-", "-o", str(tmp_path / "out.hrr")]) == 2
    is_one_sentence(Path("standard input"), capsys)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("what", ["folder", "pipe", "vanished", "unreadable"])
@pytest.mark.parametrize(("kind", "suffix"), WAYS)
def test_what_is_no_readable_file_is_one_sentence(
    kind: str, suffix: str, what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"given{suffix}"
    match what:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "unreadable":
            path.symlink_to(path)
        case _:
            pass
    assert main(arguments(kind, path)) == 2
    is_one_sentence(path, capsys)


@pytest.mark.parametrize(("kind", "suffix"), WAYS)
def test_a_file_that_vanishes_while_it_is_read(
    kind: str, suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"given{suffix}"
    path.write_text("# A title\n", encoding="utf-8")
    real = os.open

    def gone(name: str, flags: int, mode: int = 0o777) -> int:
        # What a person does between the dialog and the reading: takes the stick out.
        path.unlink(missing_ok=True)
        return real(name, flags, mode)

    monkeypatch.setattr(os, "open", gone)
    assert main(arguments(kind, path)) == 2
    is_one_sentence(path, capsys)
