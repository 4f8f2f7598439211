"""A person's own words: those that are right for her in every report, in a plain text file, one a line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hrreport.errors import InputError
from hrreport.files import read_limited, write_atomic
from hrreport.model.report import normal_words

_MAX_FILE = 5_000_000
MAX_WORDS = 100_000


class WordList:
    """The words in a file, which is read anew before it is changed: another window may have written into it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._words: tuple[str, ...] | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words, in the order of the alphabet."""
        if self._words is None:
            self._words = _sorted(_read(self._path)) if self._path.is_file() else ()
        return self._words

    def add(self, words: Iterable[str]) -> int:
        """Adds words, and says how many were new; raises ``InputError`` where they cannot be written."""
        before = self._fresh()
        made = _sorted((*before, *words))[:MAX_WORDS]
        self._write(made)
        return len(made) - len(before)

    def remove(self, words: Iterable[str]) -> None:
        """Takes words out; raises ``InputError`` where that cannot be written."""
        gone = frozenset(words)
        self._write(tuple(word for word in self._fresh() if word not in gone))

    def _fresh(self) -> tuple[str, ...]:
        self._words = None
        return self.words

    def _write(self, words: tuple[str, ...]) -> None:
        if words == self.words:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(self._path, "your words could not be written", "Check the folder") from error
        write_atomic(self._path, "".join(f"{word}\n" for word in words).encode())
        self._words = words


def words_in(path: Path) -> tuple[str, ...]:
    """The words of a list that somebody has, one a line; also that of a Hunspell or LibreOffice word list.

    Raises ``InputError`` for a file that is no list of words.
    """
    found = _read(path)
    if any(len(word) > 200 for word in found):
        raise InputError(path, "it does not look like a list of words", "Choose a text file with one word on each line")
    return found


def _read(path: Path) -> tuple[str, ...]:
    data = read_limited(path, _MAX_FILE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    lines = text.splitlines()
    # The head of LibreOffice's own lists ends with a line of dashes.
    if "---" in lines:
        lines = lines[lines.index("---") + 1 :]
    return normal_words(line.split("/")[0].split("==")[0] for line in lines if not line.startswith("#"))


def _sorted(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(normal_words(words), key=lambda word: (word.casefold(), word)))
