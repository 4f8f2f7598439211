"""A session of writing that another process kills: it types a numbered word every few moments, and saves now and then.

Run as ``python -m tests.ui.session_to_kill FILE RECOVERY VERSIONS``. Each word is told on standard output, with the
time of the system's monotonic clock, once it is in the report.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hrreport.model import Report, edits
from hrreport.prose import Paragraph, plain
from hrreport.settings import SettingsFile
from hrreport.ui.dialogs.asking import Asker
from hrreport.ui.filing import Filing
from hrreport.ui.jobs import Jobs
from hrreport.ui.opened import Folders, Opened
from hrreport.ui.reading import read_file
from hrreport.ui.workspace import Wish, Workspace

EVERY_MS, SAVE_EVERY = 15, 120


class Session:
    """A workspace with its filing: what is asked of a window is to type at the end of a contribution, and to save."""

    def __init__(self, opened: Opened, folders: Folders) -> None:
        self._workspace = Workspace(opened.report, opened.template)
        self._jobs = Jobs()
        settings = SettingsFile(folders.recovery.parent / "settings.json")
        self._filing = Filing(self._workspace, opened, self._jobs, Asker(), settings, folders, lambda _: None)

    def type(self, words: str) -> None:
        """Writes words at the end of the first contribution."""
        self._workspace.wish(Wish("Typing", lambda report: _with_words(report, words), "typing"))

    def save(self) -> None:
        """Saves, as Ctrl+S does."""
        self._filing.save()


def numbers_in(report: Report) -> int:
    """The number of the last word that the session typed and this report holds."""
    _, one = next(report.contributions())
    last = one.text[-1]
    words = plain(last.runs).split() if isinstance(last, Paragraph) else []
    return int(words[-1]) if words and words[-1].isdecimal() else 0


def _with_words(report: Report, words: str) -> Report:
    _, one = next(report.contributions())
    last = one.text[-1]
    assert isinstance(last, Paragraph)
    return edits.set_text(report, one.id, (*one.text[:-1], Paragraph(runs=(*last.runs, words))))


def main() -> None:
    """Types until it is killed."""
    path, recovery, versions = map(Path, sys.argv[1:])
    application = QApplication([])
    session = Session(read_file(path), Folders(recovery, versions))
    number = 0

    def write() -> None:
        nonlocal number
        number += 1
        session.type(f" {number}")
        sys.stdout.write(f"{number} {time.monotonic()}\n")
        sys.stdout.flush()
        if number % SAVE_EVERY == 0:
            session.save()

    timer = QTimer()
    timer.timeout.connect(write)
    timer.start(EVERY_MS)
    application.exec()


if __name__ == "__main__":
    main()
