"""What the actions of a window show of its report: what can be undone, which formats and states hold at the cursor."""

from __future__ import annotations

from PySide6.QtCore import QObject

from .actions import Actions
from .editing import EditingView

# What is done at the cursor, which is not seen in the preview.
_WRITING = (
    "edit.paste-plain",
    "insert.segment-here",
    "insert.mention",
    "insert.verb",
    "format.bold",
    "format.italic",
    "format.link",
    "format.bullet",
    "format.number",
    "format.quotation",
    "spelling.suggest",
    "spelling.next",
    "report.split",
)


class ActionStates(QObject):
    """Ticks, greys and names the actions of one window by the view that is told to each; ``None`` is the start page."""

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions

    def show(self, view: EditingView | None) -> None:
        """Everything anew: a report came or went."""
        self._actions.enable(view is not None)
        self.show_history(view)
        self.show_mode(view)

    def show_history(self, view: EditingView | None) -> None:
        """What undo and redo would do."""
        document = view.workspace.document if view is not None else None
        for key, words, label in (
            ("edit.undo", self.tr("Undo"), document.undo_label if document else None),
            ("edit.redo", self.tr("Redo"), document.redo_label if document else None),
        ):
            action = self._actions[key]
            action.setEnabled(label is not None)
            action.setText(f"{words}: {label}" if label else words)
            action.setToolTip(f"{action.text()} ({action.shortcut().toString()})")

    def show_mode(self, view: EditingView | None) -> None:
        """Writing, or the preview."""
        previewing = view is not None and view.is_previewing
        self._actions["view.preview"].setChecked(previewing)
        self._actions["view.write"].setChecked(not previewing)
        if view is not None:
            for key in _WRITING:
                self._actions[key].setEnabled(not previewing)
            self.show_formats(view)

    def show_formats(self, view: EditingView) -> None:
        """The formats, and what else holds at the cursor."""
        writer = view.page.writer
        style = writer.style()
        for name, holds in writer.formats().items():
            self._actions[f"format.{name}"].setChecked(holds)
        for name in ("bullet", "number", "quotation"):
            self._actions[f"format.{name}"].setChecked(style == name)
        for name in ("deeper", "shallower"):
            is_item = style in ("bullet", "number")
            self._actions[f"format.{name}"].setEnabled(is_item and not view.is_previewing)
        self._show_contribution(view)

    def _show_contribution(self, view: EditingView) -> None:
        wanted = view.workspace.contribution_id
        found = next((pair for pair in view.workspace.report.contributions() if pair[1].id == wanted), None)
        for key in ("notes", "draft", "reviewed", "cleared"):
            self._actions[f"status.{key}"].setChecked(found is not None and found[1].status == key)
        moderates = found is not None and found[0].moderator in found[1].speakers
        self._actions["report.moderator"].setChecked(moderates)
