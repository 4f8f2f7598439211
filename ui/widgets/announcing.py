"""Announcing: what has changed without the focus moving, told to whoever reads with the ear."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, is_urgent: bool = False) -> None:
    """Has a screen reader say something once what it is saying is said, or, where it is urgent, at once.

    Without one, or without words, nothing happens.
    """
    # Its hundreds of constants would be paid for by every start.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        if is_urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
