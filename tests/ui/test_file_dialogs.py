"""The dialogs about files: versions, unsaved work, notices, and the questions, as they are seen and clicked."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QTabBar,
    QTableWidget,
    QTextEdit,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hrreport.errors import ChangedOnDiskError, HRReportError, InputError, LockedError, Notice
from hrreport.forum.load import load_by_name
from hrreport.model import Report, edits
from hrreport.prose import Paragraph
from hrreport.storage import save_report
from hrreport.storage.hrr import Stored
from hrreport.storage.recovery import Snapshot
from hrreport.storage.versions import Version, Versions
from hrreport.ui.dialogs.asking import Answer, Asker
from hrreport.ui.dialogs.notices import NoticesDialog
from hrreport.ui.dialogs.recovered import RecoveredDialog
from hrreport.ui.dialogs.versions import VersionsDialog
from hrreport.ui.jobs import Jobs
from hrreport.ui.recents import recent_of
from hrreport.ui.short import elided, short_folder, short_name
from hrreport.ui.theme import Theme
from hrreport.ui.troubles import about_saving
from hrreport.ui.when import day_and_time
from hrreport.ui.widgets.reading_view import shortened
from hrreport.ui.workspace import Workspace

WHRCF = load_by_name("whrcf")
NOW = datetime.datetime.now(datetime.UTC)
LONG = "A very long name of the report on the second plenary of the Forum of River Cities, morning.hrr"


def button(dialog: QDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == words)


def text(dialog: QDialog) -> str:
    return dialog.findChildren(QTextEdit)[0].toPlainText()


def told(dialog: QDialog) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel))


def click(dialog: QDialog, words: str) -> None:
    QTest.mouseClick(button(dialog, words), Qt.MouseButton.LeftButton)


def nothing_is_clipped(dialog: QDialog) -> bool:
    """Whether every button and label has the room that its words need."""
    shown = [*dialog.findChildren(QPushButton), *dialog.findChildren(QLabel)]
    return all(
        one.width() >= (one.minimumSizeHint() if isinstance(one, QLabel) else one.sizeHint()).width()
        and one.height() >= (one.heightForWidth(one.width()) if one.hasHeightForWidth() else one.sizeHint().height())
        for one in shown
        if one.isVisible()
    )


@pytest.fixture
def versions(tmp_path: Path, sample_report: Report) -> tuple[Version, ...]:
    """Two versions of the sample: three words shorter than it is now, and before that with another title."""
    store = Versions(tmp_path / "versions")
    path = tmp_path / "a.hrr"
    for hours, title in ((30, ("Another", "title", "once")), (2, ("WATER", "BELONGS"))):
        save_report(path, edits.set_title(sample_report, (" ".join(title),)), WHRCF)
        store.keep(path, NOW - datetime.timedelta(hours=hours))
    return store.of(sample_report.id)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, sample_report: Report, versions: tuple[Version, ...]) -> VersionsDialog:
    jobs = Jobs()
    made = VersionsDialog(sample_report, versions, jobs, theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: jobs.is_idle)
    made.setProperty("jobs", jobs)
    return made


def test_versions_are_listed_with_their_words(dialog: VersionsDialog) -> None:
    tree = dialog.findChildren(QTreeWidget)[0]
    first, second = tree.topLevelItem(0), tree.topLevelItem(1)
    assert first is not None
    assert second is not None
    assert [first.text(2), second.text(2)] == ["−3", "−2"]
    assert first.text(0) == day_and_time(NOW - datetime.timedelta(hours=2))
    assert int(first.text(1)) > 100
    assert nothing_is_clipped(dialog)


def test_a_version_is_read_and_compared(dialog: VersionsDialog, qtbot: QtBot) -> None:
    assert "WATER BELONGS\n" in text(dialog)
    tree = dialog.findChildren(QTreeWidget)[0]
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Another title once" in text(dialog))
    tabs = dialog.findChildren(QTabBar)[0]
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert "words added: 3, taken out: 5" in text(dialog)
    assert "Contribution" not in text(dialog)
    assert "Struck out: only in the report as it is now" in told(dialog)


def test_a_version_is_restored_as_one_step(dialog: VersionsDialog, qtbot: QtBot, workspace: Workspace) -> None:
    dialog.restore_wanted.connect(lambda stored, label: workspace.replace(label, stored.report, stored.template))
    before = workspace.report
    click(dialog, "Restore this version")
    assert workspace.report.title == ("WATER BELONGS",)
    assert (workspace.document.undo_label or "").startswith("Restore the version of ")
    workspace.undo()
    assert workspace.report == before
    assert not dialog.isVisible()


def test_a_version_is_opened_as_a_copy(dialog: VersionsDialog, qtbot: QtBot, versions: tuple[Version, ...]) -> None:
    with qtbot.waitSignal(dialog.copy_wanted) as wanted:
        click(dialog, "Open as a copy")
    assert wanted.args == [versions[0].path]


def test_a_damaged_version_says_so_and_cannot_be_restored(
    qtbot: QtBot, theme: Theme, sample_report: Report, versions: tuple[Version, ...]
) -> None:
    versions[0].path.write_bytes(b"nothing")
    jobs = Jobs()
    made = VersionsDialog(sample_report, versions, jobs, theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "This version cannot be read" in text(made))
    assert not button(made, "Restore this version").isEnabled()
    qtbot.waitUntil(lambda: jobs.is_idle)


def test_without_versions_it_says_what_will_come(qtbot: QtBot, theme: Theme, sample_report: Report) -> None:
    made = VersionsDialog(sample_report, (), Jobs(), theme)
    qtbot.addWidget(made)
    made.show()
    assert "There is no earlier version yet" in text(made)
    assert not button(made, "Restore this version").isVisible()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()


def test_the_text_is_painted_anew_in_another_theme(dialog: VersionsDialog, theme: Theme) -> None:
    before = text(dialog)
    theme.choose("dark")
    assert text(dialog) == before


def snapshot(report: Report, path: Path | None) -> Snapshot:
    return Snapshot(Stored(report, WHRCF), path, NOW, Path("x"))


def test_unsaved_work_is_shown_against_its_file(
    qtbot: QtBot, theme: Theme, tmp_path: Path, sample_report: Report
) -> None:
    path = tmp_path / LONG
    save_report(path, sample_report, WHRCF)
    _, one = next(sample_report.contributions())
    more = edits.set_text(sample_report, one.id, (*one.text, Paragraph(runs=("مياه نظيفة للجميع",))))
    jobs = Jobs()
    made = RecoveredDialog(snapshot(more, path), jobs, theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "3 words more than the saved file" in told(made))
    assert "مياه نظيفة للجميع" in text(made)
    assert text(made).count("Contribution of") == 1
    assert nothing_is_clipped(made)
    with qtbot.waitSignal(made.open_wanted):
        qtbot.keyClick(made, Qt.Key.Key_Return)


def test_unsaved_work_without_a_file_or_with_an_unreadable_one_is_shown_whole(
    qtbot: QtBot, theme: Theme, tmp_path: Path, sample_report: Report
) -> None:
    for path, words in ((None, "never saved"), (tmp_path / "gone.hrr", "cannot be compared")):
        jobs = Jobs()
        made = RecoveredDialog(snapshot(sample_report, path), jobs, theme)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda made=made, words=words: words in told(made))  # type: ignore[misc]
        assert text(made).count("Contribution of") > 5
        made.close()
        qtbot.waitUntil(lambda jobs=jobs: jobs.is_idle)  # type: ignore[misc]


def test_notices_are_listed_with_their_places_and_copied(qtbot: QtBot, theme: Theme, sample_report: Report) -> None:
    segment, one = next(pair for pair in sample_report.contributions() if pair[1].speakers)
    speaker = sample_report.speaker(one.speakers[0])
    assert speaker is not None
    notices = (
        Notice(kind="a", text="Check the accents.", line=12),
        Notice(kind="b", text="A part is missing.", place=one.id),
        Notice(kind="c", text="The heading is missing.", place=segment.id),
        Notice(kind="d", text="The end is missing."),
    )
    made = NoticesDialog("What to look at", "In “a.md”.", notices, sample_report)
    qtbot.addWidget(made)
    made.show()
    assert "In “a.md”." in told(made)
    click(made, "Copy")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Line 12\tCheck the accents."
    assert lines[1] == f"{speaker.name}\tA part is missing."
    assert lines[2].startswith("Segment ")
    assert lines[3] == "The end is missing."
    table = made.findChildren(QTableWidget)[0]
    table.setFocus()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == lines[1]
    assert nothing_is_clipped(made)
    click(made, "Close")
    assert not made.isVisible()


def test_two_thousand_notices_come_up_at_once(qtbot: QtBot, theme: Theme, sample_report: Report) -> None:
    notices = tuple(Notice(kind="a", text="Check the accents. " * 8, line=number) for number in range(2000))
    made = NoticesDialog("A", "B", notices, sample_report)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    # Rows are no widgets of their own: as many parts for two thousand as for two.
    few = NoticesDialog("A", "B", notices[:2], sample_report)
    qtbot.addWidget(few)
    assert len(made.findChildren(QWidget)) <= len(few.findChildren(QWidget)) + 5


@pytest.mark.parametrize(
    "error",
    [
        ChangedOnDiskError("a", False),
        ChangedOnDiskError("a", True),
        LockedError("a", "kim on secretariat-pc-04 since 2031-06-04 10:12"),
        InputError("a", "it is write-protected"),
        *(InputError("a", str(number)) for number in (28, 30, 2, 999)),
    ],
)
def test_every_question_fits_and_can_be_answered_by_key(qtbot: QtBot, theme: Theme, error: HRReportError) -> None:
    if isinstance(error, InputError):
        error.__cause__ = OSError(int(error.why) if error.why.isdecimal() else 13, "x")
    seen: list[bool] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        words = [one.text() for one in box.buttons()]
        seen.append(nothing_is_clipped(box) and box.width() < 760 and len(words) in (3, 4))
        QTest.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(50, answer)
    question = about_saving(error, Path("/mnt/amara/Documents/Forum of River Cities") / ("Drafts " * 12) / LONG)
    assert Asker().choose(None, *question) == "cancel"
    assert seen == [True]


def test_a_question_shows_names_as_they_are(qtbot: QtBot, theme: Theme) -> None:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert "&lt;2&gt;" in box.text()
        QTest.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(50, answer)
    answers = (Answer("a", "Do it", "main"), Answer("b", "Cancel", "escape"))
    assert Asker().choose(None, "“A <2>”", "x & y", answers) == "a"


def test_names_are_elided_in_the_middle() -> None:
    assert elided("short", 10) == "short"
    assert len(elided("x" * 100, 30)) == 30
    assert short_name(Path("/a") / LONG).endswith("morning.hrr”"[:-1])
    assert "…" in short_name(LONG)
    assert short_folder(Path("/a/b.hrr")) == "/a"


def test_times_are_told_as_one_says_them() -> None:
    now = datetime.datetime(2031, 6, 4, 10, 12).astimezone()
    assert day_and_time(now, now) == "today, 10:12"
    assert day_and_time(now - datetime.timedelta(days=1), now) == "yesterday, 10:12"
    assert day_and_time(now - datetime.timedelta(days=2), now) == "2 June, 10:12"
    assert day_and_time(now - datetime.timedelta(days=400), now).endswith("2030, 10:12")


def test_a_recent_report_is_known_by_its_title_and_progress(sample_report: Report) -> None:
    found = recent_of(Path("/a/b.hrr"), sample_report, WHRCF, 7)
    assert (found.path, found.when) == ("/a/b.hrr", 7)
    assert found.title == "WATER BELONGS TO THE STREET"
    assert sum(found.counts) == len(list(sample_report.contributions()))
    assert recent_of(Path("/a/b.hrr"), edits.set_title(sample_report, ()), WHRCF).title == "b"


def test_long_unchanged_stretches_are_shortened() -> None:
    from hrreport.model.differences import Stretch

    same = Stretch("word " * 100, "same")
    first, middle, last = shortened((same, Stretch("new ", "new"), same))
    assert first.words.startswith("…")
    assert (middle.words, last.words[-1]) == ("new ", "…")
    assert shortened((same,)) == (same,)
