"""The writer: what is typed, pasted, deleted and formatted on the page, made edits of the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from hrreport.errors import EditError
from hrreport.forum.beginning import part_for
from hrreport.forum.manuscript import Line, units
from hrreport.model import Contribution, Outcome, Report
from hrreport.model.edits import fresh_id, ids_of
from hrreport.model.edits.writing import (
    Range,
    change_level,
    has_format,
    holds_blocks,
    insert,
    set_format,
)
from hrreport.model.segment import ContributionKind, SegmentKind
from hrreport.model.texts import Caret
from hrreport.prose import Block, Blocks, ListItem, Mention, Paragraph, Run, Text
from hrreport.prose.blocks import MAX_LIST_LEVEL
from hrreport.prose.runs import MentionForm

from ..workspace import Workspace
from . import gestures
from .coming import ComingItem, can_come
from .compositor import Compositor
from .eraser import Eraser
from .gestures import Gesture, Keeping
from .pen import Page, Pen


class Writer(QObject):
    """Writes what the page is asked to; ``bold`` and ``italic`` chosen without a selection hold for what is typed."""

    def __init__(self, page: Page, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._page = page
        self._workspace = workspace
        self.pen = Pen(page, workspace)
        self.eraser = Eraser(self.pen, workspace)
        self.compositor = Compositor(self.pen, workspace)
        self._chosen: dict[str, bool] = {}
        self._spoken: dict[str, str | None] = {}
        # Behind a verb that brought the space behind it.
        self._behind_space: Caret | None = None

    # -- text ---------------------------------------------------------------------------------------------

    def type(self, text: str) -> None:
        """Types text at the cursor, in place of what is selected."""
        if not self._can_write():
            return
        caret, line, replaces = self.pen.caret(), self.pen.line(), self.pen.has_selection()
        if text == " " and not replaces and line is not None and self._has_space(line, caret):
            return
        self._behind_space = None
        run = self._styled(text, caret)
        merge = None if replaces else "typing"
        improvement = self.compositor.improvement(text)
        gesture = self._putting((Paragraph(runs=(run,)),))
        if improvement is None:
            self.pen.make(self.tr("Typing"), gesture, merge)
        elif self.pen.make_both(self.tr("Typing"), gesture, merge, self.tr("Typography"), improvement):
            self.compositor.remember()

    def commit(self, text: str, start: int, length: int) -> None:
        """Takes what an input method composed; ``length`` characters from ``start`` on, seen from the cursor, go."""
        if not self._can_write():
            return
        if length:
            cursor = QTextCursor(self._page.textCursor())
            at, block = cursor.position() + start, cursor.block()
            # An input method knows the words of this paragraph only.
            first, last = block.position(), block.position() + block.length() - 1
            cursor.setPosition(min(max(at, first), last))
            cursor.setPosition(min(max(at + length, first), last), QTextCursor.MoveMode.KeepAnchor)
            self._page.setTextCursor(cursor)
        if text:
            self.type(text)
        elif length:
            self.eraser.delete(forward=False, by_word=False)

    def paste(self, blocks: Blocks) -> None:
        """Puts blocks in at the cursor; mentions of people whom this report does not know become words."""
        if not self._can_write():
            return
        known = {speaker.id for speaker in self._workspace.report.speakers}
        clean = tuple(_without_strangers(block, known) for block in blocks)
        self.pen.make(self.tr("Paste"), self._putting(clean))

    def mention(self, speaker_id: str, form: MentionForm = "short", before: Keeping | None = None) -> None:
        """Puts a mention of a speaker in at the cursor; ``before`` is made in the same step."""
        if not self._can_write():
            return
        blocks = (Paragraph(runs=(Mention(speaker=speaker_id, form=form),)),)
        putting = self._putting(blocks)
        self.pen.make(self.tr("Mention"), lambda report: putting(before(report) if before else report))

    def put_words(self, words: str, start: Caret) -> None:
        """Puts words, and a space if none follows, in the place of what stands from a place up to the cursor."""
        line, caret = self.pen.line(), self.pen.caret()
        if line is None or not self._can_write():
            return
        behind = self._page.document().characterAt(self.pen.cursor().selectionEnd())
        if line.words(0, line.position(start.offset))[-1:].isalnum():
            words = " " + words
        if behind not in (" ", "\u00a0", "\u202f"):
            words += " "
        label = self.tr("Reporting verb")
        if start.offset < caret.offset:
            self.pen.make(label, gestures.exchanging(start.spot, start.offset, caret.offset, words, caret))
        else:
            self.pen.make(label, self._putting((Paragraph(runs=(self._styled(words, caret),)),)))
        if words.endswith(" "):
            self._behind_space = self.pen.caret()

    def press_return(self) -> None:
        """Return: a new paragraph; out of titles and headings, the next line."""
        line = self.pen.line()
        if line is None:
            return
        if not holds_blocks(line.spot):
            self._step(line)
            return
        if not self._can_write():
            return
        if self.pen.has_selection():
            self.pen.make(self.tr("New paragraph"), gestures.breaking_at(*self.pen.selected()))
            return
        if self.pen.coming is not None:
            self.pen.set_coming(None)
            return
        block, caret = self.pen.block(), self.pen.caret()
        ends_item = isinstance(block, ListItem) and caret.offset == line.offset(line.length)
        self.pen.make(self.tr("New paragraph"), gestures.breaking(caret))
        following = self.pen.line()
        if isinstance(block, ListItem) and ends_item and following is not None and can_come(following):
            self.pen.set_coming(ComingItem(following.spot, msgspec.structs.replace(block, runs=())))

    def _putting(self, blocks: Blocks) -> Gesture:
        """Puts blocks in at the cursor; where a list item is coming, one paragraph becomes it."""
        coming, first = self.pen.coming, blocks[0] if blocks else None
        if coming is None or len(blocks) != 1 or not isinstance(first, Paragraph):
            return gestures.replacing(*self.pen.selected(), self.pen.caret(), blocks)
        self.pen.set_coming(None)
        return gestures.beginning_item(coming, first.runs)

    def _step(self, line: Line) -> None:
        """To the beginning of the next line that can be written in."""
        lines = self._page.shown.lines
        number = lines.index(line)
        for other in lines[number + 1 :]:
            if other.can_write:
                self._workspace.go_to(other.spot)
                return

    # -- structure ----------------------------------------------------------------------------------------

    def merge(self, contribution_id: str | None) -> None:
        """Joins a contribution to the one before it."""
        if contribution_id is not None:
            self.pen.make(self.tr("Merge contributions"), gestures.merging(contribution_id, self._workspace.template))

    def split(self) -> str | None:
        """Splits the contribution at the cursor; the id of the second half, or ``None`` where it cannot be."""
        new_id = fresh_id("c", ids_of(self._workspace.report))
        made = self.pen.make(self.tr("Split contribution"), gestures.splitting(self.pen.caret(), new_id))
        return new_id if made else None

    def add_contribution(
        self,
        speakers: tuple[str, ...],
        kind: ContributionKind = "speech",
        outcome: Outcome | None = None,
        before: Keeping | None = None,
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
                report = before(report)
            return gestures.new_contribution(place, made)(report)

        self.pen.make(self.tr("New contribution"), run)
        return made.id

    def add_segment(self, kind: SegmentKind) -> None:
        """Puts an empty segment behind the present one."""
        part = part_for(kind, self._workspace.template)
        self.pen.make(self.tr("New segment"), gestures.new_segment(self._workspace.segment_id, kind, part))

    def move_selection(self, position: int) -> None:
        """Moves what is selected to another position; what was dropped is selected there no more."""
        cursor = self._page.textCursor()
        start, stop = cursor.selectionStart(), cursor.selectionEnd()
        if start <= position <= stop:
            return
        ranges, contributions = self.pen.selected()
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

        self.pen.make(self.tr("Move text"), run)

    # -- formats ------------------------------------------------------------------------------------------

    def toggle(self, name: Literal["bold", "italic"]) -> None:
        """Makes what is selected bold or italic, or no longer; without a selection, what is typed next."""
        ranges, _ = self.pen.selected()
        if not ranges:
            caret = self.pen.caret()
            self._chosen[name] = not self.has(name, caret)
            return
        value = not has_format(self._workspace.report, ranges, name)
        self.pen.make_keeping(self.tr("Format"), lambda report: set_format(report, ranges, **{name: value}))

    def has(self, name: Literal["bold", "italic"], caret: Caret | None = None) -> bool:
        """Whether what is selected, or what would be typed, is bold or italic."""
        return self.formats(caret)[name]

    def formats(self, caret: Caret | None = None) -> dict[str, bool]:
        """Whether what is selected, or what would be typed, is *bold* and *italic*."""
        try:
            return self._formats(caret)
        except EditError:
            # The report has changed, and others are told of it before the page is: it asks again when it is.
            return {"bold": False, "italic": False}

    def _formats(self, caret: Caret | None) -> dict[str, bool]:
        report = self._workspace.report
        ranges, _ = self.pen.selected()
        if ranges:
            return {name: has_format(report, ranges, name) for name in ("bold", "italic")}
        line = self.pen.line()
        if line is None or not line.can_write or not line.own:
            return {"bold": False, "italic": False, **self._chosen}
        before = gestures.format_before(report, caret or self.pen.caret())
        return {"bold": before.bold, "italic": before.italic, **self._chosen}

    def set_language(self, language: str | None) -> None:
        """Says in which language what is selected, or typed next, is; ``None`` is the report's."""
        ranges, _ = self.pen.selected()
        if not ranges:
            self._spoken["language"] = language
            return
        self.pen.make_keeping(self.tr("Language"), lambda report: set_format(report, ranges, language=language))

    def language(self) -> str | None:
        """The language of what is selected, where it begins, or of what would be typed; ``None`` is the report's."""
        line, caret = self.pen.line(), self.pen.caret()
        if not self.pen.has_selection() and "language" in self._spoken:
            return self._spoken["language"]
        if line is None or not line.can_write or not line.own:
            return None
        at = caret.offset + 1 if self.pen.has_selection() else caret.offset
        return gestures.format_before(self._workspace.report, Caret(caret.spot, at)).language

    def forget_format(self) -> None:
        """Formats and items chosen for what would be typed are no longer wanted: the cursor was moved."""
        self._chosen.clear()
        self._spoken.clear()
        self._behind_space = None
        self.compositor.forget()
        if self.pen.coming is None:
            self.pen.set_coming(None)

    def set_link(self, address: str | None) -> None:
        """Makes what is selected a link, or (``None``) takes the link away."""
        ranges, _ = self.pen.selected()
        if ranges:
            self.pen.make_keeping(self.tr("Link"), lambda report: set_format(report, ranges, link=address))

    def insert_link(self, words: str, address: str) -> None:
        """Puts linked words in at the cursor."""
        if self._can_write():
            blocks = (Paragraph(runs=(Text(text=words, link=address),)),)
            self.pen.make(self.tr("Link"), gestures.replacing(*self.pen.selected(), self.pen.caret(), blocks))

    def link(self) -> str:
        """The address of the link at the cursor, or where the selection begins; empty where there is none."""
        line = self.pen.line()
        if line is None or not line.can_write or not line.own:
            return ""
        caret = self.pen.caret()
        at = caret.offset + 1 if self.pen.has_selection() else caret.offset
        return gestures.format_before(self._workspace.report, Caret(caret.spot, at)).link or ""

    def set_style(self, style: str) -> None:
        """Makes the paragraphs list items, quotations or plain; plain again where all of them have the style."""
        line, coming = self.pen.line(), self.pen.coming
        if line is not None and (can_come(line) or coming is not None) and style != "quotation":
            again = coming is not None and coming.item.style == style
            item = ListItem(runs=(), style="number" if style == "number" else "bullet")
            self.pen.set_coming(None if again else ComingItem(line.spot, item))
            return
        spots = self.pen.spots()
        if spots:
            self.pen.set_coming(None)
            self.pen.make_keeping(
                self.tr("Paragraph"), lambda report: gestures.styled(spots, style, self.pen.caret())(report)[0]
            )

    def style(self) -> str:
        """The style of the paragraph that the cursor is in."""
        block = self.pen.coming.item if self.pen.coming is not None else self.pen.block()
        return "paragraph" if block is None else gestures.style_of(block)

    def in_list(self) -> bool:
        """Whether the cursor is in a list item."""
        return self.style() in ("bullet", "number")

    def change_level(self, by: int) -> None:
        """Moves the list items of the selection in or out."""
        coming = self.pen.coming
        if coming is not None:
            level = min(max(coming.item.level + by, 0), MAX_LIST_LEVEL)
            self.pen.set_coming(ComingItem(coming.spot, msgspec.structs.replace(coming.item, level=level)))
            return
        spots = self.pen.spots()
        self.pen.make_keeping(self.tr("List level"), lambda report: change_level(report, spots, by))

    # -- selection ----------------------------------------------------------------------------------------

    def selected_blocks(self) -> Blocks:
        """What is selected, as blocks."""
        ranges, _ = self.pen.selected()
        return gestures.clipped(self._workspace.report, ranges) if ranges else ()

    def select_more(self) -> None:
        """Selects the text that the cursor is in; where that is selected, everything on the page."""
        cursor = self._page.textCursor()
        lines = self._page.shown.lines
        line = self.pen.line()
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
        self.pen.make(self.tr("Typing"), gestures.replacing(ranges, (), Caret(line.spot, low), blocks), "typing")

    # -- within -------------------------------------------------------------------------------------------

    def _styled(self, text: str, caret: Caret) -> Run:
        line = self.pen.line()
        base = Text(text="")
        if line is not None and line.own:
            base = gestures.format_before(self._workspace.report, caret)
        return msgspec.structs.replace(base, text=text, **self._chosen, **self._spoken)

    def _has_space(self, line: Line, caret: Caret) -> bool:
        """Whether an attribution or a verb brought the space already; a second one would be printed."""
        return caret == self._behind_space or (caret.offset == 0 and _ends_with_space(line))

    def _can_write(self) -> bool:
        line = self.pen.line()
        if line is None:
            return False
        if not line.can_write and not self.pen.has_selection():
            self._workspace.refused.emit(
                self.tr("Nothing can be written in this line. Go to the next one, or press Return there.")
            )
            return False
        return True


def _ends_with_space(line: Line) -> bool:
    """Whether a line begins with an attribution that has a space behind it."""
    leads = [piece.span.text for piece in line.pieces if piece.token is not None and piece.token.kind == "lead"]
    return bool(leads) and leads[-1].endswith((" ", "\u00a0"))


def _home(line: Line) -> tuple[object, ...]:
    """What text a line belongs to: a contribution, the introduction, or itself."""
    return (line.contribution,) if line.contribution else (line.spot.part, line.spot.segment)


def _common_head(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _without_strangers(block: Block, known: set[str]) -> Block:
    if not hasattr(block, "runs"):
        return block
    kept = tuple(run for run in block.runs if not isinstance(run, Mention) or run.speaker in known)
    return block if len(kept) == len(block.runs) else msgspec.structs.replace(block, runs=kept)
