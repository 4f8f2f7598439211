"""The foot of the outline: how far the report is, in words and as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from hrreport.forum.counts import Progress
from hrreport.forum.plan import Limits, limit_of
from hrreport.model.segment import Status

from ..figures import in_figures
from ..models.outline_rows import counted_words
from ..theme import Theme

_PARTS: tuple[tuple[Status, str], ...] = (("cleared", "ok"), ("reviewed", "accent"), ("draft", "warn"))


class StatusStrip(QWidget):
    """A bar of the contributions that are cleared, reviewed and drafted, out of all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Progress of the report"))
        theme.changed.connect(self.update)

    def show_progress(self, progress: Progress) -> None:
        """Shows other counts."""
        whole = max(progress.contributions, 1)
        shares = tuple((color, progress.statuses[status] / whole) for status, color in _PARTS)
        if shares != self._shares:
            self._shares = shares
            self.update()
        said = self._said(progress)
        if said != self.toolTip():
            self.setToolTip(said)
            self.setAccessibleDescription(said)

    def _said(self, progress: Progress) -> str:
        said = self.tr("{cleared} cleared, {reviewed} reviewed, {draft} drafts, {notes} still notes")
        return said.format(**{str(key): count for key, count in progress.statuses.items()})

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, round(self.fontMetrics().height() / 3))

    def minimumSizeHint(self) -> QSize:
        """Never less high."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the shares side by side on a rounded ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        ground = QPainterPath()
        ground.addRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setClipPath(ground)
        painter.fillRect(area, self._theme.color("line"))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = 0.0
        for color, share in self._shares:
            width = share * area.width()
            left = area.width() - at - width if is_mirrored else at
            painter.fillRect(QRectF(left, 0, width, area.height()), self._theme.color(color))
            at += width


class OutlineFoot(QWidget):
    """“6 of 13 written · 1,212 of 2,500 words”, and the bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setProperty("role", "dim")
        self._words.setWordWrap(True)
        small = self._words.font()
        small.setPointSizeF(small.pointSizeF() * 0.885)
        self._words.setFont(small)
        self._bar = StatusStrip(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 11)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._bar)

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def show_progress(self, progress: Progress, limits: Limits) -> None:
        """Shows other counts."""
        if progress.contributions:
            written = self.tr("{written} of {all} written").format(
                written=in_figures(progress.written), all=in_figures(progress.contributions)
            )
        else:
            written = self.tr("No contributions yet")
        limit = limit_of(limits.report).words
        if limit is None:
            words = counted_words(progress.whole)
        else:
            words = self.tr("{count} of {limit} words").format(
                count=in_figures(progress.whole), limit=in_figures(limit)
            )
        is_over = limit is not None and progress.whole > limit
        said = f"{written} · {words}"
        if said != self._words.text():
            self._words.setText(said)
            self._words.setToolTip(said)
        role = "warning" if is_over else "dim"
        if self._words.property("role") != role:
            self._words.setProperty("role", role)
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)
        self._bar.show_progress(progress)
