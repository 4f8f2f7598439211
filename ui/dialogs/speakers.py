"""The speakers of a report: all of them in a table, to be added, changed, merged, moved and removed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hrreport.errors import EditError
from hrreport.forum.roster import Person
from hrreport.model import Speaker
from hrreport.model.edits import fresh_id, ids_of
from hrreport.readers.doubles import doubles

from ..models.speakers import MENTIONED, OFFICE, SPEAKS, PersonRole, SpeakersFilter, SpeakersModel
from ..panels import speaker_wishes
from ..panels.speaker_form import SpeakerForm
from ..theme import Theme
from ..widgets.announcing import announce
from ..widgets.sections import column, glyph, remark
from ..workspace import Workspace
from .doubles import DoublesDialog, MergeDialog
from .modal import show_modal
from .speaker_list import SpeakerListDialog


class SpeakersDialog(QDialog):
    """All speakers. ``wish`` carries edits, each of them one step that can be undone."""

    wish = Signal(object)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Speakers"))
        self._workspace = workspace
        self._model = SpeakersModel(workspace, self)
        self._filter = SpeakersFilter(self._model, self)
        self._table = QTableView()
        self._typed = QLineEdit()
        self._silent = QCheckBox(self.tr("Has not spoken"))
        self._said = remark()
        self._form = SpeakerForm(theme)
        self._nobody = remark("", "dim")
        self._buttons: dict[str, QPushButton] = {}
        self._up = glyph("↑", self.tr("Move up (Alt+↑)"))
        self._down = glyph("↓", self.tr("Move down (Alt+↓)"))
        self._set_up_table()
        self._lay_out()
        self._connect()
        self.resize(self.fontMetrics().averageCharWidth() * 150, self.fontMetrics().height() * 40)
        if self._model.rowCount():
            self._table.selectRow(0)
        self._refresh()

    def selected(self) -> tuple[Person, ...]:
        """Those who are selected, in the order of the list."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return tuple(self._filter.index(row, 0).data(PersonRole) for row in rows)

    def select(self, *speaker_ids: str) -> None:
        """Selects speakers and shows the first of them."""
        selection = QItemSelection()
        first = None
        for one in speaker_ids:
            row = self._model.row_of(one)
            if row is not None and (index := self._filter.mapFromSource(self._model.index(row, 0))).isValid():
                selection.select(index, index)
                first = index if first is None else first
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._table.selectionModel().select(selection, flags)
        if first is not None:
            self._table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._table.scrollTo(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow moves, Del removes, Enter goes to the form; an arrow in the filter goes to the table."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, is_alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
            if watched is self._table and self._on_table_key(key, bool(is_alt)):
                return True
            if watched is self._typed and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._table.setFocus()
                if not self.selected() and self._filter.rowCount():
                    self._table.selectRow(0)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field of the form has written it, and leads back to the list."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(self.focusWidget(), QLineEdit):
            self._table.setFocus()
        else:
            super().keyPressEvent(event)

    # -- what is wished -----------------------------------------------------------------------------------

    def _on_add(self) -> None:
        speaker = Speaker(id=fresh_id("s", ids_of(self._workspace.report)), name=self.tr("New speaker"))
        self._show_all()
        self.wish.emit(speaker_wishes.added((speaker,)))
        self.select(speaker.id)
        self._form.begin()

    def _on_paste(self) -> None:
        dialog = SpeakerListDialog(self._workspace, self)
        if show_modal(dialog) and (speakers := dialog.speakers()):
            self._show_all()
            self.wish.emit(speaker_wishes.added(speakers))
            self.select(*(speaker.id for speaker in speakers))

    def _on_doubles(self) -> None:
        dialog = DoublesDialog(self._workspace, self)
        dialog.wish.connect(self.wish)
        show_modal(dialog)

    def _on_merge(self) -> None:
        people = self.selected()
        if len(people) < 2:
            return
        dialog = MergeDialog([(person.speaker, person.office) for person in people], self)
        if show_modal(dialog):
            kept = dialog.kept()
            others = [person.speaker.id for person in people if person.speaker.id != kept]
            self.wish.emit(speaker_wishes.merged(kept, others))
            self.select(kept)

    def _on_remove(self) -> None:
        """Removes who is selected; who is named in the report stays, and where is said."""
        wish = speaker_wishes.removed([person.speaker.id for person in self.selected()])
        try:
            wish.edit(self._workspace.report)
        except EditError as error:
            self._say(str(error), "error")
            return
        row = self._table.currentIndex().row()
        self.wish.emit(wish)
        if self._filter.rowCount():
            self._table.selectRow(min(row, self._filter.rowCount() - 1))

    def _move(self, by: int) -> None:
        """Moves who is selected past the neighbour above or below, as the list is now shown."""
        ids = [person.speaker.id for person in self.selected()]
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        if not rows:
            return
        neighbour = rows[0] - 1 if by < 0 else rows[-1] + 1
        if 0 <= neighbour < self._filter.rowCount():
            at = self._filter.mapToSource(self._filter.index(neighbour, 0)).row()
            self.wish.emit(speaker_wishes.moved(ids, at if by < 0 else at + 1))
            self.select(*ids)

    # -- what shows ---------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        people = self.selected()
        one = self._workspace.report.speaker(people[0].speaker.id) if len(people) == 1 else None
        if one is not None:
            self._form.show_speaker(one, self._workspace.report, self._workspace.template)
        self._form.setVisible(one is not None)
        self._nobody.setVisible(one is None)
        several = self.tr("{0} speakers are selected.", "", len(people)).format(len(people))
        none = self.tr("Choose a speaker to change her, or paste the list of the session’s speakers.")
        self._nobody.setText(several if people else none)
        self._buttons["merge"].setEnabled(len(people) > 1)
        self._buttons["remove"].setEnabled(bool(people))
        self._up.setEnabled(bool(people))
        self._down.setEnabled(bool(people))
        self._say_count()

    def _say_count(self) -> None:
        everybody = self._model.people()
        silent = sum(not person.speaks for person in everybody)
        alike = len(doubles(self._workspace.report))
        words = (
            self.tr("1 speaker")
            if len(everybody) == 1
            else self.tr("{0} speakers", "", len(everybody)).format(len(everybody))
        )
        if silent:
            words += " · " + self.tr("{0} have not spoken").format(silent)
        if alike:
            words += " · " + self.tr("some may be one person")
        self._buttons["doubles"].setEnabled(alike > 0)
        self._say(words, "caption")

    def _say(self, words: str, role: str) -> None:
        if role == "error":
            announce(self._said, words, is_urgent=True)
        self._said.setText(words)
        if self._said.property("role") != role:
            self._said.setProperty("role", role)
            self._said.style().unpolish(self._said)
            self._said.style().polish(self._said)

    def _show_all(self) -> None:
        self._typed.clear()
        self._silent.setChecked(False)

    def _on_table_key(self, key: int, is_alt: bool) -> bool:
        if is_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if key == Qt.Key.Key_Up else 1)
            return True
        if key == Qt.Key.Key_Delete and self.selected():
            self._on_remove()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not self._form.isHidden():
            self._form.begin()
            return True
        return False

    def _connect(self) -> None:
        self._typed.textChanged.connect(lambda _: self._narrow())
        self._silent.toggled.connect(lambda _: self._narrow())
        self._form.wish.connect(self.wish)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._refresh())
        self._workspace.changed.connect(self._on_changed)
        for widget in (self._table, self._typed):
            widget.installEventFilter(self)

    def _on_changed(self, _: object) -> None:
        self._refresh()

    def _narrow(self) -> None:
        self._filter.show_only(self._typed.text(), self._silent.isChecked())
        self._refresh()

    # -- parts --------------------------------------------------------------------------------------------

    def _set_up_table(self) -> None:
        table = self._table
        table.setModel(self._filter)
        table.setProperty("ground", "paper")
        table.setAccessibleName(self.tr("Speakers"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(0, table.fontMetrics().averageCharWidth() * 30)
        header.setSectionResizeMode(OFFICE, QHeaderView.ResizeMode.Stretch)
        for number in (SPEAKS, MENTIONED):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)

    def _button(self, key: str, words: str, tip: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        self._buttons[key] = button
        return button

    def _lay_out(self) -> None:
        self._typed.setAccessibleName(self.tr("Filter"))
        self._typed.setPlaceholderText(self.tr("Filter by name, office, organisation or city"))
        self._typed.setToolTip(self.tr("Every word typed must be found"))
        self._typed.setClearButtonEnabled(False)
        self._silent.setToolTip(self.tr("Shows only those who have no contribution yet"))
        top = QHBoxLayout()
        top.addWidget(self._typed, 1)
        top.addWidget(self._silent)
        below = QHBoxLayout()
        for key, words, tip, pressed in (
            ("add", self.tr("Add"), self.tr("Add one speaker"), self._on_add),
            ("paste", self.tr("Paste a list…"), self.tr("Add many speakers, one a line"), self._on_paste),
            ("doubles", self.tr("Find doubles…"), self.tr("Speakers who may be one person"), self._on_doubles),
            ("merge", self.tr("Merge…"), self.tr("Make one of those who are selected"), self._on_merge),
            ("remove", self.tr("Remove"), self.tr("Remove who is selected (Del)"), self._on_remove),
        ):
            below.addWidget(self._button(key, words, tip, pressed))
        below.addStretch()
        below.addWidget(self._up)
        below.addWidget(self._down)
        left = QWidget()
        inner = column(left, 8)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.addLayout(top)
        inner.addWidget(self._table, 1)
        inner.addWidget(self._said)
        inner.addLayout(below)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        parts.addWidget(left)
        parts.addWidget(self._form_side())
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        close = self._button("close", self.tr("Close"), self.tr("Close (Esc)"), self.accept)
        close.setDefault(True)
        end = QHBoxLayout()
        end.addStretch()
        end.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(parts, 1)
        layout.addLayout(end)

    def _form_side(self) -> QWidget:
        holder = QWidget()
        holder.setProperty("ground", "panel")
        inner = column(holder, 8)
        inner.setContentsMargins(14, 0, 8, 0)
        inner.addWidget(self._nobody)
        inner.addWidget(self._form)
        inner.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        area.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        area.setWidget(holder)
        return area
