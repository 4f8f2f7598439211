"""Templates from strangers: what they may not hold is refused in a sentence, and nothing is written outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from hrreport.cli import main
from hrreport.container import read_parts, write_parts
from hrreport.errors import HRReportError, TemplateError
from hrreport.forum.hostile import picture_fault
from hrreport.forum.load import load_by_name
from hrreport.forum.package import pack, read_package

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def based(**parts: bytes) -> bytes:
    """A packed template whose base has other parts."""
    inside = read_parts(pack(load_by_name("plain")), "x")
    base = read_parts(inside["base.docx"], "x")
    inside["base.docx"] = write_parts({**base, **parts}.items())
    return write_parts(inside.items())


def related(kind: str, target: str, mode: str = "") -> bytes:
    """A packed template whose base has one more relationship."""
    base = read_parts(load_by_name("plain").base, "x")
    path = "word/_rels/document.xml.rels"
    external = f' TargetMode="{mode}"' if mode else ""
    made = f'<Relationship Id="rIdX" Type="{REL}{kind}" Target="{target}"{external}/></Relationships>'
    return based(**{path: base[path].replace(b"</Relationships>", made.encode())})


def fonts(data: bytes, key: str) -> bytes:
    """A packed template whose base embeds a font."""
    names = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{REL[:-1]}"'
    embedded = f'<w:embedRegular r:id="f1" w:fontKey="{key}"/>'
    table = f'<w:fonts {names}><w:font w:name="F">{embedded}</w:font></w:fonts>'
    one = f'<Relationship Id="f1" Type="{REL}font" Target="fonts/font1.odttf"/>'
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{one}</Relationships>'
    types = read_parts(load_by_name("plain").base, "x")["[Content_Types].xml"]
    name = b"application/vnd.openxmlformats-officedocument.obfuscatedFont"
    kind = b'<Default Extension="odttf" ContentType="' + name + b'"/></Types>'
    return based(
        **{
            "[Content_Types].xml": types.replace(b"</Types>", kind),
            "word/fontTable.xml": table.encode(),
            "word/_rels/fontTable.xml.rels": rels.encode(),
            "word/fonts/font1.odttf": data,
        }
    )


KEY = "{00112233-4455-6677-8899-AABBCCDDEEFF}"
MASK = bytes.fromhex("00112233445566778899AABBCCDDEEFF")[::-1]
FONT = b"\x00\x01\x00\x00" + bytes(60)
VEILED = bytes(byte ^ MASK[place % 16] for place, byte in enumerate(FONT[:32])) + FONT[32:]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (related("vbaProject", "vbaProject.bin"), "macros"),
        (related("attachedTemplate", "http://evil.example.org/a.dotm", "External"), "from elsewhere"),
        (related("image", "http://evil.example.org/a.png", "External"), "from elsewhere"),
        (related("oleObject", "file:///etc/passwd", "External"), "from elsewhere"),
        (related("subDocument", "other.docx", "External"), "from elsewhere"),
        (related("keyMapCustomizations", "keys.xml"), "tool bar"),
        (based(**{"word/media/logo.png": b"MZ not a picture"}), "is no PNG picture"),
        (based(**{"word/media/logo.jpeg": b"<html>"}), "is no JPEG picture"),
        (based(**{"word/media/logo.svg": b"<svg onload='x()'/>"}), "scripts"),
        (fonts(b"MZ" + bytes(60), KEY), "is no font"),
        (fonts(VEILED, "{0}"), "is no font"),
        (based(**{"word/settings.xml": b"<!DOCTYPE a><a/>"}), "entities"),
    ],
)
def test_a_base_that_holds_what_it_may_not_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(TemplateError, match=why) as caught:
        read_package(data, "river.hrtemplate")
    assert str(caught.value).startswith("river.hrtemplate")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        related("hyperlink", "https://river.example.org", "External"),
        based(**{"word/media/logo.png": b"\x89PNG\r\n\x1a\n" + bytes(20)}),
        based(**{"word/media/logo.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>'}),
        fonts(VEILED, KEY),
        fonts(FONT, ""),
    ],
)
def test_what_is_harmless_is_used(data: bytes) -> None:
    assert read_package(data, "river.hrtemplate").id == "plain"


@pytest.mark.parametrize("path", ["../evil.toml", "/etc/evil", "a/../../evil", "C:\\evil", "..\\evil"])
def test_paths_that_lead_out_are_refused_and_nothing_is_written(path: str, tmp_path: Path) -> None:
    inside = read_parts(pack(load_by_name("plain")), "x")
    file = tmp_path / "river.hrtemplate"
    file.write_bytes(write_parts([*inside.items(), (path, b"evil")]))
    before = sorted(tmp_path.rglob("*"))
    assert main(["template", "install", str(file)]) == 2
    assert sorted(tmp_path.rglob("*")) == before


def test_a_bomb_is_refused() -> None:
    inside = read_parts(pack(load_by_name("plain")), "x")
    bomb = write_parts([*inside.items(), ("logo.png", bytes(60_000_000))])
    assert len(bomb) < 300_000
    with pytest.raises(HRReportError, match=r"unpack|tight"):
        read_package(bomb, "river.hrtemplate")


@pytest.mark.parametrize(
    "toml",
    [
        "x = " + "1" * 5000,
        "x = " + "[" * 4000,
        '[attribution]\nfull = "' + "{name}" * 200 + '"\n',
        '[attribution]\nfull = "' + "[" * 20 + "{name}" + "]" * 20 + '"\n',
        '[attribution]\nfull = "[{name}"\n',
        '[attribution]\nfull = "**{name}"\n',
        '[attribution]\nfull = "{name"\n',
        "\x00",
    ],
)
def test_a_toml_that_cannot_be_is_refused(toml: str) -> None:
    inside = read_parts(pack(load_by_name("plain")), "x")
    head = '[template]\nid = "x"\nversion = "1"\nname = "X"\n'
    data = write_parts({**inside, "template.toml": (head + toml).encode()}.items())
    with pytest.raises(TemplateError):
        read_package(data, "river.hrtemplate")


def test_a_logo_is_what_it_says() -> None:
    inside = read_parts(pack(load_by_name("plain")), "x")
    with pytest.raises(TemplateError, match=r"logo\.png"):
        read_package(write_parts({**inside, "logo.png": b"GIF89a"}.items()), "x")
    assert picture_fault("a.xyz", b"") is None
    assert picture_fault("a.png", bytes(20_000_000)) == "is larger than 10 MB"


def test_check_tells_what_an_installation_would_refuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inside = read_parts(related("vbaProject", "vbaProject.bin"), "x")
    for name in ("template.toml", "base.docx"):
        (tmp_path / name).write_bytes(inside[name])
    assert main(["template", "check", str(tmp_path)]) == 1
    assert "macros" in capsys.readouterr().out
