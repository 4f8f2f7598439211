"""The tool bar: what is at hand while writing, write and preview, and the export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from .actions import Actions, plain_words

_TOOLS = (
    "edit.undo",
    "edit.redo",
    "",
    "format.bold",
    "format.italic",
    "format.link",
    "format.bullet",
    "format.number",
    "format.quotation",
    "",
)

# With their words beside the icon.
_BESIDE = ("insert.contribution", "insert.mention", "view.write", "view.preview")


class ToolBar(QToolBar):
    """The tools of one window; they do what its ``actions`` do."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setIconSize(QSize(16, 16))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setVisible(False)
        for key in _TOOLS:
            if key:
                self.addAction(actions[key])
            else:
                self.addSeparator()
        contribution, mention, write, preview = _BESIDE
        self._beside(contribution, self.tr("Contribution"))
        self._beside(mention, self.tr("Mention"))
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        self._beside(write, self.tr("Write"))
        self._beside(preview, self.tr("Preview"))
        self.addSeparator()
        self.addWidget(self._export_button())
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if button.defaultAction() is not None:
                button.setAccessibleName(plain_words(button.defaultAction().text()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Drawing them takes longer than all else of a tool bar.
        QTimer.singleShot(0, self, lambda: self._actions.dress((*_TOOLS, *_BESIDE)))

    def _beside(self, key: str, words: str) -> None:
        button = QToolButton()
        button.setDefaultAction(self._actions[key])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._actions[key].setIconText(words)
        self.addWidget(button)

    def _export_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Export…"))
        action = self._actions["file.export"]
        action.changed.connect(lambda: button.setToolTip(action.toolTip()))
        button.setAccessibleName(self.tr("Export"))
        button.setProperty("role", "primary")
        button.clicked.connect(action.trigger)
        return button
