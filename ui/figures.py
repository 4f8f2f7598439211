"""Figures: numbers as they are shown."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def in_figures(number: int) -> str:
    """A number with the signs of the interface's language between its thousands."""
    locale = QLocale()
    return f"{number:,}" if locale.language() == QLocale.Language.C else locale.toString(number)
