"""PDF of composed pages: the very pages of the preview, with title and language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from hrreport.forum.composition import Composition
from hrreport.forum.template import Template

from .pages import Pages, paginate

_DOTS = 1200
_CATALOG = re.compile(rb"(\d+) 0 obj\n<<\n(/Type /Catalog\b.*?)\n>>\nendobj", re.DOTALL)
_TRAILER = re.compile(rb"trailer\n<<\n(.*?)\n>>\nstartxref\n(\d+)\s*%%EOF\n?\Z", re.DOTALL)


def write_pdf(composition: Composition, template: Template) -> bytes:
    """The bytes of a PDF, like the writers of the other formats; may be called on any thread."""
    return pdf_of(paginate(composition, template), composition.meta.title, composition.meta.language)


def pdf_of(pages: Pages, title: str, language: str, told: Callable[[int, int], None] | None = None) -> bytes:
    """The bytes of a PDF of these pages; ``told`` is called with how many of how many are done."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(title)
    writer.setCreator("HRReport")
    set_paper(writer, pages)
    print_pages_on(writer, pages, range(pages.count), _DOTS, told)
    buffer.close()
    return _told(bytes(buffer.data().data()), language)


def set_paper(device: QPagedPaintDevice, pages: Pages) -> None:
    """Takes the paper of the pages, whole, whose margins are in the pages themselves."""
    size = QPageSize(pages.size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    device.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))


def print_pages_on(
    device: QPagedPaintDevice,
    pages: Pages,
    numbers: Iterable[int],
    dots: float,
    told: Callable[[int, int], None] | None = None,
) -> None:
    """Paints pages, by their numbers from 0, on paper with so many dots an inch."""
    wanted = list(numbers)
    painter = QPainter(device)
    try:
        painter.scale(dots / 72, dots / 72)
        for done, number in enumerate(wanted):
            if told is not None:
                told(done, len(wanted))
            if done:
                device.newPage()
            pages.paint(painter, number)
    finally:
        painter.end()


def _told(data: bytes, language: str) -> bytes:
    """The PDF with its language, and its title for the window's bar (ISO 32000-1, 14.9.2 and 12.2).

    Qt can say neither, so the catalogue is written again behind the end (ISO 32000-1, 7.5.6).
    """
    catalog, trailer = _CATALOG.search(data), _TRAILER.search(data)
    if catalog is None or trailer is None or not re.fullmatch(r"[A-Za-z0-9-]+", language):
        return data
    said = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>" % language.encode()
    more = b"%s 0 obj\n<<\n%s\n%s\n>>\nendobj\n" % (catalog[1], catalog[2], said)
    table = b"xref\n%s 1\n%010d 00000 n \ntrailer\n<<\n%s\n/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n"
    return data + more + table % (catalog[1], len(data), trailer[1], trailer[2], len(data) + len(more))
