"""Whatever goes wrong, the work is kept, it is written down, and she is told once, in plain words."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.ui.crash import CrashHandler
from tests.ui.asking import Scripted


class Keeper:
    """Stands for a filing: counts how often it was asked to keep its work."""

    def __init__(self) -> None:
        self.count = 0
        self.fails = False

    def snapshot_now(self) -> bool:
        self.count += 1
        if self.fails:
            raise OSError("disk full")
        return True


class Scene:
    """A crash handler that is installed, with what it uses."""

    def __init__(self, folder: Path) -> None:
        self.asker = Scripted()
        self.keepers = [Keeper(), Keeper()]
        self.folder = folder
        self.handler = CrashHandler(folder, lambda: self.keepers, self.asker, lambda: None)
        self.told: list[str] = []
        self.handler.told.connect(self.told.append)


@pytest.fixture
def scene(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = Scene(tmp_path / "errors")
    made.handler.install()
    yield made
    made.handler.deleteLater()


def throw(words: str = "said Ms. Okafor") -> None:
    raise ValueError(words)


def handle(scene: Scene, error: type[Exception] = ValueError) -> None:
    try:
        raise error("said Ms. Okafor")
    except error as caught:
        scene.handler.handle(error, caught, caught.__traceback__)


def test_an_exception_in_a_slot_keeps_the_work_and_is_told(
    scene: Scene, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.asker.answers += ["go-on"]
    with qtbot.captureExceptions():
        monkeypatch.setattr(sys, "excepthook", scene.handler.handle)
        QTimer.singleShot(0, throw)
        qtbot.waitUntil(lambda: bool(scene.asker.asked))
    assert [one.count for one in scene.keepers] == [1, 1]
    assert "Something went wrong" in scene.asker.asked[0]
    assert "Your work is safe" in scene.asker.asked[0]
    (file,) = scene.folder.iterdir()
    words = file.read_text(encoding="utf-8")
    assert "ValueError" in words
    assert "in throw" in words
    assert "Ms. Okafor" not in words
    assert str(file)[-20:] in scene.asker.asked[0]


def test_an_exception_in_a_thread_is_handled_on_the_gui_thread(scene: Scene, qtbot: QtBot) -> None:
    scene.asker.answers += ["go-on"]
    thread = threading.Thread(target=lambda: handle(scene))
    thread.start()
    thread.join()
    assert scene.keepers[0].count == 0
    qtbot.waitUntil(lambda: bool(scene.asker.asked))
    assert scene.keepers[0].count == 1


def test_the_hook_of_threads_is_taken(scene: Scene, qtbot: QtBot) -> None:
    scene.asker.answers += ["go-on"]
    thread = threading.Thread(target=throw)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(scene.asker.asked))


def test_a_storm_of_failures_asks_once(scene: Scene, qtbot: QtBot) -> None:
    scene.asker.answers += ["go-on"]
    scene.asker.before = lambda: handle(scene, KeyError)
    for _ in range(50):
        handle(scene)
    qtbot.waitUntil(lambda: bool(scene.asker.asked))
    qtbot.wait(50)
    assert len(scene.asker.asked) == 1
    assert len(list(scene.folder.iterdir())) == 2
    assert scene.told[0] == "That went wrong once more; your work is kept."
    assert scene.keepers[0].count == 51


def test_a_failure_while_keeping_the_work_goes_no_further(scene: Scene, qtbot: QtBot) -> None:
    scene.asker.answers += ["go-on"]
    scene.keepers[0].fails = True
    handle(scene)
    qtbot.waitUntil(lambda: bool(scene.asker.asked))
    assert scene.keepers[1].count == 1
    assert "could not be kept in reserve. Save it now." in scene.asker.asked[0]


def test_without_a_folder_it_is_still_told(scene: Scene, qtbot: QtBot) -> None:
    scene.folder.write_bytes(b"a file where the folder should be")
    scene.asker.answers += ["go-on"]
    handle(scene)
    qtbot.waitUntil(lambda: bool(scene.asker.asked))
    assert "What is known" not in scene.asker.asked[0]


def test_it_can_be_shown_or_ended(scene: Scene, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    ended: list[int] = []
    monkeypatch.setattr("hrreport.ui.crash.QtGui.QDesktopServices.openUrl", lambda url: shown.append(url.toLocalFile()))
    monkeypatch.setattr("hrreport.ui.crash.QApplication.exit", ended.append)
    scene.asker.answers += ["show"]
    handle(scene)
    qtbot.waitUntil(lambda: bool(shown))
    assert Path(shown[0]).parent == scene.folder
    scene.asker.answers += ["quit"]
    handle(scene, KeyError)
    qtbot.waitUntil(lambda: bool(ended))


def test_only_the_latest_reports_of_failures_stay(scene: Scene, qtbot: QtBot) -> None:
    scene.folder.mkdir()
    for number in range(30):
        (scene.folder / f"2020-01-{number:02} 00-00-00-0.txt").write_bytes(b"")
    scene.asker.answers += ["go-on"]
    handle(scene)
    qtbot.waitUntil(lambda: bool(scene.asker.asked))
    assert len(list(scene.folder.iterdir())) == 20


def test_what_ends_the_program_is_not_held_up(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[object] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *hooked: passed.append(hooked[0]))
    scene.handler.handle(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert passed == [KeyboardInterrupt]
    assert scene.keepers[0].count == 0
