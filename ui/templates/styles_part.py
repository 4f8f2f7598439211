"""The part “Word styles”: the base document, and the style that each part of a report takes there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from hrreport.errors import HRReportError
from hrreport.forum.styles import STYLES
from hrreport.making.base_facts import BaseFacts, facts_of

from ..template_labels import label_of
from ..theme import Theme
from .bench import Bench, own
from .entries import button_of
from .evidence import EvidenceBox
from .fields import ChoiceControl
from .form import Form

_CHARACTERS = ("speaker", "missing", "link")


class StylesPart(Form):
    """``copy_wanted`` asks for a copy of the base to edit in Word, ``replace_wanted`` for another one."""

    copy_wanted = Signal()
    replace_wanted = Signal()

    def __init__(self, bench: Bench, theme: Theme) -> None:
        told = self.tr("Pages, fonts, header, footer and title page are those of a Word document: the base.")
        super().__init__(bench, self.tr("Word styles"), told, ("styles", "base"))
        self._base: bytes | None = None
        self._facts = QLabel()
        self._facts.setWordWrap(True)
        self.column.addWidget(self._box())
        self.column.addSpacing(16)
        if any(one.key == "styles" for one in bench.work.evidence):
            self.column.addWidget(EvidenceBox(bench, "styles"))
            self.column.addSpacing(12)
        self.add_heading(self.tr("Which style is for what"))
        self._roles = {role: self._control(role) for role in STYLES}
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(12)
        for number, control in enumerate(self._roles.values()):
            self._controls.append(control)
            grid.addWidget(control, number // 2, number % 2)
        self.column.addLayout(grid)
        self.end()

    def refresh(self) -> None:
        if self.bench.work.base != self._base:
            self._base = self.bench.work.base
            self._show_base()
        super().refresh()

    def _control(self, role: str) -> ChoiceControl:
        return ChoiceControl(self.bench, label_of(("styles", role)), own("styles", role), {"": STYLES[role]})

    def _box(self) -> QFrame:
        box = QFrame()
        box.setProperty("role", "card")
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        head = QLabel(self.tr("Base document"))
        head.setProperty("role", "strong")
        column.addWidget(head)
        column.addWidget(self._facts)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        copy = button_of(
            self.tr("Save a copy to edit in Word…"),
            self.tr("Write {date}, {title} and other fields where they belong, {report} where the report goes"),
        )
        copy.clicked.connect(self.copy_wanted)
        replace = button_of(
            self.tr("Take a Word document…"), self.tr("A base that you edited, or another report of the forum")
        )
        replace.clicked.connect(self.replace_wanted)
        row.addWidget(copy)
        row.addWidget(replace)
        row.addStretch(1)
        column.addLayout(row)
        return box

    def _show_base(self) -> None:
        template = self.bench.shown
        if template is None:
            return
        try:
            facts = facts_of(template)
        except HRReportError as error:
            self._facts.setText(str(error))
            return
        self._facts.setText(self._told(facts))
        for role, control in self._roles.items():
            names = facts.paragraph_styles
            names = facts.table_styles if role == "table" else names
            names = facts.character_styles if role in _CHARACTERS else names
            control.offer(self._answers(role, names))

    def _answers(self, role: str, names: tuple[str, ...]) -> dict[str, str]:
        usual = STYLES[role]
        chosen = self.bench.at(("styles", role))
        more = [chosen] if isinstance(chosen, str) and chosen not in names else []
        words = self.tr("{} (the usual one)").format(usual)
        return {"": words, **{name: name for name in (*names, *more) if name != usual}}

    def _told(self, facts: BaseFacts) -> str:
        left, top, right, bottom = facts.margins
        page = self.tr("Page {} × {} mm, margins {} left, {} top, {} right, {} bottom.").format(
            facts.width, facts.height, left, top, right, bottom
        )
        fonts = self.tr("Fonts: {}.").format(", ".join(facts.fonts)) if facts.fonts else ""
        styles = self.tr("{} paragraph styles.").format(len(facts.paragraph_styles))
        return " ".join(one for one in (page, fonts, styles) if one)
