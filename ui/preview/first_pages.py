"""First pages: how a report looks under each forum template, as small pictures made one after the other."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

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


class FirstPages(QObject):
    """Makes the pictures while nothing else is to be done; ``made`` carries the id of one's template.

    A picture is ``width`` wide, in logical pixels, with the height of the page.
    """

    made = Signal(str)

    def __init__(self, width: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self._wanted: list[tuple[Template, float]] = []
        self._pictures: dict[tuple[str, str, float], QPixmap] = {}
        self._sample: Report | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._make_next)

    def picture(self, template: Template, ratio: float) -> QPixmap | None:
        """The picture for a device pixel ratio; where it is not there yet it will be made, and ``None`` is given."""
        key = (template.id, template.version, ratio)
        if key not in self._pictures and (template, ratio) not in self._wanted:
            self._wanted.append((template, ratio))
            self._soon.start()
        return self._pictures.get(key)

    def forget(self, templates: Sequence[Template]) -> None:
        """Makes the pictures of these templates anew when they are wanted again: the templates were changed."""
        ids = {one.id for one in templates}
        self._pictures = {key: picture for key, picture in self._pictures.items() if key[0] not in ids}

    def _make_next(self) -> None:
        if not self._wanted:
            return
        template, ratio = self._wanted.pop(0)
        self._pictures[template.id, template.version, ratio] = self._made(template, ratio)
        self.made.emit(template.id)
        if self._wanted:
            self._soon.start()

    def _made(self, template: Template, ratio: float) -> QPixmap:
        try:
            return painted(first_page(self._report(template), template), self._width, ratio)
        except HRReportError:
            # A template that cannot be composed with says so when it is chosen; its card stays an empty page.
            return QPixmap()

    def _report(self, template: Template) -> Report:
        """What the page shows: the sample that the template brings, else the bundled one."""
        own = own_sample(template)
        if own is not None:
            return own
        if self._sample is None:
            self._sample = _sample()
        return self._sample


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


def painted(pages: Pages, width: int, ratio: float) -> QPixmap:
    """The first page on white, so many logical pixels wide."""
    size = QSize(round(width * ratio), round(pages.size.height() * width * ratio / pages.size.width()))
    # Letters of three pixels stand evenly only where they are painted larger first.
    large = QImage(size * _FINER, QImage.Format.Format_RGB32)
    large.fill(Qt.GlobalColor.white)
    painter = QPainter(large)
    scale = large.width() / pages.size.width()
    painter.scale(scale, scale)
    pages.paint(painter, 0)
    painter.end()
    way = Qt.TransformationMode.SmoothTransformation
    picture = QPixmap.fromImage(large.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, way))
    picture.setDevicePixelRatio(ratio)
    return picture


def _sample() -> Report:
    data = assets.sample(_SAMPLE).read_bytes()
    return read_source(data, _SAMPLE, ".md", [load_by_name(_ITS_TEMPLATE)]).value
