"""The outline: the report at a glance on the left of the window, to go about in and to put in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hrreport.forum.counts import Progress
from hrreport.forum.sifting import Sifter
from hrreport.model import Contribution, Report, Segment
from hrreport.model.document import Change
from hrreport.model.segment import Status
from hrreport.model.texts import Spot

from ..models.outline import OutlineModel
from ..models.outline_rows import INTRODUCTION, TITLE, Key, sought_in
from ..models.outline_wishes import joined, marked, moderated, removed, segments_joined, shifted
from ..theme import Theme
from ..workspace import Workspace
from .outline_foot import OutlineFoot
from .outline_tree import OutlineTree

_SLICE = 0.005


class OutlinePanel(QWidget):
    """Filter field, rows and foot.

    ``wish`` carries a Wish; ``place_wanted`` the Spot of the row that was clicked or gone to with Enter;
    ``page_wanted`` says that she wants to write there now (Enter, double click); ``speaker_wanted`` carries the id of
    the contribution whose speaker she wants to edit (F2); ``progress_changed`` the Progress of the report.
    """

    wish = Signal(object)
    place_wanted = Signal(object)
    page_wanted = Signal()
    speaker_wanted = Signal(str)
    progress_changed = Signal(object)
    selection_changed = Signal()

    def __init__(
        self, workspace: Workspace, theme: Theme, parent: QWidget | None = None, model: OutlineModel | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._sifter = Sifter()
        self._reading: Iterator[None] = iter(())
        self._folded: set[Key] | None = None
        self._model = model or OutlineModel(workspace, self)
        self.filter = QLineEdit(self)
        self.tree = OutlineTree(self._model, theme, self)
        self._nothing = _Nothing(self)
        self.foot = OutlineFoot(theme, self)
        self._lay_out()
        self._connect()
        self._on_theme_changed()
        self._on_counted(self._model.progress)
        self._on_place_changed(workspace.place)
        if model is None:
            self.unfold()

    def unfold(self) -> None:
        """Shows the contributions of all segments."""
        self.tree.expandAll()

    def _lay_out(self) -> None:
        self.setProperty("ground", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Outline"))
        words = self.tr("Filter by speaker, text or status")
        self.filter.setPlaceholderText(words)
        self.filter.setAccessibleName(words)
        self.filter.setToolTip(self.tr("Show only the contributions that have these words (Esc shows all)"))
        self.filter.setClearButtonEnabled(True)
        clearing = self.filter.findChild(QAction, "_q_qlineeditclearaction")
        if clearing is not None:
            clearing.setText(self.tr("Empty the filter"))
        self._magnifier = self.filter.addAction(
            self._theme.icon("search", "dim"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._magnifier.setText(self.tr("Filter"))
        self.filter.installEventFilter(self)
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        above = QHBoxLayout()
        above.setContentsMargins(12, 10, 12, 6)
        above.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._nothing)
        column.addWidget(self.tree, 1)
        column.addWidget(rule)
        column.addWidget(self.foot)
        self.setFocusProxy(self.tree)
        QWidget.setTabOrder(self.filter, self.tree)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter_changed)
        self._nothing.all_wanted.connect(self.filter.clear)
        self.tree.chosen.connect(self._on_chosen)
        self.tree.entered.connect(self.page_wanted)
        self.tree.shift_wanted.connect(self.move_selected)
        self.tree.rename_wanted.connect(self.rename_selected)
        self.tree.remove_wanted.connect(self.remove_selected)
        self.tree.escaped.connect(self.filter.clear)
        self.tree.expanded.connect(self._on_folding)
        self.tree.collapsed.connect(self._on_folding)
        self.tree.selectionModel().selectionChanged.connect(self.selection_changed)
        self._model.wish.connect(self.wish)
        self._model.counted.connect(self._on_counted)
        self._workspace.changed.connect(self._on_changed)
        self._workspace.place_changed.connect(self._on_place_changed)
        self._theme.changed.connect(self._on_theme_changed)

    @property
    def progress(self) -> Progress:
        """The counts of the report as it stands."""
        return self._model.progress

    def set_menu(self, actions_for: Callable[[], Sequence[QAction]]) -> None:
        """Takes the actions of the context menu from there each time it opens."""
        self.tree.set_menu(actions_for)

    def focus_filter(self) -> None:
        """Puts the cursor into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def selected_contributions(self) -> list[str]:
        """The ids of the contributions that commands are for, in reading order."""
        return self._selected("contribution")

    def selected_segments(self) -> list[str]:
        """The ids of the segments that commands are for, in reading order."""
        return self._selected("segment")

    def move_selected(self, by: int) -> None:
        """Moves what is selected ``by`` places down; contributions cross into the neighbouring segment."""
        grip = self._model.grip(self._aimed())
        if not (grip.contributions or grip.segments):
            return
        self.wish.emit(shifted(grip.contributions, grip.segments, by))
        for one in grip.contributions:
            self.tree.expand(self._model.index_of(Key("contribution", one)).parent())
        self.tree.scrollTo(self.tree.currentIndex())

    def rename_selected(self) -> None:
        """Lets title or heading be written in place; asks for the speaker of a contribution."""
        index = self.tree.currentIndex() if self.is_aimed_at else self._model.index_at(self._workspace.place)
        row = self._model.row_of(index)
        if row is None:
            return
        if row.kind == "contribution":
            self.speaker_wanted.emit(row.id)
        elif row.kind in ("title", "segment"):
            self.tree.scrollTo(index)
            if self.tree.isVisible() and not self.tree.is_renaming:
                self.tree.edit(index)

    def remove_selected(self) -> None:
        """Removes the selected contributions and segments, in one step."""
        contributions, segments = self.selected_contributions(), self.selected_segments()
        if contributions or segments:
            self.wish.emit(removed(contributions, segments))

    def set_status_of_selected(self, status: Status) -> None:
        """Gives a status to the selected contributions, or to those of the selected segments."""
        chosen = self._selected_or_within()
        if chosen:
            self.wish.emit(marked([one.id for _, one in chosen], status))

    def merge_selected(self) -> None:
        """Joins each of the selected contributions, else segments, with the one before it."""
        grip = self._model.grip(self._aimed())
        if grip.contributions:
            self.wish.emit(joined(grip.contributions, self._workspace.template))
        elif grip.segments:
            self.wish.emit(segments_joined(grip.segments))

    def toggle_moderator_of_selected(self) -> None:
        """Makes who speaks in the first selected contribution the moderator of its segment, or no longer."""
        wanted = set(self.selected_contributions())
        for segment, one in self._workspace.report.contributions():
            if one.id in wanted:
                wish = moderated(segment, one)
                if wish is not None:
                    self.wish.emit(wish)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the filter Esc empties it, ↓ and Enter go to the rows; a long report is read before the first letter."""
        if watched is self.filter and event.type() == QEvent.Type.FocusIn:
            self._reading = self._sifter.read(self._workspace.report)
            self._read()
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Escape:
                if not self.filter.text():
                    self.tree.setFocus()
                self.filter.clear()
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go_to_rows()
                return True
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        """Goes on reading for some milliseconds, and again when all else is done."""
        until = perf_counter() + _SLICE
        for _ in self._reading:
            if perf_counter() > until:
                QTimer.singleShot(0, self, self._read)
                return

    def _go_to_rows(self) -> None:
        self.tree.setFocus()
        if not self.filter.text():
            return
        for index in self.tree.shown_rows():
            row = self._model.row_of(index)
            if row is not None and row.kind == "contribution":
                self.tree.setCurrentIndex(index)
                return

    @property
    def is_aimed_at(self) -> bool:
        """Whether commands are for what is selected here: the outline has the focus, or nothing has."""
        focused = QApplication.focusWidget()
        return focused is None or self.isAncestorOf(focused)

    def _aimed(self) -> list[QModelIndex]:
        """The rows that commands are for: the selected ones, but from the page the row of the cursor, shown or not."""
        if self.is_aimed_at:
            return self.tree.selectedIndexes()
        index = self._model.index_at(self._workspace.place)
        return [index] if index.isValid() else []

    def _selected(self, kind: str) -> list[str]:
        rows = [self._model.row_of(index) for index in self._aimed()]
        ids = {row.id for row in rows if row is not None and row.kind == kind}
        report = self._workspace.report
        if kind == "segment":
            return [one.id for one in report.segments if one.id in ids]
        return [one.id for _, one in report.contributions() if one.id in ids]

    def _selected_or_within(self) -> list[tuple[Segment, Contribution]]:
        contributions, segments = set(self.selected_contributions()), set(self.selected_segments())
        every = self._workspace.report.contributions()
        return [(home, one) for home, one in every if one.id in contributions or home.id in segments]

    def _on_chosen(self, index: QModelIndex) -> None:
        row = self._model.row_of(index)
        if row is not None:
            self.place_wanted.emit(row.spot)

    def _on_counted(self, progress: Progress) -> None:
        self.foot.show_progress(progress, self._workspace.template.limits)
        self.progress_changed.emit(progress)

    def _on_changed(self, change: Change) -> None:
        changes, writing = change.changes, self._workspace.contribution_id
        is_elsewhere = bool(changes.order or changes.speakers or changes.contributions - {writing})
        if is_elsewhere and self.filter.text().strip():
            self._sift(writing)
        if changes.order and self.is_aimed_at:
            self._mark_place()
        elif changes.order:
            # The page told its place before there was a row for it.
            self._on_place_changed(self._workspace.place)

    def _on_filter_changed(self, text: str) -> None:
        if text.strip() and self._folded is None:
            self._folded = self._folded_segments()
        elif not text.strip() and self._folded is not None:
            folded, self._folded = self._folded, None
            for key in folded:
                self.tree.collapse(self._model.index_of(key))
        self._sift()
        if text.strip():
            self.tree.unfold_shown()
        elif self.tree.currentIndex().isValid():
            self.tree.scrollTo(self.tree.currentIndex())

    def _folded_segments(self) -> set[Key]:
        report = self._workspace.report
        keys = [Key("segment", segment.id) for segment in report.segments]
        return {key for key in keys if not self.tree.isExpanded(self._model.index_of(key))}

    def _sift(self, writing: str | None = None) -> None:
        """Hides what the filter does not find; but what is shown and is being written stays, whatever it says."""
        report, text = self._workspace.report, self.filter.text()
        found = self._sifter.sift(report, text, self._said(report))
        if writing is not None and self._is_shown(Key("contribution", writing)):
            found.add(writing)
        is_all = not text.strip()
        hidden = set() if is_all else {TITLE, INTRODUCTION}
        for segment in report.segments:
            gone = [Key("contribution", one.id) for one in segment.contributions if one.id not in found]
            hidden.update(gone)
            if not is_all and len(gone) == len(segment.contributions):
                hidden.add(Key("segment", segment.id))
        self.tree.hide_only(hidden)
        self._nothing.say(text if text.strip() and not found else "")

    def _said(self, report: Report) -> Callable[[Contribution], str]:
        """What the interface says of a contribution; most say what others say too."""
        moderators = {one.id for home, one in report.contributions() if home.moderator in one.speakers}
        known: dict[tuple[object, ...], str] = {}

        def said(one: Contribution) -> str:
            moderates = one.id in moderators
            label = one.outcome.label if one.outcome else None
            key = (one.status, one.kind, bool(one.speakers), label, moderates)
            if key not in known:
                known[key] = sought_in(one, moderates)
            return known[key]

        return said

    def _is_shown(self, key: Key) -> bool:
        index = self._model.index_of(key)
        return index.isValid() and not self.tree.isRowHidden(index.row(), index.parent())

    def _on_place_changed(self, spot: Spot) -> None:
        """Selects the row of the cursor, unless several are selected and this is one of them."""
        self._mark_place()
        index = self._model.index_at(spot)
        selection = self.tree.selectionModel()
        if self.tree.state() == OutlineTree.State.EditingState or not index.isValid():
            return
        if len(self.tree.selectedIndexes()) > 1 and selection.isSelected(index):
            return
        if index.parent().isValid() and not self.tree.isExpanded(index.parent()):
            selection.clear()
            return
        if index != self.tree.currentIndex() or not selection.isSelected(index):
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_folding(self, index: QModelIndex) -> None:
        self._mark_place()

    def _mark_place(self) -> None:
        """Marks the row of the cursor; the segment while that is folded."""
        index = self._model.index_at(self._workspace.place)
        if index.parent().isValid() and not self.tree.isExpanded(index.parent()):
            index = index.parent()
        marked_row, before = QPersistentModelIndex(index), self.tree.painter_of_rows.place
        if marked_row != before:
            self.tree.painter_of_rows.place = marked_row
            self.tree.update(before.sibling(before.row(), 0))
            self.tree.update(index)

    def _on_theme_changed(self) -> None:
        self._magnifier.setIcon(self._theme.icon("search", "dim"))


class _Nothing(QWidget):
    """Says that the filter finds nothing; away while it does find something."""

    all_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setProperty("role", "dim")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        button = QPushButton(self.tr("Show all"), self)
        button.setProperty("role", "link")
        button.setToolTip(self.tr("Empty the filter (Esc)"))
        button.clicked.connect(self.all_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 14, 8)
        self._words.setIndent(4)
        column.addWidget(self._words)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def say(self, sought: str) -> None:
        """Says that nothing has the words ``sought``; an empty text has nothing to say."""
        self._words.setText(self.tr("No contribution matches “{words}”.").format(words=sought.strip()))
        self.setVisible(bool(sought))
