"""A calm, read-only view of a report's words, or of what differs between two states of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from hrreport.model.differences import Difference, Stretch
from hrreport.model.passages import Passage

from ..theme import Theme

PAGE_FAMILY = "Carlito"
_BODY_POINTS, _LABEL_POINTS = 11.0, 8.25
_CONTEXT = 14  # words shown on each side of what differs


class ReadingView(QTextEdit):
    """Shows passages, differences or one sentence; paints itself anew when the theme changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Sequence[Passage] | Sequence[Difference] | str = ""
        self.setReadOnly(True)
        self.setProperty("role", "field")
        self.setAccessibleName(self.tr("Text"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(14)
        theme.changed.connect(self._fill)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Shows every word of a report."""
        self._show(passages or self.tr("There is no text in it yet."))

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Shows what differs: what came is underlined, what went is struck out."""
        self._show(differences or self.tr("Nothing differs."))

    def show_sentence(self, words: str) -> None:
        """Shows one sentence instead of a text."""
        self._show(words)

    def _show(self, shown: Sequence[Passage] | Sequence[Difference] | str) -> None:
        self._shown = shown
        self._fill()

    def _fill(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if isinstance(self._shown, str):
            cursor.insertText(self._shown, self._label(is_heading=False))
        else:
            for one in self._shown:
                self._add(cursor, one)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _add(self, cursor: QTextCursor, one: Passage | Difference) -> None:
        passage = one if isinstance(one, Passage) else one.passage
        self._begin(cursor, gap=14)
        cursor.insertText(passage_title(passage), self._label(is_heading=True))
        if isinstance(one, Difference):
            cursor.insertText(_told(one), self._label(is_heading=False))
        self._begin(cursor, gap=2)
        stretches = shortened(one.stretches) if isinstance(one, Difference) else (Stretch(passage.text, "same"),)
        for stretch in stretches:
            self._insert(cursor, stretch)

    def _insert(self, cursor: QTextCursor, stretch: Stretch) -> None:
        words = stretch.words.rstrip(" ")
        for number, line in enumerate(words.split("\n")):
            if number:
                self._begin(cursor, gap=4)
            cursor.insertText(line, self._body(stretch.kind))
        # What was struck out must not run into what follows.
        after = stretch.words[len(words) :] or (" " if stretch.kind == "gone" else "")
        cursor.insertText(after, self._body("same"))

    def _begin(self, cursor: QTextCursor, gap: float) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(gap)
        form.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self.document().isEmpty():
            form.setTopMargin(0)
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)

    def _label(self, is_heading: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self._theme.color("dim"))
        made.setFontPointSize(self.font().pointSizeF() if isinstance(self._shown, str) else _LABEL_POINTS)
        made.setFontWeight(QFont.Weight.DemiBold if is_heading else QFont.Weight.Normal)
        return made

    def _body(self, kind: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontFamilies([PAGE_FAMILY])
        made.setFontPointSize(_BODY_POINTS)
        made.setForeground(self._theme.color("ink"))
        if kind == "new":
            made.setBackground(self._theme.color("wash"))
            made.setFontUnderline(True)
            made.setUnderlineColor(self._theme.color("accent"))
        elif kind == "gone":
            made.setForeground(self._theme.color("dim"))
            made.setFontStrikeOut(True)
        return made


def passage_title(passage: Passage) -> str:
    """What a passage is, in words: “Contribution of Inês Tavares”."""
    words = {
        "title": _tr("Title"),
        "subtitle": _tr("Subtitle"),
        "introduction": _tr("Introduction"),
        "field": _tr("Field “{}”"),
        "segment": _tr("Heading and theme of segment {}"),
        "contribution": _tr("Contribution of {}") if passage.name else _tr("Narration"),
        "notes": _tr("Notes on {}") if passage.name else _tr("Notes"),
        "speaker": _tr("Speaker {}"),
        "front": _tr("Above the report"),
        "annex": _tr("After the report"),
        "template": "{}",
    }
    return words[passage.kind].format(passage.name)


def shortened(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The stretches with “…” for the middle of long ones that are the same in both states."""
    every = tuple(stretches)
    if len(every) < 2:
        return every
    out: list[Stretch] = []
    for number, one in enumerate(every):
        words = one.words.split(" ")
        head = 0 if number == 0 else _CONTEXT
        tail = 0 if number == len(every) - 1 else _CONTEXT
        if one.kind == "same" and len(words) > head + tail + _CONTEXT:
            parts = (" ".join(words[:head]), "…", " ".join(words[len(words) - tail :]) if tail else "")
            one = Stretch(" ".join(part for part in parts if part), "same")
        out.append(one)
    return tuple(out)


def _told(one: Difference) -> str:
    came, went = one.count("new"), one.count("gone")
    if one.was is not None:
        return "  " + _tr("was given to {}").format(one.was or _tr("nobody"))
    words = {
        "new": _tr("new"),
        "gone": _tr("taken out"),
        "moved": _tr("moved"),
        "changed": _tr("words added: {}, taken out: {}").format(came, went),
    }
    return "  " + words[one.kind]


def _tr(words: str) -> str:
    return QCoreApplication.translate("ReadingView", words)
