"""The shelf: what is done with the forum templates of the library, from any window, and what is asked before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hrreport.errors import HRReportError, Notice
from hrreport.forum.load import SUFFIX
from hrreport.forum.template import Template

from .dialogs.asking import Answer
from .dialogs.forum_templates import ForumTemplates, Shelved
from .dialogs.modal import show_modal
from .figures import in_figures
from .loading import installed_words, keep, load
from .packing import pack_as_file
from .services import Services
from .short import NAME, elided, short_name
from .troubles import cancel

_NAMED = 6


class TemplateShelf(QObject):
    """Loads, keeps, packs and removes forum templates.

    ``changed`` says that the library holds others now, ``told`` carries a sentence for the window, ``new_wanted`` and
    ``edit_wanted`` a ``Template``.
    """

    changed = Signal()
    told = Signal(str)
    new_wanted = Signal(object)
    edit_wanted = Signal(object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services

    # -- in -----------------------------------------------------------------------------------------------

    def ask_to_load(self, window: QWidget | None) -> Template | None:
        """Asks for a file and loads the template in it."""
        path = self._services.asker.file_to_open(
            window,
            self.tr("Load a forum template"),
            self.tr("Forum templates (*{})").format(SUFFIX),
            self._services.settings.now.folder,
        )
        return None if path is None else self.load(path, window)

    def load(self, path: Path, window: QWidget | None) -> Template | None:
        """Installs the template in a file; ``None`` where it was not."""
        seen = load(self._services.library, self._services.asker, window, path)
        if seen is None:
            return None
        if seen.standing != "same":
            self._tell_changed(installed_words(seen))
        return seen.template

    def keep(self, template: Template, window: QWidget | None) -> None:
        """Installs a template that a report carries."""
        seen = keep(self._services.library, self._services.asker, window, template)
        if seen is not None:
            self._tell_changed(installed_words(seen))

    # -- out ----------------------------------------------------------------------------------------------

    def pack(self, template: Template, window: QWidget | None) -> None:
        """Writes a template as one file to send."""
        path = pack_as_file(template, self._services.asker, self._services.settings, window)
        if path is not None:
            words = self.tr("“{}” was written: send it to whoever writes for this forum.")
            self.told.emit(words.format(short_name(path)))

    def remove(self, template: Template, window: QWidget | None) -> bool:
        """Asks, and removes an installed template; whether it was."""
        library, asker = self._services.library, self._services.asker
        name = elided(template.name, NAME)
        answers = (Answer("remove", self.tr("Remove")), cancel())
        if asker.choose(window, self.tr("Remove “{}”?").format(name), self._before(template), answers) != "remove":
            return False
        try:
            library.remove(template.id)
        except HRReportError as error:
            asker.tell(window, self.tr("“{}” could not be removed").format(name), str(error))
            return False
        self._tell_changed(self.tr("The forum template “{}” was removed.").format(name))
        return True

    def discard(self, notice: Notice, window: QWidget | None) -> None:
        """Removes an installed file that cannot be used."""
        name = short_name(notice.place or "")
        try:
            self._services.library.discard(notice.place or "")
        except HRReportError as error:
            self._services.asker.tell(window, self.tr("“{}” could not be removed").format(name), str(error))
        else:
            self._tell_changed(self.tr("“{}” was removed.").format(name))

    def tell_unusable(self, window: QWidget | None) -> None:
        """Tells of installed files that cannot be used, and offers to remove them."""
        for notice in self._services.library.templates().notices:
            answers = (
                Answer("keep", self.tr("Keep it"), "escape"),
                Answer("remove", self.tr("Remove")),
            )
            title = self.tr("A forum template cannot be used")
            if self._services.asker.choose(window, title, notice.text, answers) == "remove":
                self.discard(notice, window)

    # -- the window ---------------------------------------------------------------------------------------

    def show(self, window: QWidget | None, template: Template | None = None) -> None:
        """Shows all forum templates, this one first; it waits until the window is closed."""
        services = self._services
        dialog = ForumTemplates(services.first_pages, services.jobs, services.theme, window)

        def refresh(chosen: Template | None = None) -> None:
            unusable = services.library.templates().notices
            dialog.show_templates(self._shelved(), unusable, None if chosen is None else chosen.id)

        dialog.load_wanted.connect(lambda: refresh(self.ask_to_load(dialog)))
        dialog.dropped.connect(lambda path: refresh(self.load(path, dialog)))
        dialog.pack_wanted.connect(lambda one: self.pack(one, dialog))
        dialog.remove_wanted.connect(lambda one: self.remove(one, dialog))
        dialog.discard_wanted.connect(lambda notice: self.discard(notice, dialog))
        dialog.new_wanted.connect(lambda one: QTimer.singleShot(0, self, lambda: self.new_wanted.emit(one)))
        dialog.edit_wanted.connect(lambda one: QTimer.singleShot(0, self, lambda: self.edit_wanted.emit(one)))
        self.told.connect(dialog.tell)
        self.changed.connect(refresh)
        refresh(template)
        try:
            show_modal(dialog)
        finally:
            self.told.disconnect(dialog.tell)
            self.changed.disconnect(refresh)

    def _shelved(self) -> tuple[Shelved, ...]:
        library, recent = self._services.library, self._services.settings.now.recent
        used = tuple(
            Shelved(
                template=one,
                is_installed=not library.is_bundled(one),
                is_bundled=library.has_bundled(one.id),
                reports=tuple(report.title for report in recent if report.template == one.id),
            )
            for one in library.templates().value
        )
        unused = tuple(Shelved(one, True, True, newer=library.get(one.id).version) for one in library.unused())
        return (*used, *unused)

    def _before(self, template: Template) -> str:
        """What removing a template means for what is there."""
        library = self._services.library
        words = [self.tr("It goes out of your forum templates; nothing else changes.")]
        if template in library.unused():
            words = [self.tr("The newer one that comes with HRReport goes on being used; nothing else changes.")]
        elif library.has_bundled(template.id):
            words = [self.tr("The one that comes with HRReport stands in its place again.")]
        titles = [one.title for one in self._services.settings.now.recent if one.template == template.id]
        if titles:
            listed = "".join(f"\n• {elided(one, NAME)}" for one in titles[:_NAMED])
            if len(titles) > _NAMED:
                listed += "\n• " + self.tr("and {} more").format(in_figures(len(titles) - _NAMED))
            words.append(self.tr("Recent reports that carry it, and keep it inside:") + listed)
        else:
            words.append(self.tr("Reports that were written with it keep it inside."))
        return "\n\n".join(words)

    def _tell_changed(self, words: str) -> None:
        self.changed.emit()
        self.told.emit(words)
