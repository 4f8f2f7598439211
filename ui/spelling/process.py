"""The process of one dictionary: asked for words, it answers when it can, and the window goes on meanwhile.

Hunspell lets nothing else of a Python program run while it loads a dictionary or thinks of suggestions, and a damaged
dictionary can end the program it is in. So it has a program of its own.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from hrreport.spelling.server import command

from .asking import Then

_PATIENCE = 60_000


class SpellerProcess(QObject):
    """Starts when it is first asked. ``answered`` carries spellings and whether each is right.

    ``failed`` says in a sentence, empty where nobody can tell, why it answers no more.
    """

    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, affix: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._affix = affix
        self._process = QProcess(self)
        self._count = 0
        self._asked: dict[int, frozenset[str]] = {}
        self._waiting: dict[int, Then] = {}
        self._is_over = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._process.kill)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(lambda *_: self._fail(""))
        self._process.errorOccurred.connect(self._on_error)

    def look_up(self, spellings: Collection[str]) -> None:
        """Asks whether these are right; what is under way already is not asked again."""
        wanted = frozenset(spellings).difference(*self._asked.values())
        if wanted:
            self._asked[self._ask(wrong=sorted(wanted))] = wanted

    def suggest(self, spelling: str, then: Then) -> None:
        """Asks what might be meant; ``then`` is told, nothing where the process has failed."""
        if self._is_over:
            then(())
        else:
            self._waiting[self._ask(suggest=spelling)] = then

    def close(self) -> None:
        """Ends the process. It has nothing to put away."""
        self._is_over = True
        self._patience.stop()
        # What it still says while it is waited for is for nobody.
        self._process.blockSignals(True)
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(2_000)

    def _ask(self, **what: Any) -> int:
        self._count += 1
        if self._is_over:
            return self._count
        if self._process.state() == QProcess.ProcessState.NotRunning:
            program, *arguments = command(self._affix)
            self._process.start(program, arguments)
        self._process.write(json.dumps({"id": self._count, **what}).encode() + b"\n")
        self._patience.start()
        return self._count

    def _read(self) -> None:
        while self._process.canReadLine():
            self._take(json.loads(bytes(self._process.readLine().data())))

    def _take(self, answer: dict[str, Any]) -> None:
        self._patience.start()
        if "failed" in answer:
            self._fail(answer["failed"])
        elif "wrong" in answer:
            asked = self._asked.pop(answer["id"], frozenset())
            wrong = frozenset(answer["wrong"])
            self.answered.emit({one: one not in wrong for one in asked})
        elif "suggest" in answer:
            self._waiting.pop(answer["id"])(tuple(answer["suggest"]))
        if not self._asked and not self._waiting:
            self._patience.stop()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._fail("")

    def _fail(self, sentence: str) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._patience.stop()
        waiting = tuple(self._waiting.values())
        self._asked.clear()
        self._waiting.clear()
        self.failed.emit(sentence)
        for then in waiting:
            then(())
