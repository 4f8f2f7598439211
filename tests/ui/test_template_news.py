"""A report and the installed template: what differs is said, shown, switched to and taken back; no word is lost."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QTabBar
from pytestqt.qtbot import QtBot

from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.template import Template
from hrreport.model import Report, TemplateRef
from hrreport.storage.hrr import open_report, save_report
from hrreport.ui.app import App
from hrreport.ui.dialogs.template_changes import TemplateChanges
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from hrreport.ui.panels.template_bar import TemplateBar
from hrreport.ui.widgets.reading_view import ReadingView
from tests.test_switching import TEMPLATES, full
from tests.test_template_format import river
from tests.ui.asking import Scripted
from tests.ui.hand import CTRL, Hand
from tests.ui.surfaces import report as surface_report
from tests.ui.test_template_arrives import lanterns

SAYS = "This report was written with "


@pytest.fixture
def asker(qapp: QApplication) -> Scripted:
    return Scripted()


def written(template: Template) -> Report:
    """The sample, written for a template."""
    ref = TemplateRef(id=template.id, version=template.version)
    return msgspec.structs.replace(surface_report(), template=ref)


def talks(version: str, part: str = "Part") -> Template:
    """A version of a template whose headings can be others."""
    made = lanterns(version)
    source = made.source.replace(b'heading = "Part {number}"', f'heading = "{part} {{number}}"'.encode())
    return from_bytes("lanterns", source, made.base)


def show(app: App, template: Template, report: Report | None = None) -> MainWindow:
    window = app.front()
    assert window is not None
    window.resize(1300, 800)
    window.show_report(Opened(written(template) if report is None else report, template))
    QApplication.processEvents()
    return window


def bar(window: MainWindow) -> TemplateBar | None:
    found = window.findChildren(TemplateBar)
    return found[0] if found and found[0].isVisible() else None


def heading(window: MainWindow) -> str:
    assert window.view is not None
    lines: list[str] = window.view.page.toPlainText().split("\n")
    return next(line for line in lines if line.endswith(" 1") and len(line) < 20)


def entries(window: MainWindow) -> dict[str, bool]:
    """The entries of the report's menu of templates, and whether each is marked."""
    menu: QMenu = window.actions_.submenus["report.template"]
    menu.aboutToShow.emit()
    return {one.text(): one.isChecked() for one in menu.actions() if one.text()}


def pick(window: MainWindow, words: str) -> None:
    menu: QMenu = window.actions_.submenus["report.template"]
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == words).trigger()
    QApplication.processEvents()


def test_nothing_is_said_where_the_template_is_the_installed_one(app: App) -> None:
    app.services.library.keep(msgspec.structs.replace(talks("1.0"), sample=b"# Lamps\n"))
    window = show(app, talks("1.0"))
    assert bar(window) is None
    assert entries(window)["Lantern Talks"]


def test_a_newer_one_is_said_looked_at_and_switched_to(app: App, asker: Scripted, qtbot: QtBot) -> None:
    app.services.library.keep(talks("1.2", "Lantern"))
    window = show(app, talks("1.0"))
    assert window.workspace is not None
    before = window.workspace.report
    hand = Hand()
    shown = bar(window)
    assert shown is not None
    assert shown.words == f"{SAYS}version 1.0 of “Lantern Talks”; 1.2 is installed."
    assert entries(window)["Lantern Talks (1.0, in this report)"]
    assert not entries(window)["Lantern Talks (1.2, installed)"]
    assert "Install the template of this report" not in entries(window)

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, TemplateChanges)
        view = dialog.findChildren(ReadingView)[0]
        qtbot.waitUntil(lambda: "Lantern" in view.toPlainText())
        tabs = dialog.findChildren(QTabBar)[0]
        hand.click(tabs, tabs.tabRect(1).center())
        assert "Headings" in view.toPlainText()
        assert "Version: 1.0 2" in view.toPlainText()
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: hand.click(shown.changes), look)
    assert bar(window) == shown
    hand.click(shown.switch)
    assert bar(window) is None
    assert heading(window) == "Lantern 1"
    assert window.isWindowModified()
    assert asker.asked == []
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.view is not None
    assert hand.focus is window.view.page
    hand.press(Qt.Key.Key_Z, CTRL)
    assert bar(window) is shown
    assert heading(window) == "Part 1"
    assert window.workspace.report == before


def test_it_is_switched_from_what_changes(app: App, qtbot: QtBot) -> None:
    app.services.library.keep(talks("1.2"))
    window = show(app, talks("1.0"))
    hand = Hand()

    def switch(dialog: QDialog) -> None:
        view = dialog.findChildren(ReadingView)[0]
        qtbot.waitUntil(lambda: "the same words" in view.toPlainText())
        hand.press(Qt.Key.Key_Return)

    shown = bar(window)
    assert shown is not None
    hand.in_dialog(lambda: hand.click(shown.changes), switch)
    assert bar(window) is None
    assert window.workspace is not None
    assert window.workspace.template == talks("1.2")


