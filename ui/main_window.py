"""The main window: start page or one open report, with menus, tool bar and status bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QWidget

from hrreport.forum.counts import Counting
from hrreport.settings import Settings

from .actions import FILLED, Actions, empty_menus
from .drops import FileDrops, files_in
from .opened import Opened
from .panels.start import StartPage
from .part import File, Part
from .services import Services
from .shortcuts import keys_in_use
from .status import StatusBar
from .window_state import keep_window, restore_window
from .workspace import Workspace

_PAINTED_MS = 30


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
    template_new_wanted = Signal()
    template_edit_wanted = Signal(object)
    template_keep_wanted = Signal(object)
    library_wanted = Signal(object)
    sample_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._services = services
        self._theme = services.theme
        self._part: Part | None = None
        self._then: Callable[[], None] | None = None
        self._tools: QWidget | None = None
        self._handlers: dict[str, Callable[[], object]] = {}
        self._menus: Callable[[str], None] | None = None
        self._spell_check: QObject | None = None
        self._may_close = False
        self.setAcceptDrops(True)
        self.start = StartPage(services.first_pages, services.theme)
        self.start.new_wanted.connect(self.new_wanted)
        self.start.open_dialog_wanted.connect(self.open_dialog_wanted)
        self.start.import_wanted.connect(self.import_wanted)
        self.start.template_load_wanted.connect(self.template_load_wanted)
        self.start.template_new_wanted.connect(self.template_new_wanted)
        self.start.template_edit_wanted.connect(self.template_edit_wanted)
        self.start.library_wanted.connect(self.library_wanted)
        self._drops = FileDrops(self)
        self._drops.dropped.connect(self.open_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self._actions: Actions | None = None
        self._status: StatusBar | None = None
        self._corner: QLabel | None = None
        self._menu_bar = empty_menus(self.menuBar())
        for menu in self._menu_bar:
            menu.aboutToShow.connect(self.make_ready)
        self.start.show_keys(keys_in_use(services.settings.now.shortcuts))
        restore_window(self, services.settings)
        self._show_state()

    # -- what is not seen at first ------------------------------------------------------------------------

    def make_ready(self) -> None:
        """Makes the actions and fills the menus, if they are not yet: the window is there earlier without them."""
        if self._actions is None:
            from .tool_bar import ToolBar

            self._actions = self._made_actions()
            self._tools = ToolBar(self._actions)
            self._tools.hide()
            self.addToolBar(self._tools)

    @property
    def actions_(self) -> Actions:
        """The actions of this window."""
        self.make_ready()
        assert self._actions is not None
        return self._actions

    @property
    def status(self) -> StatusBar:
        """The status bar."""
        if self._status is None:
            self._status = StatusBar(self._services.theme)
            self.setStatusBar(self._status)
            self._status.setVisible(self._part is not None)
        return self._status

    def _made_actions(self) -> Actions:
        made, now = Actions(self, self._theme, self._do), self._services.settings.now
        made.fill(self._menu_bar)
        for key in FILLED:
            made.submenus[key].aboutToShow.connect(partial(self._fill_menu, key))
        made.enable(False)
        made.use_keys(keys_in_use(now.shortcuts))
        made["view.write"].setChecked(True)
        made["view.full-screen"].setChecked(self.isFullScreen())
        made["format.typography"].setChecked(now.typography)
        made["spelling.check"].setChecked(now.checks_spelling)
        made[f"theme.{self._theme.choice}"].setChecked(True)
        return made

    # -- one report ---------------------------------------------------------------------------------------

    @property
    def view(self) -> QWidget | None:
        """The editing view; ``None`` while the start page is shown."""
        return self._part.view if self._part else None

    @property
    def workspace(self) -> Workspace | None:
        """The report that is open here."""
        return self._part.workspace if self._part else None

    @property
    def filing(self) -> File | None:
        """The file of the report that is open here."""
        return self._part.filing if self._part else None

    @property
    def is_free(self) -> bool:
        """Whether the window shows the start page, so that a report may come into it."""
        return self._part is None

    @property
    def is_closing(self) -> bool:
        """Whether the window closes as soon as it can; it does not while nobody has asked, or where she would not."""
        return self._may_close or (self.filing is not None and self.filing.is_closing)

    @property
    def path(self) -> Path | None:
        """The file of the report that is open here."""
        return self.filing.path if self.filing else None

    def show_report(self, opened: Opened, then: Callable[[], None] | None = None) -> None:
        """Shows a report in this window, in the place of the start page.

        With ``then`` its first page is shown, and the rest is made while the window answers; ``then`` is called when
        all is there.
        """
        from .report_part import ReportPart

        self.make_ready()
        part = ReportPart(self, self._services, opened)
        part.state_changed.connect(self._show_state)
        self._part = part
        self._stack.addWidget(part.view)
        self._stack.setCurrentWidget(part.view)
        self._drops.begin()
        self._show_state()
        self._then = then
        if then is None:
            while part.build():
                pass
        else:
            self._build_counted(part, opened)

    def _build_counted(self, part: Part, opened: Opened) -> None:
        """Makes the rest of a report once it has been counted; meanwhile the first page is there."""
        from .preparing import counted

        def build(counter: Counting) -> None:
            if part is self._part:
                part.take(counter)
            self._build(part)

        def start() -> None:
            name = self.tr("Counting words")
            job = self._services.jobs.start(name, lambda _: counted(opened.report, opened.template), build)
            job.failed.connect(lambda _: self._build(part))

        # Once the first page is painted: a thread that counts takes turns with it.
        QTimer.singleShot(_PAINTED_MS, self, start)

    def _build(self, part: Part) -> None:
        """Makes what there is still to be made of a report, a part at a time."""
        try:
            more = part is self._part and part.build()
        except BaseException:
            self._on_built()
            raise
        if more:
            QTimer.singleShot(0, self, partial(self._build, part))
        else:
            self._on_built()

    def _on_built(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def leave_report(self) -> None:
        """Shows the start page again; the report was closed."""
        part, self._part = self._part, None
        if part is not None:
            self._stack.removeWidget(part.view)
            self._drops.end()
            part.leave()
            self._on_built()
        self._show_state()
        self.left.emit()

    def follow_settings(self, before: Settings, after: Settings) -> None:
        """Takes over what was changed in the settings, here or in another window."""
        if before.shortcuts != after.shortcuts:
            self._use_keys()
        if before.theme != after.theme:
            self.actions_[f"theme.{after.theme}"].setChecked(True)
        self.actions_["format.typography"].setChecked(after.typography)
        self.actions_["spelling.check"].setChecked(after.checks_spelling)
        if self._part is not None:
            self._part.follow_settings(before, after)

    def _use_keys(self) -> None:
        keys = keys_in_use(self._services.settings.now.shortcuts)
        self.actions_.use_keys(keys)
        self.start.show_keys(keys)

    def tell(self, words: str) -> None:
        """Says something quietly, for some seconds."""
        if self.is_free:
            self.start.tell(words)
        else:
            self.status.tell(words)

    def follow_library(self) -> None:
        """The forum templates are others now."""
        if self._part is not None:
            self._part.follow_library()

    # -- what the actions do, and what their menus hold: imported when it is wanted for the first time --------

    @property
    def spell_check(self) -> QObject:
        """What the actions do about spelling."""
        if self._spell_check is None:
            from .spell_check import SpellCheck

            made = SpellCheck(self._services, self.status, self)
            made.told.connect(self.tell)
            self._spell_check = made
        return self._spell_check

    def _do(self, key: str) -> None:
        if not self._handlers:
            from .commands import Commands

            self._handlers = Commands(self, self._services).handlers()
        self._handlers[key]()

    def _fill_menu(self, key: str) -> None:
        if self._menus is None:
            from .menus import Menus

            self._menus = Menus(self, self._services, self.actions_.submenus).fill
        self._menus(key)

    # -- closing ------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.filing is not None and not self._may_close:
            event.ignore()
            self.filing.close_wanted(self._close_now)
            return
        if self._part is not None:
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
        if self._part is not None:
            self._drops.begin()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := files_in(event):
            event.acceptProposedAction()
            self.open_wanted.emit(files)

    # -- how it looks -------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        filing, workspace = self.filing, self.workspace
        for part in (self._tools, self._status):
            if part is not None:
                part.setVisible(filing is not None)
        if filing is None:
            self.setWindowTitle("HRReport")
            self._name("")
            self._stack.setCurrentWidget(self.start)
        else:
            self.setWindowTitle(f"{filing.title}[*] – HRReport")
            self._name(filing.title)
        self.setWindowModified(workspace is not None and not workspace.document.is_saved)

    def _name(self, title: str) -> None:
        """Shows the file's name at the end of the menu bar, as far as there is room for it."""
        if self._corner is None and title:
            self._corner = QLabel()
            self._corner.setProperty("role", "dim")
            self._corner.setContentsMargins(0, 7, 14, 5)
        if self._corner is None:
            return
        room = max(self.width() // 3, 160)
        self._corner.setText(self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, room))
        self._corner.setToolTip(str(self.path or ""))
        # A menu bar makes room for its corner only when it is given.
        self.menuBar().setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self._corner.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self._actions is not None:
            self._actions["view.full-screen"].setChecked(self.isFullScreen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._part is not None:
            self._part.fit(event.oldSize().width(), event.size().width())
