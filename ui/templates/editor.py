"""The window of one forum template: its parts, the form of one of them, and a sample that follows every key."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QScrollArea, QSplitter, QStackedWidget, QWidget

from hrreport.errors import HRReportError, Notice
from hrreport.making.work import Work, with_sample
from hrreport.model import Report

from ..dialogs.asking import Answer, Asker
from ..jobs import Jobs
from ..theme import Theme
from ..widgets.access_keys import AccessKeys
from ..widgets.announcing import announce
from .attribution_part import AttributionPart
from .bench import Bench, Wish
from .fields_part import FieldsPart
from .form import Form
from .forum_part import ForumPart
from .front_part import FrontPart
from .limits_part import LimitsPart
from .markdown_part import MarkdownPart
from .own_sample import OwnSamples
from .parts_list import PartsList
from .sample_choice import Reports, SampleChoice
from .sample_view import SampleView
from .segments_part import SegmentsPart
from .styles_part import StylesPart
from .tools import Tools
from .words_part import WordsPart


class Needs(NamedTuple):
    """What the window needs of the program."""

    theme: Theme
    jobs: Jobs
    asker: Asker
    reports: Reports = tuple


class TemplateEditor(QMainWindow):
    """One template that is worked on. ``use_wanted`` and ``pack_wanted`` carry this window, ``closed`` too.

    ``word_wanted`` carries a Word file that was dropped on it, ``base_wanted`` whether the base is to be copied or
    replaced; ``sample_wanted`` asks for a file to be the sample.
    """

    use_wanted = Signal(object)
    pack_wanted = Signal(object)
    word_wanted = Signal(object)
    base_wanted = Signal(object, str)
    sample_wanted = Signal(object)
    closed = Signal(object)

    def __init__(self, work: Work, needs: Needs) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setAcceptDrops(True)
        self._needs = needs
        self._notices: tuple[Notice, ...] = ()
        self._may_close = False
        self.bench = Bench(work, self)
        self.forms = self._make_forms()
        self.parts = PartsList([one.title for one in self.forms], needs.theme)
        self._stack = QStackedWidget()
        self.samples = OwnSamples()
        self.sample = SampleView(self.bench, needs.theme, needs.jobs, self.samples)
        self.sample_choice = SampleChoice(needs.reports)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.tools = Tools(self.bench, needs.theme, self)
        self._state = QLabel()
        self._lay_out()
        self._connect()
        self._refresh()
        self.parts.setCurrentRow(0)
        self.parts.setFocus()

    @property
    def form(self) -> Form:
        """The form that is shown."""
        return self.forms[max(self.parts.currentRow(), 0)]

    def mark_kept(self) -> None:
        """Says that the template as it stands is packed or installed."""
        self.bench.history.mark_kept()
        self._show_title()

    def tell(self, words: str) -> None:
        """Says something quietly, for some seconds."""
        self.statusBar().showMessage(words, 6_000)
        announce(self, words)

    def go_to_first_found(self) -> bool:
        """Leads to the first thing to mend, and says whether there is one."""
        return bool(self.bench.found) and self.go_to(self.bench.found[0].path)

    def go_to(self, path: tuple[str | int, ...]) -> bool:
        """Leads to the control of a path, in its language."""
        language = str(path[1]) if path[:1] == ("languages",) and len(path) > 1 else None
        if language != self.bench.language:
            self.bench.show_language(language)
        for row, form in enumerate(self.forms):
            if form.owns(path):
                self.parts.setCurrentRow(row)
                form.refresh()
                return form.go_to(path)
        return False

    def check(self) -> None:
        """Tells everything that is to be mended, and what is odd."""
        if self.go_to_first_found():
            self.tell(" ".join(one.why for one in self.bench.found[:1]))
            return
        if not self._notices:
            self.tell(self.tr("Nothing to mend: this template can be used"))
            return
        told = "\n".join(f"• {one}" for one in self._notices)
        words = self.tr("It can be used. What you may want to look at:")
        self._needs.asker.tell(self, self.tr("The template is checked"), f"{words}\n{told}")

    def take_sample(self, report: Report) -> None:
        """Makes a report the template's own sample, as one step, and shows it."""
        template, work = self.bench.shown, self.bench.work
        if template is None:
            return
        try:
            sample = self.samples.taken(report, work, template)
        except HRReportError as error:
            self._needs.asker.tell(self, self.tr("It cannot be the sample"), str(error))
            return
        self.sample.show_own(True)
        self.bench.wish(Wish(self.tr("Sample"), lambda work: with_sample(work, sample)))
        spoken = [one for _, one in report.contributions() if one.speakers]
        words = self.tr("This is the sample now, and packed with the template: whoever gets that reads it.")
        none = self.tr("No speaker was found in it by the patterns of Attribution. {}").format(words)
        self.tell(words if spoken else none)

    def _remove_sample(self) -> None:
        self.bench.wish(Wish(self.tr("Remove the sample"), lambda work: with_sample(work, None)))

    # -- how it looks -------------------------------------------------------------------------------------

    def _make_forms(self) -> tuple[Form, ...]:
        theme = self._needs.theme
        kinds = (
            *(ForumPart, FieldsPart, FrontPart, SegmentsPart, AttributionPart, LimitsPart, WordsPart, StylesPart),
            MarkdownPart,
        )
        return tuple(kind(self.bench, theme) for kind in kinds)

    def _lay_out(self) -> None:
        for form in self.forms:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(form)
            area.setAccessibleName(form.title)
            area.setProperty("ground", "paper")
            AccessKeys(form, with_buttons=False)
            form.seen_wanted.connect(lambda control, area=area: area.ensureWidgetVisible(control, 0, 60))
            self._stack.addWidget(area)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self._stack.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        self.splitter.addWidget(self._stack)
        self.splitter.addWidget(self.sample)
        self.splitter.setStretchFactor(0, 6)
        self.splitter.setStretchFactor(1, 5)
        self.splitter.setSizes([670, 560])
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.addWidget(self.parts)
        whole.addWidget(self.splitter)
        whole.setHandleWidth(0)
        whole.setChildrenCollapsible(False)
        self.setCentralWidget(whole)
        self.addToolBar(self.tools)
        self.menuBar().addMenu(self.sample_choice.menu_)
        self.statusBar().addWidget(self._state, 1)
        self.statusBar().addPermanentWidget(self.sample_choice)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        self.bench.changed.connect(self._refresh)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self.parts.currentRowChanged.connect(self._on_part)
        self.sample.noticed.connect(self._on_noticed)
        self.sample.failed.connect(self.tell)
        self.sample.own_changed.connect(self._show_sample)
        self.sample_choice.own_wanted.connect(self.sample.show_own)
        self.sample_choice.file_wanted.connect(lambda: self.sample_wanted.emit(self))
        self.sample_choice.report_wanted.connect(self.take_sample)
        self.sample_choice.remove_wanted.connect(self._remove_sample)
        for form in self.forms:
            if isinstance(form, StylesPart):
                form.copy_wanted.connect(lambda: self.base_wanted.emit(self, "copy"))
                form.replace_wanted.connect(lambda: self.base_wanted.emit(self, "replace"))
        self.tools.check_wanted.connect(self.check)
        self.tools.pack_wanted.connect(lambda: self.pack_wanted.emit(self))
        self.tools.use_wanted.connect(lambda: self.use_wanted.emit(self))
        self.tools.close_wanted.connect(self.close)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Brings what has the focus into sight, wherever it came from."""
        area = self._stack.currentWidget()
        if isinstance(area, QScrollArea) and now is not None and area.isAncestorOf(now) and now is not area:
            area.ensureWidgetVisible(now, 0, 40)

    def _on_part(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self.form.refresh()

    def _on_noticed(self, notices: tuple[Notice, ...]) -> None:
        self._notices = notices

    def _refresh(self) -> None:
        self.form.refresh()
        self.parts.show_counts([form.count_found() for form in self.forms])
        self._show_state()
        self._show_title()
        self._show_sample()

    def _show_sample(self) -> None:
        self.sample_choice.show_state(self.bench.work.sample is not None, self.sample.is_own)

    def _show_state(self) -> None:
        count = len(self.bench.found)
        one = self.tr("1 thing to mend before this template can be used")
        more = self.tr("{} things to mend before this template can be used").format(count)
        words = (one if count == 1 else more) if count else self.tr("This template can be used")
        if words != self._state.text():
            self._state.setText(words)
            announce(self, words)

    def _show_title(self) -> None:
        name = self.bench.work.name or self.tr("A template without a name")
        self.setWindowTitle(self.tr("Template: {}").format(name) + "[*] – HRReport")
        self.setWindowModified(not self.bench.history.is_kept)
        self.tools.show_name(self.tr("Template: {}").format(name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title()

    # -- drops and closing --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _word_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _word_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.word_wanted.emit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.bench.history.is_kept and not self._may_close and not self._may_lose():
            event.ignore()
            return
        event.accept()
        self.closed.emit(self)

    def _may_lose(self) -> bool:
        """Asks what becomes of work that is not packed or installed; whether the window may close."""
        answer = self._needs.asker.choose(
            self,
            self.tr("Keep what you did on “{}”?").format(self.bench.work.name),
            self.tr("It is neither packed as a file nor among your forum templates yet."),
            (
                Answer("pack", self.tr("Pack as one file…"), "main"),
                Answer("lose", self.tr("Close without keeping it")),
                Answer("stay", self.tr("Go on editing"), "escape"),
            ),
        )
        if answer == "pack":
            self.pack_wanted.emit(self)
            return self.bench.history.is_kept
        return answer == "lose"


def _word_in(event: QDropEvent) -> Path | None:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if files and files[0].suffix.lower() == ".docx" else None
