"""The window of all forum templates: what each is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hrreport.errors import Notice
from hrreport.forum.load import SUFFIX

from ..jobs import Jobs
from ..preview.first_pages import FirstPages
from ..theme import Theme
from ..widgets.announcing import announce
from ..widgets.palette_rows import PaletteDelegate, PaletteModel, PaletteRow
from ..widgets.sections import remark
from .template_card import Shelved, TemplateFacts

__all__ = ["ForumTemplates", "Shelved"]


class ForumTemplates(QDialog):
    """Lists the templates; beside the list stands what the chosen one is.

    ``new_wanted``, ``edit_wanted``, ``pack_wanted`` and ``remove_wanted`` carry a ``Template``, ``discard_wanted`` the
    ``Notice`` of a file that cannot be used, ``dropped`` the ``Path`` of a template file. The first two close it.
    """

    load_wanted = Signal()
    dropped = Signal(object)
    new_wanted = Signal(object)
    edit_wanted = Signal(object)
    pack_wanted = Signal(object)
    remove_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, pages: FirstPages, jobs: Jobs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Forum templates"))
        self.setAcceptDrops(True)
        self._buttons: dict[str, QPushButton] = {}
        self._model = PaletteModel(self)
        self._list = QListView()
        self._facts = TemplateFacts(pages, jobs, theme)
        self._said = remark()
        self._set_up_list(theme)
        self._lay_out()
        self.finished.connect(lambda _: self._facts.end())
        self._list.selectionModel().currentChanged.connect(lambda *_: self._refresh())
        unit = self.fontMetrics().height()
        self.resize(unit * 60, min(unit * 36, self.screen().availableSize().height() - unit * 4))
        self._list.setFocus()

    # -- what it shows ------------------------------------------------------------------------------------

    def show_templates(self, shelved: Sequence[Shelved], unusable: Sequence[Notice], chosen: str | None) -> None:
        """Shows these templates, and files that cannot be used; the one of the id ``chosen`` (``None``: as before)."""
        now = self._current()
        before = now.template if isinstance(now, Shelved) and chosen is None else None
        wanted = chosen or (None if before is None else before.id)
        row = max(self._list.currentIndex().row(), 0)
        self._model.show_rows(self._rows(shelved, unusable))
        choosable = self._model.choosable()
        goals = {number: self._goal(number) for number in choosable}
        those = {number: goal.template for number, goal in goals.items() if isinstance(goal, Shelved)}
        same = [number for number, one in those.items() if one == before]
        found = iter([*same, *(number for number, one in those.items() if one.id == wanted)])
        near = min(choosable, key=lambda number: abs(number - row), default=-1)
        index = self._model.index(next(found, near), 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(index, flags)
        self._list.scrollTo(index)
        self._refresh()

    def tell(self, words: str) -> None:
        """Says what was done."""
        self._said.setText(words)
        announce(self._said, words)

    def _rows(self, shelved: Sequence[Shelved], unusable: Sequence[Notice]) -> list[PaletteRow]:
        groups = (
            (self.tr("Loaded"), [one for one in shelved if one.is_installed and not one.newer]),
            (self.tr("With HRReport"), [one for one in shelved if not one.is_installed]),
            (self.tr("Loaded, but older than the one with HRReport"), [one for one in shelved if one.newer]),
        )
        rows: list[PaletteRow] = []
        for title, those in groups:
            if those:
                rows.append(PaletteRow(title, None))
            for one in those:
                template = one.template
                rows.append(PaletteRow(template.name, one, template.forum, template.version, "template"))
        if unusable:
            rows.append(PaletteRow(self.tr("Cannot be used"), None))
            rows += [PaletteRow(one.place or "", one, icon="warning") for one in unusable]
        return rows

    def _goal(self, number: int) -> object:
        row = self._model.row(self._model.index(number, 0))
        return None if row is None else row.goal

    def _current(self) -> object:
        """The template or the notice that is chosen."""
        index = self._list.currentIndex()
        return self._goal(index.row()) if index.isValid() else None

    def _refresh(self) -> None:
        now = self._current()
        is_template = isinstance(now, Shelved)
        if isinstance(now, Shelved):
            self._facts.show_template(now)
        elif isinstance(now, Notice):
            self._facts.show_unusable(now)
        for key in ("new", "edit", "pack"):
            self._buttons[key].setVisible(is_template)
        self._buttons["new"].setEnabled(not (isinstance(now, Shelved) and now.newer))
        can_go = isinstance(now, Notice) or (isinstance(now, Shelved) and now.is_installed)
        self._buttons["remove"].setEnabled(can_go)
        self._buttons["remove"].setText(self.tr("Remove…") if is_template else self.tr("Remove"))
        tip = self.tr("Take it out of your forum templates (Del)")
        self._buttons["remove"].setToolTip(tip if can_go else self.tr("It comes with HRReport and stays"))

    # -- what is wanted -----------------------------------------------------------------------------------

    def _wanting(self, signal: str, closes: bool = False) -> Callable[[], None]:
        def want() -> None:
            now = self._current()
            if isinstance(now, Shelved):
                if closes:
                    self.accept()
                getattr(self, signal).emit(now.template)

        return want

    def _on_remove(self) -> None:
        now = self._current()
        if isinstance(now, Notice):
            self.discard_wanted.emit(now)
        elif isinstance(now, Shelved) and now.is_installed:
            self.remove_wanted.emit(now.template)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del removes, Enter on the list begins a report."""
        if event.key() == Qt.Key.Key_Delete and self._list.hasFocus():
            self._on_remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _templates(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for path in _templates(event):
            event.acceptProposedAction()
            self.dropped.emit(path)

    # -- parts --------------------------------------------------------------------------------------------

    def _set_up_list(self, theme: Theme) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(theme, self._list))
        self._list.setProperty("ground", "paper")
        self._list.setAccessibleName(self.tr("Forum templates"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMinimumWidth(self.fontMetrics().averageCharWidth() * 34)
        theme.changed.connect(self._list.viewport().update)

    def _button(self, key: str, words: str, tip: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: pressed())
        self._buttons[key] = button
        return button

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._facts)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(area, 1)
        right.addLayout(self._deeds())
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addWidget(self._list, 2)
        both.addLayout(right, 3)
        load = self._button(
            "load",
            self.tr("Load from a file…"),
            self.tr("Load a forum template that somebody sent"),
            self.load_wanted.emit,
        )
        close = self._button("close", self.tr("Close"), self.tr("Close (Esc)"), self.reject)
        foot = QHBoxLayout()
        foot.addWidget(load)
        foot.addWidget(self._said, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(both, 1)
        layout.addLayout(foot)

    def _deeds(self) -> QHBoxLayout:
        new = self._button(
            "new",
            self.tr("New report…"),
            self.tr("Begin a report with this template (Enter)"),
            self._wanting("new_wanted", closes=True),
        )
        new.setProperty("role", "primary")
        new.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(new)
        for key, words, tip, pressed in (
            ("edit", self.tr("Edit…"), self.tr("Change this template"), self._wanting("edit_wanted", closes=True)),
            ("pack", self.tr("Pack as one file…"), self.tr("Write one file to send"), self._wanting("pack_wanted")),
            ("remove", self.tr("Remove…"), "", self._on_remove),
        ):
            row.addWidget(self._button(key, words, tip, pressed))
        row.addStretch()
        return row


def _templates(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == SUFFIX]
