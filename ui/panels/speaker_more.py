"""What few speakers need, behind More…: given name, e-mail, tags, an attribution of her own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrreport.forum.attribution import Namer
from hrreport.forum.span import runs_of_spans
from hrreport.forum.template import Template
from hrreport.model import Report, Speaker

from ..widgets.mirror import MirrorLine, RunsLine
from ..widgets.sections import beside, caption, column, glyph, link, rows
from . import speaker_wishes


class SpeakerMore(QWidget):
    """What few speakers need, behind More…"""

    wish = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speaker: Speaker | None = None
        self._report: Report | None = None
        self._template: Template | None = None
        self._button = link(self.tr("More…"))
        self._body = QWidget()
        self._rows = rows()
        inner = column(self._body, 6)
        inner.addLayout(self._rows)
        self._lines: dict[str, MirrorLine] = {}
        self._own: dict[str, RunsLine] = {}
        self._resets: dict[str, QWidget] = {}
        for part, name, tip in (
            ("given", self.tr("Given name"), self.tr("The given name, for forums that print it apart")),
            ("article", self.tr("Article"), self.tr("The word before the office, where it follows gender: La, L’ …")),
            ("email", self.tr("E-mail"), self.tr("Left out of copies to share")),
            ("gender", self.tr("Gender"), self.tr("Only what the person said; never guessed, never exported")),
            ("tags", self.tr("Tags"), self.tr("Divided by commas")),
        ):
            self._lines[part] = MirrorLine(name, tip)
            self._lines[part].typed.connect(lambda words, part=part: self._on_typed(part, words))
            self.add_row(name, self._lines[part])
        for form, name in (("full", self.tr("Own first")), ("short", self.tr("Own later"))):
            tip = self.tr("An attribution of this speaker’s own; Ctrl+B makes what is selected bold")
            self._add_own(form, name, tip)
        layout = column(self, 4)
        layout.addWidget(self._button)
        layout.addWidget(self._body)
        self._body.hide()
        self._button.clicked.connect(lambda: self.set_open(self._body.isHidden()))

    def add_row(self, words: str, field: QWidget) -> None:
        """One more row."""
        self._rows.addRow(caption(words, field), field)

    def field(self, key: str) -> QWidget | None:
        """The field of that key, or ``None``."""
        return self._lines.get(key) or self._own.get(key)

    def set_open(self, is_open: bool) -> None:
        """Shows or hides the rows."""
        self._body.setVisible(is_open)
        self._button.setText(self.tr("Less") if is_open else self.tr("More…"))
        if is_open:
            self._show_own()

    def show_speaker(self, speaker: Speaker, report: Report, template: Template) -> None:
        """Shows a speaker."""
        self._speaker, self._report, self._template = speaker, report, template
        for part, line in self._lines.items():
            line.show_value(", ".join(speaker.tags) if part == "tags" else getattr(speaker, part))
        if not self._body.isHidden():
            self._show_own()

    def _show_own(self) -> None:
        if self._speaker is None or self._report is None or self._template is None:
            return
        namer = Namer(self._report, self._template, "attributed")
        overrides = self._speaker.overrides.get(self._template.id, {})
        for form, line in self._own.items():
            runs = overrides.get(form)
            made = runs_of_spans(namer.spans(self._speaker.id, form))  # type: ignore[arg-type]
            line.show_runs(runs if runs is not None else made)
            self._resets[form].setVisible(runs is not None)

    def _add_own(self, form: str, name: str, tip: str) -> None:
        line = RunsLine(name, tip)
        reset = glyph("×", self.tr("Back to the forum’s own pattern"))
        line.runs_typed.connect(lambda runs: self._reword(form, runs or None))
        reset.clicked.connect(lambda: self._reword(form, None))
        pair = QWidget()
        layout = beside(line, reset)
        pair.setLayout(layout)
        self._own[form], self._resets[form] = line, reset
        self._rows.addRow(caption(name, line), pair)

    def _reword(self, form: str, runs: object) -> None:
        if self._speaker is not None and self._template is not None:
            self.wish.emit(
                speaker_wishes.reworded(self._speaker.id, self._template.id, form, runs)  # type: ignore[arg-type]
            )

    def _on_typed(self, part: str, words: str) -> None:
        if self._speaker is None:
            return
        value: object = words or None
        if part == "tags":
            value = tuple(tag for one in words.split(",") if (tag := one.strip()))
        self.wish.emit(speaker_wishes.changed(self._speaker.id, part, **{part: value}))
