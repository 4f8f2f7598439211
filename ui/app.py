"""The composition root: builds what every window shares, and keeps the windows."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6 import QtGui
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hrreport import assets, paths
from hrreport.errors import Notice
from hrreport.forum.library import Found, Library
from hrreport.forum.template import Template
from hrreport.settings import Settings, SettingsFile
from hrreport.spelling.personal import WordList
from hrreport.storage.recovery import Snapshot
from hrreport.storage.versions import Versions

from .application import Application
from .crash import CrashHandler
from .dialogs.asking import Asker
from .dialogs.modal import show_modal
from .jobs import Jobs
from .main_window import MainWindow
from .opened import Folders, Opened
from .opening import Opening
from .panels.start import StartPage
from .preview.first_pages import FirstPages
from .services import Services
from .spelling.spelling import Spelling
from .theme import Theme, load_fonts
from .tidying import Tidying, untroubled
from .translating import speak
from .unsaved import UnsavedWork, is_same
from .window_state import stand_beside

# The window is painted first: what is not seen at once comes right behind.
_READY_AFTER_MS = 20
# Long after the window is there.
_SWEEP_AFTER_MS = 20_000


class Door(Protocol):
    """What leads into the windows of forum templates, and out of them."""

    def begin(self, window: QWidget) -> None:
        """Asks what a new template begins with."""
        ...

    def edit(self, template: Template) -> None:
        """Opens a template that there is."""
        ...

    def close(self) -> bool:
        """Closes every window, after asking; whether all are closed."""
        ...


class Shelf(Protocol):
    """What is done with the forum templates of the library."""

    def ask_to_load(self, window: QWidget | None) -> Template | None:
        """Asks for a file and loads the template in it."""
        ...

    def load(self, path: Path, window: QWidget | None) -> Template | None:
        """Loads the template in a file."""
        ...

    def keep(self, template: Template, window: QWidget | None) -> None:
        """Takes a template that a report carries."""
        ...

    def pack(self, template: Template, window: QWidget | None) -> None:
        """Writes a template as one file."""
        ...

    def remove(self, template: Template, window: QWidget | None) -> bool:
        """Removes an installed template."""
        ...

    def tell_unusable(self, window: QWidget | None) -> None:
        """Tells of installed files that cannot be used."""
        ...

    def show(self, window: QWidget | None, template: Template | None = None) -> None:
        """Shows all of them."""
        ...


class App(QObject):
    """The running program: its services and its windows. ``asker`` is what asks the user."""

    def __init__(self, application: QApplication, asker: Asker | None = None) -> None:
        super().__init__(application)
        application.setApplicationName("hrreport")
        application.setApplicationDisplayName("HRReport")
        application.setDesktopFileName("hrreport")
        load_fonts()
        settings = SettingsFile(paths.settings_file())
        speak(application, settings.now.language)
        self._application = application
        jobs = Jobs(self)
        self.services = Services(
            theme=Theme(application, settings.now.theme, dressed=False),
            settings=settings,
            library=Library(paths.templates_folder()),
            jobs=jobs,
            asker=asker or Asker(self),
            folders=Folders(paths.recovery_folder(), paths.versions_folder()),
            first_pages=FirstPages(jobs, paths.first_pages_folder(), self),
            spelling=Spelling(settings, WordList(paths.words_file()), paths.dictionaries_folder(), self),
        )
        self._tidying = Tidying(application, self)
        self.windows: list[MainWindow] = []
        settings.listen(self._on_settings_changed)
        self._is_ready = False
        self.unsaved = UnsavedWork(self.services.folders.recovery, jobs, self)
        self.unsaved.changed.connect(self._refresh_starts)
        self._recovering: set[Path] = set()
        self._door: Door | None = None
        self._shelf: Shelf | None = None
        self.opening = Opening(
            self.services.jobs,
            self.services.asker,
            settings,
            templates=lambda: self.services.library.templates().value,
            opened=self._show_read,
            shows=self._shows,
            load_template=lambda path: self.shelf().load(path, self.front()),
            window=self.front,
            unsaved=self.unsaved.of,
            parent=self,
        )
        self.opening.busy_changed.connect(lambda _: self._recovering.clear())
        self.unsaved.looked.connect(self.opening.go_on)
        self.crashes = CrashHandler(
            paths.failures_folder(),
            lambda: [window.filing for window in self.windows if window.filing is not None],
            self.services.asker,
            self.front,
            self,
        )
        self.crashes.told.connect(self._tell)
        application.aboutToQuit.connect(self.services.spelling.close)
        application.commitDataRequest.connect(lambda _: self.snapshot_now())
        if isinstance(application, Application):
            application.file_wanted.connect(self._on_file_wanted)

    def begin(self, files: Sequence[Path] = ()) -> None:
        """Opens the first window and then the files.

        The forum templates, and the unsaved work of earlier runs, come onto its start page once it is there.
        """
        with untroubled():
            window = self.new_window()
        QTimer.singleShot(_READY_AFTER_MS, window, partial(self._make_ready, window))
        if self.unsaved.look():
            self.opening.hold()
        if files:
            self.opening.open(*files)
        QTimer.singleShot(_SWEEP_AFTER_MS, self, self._sweep_versions)

    def _make_ready(self, window: MainWindow) -> None:
        self._is_ready = True
        window.make_ready()
        self._application.setWindowIcon(app_icon())
        library = self.services.library
        # All that come with the program take longer to read than a key may wait.
        self.services.jobs.start(
            self.tr("Reading the forum templates"), lambda _: library.templates(), partial(self._on_templates, window)
        )

    def _on_templates(self, window: MainWindow, found: Found) -> None:
        self._refresh_starts()
        if found.notices and window in self.windows:
            self.shelf().tell_unusable(window)

    def _sweep_versions(self) -> None:
        """Removes versions that were to be kept for some days only, also of reports that are saved no more."""
        days = self.services.settings.now.versions_days
        if days:
            versions = Versions(self.services.folders.versions, lambda: days)
            self.services.jobs.start(self.tr("Removing old versions"), lambda _: versions.sweep(), lambda _: None)

    def front(self) -> MainWindow | None:
        """The window that the user is in, or the last one."""
        active = self._application.activeWindow()
        if isinstance(active, MainWindow) and active in self.windows:
            return active
        return self.windows[-1] if self.windows else None

    def new_window(self) -> MainWindow:
        """Another window, with the start page."""
        window = MainWindow(self.services)
        if self.windows:
            stand_beside(window, self.windows[-1])
        self.windows.append(window)
        window.new_wanted.connect(partial(self.new_report, window))
        window.open_wanted.connect(lambda files: self.opening.open(*files))
        window.copy_wanted.connect(self.opening.open_copy)
        window.open_dialog_wanted.connect(self.opening.ask)
        window.import_wanted.connect(self.opening.ask_to_import)
        window.template_load_wanted.connect(lambda: self.shelf().ask_to_load(window))
        window.template_keep_wanted.connect(lambda template: self.shelf().keep(template, window))
        window.library_wanted.connect(lambda template: self.shelf().show(window, template))
        window.template_new_wanted.connect(lambda: self.templates_door().begin(window))
        window.template_edit_wanted.connect(lambda template: self.templates_door().edit(template))
        window.sample_wanted.connect(self.open_sample)
        window.quit_wanted.connect(self.quit)
        window.left.connect(partial(self._on_left, window))
        window.closed.connect(self._on_closed)
        self._connect_start(window.start)
        if self._is_ready:
            window.make_ready()
        self._refresh_starts()
        self.services.theme.dress()
        window.show()
        return window

    def _connect_start(self, start: StartPage) -> None:
        start.open_wanted.connect(lambda path: self.opening.open(path))
        start.dropped.connect(lambda files: self.opening.open(*files))
        start.recover_wanted.connect(self._recover)
        start.compare_wanted.connect(self._compare)
        start.set_aside_wanted.connect(self.unsaved.set_aside)
        start.recent_forgotten.connect(self._forget)
        start.template_pack_wanted.connect(lambda template: self.shelf().pack(template, start.window()))
        start.template_remove_wanted.connect(lambda template: self.shelf().remove(template, start.window()))

    # -- reports ------------------------------------------------------------------------------------------

    def _show_read(self, opened: Opened) -> None:
        """Shows a report that was read from a file, part by part; the next file is opened when it is whole."""
        self.opening.hold()
        try:
            self.show_opened(opened, self.opening.go_on)
        except BaseException:
            self.opening.go_on()
            raise

    def show_opened(self, opened: Opened, then: Callable[[], None] | None = None) -> None:
        """Shows a report in a free window, or in a new one; with ``then`` as a window does."""
        front = self.front()
        free = [window for window in self.windows if window.is_free]
        window = front if front in free else free[0] if free else self.new_window()
        assert window is not None
        window.show_report(opened, then)
        self._tidying.on_opened()
        if opened.snapshot is not None:
            self.unsaved.forget(opened.snapshot)
        window.raise_()
        window.activateWindow()
        if opened.notices:
            self._show_notices(window, opened.source, opened.notices)

    def new_report(self, window: MainWindow, template: Template | None = None) -> None:
        """Asks for template, language and fields, and shows an empty report."""
        from uuid import uuid4

        from hrreport.forum.beginning import begun
        from hrreport.model.edits import set_field

        from .dialogs.new_report import NewReport

        offered, used = self._offered(), [one.template for one in self.services.settings.now.recent]
        # Without a wish it is the one that was used last, else one of her own, else the plain one.
        usual = offered[0].id if offered and not self.services.library.is_bundled(offered[0]) else "plain"
        first = next((one for one in used if any(one == other.id for other in offered)), usual)
        templates = sorted(offered, key=lambda one: one.id != first)
        dialog = NewReport(templates, template, self.services.first_pages, self.services.theme, window)
        if not show_modal(dialog) or dialog.chosen is None:
            return
        chosen = dialog.chosen
        report = begun(uuid4().hex, chosen.template, chosen.language)
        for key, value in chosen.fields.items():
            report = set_field(report, key, value)
        self.show_opened(Opened(report, chosen.template))

    def open_sample(self) -> None:
        """Shows the bundled sample as a report without a file."""
        from hrreport.readers import read_source

        templates = self.services.library.templates().value
        chosen = [one for one in templates if one.id == "whrcf"]
        report = read_source(assets.sample("plenary.md").read_bytes(), "plenary.md", ".md", chosen).value
        self.show_opened(Opened(report, chosen[0]))

    def quit(self) -> None:
        """Closes one window after the other, each asking for itself; whoever cancels keeps the rest."""
        if self._door is not None and not self._door.close():
            return
        for window in list(self.windows):
            window.close()
            if window in self.windows and not window.is_closing:
                return

    def snapshot_now(self) -> None:
        """Puts all unsaved work on disk: the session is ending."""
        for window in self.windows:
            if window.filing is not None:
                window.filing.snapshot_now()

    def _shows(self, path: Path) -> bool:
        for window in self.windows:
            if window.path is not None and is_same(window.path, path):
                window.raise_()
                window.activateWindow()
                return True
        return False

    def _show_notices(self, window: MainWindow, source: str, notices: Sequence[Notice]) -> None:
        from .dialogs.notices import NoticesDialog

        assert window.workspace is not None
        title = self.tr("What to look at in “{}”").format(source)
        told = self.tr("These places were guessed or could not be kept as they were.")
        dialog = NoticesDialog(title, told, notices, window.workspace.report, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    # -- templates ----------------------------------------------------------------------------------------

    def templates_door(self) -> Door:
        """What makes and edits forum templates; imported with the first of them."""
        from .templates.door import TemplateDoor

        if self._door is None:
            self._door = TemplateDoor(
                self.services,
                lambda _: self._on_library_changed(),
                lambda template: self.new_report(self.front() or self.new_window(), template),
                lambda: [one.workspace.report for one in self.windows if one.workspace is not None],
                self,
            )
        return self._door

    def shelf(self) -> Shelf:
        """What is done with the templates of the library; imported when it is wanted for the first time."""
        from .shelf import TemplateShelf

        if self._shelf is None:
            made = TemplateShelf(self.services, self)
            made.changed.connect(self._on_library_changed)
            made.told.connect(self._tell)
            made.new_wanted.connect(lambda template: self.new_report(self.front() or self.new_window(), template))
            made.edit_wanted.connect(lambda template: self.templates_door().edit(template))
            self._shelf = made
        return self._shelf

    def _on_library_changed(self) -> None:
        self._refresh_starts()
        for window in self.windows:
            window.follow_library()

    # -- unsaved work and recent reports ------------------------------------------------------------------

    def _recover(self, snapshot: Snapshot) -> None:
        """Opens unsaved work; it stays on the start pages until it has been opened."""
        if snapshot.file not in self._recovering:
            self._recovering.add(snapshot.file)
            self.opening.open_recovered(snapshot)

    def _compare(self, snapshot: Snapshot) -> None:
        from .dialogs.recovered import RecoveredDialog

        dialog = RecoveredDialog(snapshot, self.services.jobs, self.services.theme, self.front())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open_wanted.connect(self._recover)
        dialog.open()

    def _forget(self, path: str) -> None:
        self.services.settings.forget(path)
        self._refresh_starts()

    def _refresh_starts(self) -> None:
        for window in self.windows:
            if window.is_free:
                window.start.show_recent(self.services.settings.now.recent)
                window.start.show_unsaved(self.unsaved.found)
                if self._is_ready:
                    library = self.services.library
                    templates = self._offered()
                    removable = [one.id for one in templates if not library.is_bundled(one)]
                    window.start.show_templates(templates, removable)

    def _offered(self) -> tuple[Template, ...]:
        """The forum templates: those that the person loaded or made, then those used lately, then the others."""
        library = self.services.library
        used = [one.template for one in self.services.settings.now.recent]

        def rank(one: Template) -> tuple[bool, int]:
            return library.is_bundled(one), used.index(one.id) if one.id in used else len(used)

        return tuple(sorted(library.templates().value, key=rank))

    # -- windows ------------------------------------------------------------------------------------------

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        if before.theme != after.theme:
            self.services.theme.choose(after.theme)
        for window in self.windows:
            window.follow_settings(before, after)

    def _on_left(self, window: MainWindow) -> None:
        """A report was closed: its window goes with it, unless it is the last one."""
        self._tidying.on_left()
        self._refresh_starts()
        QTimer.singleShot(0, window, lambda: len(self.windows) > 1 and window.is_free and window.close())

    def _on_closed(self, window: MainWindow) -> None:
        self.windows.remove(window)
        window.deleteLater()
        if not self.windows:
            self.services.first_pages.rest()

    def _tell(self, words: str) -> None:
        window = self.front()
        if window is not None:
            window.tell(words)

    def _on_file_wanted(self, path: Path) -> None:
        self.opening.open(path)


def app_icon() -> QtGui.QIcon:
    """The program's icon."""
    pixmap = QtGui.QPixmap()
    pixmap.loadFromData(assets.icon("hrreport").read_bytes(), "SVG")
    return QtGui.QIcon(pixmap)


def run(files: Sequence[Path] = ()) -> int:
    """Runs the program until the last window is closed; its exit code."""
    os.environ.setdefault("QT_ENABLE_HIGHDPI_SCALING", "1")
    application = Application(sys.argv[:1])
    app = App(application)
    app.crashes.install()
    app.begin(files)
    code = application.exec()
    app.snapshot_now()
    return code


def self_test() -> int:
    """Tries the program out in a folder of its own, and prints a line a step; 0 where everything works, else 1."""
    from .self_test import Mute, SelfTest

    with tempfile.TemporaryDirectory(prefix="hrreport-", ignore_cleanup_errors=True) as folder:
        os.environ[paths.HOME] = folder
        application = Application(sys.argv[:1])
        asker = Mute(Path(folder) / "session.hrr")
        app = App(application, asker)
        app.crashes.install()
        app.begin()
        test = SelfTest(app, asker, partial(print, flush=True))
        QTimer.singleShot(0, app, lambda: application.exit(0 if test.run() else 1))
        code = application.exec()
        app.services.jobs.wait()
    return code
