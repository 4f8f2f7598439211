"""A new report by typing: template, language and fields."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.forum.template import FieldSpec, Template
from hrreport.model import Choice, Date, Rows
from hrreport.ui.dialogs.new_report import Chosen, NewReport
from hrreport.ui.dialogs.new_report_fields import NewReportFields
from hrreport.ui.languages import english_name
from hrreport.ui.preview.first_page import FirstPage
from hrreport.ui.preview.first_pages import FirstPages
from hrreport.ui.theme import Theme
from hrreport.ui.widgets.language_box import LanguageBox

WHRCF, PLAIN = load_by_name("whrcf"), load_by_name("plain")
Opener = Callable[..., NewReport]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, first_pages: FirstPages) -> Opener:
    """Opens the dialog and waits until it is there."""

    def open_(template: Template | None, *templates: Template) -> NewReport:
        dialog = NewReport(templates or (PLAIN, WHRCF), template, first_pages, theme, None)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_


def focused() -> QWidget:
    """Where the cursor is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key) -> None:
    """A key, wherever the cursor is."""
    QTest.keyClick(focused(), key)


def write(words: str) -> None:
    """Words, wherever the cursor is."""
    QTest.keyClicks(focused(), words)


def button(dialog: NewReport, words: str) -> QPushButton:
    """A button of the dialog."""
    return next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == words)


def input_of(dialog: NewReport, name: str) -> QWidget:
    """An input by what a screen reader says."""
    return next(one for one in dialog.findChildren(QWidget) if one.accessibleName() == name and one.isVisible())


