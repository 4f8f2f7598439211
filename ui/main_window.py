"""The main window: start page or one open report, with menus, tool bar and status bar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QStackedWidget

from hrreport.settings import Settings

from .action_states import ActionStates
from .actions import Actions
from .commands import Commands
from .drops import FileDrops, files_in
from .editing import EditingView
from .filing import Filing
from .menus import OUTLINE_MENU, PAGE_MENU, Menus
from .opened import Opened
from .panels.start import StartPage
from .services import Services
from .shortcuts import keys_in_use
from .spell_check import SpellCheck
from .status import StatusBar
from .tool_bar import ToolBar
from .window_state import keep_view, keep_window, restore_view, restore_window
from .workspace import Workspace

NARROW = 1180


class MainWindow(QMainWindow):
    """One window. ``closed`` tells that it is gone; the others what concerns more than this window."""

    closed = Signal(object)
    left = Signal()
    copy_wanted = Signal(object)
    new_wanted = Signal(object)
    open_wanted = Signal(object)
    open_dialog_wanted = Signal()
    import_wanted = Signal()
    template_load_wanted = Signal()
    sample_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._services = services
        self._theme = services.theme
        self.view: EditingView | None = None
        self.workspace: Workspace | None = None
        self.filing: Filing | None = None
        self._may_close = False
        self.setAcceptDrops(True)
        self.start = StartPage(services.first_pages, services.theme)
        self.start.new_wanted.connect(self.new_wanted)
        self.start.open_dialog_wanted.connect(self.open_dialog_wanted)
        self.start.import_wanted.connect(self.import_wanted)
        self.start.template_load_wanted.connect(self.template_load_wanted)
        self._drops = FileDrops(self)
        self._drops.dropped.connect(self.open_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self.actions_ = Actions(self, services.theme, Commands(self, services).handlers())
        self.actions_.fill(self.menuBar())
        self.menus = Menus(self, services, self.actions_.submenus)
        self.actions_["format.typography"].setChecked(services.settings.now.typography)
        self._use_keys()
        self._corner = QLabel()
        self._corner.setProperty("role", "dim")
        self._corner.setContentsMargins(0, 7, 14, 5)
        self._states = ActionStates(self.actions_, self)
        self._tools = ToolBar(self.actions_)
        self.addToolBar(self._tools)
        self.status = StatusBar(services.theme)
        self.setStatusBar(self.status)
        self.spell_check = SpellCheck(services, self.status, self)
        self.spell_check.told.connect(self.tell)
        self.actions_["spelling.check"].setChecked(services.settings.now.checks_spelling)
        restore_window(self, services.settings)
        self._show_state()

    # -- one report ---------------------------------------------------------------------------------------

    @property
    def is_free(self) -> bool:
        """Whether the window shows the start page, so that a report may come into it."""
        return self.view is None

    @property
    def is_closing(self) -> bool:
        """Whether the window closes as soon as it can; it does not while nobody has asked, or where she would not."""
        return self._may_close or (self.filing is not None and self.filing.is_closing)

    @property
    def path(self) -> Path | None:
        """The file of the report that is open here."""
        return self.filing.path if self.filing else None

    def show_report(self, opened: Opened) -> None:
        """Shows a report in this window, in the place of the start page."""
        services = self._services
        workspace = Workspace(opened.report, opened.template, self)
        self.workspace = workspace
        self.filing = Filing(
            workspace,
            opened,
            services.jobs,
            services.asker,
            services.settings,
            services.folders,
            self.copy_wanted.emit,
            window=self,
            parent=self,
        )
        view = EditingView(workspace, services.theme, services.jobs, services.settings, self)
        self.view = view
        view.desk.set_zoom(services.settings.now.zoom)
        view.show_keys(keys_in_use(services.settings.now.shortcuts))
        view.outline.set_menu(lambda: self.actions_.of(OUTLINE_MENU))
        view.told.connect(self.tell)
        view.mode_changed.connect(lambda _: self._show_mode())
        view.zoom_changed.connect(lambda _: self._on_zoomed())
        view.page.format_changed.connect(self._show_formats)
        view.page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.page.customContextMenuRequested.connect(self._show_page_menu)
        workspace.changed.connect(lambda _: self._states.show_history(self.view))
        workspace.saved_changed.connect(lambda _: self._show_state())
        self.filing.path_changed.connect(self._show_state)
        self.filing.state_changed.connect(self._show_state)
        self.filing.told.connect(self.tell)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self._drops.begin()
        self.spell_check.follow(view)
        self.status.show_report(workspace, self.filing, view.outline.progress)
        self.status.show_zoom(view.page.zoom)
        view.outline.progress_changed.connect(self.status.show_progress)
        self._show_panels()
        view.page.setFocus()
        restore_view(view, services.settings)
        self._show_state()

    def leave_report(self) -> None:
        """Shows the start page again; the report was closed."""
        view, workspace, filing = self.view, self.workspace, self.filing
        self.view = self.workspace = self.filing = None
        self.spell_check.leave()
        self.status.show_start()
        if view is not None:
            keep_view(view, self._services.settings)
            self._stack.removeWidget(view)
            self._drops.end()
            view.deleteLater()
        if filing is not None:
            filing.release()
            filing.discard()
        if workspace is not None:
            workspace.deleteLater()
        self._show_state()
        self.left.emit()

    def follow_settings(self, before: Settings, after: Settings) -> None:
        """Takes over what was changed in the settings, here or in another window."""
        if before.shortcuts != after.shortcuts:
            self._use_keys()
            self._states.show(self.view)
        if before.theme != after.theme:
            self.actions_[f"theme.{after.theme}"].setChecked(True)
        self.actions_["format.typography"].setChecked(after.typography)
        self.actions_["spelling.check"].setChecked(after.checks_spelling)
        if self.view is not None and before.zoom != after.zoom:
            self.view.desk.set_zoom(after.zoom)
            self._show_zoom(self.view)
        if self.filing is not None and before.saves_every != after.saves_every:
            self.filing.follow_settings()

    def _use_keys(self) -> None:
        keys = keys_in_use(self._services.settings.now.shortcuts)
        self.actions_.use_keys(keys)
        self.start.show_keys(keys)
        if self.view is not None:
            self.view.show_keys(keys)

    def tell(self, words: str) -> None:
        """Says something quietly, for some seconds."""
        self.status.tell(words)

    # -- closing ------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.filing is not None and not self._may_close:
            event.ignore()
            self.filing.close_wanted(self._close_now)
            return
        if self.view is not None:
            self.leave_report()
        keep_window(self, self._services.settings)
        event.accept()
        self.closed.emit(self)

    def _close_now(self) -> None:
        # Qt takes no notice of a window that is closed while it is being asked to close.
        self._may_close = True
        QTimer.singleShot(0, self, self.close)

    # -- drops --------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.view is not None:
            self._drops.begin()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := files_in(event):
            event.acceptProposedAction()
            self.open_wanted.emit(files)

    # -- how it looks -------------------------------------------------------------------------------------

    def _show_page_menu(self, point: QPoint) -> None:
        if self.view is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions_.of(PAGE_MENU))
        self.spell_check.add_to(menu, point)
        menu.popup(self.view.page.viewport().mapToGlobal(point))

    def _show_formats(self) -> None:
        if self.view is not None:
            self._states.show_formats(self.view)

    def _on_zoomed(self) -> None:
        if self.view is None:
            # The view was left; its parts are still being taken apart.
            return
        self._show_zoom(self.view)
        if not self.view.is_previewing:
            self._services.settings.change(zoom=self.view.page.zoom)

    def _show_zoom(self, view: EditingView) -> None:
        self.status.show_zoom(view.preview.sheets.zoom if view.is_previewing else view.page.zoom)

    def _show_mode(self) -> None:
        self._states.show_mode(self.view)
        if self.view is not None:
            self._show_zoom(self.view)

    def _show_state(self) -> None:
        self._tools.setVisible(self.view is not None)
        self.status.setVisible(self.view is not None)
        self._states.show(self.view)
        self.actions_[f"theme.{self._theme.choice}"].setChecked(True)
        if self.filing is None:
            self.setWindowTitle("HRReport")
            self._name("")
            self._stack.setCurrentWidget(self.start)
        else:
            self.setWindowTitle(f"{self.filing.title}[*] – HRReport")
            self._name(self.filing.title)
        self.setWindowModified(self.workspace is not None and not self.workspace.document.is_saved)
        if self.view is not None:
            self._show_zoom(self.view)

    def _name(self, title: str) -> None:
        """Shows the file's name at the end of the menu bar, as far as there is room for it."""
        room = max(self.width() // 3, 160)
        self._corner.setText(self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, room))
        self._corner.setToolTip(str(self.path or ""))
        # A menu bar makes room for its corner only when it is given.
        self.menuBar().setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self._corner.show()

    # -- panels and geometry ------------------------------------------------------------------------------

    def _show_panels(self) -> None:
        if self.view is None:
            return
        now = self._services.settings.now
        self.view.outline.setVisible(now.shows_outline)
        self.view.inspector.setVisible(now.shows_inspector and self.width() >= NARROW)
        self.actions_["view.outline"].setChecked(self.view.outline.isVisibleTo(self.view))
        self.actions_["view.inspector"].setChecked(self.view.inspector.isVisibleTo(self.view))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_["view.full-screen"].setChecked(self.isFullScreen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        crossed = (event.oldSize().width() >= NARROW) != (event.size().width() >= NARROW)
        if crossed and self.view is not None and self._services.settings.now.shows_inspector:
            self.view.inspector.setVisible(event.size().width() >= NARROW)
            self.actions_["view.inspector"].setChecked(event.size().width() >= NARROW)
