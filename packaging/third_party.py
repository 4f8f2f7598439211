"""The licences of everything that the built program carries along: a list, and the text of each.

Run by the Python that the program was built with: ``third_party.py PROGRAM LICENCES``.
"""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
DICTIONARIES = ROOT / "resources" / "dictionaries"
FONTS = ROOT / "resources" / "fonts"
_QT = ("pyside6-essentials", "shiboken6")
# Libraries of the packages that are listed already.
_OTHERS = ("libQt6", "libicu", "libpyside6", "libpython", "libshiboken6")
_HEAD = """\
HRReport is free software under the MIT licence (LICENSE). This build carries the work of others along, each under its
own licence; the texts are in the folders beside this file.

Qt and Qt for Python (PySide6, shiboken6) {qt} are used under the GNU Lesser General Public License, version 3
(qt/LGPL-3.txt, qt/GPL-3.txt). They are unchanged, linked dynamically, and stand as files of their own in the folder
PySide6 of the program: whoever wants to may put a compatible version of their own in their place. Their source code is
published by the Qt Project under the same version numbers. Qt itself contains, among others, FreeType (FreeType
licence), HarfBuzz (MIT), libpng, zlib (zlib licence), PCRE2 (BSD), double-conversion (BSD), MD4C (MIT) and the ICU
libraries with their data (Unicode licence); their notices are part of Qt's source code.

The program is packed with PyInstaller, whose licence (GPL 2 or later) makes an exception for what is packed with it.
"""


class Part(NamedTuple):
    """One work of others: what it is, its licence in a few words, and the files with its text."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def write_licences(program: Path, folder: Path) -> None:
    """Writes THIRD-PARTY.txt and the texts; raises where a part has no text."""
    parts = [*_packages(), _python(), *_fonts(), _dictionaries(), *_system(program)]
    lines = [_HEAD.format(qt=distribution("pyside6-essentials").version)]
    for part in sorted(parts, key=lambda part: part.name.lower()):
        if not part.texts:
            raise SystemExit(f"{part.name}: there is no text of its licence")
        place = folder / re.sub(r"[^\w.-]+", "-", part.name.lower()).strip("-")
        place.mkdir(parents=True, exist_ok=True)
        for text in part.texts:
            shutil.copyfile(text, place / text.name)
        lines.append(f"{part.name} {part.version}".strip() + f": {part.licence} ({place.name}/)")
    (folder / "THIRD-PARTY.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _packages() -> Iterator[Part]:
    """The Python packages that the program needs, as they are pinned."""
    pins = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    texts = tuple(DICTIONARIES / "licences" / name for name in ("LGPL-3.txt", "GPL-3.txt"))
    yield Part("Qt", distribution(_QT[0]).version, "LGPL-3.0-only", texts)
    for name in re.findall(r"(?m)^([\w.-]+)==", pins):
        found = distribution(name)
        if name not in _QT:
            yield Part(found.metadata["Name"], found.version, _licence(found), tuple(_texts(found)))


def _licence(found: Distribution) -> str:
    told = [one for key in ("License-Expression", "License") for one in found.metadata.get_all(key, [])]
    classes = [one.split(" :: ")[-1] for one in found.metadata.get_all("Classifier", []) if one.startswith("License")]
    return next((one for one in (*told, *classes) if one and "\n" not in one), "see its text")


def _texts(found: Distribution) -> Iterator[Path]:
    for path in found.files or ():
        if ".dist-info" in str(path) and re.match(r"(?i)(licen[cs]e|copying|notice)", path.name):
            yield Path(str(path.locate()))


def _python() -> Part:
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    texts = [place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").is_file()]
    return Part("Python", platform.python_version(), "PSF-2.0", tuple(texts[:1]))


def _fonts() -> Iterator[Part]:
    for text in sorted(FONTS.glob("OFL-*.txt")):
        yield Part(f"{text.stem.removeprefix('OFL-')} (typeface)", "", "OFL-1.1", (text,))


def _dictionaries() -> Part:
    texts = (DICTIONARIES / "README.md", *sorted((DICTIONARIES / "licences").iterdir()))
    return Part("Dictionaries", "", "each its own, see README.md there", texts)


def _system(program: Path) -> Iterator[Part]:
    """The libraries of the Linux system that were packed, by the packages of Debian that they came from."""
    if sys.platform != "linux" or shutil.which("dpkg-query") is None:
        return
    there = (one.name for one in (program / "_internal").glob("lib*.so*") if not one.is_symlink())
    inside = [name for name in there if not name.startswith(_OTHERS)]
    asked = ["dpkg-query", "-S", *(f"*/{name}" for name in inside)]
    told = subprocess.run(asked, capture_output=True, text=True).stdout
    for package in sorted({line.split(":")[0] for line in told.splitlines()}):
        text = Path("/usr/share/doc") / package / "copyright"
        asked = ["dpkg-query", "-W", "-f=${Version}", package]
        version = subprocess.run(asked, capture_output=True, text=True).stdout
        if text.is_file():
            yield Part(package, version, "see its text", (text,))


if __name__ == "__main__":
    write_licences(Path(sys.argv[1]), Path(sys.argv[2]))
