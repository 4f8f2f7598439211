"""The speakers window: found, added, pasted, changed, merged, moved, removed, and undone."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hrreport.model import Report, Speaker
from hrreport.model.edits import add_speaker, change_speaker, remove_speaker
from hrreport.model.invariants import broken
from hrreport.ui.dialogs.doubles import DoublesDialog, MergeDialog
from hrreport.ui.dialogs.speaker_list import SpeakerListDialog
from hrreport.ui.dialogs.speakers import SpeakersDialog
from hrreport.ui.models.speakers import SpeakersModel
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace

LIST = """Mayor of Marelle (Tunisia) Mounir Elloumi
Ms. Amara OKAFOR, Director, River Network
---
Baek Ji-woo, Mayor of Gunsan
HCN Secretary General Ana Ruiz
"""


class Window:
    """The window over the bundled sample with one double and one who has not spoken."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, theme: Theme) -> None:
        self.qtbot = qtbot
        self.workspace = workspace
        self.dialog = SpeakersDialog(workspace, theme)
        self.dialog.wish.connect(workspace.wish)
        self.table = self.dialog.findChild(QTableView)
        model = self.table.model()
        self.model: QAbstractItemModel = model
        self.testers = [QAbstractItemModelTester(model), QAbstractItemModelTester(model.sourceModel())]  # type: ignore[attr-defined]
        qtbot.addWidget(self.dialog)
        with qtbot.waitActive(self.dialog):
            self.dialog.show()
            self.dialog.activateWindow()

    def names(self) -> list[str]:
        return [self.model.data(self.model.index(row, 0)) for row in range(self.model.rowCount())]

    def click(self, words: str) -> None:
        press(self.qtbot, self.dialog, words)

    def choose(self, *names: str) -> None:
        for number, name in enumerate(names):
            index = self.model.index(self.names().index(name), 0)
            self.table.scrollTo(index)
            self.qtbot.mouseClick(
                self.table.viewport(),
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier,
                self.table.visualRect(index).center(),
            )

    def chosen(self) -> list[str]:
        return [person.speaker.name for person in self.dialog.selected()]

    def told(self) -> list[str]:
        return [label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible()]

    def field(self, name: str) -> QLineEdit:
        return next(one for one in self.dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def press(qtbot: QtBot, window: QWidget, words: str) -> None:
    shown = (one for one in window.findChildren(QPushButton) if one.isVisible())
    button = next(one for one in shown if one.text().replace("&", "") == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def in_dialog(do: Callable[[QDialog], None]) -> None:
    """Does something in the dialog that comes up next."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        do(dialog)

    QTimer.singleShot(50, look)


@pytest.fixture
def crowd(sample_report: Report) -> Report:
    return add_speaker(
        add_speaker(sample_report, Speaker(id="double", name="Ji-woo Baek")), Speaker(id="quiet", name="Zoë Last")
    )


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, crowd: Report, theme: Theme) -> Window:
    workspace.apply("More people", lambda _: crowd)
    return Window(qtbot, workspace, theme)


def test_everybody_is_in_the_table(window: Window, crowd: Report) -> None:
    assert window.names() == [speaker.name for speaker in crowd.speakers]
    row = window.names().index("Baek Ji-woo")
    cells = [window.model.data(window.model.index(row, column)) for column in range(4)]
    assert cells == ["Baek Ji-woo", "Mayor of Gunsan (South Korea)", "2", "1"]
    quiet = window.names().index("Zoë Last")
    assert window.model.data(window.model.index(quiet, 2)) == "–"
    assert any(words.startswith(f"{len(crowd.speakers)} speakers · 2 have not spoken") for words in window.told())


def test_the_filter_and_who_has_not_spoken(window: Window) -> None:
    window.qtbot.keyClicks(window.field("Filter"), "baek")
    assert window.names() == ["Baek Ji-woo", "Ji-woo Baek"]
    box = window.dialog.findChild(QCheckBox)
    window.qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert window.names() == ["Ji-woo Baek"]
    window.qtbot.keyClick(window.field("Filter"), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.table
    assert window.chosen() == ["Ji-woo Baek"]


def test_a_speaker_is_changed_in_the_form(window: Window) -> None:
    window.choose("Suryani")
    window.qtbot.keyClick(window.table, Qt.Key.Key_F2)
    window.qtbot.keyClicks(QApplication.focusWidget(), "Suryani Putri")
    assert "Suryani Putri" in window.names()
    window.workspace.undo()
    assert "Suryani" in window.names()


def test_one_is_added_and_named(window: Window) -> None:
    before = window.workspace.report
    window.click("Add")
    window.qtbot.keyClicks(QApplication.focusWidget(), "Henrik Lindqvist")
    assert window.names()[-1] == "Henrik Lindqvist"
    assert window.chosen() == ["Henrik Lindqvist"]
    window.workspace.undo()
    window.workspace.undo()
    assert window.workspace.report == before


def test_a_pasted_list_is_one_step(window: Window) -> None:
    before = window.workspace.report

    def paste(dialog: QDialog) -> None:
        assert isinstance(dialog, SpeakerListDialog)
        QApplication.clipboard().setText(LIST)
        window.qtbot.keyClick(dialog.findChild(QPlainTextEdit), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        tree = dialog.findChild(QTreeWidget)
        rows = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
        assert [row.text(0) for row in rows if row] == ["Mounir Elloumi", "Amara Okafor", "Baek Ji-woo", "Ana Ruiz"]
        assert [row.text(4) for row in rows if row] == [
            "family name guessed",
            "",
            "there already",
            "look where the name begins, family name guessed",
        ]
        assert "No name was found in line 3." in [label.text() for label in dialog.findChildren(QLabel)]
        press(window.qtbot, dialog, "Add 3 speakers")

    in_dialog(paste)
    window.click("Paste a list…")
    assert window.names()[-3:] == ["Mounir Elloumi", "Amara Okafor", "Ana Ruiz"]
    assert len(window.chosen()) == 3
    assert not broken(window.workspace.report)
    window.workspace.undo()
    assert window.workspace.report == before


def test_nobody_is_added_by_cancelling(window: Window) -> None:
    before = window.workspace.report
    in_dialog(lambda dialog: press(window.qtbot, dialog, "Cancel"))
    window.click("Paste a list…")
    assert window.workspace.report is before


def test_who_is_named_is_not_removed(window: Window) -> None:
    before = window.workspace.report
    window.choose("João dos Santos")
    window.click("Remove")
    assert any(
        words.startswith("João dos Santos cannot be removed") and "speaks in segment 3" in words
        for words in window.told()
    )
    assert window.workspace.report is before
    window.choose("Zoë Last")
    window.qtbot.keyClick(window.table, Qt.Key.Key_Delete)
    assert "Zoë Last" not in window.names()
    window.workspace.undo()
    assert "Zoë Last" in window.names()


def test_two_are_merged(window: Window) -> None:
    window.choose("Baek Ji-woo", "Ji-woo Baek")
    assert "2 speakers are selected." in window.told()

    def decide(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        other = next(one for one in dialog.findChildren(QRadioButton) if one.text().replace("&", "") == "Ji-woo Baek")
        window.qtbot.mouseClick(other, Qt.MouseButton.LeftButton, pos=QPoint(10, other.height() // 2))
        press(window.qtbot, dialog, "Merge")

    in_dialog(decide)
    window.click("Merge…")
    assert "Baek Ji-woo" not in window.names()
    kept = window.workspace.report.speaker("double")
    assert kept is not None
    assert kept.offices[0].place == "Gunsan"
    assert window.chosen() == ["Ji-woo Baek"]
    assert not broken(window.workspace.report)
    window.workspace.undo()
    assert "Baek Ji-woo" in window.names()


def test_doubles_are_found(window: Window) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, DoublesDialog)
        assert "The same names in another order" in [label.text() for label in dialog.findChildren(QLabel)]
        in_dialog(lambda inner: press(window.qtbot, inner, "Merge"))
        press(window.qtbot, dialog, "Merge…")
        assert "No two speakers look like one person." in [label.text() for label in dialog.findChildren(QLabel)]
        press(window.qtbot, dialog, "Close")

    in_dialog(look)
    window.click("Find doubles…")
    assert "Ji-woo Baek" not in window.names()


def test_the_order_is_changed_by_keys_and_buttons(window: Window) -> None:
    names = window.names()
    window.choose(names[2])
    window.qtbot.keyClick(window.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert window.names()[:3] == [names[0], names[2], names[1]]
    assert window.chosen() == [names[2]]
    window.click("↓")
    window.click("↓")
    assert window.names()[:4] == [names[0], names[1], names[3], names[2]]
    window.choose(names[0])
    window.click("↑")
    assert window.names()[0] == names[0]


def test_an_empty_report(qtbot: QtBot, empty_workspace: Workspace, theme: Theme) -> None:
    window = Window(qtbot, empty_workspace, theme)
    assert any(words.startswith("Choose a speaker to change her") for words in window.told())
    window.qtbot.keyClick(window.field("Filter"), Qt.Key.Key_Down)
    window.qtbot.keyClick(window.table, Qt.Key.Key_Delete)
    window.qtbot.keyClick(window.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    window.click("Close")
    assert not window.dialog.isVisible()


def test_the_model_follows_row_by_row(workspace: Workspace, qtbot: QtBot) -> None:
    model = SpeakersModel(workspace)
    tester = QAbstractItemModelTester(model)
    first = workspace.report.speakers[0]
    changed: list[int] = []
    resets: list[int] = []
    model.dataChanged.connect(lambda top, *_: changed.append(top.row()))
    model.modelReset.connect(lambda: resets.append(1))
    workspace.apply("Name", lambda report: change_speaker(report, msgspec.structs.replace(first, name="Ina")))
    assert changed == [0]
    workspace.apply("Add", lambda report: add_speaker(report, Speaker(id="new", name="New"), 1))
    workspace.apply("Remove", lambda report: remove_speaker(report, "new"))
    workspace.undo()
    assert model.row_of("new") == 1
    assert model.row_of("nobody") is None
    assert [person.speaker.name for person in model.people()][:2] == ["Ina", "New"]
    assert resets == []
    assert tester.model() is model
