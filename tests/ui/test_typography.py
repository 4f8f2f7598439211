"""Typography while typing: on the page by keys and input method, in fields, taken back, and switched off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from hrreport.model.edits import set_language, set_text
from hrreport.model.edits.parts import contribution_of
from hrreport.model.texts import Spot
from hrreport.prose import ListItem, Paragraph, Text, plain
from hrreport.prose.quotation import marks_of
from hrreport.settings import SettingsFile
from hrreport.ui.app import App
from hrreport.ui.editing import EditingView
from hrreport.ui.jobs import Jobs
from hrreport.ui.page.edit import PageEdit
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace
from tests.ui.storm import Storm, check

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    """Settings of their own, with typography on."""
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture
def view(qtbot: QtBot, workspace: Workspace, theme: Theme, settings: SettingsFile) -> Iterator[EditingView]:
    """The sample being written, at an empty contribution of Baek Ji-woo."""
    jobs = Jobs()
    one = workspace.report.segments[1].contributions[1].id
    workspace.apply("empty", lambda report: set_text(report, one, ()))
    window = QMainWindow()
    made = EditingView(workspace, theme, jobs, settings)
    window.setCentralWidget(made)
    qtbot.addWidget(window)
    window.resize(1300, 760)
    with qtbot.waitActive(window):
        window.show()
    made.page.setFocus()
    workspace.go_to_contribution(one)
    yield made
    check(made.page, workspace)
    jobs.wait()


@pytest.fixture
def page(view: EditingView) -> PageEdit:
    """Its page."""
    return view.page


def words(workspace: Workspace, at: int = 0) -> str:
    assert workspace.contribution_id is not None
    block = contribution_of(workspace.report, workspace.contribution_id)[1].text[at]
    assert not hasattr(block, "rows")
    return plain(block.runs)


def send(widget: QLineEdit | QPlainTextEdit | PageEdit, keys: str) -> None:
    """Types text; letters outside ASCII come as a keyboard that has them sends them."""
    for key in keys:
        if key.isascii():
            QTest.keyClick(widget, key)
        else:
            event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, key)
            QApplication.sendEvent(widget, event)


def press(widget: QLineEdit | QPlainTextEdit | PageEdit, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)


def undo(widget: PageEdit) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Z, CTRL)


def commit(page: PageEdit | QLineEdit | QPlainTextEdit, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(page, event)


def test_what_is_typed_is_set_well(page: PageEdit, workspace: Workspace) -> None:
    send(page, 'said: "it\'s done - at last--now..." (2015-2020).')
    assert words(workspace) == "said: “it’s done – at last–now…” (2015–2020)."
    assert page.textCursor().atBlockEnd()


@pytest.mark.parametrize(
    ("language", "keys", "text"),
    [
        ("fr", 'a dit: "oui!"', "a dit\u00a0: «\u00a0oui\u202f!\u00a0»"),
        ("fr", "quoi ?", "quoi\u202f?"),
        ("es", '¿"sí"?', "¿«sí»?"),
        ("de", "\"ja 'so'\"", "„ja ‚so‘“"),
        ("ar", '"نعم"', "«نعم»"),
        ("ko", '"네"라고', "“네”라고"),
    ],
)
def test_the_language_of_the_report_decides(
    page: PageEdit, workspace: Workspace, language: str, keys: str, text: str
) -> None:
    workspace.apply("Language", lambda report: set_language(report, language))
    send(page, keys)
    assert words(workspace) == text


def test_the_language_of_a_run_decides_inside_of_it(page: PageEdit, workspace: Workspace) -> None:
    one = workspace.contribution_id or ""
    french = Paragraph(runs=("said ", Text(text="oui", language="fr", italic=True)))
    workspace.apply("text", lambda report: set_text(report, one, (french,)))
    QTest.keyClick(page, Qt.Key.Key_End)
    send(page, "!")
    block = contribution_of(workspace.report, one)[1].text[0]
    assert isinstance(block, Paragraph)
    assert block.runs == ("said ", Text(text="oui\u202f!", language="fr", italic=True))


def test_undo_takes_back_the_typography_alone_and_then_what_was_typed(page: PageEdit, workspace: Workspace) -> None:
    send(page, 'said "')
    assert words(workspace) == "said “"
    assert workspace.document.undo_label == "Typography"
    undo(page)
    assert words(workspace) == 'said "'
    assert page.textCursor().atBlockEnd()
    send(page, "x")
    assert words(workspace) == 'said "x'
    undo(page)
    undo(page)
    assert contribution_of(workspace.report, workspace.contribution_id or "")[1].text == ()


def test_undone_typography_can_be_made_again(page: PageEdit, workspace: Workspace) -> None:
    send(page, "wait...")
    undo(page)
    assert words(workspace) == "wait..."
    QTest.keyClick(page, Qt.Key.Key_Y, CTRL)
    assert words(workspace) == "wait…"
    assert page.textCursor().atBlockEnd()


def test_backspace_right_behind_gives_back_what_was_typed(page: PageEdit, workspace: Workspace) -> None:
    send(page, "a--")
    assert words(workspace) == "a–"
    press(page, Qt.Key.Key_Backspace)
    assert words(workspace) == "a--"
    assert page.textCursor().atBlockEnd()
    press(page, Qt.Key.Key_Backspace)
    assert words(workspace) == "a-"


def test_backspace_deletes_once_the_cursor_was_moved(page: PageEdit, workspace: Workspace) -> None:
    send(page, "a--")
    press(page, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace)
    assert words(workspace) == "a"


def test_backspace_deletes_once_more_was_typed(page: PageEdit, workspace: Workspace) -> None:
    send(page, "a--b")
    press(page, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert words(workspace) == "a"


def test_an_input_method_commits_into_typography(page: PageEdit, workspace: Workspace) -> None:
    commit(page, "said ")
    commit(page, '"')
    commit(page, '네..."')
    assert words(workspace) == "said “네…”"


def test_pasted_text_is_left_alone(page: PageEdit, workspace: Workspace) -> None:
    QGuiApplication.clipboard().setText('"it\'s" -- so...')
    QTest.keyClick(page, Qt.Key.Key_V, CTRL)
    assert words(workspace) == '"it\'s" -- so...'


def test_headings_and_themes_are_typed_on_the_page_too(page: PageEdit, workspace: Workspace) -> None:
    segment = workspace.report.segments[1].id
    for part in ("theme", "heading"):
        workspace.go_to(Spot(part, segment))  # type: ignore[arg-type]
        QTest.keyClick(page, Qt.Key.Key_End)
        send(page, "It - a 'must'")
    made = workspace.report.segments[1]
    assert "It – a ‘must’" in plain(made.theme)
    assert "It – a ‘must’" in plain(made.heading or ())


def test_a_list_item_that_begins_with_a_quotation_stays_an_item(page: PageEdit, workspace: Workspace) -> None:
    send(page, "a")
    press(page, Qt.Key.Key_Return)
    page.writer.set_style("bullet")
    send(page, '"Go"')
    block = contribution_of(workspace.report, workspace.contribution_id or "")[1].text[1]
    assert isinstance(block, ListItem)
    assert block.runs == ("“Go”",)


def test_a_selection_is_replaced_by_a_mark(page: PageEdit, workspace: Workspace) -> None:
    send(page, "say it")
    press(page, Qt.Key.Key_Left, Qt.Key.Key_Left)
    QTest.keyClick(page, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(page, Qt.Key.Key_Right, SHIFT)
    send(page, '"')
    assert words(workspace) == "say “"
    undo(page)
    undo(page)
    assert words(workspace) == "say it"


def test_words_outside_the_basic_plane_stand_before_it(page: PageEdit, workspace: Workspace) -> None:
    commit(page, "🌊🌊")
    send(page, " --")
    assert words(workspace) == "🌊🌊 –"


def test_behind_the_attribution_nothing_of_it_is_touched(page: PageEdit, workspace: Workspace) -> None:
    workspace.apply("Language", lambda report: set_language(report, "fr"))
    send(page, "?")
    assert page.textCursor().block().text().endswith("Baek Ji-woo ?")
    press(page, Qt.Key.Key_Backspace)
    send(page, ":")
    assert page.textCursor().block().text().endswith("Baek Ji-woo\u00a0:")


def test_switched_off_nothing_changes_and_it_is_read_live(
    page: PageEdit, workspace: Workspace, settings: SettingsFile
) -> None:
    settings.change(typography=False)
    send(page, '"it\'s" -- so...')
    assert words(workspace) == '"it\'s" -- so...'
    settings.change(typography=True)
    send(page, '"')
    assert words(workspace).endswith("so...”")


def test_marks_come_in_the_format_of_what_is_typed(page: PageEdit, workspace: Workspace) -> None:
    page.writer.toggle("bold")
    send(page, '"x"')
    block = contribution_of(workspace.report, workspace.contribution_id or "")[1].text[0]
    assert isinstance(block, Paragraph)
    assert block.runs == (Text(text="“x”", bold=True),)


@pytest.mark.parametrize("seed", range(2))
def test_a_storm_with_typography_leaves_page_and_report_the_same(
    page: PageEdit, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(
        "tests.ui.storm.WORDS", ('"', "'", "--", "...", " - ", " ", "? ", ": ", "a", "2015-2020 ", "🌊")
    )
    workspace.apply("Language", lambda report: set_language(report, ("fr", "en", "ar")[seed]))
    Storm(page, workspace, seed).blow(80)
    while workspace.document.undo_label:
        workspace.undo()
    check(page, workspace)


# -- fields ---------------------------------------------------------------------------------------------------


def field(view: EditingView, name: str, tab: str) -> QLineEdit | QPlainTextEdit:
    view.inspector.show()
    view.inspector.show_tab(tab)
    found = [
        one
        for kind in (QLineEdit, QPlainTextEdit)
        for one in view.inspector.findChildren(kind)
        if one.accessibleName() == name and one.isVisible()
    ]
    assert len(found) == 1
    found[0].setFocus()
    QTest.keyClick(found[0], Qt.Key.Key_End)
    return found[0]  # type: ignore[return-value]


def content(editor: QLineEdit | QPlainTextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


@pytest.mark.parametrize(("name", "tab"), [("Heading", "segment"), ("Theme", "segment"), ("Title", "report")])
def test_fields_for_headings_and_themes_are_set_well(
    view: EditingView, workspace: Workspace, name: str, tab: str
) -> None:
    editor = field(view, name, tab)
    before = content(editor)
    send(editor, "It - a 'must'...")
    assert content(editor) == before + "It – a ‘must’…"
    assert workspace.document.undo_label != "Typing"
    workspace.undo()
    assert content(editor) == before + "It – a ‘must’..."
    send(editor, "!")
    assert content(editor) == before + "It – a ‘must’...!"


def test_backspace_in_a_field_gives_back_what_was_typed(view: EditingView, workspace: Workspace) -> None:
    for name in ("Heading", "Theme"):
        editor = field(view, name, "segment")
        before = content(editor)
        send(editor, "a--")
        assert content(editor) == before + "a–"
        press(editor, Qt.Key.Key_Backspace)
        assert content(editor) == before + "a--"
        press(editor, Qt.Key.Key_Backspace)
        assert content(editor) == before + "a-"
    segment = next(one for one in workspace.report.segments if one.id == workspace.segment_id)
    assert plain(segment.theme).endswith("a-")
    assert plain(segment.heading or ()).endswith("a-")


def test_a_field_takes_input_methods_and_leaves_what_is_pasted(view: EditingView) -> None:
    editor = field(view, "Heading", "segment")
    commit(editor, ' "네"')
    assert content(editor).endswith(" “네”")
    QGuiApplication.clipboard().setText(' "--"')
    QTest.keyClick(editor, Qt.Key.Key_V, CTRL)
    assert content(editor).endswith(' “네” "--"')


def test_a_field_leaves_everything_where_typography_is_off(view: EditingView, settings: SettingsFile) -> None:
    settings.change(typography=False)
    editor = field(view, "Theme", "segment")
    send(editor, ' "--"')
    assert content(editor).endswith(' "--"')


def test_a_name_is_never_touched(view: EditingView) -> None:
    editor = field(view, "As shown", "speaker")
    send(editor, " O'Neill")
    assert content(editor).endswith(" O'Neill")


def test_a_heading_written_in_the_outline_is_set_well(view: EditingView, workspace: Workspace) -> None:
    workspace.go_to(Spot("theme", workspace.report.segments[1].id))
    view.rename()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    send(editor, '"Cities--now"')
    press(editor, Qt.Key.Key_Backspace)
    assert editor.text() == '“Cities–now"'
    press(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert plain(workspace.report.segments[1].heading or ()) == '“Cities–now"'
    assert workspace.document.undo_label != "Typography"


# -- the switch -----------------------------------------------------------------------------------------------


def test_the_menu_switches_it_off_and_shows_it(app: App, qtbot: QtBot) -> None:
    window = app.front()
    assert window is not None
    action, settings = window.actions_["format.typography"], app.services.settings
    assert action.isChecked()
    action.trigger()
    assert not action.isChecked()
    assert not settings.now.typography
    settings.change(typography=True)
    assert action.isChecked()


# -- the source of the marks ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", "en en-GB fr de ko ja zh it ca ru uk sv fi he cs sk sl hr et bg lt el eu".split())
def test_outer_marks_are_those_of_unicode(language: str) -> None:
    words = QLocale(language).quoteString("x")
    assert marks_of(language).outer == words[0] + words[-1]
