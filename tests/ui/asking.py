"""An asker for tests: it notes what was asked and gives the answers that the test laid out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hrreport.ui.dialogs.asking import Answer, Asker


class Scripted(Asker):
    """Gives ``answers`` in turn, to questions their keys and to file dialogs their paths; ``before`` runs first."""

    def __init__(self, *answers: str | Path | None) -> None:
        super().__init__()
        self.answers: list[str | Path | None] = list(answers)
        self.asked: list[str] = []
        self.before: Callable[[], None] = lambda: None

    def choose(self, parent: QWidget | None, title: str, text: str, answers: Sequence[Answer]) -> str:
        self._note(f"{title} | {text}")
        if [one.key for one in answers] == ["ok"]:
            return "ok"
        key = self.answers.pop(0)
        assert key in [one.key for one in answers], (key, title)
        return str(key)

    def file_to_save(self, parent: QWidget | None, title: str, suggestion: Path, kinds: str) -> Path | None:
        self._note(f"{title} | {suggestion}")
        return self._path()

    def file_to_open(self, parent: QWidget | None, title: str, kinds: str, folder: str = "") -> Path | None:
        self._note(f"{title} | {kinds}")
        return self._path()

    def _note(self, words: str) -> None:
        self.asked.append(words)
        self.before()

    def _path(self) -> Path | None:
        path = self.answers.pop(0)
        assert not isinstance(path, str)
        return path
