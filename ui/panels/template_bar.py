"""A quiet line over the page: the forum template of the report is not the one that is installed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ..widgets.announcing import announce
from ..widgets.sections import glyph, link, remark

# So many letters of the sentence want to stand in one line.
_LINE = 46


class TemplateBar(QWidget):
    """Says it in one sentence, and offers what can be done.

    ``changes_wanted`` asks what is other, ``switch_wanted`` to write with the installed one, ``keep_wanted`` to install
    the report's own; ``closed`` says that she would rather not be told.
    """

    changes_wanted = Signal()
    switch_wanted = Signal()
    keep_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("The forum template of this report"))
        self._words = remark("", "dim")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.changes = link(self.tr("See what changes"), self.tr("Show what is other in the installed version"))
        self.switch = link(
            self.tr("Switch"), self.tr("Write this report with the installed version; Ctrl+Z takes it back")
        )
        self.keep = link(self.tr("Install it"), self.tr("Put this report’s version among your forum templates"))
        self.close_ = glyph("×", self.tr("Not now: say it again when the report is next opened"))
        self.changes.clicked.connect(self.changes_wanted)
        self.switch.clicked.connect(self.switch_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.close_.clicked.connect(self.closed)
        for button in (self.switch, self.keep):
            button.setProperty("weight", "strong")
        self._lay_out()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str, keeps: bool) -> None:
        """Says a sentence; ``keeps`` offers to install the report's own in the place of switching."""
        self.switch.setHidden(keeps)
        self.keep.setVisible(keeps)
        if words != self._words.text() or self.isHidden():
            self._words.setText(words)
            self._words.setToolTip(words)
            self.show()
            announce(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What can be done stands beside the sentence, or under it where that would have too little room."""
        super().resizeEvent(event)
        room = self.width() - self._deeds.sizeHint().width()
        is_narrow = room < self.fontMetrics().averageCharWidth() * _LINE
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _lay_out(self) -> None:
        self._deeds = QHBoxLayout()
        self._deeds.setSpacing(8)
        for button in (self.changes, self.switch, self.keep):
            self._deeds.addWidget(button)
        self._deeds.addStretch()
        self._deeds.addWidget(self.close_)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(14, 5, 8, 5)
        self._row.setSpacing(4)
        self._row.addWidget(self._words, 1)
        self._row.addLayout(self._deeds)
        rule = QFrame()
        rule.setProperty("role", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(rule)
