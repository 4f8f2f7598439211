"""Exporting as a rapporteur does it: the dialog, once more as last time, what is in the way, and what fails."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import docx
import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from hrreport import files
from hrreport.model.texts import Spot
from hrreport.settings import LastExport, SettingsFile
from hrreport.ui import export_run
from hrreport.ui.dialogs.export import ExportDialog
from hrreport.ui.exporting import clean_name, done_words, file_name
from hrreport.ui.jobs import Jobs
from hrreport.ui.printing import save_pdf
from hrreport.ui.theme import Theme
from hrreport.ui.widgets.choice_box import ChoiceBox
from hrreport.ui.widgets.concern_list import ConcernList
from hrreport.ui.workspace import Workspace
from tests.ui.asking import Scripted


class Desk:
    """Everything that an export needs, and the dialogs made with it."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, theme: Theme, folder: Path) -> None:
        self.qtbot = qtbot
        self.workspace = workspace
        self.theme = theme
        self.folder = folder
        self.jobs = Jobs()
        self.asker = Scripted()
        self.settings = SettingsFile(folder.parent / "settings.json")
        self.settings.change(export_formats=("docx",))
        self.told: list[str] = []
        self.places: list[Spot] = []
        self.made: list[ExportDialog] = []

    def dialog(self, path: Path | None = None) -> ExportDialog:
        """A dialog that is not shown yet."""
        path = path or self.folder / "plenary.hrr"
        made = ExportDialog(self.workspace, self.settings, self.jobs, self.asker, self.theme, path)
        self.made.append(made)
        made.told.connect(self.told.append)
        made.place_wanted.connect(self.places.append)
        return made

    def shown(self, path: Path | None = None) -> ExportDialog:
        """A dialog as it stands when it has looked the report over."""
        made = self.dialog(path)
        made.show()
        self.qtbot.waitExposed(made)
        self.settle()
        return made

    def settle(self) -> None:
        """Waits until nothing is under way."""
        self.qtbot.waitUntil(lambda: self.jobs.is_idle)
        QApplication.processEvents()

    def names(self) -> list[str]:
        return sorted(one.name for one in self.folder.iterdir())


@pytest.fixture
def desk(qtbot: QtBot, workspace: Workspace, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "reports"
    folder.mkdir()
    made = Desk(qtbot, workspace, theme, folder)
    yield made
    made.jobs.wait()
    for dialog in made.made:
        if isValid(dialog):
            dialog.deleteLater()


def button(dialog: ExportDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == words)


def press(dialog: ExportDialog, words: str) -> None:
    found = button(dialog, words)
    assert found.isVisible()
    assert found.isEnabled()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def tick(dialog: ExportDialog, words: str) -> None:
    box = next(one for one in dialog.findChildren(QCheckBox) if one.text().replace("&", "") == words)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)


