"""The guide's chapter “A template for your forum in ten minutes”, followed to the letter by somebody who is no
programmer: her keys and clicks are counted.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hrreport.forum.check import check
from hrreport.forum.package import open_package
from hrreport.ui.app import App
from hrreport.ui.templates.editor import TemplateEditor
from hrreport.ui.templates.pattern_edit import PatternEdit
from hrreport.ui.templates.segments_part import example
from tests.conftest import SHARED
from tests.test_making import sample_in
from tests.test_making_words import french
from tests.ui.asking import Scripted
from tests.ui.hand import CTRL, Hand
from tests.ui.test_template_editor import begin, cards, control, door, editor_of, printed, state


class CountingHand(Hand):
    """Counts the letters too."""

    def __init__(self) -> None:
        super().__init__()
        self.letters = 0

    def type(self, text: str) -> None:
        """Types, and counts what is typed."""
        self.letters += len(text)
        super().type(text)


class Case(NamedTuple):
    """A Word file of a forum, its title page and intro's words that change, and parts that only one session had.

    ``most`` is how many keys and clicks it may take.
    """

    name: str
    data: Callable[[], bytes]
    fields: tuple[tuple[str, str], ...]
    gone: int
    most: int
    prints: str


CASES = [
    Case(
        "Harbour Talks 2028.docx",
        lambda: sample_in("whrcf"),
        (("Session", "Plenary Session 2"), ("Edition", "2025"), ("Day", "14 May"), ("Place", "the old customs house")),
        0,
        38,
        "This is a summary of Session of the",
    ),
    Case(
        "Rencontre du fleuve.docx",
        french,
        (("Lieu", "Montclair"),),
        0,
        23,
        "s’est réuni à Lieu pour",
    ),
]
_CORPUS = SHARED / "corpus" / "docx" / "KP-APIs__Verslag_stuurgroep_1-9-2021.docx"
if _CORPUS.is_file():
    CASES.append(Case("Verslag.docx", _CORPUS.read_bytes, (), 9, 26, "Sofia van den Broecke: "))


@pytest.fixture
def asker(qapp: QApplication) -> Scripted:
    return Scripted()


@pytest.fixture
def hand() -> CountingHand:
    return CountingHand()


@pytest.fixture(autouse=True)
def no_editor_left(app: App) -> object:
    """Closes every window of a template, whatever is in it."""
    yield
    for editor in door(app).editors:
        editor.mark_kept()
    door(app).close()


def go(editor: TemplateEditor, hand: Hand, part: str) -> None:
    """Clicks on a part."""
    row = next(row for row, form in enumerate(editor.forms) if form.title == part)
    hand.click(editor.parts.viewport(), editor.parts.visualItemRect(editor.parts.item(row)).center())
    assert editor.form.title == part


def write(editor: TemplateEditor, hand: Hand, label: str, words: str) -> None:
    """Clicks into a field, and writes other words."""
    hand.click(control(editor, label).field)
    hand.press(Qt.Key.Key_A, CTRL)
    hand.type(words)


def press_button(editor: TemplateEditor, hand: Hand, words: str) -> None:
    """Clicks on a button of the form."""
    buttons = [one for one in editor.form.findChildren(QPushButton) if one.isVisible()]
    hand.click(next(one for one in buttons if one.text().replace("&", "") == words))


def mark(hand: Hand, edit: PatternEdit, words: str) -> None:
    """Drags the mouse over words: down at one end, up at the other."""
    start = edit.toPlainText().index(words)
    ends = []
    for place in (start, start + len(words)):
        cursor = QTextCursor(edit.document())
        cursor.setPosition(place)
        ends.append(edit.cursorRect(cursor).center())
    hand.count += 2
    QTest.mousePress(edit.viewport(), Qt.MouseButton.LeftButton, pos=ends[0])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(ends[1])
    moved = QMouseEvent(QEvent.Type.MouseMove, place, edit.viewport().mapToGlobal(place), left, left, none)
    QApplication.sendEvent(edit.viewport(), moved)
    QTest.mouseRelease(edit.viewport(), left, pos=ends[1])
    assert edit.textCursor().selectedText() == words


def shown_list(editor: TemplateEditor) -> QListWidget:
    return next(one for one in editor.form.findChildren(QListWidget) if one.isVisible())


@pytest.mark.parametrize("case", CASES, ids=[one.name for one in CASES])
def test_a_template_takes_few_keys_and_clicks(
    app: App, asker: Scripted, hand: CountingHand, qtbot: QtBot, tmp_path: Path, case: Case
) -> None:
    file, packed = tmp_path / case.name, tmp_path / "River Cities.hrtemplate"
    file.write_bytes(case.data())
    # 1. New forum template…, Enter, and the file: a click on it and one on Open.
    asker.answers = [file]
    begin(app, hand, "A Word file")
    hand.count += 2
    editor = editor_of(app, qtbot)
    editor.resize(1440, 900)
    # 2. Forum.
    write(editor, hand, "Name of the template", "River Cities")
    write(editor, hand, "Name of the forum", "Forum of River Cities")
    # 3. Attribution: what was found, and how the sample reads.
    go(editor, hand, "Attribution")
    assert "Sofia van den Broecke" in printed(editor, app, qtbot)
    # 4. A field for each thing that is another in each session, put into the introduction.
    add_fields(editor, hand, case)
    # 5. Parts that only one session had.
    go(editor, hand, "Segments")
    remove_parts(editor, hand, case.gone)
    # 6. Whatever is to be mended.
    hand.press(Qt.Key.Key_F7)
    assert state(editor) == "This template can be used"
    # 7. Pack as one file, and use it; a new report is offered.
    asker.answers = [packed, "stay"]
    hand.press(Qt.Key.Key_S, CTRL)
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.count += 2
    assert "River Cities" in cards(app)
    template = open_package(packed)
    assert (template.id, template.name, template.forum) == ("river-cities", "River Cities", "Forum of River Cities")
    assert check(template) == []
    assert case.prints in printed(editor, app, qtbot).replace("**", "")
    assert hand.count <= case.most, f"{hand.count} keys and clicks, {hand.letters} letters"


def add_fields(editor: TemplateEditor, hand: CountingHand, case: Case) -> None:
    if not case.fields:
        return
    go(editor, hand, "Fields of a report")
    for label, _ in case.fields:
        press_button(editor, hand, "Add a field")
        hand.press(Qt.Key.Key_A, CTRL)
        hand.type(label)
    go(editor, hand, "Title page and intro")
    edit = control(editor, "Standing introduction").field
    assert isinstance(edit, PatternEdit)
    for label, words in case.fields:
        before = edit.toPlainText().count(words)
        mark(hand, edit, words)
        hand.type("{" + label[:3].lower())
        hand.press(Qt.Key.Key_Return)
        assert edit.toPlainText().count(words) == before - 1


def remove_parts(editor: TemplateEditor, hand: CountingHand, count: int) -> None:
    if count:
        entries = shown_list(editor)
        hand.click(entries.viewport(), entries.visualItemRect(entries.item(1)).center())
        hand.press(Qt.Key.Key_Delete, times=count)


def test_what_she_reads_says_what_to_do_next(
    app: App, asker: Scripted, hand: CountingHand, qtbot: QtBot, tmp_path: Path
) -> None:
    """Each part that the chapter leads through has a sentence of what was found in the file, or that nothing was."""
    file = tmp_path / "Notes.docx"
    file.write_bytes(sample_in("whrcf"))
    asker.answers = [file]
    begin(app, hand, "A Word file")
    editor = editor_of(app, qtbot)
    for part, words in (
        ("Title page and intro", "becomes a field"),
        ("Segments", "Remove those that only its session had"),
        ("Attribution", "The patterns are made from them"),
    ):
        go(editor, hand, part)
        assert any(words in text for text in texts(editor.form)), part


def test_parts_are_listed_as_they_read(
    app: App, asker: Scripted, hand: CountingHand, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "Rencontre.docx"
    file.write_bytes(french())
    asker.answers = [file]
    begin(app, hand, "A Word file")
    editor = editor_of(app, qtbot)
    go(editor, hand, "Segments")
    entries = shown_list(editor)
    rows = [entries.item(row).text() for row in range(entries.count())]
    assert rows == ["Première séance : … – Segment, several times"]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("{ordinal} segment", "First segment"),
        ("{roman}. {theme}", "I. …"),
        ("Part {number} \\{so}", "Part 1 \\{so}"),
        ("{ letter }) Wells", "A) Wells"),
    ],
)
def test_a_heading_is_shown_as_the_first_of_its_kind(pattern: str, words: str) -> None:
    assert example(pattern, "First") == words


def texts(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
