"""The main window: start page or one open report, with menus, tool bar and status bar."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from hrreport.errors import HRReportError
from hrreport.forum.library import Library
from hrreport.model.document import Change
from hrreport.model.edits import set_language
from hrreport.settings import SettingsFile

from .actions import Actions, plain_words
from .dialogs.asking import Asker
from .dialogs.export import ExportDialog
from .dialogs.shortcuts import ShortcutsDialog
from .dialogs.speakers import SpeakersDialog
from .dialogs.versions import VersionsDialog
from .editing import EditingView
from .filing import Filing
from .jobs import Jobs
from .languages import language_name, offered_languages
from .opened import Folders, Opened
from .panels.start import StartPage
from .printing import print_pages, save_pdf
from .status import StatusBar
from .theme import Theme
from .workspace import Workspace

NARROW = 1180


class Services(NamedTuple):
    """What every window shares; made once, in ``app.py``."""

    theme: Theme
    settings: SettingsFile
    library: Library
    jobs: Jobs
    asker: Asker
    folders: Folders


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
        self.actions_ = Actions(self, services.theme, self._handlers())
        self.actions_.fill(self.menuBar())
        self._corner = QLabel()
        self._corner.setProperty("role", "dim")
        self._corner.setContentsMargins(0, 0, 14, 0)
        self.menuBar().setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self._tools = self._tool_bar()
        self.status = StatusBar(services.theme)
        self.setStatusBar(self.status)
        self._fill_submenus()
        self._restore()
        self._show_state()

    # -- one report ---------------------------------------------------------------------------------------

    @property
    def is_free(self) -> bool:
        """Whether the window shows the start page, so that a report may come into it."""
        return self.view is None

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
        view.page.format_changed.connect(self._show_formats)
        view.page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.page.customContextMenuRequested.connect(self._show_page_menu)
        workspace.changed.connect(self._on_changed)
        workspace.saved_changed.connect(lambda _: self._show_state())
        self.filing.path_changed.connect(self._show_state)
        self.filing.state_changed.connect(self._show_state)
        self.filing.told.connect(self.tell)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self.status.show_report(workspace, self.filing)
        self._show_panels()
        self._show_state()
        view.page.setFocus()

    def leave_report(self) -> None:
        """Shows the start page again; the report was closed."""
        view, self.view, self.workspace, filing = self.view, None, None, self.filing
        self.filing = None
        self.status.show_start()
        if view is not None:
            self._keep_panels(view)
            self._stack.removeWidget(view)
            view.deleteLater()
        if filing is not None:
            filing.release()
        self._show_state()
        self.left.emit()

    def tell(self, words: str) -> None:
        """Says something quietly, for some seconds."""
        self.status.tell(words)

    def refuse(self, title: str, error: HRReportError) -> None:
        """Says plainly what could not be done."""
        self._services.asker.tell(self, title, str(error))

    # -- actions ------------------------------------------------------------------------------------------

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "file.new": lambda: self.new_wanted.emit(None),
            "file.open": self.open_dialog_wanted.emit,
            "file.import": self.import_wanted.emit,
            "file.template": self.template_load_wanted.emit,
            "file.save": self._filing("save"),
            "file.save-as": self._filing("save_as"),
            "file.share": self._filing("save_copy_to_share"),
            "file.revert": self._filing("revert"),
            "file.versions": self._show_versions,
            "file.export": self._export,
            "file.export-again": self._export_again,
            "file.pdf": self._save_pdf,
            "file.print": self._print,
            "file.close": self._close_report,
            "file.quit": self.quit_wanted.emit,
            "edit.undo": lambda: self.workspace and self.workspace.undo(),
            "edit.redo": lambda: self.workspace and self.workspace.redo(),
            "edit.cut": lambda: self._clip("cut"),
            "edit.copy": lambda: self._clip("copy"),
            "edit.paste": lambda: self._clip("paste"),
            "edit.paste-plain": lambda: self.view and self.view.page.paste_clipboard(plain_only=True),
            "edit.delete": self._delete,
            "edit.select-all": lambda: self._clip("selectAll"),
            **self._view_handlers(),
            **self._insert_handlers(),
            "help.shortcuts": lambda: ShortcutsDialog(self).exec(),
            "help.sample": self.sample_wanted.emit,
            "help.about": self._about,
        }

    def _insert_handlers(self) -> dict[str, Callable[[], object]]:
        view = self._with_view
        return {
            "insert.contribution": view(lambda v: v.begin_contribution()),
            "insert.floor": view(lambda v: v.add_from_floor()),
            "insert.narration": view(lambda v: v.add_narration()),
            "insert.outcome": view(lambda v: v.add_outcome()),
            "insert.segment": view(lambda v: v.add_segment("segment")),
            "insert.opening": view(lambda v: v.add_segment("opening")),
            "insert.closing": view(lambda v: v.add_segment("closing")),
            "insert.segment-here": view(lambda v: v.begin_segment_here()),
            "insert.mention": view(lambda v: v.begin_mention()),
            "insert.note": view(lambda v: self._stamp_note(v)),
            "format.bold": view(lambda v: v.page.writer.toggle("bold")),
            "format.italic": view(lambda v: v.page.writer.toggle("italic")),
            "format.link": view(self._link),
            "format.bullet": view(lambda v: v.page.writer.set_style("bullet")),
            "format.number": view(lambda v: v.page.writer.set_style("number")),
            "format.quotation": view(lambda v: v.page.writer.set_style("quotation")),
            "format.deeper": view(lambda v: v.page.writer.change_level(1)),
            "format.shallower": view(lambda v: v.page.writer.change_level(-1)),
            "report.speaker": view(lambda v: v.edit_speaker()),
            "report.change-speaker": view(lambda v: v.change_speaker()),
            "report.speakers": view(self._show_speakers),
            "report.fields": view(self._show_fields),
            "report.up": view(lambda v: v.outline.move_selected(-1)),
            "report.down": view(lambda v: v.outline.move_selected(1)),
            "report.split": view(lambda v: v.split()),
            "report.merge": view(lambda v: v.merge()),
            "report.rename": view(lambda v: v.outline.rename_selected()),
            "report.moderator": view(lambda v: v.toggle_moderator()),
            "status.notes": view(lambda v: v.outline.set_status_of_selected("notes")),
            "status.draft": view(lambda v: v.outline.set_status_of_selected("draft")),
            "status.reviewed": view(lambda v: v.outline.set_status_of_selected("reviewed")),
            "status.cleared": view(lambda v: v.outline.set_status_of_selected("cleared")),
        }

    def _view_handlers(self) -> dict[str, Callable[[], object]]:
        view = self._with_view
        return {
            "view.write": view(lambda v: v.show_preview(False)),
            "view.preview": view(lambda v: v.show_preview(not v.is_previewing)),
            "view.outline": self._toggle_panels,
            "view.inspector": self._toggle_panels,
            "view.to-outline": view(lambda v: (v.outline.show(), v.outline.setFocus())),
            "view.to-page": view(lambda v: (v.show_preview(False), v.page.setFocus())),
            "view.to-inspector": view(lambda v: (v.inspector.show(), v.inspector.setFocus())),
            "view.filter": view(lambda v: (v.outline.show(), v.outline.focus_filter())),
            "view.previous": view(lambda v: v.step(-1)),
            "view.next": view(lambda v: v.step(1)),
            "view.larger": view(lambda v: self._zoom(v.desk.zoom_by(1))),
            "view.smaller": view(lambda v: self._zoom(v.desk.zoom_by(-1))),
            "view.normal": view(lambda v: self._zoom(v.desk.set_zoom(1.0))),
            "theme.system": lambda: self._choose_theme("system"),
            "theme.light": lambda: self._choose_theme("light"),
            "theme.dark": lambda: self._choose_theme("dark"),
            "view.full-screen": lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen),
        }

    def _with_view(self, act: Callable[[EditingView], object]) -> Callable[[], object]:
        return lambda: act(self.view) if self.view is not None else None

    def _filing(self, name: str) -> Callable[[], object]:
        return lambda: getattr(self.filing, name)() if self.filing is not None else None

    def _clip(self, name: str) -> None:
        """Cut, copy, paste and select all go to what has the focus."""
        focused = QApplication.focusWidget()
        if self.view is not None and focused is self.view.page:
            page = self.view.page
            own = {"cut": page.cut_selection, "paste": page.paste_clipboard, "selectAll": page.select_all}
            own.get(name, page.copy)()
        elif hasattr(focused, name):
            getattr(focused, name)()

    def _delete(self) -> None:
        if self.view is None:
            return
        if self.view.outline.isAncestorOf(QApplication.focusWidget()):
            self.view.outline.remove_selected()
        else:
            self.view.page.writer.delete(forward=True, by_word=False)

    def _stamp_note(self, view: EditingView) -> None:
        view.inspector.show()
        view.inspector.stamp_note()

    def _show_fields(self, view: EditingView) -> None:
        view.inspector.show()
        view.inspector.show_tab("report")
        view.inspector.setFocus()

    def _show_speakers(self, view: EditingView) -> None:
        assert self.workspace is not None
        dialog = SpeakersDialog(self.workspace, self._theme, self)
        dialog.wish.connect(self.workspace.wish)
        dialog.exec()

    def _show_versions(self) -> None:
        if self.workspace is not None and self.filing is not None:
            dialog = VersionsDialog(self.workspace, self.filing, self._theme, self)
            dialog.wish.connect(self.workspace.wish)
            dialog.open_wanted.connect(self.open_wanted)
            dialog.exec()

    def _link(self, view: EditingView) -> None:
        from .dialogs.link import LinkDialog

        writer = view.page.writer
        dialog = LinkDialog(view.page.textCursor().hasSelection(), writer.link(), self)
        if dialog.exec():
            dialog.apply(writer)
        view.page.setFocus()

    def _about(self) -> None:
        from .dialogs.about import AboutDialog

        AboutDialog(self).exec()

    # -- export and print ---------------------------------------------------------------------------------

    def _export_dialog(self) -> ExportDialog | None:
        if self.workspace is None or self.filing is None or self.view is None:
            return None
        services = self._services
        dialog = ExportDialog(self.workspace, services.settings, services.jobs, services.asker, self.filing.path, self)
        dialog.place_wanted.connect(self.view._go_to)
        dialog.told.connect(self.tell)
        return dialog

    def _export(self) -> None:
        dialog = self._export_dialog()
        if dialog is not None:
            dialog.exec()

    def _export_again(self) -> None:
        dialog = self._export_dialog()
        if dialog is not None:
            dialog.export_as_last_time()

    def _save_pdf(self) -> None:
        if self.workspace is not None:
            save_pdf(self.workspace, self._services.asker, self.path, self)

    def _print(self) -> None:
        if self.workspace is not None:
            print_pages(self.workspace, self)

    # -- closing ------------------------------------------------------------------------------------------

    def _close_report(self) -> None:
        if self.filing is None:
            self.close()
        else:
            self.filing.close_wanted(self.leave_report)

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
        self._may_close = True
        self.close()

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

    def _fill_submenus(self) -> None:
        menus = self.actions_.submenus
        menus["file.recent"].aboutToShow.connect(self._fill_recent)
        menus["report.language"].aboutToShow.connect(self._fill_languages)
        menus["report.template"].aboutToShow.connect(self._fill_templates)
        self._fill_recent()

    def _fill_recent(self) -> None:
        menu = self.actions_.submenus["file.recent"]
        menu.clear()
        for recent in self._services.settings.now.recent[:10]:
            action = menu.addAction(recent.title.replace("&", "&&"))
            action.setToolTip(recent.path)
            action.triggered.connect(lambda *_, path=recent.path: self.open_wanted.emit([Path(path)]))
        menu.setEnabled(bool(menu.actions()))

    def _fill_languages(self) -> None:
        menu = self.actions_.submenus["report.language"]
        menu.clear()
        if self.workspace is None:
            return
        now = self.workspace.report.language
        for tag in offered_languages(self.workspace.template, now):
            action = menu.addAction(language_name(tag))
            action.setCheckable(True)
            action.setChecked(tag == now)
            action.triggered.connect(lambda *_, tag=tag: self._set_language(tag))

    def _set_language(self, tag: str) -> None:
        if self.workspace is not None:
            self.workspace.apply(self.tr("Language"), lambda report: set_language(report, tag))

    def _fill_templates(self) -> None:
        menu = self.actions_.submenus["report.template"]
        menu.clear()
        if self.workspace is None:
            return
        now = self.workspace.template
        for template in self._services.library.templates().value:
            action = menu.addAction(template.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked((template.id, template.version) == (now.id, now.version))
            action.triggered.connect(lambda *_, template=template: self._switch_template(template))
        menu.addSeparator()
        menu.addAction(self.actions_["file.template"])

    def _switch_template(self, template: Any) -> None:
        from .switching import switch

        if self.workspace is not None:
            switch(self.workspace, template, self._services.asker, self)

    def _choose_theme(self, choice: Any) -> None:
        self._theme.choose(choice)
        self._services.settings.change(theme=choice)

    def _zoom(self, zoom: float) -> None:
        self._services.settings.change(zoom=zoom)
        self.status.show_zoom(zoom)

    def _show_page_menu(self, point: QPoint) -> None:
        from PySide6.QtWidgets import QMenu

        if self.view is None:
            return
        menu = QMenu(self)
        menu.addActions(self.actions_.of(_PAGE_MENU))
        menu.exec(self.view.page.viewport().mapToGlobal(point))

    def _on_changed(self, _: Change) -> None:
        self._show_history()

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
        for name in ("bold", "italic"):
            self.actions_[f"format.{name}"].setChecked(writer.has(name))  # type: ignore[arg-type]
        for name in ("bullet", "number", "quotation"):
            self.actions_[f"format.{name}"].setChecked(style == name)
        self._show_contribution()

    def _show_contribution(self) -> None:
        assert self.workspace is not None
        wanted = self.workspace.contribution_id
        found = next((pair for pair in self.workspace.report.contributions() if pair[1].id == wanted), None)
        for key in ("notes", "draft", "reviewed", "cleared"):
            self.actions_[f"status.{key}"].setChecked(found is not None and found[1].status == key)
        moderates = found is not None and found[0].moderator in found[1].speakers
        self.actions_["report.moderator"].setChecked(moderates)

    def _show_mode(self) -> None:
        previewing = self.view is not None and self.view.is_previewing
        self.actions_["view.preview"].setChecked(previewing)
        self.actions_["view.write"].setChecked(not previewing)

    def _show_state(self) -> None:
        self._tools.setVisible(self.view is not None)
        self.actions_.enable(self.view is not None)
        self.actions_[f"theme.{self._theme.choice}"].setChecked(True)
        if self.filing is None:
            self.setWindowTitle("HRReport")
            self._corner.setText("")
            self._stack.setCurrentWidget(self.start)
        else:
            self.setWindowTitle(f"{self.filing.title}[*] – HRReport")
            self._corner.setText(self.filing.title)
        self.setWindowModified(self.workspace is not None and not self.workspace.document.is_saved)
        self._show_history()
        self._show_mode()

    # -- panels and geometry ------------------------------------------------------------------------------

    def _toggle_panels(self) -> None:
        if self.view is not None:
            self.view.outline.setVisible(self.actions_["view.outline"].isChecked())
            self.view.inspector.setVisible(self.actions_["view.inspector"].isChecked())
            self._services.settings.change(
                shows_outline=self.actions_["view.outline"].isChecked(),
                shows_inspector=self.actions_["view.inspector"].isChecked(),
            )

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
        self.resize(1440, 900)
        packed = self._services.settings.now.window
        if packed:
            self.restoreGeometry(QByteArray(base64.b64decode(packed)))

    def _keep(self) -> None:
        self._services.settings.change(window=base64.b64encode(self.saveGeometry().data()).decode())

    def _keep_panels(self, view: EditingView) -> None:
        self._services.settings.change(panels=base64.b64encode(view.splitter.saveState().data()).decode())

    def menu_action(self, key: str) -> QAction:
        """The action of a key, for whoever shows it elsewhere."""
        return self.actions_[key]


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
