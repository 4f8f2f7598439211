"""The part of a window that shows an open report: its view, its file, and what the window tells of them.

It is imported with the first report: the start page waits for nothing of it.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QWidget

from hrreport.forum.counts import Counting
from hrreport.settings import Settings

from .action_states import ActionStates
from .actions import Actions
from .editing import EditingView
from .filing import Filing
from .menus import OUTLINE_MENU, PAGE_MENU
from .opened import Opened
from .services import Services
from .shortcuts import keys_in_use
from .spell_check import SpellCheck
from .status import StatusBar
from .template_news import TemplateNews
from .view_state import keep_view, restore_view
from .workspace import Workspace

NARROW = 1180


class Window(Protocol):
    """What the part needs of its window."""

    actions_: Actions
    status: StatusBar
    copy_wanted: SignalInstance

    @property
    def spell_check(self) -> SpellCheck:
        """What the actions do about spelling."""
        ...

    def tell(self, words: str) -> None:
        """Says something quietly."""
        ...

    template_keep_wanted: SignalInstance

    def width(self) -> int:
        """How wide it is."""
        ...


class ReportPart(QObject):
    """One open report in a window. ``state_changed`` says that its name, or whether it is saved, did."""

    state_changed = Signal()

    def __init__(self, window: QWidget, services: Services, opened: Opened) -> None:
        super().__init__(window)
        self._window: Window = window  # type: ignore[assignment]
        self._services = services
        self.workspace = Workspace(opened.report, opened.template, window)
        self.filing = Filing(
            self.workspace,
            opened,
            services.jobs,
            services.asker,
            services.settings,
            services.folders,
            self._window.copy_wanted.emit,
            window=window,
            parent=window,
        )
        self.view = EditingView(
            self.workspace, services.theme, services.jobs, services.settings, window, is_whole=False
        )
        self._states = ActionStates(self._window.actions_, self)
        self._news = TemplateNews(
            self.workspace,
            services,
            window,
            self.view.show_above,
            self._window.template_keep_wanted.emit,
            self.view.show_page,
        )
        self._is_whole = self._has_left = False
        self.workspace.saved_changed.connect(lambda _: self._show_state())
        self.filing.path_changed.connect(self._show_state)
        self.filing.state_changed.connect(self._show_state)
        self.filing.told.connect(self._window.tell)
        self.view.page.setFocus()

    def take(self, counter: Counting) -> None:
        """Hands over what has counted the report already, before anything is built."""
        self.view.counter = counter

    def build(self) -> bool:
        """Makes the next part of the view, and says whether there may be more to be made."""
        if self._is_whole:
            return False
        if not self.view.build():
            self._is_whole = True
            self._begin()
        return True

    def _begin(self) -> None:
        """The view is whole: fills it with what was remembered, and tells how things stand."""
        view, status = self.view, self._window.status
        self._prepare(view)
        self._connect(view)
        self._window.spell_check.follow(view)
        status.show_report(self.workspace, self.filing, view.outline.progress)
        status.show_zoom(view.page.zoom)
        view.outline.progress_changed.connect(status.show_progress)
        self._show_panels()
        view.page.setFocus()
        restore_view(view, self._services.settings)
        self._states.show(view)
        self._show_zoom()
        QTimer.singleShot(0, self, self.follow_library)

    def follow_library(self) -> None:
        """Tells where the report carries another template than the one that is installed."""
        if not self._has_left:
            self._news.look()

    def leave(self) -> None:
        """The report is closed: gives its file free, and lets go of everything."""
        while self.build():
            pass
        self._has_left = True
        self._window.spell_check.leave()
        self._window.status.show_start()
        keep_view(self.view, self._services.settings)
        self.view.deleteLater()
        self.filing.release()
        self.filing.discard()
        self._news.deleteLater()
        self.workspace.deleteLater()
        self._states.show(None)
        self.deleteLater()

    def follow_settings(self, before: Settings, after: Settings) -> None:
        """Takes over what was changed in the settings."""
        if before.shortcuts != after.shortcuts:
            self.view.show_keys(keys_in_use(after.shortcuts))
            self._states.show(self.view)
        if before.zoom != after.zoom:
            self.view.desk.set_zoom(after.zoom)
            self._show_zoom()
        if before.saves_every != after.saves_every:
            self.filing.follow_settings()

    def fit(self, before: int, now: int) -> None:
        """The window has another width: the inspector goes where there is no room for it, and comes again."""
        crossed = (before >= NARROW) != (now >= NARROW)
        if crossed and self._services.settings.now.shows_inspector:
            self.view.inspector.setVisible(now >= NARROW)
            self._window.actions_["view.inspector"].setChecked(now >= NARROW)

    def _prepare(self, view: EditingView) -> None:
        settings = self._services.settings.now
        view.show_keys(keys_in_use(settings.shortcuts))
        view.outline.set_menu(lambda: self._window.actions_.of(OUTLINE_MENU))
        view.page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self, view: EditingView) -> None:
        view.told.connect(self._window.tell)
        view.mode_changed.connect(lambda _: self._show_mode())
        view.zoom_changed.connect(lambda _: self._on_zoomed())
        view.page.format_changed.connect(self._show_formats)
        view.page.customContextMenuRequested.connect(self._show_page_menu)
        self.workspace.changed.connect(lambda _: self._states.show_history(view))

    def _show_state(self) -> None:
        if self._is_whole and not self._has_left:
            self._states.show(self.view)
        if not self._has_left:
            self.state_changed.emit()

    def _show_mode(self) -> None:
        if not self._has_left:
            self._states.show_mode(self.view)
            self._show_zoom()

    def _show_formats(self) -> None:
        if not self._has_left:
            self._states.show_formats(self.view)

    def _on_zoomed(self) -> None:
        # A view that was left may still tell of it while its parts are being taken apart.
        if not self._has_left:
            self._show_zoom()
            if not self.view.is_previewing:
                self._services.settings.change(zoom=self.view.page.zoom)

    def _show_zoom(self) -> None:
        view = self.view
        self._window.status.show_zoom(view.preview.sheets.zoom if view.is_previewing else view.page.zoom)

    def _show_page_menu(self, point: QPoint) -> None:
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._window.actions_.of(PAGE_MENU))
        self._window.spell_check.add_to(menu, point)
        menu.popup(self.view.page.viewport().mapToGlobal(point))

    def _show_panels(self) -> None:
        now, view, actions = self._services.settings.now, self.view, self._window.actions_
        view.outline.setVisible(now.shows_outline)
        view.inspector.setVisible(now.shows_inspector and self._window.width() >= NARROW)
        actions["view.outline"].setChecked(view.outline.isVisibleTo(view))
        actions["view.inspector"].setChecked(view.inspector.isVisibleTo(view))
