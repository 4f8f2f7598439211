"""The preferences: pages of choices that hold at once, in every window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hrreport.settings import SettingsFile
from hrreport.storage.versions import Versions

from ..dialogs.asking import Answer, Asker
from .appearance import AppearancePage
from .export import ExportPage
from .folders import FoldersPage
from .keyboard import KeyboardPage
from .page import PreferencePage
from .saving import SavingPage
from .spelling import SpellingPage
from .writing import WritingPage


class PreferencesDialog(QDialog):
    """``body_points`` is the size of a report's text on paper; ``kept`` are folders that the program keeps itself.

    ``show_words`` shows her own words over a window, ``languages`` are those whose spelling can be checked.
    """

    def __init__(
        self,
        settings: SettingsFile,
        versions: Versions,
        asker: Asker,
        body_points: float,
        kept: Sequence[tuple[str, Path]],
        show_words: Callable[[QWidget], None],
        languages: Callable[[], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._asker = asker
        self.setWindowTitle(self.tr("Preferences"))
        self._list = QListWidget()
        self._stack = QStackedWidget()
        self.pages: tuple[PreferencePage, ...] = (
            AppearancePage(settings, body_points),
            SavingPage(settings, versions, asker),
            WritingPage(settings),
            SpellingPage(settings, asker, show_words, languages),
            ExportPage(settings),
            KeyboardPage(settings),
            FoldersPage(settings, asker, kept),
        )
        self._make_buttons()
        for page in self.pages:
            self._add(page)
        self._lay_out()
        self._list.currentRowChanged.connect(self._on_page)
        self._list.setCurrentRow(0)

    def show_keys(self) -> None:
        """Turns to the page of the keys."""
        self._list.setCurrentRow(next(at for at, page in enumerate(self.pages) if isinstance(page, KeyboardPage)))

    # -- how it looks ---------------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self._reset = QPushButton(self.tr("Reset this &page"))
        self._reset.setToolTip(self.tr("Everything on this page as in a program just installed"))
        self._reset.clicked.connect(self._on_reset)
        self._reset_all = QPushButton(self.tr("Reset &everything…"))
        self._reset_all.setToolTip(self.tr("All pages as in a program just installed"))
        self._reset_all.clicked.connect(self._on_reset_all)
        self._close = QPushButton(self.tr("&Close"))
        self._close.setToolTip(self.tr("What you chose holds already (Esc)"))
        self._close.clicked.connect(self.accept)
        for button in (self._reset, self._reset_all, self._close):
            button.setAutoDefault(False)

    def _add(self, page: PreferencePage) -> None:
        self._list.addItem(page.title)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setProperty("ground", "panel")
        area.setWidget(page)
        area.setAccessibleName(page.title)
        self._stack.addWidget(area)
        page.changed.connect(lambda: self._on_changed(page))

    def _lay_out(self) -> None:
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setProperty("role", "pages")
        widest = max(self._list.sizeHintForColumn(0), self.fontMetrics().averageCharWidth() * 14)
        self._list.setFixedWidth(widest + 48)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._list)
        middle.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 14)
        foot.setSpacing(8)
        foot.addWidget(self._reset)
        foot.addWidget(self._reset_all)
        foot.addStretch(1)
        foot.addWidget(self._close)
        rule = QFrame()
        rule.setProperty("role", "rule")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(rule)
        whole.addLayout(foot)
        unit = self.fontMetrics().height()
        self.setMinimumSize(unit * 40, unit * 24)
        room = self.screen().availableSize()
        self.resize(min(unit * 50, room.width() - unit * 2), min(unit * 34, room.height() - unit * 4))

    # -- what is wanted -------------------------------------------------------------------------------------

    @property
    def _page(self) -> PreferencePage:
        return self.pages[max(self._list.currentRow(), 0)]

    def _on_page(self, number: int) -> None:
        self._stack.setCurrentIndex(max(number, 0))
        self._show_resets()

    def _on_changed(self, changed: PreferencePage) -> None:
        for page in self.pages:
            if page is not changed:
                page.show_settings()
        self._show_resets()

    def _show_resets(self) -> None:
        self._reset.setEnabled(not self._page.is_usual)
        self._reset_all.setEnabled(not all(page.is_usual for page in self.pages))

    def _on_reset(self) -> None:
        page = self._page
        title = self.tr("Reset “{}”?").format(page.title)
        if not page.loses or self._agrees(title, page.loses):
            self._take_back((page,))

    def _on_reset_all(self) -> None:
        losses = dict.fromkeys(page.loses for page in self.pages if page.loses)
        text = self.tr(
            "Every page of the preferences is as in a program just installed. Reports, templates and your "
            "words stay as they are."
        )
        if self._agrees(self.tr("Reset everything?"), "\n".join((text, *(f"• {one}" for one in losses)))):
            self._take_back(self.pages)

    def _take_back(self, pages: Sequence[PreferencePage]) -> None:
        for page in pages:
            page.reset()
            page.show_settings()
        self._show_resets()

    def _agrees(self, title: str, text: str) -> bool:
        answers = (Answer("reset", self.tr("Reset"), "main"), Answer("cancel", self.tr("Cancel"), "escape"))
        return self._asker.choose(self, title, text, answers) == "reset"
