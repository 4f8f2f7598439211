"""The part “Title page and intro”: the lines above the report, and the standing introduction."""

from __future__ import annotations

from typing import Any

from hrreport.making.pieces import without_signs
from hrreport.making.work import Path

from ..theme import Theme
from ..widgets.sections import link
from .bench import Bench, worded
from .entries import Entries, Step
from .evidence import EvidenceBox
from .fields import ChoiceControl, WordsControl
from .form import Form
from .pattern_control import PatternControl


class FrontPart(Form):
    """Lines of the front, and the introduction."""

    def __init__(self, bench: Bench, theme: Theme) -> None:
        told = self.tr("What stands before the first segment. A title page in the Word document stays as it is there.")
        super().__init__(bench, self.tr("Title page and intro"), told, ("front", "introduction", "ending"))
        keys = ("front", "introduction")
        if any(one.key in keys for one in bench.work.evidence):
            self.column.addWidget(EvidenceBox(bench, *keys))
            self.column.addSpacing(16)
        said = self.tr(
            "Press Enter for another paragraph. A sentence in a dashed frame disappears when its field is empty. "
            "A report may have an introduction of its own instead."
        )
        self.add(
            PatternControl(bench, theme, self.tr("Standing introduction"), worded("introduction"), said, is_long=True)
        )
        said = self.tr("Stands after the last part, before annexes at the end.")
        self.add(PatternControl(bench, theme, self.tr("Standing ending"), worded("ending"), said, is_long=True))
        self._entries = Entries(
            bench,
            theme,
            self.tr("Lines above the report"),
            ("front",),
            lambda step, entry: self._title(step, entry),
            lambda: ("", {"text": "{title}"}),
            self.tr("Add a line"),
            self.tr("Without any, title and subtitle stand there."),
        )
        self._own_lines = link(self.tr("Lines of their own in this language"))
        self._own_lines.clicked.connect(self._copy_lines)
        entries = self._entries
        place = entries.inner_worded("text", other=lambda entry, step: ("front", step, "text"))
        entries.add(PatternControl(bench, theme, self.tr("Line"), lambda language: self._line(place(language))))
        roles = {
            "title": self.tr("as the title"),
            "subtitle": self.tr("as the subtitle"),
            "front": self.tr("as a line of the front"),
        }
        entries.add(ChoiceControl(bench, self.tr("Set"), entries.inner("role"), roles, usual="front"))
        said = self.tr("Their keys, one on each line; each is printed in a table beside its label.")
        entries.add(WordsControl(bench, self.tr("Fields"), entries.inner("fields"), said))
        self.add_widget(entries)
        self.add_widget(self._own_lines)
        self.end()

    def refresh(self) -> None:
        super().refresh()
        self._entries.refresh()
        language = self.bench.language
        has_own = language is not None and bool(self.bench.at(("languages", language, "front")))
        self._own_lines.setVisible(language is not None and bool(self.bench.at(("front",))) and not has_own)

    def go_to(self, path: Path) -> bool:
        inner = path[2:] if path[:1] == ("languages",) else path
        if inner[:1] == ("front",) and len(inner) > 1:
            self._entries.choose(inner[1])
        return super().go_to(path)

    def _line(self, path: Path | None) -> Path | None:
        """The path of a line; ``None`` where a language has no lines of its own yet."""
        return path if path is None or self.bench.at(path[:-1]) is not None else None

    def _copy_lines(self) -> None:
        if self.bench.language is not None:
            path = ("languages", self.bench.language, "front")
            self.bench.put(self.tr("Lines above the report"), path, list(self.bench.at(("front",), ())), merges=False)

    def _title(self, step: Step, entry: Any) -> str:
        words = without_signs(str(entry.get("text", ""))).strip() or ", ".join(entry.get("fields", ()))
        return words or self.tr("Line {}").format(int(step) + 1)
