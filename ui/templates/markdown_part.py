"""The part “Markdown”."""

from __future__ import annotations

from ..theme import Theme
from .bench import Bench, own
from .fields import ChoiceControl
from .form import Form
from .pairs import PairsControl
from .pattern_control import PatternControl


class MarkdownPart(Form):
    """How the Markdown of this forum begins and what exported files are called."""

    def __init__(self, bench: Bench, theme: Theme) -> None:
        told = self.tr("For the forum’s website. Leave it as it is if there is none.")
        super().__init__(bench, self.tr("Markdown"), told, ("markdown",))
        levels = {1: self.tr("the first level"), 2: self.tr("the second level"), 3: self.tr("the third level")}
        self.add(
            ChoiceControl(
                bench,
                self.tr("The title is a heading of"),
                own("markdown", "heading-level"),
                levels,
                usual=1,
            )
        )
        said = self.tr("Without suffix; also for Word. Empty: the name of the report’s file.")
        self.add(PatternControl(bench, theme, self.tr("Exported files are called"), own("markdown", "file-name"), said))
        said = self.tr("Written above the text for the website: “title” and {title}. Values are patterns.")
        pair = (self.tr("Key"), self.tr("What stands there: {title}"))
        self.add(PairsControl(bench, self.tr("Front matter"), own("markdown", "front-matter"), pair, said))
        self.end()
