"""Random events on the whole window: keys, clicks, drags, dialogs, undo and closing, with a look after each of them."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from hrreport import assets
from hrreport.forum.load import load_by_name
from hrreport.model import Report
from hrreport.model.texts import Spot
from hrreport.readers import read_source
from hrreport.ui.actions import items
from hrreport.ui.app import App
from hrreport.ui.dialogs.asking import Asker
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from tests.ui.hand import Hand
from tests.ui.storm import Storm, check

CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
# Left alone: what ends the program, what opens the system's own dialogs, what needs a printer, and what leads into the
# windows of forum templates, over which a storm of their own goes.
_NOT = {"file.quit", "file.print", "file.open", "file.import", "file.template", "view.full-screen"}
_NOT |= {"file.template-new", "file.templates"}


class Absent(Asker):
    """Nobody answers the system's file dialogs, or with a file in a folder of the test's."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder_of_test = folder
        self.random = random.Random(0)

    def file_to_open(self, parent: QWidget | None, title: str, kinds: str, folder: str = "") -> Path | None:
        return None

    def file_to_save(self, parent: QWidget | None, title: str, suggestion: Path, kinds: str) -> Path | None:
        return self.random.choice((None, self.folder_of_test / suggestion.name))

    def folder(self, parent: QWidget | None, title: str, start: str = "") -> Path | None:
        return None


@pytest.fixture
def asker(qapp: QApplication, tmp_path: Path) -> Asker:
    return Absent(tmp_path)


def sample() -> Report:
    return read_source(assets.sample("plenary.md").read_bytes(), "s", ".md", [load_by_name("whrcf")]).value


