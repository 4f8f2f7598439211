"""The speaker picker: a few letters choose who is meant, one pasted line makes a new speaker."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QStackedLayout, QVBoxLayout, QWidget

from hrreport.forum.attribution import Namer
from hrreport.forum.roster import First, Person, matching, roster, same_name, words_of
from hrreport.model import Speaker
from hrreport.model.edits import ids_of
from hrreport.readers.speakers import read_speaker

from ..theme import Theme
from ..workspace import Workspace
from .chosen import Choice
from .new_speaker import NewSpeakerForm
from .picker_rows import PickerDelegate, PickerModel, PickerRow

Purpose = Literal["contribution", "mention", "change", "moderator"]
_FIRST: dict[str, First] = {"contribution": "silent", "mention": "here", "change": "listed", "moderator": "here"}
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDTH, _ROWS, _MARGIN = 54, 7, 8


class SpeakerPicker(QFrame):
    """A frame over its parent's window. ``chosen`` carries a ``Choice``; ``cancelled`` tells that it was left."""

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Choose a speaker"))
        self._workspace = workspace
        self._host = parent
        # It is moved into the window when it opens, and goes with what it was made for all the same.
        parent.destroyed.connect(self.deleteLater)
        self._purpose: Purpose = "contribution"
        self._namer = Namer(workspace.report, workspace.template, "attributed")
        self._people: tuple[Person, ...] = ()
        self._before: QWidget | None = None
        self._is_turning = False
        self._corner = QPoint()
        self._field = QLineEdit()
        self._model = PickerModel(self)
        self._list = QListView()
        self._form = NewSpeakerForm()
        self._pages = QStackedLayout(self)
        self._lay_out(theme)
        self._connect(theme)
        self.hide()

    def open_at(self, global_pos: QPoint, purpose: str) -> None:
        """Opens with its corner there, or as near as the window has room, for *contribution*, *mention* …"""
        self._purpose = purpose  # type: ignore[assignment]
        report = self._workspace.report
        self._namer = Namer(report, self._workspace.template, "attributed")
        self._people = roster(report, self._namer, self._workspace.segment_id)
        focus = QApplication.focusWidget()
        if focus is None or not self._holds(focus):
            self._before = focus
        self._field.clear()
        self._pages.setCurrentIndex(0)
        self._refresh()
        if self.parentWidget() is not self._host.window():
            self.setParent(self._host.window())
        self._corner = self.window().mapFromGlobal(global_pos)
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the search line go to the list; a press or a focus elsewhere closes the picker."""
        if watched is self._field and isinstance(event, QKeyEvent) and self._on_key(event):
            return True
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if isinstance(watched, QWidget) and not self._holds(watched):
                self._leave()
        elif isinstance(event, QFocusEvent) and event.gotFocus() and isinstance(watched, QWidget):
            if event.reason() != Qt.FocusReason.ActiveWindowFocusReason and not self._holds(watched):
                self._leave()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Takes more room when the form needs it: a longer name makes its sample higher."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible() and self._pages.currentIndex() == 1:
            self._place()
        return is_done

    # -- keys ---------------------------------------------------------------------------------------------

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        key = event.key()
        if key not in (*_MOVES, *_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if key in _MOVES:
                self._move(key)
            elif key in _ENTER:
                self._take_current()
            elif key == Qt.Key.Key_Escape:
                self._cancel()
        return True

    def _move(self, key: int) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}[
            Qt.Key(key)
        ]
        count = self._model.rowCount()
        at = self._list.currentIndex().row() + step
        if abs(step) == 1:
            at %= max(count, 1)
        self._list.setCurrentIndex(self._model.index(min(max(at, 0), count - 1)))

    # -- rows ---------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        typed = self._field.text().strip()
        people = matching(self._people, typed, _FIRST[self._purpose])
        rows = [*(self._row(person) for person in people), *self._others(typed)]
        if typed:
            rows = self._with_offer(typed, rows)
        self._model.show_rows(rows)
        self._list.setCurrentIndex(self._model.index(0))
        self._empty.setVisible(not rows)
        self._list.setFixedHeight(self._height_of_rows())
        if self.isVisible():
            self._place()

    def _with_offer(self, typed: str, rows: list[PickerRow]) -> list[PickerRow]:
        """The rows with the offer to add; somebody who bears the very name that was typed stands first."""
        speaker = self._read(typed)
        known = [self._row(person) for person in same_name(self._people, speaker.name)]
        rows = [*known, *(row for row in rows if row not in known)]
        is_exact = any(words_of(row.words) == words_of(typed) for row in rows)
        if not is_exact and any(character.isalpha() for character in typed):
            office = self._namer.offices(speaker)
            below = self.tr("{0} – {1}").format(speaker.name, office) if office else ""
            rows.append(PickerRow("new", self.tr("Add “{0}”").format(" ".join(typed.split())), below))
        return rows

    def _others(self, typed: str) -> list[PickerRow]:
        offers: list[PickerRow] = []
        if self._purpose == "moderator":
            offers.append(PickerRow("floor", self.tr("No moderator")))
        elif self._purpose != "mention":
            offers.append(PickerRow("floor", self.tr("From the floor")))
        if self._purpose == "contribution":
            offers.append(PickerRow("narration", self.tr("Narration"), self.tr("What happens between speakers")))
        wanted = words_of(typed)
        return [row for row in offers if all(any(w in own for own in words_of(row.words)) for w in wanted)]

    def _row(self, person: Person) -> PickerRow:
        beside = ""
        if person.is_here and self._purpose in ("mention", "moderator"):
            beside = self.tr("in this segment")
        elif person.speaks == 0:
            beside = self.tr("has not spoken")
        elif self._purpose == "contribution":
            beside = self.tr("spoke once") if person.speaks == 1 else self.tr("spoke %n times", "", person.speaks)
        return PickerRow("known", person.speaker.name, person.office, beside, person.speaker)

    def _read(self, typed: str) -> Speaker:
        report = self._workspace.report
        wording = self._workspace.template.wording(report.language)
        return read_speaker(typed, wording, report.language, ids_of(report)).value

    # -- choosing -----------------------------------------------------------------------------------------

    def _take_current(self) -> None:
        row = self._model.row(self._list.currentIndex())
        if row is None:
            return
        if row.kind == "new":
            self._show_form()
        else:
            self._choose(Choice(row.kind, row.speaker))

    def _show_form(self) -> None:
        report, template = self._workspace.report, self._workspace.template
        reading = read_speaker(self._field.text(), template.wording(report.language), report.language, ids_of(report))
        self._form.show_reading(reading.value, reading.notices, report, template)
        self._turn_to(1)
        self._form.begin()

    def _back_to_search(self) -> None:
        self._turn_to(0)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, page: int) -> None:
        """Shows a page; the focus, which strays while the other one is hidden, is not taken for a leave."""
        self._is_turning = True
        self._pages.setCurrentIndex(page)
        self._is_turning = False
        self._place()

    def _choose(self, choice: Choice) -> None:
        self._close()
        self.chosen.emit(choice)

    def _cancel(self) -> None:
        self._close()
        self.cancelled.emit()

    def _leave(self) -> None:
        """Closes because something else was clicked or has the focus, which stays there."""
        if self.isVisible() and not self._is_turning:
            self._before = None
            self._cancel()

    def _close(self) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def _holds(self, widget: QWidget) -> bool:
        """Whether a widget is part of the picker, or of a list that drops down from it."""
        one: QObject | None = widget
        while one is not None:
            if one is self:
                return True
            one = one.parent()
        return False

    # -- looks --------------------------------------------------------------------------------------------

    def _height_of_rows(self) -> int:
        """As high as its rows, and never higher than so many of two lines."""
        most = _ROWS * (QFontMetrics(self._list.font()).height() * 2 + 12)
        shown = range(min(self._model.rowCount(), 2 * _ROWS))
        return min(sum(self._list.sizeHintForRow(row) for row in shown) + 2 * self._list.frameWidth(), most)

    def _place(self) -> None:
        """Takes the room the page needs, inside the window."""
        corner = self._corner
        # Rows that came or went have changed what the page needs.
        self._pages.activate()
        window = self.window()
        metrics = QFontMetrics(self._field.font())
        width = min(metrics.averageCharWidth() * _WIDTH, window.width() - 2 * _MARGIN)
        page = self._pages.currentWidget()
        assert page is not None
        height = page.heightForWidth(width) if page.hasHeightForWidth() else page.sizeHint().height()
        height = min(height, window.height() - 2 * _MARGIN)
        x = min(max(corner.x(), _MARGIN), window.width() - width - _MARGIN)
        y = min(max(corner.y(), _MARGIN), window.height() - height - _MARGIN)
        self.setGeometry(x, y, width, height)

    def _lay_out(self, theme: Theme) -> None:
        self._field.setAccessibleName(self.tr("Speaker"))
        self._field.setPlaceholderText(self.tr("Name, office, organisation or city – or paste a new speaker"))
        self._field.setToolTip(self.tr("↑ ↓ choose, Enter takes, Esc closes"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(PickerDelegate(theme, self))
        self._list.setProperty("ground", "plain")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Speakers that fit"))
        self._list.setUniformItemSizes(False)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._empty = QLabel(self.tr("There is nobody yet. Type or paste a name and an office."))
        self._empty.setProperty("role", "dim")
        self._empty.setWordWrap(True)
        hint = QLabel(self.tr("↑ ↓ choose   Enter takes   Esc closes"))
        hint.setProperty("role", "caption")
        search = QWidget()
        layout = QVBoxLayout(search)
        layout.setContentsMargins(10, 10, 10, 8)
        for part in (self._field, self._empty, self._list, hint):
            layout.addWidget(part)
        confirm = QWidget()
        around = QVBoxLayout(confirm)
        around.setContentsMargins(14, 12, 14, 12)
        title = QLabel(self.tr("New speaker"))
        title.setProperty("role", "heading")
        around.addWidget(title)
        around.addWidget(self._form)
        self._pages.addWidget(search)
        self._pages.addWidget(confirm)

    def _connect(self, theme: Theme) -> None:
        self._field.textEdited.connect(self._refresh)
        self._field.installEventFilter(self)
        self._list.clicked.connect(lambda _: self._take_current())
        self._form.confirmed.connect(lambda speaker: self._choose(Choice("new", speaker)))
        self._form.went_back.connect(self._back_to_search)
        theme.changed.connect(self._list.viewport().update)
