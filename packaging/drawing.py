"""The icons as the systems want them, drawn from the SVGs: PNG, Windows' .ico and macOS' .icns."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "resources" / "icons" / "hrreport.svg"
REPORT = ROOT / "packaging" / "icons" / "report.svg"
TEMPLATE = ROOT / "packaging" / "icons" / "template.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# The types of an .icns that hold PNGs, with their pixels; those from ic11 on are for screens of double density.
_ICNS = {"icp4": 16, "icp5": 32, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}
_ICNS |= {"ic11": 32, "ic12": 64, "ic13": 256, "ic14": 512}


def png(svg: Path, size: int) -> bytes:
    """A drawing as PNG of ``size`` by ``size`` pixels, clear where nothing is drawn."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(svg: Path) -> bytes:
    """An icon of Windows with every size inside: a directory of 16 bytes an entry, then the PNGs."""
    pictures = [(size, png(svg, size)) for size in _ICO_SIZES]
    at = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for size, data in pictures:
        # A side of 256 is written as 0.
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return directory + b"".join(data for _, data in pictures)


def icns(svg: Path) -> bytes:
    """An icon of macOS: a chain of type, length and PNG, big-endian."""
    body = b""
    for kind, size in _ICNS.items():
        data = png(svg, size)
        body += kind.encode() + struct.pack(">I", len(data) + 8) + data
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def draw(folder: Path) -> None:
    """Writes ``hrreport``, ``report`` and ``template`` as .ico and .icns."""
    folder.mkdir(parents=True, exist_ok=True)
    for svg in (PROGRAM, REPORT, TEMPLATE):
        (folder / f"{svg.stem}.ico").write_bytes(ico(svg))
        (folder / f"{svg.stem}.icns").write_bytes(icns(svg))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    draw(Path(sys.argv[1]))
