"""First pages: how a report looks under each forum template, as small pictures that are drawn once and kept."""

from __future__ import annotations

import contextlib
from collections import deque
from functools import partial
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from PySide6 import QtGui
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from hrreport import __version__
from hrreport.errors import InputError
from hrreport.files import write_atomic
from hrreport.forum.template import Template

from ..jobs import Jobs

# The window answers first: what a picture is drawn with is imported on the thread, and takes turns with it.
_PAUSE_MS = 150
_KEPT = 60


class _Wanted(NamedTuple):
    name: str
    template: Template
    width: int


class FirstPages(QObject):
    """Gives the pictures; ``made`` carries the id of a template whose picture has come.

    They are drawn on a thread, one after the other, and kept in ``folder`` for the next start.
    """

    made = Signal(str)

    def __init__(self, jobs: Jobs, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.folder = folder
        self._pictures: dict[str, QPixmap] = {}
        self._wanted: deque[_Wanted] = deque()
        self._drawing: _Wanted | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._draw_next)

    def picture(self, template: Template, width: int, ratio: float, is_next: bool = False) -> QPixmap | None:
        """The picture, so many logical pixels wide, for a device pixel ratio.

        ``None`` where it is not there yet: it comes, with ``is_next`` before all others. A null picture where none can
        be drawn.
        """
        wanted = _Wanted(_name(template, round(width * ratio)), template, round(width * ratio))
        if wanted.name not in self._pictures:
            kept = QPixmap(str(self.folder / wanted.name))
            if kept.isNull():
                self._want(wanted, is_next)
                return None
            self._pictures[wanted.name] = kept
        found = self._pictures[wanted.name]
        found.setDevicePixelRatio(ratio)
        return found

    def rest(self) -> None:
        """Draws nothing more of what was wanted: the last window was closed."""
        self._wanted.clear()

    def _want(self, wanted: _Wanted, is_next: bool) -> None:
        if self._drawing is not None and self._drawing.name == wanted.name:
            return
        known = next((one for one in self._wanted if one.name == wanted.name), None)
        if known is not None and is_next:
            self._wanted.remove(known)
        if known is None or is_next:
            (self._wanted.appendleft if is_next else self._wanted.append)(wanted)
        if self._drawing is None and not self._soon.isActive():
            self._soon.start()

    def _draw_next(self) -> None:
        if self._drawing is None and self._wanted:
            self._drawing = wanted = self._wanted.popleft()
            work = partial(_drawn, wanted, self.folder)
            job = self._jobs.start(self.tr("Drawing a first page"), lambda _: work(), self._on_drawn)
            job.failed.connect(self._on_failed)

    def _on_drawn(self, image: QtGui.QImage) -> None:
        wanted, self._drawing = self._drawing, None
        assert wanted is not None
        self._pictures[wanted.name] = QPixmap.fromImage(image)
        self.made.emit(wanted.template.id)
        if self._wanted:
            self._soon.start()

    def _on_failed(self, _: object) -> None:
        """A fault of the program itself is told by the crash handler; the next picture is drawn all the same."""
        self._on_drawn(QtGui.QImage())


def _name(template: Template, width: int) -> str:
    """The name of the file of a picture: another one for another content or another version of the program."""
    mark = 0
    for part in (template.source, template.base, template.sample or b"", __version__.encode()):
        mark = crc32(part, mark)
    return f"{mark:08x}-{width}.png"


def _drawn(wanted: _Wanted, folder: Path) -> QtGui.QImage:
    # Imported here, on the thread: readers and layout are not needed where the pictures are kept from before.
    from .sample_page import drawn

    image = drawn(wanted.template, wanted.width)
    if not image.isNull():
        # Where nothing can be kept it is drawn anew next time.
        with contextlib.suppress(InputError, OSError):
            _keep(image, folder / wanted.name)
    return image


def _keep(image: QtGui.QImage, file: Path) -> None:
    from PySide6.QtCore import QBuffer, QByteArray

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QtGui.QImageWriter(buffer, QByteArray(b"png")).write(image)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(file, bytes(buffer.data().data()))
    for old in sorted(file.parent.glob("*.png"), key=lambda one: one.stat().st_mtime)[:-_KEPT]:
        old.unlink()
