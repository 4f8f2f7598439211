"""A pasted list of speakers: what was understood of each line, before anything is added."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hrreport.errors import Notice
from hrreport.forum.attribution import Namer
from hrreport.forum.roster import roster, same_name
from hrreport.model import Speaker
from hrreport.model.edits import ids_of
from hrreport.readers.speakers import read_speakers

from ..widgets.sections import remark
from ..workspace import Workspace

_NAME, _FAMILY, _HONORIFIC, _OFFICE, _REMARK = range(5)


class SpeakerListDialog(QDialog):
    """Reads a list as it is pasted; ``speakers`` gives those whose tick is set."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste a list of speakers"))
        self._workspace = workspace
        self._read: tuple[Speaker, ...] = ()
        self._text = QPlainTextEdit()
        self._found = QTreeWidget()
        self._missed = remark("", "warning")
        self._add = QPushButton()
        self._lay_out()
        self._text.textChanged.connect(self._refresh)
        self._found.itemChanged.connect(lambda *_: self._count())
        self._refresh()
        self.resize(self.fontMetrics().averageCharWidth() * 130, self.fontMetrics().height() * 36)

    def speakers(self) -> tuple[Speaker, ...]:
        """Those who are to be added."""
        rows = range(self._found.topLevelItemCount())
        ticks = (self._found.topLevelItem(row) for row in rows)
        return tuple(
            speaker
            for speaker, item in zip(self._read, ticks, strict=True)
            if item is not None and item.checkState(_NAME) == Qt.CheckState.Checked
        )

    def _refresh(self) -> None:
        report, template = self._workspace.report, self._workspace.template
        reading = read_speakers(
            self._text.toPlainText(), template.wording(report.language), report.language, ids_of(report)
        )
        self._read = reading.value
        people = msgspec.structs.replace(report, speakers=(*report.speakers, *self._read))
        namer = Namer(people, template, "attributed")
        known = roster(report, namer)
        said = _remarks(reading.notices)
        self._found.blockSignals(True)
        self._found.clear()
        for speaker in self._read:
            is_known = bool(same_name(known, speaker.name))
            words = self.tr("there already") if is_known else self._remark(said.get(speaker.name, set()))
            cells = [speaker.name, speaker.family or "", speaker.honorific or "", namer.offices(speaker), words]
            item = QTreeWidgetItem(cells)
            item.setCheckState(_NAME, Qt.CheckState.Unchecked if is_known else Qt.CheckState.Checked)
            for number, cell in enumerate(cells):
                item.setToolTip(number, cell)
            self._found.addTopLevelItem(item)
        self._found.blockSignals(False)
        missed = [str(notice.line) for notice in reading.notices if notice.kind == "no-name"]
        self._missed.setText(self.tr("No name was found in line {0}.").format(", ".join(missed)))
        self._missed.setVisible(bool(missed))
        self._count()

    def _count(self) -> None:
        count = len(self.speakers())
        self._add.setEnabled(count > 0)
        self._add.setText(
            self.tr("Add 1 speaker") if count == 1 else self.tr("Add {0} speakers", "", count).format(count)
        )

    def _remark(self, kinds: set[str]) -> str:
        words = []
        if "cut" in kinds:
            words.append(self.tr("look where the name begins"))
        if "family" in kinds:
            words.append(self.tr("family name guessed"))
        return ", ".join(words)

    def _lay_out(self) -> None:
        self._text.setAccessibleName(self.tr("List of speakers"))
        self._text.setToolTip(self.tr("One speaker a line"))
        self._text.setTabChangesFocus(True)
        self._text.setPlaceholderText(
            self.tr("One speaker a line, as in the programme or copied from a table:")
            + "\n\nMayor of Rosario Azul (Peru) Lucía Benavente\nMs. Amara Okafor, Director, River Network\n…"
        )
        self._found.setAccessibleName(self.tr("What was understood"))
        self._found.setToolTip(self.tr("Only those with a tick are added"))
        self._found.setProperty("ground", "paper")
        self._found.setProperty("role", "roomy")
        self._found.setRootIsDecorated(False)
        self._found.setUniformRowHeights(True)
        self._found.setHeaderLabels(
            [self.tr("Name"), self.tr("Family name"), self.tr("Honorific"), self.tr("Office"), self.tr("Remark")]
        )
        header = self._found.header()
        header.setStretchLastSection(False)
        for number in (_FAMILY, _HONORIFIC, _REMARK):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_OFFICE, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_NAME, self.fontMetrics().averageCharWidth() * 30)
        self._add.setProperty("role", "primary")
        self._add.setToolTip(self.tr("Adds those with a tick, in one step that can be undone"))
        self._add.setAutoDefault(False)
        self._add.setDefault(True)
        self._add.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setToolTip(self.tr("Adds nobody (Esc)"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        end = QHBoxLayout()
        end.addStretch()
        end.addWidget(cancel)
        end.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(remark(self.tr("Paste the list of speakers"), "heading"))
        layout.addWidget(self._text, 2)
        layout.addWidget(remark(self.tr("What was understood; everything can be changed afterwards."), "dim"))
        layout.addWidget(self._found, 3)
        layout.addWidget(self._missed)
        layout.addLayout(end)


def _remarks(notices: tuple[Notice, ...]) -> dict[str, set[str]]:
    """The kinds of notices by the name of the speaker whom they are about."""
    found: dict[str, set[str]] = {}
    for notice in notices:
        if notice.place is not None:
            found.setdefault(notice.place, set()).add(notice.kind)
    return found
