"""The part “Limits and deadline”."""

from __future__ import annotations

from ..theme import Theme
from .bench import Bench, own
from .form import Form
from .limit_control import DeadlineControl, LimitControl


class LimitsPart(Form):
    """How long things may be, and until when a report is due."""

    def __init__(self, bench: Bench, theme: Theme) -> None:
        told = self.tr("The app counts along, and says before an export what is over a limit.")
        super().__init__(bench, self.tr("Limits and deadline"), told, ("limits", "deadline"))
        said = self.tr("Introduction included.")
        self.add(LimitControl(bench, self.tr("The whole report"), own("limits", "report"), said))
        self.add(LimitControl(bench, self.tr("The introduction"), own("limits", "introduction")))
        self.add(LimitControl(bench, self.tr("Each segment"), own("limits", "segment")))
        self.add(LimitControl(bench, self.tr("Each contribution"), own("limits", "contribution")))
        said = self.tr("It needs a field that holds a date. Working days are Monday to Friday.")
        self.add(DeadlineControl(bench, self.tr("The report is due"), own("deadline"), said))
        self.end()