def test_with_a_card_typing_tab_and_enter_are_all_she_needs(opened: Opener) -> None:
    dialog = opened(WHRCF)
    assert focused() is input_of(dialog, "Session")
    write("Plenary Session 2")
    press(Qt.Key.Key_Tab)
    write("2031")
    press(Qt.Key.Key_Tab)
    write("31 May 2031")
    press(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.chosen == Chosen(
        WHRCF,
        "en",
        {"session": "Plenary Session 2", "edition": "2031", "date": Date(value=datetime.date(2031, 5, 31))},
    )


def test_enter_alone_is_enough(opened: Opener) -> None:
    dialog = opened(WHRCF)
    press(Qt.Key.Key_Return)
    assert dialog.chosen == Chosen(WHRCF, "en", {})


def test_without_a_card_the_first_template_is_chosen_and_others_are_a_key_away(opened: Opener) -> None:
    dialog = opened(None)
    box = input_of(dialog, "Template")
    assert focused() is box
    assert isinstance(box, QComboBox)
    assert box.currentText() == PLAIN.name
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    write("Workshop 3")
    press(Qt.Key.Key_Return)
    assert dialog.chosen == Chosen(WHRCF, "en", {"session": "Workshop 3"})


def test_a_template_that_is_not_offered_is_not_chosen(opened: Opener) -> None:
    dialog = opened(msgspec.structs.replace(PLAIN, id="gone"))
    press(Qt.Key.Key_Return)
    assert dialog.chosen is not None
    assert dialog.chosen.template == PLAIN


def test_what_was_written_stays_when_the_template_changes(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(WHRCF)
    write("Plenary 2")
    press(Qt.Key.Key_Tab)
    write("2031")
    box = input_of(dialog, "Template")
    box.setFocus()
    press(Qt.Key.Key_Up)
    assert input_of(dialog, "Session").text() == "Plenary 2"
    press(Qt.Key.Key_Down)
    qtbot.mouseClick(button(dialog, "Create"), Qt.MouseButton.LeftButton)
    assert dialog.chosen == Chosen(WHRCF, "en", {"session": "Plenary 2", "edition": "2031"})


def test_cancel_and_escape_choose_nothing(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(WHRCF)
    qtbot.mouseClick(button(dialog, "Cancel"), Qt.MouseButton.LeftButton)
    assert dialog.chosen is None
    other = opened(WHRCF)
    press(Qt.Key.Key_Escape)
    assert other.chosen is None
    assert not other.isVisible()


def test_without_any_template_nothing_can_be_created(qtbot: QtBot, theme: Theme, first_pages: FirstPages) -> None:
    dialog = NewReport([], None, first_pages, theme, None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not button(dialog, "Create").isEnabled()


def test_fields_that_the_forum_asks_for_come_first_and_are_marked(opened: Opener) -> None:
    fields = {
        "place": FieldSpec(label="Place"),
        "chairs": FieldSpec(label="Chairs", type="people"),
        "session": FieldSpec(label="Session", required=True),
        "kind": FieldSpec(label="Kind", type="choice", choices=("Panel", "Plenary")),
        "votes": FieldSpec(label="Votes", type="rows", required=True),
    }
    dialog = opened(None, msgspec.structs.replace(PLAIN, fields=fields))
    (part,) = dialog.findChildren(NewReportFields)
    assert [editor.label.text() for editor in part.editors] == ["Session *", "Votes *", "Place", "Kind"]
    rows, kind = part.editors[1], part.editors[3]
    rows.setFocus()
    write("Yes | 12")
    kind.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert dialog.chosen is not None
    assert dialog.chosen.fields == {"votes": Rows(rows=(("Yes", "12"),)), "kind": Choice(value="Panel")}


def test_a_template_without_fields_says_so(opened: Opener) -> None:
    dialog = opened(WHRCF, msgspec.structs.replace(PLAIN, fields={}))
    words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "This template asks for nothing else." in words


def test_many_fields_scroll_with_the_cursor(qtbot: QtBot, opened: Opener) -> None:
    fields = {f"f{number}": FieldSpec(label=f"Field {number}") for number in range(40)}
    dialog = opened(None, msgspec.structs.replace(PLAIN, fields=fields))
    (part,) = dialog.findChildren(NewReportFields)
    (scroll,) = (one for one in dialog.findChildren(QScrollArea) if one.widget() is part)
    assert dialog.height() < 640
    part.begin()
    for _ in range(39):
        press(Qt.Key.Key_Tab)
    assert focused() is input_of(dialog, "Field 39")
    assert scroll.verticalScrollBar().value() > 0
    last = input_of(dialog, "Field 39")
    assert last.visibleRegion().boundingRect().height() == last.height()


# -- what is not understood -----------------------------------------------------------------------------


def shown_errors(dialog: NewReport) -> list[str]:
    """What the dialog complains of."""
    return [one.text() for one in dialog.findChildren(QLabel) if one.property("role") == "error" and one.isVisible()]


def test_a_date_that_is_none_is_said_and_can_be_put_right(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(WHRCF)
    date = input_of(dialog, "Date")
    date.setFocus()
    write("soon")
    press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert shown_errors(dialog) == ["Date: Write a date such as 31 May 2026 or 2026-05-31."]
    assert focused() is date
    assert isinstance(date, QLineEdit)
    date.selectAll()
    write("2031-05-31")
    assert shown_errors(dialog) == []
    press(Qt.Key.Key_Return)
    assert dialog.chosen == Chosen(WHRCF, "en", {"date": Date(value=datetime.date(2031, 5, 31))})


def test_a_language_that_is_none_is_said(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(WHRCF)
    box = input_of(dialog, "Language")
    assert isinstance(box, LanguageBox)
    box.setFocus()
    box.lineEdit().selectAll()
    write("whatever she speaks")
    qtbot.mouseClick(button(dialog, "Create"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert shown_errors(dialog) == ["Choose a language from the list, or write its tag, such as “pt-BR”."]
    box.lineEdit().selectAll()
    write("fr")
    assert shown_errors(dialog) == []
    assert box.currentText() == "français – French"
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert dialog.chosen == Chosen(WHRCF, "fr", {})


def test_the_languages_of_the_template_are_offered_first(opened: Opener) -> None:
    dialog = opened(PLAIN)
    box = input_of(dialog, "Language")
    assert isinstance(box, LanguageBox)
    tags = [box.itemData(number) for number in range(box.count())]
    assert tags == ["en", "fr", "es", "ar", "ko", "pt", "de"]


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("English", "en"),
        ("french", "fr"),
        ("Français", "fr"),
        ("français – French", "fr"),
        ("pt-br", "pt-BR"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("SW", "sw"),
        ("", None),
        ("not a language", None),
        ("e", None),
    ],
)
def test_languages_are_understood_by_name_and_tag(qtbot: QtBot, theme: Theme, words: str, tag: str | None) -> None:
    box = LanguageBox("Language")
    qtbot.addWidget(box)
    box.offer(("en", "fr"), "en")
    box.show()
    assert box.tag == "en"
    box.lineEdit().selectAll()
    QApplication.clipboard().setText(words)
    box.lineEdit().paste() if words else box.lineEdit().backspace()
    assert box.tag == tag


def test_a_language_that_is_not_offered_is_shown_as_its_tag(qtbot: QtBot, theme: Theme) -> None:
    box = LanguageBox("Language")
    qtbot.addWidget(box)
    box.offer(("en",), "sw")
    assert (box.currentText(), box.tag) == ("sw", "sw")
    assert english_name("fr") == "French"


def test_the_page_beside_the_form_is_that_of_the_template(qtbot: QtBot, opened: Opener) -> None:
    dialog = opened(None)
    (page,) = dialog.findChildren(FirstPage)
    qtbot.waitUntil(lambda: _colors(page) > 8)
    before = page.grab().toImage()
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.grab().toImage() != before and _colors(page) > 8)
    assert WHRCF.name in page.accessibleName()


def _colors(page: FirstPage) -> int:
    image = page.grab().toImage().copy(30, 30, 150, 150)
    return len({image.pixelColor(x, y).name() for x in range(0, 150, 2) for y in range(0, 150, 2)})
