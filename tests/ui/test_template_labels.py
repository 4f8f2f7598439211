"""What another version of a template says is told in the words of the editor’s labels."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtWidgets import QComboBox, QTextEdit
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.forum.renewing import Path
from hrreport.forum.template import Template
from hrreport.making.findings import findings
from hrreport.making.work import insert, put, work_on
from hrreport.model import Report
from hrreport.ui.dialogs.template_changes import TemplateChanges
from hrreport.ui.jobs import Jobs
from hrreport.ui.template_labels import label_of, pattern_words, table_words, told
from hrreport.ui.templates.bench import Bench
from hrreport.ui.templates.control import Control
from hrreport.ui.templates.editor import Needs, TemplateEditor
from hrreport.ui.templates.fields import ChoiceControl
from hrreport.ui.theme import Theme
from tests.ui.asking import Scripted
from tests.ui.surfaces import full


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("attribution", "full"), "The **{offices} {name}**", "First mention: The ‹offices› ‹name› (bold)"),
        (("attribution", "first"), "segment", "In full: Once in each segment"),
        (("attribution", "mode"), "list", "Who is named: Headings and speakers only"),
        (("attribution", "functions", "moderator", "short"), "{name}", "Later mention of the moderator: ‹name›"),
        (("attribution", "honorifics"), ["Ms.", "Mr."], "Honorifics: Ms. · Mr."),
        (("fields", "session", "required"), True, "It is required: yes"),
        (("segment-fields", "room", "type"), "date", "What it holds: a date"),
        (("fields", "kind", "choices", "side-event"), "Side event", "Choices, side event: Side event"),
        (("skeleton", 2, "heading"), "{ordinal} *part*", "Part 2, Heading: ‹ordinal› part (italic)"),
        (("skeleton", 2, "limit", "pages"), 3, "Part 2, At most, pages: 3"),
        (("limits", "report"), 2000, "The whole report: 2000 words"),
        (("limits", "report", "pages"), 3, "The whole report, pages: 3"),
        (("deadline", "working-days"), 2, "working days: 2"),
        (("languages", "fr", "attribution", "short"), "{family}", "Attribution, Later mention: ‹family›"),
        (("languages", "fr", "fields", "date", "label"), "Date", "Field “date”, Label: Date"),
        (("languages", "fr", "verbs"), ["a dit"], "Reporting verbs: a dit"),
        (("introduction",), "Held[ in {place}].", "Held[ in ‹place›]."),
        (("styles", "heading1"), "Agenda", "Heading of a segment: Agenda"),
        (("a-new-table", "some-key"), "x", "some key: x"),
    ],
)
def test_a_line_is_told_in_words(path: Path, value: object, line: str) -> None:
    assert told(path, value) == line


def test_tables_are_named_by_the_labels_of_their_fields() -> None:
    assert table_words("fields.session", {"fields.session": "Session of the day"}) == "Field “Session of the day”"
    assert table_words("fields.who-chairs") == "Field “who chairs”"
    assert table_words("languages.fr") == "French"
    assert table_words("attribution") == "Attribution"


def test_signs_of_patterns_are_not_shown() -> None:
    assert pattern_words("{name:upper}, \\[so\\]") == "‹name in capitals›, [so]"
    assert pattern_words("**never closed") == "**never closed"


def everything_in(bench: Bench) -> None:
    """Puts an entry into every list, so that each form shows all its controls."""
    for path, value in (
        (("front",), {"text": "{title}"}),
        (("annexes",), {"kind": "speakers", "heading": "Speakers"}),
        (("skeleton",), {"key": "part", "kind": "segment"}),
    ):
        if not bench.at(path):
            bench.put("", path, [value])
    work = insert(bench.work, ("outcomes",), 0, {"label": "Vote"}, "vote")
    bench.put("", ("outcomes",), work.tables["outcomes"])


def labelled(editor: TemplateEditor) -> list[Control]:
    for row, form in enumerate(editor.forms):
        editor.parts.setCurrentRow(row)
        form.refresh()
    controls = [one for form in editor.forms for one in form.controls() if one.own_path]
    return [one for one in controls if one.own_path and one.own_path[-1] != "key"]


def test_every_label_is_that_of_the_editor(qtbot: QtBot, theme: Theme) -> None:
    editor = TemplateEditor(work_on(full(load_by_name("whrcf"))), Needs(theme, Jobs(), Scripted()))
    qtbot.addWidget(editor)
    everything_in(editor.bench)
    seen = 0
    for control in labelled(editor):
        path = control.own_path
        assert path is not None
        label = label_of(path) or table_words(".".join(map(str, path)))
        if path[:2] == ("attribution", "functions"):
            continue
        assert label.endswith(control._words) or table_words(str(path[0])) == control._words, (path, control._words)
        seen += 1
        if isinstance(control, ChoiceControl):
            box = control.field
            assert isinstance(box, QComboBox)
            for key, words in [(box.itemData(row), box.itemText(row)) for row in range(box.count())]:
                if key and path[0] not in ("styles", "template"):
                    assert told(path, key).endswith(words), (path, key)
    assert seen > 60
    assert findings(editor.bench.work) == ()
    editor.mark_kept()
    editor.close()


def test_the_tab_of_what_a_template_says_has_no_keys_of_its_file(
    qtbot: QtBot, theme: Theme, sample_report: Report
) -> None:
    old = load_by_name("whrcf")
    work = put(work_on(old), ("template", "version"), "2.0")
    work = put(work, ("attribution", "full"), "{name}, {offices},")
    work = put(work, ("fields", "place", "required"), True)
    new: Template = msgspec.structs.replace(work.template(), base=old.base)
    dialog = TemplateChanges(sample_report, old, new, Jobs(), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._found is not None, timeout=20_000)
    dialog._tabs.setCurrentIndex(1)
    words = dialog.findChildren(QTextEdit)[0].toPlainText()
    assert "Field “Place”" in words
    assert "It is required: yes" in words
    assert "First mention: " in words
    assert "‹offices›" in words
    assert not any(sign in words for sign in ("required: true", "fields.", "full:", "{", "**"))
