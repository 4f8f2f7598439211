"""Folders: where the program begins to look, and where it keeps what is not a person's own file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hrreport.settings import Settings, SettingsFile

from ..dialogs.asking import Asker
from .folder_field import FolderField
from .page import PreferencePage


class FoldersPage(PreferencePage):
    """``kept`` are the folders that the program keeps by itself, each with its name."""

    def __init__(self, settings: SettingsFile, asker: Asker, kept: Sequence[tuple[str, Path]]) -> None:
        super().__init__(self.tr("Folders"), settings, ("folder", "dictionaries"))
        self._reports = FolderField(self.tr("Reports"), asker, str(Path.home()))
        self._reports.chosen.connect(lambda path: self._choose(folder=path))
        self._dictionaries = FolderField(self.tr("Your own dictionaries"), asker, self.tr("None"))
        self._dictionaries.chosen.connect(lambda path: self._choose(dictionaries=path))
        meaning = self.tr("Where opening and saving begins. It follows the report that was saved last.")
        self._add(self.tr("&Reports"), self._reports, meaning)
        self._add(self.tr("&Dictionaries"), self._dictionaries)
        self._add_heading(self.tr("Kept by the program"))
        for name, path in kept:
            field = FolderField(name)
            field.show_folder(str(path))
            self._add(name, field)
        self.show_settings()

    def _show(self, now: Settings) -> None:
        self._reports.show_folder(now.folder)
        self._dictionaries.show_folder(now.dictionaries)

    @property
    def loses(self) -> str:
        if not self._settings.now.dictionaries:
            return ""
        return self.tr("The folder of your own dictionaries is no longer looked into.")
