"""The window of forum templates, the menus of their cards, and files that cannot be used: by mouse and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListView, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from hrreport import paths
from hrreport.errors import InputError
from hrreport.forum.compose import compose
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.package import open_package, pack
from hrreport.settings import Recent
from hrreport.ui import packing
from hrreport.ui.app import App
from hrreport.ui.dialogs.forum_templates import ForumTemplates
from hrreport.ui.dialogs.new_report import NewReport
from hrreport.ui.main_window import MainWindow
from hrreport.writers import FORMATS
from tests.ui.asking import Scripted
from tests.ui.hand import Hand
from tests.ui.surfaces import report
from tests.ui.test_looks import clipped
from tests.ui.test_template_arrives import cards, drop, lanterns

LAMPS = "Lantern Talks"


@pytest.fixture
def asker(qapp: QApplication) -> Scripted:
    return Scripted()


@pytest.fixture
def window(app: App, qtbot: QtBot) -> MainWindow:
    """The first window, with the cards on its start page."""
    qtbot.waitUntil(lambda: "Plain session report" in cards(app))
    found = app.front()
    assert found is not None
    found.resize(1180, 760)
    return found


@pytest.fixture
def lamps(app: App, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """A template that was loaded."""
    sent = tmp_path / "sent.hrtemplate"
    sent.write_bytes(pack(lanterns("1.0")))
    drop(window.start, sent)
    qtbot.waitUntil(lambda: LAMPS in cards(app))


def button(dialog: QDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == words)


def choose(dialog: QDialog, words: str) -> None:
    """Clicks on the row of a template."""
    view = dialog.findChild(QListView)
    assert isinstance(view, QListView)
    model = view.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    row = next(one for one in rows if one.data() == words and one.flags() & Qt.ItemFlag.ItemIsEnabled)
    view.scrollTo(row)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(row).center())
    QApplication.processEvents()


def listed(dialog: QDialog) -> list[str]:
    model = dialog.findChildren(QListView)[0].model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def told(dialog: QDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog))


def open_window(window: MainWindow) -> None:
    """By the File menu."""
    window.actions_["file.templates"].trigger()


def test_a_template_is_loaded_looked_at_packed_and_removed(
    app: App, window: MainWindow, asker: Scripted, qtbot: QtBot, tmp_path: Path
) -> None:
    sent, packed = tmp_path / "sent.hrtemplate", tmp_path / "mine.hrtemplate"
    sent.write_bytes(pack(lanterns("1.0")))
    for number, title in enumerate(("By the canal", "Lamps at noon", "Another")):
        template = "plain" if title == "Another" else "lanterns"
        recent = Recent(path=str(tmp_path / f"{number}.hrr"), title=title, forum="F", when=1.0, template=template)
        app.services.settings.remember(recent)
    hand = Hand()

    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, ForumTemplates)
        asker.answers = [sent]
        hand.click(button(dialog, "Load from a file…"))
        assert listed(dialog)[:2] == ["Loaded", LAMPS]
        qtbot.waitUntil(lambda: "Nothing would go wrong at an export." in told(dialog))
        words = told(dialog)
        assert all(one in words for one in (LAMPS, "1.0", "English, French, Spanish", "Loaded by you", "By the canal"))
        assert "Another" not in words
        assert f"“{LAMPS}” is installed" in words
        asker.answers = [tmp_path / "mine"]
        hand.click(button(dialog, "Pack as one file…"))
        assert open_package(packed) == lanterns("1.0")
        assert "“mine.hrtemplate” was written" in told(dialog)
        asker.answers = ["cancel", "remove"]
        dialog.findChildren(QListView)[0].setFocus()
        hand.press(Qt.Key.Key_Delete)
        assert LAMPS in listed(dialog)
        hand.click(button(dialog, "Remove…"))
        assert LAMPS not in listed(dialog)
        assert "was removed" in told(dialog)
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: open_window(window), work)
    removing = asker.asked[-1]
    assert removing.startswith(f"Remove “{LAMPS}”? | It goes out of your forum templates")
    assert "• By the canal" in removing
    assert "• Another" not in removing
    assert LAMPS not in cards(app)


def test_what_comes_with_the_program_stays(window: MainWindow) -> None:
    hand = Hand()

    def look(dialog: QDialog) -> None:
        choose(dialog, "Plain session report")
        assert not button(dialog, "Remove…").isEnabled()
        assert "Comes with HRReport" in told(dialog)
        dialog.findChildren(QListView)[0].setFocus()
        hand.press(Qt.Key.Key_Delete)
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: open_window(window), look)


def test_an_older_one_than_comes_with_the_program_is_shown_with_what_to_do(
    app: App, window: MainWindow, asker: Scripted
) -> None:
    plain = load_by_name("plain")
    older = from_bytes("plain", plain.source.replace(b'version = "1.0"', b'version = "0.9"'), plain.base)
    app.services.library.keep(older)
    hand = Hand()

    def look(dialog: QDialog) -> None:
        rows = listed(dialog)
        group = rows.index("Loaded, but older than the one with HRReport")
        assert rows[group + 1] == "Plain session report"
        view = dialog.findChildren(QListView)[0]
        view.setFocus()
        hand.press(Qt.Key.Key_End)
        words = told(dialog)
        assert "not used: HRReport comes with the newer version 1.0" in words
        assert "give it a higher version and press Use it" in words
        assert not button(dialog, "New report…").isEnabled()
        asker.answers = ["remove"]
        hand.press(Qt.Key.Key_Delete)
        assert asker.asked[-1].endswith("nothing else changes.\n\nReports that were written with it keep it inside.")
        assert "Loaded, but older than the one with HRReport" not in listed(dialog)
        assert listed(dialog).count("Plain session report") == 1
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: open_window(window), look)
    assert app.services.library.unused() == ()


@pytest.mark.parametrize("size", [(1340, 840), (924, 560)])
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_many_templates_are_reached_by_keys_and_nothing_is_cut_off(
    app: App, window: MainWindow, size: tuple[int, int], choice: str
) -> None:
    app.services.theme.choose("dark" if choice == "dark" else "light")
    for number in range(11):
        name = f"Forum of River Towns and Small Harbours, working group {number} on water and housing"
        made = lanterns("1.0", name)
        source = made.source.replace(b'id = "lanterns"', f'id = "lanterns-{number}"'.encode())
        app.services.library.keep(from_bytes("x", source, made.base))
    hand = Hand()

    def look(dialog: QDialog) -> None:
        dialog.resize(*size)
        view = dialog.findChildren(QListView)[0]
        view.setFocus()
        seen = [-1]
        hand.press(Qt.Key.Key_Home)
        while view.currentIndex().row() != seen[-1]:
            seen.append(view.currentIndex().row())
            assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
            assert clipped(dialog) == []
            hand.press(Qt.Key.Key_Down)
        rows = [row for row, words in enumerate(listed(dialog)) if words not in ("Loaded", "With HRReport")]
        assert sorted(seen[1:]) == rows
        assert len(rows) >= 13
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: open_window(window), look)


def test_a_report_begins_with_the_chosen_template(window: MainWindow, lamps: None, qtbot: QtBot) -> None:
    hand = Hand()
    chosen: list[str] = []

    def create(dialog: QDialog) -> None:
        assert isinstance(dialog, NewReport)
        hand.press(Qt.Key.Key_Return)

    def begin(dialog: QDialog) -> None:
        choose(dialog, LAMPS)
        hand._poll(lambda: _new_report(), create, [])
        hand.press(Qt.Key.Key_Return)
        chosen.append(LAMPS)

    hand.in_dialog(lambda: open_window(window), begin)
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.workspace is not None
    assert window.workspace.template == lanterns("1.0")


def _new_report() -> QDialog | None:
    found = QApplication.activeModalWidget()
    return found if isinstance(found, NewReport) and QApplication.focusWidget() is not None else None


def test_edit_leads_to_the_editor(app: App, window: MainWindow, lamps: None, qtbot: QtBot) -> None:
    hand = Hand()

    def edit(dialog: QDialog) -> None:
        choose(dialog, LAMPS)
        hand.click(button(dialog, "Edit…"))

    hand.in_dialog(lambda: open_window(window), edit)
    door = app.templates_door()
    qtbot.waitUntil(lambda: len(door.editors) == 1)
    (editor,) = door.editors
    assert editor.bench.work.name == LAMPS
    editor.close()


def test_a_file_dropped_on_the_window_is_loaded(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    sent = tmp_path / "sent.hrtemplate"
    sent.write_bytes(pack(lanterns("1.0")))
    hand = Hand()

    def let_go(dialog: QDialog) -> None:
        drop(dialog, tmp_path / "other.txt")
        drop(dialog, sent)
        assert LAMPS in listed(dialog)
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: open_window(window), let_go)


@pytest.mark.parametrize(("given", "told_of"), [("1.0", "is installed in the place of 0.9"), ("0.9", "already there")])
def test_an_update_says_what_it_replaces(
    app: App, window: MainWindow, asker: Scripted, qtbot: QtBot, tmp_path: Path, given: str, told_of: str
) -> None:
    app.services.library.keep(lanterns("0.9"))
    sent = tmp_path / "sent.hrtemplate"
    sent.write_bytes(pack(lanterns(given)))
    drop(window.start, sent)
    qtbot.waitUntil(lambda: not app.opening.is_busy)
    words = " ".join((*asker.asked, *(one.text() for one in window.start.findChildren(QLabel))))
    assert told_of in words


def test_a_template_file_is_loaded_by_a_double_click(app: App, asker: Scripted, qtbot: QtBot, tmp_path: Path) -> None:
    """The system starts the program with the file, or tells the running one of it."""
    sent = tmp_path / "sent.hrtemplate"
    sent.write_bytes(pack(lanterns("1.0")))
    app.begin([sent])
    qtbot.waitUntil(lambda: app.services.library.is_installed("lanterns"))
    qtbot.waitUntil(lambda: LAMPS in cards(app))
    assert asker.asked == []


# Cards ---------------------------------------------------------------------------------------------------


def card_menu(app: App, name: str, words: str) -> None:
    """Asks for the menu of a card and chooses an entry by its access key."""
    card = cards(app)[name]
    point = QPoint(20, 20)
    QApplication.sendEvent(card, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, card.mapToGlobal(point)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(one for one in menu.actions() if one.text().replace("&", "") == words)
    if action.isEnabled():
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    else:
        menu.close()
    QApplication.processEvents()


def test_a_card_packs_and_removes_its_template(app: App, lamps: None, asker: Scripted, tmp_path: Path) -> None:
    asker.answers = [tmp_path / "mine.hrtemplate"]
    card_menu(app, LAMPS, "Pack as one file…")
    assert open_package(tmp_path / "mine.hrtemplate") == lanterns("1.0")
    asker.answers = ["remove"]
    card_menu(app, LAMPS, "Remove…")
    assert LAMPS not in cards(app)
    before = len(asker.asked)
    card_menu(app, "Plain session report", "Remove…")
    assert len(asker.asked) == before


def test_a_card_tells_about_its_template(app: App, window: MainWindow, lamps: None) -> None:
    hand = Hand()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ForumTemplates)
        assert told(dialog).count(LAMPS) == 1
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: card_menu(app, LAMPS, "About this template"), look)
    every = next(one for one in window.start.findChildren(QPushButton) if one.text() == "Forum templates…")
    hand.in_dialog(lambda: hand.click(every), lambda dialog: hand.press(Qt.Key.Key_Escape))


# What goes wrong -----------------------------------------------------------------------------------------


def broken(name: str = "broken.hrtemplate") -> Path:
    folder = paths.templates_folder()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_bytes(b"Dear colleague")
    return file


@pytest.fixture
def answered(asker: Scripted, request: pytest.FixtureRequest) -> str:
    """A file that cannot be used, there before the program starts, and what is answered when it is told of."""
    broken()
    answer: str = request.param
    asker.answers = [answer]
    return answer


@pytest.mark.parametrize("answered", ["keep", "remove"], indirect=True)
def test_a_file_that_cannot_be_used_is_told_at_the_start(
    answered: str, app: App, asker: Scripted, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(asker.asked) == 1)
    assert "not a forum template" in asker.asked[0]
    assert (paths.templates_folder() / "broken.hrtemplate").exists() == (answered == "keep")


def test_a_file_that_cannot_be_used_is_removed_in_the_window(window: MainWindow, asker: Scripted) -> None:
    file = broken()
    hand = Hand()

    def remove(dialog: QDialog) -> None:
        choose(dialog, "broken.hrtemplate")
        assert "not a forum template" in told(dialog)
        assert not button(dialog, "Edit…").isVisible()
        hand.click(button(dialog, "Remove"))
        assert "Cannot be used" not in listed(dialog)
        hand.press(Qt.Key.Key_Escape)

    hand.in_dialog(lambda: open_window(window), remove)
    assert not file.exists()
    assert asker.asked == []


def test_what_fails_is_told_and_changes_nothing(
    app: App, lamps: None, asker: Scripted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise InputError("mine.hrtemplate", "the disk is full")

    monkeypatch.setattr(packing, "write_atomic", fail)
    asker.answers = [tmp_path / "mine.hrtemplate"]
    card_menu(app, LAMPS, "Pack as one file…")
    assert asker.asked[-1].startswith("“mine.hrtemplate” could not be written | ")
    assert not (tmp_path / "mine.hrtemplate").exists()

    def held(*_: object) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", held)
    asker.answers = ["remove"]
    card_menu(app, LAMPS, "Remove…")
    assert asker.asked[-1].startswith(f"“{LAMPS}” could not be removed | ")
    assert LAMPS in cards(app)


@pytest.mark.parametrize("answer", ["replace", "cancel"])
def test_a_name_without_its_suffix_is_asked_about(
    app: App, lamps: None, asker: Scripted, tmp_path: Path, answer: str
) -> None:
    (tmp_path / "mine.hrtemplate").write_bytes(b"old")
    asker.answers = [tmp_path / "mine", answer]
    card_menu(app, LAMPS, "Pack as one file…")
    assert (tmp_path / "mine.hrtemplate").read_bytes() == (b"old" if answer == "cancel" else pack(lanterns("1.0")))


# What is imported ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["md", "docx"])
def test_a_summary_is_read_by_the_pattern_of_a_template_that_was_loaded(
    app: App, window: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    plain = lanterns("1.0")
    pattern = b'full = "Ambassador-at-large **{name}** [({offices})]"'
    own = from_bytes("own", plain.source.replace(b'full = "**{name}**, {offices},"', pattern), plain.base)
    app.services.library.keep(own)
    summary = tmp_path / f"summary.{kind}"
    summary.write_bytes(FORMATS[kind].write(compose(report(), own), own))
    drop(window.start, summary)
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.workspace is not None
    assert window.workspace.template == own
    assert "Rosario Etcheverría" in [one.name for one in window.workspace.report.speakers]
