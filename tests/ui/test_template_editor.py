"""A forum template is made from a Word file, mended, packed, installed elsewhere and written with, by a user's hand."""

from __future__ import annotations

import os
import random
import tomllib
from pathlib import Path

import docx
import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hrreport import assets, paths
from hrreport.forum.compose import compose
from hrreport.forum.composition import Line
from hrreport.forum.load import bundled, load_by_name
from hrreport.forum.package import open_package
from hrreport.forum.span import plain_spans
from hrreport.making.sample import sample_for
from hrreport.making.work import put, work_on
from hrreport.ui.app import App
from hrreport.ui.panels.start_cards import TemplateCard
from hrreport.ui.panels.start_rail import ActionButton
from hrreport.ui.templates import own_sample
from hrreport.ui.templates.attribution_part import AttributionPart
from hrreport.ui.templates.bench import Wish
from hrreport.ui.templates.control import Control
from hrreport.ui.templates.door import TemplateDoor
from hrreport.ui.templates.editor import TemplateEditor
from hrreport.writers.markdown import write as write_markdown
from tests.test_making import sample_in
from tests.ui.asking import Scripted
from tests.ui.hand import ALT, CTRL, SHIFT, Hand
from tests.ui.surfaces import full
from tests.ui.test_looks import clipped


@pytest.fixture
def asker(qapp: QApplication) -> Scripted:
    return Scripted()


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture(autouse=True)
def no_editor_left(app: App) -> object:
    """Closes every window of a template, whatever is in it."""
    yield
    for editor in door(app).editors:
        editor.mark_kept()
    door(app).close()


def door(app: App) -> TemplateDoor:
    found = app.templates_door()
    assert isinstance(found, TemplateDoor)
    return found


def editor_of(app: App, qtbot: QtBot) -> TemplateEditor:
    """The window of a template, once it is there and its sample is composed."""
    qtbot.waitUntil(lambda: len(door(app).editors) == 1)
    editor = door(app).editors[0]
    qtbot.waitUntil(lambda: editor.sample.sheets.pages is not None, timeout=20_000)
    # Offscreen, a dialog that goes takes the active window with it.
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


def word_file(folder: Path) -> Path:
    """Last year's report of a forum, as its secretariat has it."""
    path = folder / "Lantern Talks 2028.docx"
    path.write_bytes(sample_in("whrcf"))
    return path


def begin(app: App, hand: Hand, choose: str) -> None:
    """New forum template, from the start page, in the dialog's way that begins with these words."""
    window = app.front()
    assert window is not None
    (button,) = [one for one in window.start.findChildren(ActionButton) if one.text() == "New forum template…"]

    def fill(dialog: QDialog) -> None:
        for one in dialog.findChildren(QRadioButton):
            if one.text().replace("&", "").startswith(choose):
                hand.click(one, one.rect().center())
                one.setChecked(True)
        hand.press(Qt.Key.Key_Return)

    window.start.rail.ensureWidgetVisible(button)
    hand.in_dialog(lambda: hand.click(button), fill)


def go_to(editor: TemplateEditor, hand: Hand, part: str) -> None:
    """Chooses a part by the keyboard."""
    titles = [form.title for form in editor.forms]
    editor.parts.setFocus()
    hand.press(Qt.Key.Key_Home)
    hand.press(Qt.Key.Key_Down, times=titles.index(part))
    assert editor.form.title == part


def control(editor: TemplateEditor, label: str) -> Control:
    return next(one for one in editor.form.controls() if one._words == label and one.isVisible())


def rewrite(editor: TemplateEditor, hand: Hand, label: str, words: str) -> Control:
    """Writes other words into a field that is in sight."""
    found = control(editor, label)
    found.field.setFocus()
    hand.press(Qt.Key.Key_A, CTRL)
    hand.press(Qt.Key.Key_Delete)
    hand.type(words)
    return found


def state(editor: TemplateEditor) -> str:
    return editor.statusBar().findChildren(QLabel)[0].text()


