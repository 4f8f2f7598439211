"""Spelling: what every window asks whether a word is right, and what a person has to say to it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Signal

from hrreport.settings import Settings, SettingsFile
from hrreport.spelling.dictionaries import Dictionary, in_folder, serving, shipped
from hrreport.spelling.known import Known, plain_words
from hrreport.spelling.personal import WordList
from hrreport.spelling.words import spelling

from ..languages import english_name
from .asking import Asking, Then

_MOST = 200_000


class Trouble(NamedTuple):
    """Why words of a language are not checked: no dictionary, or one that cannot be used. ``sentence`` tells it."""

    language: str
    kind: Literal["missing", "damaged"]
    sentence: str


class Spelling(QObject):
    """Dictionaries, a person's own words and those she ignores for now.

    ``answered`` says that spellings which were asked for are known now, ``changed`` that all words are to be looked
    at anew: other dictionaries, other words, or checking went on or off.
    """

    answered = Signal()
    changed = Signal()

    def __init__(self, settings: SettingsFile, words: WordList, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._words = words
        self.folder = folder
        self._ignored: set[str] = set()
        self._own = Known()
        self._found: tuple[Dictionary, ...] | None = None
        self._serving: dict[str, tuple[Dictionary, ...]] = {}
        self._verdicts: dict[Path, dict[str, bool]] = {}
        self._processes: dict[Path, Asking] = {}
        self._failed: dict[Path, str] = {}
        self._users = 0
        self._read_words()
        settings.listen(self._on_settings_changed)

    # -- is it right? -------------------------------------------------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether spelling is checked while typing."""
        return self._settings.now.checks_spelling

    def right(self, language: str, word: str) -> bool | None:
        """Whether a spelling is right; ``None`` while it has not been looked up. Without a dictionary all are."""
        if self._own.has(word, language):
            return True
        sound = self._sound(language)
        verdicts = [self._verdicts.get(one.affix, {}).get(word) for one in sound]
        if not sound or True in verdicts:
            return True
        return None if None in verdicts else False

    def look_up(self, asked: Iterable[tuple[str, str]]) -> None:
        """Has languages and spellings looked up; ``answered`` tells when."""
        by_dictionary: dict[Path, set[str]] = {}
        for language, word in asked:
            for dictionary in self._sound(language):
                by_dictionary.setdefault(dictionary.affix, set()).add(word)
        for affix, words in by_dictionary.items():
            self._process(affix).look_up(words - self._verdicts.get(affix, {}).keys())

    def suggest(self, language: str, word: str, then: Then) -> None:
        """Asks what might be meant by a word; ``then`` is told when it is known."""
        sound = self._sound(language)
        if sound:
            self._process(sound[0].affix).suggest(spelling(word), then)
        else:
            then(())

    def trouble(self, language: str) -> Trouble | None:
        """Why words of a language cannot be checked, or ``None`` where they can."""
        if self._sound(language):
            return None
        name = english_name(language)
        if self._serves(language):
            return Trouble(language, "damaged", self.tr("The dictionary for {} cannot be used.").format(name))
        return Trouble(language, "missing", self.tr("There is no dictionary for {} yet.").format(name))

    def why(self, language: str) -> str:
        """What is known of why a dictionary cannot be used; empty where nothing is."""
        return next((self._failed[one.affix] for one in self._serves(language) if one.affix in self._failed), "")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that can be checked, each once."""
        return tuple(dict.fromkeys(one.tag for one in self._dictionaries()))

    # -- a person's own words and dictionaries ------------------------------------------------------------

    @property
    def words(self) -> tuple[str, ...]:
        """Her own words, in the order of the alphabet."""
        return self._words.words

    def add_words(self, words: Iterable[str]) -> int:
        """Adds to her own words, and says how many are new; raises ``InputError`` where they cannot be kept."""
        count = self._words.add(words)
        self._read_words()
        self.changed.emit()
        return count

    def remove_words(self, words: Iterable[str]) -> None:
        """Takes from her own words; raises ``InputError`` where that cannot be kept."""
        self._words.remove(words)
        self._read_words()
        self.changed.emit()

    def ignore(self, word: str) -> None:
        """Takes a word for right until the program ends."""
        self._ignored.add(spelling(word))
        self._read_words()
        self.changed.emit()

    def look_for_dictionaries(self) -> None:
        """Dictionaries came or went: all of them are looked for again, and those that failed get another chance."""
        self._found = None
        self._serving.clear()
        self._verdicts.clear()
        self._failed.clear()
        self.close()
        self.changed.emit()

    # -- the processes ------------------------------------------------------------------------------------

    def begin(self) -> None:
        """A report is checked from now on."""
        self._users += 1

    def end(self) -> None:
        """A report is checked no longer; when none is, the processes end."""
        self._users -= 1
        if self._users <= 0:
            self.close()

    def close(self) -> None:
        """Ends the processes; they start again when something is asked."""
        for process in self._processes.values():
            process.close()
            process.deleteLater()
        self._processes.clear()

    def _process(self, affix: Path) -> Asking:
        if affix not in self._processes:
            from .process import SpellerProcess

            process = SpellerProcess(affix, self)
            self._processes[affix] = process
            process.answered.connect(lambda found: self._on_answered(affix, found))
            process.failed.connect(lambda sentence: self._on_failed(affix, sentence))
        return self._processes[affix]

    def _on_answered(self, affix: Path, found: dict[str, bool]) -> None:
        verdicts = self._verdicts.setdefault(affix, {})
        if len(verdicts) > _MOST:
            verdicts.clear()
        verdicts.update(found)
        self.answered.emit()

    def _on_failed(self, affix: Path, sentence: str) -> None:
        self._failed[affix] = sentence
        self.changed.emit()

    def _sound(self, language: str) -> tuple[Dictionary, ...]:
        """The dictionaries of a language that have not failed."""
        return tuple(one for one in self._serves(language) if one.affix not in self._failed)

    def _serves(self, language: str) -> tuple[Dictionary, ...]:
        if language not in self._serving:
            self._serving[language] = serving(language, self._dictionaries())
        return self._serving[language]

    def _dictionaries(self) -> tuple[Dictionary, ...]:
        """All dictionaries; a person's own come first."""
        if self._found is None:
            chosen = self._settings.now.dictionaries
            own = (*(in_folder(Path(chosen)) if chosen else ()), *in_folder(self.folder))
            self._found = (*own, *shipped())
        return self._found

    def _read_words(self) -> None:
        self._own = Known(plain_words((*self._words.words, *self._ignored)))

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        if before.dictionaries != after.dictionaries:
            self.look_for_dictionaries()
        elif before.checks_spelling != after.checks_spelling:
            self.changed.emit()
