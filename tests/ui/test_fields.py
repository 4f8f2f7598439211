"""Fields of a forum template, filled in by keys and clicks as a rapporteur does."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from hrreport.forum.template import FieldSpec
from hrreport.model import Choice, Date, NotRecorded, People, Prose, Rows, Speaker, Value
from hrreport.prose import Paragraph
from hrreport.ui.theme import Theme
from hrreport.ui.widgets.calendar import Calendar, CalendarPopup
from hrreport.ui.widgets.field import FieldEditor
from hrreport.ui.widgets.field_date import read_date
from hrreport.ui.widgets.fields import field_editor
from hrreport.ui.widgets.sections import rows

ALT = Qt.KeyboardModifier.AltModifier
DAY = Date(value=datetime.date(2026, 5, 31))
SPEAKERS = (Speaker(id="s1", name="Amara Okafor"), Speaker(id="s2", name="Inês Tavares"))
LONG = "The organisations that convened this session, each with its full name, city and country"


class Form:
    """One editor in a window, with what it told, between two other inputs."""

    def __init__(self, qtbot: QtBot, kind: Any, **more: Any) -> None:
        speakers = more.pop("speakers", SPEAKERS)
        spec = FieldSpec(label=more.pop("label", "Session"), type=kind, **more)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.editor: FieldEditor = field_editor("key", spec, self.window, speakers)
        self.told: list[Value | None] = []
        self.editor.edited.connect(self.told.append)
        self.after = QLineEdit()
        layout = rows()
        layout.addRow(self.editor.label, self.editor)
        layout.addRow("Other", self.after)
        self.window.setLayout(layout)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.editor.setFocus()

    def type(self, words: str) -> None:
        QTest.keyClicks(self.focus, words)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.focus, key, held)
        QApplication.processEvents()

    def select_all(self) -> None:
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    @property
    def line(self) -> QLineEdit:
        return self.editor.findChild(QLineEdit)

    @property
    def button(self) -> QPushButton:
        found = [one for one in self.editor.findChildren(QPushButton) if one.isCheckable()]
        return found[0]


@pytest.fixture(autouse=True)
def _dressed(theme: Theme) -> None:
    """Everything in the program's look."""


TYPED: list[tuple[str, str, Value]] = [
    ("text", " Plenary 2 ", "Plenary 2"),
    ("long", "Water in every street.", "Water in every street."),
    ("number", "120", 120),
    ("number", "-3.5", -3.5),
    ("date", "31 May 2026", DAY),
    ("date", "2026-05-31", DAY),
    ("date", "31.5.2026", DAY),
    ("rows", "For | 12", Rows(rows=(("For", "12"),))),
]


@pytest.mark.parametrize(("kind", "words", "value"), TYPED)
def test_what_is_typed_is_the_value_and_stays_when_the_field_is_left(
    qtbot: QtBot, kind: str, words: str, value: Value
) -> None:
    form = Form(qtbot, kind)
    form.type(words)
    assert form.told[-1] == value
    assert type(form.told[-1]) is type(value)
    form.press(Qt.Key.Key_Tab)
    assert form.focus is form.after
    assert form.editor.value() == value
    inner = form.editor.findChild(QPlainTextEdit)
    assert (inner.toPlainText() if inner is not None else form.line.text()).strip()


@pytest.mark.parametrize(("kind", "words", "value"), TYPED)
def test_setting_a_value_is_silent_and_emptying_tells_none(qtbot: QtBot, kind: str, words: str, value: Value) -> None:
    form = Form(qtbot, kind)
    form.editor.set_value(value)
    assert form.editor.value() == value
    assert form.told == []
    form.select_all()
    form.press(Qt.Key.Key_Delete)
    assert form.told == [None]
    assert form.editor.value() is None


def test_a_report_that_answers_each_key_does_not_move_the_cursor(qtbot: QtBot) -> None:
    for kind, words in (
        ("text", "ab c"),
        ("rows", "a|b"),
        ("date", "1 June 2026"),
        ("number", "1.50"),
        ("long", "a b"),
    ):
        form = Form(qtbot, kind)
        form.editor.edited.connect(form.editor.set_value)
        form.type(words)
        inner = form.editor.findChild(QPlainTextEdit)
        assert (inner.toPlainText() if inner is not None else form.line.text()) == words


