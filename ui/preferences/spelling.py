"""Spelling: whether it is checked, and with which words beside the dictionaries that come with the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QWidget

from hrreport.settings import Settings, SettingsFile

from ..dialogs.asking import Asker
from ..widgets.sections import remark
from .folder_field import FolderField
from .page import PreferencePage


class SpellingPage(PreferencePage):
    """Checking, the folder of her own dictionaries, and her own words, which ``show_words`` shows over a window.

    ``languages`` are those that can be checked now, in words.
    """

    def __init__(
        self,
        settings: SettingsFile,
        asker: Asker,
        show_words: Callable[[QWidget], None],
        languages: Callable[[], Sequence[str]],
    ) -> None:
        super().__init__(self.tr("Spelling"), settings, ("checks_spelling", "dictionaries"))
        self._checks = QCheckBox(self.tr("&Underline words that no dictionary knows"))
        self._add_check(
            self._checks,
            "checks_spelling",
            self.tr("In the language of the report, without a network. Names of speakers and places are known."),
        )
        self._folder = FolderField(self.tr("Your own dictionaries"), asker, self.tr("None"))
        self._folder.chosen.connect(self._on_folder)
        self._add(
            self.tr("Your own &dictionaries"),
            self._folder,
            self.tr("A folder with Hunspell dictionaries, two files each: pt_BR.aff and pt_BR.dic, for instance."),
        )
        self._words = QPushButton(self.tr("&My words…"))
        self._words.setToolTip(self.tr("Words that are right in every report that you write"))
        self._words.setAutoDefault(False)
        self._words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._words.clicked.connect(lambda: show_words(self.window()))
        self._form.addRow("", self._words)
        self._languages = languages
        self._known = remark("")
        self._add_heading(self.tr("Languages"))
        self._form.addRow(self._known)
        self.show_settings()

    def _show(self, now: Settings) -> None:
        self._checks.setChecked(now.checks_spelling)
        self._folder.show_folder(now.dictionaries)
        self._known.setText(self.tr("Can be checked: {}.").format(", ".join(self._languages()) or self.tr("none yet")))

    def _on_folder(self, path: str) -> None:
        self._choose(dictionaries=path)
        self.show_settings()

    @property
    def loses(self) -> str:
        if not self._settings.now.dictionaries:
            return ""
        return self.tr("The folder of your own dictionaries is no longer looked into.")
