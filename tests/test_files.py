"""Containers, files, report files and templates: the sound ones and the broken ones."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from pathlib import Path

import msgspec
import pytest

from hrreport import container
from hrreport.container import read_parts, write_parts
from hrreport.errors import HRReportError, InputError, TemplateError
from hrreport.files import read_limited, write_atomic
from hrreport.forum.check import check
from hrreport.forum.load import from_bytes, load, load_by_name
from hrreport.readers.sources import decode
from hrreport.storage import decode_report, encode_report, open_report, save_report
from hrreport.storage.hrr import read_stored
from tests.conftest import ROOT
from tests.texts import read, template

SAMPLE = ROOT / "resources" / "samples" / "plenary.md"
WHRCF = ROOT / "templates" / "whrcf"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "sample.hrr"
    save_report(path, read(SAMPLE).value, template("whrcf"))
    return path


def test_a_report_comes_back_as_it_was(saved: Path) -> None:
    stored = open_report(saved)
    assert stored.report == read(SAMPLE).value
    assert stored.template.base == template("whrcf").base
    with zipfile.ZipFile(saved) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert [one.name for one in saved.parent.iterdir()] == [saved.name]


def test_the_same_report_gives_the_same_bytes(saved: Path) -> None:
    before = saved.read_bytes()
    stored = open_report(saved)
    save_report(saved, stored.report, stored.template)
    assert saved.read_bytes() == before


def changed(saved: Path, **parts: bytes | None) -> bytes:
    kept = read_parts(saved.read_bytes(), "x")
    for name, data in parts.items():
        path = {"report": "report.json", "toml": "template/template.toml"}.get(name, name)
        if data is None:
            del kept[path]
        else:
            kept[path] = data
    return write_parts(kept.items())


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"mimetype": b"application/zip"}, "not a report of HRReport"),
        ({"report": None}, "not a report of HRReport"),
        ({"toml": None}, "template is missing"),
        ({"toml": b"= nonsense"}, "not valid TOML"),
        ({"report": b"{}"}, "which report format"),
        ({"report": b'{"format": 99}'}, "newer HRReport (format 99"),
        ({"report": b'{"format": 1}'}, "damaged"),
        ({"report": b"\xff"}, "damaged"),
        ({"report": b"[" * 100_000}, "damaged"),
    ],
)
def test_a_broken_report_is_one_sentence(saved: Path, parts: dict[str, bytes | None], words: str) -> None:
    with pytest.raises(HRReportError) as caught:
        read_stored(changed(saved, **parts), "x.hrr")
    assert words in str(caught.value)
    assert "x.hrr" in str(caught.value)


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ("hrreport.storage.hrr.MAX_REPORT", "unpack to more than"),
        ("hrreport.forum.load.MAX_TOML", "it is larger than"),
        ("hrreport.forum.load.MAX_BASE", "base document is larger than"),
    ],
)
def test_a_report_that_is_too_long_inside(saved: Path, limit: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limit, -(10**9))
    with pytest.raises(HRReportError, match=words):
        read_stored(saved.read_bytes(), "x.hrr")


def test_a_report_that_does_not_hold_together_is_refused(saved: Path) -> None:
    report = msgspec.structs.replace(read(SAMPLE).value, speakers=())
    with pytest.raises(InputError, match="does not hold together"):
        read_stored(changed(saved, report=encode_report(report)), "x.hrr")
    with pytest.raises(InputError, match="empty"):
        read_stored(b"", "x.hrr")
    assert decode_report(encode_report(report, indent=2), "x") == report


def zipped(name: str = "a.xml", data: bytes = b"x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def test_hostile_containers_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("../a", "/a", "C:/a", "a\\..\\..\\b"):
        with pytest.raises(InputError, match="outside the file"):
            read_parts(zipped(name), "x")
    with pytest.raises(InputError) as caught:
        read_parts(zipped("../a\r\n\x1b[2J" + "b" * 9_999), "c\nd")
    assert str(caught.value) == f"c d: a part names a place outside the file (“../a [2J{'b' * 70}”)."
    with pytest.raises(InputError, match="suspiciously"):
        read_parts(zipped(data=b"0" * 5_000_000), "x")
    with pytest.raises(InputError, match="damaged"):
        read_parts(zipped()[:-8], "x")
    broken = bytearray(zipped(data=os.urandom(400)))
    broken[60] ^= 0xFF
    with pytest.raises(InputError, match="damaged"):
        read_parts(bytes(broken), "x")
    locked = bytearray(zipped())
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="encrypted"):
        read_parts(bytes(locked), "x")
    for method in (zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", method) as archive:
            archive.writestr("a.xml", b"x" * 1_000)
        with pytest.raises(InputError, match="do not use"):
            read_parts(out.getvalue(), "x")
    monkeypatch.setattr(container, "MAX_PARTS", 0)
    with pytest.raises(InputError, match="parts inside"):
        read_parts(zipped(), "x")
    monkeypatch.setattr(container, "MAX_PARTS", 9)
    monkeypatch.setattr(container, "MAX_EXPANDED", 0)
    with pytest.raises(InputError, match="unpack to more"):
        read_parts(zipped(), "x")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="folder"):
        read_limited(tmp_path, 10)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="not a regular file"):
        read_limited(tmp_path / "pipe", 10)
    (tmp_path / "big").write_bytes(b"x" * 11)
    with pytest.raises(InputError, match="larger"):
        read_limited(tmp_path / "big", 10)
    with pytest.raises(InputError, match="no such file"):
        read_limited(tmp_path / "none", 10)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.hrr"
    target.write_bytes(b"old")
    target.chmod(0o640)

    def no_space(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hrreport.files.os.fsync", no_space)
    with pytest.raises(InputError, match="could not be written"):
        write_atomic(target, b"new")
    assert target.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.hrr"]
    monkeypatch.undo()
    write_atomic(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_encodings() -> None:
    assert decode("é".encode("utf-16"), "x") == ("é", ())
    words, notices = decode("é\x01".encode("cp1252"), "x")
    assert words == "é"
    assert [notice.kind for notice in notices] == ["encoding", "control-characters"]
    assert str(notices[0]).startswith("The text is not UTF-8")
    with pytest.raises(InputError, match="not text"):
        decode(b"\xff\x00\x01", "x")


def altered(old: str, new: str) -> bytes:
    text = (WHRCF / "template.toml").read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1).encode()


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ('full = "The **{offices} {name}**"', 'full = "The {nmae}"', "attribution.full", "did you mean “name”"),
        ('full = "{article}**{offices} {name}**"', 'full = "{x}"', "languages.fr.attribution.full", "column 1"),
        ('id = "whrcf"', "id = 3", "template.id", "str"),
        ('first = "report"', 'first = "never"', "first", "never"),
        ("[template]", "[templat]", "", "templat"),
    ],
)
def test_template_errors_name_file_and_key(old: str, new: str, key: str, words: str) -> None:
    with pytest.raises(TemplateError) as caught:
        from_bytes("t/template.toml", altered(old, new), b"")
    assert caught.value.source == "t/template.toml"
    assert key in caught.value.key
    assert words in str(caught.value)


def test_templates_from_folders(tmp_path: Path) -> None:
    copy = tmp_path / "mine"
    shutil.copytree(WHRCF, copy)
    assert load_by_name(str(copy)).id == "whrcf"
    (copy / "base.docx").write_bytes(b"no")
    findings = check(load(copy))
    assert [finding.kind for finding in findings] == ["base"]
    (copy / "base.docx").write_bytes(zipped())
    assert "no Word document" in str(check(load(copy))[0])
    document = b"<w:p><w:t>{titel}</w:t></w:p>"
    (copy / "base.docx").write_bytes(zipped("word/document.xml", document))
    toml = altered("{edition}", "{editon}")
    (copy / "template.toml").write_bytes(toml)
    kinds = [finding.kind for finding in check(load(copy))]
    assert kinds[:2] == ["unknown-field", "placeholder"]
    assert set(kinds[2:]) == {"style"}
    (copy / "template.toml").write_bytes(toml + b'\n[styles]\nthme = "Body Text"\n')
    assert "did you mean “theme”" in " ".join(map(str, check(load(copy))))
    (copy / "base.docx").unlink()
    with pytest.raises(TemplateError, match="missing"):
        load(copy)
    os.mkfifo(copy / "base.docx")
    with pytest.raises(TemplateError, match="not a regular file"):
        load(copy)
    with pytest.raises(TemplateError, match="UTF-8"):
        from_bytes("t", b"\xff", b"")
