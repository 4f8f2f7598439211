"""Jobs: work on threads, told of on the GUI thread exactly once, dropped when superseded."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.errors import HRReportError, UsageError
from hrreport.ui.jobs import Jobs, Progress


@pytest.fixture
def jobs(qapp: QApplication) -> Jobs:
    return Jobs()


def test_work_is_done_on_a_thread_and_told_on_the_gui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[object] = []
    told: list[tuple[str, bool]] = []

    def work(_: Progress) -> str:
        threads.append(threading.current_thread())
        return "value"

    def done(value: str) -> None:
        told.append((value, QThread.currentThread() is jobs.thread()))
        assert not jobs.is_idle

    jobs.start("Working", work, done)
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert told == [("value", True)]
    assert threads != [threading.main_thread()]


def test_our_errors_are_told_and_others_raised(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[HRReportError] = []
    seen: list[object] = []

    def fail(error: Exception) -> None:
        def work(_: Progress) -> None:
            raise error

        jobs.start("Failing", work, lambda _: None, told.append).failed.connect(seen.append)
        qtbot.waitUntil(lambda: jobs.is_idle)

    ours, other = UsageError("no"), ValueError()
    fail(ours)
    with qtbot.captureExceptions() as caught:
        fail(other)
    assert told == [ours]
    assert seen == [ours, other]
    assert caught[0][0] is ValueError


def test_a_job_that_is_superseded_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    go_on = threading.Event()
    told: list[int] = []
    dropped: list[str] = []

    def slow(progress: Progress) -> int:
        assert go_on.wait(10)
        progress.step(1, 2)
        return 1

    jobs.start("First", slow, told.append, key="preview").dropped.connect(lambda: dropped.append("first"))
    jobs.start("Second", lambda _: 2, told.append, key="preview")
    go_on.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert (told, dropped) == ([2], ["first"])


def test_progress_is_told(jobs: Jobs, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []

    def work(progress: Progress) -> None:
        for number in range(3):
            progress.step(number, 3)

    jobs.start("Working", work, lambda _: None).progressed.connect(lambda done, of: steps.append((done, of)))
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_many_short_jobs_come_and_go(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[int] = []

    def work(number: int) -> int:
        time.sleep(number % 4 / 1000)
        return number

    for number in range(200):
        jobs.start("Working", lambda _, number=number: work(number), told.append)  # type: ignore[misc]
        if number % 5 == 0:
            qtbot.waitUntil(lambda: jobs.is_idle)
    jobs.wait()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert sorted(told) == list(range(200))
