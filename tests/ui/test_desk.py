"""The desk: the line that is written in stays in view, however the window is cut."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.model import Report
from hrreport.ui.app import App
from hrreport.ui.opened import Opened


@pytest.mark.parametrize("number", [4, 8, 11])
def test_the_line_of_the_cursor_stays_in_view(app: App, sample_report: Report, qtbot: QtBot, number: int) -> None:
    app.show_opened(Opened(sample_report, load_by_name("whrcf")))
    window = app.windows[0]
    assert window.view is not None
    view, page = window.view, window.view.page
    view.workspace.go_to_contribution(list(sample_report.contributions())[number][1].id)
    for width, height, has_inspector in ((1440, 900, True), (1024, 640, False), (1024, 640, True), (1440, 900, True)):
        window.resize(width, height)
        view.inspector.setVisible(has_inspector)
        QApplication.processEvents()
        assert page.viewport().rect().contains(page.cursorRect().center()), (width, has_inspector)
