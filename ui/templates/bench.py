"""The bench: one forum template that is worked on, as the parts of its window see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from hrreport.forum.template import Template
from hrreport.making.findings import Finding, findings, last_sound
from hrreport.making.history import Edit, History
from hrreport.making.work import Path, Work, at, put

Place = Callable[[str | None], Path | None]


class Wish(NamedTuple):
    """An edit that a part asks for: its label in the history, the edit, and the key under which typing merges."""

    label: str
    edit: Edit
    merge: str | None = None


class Bench(QObject):
    """Holds the work with its history. ``changed`` tells of every change, of the language that is shown too.

    ``language`` is ``None`` for the forum's own; ``found`` is what is to be mended, ``shown`` the last template that
    could be shown.
    """

    changed = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(work)
        self._language: str | None = None
        self._sound = work
        self.found: tuple[Finding, ...] = ()
        self.shown: Template | None = None
        self._look()

    @property
    def work(self) -> Work:
        """The template as it stands."""
        return self._history.now

    @property
    def history(self) -> History:
        """What was done, and can be taken back."""
        return self._history

    @property
    def language(self) -> str | None:
        """The other language whose words are shown; ``None`` for the forum's own."""
        return self._language

    def show_language(self, tag: str | None) -> None:
        """Shows the words of another language."""
        self._language = tag
        self.changed.emit()

    def at(self, path: Path, default: Any = None) -> Any:
        """What stands at a path."""
        return at(self.work.tables, path, default)

    def wish(self, wish: Wish) -> None:
        """Makes an edit that a part asks for."""
        if self._history.apply(wish.label, wish.edit, wish.merge):
            self._tell()

    def put(self, label: str, path: Path, value: Any, merges: bool = True) -> None:
        """Puts a value at a path; ``None`` takes it away. Typing at one path merges."""
        self.wish(Wish(label, lambda work: put(work, path, value), repr(path) if merges else None))

    def undo(self) -> None:
        """Takes the last step back."""
        if self._history.undo():
            self._tell()

    def redo(self) -> None:
        """Makes the step again that was taken back last."""
        if self._history.redo():
            self._tell()

    def found_at(self, path: Path) -> tuple[Finding, ...]:
        """What is to be mended at a path or inside it."""
        return tuple(one for one in self.found if one.path[: len(path)] == path)

    def _tell(self) -> None:
        if self._language is not None and self._language not in self.at(("languages",), {}):
            self._language = None
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        self.found = findings(self.work)
        if not self.found:
            self._sound = self.work
        self.shown = last_sound(self.work, self.found, self._sound) or self.shown


def own(*path: str | int) -> Place:
    """A place that is the same in every language: there is none to be filled in for another one."""
    return lambda language: path if language is None else None


def worded(*path: str | int) -> Place:
    """A place that each language may have for itself."""
    return lambda language: path if language is None else ("languages", language, *path)
