"""The pen: where the cursor of the page stands in the report, and how a gesture there becomes a step of its history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from hrreport.errors import EditError
from hrreport.forum.manuscript import Line
from hrreport.model import Report
from hrreport.model.edits.writing import Range, blocks_at, holds_blocks
from hrreport.model.texts import Caret, Selection, Spot
from hrreport.prose import Block

from ..workspace import Workspace
from . import gestures
from .coming import ComingItem
from .gestures import Gesture
from .places import Shown


class Page(Protocol):
    """What the pen needs of the page's widget."""

    @property
    def shown(self) -> Shown:
        """The lines on the page."""
        ...

    def mark_lead(self, contribution_id: str) -> bool:
        """Marks an attribution as about to be removed; ``False`` where it was marked already."""
        ...

    @property
    def coming(self) -> ComingItem | None:
        """The list item that begins where something is written next."""
        ...

    def set_coming(self, coming: ComingItem | None) -> None:
        """Shows that a list item is coming, or (``None``) no longer."""
        ...

    def textCursor(self) -> QTextCursor:
        """The cursor, a copy."""
        ...

    def setTextCursor(self, cursor: QTextCursor) -> None:
        """Puts the cursor somewhere."""
        ...

    def document(self) -> QTextDocument:
        """The document that shows the lines."""
        ...


class Pen(QObject):
    """The cursor of one page, and what is written with it."""

    def __init__(self, page: Page, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._page = page
        self._workspace = workspace

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines on the page."""
        return self._page.shown.lines

    def cursor(self) -> QTextCursor:
        """The cursor, a copy."""
        return self._page.textCursor()

    def put(self, cursor: QTextCursor) -> None:
        """Puts the cursor somewhere."""
        self._page.setTextCursor(cursor)

    def mark_lead(self, contribution_id: str) -> bool:
        """Marks an attribution as about to be removed; ``False`` where it was marked already."""
        return self._page.mark_lead(contribution_id)

    @property
    def coming(self) -> ComingItem | None:
        """The list item that is coming where the cursor is."""
        found, line = self._page.coming, self.line()
        return found if found is not None and line is not None and line.spot == found.spot else None

    def set_coming(self, coming: ComingItem | None) -> None:
        """Has a list item come, or (``None``) none."""
        self._page.set_coming(coming)

    def line(self) -> Line | None:
        """The line that the cursor is in."""
        number = self._page.textCursor().blockNumber()
        lines = self._page.shown.lines
        return lines[number] if number < len(lines) else None

    def block(self) -> Block | None:
        """The block that the cursor is in; ``None`` in titles, headings and words of the template."""
        line = self.line()
        if line is None or not line.can_write or not line.own or not holds_blocks(line.spot):
            return None
        try:
            return blocks_at(self._workspace.report, line.spot)[line.spot.path[0]]
        except (EditError, IndexError):
            return None

    def caret(self) -> Caret:
        """The place of the cursor, or where the selection begins."""
        cursor = self._page.textCursor()
        return self._page.shown.caret(self._page.document(), cursor.selectionStart())

    def selection(self) -> Selection:
        """What is selected, as places in the report."""
        return self._page.shown.selection(self._page.textCursor())

    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return self._page.textCursor().hasSelection()

    def selected(self) -> tuple[list[Range], list[str]]:
        """What is selected: stretches of paragraphs, and the contributions that lie in it whole."""
        cursor = self._page.textCursor()
        if not cursor.hasSelection():
            return [], []
        shown, document = self._page.shown, self._page.document()
        start, stop = cursor.selectionStart(), cursor.selectionEnd()
        return list(shown.ranges(document, start, stop)), shown.contributions(document, start, stop)

    def spots(self) -> list[Spot]:
        """The paragraphs that are selected, else the one that the cursor is in."""
        ranges, _ = self.selected()
        found = [one.spot for one in ranges] or [self._workspace.place]
        return [spot for spot in found if holds_blocks(spot)]

    def make(self, label: str, gesture: Gesture, merge: str | None = None) -> bool:
        """Makes a gesture one step of the history; the cursor goes where the gesture says."""
        placed: list[Caret] = []
        touched = [one.spot for one in self.selected()[0]] or [self._workspace.place]
        whole = gestures.owning(self._page.shown.lines, gesture, touched)

        def edit(report: Report) -> Report:
            made, caret = whole(report)
            placed.append(caret)
            return made

        return self._workspace.apply(label, edit, merge, self.selection(), lambda: Selection(placed[-1], placed[-1]))

    def make_both(
        self, label: str, gesture: Gesture, merge: str | None, then_label: str, then: Callable[[Caret], Gesture]
    ) -> bool:
        """Makes a gesture, and one that goes on from its place, two steps of the history that are shown at once.

        Says whether the second changed anything.
        """
        placed: list[Caret] = []
        touched = [one.spot for one in self.selected()[0]] or [self._workspace.place]
        whole = gestures.owning(self._page.shown.lines, gesture, touched)

        def edit(report: Report) -> Report:
            made, caret = whole(report)
            placed.append(caret)
            return made

        def edit_more(report: Report) -> Report:
            made, caret = then(placed[0])(report)
            placed.append(caret)
            return made

        apply = self._workspace.apply
        with self._workspace.document.telling_once():
            if not apply(label, edit, merge, self.selection(), lambda: Selection(placed[0], placed[0])):
                return False
            between = Selection(placed[0], placed[0])
            return apply(then_label, edit_more, None, between, lambda: Selection(placed[1], placed[1]))

    def make_keeping(self, label: str, edit: gestures.Keeping) -> None:
        """Makes an edit that leaves what is selected selected."""
        selection = self.selection()
        spots = [one.spot for one in self.selected()[0]] or [self._workspace.place]

        def gesture(report: Report) -> gestures.Placed:
            return edit(report), selection.head

        whole = gestures.owning(self._page.shown.lines, gesture, spots)
        self._workspace.apply(label, lambda report: whole(report)[0], None, selection, lambda: selection)
