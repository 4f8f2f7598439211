"""What is said in the status bar, and where keys lead that cannot do what they are for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report, TemplateRef, new_report
from hrreport.model.texts import Spot
from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from tests.ui.asking import Scripted
from tests.ui.hand import CTRL, SHIFT, Hand

WHRCF = load_by_name("whrcf")


@pytest.fixture
def asker(qapp: QApplication) -> Scripted:
    """Gives the answers that a test lays out."""
    return Scripted()


@pytest.fixture
def empty(app: App, qtbot: QtBot) -> MainWindow:
    """A new report, with the cursor in its title."""
    app.show_opened(Opened(new_report("r", "en", TemplateRef(id=WHRCF.id, version=WHRCF.version)), WHRCF))
    qtbot.waitUntil(app.windows[0].isActiveWindow)
    return app.windows[0]


def test_a_note_without_a_contribution_is_refused_with_a_sentence(empty: MainWindow) -> None:
    Hand().press(Qt.Key.Key_Semicolon, CTRL)
    assert empty.status.currentMessage() == "Put the cursor into the contribution that the note is about."


def test_it_is_said_when_the_standing_introduction_becomes_her_own(empty: MainWindow) -> None:
    assert empty.workspace is not None
    hand = Hand()
    empty.workspace.go_to(Spot("introduction", path=(0,)))
    hand.type("All of ")
    assert empty.status.currentMessage().startswith("The introduction is your own text now")
    hand.press(Qt.Key.Key_Z, CTRL)
    assert empty.workspace.report.introduction is None


def test_f6_leads_to_the_first_field_that_is_missing(empty: MainWindow) -> None:
    assert empty.workspace is not None
    hand = Hand()
    hand.press(Qt.Key.Key_F6)
    hand.type("Plenary 2")
    assert empty.workspace.report.fields["session"] == "Plenary 2"
    hand.press(Qt.Key.Key_F6)
    hand.type("2031")
    assert "edition" in empty.workspace.report.fields


def test_list_levels_are_offered_in_lists_only(app: App, sample_report: Report, qtbot: QtBot) -> None:
    app.show_opened(Opened(sample_report, WHRCF))
    window, hand = app.windows[0], Hand()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.workspace is not None
    window.workspace.go_to_contribution(next(sample_report.contributions())[1].id)
    assert not window.actions_["format.deeper"].isEnabled()
    hand.press(Qt.Key.Key_8, CTRL | SHIFT)
    assert window.actions_["format.deeper"].isEnabled()


def test_the_templates_name_takes_the_room_there_is(app: App, sample_report: Report, qtbot: QtBot) -> None:
    app.show_opened(Opened(sample_report, WHRCF))
    window = app.windows[0]
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.status.template_words.endswith(WHRCF.name))


def test_what_is_written_at_the_cursor_rests_while_the_preview_shows(
    app: App, sample_report: Report, qtbot: QtBot
) -> None:
    app.show_opened(Opened(sample_report, WHRCF))
    window, hand = app.windows[0], Hand()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.workspace is not None
    window.workspace.go_to_contribution(next(sample_report.contributions())[1].id)
    hand.press(Qt.Key.Key_F9)
    for key, held in ((Qt.Key.Key_8, CTRL | SHIFT), (Qt.Key.Key_9, CTRL | SHIFT), (Qt.Key.Key_K, CTRL | SHIFT)):
        hand.press(key, held)
    assert window.workspace.report is sample_report
    hand.press(Qt.Key.Key_F9)
    hand.press(Qt.Key.Key_8, CTRL | SHIFT)
    assert window.workspace.report is not sample_report


def test_a_family_name_is_offered_when_a_letter_of_it_was_missing(
    app: App, sample_report: Report, qtbot: QtBot
) -> None:
    app.show_opened(Opened(sample_report, WHRCF))
    window, hand = app.windows[0], Hand()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.workspace is not None
    assert window.view is not None
    speaker = next(one for one in sample_report.speakers if one.name == "Ingeborg van der Meulen")
    wanted = next(one for _, one in sample_report.contributions() if speaker.id in one.speakers)
    window.workspace.go_to_contribution(wanted.id)
    hand.press(Qt.Key.Key_F4)
    hand.press(Qt.Key.Key_End)
    hand.type("s")
    offers = [one for one in window.view.inspector.findChildren(QPushButton) if one.text().startswith("Family name")]
    assert [(one.text(), one.isVisible()) for one in offers] == [("Family name too? “van der Meulens”", True)]
    hand.click(offers[0])
    assert next(one for one in window.workspace.report.speakers if one.id == speaker.id).family == "van der Meulens"


def test_a_pdf_that_was_saved_is_told_of(empty: MainWindow, app: App, tmp_path: Path, asker: Scripted) -> None:
    asker.answers = [tmp_path / "pages.pdf"]
    empty.actions_["file.pdf"].trigger()
    assert (tmp_path / "pages.pdf").is_file()
    assert "pages.pdf" in empty.status.currentMessage()


def test_two_lines_pasted_into_a_line_are_one(app: App, sample_report: Report, qtbot: QtBot) -> None:
    app.show_opened(Opened(sample_report, WHRCF))
    window, hand = app.windows[0], Hand()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.workspace is not None
    window.workspace.go_to_contribution(next(sample_report.contributions())[1].id)
    hand.press(Qt.Key.Key_F4)
    hand.press(Qt.Key.Key_A, CTRL)
    hand.paste("Ingeborg\nvan der Meulen")
    hand.press(Qt.Key.Key_Return)
    assert "Ingeborg van der Meulen" in [one.name for one in window.workspace.report.speakers]
    assert isinstance(hand.focus, QLineEdit)
    assert hand.focus.text() == "Ingeborg van der Meulen"


def test_a_picture_alone_is_refused_with_a_sentence(empty: MainWindow) -> None:
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QApplication.clipboard().setMimeData(picture)
    Hand().press(Qt.Key.Key_V, CTRL)
    assert empty.status.currentMessage() == "Pictures cannot be part of a report."


def test_labels_that_stand_above_their_fields_are_whole(empty: MainWindow) -> None:
    assert empty.view is not None
    Hand().press(Qt.Key.Key_F6)
    labels = [one.text() for one in empty.view.inspector.findChildren(QLabel) if one.isVisible()]
    shown = {words.replace("&", "").removesuffix(" *") for words in labels}
    assert {spec.label for spec in WHRCF.fields.values()} <= shown
