"""Synchronising: a text document made to show other lines, by the smallest changes to it.

Each line is one block of the document. Blocks are addressed by number: handles of blocks do not survive edits.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import is_not
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCursor, QTextDocument

from hrreport.forum.manuscript import Line, units

from .formats import Formats, PieceKey, line_key, piece_key
from .standing import standing, to_be_painted


class _Stretch(NamedTuple):
    key: PieceKey
    text: str


Lines = Sequence[Line]


def fill(document: QTextDocument, lines: Lines, formats: Formats) -> None:
    """Writes all lines into an empty document, which is quick while it has no layout yet."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, line in enumerate(lines):
        block = formats.block(line_key(line))
        if number:
            cursor.insertBlock(block, formats.char(_plain_key(line)))
        else:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(formats.char(_plain_key(line)))
        for stretch in _stretches(line):
            cursor.insertText(stretch.text, formats.char(stretch.key))
    cursor.endEditBlock()


def patch(document: QTextDocument, old: Lines, new: Lines, formats: Formats) -> None:
    """Turns a document that shows ``old`` into one that shows ``new``."""
    start, old_stop, new_stop = middle(old, new)
    if old_stop - start == 1 and new_stop - start == 1:
        _patch_one(document, start, old[start], new[start], formats)
        return
    common = min(old_stop, new_stop) - start
    if old_stop != new_stop:
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        # From the bottom up, so that the numbers of what is still to be done stay right.
        if old_stop > new_stop:
            _remove_blocks(cursor, document, start + common, old_stop)
        else:
            _insert_blocks(cursor, document, start + common, new[start + common : new_stop], formats)
        cursor.endEditBlock()
    for number in range(start + common - 1, start - 1, -1):
        _patch_line(document, number, old[number], new[number], formats)


def _patch_one(document: QTextDocument, number: int, old: Line, new: Line, formats: Formats) -> None:
    """Changes one line, and has only those of its rows painted anew that are others now.

    Qt itself would have everything painted that stands below a change.
    """
    layout = document.documentLayout()
    before = standing(document, number)
    layout.blockSignals(True)
    try:
        head, tail = _patch_line(document, number, old, new, formats)
    finally:
        layout.blockSignals(False)
    after = standing(document, number)
    if before.size != after.size:
        layout.documentSizeChanged.emit(after.size)
    area = to_be_painted(before, after, head, old.length - tail, new.length - old.length)
    layout.update[QRectF].emit(area)  # type: ignore[index]


def middle(old: Lines, new: Lines) -> tuple[int, int, int]:
    """From where on the two differ, and up to where in each."""
    shorter = min(len(old), len(new))
    start = _common_lines(old, new, shorter)
    same = _common_lines(old[::-1], new[::-1], shorter - start)
    return start, len(old) - same, len(new) - same


def _common_lines(old: Lines, new: Lines, limit: int) -> int:
    """How many lines both begin with; lines that are the same object, as most are, are not looked into."""
    others = compress(range(limit), map(is_not, old, new))
    return next((at for at in others if old[at] != new[at]), limit)


