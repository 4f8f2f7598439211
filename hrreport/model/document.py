"""The document: the one object that changes. It holds the present report, its history and its listeners."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import msgspec

from hrreport.model.diff import Changes, changes
from hrreport.model.report import Report
from hrreport.model.texts import Selection

Edit = Callable[[Report], Report]
MAX_HISTORY = 500
PAUSE = 2.0


class Change(msgspec.Struct, frozen=True):
    """What a listener is told: the report before and after, what differs, and the label of the step.

    ``selection`` is where the cursor belongs now; ``None`` leaves it where it is.
    """

    label: str
    before: Report
    after: Report
    changes: Changes
    selection: Selection | None = None


Listener = Callable[[Change], None]


class Step(msgspec.Struct, frozen=True):
    """A step of the history: its label, the report on the other side of it, and the selection on both sides."""

    label: str
    report: Report
    before: Selection | None
    after: Selection | None
    merge: str | None = None


class Document:
    """A report that is being written. ``clock`` gives seconds that only ever grow."""

    def __init__(self, report: Report, clock: Callable[[], float] = time.monotonic) -> None:
        self._report = report
        self._saved: Report | None = report
        self._clock = clock
        self._touched = clock()
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._listeners: list[Listener] = []
        self._untold: list[Change] | None = None

    @property
    def report(self) -> Report:
        """The report as it stands."""
        return self._report

    @property
    def is_saved(self) -> bool:
        """Whether the report is the one that ``mark_saved`` was last told of; undoing back to it counts."""
        return self._report is self._saved

    @property
    def undo_label(self) -> str | None:
        """What would be undone, or ``None``."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """What would be done again, or ``None``."""
        return self._redo[-1].label if self._redo else None

    def apply(
        self,
        label: str,
        edit: Edit,
        merge: str | None = None,
        before: Selection | None = None,
        after: Selection | None = None,
    ) -> bool:
        """Makes an edit as one step of the history, and says whether it changed anything.

        Another reference to the template is a change even where it is equal: a template may be another under the same
        version.

        Steps that follow one another within two seconds under the same ``merge`` key become one. ``before`` and
        ``after`` are the selections that undo and redo put back.
        """
        old = self._report
        new = edit(old)
        if new is old or (new.template is old.template and new == old):
            return False
        if self._continues(merge):
            self._undo[-1] = msgspec.structs.replace(self._undo[-1], after=after)
        else:
            self._undo.append(Step(label, old, before, after, merge))
            del self._undo[:-MAX_HISTORY]
        self._touched = self._clock()
        self._redo.clear()
        self._show(label, new, after)
        return True

    @contextmanager
    def telling_once(self) -> Iterator[None]:
        """What is done inside is told as one change at its end, whatever steps of the history it is."""
        self._untold = []
        try:
            yield
        finally:
            changes, self._untold = self._untold, None
            if changes:
                self._tell(changes[0].before, changes[-1].label, changes[-1].selection)

    def end_merging(self) -> None:
        """Ends the step that typing goes into: the cursor was moved, or something else was done."""
        if self._undo:
            self._undo[-1] = msgspec.structs.replace(self._undo[-1], merge=None)

    def undo(self) -> bool:
        """Takes the last step back; ``False`` when there is none."""
        if not self._undo:
            return False
        step = self._undo.pop()
        self._redo.append(msgspec.structs.replace(step, report=self._report, merge=None))
        self._show(step.label, step.report, step.before)
        return True

    def redo(self) -> bool:
        """Makes the step taken back last again; ``False`` when there is none."""
        if not self._redo:
            return False
        step = self._redo.pop()
        self._undo.append(msgspec.structs.replace(step, report=self._report))
        self._show(step.label, step.report, step.after)
        return True

    def mark_saved(self, report: Report | None = None) -> None:
        """Says that ``report`` (``None``: the present one) is on disk; the next edit is a step of its own."""
        self._saved = self._report if report is None else report
        self.end_merging()

    def mark_unsaved(self) -> None:
        """Says that nothing of this report is on disk: it was imported, salvaged or recovered."""
        self._saved = None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tells ``listener`` of every change; what is returned ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _continues(self, merge: str | None) -> bool:
        if merge is None or not self._undo or self._redo:
            return False
        return self._undo[-1].merge == merge and self._clock() - self._touched < PAUSE

    def _show(self, label: str, report: Report, selection: Selection | None) -> None:
        before, self._report = self._report, report
        if self._untold is not None:
            self._untold.append(Change(label, before, report, Changes(), selection))
        else:
            self._tell(before, label, selection)

    def _tell(self, before: Report, label: str, selection: Selection | None) -> None:
        change = Change(label, before, self._report, changes(before, self._report), selection)
        for listener in tuple(self._listeners):
            listener(change)
