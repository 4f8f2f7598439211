"""What a Linux desktop is told of the program, as the desktop's own tools see it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hrreport.forum.load import load_by_name
from hrreport.forum.package import pack
from hrreport.model import TemplateRef, new_report
from hrreport.storage import save_report
from tests.conftest import ROOT

pytestmark = pytest.mark.conform

REPORT = "application/vnd.hrreport.report+zip"
TEMPLATE = "application/vnd.hrreport.template+zip"


def tool(*command: str | Path, **environment: str) -> str:
    """What a command prints; it must end well."""
    done = subprocess.run(
        [str(one) for one in command], env={**os.environ, **environment}, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder ``share`` as it is packed."""
    folder = tmp_path_factory.mktemp("shared") / "share"
    tool(sys.executable, ROOT / "packaging" / "share.py", folder)
    return folder


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Real files of both kinds, with and without their suffix, and files that are neither; the type of each."""
    folder = tmp_path_factory.mktemp("files")
    template = load_by_name("whrcf")
    save_report(folder / "a.hrr", new_report("r", "en", TemplateRef(id="whrcf", version=template.version)), template)
    (folder / "b.hrtemplate").write_bytes(pack(template))
    (folder / "c.docx").write_bytes(template.base)
    for name in ("a.hrr", "b.hrtemplate"):
        shutil.copyfile(folder / name, folder / f"{name[0]}-without-suffix")
        shutil.copyfile(folder / name, folder / f"{name.upper()}")
    types = {"a": REPORT, "b": TEMPLATE, "c": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
    return {str(path): types[path.name[0].lower()] for path in folder.iterdir()}


def test_the_desktop_entry_is_valid(share: Path) -> None:
    assert tool("desktop-file-validate", share / "applications" / "hrreport.desktop") == ""


def test_the_metainfo_is_valid(share: Path) -> None:
    told = tool("appstreamcli", "validate", "--no-net", share / "metainfo" / "org.hrreport.hrreport.metainfo.xml")
    assert "successful" in told


def test_every_xml_is_well_formed(share: Path) -> None:
    found = [*share.rglob("*.xml"), *share.rglob("*.svg")]
    assert len(found) == 5
    tool("xmllint", "--noout", "--nonet", *found)


def test_files_of_both_kinds_are_known(share: Path, files: dict[str, str], tmp_path: Path) -> None:
    """By content too: a file may have lost its suffix on its way through a mail program."""
    data = tmp_path / "data"
    shutil.copytree(share, data)
    told = tool("update-mime-database", data / "mime")
    assert "hrreport" not in told
    # Without a desktop xdg-mime asks file(1), which knows no MIME packages; under GNOME it asks GIO, which does.
    desktop = {"XDG_DATA_HOME": str(data), "XDG_CURRENT_DESKTOP": "GNOME", "DISPLAY": ""}
    for path, kind in files.items():
        assert tool("xdg-mime", "query", "filetype", path, **desktop).strip().rstrip(";") == kind, path


def test_a_double_click_starts_the_program(share: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(share, data)
    tool("update-mime-database", data / "mime")
    tool("update-desktop-database", data / "applications")
    cache = (data / "applications" / "mimeinfo.cache").read_text(encoding="utf-8").splitlines()
    for kind in (REPORT, TEMPLATE):
        assert f"{kind}=hrreport.desktop;" in cache


def test_icons_are_there_in_every_size(share: Path) -> None:
    from PySide6.QtGui import QImage

    hicolor = share / "icons" / "hicolor"
    names = ("apps/hrreport", *(f"mimetypes/{kind.replace('/', '-')}" for kind in (REPORT, TEMPLATE)))
    for name in names:
        assert (hicolor / "scalable" / f"{name}.svg").is_file()
        for size in (16, 22, 24, 32, 48, 64, 128, 256, 512):
            image = QImage(str(hicolor / f"{size}x{size}" / f"{name}.png"))
            assert (image.width(), image.height()) == (size, size)
            assert image.pixelColor(0, 0).alpha() == 0
            assert image.pixelColor(size // 2, size // 2).alpha() == 255


def test_it_is_installed_and_uninstalled_without_a_trace(share: Path, tmp_path: Path) -> None:
    """With a stand-in for the program, in a home with a space in its name."""
    packed, home = tmp_path / "packed", tmp_path / "her home"
    shutil.copytree(share, packed / "share")
    shutil.copy(ROOT / "packaging" / "linux" / "install.sh", packed)
    (packed / "licences").mkdir()
    (packed / "LICENSE").touch()
    (packed / "program").mkdir()
    program = packed / "program" / "hrreport"
    program.write_text('#!/bin/sh\necho "opened: $*"\n', encoding="utf-8")
    program.chmod(0o755)
    home.mkdir()
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home / ".local" / "share")}
    for _ in range(2):
        tool("sh", packed / "install.sh", **own)
    entry = home / ".local" / "share" / "applications" / "hrreport.desktop"
    tool("desktop-file-validate", entry)
    assert tool(home / ".local" / "bin" / "hrreport", "a.hrr") == "opened: a.hrr\n"
    assert tool("gio", "launch", entry, "/a b.hrr", **own) == "opened: /a b.hrr\n"
    assert "hrreport.desktop" in tool("gio", "mime", REPORT, **own)
    tool("sh", packed / "install.sh", "--uninstall", **own)
    assert not [path for path in home.rglob("*hrreport*") if path.is_file()]
