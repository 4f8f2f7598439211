"""The part “Segments”: the parts that a report has, the words over them, and what is set out after them."""

from __future__ import annotations

import re
from typing import Any

from hrreport.forum.template import Headings
from hrreport.making.pieces import without_signs
from hrreport.making.work import free_key, list_at, table_at

from ..theme import Theme
from .bench import Bench, own, worded
from .entries import Entries, Step
from .evidence import EvidenceBox
from .fields import CheckControl, ChoiceControl, LineControl, WordsControl
from .form import Form
from .limit_control import LimitControl
from .pattern_control import PatternControl

_USUAL = Headings()
_FIELD = re.compile(r"(?<!\\)\{\s*([\w-]+)[^}]*\}")
_COLUMNS = ("name", "offices", "role", "organisation", "place", "country", "email", "segment")


class SegmentsPart(Form):
    """Skeleton, headings, numbered paragraphs, annexes."""

    def __init__(self, bench: Bench, theme: Theme) -> None:
        told = self.tr("The parts that a new report begins with, and what stands over them.")
        super().__init__(
            bench, self.tr("Segments"), told, ("skeleton", "segments", "headings", "annexes", "paragraphs")
        )
        if any(one.key == "skeleton" for one in bench.work.evidence):
            self.column.addWidget(EvidenceBox(bench, "skeleton"))
            self.column.addSpacing(20)
        self._kinds = {
            "opening": self.tr("Opening"),
            "segment": self.tr("Segment"),
            "closing": self.tr("Closing"),
            "other": self.tr("Something else"),
        }
        self._parts = self._skeleton(theme)
        self._add_headings(theme)
        self._annexes = self._add_annexes(theme)
        self._add_numbers()
        self.end()

    def refresh(self) -> None:
        super().refresh()
        self._parts.refresh()
        self._annexes.refresh()

    def go_to(self, path: tuple[str | int, ...]) -> bool:
        inner = path[2:] if path[:1] == ("languages",) else path
        if len(inner) > 1 and inner[0] == "skeleton":
            self._parts.choose(inner[1])
        elif len(inner) > 1 and inner[0] == "headings":
            keys = [one.get("key") for one in self.bench.at(("skeleton",), ())]
            self._parts.choose(keys.index(inner[1]) if inner[1] in keys else 0)
        elif len(inner) > 1 and inner[0] == "annexes":
            self._annexes.choose(inner[1])
        return super().go_to(path)

    def _skeleton(self, theme: Theme) -> Entries:
        bench = self.bench
        made = Entries(
            bench,
            theme,
            self.tr("Parts of a report"),
            ("skeleton",),
            self._title,
            self._new_part,
            self.tr("Add a part"),
            self.tr("None: a rapporteur adds segments as the session goes."),
        )
        heading = made.inner_worded("heading", other=lambda entry, step: ("headings", entry.get("key", "")))
        said = self.tr("Empty: the heading of its kind, below.")
        made.add(PatternControl(bench, theme, self.tr("Heading"), heading, said))
        made.add(ChoiceControl(bench, self.tr("Kind"), made.inner("kind"), self._kinds, usual="segment"))
        levels = {1: self.tr("on its own"), 2: self.tr("under the part before it")}
        made.add(ChoiceControl(bench, self.tr("It stands"), made.inner("level"), levels, usual=1))
        made.add(CheckControl(bench, self.tr("It is required"), made.inner("required")))
        made.add(CheckControl(bench, self.tr("It can stand several times"), made.inner("repeat")))
        made.add(
            LineControl(bench, self.tr("Help"), made.inner("help"), self.tr("Tells the rapporteur what goes there."))
        )
        made.add(LimitControl(bench, self.tr("At most"), made.inner("limit")))
        made.add(LimitControl(bench, self.tr("Each contribution at most"), made.inner("each")))
        said = self.tr("The key of a kind of outcome: everything in this part is one of that kind.")
        made.add(LineControl(bench, self.tr("Outcomes"), made.inner("outcome"), said))
        modes = {
            "attributed": self.tr("as in the rest of the report"),
            "unattributed": self.tr("without names"),
            "grouped": self.tr("without names, all running on"),
        }
        made.add(ChoiceControl(bench, self.tr("Speakers are named"), made.inner("mode"), modes, usual="attributed"))
        self.add_widget(made)
        return made

    def _add_headings(self, theme: Theme) -> None:
        bench = self.bench
        self.add_heading(self.tr("Headings"))
        self.add(
            PatternControl(
                bench,
                theme,
                self.tr("Of a segment"),
                worded("segments", "heading"),
                self.tr("“{ordinal} segment” gives “First segment”; there are numbers, roman ones and letters too."),
                _USUAL.heading,
            )
        )
        self.add(LineControl(bench, self.tr("Of the opening"), worded("segments", "opening"), "", _USUAL.opening))
        self.add(LineControl(bench, self.tr("Of the closing"), worded("segments", "closing"), "", _USUAL.closing))
        said = self.tr("One on each line; after the last come numbers.")
        self.add(WordsControl(bench, self.tr("First, second …"), worded("segments", "ordinals"), said, _USUAL.ordinals))
        counts = {"kind": self.tr("parts of its kind"), "all": self.tr("all parts of its level")}
        self.add(ChoiceControl(bench, self.tr("A number counts"), own("segments", "counts"), counts, usual="kind"))
        said = self.tr("With the fields of segments, and “moderator”: [*Moderated by {moderator}*].")
        self.add(PatternControl(bench, theme, self.tr("Line under a heading"), worded("segments", "details"), said))

    def _add_annexes(self, theme: Theme) -> Entries:
        bench = self.bench
        self.add_heading(self.tr("After the report"))
        kinds = {
            "speakers": self.tr("Those who spoke"),
            "participants": self.tr("Everybody who was there"),
            "agenda": self.tr("The agenda"),
            "outcomes": self.tr("What was settled"),
            "fields": self.tr("Fields of the report"),
        }
        made = Entries(
            bench,
            theme,
            self.tr("Annexes"),
            ("annexes",),
            lambda _, entry: f"{entry.get('heading', '')} – {kinds.get(entry.get('kind', ''), '')}",
            lambda: ("", {"kind": self._free_annex(), "heading": self.tr("Annex")}),
            self.tr("Add an annex"),
            self.tr("None."),
        )
        made.add(ChoiceControl(bench, self.tr("What it lists"), made.inner("kind"), kinds))
        heading = made.inner_worded("heading", other=lambda entry, _: ("annexes", entry.get("kind", "")))
        made.add(LineControl(bench, self.tr("Heading"), heading))
        said = self.tr(
            "One on each line; none makes a list. Of people: {}. Of outcomes: number, label, text, owner, due."
        )
        made.add(WordsControl(bench, self.tr("Columns"), made.inner("columns"), said.format(", ".join(_COLUMNS))))
        said = self.tr("At the end of the report, unless you write “front” or the key of a part of the skeleton.")
        made.add(LineControl(bench, self.tr("Stands after"), made.inner("after"), said))
        said = self.tr("Their keys, one on each line; each is printed beside its label.")
        made.add(WordsControl(bench, self.tr("Fields"), made.inner("fields"), said))
        self.add_widget(made)
        return made

    def _add_numbers(self) -> None:
        bench = self.bench
        self.add_heading(self.tr("Numbered paragraphs"))
        self.add(CheckControl(bench, self.tr("Paragraphs are numbered"), own("paragraphs", "numbered")))
        begins = {"segments": self.tr("the first segment"), "introduction": self.tr("the introduction")}
        self.add(ChoiceControl(bench, self.tr("From"), own("paragraphs", "from"), begins, usual="segments"))
        again = {"report": self.tr("never"), "segment": self.tr("with each segment")}
        self.add(ChoiceControl(bench, self.tr("They begin again"), own("paragraphs", "restart"), again, usual="report"))

    def _new_part(self) -> tuple[str, Any]:
        taken = [str(one.get("key")) for one in self.bench.at(("skeleton",), ())]
        return "", {"key": free_key("part", taken, "part"), "kind": "segment"}

    def _free_annex(self) -> str:
        there = [one.get("kind") for one in self.bench.at(("annexes",), ())]
        return next(
            (kind for kind in ("speakers", "outcomes", "agenda", "participants") if kind not in there), "speakers"
        )

    def _title(self, step: Step, entry: Any) -> str:
        """How the first part of an entry is headed, and what else is to be known of it."""
        kind = str(entry.get("kind", "segment"))
        usual = table_at(self.bench.work.tables, ("segments",))
        pattern = str(entry.get("heading") or usual.get("heading" if kind == "segment" else kind, ""))
        ordinals = list_at(usual, ("ordinals",)) or _USUAL.ordinals
        words = without_signs(example(pattern, str(ordinals[0]) if ordinals else "1")).strip()
        indent = "    " if entry.get("level") == 2 else ""
        marks = [] if kind == "other" and words else [self._kinds.get(kind, kind)]
        marks += [self.tr("several times")] if entry.get("repeat") else []
        told = ", ".join(marks)
        return f"{indent}{words} – {told}" if words and told else f"{indent}{words or told}"


def example(pattern: str, first: str) -> str:
    """A heading as the first of its kind reads: counts are one, other fields stand as three dots."""
    counts = {"ordinal": first, "number": "1", "roman": "I", "letter": "A"}
    return _FIELD.sub(lambda match: counts.get(match[1], "…"), pattern)
