"""The segment that the cursor is in: heading, theme, kind, level, moderator and its own fields."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hrreport.forum.compose import Composer
from hrreport.forum.span import plain_spans
from hrreport.forum.template import FieldSpec, Template
from hrreport.model import Report, Segment, Value
from hrreport.model.edits import (
    set_heading,
    set_level,
    set_part,
    set_segment_field,
    set_theme,
)
from hrreport.model.segment import SegmentKind
from hrreport.prose import Runs

from ..widgets.choice_box import ChoiceBox
from ..widgets.field import FieldEditor
from ..widgets.field_people import PeopleField
from ..widgets.fields import field_editor
from ..widgets.mirror import Field, MirrorText, RunsLine
from ..widgets.parted import PartedButtons
from ..widgets.sections import beside, caption, column, glyph, remark, rows, section
from ..workspace import Wish

# How many kinds of segment there are whatever the forum.
_KINDS = 4


class SegmentForm(QWidget):
    """One segment. ``moderator_wanted`` carries the button at which a moderator is to be chosen;
    ``nobody_wanted`` tells that there shall be none.
    """

    wish = Signal(object)
    moderator_wanted = Signal(object)
    nobody_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segment: Segment | None = None
        self._heading = RunsLine(self.tr("Heading"), self.tr("Left empty, the forum’s own heading is printed"))
        self._theme = MirrorText(self.tr("Theme"), self.tr("What the segment is about, in one or more sentences"))
        self._kind = ChoiceBox(self.tr("Kind"), self.tr("The kind decides which heading the forum prints"))
        self._level = PartedButtons(self.tr("Level"), (("1", self.tr("Segment")), ("2", self.tr("Part of one"))))
        self._moderator = QPushButton()
        self._nobody = glyph("×", self.tr("No moderator"))
        self._said = remark(self.tr("Put the cursor into a segment to see it here."), "dim")
        self._body = QWidget()
        self._fields: dict[str, FieldEditor] = {}
        self._specs: dict[str, FieldSpec] = {}
        self._parts: tuple[tuple[str, SegmentKind, str], ...] = ()
        self._lay_out()
        self._connect()

    def show_segment(self, segment: Segment | None, report: Report, template: Template) -> None:
        """Shows a segment, or (``None``) a sentence."""
        self._segment = segment
        self._body.setVisible(segment is not None)
        self._said.setVisible(segment is None)
        if segment is None:
            return
        composer = Composer(report, template, "attributed")
        own = plain_spans(composer.text(segment.heading)) if segment.heading else ""
        self._heading.show_runs(segment.heading or (), own)
        self._heading.setPlaceholderText(_made_heading(segment, report, template) or self.tr("no heading"))
        self._theme.show_runs(segment.theme, plain_spans(composer.text(segment.theme)))
        self._show_kinds(segment, report, template)
        self._level.show_value(str(segment.level))
        speaker = report.speaker(segment.moderator) if segment.moderator else None
        name = speaker.name if speaker else self.tr("Choose…")
        self._moderator.setText(self._moderator.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 220))
        self._moderator.setToolTip(name if speaker else self.tr("Choose who moderates this segment"))
        self._nobody.setVisible(speaker is not None)
        self._show_fields(segment, report, template)

    def _show_kinds(self, segment: Segment, report: Report, template: Template) -> None:
        """The kinds of segments, and after them the parts of the forum's reports."""
        headings = template.wording(report.language).headings
        parts = tuple((one.key, one.kind, headings.get(one.key) or one.key) for one in template.skeleton)
        with QSignalBlocker(self._kind):
            if parts != self._parts:
                self._parts = parts
                while self._kind.count() > _KINDS:
                    self._kind.removeItem(self._kind.count() - 1)
                if parts:
                    self._kind.insertSeparator(_KINDS)
                for key, kind, heading in parts:
                    self._kind.addItem(re.sub(r"[{}\\\[\]*]", "", heading), (kind, key))
            known = segment.part in {key for key, _, _ in parts}
            wanted = (segment.kind, segment.part if known else None)
            places = range(self._kind.count())
            self._kind.setCurrentIndex(next((at for at in places if self._kind.itemData(at) == wanted), 0))

    def focus_field(self, key: str) -> bool:
        """Puts the cursor into the field of that key; ``False`` where there is none."""
        fields: dict[str, QWidget] = {"heading": self._heading, "theme": self._theme, **self._fields}
        if key in fields and self._segment is not None:
            fields[key].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return key in fields and self._segment is not None

    @property
    def prose_fields(self) -> tuple[Field, ...]:
        """The fields that hold the forum's prose, for typography."""
        return self._heading, self._theme

    @property
    def segment_id(self) -> str | None:
        """The segment that is shown."""
        return None if self._segment is None else self._segment.id

    def _show_fields(self, segment: Segment, report: Report, template: Template) -> None:
        """The fields that the forum asks for of a segment, and those that this one carries."""
        asked = template.segment_fields_in(report.language)
        wanted = {**dict.fromkeys(asked), **segment.fields}
        for key in [key for key in self._fields if key not in wanted or self._specs.get(key) != asked.get(key)]:
            self._form.removeRow(self._fields.pop(key))
        self._specs = asked
        for key, value in wanted.items():
            if key not in self._fields:
                spec = asked.get(key) or template.fields.get(key) or FieldSpec(label=key)
                editor = field_editor(key, spec, speakers=report.speakers)
                editor.edited.connect(lambda value, key=key: self._on_field(key, value))
                self._fields[key] = editor
                self._form.addRow(editor.label, editor)
            one = self._fields[key]
            if isinstance(one, PeopleField):
                one.set_speakers(report.speakers)
            one.set_value(value)

    def _lay_out(self) -> None:
        for key, words in (
            ("opening", self.tr("Opening")),
            ("segment", self.tr("Segment")),
            ("closing", self.tr("Closing")),
            ("other", self.tr("Other, without a heading")),
        ):
            self._kind.addItem(words, (key, None))
        self._moderator.setProperty("role", "choice")
        self._moderator.setAccessibleName(self.tr("Moderator"))
        self._moderator.setAutoDefault(False)
        self._moderator.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._form = rows()
        self._form.addRow(caption(self.tr("Heading"), self._heading), self._heading)
        self._form.addRow(caption(self.tr("Theme"), self._theme), self._theme)
        self._form.addRow(caption(self.tr("Kind"), self._kind), self._kind)
        self._form.addRow(caption(self.tr("Level"), self._level), self._level)
        self._form.addRow(caption(self.tr("Moderator"), self._moderator), beside(self._moderator, self._nobody))
        inner = column(self._body, 7)
        inner.addWidget(section(self.tr("Segment")))
        inner.addLayout(self._form)
        layout = column(self, 7)
        layout.addWidget(self._said)
        layout.addWidget(self._body)
        layout.addStretch()

    def _connect(self) -> None:
        self._heading.runs_typed.connect(self._on_heading)
        self._theme.typed.connect(self._on_theme)
        self._kind.activated.connect(
            lambda number: self._edit(
                self.tr("Change kind of segment"),
                lambda report, one: set_part(
                    report, one, self._kind.itemData(number)[1], self._kind.itemData(number)[0]
                ),
            )
        )
        self._level.chosen.connect(
            lambda key: self._edit(
                self.tr("Change level"), lambda report, one: set_level(report, one, 1 if key == "1" else 2)
            )
        )
        self._moderator.clicked.connect(lambda: self.moderator_wanted.emit(self._moderator))
        self._nobody.clicked.connect(self.nobody_wanted)

    def _edit(self, label: str, edit: Callable[[Report, str], Report], part: str = "") -> None:
        if self._segment is not None:
            one = self._segment.id
            merge = f"segment:{one}:{part}" if part else None
            self.wish.emit(Wish(label, lambda report: edit(report, one), merge))

    def _on_heading(self, runs: Runs) -> None:
        self._edit(self.tr("Change heading"), lambda report, one: set_heading(report, one, runs or None), "heading")

    def _on_theme(self, _: str) -> None:
        if not self._theme.isReadOnly():
            runs = self._theme.runs()
            self._edit(self.tr("Change theme"), lambda report, one: set_theme(report, one, runs), "theme")

    def _on_field(self, key: str, value: Value | None) -> None:
        """A field that only the segment carries stays when it is emptied, to be filled again."""
        kept = "" if value is None and key not in self._specs else value
        self._edit(
            self.tr("Change field"), lambda report, one: set_segment_field(report, one, key, kept), f"field:{key}"
        )


def _made_heading(segment: Segment, report: Report, template: Template) -> str:
    """The heading that the template makes for the segment, whatever its own is."""
    bare = msgspec.structs.replace(segment, heading=None)
    segments = tuple(bare if one.id == segment.id else one for one in report.segments)
    composer = Composer(msgspec.structs.replace(report, segments=segments), template, "attributed")
    return plain_spans(composer.heading(bare))


def _with_kind(report: Report, segment: str, kind: SegmentKind, part: str | None) -> Report:
    """The report with a segment of a kind, which fills a part of the forum's skeleton or none."""
    return set_part(report, segment, part, kind)
