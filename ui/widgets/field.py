"""One field that a forum template asks for: what every editor of such a field is and does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from hrreport.forum.template import FieldSpec
from hrreport.model import Choice, Date, NotRecorded, People, Prose, Rows, Value
from hrreport.prose.visit import plain_blocks

from .sections import caption, glyph

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
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

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

    def _add_input(self, *inputs: QWidget) -> None:
        """Lays out the inputs, the first of which takes the focus."""
        for number, one in enumerate(inputs):
            self._layout.addWidget(one, 0 if number else 1)
        self.setFocusProxy(inputs[0])
        self.label.setBuddy(inputs[0])

    def _add_not_recorded(self) -> None:
        """A small button, and a key, for what nobody wrote down."""
        keys = QKeySequence(NOT_RECORDED_KEY).toString(QKeySequence.SequenceFormat.NativeText)
        name = self.tr("“{0}” was not recorded ({1})").format(self.spec.label, keys)
        self._none = glyph("–", name)
        self._none.setCheckable(True)
        self._none.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._none.clicked.connect(self._on_not_recorded)
        self._layout.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        key = QShortcut(QKeySequence(NOT_RECORDED_KEY), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._none.click)
        self._show_state()

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
        button: QPushButton | None = getattr(self, "_none", None)
        if button is not None:
            button.setChecked(is_none)
        if is_none:
            self._show_hint(self.tr("Not recorded"))
        else:
            self._show_hint(self.spec.help if self._kept is None else in_words(self._kept))

    def _make_label(self) -> QLabel:
        words = self.spec.label.replace("&", "&&")
        label = caption(f"{words} *" if self.spec.required else words)
        asked = self.tr("The forum asks for this.")
        label.setToolTip(f"{self.tip} {asked}" if self.spec.required else self.tip)
        label.setWordWrap(len(self.spec.label) > _LONG)
        return label


_LONG = 24


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
