"""Cards of the forum templates: the first page of a report under each, its name and its languages."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from hrreport.forum.template import Template

from ..languages import english_name
from ..preview.first_page import paint_coming
from ..preview.first_pages import FirstPages
from ..theme import Theme
from ..widgets.isolated import isolated
from ..widgets.sections import LINK_EDGE, link
from ..widgets.shadow import SHADE, paint_shadow
from ..widgets.tile import Tile
from ..widgets.tile_grid import TileGrid

# In heights of a line of text.
_WIDTH = 12
_CUT = 1.22  # how high the picture is for its width; what is below is cut off
_FADE = 0.22
_GAP = 4


class TemplateCard(Tile):
    """One template. Its picture is asked for when it is first painted."""

    def __init__(self, template: Template, pages: FirstPages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.template = template
        self._pages = pages
        self._theme = theme
        self._languages = ""
        self.setAccessibleName(template.name)
        self.setToolTip(self.tr("New report from “{}”").format(template.name))
        pages.made.connect(self._on_made)
        theme.changed.connect(self.update)
        QTimer.singleShot(0, self, self._name_languages)

    @property
    def languages(self) -> str:
        """The names of its languages."""
        return self._languages

    def minimumSizeHint(self) -> QSize:
        """The page with its shadow, and three lines of words."""
        width = page_width(self.font())
        bold, small = QFontMetrics(_bold(self.font())), QFontMetrics(_small(self.font()))
        return QSize(width + 2 * SHADE, round(width * _CUT) + 2 * SHADE + 2 * bold.height() + small.height() + _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = page_width(self.font())
        page = QRect((self.width() - width) // 2, SHADE, width, round(width * _CUT))
        self._paint_page(painter, page)
        words = QRect(page.left(), page.bottom() + SHADE, page.width(), self.height() - page.bottom() - SHADE)
        self._paint_words(painter, words)

    def _paint_page(self, painter: QPainter, page: QRect) -> None:
        paint_shadow(painter, page, self._theme, is_raised=self.is_lit or self.hasFocus())
        painter.fillRect(page, QColor(Qt.GlobalColor.white))
        picture = self._pages.picture(self.template, page_width(self.font()), self.devicePixelRatioF())
        if picture is None:
            paint_coming(painter, page)
        elif not picture.isNull():
            ratio = picture.devicePixelRatio()
            painter.drawPixmap(page, picture, QRect(0, 0, picture.width(), round(page.height() * ratio)))
            _paint_fading(painter, page)
        if self.is_lit or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            wide = 2.0 if self.hasFocus() else 1.0
            painter.setPen(QPen(self._theme.color("accent"), wide))
            painter.drawRoundedRect(QRectF(page).adjusted(-wide, -wide, wide, wide), 3, 3)

    def _paint_words(self, painter: QPainter, place: QRect) -> None:
        bold, small = _bold(self.font()), _small(self.font())
        ink = "accent" if self.is_lit else "ink"
        lines = [(bold, ink, words) for words in name_lines(self.template.name, QFontMetrics(bold), place.width())]
        top = place.top()
        for font, color, words in (*lines, (small, "dim", self._languages)):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(self._theme.color(color))
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
            line = QRect(place.left(), top, place.width(), metrics.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, isolated(cut))
            top += metrics.height() + 1

    def _on_made(self, template_id: str) -> None:
        if template_id == self.template.id:
            self.update()

    def _name_languages(self) -> None:
        self._languages = ", ".join(english_name(tag) for tag in self.template.wordings)
        self.setAccessibleDescription(self._languages)
        self.setToolTip(self.tr("New report from “{}” ({})").format(self.template.name, self._languages))
        self.update()


class TemplateCards(QWidget):
    """The heading and the cards.

    ``chosen``, ``edit_wanted``, ``pack_wanted`` and ``remove_wanted`` carry a template, ``library_wanted`` one or
    ``None``, ``reached`` the card that a key led to.
    """

    chosen = Signal(object)
    edit_wanted = Signal(object)
    pack_wanted = Signal(object)
    remove_wanted = Signal(object)
    library_wanted = Signal(object)
    reached = Signal(object)

    def __init__(self, pages: FirstPages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._templates: tuple[Template, ...] = ()
        self._removable: frozenset[str] = frozenset()
        self._pages = pages
        heading = QLabel(self.tr("Start from a forum’s template"))
        heading.setProperty("role", "heading")
        self._fold = link("")
        policy = self._fold.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._fold.setSizePolicy(policy)
        self._empty = QLabel(self.tr("No forum template is here yet. Load one, or drop it anywhere on this page."))
        self._empty.setProperty("role", "dim")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(SHADE, SHADE, SHADE, SHADE)
        self._empty.hide()
        self._grid = TileGrid(0)
        head = QHBoxLayout()
        head.setContentsMargins(SHADE, 0, SHADE - LINK_EDGE, 0)
        head.addWidget(heading, 1)
        head.addWidget(self._fold)
        every = link(self.tr("Forum templates…"), self.tr("All forum templates: what each is, load, pack, remove"))
        every.clicked.connect(lambda: self.library_wanted.emit(None))
        head.addWidget(every)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self._grid)
        self._fold.clicked.connect(lambda: self._grid.set_open(not self._grid.is_open))
        self._grid.folding_changed.connect(self._show_fold)
        self._grid.walk.reached.connect(self.reached)
        self._show_fold()

    @property
    def cards(self) -> tuple[TemplateCard, ...]:
        """The cards, in the order of the templates."""
        return tuple(one for one in self._grid.tiles if isinstance(one, TemplateCard))

    def show_templates(self, templates: Sequence[Template], removable: Collection[str] = ()) -> None:
        """Shows these templates; where they are the same as before, nothing happens.

        ``removable`` are the ids of those that somebody loaded.
        """
        self._removable = frozenset(removable)
        if tuple(templates) == self._templates and templates:
            return
        self._templates = tuple(templates)
        cards = [TemplateCard(one, self._pages, self._theme) for one in templates]
        for card in cards:
            card.clicked.connect(lambda _=False, card=card: self.chosen.emit(card.template))
            card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            card.customContextMenuRequested.connect(partial(self._show_menu, card))
        self._grid.set_tiles(cards)
        self._empty.setVisible(not cards)
        self._show_fold()

    def _show_menu(self, card: TemplateCard, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&New report…"), lambda: self.chosen.emit(card.template))
        menu.addAction(self.tr("&Edit this forum template…"), lambda: self.edit_wanted.emit(card.template))
        menu.addAction(self.tr("&Pack as one file…"), lambda: self.pack_wanted.emit(card.template))
        remove = menu.addAction(self.tr("&Remove…"), lambda: self.remove_wanted.emit(card.template))
        remove.setEnabled(card.template.id in self._removable)
        menu.addSeparator()
        menu.addAction(self.tr("&About this template"), lambda: self.library_wanted.emit(card.template))
        menu.popup(card.mapToGlobal(point))

    def _show_fold(self) -> None:
        self._fold.setVisible(self._grid.is_foldable)
        every = self.tr("All {}").format(len(self._templates))
        self._fold.setText(self.tr("Fewer") if self._grid.is_open else every)
        self._fold.setToolTip(self.tr("Show only the first") if self._grid.is_open else self.tr("Show all templates"))


def page_width(font: QFont) -> int:
    """How wide the page on a card is."""
    return QFontMetrics(font).height() * _WIDTH


def name_lines(name: str, metrics: QFontMetrics, width: int) -> tuple[str, ...]:
    """A name in one line or two; what is too much for the second is elided."""
    first = ""
    words = name.split()
    while words and _fits(line := f"{first} {words[0]}".strip(), metrics, width):
        first = line
        words.pop(0)
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return tuple(line for line in (first, rest) if line)


def _fits(line: str, metrics: QFontMetrics, width: int) -> bool:
    """Whether a line is painted whole: by what elides it, which counts finer than whole pixels."""
    return metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) == line


def _paint_fading(painter: QPainter, page: QRect) -> None:
    """White, line by line, that lets the cut page end softly.

    A gradient looks the same, but its class comes with hundreds of constants, which every start paid for.
    """
    height = round(page.height() * _FADE)
    for line in range(height):
        strip = QRect(page.left(), page.bottom() - height + 1 + line, page.width(), 1)
        painter.fillRect(strip, QColor(255, 255, 255, round(255 * (line + 0.5) / height)))


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.9)
    return made
