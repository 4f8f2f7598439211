"""The self-test: the main job in the real window, by events of keys, in a folder of its own; one line a step.

What only a later step needs is imported there: the first line comes as soon as the window of a real start does.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QEventLoop, Qt, qVersion
from PySide6.QtGui import QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hrreport import __version__, assets
from hrreport.model import Report

from .dialogs.asking import Answer, Asker
from .editing import EditingView
from .main_window import MainWindow
from .opening import Opening
from .workspace import Workspace

SENTENCE = "Everything works here as it should."
KNOWN, UNKNOWN = "mayor", "mayyor"
_PATIENCE = 30.0
_FACES = ("Inter", "Carlito")


class Program(Protocol):
    """What the self-test needs of the running program."""

    opening: Opening

    def front(self) -> MainWindow | None:
        """The window that the user would be in."""
        ...


class Mute(Asker):
    """Names one file to save in, asks nobody anything, and keeps what would have been asked."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.asked: list[str] = []

    def file_to_save(self, parent: QWidget | None, title: str, suggestion: Path, kinds: str) -> Path | None:
        return self.file

    def choose(self, parent: QWidget | None, title: str, text: str, answers: Sequence[Answer]) -> str:
        self.asked.append(f"{title} {text}")
        return next((answer.key for answer in answers if answer.role == "escape"), answers[-1].key)


class _WrongError(Exception):
    """Something is not as it should be; the sentence says what."""


