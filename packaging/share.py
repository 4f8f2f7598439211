"""What a Linux desktop is told of the program: desktop entry, MIME types, icons and metainfo, in a folder ``share``."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

import drawing
from PySide6.QtGui import QGuiApplication

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
COMPONENT = "org.hrreport.hrreport"
# Where an icon stands in a theme, what it is called there, and what it is drawn from.
_ICONS = (
    ("apps", "hrreport", drawing.PROGRAM),
    ("mimetypes", "application-vnd.hrreport.report+zip", drawing.REPORT),
    ("mimetypes", "application-vnd.hrreport.template+zip", drawing.TEMPLATE),
)


def write_share(folder: Path) -> None:
    """Writes all of it into ``folder``; a ``QGuiApplication`` must be there to draw with."""
    _copy(LINUX / "hrreport.desktop", folder / "applications")
    _copy(LINUX / "hrreport.xml", folder / "mime" / "packages")
    metainfo = folder / "metainfo" / f"{COMPONENT}.metainfo.xml"
    metainfo.parent.mkdir(parents=True)
    metainfo.write_text(metainfo_with_releases(), encoding="utf-8")
    hicolor = folder / "icons" / "hicolor"
    for kind, name, svg in _ICONS:
        _copy(svg, hicolor / "scalable" / kind, f"{name}.svg")
        for size in drawing.SIZES:
            place = hicolor / f"{size}x{size}" / kind
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{name}.png").write_bytes(drawing.png(svg, size))


def metainfo_with_releases() -> str:
    """The metainfo with the releases of the changelog, the newest first; one that is not out yet is of today."""
    text = (LINUX / "hrreport.metainfo.xml").read_text(encoding="utf-8")
    made = ElementTree.Element("releases")
    for version, when in releases():
        kind = "stable" if when else "development"
        ElementTree.SubElement(made, "release", version=version, date=when or _today(), type=kind)
    ElementTree.indent(made, "  ", level=1)
    return text.replace("<releases/>", ElementTree.tostring(made, encoding="unicode"))


def releases() -> list[tuple[str, str]]:
    """Version and date (ISO 8601; empty for one that is not out yet) of every release in the changelog."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return [
        (version, when if when[:1].isdigit() else "") for version, when in re.findall(r"(?m)^## (\S+) – (\S+)$", text)
    ]


def _today() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.datetime.now(datetime.UTC)
    return (datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else now).date().isoformat()


def _copy(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / (name or source.name))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    write_share(Path(sys.argv[1]))
