"""The eraser: what Backspace and Delete take out, and what they join, mark or select instead."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from hrreport.forum.manuscript import Line, Token
from hrreport.model.edits.parts import contribution_of
from hrreport.model.edits.writing import Range, holds_blocks, join_with_previous
from hrreport.model.texts import Caret, Spot

from ..workspace import Workspace
from . import gestures
from .pen import Pen


class Eraser(QObject):
    """Deletes on one page."""

    def __init__(self, pen: Pen, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._pen = pen
        self._workspace = workspace

    def delete(self, forward: bool, by_word: bool) -> None:
        """Deletes what is selected, else a character or word before or behind the cursor."""
        if self._pen.has_selection():
            ranges, contributions = self._pen.selected()
            if ranges or contributions:
                self._pen.make(self.tr("Delete"), gestures.removing(ranges, contributions))
            return
        if self._pen.coming is not None and not forward:
            self._pen.set_coming(None)
            return
        line = self._pen.line()
        if line is None:
            return
        inner = self._pen.cursor().positionInBlock()
        found = self._token_beside(line, inner, forward)
        if found is not None:
            self._delete_token(line, *found)
        elif forward and inner >= line.length:
            self._join_forward(line)
        elif not forward and line.offset(inner) == 0:
            self._join_backward(line)
        else:
            self._delete_stretch(line, inner, forward, by_word)

    def _token_beside(self, line: Line, inner: int, forward: bool) -> tuple[int, int, Token] | None:
        for start, stop, token in line.tokens():
            # What stands before a further paragraph goes when it is joined to the one before.
            is_own = token.kind != "standing" or line.first or start > 0
            if (start if forward else stop) == inner and is_own and (token.kind == "mention" or not forward):
                return start, stop, token
        return None

    def _delete_token(self, line: Line, start: int, stop: int, token: Token) -> None:
        """A mention is selected first, an attribution marked; deleting once more removes it."""
        if token.kind == "mention":
            cursor = self._pen.cursor()
            base = cursor.block().position()
            cursor.setPosition(base + start)
            cursor.setPosition(base + stop, QTextCursor.MoveMode.KeepAnchor)
            self._pen.put(cursor)
            return
        contribution = line.contribution
        if contribution is None or self._pen.mark_lead(contribution):
            return
        _, one = contribution_of(self._workspace.report, contribution)
        if one.text or one.notes:
            self._pen.make(self.tr("Remove the attribution"), gestures.without_lead(contribution))
        else:
            self._pen.make(self.tr("Remove the contribution"), gestures.removed_contribution(contribution))

    def _join_forward(self, line: Line) -> None:
        lines = self._pen.lines
        number = self._pen.cursor().blockNumber()
        if number + 1 >= len(lines):
            return
        following = lines[number + 1]
        if _same_text(line.spot, following.spot) and following.can_write and line.can_write:
            self._join(following)
        elif following.first and following.spot.segment == line.spot.segment and line.contribution is not None:
            self._merge(following.contribution)

    def _join_backward(self, line: Line) -> None:
        block = self._pen.block()
        if block is not None and gestures.style_of(block) != "paragraph":
            self._pen.make(self.tr("Paragraph"), gestures.leaving_style(Caret(line.spot)))
        elif holds_blocks(line.spot) and line.spot.path[0] > 0 and line.own:
            self._join(line)
        elif line.first and line.contribution is not None:
            _, one = contribution_of(self._workspace.report, line.contribution)
            if one.text or one.notes:
                self._merge(line.contribution)
            else:
                self._pen.make(self.tr("Remove the contribution"), gestures.removed_contribution(one.id))

    def _merge(self, contribution_id: str | None) -> None:
        if contribution_id is not None:
            gesture = gestures.merging(contribution_id, self._workspace.template)
            self._pen.make(self.tr("Merge contributions"), gesture)

    def _join(self, line: Line) -> None:
        self._pen.make(self.tr("Join paragraphs"), lambda report: join_with_previous(report, line.spot))

    def _delete_stretch(self, line: Line, inner: int, forward: bool, by_word: bool) -> None:
        if not line.can_write:
            return
        cursor = QTextCursor(self._pen.cursor())
        operation = {
            (True, True): QTextCursor.MoveOperation.NextWord,
            (True, False): QTextCursor.MoveOperation.NextCharacter,
            (False, True): QTextCursor.MoveOperation.PreviousWord,
            (False, False): QTextCursor.MoveOperation.PreviousCharacter,
        }[forward, by_word]
        cursor.movePosition(operation, QTextCursor.MoveMode.KeepAnchor)
        base = cursor.block().position() if forward is False else self._pen.cursor().block().position()
        start, stop = sorted((inner, cursor.position() - base))
        start, stop = _clear_of_tokens(line, max(start, 0), min(stop, line.length), inner)
        low, high = line.offset(start), line.offset(stop)
        if low < high:
            gesture = gestures.removing([Range(line.spot, low, high)], ())
            self._pen.make(self.tr("Delete"), gesture, None if by_word else "deleting")


def _clear_of_tokens(line: Line, start: int, stop: int, at: int) -> tuple[int, int]:
    """The stretch without the protected words at its far end; what is beside the cursor is known to be text."""
    for low, high, _ in line.tokens():
        if low < stop and high > start:
            if high <= at:
                start = max(start, high)
            elif low >= at:
                stop = min(stop, low)
    return start, stop


def _same_text(one: Spot, other: Spot) -> bool:
    same = (one.part, one.segment, one.contribution) == (other.part, other.segment, other.contribution)
    return same and holds_blocks(one)
