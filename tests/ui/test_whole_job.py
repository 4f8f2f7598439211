"""The whole job through the window: the real plenary summary written from an empty report to Word and Markdown.

Real keys and mouse events only. Texts are pasted, as a rapporteur does who drafted them elsewhere; what is counted is
everything else that she has to press or click.
"""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from hrreport.forum.attribution import Namer
from hrreport.forum.span import plain_spans
from hrreport.model import Contribution, Report
from hrreport.prose import plain, plain_blocks
from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow
from tests.texts import bold_stretches, read, template
from tests.ui.hand import ALT, CTRL, SHIFT, Hand
from tests.ui.storm import check

PER_NEW, PER_KNOWN, WHOLE = 8, 4, 150


class Job:
    """The summary to be written, and the hand that writes it."""

    def __init__(self, seed: Path) -> None:
        self.gold: Report = read(seed).value
        self.namer = Namer(self.gold, template("whrcf"))
        self.hand = Hand()

    def line(self, one: Contribution) -> str:
        """Who speaks, in one line, as it stands in a list of speakers."""
        words = plain_spans(self.namer.spans(one.speakers[0], "full")).rstrip(",")
        return words.removeprefix("The ")

    def words(self, one: Contribution) -> str:
        """What was said, one paragraph a line."""
        return plain_blocks(one.text, self.namer.plain)

    def introduction(self) -> tuple[str, str]:
        """The introduction as plain text and as the web page that it is copied from."""
        runs = (self.gold.introduction or ())[0].runs  # type: ignore[union-attr]
        html = "".join(
            run if isinstance(run, str) else f'<a href="{run.link}">{run.text}</a>'  # type: ignore[union-attr]
            for run in runs
        )
        return plain(runs), f"<p>{html}</p>"


def test_the_real_summary_is_written_from_nothing_to_word(
    app: App, seed: Path, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    job = Job(seed)
    hand = job.hand
    window = new_report(app, job, qtbot)
    write_front(job)
    counts = write_segments(job)
    move_to_its_place(job, window)
    correct_a_name(job, window)
    assert window.workspace is not None
    assert window.view is not None
    check(window.view.page, window.workspace)
    export(job, window, tmp_path, qtbot)
    compare(tmp_path, seed)
    with capsys.disabled():
        print(f"\nkeys and clicks: {hand.count} for the whole summary, at most {max(counts)} a contribution")
    assert max(counts) <= PER_NEW
    assert hand.count <= WHOLE


def new_report(app: App, job: Job, qtbot: QtBot) -> MainWindow:
    window = app.front()
    assert window is not None
    qtbot.waitUntil(lambda: window.isActiveWindow())

    def fill(dialog: QDialog) -> None:
        job.hand.type("Human")
        job.hand.press(Qt.Key.Key_Return)

    window.start.setFocus()
    job.hand.in_dialog(lambda: job.hand.press(Qt.Key.Key_N, CTRL), fill)
    qtbot.waitUntil(lambda: window.view is not None)
    assert window.workspace is not None
    assert window.workspace.template.id == "whrcf"
    return window


def write_front(job: Job) -> None:
    hand = job.hand
    hand.type(plain(job.gold.title))
    hand.press(Qt.Key.Key_Return)
    hand.type(plain(job.gold.subtitle))
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_A, CTRL)
    hand.paste(*job.introduction())


def write_segments(job: Job) -> list[int]:
    """Writes everything, the Mayor of Sfax in the wrong place and his name misspelt; the keys for each."""
    hand, counts = job.hand, []
    misplaced = None
    for number, segment in enumerate(job.gold.segments):
        if number:
            hand.press(Qt.Key.Key_Return, CTRL | SHIFT)
            hand.paste(plain(segment.theme))
        for one in segment.contributions:
            if "Elloumi" in job.line(one):
                misplaced = one
                continue
            counts.append(write_new_speaker(job, one))
            if number == 1 and one is segment.contributions[0]:
                moderates(job)
    assert misplaced is not None
    counts.append(write_new_speaker(job, misplaced, misspelt=True))
    return counts


def write_new_speaker(job: Job, one: Contribution, misspelt: bool = False) -> int:
    hand = job.hand
    before = hand.count
    hand.press(Qt.Key.Key_Return, CTRL)
    line = job.line(one)
    hand.paste(line.replace("Elloumi", "Eloumi") if misspelt else line)
    hand.press(Qt.Key.Key_Return, times=2)
    hand.paste(job.words(one))
    return hand.count - before


def moderates(job: Job) -> None:
    """From the menu, by its keys: she moderates the segment."""
    job.hand.press(Qt.Key.Key_R, ALT)
    job.hand.press(Qt.Key.Key_O)


def move_to_its_place(job: Job, window: MainWindow) -> None:
    """Drags the Mayor of Sfax from the end to behind the councillor in the first segment."""
    assert window.view is not None
    outline = window.view.outline
    job.hand.drag_row(outline.tree, "Mounir Eloumi", "Noraini Roslan")


def correct_a_name(job: Job, window: MainWindow) -> None:
    hand = job.hand
    assert window.workspace is not None
    hand.press(Qt.Key.Key_F4)
    hand.press(Qt.Key.Key_A, CTRL)
    hand.type("Mounir Elloumi")
    hand.press(Qt.Key.Key_Tab)
    assert any(speaker.name == "Mounir Elloumi" for speaker in window.workspace.report.speakers)


def export(job: Job, window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    """To Word and Markdown, in a folder of its own, by keys alone."""
    hand = job.hand

    def choose(dialog: QDialog) -> None:
        hand.press(Qt.Key.Key_F, ALT)
        hand.press(Qt.Key.Key_A, CTRL)
        hand.type(str(folder))
        hand.press(Qt.Key.Key_Return)

        qtbot.waitUntil(lambda: len(list(folder.iterdir())) == 2, timeout=20_000)
        qtbot.wait(100)
        hand.press(Qt.Key.Key_Return)

    assert window.view is not None
    hand.in_dialog(lambda: hand.press(Qt.Key.Key_E, CTRL), choose)


def compare(folder: Path, seed: Path) -> None:
    original = seed.read_text(encoding="utf-8")
    markdown = next(folder.glob("*.md")).read_text(encoding="utf-8")
    assert [word for word in markdown.split() if word.strip("#")] == original.split()
    assert bold_stretches(markdown) == bold_stretches(original)
    document = docx.Document(str(next(folder.glob("*.docx"))))
    words = " ".join(paragraph.text for paragraph in document.paragraphs).split()
    assert words == re.sub(r"[*<>]", "", original).split()
    bold = [
        run.text
        for paragraph in document.paragraphs
        for run in paragraph.runs
        if run.style.name == "Speaker" or run.bold
    ]
    assert bold == bold_stretches(original)


def test_a_known_speaker_takes_four_keys_at_most(app: App, seed: Path, qtbot: QtBot) -> None:
    job = Job(seed)
    hand = job.hand
    window = new_report(app, job, qtbot)
    assert window.workspace is not None
    write_new_speaker(job, next(job.gold.contributions())[1])
    before = hand.count
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.type("saiz")
    hand.press(Qt.Key.Key_Return)
    hand.paste("added a word.")
    assert hand.count - before <= PER_KNOWN
    last = list(window.workspace.report.contributions())[-1][1]
    assert [last.speakers, last.lead] == [(window.workspace.report.speakers[0].id,), "auto"]
    assert plain_blocks(last.text) == "added a word."
