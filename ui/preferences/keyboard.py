"""Keyboard: every action with its keys, found by words or keys, and given others by pressing them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLineEdit, QPushButton, QTableView, QWidget

from hrreport.settings import Settings, SettingsFile

from ..actions import Item, plain_words
from ..shortcuts import keys_in_use, native, owner_of, refusal, usual_keys, with_keys
from ..widgets.sections import beside, caption, remark
from .key_field import KeyField, portable
from .key_rows import SEARCHED, KeyRows
from .page import PreferencePage


class KeyboardPage(PreferencePage):
    """The table of keys, and under it the keys of the action that is selected in it."""

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__(self.tr("Keyboard"), settings, ("shortcuts",))
        self._rows = KeyRows(settings.now.shortcuts)
        self._found = QSortFilterProxyModel()
        self._found.setSourceModel(self._rows)
        self._found.setFilterRole(SEARCHED)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._wanted = ""
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search by words or keys"))
        self._search.setAccessibleName(self.tr("Search by words or keys"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_search)
        self._search.installEventFilter(self)
        self._table = self._make_table()
        self._field = KeyField()
        self._field.pressed.connect(self._on_pressed)
        self._field.emptied.connect(lambda: self._give(""))
        self._field.left.connect(self._table.setFocus)
        self._label = caption("", self._field)
        self._none = self._button(self.tr("&None"), self.tr("Let the action have no keys"))
        self._none.clicked.connect(lambda: self._give(""))
        self._usual = self._button("", "")
        self._usual.clicked.connect(self._on_usual)
        self._said = remark("", "error")
        self._take = self._button("", "")
        self._take.clicked.connect(lambda: self._give(self._wanted))
        self._leave = self._button("", self.tr("Both keep the keys that they have"))
        self._leave.clicked.connect(self._on_left)
        self._lay_out()
        self.show_settings()
        self._table.selectRow(0)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._found)
        table.setAccessibleName(self.tr("Actions and their keys"))
        table.setProperty("ground", "paper")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 11)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setMinimumHeight(self.fontMetrics().height() * 6)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show_action())
        table.activated.connect(lambda _: self._field.setFocus())
        table.doubleClicked.connect(lambda _: self._field.setFocus())
        return table

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        column = self._column
        column.takeAt(column.count() - 1)
        column.setSpacing(9)
        column.addWidget(self._search)
        column.addWidget(self._table, 1)
        column.addWidget(self._label)
        column.addLayout(beside(self._field, self._none, self._usual))
        column.addWidget(self._said)
        self._choice = QWidget()
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._take)
        row.addWidget(self._leave)
        row.addStretch(1)
        column.addWidget(self._choice)
        self._choice.hide()
        self._said.setText(self._help_words())

    # -- what is shown --------------------------------------------------------------------------------------

    def _show(self, now: Settings) -> None:
        self._rows.show_changed(now.shortcuts)
        self._show_action()

    @property
    def loses(self) -> str:
        count = len(self._settings.now.shortcuts)
        if not count:
            return ""
        if count == 1:
            return self.tr("The keys that you chose for one action are the usual ones again.")
        return self.tr("The keys that you chose for {} actions are the usual ones again.", "", count).format(count)

    def _item(self) -> Item | None:
        index = self._found.mapToSource(self._table.currentIndex())
        return self._rows.item_at(index.row()) if index.isValid() else None

    def _show_action(self) -> None:
        item = self._item()
        for part in (self._field, self._none, self._usual):
            part.setEnabled(item is not None)
        keys = keys_in_use(self._settings.now.shortcuts)[item.key] if item else ""
        usual = usual_keys()[item.key] if item else ""
        words = plain_words(item.words) if item else ""
        self._label.setText(self.tr("&Keys of “{}”").format(words.replace("&", "&&")) if item else self.tr("&Keys"))
        self._field.setAccessibleName(self.tr("Keys of “{}”").format(words))
        self._field.show_keys(keys)
        self._none.setEnabled(bool(keys))
        self._usual.setText(self.tr("&Usual: {}").format(native(usual)) if usual else self.tr("&Usual: none"))
        self._usual.setToolTip(self.tr("Give the action its usual keys again"))
        self._usual.setEnabled(item is not None and keys != usual)
        self._say(self._help_words(), "caption")
        self._choice.hide()

    def _help_words(self) -> str:
        return self.tr("Enter leads into the field: then press the keys. Backspace for none, Esc back to the list.")

    def _say(self, words: str, role: str) -> None:
        self._said.setText(words)
        self._said.setProperty("role", role)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._field.setAccessibleDescription(words)

    # -- what is wanted -------------------------------------------------------------------------------------

    def _on_search(self, words: str) -> None:
        chosen = self._item()
        self._found.setFilterFixedString(words.strip())
        if (self._item() is None or self._item() is not chosen) and self._found.rowCount():
            self._table.selectRow(0)
        self._show_action()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the search into the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._table.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _on_pressed(self, pressed: QKeyCombination) -> None:
        item = self._item()
        if item is None:
            return
        keys = portable(pressed)
        self._field.show_keys(keys)
        self._choice.hide()
        if refused := refusal(pressed, item.key):
            self._say(refused, "error")
        else:
            self._want(item, keys)

    def _want(self, item: Item, keys: str) -> None:
        """Gives an action its keys; where another has them, asks first."""
        owner = owner_of(keys, self._settings.now.shortcuts)
        if owner is None or owner.key == item.key:
            self._give(keys)
            return
        self._wanted = keys
        other, this = plain_words(owner.words), plain_words(item.words)
        self._field.show_keys(keys)
        self._say(self.tr("{0} belongs to “{1}”.").format(native(keys), other), "error")
        self._take.setText(self.tr("&Give it to “{}”").format(this.replace("&", "&&")))
        self._take.setToolTip(self.tr("“{}” then has no keys").format(other))
        self._leave.setText(self.tr("&Leave it with “{}”").format(other.replace("&", "&&")))
        self._choice.show()

    def _give(self, keys: str) -> None:
        item = self._item()
        if item is not None:
            had_focus = self._choice.isAncestorOf(self.focusWidget() or self)
            self._choose(shortcuts=with_keys(self._settings.now.shortcuts, item.key, keys))
            self.show_settings()
            if had_focus:
                self._field.setFocus()

    def _on_usual(self) -> None:
        item = self._item()
        if item is not None:
            self._want(item, usual_keys()[item.key])

    def _on_left(self) -> None:
        self._show_action()
        self._field.setFocus()
