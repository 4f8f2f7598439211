"""Switching a report to another forum template: what has no place there is told first, and no word is lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hrreport.forum.switching import without_place
from hrreport.forum.template import Template

from .dialogs.asking import Answer, Asker
from .workspace import Workspace


def switch(workspace: Workspace, template: Template, asker: Asker, parent: QWidget) -> bool:
    """Switches as one step that can be undone, after asking where something has no place; whether it was done."""
    old = workspace.template
    if (old.id, old.version) == (template.id, template.version):
        return False
    lost = without_place(workspace.report, old, template)
    if lost and not _agrees(lost, template, asker, parent):
        return False
    workspace.switch_template(_tr("Forum template"), template)
    return True


def _agrees(lost: tuple[str, ...], template: Template, asker: Asker, parent: QWidget) -> bool:
    listed = "".join(f"\n• {one}" for one in lost)
    text = _tr("Every word is kept, but “{}” has no place for:").format(template.name) + listed
    answers = (
        Answer("switch", _tr("Switch"), "main"),
        Answer("cancel", _tr("Cancel"), "escape"),
    )
    return asker.choose(parent, _tr("Switch to another forum template?"), text, answers) == "switch"


def _tr(words: str) -> str:
    return QCoreApplication.translate("Switching", words)
