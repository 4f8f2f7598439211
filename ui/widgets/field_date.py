"""A date: typed in any of the usual ways, or chosen in a calendar."""

from __future__ import annotations

import datetime
import re

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from hrreport.forum.template import FieldSpec
from hrreport.model import Date, Value

from .field_texts import TextField, set_wrong
from .sections import glyph

_NUMBERS = re.compile(r"(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))")
_WORDS = ("d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy")


class DateField(TextField):
    """A day. What is no date is marked, and the field then holds what it held before. Alt+Down opens the calendar."""

    def __init__(self, key: str, spec: FieldSpec, parent: QWidget | None = None) -> None:
        self._day: datetime.date | None = None
        super().__init__(key, spec, parent)
        self._button = glyph("▾", self.tr("Choose “{}” in a calendar (Alt+Down)").format(spec.label))
        self._button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._button.clicked.connect(self._open)
        self._layout.insertWidget(1, self._button)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setProperty("role", "popup")
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setGridVisible(False)
        self._calendar.setAccessibleName(spec.label)
        self._calendar.activated.connect(self._on_chosen)
        self._calendar.clicked.connect(self._on_chosen)
        QVBoxLayout(self._popup).addWidget(self._calendar)
        self._input.editingFinished.connect(self._settle)
        self._input.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down in the line opens the calendar, as in any box that drops down."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._open()
                return True
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        self._calendar.setSelectedDate(QDate.currentDate() if self._day is None else _qt(self._day))
        self._popup.adjustSize()
        self._popup.move(self._input.mapToGlobal(QPoint(0, self._input.height() + 2)))
        self._popup.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_chosen(self, day: QDate) -> None:
        self._popup.hide()
        self._show(Date(value=datetime.date(day.year(), day.month(), day.day())))
        self._input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_typed()

    def _on_typed(self, words: str) -> None:
        day = read_date(words)
        if day is not None or not words:
            self._day = day
            set_wrong(self._input, False, self.tip)
            self._tell_typed()

    def _settle(self) -> None:
        """Writes a day that was understood in the usual way, and marks what was not."""
        words = self._input.value()
        if words and read_date(words) is None:
            set_wrong(self._input, True, self.tr("Write a date such as 31 May 2026 or 2026-05-31"))
        elif words and self._day is not None:
            self._input.setText(date_words(self._day))

    def _read(self) -> Value | None:
        return None if self._day is None else Date(value=self._day)

    def _can_show(self, value: Value) -> bool:
        return isinstance(value, Date)

    def _show(self, value: Value | None) -> None:
        self._day = value.value if isinstance(value, Date) else None
        self._input.setText("" if self._day is None else date_words(self._day))
        set_wrong(self._input, False, self.tip)


def date_words(day: datetime.date) -> str:
    """A day as the interface writes it: ``31 May 2026``."""
    return QLocale().toString(_qt(day), _WORDS[0])


def read_date(words: str) -> datetime.date | None:
    """The day that somebody wrote: ``2026-05-31``, ``31.5.2026``, ``31 May 2026``, ``May 31, 2026``; else ``None``.

    ``5/6/2026`` says two things, and is not taken for either.
    """
    found = _NUMBERS.fullmatch(words)
    if found:
        year, month, day = (int(one) for one in (found.groups()[:3] if found[1] else found.groups()[:2:-1]))
        try:
            return datetime.date(year, month, day)
        except ValueError:
            return None
    plain = " ".join(words.replace(",", " ").split())
    for locale in (QLocale(), QLocale(QLocale.Language.English)):
        for form in _WORDS:
            read = locale.toDate(plain, form)
            if read.isValid() and read.year() > 0:
                return datetime.date(read.year(), read.month(), read.day())
    return None


def _qt(day: datetime.date) -> QDate:
    return QDate(day.year, day.month, day.day)
