"""Commands: what each action of the table does in one window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from hrreport.settings import Settings

from .actions import Actions
from .dialogs.modal import show_modal
from .editing import EditingView
from .filing import Filing
from .services import Services
from .shortcuts import keys_in_use
from .spell_check import SpellCheck
from .status import StatusBar
from .workspace import Workspace

Handler = Callable[[], object]
Handlers = dict[str, Handler]


class Window(Protocol):
    """What the commands need of their window."""

    view: EditingView | None
    actions_: Actions
    workspace: Workspace | None
    filing: Filing | None
    status: StatusBar
    spell_check: SpellCheck
    new_wanted: SignalInstance
    copy_wanted: SignalInstance
    open_dialog_wanted: SignalInstance
    import_wanted: SignalInstance
    template_load_wanted: SignalInstance
    template_new_wanted: SignalInstance
    library_wanted: SignalInstance
    sample_wanted: SignalInstance
    quit_wanted: SignalInstance

    @property
    def path(self) -> Path | None:
        """The file of the report that is open here."""
        ...

    def leave_report(self) -> None:
        """Shows the start page again."""
        ...

    def tell(self, words: str) -> None:
        """Says something quietly."""
        ...

    def windowState(self) -> Qt.WindowState:
        """Whether it fills the screen."""
        ...

    def setWindowState(self, state: Qt.WindowState) -> None:
        """Makes it fill the screen, or no longer."""
        ...

    def close(self) -> bool:
        """Closes the window, after asking."""
        ...


class Opening(Protocol):
    """What is there once it is wanted, and can be opened."""

    def open(self) -> None:
        """Opens it."""
        ...


class Commands:
    """The handlers of one window's actions, by their keys."""

    def __init__(self, window: QWidget, services: Services) -> None:
        self._window: Window = window  # type: ignore[assignment]
        self._parent = window
        self._services = services
        self._going: Opening | None = None

    def handlers(self) -> Handlers:
        """A handler for every action of the table."""
        return {
            **self._file(),
            **self._edit(),
            **self._insert(),
            **self._format(),
            **self._report(),
            **self._view(),
            "help.shortcuts": self._show_shortcuts,
            "help.sample": self._window.sample_wanted.emit,
            "help.about": self._show_about,
        }

    def _file(self) -> Handlers:
        window, filing = self._window, self._with_filing
        return {
            "file.new": lambda: window.new_wanted.emit(None),
            "file.open": window.open_dialog_wanted.emit,
            "file.import": window.import_wanted.emit,
            "file.template": window.template_load_wanted.emit,
            "file.template-new": window.template_new_wanted.emit,
            "file.templates": lambda: window.library_wanted.emit(None),
            "file.save": filing(lambda f: f.save()),
            "file.save-as": filing(lambda f: f.save_as()),
            "file.share": filing(lambda f: f.save_copy_to_share()),
            "file.revert": filing(lambda f: f.revert()),
            "file.versions": filing(self._show_versions),
            "file.export": filing(lambda f: self._export(f, again=False)),
            "file.export-again": filing(lambda f: self._export(f, again=True)),
            "file.pdf": filing(self._save_pdf),
            "file.print": filing(self._print),
            "file.close": self._close,
            "file.quit": window.quit_wanted.emit,
        }

    def _edit(self) -> Handlers:
        view = self._with_view
        return {
            "edit.undo": view(lambda v: v.workspace.undo()),
            "edit.redo": view(lambda v: v.workspace.redo()),
            "edit.cut": lambda: self._clip("cut"),
            "edit.copy": lambda: self._clip("copy"),
            "edit.paste": lambda: self._clip("paste"),
            "edit.paste-plain": view(lambda v: v.page.paste_clipboard(plain_only=True)),
            "edit.delete": view(self._delete),
            "edit.select-all": lambda: self._clip("selectAll"),
            "edit.find": view(lambda v: v.finding.begin()),
            "edit.replace": view(lambda v: v.finding.begin(replaces=True)),
            "edit.find-next": view(lambda v: v.finding.step(1)),
            "edit.find-previous": view(lambda v: v.finding.step(-1)),
            "edit.preferences": self._show_preferences,
            "spelling.check": lambda: self._window.spell_check.toggle(),
            "spelling.suggest": lambda: self._window.spell_check.suggest(),
            "spelling.next": lambda: self._window.spell_check.go_to_next(),
            "spelling.words": lambda: self._window.spell_check.show_words(),
            "spelling.dictionary": lambda: self._window.spell_check.add_dictionary(),
        }

    def _insert(self) -> Handlers:
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
            "insert.verb": view(lambda v: v.verbs.open()),
            "insert.note": view(lambda v: v.stamp_note()),
        }

    def _format(self) -> Handlers:
        view = self._with_view
        return {
            "format.bold": view(lambda v: v.page.writer.toggle("bold")),
            "format.italic": view(lambda v: v.page.writer.toggle("italic")),
            "format.link": view(self._link),
            "format.bullet": view(lambda v: v.page.writer.set_style("bullet")),
            "format.number": view(lambda v: v.page.writer.set_style("number")),
            "format.quotation": view(lambda v: v.page.writer.set_style("quotation")),
            "format.deeper": view(lambda v: v.page.writer.change_level(1)),
            "format.shallower": view(lambda v: v.page.writer.change_level(-1)),
            "format.typography": self._toggle_typography,
        }

    def _report(self) -> Handlers:
        view = self._with_view
        return {
            "report.speaker": view(lambda v: v.edit_speaker()),
            "report.change-speaker": view(lambda v: v.change_speaker()),
            "report.speakers": view(self._show_speakers),
            "report.fields": view(lambda v: v.show_fields()),
            "report.up": view(lambda v: v.outline.move_selected(-1)),
            "report.down": view(lambda v: v.outline.move_selected(1)),
            "report.split": view(lambda v: v.split()),
            "report.merge": view(lambda v: v.merge()),
            "report.rename": view(lambda v: v.rename()),
            "report.moderator": view(lambda v: v.toggle_moderator()),
            "status.notes": view(lambda v: v.outline.set_status_of_selected("notes")),
            "status.draft": view(lambda v: v.outline.set_status_of_selected("draft")),
            "status.reviewed": view(lambda v: v.outline.set_status_of_selected("reviewed")),
            "status.cleared": view(lambda v: v.outline.set_status_of_selected("cleared")),
        }

    def _view(self) -> Handlers:
        view = self._with_view
        return {
            "view.write": view(lambda v: v.show_preview(False)),
            "view.preview": view(lambda v: v.show_preview(not v.is_previewing)),
            "view.outline": view(lambda v: self._show_part(v.outline, "shows_outline", v.outline.isHidden())),
            "view.inspector": view(lambda v: self._show_part(v.inspector, "shows_inspector", v.inspector.isHidden())),
            "view.go": self._go,
            "view.to-outline": view(lambda v: v.show_outline()),
            "view.to-page": view(lambda v: v.show_page()),
            "view.to-inspector": view(lambda v: v.show_inspector()),
            "view.filter": view(lambda v: v.show_outline(filters=True)),
            "view.previous": view(lambda v: v.step(-1)),
            "view.next": view(lambda v: v.step(1)),
            "view.larger": view(lambda v: v.zoom_by(1)),
            "view.smaller": view(lambda v: v.zoom_by(-1)),
            "view.normal": view(lambda v: v.zoom_to(Settings().zoom)),
            "theme.system": lambda: self._choose_theme("system"),
            "theme.light": lambda: self._choose_theme("light"),
            "theme.dark": lambda: self._choose_theme("dark"),
            "view.full-screen": self._toggle_full_screen,
        }

    # -- what they share ----------------------------------------------------------------------------------

    def _with_view(self, act: Callable[[EditingView], object]) -> Handler:
        return lambda: act(self._window.view) if self._window.view is not None else None

    def _with_filing(self, act: Callable[[Filing], object]) -> Handler:
        return lambda: act(self._window.filing) if self._window.filing is not None else None

    # -- the longer ones ----------------------------------------------------------------------------------

    def _go(self) -> None:
        if self._going is None:
            from .going import Going

            self._going = Going(self._parent, self._services.theme, lambda: self._window.view, self._window.actions_)
        self._going.open()

    # A dialog is imported when it is first wanted: no start waits for one.

    def _show_shortcuts(self) -> None:
        from .dialogs.shortcuts import ShortcutsDialog

        if show_modal(ShortcutsDialog(keys_in_use(self._services.settings.now.shortcuts), self._parent)):
            self._show_preferences(keys=True)

    def _show_preferences(self, keys: bool = False) -> None:
        from .preferences.opening import preferences

        dialog = preferences(self._services, self._window.workspace, self._parent)
        if keys:
            dialog.show_keys()
        show_modal(dialog)

    def _show_about(self) -> None:
        from .dialogs.about import AboutDialog

        show_modal(AboutDialog(self._parent))

    def _close(self) -> None:
        if self._window.filing is None:
            self._window.close()
        else:
            self._window.filing.close_wanted(self._window.leave_report)

    def _show_versions(self, filing: Filing) -> None:
        from .dialogs.versions import VersionsDialog

        assert self._window.workspace is not None
        report = self._window.workspace.report
        services = self._services
        dialog = VersionsDialog(report, filing.versions.of(report.id), services.jobs, services.theme, self._parent)
        dialog.restore_wanted.connect(filing.restore)
        dialog.copy_wanted.connect(self._window.copy_wanted)
        show_modal(dialog)

    def _export(self, filing: Filing, again: bool) -> None:
        from .dialogs.export import ExportDialog

        view, services = self._window.view, self._services
        assert view is not None
        dialog = ExportDialog(
            view.workspace,
            services.settings,
            services.jobs,
            services.asker,
            services.theme,
            filing.path,
            self._parent,
        )
        dialog.place_wanted.connect(view.go_to)
        dialog.told.connect(self._window.tell)
        if again:
            dialog.export_as_last_time()
        else:
            show_modal(dialog)

    def _save_pdf(self, filing: Filing) -> None:
        from .exporting import done_words
        from .printing import save_pdf

        assert self._window.workspace is not None
        made = save_pdf(self._window.workspace, self._services.asker, filing.path, self._parent)
        if made is not None:
            self._window.tell(done_words((made,)))

    def _print(self, _: Filing) -> None:
        from .printing import print_pages

        assert self._window.workspace is not None
        print_pages(self._window.workspace, self._parent)

    def _clip(self, name: Literal["cut", "copy", "paste", "selectAll"]) -> None:
        """Cut, copy, paste and select all go to what has the focus."""
        focused = QApplication.focusWidget()
        view = self._window.view
        if view is not None and focused is view.page:
            page = view.page
            own: dict[str, Handler] = {
                "cut": page.cut_selection,
                "copy": page.copy,
                "paste": page.paste_clipboard,
                "selectAll": page.select_all,
            }
            own[name]()
        elif hasattr(focused, name):
            getattr(focused, name)()

    def _delete(self, view: EditingView) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.del_()
        elif isinstance(focused, QPlainTextEdit):
            focused.textCursor().deleteChar()
        elif focused is not None and view.outline.isAncestorOf(focused):
            view.outline.remove_selected()
        elif focused is view.page:
            view.page.writer.eraser.delete(forward=True, by_word=False)

    def _link(self, view: EditingView) -> None:
        from .dialogs.link import LinkDialog

        writer = view.page.writer
        dialog = LinkDialog(view.page.textCursor().hasSelection(), writer.link(), self._parent)
        if show_modal(dialog):
            dialog.apply(writer)
        view.page.setFocus()

    def _show_speakers(self, view: EditingView) -> None:
        from .dialogs.speakers import SpeakersDialog

        dialog = SpeakersDialog(view.workspace, self._services.theme, self._parent)
        dialog.wish.connect(view.workspace.wish)
        show_modal(dialog)

    def _show_part(self, part: QWidget, setting: str, shown: bool) -> None:
        part.setVisible(shown)
        self._services.settings.change(**{setting: shown})

    def _choose_theme(self, choice: Any) -> None:
        self._services.settings.change(theme=choice)

    def _toggle_typography(self) -> None:
        settings = self._services.settings
        settings.change(typography=not settings.now.typography)

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
