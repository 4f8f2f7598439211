"""The find bar: what is looked for and what is to be put in its place, over the page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hrreport.model.search import Query

from ..shortcuts import with_native
from ..theme import Theme
from ..widgets.announcing import announce
from ..widgets.search_line import SearchLine

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Below this width, in letters, the bar has two rows.
_ROW, _LINE = 84, 40
_ANY = 16_777_215


class FindBar(QWidget):
    """Two lines to type in, and what was found, in words.

    ``sought`` carries a ``Query`` whenever it is another; ``step_wanted`` +1 or -1; ``replace_wanted`` and
    ``replace_all_wanted`` the words to put in; ``speaker_wanted`` asks for the card of who is named at the hit;
    ``closed`` says that the search is left.
    """

    sought = Signal(object)
    step_wanted = Signal(int)
    replace_wanted = Signal(str)
    replace_all_wanted = Signal(str)
    speaker_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: list[tuple[QToolButton, str]] = []
        self.setProperty("ground", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Find and replace"))
        self._field = SearchLine(
            self.tr("Find"), self.tr("What to look for (Enter: the next, Shift+Enter: the one before)")
        )
        self._new = SearchLine(self.tr("Replace with"), self.tr("What to put in its place (Enter: replace this one)"))
        self._said = _Said(self)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._dress()

    # -- what it shows ------------------------------------------------------------------------------------

    @property
    def query(self) -> Query:
        """What is looked for, and how."""
        return Query(
            self._field.words,
            match_case=self._case.isChecked(),
            whole_words=self._whole.isChecked(),
            match_accents=self._written.isChecked(),
            notes=self._notes.isChecked(),
        )

    def show_words(self, words: str, replaces: bool) -> None:
        """Shows what to look for (empty: what was last), and the line for replacing, if that is wanted."""
        if words:
            self._field.setText(words)
        if replaces:
            self._more.setChecked(True)
        self.show()

    def take_focus(self, replaces: bool) -> None:
        """Puts the cursor into the line to type in: for replacing what was found already, into the second."""
        line = self._new if replaces and self._field.text() else self._field
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line.selectAll()

    def say(self, words: str, is_nothing: bool = False) -> None:
        """Says what was found; ``is_nothing`` shows that the words are nowhere."""
        self._said.say(words)
        state = "wrong" if is_nothing else ""
        if self._field.property("state") != state:
            self._field.setProperty("state", state)
            self._field.style().polish(self._field)
        announce(self, words)

    def offer(self, steps: bool, replaces: bool, speaker: str | None) -> None:
        """What can be done: go on, replace this one, and correct the ``speaker`` who is named there."""
        if not steps and any(button.hasFocus() for button in (self._previous, self._next, self._one, self._all)):
            # A button that goes out would hand the focus to whatever comes next in the window.
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in (self._previous, self._next, self._all):
            button.setEnabled(steps)
        self._one.setEnabled(replaces)
        self._speaker.setVisible(speaker is not None)
        self._speaker.setToolTip(self.tr("To the card of {}").format(speaker) if speaker else "")

    # -- events -------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on or replaces, in the lines."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
                is_back = held == Qt.KeyboardModifier.ShiftModifier
                if watched is self._new and not is_back:
                    self._replace()
                else:
                    self.step_wanted.emit(-1 if is_back else 1)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._part()

    def _part(self) -> None:
        """Puts what was found, and how it is looked for, beside the line, or under it where there is no room."""
        is_narrow = self.width() < self.fontMetrics().averageCharWidth() * _ROW
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._rows.direction() != wanted:
            self._rows.setDirection(wanted)
        wide = min(self.fontMetrics().averageCharWidth() * _LINE, self.width() * 2 // 5)
        for line in (self._field, self._new):
            line.setMinimumWidth(0 if is_narrow else wide)
            line.setMaximumWidth(_ANY if is_narrow else wide)

    def _replace(self) -> None:
        self.replace_wanted.emit(self._new.text())

    # -- parts --------------------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self._more = self._button("chevron-right", self.tr("Replace too"), checkable=True)
        self._previous = self._button("chevron-up", self.tr("The one before"))
        self._next = self._button("chevron-down", self.tr("The next one"))
        self._case = self._button("", self.tr("Match case"), "Aa")
        self._whole = self._button("", self.tr("Whole words"), "ab")
        font = QFont(self._whole.font())
        font.setUnderline(True)
        self._whole.setFont(font)
        self._written = self._button("", self.tr("Accents and signs as written: é is not e"), "é")
        self._notes = self._button("note", self.tr("Look into notes too"), checkable=True)
        self._close = self._button("close", self.tr("Close (Esc)"))
        self._one = QPushButton(self.tr("Replace"))
        self._one.setToolTip(self.tr("Replace this one and go to the next (Enter)"))
        self._all = QPushButton(self.tr("Replace all"))
        self._all.setToolTip(self.tr("Replace every one, in one step that can be undone"))
        self._speaker = QPushButton(self.tr("Correct the speaker…"))
        self._speaker.setProperty("role", "link")
        self._speaker.hide()

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Tells the keys of the actions that its buttons stand for."""
        for button, action in ((self._previous, "edit.find-previous"), (self._next, "edit.find-next")):
            button.setToolTip(with_native(button.accessibleName(), keys[action]))

    def _button(self, icon: str, words: str, text: str = "", checkable: bool = False) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setToolTip(words)
        made.setAccessibleName(words.partition(" (")[0])
        made.setCheckable(checkable or bool(text))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if icon:
            self._icons.append((made, icon))
        return made

    def _lay_out(self) -> None:
        self._field.setPlaceholderText(self.tr("Find"))
        self._new.setPlaceholderText(self.tr("Replace with"))
        for line in (self._field, self._new):
            line.setClearButtonEnabled(True)
        first, second = _row(self._more, self._field, self._previous, self._next), _row(self._said, self._speaker)
        first.setStretchFactor(self._field, 1)
        second.setStretchFactor(self._said, 1)
        for option in (self._case, self._whole, self._written, self._notes):
            second.addWidget(option)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rows.setSpacing(4)
        self._rows.addLayout(first)
        self._rows.addLayout(second, 1)
        top = _row()
        top.addLayout(self._rows, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addSpacing(self._more.sizeHint().width() + 2)
        below.addWidget(self._new, 1)
        below.addWidget(self._one)
        below.addWidget(self._all)
        below.addStretch(0)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 5, 8, 5)
        column.setSpacing(5)
        column.addLayout(top)
        column.addWidget(self._below)

    def _connect(self) -> None:
        for line in (self._field, self._new):
            line.installEventFilter(self)
        self._field.sought.connect(lambda _: self.sought.emit(self.query))
        self._field.textChanged.connect(self._on_changed)
        for option in (self._case, self._whole, self._written, self._notes):
            option.toggled.connect(lambda _: self.sought.emit(self.query))
        self._more.toggled.connect(self._show_replacing)
        self._previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._next.clicked.connect(lambda: self.step_wanted.emit(1))
        self._one.clicked.connect(self._replace)
        self._all.clicked.connect(lambda: self.replace_all_wanted.emit(self._new.text()))
        self._speaker.clicked.connect(self.speaker_wanted)
        self._close.clicked.connect(self.closed)
        self._theme.changed.connect(self._dress)

    def _on_changed(self, words: str) -> None:
        """The button that empties the line types nothing."""
        if not words:
            self.sought.emit(self.query)

    def _show_replacing(self, shown: bool) -> None:
        self._below.setVisible(shown)
        self._dress()

    def _dress(self) -> None:
        for button, icon in self._icons:
            if button is self._more and button.isChecked():
                icon = "chevron-down"
            button.setIcon(self._theme.icon(icon))


class _Said(QLabel):
    """What was found, elided where there is no room, and whole in its tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "dim")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = ""

    def say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(self.width() - 4, 0))
        self.setText(shown)
        self.setToolTip(self._words if shown != self._words else "")


def _row(*parts: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(3)
    for part in parts:
        made.addWidget(part)
    return made
