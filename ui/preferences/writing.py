"""Writing: what the program does to what is typed, and what it offers."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from hrreport.settings import Settings, SettingsFile

from .page import PreferencePage


class WritingPage(PreferencePage):
    """Typography while typing, and the verbs of reporting."""

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__(self.tr("Writing"), settings, ("typography", "offers_verbs"))
        self._typography = QCheckBox(self.tr("&Typography while typing"))
        self._add_check(
            self._typography,
            "typography",
            self.tr(
                "Quotation marks, dashes, the ellipsis and, in French, the spaces before punctuation become those of "
                "the report’s language as you type. Ctrl+Z takes one back."
            ),
        )
        self._verbs = QCheckBox(self.tr("Offer &verbs behind an attribution"))
        self._add_check(
            self._verbs,
            "offers_verbs",
            self.tr("“noted”, “stressed”, “recalled”: the forum’s verbs, and which of them you used nearby."),
        )
        self.show_settings()

    def _show(self, now: Settings) -> None:
        self._typography.setChecked(now.typography)
        self._verbs.setChecked(now.offers_verbs)
