"""The speakers of a report as a table that follows the report row by row, and a filter over it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from hrreport.forum.attribution import Namer
from hrreport.forum.roster import Person, matching, roster
from hrreport.model.document import Change

from ..workspace import Workspace
from .rows import Inserted, Moved, Removed, Tree, steps

AnyIndex = QModelIndex | QPersistentModelIndex
NAME, OFFICE, SPEAKS, MENTIONED = range(4)
PersonRole = int(Qt.ItemDataRole.UserRole)


class SpeakersModel(QAbstractTableModel):
    """Everybody of the report, in its order."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows: list[str] = []
        self._people: dict[str, Person] = {}
        self._follow()
        # A method, which goes with the model; a lambda would be called when it is gone.
        workspace.changed.connect(self._on_changed)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many speakers there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """Name, office, how often she speaks, how often she is mentioned."""
        return 0 if parent is not None and parent.isValid() else 4

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; under ``PersonRole`` the ``Person`` of the row."""
        if not index.isValid():
            return None
        person = self._people[self._rows[index.row()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(person, index.column(), role == Qt.ItemDataRole.ToolTipRole)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (SPEAKS, MENTIONED):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return person if role == PersonRole else None

    def headerData(self, number: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and number in (SPEAKS, MENTIONED):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return (_tr("Name"), _tr("Office"), _tr("Speaks"), _tr("Mentioned"))[number]
        return None

    def row_of(self, speaker_id: str) -> int | None:
        """The row of a speaker, or ``None``."""
        return self._rows.index(speaker_id) if speaker_id in self._people else None

    def people(self) -> tuple[Person, ...]:
        """Everybody, in the order of the report."""
        return tuple(self._people[one] for one in self._rows)

    def _words(self, person: Person, column: int, is_tip: bool) -> str:
        match column:
            case 0:
                return person.speaker.name
            case 1:
                return person.office
            case 2:
                if person.moderates and is_tip:
                    return _tr("Speaks {0}, moderates {1}").format(person.speaks, person.moderates)
                return str(person.speaks) if person.speaks else "–"
            case _:
                return str(person.mentioned) if person.mentioned else "–"

    def _on_changed(self, _: Change) -> None:
        self._follow()

    def _follow(self) -> None:
        """Brings the rows to what the report now says."""
        namer = Namer(self._workspace.report, self._workspace.template, "attributed")
        old, new = self._people, {one.speaker.id: one for one in roster(self._workspace.report, namer)}
        self._people = {**old, **new}
        before: Tree[str] = {None: tuple(self._rows)}
        after: Tree[str] = {None: tuple(new)}
        for step in steps(before, after):
            self._make(step)
        self._people = new
        for row, key in enumerate(self._rows):
            if key in old and old[key] != new[key]:
                self.dataChanged.emit(self.index(row, 0), self.index(row, MENTIONED))

    def _make(self, step: Removed[str] | Inserted[str] | Moved[str]) -> None:
        root = QModelIndex()
        match step:
            case Removed(_, first, last):
                self.beginRemoveRows(root, first, last)
                del self._rows[first : last + 1]
                self.endRemoveRows()
            case Inserted(_, first, keys):
                self.beginInsertRows(root, first, first + len(keys) - 1)
                self._rows[first:first] = keys
                self.endInsertRows()
            case Moved(_, row, _, at):
                self.beginMoveRows(root, row, row, root, at)
                key = self._rows.pop(row)
                self._rows.insert(at - 1 if row < at else at, key)
                self.endMoveRows()


class SpeakersFilter(QSortFilterProxyModel):
    """Those of whom every typed word is found, and, where asked, only those who have not spoken."""

    def __init__(self, model: SpeakersModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._only_silent = False
        self.setSourceModel(model)

    def show_only(self, typed: str, silent: bool) -> None:
        """Narrows the list."""
        self._typed, self._only_silent = typed, silent
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: AnyIndex) -> bool:
        """Whether a speaker is shown."""
        model = self.sourceModel()
        person = model.data(model.index(row, 0, parent), PersonRole)
        if self._only_silent and person.speaks:
            return False
        return bool(matching((person,), self._typed))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Speakers", words)
