"""The editing view: outline, page, preview and inspector of one report, and what passes between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hrreport.forum.counts import Counting
from hrreport.model import Contribution, Outcome, Report
from hrreport.model.document import Change, Edit
from hrreport.model.edits import (
    add_speaker,
    fresh_id,
    ids_of,
    set_moderator,
    set_speakers,
    split_segment,
)
from hrreport.model.edits.parts import contribution_of
from hrreport.model.search import Hit
from hrreport.model.segment import SegmentKind
from hrreport.model.texts import Spot, is_beside
from hrreport.settings import SettingsFile

from .hints import Hints
from .jobs import Jobs
from .models.outline import OutlineModel
from .page.desk import Desk
from .panels.inspector import InspectorPanel
from .panels.outline import OutlinePanel
from .panels.speaker_tab import SpeakerTab
from .preview.view import PreviewPanel
from .shortcuts import usual_keys
from .theme import Theme
from .typography import Typography
from .verb_offer import VerbOffer
from .widgets.chosen import Choice
from .widgets.picker import SpeakerPicker
from .workspace import Workspace

Picked = Callable[[Choice], None]
OUTLINE_WIDTH, INSPECTOR_WIDTH = 286, 330


class Search(Protocol):
    """What the view has its search do; it is imported when it is wanted for the first time."""

    def begin(self, replaces: bool = False) -> None:
        """Opens the find bar."""
        ...

    def step(self, by: int) -> None:
        """To the next hit, or the one before."""
        ...

    def close(self) -> None:
        """Ends the search, if one is going on."""
        ...


class EditingView(QWidget):
    """One report being written. ``told`` carries a sentence for the status bar.

    Where it ``is_whole`` all of it is there at once; else it begins with the page, and ``build`` makes the rest.
    ``counter`` may have counted the report before that.
    """

    told = Signal(str)
    mode_changed = Signal(bool)
    zoom_changed = Signal(float)

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        jobs: Jobs,
        settings: SettingsFile,
        parent: QWidget | None = None,
        is_whole: bool = True,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        # The page first: it is told of changes first, and tells the others where the cursor is then.
        self.desk = Desk(workspace, theme, self, settings.now.zoom)
        self.page = self.desk.page
        self._theme = theme
        self._jobs = jobs
        self._settings = settings
        self._finding: Search | None = None
        self._keys = usual_keys()
        self._tell_keys: list[Callable[[Mapping[str, str]], None]] = []
        self._picked: Picked = self._ignore
        self._left: Callable[[], None] = self._do_nothing
        self._lay_out()
        self.counter: Counting | None = None
        self._parts = self._made_parts()
        while is_whole and self.build():
            pass

    def build(self) -> bool:
        """Makes the next part, and says whether there was one to be made."""
        return next(self._parts, False)

    def _take_place(self, number: int, panel: QWidget) -> None:
        """Puts a panel where the splitter has an empty one, which goes."""
        empty = self.splitter.replaceWidget(number, panel)
        if empty is not None:
            empty.deleteLater()

    def _made_parts(self) -> Iterator[bool]:
        """Makes part after part, each in a moment, so that a window that is shown already can answer in between."""
        model = OutlineModel(self.workspace, self, self.counter)
        yield True
        self.outline = OutlinePanel(self.workspace, self._theme, self, model)
        self._take_place(0, self.outline)
        yield True
        # In its place and dressed: an outline that is unfolded earlier measures all of its rows several times.
        self.outline.unfold()
        yield True
        speaker = SpeakerTab(self._theme, datetime.now)
        yield True
        self.inspector = InspectorPanel(self.workspace, self._theme, self, speaker=speaker)
        yield True
        self._take_place(2, self.inspector)
        self._tell_keys.append(self.inspector.show_keys)
        yield True
        self.preview = PreviewPanel(self.workspace, self._theme, self._jobs, self)
        self._stack.addWidget(self.preview)
        self.picker = SpeakerPicker(self.workspace, self._theme, self)
        self.hints = Hints(self.workspace, self._settings)
        self.page.hint_for = self.hints.of
        self.typography = Typography(self.workspace, self._settings, self)
        self.page.writer.compositor.swap_for = self.typography.swap_for
        self.verbs = VerbOffer(self.page, self.workspace, self._theme, self._settings, self)
        self._arrange()
        self._connect()
        yield True

    def _lay_out(self) -> None:
        """The page, and the room of the other parts."""
        self._stack = QStackedWidget()
        self._stack.addWidget(self.desk)
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for part in (QWidget(), self._middle, QWidget()):
            part.setMinimumWidth(1)
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([OUTLINE_WIDTH, 2000, INSPECTOR_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _arrange(self) -> None:
        # Who reads with the ear comes to them in this order.
        for part in (self.inspector, self._middle, self.outline):
            part.lower()
        # The page was there first; Tab comes to it from the rows of the outline all the same.
        self.setTabOrder(self.outline.tree, self.page)

    def _connect(self) -> None:
        for part in (self.outline, self.inspector):
            part.wish.connect(self.workspace.wish)
            part.speaker_wanted.connect(self.change_speaker)
        self.outline.place_wanted.connect(self.go_to)
        self.outline.page_wanted.connect(self.show_page)
        self.preview.place_wanted.connect(self.go_to)
        self.preview.sheets.zoom_changed.connect(self.zoom_changed)
        self.page.told.connect(self.told)
        self.verbs.told.connect(self.told)
        self.workspace.refused.connect(self.told)
        self.workspace.changed.connect(self._on_changed)
        self.page.mention_wanted.connect(lambda: self.begin_mention(typed=True))
        self.page.speaker_clicked.connect(self._on_speaker_clicked)
        self.picker.chosen.connect(lambda choice: self._picked(choice))
        self.picker.cancelled.connect(lambda: self._left())
        for field in self.inspector.prose_fields:
            self.typography.serve(field)
        self.outline.tree.painter_of_rows.editor_opened.connect(self.typography.serve_editor)

    # -- what is shown ------------------------------------------------------------------------------------

    @property
    def is_previewing(self) -> bool:
        """Whether the composed pages are shown in the place of the page."""
        return self._stack.currentWidget() is not self.desk

    def show_above(self, bar: QWidget) -> None:
        """Gives a bar its place over the page."""
        self._column.insertWidget(0, bar)

    def show_preview(self, preview: bool) -> None:
        """Shows the composed pages, or the page to write on."""
        if preview != self.is_previewing:
            self._stack.setCurrentWidget(self.preview if preview else self.desk)
            (self.preview if preview else self.page).setFocus()
            self.mode_changed.emit(preview)

    def go_to(self, spot: Spot) -> None:
        """Shows a place on the page; fields are in the inspector."""
        if spot.part == "field" and spot.field is not None:
            self.inspector.show()
            self.inspector.focus_field(spot.field)
            return
        self.show_preview(False)
        self.workspace.go_to(spot)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Tells the keys of actions as they are now, wherever one is named."""
        self._keys = keys
        for tell in self._tell_keys:
            tell(keys)

    @property
    def finding(self) -> Search:
        """The search, made when it is wanted for the first time."""
        if self._finding is None:
            from hrreport.forum.finding import Finder

            from .finding import Finding
            from .panels.find_bar import FindBar

            bar = FindBar(self._theme)
            bar.show_keys(self._keys)
            self._tell_keys.append(bar.show_keys)
            bar.hide()
            self._column.insertWidget(0, bar)
            made = Finding(self, bar, Finder(), self._jobs, self)
            made.left.connect(self._on_search_left)
            self._finding = made
        return self._finding

    def _on_search_left(self) -> None:
        self.preview.sheets.unmark()
        (self.preview if self.is_previewing else self.page).setFocus()

    def show_found(self, hit: Hit) -> None:
        """Shows a place that was found, on the page, in the preview or in the inspector; the focus stays."""
        focused = QApplication.focusWidget()
        if is_beside(hit.spot):
            self.page.show_no_hit()
            if hit.spot.contribution is not None:
                self.workspace.go_to_contribution(hit.spot.contribution)
            self.inspector.show()
            self.inspector.show_place(hit.spot)
        else:
            self.page.show_hit(hit)
            if self.is_previewing:
                self.preview.show_place(hit.spot)
        if focused is not None:
            focused.setFocus()

    def correct_speaker(self, speaker_id: str) -> None:
        """Leads to a speaker's card, to write in it."""
        self.inspector.show()
        self.inspector.show_speaker(speaker_id)
        self.inspector.focus_speaker()

    def zoom_by(self, steps: int) -> None:
        """Shows the page, or the preview in its place, larger or smaller by some steps."""
        if self.is_previewing:
            self.preview.sheets.zoom_by(steps)
        else:
            self.zoom_changed.emit(self.desk.zoom_by(steps))

    def zoom_to(self, zoom: float) -> None:
        """Shows the page at a zoom; the preview as wide as there is room."""
        if self.is_previewing:
            self.preview.sheets.set_zoom(None)
        else:
            self.zoom_changed.emit(self.desk.set_zoom(zoom))

    def show_page(self) -> None:
        """To the page, to write."""
        self.show_preview(False)
        self.page.setFocus()

    def show_outline(self, filters: bool = False) -> None:
        """To the outline, or to its filter."""
        self.outline.show()
        if filters:
            self.outline.focus_filter()
        else:
            self.outline.setFocus()

    def show_inspector(self) -> None:
        """To the inspector."""
        self.inspector.show()
        self.inspector.setFocus()

    def stamp_note(self) -> None:
        """A new note with the time of day on the present contribution."""
        if self.workspace.contribution_id is None:
            self.told.emit(self.tr("Put the cursor into the contribution that the note is about."))
            return
        self.inspector.show()
        self.inspector.stamp_note()

    def _on_speaker_clicked(self, contribution_id: str, speaker_id: str) -> None:
        self.inspector.show()
        self.inspector.show_tab("speaker")
        self.inspector.show_speaker(speaker_id)

    def _on_changed(self, change: Change) -> None:
        """Says when standing words became the report's own, because fields filled in later do not show in them."""
        if change.selection and change.before.introduction is None and change.after.introduction is not None:
            self.told.emit(self.tr("The introduction is your own text now; it no longer follows template and fields."))

    def show_fields(self) -> None:
        """To the fields of the report: the first that is missing, or the title."""
        missing = [one for one in self.outline.progress.missing if one in self.workspace.template.fields]
        self.go_to(Spot("field", field=missing[0] if missing else "title"))

    # -- contributions ------------------------------------------------------------------------------------

    def begin_contribution(self) -> None:
        """Asks who takes the floor, and puts an empty contribution behind the present one."""
        self.show_preview(False)
        self.hints.learn("contribution")
        self._ask("contribution", self._on_contributor)

    def _on_contributor(self, choice: Choice) -> None:
        if choice.kind == "narration":
            self.add_narration()
        elif choice.kind == "floor" or choice.speaker is None:
            self.add_from_floor()
        else:
            self._write_in(self.page.writer.add_contribution((choice.speaker.id,), before=self._adding(choice)))

    def _adding(self, choice: Choice) -> Edit | None:
        """What puts somebody new into the report, in the same step as what she was chosen for."""
        speaker = choice.speaker
        if choice.kind != "new" or speaker is None:
            return None
        return lambda report: add_speaker(report, speaker)

    def add_from_floor(self) -> None:
        """An empty contribution said by nobody in particular."""
        self._write_in(self.page.writer.add_contribution(()))

    def add_narration(self) -> None:
        """An empty contribution that tells of the session."""
        self._write_in(self.page.writer.add_contribution((), "narration"))

    def add_outcome(self) -> None:
        """An empty contribution that says what was settled."""
        self._write_in(self.page.writer.add_contribution((), "outcome", outcome=Outcome(label="decision")))

    def add_segment(self, kind: SegmentKind) -> None:
        """An empty segment behind the present one."""
        self.show_preview(False)
        self.page.writer.add_segment(kind)
        self.page.setFocus()

    def begin_segment_here(self) -> None:
        """The contribution at the cursor and those behind it become a segment of their own."""
        contribution = self.workspace.contribution_id
        if contribution is None:
            self.told.emit(self.tr("Put the cursor into the contribution that should open the segment."))
            return
        made = fresh_id("g", ids_of(self.workspace.report))
        self.workspace.apply(self.tr("New segment"), lambda report: split_segment(report, contribution, made))
        self.workspace.go_to(Spot("theme", made))

    def _write_in(self, contribution_id: str) -> None:
        self.show_preview(False)
        self.workspace.go_to_contribution(contribution_id)
        self.page.setFocus()

    # -- speakers -----------------------------------------------------------------------------------------

    def begin_mention(self, typed: bool = False) -> None:
        """Asks who is mentioned; where ``@`` was ``typed`` and nobody is chosen, it stays as a letter."""
        self.hints.learn("mention")
        self._ask("mention", self._on_mentioned, (lambda: self.page.writer.type("@")) if typed else self._do_nothing)

    def _on_mentioned(self, choice: Choice) -> None:
        if choice.speaker is not None:
            self.page.setFocus()
            self.page.writer.mention(choice.speaker.id, before=self._adding(choice))

    def change_speaker(self, contribution_id: str | None = None) -> None:
        """Asks who said what stands in a contribution (``None``: the one at the cursor)."""
        wanted = contribution_id or self.workspace.contribution_id
        if not wanted:
            self.told.emit(self.tr("Put the cursor into the contribution whose speaker you want to change."))
            return
        self._ask("change", lambda choice: self._on_changed_speaker(wanted, choice))

    def _on_changed_speaker(self, contribution_id: str, choice: Choice) -> None:
        adding = self._adding(choice)

        def edit(report: Report) -> Report:
            if choice.speaker is None:
                return set_speakers(report, contribution_id, ())
            if adding is not None:
                report = adding(report)
            return set_speakers(report, contribution_id, (choice.speaker.id,))

        self.workspace.apply(self.tr("Change the speaker"), edit)
        self.page.setFocus()

    def toggle_moderator(self) -> None:
        """The speaker at the cursor, or of the selected row, moderates the segment, or no longer."""
        if self.outline.isVisible() and self.outline.is_aimed_at:
            self.outline.toggle_moderator_of_selected()
            return
        contribution, segment_id = self._contribution(), self.workspace.segment_id
        if contribution is None or not contribution.speakers or segment_id is None:
            self.told.emit(self.tr("Put the cursor into the words of the person who moderates."))
            return
        speaker = contribution.speakers[0]
        segment = next(one for one in self.workspace.report.segments if one.id == segment_id)
        wanted = None if segment.moderator == speaker else speaker
        self.workspace.apply(self.tr("Moderator"), lambda report: set_moderator(report, segment_id, wanted))

    def edit_speaker(self) -> None:
        """Leads to the form of the speaker at the cursor; where there is none, asks for one."""
        contribution = self._contribution()
        if contribution is not None and not contribution.speakers:
            self.change_speaker(contribution.id)
            return
        self.inspector.show()
        self.inspector.focus_speaker()

    def rename(self) -> None:
        """Writes in the row of the outline that is selected."""
        self.outline.show()
        self.outline.rename_selected()

    def split(self) -> None:
        """Splits the contribution at the cursor, and asks who says the second half."""
        made = self.page.writer.split()
        if made is not None:
            self.change_speaker(made)

    def merge(self) -> None:
        """Joins the contribution at the cursor, or what is selected in the outline, to the one before it."""
        if self.outline.isVisible() and self.outline.is_aimed_at:
            self.outline.merge_selected()
            return
        self.page.writer.merge(self.workspace.contribution_id)

    def step(self, by: int) -> None:
        """To the next contribution, or the one before."""
        ids = [one.id for _, one in self.workspace.report.contributions()]
        now = self.workspace.contribution_id
        if ids:
            at = ids.index(now) + by if now in ids else 0
            self._write_in(ids[min(max(at, 0), len(ids) - 1)])

    def _contribution(self) -> Contribution | None:
        wanted = self.workspace.contribution_id
        return None if wanted is None else contribution_of(self.workspace.report, wanted)[1]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+G goes on as F3 does; Esc leads from beside the page back to it, and from there ends the search."""
        held, focused = event.modifiers(), self.focusWidget()
        if event.key() == Qt.Key.Key_G and held & Qt.KeyboardModifier.ControlModifier:
            self.finding.step(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and focused is not None and self.inspector.isAncestorOf(focused):
            (self.preview if self.is_previewing else self.page).setFocus()
        elif event.key() == Qt.Key.Key_Escape and self._finding is not None:
            self._finding.close()
        else:
            super().keyPressEvent(event)

    # -- asking -------------------------------------------------------------------------------------------

    def _ask(self, purpose: str, picked: Picked, left: Callable[[], None] | None = None) -> None:
        self._picked, self._left = picked, left or self._do_nothing
        self.verbs.close()
        corner = self.page.cursorRect().bottomLeft() + QPoint(0, 6)
        self.picker.open_at(self.page.viewport().mapToGlobal(corner), purpose)

    def _ignore(self, _: Choice) -> None:
        """Nobody has asked for a speaker."""

    def _do_nothing(self) -> None:
        """Nothing is to be done when the picker is left."""
