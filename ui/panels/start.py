"""The start page: unsaved work, a new report from a forum's template, recent reports, and a place to drop files on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hrreport.forum.template import Template
from hrreport.settings import Recent

from ..preview.first_pages import FirstPages
from ..theme import Theme
from ..widgets.announcing import announce
from ..widgets.shadow import SHADE
from .start_cards import TemplateCards
from .start_rail import Rail, Unsaved
from .start_recent import RecentReports

_TOLD_FOR = 8_000


class StartPage(QWidget):
    """What a window shows while no report is open in it.

    ``new_wanted`` and ``library_wanted`` carry a ``Template`` or ``None``, ``template_edit_wanted`` and the like one,
    ``open_wanted`` a ``Path``, the three about unsaved work their ``Snapshot``, ``recent_forgotten`` a path as text and
    ``dropped`` a list of ``Path``.
    """

    new_wanted = Signal(object)
    open_wanted = Signal(object)
    open_dialog_wanted = Signal()
    import_wanted = Signal()
    template_load_wanted = Signal()
    template_new_wanted = Signal()
    template_edit_wanted = Signal(object)
    template_pack_wanted = Signal(object)
    template_remove_wanted = Signal(object)
    library_wanted = Signal(object)
    recover_wanted = Signal(object)
    compare_wanted = Signal(object)
    set_aside_wanted = Signal(object)
    recent_forgotten = Signal(str)
    dropped = Signal(object)

    def __init__(self, pages: FirstPages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.rail = Rail(theme)
        self.cards = TemplateCards(pages, theme)
        self.recent = RecentReports(theme)
        self._desk = QScrollArea()
        self._foot = QLabel()
        self._foot.setTextFormat(Qt.TextFormat.PlainText)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(_TOLD_FOR)
        self._told.timeout.connect(self._say_what_can_be_dropped)
        self._say_what_can_be_dropped()
        self._veil = _Veil(theme, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.rail.new)

    def show_templates(self, templates: Sequence[Template], removable: Collection[str] = ()) -> None:
        """Offers these templates; ``removable`` are the ids of those that somebody loaded."""
        self.cards.show_templates(templates, removable)

    def tell(self, words: str) -> None:
        """Says something quietly at the foot, for some seconds."""
        self._foot.setText(words)
        self._foot.setToolTip(words)
        self._told.start()
        announce(self._foot, words)

    def _say_what_can_be_dropped(self) -> None:
        self._foot.setText(self.tr("Drop a report, a summary or a forum template anywhere here"))
        self._foot.setToolTip("")

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Lists these reports."""
        self.recent.show_recent(recent)

    def show_unsaved(self, unsaved: Sequence[Unsaved]) -> None:
        """Offers unsaved work, each with how many words it has more than its file; ``None`` where none can be told."""
        self.rail.show_unsaved(unsaved)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Tells on the buttons the keys of their actions."""
        self.rail.show_keys(keys)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("ground", "desk")
        column = QVBoxLayout(inner)
        column.setContentsMargins(44 - SHADE, 34, 44 - SHADE, 34)
        column.setSpacing(24)
        column.addWidget(self.cards)
        column.addWidget(self.recent)
        column.addStretch()
        self._desk.setProperty("ground", "desk")
        self._desk.setWidgetResizable(True)
        self._desk.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._desk.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._desk.setWidget(inner)
        self._foot.setProperty("role", "foot")
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.rail)
        both.addWidget(self._desk, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(both, 1)
        whole.addWidget(self._foot)

    def _connect(self) -> None:
        self.rail.new_wanted.connect(lambda: self.new_wanted.emit(None))
        self.rail.open_dialog_wanted.connect(self.open_dialog_wanted)
        self.rail.import_wanted.connect(self.import_wanted)
        self.rail.template_load_wanted.connect(self.template_load_wanted)
        self.rail.template_new_wanted.connect(self.template_new_wanted)
        self.cards.edit_wanted.connect(self.template_edit_wanted)
        self.cards.pack_wanted.connect(self.template_pack_wanted)
        self.cards.remove_wanted.connect(self.template_remove_wanted)
        self.cards.library_wanted.connect(self.library_wanted)
        self.rail.recover_wanted.connect(self.recover_wanted)
        self.rail.compare_wanted.connect(self.compare_wanted)
        self.rail.set_aside_wanted.connect(self.set_aside_wanted)
        self.cards.chosen.connect(self.new_wanted)
        self.recent.open_wanted.connect(self.open_wanted)
        self.recent.forgotten.connect(self.recent_forgotten)
        for part in (self.cards, self.recent):
            part.reached.connect(lambda tile: self._desk.ensureWidgetVisible(tile, 0, 60))

    # -- drops --------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event):
            event.acceptProposedAction()
            self._veil.show_over(self)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        files = _files(event)
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._veil.resize(self.size())


class _Veil(QWidget):
    """A quiet frame around the page while files are held over it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, page: QWidget) -> None:
        """Shows it over the whole page."""
        self.setGeometry(page.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._theme.color("accent")
        ground.setAlpha(16)
        painter.setBrush(ground)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(6, 6, -6, -6), 8, 8)


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
