"""A killed program loses at most the last second of what was written in it."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO

import pytest

from hrreport.forum.load import load_by_name
from hrreport.model import Report
from hrreport.storage import open_report, save_report
from hrreport.storage.recovery import left_over
from tests.conftest import ROOT
from tests.ui.session_to_kill import numbers_in

SECOND = 1.0


def kill_once(path: Path, folders: tuple[Path, Path], seconds: float) -> float:
    """Lets the session run for a while, kills it, and says how old the newest lost word was when it was killed."""
    command = [sys.executable, "-m", "tests.ui.session_to_kill", str(path), *map(str, folders)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True)
    typed: list[tuple[int, float]] = []
    assert child.stdout is not None
    has_begun = threading.Event()
    reader = threading.Thread(target=collect, args=(child.stdout, typed, has_begun))
    reader.start()
    assert has_begun.wait(60)
    time.sleep(seconds)
    killed = time.monotonic()
    child.kill()
    child.wait()
    reader.join()
    child.stdout.close()
    kept = max(
        numbers_in(open_report(path).report), *(numbers_in(one.stored.report) for one in left_over(folders[0])), 0
    )
    return max((killed - when for number, when in typed if number > kept), default=0.0)


def collect(source: IO[str], typed: list[tuple[int, float]], has_begun: threading.Event) -> None:
    for line in source:
        if not line.endswith("\n"):
            break  # cut off in the middle by the kill
        number, when = line.split()
        typed.append((int(number), float(when)))
        has_begun.set()


def kill_often(tmp_path: Path, report: Report, times: int) -> None:
    ages = []
    for number in range(times):
        home = tmp_path / str(number)
        path = home / "talk.hrr"
        home.mkdir()
        save_report(path, report, load_by_name("whrcf"))
        ages.append(kill_once(path, (home / "recovery", home / "versions"), random.uniform(0, 3)))
    print(f"\nkilled {times} times; the oldest word lost was {max(ages):.2f} seconds old")
    assert max(ages) <= SECOND, ages


def test_kills_lose_at_most_a_second(tmp_path: Path, sample_report: Report) -> None:
    kill_often(tmp_path, sample_report, 2)


@pytest.mark.trial
def test_fifty_kills_lose_at_most_a_second(tmp_path: Path, sample_report: Report) -> None:
    kill_often(tmp_path, sample_report, 50)