class WindowStorm(Storm):
    """A storm on a window with the sample open; opens it again whenever it was closed.

    Where the window went with its report, because there was another one, the storm goes on in that.
    """

    def __init__(self, app: App, window: MainWindow, seed: int) -> None:
        self.app = app
        self.window = window
        self.seed = seed
        self.random = random.Random(seed)
        self.log: list[str] = []
        self.open()

    def open(self) -> None:
        """The sample, in the place of the start page."""
        is_other = self.window not in self.app.windows
        if is_other:
            self.window = self.app.front() or self.app.new_window()
        if self.window.view is None:
            self.window.show_report(Opened(sample(), load_by_name("whrcf")))
            is_other = True
        if is_other:
            assert self.window.view is not None
            assert self.window.workspace is not None
            page_events = Storm(self.window.view.page, self.window.workspace, self.seed)
            page_events.random = self.random
            self.page, self.workspace = self.window.view.page, self.window.workspace
            self.tester = QAbstractItemModelTester(
                self.window.view.outline.tree.model(), QAbstractItemModelTester.FailureReportingMode.Warning
            )
            own = [
                self.key_in_outline,
                self.type_in_inspector,
                self.note,
                self.act,
                self.act,
                self.pick,
                self.drag,
                self.go,
            ]
            self.events = [*page_events.events, *own, *own]

    def rage(self, seconds: float) -> int:
        """Blows for so long; how many events there were."""
        end, count = time.monotonic() + seconds, 0
        while time.monotonic() < end:
            event = self.random.choice(self.events)
            self.log.append(event.__name__)
            event()
            self.settle()
            self.open()
            self.look()
            count += 1
        return count

    def settle(self) -> None:
        """Lets what waits happen, and answers whatever dialog has come up."""
        for _ in range(40):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if QApplication.activePopupWidget() is not None:
                QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
            elif QApplication.activeModalWidget() is None:
                return

    def look(self) -> None:
        """What is seen equals the model, on the page and in the outline."""
        check(self.page, self.workspace)
        tree = self.window.view.outline.tree if self.window.view else None
        assert tree is not None
        model = tree.model()
        segments = [model.index(row, 0) for row in range(model.rowCount()) if row >= 2]
        assert [model.rowCount(one) for one in segments] == [
            len(one.contributions) for one in self.workspace.report.segments
        ]

    def answer(self) -> None:
        """In a while, a key or a click in whatever dialog is up then."""

        def reply(left: int = 6) -> None:
            popup = QApplication.activePopupWidget()
            if popup is not None:
                # A button of the dialog opened its menu, which waits for an answer of its own.
                popup.close()
                QTimer.singleShot(15, lambda: reply(left))
                return
            dialog, popup = QApplication.activeModalWidget(), QApplication.activePopupWidget()
            if not isinstance(dialog, QDialog):
                return
            # Before anything is pressed: what a button opens may wait for the next answer.
            if left:
                QTimer.singleShot(15, lambda: reply(left - 1))
            buttons = [one for one in dialog.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
            if popup is not None:
                QTest.keyClick(popup, Qt.Key.Key_Escape)
            elif left > 3 and buttons and self.random.random() < 0.5:
                QTest.mouseClick(self.random.choice(buttons), Qt.MouseButton.LeftButton)
            else:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
            if not left and QApplication.activeModalWidget() is dialog:
                dialog.reject()

        for wait in (30, 200, 600):
            QTimer.singleShot(wait, reply)

    def key_in_outline(self) -> None:
        assert self.window.view is not None
        tree = self.window.view.outline.tree
        tree.setFocus()
        for _ in range(self.random.randint(1, 4)):
            key, held = self.random.choice(
                (
                    (Qt.Key.Key_Down, NONE),
                    (Qt.Key.Key_Down, NONE),
                    (Qt.Key.Key_Up, NONE),
                    (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier),
                    (Qt.Key.Key_Up, ALT),
                    (Qt.Key.Key_Down, ALT),
                    (Qt.Key.Key_Delete, NONE),
                    (Qt.Key.Key_Left, NONE),
                    (Qt.Key.Key_Right, NONE),
                    (Qt.Key.Key_Return, NONE),
                )
            )
            QTest.keyClick(tree, key, held)
        if self.random.random() < 0.2:
            QTest.keyClick(tree, Qt.Key.Key_F2)
            QTest.keyClicks(QApplication.focusWidget() or tree, "Renamed")
            QTest.keyClick(QApplication.focusWidget() or tree, Qt.Key.Key_Return)

    def type_in_inspector(self) -> None:
        assert self.window.view is not None
        inspector = self.window.view.inspector
        inspector.show()
        inspector.show_tab(self.random.choice(("speaker", "notes", "segment", "report")))
        QApplication.processEvents()
        kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
        fields = [one for kind in kinds for one in inspector.findChildren(kind) if one.isVisible() and one.isEnabled()]
        if fields:
            field = self.random.choice(fields)
            field.setFocus()
            QTest.keyClicks(field, self.random.choice(("Ana", " x", "O", "2031-05-14")))
            if self.random.random() < 0.3:
                QTest.keyClick(field, Qt.Key.Key_A, CTRL)
                QTest.keyClick(field, Qt.Key.Key_Backspace)
            QTest.keyClick(field, self.random.choice((Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape)))

    def note(self) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_Semicolon, CTRL)
        QApplication.processEvents()
        focus = QApplication.focusWidget()
        if focus is not None and focus is not self.page:
            QTest.keyClicks(focus, "tariff")
            QTest.keyClick(focus, Qt.Key.Key_Return)

    def act(self) -> None:
        keys = [item.key for _, item in items() if item.key not in _NOT]
        action = self.window.actions_[self.random.choice(keys)]
        if action.isEnabled():
            self.log.append(action.objectName())
            self.answer()
            action.trigger()

    def pick(self) -> None:
        self.page.setFocus()
        QTest.keyClick(self.page, Qt.Key.Key_Return, CTRL)
        QApplication.processEvents()
        focus = QApplication.focusWidget()
        if focus is not None and focus is not self.page:
            QTest.keyClicks(focus, self.random.choice(("", "ma", "zzz", "Mayor of Aveiro (Portugal) Rui Prata")))
            for _ in range(self.random.randint(1, 2)):
                target = QApplication.focusWidget() or focus
                QTest.keyClick(target, self.random.choice((Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape)))

    def drag(self) -> None:
        assert self.window.view is not None
        contributions = [one for _, one in self.workspace.report.contributions() if one.speakers]
        if len(contributions) > 2:
            names = [
                speaker.name
                for one in self.random.sample(contributions, 2)
                if (speaker := self.workspace.report.speaker(one.speakers[0])) is not None
            ]
            Hand().drag_row(self.window.view.outline.tree, names[0], names[-1], must=False)

    def go(self) -> None:
        segments = self.workspace.report.segments
        self.workspace.go_to(Spot("heading", self.random.choice(segments).id) if segments else Spot("title"))


def blow(app: App, qtbot: QtBot, seed: int, seconds: float) -> None:
    window = app.front()
    assert window is not None
    qtbot.waitUntil(lambda: window.isActiveWindow())
    storm = WindowStorm(app, window, seed)
    try:
        count = storm.rage(seconds)
    except BaseException:
        print(storm.log[-12:])
        raise
    assert count > 20


@pytest.mark.parametrize("seed", [1, *(pytest.param(one, marks=pytest.mark.trial) for one in (2, 3))])
def test_a_storm_on_the_window(app: App, qtbot: QtBot, seed: int) -> None:
    blow(app, qtbot, seed, 5)


@pytest.mark.trial
@pytest.mark.parametrize("seed", range(100, 110))
def test_a_long_storm_on_the_window(app: App, qtbot: QtBot, seed: int) -> None:
    blow(app, qtbot, seed, 60)
