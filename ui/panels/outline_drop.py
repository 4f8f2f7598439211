"""Where in the outline something that is dragged would go, and how that is shown."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtWidgets import QTreeView

from ..models.outline import FRONT, Grip, OutlineModel


class Target(NamedTuple):
    """A place for rows, as ``dropMimeData`` takes it, and where it is seen.

    ``mark`` is the line between two rows that it is at, in the viewport; or, with ``is_onto``, the row itself.
    """

    parent: QModelIndex
    row: int
    mark: QRect
    is_onto: bool = False


def target_at(view: QTreeView, model: OutlineModel, grip: Grip, point: QPoint) -> Target | None:
    """Where what is gripped goes when it is let go at a point of the viewport; ``None`` where it cannot be put."""
    if model.rowCount() <= FRONT:
        return None
    index = view.indexAt(point)
    if grip.contributions:
        return _for_contributions(view, model, index, point)
    return _for_segments(view, model, index, point) if grip.segments else None


def _for_contributions(view: QTreeView, model: OutlineModel, index: QModelIndex, point: QPoint) -> Target:
    if not index.isValid():
        return _into(view, model, model.index(model.rowCount() - 1, 0), at_end=True)
    segment = index.parent()
    if segment.isValid():
        area = view.visualRect(index)
        is_before = point.y() < area.center().y()
        line = _line(area, area.top() if is_before else area.bottom() + 1)
        return Target(segment, index.row() + (0 if is_before else 1), line)
    return _into(view, model, model.index(max(index.row(), FRONT), 0), at_end=False)


def _into(view: QTreeView, model: OutlineModel, segment: QModelIndex, at_end: bool) -> Target:
    area = view.visualRect(segment)
    if not view.isExpanded(segment) and model.rowCount(segment):
        return Target(segment, -1, area, is_onto=True)
    below = _bottom(view, model, segment) if at_end else area.bottom() + 1
    return Target(segment, -1 if at_end else 0, _line(area, below))


def _for_segments(view: QTreeView, model: OutlineModel, index: QModelIndex, point: QPoint) -> Target:
    if not index.isValid():
        index = model.index(model.rowCount() - 1, 0)
        return Target(QModelIndex(), model.rowCount(), _line(view.visualRect(index), _bottom(view, model, index)))
    segment = index.parent() if index.parent().isValid() else index
    if segment.row() < FRONT:
        first = view.visualRect(model.index(FRONT, 0))
        return Target(QModelIndex(), FRONT, _line(first, first.top()))
    area = view.visualRect(segment)
    bottom = _bottom(view, model, segment)
    if point.y() < (area.top() + bottom) / 2:
        return Target(QModelIndex(), segment.row(), _line(area, area.top()))
    return Target(QModelIndex(), segment.row() + 1, _line(area, bottom))


def _bottom(view: QTreeView, model: OutlineModel, segment: QModelIndex) -> int:
    """Below the last row of a segment that is shown."""
    area = view.visualRect(segment)
    if view.isExpanded(segment):
        for row in range(model.rowCount(segment) - 1, -1, -1):
            if not view.isRowHidden(row, segment):
                return view.visualRect(model.index(row, 0, segment)).bottom() + 1
    return area.bottom() + 1


def _line(area: QRect, y: int) -> QRect:
    return QRect(area.left(), y, area.width(), 0)
