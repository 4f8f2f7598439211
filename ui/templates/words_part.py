"""The part “Words of the house”: outcomes, verbs, terms and single words."""

from __future__ import annotations

from typing import Any

from hrreport.forum.template import Wording
from hrreport.making.work import free_key, rename

from ..theme import Theme
from .bench import Bench, worded
from .entries import Entries
from .fields import ChoiceControl, LineControl, WordsControl
from .form import Form
from .key_control import KeyControl
from .pairs import PairsControl
from .pattern_control import PatternControl

_USUAL = Wording()


class WordsPart(Form):
    """What a forum calls things."""

    def __init__(self, bench: Bench, theme: Theme) -> None:
        told = self.tr("What this forum calls things, and which words it writes.")
        heads = ("outcomes", "verbs", "moderating", "terms", "words")
        super().__init__(bench, self.tr("Words of the house"), told, heads)
        self._outcomes = self._add_outcomes(theme)
        self.add_heading(self.tr("Verbs"))
        said = self.tr("Offered behind an attribution: “stressed”, “recalled”. One on each line.")
        self.add(WordsControl(bench, self.tr("Reporting verbs"), worded("verbs"), said))
        said = self.tr("Behind a name they tell, in a summary that is imported, who moderated. One on each line.")
        self.add(
            WordsControl(bench, self.tr("Verbs of moderating"), worded("moderating"), said, _USUAL.moderating),
        )
        self.add_heading(self.tr("Terms and single words"))
        pair = (self.tr("What others write"), self.tr("What this forum writes"))
        self.add(PairsControl(bench, self.tr("Terms"), worded("terms"), pair))
        self.add(LineControl(bench, self.tr("Yes"), worded("words", "yes"), "", _USUAL.words.yes))
        self.add(LineControl(bench, self.tr("No"), worded("words", "no"), "", _USUAL.words.no))
        said = self.tr("Printed for a field that was not recorded; empty prints nothing.")
        self.add(LineControl(bench, self.tr("Not recorded"), worded("words", "not-recorded"), said))
        said = self.tr(
            "EEEE is the day of the week, d the day, MMMM the month, y the year. Empty: as the language does."
        )
        self.add(LineControl(bench, self.tr("Dates"), worded("words", "date"), said))
        pair = (self.tr("Column: name, offices, country …"), self.tr("Its head in the tables of annexes"))
        self.add(PairsControl(bench, self.tr("Heads of columns"), worded("words", "columns"), pair))
        self.end()

    def refresh(self) -> None:
        super().refresh()
        self._outcomes.refresh()

    def go_to(self, path: tuple[str | int, ...]) -> bool:
        inner = path[2:] if path[:1] == ("languages",) else path
        if len(inner) > 1 and inner[0] == "outcomes":
            self._outcomes.choose(inner[1])
        return super().go_to(path)

    def _add_outcomes(self, theme: Theme) -> Entries:
        bench = self.bench
        made = Entries(
            bench,
            theme,
            self.tr("Outcomes"),
            ("outcomes",),
            lambda key, entry: str(entry.get("label") or key),
            self._new_outcome,
            self.tr("Add a kind of outcome"),
            self.tr(
                "Without any there are decisions, actions, messages and commitments, printed where they were made."
            ),
        )
        made.add(LineControl(bench, self.tr("Name"), made.inner_worded("label")))
        places = {
            "in-place": self.tr("where it was settled"),
            "collected": self.tr("in the annex of outcomes"),
            "both": self.tr("in both places"),
        }
        made.add(ChoiceControl(bench, self.tr("Printed"), made.inner("place"), places, usual="in-place"))
        said = self.tr("“text” stands in it once, outside frames and emphasis.")
        made.add(
            PatternControl(bench, theme, self.tr("How it is printed"), made.inner_worded("pattern"), said, "{text}")
        )
        said = self.tr("Over those that are collected.")
        made.add(LineControl(bench, self.tr("Heading in the annex"), made.inner_worded("heading"), said))
        made.add(
            KeyControl(
                bench,
                self.tr("Name in report files"),
                made,
                lambda work, key, new: rename(work, ("outcomes",), key, new),
                self._keys,
                self.tr("Do not change it once reports are written: they would not find their outcomes again."),
            )
        )
        self.add_widget(made)
        return made

    def _new_outcome(self) -> tuple[str, Any]:
        return free_key("outcome", self._keys(), "outcome"), {"label": self.tr("New outcome")}

    def _keys(self) -> list[str]:
        return list(self.bench.at(("outcomes",), {}))
