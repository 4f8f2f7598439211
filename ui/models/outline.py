"""The outline as a Qt model: title page, introduction, segments, and the contributions under them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

import msgspec
from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from hrreport.forum.compose import Composer
from hrreport.forum.counts import Counting, Progress
from hrreport.forum.headings import segment_numbers
from hrreport.forum.progress import Counter
from hrreport.model import Contribution, Report, Segment, Speaker
from hrreport.model.document import Change
from hrreport.model.edits.parts import contribution_of
from hrreport.model.texts import Spot
from hrreport.prose import plain

from ..slices import Slices
from ..workspace import Workspace
from .outline_rows import INTRODUCTION, TITLE, Key, Row, Teller, own_heading, said_of
from .outline_wishes import moved, renamed, segments_moved, titled
from .rows import Inserted, Moved, Removed, Step, Tree, steps

Index = QModelIndex | QPersistentModelIndex
FRONT = 2  # title page and introduction stand before the segments
MIME = "application/x-hrreport-outline"
_ITEM = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LEAF = _ITEM | Qt.ItemFlag.ItemNeverHasChildren
# Contributions and segments can be dragged; title page and segments take a name.
_FLAGS: dict[str, Qt.ItemFlag] = {
    "title": _LEAF | Qt.ItemFlag.ItemIsEditable,
    "introduction": _LEAF,
    "segment": _ITEM | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsEditable,
    "contribution": _LEAF | Qt.ItemFlag.ItemIsDragEnabled,
}
# Counts of what is being typed are told this much later, in milliseconds.
_PAUSE = 100
# So many rows are told of at once; of more the words are counted between keys and paints.
_MANY = 200


class Role(IntEnum):
    """What a row tells besides name (display), own words (edit), tooltip and accessible text."""

    ROW = Qt.ItemDataRole.UserRole
    STATUS = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2
    NOTES = Qt.ItemDataRole.UserRole + 3
    MODERATOR = Qt.ItemDataRole.UserRole + 4
    OVER_LIMIT = Qt.ItemDataRole.UserRole + 5
    SPOT = Qt.ItemDataRole.UserRole + 6


class Grip(NamedTuple):
    """What is moved together: contributions, or segments with all that is in them; one of the two is empty."""

    contributions: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()


class _Node:
    """A row with what Qt asks of it again and again; ``index`` is forgotten when the row gets another number."""

    __slots__ = ("children", "flags", "index", "key", "number", "parent", "place", "row")

    def __init__(self, key: Key, parent: _Node | None, number: int) -> None:
        self.key = key
        self.parent = parent
        self.number = number
        self.place = 0
        self.index: QModelIndex | None = None
        self.flags = _FLAGS[key.kind] if parent is not None else Qt.ItemFlag.ItemIsDropEnabled
        self.children: list[_Node] = []
        self.row = Row(kind=key.kind, id=key.id, name="", words=0, spot=Spot("title"))

    def renumber(self, first: int) -> None:
        """Told that the rows from there on are others, or stand elsewhere."""
        for place in range(first, len(self.children)):
            child = self.children[place]
            child.place, child.index = place, None


class OutlineModel(QAbstractItemModel):
    """Follows a workspace row by row. ``wish`` carries what a drop or a new name asks for, ``counted`` a Progress.

    ``counter`` may have counted the report before.
    """

    wish = Signal(object)
    counted = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None, counter: Counting | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._counter = counter or Counter()
        self._progress = self._counter.progress(workspace.report, workspace.template)
        self._named: tuple[Speaker, ...] | None = None
        self._names: dict[str, str] = {}
        self._root = _Node(Key("title"), None, 0)
        self._nodes: dict[Key, _Node] = {}
        self._by_number: dict[int, _Node] = {0: self._root}
        self._next_number = 1
        self._numbers = segment_numbers(workspace.report, workspace.template)
        for step in steps({}, _tree(workspace.report.segments)):
            self._make(step)
        self._tell(self._nodes)
        self._due: set[Key] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(lambda: self._count(set()))
        self._slices = Slices(self)
        workspace.changed.connect(self._on_changed)

    @property
    def progress(self) -> Progress:
        """The counts of the report as it stands."""
        self.catch_up()
        return self._progress

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """The index of a row under another."""
        children = self._node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self._index(children[row])

    def parent(self, index: Index | None = None) -> Any:
        """The index of the segment of a contribution."""
        if index is None:
            return super().parent()
        node = self._node(index)
        if node.parent is None or node.parent is self._root:
            return QModelIndex()
        return self._index(node.parent)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows stand under another."""
        return 0 if parent is not None and parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, parent: Index | None = None) -> int:
        """One column."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Contributions and segments can be dragged; title page and segments take a name."""
        return self._node(index).flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row tells; see ``Role``."""
        if not index.isValid():
            return None
        self.catch_up()
        row = self._node(index).row
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.EditRole:
                return self._own_words(row)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return said_of(row)
            case Role.STATUS:
                return row.status
            case Role.WORDS:
                return row.words
            case Role.NOTES:
                return row.notes
            case Role.MODERATOR:
                return row.is_moderator
            case Role.OVER_LIMIT:
                return row.is_over
            case Role.SPOT:
                return row.spot
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Wishes for another title or heading; the row changes when the report has."""
        row = self._node(index).row
        words = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or row.kind not in ("title", "segment") or words == self._own_words(row):
            return False
        self.wish.emit(titled(words) if row.kind == "title" else renamed(row.id, words, self.template_heading(index)))
        return True

    def template_heading(self, index: Index) -> str:
        """The heading that the template makes for a segment."""
        segment = self._segment(self._node(index))
        return own_heading(self._workspace.report, self._workspace.template, segment)

    def row_of(self, index: Index) -> Row | None:
        """The row at an index."""
        self.catch_up()
        return self._node(index).row if index.isValid() else None

    def key_at(self, index: Index) -> Key:
        """What the row at an index stands for."""
        return self._node(index).key

    def is_segment(self, index: Index) -> bool:
        """Whether the row at an index is a segment's."""
        return self._node(index).key.kind == "segment"

    def index_of(self, key: Key) -> QModelIndex:
        """The index of a row; invalid where there is none."""
        node = self._nodes.get(key)
        return QModelIndex() if node is None else self._index(node)

    def index_at(self, spot: Spot) -> QModelIndex:
        """The index of the row that a place belongs to."""
        if spot.contribution is not None:
            return self.index_of(Key("contribution", spot.contribution))
        if spot.segment is not None:
            return self.index_of(Key("segment", spot.segment))
        return self.index_of(INTRODUCTION if spot.part == "introduction" else TITLE)

    def grip(self, indexes: Iterable[Index]) -> Grip:
        """What of these rows is moved together; contributions win over segments that they are not in."""
        rows = [self._node(index) for index in indexes if index.isValid()]
        segments = {node for node in rows if node.key.kind == "segment"}
        loose = [node for node in rows if node.key.kind == "contribution" and node.parent not in segments]
        if loose:
            wanted = set(loose)
            chosen = (child for segment in self._root.children[FRONT:] for child in segment.children)
            return Grip(contributions=tuple(node.key.id for node in chosen if node in wanted))
        return Grip(segments=tuple(node.key.id for node in self._root.children if node in segments))

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only rows of this outline are taken."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What is dragged, by ids."""
        grip = self.grip(indexes)
        lines = (str(id(self)), ",".join(grip.contributions), ",".join(grip.segments))
        data = QMimeData()
        data.setData(MIME, "\n".join(lines).encode())
        return data

    def gripped(self, data: QMimeData) -> Grip:
        """What of this outline is dragged; empty for what comes from elsewhere."""
        lines = bytes(data.data(MIME).data()).decode().split("\n")
        if len(lines) != 3 or lines[0] != str(id(self)):
            return Grip()
        return Grip(*(tuple(one for one in line.split(",") if one) for line in lines[1:]))

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Whether rows may be put there: contributions into segments, segments between segments."""
        grip = self.gripped(data)
        if grip.contributions:
            return parent.isValid() and self._node(parent).key.kind == "segment"
        return bool(grip.segments) and not parent.isValid()

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Wishes for the move that a drop means; the rows move when the report has changed."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        grip = self.gripped(data)
        if grip.contributions:
            self.wish.emit(moved(grip.contributions, self._node(parent).key.id, None if row < 0 else row))
        else:
            self.wish.emit(segments_moved(grip.segments, None if row < 0 else max(row - FRONT, 0)))
        return True

    def catch_up(self) -> None:
        """Tells now what typing, or a change of very many contributions, changed, instead of soon."""
        if self._soon.isActive() or not self._slices.is_idle:
            self._soon.stop()
            self._slices.stop()
            self._count(set())

    def _on_changed(self, change: Change) -> None:
        if _is_typing(change):
            self._due |= {Key("contribution", one) for one in change.changes.contributions}
            if not self._soon.isActive() and self._slices.is_idle:
                self._soon.start()
            return
        # While rows come and go, a view that asks for one must not have it told with what is still to come.
        self._soon.stop()
        self._slices.stop()
        report, changes = change.after, change.changes
        touched: set[Key] = set()
        if changes.order:
            places = {node.key: node.place for node in self._root.children}
            for step in steps(*self._trees(change)):
                touched |= self._make(step)
            touched |= {node.key for node in self._root.children if places.get(node.key) != node.place}
        if change.before.language != report.language or change.before.template is not report.template:
            touched |= self._nodes.keys()
        if changes.whole:
            touched |= {TITLE, INTRODUCTION}
        touched |= {Key("contribution", one) for one in changes.contributions}
        touched |= self._with_speakers(report, changes.speakers)
        if changes.order or changes.segments:
            touched |= self._in_segments(report, changes.segments)
        if changes.order or len(touched) < _MANY:
            self._count(touched)
        else:
            self._due |= touched
            self._count_ahead()

    def _count_ahead(self) -> None:
        """Counts a few contributions at a time, and tells all of it then."""
        ahead = self._counter.counting(self._workspace.report, self._workspace.template)
        self._slices.start(ahead, lambda: self._count(set()))

    def _count(self, touched: set[Key]) -> None:
        """Tells what changed in these rows, and the counts."""
        touched |= self._due
        self._due.clear()
        before = self._progress
        self._progress = self._counter.progress(self._workspace.report, self._workspace.template)
        touched |= {Key("contribution", one) for one in self._counter.recounted()}
        self._tell(touched)
        self._tell_sums(before)
        self.counted.emit(self._progress)

    def _trees(self, change: Change) -> tuple[Tree[Key], Tree[Key]]:
        """The rows as they are and as they should be, without the segments in which nothing came, went or moved."""
        old, new = change.before.segments, change.after.segments
        if [one.id for one in old] != [one.id for one in new]:
            return self._tree(self._root.children), _tree(new)
        touched = [segment for segment in new if segment.id in change.changes.segments]
        return self._tree(self._nodes[Key("segment", one.id)] for one in touched), _tree(touched, front=())

    def _with_speakers(self, report: Report, speakers: frozenset[str]) -> set[Key]:
        """The rows that name somebody: any contribution without speakers and any heading may mention her."""
        if not speakers:
            return set()
        named = {
            Key("contribution", one.id)
            for _, one in report.contributions()
            if not one.speakers or not speakers.isdisjoint(one.speakers)
        }
        return named | {Key("segment", segment.id) for segment in report.segments if segment.heading is not None}

    def _in_segments(self, report: Report, segments: Collection[str]) -> set[Key]:
        """The segments, what is in them, and those that have another number now."""
        before, self._numbers = self._numbers, segment_numbers(report, self._workspace.template)
        found = {Key("segment", one) for one, number in self._numbers.items() if before.get(one) != number}
        for place, segment in enumerate(report.segments):
            if segment.id in segments:
                found.add(Key("segment", segment.id))
                found |= {node.key for node in self._root.children[FRONT + place].children}
        return found

    def _tell_sums(self, before: Progress) -> None:
        """Gives segments and introduction their words, where these are others now."""
        now = self._progress
        sums = {Key("segment", one): words for one, words in now.segments.items() if before.segments.get(one) != words}
        if now.introduction != before.introduction:
            sums[INTRODUCTION] = now.introduction
        for key, words in sums.items():
            node = self._nodes[key]
            self._show(node, msgspec.structs.replace(node.row, words=words))

    def _tell(self, touched: Collection[Key]) -> None:
        """Makes these rows anew."""
        report, template = self._workspace.report, self._workspace.template
        if self._named is not report.speakers:
            self._named, self._names = report.speakers, {speaker.id: speaker.name for speaker in report.speakers}
        teller = Teller(template, self._progress, self._names)
        composer: Composer | None = None
        for key in touched:
            node = self._nodes.get(key)
            if node is None:
                continue
            if key.kind == "segment":
                composer = composer or Composer(report, template, forms={})
                number = node.place - FRONT + 1
                self._show(node, teller.segment(self._segment(node), number, composer))
            elif key.kind == "contribution":
                self._show(node, teller.contribution(*self._contribution(node)))
            else:
                self._show(node, teller.title() if key == TITLE else teller.introduction())

    def _show(self, node: _Node, row: Row) -> None:
        """Says that a row changed, if it did; the own words of the title page are not in its row."""
        if row != node.row or node.key == TITLE:
            node.row = row
            index = self._index(node)
            self.dataChanged.emit(index, index)

    def _make(self, step: Step[Key]) -> set[Key]:
        """Makes one operation on rows; the keys of rows that are new."""
        match step:
            case Removed(parent, first, last):
                home = self._node_of(parent)
                self.beginRemoveRows(self._index(home), first, last)
                for node in home.children[first : last + 1]:
                    del self._nodes[node.key], self._by_number[node.number]
                del home.children[first : last + 1]
                home.renumber(first)
                self.endRemoveRows()
            case Inserted(parent, first, keys):
                home = self._node_of(parent)
                self.beginInsertRows(self._index(home), first, first + len(keys) - 1)
                home.children[first:first] = [self._new(key, home) for key in keys]
                home.renumber(first)
                self.endInsertRows()
                return set(keys)
            case Moved(source, row, target, at):
                old, new = self._node_of(source), self._node_of(target)
                self.beginMoveRows(self._index(old), row, row, self._index(new), at)
                node = old.children.pop(row)
                new.children.insert(at - 1 if old is new and row < at else at, node)
                node.parent = new
                old.renumber(0)
                new.renumber(0)
                self.endMoveRows()
        return set()

    def _new(self, key: Key, parent: _Node) -> _Node:
        node = self._nodes[key] = self._by_number[self._next_number] = _Node(key, parent, self._next_number)
        self._next_number += 1
        return node

    def _node(self, index: Index | None) -> _Node:
        # An index that is nowhere has the number of the root, 0.
        return self._root if index is None else self._by_number[index.internalId()]

    def _node_of(self, key: Key | None) -> _Node:
        return self._root if key is None else self._nodes[key]

    def _index(self, node: _Node) -> QModelIndex:
        if node.index is None:
            node.index = QModelIndex() if node is self._root else self.createIndex(node.place, 0, node.number)
        return node.index

    def _tree(self, segments: Iterable[_Node]) -> dict[Key | None, list[Key]]:
        nodes = [*segments]
        tree: dict[Key | None, list[Key]] = {None: [node.key for node in nodes]}
        for node in nodes:
            tree[node.key] = [child.key for child in node.children]
        return tree

    def _segment(self, node: _Node) -> Segment:
        return self._workspace.report.segments[node.place - FRONT]

    def _contribution(self, node: _Node) -> tuple[Segment, Contribution]:
        segment = self._segment(node.parent or self._root)
        return segment, segment.contributions[node.place]

    def _own_words(self, row: Row) -> str:
        return plain(self._workspace.report.title) if row.kind == "title" else row.name


def _tree(segments: Iterable[Segment], front: Sequence[Key] = (TITLE, INTRODUCTION)) -> dict[Key | None, list[Key]]:
    """The rows of a report, or of some segments of it, by what they stand under."""
    tree: dict[Key | None, list[Key]] = {None: [*front]}
    for segment in segments:
        key = Key("segment", segment.id)
        tree[None].append(key)
        tree[key] = [Key("contribution", one.id) for one in segment.contributions]
    return tree


def _is_typing(change: Change) -> bool:
    """Whether the text of one contribution changed, and nothing else."""
    made = change.changes
    if len(made.contributions) != 1 or made.speakers or made.segments or made.whole or made.order:
        return False
    (wanted,) = made.contributions
    old, new = (contribution_of(report, wanted)[1] for report in (change.before, change.after))
    return msgspec.structs.replace(old, text=()) == msgspec.structs.replace(new, text=())
