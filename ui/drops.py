"""Files dropped on a window: they are for the window, whatever field they are dropped on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


def files_in(event: QDropEvent) -> list[Path]:
    """The files that are held over a window or dropped there."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class FileDrops(QObject):
    """Takes files before the fields of a window do, which would take their addresses for words.

    ``dropped`` carries a list of ``Path``. It looks at what the system sends to the whole window; a filter of the
    application would be called for every event of every part.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def begin(self) -> None:
        """Takes files from now on; the window must be shown, and again where it was given another of the system's."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def end(self) -> None:
        """Leaves them to what they are dropped on."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        files = files_in(event) if isinstance(event, QDropEvent) else []
        if not files or not isinstance(event, QDropEvent):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files)
        return True
