"""Times in words, as one says them: today, yesterday, 2 June."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def day_and_time(when: datetime.datetime, now: datetime.datetime | None = None) -> str:
    """A moment as seen from ``now``: “today, 10:58”, “yesterday, 23:14”, “2 June, 09:30”, “2 June 2024, 09:30”."""
    local = when.astimezone()
    day, time = day_of(local, now), time_of(local)
    return QCoreApplication.translate("When", "{}, {}").format(day, time)


def day_of(when: datetime.datetime, now: datetime.datetime | None = None) -> str:
    """The day of a moment."""
    day = when.astimezone().date()
    today = (now or datetime.datetime.now()).astimezone().date()
    if day == today:
        return QCoreApplication.translate("When", "today")
    if day == today - datetime.timedelta(days=1):
        return QCoreApplication.translate("When", "yesterday")
    pattern = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def time_of(when: datetime.datetime) -> str:
    """The hour and minute of a moment."""
    local = when.astimezone()
    return QTime(local.hour, local.minute).toString("HH:mm")
