"""When Python looks for what nobody needs: not while somebody writes."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.ui.app import App
from hrreport.ui.tidying import Tidying, untroubled


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """Leaves nothing set aside."""
    yield
    gc.enable()
    gc.unfreeze()


def test_work_that_makes_many_objects_is_untroubled() -> None:
    with untroubled():
        assert not gc.isenabled()
        kept = [[number] for number in range(2_000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= len(kept)


def test_an_open_report_is_set_aside_until_it_is_left(qtbot: QtBot, app: App) -> None:
    app.open_sample()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    window = app.front()
    assert window is not None
    window.leave_report()
    assert gc.get_freeze_count() == 0


def test_it_tidies_up_in_the_background(qtbot: QtBot, qapp: QApplication, app: App) -> None:
    tidying = Tidying(qapp, app)
    tidying._away.setInterval(0)
    circle: list[object] = []
    circle.append(circle)
    gc.freeze()
    del circle
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    with qtbot.waitSignal(tidying._away.timeout):
        pass
    assert gc.get_freeze_count() > 0
