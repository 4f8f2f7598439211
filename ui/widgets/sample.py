"""How a speaker will read: first, later and in the list of speakers, exactly as the report composes her."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from hrreport.forum.attribution import Namer
from hrreport.forum.direction import direction
from hrreport.forum.span import Span, plain_spans
from hrreport.forum.template import Template
from hrreport.model import Report, Speaker

PAGE_FAMILY = "Carlito"
PAGE_POINTS = 11.5


class SampleCard(QFrame):
    """The sample of one speaker under a template, in the type of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sample")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(11, 8, 11, 10)
        layout.setSpacing(0)
        self._lines: list[QLabel] = []
        for words in (self.tr("First mention"), self.tr("Later"), self.tr("In the list of speakers")):
            caption = QLabel(words)
            caption.setProperty("role", "caption")
            if self._lines:
                layout.addSpacing(6)
            layout.addWidget(caption)
            line = _page_label(words)
            self._lines.append(line)
            layout.addWidget(line)

    def show_speaker(self, speaker: Speaker, report: Report, template: Template) -> None:
        """Shows how the speaker reads in that report, whether she is one of its speakers or not."""
        namer = Namer(msgspec.structs.replace(report, speakers=(speaker,)), template, "attributed")
        forms = (namer.spans(speaker.id, "full"), namer.spans(speaker.id, "short"), namer.listed(speaker.id))
        way = direction(report.language)
        for line, spans in zip(self._lines, forms, strict=True):
            line.setText(f'<div dir="{way}">{rich(spans) or "–"}</div>')
            line.setAccessibleDescription(plain_spans(spans))

    def words(self) -> tuple[str, ...]:
        """The three samples as plain words."""
        return tuple(line.accessibleDescription() for line in self._lines)


def rich(spans: Iterable[Span]) -> str:
    """Spans as the rich text of a label; nothing in them is taken for markup."""
    out: list[str] = []
    for span in spans:
        words = escape(span.text).replace("\n", "<br>")
        words = f"<b>{words}</b>" if span.bold else words
        out.append(f"<i>{words}</i>" if span.italic else words)
    return "".join(out)


def _page_label(name: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setAccessibleName(name)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    font = QFont(PAGE_FAMILY)
    font.setPointSizeF(PAGE_POINTS)
    label.setFont(font)
    return label
