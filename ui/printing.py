"""Printing and PDF of the pages that the preview shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from hrreport.errors import HRReportError
from hrreport.files import write_atomic
from hrreport.forum.compose import compose

from .dialogs.asking import Asker
from .dialogs.modal import show_modal
from .exporting import file_name, trouble
from .preview.pages import Pages, paginate
from .preview.pdf import print_pages_on, set_paper, write_pdf
from .workspace import Workspace


def print_pages(workspace: Workspace, parent: QWidget | None) -> None:
    """Asks for a printer, and prints."""
    composition = compose(workspace.report, workspace.template)
    pages = paginate(composition, workspace.template)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(composition.meta.title or _tr("Report"))
    printer.setCreator("HRReport")
    printer.setFullPage(True)
    set_paper(printer, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_tr("Print"))
    dialog.setMinMax(1, pages.count)
    dialog.setFromTo(1, pages.count)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    if show_modal(dialog):
        print_on(printer, pages)


def print_on(printer: QPrinter, pages: Pages) -> None:
    """Prints those of the pages that the printer was told to."""
    first, last = printer.fromPage() or 1, printer.toPage() or pages.count
    numbers = range(max(first, 1) - 1, min(last, pages.count))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        numbers = numbers[::-1]
    print_pages_on(printer, pages, numbers, printer.resolution())


def save_pdf(workspace: Workspace, asker: Asker, path: Path | None, parent: QWidget | None) -> Path | None:
    """Asks for a file, and writes the report in it as PDF; the file, or ``None`` where none was written.

    ``path`` is the file of the report, ``None`` before it was saved.
    """
    name = file_name(workspace.report, workspace.template, path)
    suggestion = (path.parent if path is not None else Path.home()) / f"{name}.pdf"
    chosen = asker.file_to_save(parent, _tr("Save as PDF"), suggestion, _tr("PDF (*.pdf)"))
    if chosen is None:
        return None
    target = chosen if chosen.suffix.lower() == ".pdf" else chosen.with_name(f"{chosen.name}.pdf")
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        write_atomic(target, write_pdf(compose(workspace.report, workspace.template), workspace.template))
    except HRReportError as error:
        failed: HRReportError | None = error
    else:
        failed = None
    finally:
        QGuiApplication.restoreOverrideCursor()
    if failed is not None:
        asker.tell(parent, *trouble(failed, target))
    return target if failed is None else None


def _tr(words: str) -> str:
    return QCoreApplication.translate("Printing", words)
