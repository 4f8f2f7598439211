"""Every surface of the program, one after the other: pages, panels, menus, dialogs and what pops up.

Whoever adds an action that opens a dialog has it visited: every action of the table is tried, but those that ask the
system for a file or a printer, or that leave.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QMenu, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hrreport import assets, paths
from hrreport.errors import Notice
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.template import FieldSpec, Template
from hrreport.making.work import put, work_on
from hrreport.model import Note, Outcome, Report
from hrreport.model.edits import set_notes, set_status, set_text
from hrreport.model.edits.parts import contribution_of
from hrreport.readers import read_source
from hrreport.settings import Recent
from hrreport.storage.hrr import save_report
from hrreport.storage.recovery import Recovery, left_over
from hrreport.ui.actions import items
from hrreport.ui.app import App
from hrreport.ui.dialogs.asking import Answer
from hrreport.ui.dialogs.doubles import DoublesDialog, MergeDialog
from hrreport.ui.dialogs.export_result import ExportResult
from hrreport.ui.dialogs.modal import show_modal
from hrreport.ui.dialogs.notices import NoticesDialog
from hrreport.ui.dialogs.recovered import RecoveredDialog
from hrreport.ui.dialogs.speaker_list import SpeakerListDialog
from hrreport.ui.exporting import Exported
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from hrreport.ui.page.edit import PageEdit
from hrreport.ui.panels.template_bar import TemplateBar
from hrreport.ui.templates.door import TemplateDoor
from hrreport.ui.widgets.calendar import CalendarPopup

Look = Callable[[str, QWidget], None]
# What asks the system (which is not ours to look at), what leaves, and what does something at once.
ELSEWHERE = {
    *("file.open", "file.import", "file.template", "file.save", "file.save-as", "file.share", "file.revert"),
    *("file.export-again", "file.pdf", "file.print", "file.close", "file.quit", "help.sample", "view.full-screen"),
    "spelling.dictionary",
    *("spelling.check", "spelling.suggest", "spelling.next", "spelling.dictionary"),
}
FIELDS = ("text", "long", "number", "date", "choice", "yes-no", "people", "rows")


def template() -> Template:
    """A template that asks for a field of every kind."""
    plain = load_by_name("whrcf")
    halls = ("Hall", "Garden")
    asked = {
        f"asked-{kind}": FieldSpec(
            label=f"Field of {kind}", type=kind, required=kind == "date", choices=halls, help=f"Help {kind}"
        )
        for kind in FIELDS
    }
    return msgspec.structs.replace(plain, fields={**plain.fields, **asked})


def report() -> Report:
    """The sample with everything in it: notes, an outcome, an empty contribution, two who may be one, two offices."""
    made = read_source(assets.sample("plenary.md").read_bytes(), "sample", ".md", [load_by_name("whrcf")]).value
    ids = [one.id for _, one in made.contributions()]
    for number, one in enumerate(ids):
        made = set_status(made, one, ("cleared", "cleared", "reviewed", "draft")[min(number, 3)])
    notes = (Note(when="10:42", text="leaks mapped by residents"), Note(when=None, text="ask for the figure"))
    made = set_notes(made, ids[3], notes)
    made = set_text(set_status(made, ids[-1], "notes"), ids[-1], ())
    twin = msgspec.structs.replace(made.speakers[0], id="twin")
    made = msgspec.structs.replace(made, speakers=(*made.speakers, twin))
    segment, last = contribution_of(made, ids[-2])
    decided = msgspec.structs.replace(last, kind="outcome", outcome=Outcome(label="decision"), speakers=(), lead="none")
    others = tuple(decided if one.id == last.id else one for one in segment.contributions)
    changed = msgspec.structs.replace(segment, contributions=others)
    return msgspec.structs.replace(
        made, segments=tuple(changed if one.id == segment.id else one for one in made.segments)
    )


def remember(app: App, folder: Path) -> None:
    """Recent reports, one of them gone, and a piece of unsaved work."""
    now = datetime.datetime.now()
    for days, title in enumerate(("Plenary 2", "Taller sobre vivienda", "Gone")):
        path = folder / f"{title}.hrr"
        if title != "Gone":
            save_report(path, report(), load_by_name("whrcf"))
        when = (now - datetime.timedelta(days=days * 90, minutes=20)).timestamp()
        app.services.settings.remember(
            Recent(path=str(path), title=title, forum="Forum of Rivers", when=when, counts=(3, 4, 3, 3 * days))
        )
    Recovery(app.services.folders.recovery).keep(report(), load_by_name("whrcf"), folder / "Plenary 2.hrr", None)
    kept = next(app.services.folders.recovery.glob("*.hrr"))
    # As if another process, which is gone, had left it.
    kept.rename(kept.with_name(kept.name.replace(f"-{os.getpid()}-", "-999999-")))


class Tour:
    """Goes through the surfaces of one window and has each of them looked at."""

    def __init__(self, app: App, qtbot: QtBot, look: Look, size: tuple[int, int] = (1440, 900)) -> None:
        self.app = app
        self.qtbot = qtbot
        self.look = look
        window = app.front()
        assert window is not None
        self.window: MainWindow = window
        window.resize(*size)
        qtbot.wait(50)

    def settle(self, milliseconds: int = 60) -> None:
        """Lets layouts, timers and background work come to an end."""
        self.app.services.jobs.wait()
        self.qtbot.wait(milliseconds)

    def start(self) -> None:
        """The start page."""
        self.settle()
        self.look("start", self.window)

    def open(self) -> None:
        """A report with everything in it."""
        self.window.show_report(Opened(report(), template()))
        self.window.activateWindow()
        assert self.window.workspace is not None
        self.ids = [one.id for _, one in self.window.workspace.report.contributions()]
        self.window.workspace.go_to_contribution(self.ids[3])
        self.settle()

    def writing(self) -> None:
        """The page with its panels, the tabs of the inspector, and the preview."""
        view, workspace = self.window.view, self.window.workspace
        assert view is not None
        assert workspace is not None
        view.inspector.show()
        for tab in ("speaker", "notes", "segment", "report"):
            view.inspector.show_tab(tab)
            self.settle()
            self.look(f"writing {tab}", self.window)
        for name, one in (("outcome", self.ids[-2]), ("empty", self.ids[-1])):
            view.inspector.show_tab("speaker")
            workspace.go_to_contribution(one)
            self.settle()
            self.look(f"writing {name}", self.window)
        workspace.go_to_contribution(self.ids[3])
        view.outline.filter.setText("nobody says this")
        self.settle()
        self.look("filter without a find", self.window)
        view.outline.filter.clear()
        view.show_preview(True)
        self.settle(400)
        self.look("preview", self.window)
        view.preview.findChildren(QTabBar)[0].setCurrentIndex(1)
        self.settle(300)
        self.look("preview in Markdown", self.window)
        view.show_preview(False)

    def menus(self) -> None:
        """All menus of the bar with those inside of them, as they are when they open."""
        for menu in self.window.menuBar().findChildren(QMenu):
            menu.aboutToShow.emit()
            self.look(f"menu {menu.title()}", menu)

    def pops(self) -> None:
        """The picker with its form, the reporting verbs, and the calendar."""
        view = self.window.view
        assert view is not None
        for purpose in ("contribution", "mention", "change", "moderator"):
            view.picker.open_at(self.window.mapToGlobal(QPoint(520, 320)), purpose)
            self.settle()
            self.look(f"picker {purpose}", view.picker)
        self.qtbot.keyClicks(self.qtbot_focus(), "Mayor of Rosario Azul Lucia Benavente")
        self.qtbot.keyClick(self.qtbot_focus(), Qt.Key.Key_Up)
        self.qtbot.keyClick(self.qtbot_focus(), Qt.Key.Key_Return)
        self.settle()
        self.look("picker new speaker", view.picker)
        view.picker.hide()
        self.window.view.page.setFocus()  # type: ignore[union-attr]
        view.verbs.open()
        self.look("verbs", view.verbs.palette)
        view.verbs.close()
        calendar = CalendarPopup(datetime.date(2026, 5, 31), self.window)
        calendar.open_under(view.page)
        self.settle()
        self.look("calendar", calendar)
        calendar.close()

    def qtbot_focus(self) -> QWidget:
        """What has the focus."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def actions(self) -> Iterator[str]:
        """The keys of all actions that may open something of ours."""
        yield from (item.key for _, item in items() if item.key not in ELSEWHERE)

    def dialogs(self) -> None:
        """Whatever any action opens, and the dialogs that lead on from there."""
        view, workspace = self.window.view, self.window.workspace
        assert view is not None
        assert workspace is not None
        for key in self.actions():
            if self.window.view is None or not _may_open(self.window, key):
                continue
            self.window.view.page.setFocus()
            self.visit(f"dialog {key}", self.window.actions_[key].trigger)
        twins = [(one, "office") for one in workspace.report.speakers[:2]]
        answers = (Answer("a", "Read-only", "main"), Answer("b", "Anyway"), Answer("c", "Cancel", "escape"))
        asker = self.app.services.asker
        self.visit("question", lambda: asker.choose(self.window, "It is open elsewhere", "Two lose work.", answers))
        self.visit("speaker list", lambda: show_modal(SpeakerListDialog(workspace, self.window)))
        self.visit("doubles", lambda: show_modal(DoublesDialog(workspace, self.window)))
        self.visit("merge", lambda: show_modal(MergeDialog(twins, self.window)))
        notices = [Notice(kind="family", text="The family name is a guess.", line=3, place="Amina")]
        notes = NoticesDialog("What to look at", "Guessed.", notices, workspace.report, self.window)
        self.visit("notices", lambda: notes.exec())
        kept = left_over(self.app.services.folders.recovery)[0]
        recovered = RecoveredDialog(kept, self.app.services.jobs, self.app.services.theme, self.window)
        self.visit("recovered", lambda: recovered.exec())
        done = QDialog(self.window)
        done.setWindowTitle("Export")
        result = ExportResult(done)
        QVBoxLayout(done).addWidget(result)
        result.show_result(Exported(files=(Path("session.docx"),), digests={}))
        self.visit("exported", lambda: show_modal(done))

    def editor(self) -> None:
        """Every part of the window of a forum template, with something in every list, and one thing to mend."""
        door = self.app.templates_door()
        assert isinstance(door, TemplateDoor)
        door.edit(full(load_by_name("whrcf")))
        editor = door.editors[-1]
        editor.resize(self.window.size())
        editor.activateWindow()
        editor.bench.put("", ("attribution", "short"), "{honorific} {surname}")
        for row, form in enumerate(editor.forms):
            editor.parts.setCurrentRow(row)
            self.settle()
            self.look(f"template {form.title}", editor)
        editor.mark_kept()
        editor.close()
        self.window.activateWindow()
        self.settle()

    def library(self) -> None:
        """A newer version of the report's template is installed, and a file that cannot be used lies beside it."""
        workspace, library = self.window.workspace, self.app.services.library
        assert workspace is not None
        own = workspace.template
        source = own.source.replace(b'version = "1.0"', b'version = "1.2"')
        source = source.replace(b"{ordinal} segment", b"Part {number}")
        library.keep(from_bytes("newer", source, own.base))
        unusable = paths.templates_folder() / "broken.hrtemplate"
        unusable.write_bytes(b"Dear colleague")
        self.window.follow_library()
        self.settle()
        bar = self.window.findChildren(TemplateBar)[0]
        self.look("template bar", self.window)
        self.visit("template changes", bar.changes.click)
        self.visit("forum templates", self.window.actions_["file.templates"].trigger)
        unusable.unlink()
        library.remove(own.id)
        self.window.follow_library()

    def visit(self, name: str, opens: Callable[[], object]) -> None:
        """Has what opens looked at and closes it."""
        errors: list[BaseException] = []

        def looked() -> None:
            shown = QApplication.activeModalWidget()
            if shown is None:
                return
            try:
                self.settle()
                self.look(name, shown)
                self._turn_pages(name, shown)
            except BaseException as error:
                errors.append(error)
            finally:
                shown.close()

        QTimer.singleShot(80, looked)
        opens()
        self.qtbot.wait(100)
        for other in self.window.findChildren(QDialog):
            if other.isVisible():
                self.look(name, other)
                other.close()
        if errors:
            raise errors[0]

    def _turn_pages(self, name: str, shown: QWidget) -> None:
        """Has the other pages of a dialog looked at, where a list leads to them."""
        for pages in shown.findChildren(QListWidget):
            if pages.property("role") == "pages":
                for number in range(1, pages.count()):
                    pages.setCurrentRow(number)
                    self.settle()
                    self.look(f"{name} {pages.item(number).text()}", shown)

    def everything(self) -> None:
        """All of them."""
        self.start()
        self.open()
        self.writing()
        self.menus()
        self.pops()
        self.library()
        self.dialogs()
        self.editor()


