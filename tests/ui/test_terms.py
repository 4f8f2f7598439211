"""Words for which the forum has others: named where everything to look at is, and replaced with one click."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hrreport.forum.load import from_bytes, load_by_name
from hrreport.model import Report
from hrreport.model.edits import set_title
from hrreport.prose import plain
from hrreport.settings import SettingsFile
from hrreport.ui.dialogs.export import ExportDialog
from hrreport.ui.jobs import Jobs
from hrreport.ui.preview.view import PreviewPanel
from hrreport.ui.theme import Theme
from hrreport.ui.widgets.concern_list import ConcernList
from hrreport.ui.workspace import Workspace
from tests.ui.asking import Scripted

TERMS = '\n[terms]\nborough = "district"\n'


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()


@pytest.fixture
def house(qapp: QApplication, sample_report: Report) -> Workspace:
    """The sample for a forum that writes “district”, with “borough” twice in its title."""
    whrcf = load_by_name("whrcf")
    template = from_bytes("whrcf", whrcf.source + TERMS.encode(), whrcf.base)
    return Workspace(set_title(sample_report, ("Borough after borough",)), template)


def concern_list(widget: QWidget) -> ConcernList:
    """The list of what is to be looked at."""
    found = widget.findChild(ConcernList)
    assert isinstance(found, ConcernList)
    return found


def offers(widget: QWidget) -> list[QPushButton]:
    """The buttons that replace, as they are seen: whole, inside of the list."""
    shown = concern_list(widget)
    area = shown.viewport().rect()
    return [
        one
        for one in shown.findChildren(QPushButton)
        if one.isVisible() and area.contains(QRect(one.mapTo(shown.viewport(), QPoint()), one.size()))
    ]


def rows(widget: QWidget) -> list[str]:
    """The sentences about terms."""
    shown = concern_list(widget)
    return [words for at in range(shown.count()) if "this forum writes" in (words := shown.item(at).text())]


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_preview_names_them_and_a_click_replaces_one(
    qtbot: QtBot, house: Workspace, theme: Theme, jobs: Jobs
) -> None:
    panel = PreviewPanel(house, theme, jobs)
    qtbot.addWidget(panel)
    panel.resize(760, 640)
    panel.show()
    qtbot.waitUntil(lambda: len(rows(panel)) == 2)
    assert rows(panel) == [
        "“Borough”: this forum writes “District”.",
        "“borough”: this forum writes “district”.",
    ]
    concern_list(panel).scrollToBottom()
    qtbot.waitUntil(lambda: len(offers(panel)) == 2)
    click(offers(panel)[1])
    assert plain(house.report.title) == "Borough after district"
    qtbot.waitUntil(lambda: len(rows(panel)) == 1)
    house.undo()
    assert plain(house.report.title) == "Borough after borough"
    qtbot.waitUntil(lambda: len(rows(panel)) == 2)


def test_before_an_export_they_are_replaced_by_the_keyboard(
    qtbot: QtBot, house: Workspace, theme: Theme, jobs: Jobs, tmp_path: Path
) -> None:
    settings = SettingsFile(tmp_path / "settings.json")
    dialog = ExportDialog(house, settings, jobs, Scripted(), theme, tmp_path / "plenary.hrr")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
    shown = concern_list(dialog)
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: isinstance(dialog.focusWidget(), QPushButton))
    assert dialog.focusWidget().accessibleName() == "Replace “Borough” by “District”"
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert plain(house.report.title) == "District after borough"
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
    assert dialog.isVisible()