def printed(editor: TemplateEditor, app: App, qtbot: QtBot) -> str:
    """The Markdown of what the sample shows, once it has followed."""
    qtbot.wait(120)
    app.services.jobs.wait()
    qtbot.wait(50)
    template = editor.bench.shown
    assert template is not None
    language = editor.bench.language or template.language
    return write_markdown(compose(sample_for(template, language), template))


def test_a_template_from_a_word_file_mended_packed_installed_elsewhere_and_written_with(
    app: App,
    qapp: QApplication,
    asker: Scripted,
    hand: Hand,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asker.answers = [word_file(tmp_path)]
    begin(app, hand, "A Word file")
    editor = editor_of(app, qtbot)
    assert state(editor) == "This template can be used"
    rewrite(editor, hand, "Name of the template", "Lantern Talks")
    go_to(editor, hand, "Attribution")
    box = next(one for one in editor.form.findChildren(QLabel) if one.text().startswith("Found in"))
    assert box.text() == "Found in “Lantern Talks 2028.docx”"
    short = rewrite(editor, hand, "Later mention", "{honorific} {surname}")
    assert "Did you mean" in short.mistake
    assert state(editor) == "1 thing to mend before this template can be used"
    assert editor.parts.item(4).toolTip() == "Attribution, 1 thing to mend"
    hand.press(Qt.Key.Key_Return, CTRL)
    assert asker.asked[1:] == [], "nothing is installed while something is to be mended"
    assert short.field.hasFocus()
    hand.press(Qt.Key.Key_Backspace)
    hand.type("{fam")
    hand.press(Qt.Key.Key_Return)
    assert short.mistake == ""
    assert state(editor) == "This template can be used"
    packed = tmp_path / "Lantern Talks.hrtemplate"
    asker.answers = [packed]
    hand.press(Qt.Key.Key_S, CTRL)
    template = open_package(packed)
    assert template.wordings["en"].attribution.short == "{honorific} {family}"
    assert not editor.isWindowModified()
    editor.close()
    assert door(app).editors == []
    monkeypatch.setenv(paths.HOME, str(tmp_path / "another profile"))
    other = App(qapp, Scripted())
    other.begin()
    write_with(other, hand, qtbot, packed, tmp_path / "out")
    leave(other)


def leave(app: App) -> None:
    for window in list(app.windows):
        if window.view is not None:
            window.leave_report()
        window.close()
    app.services.jobs.wait()
    app.deleteLater()


def write_with(app: App, hand: Hand, qtbot: QtBot, packed: Path, out: Path) -> None:
    """Drops the template on a start page, writes a report with it and exports that."""
    window = app.front()
    assert window is not None
    qtbot.waitUntil(lambda: "Plain session report" in cards(app))
    assert "Lantern Talks" not in cards(app), "a profile that has never seen it"
    drop(window.start, packed)
    qtbot.waitUntil(lambda: "Lantern Talks" in cards(app))
    window.activateWindow()
    hand.in_dialog(lambda: hand.click(cards(app)["Lantern Talks"]), lambda _: hand.press(Qt.Key.Key_Return))
    qtbot.waitUntil(lambda: window.view is not None)
    assert window.workspace is not None
    hand.type("Lanterns")
    hand.press(Qt.Key.Key_Return)
    hand.type("An evening")
    hand.press(Qt.Key.Key_Return, CTRL)
    hand.paste("Mayor of Rosario Azul (Peru) Lucia Benavente")
    hand.press(Qt.Key.Key_Return, times=2)
    hand.paste("said that lanterns burn.")
    assert "lanterns burn" in str(window.workspace.report)
    out.mkdir()

    def choose(dialog: QDialog) -> None:
        hand.press(Qt.Key.Key_F, ALT)
        hand.press(Qt.Key.Key_A, CTRL)
        hand.type(str(out))
        hand.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: len(list(out.iterdir())) == 2, timeout=20_000)
        qtbot.wait(100)
        hand.press(Qt.Key.Key_Return)

    hand.in_dialog(lambda: hand.press(Qt.Key.Key_E, CTRL), choose)
    word = docx.Document(str(next(out.glob("*.docx"))))
    said = "The Mayor of Rosario Azul (Peru) Lucia Benavente said that lanterns burn."
    assert said in [one.text for one in word.paragraphs]
    markdown = next(out.glob("*.md")).read_text(encoding="utf-8")
    assert "The **Mayor of Rosario Azul (Peru) Lucia Benavente** said that lanterns burn." in markdown


