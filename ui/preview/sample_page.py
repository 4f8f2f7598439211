"""The first page of a report under a template, drawn as a small picture; may be done on any thread."""

from __future__ import annotations

from functools import lru_cache

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from hrreport import assets
from hrreport.errors import HRReportError
from hrreport.forum.compose import compose
from hrreport.forum.load import load_by_name
from hrreport.forum.template import Template
from hrreport.model import Report, TemplateRef
from hrreport.readers import read_source

from .pages import Pages, paginate

# More blocks than any first page holds.
_BLOCKS = 40
_LONGEST = 20_000
_FINER = 3
_SAMPLE, _ITS_TEMPLATE = "plenary.md", "whrcf"


def drawn(template: Template, width: int) -> QImage:
    """The first page of the sample that the template brings, else of the bundled one; a null image where none can be.

    A template that cannot be composed with says so when it is chosen.
    """
    try:
        return painted(first_page(own_sample(template) or _sample(), template), width)
    except HRReportError:
        return QImage()


def own_sample(template: Template) -> Report | None:
    """The beginning of the template's own sample; ``None`` where it brings none, or none that can be read."""
    if template.sample is None:
        return None
    # It comes from a stranger and may be long: what no first page shows is not read.
    begin = template.sample if len(template.sample) <= _LONGEST else template.sample[:_LONGEST].rpartition(b"\n")[0]
    try:
        return read_source(begin, f"{template.name}, sample", ".md", [template]).value
    except HRReportError:
        return None


def first_page(report: Report, template: Template) -> Pages:
    """The pages of the beginning of a report under a template."""
    ref = TemplateRef(id=template.id, version=template.version)
    composition = compose(msgspec.structs.replace(report, template=ref), template)
    return paginate(msgspec.structs.replace(composition, blocks=composition.blocks[:_BLOCKS]), template)


def painted(pages: Pages, width: int) -> QImage:
    """The first page on white, so many pixels wide."""
    size = QSize(width, round(pages.size.height() * width / pages.size.width()))
    # Letters of three pixels stand evenly only where they are painted larger first.
    large = QImage(size * _FINER, QImage.Format.Format_RGB32)
    large.fill(Qt.GlobalColor.white)
    painter = QPainter(large)
    scale = large.width() / pages.size.width()
    painter.scale(scale, scale)
    pages.paint(painter, 0)
    painter.end()
    way = Qt.TransformationMode.SmoothTransformation
    return large.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, way)


@lru_cache(maxsize=1)
def _sample() -> Report:
    data = assets.sample(_SAMPLE).read_bytes()
    return read_source(data, _SAMPLE, ".md", [load_by_name(_ITS_TEMPLATE)]).value
