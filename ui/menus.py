"""The menus that are not in the table of actions: those filled as they open, and those of a right click."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QMenu, QWidget

from hrreport.forum.library import is_same_for_reports, standing
from hrreport.forum.template import Template

from .editing import EditingView
from .services import Services
from .short import elided
from .workspace import Workspace


class Window(Protocol):
    """What the menus need of their window."""

    view: EditingView | None
    workspace: Workspace | None
    open_wanted: SignalInstance
    template_load_wanted: SignalInstance
    template_edit_wanted: SignalInstance
    template_keep_wanted: SignalInstance
    library_wanted: SignalInstance


class Menus(QObject):
    """Fills the menus of one window as they open."""

    def __init__(self, window: QWidget, services: Services, menus: Mapping[str, QMenu]) -> None:
        super().__init__(window)
        self._window: Window = window  # type: ignore[assignment]
        self._parent = window
        self._services = services
        self._recent = menus["file.recent"]
        self._languages = menus["report.language"]
        self._templates = menus["report.template"]
        self._selection = menus["format.language"]
        self._fillers = {
            "file.recent": self._fill_recent,
            "report.language": self._fill_languages,
            "report.template": self._fill_templates,
            "format.language": self._fill_selection,
        }

    def fill(self, key: str) -> None:
        """Fills the menu of that key, which is about to open."""
        self._fillers[key]()

    def _fill_recent(self) -> None:
        self._recent.clear()
        self._recent.setToolTipsVisible(True)
        for recent in self._services.settings.now.recent[:10]:
            action = self._recent.addAction(_label(recent.title))
            action.setToolTip(recent.path)
            action.triggered.connect(lambda *_, path=recent.path: self._window.open_wanted.emit([Path(path)]))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("No report was open yet")).setEnabled(False)

    def _fill_languages(self) -> None:
        from .languages import language_name, offered_languages

        self._languages.clear()
        workspace = self._window.workspace
        if workspace is None:
            return
        now = workspace.report.language
        for tag in dict.fromkeys((*offered_languages(workspace.template, now), *self._services.spelling.languages)):
            action = self._languages.addAction(language_name(tag))
            action.setCheckable(True)
            action.setChecked(tag == now)
            action.triggered.connect(lambda *_, tag=tag: self._set_language(tag))

    def _fill_selection(self) -> None:
        """The languages that what is selected, or typed next, can be in; the report's own is no format of its own."""
        from .languages import language_name, offered_languages

        self._selection.clear()
        view = self._window.view
        if view is None:
            return
        whole, now = view.workspace.report.language, view.page.writer.language()
        first = self.tr("As the report ({})").format(language_name(whole))
        offered = offered_languages(view.workspace.template, now or whole)
        tags = dict.fromkeys((*offered, *self._services.spelling.languages))
        for tag, words in ((None, first), *((tag, language_name(tag)) for tag in tags if tag != whole)):
            action = self._selection.addAction(words)
            action.setCheckable(True)
            action.setChecked(tag == now)
            action.triggered.connect(lambda *_, tag=tag, view=view: view.page.writer.set_language(tag))

    def _set_language(self, tag: str) -> None:
        from hrreport.model.edits import set_language

        if self._window.workspace is not None:
            self._window.workspace.apply(self.tr("Language"), lambda report: set_language(report, tag))

    def _fill_templates(self) -> None:
        self._templates.clear()
        workspace = self._window.workspace
        if workspace is None:
            return
        now = workspace.template
        installed = self._services.library.templates().value
        is_installed = any(is_same_for_reports(one, now) for one in installed)
        if not is_installed:
            self._offer(now, self.tr("{0} ({1}, in this report)").format(now.name, elided(now.version, 20)), True)
        for one in installed:
            is_other = one.id == now.id and not is_same_for_reports(one, now)
            words = self.tr("{0} ({1}, installed)").format(one.name, elided(one.version, 20)) if is_other else one.name
            self._offer(one, words, is_same_for_reports(one, now))
        self._templates.addSeparator()
        has_newer = any(one.id == now.id and standing(now, one) == "older" for one in installed)
        if not is_installed and not has_newer:
            keep = self._window.template_keep_wanted.emit
            self._templates.addAction(self.tr("Install the template of this report"), lambda: keep(now))
        self._templates.addAction(self.tr("Load a forum template…"), self._window.template_load_wanted.emit)
        self._templates.addAction(self.tr("Forum templates…"), lambda: self._window.library_wanted.emit(now))
        edit = self._window.template_edit_wanted.emit
        self._templates.addAction(self.tr("Edit this forum template…"), lambda: edit(now))

    def _offer(self, template: Template, words: str, is_now: bool) -> None:
        action = self._templates.addAction(_label(words))
        action.setCheckable(True)
        action.setChecked(is_now)
        action.triggered.connect(lambda *_: self._switch(template))

    def _switch(self, template: Template) -> None:
        from .switching import switch

        if self._window.workspace is not None:
            switch(self._window.workspace, template, self._services.asker, self._parent)


def _label(words: str) -> str:
    return words.replace("&", "&&")


OUTLINE_MENU = (
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
PAGE_MENU = (
    "edit.cut",
    "edit.copy",
    "edit.paste",
    "edit.paste-plain",
    "",
    "insert.mention",
    "insert.verb",
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
