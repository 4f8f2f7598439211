"""How the program looks: theme, size of the page, language of the interface."""

from __future__ import annotations

from typing import Literal, cast

from PySide6.QtCore import QLocale

from hrreport.settings import Settings, SettingsFile

from ..page.desk import ZOOMS
from ..translating import SOURCE, chosen, offered
from ..widgets.choice_box import ChoiceBox
from ..widgets.parted import PartedButtons
from ..widgets.sections import remark
from .page import PreferencePage

_Theme = Literal["system", "light", "dark"]


class AppearancePage(PreferencePage):
    """``body_points`` is the size of the text of a report on paper."""

    def __init__(self, settings: SettingsFile, body_points: float) -> None:
        super().__init__(self.tr("Appearance"), settings, ("theme", "zoom", "language"))
        self._body_points = body_points
        self._spoken = settings.now.language
        self._theme = PartedButtons(
            self.tr("Theme"),
            (("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
        )
        self._theme.chosen.connect(lambda key: self._choose(theme=cast(_Theme, key)))
        self._zoom = ChoiceBox(self.tr("Size of the page"))
        self._zooms: list[float] = []
        self._zoom.currentIndexChanged.connect(self._on_zoom)
        self._language = ChoiceBox(self.tr("Language of the program"))
        self._tags = ["", *offered()]
        for tag in self._tags:
            self._language.addItem(_language_name(tag) if tag else self._as_the_system())
        self._language.currentIndexChanged.connect(self._on_language)
        self._next_start = remark(self.tr("The program speaks it from the next start."))
        self._add(self.tr("&Theme"), self._theme)
        self._add(
            self.tr("&Size of the page"),
            self._zoom,
            self.tr("How large the text of a report is on the screen. What is exported stays as the forum wants it."),
        )
        self._add(
            self.tr("&Language"),
            self._language,
            self.tr("Of the menus and windows. Each report has a language of its own: Report › Language."),
        )
        self._form.addRow("", self._next_start)
        self.show_settings()

    def _show(self, now: Settings) -> None:
        self._theme.show_value(now.theme)
        self._zooms = sorted({*ZOOMS, now.zoom})
        self._zoom.clear()
        self._zoom.addItems([self._zoom_words(zoom) for zoom in self._zooms])
        self._zoom.setCurrentIndex(self._zooms.index(now.zoom))
        self._language.setCurrentIndex(self._tags.index(now.language) if now.language in self._tags else 0)
        self._next_start.setVisible(now.language != self._spoken)

    def _zoom_words(self, zoom: float) -> str:
        points = QLocale().toString(round(self._body_points * zoom, 1), "f", -128)
        return self.tr("{0} % – text of {1} points").format(round(zoom * 100), points)

    def _as_the_system(self) -> str:
        spoken = chosen("", offered(), tuple(QLocale.system().uiLanguages()))
        return self.tr("As the system ({})").format(_language_name(spoken))

    def _on_zoom(self, number: int) -> None:
        if 0 <= number < len(self._zooms):
            self._choose(zoom=self._zooms[number])

    def _on_language(self, number: int) -> None:
        tag = self._tags[max(number, 0)]
        self._choose(language=tag)
        self._next_start.setVisible(tag != self._spoken)


def _language_name(tag: str) -> str:
    """A language as those who speak it call it."""
    name = QLocale(tag).nativeLanguageName() if tag != SOURCE else "English"
    return name[:1].upper() + name[1:]
