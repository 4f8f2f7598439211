"""The compositor: puts typographic characters in the place of what is typed, as a step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from hrreport.forum.attribution import NO_SPACE_BEFORE
from hrreport.forum.manuscript import Line, units
from hrreport.model import Report
from hrreport.model.texts import Caret
from hrreport.prose.typography import TRIGGERS, Swap

from ..workspace import Workspace
from . import gestures
from .gestures import Gesture
from .pen import Pen

SwapFor = Callable[[str, str, str, str], Swap | None]


class Compositor(QObject):
    """Improves what is typed on one page by ``swap_for``, which by itself leaves everything as it is.

    ``swap_for`` is asked with the text before what is typed, what is typed, the text behind it, and its language.
    """

    def __init__(self, pen: Pen, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._pen = pen
        self._workspace = workspace
        self.swap_for: SwapFor = lambda *_: None
        self._made: tuple[Report, Caret] | None = None

    def improvement(self, typed: str) -> Callable[[Caret], Gesture] | None:
        """What is to be exchanged once ``typed`` stands at the cursor; ``None`` where it stays as it is typed."""
        self._made = None
        place = None if TRIGGERS.isdisjoint(typed) else self._place()
        if place is None:
            return None
        line, inner, after = place
        caret = self._pen.caret()
        before = line.words(0, inner)
        if caret.offset == 0 and typed.startswith(NO_SPACE_BEFORE):
            before = before.rstrip(" ")  # that of the attribution goes
        swap = self.swap_for(before, typed, after, self._language(caret))
        if swap is None or _touches_token(line, units(before[: swap.start]), units(before)):
            return None
        back = len(before) + len(typed) - swap.start

        def gesture(typed_at: Caret) -> Gesture:
            start = typed_at.offset - back
            return gestures.exchanging(typed_at.spot, start, start + swap.length, swap.text, typed_at)

        return gesture

    def remember(self) -> None:
        """Something has just been exchanged: Backspace right behind it gives back what was typed."""
        self._made = (self._workspace.report, self._pen.caret())

    def take_back(self) -> bool:
        """Gives back what was typed, where it has just been exchanged; ``False`` where it was not."""
        made, self._made = self._made, None
        if made is None or made[0] is not self._workspace.report:
            return False
        if self._pen.has_selection() or self._pen.caret() != made[1]:
            return False
        self._workspace.undo()
        return True

    def forget(self) -> None:
        """The cursor was moved: Backspace deletes again."""
        self._made = None

    def _place(self) -> tuple[Line, int, str] | None:
        """The line in which something is typed, the position there, and the text that will stand behind it."""
        cursor, lines = self._pen.cursor(), self._pen.lines
        first = cursor.document().findBlock(cursor.selectionStart())
        last = cursor.document().findBlock(cursor.selectionEnd())
        if last.blockNumber() >= len(lines):
            return None
        line, end = lines[first.blockNumber()], lines[last.blockNumber()]
        after = end.words(cursor.selectionEnd() - last.position(), end.length)
        return line, cursor.selectionStart() - first.position(), after

    def _language(self, caret: Caret) -> str:
        report = self._workspace.report
        return gestures.format_before(report, caret).language or report.language


def _touches_token(line: Line, start: int, stop: int) -> bool:
    """Whether a protected stretch reaches into what stands between two positions."""
    return start < stop and any(low < stop and high > start for low, high, _ in line.tokens())
