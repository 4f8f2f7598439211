"""The sheet of keyboard shortcuts, made from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ..actions import items, plain_words, translated
from ..shortcuts import native

_COLUMNS = 3


class ShortcutsDialog(QDialog):
    """Every key, by the menu that it belongs to; ``keys`` are those of the actions now.

    It is accepted where she wants to change some.
    """

    def __init__(self, keys: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        inner = QWidget()
        inner.setProperty("ground", "panel")
        grid = QGridLayout(inner)
        grid.setContentsMargins(24, 16, 24, 16)
        grid.setHorizontalSpacing(40)
        for at, (title, rows) in enumerate(self._groups()):
            grid.addWidget(self._group(title, rows), at // _COLUMNS, at % _COLUMNS, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setAccessibleName(self.tr("Every key, by the menu that it belongs to"))
        area.setProperty("role", "reading")
        area.setAccessibleDescription(self.tr("The arrow keys scroll"))
        area.setWidget(inner)
        area.setWidgetResizable(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        change = buttons.addButton(self.tr("C&hange keys…"), QDialogButtonBox.ButtonRole.AcceptRole)
        change.setToolTip(self.tr("Give actions other keys, in the preferences"))
        change.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 14)
        layout.addWidget(area)
        layout.addWidget(buttons)
        layout.setAlignment(buttons, Qt.AlignmentFlag.AlignHCenter)
        self.resize(inner.sizeHint().width() + 24, 640)

    def _groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for title, item in items():
            if keys := self._keys[item.key]:
                found.setdefault(title, []).append((plain_words(item.words), native(keys)))
        groups = [(plain_words(title), rows) for title, rows in found.items()]
        writing = [
            (self.tr("Mention a speaker"), "@"),
            (self.tr("New paragraph"), "Return"),
            (self.tr("Line break"), "Shift+Return"),
            (self.tr("Remove a mention or an attribution"), self.tr("Backspace twice")),
            (self.tr("Select the contribution, then everything"), "Ctrl+A"),
        ]
        return [*groups, (self.tr("On the page"), writing)]

    def _group(self, title: str, rows: list[tuple[str, str]]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 18)
        grid.setVerticalSpacing(5)
        head = QLabel(translated(title).upper())
        head.setProperty("role", "section")
        grid.addWidget(head, 0, 0, 1, 2)
        for at, (words, keys) in enumerate(rows, 1):
            grid.addWidget(QLabel(words), at, 0)
            key = QLabel(keys)
            key.setProperty("role", "key")
            grid.addWidget(key, at, 1, Qt.AlignmentFlag.AlignRight)
        return made
