"""The language whose words are shown: the forum's own, those that the template has, and one more."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ..languages import USUAL, language_name
from ..widgets.choice_box import ChoiceBox
from .bench import Bench

_NEW = "new:"


class LanguageChoice(ChoiceBox):
    """Choosing a language that the template does not have yet adds it, as a step that can be undone."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(_tr("Language"), _tr("Whose words the form shows"))
        self._bench = bench
        self._offered: list[tuple[str, str]] = []
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * 34)
        self.activated.connect(self._on_chosen)
        bench.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        own = self._bench.work.language
        there = [str(tag) for tag in self._bench.at(("languages",), {})]
        offered = [("", self.tr("{} (the forum’s own)").format(_short(own)))]
        offered += [(tag, _short(tag)) for tag in there]
        more = [tag for tag in USUAL if tag != own and tag not in there]
        offered += [(f"{_NEW}{tag}", self.tr("Add {}").format(_short(tag))) for tag in more]
        if offered != self._offered:
            self._offered = offered
            self.clear()
            for tag, words in offered:
                self.addItem(words, tag)
        self.setCurrentIndex(self.findData(self._bench.language or ""))

    def _on_chosen(self, row: int) -> None:
        tag = str(self.itemData(row))
        if tag.startswith(_NEW):
            tag = tag.removeprefix(_NEW)
            self._bench.put(self.tr("Add a language"), ("languages", tag), {}, merges=False)
        self._bench.show_language(tag or None)


def _tr(words: str) -> str:
    return QCoreApplication.translate("LanguageChoice", words)


def _short(tag: str) -> str:
    return language_name(tag).split(" – ")[0]
