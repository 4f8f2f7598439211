"""The form of the export dialog: formats, place, naming, and what happens afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from hrreport.forum.template import Mode
from hrreport.settings import LastExport, Settings

from ..exporting import ALL_FORMATS, Opens, clean_name, mode_of
from ..naming_modes import MODES, mode_words, own_mode_words
from ..widgets.choice_box import ChoiceBox

OPENS: tuple[Opens, ...] = ("nothing", "file", "folder")


class ExportForm(QWidget):
    """The choices of an export. ``own_mode`` is the mode of naming of the template.

    ``changed`` tells of any change, ``mode_changed`` of another mode, ``folder_wanted`` that she wants to choose one.
    """

    changed = Signal()
    mode_changed = Signal()
    folder_wanted = Signal()

    def __init__(self, own_mode: Mode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {key: QCheckBox(words) for key, words in format_words().items()}
        for key, box in self._boxes.items():
            box.setToolTip(self.tr("A file that ends in {}").format(ALL_FORMATS[key].suffix))
        self._folder = QLineEdit()
        self._folder.setAccessibleName(self.tr("Folder"))
        self._choose = QPushButton(self.tr("&Choose…"))
        self._choose.setToolTip(self.tr("Choose another folder"))
        self._choose.setAutoDefault(False)
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("File name"))
        self._name.setToolTip(self.tr("Without an ending: each format adds its own"))
        self._mode = ChoiceBox(self.tr("Naming"), self.tr("How speakers are named in what is exported"))
        self._mode.addItems([own_mode_words(own_mode), *map(mode_words, MODES)])
        self._opens = ChoiceBox(self.tr("Afterwards"), self.tr("What to open when the files are written"))
        self._opens.addItems(opens_words())
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        formats = QHBoxLayout()
        formats.setSpacing(16)
        for box in self._boxes.values():
            formats.addWidget(box)
        formats.addStretch(1)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._choose)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(self.tr("Formats"), formats)
        label = QLabel(self.tr("&Folder"))
        label.setBuddy(self._folder)
        form.addRow(label, folder)
        form.addRow(self.tr("File &name"), self._name)
        form.addRow(self.tr("Nam&ing"), self._mode)
        form.addRow(self.tr("&Afterwards"), self._opens)

    def _connect(self) -> None:
        for box in self._boxes.values():
            box.toggled.connect(lambda _: self.changed.emit())
        self._folder.textChanged.connect(self._on_folder)
        self._name.textChanged.connect(lambda _: self.changed.emit())
        self._mode.currentIndexChanged.connect(lambda _: self.mode_changed.emit())
        self._choose.clicked.connect(self.folder_wanted)

    def fill(self, last: LastExport | None, usual: Settings, folder: Path, name: str) -> None:
        """Shows the choices of the last time, else the ``usual`` ones; place and name are given."""
        known = [key for key in (last.formats if last is not None else ()) if key in self._boxes]
        for key, box in self._boxes.items():
            box.setChecked(key in (known or usual.export_formats))
        self.set_folder(folder)
        self._name.setText(name)
        mode = mode_of(last.mode) if last is not None else None
        self._mode.setCurrentIndex(MODES.index(mode) + 1 if mode is not None else 0)
        self._opens.setCurrentIndex(OPENS.index(last.opens if last is not None else usual.export_opens))

    def set_folder(self, folder: Path) -> None:
        """Takes another folder."""
        self._folder.setText(str(folder))
        self._folder.setCursorPosition(0)

    @property
    def formats(self) -> tuple[str, ...]:
        """The keys of the formats that are ticked."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    @property
    def folder(self) -> Path | None:
        """The folder, ``None`` where none is named."""
        words = self._folder.text().strip()
        return Path(words).expanduser() if words else None

    @property
    def name(self) -> str:
        """The name of the files, without suffix; empty where none can be made of what was typed."""
        return clean_name(self._name.text())

    @property
    def mode(self) -> Mode | None:
        """The mode of naming; ``None`` is the template's own."""
        return MODES[self._mode.currentIndex() - 1] if self._mode.currentIndex() > 0 else None

    @property
    def opens(self) -> Opens:
        """What to open afterwards."""
        return OPENS[max(self._opens.currentIndex(), 0)]

    def trouble(self) -> str:
        """What keeps an export from beginning, in a sentence; empty for nothing."""
        if not self.formats:
            return self.tr("Choose one format at least.")
        if not self.name:
            return self.tr("Give the file a name.")
        if self.folder is None or not self.folder.is_dir():
            return self.tr("There is no such folder.")
        return ""

    def _on_folder(self, words: str) -> None:
        self._folder.setToolTip(words)
        self.changed.emit()


def format_words() -> dict[str, str]:
    """The formats by their keys, in words with an access key each."""
    return {"docx": _tr("&Word"), "md": _tr("&Markdown"), "html": _tr("&HTML"), "pdf": _tr("&PDF")}


def opens_words() -> list[str]:
    """What can be done afterwards, in the order of ``OPENS``."""
    return [_tr("Open nothing"), _tr("Open the file"), _tr("Show the folder")]


def _tr(words: str) -> str:
    return QCoreApplication.translate("ExportForm", words)