def cards(app: App) -> dict[str, TemplateCard]:
    return {card.template.name: card for card in app.windows[0].start.cards.cards}


def drop(widget: QWidget, path: Path) -> None:
    """Drags a file over a widget and lets it go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    middle = widget.rect().center()
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(middle, *how))
    QApplication.sendEvent(widget, QDropEvent(QPointF(middle), *how))
    QApplication.processEvents()


def test_the_short_name_follows_the_name_until_somebody_writes_it_or_has_it(
    app: App, asker: Scripted, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    asker.answers = [word_file(tmp_path)]
    begin(app, hand, "A Word file")
    editor = editor_of(app, qtbot)
    rewrite(editor, hand, "Name of the template", "River Cities: plenary")
    assert editor.bench.at(("template", "id")) == "river-cities-plenary"
    hand.press(Qt.Key.Key_Z, CTRL, times=2)
    assert editor.bench.at(("template", "id")) == "lantern-talks-2028"
    rewrite(editor, hand, "Short name", "rivers")
    rewrite(editor, hand, "Name of the template", "River Cities")
    assert editor.bench.at(("template", "id")) == "rivers"
    rewrite(editor, hand, "Short name", "river-cities")
    asker.answers = [tmp_path / "packed"]
    hand.press(Qt.Key.Key_S, CTRL)
    rewrite(editor, hand, "Name of the template", "River Towns")
    assert editor.bench.at(("template", "id")) == "river-cities", "reports may carry it already"


def test_from_another_template_to_a_report_with_it(app: App, asker: Scripted, hand: Hand, qtbot: QtBot) -> None:
    window = app.windows[0]
    qtbot.waitUntil(lambda: "Plain session report" in cards(app))
    begin(app, hand, "Another forum")
    editor = editor_of(app, qtbot)
    assert editor.bench.work.name.endswith("(copy)")
    rewrite(editor, hand, "Name of the template", "Lantern Talks")
    rewrite(editor, hand, "Short name", "lantern talks")
    assert "letters, digits and hyphens" in control(editor, "Short name").mistake
    rewrite(editor, hand, "Short name", "lanterns")
    asker.answers = ["report"]
    button = next(one for one in editor.tools.findChildren(QToolButton) if one.text() == "Use it")
    hand.in_dialog(lambda: hand.click(button), lambda dialog: dialog.reject())
    assert asker.asked[-1].startswith("“Lantern Talks” is ready")
    assert app.services.library.get("lanterns").name == "Lantern Talks"
    assert "Lantern Talks" in cards(app)
    assert not editor.isWindowModified()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    rewrite(editor, hand, "Name of the forum", "Lantern Forum")
    asker.answers = ["keep"]
    hand.press(Qt.Key.Key_Return, CTRL)
    assert asker.asked[-1].startswith("Replace “Lantern Talks”?")
    assert app.services.library.get("lanterns").forum != "Lantern Forum"
    assert editor.isWindowModified()
    assert window.is_free


def test_a_card_and_the_menu_of_a_report_lead_to_the_editor(
    app: App, asker: Scripted, hand: Hand, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "Plain session report" in cards(app))
    card = cards(app)["Plain session report"]
    card.customContextMenuRequested.emit(card.rect().center())
    menu = next(one for one in app.windows[0].findChildren(QMenu) if one.isVisible())
    (edit,) = [one for one in menu.actions() if one.text().replace("&", "") == "Edit this forum template…"]
    edit.trigger()
    menu.close()
    editor = editor_of(app, qtbot)
    assert editor.bench.work == work_on(load_by_name("plain"))
    assert not editor.isWindowModified()
    assert editor.windowTitle().startswith("Template: Plain session report")
    editor.close()
    assert door(app).editors == []


def test_what_is_not_kept_is_asked_about(app: App, asker: Scripted, hand: Hand, qtbot: QtBot, tmp_path: Path) -> None:
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    asker.answers = ["stay"]
    hand.press(Qt.Key.Key_W, CTRL)
    assert editor.isVisible()
    assert asker.asked[-1].startswith("Keep what you did on “New forum template”?")
    asker.answers = ["pack", None]
    editor.close()
    assert editor.isVisible(), "she did not say where to"
    asker.answers = ["stay"]
    app.quit()
    assert editor.isVisible()
    assert app.windows
    asker.answers = ["pack", tmp_path / "mine"]
    editor.close()
    assert open_package(tmp_path / "mine.hrtemplate").id == "my-forum"
    assert door(app).editors == []


def test_a_file_whose_name_got_its_suffix_is_not_replaced_unasked(
    app: App, asker: Scripted, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    there = tmp_path / "mine.hrtemplate"
    there.write_bytes(b"Somebody's work")
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    asker.answers = [tmp_path / "mine", "cancel"]
    hand.press(Qt.Key.Key_S, CTRL)
    assert asker.asked[-1].startswith("Replace “mine.hrtemplate”?")
    assert there.read_bytes() == b"Somebody's work"
    assert editor.isWindowModified()
    asker.answers = [tmp_path / "mine", "replace"]
    hand.press(Qt.Key.Key_S, CTRL)
    assert open_package(there).id == "my-forum"
    assert not editor.isWindowModified()


def test_the_keys_of_the_history_are_the_windows(app: App, hand: Hand, qtbot: QtBot) -> None:
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    line = rewrite(editor, hand, "Name of the template", "Lanterns").field
    hand.press(Qt.Key.Key_Z, CTRL)
    assert line.text() == "New forum template"  # type: ignore[attr-defined]
    hand.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert line.text() == "Lanterns"  # type: ignore[attr-defined]
    go_to(editor, hand, "Attribution")
    rewrite(editor, hand, "Later mention", "{name")
    hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_Z, CTRL)
    assert editor.bench.at(("attribution", "short")) == "[{honorific} ]{family}"
    go_to(editor, hand, "Words of the house")
    rewrite(editor, hand, "Reporting verbs", "sang")
    assert editor.bench.at(("verbs",)) == ["sang"]
    hand.press(Qt.Key.Key_Z, CTRL)
    assert "noted" in editor.bench.at(("verbs",))


def test_fields_are_added_named_moved_and_removed_by_keys(app: App, hand: Hand, qtbot: QtBot) -> None:
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    go_to(editor, hand, "Fields of a report")
    fields = editor.form.findChildren(QListWidget)[0]
    add = next(one for one in editor.form.findChildren(QPushButton) if one.text().replace("&", "") == "Add a field")
    hand.click(add)
    assert control(editor, "Label").field.hasFocus()
    hand.press(Qt.Key.Key_A, CTRL)
    hand.type("Who chairs")
    keys = list(editor.bench.at(("fields",)))
    assert keys == ["session", "who-chairs", "date", "place"]
    fields.setFocus()
    hand.press(Qt.Key.Key_Up, ALT)
    assert next(iter(editor.bench.at(("fields",)))) == "who-chairs"
    assert fields.currentRow() == 0
    hand.press(Qt.Key.Key_Down, ALT)
    assert list(editor.bench.at(("fields",)))[1] == "who-chairs"
    rewrite(editor, hand, "Name in patterns", "chair")
    hand.press(Qt.Key.Key_Tab)
    assert list(editor.bench.at(("fields",)))[1] == "chair"
    fields.setFocus()
    hand.press(Qt.Key.Key_Delete)
    assert list(editor.bench.at(("fields",))) == ["session", "date", "place"]
    hand.press(Qt.Key.Key_Z, CTRL)
    assert list(editor.bench.at(("fields",)))[1] == "chair"


def test_choices_are_rows_and_make_their_keys(app: App, hand: Hand, qtbot: QtBot) -> None:
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    editor.bench.put("", ("fields", "kind"), {"label": "Kind", "type": "choice"})
    assert editor.go_to(("fields", "kind", "choices"))
    assert "Write down what can be chosen." in control(editor, "Choices").mistake
    control(editor, "Choices").field.setFocus()
    hand.type("Round table")
    assert editor.bench.at(("fields", "kind", "choices")) == {"round-table": "Round table"}
    assert editor.bench.found == ()
    hand.press(Qt.Key.Key_Tab, times=3)
    hand.type("Panel")
    assert list(editor.bench.at(("fields", "kind", "choices")).values()) == ["Round table", "Panel"]
    signs = [one for one in control(editor, "Choices").findChildren(QPushButton) if one.isVisible()]
    hand.click(signs[0])
    assert list(editor.bench.at(("fields", "kind", "choices")).values()) == ["Panel"]


def test_another_language_has_words_of_its_own(app: App, hand: Hand, qtbot: QtBot) -> None:
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    box = editor.tools.languages
    assert box.itemText(0) == "English (the forum’s own)"
    german = next(row for row in range(box.count()) if box.itemText(row) == "Add Deutsch")
    box.setFocus()
    hand.press(Qt.Key.Key_Down, times=german)
    hand.press(Qt.Key.Key_Return)
    assert box.currentText() == "Deutsch"
    assert editor.bench.at(("languages", "de")) == {}
    go_to(editor, hand, "Attribution")
    office = control(editor, "An office")
    assert office.field.placeholderText() == "organisation role of place (country)"  # type: ignore[attr-defined]
    rewrite(editor, hand, "Someone without any office", "Gast {name")
    hand.press(Qt.Key.Key_Tab)
    assert editor.bench.at(("languages", "de", "attribution", "unaffiliated")) == "Gast {name}"
    assert "Gast Old Nambi" in printed(editor, app, qtbot)
    hand.press(Qt.Key.Key_Z, CTRL)
    hand.press(Qt.Key.Key_Z, CTRL)
    assert box.currentText() == "English (the forum’s own)"
    assert "de" not in editor.bench.at(("languages",))


def test_the_sample_follows_every_key(app: App, hand: Hand, qtbot: QtBot) -> None:
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    before = editor.sample.sheets.pages
    go_to(editor, hand, "Segments")
    rewrite(editor, hand, "Of a segment", "Lantern {roman}")
    qtbot.waitUntil(lambda: editor.sample.sheets.pages is not before)
    assert "Lantern II" in printed(editor, app, qtbot)
    rewrite(editor, hand, "Of a segment", "Lantern {romann")
    assert editor.bench.found
    assert "## Lantern\n" in printed(editor, app, qtbot), "what is to be mended prints as it did before"


def test_the_base_goes_to_word_and_comes_back(
    app: App, asker: Scripted, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    go_to(editor, hand, "Word styles")
    buttons = {one.text().replace("&", ""): one for one in editor.form.findChildren(QPushButton)}
    asker.answers = [tmp_path / "base"]
    hand.click(buttons["Save a copy to edit in Word…"])
    edited = tmp_path / "base.docx"
    assert edited.read_bytes() == editor.bench.work.base
    document = docx.Document(str(edited))
    document.add_paragraph("Minutes of {session}")
    document.add_paragraph("{report}")
    document.save(str(edited))
    asker.answers = [edited]
    hand.click(buttons["Take a Word document…"])
    assert editor.bench.work.base == edited.read_bytes()
    asker.answers = [word_file(tmp_path)]
    hand.click(buttons["Take a Word document…"])
    assert editor.bench.work.base not in (edited.read_bytes(), load_by_name("plain").base)
    hand.press(Qt.Key.Key_Z, CTRL)
    assert editor.bench.work.base == edited.read_bytes()
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK no")
    asker.answers = [bad]
    hand.click(buttons["Take a Word document…"])
    assert asker.asked[-1].startswith("“bad.docx” cannot be the base")
    assert editor.bench.work.base == edited.read_bytes()


def test_a_dropped_word_file_makes_another_template(
    app: App, hand: Hand, qtbot: QtBot, tmp_path: Path, asker: Scripted
) -> None:
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    drop(editor, word_file(tmp_path))
    qtbot.waitUntil(lambda: len(door(app).editors) == 2)
    assert door(app).editors[1].bench.work.origin == "Lantern Talks 2028.docx"
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"no word")
    drop(editor, bad)
    qtbot.waitUntil(lambda: bool(asker.asked))
    assert asker.asked[-1].startswith("No template can be made from “bad.docx”")
    assert len(door(app).editors) == 2


def test_check_leads_to_the_first_mistake_and_tells_what_is_odd(
    app: App, asker: Scripted, hand: Hand, qtbot: QtBot
) -> None:
    door(app).edit(load_by_name("plain"))
    editor = editor_of(app, qtbot)
    editor.bench.wish(Wish("", lambda work: put(work, ("fields", "place", "default"), "")))
    editor.bench.put("", ("outcomes",), {"vote": {"label": "Vote", "pattern": "{txt}"}})
    go_to(editor, hand, "Forum")
    hand.press(Qt.Key.Key_F7)
    assert editor.form.title == "Words of the house"
    assert control(editor, "How it is printed").field.hasFocus()
    editor.bench.put("", ("outcomes", "vote", "pattern"), "{text}")
    editor.bench.put("", ("styles", "body"), "No Such Style")
    printed(editor, app, qtbot)
    hand.press(Qt.Key.Key_F7)
    assert "No Such Style" in asker.asked[-1]


@pytest.mark.parametrize("name", ["whrcf", *(pytest.param(one, marks=pytest.mark.trial) for one in bundled())])
def test_every_part_shows_every_template_without_a_word_cut_off(app: App, hand: Hand, qtbot: QtBot, name: str) -> None:
    door(app).edit(full(load_by_name(name)))
    editor = editor_of(app, qtbot)
    for size in ((1440, 900), (1024, 640)):
        editor.resize(*size)
        for form in editor.forms:
            go_to(editor, hand, form.title)
            for entries in form.findChildren(QListWidget):
                entries.setCurrentRow(entries.count() - 1)
            qtbot.waitUntil(lambda: clipped(editor) == [], timeout=2_000)
    assert not editor.isWindowModified(), "showing changes nothing"
    editor.close()


def test_no_form_changes_what_it_only_shows(app: App, hand: Hand, qtbot: QtBot) -> None:
    template = full(load_by_name("whrcf"))
    door(app).edit(template)
    editor = editor_of(app, qtbot)
    for language in (None, "fr", "es"):
        editor.bench.show_language(language)
        for form in editor.forms:
            go_to(editor, hand, form.title)
            for one in form.controls():
                if one.isVisible():
                    one.field.setFocus()
                    hand.press(Qt.Key.Key_Tab)
    assert editor.bench.work == work_on(template)
    assert isinstance(editor.forms[4], AttributionPart)


@pytest.mark.trial
@pytest.mark.parametrize("seed", range(1, 22))
def test_a_storm_of_keys_breaks_nothing(app: App, hand: Hand, qtbot: QtBot, seed: int) -> None:
    """Whatever is written anywhere: the window stands, the file can be read, and every step can be taken back."""
    luck = random.Random(seed)
    template = full(load_by_name("whrcf"))
    door(app).edit(template)
    editor = editor_of(app, qtbot)
    for _ in range(70):
        editor.parts.setCurrentRow(luck.randrange(len(editor.forms)))
        if luck.random() < 0.1:
            editor.bench.show_language(luck.choice((None, "fr", "es")))
        if luck.random() < 0.3:
            signs = ("↑", "↓", "×", "Add a", "Remove", "Name ", "Lines of")
            buttons = [one for one in editor.form.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
            buttons = [one for one in buttons if one.text().replace("&", "").startswith(signs)]
            if buttons:
                luck.choice(buttons).click()
        controls = [one for one in editor.form.controls() if one.isVisible() and one.field.isEnabled()]
        if not controls:
            continue
        luck.choice(controls).field.setFocus()
        QTest.keyClicks(hand.focus, "".join(luck.choices("{}[]*\\:ab namefory", k=luck.randrange(8))))
        hand.press(luck.choice((Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Backspace, Qt.Key.Key_Escape)))
        if luck.random() < 0.2:
            hand.press(Qt.Key.Key_Z, CTRL)
        if not editor.bench.found:
            assert tomllib.loads(editor.bench.work.toml.decode()) == editor.bench.work.tables
    while editor.bench.history.undo_label is not None:
        editor.bench.undo()
    assert editor.bench.work == work_on(template)
    assert editor.bench.history.is_kept


def test_work_that_a_crash_left_is_gone_on_with(app: App, hand: Hand, qtbot: QtBot) -> None:
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    rewrite(editor, hand, "Name of the template", "Lantern Talks")
    folder = paths.template_work_folder()
    qtbot.waitUntil(lambda: folder.is_dir() and bool(list(folder.iterdir())), timeout=5_000)
    qtbot.wait(1_200)
    app.services.jobs.wait()
    qtbot.wait(50)
    (file,) = folder.iterdir()
    left = file.read_bytes()
    editor.mark_kept()
    editor.close()
    assert list(folder.iterdir()) == []
    # As if the process that wrote it were gone.
    file.with_name(file.name.replace(f"-{os.getpid()}-", "-999999-")).write_bytes(left)
    begin(app, hand, "Go on with “Lantern Talks”")
    editor = editor_of(app, qtbot)
    assert editor.bench.work.name == "Lantern Talks"
    assert editor.isWindowModified()


def test_limits_and_a_deadline_are_numbers_that_are_seen(app: App, hand: Hand, qtbot: QtBot) -> None:
    begin(app, hand, "Nothing")
    editor = editor_of(app, qtbot)
    go_to(editor, hand, "Limits and deadline")
    whole = rewrite(editor, hand, "The whole report", "2000")
    assert editor.bench.at(("limits", "report")) == 2000
    hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_A, CTRL)
    hand.type("90")
    assert editor.bench.at(("limits", "report")) == {"words": 2000, "sentences": 90}
    rewrite(editor, hand, "The report is due", "3")
    assert editor.bench.at(("deadline",)) == {"from": "date", "hours": 3}
    line = whole.field.findChild(QLineEdit)
    assert line is not None
    assert line.width() > line.fontMetrics().horizontalAdvance("2000"), "there is room for what is written"
    rewrite(editor, hand, "The report is due", "0")
    assert editor.bench.at(("deadline",)) is None
    assert editor.bench.found == ()


def sample_menu(editor: TemplateEditor) -> dict[str, QAction]:
    """What the menu “Sample” offers, once it is opened."""
    menu = editor.sample_choice.menu_
    menu.aboutToShow.emit()
    return {one.text().replace("&", ""): one for one in menu.actions() if one.text()}


def shown_words(editor: TemplateEditor, app: App, qtbot: QtBot) -> str:
    """The words of the pages of the sample, once it has followed."""
    qtbot.wait(120)
    app.services.jobs.wait()
    qtbot.wait(50)
    pages = editor.sample.sheets.pages
    assert pages is not None
    lines = [one.block for one in pages.kept.blocks.values() if isinstance(one.block, Line)]
    return " ".join(plain_spans(one.spans) for one in lines)


@pytest.mark.parametrize("suffix", [".docx", ".md"])
def test_a_file_of_hers_is_the_sample_and_follows_every_key(
    app: App, asker: Scripted, hand: Hand, qtbot: QtBot, tmp_path: Path, suffix: str
) -> None:
    report = tmp_path / f"plenary{suffix}"
    report.write_bytes(sample_in("whrcf") if suffix == ".docx" else assets.sample("plenary.md").read_bytes())
    door(app).edit(load_by_name("whrcf"))
    editor = editor_of(app, qtbot)
    assert "twelve speakers" in editor.sample_choice.text()
    assert not sample_menu(editor)["Remove the template’s own report"].isEnabled()
    assert "Solhaug" in shown_words(editor, app, qtbot)
    asker.answers = [report]
    sample_menu(editor)["A Word or Markdown file…"].trigger()
    qtbot.waitUntil(lambda: editor.bench.work.sample is not None)
    assert "packed with the template" in editor.sample_choice.text()
    assert "whoever gets that reads it" in editor.statusBar().currentMessage()
    words = shown_words(editor, app, qtbot)
    assert "Solhaug" not in words
    assert "The HCN Executive Secretary Ingeborg van der Meulen" in words
    go_to(editor, hand, "Attribution")
    rewrite(editor, hand, "First mention", "Said by {name}")
    assert "Said by Ingeborg van der Meulen" in shown_words(editor, app, qtbot)
    asker.answers = [tmp_path / "packed"]
    hand.press(Qt.Key.Key_S, CTRL)
    packed = open_package(tmp_path / "packed.hrtemplate")
    assert packed.sample is not None
    assert "Said by Ingeborg van der Meulen" in packed.sample.decode("utf-8"), "it is written as the template is now"
    sample_menu(editor)["Twelve speakers, each in an awkward shape"].trigger()
    assert "Solhaug" in shown_words(editor, app, qtbot)
    sample_menu(editor)["The template’s own report"].trigger()
    assert "Said by Ingeborg" in shown_words(editor, app, qtbot)
    sample_menu(editor)["Remove the template’s own report"].trigger()
    assert editor.bench.work.sample is None
    assert "twelve speakers" in editor.sample_choice.text()
    hand.press(Qt.Key.Key_Z, CTRL)
    assert "Said by Ingeborg" in shown_words(editor, app, qtbot)


def test_the_open_report_is_the_sample(app: App, hand: Hand, qtbot: QtBot) -> None:
    app.open_sample()
    window = app.front()
    assert window is not None
    qtbot.waitUntil(lambda: window.workspace is not None)
    door(app).edit(load_by_name("plain"))
    editor = editor_of(app, qtbot)
    (words,) = [one for one in sample_menu(editor) if one.startswith("The open report “")]
    sample_menu(editor)[words].trigger()
    assert "Ingeborg van der Meulen" in shown_words(editor, app, qtbot)
    assert editor.isWindowModified()
    hand.press(Qt.Key.Key_Z, CTRL)
    assert editor.bench.work.sample is None
    assert "Solhaug" in shown_words(editor, app, qtbot)


def test_a_template_with_a_sample_shows_it_on_request(app: App, qtbot: QtBot) -> None:
    plain = load_by_name("plain")
    door(app).edit(msgspec.structs.replace(plain, sample=b"# Wells\n\nThe **Mayor Ida Rusk** dug one.\n"))
    editor = editor_of(app, qtbot)
    sample_menu(editor)["The template’s own report"].trigger()
    assert "Mayor Ida Rusk dug one." in shown_words(editor, app, qtbot)
    assert not editor.isWindowModified()


def test_what_cannot_be_a_sample_is_told(
    app: App, asker: Scripted, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"no word")
    door(app).edit(load_by_name("plain"))
    editor = editor_of(app, qtbot)
    asker.answers = [bad, None]
    sample_menu(editor)["A Word or Markdown file…"].trigger()
    qtbot.waitUntil(lambda: len(asker.asked) == 2)
    assert asker.asked[1].startswith("“bad.docx” cannot be the sample")
    sample_menu(editor)["A Word or Markdown file…"].trigger()
    monkeypatch.setattr(own_sample, "MAX_SAMPLE", 10)
    editor.take_sample(sample_for(load_by_name("plain"), "en"))
    assert asker.asked[-1].startswith("It cannot be the sample")
    assert editor.bench.work.sample is None
