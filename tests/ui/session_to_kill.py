"""A session of writing that another process kills: it types a numbered word every few moments, and saves now and then.

Run as ``python -m tests.ui.session_to_kill FILE RECOVERY VERSIONS``. Each word is told on standard output, with the
time of the system's monotonic clock, once it is in the report.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hrreport.forum.library import Library
from hrreport.model import Report
from hrreport.prose import Paragraph, plain
from hrreport.settings import SettingsFile
from hrreport.spelling.personal import WordList
from hrreport.ui.dialogs.asking import Asker
from hrreport.ui.jobs import Jobs
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Folders, Opened
from hrreport.ui.preview.first_pages import FirstPages
from hrreport.ui.reading import read_file
from hrreport.ui.services import Services
from hrreport.ui.spelling.spelling import Spelling
from hrreport.ui.theme import Theme, load_fonts

EVERY_MS, SAVE_EVERY = 15, 120


class Session:
    """The main window with a report: what is asked of it is to type at the end of a contribution, and to save."""

    def __init__(self, application: QApplication, opened: Opened, folders: Folders) -> None:
        load_fonts()
        jobs = Jobs()
        home = folders.recovery.parent
        settings = SettingsFile(home / "settings.json")
        services = Services(
            theme=Theme(application, "light"),
            settings=settings,
            library=Library(folders.recovery.parent / "templates"),
            jobs=jobs,
            asker=Asker(),
            folders=folders,
            first_pages=FirstPages(jobs, folders.recovery.parent / "first-pages"),
            spelling=Spelling(settings, WordList(home / "words.txt"), home / "dictionaries"),
        )
        self._window = MainWindow(services)
        self._window.show()
        self._window.show_report(opened)
        assert self._window.workspace is not None
        one = next(opened.report.contributions())[1]
        self._window.workspace.go_to_contribution(one.id)
        self._move_to_end(len(one.text))

    def _move_to_end(self, paragraphs: int) -> None:
        assert self._window.view is not None
        page = self._window.view.page
        cursor = page.textCursor()
        for _ in range(paragraphs - 1):
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        page.setTextCursor(cursor)

    def type(self, words: str) -> None:
        """Writes words on the page, key by key."""
        assert self._window.view is not None
        QTest.keyClicks(self._window.view.page, words)

    def save(self) -> None:
        """Saves, as Ctrl+S does."""
        self._window.actions_["file.save"].trigger()


def numbers_in(report: Report) -> int:
    """The number of the last word that the session typed and this report holds."""
    _, one = next(report.contributions())
    last = one.text[-1]
    words = plain(last.runs).split() if isinstance(last, Paragraph) else []
    return int(words[-1]) if words and words[-1].isdecimal() else 0


def main() -> None:
    """Types until it is killed."""
    path, recovery, versions = map(Path, sys.argv[1:])
    application = QApplication([])
    session = Session(application, read_file(path), Folders(recovery, versions))
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
