"""The main window: start page or one open report, with menus, tool bar and status bar."""

from __future__ import annotations

import base64
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QSizePolicy, QStackedWidget, QToolBar, QToolButton, QWidget

from .actions import Actions, plain_words
from .commands import Commands
from .editing import EditingView
from .filing import Filing
from .menus import Menus
from .opened import Opened
from .panels.start import StartPage
from .services import Services
from .status import StatusBar
from .workspace import Workspace

NARROW = 1180
# Room for the frame that the system puts around a window.
_FRAME = 32


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
        self.start = StartPage(services.theme)
        self.start.new_wanted.connect(self.new_wanted)
        self.start.open_dialog_wanted.connect(self.open_dialog_wanted)
        self.start.import_wanted.connect(self.import_wanted)
        self.start.template_load_wanted.connect(self.template_load_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self.actions_ = Actions(self, services.theme, Commands(self, services).handlers())
        self.actions_.fill(self.menuBar())
        self.menus = Menus(self, services, self.actions_.submenus)
        self._corner = QLabel()
        self._corner.setProperty("role", "dim")
        self._corner.setContentsMargins(0, 7, 14, 5)
        self._tools = self._tool_bar()
        self.status = StatusBar(services.theme)
        self.setStatusBar(self.status)
        self._restore()
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
        view.outline.set_menu(lambda: self.actions_.of(_OUTLINE_MENU))
        view.told.connect(self.tell)
        view.mode_changed.connect(lambda _: self._show_mode())
        view.zoom_changed.connect(lambda _: self._on_zoomed())
        view.page.format_changed.connect(self._show_formats)
        view.page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.page.customContextMenuRequested.connect(self._show_page_menu)
        workspace.changed.connect(lambda _: self._show_history())
        workspace.saved_changed.connect(lambda _: self._show_state())
        self.filing.path_changed.connect(self._show_state)
        self.filing.state_changed.connect(self._show_state)
        self.filing.told.connect(self.tell)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self.status.show_report(workspace, self.filing, view.outline.progress)
        self.status.show_zoom(view.page.zoom)
        view.outline.progress_changed.connect(self.status.show_progress)
        self._show_panels()
        self._show_state()
        view.page.setFocus()

    def leave_report(self) -> None:
        """Shows the start page again; the report was closed."""
        view, workspace, filing = self.view, self.workspace, self.filing
        self.view = self.workspace = self.filing = None
        self.status.show_start()
        if view is not None:
            self._keep_panels(view)
            self._stack.removeWidget(view)
            view.deleteLater()
        if filing is not None:
            filing.release()
            filing.discard()
        if workspace is not None:
            workspace.deleteLater()
        self._show_state()
        self.left.emit()

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
        self._keep()
        event.accept()
        self.closed.emit(self)

    def _close_now(self) -> None:
        # Qt takes no notice of a window that is closed while it is being asked to close.
        self._may_close = True
        QTimer.singleShot(0, self, self.close)

    # -- drops --------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.open_wanted.emit(paths)

    # -- how it looks -------------------------------------------------------------------------------------

    def _tool_bar(self) -> QToolBar:
        bar = QToolBar(self.tr("Tools"))
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.setIconSize(QSize(16, 16))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.toggleViewAction().setVisible(False)
        self.addToolBar(bar)
        for key in _TOOLS:
            if key:
                bar.addAction(self.actions_[key])
            else:
                bar.addSeparator()
        for key, words in (("insert.contribution", self.tr("Contribution")), ("insert.mention", self.tr("Mention"))):
            self._beside(bar, key, words)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        self._beside(bar, "view.write", self.tr("Write"))
        self._beside(bar, "view.preview", self.tr("Preview"))
        bar.addSeparator()
        export = QToolButton()
        export.setText(self.tr("Export…"))
        export.setToolTip(self.actions_["file.export"].toolTip())
        export.setAccessibleName(self.tr("Export"))
        export.setProperty("role", "primary")
        export.clicked.connect(self.actions_["file.export"].trigger)
        bar.addWidget(export)
        for button in bar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if button.defaultAction() is not None:
                button.setAccessibleName(plain_words(button.defaultAction().text()))
        return bar

    def _beside(self, bar: QToolBar, key: str, words: str) -> None:
        button = QToolButton()
        button.setDefaultAction(self.actions_[key])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.actions_[key].setIconText(words)
        bar.addWidget(button)

    def _show_page_menu(self, point: QPoint) -> None:
        if self.view is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions_.of(_PAGE_MENU))
        menu.popup(self.view.page.viewport().mapToGlobal(point))

    def _show_history(self) -> None:
        document = self.workspace.document if self.workspace else None
        for key, words, label in (
            ("edit.undo", self.tr("Undo"), document.undo_label if document else None),
            ("edit.redo", self.tr("Redo"), document.redo_label if document else None),
        ):
            action = self.actions_[key]
            action.setEnabled(label is not None)
            action.setText(f"{words}: {label}" if label else words)
            action.setToolTip(f"{action.text()} ({action.shortcut().toString()})")

    def _show_formats(self) -> None:
        if self.view is None:
            return
        writer = self.view.page.writer
        style = writer.style()
        self.actions_["format.bold"].setChecked(writer.has("bold"))
        self.actions_["format.italic"].setChecked(writer.has("italic"))
        for name in ("bullet", "number", "quotation"):
            self.actions_[f"format.{name}"].setChecked(style == name)
        for name in ("deeper", "shallower"):
            self.actions_[f"format.{name}"].setEnabled(writer.in_list() and not self.view.is_previewing)
        self._show_contribution()

    def _show_contribution(self) -> None:
        assert self.workspace is not None
        wanted = self.workspace.contribution_id
        found = next((pair for pair in self.workspace.report.contributions() if pair[1].id == wanted), None)
        for key in ("notes", "draft", "reviewed", "cleared"):
            self.actions_[f"status.{key}"].setChecked(found is not None and found[1].status == key)
        moderates = found is not None and found[0].moderator in found[1].speakers
        self.actions_["report.moderator"].setChecked(moderates)

    def _on_zoomed(self) -> None:
        if self.view is None:
            # The view was left; its parts are still being taken apart.
            return
        shown = self.view.preview.sheets.zoom if self.view.is_previewing else self.view.page.zoom
        self.status.show_zoom(shown)
        if not self.view.is_previewing:
            self._services.settings.change(zoom=self.view.page.zoom)

    def _show_mode(self) -> None:
        previewing = self.view is not None and self.view.is_previewing
        self.actions_["view.preview"].setChecked(previewing)
        self.actions_["view.write"].setChecked(not previewing)
        if self.view is not None:
            for key in _WRITING:
                self.actions_[key].setEnabled(not previewing)
            self.status.show_zoom(self.view.preview.sheets.zoom if previewing else self.view.page.zoom)
            self._show_formats()

    def _show_state(self) -> None:
        self._tools.setVisible(self.view is not None)
        self.status.setVisible(self.view is not None)
        self.actions_.enable(self.view is not None)
        self.actions_[f"theme.{self._theme.choice}"].setChecked(True)
        if self.filing is None:
            self.setWindowTitle("HRReport")
            self._name("")
            self._stack.setCurrentWidget(self.start)
        else:
            self.setWindowTitle(f"{self.filing.title}[*] – HRReport")
            self._name(self.filing.title)
        self.setWindowModified(self.workspace is not None and not self.workspace.document.is_saved)
        self._show_history()
        self._show_mode()

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
        if now.panels:
            self.view.splitter.restoreState(QByteArray(base64.b64decode(now.panels)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        crossed = (event.oldSize().width() >= NARROW) != (event.size().width() >= NARROW)
        if crossed and self.view is not None and self._services.settings.now.shows_inspector:
            self.view.inspector.setVisible(event.size().width() >= NARROW)
            self.actions_["view.inspector"].setChecked(event.size().width() >= NARROW)

    def _restore(self) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(1440, room.width()), min(900, room.height() - _FRAME))
        packed = self._services.settings.now.window
        if packed:
            self.restoreGeometry(QByteArray(base64.b64decode(packed)))

    def _keep(self) -> None:
        self._services.settings.change(window=base64.b64encode(self.saveGeometry().data()).decode())

    def _keep_panels(self, view: EditingView) -> None:
        self._services.settings.change(panels=base64.b64encode(view.splitter.saveState().data()).decode())


_TOOLS = (
    "edit.undo",
    "edit.redo",
    "",
    "format.bold",
    "format.italic",
    "format.link",
    "format.bullet",
    "format.number",
    "format.quotation",
    "",
)
# What is done at the cursor, which is not seen in the preview.
_WRITING = (
    "edit.paste-plain",
    "insert.segment-here",
    "insert.mention",
    "format.bold",
    "format.italic",
    "format.link",
    "format.bullet",
    "format.number",
    "format.quotation",
    "report.split",
)
_OUTLINE_MENU = (
    "insert.contribution",
    "insert.segment",
    "",
    "report.rename",
    "report.change-speaker",
    "report.up",
    "report.down",
    "report.merge",
    "report.moderator",
    "",
    "status.notes",
    "status.draft",
    "status.reviewed",
    "status.cleared",
    "",
    "edit.delete",
)
_PAGE_MENU = (
    "edit.cut",
    "edit.copy",
    "edit.paste",
    "edit.paste-plain",
    "",
    "insert.mention",
    "report.speaker",
    "report.change-speaker",
    "",
    "insert.contribution",
    "report.split",
    "report.merge",
    "",
    "format.link",
    "format.quotation",
)
