"""Speakers who may be one person: the pairs, and which of them stays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hrreport.forum.attribution import Namer
from hrreport.model import Speaker
from hrreport.readers.doubles import Double, doubles

from ..panels import speaker_wishes
from ..widgets.sections import column, remark
from ..workspace import Workspace
from .modal import show_modal

Entry = tuple[Speaker, str]


class MergeDialog(QDialog):
    """Asks which of several speakers stays; what she lacks is taken from the others."""

    def __init__(self, people: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge speakers"))
        self._group = QButtonGroup(self)
        self._ids = [speaker.id for speaker, _ in people]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(remark(self.tr("Who stays?"), "heading"))
        layout.addWidget(
            remark(self.tr("Contributions and mentions of the others go to her, and what she lacks is taken over."))
        )
        for number, (speaker, office) in enumerate(people):
            layout.addWidget(self._choice(number, speaker, office))
        layout.addSpacing(6)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)

    def kept(self) -> str:
        """The id of who stays."""
        return self._ids[self._group.checkedId()]

    def _choice(self, number: int, speaker: Speaker, office: str) -> QWidget:
        button = QRadioButton(speaker.name.replace("&", "&&"))
        button.setToolTip(speaker.name)
        button.setChecked(number == 0)
        self._group.addButton(button, number)
        holder = QWidget()
        inner = column(holder, 0)
        inner.addWidget(button)
        below = remark(office or self.tr("no office"))
        below.setContentsMargins(28, 0, 0, 0)
        inner.addWidget(below)
        return holder

    def _buttons(self) -> QHBoxLayout:
        merge = QPushButton(self.tr("Merge"))
        merge.setProperty("role", "primary")
        merge.setToolTip(self.tr("Makes one speaker of them; can be undone"))
        merge.setDefault(True)
        merge.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setToolTip(self.tr("Leaves them as they are (Esc)"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(merge)
        return row


class DoublesDialog(QDialog):
    """The pairs that may be one person each. ``wish`` carries the mergers."""

    wish = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Doubles"))
        self._workspace = workspace
        self._said = remark("", "dim")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setProperty("role", "reading")
        self._area.setAccessibleName(self.tr("Speakers who may be one person"))
        self._area.setAccessibleDescription(self.tr("The arrow keys scroll"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._close = close = QPushButton(self.tr("Close"))
        close.setToolTip(self.tr("Close (Esc)"))
        close.setAutoDefault(False)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        end = QHBoxLayout()
        end.addStretch()
        end.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(remark(self.tr("Who may be one person"), "heading"))
        layout.addWidget(self._said)
        layout.addWidget(self._area, 1)
        layout.addLayout(end)
        self.resize(self.fontMetrics().averageCharWidth() * 84, self.fontMetrics().height() * 26)
        self._show_pairs()
        workspace.changed.connect(self._on_changed)

    def _on_changed(self, _: object) -> None:
        self._show_pairs()

    def _show_pairs(self) -> None:
        pairs = doubles(self._workspace.report)
        namer = Namer(self._workspace.report, self._workspace.template, "attributed")
        self._said.setText(
            self.tr("Only you know who is who. Nothing is merged unless you say so.")
            if pairs
            else self.tr("No two speakers look like one person.")
        )
        holder = QWidget()
        holder.setProperty("ground", "panel")
        inner = column(holder, 8)
        for pair in pairs:
            inner.addWidget(self._card(pair, namer))
        inner.addStretch()
        self._area.setWidget(holder)
        for one, after in pairwise([self._area, *holder.findChildren(QPushButton), self._close]):
            self.setTabOrder(one, after)

    def _card(self, pair: Double, namer: Namer) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        words = column(None, 1)
        for speaker in (pair.one, pair.other):
            office = namer.offices(speaker)
            line = remark(f"{speaker.name}, {office}" if office else speaker.name, "plain")
            line.setTextFormat(Qt.TextFormat.PlainText)
            words.addWidget(line)
        words.addWidget(remark(self._why(pair)))
        merge = QPushButton(self.tr("Merge…"))
        merge.setAutoDefault(False)
        merge.setToolTip(self.tr("Make one of {0} and {1}").format(pair.one.name, pair.other.name))
        people = [(speaker, namer.offices(speaker)) for speaker in (pair.one, pair.other)]
        merge.clicked.connect(lambda: self._on_merge(people))
        row = QHBoxLayout(card)
        row.setContentsMargins(12, 9, 12, 9)
        row.addLayout(words, 1)
        row.addWidget(merge)
        return card

    def _why(self, pair: Double) -> str:
        return {
            "same name": self.tr("The same name"),
            "other order": self.tr("The same names in another order"),
            "shorter name": self.tr("One name is part of the other"),
            "same family name and office": self.tr("The same family name and office"),
        }[pair.why]

    def _on_merge(self, people: Sequence[Entry]) -> None:
        dialog = MergeDialog(people, self)
        if show_modal(dialog):
            kept = dialog.kept()
            self.wish.emit(speaker_wishes.merged(kept, [one.id for one, _ in people if one.id != kept]))
