"""The writer: what is typed, pasted, deleted and formatted on the page, made edits of the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from hrreport.errors import EditError
from hrreport.forum.manuscript import Line, Token, units
from hrreport.model import Contribution, Outcome, Report
from hrreport.model.edits import fresh_id, ids_of
from hrreport.model.edits.parts import contribution_of
from hrreport.model.edits.writing import (
    Range,
    blocks_at,
    change_level,
    has_format,
    holds_blocks,
    insert,
    join_with_previous,
    set_format,
)
from hrreport.model.segment import ContributionKind, SegmentKind
from hrreport.model.texts import Caret, Selection, Spot
from hrreport.prose import Block, Blocks, ListItem, Mention, Paragraph, Run, Text
from hrreport.prose.runs import MentionForm

from ..workspace import Workspace
from . import gestures
from .gestures import Gesture
from .places import Shown


class Page(Protocol):
    """What the writer needs of the page's widget."""

    @property
    def shown(self) -> Shown:
        """The lines on the page."""
        ...

    def mark_lead(self, contribution_id: str) -> bool:
        """Marks an attribution as about to be removed; ``False`` where it was marked already."""
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


class Writer(QObject):
    """Writes what the page is asked to; ``bold`` and ``italic`` chosen without a selection hold for what is typed."""

    def __init__(self, page: Page, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._page = page
        self._workspace = workspace
        self._chosen: dict[str, bool] = {}

    # -- text ---------------------------------------------------------------------------------------------

    def type(self, text: str) -> None:
        """Types text at the cursor, in place of what is selected."""
        if not self._can_write():
            return
        caret = self.caret()
        run = self._styled(text, caret)
        merge = None if self._has_selection() else "typing"
        self._make(self.tr("Typing"), gestures.replacing(*self._selected(), caret, (Paragraph(runs=(run,)),)), merge)

    def commit(self, text: str, start: int, length: int) -> None:
        """Takes what an input method composed; ``length`` characters from ``start`` on, seen from the cursor, go."""
        if not self._can_write():
            return
        if length:
            cursor = QTextCursor(self._page.textCursor())
            at = cursor.position() + start
            cursor.setPosition(at)
            cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
            self._page.setTextCursor(cursor)
        if text:
            self.type(text)
        elif length:
            self.delete(forward=False, by_word=False)

    def paste(self, blocks: Blocks) -> None:
        """Puts blocks in at the cursor; mentions of people whom this report does not know become words."""
        if not self._can_write():
            return
        known = {speaker.id for speaker in self._workspace.report.speakers}
        clean = tuple(_without_strangers(block, known) for block in blocks)
        self._make(self.tr("Paste"), gestures.replacing(*self._selected(), self.caret(), clean))

    def mention(self, speaker_id: str, form: MentionForm = "short") -> None:
        """Puts a mention of a speaker in at the cursor."""
        if self._can_write():
            blocks = (Paragraph(runs=(Mention(speaker=speaker_id, form=form),)),)
            self._make(self.tr("Mention"), gestures.replacing(*self._selected(), self.caret(), blocks))

    def press_return(self) -> None:
        """Return: a new paragraph; out of titles and headings, the next line."""
        line = self._line()
        if line is None:
            return
        if not holds_blocks(line.spot):
            self._step(line)
            return
        if not self._can_write():
            return
        if self._has_selection():
            ranges, contributions = self._selected()
            self._make(self.tr("Delete"), gestures.removing(ranges, contributions))
        item = isinstance(self._block(), ListItem)
        caret = self.caret()
        if item and caret.offset == line.offset(line.length) and not line.length:
            self._make(self.tr("End of the list"), gestures.leaving_style(caret))
        else:
            self._make(self.tr("New paragraph"), gestures.breaking(caret))

    def _step(self, line: Line) -> None:
        """To the beginning of the next line that can be written in."""
        lines = self._page.shown.lines
        number = lines.index(line)
        for other in lines[number + 1 :]:
            if other.can_write:
                self._workspace.go_to(other.spot)
                return

    # -- deletion -----------------------------------------------------------------------------------------

    def delete(self, forward: bool, by_word: bool) -> None:
        """Deletes what is selected, else a character or word before or behind the cursor."""
        if self._has_selection():
            ranges, contributions = self._selected()
            if ranges or contributions:
                self._make(self.tr("Delete"), gestures.removing(ranges, contributions))
            return
        line = self._line()
        if line is None:
            return
        inner = self._page.textCursor().positionInBlock()
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
            if (start if forward else stop) == inner and (token.kind == "mention" or not forward):
                return start, stop, token
        return None

    def _delete_token(self, line: Line, start: int, stop: int, token: Token) -> None:
        """A mention is selected first, an attribution marked; deleting once more removes it."""
        if token.kind == "mention":
            cursor = self._page.textCursor()
            base = cursor.block().position()
            cursor.setPosition(base + start)
            cursor.setPosition(base + stop, QTextCursor.MoveMode.KeepAnchor)
            self._page.setTextCursor(cursor)
            return
        contribution = line.contribution
        if contribution is None or self._page.mark_lead(contribution):
            return
        _, one = contribution_of(self._workspace.report, contribution)
        if one.text or one.notes:
            self._make(self.tr("Remove the attribution"), gestures.without_lead(contribution))
        else:
            self._make(self.tr("Remove the contribution"), gestures.removed_contribution(contribution))

    def _join_forward(self, line: Line) -> None:
        lines = self._page.shown.lines
        number = self._page.textCursor().blockNumber()
        if number + 1 >= len(lines):
            return
        following = lines[number + 1]
        if _same_text(line.spot, following.spot) and following.can_write and line.can_write:
            self._join(following)
        elif following.first and following.spot.segment == line.spot.segment and line.contribution is not None:
            self.merge(following.contribution)

    def _join_backward(self, line: Line) -> None:
        block = self._block()
        if block is not None and gestures.style_of(block) != "paragraph":
            self._make(self.tr("Paragraph"), gestures.leaving_style(Caret(line.spot)))
        elif holds_blocks(line.spot) and line.spot.path[0] > 0 and line.own:
            self._join(line)
        elif line.first and line.contribution is not None:
            _, one = contribution_of(self._workspace.report, line.contribution)
            if one.text or one.notes:
                self.merge(line.contribution)
            else:
                self._make(self.tr("Remove the contribution"), gestures.removed_contribution(one.id))

    def _join(self, line: Line) -> None:
        self._make(self.tr("Join paragraphs"), lambda report: join_with_previous(report, line.spot))

    def _delete_stretch(self, line: Line, inner: int, forward: bool, by_word: bool) -> None:
        if not line.can_write:
            return
        cursor = QTextCursor(self._page.textCursor())
        operation = {
            (True, True): QTextCursor.MoveOperation.NextWord,
            (True, False): QTextCursor.MoveOperation.NextCharacter,
            (False, True): QTextCursor.MoveOperation.PreviousWord,
            (False, False): QTextCursor.MoveOperation.PreviousCharacter,
        }[forward, by_word]
        cursor.movePosition(operation, QTextCursor.MoveMode.KeepAnchor)
        base = cursor.block().position() if forward is False else self._page.textCursor().block().position()
        start, stop = sorted((inner, cursor.position() - base))
        start, stop = _clear_of_tokens(line, max(start, 0), min(stop, line.length), inner)
        low, high = line.offset(start), line.offset(stop)
        if low < high:
            gesture = gestures.removing([Range(line.spot, low, high)], ())
            self._make(self.tr("Delete"), gesture, None if by_word else "deleting")

    # -- structure ----------------------------------------------------------------------------------------

    def merge(self, contribution_id: str | None) -> None:
        """Joins a contribution to the one before it."""
        if contribution_id is not None:
            self._make(self.tr("Merge contributions"), gestures.merging(contribution_id, self._workspace.template))

    def split(self) -> str | None:
        """Splits the contribution at the cursor; the id of the second half, or ``None`` where it cannot be."""
        new_id = fresh_id("c", ids_of(self._workspace.report))
        made = self._make(self.tr("Split contribution"), gestures.splitting(self.caret(), new_id))
        return new_id if made else None

    def add_contribution(
        self,
        speakers: tuple[str, ...],
        kind: ContributionKind = "speech",
        outcome: Outcome | None = None,
        before: Gesture | None = None,
    ) -> str:
        """Puts an empty contribution behind the present one, and gives its id; ``before`` is made in the same step."""
        made = Contribution(
            id=fresh_id("c", ids_of(self._workspace.report)),
            kind=kind,
            speakers=speakers,
            lead="auto" if speakers else "none",
            status="notes",
            text=(),
            outcome=outcome,
        )
        place = self._workspace.place

        def run(report: Report) -> gestures.Placed:
            if before is not None:
                report, _ = before(report)
            return gestures.new_contribution(place, made)(report)

        self._make(self.tr("New contribution"), run)
        return made.id

    def add_segment(self, kind: SegmentKind) -> None:
        """Puts an empty segment behind the present one."""
        self._make(self.tr("New segment"), gestures.new_segment(self._workspace.segment_id, kind))

    def move_selection(self, position: int) -> None:
        """Moves what is selected to another position; what was dropped is selected there no more."""
        cursor = self._page.textCursor()
        start, stop = cursor.selectionStart(), cursor.selectionEnd()
        if start <= position <= stop:
            return
        ranges, contributions = self._selected()
        blocks = self.selected_blocks()
        target = self._page.shown.caret(self._page.document(), position)
        removal = gestures.removing(ranges, contributions)
        if position > stop:

            def run(report: Report) -> gestures.Placed:
                report, place = insert(report, target, blocks)
                report, _ = removal(report)
                return report, place

        else:

            def run(report: Report) -> gestures.Placed:
                report, _ = removal(report)
                return insert(report, target, blocks)

        self._make(self.tr("Move text"), run)

    # -- formats ------------------------------------------------------------------------------------------

    def toggle(self, name: Literal["bold", "italic"]) -> None:
        """Makes what is selected bold or italic, or no longer; without a selection, what is typed next."""
        ranges, _ = self._selected()
        if not ranges:
            caret = self.caret()
            self._chosen[name] = not self.has(name, caret)
            return
        value = not has_format(self._workspace.report, ranges, name)
        self._make_keeping(self.tr("Format"), lambda report: set_format(report, ranges, **{name: value}))

    def has(self, name: Literal["bold", "italic"], caret: Caret | None = None) -> bool:
        """Whether what is selected, or what would be typed, is bold or italic."""
        ranges, _ = self._selected()
        if ranges:
            return has_format(self._workspace.report, ranges, name)
        if name in self._chosen:
            return self._chosen[name]
        line = self._line()
        if line is None or not line.can_write or not line.own:
            return False
        return bool(getattr(gestures.format_before(self._workspace.report, caret or self.caret()), name))

    def forget_format(self) -> None:
        """Formats chosen for what would be typed are no longer wanted: the cursor was moved."""
        self._chosen.clear()

    def set_link(self, address: str | None) -> None:
        """Makes what is selected a link, or (``None``) takes the link away."""
        ranges, _ = self._selected()
        if ranges:
            self._make_keeping(self.tr("Link"), lambda report: set_format(report, ranges, link=address))

    def insert_link(self, words: str, address: str) -> None:
        """Puts linked words in at the cursor."""
        if self._can_write():
            blocks = (Paragraph(runs=(Text(text=words, link=address),)),)
            self._make(self.tr("Link"), gestures.replacing(*self._selected(), self.caret(), blocks))

    def link(self) -> str:
        """The address of the link at the cursor, or where the selection begins; empty where there is none."""
        line = self._line()
        if line is None or not line.can_write or not line.own:
            return ""
        caret = self.caret()
        at = caret.offset + 1 if self._has_selection() else caret.offset
        return gestures.format_before(self._workspace.report, Caret(caret.spot, at)).link or ""

    def set_style(self, style: str) -> None:
        """Makes the paragraphs list items, quotations or plain; plain again where all of them have the style."""
        spots = self._spots()
        if spots:
            self._make_keeping(
                self.tr("Paragraph"), lambda report: gestures.styled(spots, style, self.caret())(report)[0]
            )

    def style(self) -> str:
        """The style of the paragraph that the cursor is in."""
        block = self._block()
        return "paragraph" if block is None else gestures.style_of(block)

    def in_list(self) -> bool:
        """Whether the cursor is in a list item."""
        return self.style() in ("bullet", "number")

    def change_level(self, by: int) -> None:
        """Moves the list items of the selection in or out."""
        spots = self._spots()
        self._make_keeping(self.tr("List level"), lambda report: change_level(report, spots, by))

    # -- selection ----------------------------------------------------------------------------------------

    def selected_blocks(self) -> Blocks:
        """What is selected, as blocks."""
        ranges, _ = self._selected()
        return gestures.clipped(self._workspace.report, ranges) if ranges else ()

    def select_more(self) -> None:
        """Selects the text that the cursor is in; where that is selected, everything on the page."""
        cursor = self._page.textCursor()
        lines = self._page.shown.lines
        line = self._line()
        numbers = list(range(len(lines)))
        if line is not None:
            inner = [at for at, one in enumerate(lines) if _home(one) == _home(line)]
            if (cursor.selectionStart(), cursor.selectionEnd()) != self._span(inner):
                numbers = inner
        start, stop = self._span(numbers)
        cursor.setPosition(start)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        self._page.setTextCursor(cursor)

    def _span(self, numbers: Sequence[int]) -> tuple[int, int]:
        document = self._page.document()
        lines = self._page.shown.lines
        start = document.findBlockByNumber(numbers[0]).position() + lines[numbers[0]].position(0)
        last = document.findBlockByNumber(numbers[-1])
        return start, last.position() + lines[numbers[-1]].length

    def read_back(self, document: QTextDocument) -> None:
        """Takes over what something else wrote into one line of the document, outside of protected words."""
        lines = self._page.shown.lines
        if document.blockCount() != len(lines):
            return
        changed = [at for at, line in enumerate(lines) if document.findBlockByNumber(at).text() != line.text]
        if len(changed) != 1 or not lines[changed[0]].can_write:
            return
        line, text = lines[changed[0]], document.findBlockByNumber(changed[0]).text()
        head = _common_head(line.text, text)
        tail = _common_head(line.text[head:][::-1], text[head:][::-1])
        start, stop = units(line.text[:head]), line.length - units(line.text[len(line.text) - tail :] if tail else "")
        if any(start < token_stop and stop > token_start for token_start, token_stop, _ in line.tokens()):
            return
        low, high = line.offset(start), line.offset(stop)
        words = text[head : len(text) - tail] if tail else text[head:]
        ranges = [Range(line.spot, low, high)] if low < high else []
        blocks: Blocks = (Paragraph(runs=(words,)),) if words else ()
        self._make(self.tr("Typing"), gestures.replacing(ranges, (), Caret(line.spot, low), blocks), "typing")

    # -- within -------------------------------------------------------------------------------------------

    def _make(self, label: str, gesture: Gesture, merge: str | None = None) -> bool:
        """Makes a gesture one step of the history; the cursor goes where the gesture says."""
        placed: list[Caret] = []
        touched = [one.spot for one in self._selected()[0]] or [self._workspace.place]
        whole = gestures.owning(self._page.shown.lines, gesture, touched)

        def edit(report: Report) -> Report:
            made, caret = whole(report)
            placed.append(caret)
            return made

        chosen = dict(self._chosen)
        made = self._workspace.apply(label, edit, merge, self._selection(), lambda: Selection(placed[-1], placed[-1]))
        if merge == "typing":
            self._chosen = chosen
        return made

    def _make_keeping(self, label: str, edit: gestures.Keeping) -> None:
        """Makes an edit that leaves what is selected selected."""
        selection = self._selection()
        spots = [one.spot for one in self._selected()[0]] or [self._workspace.place]

        def gesture(report: Report) -> gestures.Placed:
            return edit(report), selection.head

        whole = gestures.owning(self._page.shown.lines, gesture, spots)
        self._workspace.apply(label, lambda report: whole(report)[0], None, selection, lambda: selection)

    def _styled(self, text: str, caret: Caret) -> Run:
        line = self._line()
        base = Text(text="")
        if line is not None and line.own:
            base = gestures.format_before(self._workspace.report, caret)
        return msgspec.structs.replace(base, text=text, **self._chosen)

    def _can_write(self) -> bool:
        line = self._line()
        if line is None:
            return False
        if not line.can_write and not self._has_selection():
            self._workspace.refused.emit(
                self.tr("Nothing can be written in this line. Go to the next one, or press Return there.")
            )
            return False
        return True

    def _line(self) -> Line | None:
        number = self._page.textCursor().blockNumber()
        lines = self._page.shown.lines
        return lines[number] if number < len(lines) else None

    def _block(self) -> Block | None:
        line = self._line()
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

    def _selection(self) -> Selection:
        return self._page.shown.selection(self._page.textCursor())

    def _has_selection(self) -> bool:
        return self._page.textCursor().hasSelection()

    def _selected(self) -> tuple[list[Range], list[str]]:
        cursor = self._page.textCursor()
        if not cursor.hasSelection():
            return [], []
        shown, document = self._page.shown, self._page.document()
        start, stop = cursor.selectionStart(), cursor.selectionEnd()
        return list(shown.ranges(document, start, stop)), shown.contributions(document, start, stop)

    def _spots(self) -> list[Spot]:
        ranges, _ = self._selected()
        found = [one.spot for one in ranges] or [self._workspace.place]
        return [spot for spot in found if holds_blocks(spot)]


def _home(line: Line) -> tuple[object, ...]:
    """What text a line belongs to: a contribution, the introduction, or itself."""
    return (line.contribution,) if line.contribution else (line.spot.part, line.spot.segment)


def _same_text(one: Spot, other: Spot) -> bool:
    same = (one.part, one.segment, one.contribution) == (other.part, other.segment, other.contribution)
    return same and holds_blocks(one)


def _clear_of_tokens(line: Line, start: int, stop: int, at: int) -> tuple[int, int]:
    """The stretch without the protected words at its far end; what is beside the cursor is known to be text."""
    for low, high, _ in line.tokens():
        if low < stop and high > start:
            if high <= at:
                start = max(start, high)
            elif low >= at:
                stop = min(stop, low)
    return start, stop


def _common_head(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _without_strangers(block: Block, known: set[str]) -> Block:
    if not hasattr(block, "runs"):
        return block
    kept = tuple(run for run in block.runs if not isinstance(run, Mention) or run.speaker in known)
    return block if len(kept) == len(block.runs) else msgspec.structs.replace(block, runs=kept)
