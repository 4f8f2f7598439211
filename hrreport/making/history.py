"""The history of the work on a template: every step can be taken back, and typing in one field is one step."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from hrreport.making.work import Work, is_same

MAX_HISTORY = 500
PAUSE = 2.0
Edit = Callable[[Work], Work]


class _Step(NamedTuple):
    label: str
    work: Work
    merge: str | None


class History:
    """Holds the present. ``clock`` gives seconds that only ever grow."""

    def __init__(self, work: Work, clock: Callable[[], float] = time.monotonic) -> None:
        self._now = work
        self._kept: Work | None = work
        self._clock = clock
        self._touched = clock()
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []

    @property
    def now(self) -> Work:
        """The work as it stands."""
        return self._now

    @property
    def undo_label(self) -> str | None:
        """What would be taken back, or ``None``."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """What would be done again, or ``None``."""
        return self._redo[-1].label if self._redo else None

    @property
    def is_kept(self) -> bool:
        """Whether the work is the one that ``mark_kept`` was last told of; undoing back to it counts."""
        return self._now is self._kept

    @property
    def is_nowhere(self) -> bool:
        """Whether nothing of this work was ever packed or installed."""
        return self._kept is None

    def mark_kept(self) -> None:
        """Says that the work as it stands is packed or installed."""
        self._kept = self._now

    def mark_unkept(self) -> None:
        """Says that nothing of this work is anywhere yet."""
        self._kept = None

    def apply(self, label: str, edit: Edit, merge: str | None = None) -> bool:
        """Makes an edit as one step, and says whether it changed anything; under one ``merge`` key steps become one."""
        made = edit(self._now)
        if is_same(made, self._now):
            return False
        continues = (
            merge is not None
            and bool(self._undo)
            and not self._redo
            and self._undo[-1].merge == merge
            and self._clock() - self._touched < PAUSE
        )
        if not continues:
            self._undo.append(_Step(label, self._now, merge))
            del self._undo[:-MAX_HISTORY]
        self._touched = self._clock()
        self._redo.clear()
        self._now = made
        return True

    def undo(self) -> bool:
        """Takes the last step back; ``False`` when there is none."""
        return self._turn(self._undo, self._redo)

    def redo(self) -> bool:
        """Makes the step again that was taken back last; ``False`` when there is none."""
        return self._turn(self._redo, self._undo)

    def _turn(self, source: list[_Step], target: list[_Step]) -> bool:
        if not source:
            return False
        step = source.pop()
        target.append(_Step(step.label, self._now, None))
        self._now = step.work
        return True
