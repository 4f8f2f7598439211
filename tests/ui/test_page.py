"""The page: what is typed and seen is the report, under random events too."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hrreport.ui.page.desk import Desk
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace
from tests.ui.storm import Storm, check


@pytest.fixture
def desk(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Desk:
    """The page of the sample on its desk."""
    made = Desk(workspace, theme)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    made.page.setFocus()
    return made


@pytest.mark.parametrize("seed", [0, 1, *(pytest.param(one, marks=pytest.mark.trial) for one in range(2, 10))])
def test_a_storm_leaves_page_and_report_the_same(desk: Desk, workspace: Workspace, seed: int) -> None:
    check(desk.page, workspace)
    Storm(desk.page, workspace, seed).blow(120)
    while workspace.document.undo_label:
        workspace.undo()
    check(desk.page, workspace)
