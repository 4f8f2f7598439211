"""Switching a report to another forum template: what has no place there is told first, and no word is lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hrreport.forum.library import is_same_for_reports
from hrreport.forum.switching import Misfit, without_place
from hrreport.forum.template import Template

from .dialogs.asking import Answer, Asker
from .figures import in_figures
from .languages import language_name
from .short import NAME, elided
from .workspace import Workspace

_MOST = 14


def switch(workspace: Workspace, template: Template, asker: Asker, parent: QWidget) -> bool:
    """Switches as one step that can be undone, after asking where something has no place; whether it was done."""
    old = workspace.template
    if is_same_for_reports(old, template):
        return False
    lost = without_place(workspace.report, old, template)
    if lost and not _agrees(lost, old, template, asker, parent):
        return False
    workspace.switch_template(_tr("Forum template"), template)
    return True


def _agrees(lost: tuple[Misfit, ...], old: Template, new: Template, asker: Asker, parent: QWidget) -> bool:
    told = [elided(misfit_words(one, old), 160) for one in lost]
    if len(told) > _MOST:
        told = [*told[: _MOST - 1], _tr("and {} more").format(in_figures(len(told) - _MOST + 1))]
    listed = "".join(f"\n• {one}" for one in told)
    kept = _tr("Every word stays in the report, and comes back when you switch back (Ctrl+Z does).")
    text = _tr("“{}” does not print:").format(elided(new.name, NAME)) + f"{listed}\n\n{kept}"
    answers = (
        Answer("switch", _tr("Switch"), "main"),
        Answer("cancel", _tr("Cancel"), "escape"),
    )
    return asker.choose(parent, _tr("Switch to another forum template?"), text, answers) == "switch"


def misfit_words(one: Misfit, old: Template) -> str:
    """What the other template has no place for, in a few words."""
    return " ".join(part for part in (_words(one, old), _often(one)) if part)


def _words(one: Misfit, old: Template) -> str:
    match one.kind:
        case "title":
            return _tr("the title")
        case "subtitle":
            return _tr("the subtitle")
        case "introduction":
            return _tr("your introduction")
        case "field":
            return _tr("the field “{}”, which it does not ask for").format(one.about)
        case "segment-field":
            return _tr("the field “{}” of segments, which it does not ask for").format(one.about)
        case "choice" | "segment-choice":
            return _tr("“{0}” as a choice of “{1}”; it stands as it was noted").format(one.instead, one.about)
        case "people" | "segment-people":
            return _tr("the people in “{}”: it names nobody").format(one.about)
        case "part" if one.instead:
            return _tr("the heading “{0}”; it prints “{1}” there").format(one.about, one.instead)
        case "part":
            return _tr("the heading “{}”, and has no other there").format(one.about)
        case "moderator":
            return _tr("who moderated, under the heading of a segment")
        case "theme":
            return _tr("the theme of a segment")
        case "texts":
            return _tr("what was said: it only lists who spoke")
        case "outcome":
            return _tr("“{}” as a kind of outcome; the words stand without it").format(one.about)
        case "owner":
            return _tr("who is to do what was settled")
        case "due":
            return _tr("until when something is to be done")
        case "annex":
            return _tr("the annex “{}”").format(one.about)
        case "names":
            return _tr("the speakers’ names: it names nobody")
        case "wording":
            return _tr("the wording of its own that {0} has in “{1}”").format(one.about, elided(old.name, NAME))
        case "language":
            return _tr("attributions in {0}; those in {1} are used").format(
                language_name(one.about), language_name(one.instead)
            )


def _often(one: Misfit) -> str:
    return "" if one.count == 1 else _tr("({} times)").format(in_figures(one.count))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Switching", words)
