"""The part “Attribution”: how a speaker is introduced, and how she is named again."""

from __future__ import annotations

from hrreport.forum.template import Attribution

from ..naming_modes import MODES, mode_words
from ..theme import Theme
from .bench import Bench, own, worded
from .evidence import EvidenceBox
from .fields import ChoiceControl, WordsControl
from .form import Form
from .functions import FunctionControls
from .join_control import JoinControl
from .pattern_control import PatternControl

_USUAL = Attribution()


class AttributionPart(Form):
    """The patterns of speakers, functions, modes and the words around them."""

    def __init__(self, bench: Bench, theme: Theme) -> None:
        told = self.tr("How a speaker is introduced, and how she is named again.")
        super().__init__(bench, self.tr("Attribution"), told, ("attribution",))
        if any(one.key == "attribution" for one in bench.work.evidence):
            self.column.addWidget(EvidenceBox(bench, "attribution"))
            self.column.addSpacing(20)
        signs = self.tr(
            "What stands in a dashed frame disappears when its field is empty. Type { for a field, [ for a frame."
        )
        for key, label, said in (
            ("office", self.tr("An office"), signs),
            ("full", self.tr("First mention"), ""),
            ("short", self.tr("Later mention"), ""),
            ("representative", self.tr("Someone who represents an organisation and holds no office"), ""),
            ("unaffiliated", self.tr("Someone without any office"), ""),
            ("listed", self.tr("In the list of speakers"), ""),
        ):
            usual = str(getattr(_USUAL, key))
            last = self.add(PatternControl(bench, theme, label, worded("attribution", key), said, usual))
        self._functions = FunctionControls(bench, theme, last.field)
        self.add_widget(self._functions)
        self.add_heading(self.tr("When and how"))
        scopes = {
            "report": self.tr("Once in the report"),
            "segment": self.tr("Once in each segment"),
            "contribution": self.tr("At each contribution"),
        }
        self.add(
            ChoiceControl(bench, self.tr("In full"), own("attribution", "first"), scopes, usual="report"),
        )
        modes = {str(mode): mode_words(mode) for mode in MODES}
        self.add(
            ChoiceControl(bench, self.tr("Who is named"), own("attribution", "mode"), modes, usual="attributed"),
        )
        self.add(
            JoinControl(
                bench,
                self.tr("Between a name and what she said"),
                worded("attribution", "join"),
                self.tr("Usually a space."),
                " ",
            )
        )
        self.add(
            JoinControl(
                bench,
                self.tr("Before what she goes on to say"),
                worded("attribution", "continued"),
                self.tr("Before each further paragraph, such as “… ”; usually nothing."),
                "",
            )
        )
        self.add(
            WordsControl(
                bench,
                self.tr("Someone who is not named, first and later"),
                worded("attribution", "someone"),
                self.tr("Two lines: “A participant”, “the participant”. For modes that name nobody."),
                _USUAL.someone,
            )
        )
        self.add(
            WordsControl(
                bench,
                self.tr("Honorifics"),
                worded("attribution", "honorifics"),
                self.tr("One on each line."),
                _USUAL.honorifics,
            )
        )
        self.add(
            WordsControl(
                bench,
                self.tr("Articles before an office"),
                worded("attribution", "articles"),
                self.tr("In languages whose articles follow gender: “Le”, “La”, “L’”. One on each line."),
            )
        )
        self.end()

    def refresh(self) -> None:
        super().refresh()
        self._functions.refresh()
