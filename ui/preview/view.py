"""The preview: the report as it will be printed, and as Markdown; a click leads to the place on the page."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hrreport.errors import HRReportError
from hrreport.forum.compose import compose
from hrreport.forum.concerns import Concern, composing_concerns, term_concerns
from hrreport.forum.frame import frame_of
from hrreport.forum.template import Mode, Template
from hrreport.model import Report
from hrreport.model.texts import Spot
from hrreport.writers.html import body_of
from hrreport.writers.markdown import write as write_markdown

from ..jobs import Jobs
from ..naming_modes import MODES, mode_words, own_mode_words
from ..theme import Theme
from ..tidying import untroubled
from ..widgets.choice_box import ChoiceBox
from ..widgets.concern_list import ConcernList
from ..workspace import Workspace
from .markdown import MarkdownView
from .pages import Pages, paginate
from .sheets import SheetsView

L = TypeVar("L", QHBoxLayout, QVBoxLayout)
_PAUSE = 50
_PAGES, _MARKDOWN = range(2)


class Previewed(NamedTuple):
    """What a preview shows of a report; ``text`` is its Markdown and ``body`` the HTML of that, if it is wanted."""

    pages: Pages
    text: str | None
    body: str
    language: str
    concerns: tuple[Concern, ...]
    limits: tuple[str, ...]


def previewed(
    report: Report, template: Template, mode: Mode | None, in_markdown: bool = False, before: Pages | None = None
) -> Previewed:
    """Everything that a preview shows, made on any thread; ``before`` are the pages that it showed until now."""
    with untroubled():
        composition = compose(report, template, mode)
        text = write_markdown(composition) if in_markdown else None
        return Previewed(
            paginate(composition, template, before),
            text,
            body_of(text) if text is not None else "",
            report.language,
            (*composing_concerns(report, template, composition), *term_concerns(report, template)),
            frame_of(template).limits,
        )


class PreviewPanel(QWidget):
    """Shows a report as printed, soon after its last change. ``place_wanted`` carries the ``Spot`` clicked on."""

    place_wanted = Signal(object)

    def __init__(self, workspace: Workspace, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._jobs = jobs
        self._is_stale = True
        self._has_markdown = False
        self._follows = True
        self.sheets = SheetsView(theme)
        self.markdown = MarkdownView(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sheets)
        self._stack.addWidget(self.markdown)
        self._tabs = self._make_tabs()
        self._mode = self._make_modes()
        self._page_number = _dim(QLabel())
        self._zoom_words = _dim(QLabel())
        self._summary = _dim(QLabel())
        self._concerns = ConcernList(theme)
        self._limits = _dim(QLabel())
        self._limits.setWordWrap(True)
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._recompose)
        self.setFocusProxy(self.sheets)
        self._connect()

    # -- parts --------------------------------------------------------------------------------------------

    def _make_tabs(self) -> QTabBar:
        made = QTabBar()
        made.setExpanding(False)
        made.addTab(self.tr("Pages"))
        made.addTab(self.tr("Markdown"))
        made.setAccessibleName(self.tr("Kind of preview"))
        made.setUsesScrollButtons(False)
        made.setElideMode(Qt.TextElideMode.ElideNone)
        made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        return made

    def _make_modes(self) -> ChoiceBox:
        made = ChoiceBox(self.tr("Naming"), self.tr("How speakers are named; the report stays as it is"))
        made.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return made

    def _lay_out(self) -> None:
        bar, row = _panel(QHBoxLayout)
        row.setContentsMargins(0, 0, 12, 0)
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._mode)
        foot, column = _panel(QVBoxLayout)
        column.setContentsMargins(14, 2, 12, 6)
        column.setSpacing(2)
        column.addLayout(self._make_counts())
        column.addWidget(self._concerns)
        column.addWidget(self._limits)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._stack, 1)
        layout.addWidget(foot)

    def _make_counts(self) -> QHBoxLayout:
        self._zooming = self._make_zoom()
        row = QHBoxLayout()
        row.setSpacing(6)
        self._summary.setWordWrap(True)
        row.addWidget(self._summary, 1)
        row.addStretch(1)
        row.addWidget(self._page_number)
        row.addWidget(self._zooming)
        return row

    def _make_zoom(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        buttons = (
            ("zoom-out", self.tr("Smaller (Ctrl+wheel)"), lambda: self.sheets.zoom_by(-1)),
            ("zoom-in", self.tr("Larger (Ctrl+wheel)"), lambda: self.sheets.zoom_by(1)),
            ("page", self.tr("Fit the width"), lambda: self.sheets.set_zoom(None)),
        )
        self._zoom_buttons: list[tuple[QToolButton, str]] = []
        for icon, words, act in buttons:
            button = QToolButton()
            button.setToolTip(words)
            button.setAccessibleName(words.partition(" (")[0])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(act)
            self._zoom_buttons.append((button, icon))
            row.addWidget(button)
            if icon == "zoom-out":
                row.addWidget(self._zoom_words)
        self._zoom_words.setMinimumWidth(self.fontMetrics().horizontalAdvance("000 %") + 6)
        self._zoom_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._on_tab)
        self._mode.currentIndexChanged.connect(lambda _: self.recompose())
        self.sheets.place_wanted.connect(self.place_wanted)
        self.sheets.page_changed.connect(self._on_page)
        self.sheets.zoom_changed.connect(lambda zoom: self._zoom_words.setText(f"{round(zoom * 100)} %"))
        self._concerns.place_wanted.connect(self.place_wanted)
        self._concerns.wish.connect(self._workspace.wish)
        self._workspace.changed.connect(lambda _: self.recompose())
        self._workspace.template_changed.connect(self._on_template)
        self._workspace.place_changed.connect(lambda _: self._follow())
        self._theme.changed.connect(self._dress)
        self._dress()
        self._on_template()

    # -- what it shows ------------------------------------------------------------------------------------

    @property
    def mode(self) -> Mode | None:
        """The mode of naming that is shown; ``None`` is the template's own."""
        return MODES[self._mode.currentIndex() - 1] if self._mode.currentIndex() > 0 else None

    def show_place(self, spot: Spot) -> None:
        """Shows where a place of the report is printed, and marks it."""
        self._tabs.setCurrentIndex(_PAGES)
        self._follows = True
        self.sheets.show_place(spot, marks=True)

    def recompose(self) -> None:
        """Composes the report anew, soon if it is in sight, else when it comes in sight."""
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follows = True
        if self._is_stale:
            self._recompose()
        else:
            self._follow()

    def _recompose(self) -> None:
        self._is_stale = False
        self._soon.stop()
        report, template, mode = self._workspace.report, self._workspace.template, self.mode
        in_markdown = self._has_markdown = self._tabs.currentIndex() == _MARKDOWN
        before = self.sheets.pages
        job = self._jobs.start(
            self.tr("Composing pages"),
            lambda _: previewed(report, template, mode, in_markdown, before),
            self._on_composed,
            self._on_failed,
            key=f"preview-{id(self)}",
        )
        self.destroyed.connect(job.cancel)

    def _on_composed(self, made: Previewed) -> None:
        self.sheets.show_pages(made.pages)
        if made.text is not None:
            self.markdown.show_text(made.text, made.body, made.language)
        self._show_below(made.concerns, self._limit_words(made))
        self._follow()

    def _on_failed(self, error: HRReportError) -> None:
        self._show_below((Concern("other", str(error)),), "")

    def _limit_words(self, made: Previewed) -> str:
        limits = list(made.limits)
        if made.pages.lacks_letters:
            limits.append(self.tr("Letters that no font of this computer has; they show as boxes."))
        return self.tr("What the preview cannot show: {}").format(" ".join(limits)) if limits else ""

    def _show_below(self, concerns: tuple[Concern, ...], limits: str) -> None:
        count = len(concerns)
        words = (
            self.tr("1 thing to look at") if count == 1 else self.tr("{} things to look at", "", count).format(count)
        )
        self._summary.setText(words if count else self.tr("Nothing is missing"))
        self._concerns.show_concerns(concerns)
        self._concerns.setVisible(bool(concerns))
        self._limits.setText(limits)
        self._limits.setVisible(bool(limits))

    def _follow(self) -> None:
        """Shows the place of the cursor, once each time that the preview is opened."""
        if self._follows and self.isVisible() and self.sheets.pages is not None and not self._is_stale:
            self._follows = False
            if self._workspace.place != Spot("title"):
                self.sheets.show_place(self._workspace.place)

    def _on_template(self) -> None:
        now = self._mode.currentIndex()
        template = self._workspace.template
        own = template.wording(self._workspace.report.language).attribution.mode
        self._mode.blockSignals(True)
        self._mode.clear()
        self._mode.addItem(own_mode_words(own))
        for mode in MODES:
            self._mode.addItem(mode_words(mode))
        self._mode.setCurrentIndex(max(now, 0))
        self._mode.blockSignals(False)
        self.recompose()

    def _on_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        if tab == _MARKDOWN and not self._has_markdown and self.isVisible():
            self._recompose()
        self._zooming.setVisible(tab == _PAGES)
        self._page_number.setVisible(tab == _PAGES)
        self.setFocusProxy(self.sheets if tab == _PAGES else self.markdown.text)

    def _on_page(self, number: int, count: int) -> None:
        self._page_number.setText(self.tr("{} of {}").format(number, count))
        self._page_number.setAccessibleName(self.tr("Page {} of {}").format(number, count))

    def _dress(self) -> None:
        for button, icon in self._zoom_buttons:
            button.setIcon(self._theme.icon(icon))


def _panel(kind: type[L]) -> tuple[QWidget, L]:
    """A strip in the panel's colour, and its layout."""
    made = QWidget()
    made.setProperty("ground", "panel")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made, kind(made)


def _dim(label: QLabel) -> QLabel:
    label.setProperty("role", "dim")
    return label
