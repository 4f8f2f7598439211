"""People: speakers of the report, added one after the other by a few letters of their names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QSizePolicy, QWidget

from hrreport.forum.template import FieldSpec
from hrreport.model import People, Speaker, Value

from .choice_box import ChoiceBox
from .field import FieldEditor
from .sections import beside, column, glyph, lead


class PeopleField(FieldEditor):
    """Some of the speakers, in the order in which they were added."""

    def __init__(
        self, key: str, spec: FieldSpec, speakers: Sequence[Speaker] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(key, spec, parent)
        self._speakers: dict[str, Speaker] = {}
        self._chosen: tuple[str, ...] = ()
        self._input = ChoiceBox(spec.label, self.tip)
        self._input.setEditable(True)
        self._input.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._input.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._line = QLineEdit()
        self._input.setLineEdit(self._line)
        self._input.setCompleter(completer)
        self._input.activated.connect(self._on_chosen)
        self._list = QWidget()
        column(self._list, 2)
        whole = QWidget()
        inner = column(whole, 4)
        inner.addWidget(self._list)
        inner.addWidget(self._input)
        self._add_input(whole)
        self.setFocusProxy(self._input)
        lead(self.label, self._input)
        self.set_speakers(speakers)

    def set_speakers(self, speakers: Sequence[Speaker]) -> None:
        """Takes the speakers of the report, who may be others or have other names than before."""
        now = {one.id: one for one in speakers}
        if now != self._speakers or not self._input.count():
            self._speakers = now
            self._show_people()

    def _read(self) -> Value | None:
        return People(speakers=self._chosen) if self._chosen else None

    def _can_show(self, value: Value) -> bool:
        return isinstance(value, People)

    def _show(self, value: Value | None) -> None:
        self._chosen = value.speakers if isinstance(value, People) else ()
        self._show_people()

    def _show_hint(self, words: str) -> None:
        none = self.tr("The report has no speakers yet") if not self._speakers else self.tr("Add a speaker…")
        self._line.setPlaceholderText(words if self._kept is not None else none)

    def _on_chosen(self, at: int) -> None:
        speaker = self._input.itemData(at)
        if speaker:
            self._take((*self._chosen, speaker))
        else:
            self._on_not_recorded(True)

    def _take(self, chosen: tuple[str, ...]) -> None:
        self._chosen = chosen
        self._show_people()
        self._input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_typed()

    def _show_people(self) -> None:
        layout = self._list.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for one in self._chosen:
            layout.addWidget(self._row(one))
        self._list.setVisible(bool(self._chosen))
        self._input.clear()
        for speaker in self._speakers.values():
            if speaker.id not in self._chosen:
                self._input.addItem(speaker.name, speaker.id)
        self._input.addItem(self.tr("Not recorded"))
        self._input.setCurrentIndex(-1)
        self._input.clearEditText()
        self._show_state()

    def _row(self, speaker_id: str) -> QWidget:
        speaker = self._speakers.get(speaker_id)
        name = speaker.name if speaker else speaker_id
        words = QLabel(name)
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        remove = glyph("✕", self.tr("Take “{}” out").format(name))
        remove.clicked.connect(lambda: self._take(tuple(one for one in self._chosen if one != speaker_id)))
        row = QWidget()
        row.setLayout(beside(words, remove))
        return row