def full(template: Template) -> Template:
    """The template with something in every table."""
    work = work_on(template)
    kinds = ("text", "long", "number", "yes-no", "date", "choice", "people", "rows", "url", "email")
    for kind in kinds:
        spec = {"label": kind, "type": kind, "choices": ["a"], "columns": ["B"]}
        work = put(work, ("segment-fields", f"s-{kind}"), spec)
    work = put(work, ("fields", "kind"), {"label": "Kind", "type": "choice", "choices": {"panel": "Panel"}})
    work = put(work, ("front",), [{"text": "{forum}"}, {"text": "{title}", "role": "title"}])
    part = {"key": "talk", "kind": "segment", "heading": "{roman}. {theme}", "repeat": True, "limit": {"words": 4}}
    work = put(work, ("skeleton",), [part, {"key": "end", "kind": "closing", "level": 2}])
    work = put(work, ("annexes",), [{"kind": "speakers", "heading": "Speakers", "columns": ["name", "offices"]}])
    work = put(work, ("outcomes", "vote"), {"label": "Vote", "pattern": "**{label}:** {text}", "place": "both"})
    work = put(work, ("attribution", "functions", "moderator"), {"full": "The moderator", "short": "She"})
    work = put(work, ("deadline",), {"from": "date", "working-days": 10})
    work = put(work, ("limits",), {"report": 2000, "segment": {"pages": 1}})
    work = put(work, ("terms",), {"town": "city"})
    work = put(work, ("markdown",), {"front-matter": {"title": "{title}"}, "file-name": "{title}"})
    return work.template()


def _may_open(window: MainWindow, key: str) -> bool:
    """Whether an action may open a dialog: its words end in “…”, or it is one of help."""
    action = window.actions_[key]
    return action.isEnabled() and (action.text().endswith("…") or key.startswith("help.") or "speakers" in key)


def is_page(widget: QWidget) -> bool:
    """Whether it is the page, which holds the report's own words."""
    return isinstance(widget, PageEdit)
