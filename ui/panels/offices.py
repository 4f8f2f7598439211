"""The offices of a speaker as cards: a click opens one to be changed, moved or removed."""

from __future__ import annotations

from html import escape
from itertools import pairwise

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from hrreport.model import Office

from ..theme import Theme
from ..widgets.mirror import MirrorLine
from ..widgets.sections import caption, column, glyph, link, rows

PARTS = ("role", "organisation", "place", "country", "wording")


class OfficeCard(QAbstractButton):
    """One office: a button that opens the fields inside of it.

    ``edited`` carries the part that was typed in; ``moved`` by how many places.
    """

    edited = Signal(str)
    moved = Signal(int)
    removed = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self._office = Office()
        self._joint = "·"
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._summary.setTextFormat(Qt.TextFormat.RichText)
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._editor = QWidget()
        self._editor.setCursor(Qt.CursorShape.ArrowCursor)
        self._fields: dict[str, MirrorLine] = {}
        self._lay_out()
        self._editor.hide()
        self.clicked.connect(self._toggle)
        theme.changed.connect(self._refresh)

    def office(self) -> Office:
        """The office as it is now typed."""
        return self._office

    def show_office(self, office: Office, language: str) -> None:
        """Shows an office as the report has it; in a report in English it reads “Mayor of Porto Alto”."""
        self._office = office
        self._joint = "of" if language.partition("-")[0] == "en" else "·"
        for part, field in self._fields.items():
            field.show_value(getattr(office, part))
        self._refresh()

    @property
    def is_open(self) -> bool:
        """Whether the fields show."""
        return not self._editor.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Shows or hides the fields."""
        self._editor.setVisible(is_open)
        self._name()
        if is_open:
            self.opened.emit()

    def begin(self) -> None:
        """Opens the card with the cursor in its first field."""
        self.set_open(True)
        self._fields["role"].setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the card as the style sheet has it."""
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens and closes."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._toggle()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press has done it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar open and close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._toggle()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Esc in a field close the card."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
                self.set_open(False)
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _toggle(self) -> None:
        if self.is_open:
            self.set_open(False)
        else:
            self.begin()

    def _lay_out(self) -> None:
        names = {
            "role": (self.tr("Role"), self.tr("The office itself: Mayor, Director …")),
            "organisation": (self.tr("Organisation"), self.tr("The body or network")),
            "place": (self.tr("Place"), self.tr("The city or region")),
            "country": (self.tr("Country"), self.tr("The country, as it is printed")),
            "wording": (self.tr("As printed"), self.tr("The office in its own words, where the forum’s are wrong")),
        }
        form = rows()
        for part, (name, tip) in names.items():
            field = MirrorLine(name, tip)
            field.typed.connect(lambda words, part=part: self._on_typed(part, words))
            field.installEventFilter(self)
            self._fields[part] = field
            form.addRow(caption(name, field), field)
        self._up = glyph("↑", self.tr("Move this office up"))
        self._down = glyph("↓", self.tr("Move this office down"))
        self._remove = link(self.tr("Remove"), self.tr("Remove this office"))
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        self._remove.clicked.connect(self.removed)
        buttons = QHBoxLayout()
        buttons.addWidget(self._remove)
        buttons.addStretch()
        buttons.addWidget(self._up)
        buttons.addWidget(self._down)
        inner = column(self._editor, 6)
        inner.addLayout(form)
        inner.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.addWidget(self._summary)
        layout.addWidget(self._editor)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in its order."""
        return (self, *self._fields.values(), self._remove, self._up, self._down)

    def show_place(self, number: int, count: int) -> None:
        """Tells which of how many cards this is, from 0."""
        self._up.setEnabled(number > 0)
        self._down.setEnabled(number < count - 1)

    def _on_typed(self, part: str, words: str) -> None:
        self._office = msgspec.structs.replace(self._office, **{part: words or None})
        self._refresh()
        self.edited.emit(part)

    def _refresh(self) -> None:
        office = self._office
        self._fields["wording"].setPlaceholderText(self.tr("as the forum prints it"))
        self._summary.setText(self._rich(office))
        self._name()

    def _name(self) -> None:
        """Says which office it is, and whether its fields show."""
        office = self._office
        words = office.wording or ", ".join(part for name in PARTS if (part := getattr(office, name)))
        self.setAccessibleName(self.tr("Office: {0}").format(words or self.tr("empty")))
        closing, opening = self.tr("Close the fields of this office (Esc)"), self.tr("Change this office (Enter)")
        self.setToolTip(closing if self.is_open else opening)

    def _rich(self, office: Office) -> str:
        dim = self._theme.color("dim").name()
        empty = escape(self.tr("New office"))
        if office.wording:
            return escape(office.wording)
        words = escape(office.role or "")
        if office.place:
            joint = f' <span style="color:{dim}">{self._joint}</span> ' if words else ""
            words += joint + escape(office.place)
        dot = f' <span style="color:{dim}">·</span> '
        parts = [words, escape(office.organisation or ""), escape(office.country or "")]
        return dot.join(part for part in parts if part) or f'<span style="color:{dim}">{empty}</span>'


class OfficesEditor(QWidget):
    """All offices of a speaker. ``edited`` carries the offices and, where it was typing, what to merge it under."""

    edited = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._speaker: str | None = None
        self._language = ""
        self._cards: list[OfficeCard] = []
        self._spare: list[OfficeCard] = []
        layout = column(self, 6)
        self._column = column(None, 6)
        # The cards come behind it in the order of Tab, however late they are made.
        self._begin = QWidget(self)
        self._begin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._begin.hide()
        layout.addLayout(self._column)
        self._add = link("+ " + self.tr("Add an office"))
        self._add.clicked.connect(self._on_add)
        layout.addWidget(self._add)

    def show_offices(self, speaker_id: str, offices: tuple[Office, ...], language: str) -> None:
        """Shows the offices of a speaker; a new one that is still without words stays to be typed in."""
        if speaker_id != self._speaker:
            self._speaker = speaker_id
            self._begin_anew()
        elif self._filled() == offices and language == self._language:
            return
        self._language = language
        self._set_count(len(offices))
        for card, office in zip(self._cards, offices, strict=True):
            card.show_office(office, language)

    def cards(self) -> tuple[OfficeCard, ...]:
        """The cards as they stand."""
        return tuple(self._cards)

    def _filled(self) -> tuple[Office, ...]:
        return tuple(card.office() for card in self._cards if card.office() != Office())

    def _begin_anew(self) -> None:
        """The cards are for another speaker now: closed, and those that were being written in are gone."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._set_count(0)
        for card in self._cards:
            card.set_open(False)

    def _set_count(self, count: int) -> None:
        while len(self._cards) > count:
            card = self._cards.pop()
            # A key that is still on its way to a card that goes is not an edit of the offices that are left.
            card.blockSignals(True)
            focus = QApplication.focusWidget()
            is_written_in = focus is not None and card.isAncestorOf(focus)
            card.hide()
            self._column.removeWidget(card)
            if is_written_in:
                card.deleteLater()
            else:
                self._spare.append(card)
        while len(self._cards) < count:
            self._append()
        self._number()

    def _append(self) -> OfficeCard:
        # Cards are slow to make, and every contribution that the cursor comes to has other ones.
        card = self._spare.pop() if self._spare else self._made_card()
        card.blockSignals(False)
        card.set_open(False)
        self._cards.append(card)
        self._column.addWidget(card)
        card.show()
        return card

    def _made_card(self) -> OfficeCard:
        card = OfficeCard(self._theme, self)
        card.edited.connect(lambda part, card=card: self._on_edited(card, part))
        card.moved.connect(lambda by, card=card: self._on_moved(card, by))
        card.removed.connect(lambda card=card: self._on_removed(card))
        card.opened.connect(lambda card=card: self._on_opened(card))
        return card

    def _number(self) -> None:
        stops = [self._begin, *(stop for card in self._cards for stop in card.stops())]
        for one, after in pairwise(stops):
            self.setTabOrder(one, after)
        for number, card in enumerate(self._cards):
            card.show_place(number, len(self._cards))

    def _on_add(self) -> None:
        card = self._append()
        card.show_office(Office(), self._language)
        self._number()
        card.begin()

    def _on_edited(self, card: OfficeCard, part: str) -> None:
        self.edited.emit(self._filled(), f"{self._cards.index(card)}:{part}")

    def _on_moved(self, card: OfficeCard, by: int) -> None:
        at = self._cards.index(card)
        to = at + by
        if 0 <= to < len(self._cards):
            one, other = self._cards[at].office(), self._cards[to].office()
            self._cards[at].show_office(other, self._language)
            self._cards[to].show_office(one, self._language)
            self._cards[at].set_open(False)
            self._cards[to].begin()
            self.edited.emit(self._filled(), "")

    def _on_removed(self, card: OfficeCard) -> None:
        offices = tuple(one.office() for one in self._cards if one is not card)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_count(len(offices))
        for left, office in zip(self._cards, offices, strict=True):
            left.show_office(office, self._language)
            left.set_open(False)
        self.edited.emit(self._filled(), "")

    def _on_opened(self, card: OfficeCard) -> None:
        for other in self._cards:
            if other is not card:
                other.set_open(False)
