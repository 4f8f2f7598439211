"""Files dropped on a window with a report open: they are opened, whatever they are dropped on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report, edits
from hrreport.storage.hrr import save_report
from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from tests.ui.hand import NONE

WHRCF = load_by_name("whrcf")


@pytest.fixture
def begun(qapp: QApplication, sample_report: Report, qtbot: QtBot) -> Iterator[App]:
    """The program with the sample open."""
    made = App(qapp)
    made.services.theme.choose("light")
    made.begin()
    made.show_opened(Opened(sample_report, WHRCF))
    yield made
    for window in list(made.windows):
        if window.view is not None:
            window.leave_report()
        window.close()
    made.services.jobs.wait()
    made.deleteLater()
    # What the system asks of the application is for every program that is there.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def drop(target: QWidget, file: Path) -> bool:
    """Drops a file in the middle of a widget, as the window system would: on its window; whether it was taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    mime.setText(str(file))
    copies, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    handle, place = target.window().windowHandle(), target.mapTo(target.window(), target.rect().center())
    entered = QDragEnterEvent(place, copies, mime, left, NONE)
    QApplication.sendEvent(handle, entered)
    QApplication.sendEvent(handle, QDropEvent(QPointF(place), copies, mime, left, NONE))
    return entered.isAccepted()


def inspected(window: MainWindow, kind: type[QWidget]) -> list[QWidget]:
    """The fields of a kind in the inspector."""
    assert window.view is not None
    return window.view.inspector.findChildren(kind)


def targets(window: MainWindow) -> list[QWidget]:
    """A widget of each kind that files can be dropped on."""
    assert window.view is not None
    window.view.inspector.show_tab("speaker")
    field = next(one for one in inspected(window, QLineEdit) if one.isVisible())
    text = next(one for one in inspected(window, QPlainTextEdit) if one.isVisible())
    outline = window.view.outline
    return [window, window.view.page.viewport(), outline.tree.viewport(), outline.filter, field, text.viewport()]


def test_a_file_dropped_anywhere_is_opened(begun: App, qtbot: QtBot, tmp_path: Path, sample_report: Report) -> None:
    window = begun.front()
    assert window is not None
    assert window.workspace is not None
    window.resize(1440, 900)
    window.workspace.go_to_contribution(next(sample_report.contributions())[1].id)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in inspected(window, QPlainTextEdit)))
    for number, target in enumerate(targets(window)):
        file = tmp_path / f"dropped {number}.hrr"
        save_report(file, edits.set_title(sample_report, (f"Dropped {number}",)), WHRCF)
        assert drop(target, file)
        qtbot.waitUntil(lambda file=file: file in [one.path for one in begun.windows])
    assert window.workspace.report is sample_report


def test_the_start_page_takes_its_drops_itself(begun: App, qtbot: QtBot, tmp_path: Path, sample_report: Report) -> None:
    window = begun.front()
    assert window is not None
    window.leave_report()
    file = tmp_path / "dropped.hrr"
    save_report(file, sample_report, WHRCF)
    with qtbot.waitSignal(window.start.dropped) as dropped:
        assert drop(window.start.rail, file)
    assert dropped.args == [[file]]
    qtbot.waitUntil(lambda: window.path == file)


def test_a_file_that_the_system_wants_opened_is_opened(
    begun: App, qapp: QApplication, qtbot: QtBot, tmp_path: Path, sample_report: Report
) -> None:
    file = tmp_path / "asked for.hrr"
    save_report(file, sample_report, WHRCF)
    QApplication.sendEvent(qapp, QFileOpenEvent(str(file)))
    qtbot.waitUntil(lambda: file in [one.path for one in begun.windows])
