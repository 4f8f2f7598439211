"""Random events on the page, and what must hold after each of them."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hrreport.forum.manuscript import Scribe
from hrreport.model.invariants import broken
from hrreport.ui.page.coming import with_coming
from hrreport.ui.page.edit import PageEdit
from hrreport.ui.workspace import Workspace

WORDS = ("water", "naïve", "도시", "مدينة", "🌊 wave", "O’Neill", "(x)", "…", "a", " ", ", ")
MOVES = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
HELD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


def check(page: PageEdit, workspace: Workspace) -> None:
    """What is seen equals the model, the model is sound, and the cursor is outside of protected words."""
    report = workspace.report
    assert broken(report) == []
    lines = page.shown.lines
    fresh = with_coming(Scribe().lines(report, workspace.template, page.only), page.coming)
    assert lines == fresh
    document = page.document()
    assert document.blockCount() == len(lines)
    for number, line in enumerate(lines):
        assert document.findBlockByNumber(number).text() == line.text
    cursor = page.textCursor()
    for position in {cursor.position(), cursor.anchor()}:
        number, inner = page.shown.line_of(document, position)
        assert lines[number].token_at(inner) is None, (lines[number].text, inner)


class Storm:
    """One storm: ``seed`` decides all of it. ``more`` are further events that a window has."""

    def __init__(self, page: PageEdit, workspace: Workspace, seed: int) -> None:
        self.page = page
        self.workspace = workspace
        self.random = random.Random(seed)
        self.events: list[Callable[[], None]] = [
            *[self.type] * 6,
            *[self.move] * 5,
            *[self.delete] * 3,
            *[self.press_return] * 2,
            self.undo,
            self.undo,
            self.redo,
            self.click,
            self.drag_select,
            self.cut_copy_paste,
            self.paste_html,
            self.compose,
            self.format,
            self.structure,
            self.foreign,
            self.drop,
        ]

    def blow(self, count: int) -> None:
        """So many events, with a look after each."""
        for _ in range(count):
            self.random.choice(self.events)()
            QApplication.processEvents()
            check(self.page, self.workspace)

    def type(self) -> None:
        if self.random.random() < 0.3:
            QTest.keyClicks(self.page, self.random.choice(("abc", "x y", "Ms. ")))
        else:
            self.page.writer.type(self.random.choice(WORDS))

    def move(self) -> None:
        for _ in range(self.random.randint(1, 6)):
            QTest.keyClick(self.page, self.random.choice(MOVES), self.random.choice(HELD))

    def delete(self) -> None:
        key = self.random.choice((Qt.Key.Key_Backspace, Qt.Key.Key_Delete))
        held = self.random.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier))
        for _ in range(self.random.randint(1, 4)):
            QTest.keyClick(self.page, key, held)

    def press_return(self) -> None:
        held = self.random.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier))
        QTest.keyClick(self.page, Qt.Key.Key_Return, held)

    def undo(self) -> None:
        QTest.keyClick(self.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self) -> None:
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(self.page, Qt.Key.Key_Z, held)

    def _point(self) -> QPoint:
        area = self.page.viewport().rect()
        return QPoint(self.random.randint(0, area.width() - 1), self.random.randint(0, area.height() - 1))

    def click(self) -> None:
        held = self.random.choice(HELD[:3])
        QTest.mouseClick(self.page.viewport(), Qt.MouseButton.LeftButton, held, self._point())

    def drag_select(self) -> None:
        viewport = self.page.viewport()
        start = self._point()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        if not self.page.textCursor().hasSelection():
            QTest.mouseMove(viewport, self._point())
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self._point())

    def cut_copy_paste(self) -> None:
        key = self.random.choice((Qt.Key.Key_X, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_V, Qt.Key.Key_A))
        QTest.keyClick(self.page, key, Qt.KeyboardModifier.ControlModifier)

    def paste_html(self) -> None:
        mime = QMimeData()
        mime.setHtml(
            self.random.choice(
                (
                    "<p>One <b>bold</b></p><ul><li>item</li><li><i>two</i></li></ul>",
                    "<blockquote>Said</blockquote><table><tr><td>a</td><td>b</td></tr></table>",
                    "<h2>Head</h2>x<br>y<ol><li>1<ol><li>2</li></ol></li></ol>",
                )
            )
        )
        QGuiApplication.clipboard().setMimeData(mime)
        self.page.paste_clipboard(plain_only=self.random.random() < 0.2)

    def compose(self) -> None:
        for preedit, commit in (("ㄷ", ""), ("도", ""), ("", "도")):
            event = QInputMethodEvent(preedit, [])
            event.setCommitString(commit)
            QApplication.sendEvent(self.page, event)

    def format(self) -> None:
        writer = self.page.writer
        self.random.choice(
            (
                lambda: writer.toggle("bold"),
                lambda: writer.toggle("italic"),
                lambda: writer.set_style("bullet"),
                lambda: writer.set_style("number"),
                lambda: writer.set_style("quotation"),
                lambda: writer.set_link("https://example.org/a"),
                lambda: QTest.keyClick(self.page, Qt.Key.Key_Tab),
            )
        )()
        self.page.setFocus()

    def structure(self) -> None:
        writer, report = self.page.writer, self.workspace.report
        speakers = [speaker.id for speaker in report.speakers]
        self.random.choice(
            (
                lambda: writer.split(),
                lambda: writer.merge(self.workspace.contribution_id),
                lambda: writer.add_contribution((self.random.choice(speakers),)) if speakers else None,
                lambda: writer.add_contribution((), "narration"),
                lambda: writer.add_segment("segment"),
                lambda: writer.mention(self.random.choice(speakers)) if speakers else None,
            )
        )()

    def foreign(self) -> None:
        """What a screen reader may do: write into the document behind the widget's back."""
        document = self.page.document()
        cursor = QTextCursor(document)
        cursor.setPosition(self.random.randint(0, document.characterCount() - 1))
        if self.random.random() < 0.5:
            cursor.insertText("zz")
        else:
            moved = min(cursor.position() + self.random.randint(1, 5), document.characterCount() - 1)
            cursor.setPosition(moved, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()

    def drop(self) -> None:
        mime = QMimeData()
        mime.setText(self.random.choice(("dropped", "two\nlines")))
        self.page.take_drop(mime, self._point(), inside=self.random.random() < 0.4)