@pytest.mark.parametrize(("kind", "wrong", "good"), [("number", "12 or so", "12"), ("date", "in May", "1 May 2026")])
def test_what_is_not_understood_is_marked_and_stays(qtbot: QtBot, kind: str, wrong: str, good: str) -> None:
    form = Form(qtbot, kind)
    form.type(wrong)
    form.press(Qt.Key.Key_Tab)
    assert form.line.text() == wrong
    assert form.line.property("state") == "wrong"
    assert form.line.toolTip().startswith("Write a ")
    form.editor.setFocus()
    form.select_all()
    form.type(good)
    form.press(Qt.Key.Key_Tab)
    assert form.line.property("state") == ""
    assert form.editor.value() is not None


@pytest.mark.parametrize("kind", ["text", "long", "number", "date", "rows"])
def test_not_recorded_is_an_answer(qtbot: QtBot, kind: str) -> None:
    form = Form(qtbot, kind)
    form.press(Qt.Key.Key_Minus, ALT)
    assert form.told == [NotRecorded()]
    assert form.editor.value() == NotRecorded()
    inner = form.editor.findChild(QPlainTextEdit) or form.line
    assert inner.placeholderText() == "Not recorded"
    assert form.button.isVisible()
    assert form.button.isChecked()
    qtbot.mouseClick(form.button, Qt.MouseButton.LeftButton)
    assert form.told == [NotRecorded(), None]
    form.press(Qt.Key.Key_Minus, ALT)
    form.type("7" if kind != "date" else "2026-05-31")
    assert form.editor.value() not in (None, NotRecorded())
    assert not form.button.isChecked()


def test_the_button_shows_only_where_it_is_needed(qtbot: QtBot) -> None:
    form = Form(qtbot, "text")
    assert form.button.isVisible()
    form.after.setFocus()
    assert not form.button.isVisible()
    assert "Alt+-" in form.button.toolTip()


def test_yes_or_no_by_keys(qtbot: QtBot) -> None:
    form = Form(qtbot, "yes-no")
    for expected in (True, False, NotRecorded()):
        form.press(Qt.Key.Key_Down)
        assert form.told[-1] == expected
        assert form.editor.value() == expected
    form.press(Qt.Key.Key_Home)
    assert form.told[-1] is None
    form.editor.set_value(False)
    assert form.editor.findChild(QComboBox).currentText() == "No"
    assert len(form.told) == 4


def test_a_choice_by_its_first_letter(qtbot: QtBot) -> None:
    form = Form(qtbot, "choice", choices=("In the room", "Online"))
    box = form.editor.findChild(QComboBox)
    assert box.currentText() == "Choose…"
    form.type("o")
    assert form.told == [Choice(value="Online")]
    form.editor.set_value(Choice(value="By post"))
    assert box.currentText() == "By post"
    assert form.editor.value() == Choice(value="By post")


def test_people_are_added_and_taken_out(qtbot: QtBot) -> None:
    form = Form(qtbot, "people")
    form.press(Qt.Key.Key_Down)
    assert form.told == [People(speakers=("s1",))]
    assert "Amara Okafor" in _words(form.editor)
    form.type("tav")
    popup = form.editor.findChild(QComboBox).completer().popup()
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert form.told[-1] == People(speakers=("s1", "s2"))
    QApplication.processEvents()
    remove = next(one for one in form.editor.findChildren(QPushButton) if "Amara" in one.toolTip() and one.isVisible())
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert form.told[-1] == People(speakers=("s2",))
    assert "Amara Okafor" not in _words(form.editor)


def test_people_that_were_not_recorded_or_are_not_there_yet(qtbot: QtBot) -> None:
    form = Form(qtbot, "people", speakers=())
    assert form.line.placeholderText() == "The report has no speakers yet"
    form.press(Qt.Key.Key_Down)
    assert form.told == [NotRecorded()]
    assert form.line.placeholderText() == "Not recorded"
    form.editor.set_value(None)
    assert form.editor.value() is None


def test_a_speaker_who_is_renamed(qtbot: QtBot) -> None:
    form = Form(qtbot, "people")
    form.editor.set_value(People(speakers=("s2",)))
    form.editor.set_speakers((SPEAKERS[0], Speaker(id="s2", name="Inês Prado")))  # type: ignore[attr-defined]
    assert "Inês Prado" in _words(form.editor)
    assert form.told == []


