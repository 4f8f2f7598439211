"""The field of a pattern: tokens and frames, offered fields, mended mistakes, copy and paste, what a reader hears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.making.work import work_on
from hrreport.ui.templates.bench import Bench, worded
from hrreport.ui.templates.pattern_control import PatternControl
from hrreport.ui.templates.pattern_edit import PatternEdit
from hrreport.ui.theme import Theme
from tests.ui.hand import CTRL, NONE, SHIFT, Hand

PATH = ("attribution", "short")


class Field:
    """One pattern of a template, shown in a window, and the hand that writes in it."""

    def __init__(self, window: QWidget, control: PatternControl, bench: Bench, hand: Hand) -> None:
        self.window = window
        self.control = control
        self.bench = bench
        self.edit: PatternEdit = control.edit
        self.hand = hand

    def write(self, source: str) -> None:
        """Writes another pattern in the place of this one."""
        self.hand.press(Qt.Key.Key_A, CTRL)
        self.hand.press(Qt.Key.Key_Delete)
        self.hand.type(source)

    @property
    def kept(self) -> str:
        return str(self.bench.at(PATH))


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> Field:
    bench = Bench(work_on(load_by_name("whrcf")))
    window = QWidget()
    window.setLayout(QVBoxLayout())
    control = PatternControl(bench, theme, "Later mention", worded(*PATH), "Type { for a field.")
    window.layout().addWidget(control)  # type: ignore[union-attr]
    window.resize(600, 400)
    bench.changed.connect(control.refresh)
    qtbot.addWidget(window)
    control.refresh()
    window.show()
    window.activateWindow()
    control.edit.setFocus()
    return Field(window, control, bench, Hand())


def color_at(field: Field, name: str) -> str:
    """The colour that stands in the middle of a piece of the source, above its letters."""
    layout = field.edit.document().begin().layout()
    place = field.edit.toPlainText().index(name) + len(name) // 2
    top = field.edit.document().documentLayout().blockBoundingRect(field.edit.document().begin()).topLeft()
    line = layout.lineForTextPosition(place)
    found = line.cursorToX(place)
    x = found[0] if isinstance(found, tuple) else found
    image: QImage = field.edit.viewport().grab().toImage()
    return image.pixelColor(round(top.x() + x), round(top.y() + line.y() + 1)).name()


def test_fields_are_tokens_and_frames_are_dashed(field: Field, theme: Theme) -> None:
    assert color_at(field, "honorific") == theme.color("wash").name()
    first = field.edit.document().begin().layout().formats()
    hidden = {one.start for one in first if one.format.foreground().color().alpha() == 0}
    shown = "".join(" " if at in hidden else one for at, one in enumerate(field.edit.toPlainText()))
    assert shown == "  honorific    family "


def test_every_key_follows_and_one_undo_takes_the_typing_back(field: Field) -> None:
    field.hand.press(Qt.Key.Key_End)
    field.hand.type(" of the hill")
    assert field.kept == "[{honorific} ]{family} of the hill"
    field.bench.undo()
    assert field.edit.source == "[{honorific} ]{family}"
    assert field.bench.history.undo_label is None
    field.bench.redo()
    assert field.edit.source == "[{honorific} ]{family} of the hill"


def test_a_brace_offers_fields(field: Field) -> None:
    field.write("The ")
    field.hand.type("{")
    offer = field.edit.offer
    assert offer.isVisible()
    assert "family" in offer.names
    field.hand.type("na")
    assert offer.names == ["name"]
    field.hand.press(Qt.Key.Key_Return)
    assert not offer.isVisible()
    field.hand.type(" {")
    before = offer.current
    field.hand.press(Qt.Key.Key_Down)
    assert offer.current != before
    field.hand.press(Qt.Key.Key_Up)
    assert offer.current == before
    field.hand.press(Qt.Key.Key_Escape)
    assert not offer.isVisible()
    field.hand.type("family")
    field.hand.press(Qt.Key.Key_Escape)
    field.hand.type("}")
    assert field.kept == "The {name} {family}"
    assert field.bench.found == ()


def test_a_click_on_what_is_offered_puts_it(field: Field, qtbot: QtBot) -> None:
    field.write("{fam")
    area = field.edit.offer._list
    qtbot.mouseClick(area.viewport(), Qt.MouseButton.LeftButton, pos=area.visualItemRect(area.item(0)).center())
    assert field.kept == "{family}"
    assert field.edit.hasFocus()


def test_brackets_frame_what_is_selected(field: Field) -> None:
    field.write("Dr. ")
    field.hand.press(Qt.Key.Key_A, CTRL)
    field.hand.type("[")
    assert field.kept == "[Dr. ]"
    field.hand.press(Qt.Key.Key_End)
    field.hand.type("[{given")
    field.hand.press(Qt.Key.Key_Tab)
    field.hand.type("]")
    assert field.kept == "[Dr. ][{given}]"
    field.hand.press(Qt.Key.Key_Backspace)
    assert field.kept == "[Dr. ]{given}"
    field.hand.press(Qt.Key.Key_Backspace)
    assert field.kept == "[Dr. ]"
    field.hand.press(Qt.Key.Key_A, CTRL)
    field.hand.press(Qt.Key.Key_B, CTRL)
    assert field.kept == "**[Dr. ]**"
    field.hand.press(Qt.Key.Key_End)
    field.hand.press(Qt.Key.Key_Backspace)
    assert field.kept == "[Dr. ]"


def test_a_mistake_is_said_under_the_field_with_what_was_meant_and_mended_by_a_click(
    field: Field, theme: Theme, qtbot: QtBot
) -> None:
    field.write("{honorific} {surname}")
    assert "There is no field “surname”." in field.control.mistake
    assert "Did you mean" in field.control.mistake
    assert field.edit.property("state") == "wrong"
    said = field.edit.accessibleDescription()
    assert said == "There is no field “surname”. Did you mean family? Type { for a field."
    assert color_at(field, "surname") != theme.color("wash").name()
    label = field.control._mistake
    label.linkActivated.emit("surname/family")
    assert field.kept == "{honorific} {family}"
    assert field.control.mistake == ""
    assert field.edit.property("state") == ""
    assert not label.isVisible()
    field.bench.undo()
    assert field.kept == "{honorific} {surname}"


@pytest.mark.parametrize(("source", "why"), [("[{family}", "“[” is never closed."), ("{", "A field is written as")])
def test_what_is_not_whole_is_said(field: Field, source: str, why: str) -> None:
    field.edit.clear()
    field.hand.paste(source)
    assert why in field.control.mistake


def test_copy_and_paste_give_the_source(field: Field) -> None:
    field.hand.press(Qt.Key.Key_A, CTRL)
    field.hand.press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "[{honorific} ]{family}"
    mime = QMimeData()
    mime.setText("**{name}**\n\nand {family}")
    mime.setHtml("<h1>not this</h1>")
    QGuiApplication.clipboard().setMimeData(mime)
    field.hand.press(Qt.Key.Key_V, CTRL)
    assert field.kept == "**{name}** and {family}"


def test_enter_and_tab_lead_on_and_put_nothing(field: Field) -> None:
    field.hand.press(Qt.Key.Key_End)
    field.hand.press(Qt.Key.Key_Return)
    assert field.kept == "[{honorific} ]{family}"
    field.edit.setFocus()
    field.hand.press(Qt.Key.Key_Tab)
    assert field.kept == "[{honorific} ]{family}"


def test_a_reader_is_told_the_source_and_the_label(field: Field) -> None:
    QAccessible.setActive(True)
    try:
        one = QAccessible.queryAccessibleInterface(field.edit)
        assert one is not None
        text = one.textInterface()
        assert text is not None
        assert one.role() == QAccessible.Role.EditableText
        assert one.text(QAccessible.Text.Name) == "Later mention"
        assert text.text(0, text.characterCount()) == "[{honorific} ]{family}"
        QTest.keyClick(field.edit, Qt.Key.Key_End, NONE)
        QTest.keyClick(field.edit, Qt.Key.Key_Home, SHIFT)
        assert text.selectionCount() == 1
    finally:
        QAccessible.setActive(False)


def test_paragraphs_of_an_introduction(qtbot: QtBot, theme: Theme) -> None:
    edit = PatternEdit(theme, is_long=True)
    qtbot.addWidget(edit)
    edit.show()
    edit.setFocus()
    edit.show_source("One line\nof it.\n\nTwo of {forum}.\n")
    assert edit.toPlainText() == "One line of it.\nTwo of {forum}."
    hand = Hand()
    QTest.keyClick(edit, Qt.Key.Key_End, CTRL)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "Three.")
    assert edit.source == "One line of it.\n\nTwo of {forum}.\n\nThree."
    assert hand.count == 0


def test_a_pattern_of_a_language_that_runs_from_right_to_left(field: Field) -> None:
    field.edit.show_source("السيدة [{honorific} ]{family}")
    field.edit.show_direction(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    layout = field.edit.document().begin().layout()
    line = layout.lineForTextPosition(0)
    first, last = line.cursorToX(0), line.cursorToX(len(field.edit.toPlainText()))
    right = first[0] if isinstance(first, tuple) else first
    left = last[0] if isinstance(last, tuple) else last
    assert right > left
    field.edit.grab()


def test_another_language_shows_the_forums_own_words_until_it_has_its_own(field: Field) -> None:
    field.bench.show_language("fr")
    assert field.edit.source == ""
    assert field.edit.placeholderText() == "honorific family"
    field.hand.type("{family")
    field.hand.press(Qt.Key.Key_Tab)
    assert field.bench.at(("languages", "fr", "attribution", "short")) == "{family}"
    assert field.kept == "[{honorific} ]{family}"
    field.hand.press(Qt.Key.Key_Backspace)
    assert field.bench.at(("languages", "fr", "attribution", "short")) is None
