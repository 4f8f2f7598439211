"""The ways into the window of a forum template, and out of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from hrreport import assets, paths
from hrreport.errors import HRReportError
from hrreport.files import read_limited, write_atomic
from hrreport.forum.load import SUFFIX, load
from hrreport.forum.package import pack
from hrreport.forum.template import Template
from hrreport.making.base_facts import with_base
from hrreport.making.draft import MAX_WORD, Draft, from_word
from hrreport.making.kept import Keeper, Left, left_over, read_kept, throw_away
from hrreport.making.work import Work, put, work_from, work_on
from hrreport.readers import read_report

from ..dialogs.asking import Answer
from ..dialogs.modal import show_modal
from ..file_names import as_file_name
from ..jobs import Progress
from ..loading import load_template
from ..packing import pack_as_file
from ..services import Services
from ..short import short_name
from ..window_state import restore_window, stand_beside
from .bench import Wish
from .editor import Needs, TemplateEditor
from .keeping import Keeping
from .reading import ReadingDialog
from .sample_choice import Reports
from .starting import Start, StartDialog


class TemplateDoor(QObject):
    """Opens windows in which templates are made and mended, and takes what comes out of them.

    ``installed`` is told of a template that was put into the library, ``new_report`` opens one for a template,
    ``reports`` gives the reports that are open.
    """

    def __init__(
        self,
        services: Services,
        installed: Callable[[Template], None],
        new_report: Callable[[Template], None],
        reports: Reports,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._installed = installed
        self._new_report = new_report
        self._reports = reports
        self.editors: list[TemplateEditor] = []

    # -- in -----------------------------------------------------------------------------------------------

    def begin(self, window: QWidget) -> None:
        """Asks what a new template is made from, and makes it."""
        left = left_over(paths.template_work_folder())
        dialog = StartDialog(self._services.library.templates().value, left, window)
        if not show_modal(dialog) or dialog.chosen is None:
            return
        start: Start = dialog.chosen
        if start.kind == "word":
            self._ask_for_word(window)
        elif start.left is not None:
            self._go_on(start.left, window)
        else:
            template = start.template or load(assets.bundled_templates() / "plain")
            self._open(_as_new(template, self.tr("New forum template"), is_copy=start.template is not None), kept=False)

    def edit(self, template: Template) -> None:
        """Opens a template that there is."""
        self._open(work_on(template), kept=True)

    def close(self) -> bool:
        """Closes every window, each asking for itself; whether all are closed."""
        return all(editor.close() for editor in list(self.editors))

    def from_word(self, path: Path, window: QWidget) -> None:
        """Makes a template from a Word file, on a thread, and opens it."""
        reading = ReadingDialog(short_name(path), window)
        done: list[Draft] = []
        failed: list[HRReportError] = []

        def finish(into: list[object], value: object) -> None:
            into.append(value)
            reading.accept()

        job = self._services.jobs.start(
            self.tr("Making a template from {}").format(short_name(path)),
            partial(_draft, path),
            partial(finish, done),  # type: ignore[arg-type]
            partial(finish, failed),  # type: ignore[arg-type]
        )
        job.failed.connect(lambda _: reading.accept())
        reading.cancelled.connect(job.cancel)
        show_modal(reading)
        if failed:
            error = failed[0]
            title = self.tr("No template can be made from “{}”").format(short_name(path))
            self._services.asker.tell(window, title, str(error))
        elif done:
            self._open(work_from(done[0], path.name), kept=False)

    def _go_on(self, left: Left, window: QWidget) -> None:
        """Opens work that an earlier run left; it stays where it is until it has been opened."""
        try:
            work = read_kept(left.file)
        except HRReportError as error:
            self._services.asker.tell(window, self.tr("The work cannot be opened"), str(error))
            return
        self._open(work, kept=False)
        throw_away(left.file)

    def _ask_for_word(self, window: QWidget) -> None:
        path = self._services.asker.file_to_open(
            window,
            self.tr("A report of the forum, as Word document"),
            self.tr("Word documents (*.docx)"),
            self._services.settings.now.folder,
        )
        if path is not None:
            self.from_word(path, window)

    def _open(self, work: Work, kept: bool) -> TemplateEditor:
        services = self._services
        editor = TemplateEditor(work, Needs(services.theme, services.jobs, services.asker, self._reports))
        if not kept:
            editor.bench.history.mark_unkept()
        restore_window(editor, services.settings)
        if self.editors:
            stand_beside(editor, self.editors[-1])
        self.editors.append(editor)
        editor.use_wanted.connect(self._use)
        editor.pack_wanted.connect(self._pack)
        editor.base_wanted.connect(self._on_base)
        editor.sample_wanted.connect(self._ask_for_sample)
        editor.word_wanted.connect(lambda path: self.from_word(path, editor))
        editor.closed.connect(self._on_closed)
        Keeping(editor, Keeper(paths.template_work_folder()), services.jobs)
        editor.show()
        editor.activateWindow()
        return editor

    # -- out ----------------------------------------------------------------------------------------------

    def _use(self, editor: TemplateEditor) -> None:
        """Puts the template into the library, and offers a report that is written with it."""
        template = self._template(editor)
        if template is None:
            return
        with TemporaryDirectory(prefix="hrreport-", ignore_cleanup_errors=True) as folder:
            file = Path(folder) / f"{as_file_name(template.name)}{SUFFIX}"
            file.write_bytes(pack(template))
            installed = load_template(self._services.library, self._services.asker, editor, file)
        if installed is None:
            return
        editor.mark_kept()
        self._installed(installed)
        answer = self._services.asker.choose(
            editor,
            self.tr("“{}” is ready").format(template.name),
            self.tr("It stands among your forum templates now, on the start page and in every new report."),
            (
                Answer("report", self.tr("New report with it…"), "main"),
                Answer("stay", self.tr("Go on editing"), "escape"),
            ),
        )
        if answer == "report":
            # Once the window's button is done: the dialog of a new report waits until it is closed.
            QTimer.singleShot(0, self, lambda: self._new_report(installed))

    def _pack(self, editor: TemplateEditor) -> None:
        """Writes the template as one file to send."""
        template = self._template(editor)
        if template is None:
            return
        path = pack_as_file(template, self._services.asker, self._services.settings, editor)
        if path is None:
            return
        editor.mark_kept()
        editor.tell(self.tr("“{}” was written: send it to whoever writes for this forum").format(short_name(path)))

    def _on_base(self, editor: TemplateEditor, what: str) -> None:
        """Saves a copy of the base to edit in Word, or takes another Word document in its place."""
        if what == "copy":
            self._copy_base(editor)
        else:
            self._replace_base(editor)

    def _copy_base(self, editor: TemplateEditor) -> None:
        settings, asker = self._services.settings, self._services.asker
        folder = Path(settings.now.folder) if settings.now.folder else Path.home()
        suggestion = folder / f"{as_file_name(editor.bench.work.name)}.docx"
        title = self.tr("Save a copy of the base to edit in Word")
        path = asker.file_to_save(editor, title, suggestion, self.tr("Word documents (*.docx)"))
        if path is None:
            return
        path = path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")
        try:
            write_atomic(path, editor.bench.work.base)
        except HRReportError as error:
            asker.tell(editor, self.tr("“{}” could not be written").format(short_name(path)), str(error))
            return
        words = self.tr("“{}” was written: edit it in Word, then take it in again with “Take a Word document…”")
        editor.tell(words.format(short_name(path)))

    def _replace_base(self, editor: TemplateEditor) -> None:
        asker, folder = self._services.asker, self._services.settings.now.folder
        title, kinds = self.tr("Another base document"), self.tr("Word documents (*.docx)")
        path = asker.file_to_open(editor, title, kinds, folder)
        if path is None:
            return
        try:
            made = with_base(editor.bench.work, read_limited(path, MAX_WORD), path.name)
        except HRReportError as error:
            asker.tell(editor, self.tr("“{}” cannot be the base").format(short_name(path)), str(error))
            return
        editor.bench.wish(Wish(self.tr("Base document"), lambda _: made))

    def _ask_for_sample(self, editor: TemplateEditor) -> None:
        """Reads a report of the forum, on a thread, to be the sample of the template."""
        template = editor.bench.shown
        title = self.tr("A report of the forum, to be the sample")
        kinds = self.tr("Word documents and Markdown ({})").format("*.docx *.md *.markdown")
        path = self._services.asker.file_to_open(editor, title, kinds, self._services.settings.now.folder)
        if path is None or template is None:
            return
        words = self.tr("“{}” cannot be the sample").format(short_name(path))
        self._services.jobs.start(
            self.tr("Reading {}").format(short_name(path)),
            lambda _: read_report(path, [template]).value,
            lambda report: editor.take_sample(report) if editor in self.editors else None,
            lambda error: self._services.asker.tell(editor if editor in self.editors else None, words, str(error)),
            key=f"sample-of-{id(editor)}",
        )

    def _template(self, editor: TemplateEditor) -> Template | None:
        """The template of a window; ``None`` where something is to be mended first, to which it leads."""
        if editor.bench.found:
            editor.go_to_first_found()
            editor.tell(self.tr("This is to be mended first: {}").format(editor.bench.found[0].why))
            return None
        try:
            work = editor.bench.work
            return editor.samples.packed(work, work.template())
        except HRReportError as error:
            self._services.asker.tell(editor, self.tr("The template cannot be used yet"), str(error))
            return None

    def _on_closed(self, editor: TemplateEditor) -> None:
        self.editors.remove(editor)
        editor.deleteLater()


def _draft(path: Path, _: Progress) -> Draft:
    return from_word(read_limited(path, MAX_WORD), path.name)


def _as_new(template: Template, name: str, is_copy: bool) -> Work:
    """The work on another template that begins as this one."""
    work = work_on(template)
    work = put(work, ("template", "id"), f"{template.id}-copy" if is_copy else "my-forum")
    work = put(work, ("template", "name"), f"{template.name} (copy)" if is_copy else name)
    return put(work, ("template", "version"), "1.0")