def field(dialog: ExportDialog, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def words_in(dialog: ExportDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def rewrite(line: QLineEdit, words: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)


def test_word_and_more_beside_the_report(desk: Desk) -> None:
    dialog = desk.shown()
    tick(dialog, "Markdown")
    tick(dialog, "PDF")
    press(dialog, "Export")
    desk.settle()
    assert desk.names() == ["plenary.docx", "plenary.md", "plenary.pdf"]
    assert docx.Document(str(desk.folder / "plenary.docx")).paragraphs[0].text
    assert desk.told == [done_words([desk.folder / name for name in desk.names()])]
    assert "Exported 3 files" in words_in(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_formats_of_the_preferences_are_ticked_first(desk: Desk) -> None:
    desk.settings.change(export_formats=("md", "html"))
    dialog = desk.shown()
    press(dialog, "Export")
    desk.settle()
    assert desk.names() == ["plenary.html", "plenary.md"]


def test_enter_alone_exports(desk: Desk) -> None:
    dialog = desk.shown()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    desk.settle()
    assert desk.names() == ["plenary.docx"]


def test_the_result_leads_to_file_and_folder(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(export_run.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    for words in ("Open file", "Show in folder"):
        dialog = desk.shown()
        desk.asker.answers = ["replace"]
        press(dialog, "Export")
        desk.settle()
        press(dialog, words)
        assert not dialog.isVisible()
    assert opened == [str(desk.folder / "plenary.docx"), str(desk.folder)]


def test_what_is_opened_afterwards(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(export_run.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    dialog = desk.shown()
    box = next(one for one in dialog.findChildren(ChoiceBox) if one.accessibleName() == "Afterwards")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    press(dialog, "Export")
    desk.settle()
    assert opened == [str(desk.folder / "plenary.docx")]
    assert not isValid(dialog) or not dialog.isVisible()


def test_what_is_incomplete_is_said_and_leads_to_its_place(desk: Desk) -> None:
    dialog = desk.shown()
    concerns = dialog.findChild(ConcernList)
    assert concerns.item(0).text() == "“Session” is not filled in."
    assert "TO LOOK AT BEFORE YOU EXPORT" in words_in(dialog)
    assert button(dialog, "Export").isEnabled()
    middle = concerns.visualItemRect(concerns.item(0)).center()
    QTest.mouseClick(concerns.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert desk.places == [Spot("field", field="session")]
    assert not dialog.isVisible()


def test_somebody_who_can_be_recognised_needs_a_decision(desk: Desk) -> None:
    dialog = desk.shown()
    box = next(one for one in dialog.findChildren(ChoiceBox) if one.accessibleName() == "Naming")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    desk.settle()
    assert not button(dialog, "Export").isVisible()
    assert "SOMEBODY CAN STILL BE RECOGNISED" in words_in(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    desk.settle()
    assert desk.names() == []
    press(dialog, "Export anyway")
    desk.settle()
    assert desk.names() == ["plenary.docx"]
    assert desk.settings.now.exports[desk.workspace.report.id].mode == "unattributed"


def test_enter_before_it_was_looked_over_holds_back_too(desk: Desk) -> None:
    dialog = desk.shown()
    box = next(one for one in dialog.findChildren(ChoiceBox) if one.accessibleName() == "Naming")
    box.setCurrentIndex(2)
    press(dialog, "Export")
    desk.settle()
    assert desk.names() == []
    assert button(dialog, "Export anyway").isVisible()


def test_what_keeps_an_export_from_beginning(desk: Desk) -> None:
    dialog = desk.shown()
    rewrite(field(dialog, "File name"), " .docx")
    assert "Give the file a name." in words_in(dialog)
    rewrite(field(dialog, "File name"), "final: version.docx")
    rewrite(field(dialog, "Folder"), str(desk.folder / "none"))
    assert "There is no such folder." in words_in(dialog)
    assert not button(dialog, "Export").isEnabled()
    desk.asker.answers = [desk.folder]
    desk.asker.folder = lambda *_: desk.folder  # type: ignore[method-assign]
    press(dialog, "Choose…")
    tick(dialog, "Word")
    assert "Choose one format at least." in words_in(dialog)
    tick(dialog, "Word")
    press(dialog, "Export")
    desk.settle()
    assert desk.names() == ["final version.docx"]


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("replace", ["plenary.docx", "plenary.md"]),
        ("both", ["plenary (2).docx", "plenary (2).md", "plenary.docx"]),
        ("cancel", ["plenary.docx"]),
    ],
)
def test_files_in_the_way_are_asked_for_once(desk: Desk, answer: str, names: list[str]) -> None:
    (desk.folder / "plenary.docx").write_bytes(b"old")
    dialog = desk.shown()
    tick(dialog, "Markdown")
    desk.asker.answers = [answer]
    press(dialog, "Export")
    desk.settle()
    assert desk.names() == names
    assert len(desk.asker.asked) == 1
    assert "plenary.docx" in desk.asker.asked[0]
    assert ((desk.folder / "plenary.docx").read_bytes() == b"old") == (answer != "replace")


def test_as_last_time_takes_one_key_and_no_dialog(desk: Desk) -> None:
    first = desk.shown()
    tick(first, "Markdown")
    press(first, "Export")
    desk.settle()
    first.accept()
    before = (desk.folder / "plenary.docx").stat().st_mtime_ns
    desk.dialog().export_as_last_time()
    desk.settle()
    assert desk.asker.asked == []
    assert (desk.folder / "plenary.docx").stat().st_mtime_ns > before
    assert desk.told == [done_words([desk.folder / name for name in ("plenary.docx", "plenary.md")])] * 2


def test_as_last_time_asks_for_a_file_that_somebody_else_changed(desk: Desk) -> None:
    first = desk.shown()
    press(first, "Export")
    desk.settle()
    first.accept()
    (desk.folder / "plenary.docx").write_bytes(b"edited by a colleague")
    desk.asker.answers = ["cancel"]
    desk.dialog().export_as_last_time()
    desk.settle()
    assert (desk.folder / "plenary.docx").read_bytes() == b"edited by a colleague"
    assert len(desk.asker.asked) == 1


def test_the_dialog_remembers_and_offers_the_last_time(desk: Desk) -> None:
    last = LastExport(formats=("md", "html", "gone"), folder=str(desk.folder), mode="list", name="other")
    desk.settings.change(exports={desk.workspace.report.id: last})
    dialog = desk.shown()
    assert field(dialog, "File name").text() == "other"
    press(dialog, "As last time")
    desk.settle()
    assert desk.names() == ["other.html", "other.md"]


def test_as_last_time_without_a_last_time_opens_the_dialog(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = desk.dialog()
    opened: list[bool] = []
    monkeypatch.setattr(dialog, "exec", lambda: opened.append(True))
    dialog.export_as_last_time()
    assert opened == [True]
    dialog.deleteLater()


@pytest.mark.parametrize(("answer", "names"), [("anyway", ["plenary.docx"]), ("cancel", [])])
def test_as_last_time_with_somebody_recognised(desk: Desk, answer: str, names: list[str]) -> None:
    last = LastExport(formats=("docx",), folder=str(desk.folder), mode="unattributed", name="plenary")
    desk.settings.change(exports={desk.workspace.report.id: last})
    desk.asker.answers = [answer]
    desk.dialog().export_as_last_time()
    desk.settle()
    desk.settle()
    assert desk.names() == names
    assert "recognised" in desk.asker.asked[0]


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "The disk of"), (errno.EACCES, "open in another program"), (errno.EIO, "is not there")],
)
def test_a_disk_that_fails_is_told_and_leaves_the_old_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    (desk.folder / "plenary.md").write_bytes(b"old")
    dialog = desk.shown()
    tick(dialog, "Markdown")
    desk.asker.answers = ["replace"]
    write = files._write_synced

    def fail(path: Path, data: bytes) -> None:
        if data[:2] != b"PK":
            raise OSError(number, "no")
        write(path, data)

    monkeypatch.setattr(files, "_write_synced", fail)
    press(dialog, "Export")
    desk.settle()
    assert desk.names() == ["plenary.docx", "plenary.md"]
    assert (desk.folder / "plenary.md").read_bytes() == b"old"
    assert "“plenary.md” could not be written" in desk.asker.asked[-1]
    assert words in desk.asker.asked[-1]
    assert "Exported “plenary.docx”" in desk.asker.asked[-1]
    assert dialog.isVisible()
    assert button(dialog, "Export").isEnabled()


def test_a_file_that_is_write_protected_stays(desk: Desk) -> None:
    target = desk.folder / "plenary.docx"
    target.write_bytes(b"old")
    target.chmod(0o444)
    dialog = desk.shown()
    desk.asker.answers = ["replace"]
    press(dialog, "Export")
    desk.settle()
    assert target.read_bytes() == b"old"
    assert "not to be changed" in desk.asker.asked[-1]


def test_a_damaged_base_document_is_told(desk: Desk) -> None:
    workspace = desk.workspace
    broken = Workspace(workspace.report, msgspec.structs.replace(workspace.template, base=b"junk"))
    desk.workspace = broken
    dialog = desk.shown()
    press(dialog, "Export")
    desk.settle()
    assert "damaged" in desk.asker.asked[-1]
    assert desk.names() == []


def test_esc_ends_an_export_and_writes_nothing(desk: Desk) -> None:
    dialog = desk.shown()
    press(dialog, "Export")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    desk.jobs.wait()
    desk.settle()
    assert dialog.isVisible()
    assert button(dialog, "Export").isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_nothing_stands_cut_off_in_either_theme(desk: Desk) -> None:
    dialog = desk.shown(desk.folder / f"{'a long name ' * 8}.hrr")
    for choice in ("dark", "light"):
        desk.theme.choose(choice)  # type: ignore[arg-type]
        QApplication.processEvents()
        for one in dialog.findChildren(QPushButton) + dialog.findChildren(QCheckBox):
            if one.isVisible():
                assert one.width() >= one.sizeHint().width(), one.text()
                assert one.accessibleName() or one.text()
        dialog.grab()
    assert "a long name" in field(dialog, "File name").text()


def test_names_of_files(workspace: Workspace) -> None:
    report, template = workspace.report, workspace.template
    assert clean_name(" report.docx ") == "report"
    assert clean_name("a/b: c.PDF") == "a b c"
    assert clean_name(" . ") == ""
    assert file_name(report, template, Path("x/plenary.hrr")) == "plenary"
    assert file_name(report, template, None)
    assert file_name(msgspec.structs.replace(report, title=()), template, None).startswith("Human rights")


def test_pdf_is_saved_where_she_says(desk: Desk) -> None:
    desk.asker.answers = [desk.folder / "pages"]
    assert save_pdf(desk.workspace, desk.asker, desk.folder / "plenary.hrr", None)
    assert (desk.folder / "pages.pdf").read_bytes().startswith(b"%PDF")
    assert str(desk.folder / "plenary.pdf") in desk.asker.asked[0]
    desk.asker.answers = [None]
    assert not save_pdf(desk.workspace, desk.asker, None, None)
    desk.asker.answers = [desk.folder / "none" / "pages.pdf"]
    assert not save_pdf(desk.workspace, desk.asker, None, None)
    assert "is not there" in desk.asker.asked[-1]