def test_another_of_the_same_version_can_be_switched_to_and_taken_back(app: App, tmp_path: Path) -> None:
    app.services.library.keep(talks("1.0", "Lantern"))
    window = show(app, talks("1.0"))
    hand = Hand()
    shown = bar(window)
    assert shown is not None
    assert shown.words == f"{SAYS}another version 1.0 of “Lantern Talks” than the one installed."
    hand.click(shown.switch)
    assert heading(window) == "Lantern 1"
    assert bar(window) is None
    hand.press(Qt.Key.Key_Z, CTRL)
    assert heading(window) == "Part 1"
    hand.press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert heading(window) == "Lantern 1"
    assert window.workspace is not None
    file = tmp_path / "kept.hrr"
    save_report(file, window.workspace.report, window.workspace.template)
    assert open_report(file).template == talks("1.0", "Lantern")


def test_an_older_one_gives_way_to_that_of_the_report(app: App, asker: Scripted) -> None:
    app.services.library.keep(talks("0.9"))
    window = show(app, talks("1.0"))
    shown = bar(window)
    assert shown is not None
    assert shown.words.endswith("; the older 0.9 is installed.")
    assert not shown.switch.isVisible()
    Hand().click(shown.keep)
    assert bar(window) is None
    assert app.services.library.get("lanterns") == talks("1.0")
    assert asker.asked == []


def test_not_now_holds_while_the_report_is_open(app: App) -> None:
    app.services.library.keep(talks("1.2"))
    window = show(app, talks("1.0"))
    shown = bar(window)
    assert shown is not None
    hand = Hand()
    shown.close_.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert bar(window) is None
    assert window.view is not None
    assert hand.focus is window.view.page
    app.services.library.keep(talks("1.3"))
    window.follow_library()
    assert bar(window) is not None


def test_a_template_that_only_the_report_has_is_installed_from_the_menu(app: App, asker: Scripted) -> None:
    window = show(app, talks("1.0"))
    assert bar(window) is None
    assert entries(window)["Lantern Talks (1.0, in this report)"]
    pick(window, "Install the template of this report")
    assert app.services.library.get("lanterns") == talks("1.0")
    assert entries(window)["Lantern Talks"]
    assert "“Lantern Talks” is installed." in window.status.currentMessage()
    assert asker.asked == []


def test_the_menu_leads_to_the_window_at_the_template_of_the_report(app: App) -> None:
    app.services.library.keep(talks("1.0"))
    window = show(app, talks("1.0"))
    hand = Hand()

    def look(dialog: QDialog) -> None:
        assert "Lantern Talks" in [one.text() for one in dialog.findChildren(QLabel)]
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: pick(window, "Forum templates…"), look)


# Other forums --------------------------------------------------------------------------------------------


def away(name: str) -> Template:
    """One of the templates under an id and a name of its own."""
    one = TEMPLATES[name]
    source = one.source.replace(f'id = "{one.id}"'.encode(), b'id = "far"')
    return from_bytes("far", source.replace(f'"{one.name}"'.encode(), b'"Far forum"'), one.base)


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_there_and_back_is_the_same_report(app: App, asker: Scripted, name: str) -> None:
    home, other = TEMPLATES["rich"], away(name)
    for one in (home, other):
        app.services.library.keep(one)
    window = show(app, home, full())
    assert window.view is not None
    assert window.workspace is not None
    begun, page = window.workspace.report, window.view.page.toPlainText()
    asker.answers = ["switch"] * 2
    pick(window, other.name)
    assert window.workspace.template == other
    assert msgspec.structs.replace(window.workspace.report, template=begun.template) == begun
    pick(window, home.name)
    assert window.workspace.template == home
    assert window.workspace.report == begun
    assert window.view.page.toPlainText() == page


def test_what_has_no_place_is_listed_and_she_may_stay(app: App, asker: Scripted) -> None:
    bare = away("bare")
    app.services.library.keep(bare)
    window = show(app, TEMPLATES["rich"], full())
    asker.answers = ["cancel"]
    pick(window, bare.name)
    (asked,) = asker.asked
    for words in (
        "“Far forum” does not print:",
        "• the field “Venue”, which it does not ask for",
        "• the field “Room” of segments, which it does not ask for (2 times)",
        "• the heading “I. Key issues”, and has no other there",
        "• “Pledge” as a kind of outcome; the words stand without it",
        "• the annex “Who was there”",
        "Every word stays in the report",
    ):
        assert words in asked
    assert window.workspace is not None
    assert window.workspace.template == TEMPLATES["rich"]


def test_many_things_without_a_place_are_counted(app: App, asker: Scripted) -> None:
    fields = "".join(f'[fields.f{number}]\nlabel = "Field {number}"\n' for number in range(20))
    one = river(fields)
    report = msgspec.structs.replace(full(), fields={f"f{number}": "x" for number in range(20)})
    window = show(app, one, report)
    asker.answers = ["switch"]
    pick(window, load_by_name("plain").name)
    assert asker.asked[0].count("•") == 14
    assert "• and " in asker.asked[0]