def test_a_day_from_the_calendar(qtbot: QtBot) -> None:
    form = Form(qtbot, "date")
    form.editor.set_value(DAY)
    form.press(Qt.Key.Key_Down, ALT)
    (popup,) = (one for one in form.editor.findChildren(CalendarPopup) if one.isVisible())
    assert popup.findChild(QToolButton, "qt_calendar_prevmonth").text() == "‹"
    days = popup.findChild(QWidget, "qt_calendar_calendarview")
    QTest.keyClick(days, Qt.Key.Key_Left)
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert form.told == [Date(value=datetime.date(2026, 5, 30))]
    assert form.line.text() == "30 May 2026"
    assert not form.editor.findChildren(CalendarPopup)[-1].isVisible()
    arrow = next(one for one in form.editor.findChildren(QPushButton) if not one.isCheckable())
    qtbot.mouseClick(arrow, Qt.MouseButton.LeftButton)
    shown = [one for one in form.editor.findChildren(CalendarPopup) if one.isVisible()]
    QTest.keyClick(shown[0], Qt.Key.Key_Escape)
    assert form.told == [Date(value=datetime.date(2026, 5, 30))]


def test_the_calendar_takes_over_the_colours_of_the_theme(qtbot: QtBot, theme: Theme) -> None:
    days = Calendar()
    qtbot.addWidget(days)
    days.show()
    theme.choose("dark")
    sunday = days.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    assert sunday == theme.color("ink")


FOREIGN: list[tuple[str, Value, str]] = [
    ("text", DAY, "2026-05-31"),
    ("text", Rows(rows=(("a", "b"), ("c",))), "a | b; c"),
    ("number", "many", "many"),
    ("date", Choice(value="in May"), "in May"),
    ("long", Prose(blocks=(Paragraph(runs=("Said so.",)),)), "Said so."),
    ("rows", Rows(rows=(("a|b", "c"),)), "a|b | c"),
    ("text", People(speakers=("s1",)), "s1"),
]


@pytest.mark.parametrize(("kind", "value", "words"), FOREIGN)
def test_a_value_of_another_type_is_kept_until_it_is_typed_over(
    qtbot: QtBot, kind: str, value: Value, words: str
) -> None:
    form = Form(qtbot, kind)
    form.editor.set_value(value)
    assert form.editor.value() == value
    inner = form.editor.findChild(QPlainTextEdit) or form.line
    assert inner.placeholderText() == words
    form.press(Qt.Key.Key_Tab)
    assert (form.editor.value(), form.told) == (value, [])
    form.editor.setFocus()
    form.type("1 May 2026" if kind == "date" else "5")
    assert form.editor.value() not in (value, None)


def test_labels_are_cut_short_and_told_whole(qtbot: QtBot) -> None:
    form = Form(qtbot, "text", label=LONG, required=True, help="As on the invitation.")
    label = form.editor.label
    assert label.text().endswith("… *")
    assert label.toolTip() == f"{LONG}\nAs on the invitation.\nThe forum asks for this."
    assert form.line.accessibleName() == LONG
    assert form.line.placeholderText() == "As on the invitation."
    assert Form(qtbot, "text", label="Place & hall").editor.label.text() == "Place && hall"


def test_small_buttons_stand_at_the_end_in_both_directions(qtbot: QtBot) -> None:
    form = Form(qtbot, "text")
    assert form.button.x() > form.editor.width() / 2
    form.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    form.window.resize(form.window.width() + 40, form.window.height())
    QApplication.processEvents()
    assert form.button.x() < form.editor.width() / 2
    assert form.line.textMargins().left() >= form.button.width()


@pytest.mark.parametrize("words", ["", "5/6/2026", "31.2.2026", "2026-13-01", "31 Mai", "tomorrow", "May 2026"])
def test_what_is_no_day(words: str, qapp: QApplication) -> None:
    assert read_date(words) is None


@pytest.mark.parametrize("words", ["31. 5. 2026", "2026/5/31", "May 31, 2026", "31 may 2026", "2026.05.31"])
def test_ways_to_write_a_day(words: str, qapp: QApplication) -> None:
    assert read_date(words) == DAY.value


def _words(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    return [one.text() for one in widget.findChildren(QWidget) if hasattr(one, "text") and one.isVisible()]
