"""A date: typed in any of the usual ways, or chosen in a calendar."""

from __future__ import annotations

import datetime
import re

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hrreport.forum.template import FieldSpec
from hrreport.model import Date, Value

from .calendar import CalendarPopup
from .field_texts import TextField, set_wrong
from .sections import glyph

_NUMBERS = re.compile(r"(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))")
_WORDS = ("d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy")


class DateField(TextField):
    """A day. What is no date is marked, and the field then holds what it held before. Alt+Down opens the calendar."""

    def __init__(self, key: str, spec: FieldSpec, parent: QWidget | None = None) -> None:
        self._day: datetime.date | None = None
        super().__init__(key, spec, parent)
        button = glyph("▾", self.tr("Choose “{}” in a calendar (Alt+Down)").format(spec.label))
        button.clicked.connect(self._open)
        self._add_inside(button)
        self._input.editingFinished.connect(self._settle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down in the line opens the calendar, as in any box that drops down."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._open()
                return True
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        self._popup = CalendarPopup(self._day, self)
        self._popup.chosen.connect(self._on_chosen)
        self._popup.open_under(self._input)

    def _on_chosen(self, day: datetime.date) -> None:
        self._input.setFocus(Qt.FocusReason.PopupFocusReason)
        self._show(Date(value=day))
        self._tell_typed()

    def _on_typed(self, words: str) -> None:
        self._input.show_value(words)
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
            self._input.show_value(date_words(self._day))

    def _read(self) -> Value | None:
        return None if self._day is None else Date(value=self._day)

    def _can_show(self, value: Value) -> bool:
        return isinstance(value, Date)

    def _show(self, value: Value | None) -> None:
        self._day = value.value if isinstance(value, Date) else None
        self._input.show_value("" if self._day is None else date_words(self._day))
        set_wrong(self._input, False, self.tip)


def date_words(day: datetime.date) -> str:
    """A day as the interface writes it in few letters: ``31 May 2026``, ``1 Sept 2026``."""
    return QLocale().toString(_qt(day), "d MMM yyyy")


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
