"""One field that a forum template asks for: what every editor of such a field is and does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from hrreport.forum.template import FieldSpec
from hrreport.model import Choice, Date, NotRecorded, People, Prose, Rows, Value
from hrreport.prose.visit import plain_blocks

from .sections import caption, glyph, lead

NOT_RECORDED_KEY = "Alt+-"


class FieldEditor(QWidget):
    """The editor of one field. ``edited`` carries the ``Value`` that a person gave, or ``None`` for an empty field.

    ``label`` is the label to put before it. A value that is not of the field's type is kept until it is typed over.
    """

    edited = Signal(object)

    def __init__(self, key: str, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.spec = spec
        self.label = self._make_label()
        self._kept: Value | None = None
        self._none: QPushButton | None = None
        self._inside: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def value(self) -> Value | None:
        """What the field holds; ``None`` where it is empty."""
        return self._kept if self._kept is not None else self._read()

    def set_value(self, value: Value | None) -> None:
        """Shows a value, and tells nobody; what was just typed stays as it was typed."""
        now = self.value()
        if now == value and type(now) is type(value):
            return
        can_show = value is None or self._can_show(value)
        self._kept = None if can_show else value
        self._show(value if can_show else None)
        self._show_state()

    @property
    def tip(self) -> str:
        """What the template says to help."""
        return self.spec.help or self.spec.label

    # -- what an editor of one type adds --------------------------------------------------------------------

    def _read(self) -> Value | None:
        """What is in the input."""
        raise NotImplementedError

    def _can_show(self, value: Value) -> bool:
        """Whether the value is one that the input can hold."""
        raise NotImplementedError

    def _show(self, value: Value | None) -> None:
        """Puts a value that can be shown, or nothing, into the input."""
        raise NotImplementedError

    def _show_hint(self, words: str) -> None:
        """Shows words where nothing is typed."""
        raise NotImplementedError

    # -- what they share ------------------------------------------------------------------------------------

    def _add_input(self, one: QWidget) -> None:
        """Lays out the input, which takes the focus."""
        self._layout.addWidget(one, 1)
        self.setFocusProxy(one)
        lead(self.label, one)
        one.installEventFilter(self)

    def _add_inside(self, button: QPushButton) -> None:
        """Puts a small button into the input, at its end."""
        button.setParent(self)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        self._inside.append(button)

    def _keep_clear(self, left: int, right: int) -> None:
        """Keeps words from under the small buttons, which take so many pixels."""

    def _add_not_recorded(self) -> None:
        """A small button, and a key, for what nobody wrote down. It shows where the pointer or the cursor is.

        There is none where the template takes no such answer.
        """
        if not self.spec.not_recorded:
            self._show_state()
            return
        keys = QKeySequence(NOT_RECORDED_KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self._none = glyph("–", self.tr("“{0}” was not recorded ({1})").format(self.spec.label, keys))
        self._none.setCheckable(True)
        self._none.clicked.connect(self._on_not_recorded)
        self._add_inside(self._none)
        key = QShortcut(QKeySequence(NOT_RECORDED_KEY), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._none.click)
        self._show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shows the small buttons while the cursor is in the input."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_none(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows the small buttons under the pointer."""
        super().enterEvent(event)
        self._show_none(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Hides them again."""
        super().leaveEvent(event)
        self._show_none(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the small buttons at the end of the input."""
        super().resizeEvent(event)
        is_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = sum(button.sizeHint().width() for button in self._inside)
        self._keep_clear(room if is_right else 0, 0 if is_right else room)
        at = _EDGE
        line = self.fontMetrics().lineSpacing() + 2 * _EDGE + 4
        for button in self._inside:
            size = button.sizeHint()
            x = at if is_right else self.width() - at - size.width()
            button.setGeometry(x, max((line - size.height()) // 2, 1), size.width(), size.height())
            button.raise_()
            at += size.width()

    def _show_none(self, is_near: bool) -> None:
        button = self._none
        if button is not None:
            focus = self.focusProxy()
            has_focus = focus is not None and focus.hasFocus()
            button.setVisible(is_near or has_focus or button.isChecked() or self.underMouse())

    def _tell_typed(self) -> None:
        """Tells what is in the input now, which takes the place of what was kept."""
        self._kept = None
        self._show_state()
        self.edited.emit(self._read())

    def _on_not_recorded(self, is_chosen: bool) -> None:
        self._kept = NotRecorded() if is_chosen else None
        self._show(None)
        self._show_state()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit(self._kept)

    def _show_state(self) -> None:
        is_none = isinstance(self._kept, NotRecorded)
        if self._none is not None:
            self._none.setChecked(is_none)
            self._show_none(False)
        if is_none:
            self._show_hint(self.tr("Not recorded"))
        else:
            self._show_hint(self.spec.help if self._kept is None else in_words(self._kept))

    def show_whole_label(self) -> None:
        """The label whole and wrapped, for a form in which it stands above the input."""
        self.label.setText(self._marked(self.spec.label))
        self.label.setWordWrap(True)

    def _marked(self, words: str) -> str:
        return words.replace("&", "&&") + (" *" if self.spec.required else "")

    def _make_label(self) -> QLabel:
        """The label, cut short where it would take the room of the input; its tooltip tells it whole."""
        label = caption("")
        room = label.fontMetrics().averageCharWidth() * _LONGEST
        words = label.fontMetrics().elidedText(self.spec.label, Qt.TextElideMode.ElideRight, room)
        label.setText(self._marked(words))
        told = [self.spec.label] if words != self.spec.label else []
        told += [self.spec.help] if self.spec.help else []
        told += [self.tr("The forum asks for this.")] if self.spec.required else []
        label.setToolTip("\n".join(told))
        return label


_LONGEST = 16  # letters
_EDGE = 4


def in_words(value: Value) -> str:
    """A value in one line, to be seen and not typed."""
    match value:
        case NotRecorded():
            return ""
        case Date(value=day):
            return day.isoformat()
        case Choice(value=words):
            return words
        case Prose(blocks=blocks):
            return " ".join(plain_blocks(blocks).split())
        case People(speakers=speakers):
            return ", ".join(speakers)
        case Rows(rows=rows):
            return "; ".join(" | ".join(row) for row in rows)
        case _:
            return str(value)
