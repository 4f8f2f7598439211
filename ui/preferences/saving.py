"""Saving: by itself or not, how long earlier versions are kept, and what is kept of unsaved work."""

from __future__ import annotations

from hrreport.settings import Settings, SettingsFile
from hrreport.storage.versions import Versions

from ..dialogs.asking import Answer, Asker
from ..widgets.choice_box import ChoiceBox
from ..widgets.sections import remark
from .page import PreferencePage

_MINUTES = (0, 1, 2, 5, 10, 15, 30)
_DAYS = (0, 7, 30, 90, 365)


class SavingPage(PreferencePage):
    """``versions`` are those of all reports, from which some go when they are to be kept for a shorter time."""

    def __init__(self, settings: SettingsFile, versions: Versions, asker: Asker) -> None:
        super().__init__(self.tr("Saving"), settings, ("saves_every", "versions_days"))
        self._versions = versions
        self._asker = asker
        self._minutes: list[int] = []
        self._days: list[int] = []
        self._every = ChoiceBox(self.tr("Save by itself"))
        self._every.currentIndexChanged.connect(self._on_every)
        self._kept = ChoiceBox(self.tr("Keep earlier versions"))
        self._kept.currentIndexChanged.connect(self._on_kept)
        self._add(
            self.tr("&Save by itself"),
            self._every,
            self.tr(
                "A report that has a file is saved there without a question. "
                "Where somebody else has changed the file, it is left alone and you are told."
            ),
        )
        self._add(
            self.tr("&Earlier versions"),
            self._kept,
            self.tr(
                "Each save keeps what the file held before: everything of the last day, then one version an hour, "
                "a day, a week. File › Earlier versions… brings one back."
            ),
        )
        words = self.tr(
            "Whatever you write is kept in reserve within a second, whether you save or not. If the program or the "
            "computer stops, your work stands on the start page the next time. There is nothing to set."
        )
        self._add_heading(self.tr("Unsaved work"))
        self._form.addRow(remark(words, ""))
        self.show_settings()

    def _show(self, now: Settings) -> None:
        self._minutes = sorted({*_MINUTES, now.saves_every})
        self._every.clear()
        self._every.addItems([self._every_words(one) for one in self._minutes])
        self._every.setCurrentIndex(self._minutes.index(now.saves_every))
        self._days = [*sorted({*_DAYS, now.versions_days} - {0}), 0]
        self._kept.clear()
        self._kept.addItems([self._kept_words(one) for one in self._days])
        self._kept.setCurrentIndex(self._days.index(now.versions_days))

    def _every_words(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Never")
        if minutes == 1:
            return self.tr("Every minute")
        return self.tr("Every {} minutes", "", minutes).format(minutes)

    def _kept_words(self, days: int) -> str:
        if not days:
            return self.tr("Always")
        if days == 365:
            return self.tr("For a year")
        return self.tr("For {} days", "", days).format(days)

    def _on_every(self, number: int) -> None:
        self._choose(saves_every=self._minutes[max(number, 0)])

    def _on_kept(self, number: int) -> None:
        days = self._days[max(number, 0)]
        if self._is_showing or days == self._settings.now.versions_days:
            return
        if self._may_remove(len(self._versions.outlived(days)), days):
            self._choose(versions_days=days)
            self._versions.sweep()
        else:
            self.show_settings()

    def _may_remove(self, count: int, days: int) -> bool:
        """Whether she agrees that versions go now; where none do, nobody is asked."""
        if not count:
            return True
        one, many = self.tr("Remove 1 earlier version?"), self.tr("Remove {} earlier versions?", "", count)
        answer = self._asker.choose(
            self.window(),
            one if count == 1 else many.format(count),
            self.tr("What is older than {} days goes now, and cannot be brought back.", "", days).format(days),
            (Answer("remove", self.tr("Remove")), Answer("cancel", self.tr("Keep them"), "escape")),
        )
        return answer == "remove"