def _remove_blocks(cursor: QTextCursor, document: QTextDocument, start: int, stop: int) -> None:
    # The separator before the first goes with them; where there is none, the one after the last.
    first, last = document.findBlockByNumber(start), document.findBlockByNumber(stop - 1)
    end = last.position() + last.length() - 1
    if start:
        before = document.findBlockByNumber(start - 1)
        kept, kept_char = before.blockFormat(), before.charFormat()
        cursor.setPosition(first.position() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(kept)
        cursor.setBlockCharFormat(kept_char)
        return
    after = document.findBlockByNumber(stop)
    kept, kept_char = after.blockFormat(), after.charFormat()
    cursor.setPosition(first.position())
    cursor.setPosition(after.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setBlockFormat(kept)
    cursor.setBlockCharFormat(kept_char)


def _insert_blocks(cursor: QTextCursor, document: QTextDocument, at: int, lines: Lines, formats: Formats) -> None:
    if at:
        before = document.findBlockByNumber(at - 1)
        cursor.setPosition(before.position() + before.length() - 1)
        for line in lines:
            cursor.insertBlock(formats.block(line_key(line)), formats.char(_plain_key(line)))
            _insert_text(cursor, line, formats)
        return
    cursor.setPosition(0)
    for line in lines:
        first = document.findBlockByNumber(cursor.blockNumber())
        moved, moved_char = first.blockFormat(), first.charFormat()
        cursor.insertBlock(moved, moved_char)
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.setBlockFormat(formats.block(line_key(line)))
        cursor.setBlockCharFormat(formats.char(_plain_key(line)))
        _insert_text(cursor, line, formats)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)


def _insert_text(cursor: QTextCursor, line: Line, formats: Formats) -> None:
    for stretch in _stretches(line):
        cursor.insertText(stretch.text, formats.char(stretch.key))


def _patch_line(document: QTextDocument, number: int, old: Line, new: Line, formats: Formats) -> tuple[int, int]:
    """Makes a line another; how much of it at the beginning and at the end stayed as it was."""
    if old is new:
        return old.length, 0
    block = document.findBlockByNumber(number)
    is_same_kind = line_key(old) == line_key(new)
    if not is_same_kind:
        cursor = QTextCursor(block)
        cursor.setBlockFormat(formats.block(line_key(new)))
        cursor.setBlockCharFormat(formats.char(_plain_key(new)))
    before, after = _stretches(old), _stretches(new)
    if before == after:
        return (old.length, 0) if is_same_kind else (0, 0)
    head = _common(before, after)
    tail = _common(_backwards(before), _backwards(after), old.length - head, new.length - head)
    cursor = QTextCursor(document)
    # Inside of an edit a cursor that is moved does not measure where in its line it stands.
    cursor.beginEditBlock()
    cursor.setPosition(block.position() + head)
    cursor.setPosition(block.position() + old.length - tail, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    at = 0
    for stretch in after:
        text = _between(stretch.text, head - at, new.length - tail - at)
        if text:
            cursor.insertText(text, formats.char(stretch.key))
        at += units(stretch.text)
    cursor.endEditBlock()
    return (head, tail) if is_same_kind else (0, 0)


def _between(text: str, start: int, stop: int) -> str:
    """The part of a text from one UTF-16 unit up to another; both may lie outside it."""
    if text.isascii():
        return text[max(start, 0) : max(stop, 0)]
    packed = text.encode("utf-16-le")
    return packed[2 * max(start, 0) : 2 * max(stop, 0)].decode("utf-16-le")


def _common(one: Sequence[_Stretch], other: Sequence[_Stretch], *limits: int) -> int:
    """How many UTF-16 units two rows of stretches have in common at the beginning."""
    total = 0
    for first, second in zip(one, other, strict=False):
        if first.key != second.key:
            break
        same = _common_text(first.text, second.text)
        total += units(first.text[:same])
        if same < len(first.text) or same < len(second.text):
            break
    if not limits or total <= min(limits):
        return total
    return _not_inside(one, min(limits))


def _not_inside(stretches: Sequence[_Stretch], limit: int) -> int:
    """The largest length of at most ``limit`` that cuts no character in two."""
    text = "".join(stretch.text for stretch in stretches)
    length = 0
    for character in text:
        size = 2 if ord(character) > 0xFFFF else 1
        if length + size > limit:
            break
        length += size
    return length


def _common_text(one: str, other: str) -> int:
    if one == other:
        return len(one)
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _backwards(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    return [_Stretch(stretch.key, stretch.text[::-1]) for stretch in reversed(stretches)]


def _stretches(line: Line) -> list[_Stretch]:
    """The pieces of a line, neighbours of one format joined."""
    out: list[_Stretch] = []
    for piece in line.pieces:
        key = piece_key(line, piece)
        if out and out[-1].key == key:
            out[-1] = _Stretch(key, out[-1].text + piece.span.text)
        elif piece.span.text:
            out.append(_Stretch(key, piece.span.text))
    return out


def _plain_key(line: Line) -> PieceKey:
    return PieceKey(line_key(line).role)
