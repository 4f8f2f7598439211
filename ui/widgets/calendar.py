"""A month to choose a day from, in the colours of the theme, that drops down from a field."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QTableView, QToolButton, QVBoxLayout, QWidget

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class CalendarPopup(QFrame):
    """A calendar over everything, until a day is chosen, Esc is pressed or anything else is clicked.

    ``chosen`` carries a ``datetime.date``; without a day it opens at today.
    """

    chosen = Signal(object)

    def __init__(self, day: datetime.date | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Choose a day"))
        self._days = Calendar()
        if day is not None:
            self._days.setSelectedDate(QDate(day.year, day.month, day.day))
        self._days.clicked.connect(self._on_chosen)
        self._days.activated.connect(self._on_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._days)

    def open_under(self, field: QWidget) -> None:
        """Shows itself under a field, or above it where the screen ends."""
        self.adjustSize()
        place = field.mapToGlobal(QPoint(0, field.height() + 2))
        room = field.screen().availableGeometry()
        if place.y() + self.height() > room.bottom():
            place = field.mapToGlobal(QPoint(0, -self.height() - 2))
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        self._days.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_chosen(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(datetime.date(day.year(), day.month(), day.day()))


class Calendar(QCalendarWidget):
    """A calendar whose week begins as in the interface's language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Calendar"))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        for part, sign, words in (
            ("prevmonth", "‹", self.tr("The month before")),
            ("nextmonth", "›", self.tr("The month after")),
        ):
            button = self.findChild(QToolButton, f"qt_calendar_{part}")
            if button is not None:
                # Qt's own arrows are black on whatever ground.
                button.setIcon(QIcon())
                button.setText(sign)
                button.setAccessibleName(words)
                button.setToolTip(words)
        days = self.findChild(QTableView)
        if days is not None:
            days.setAccessibleName(self.tr("Days of the month"))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Takes over the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        """Qt's own weekends are red."""
        names, weekend = QTextCharFormat(), QTextCharFormat()
        names.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        names.setBackground(self.palette().color(QPalette.ColorRole.Base))
        weekend.setForeground(self.palette().color(QPalette.ColorRole.Text))
        self.setHeaderTextFormat(names)
        for day in _WEEKEND:
            self.setWeekdayTextFormat(day, weekend)
