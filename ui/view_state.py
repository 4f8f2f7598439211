"""How the view of a report was left, and is found again: its panels, and where it was read."""

from __future__ import annotations

from typing import get_args

from hrreport.model.texts import Part, Spot
from hrreport.settings import LastPlace, SettingsFile

from .editing import EditingView
from .window_state import packed, unpacked


def restore_view(view: EditingView, settings: SettingsFile) -> None:
    """Makes the panels of a view as wide as they were, and shows its report where it was left."""
    if settings.now.panels:
        view.splitter.restoreState(unpacked(settings.now.panels))
    last = settings.now.places.get(view.workspace.report.id)
    if last is not None and last.part in get_args(Part):
        part: Part = last.part  # type: ignore[assignment]
        view.workspace.go_to(Spot(part, last.segment, last.contribution, path=last.path))
        view.show_preview(last.previews)


def keep_view(view: EditingView, settings: SettingsFile) -> None:
    """Remembers how wide the panels of a view are, and where its report is left."""
    settings.change(panels=packed(view.splitter.saveState()))
    spot = view.workspace.place
    last = LastPlace(spot.part, spot.segment, spot.contribution, spot.path, view.is_previewing)
    settings.remember_place(view.workspace.report.id, last)
