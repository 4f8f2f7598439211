"""The part “Fields of a report”: what is asked for in each report, and in each segment."""

from __future__ import annotations

from typing import Any

from hrreport.making.patterns import rename_field
from hrreport.making.work import Work, at, free_key, put

from ..theme import Theme
from .bench import Bench, Wish
from .entries import Entries, Step
from .fields import CheckControl, ChoiceControl, LineControl, WordsControl
from .form import Form
from .key_control import KeyControl
from .pairs import PairsControl

_MERGES = 2.0


class FieldsPart(Form):
    """Two lists of fields with the same controls."""

    def __init__(self, bench: Bench, theme: Theme) -> None:
        told = self.tr("What is asked for in each report. Fields stand in patterns, on the title page and in the base.")
        super().__init__(bench, self.tr("Fields of a report"), told, ("fields", "segment-fields"))
        self._lists = (
            self._entries(theme, "fields", self.tr("Fields of the report")),
            self._entries(theme, "segment-fields", self.tr("Fields of each segment")),
        )
        self.end()

    def refresh(self) -> None:
        super().refresh()
        for entries in self._lists:
            entries.refresh()

    def go_to(self, path: tuple[str | int, ...]) -> bool:
        inner = path[2:] if path[:1] == ("languages",) else path
        for entries, table in zip(self._lists, ("fields", "segment-fields"), strict=True):
            if len(inner) > 1 and inner[0] == table:
                entries.choose(inner[1])
        return super().go_to(path)

    def _entries(self, theme: Theme, table: str, name: str) -> Entries:
        bench = self.bench
        made = Entries(
            bench,
            theme,
            name,
            (table,),
            self._title,
            lambda: (free_key("", self._taken(), "field"), {"label": self.tr("New field")}),
            self.tr("Add a field"),
            self.tr("Nothing is asked for yet."),
        )
        made.add(_LabelControl(bench, self.tr("Label"), made, table, self._taken))
        made.add(ChoiceControl(bench, self.tr("What it holds"), made.inner("type"), self._kinds(), usual="text"))
        choices = made.inner_if(made.inner_worded("choices"), lambda one: one.get("type") == "choice")
        heads = (self.tr("What can be chosen"), self.tr("Key"))
        told = self.tr("One row for each. The key stands in report files; it is made of the words.")
        made.add(PairsControl(bench, self.tr("Choices"), choices, heads, told, makes_keys=True))
        columns = made.inner_if(made.inner_worded("columns"), lambda one: one.get("type") == "rows")
        made.add(WordsControl(bench, self.tr("Columns"), columns, self.tr("One on each line.")))
        made.add(
            LineControl(
                bench, self.tr("Help"), made.inner_worded("help"), self.tr("Said under the field, with an example.")
            )
        )
        made.add(LineControl(bench, self.tr("Begins with"), made.inner_worded("default")))
        made.add(CheckControl(bench, self.tr("It is required"), made.inner("required")))
        made.add(
            CheckControl(
                bench,
                self.tr("“Not recorded” is an answer"),
                made.inner("not-recorded"),
                usual=True,
            )
        )
        told = self.tr("In patterns it is called by this name, in braces. Patterns follow when you change it.")
        made.add(KeyControl(bench, self.tr("Name in patterns"), made, self._rename(table), self._taken, told))
        self.add_widget(made)
        return made

    def _taken(self) -> list[str]:
        return [*self.bench.at(("fields",), {}), *self.bench.at(("segment-fields",), {})]

    def _title(self, step: Step, entry: Any) -> str:
        label = str(entry.get("label") or step)
        marks = [self._kinds().get(entry.get("type", "text"), "")]
        marks += [self.tr("required")] if entry.get("required") else []
        return f"{label} – {', '.join(marks)}"

    def _kinds(self) -> dict[str, str]:
        return {
            "text": self.tr("a line of text"),
            "long": self.tr("several paragraphs"),
            "number": self.tr("a number"),
            "yes-no": self.tr("yes or no"),
            "date": self.tr("a date"),
            "choice": self.tr("one of several choices"),
            "people": self.tr("people of the session"),
            "rows": self.tr("a small table"),
            "url": self.tr("a web address"),
            "email": self.tr("an e-mail address"),
        }

    def _rename(self, table: str) -> Any:
        return lambda work, key, new: rename_field(work, table, key, new)


class _LabelControl(LineControl):
    """The label of a field; a key that was made of it goes on following it."""

    def __init__(self, bench: Bench, label: str, entries: Entries, table: str, taken: Any) -> None:
        super().__init__(bench, label, entries.inner_worded("label"))
        self._entries = entries
        self._table = table
        self._taken = taken

    def put_words(self, words: str) -> None:
        path, key = self.path, str(self._entries.step)
        if path is None or path != self.own_path:
            super().put_words(words)
            return
        others = [one for one in self._taken() if one != key]
        before = str(self._bench.at(path, ""))
        is_made = key == free_key(before, others, "field") or before == self.tr("New field") or key.startswith("field")
        new = free_key(words, others, "field") if is_made else key

        def edit(work: Work) -> Work:
            work = put(work, (self._table, key, "label"), words)
            return (
                work if new == key or at(work.tables, (self._table, new)) else rename_field(work, self._table, key, new)
            )

        self._bench.wish(Wish(self._words, edit, f"label of {self._table}"))