class SelfTest:
    """``asker`` is the program's own; files are written beside the one that it names. ``say`` is told every step."""

    def __init__(self, program: Program, asker: Mute, say: Callable[[str], None]) -> None:
        self._program = program
        self._asker = asker
        self._folder = asker.file.parent
        self._say = say

    def run(self) -> bool:
        """Takes every step, up to the first that fails; whether all of them went well."""
        for name, step in self._steps():
            start = time.perf_counter()
            try:
                told = step()
                _must(not self._asker.asked, f"the program asks: {' / '.join(self._asker.asked)}")
            except Exception as error:
                self._say(f"FAILED  {name}: {error or type(error).__name__}")
                return False
            self._say(f"ok  {name:8} {told} ({(time.perf_counter() - start) * 1000:.0f} ms)")
        self._say(f"HRReport {__version__} works.")
        return True

    def _steps(self) -> tuple[tuple[str, Callable[[], str]], ...]:
        return (
            ("window", self._window_comes_up),
            ("import", self._import),
            ("type", self._type),
            ("undo", self._undo),
            ("spell", self._spell),
            ("save", self._save),
            ("export", self._export),
            ("close", self._close),
            ("reopen", self._reopen),
        )

    # -- steps --------------------------------------------------------------------------------------------

    def _window_comes_up(self) -> str:
        window = self._window
        self._wait(lambda: window.windowHandle().isExposed(), "the window does not come up")
        known = QFontDatabase.families()
        missing = [face for face in _FACES if face not in known]
        _must(not missing, f"the typeface {', '.join(missing)} is not there")
        return f"Qt {qVersion()} on {QApplication.platformName()}, {window.width()} by {window.height()}"

    def _import(self) -> str:
        source = self._folder / "plenary.md"
        source.write_bytes(assets.sample(source.name).read_bytes())
        self._open(source)
        for dialog in self._window.findChildren(QDialog):
            # What there is to look at in an imported summary; she would read it and close it.
            dialog.close()
        return f"{source.name}: {sum(1 for _ in self._workspace.report.contributions())} contributions"

    def _type(self) -> str:
        last = list(self._workspace.report.contributions())[-1][1]
        self._workspace.go_to_contribution(last.id)
        self._view.page.setFocus()
        self._press(Qt.Key.Key_End, held=Qt.KeyboardModifier.ControlModifier)
        start = time.perf_counter()
        for letter in f" {SENTENCE}":
            self._press(Qt.Key.Key_unknown, letter)
        spent = (time.perf_counter() - start) * 1000 / (len(SENTENCE) + 1)
        _must(SENTENCE in self._view.page.toPlainText(), "the words do not stand on the page")
        _must(SENTENCE in self._printed(self._workspace.report), "the words do not stand in the report")
        return f"a sentence, {spent:.1f} ms a key"

    def _undo(self) -> str:
        written = self._workspace.report
        self._do("edit.undo")
        _must(SENTENCE not in self._printed(self._workspace.report), "undo does not take back what was typed")
        self._do("edit.redo")
        _must(self._workspace.report == written, "redo does not bring back what was taken back")
        return "and redo"

    def _spell(self) -> str:
        """A dictionary, loaded in a process of its own, must know a word and not know another."""
        from hrreport.spelling.dictionaries import serving, shipped

        from .spelling.process import SpellerProcess

        found = shipped()
        _must(bool(found), "no dictionary is there")
        known: dict[str, bool] = {}
        process = SpellerProcess(serving("en-US", found)[0].affix, self._window)
        process.answered.connect(known.update)
        process.look_up({KNOWN, UNKNOWN})
        self._wait(lambda: len(known) == 2, "the dictionary does not answer")
        process.close()
        process.deleteLater()
        _must(known[KNOWN] and not known[UNKNOWN], "the dictionary knows too little or too much")
        return f"dictionaries: {', '.join(one.tag for one in found)}"

    def _save(self) -> str:
        from hrreport.storage import open_report

        self._do("file.save")
        self._wait(lambda: self._workspace.document.is_saved, "the report is not saved")
        self._wait(lambda: self._window.path == self._asker.file, "the report is not saved where it should be")
        _must(open_report(self._asker.file).report == self._workspace.report, "the file holds another report")
        return f"{self._asker.file.name}, {self._asker.file.stat().st_size // 1024} kB"

    def _export(self) -> str:
        from .exporting import ALL_FORMATS, Exported, Order, export

        order = Order(
            report=self._workspace.report,
            template=self._workspace.template,
            formats=tuple(ALL_FORMATS),
            folder=self._folder,
            name="export",
        )
        done = export(order, lambda _done, _of: None)
        _must(isinstance(done, Exported) and done.failure is None, "the report could not be exported")
        for path in order.files:
            _must(_holds(path), f"{path.name} is not what was written")
        return ", ".join(f"{path.suffix[1:]} {path.stat().st_size // 1024} kB" for path in order.files)

    def _close(self) -> str:
        self._do("file.close")
        self._wait(lambda: self._window.view is None, "the report does not close")
        return "back on the start page"

    def _reopen(self) -> str:
        self._open(self._asker.file)
        _must(SENTENCE in self._view.page.toPlainText(), "the words are gone")
        self._do("file.close")
        self._wait(lambda: self._window.view is None, "the report does not close")
        return "with what was typed"

    # -- what they share ----------------------------------------------------------------------------------

    @property
    def _window(self) -> MainWindow:
        window = self._program.front()
        if window is None:
            raise _WrongError("there is no window")
        return window

    @property
    def _view(self) -> EditingView:
        view = self._window.view
        if not isinstance(view, EditingView):
            raise _WrongError("no report is open")
        return view

    @property
    def _workspace(self) -> Workspace:
        return self._view.workspace

    def _printed(self, report: Report) -> str:
        from hrreport.forum.compose import compose
        from hrreport.writers.markdown import write

        return write(compose(report, self._workspace.template))

    def _open(self, path: Path) -> None:
        self._program.opening.open(path)
        self._wait(lambda: self._window.view is not None, f"{path.name} does not open")
        self._wait(lambda: not self._program.opening.is_busy, f"{path.name} does not open")

    def _do(self, action: str) -> None:
        self._window.actions_[action].trigger()
        QApplication.processEvents()

    def _press(self, key: Qt.Key, text: str = "", held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key as the system would bring it: to the window, which hands it to what has the focus."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._window.windowHandle(), QKeyEvent(kind, key, held, text))
        QApplication.processEvents()

    def _wait(self, there: Callable[[], bool], otherwise: str) -> None:
        until = time.monotonic() + _PATIENCE
        while not there():
            _must(not self._asker.asked, f"the program asks: {' / '.join(self._asker.asked)}")
            _must(time.monotonic() < until, otherwise)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _must(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise _WrongError(otherwise)


def _holds(path: Path) -> bool:
    """Whether an exported file holds the sentence, as far as one can read it without a program for it."""
    import zipfile

    if path.suffix == ".pdf":
        return path.read_bytes().startswith(b"%PDF-")
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            return SENTENCE in package.read("word/document.xml").decode("utf-8")
    return SENTENCE in path.read_text(encoding="utf-8")
