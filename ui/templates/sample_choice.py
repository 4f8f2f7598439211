"""Which sample is shown: twelve speakers, or a report of the forum that the template brings along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from hrreport.model import Report
from hrreport.prose.visit import plain

from ..short import NAME, elided

Reports = Callable[[], Sequence[Report]]


class SampleChoice(QToolButton):
    """Says what the sample is; a click, or the menu “Sample”, offers others.

    ``own_wanted`` carries whether the template’s own is to be shown, ``report_wanted`` an open ``Report``.
    """

    own_wanted = Signal(bool)
    file_wanted = Signal()
    report_wanted = Signal(object)
    remove_wanted = Signal()

    def __init__(self, reports: Reports) -> None:
        super().__init__()
        self._reports = reports
        self._has_own = self._is_own = False
        self.menu_ = QMenu(self.tr("&Sample"), self)
        self.menu_.aboutToShow.connect(self._fill)
        self.setMenu(self.menu_)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription(self.tr("Opens what can be the sample instead"))
        self.setToolTip(self.tr("Show another sample"))
        self._fill()
        self.show_state(False, False)

    def show_state(self, has_own: bool, is_own: bool) -> None:
        """Says whether the template has a sample of its own, and whether it is the one that is shown."""
        self._has_own, self._is_own = has_own, is_own
        usual = self.tr("Sample: twelve speakers, each in an awkward shape")
        words = self.tr("Sample: a report of the forum, packed with the template") if is_own else usual
        self.setText(words)
        self.setAccessibleName(words)

    def _fill(self) -> None:
        menu = self.menu_
        menu.clear()
        group = QActionGroup(menu)
        self._choice(group, self.tr("&Twelve speakers, each in an awkward shape"), False)
        if self._has_own:
            self._choice(group, self.tr("The template’s &own report"), True)
        menu.addSeparator()
        menu.addAction(self.tr("A &Word or Markdown file…"), self.file_wanted.emit)
        for report in self._reports():
            title = elided(" ".join(plain(report.title).split()), NAME) or self.tr("a report without a title")
            words = self.tr("The open report “{}”").format(title.replace("&", "&&"))
            menu.addAction(words, partial(self.report_wanted.emit, report))
        menu.addSeparator()
        remove = menu.addAction(self.tr("&Remove the template’s own report"), self.remove_wanted.emit)
        remove.setEnabled(self._has_own)

    def _choice(self, group: QActionGroup, words: str, is_own: bool) -> QAction:
        made = self.menu_.addAction(words, lambda: self.own_wanted.emit(is_own))
        made.setCheckable(True)
        made.setChecked(is_own == self._is_own)
        group.addAction(made)
        return made
