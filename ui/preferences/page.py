"""A page of the preferences: settings of one subject, each with its words, and what they mean under them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from hrreport.settings import Settings, SettingsFile

from ..widgets.sections import caption, remark, rows, section

_INDENT = 25  # where the words of a check box begin


class PreferencePage(QWidget):
    """One page. What is chosen on it holds at once; ``changed`` tells the other pages that something did.

    ``names`` are those of the settings that stand on it, which a reset takes back to what is usual.
    """

    changed = Signal()

    def __init__(self, title: str, settings: SettingsFile, names: tuple[str, ...]) -> None:
        super().__init__()
        self.title = title
        self._settings = settings
        self._names = names
        self._is_showing = False
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        self._form = rows()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 22, 28, 18)
        self._column.setSpacing(14)
        self._column.addWidget(heading)
        self._column.addLayout(self._form)
        self._column.addStretch(1)

    # -- what a page adds -----------------------------------------------------------------------------------

    def _show(self, now: Settings) -> None:
        """Shows the settings as they are."""
        raise NotImplementedError

    @property
    def loses(self) -> str:
        """What of hers a reset would throw away, in a sentence; empty where it is only a choice or two."""
        return ""

    # -- what pages share -----------------------------------------------------------------------------------

    def show_settings(self) -> None:
        """Shows the settings as they are, and changes none."""
        self._is_showing = True
        self._show(self._settings.now)
        self._is_showing = False

    @property
    def is_usual(self) -> bool:
        """Whether everything on it stands as in a program just installed."""
        now, usual = self._settings.now, Settings()
        return all(getattr(now, name) == getattr(usual, name) for name in self._names)

    def reset(self) -> None:
        """Takes everything on it back to what is usual."""
        usual = Settings()
        self._settings.change(**{name: getattr(usual, name) for name in self._names})
        self.changed.emit()

    def _choose(self, **values: Any) -> None:
        """Keeps what she chose; what the page only shows is not chosen."""
        if not self._is_showing:
            self._settings.change(**values)
            self.changed.emit()

    def _add(self, words: str, control: QWidget, meaning: str = "") -> None:
        """Adds a labelled control, and what it means under it."""
        self._form.addRow(caption(words, control), control)
        if meaning:
            self._add_remark(meaning)

    def _add_remark(self, words: str) -> None:
        said = remark(words)
        said.setContentsMargins(0, 0, 0, 8)
        self._form.addRow("", said)

    def _add_heading(self, words: str) -> None:
        """Begins another part of the page."""
        heading = section(words)
        heading.setContentsMargins(0, 12, 0, 0)
        self._form.addRow(heading)

    def _add_check(self, box: QCheckBox, name: str, meaning: str) -> None:
        """Adds a box for a setting that is on or off, and what it means under it."""
        box.toggled.connect(lambda is_on: self._choose(**{name: is_on}))
        said = remark(meaning)
        said.setContentsMargins(_INDENT, 0, 0, 8)
        box.setAccessibleDescription(meaning)
        self._form.addRow(box)
        self._form.addRow(said)
