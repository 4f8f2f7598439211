"""The compositor: puts typographic characters in the place of what was typed, as a step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from hrreport.forum.manuscript import units
from hrreport.model import Report
from hrreport.model.texts import Caret
from hrreport.prose.typography import Swap

from ..workspace import Workspace
from . import gestures
from .pen import Pen

SwapFor = Callable[[str, str, str, str], Swap | None]


class Compositor(QObject):
    """Improves what is typed on one page by ``swap_for``, which by itself leaves everything as it is.

    ``swap_for`` is asked with the text before what was typed, what was typed, the text behind it, and its language.
    """

    def __init__(self, pen: Pen, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._pen = pen
        self._workspace = workspace
        self.swap_for: SwapFor = lambda *_: None
        self._made: tuple[Report, Caret] | None = None

    def improve(self, typed: str) -> None:
        """Exchanges characters at the cursor, behind which ``typed`` has just been typed."""
        self._made = None
        line = self._pen.line()
        if line is None or not line.can_write:
            return
        inner, caret = self._pen.cursor().positionInBlock(), self._pen.caret()
        text = line.words(0, inner)
        if not text.endswith(typed):
            return
        before = text[: len(text) - len(typed)]
        swap = self.swap_for(before, typed, line.words(inner, line.length), self._language(caret))
        if swap is None:
            return
        start, stop = units(text[: swap.start]), units(text[: swap.start + swap.length])
        if any(low < max(stop, start + 1) and high > start for low, high, _ in line.tokens()):
            return
        gesture = gestures.exchanging(caret.spot, line.offset(start), line.offset(stop), swap.text, caret)
        if self._pen.make(self.tr("Typography"), gesture):
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

    def _language(self, caret: Caret) -> str:
        report = self._workspace.report
        return gestures.format_before(report, caret).language or report.language
