"""The document: the one object that changes. It holds the present report, its history and its listeners."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from hrreport.model.report import Report

Edit = Callable[[Report], Report]
Listener = Callable[[Report, Report], None]
MAX_HISTORY = 500


class Step(msgspec.Struct, frozen=True):
    """A step of the history: what it was called, and the report before it."""

    label: str
    before: Report
    merge: str | None = None


class Document:
    """A report that is being written."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._saved = report
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._listeners: list[Listener] = []

    @property
    def report(self) -> Report:
        """The report as it stands."""
        return self._report

    @property
    def is_saved(self) -> bool:
        """Whether nothing changed since the last ``mark_saved``."""
        return self._report is self._saved

    @property
    def undo_label(self) -> str | None:
        """What would be undone, or ``None``."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """What would be done again, or ``None``."""
        return self._redo[-1].label if self._redo else None

    def apply(self, label: str, edit: Edit, merge: str | None = None) -> None:
        """Makes an edit; one that changes nothing leaves no step. Steps with the same ``merge`` key become one."""
        before = self._report
        after = edit(before)
        if after == before:
            return
        if not (merge is not None and self._undo and self._undo[-1].merge == merge and not self._redo):
            self._undo.append(Step(label, before, merge))
            del self._undo[:-MAX_HISTORY]
        self._redo.clear()
        self._show(after)

    def undo(self) -> bool:
        """Takes the last step back; ``False`` when there is none."""
        return self._travel(self._undo, self._redo)

    def redo(self) -> bool:
        """Makes the step taken back last again; ``False`` when there is none."""
        return self._travel(self._redo, self._undo)

    def mark_saved(self) -> None:
        """Says that the present report is on disk; the next edit is a step of its own."""
        self._saved = self._report
        if self._undo:
            self._undo[-1] = msgspec.structs.replace(self._undo[-1], merge=None)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls ``listener(before, after)`` at every change; what is returned ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _travel(self, source: list[Step], target: list[Step]) -> bool:
        if not source:
            return False
        step = source.pop()
        target.append(Step(step.label, self._report))
        self._show(step.before)
        return True

    def _show(self, report: Report) -> None:
        before, self._report = self._report, report
        for listener in tuple(self._listeners):
            listener(before, report)
