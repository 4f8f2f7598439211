"""Typography while typing, in one report: on its page, and in the fields for its headings and themes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from hrreport.forum.manuscript import units
from hrreport.prose.typography import Swap, swap_for
from hrreport.settings import SettingsFile

from .page.keys import typed
from .workspace import Workspace

Field = QLineEdit | QPlainTextEdit


class _Key(NamedTuple):
    """What a field was about to take in: the text on both sides, and what comes between."""

    before: str
    typed: str
    after: str


class _Made(NamedTuple):
    """What was exchanged last: in which field, what it held then, and where the cursor stood."""

    field: Field
    text: str
    position: int


class Typography(QObject):
    """Exchanges what is typed for what typography has for it, as long as the settings say so."""

    def __init__(self, workspace: Workspace, settings: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._key: _Key | None = None
        self._made: _Made | None = None

    def swap_for(self, before: str, typed: str, after: str, language: str) -> Swap | None:
        """What to exchange once something was typed in a language; ``None`` for nothing."""
        return swap_for(before, typed, after, language) if self._settings.now.typography else None

    def serve_editor(self, field: QLineEdit) -> None:
        """Improves what is typed in a field that keeps a history of its own until it is done."""
        field.setProperty("hasHistory", True)
        self.serve(field)

    def serve(self, field: Field) -> None:
        """Improves what is typed in a field that mirrors the report; Backspace right behind takes it back."""
        field.installEventFilter(self)
        changed = field.textEdited if isinstance(field, QLineEdit) else field.textChanged
        changed.connect(lambda *_: self._on_changed(field))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes what is about to be typed; Backspace behind an exchange takes it back."""
        if isinstance(watched, QLineEdit | QPlainTextEdit):
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                self._note(watched, typed(event))
                if event.key() == Qt.Key.Key_Backspace and not event.modifiers():
                    return self._take_back(watched)
            elif isinstance(event, QInputMethodEvent):
                self._note(watched, "" if event.replacementLength() else event.commitString())
        return super().eventFilter(watched, event)

    def _note(self, field: Field, words: str) -> None:
        self._key = None
        if words and not field.isReadOnly():
            text, start, stop = _content(field)
            self._key = _Key(text[:start], words, text[stop:])

    def _on_changed(self, field: Field) -> None:
        key, self._key = self._key, None
        self._made = None
        if key is None or _content(field)[0] != key.before + key.typed + key.after:
            return
        swap = self.swap_for(key.before, key.typed, key.after, self._workspace.report.language)
        if swap is not None:
            # A step of its own, so that undoing it leaves what was typed.
            self._workspace.document.end_merging()
            _exchange(field, key.before + key.typed, swap)
            self._workspace.document.end_merging()
            text, _, position = _content(field)
            self._made = _Made(field, text, position)

    def _take_back(self, field: Field) -> bool:
        made, self._made = self._made, None
        text, start, stop = _content(field)
        if made is None or made.field is not field or (made.text, made.position, start) != (text, stop, stop):
            return False
        if field.property("hasHistory"):
            field.undo()
        else:
            self._workspace.undo()
        return True


def _content(field: Field) -> tuple[str, int, int]:
    """What a field holds, and from which character to which something is selected."""
    if isinstance(field, QLineEdit):
        text, at = field.text(), field.cursorPosition()
        start = field.selectionStart() if field.hasSelectedText() else at
        stop = field.selectionEnd() if field.hasSelectedText() else at
    else:
        cursor = field.textCursor()
        text, start, stop = field.toPlainText(), cursor.selectionStart(), cursor.selectionEnd()
    if len(text) == units(text):
        return text, start, stop
    return text, _characters(text, start), _characters(text, stop)


def _characters(text: str, count: int) -> int:
    """How many characters stand before a position that counts UTF-16 units."""
    return len(text.encode("utf-16-le")[: 2 * count].decode("utf-16-le", "ignore"))


def _exchange(field: Field, text: str, swap: Swap) -> None:
    """Exchanges characters before the cursor, which stays behind what was typed."""
    start = units(text[: swap.start])
    length = units(text[: swap.start + swap.length]) - start
    rest = units(text) - start - length
    if isinstance(field, QLineEdit):
        field.setSelection(start, length) if length else field.setCursorPosition(start)
        field.insert(swap.text)
        field.setCursorPosition(field.cursorPosition() + rest)
        field.textEdited.emit(field.text())
        return
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(swap.text)
