"""Recent reports: how far each is, and when it was last open."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDesktopServices,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from hrreport.model.segment import Status
from hrreport.settings import Recent

from ..figures import in_figures
from ..theme import Theme
from ..when import day_and_time, day_of
from ..widgets.dot import paint_dot
from ..widgets.isolated import isolated
from ..widgets.mirrored import mirrored
from ..widgets.shadow import SHADE
from ..widgets.tile import Tile, Walk

# In sixteenths of a line of text.
_ROW, _INSET, _DOT, _GAP = 46, 8, 16, 8
_BAR, _WORDS, _WHEN, _BETWEEN = 150, 124, 128, 24
_NARROW = 560
_PALE = 0.4
_BAR_COLORS = ("ok", "accent", "warn")


class RecentRow(Tile):
    """One report. A click opens it; ``forgotten`` tells that it is to leave the list."""

    forgotten = Signal()

    def __init__(self, recent: Recent, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recent = recent
        self._theme = theme
        self.is_gone = False
        self.setAccessibleName(recent.title)
        self.look_for_file()
        theme.changed.connect(self.update)

    @property
    def words(self) -> str:
        """How far it is, or that its file is gone."""
        return (
            QCoreApplication.translate("RecentRow", "no longer there") if self.is_gone else progress_words(self.recent)
        )

    def look_for_file(self) -> None:
        """Looks whether the file is still there."""
        try:
            self.is_gone = not Path(self.recent.path).exists()
        except OSError:
            self.is_gone = True
        when = when_words(self.recent)
        parts = (self.recent.forum, self.words, when)
        self.setAccessibleDescription(", ".join(part for part in parts if part))
        self.setToolTip("\n".join(part for part in (self.recent.title, self.recent.forum, self.recent.path) if part))
        self.update()

    def minimumSizeHint(self) -> QSize:
        unit = _unit(self.font())
        return QSize(round(200 * unit), round(_ROW * unit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu = self._menu()
        menu.popup(self.mapToGlobal(self.rect().center()) if by_key else event.globalPos())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(self.click)
        folder = menu.addAction(self.tr("Show in folder"))
        folder.setEnabled(Path(self.recent.path).parent.is_dir())
        folder.triggered.connect(self._show_folder)
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the list\tDel")).triggered.connect(self.forgotten)
        return menu

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(Path(self.recent.path).parent)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        unit = _unit(self.font())
        row = self.rect().adjusted(round(_INSET * unit), 0, -round(_INSET * unit), 0)
        dot = QRect(row.left(), row.center().y() - round(_DOT * unit / 2), round(_DOT * unit), round(_DOT * unit))
        painter.setOpacity(_PALE if self.is_gone else 1)
        paint_dot(painter, QRectF(self._mirrored(dot)), status_of(self.recent), self._theme)
        painter.setOpacity(1)
        row.setLeft(dot.right() + round(_GAP * unit))
        row = self._paint_end(painter, row, unit)
        self._paint_names(painter, row)

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRect(0, 0, self.width(), 1), self._theme.color("line"))
        area = QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -0.5)
        if self.is_lit:
            painter.setBrush(self._theme.color("selected"))
            painter.drawRoundedRect(area, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 1.4))
            painter.drawRoundedRect(area, 6, 6)

    def _paint_end(self, painter: QPainter, row: QRect, unit: float) -> QRect:
        """Paints bar, words and time at the end of the row; what is left of it."""
        font = _figures(self.font())
        painter.setFont(font)
        shrink = 1.0 if row.width() > 820 * unit else 0.8
        for words, wide in ((when_words(self.recent), _WHEN), (self.words, _WORDS)):
            place = _taken(row, max(round(wide * unit), QFontMetrics(font).horizontalAdvance(words) + 2))
            self._paint_line(painter, place, words, "dim")
            row = row.adjusted(0, 0, -place.width() - round(_BETWEEN * unit * 0.66), 0)
        if row.width() < _NARROW * unit * 0.6:
            return row
        bar = _taken(row, round(_BAR * unit * shrink))
        height = max(round(5 * unit), 3)
        self._paint_bar(painter, QRect(bar.left(), bar.center().y() - height // 2, bar.width(), height))
        return row.adjusted(0, 0, -bar.width() - round(_BETWEEN * unit * shrink), 0)

    def _paint_bar(self, painter: QPainter, place: QRect) -> None:
        if not sum(self.recent.counts):
            return
        area = QRectF(self._mirrored(place.adjusted(0, 0, -round(12 * _unit(self.font())), 0)))
        path = QPainterPath()
        path.addRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.save()
        painter.setOpacity(_PALE if self.is_gone else 1)
        painter.setClipPath(path)
        painter.fillRect(area, self._theme.color("line"))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = 0.0
        for count, color in zip(reversed(self.recent.counts[1:]), _BAR_COLORS, strict=True):
            wide = area.width() * count / sum(self.recent.counts)
            left = area.right() - at - wide if is_mirrored else area.left() + at
            painter.fillRect(QRectF(left, area.top(), wide, area.height()), self._theme.color(color))
            at += wide
        painter.restore()

    def _paint_names(self, painter: QPainter, row: QRect) -> None:
        title, small = self.font(), _small(self.font())
        high, low = QFontMetrics(title).height(), QFontMetrics(small).height()
        top = row.center().y() - (high + (low if self.recent.forum else 0)) // 2 + 1
        painter.setFont(title)
        self._paint_line(
            painter, QRect(row.left(), top, row.width(), high), self.recent.title, "dim" if self.is_gone else "ink"
        )
        if self.recent.forum:
            painter.setFont(small)
            self._paint_line(painter, QRect(row.left(), top + high, row.width(), low), self.recent.forum, "dim")

    def _paint_line(self, painter: QPainter, place: QRect, words: str, color: str) -> None:
        painter.setPen(QColor(self._theme.color(color)))
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        side = (
            Qt.AlignmentFlag.AlignRight
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(
            self._mirrored(place), side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, isolated(cut)
        )

    def _mirrored(self, place: QRect) -> QRect:
        return mirrored(place, self)


class RecentReports(QWidget):
    """The heading and the rows. ``open_wanted`` carries a ``Path``, ``forgotten`` the path of a row as text."""

    open_wanted = Signal(object)
    forgotten = Signal(str)
    reached = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[RecentRow] = []
        heading = QLabel(self.tr("Recent reports"))
        heading.setProperty("role", "heading")
        heading.setContentsMargins(SHADE, 0, SHADE, 0)
        self._empty = QLabel(
            self.tr("The reports that you open and save are listed here, with how far each of them is.")
        )
        self._empty.setProperty("role", "dim")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(SHADE, 0, SHADE, 0)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(SHADE, 0, SHADE, 0)
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self._empty)
        column.addLayout(self._column)
        self._walk = Walk(self)
        self._walk.reached.connect(self.reached)

    @property
    def rows(self) -> tuple[RecentRow, ...]:
        """The rows, the latest first."""
        return tuple(self._rows)

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Shows these reports; where they are the same as before, nothing happens."""
        if [row.recent for row in self._rows] == list(recent):
            return
        focused = next((at for at, row in enumerate(self._rows) if row.hasFocus()), None)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(one) for one in recent]
        self._walk.take(self._rows)
        self._empty.setVisible(not self._rows)
        if focused is not None and self._rows:
            self._rows[min(focused, len(self._rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for row in self._rows:
            row.look_for_file()

    def _row(self, recent: Recent) -> RecentRow:
        row = RecentRow(recent, self._theme, self)
        row.clicked.connect(lambda: self.open_wanted.emit(Path(recent.path)))
        row.forgotten.connect(lambda: self.forgotten.emit(recent.path))
        self._column.addWidget(row)
        row.show()
        return row


def status_of(recent: Recent) -> Status:
    """One status for the whole: that of the least finished, but a report which is begun is a draft."""
    notes, draft, reviewed, cleared = recent.counts
    if draft or (notes and (reviewed or cleared)):
        return "draft"
    if notes or not (reviewed or cleared):
        return "notes"
    return "reviewed" if reviewed else "cleared"


def progress_words(recent: Recent) -> str:
    """How far a report is: “6 of 13 written”, “all 14 cleared”."""
    notes, _, reviewed, cleared = recent.counts
    whole = sum(recent.counts)
    if not whole:
        return _tr("nothing written yet")
    if notes:
        return _tr("{} of {} written").format(in_figures(whole - notes), in_figures(whole))
    if cleared == whole:
        words = _tr("cleared") if whole == 1 else _trn("all {} cleared", whole)
    elif cleared + reviewed == whole:
        words = _tr("reviewed") if whole == 1 else _trn("all {} reviewed", whole)
    else:
        words = _tr("written") if whole == 1 else _trn("all {} written", whole)
    return words.format(in_figures(whole))


def when_words(recent: Recent) -> str:
    """When it was open: with the time where that was today or yesterday."""
    when = datetime.datetime.fromtimestamp(recent.when).astimezone()
    now = datetime.datetime.now().astimezone()
    is_near = (now.date() - when.date()).days in (0, 1)
    return day_and_time(when, now) if is_near else day_of(when, now)


def _tr(words: str) -> str:
    return QCoreApplication.translate("RecentRow", words)


def _trn(words: str, count: int) -> str:
    return QCoreApplication.translate("RecentRow", words, "", count)


def _taken(row: QRect, width: int) -> QRect:
    return QRect(row.right() - width + 1, row.top(), width, row.height())


def _unit(font: QFont) -> float:
    return QFontMetrics(font).height() / 16


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.885)
    return made


def _figures(font: QFont) -> QFont:
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
