"""Preparing a report that was read, on a thread: the more is there already, the less its window is held up."""

from __future__ import annotations

import contextlib
from importlib import import_module

from PySide6 import QtWidgets

from hrreport.errors import HRReportError
from hrreport.forum.frame import frame_of
from hrreport.forum.look import look_of
from hrreport.forum.progress import Counter
from hrreport.forum.template import Template
from hrreport.model import Report

from .languages import language_name
from .opened import Opened

# What shows a report, and what it is written with.
_MODULES = ("report_part", "tool_bar", "spell_check", "proofing", "commands")


def _know_widgets() -> None:
    """Has Python know every kind of widget.

    It learns them all at once when it is first handed one that Qt made itself, which may be of any kind.
    """
    for name in dir(QtWidgets):
        getattr(QtWidgets, name)


def prepared(opened: Opened) -> Opened:
    """The same, once what shows it is imported and the look of its template is known."""
    for name in _MODULES:
        import_module(f".{name}", __package__)
    _know_widgets()
    # Its name is in the status bar, and Babel reads all about a language first.
    language_name(opened.report.language)
    # A template that cannot be shown says so where it is.
    with contextlib.suppress(HRReportError):
        look_of(opened.template)
        frame_of(opened.template)
    return opened


def counted(report: Report, template: Template) -> Counter:
    """What has counted the words of a report."""
    counter = Counter()
    counter.progress(report, template)
    return counter
