"""Spelling: whether it is checked, and with which words beside the dictionaries that come with the program."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from hrreport.settings import Settings, SettingsFile

from ..dialogs.asking import Asker
from .folder_field import FolderField
from .page import PreferencePage


class SpellingPage(PreferencePage):
    """Checking, and the folder of her own dictionaries."""

    def __init__(self, settings: SettingsFile, asker: Asker) -> None:
        super().__init__(self.tr("Spelling"), settings, ("checks_spelling", "dictionaries"))
        self._checks = QCheckBox(self.tr("&Underline words that no dictionary knows"))
        self._add_check(
            self._checks,
            "checks_spelling",
            self.tr("In the language of the report, without a network. Names of speakers and places are known."),
        )
        self._folder = FolderField(self.tr("Your own dictionaries"), asker, self.tr("None"))
        self._folder.chosen.connect(lambda path: self._choose(dictionaries=path))
        self._add(
            self.tr("Your own &dictionaries"),
            self._folder,
            self.tr("A folder with Hunspell dictionaries, two files each: pt_BR.aff and pt_BR.dic, for instance."),
        )
        self.show_settings()

    def _show(self, now: Settings) -> None:
        self._checks.setChecked(now.checks_spelling)
        self._folder.show_folder(now.dictionaries)

    @property
    def loses(self) -> str:
        if not self._settings.now.dictionaries:
            return ""
        return self.tr("The folder of your own dictionaries is no longer looked into.")
