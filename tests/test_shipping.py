"""The parts of what is shipped that can be tried without building it."""

from __future__ import annotations

import plistlib
import re
import struct
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImageReader

import hrreport
from hrreport.storage.hrr import MIMETYPE
from tests.conftest import ROOT
from tests.test_packaging import PROJECT

sys.path.insert(0, str(ROOT / "packaging"))

import drawing
import identity
import pruning
import share
import third_party

QT = "PySide6/Qt"
KINDS = {".hrr": MIMETYPE.decode(), ".hrtemplate": "application/vnd.hrreport.template+zip"}


def test_the_version_stands_in_one_place() -> None:
    assert PROJECT["project"]["dynamic"] == ["version"]
    assert PROJECT["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "hrreport.__version__"}
    assert share.releases()[0][0] == hrreport.__version__
    assert f'<release version="{hrreport.__version__}"' in share.metainfo_with_releases()
    for path in (ROOT / "packaging").rglob("*"):
        if (
            path.is_file()
            and "node_modules" not in path.parts
            and path.suffix in (".py", ".spec", ".sh", ".yml", ".txt")
        ):
            assert hrreport.__version__ not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/lib/libQt6Core.so.6",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqwayland.so",
        f"{QT}/plugins/imageformats/libqsvg.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\Qt6Widgets.dll",
        f"{QT}/lib/QtGui.framework/Versions/A/QtGui",
        f"{QT}/plugins/styles/libqmacstyle.dylib",
        "libxcb-cursor.so.0",
        "libpython3.11.so.1.0",
        "libicudata.so.73",
        "docx/templates/default-header.xml",
        "babel/locale-data/ko.dat",
        "hrreport/resources/fonts/Inter-Regular.otf",
        "hunspell/hunspell.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_the_program_needs_is_kept(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert pruning.is_kept(place)


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/lib/libQt6Network.so.6",
        "libQt6Quick.so.6",
        f"{QT}/plugins/platforms/libqlinuxfb.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/translations/qtbase_tlh.qm",
        "PySide6\\Qt6Qml.dll",
        "PySide6\\opengl32sw.dll",
        f"{QT}/lib/QtPdf.framework/Versions/A/QtPdf",
        "libglib-2.0.so.0",
        "libgnutls.so.30",
        "docx/templates/default.docx",
        "hunspell/dictionaries/en_US.dic",
    ],
)
def test_what_it_does_not_need_is_left_out(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert not pruning.is_kept(place)


def test_icons_of_windows_and_macos_hold_every_size(qapp: QGuiApplication, tmp_path: Path) -> None:
    drawing.draw(tmp_path)
    assert len(list(tmp_path.iterdir())) == 6
    for name in ("hrreport", "report", "template"):
        assert _widths(tmp_path / f"{name}.ico") == {16, 20, 24, 32, 40, 48, 64, 128, 256}
        data = (tmp_path / f"{name}.icns").read_bytes()
        assert (data[:4], struct.unpack(">I", data[4:8])[0]) == (b"icns", len(data))
        assert _widths(tmp_path / f"{name}.icns") == {16, 32, 64, 128, 256, 512, 1024}


def _widths(icon: Path) -> set[int]:
    """The sizes of the pictures in a file, each of which can be read."""
    reader = QImageReader(str(icon))
    sizes = set()
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        image = reader.read()
        assert not image.isNull()
        sizes.add(image.width())
    return sizes


def test_every_system_is_told_of_the_same_kinds_of_files() -> None:
    told = plistlib.loads(plistlib.dumps(identity.plist("1.2.3")))
    tags = [one["UTTypeTagSpecification"] for one in told["UTExportedTypeDeclarations"]]
    assert {f".{tag['public.filename-extension'][0]}": tag["public.mime-type"][0] for tag in tags} == KINDS
    own = {one["UTTypeIdentifier"] for one in told["UTExportedTypeDeclarations"]}
    assert {one["LSItemContentTypes"][0] for one in told["CFBundleDocumentTypes"]} == own
    installer = (ROOT / "packaging" / "windows" / "hrreport.iss").read_text(encoding="utf-8")
    pattern = r'Classes\\(\.\w+)"; .*"Content Type"; ValueData: "([^"]+)"'
    assert dict(re.findall(pattern, installer)) == KINDS
    types = (ROOT / "packaging" / "linux" / "hrreport.xml").read_text(encoding="utf-8")
    found = re.findall(r'(?s)<mime-type type="([^"]+)">.*?<glob pattern="\*(\.\w+)"/>', types)
    assert {suffix: kind for kind, suffix in found} == KINDS
    entry = (ROOT / "packaging" / "linux" / "hrreport.desktop").read_text(encoding="utf-8")
    assert f"MimeType={';'.join(KINDS.values())};" in entry


def test_every_package_that_is_needed_has_a_licence_with_its_text() -> None:
    parts = {part.name: part for part in third_party._packages()}
    assert {"Qt", "lxml", "msgspec", "python-docx"} <= set(parts)
    assert all(part.texts and part.licence for part in parts.values())


def test_the_desktop_entry_and_the_windows_are_of_one_name() -> None:
    """Wayland finds the icon of a window by the name of its desktop entry, X by the class of the window."""
    source = (ROOT / "ui" / "app.py").read_text(encoding="utf-8")
    assert 'setDesktopFileName("hrreport")' in source
    assert 'setApplicationName("hrreport")' in source
    entry = (ROOT / "packaging" / "linux" / "hrreport.desktop").read_text(encoding="utf-8")
    assert "StartupWMClass=hrreport" in entry
    assert "Icon=hrreport" in entry


def test_what_is_shipped_is_what_was_tested() -> None:
    def pins(name: str) -> dict[str, str]:
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        return dict(re.findall(r"(?m)^([\w.-]+)==(\S+)", text))

    shipped, tested = pins("dist"), pins("dev")
    assert pins("run").items() <= shipped.items()
    assert {name: shipped[name] for name in shipped.keys() & tested.keys()}.items() <= tested.items()
