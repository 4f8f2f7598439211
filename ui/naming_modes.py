"""The modes of naming in a rapporteur's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hrreport.forum.template import Mode

MODES: tuple[Mode, ...] = ("attributed", "unattributed", "grouped", "list")


def mode_words(mode: Mode) -> str:
    """What a mode does, in a few words."""
    return {
        "attributed": _tr("Everybody named"),
        "unattributed": _tr("Nobody named"),
        "grouped": _tr("Nobody named, in one text"),
        "list": _tr("Headings and speakers only"),
    }[mode]


def own_mode_words(mode: Mode) -> str:
    """How the mode of the template itself is offered."""
    return _tr("{} (template)").format(mode_words(mode))


def _tr(words: str) -> str:
    return QCoreApplication.translate("NamingModes", words)
