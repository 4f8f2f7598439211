"""The menus and the tool bar of a template's window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from ..shortcuts import with_native
from ..theme import Theme
from .bench import Bench
from .language_choice import LanguageChoice


class Tools(QToolBar):
    """Undo, redo, the language at the beginning; check, pack and use at the end."""

    check_wanted = Signal()
    pack_wanted = Signal()
    use_wanted = Signal()
    close_wanted = Signal()
    base_wanted = Signal(str)
    part_wanted = Signal(int)

    def __init__(self, bench: Bench, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._bench = bench
        self._theme = theme
        self._window = window
        self._icons: dict[QAction, str] = {}
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setIconSize(QSize(16, 16))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.undo = self._action(self.tr("&Undo"), "Ctrl+Z", bench.undo, "undo")
        self.redo = self._action(self.tr("&Redo"), "Ctrl+Shift+Z", bench.redo, "redo")
        self.check = self._action(self.tr("&Check"), "F7", self.check_wanted.emit)
        self.pack = self._action(self.tr("&Pack as one file…"), "Ctrl+S", self.pack_wanted.emit)
        self.use = self._action(self.tr("&Use it"), "Ctrl+Return", self.use_wanted.emit)
        self.close_ = self._action(self.tr("&Close"), "Ctrl+W", self.close_wanted.emit)
        self.languages = LanguageChoice(bench)
        self._corner = QLabel()
        self._fill_menus()
        self._fill()
        bench.changed.connect(self._refresh)
        theme.changed.connect(self._dress)
        self._dress()
        self._refresh()

    def show_name(self, words: str) -> None:
        """Shows the template's name at the end of the menu bar, as far as there is room for it."""
        room = max(self._window.width() // 3, 160)
        self._corner.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room))
        self._corner.setToolTip(words)
        self._window.menuBar().setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self._corner.show()

    def _action(self, words: str, keys: str, does: Callable[[], object], icon: str = "") -> QAction:
        made = QAction(words, self._window)
        made.setShortcut(QKeySequence(keys))
        made.setIconText(words.replace("&", ""))
        made.triggered.connect(lambda *_: does())
        plain = words.replace("&", "").rstrip("…")
        made.setToolTip(with_native(plain, keys))
        if icon:
            self._icons[made] = icon
        self._window.addAction(made)
        return made

    def _fill_menus(self) -> None:
        self._corner.setProperty("role", "dim")
        self._corner.setContentsMargins(0, 7, 14, 5)
        file, edit = self._menu(self.tr("&File")), self._menu(self.tr("&Edit"))
        file.addActions([self.use, self.pack, self.check])
        self.file = file
        file.addSeparator()
        file.addAction(self.close_)
        edit.addActions([self.undo, self.redo])

    def _menu(self, words: str) -> QMenu:
        return self._window.menuBar().addMenu(words)

    def _fill(self) -> None:
        for action in (self.undo, self.redo):
            self.addWidget(self._button(action, Qt.ToolButtonStyle.ToolButtonIconOnly))
        self.addSeparator()
        self.addWidget(self.languages)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        for action in (self.check, self.pack, self.use):
            button = self._button(action, Qt.ToolButtonStyle.ToolButtonTextOnly)
            if action is self.use:
                button.setProperty("role", "primary")
            self.addWidget(button)

    def _button(self, action: QAction, style: Qt.ToolButtonStyle) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(style)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
        return button

    def _dress(self) -> None:
        for action, icon in self._icons.items():
            action.setIcon(self._theme.icon(icon))

    def _refresh(self) -> None:
        history = self._bench.history
        for action, label, words, keys in (
            (self.undo, history.undo_label, self.tr("Undo"), "Ctrl+Z"),
            (self.redo, history.redo_label, self.tr("Redo"), "Ctrl+Shift+Z"),
        ):
            action.setEnabled(label is not None)
            action.setToolTip(with_native(f"{words}: {label}" if label else words, keys))
