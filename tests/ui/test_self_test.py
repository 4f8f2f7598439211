"""The self-test tells what works and what does not, and leaves a person's own folders alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hrreport.cli import main
from hrreport.forum.load import load_by_name
from hrreport.forum.package import pack
from hrreport.model import TemplateRef, new_report
from hrreport.storage import save_report
from hrreport.ui.app import App
from hrreport.ui.dialogs.asking import Answer
from hrreport.ui.self_test import SENTENCE, Mute, SelfTest
from tests.conftest import ROOT

STEPS = ["window", "import", "type", "undo", "spell", "save", "export", "close", "reopen"]


@pytest.fixture
def asker(tmp_path: Path) -> Mute:
    """What the program of these tests asks with."""
    return Mute(tmp_path / "session.hrr")


def test_every_step_is_told_and_its_files_are_there(app: App, asker: Mute, tmp_path: Path) -> None:
    told: list[str] = []
    assert SelfTest(app, asker, told.append).run(), told
    assert [line.split()[1] for line in told[:-1]] == STEPS
    assert all(line.startswith("ok") for line in told[:-1])
    assert told[-1].endswith("works.")
    assert {path.suffix for path in tmp_path.glob("export.*")} == {".docx", ".md", ".html", ".pdf"}
    assert SENTENCE in (tmp_path / "export.md").read_text(encoding="utf-8")
    assert not list(tmp_path.glob(".*"))


def test_a_step_that_fails_is_told_and_ends_it(app: App, asker: Mute, tmp_path: Path) -> None:
    asker.file = tmp_path / "no such folder" / "session.hrr"
    told: list[str] = []
    assert not SelfTest(app, asker, told.append).run()
    assert len(told) == 2
    assert told[1].startswith("FAILED  import:")


def test_a_question_fails_it(app: App, asker: Mute) -> None:
    assert asker.choose(None, "Really?", "It is late.", (Answer("yes", "Yes"), Answer("no", "No", "escape"))) == "no"
    told: list[str] = []
    assert not SelfTest(app, asker, told.append).run()
    assert "Really? It is late." in told[0]


def test_the_program_tries_itself_out_and_leaves_no_trace(tmp_path: Path) -> None:
    environment = {**os.environ, "HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    environment.update(dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"), str(tmp_path)))
    command = [sys.executable, "-m", "hrreport.cli", "--self-test"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.split()[1] for line in done.stdout.splitlines()[:-1]] == STEPS
    assert not [path for path in tmp_path.rglob("*") if "hrreport" in path.name]


def test_what_the_desktop_hands_over_is_opened_or_installed(
    qtbot: QtBot, app: App, asker: Mute, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A double click on a report and on a forum template: whole paths, whatever they are called."""
    template = load_by_name("plain")
    report, packed = tmp_path / "Évening (2).HRR", tmp_path / "sent to me.hrtemplate"
    save_report(report, new_report("r", "en", TemplateRef(id="plain", version=template.version)), template)
    packed.write_bytes(pack(template))
    handed: list[Path] = []
    monkeypatch.setattr("hrreport.ui.app.run", lambda files: handed.extend(files) or 0)
    assert main([str(packed), str(report)]) == 0
    assert main([str(tmp_path / "without a suffix")]) == 0
    assert handed == [packed, report, tmp_path / "without a suffix"]
    app.opening.open(packed, report)
    qtbot.waitUntil(lambda: [window.path for window in app.windows] == [report])
    assert ["is already there" in asked for asked in asker.asked] == [True]
