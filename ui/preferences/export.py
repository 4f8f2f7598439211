"""Export: what is ticked for a report that was never exported, and what happens afterwards."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from hrreport.settings import Settings, SettingsFile

from ..dialogs.export_form import OPENS, format_words, opens_words
from ..widgets.choice_box import ChoiceBox
from ..widgets.sections import caption, remark
from .page import PreferencePage


class ExportPage(PreferencePage):
    """Formats, and what is opened when the files are written."""

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__(self.tr("Export"), settings, ("export_formats", "export_opens"))
        self._boxes = {key: QCheckBox(words) for key, words in format_words().items()}
        formats = QWidget()
        row = QHBoxLayout(formats)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for box in self._boxes.values():
            box.toggled.connect(self._on_format)
            row.addWidget(box)
        row.addStretch(1)
        self._none = remark(self.tr("Choose one format at least."), "error")
        self._opens = ChoiceBox(self.tr("Afterwards"), self.tr("What to open when the files are written"))
        self._opens.addItems(opens_words())
        self._opens.currentIndexChanged.connect(lambda at: self._choose(export_opens=OPENS[max(at, 0)]))
        self._form.addRow(caption(self.tr("Formats")), formats)
        self._form.addRow("", self._none)
        self._add(self.tr("&Afterwards"), self._opens)
        self._add_remark(self.tr("For a report that was not exported yet. The others remember how it was done last."))
        self.show_settings()

    def _show(self, now: Settings) -> None:
        for key, box in self._boxes.items():
            box.setChecked(key in now.export_formats)
        self._opens.setCurrentIndex(OPENS.index(now.export_opens))
        self._none.hide()

    def _on_format(self) -> None:
        chosen = tuple(key for key, box in self._boxes.items() if box.isChecked())
        self._none.setVisible(not chosen)
        if chosen:
            self._choose(export_formats=chosen)
