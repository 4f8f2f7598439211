"""The workspace: one open report as the views see it. Views ask for edits; the document makes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal

from hrreport.errors import EditError
from hrreport.forum.template import Template
from hrreport.model import Report, TemplateRef
from hrreport.model.document import Change, Document, Edit
from hrreport.model.texts import Selection, Spot


class Wish(NamedTuple):
    """An edit that a view asks for: its label in the history, the edit, and the key under which typing merges."""

    label: str
    edit: Edit
    merge: str | None = None


class Workspace(QObject):
    """An open report. ``changed`` carries a ``Change``; ``place_changed`` and ``place_wanted`` a ``Spot``.

    ``place_changed`` tells where the cursor is, ``place_wanted`` where a view wants it to be, ``refused`` why an
    edit was not made, in one sentence.
    """

    changed = Signal(object)
    saved_changed = Signal(bool)
    template_changed = Signal()
    place_changed = Signal(object)
    place_wanted = Signal(object)
    refused = Signal(str)

    def __init__(self, report: Report, template: Template, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = Document(report)
        # By the very reference, which every edit hands on: two templates may bear the same version.
        self._templates = {id(report.template): (report.template, template)}
        self._place = Spot("title")
        self._was_saved = True
        self._document.subscribe(self._on_change)

    @property
    def document(self) -> Document:
        """The report with its history."""
        return self._document

    @property
    def report(self) -> Report:
        """The report as it stands."""
        return self._document.report

    @property
    def template(self) -> Template:
        """The forum template that the report is written for."""
        ref = self.report.template
        if id(ref) in self._templates:
            return self._templates[id(ref)][1]
        return next(one for known, one in reversed(self._templates.values()) if known == ref)

    @property
    def place(self) -> Spot:
        """Where the cursor is on the page."""
        return self._place

    @property
    def contribution_id(self) -> str | None:
        """The contribution that the cursor is in."""
        return self._place.contribution

    @property
    def segment_id(self) -> str | None:
        """The segment that the cursor is in."""
        return self._place.segment

    def wish(self, wish: Wish) -> bool:
        """Makes the edit that a view asks for, and says whether anything changed."""
        return self.apply(wish.label, wish.edit, wish.merge)

    def apply(
        self,
        label: str,
        edit: Edit,
        merge: str | None = None,
        before: Selection | None = None,
        after: Callable[[], Selection | None] | None = None,
    ) -> bool:
        """Makes an edit as one step of the history; what cannot be is told by ``refused`` and changes nothing.

        ``after`` is asked for the selection once the edit has been made.
        """
        try:
            made = edit(self.report)
        except EditError as error:
            self.refused.emit(str(error))
            return False
        return self._document.apply(label, lambda _: made, merge, before, after() if after else None)

    def undo(self) -> None:
        """Takes the last step back."""
        self._document.undo()

    def redo(self) -> None:
        """Makes the step again that was taken back last."""
        self._document.redo()

    def switch_template(self, label: str, template: Template) -> None:
        """Writes the report for another forum template, as a step that can be undone; no word is changed."""
        from hrreport.model.edits import set_template

        ref = self._refer_to(template)
        self.apply(label, lambda report: set_template(report, ref))

    def replace(self, label: str, report: Report, template: Template) -> bool:
        """Puts another state of the report in the place of this one, as a step that can be undone."""
        ref = self._refer_to(template)
        return self.apply(label, lambda _: msgspec.structs.replace(report, template=ref))

    def _refer_to(self, template: Template) -> TemplateRef:
        """What a report refers to a template by: the present reference where it is the present template."""
        if template == self.template:
            return self.report.template
        ref = TemplateRef(id=template.id, version=template.version)
        self._templates[id(ref)] = (ref, template)
        return ref

    def go_to(self, spot: Spot) -> None:
        """Asks the page to put the cursor somewhere."""
        self.place_wanted.emit(spot)

    def go_to_contribution(self, contribution_id: str) -> None:
        """Asks the page to put the cursor at the beginning of a contribution's text."""
        for segment, one in self.report.contributions():
            if one.id == contribution_id:
                self.go_to(Spot("text", segment.id, one.id, path=(0,)))

    def set_place(self, spot: Spot) -> None:
        """Told by the page: the cursor is there now."""
        if spot != self._place:
            self._place = spot
            self.place_changed.emit(spot)

    def mark_saved(self, report: Report) -> None:
        """Says that ``report`` is on disk."""
        self._document.mark_saved(report)
        self._tell_saved()

    def mark_unsaved(self) -> None:
        """Says that nothing of this report is on disk: it was imported, salvaged or recovered."""
        self._document.mark_unsaved()
        self._tell_saved()

    def _on_change(self, change: Change) -> None:
        if change.before.template is not change.after.template:
            self.template_changed.emit()
        self.changed.emit(change)
        self._tell_saved()

    def _tell_saved(self) -> None:
        saved = self._document.is_saved
        if saved != self._was_saved:
            self._was_saved = saved
            self.saved_changed.emit(saved)
