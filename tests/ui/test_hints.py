"""Hints: an empty contribution tells the next keys, until they are known."""

from __future__ import annotations

from pathlib import Path

from hrreport.model import Note
from hrreport.model.edits import set_notes, set_text
from hrreport.settings import SettingsFile
from hrreport.ui.hints import Hints
from hrreport.ui.workspace import Workspace


def words(hints: Hints, contribution_id: str | None) -> str:
    return "".join(hint.words for hint in hints.of(contribution_id))


def test_keys_are_told_until_they_are_known(workspace: Workspace, tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "s.json")
    hints = Hints(workspace, settings)
    one = next(workspace.report.contributions())[1].id
    workspace.apply("t", lambda report: set_text(set_notes(report, one, (Note(text="n"),)), one, ()))
    assert words(hints, one).startswith("1 note, nothing written yet")
    assert "@ mention" in words(hints, one)
    for _ in range(5):
        hints.learn("mention")
    assert "mention" not in words(hints, one)
    assert "Ctrl ↵ next" in words(hints, one)
    assert "mention" not in words(Hints(workspace, SettingsFile(tmp_path / "s.json")), one)


def test_a_report_without_contributions_tells_how_to_begin(empty_workspace: Workspace, tmp_path: Path) -> None:
    hints = Hints(empty_workspace, SettingsFile(tmp_path / "s.json"))
    assert words(hints, None) == "Ctrl ↵ somebody takes the floor"
