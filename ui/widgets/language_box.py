"""The language of a report: chosen from those offered, or any other written as its tag."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..languages import language_name
from .choice_box import ChoiceBox

# BCP 47 (RFC 5646, 2.1), as far as a form goes: a language and its subtags.
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
# So many letters are the beginning of a name rather than a tag.
_BEGUN = 3


class LanguageBox(ChoiceBox):
    """Offers languages by their names. ``tag`` is a BCP 47 tag, ``None`` while nothing sensible is written.

    A name in either of its spellings, or its beginning, is understood, and so is any tag. ``tag_changed`` tells of
    every other tag.
    """

    tag_changed = Signal()

    def __init__(self, name: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, tip, parent)
        self.setEditable(True)
        self.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.editTextChanged.connect(lambda _: self.tag_changed.emit())

    @property
    def tag(self) -> str | None:
        """The language that is shown."""
        words = self.currentText().strip()
        wanted = words.casefold()
        for number in range(self.count()):
            if wanted in (*self._names(number), str(self.itemData(number)).casefold()):
                return str(self.itemData(number))
        if len(wanted) >= _BEGUN:
            for number in range(self.count()):
                if any(name.startswith(wanted) for name in self._names(number)):
                    return str(self.itemData(number))
        return _spelled(words) if _TAG.fullmatch(words) else None

    def _names(self, number: int) -> tuple[str, ...]:
        """What one of the languages is called, to be compared."""
        words = self.itemText(number).casefold()
        return (words, *words.split(" – "))

    def offer(self, tags: Sequence[str], chosen: str) -> None:
        """Offers these languages, one of them chosen."""
        self.clear()
        for tag in tags:
            self.addItem(language_name(tag), tag)
        number = self.findData(chosen)
        self.setCurrentIndex(number)
        if number < 0:
            self.setEditText(chosen)


def _spelled(tag: str) -> str:
    """A tag with the case that is customary for each subtag (RFC 5646, 2.1.1)."""
    first, *others = tag.split("-")
    cased = [one.upper() if len(one) == 2 else one.title() if len(one) == 4 else one.lower() for one in others]
    return "-".join((first.lower(), *cased))
