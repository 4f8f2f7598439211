"""Whether the forum template that a report carries is the installed one, and what can be done where it is not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from hrreport.forum.library import Standing, is_same_for_reports, standing
from hrreport.forum.template import Template

from .dialogs.modal import show_modal
from .panels.template_bar import TemplateBar
from .services import Services
from .short import elided
from .switching import switch
from .workspace import Workspace

_NAME = 40


class TemplateNews(QObject):
    """Follows one report. ``put`` takes the bar over its page once, ``keep`` installs the report's template.

    ``back`` puts the focus on the page.
    """

    def __init__(
        self,
        workspace: Workspace,
        services: Services,
        window: QWidget,
        put: Callable[[QWidget], None],
        keep: Callable[[Template], None],
        back: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._services = services
        self._window = window
        self._put = put
        self._keep = keep
        self._back = back
        self._bar: TemplateBar | None = None
        self._unwanted: Template | None = None
        workspace.template_changed.connect(self.look)

    def look(self) -> None:
        """Compares the two and shows the bar, or takes it away."""
        own, installed = self._workspace.template, self._installed()
        if installed is None or is_same_for_reports(own, installed) or installed == self._unwanted:
            self._hide()
            return
        if self._bar is None:
            self._bar = self._make_bar()
            self._put(self._bar)
        how = standing(installed, own)
        self._bar.say(news_words(own, installed, how), keeps=how == "older")

    def _installed(self) -> Template | None:
        own = self._workspace.template
        return next((one for one in self._services.library.templates().value if one.id == own.id), None)

    def _make_bar(self) -> TemplateBar:
        bar = TemplateBar()
        bar.changes_wanted.connect(self._show_changes)
        bar.switch_wanted.connect(self._switch)
        bar.keep_wanted.connect(lambda: self._keep(self._workspace.template))
        bar.closed.connect(self._on_closed)
        return bar

    def _hide(self) -> None:
        if self._bar is not None and not self._bar.isHidden():
            had_focus = self._bar.isAncestorOf(self._window.focusWidget() or self._window)
            self._bar.hide()
            if had_focus:
                self._back()

    def _switch(self) -> None:
        installed = self._installed()
        if installed is not None:
            switch(self._workspace, installed, self._services.asker, self._window)

    def _show_changes(self) -> None:
        from .dialogs.template_changes import TemplateChanges

        installed = self._installed()
        if installed is None:
            return
        services, workspace = self._services, self._workspace
        dialog = TemplateChanges(
            workspace.report, workspace.template, installed, services.jobs, services.theme, self._window
        )
        if show_modal(dialog):
            self._switch()

    def _on_closed(self) -> None:
        self._unwanted = self._installed()
        self._hide()


def news_words(own: Template, installed: Template, how: Standing) -> str:
    """How the template of a report stands to the one that is installed."""
    name, was, there = elided(own.name, _NAME), elided(own.version, 20), elided(installed.version, 20)
    if how == "newer":
        return _tr("This report was written with version {0} of “{1}”; {2} is installed.").format(was, name, there)
    if how == "older":
        return _tr("This report was written with version {0} of “{1}”; the older {2} is installed.").format(
            was, name, there
        )
    return _tr("This report was written with another version {0} of “{1}” than the one installed.").format(was, name)


def _tr(words: str) -> str:
    return QCoreApplication.translate("TemplateNews", words)
