"""Words that are spelled right whatever a dictionary says: a person's own, and those of the report that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from hrreport.errors import HRReportError
from hrreport.model.edits import set_words
from hrreport.spelling.personal import words_in
from hrreport.spelling.words import spelling

from ..spelling.spelling import Spelling
from ..workspace import Workspace
from .asking import Asker


class WordsPage(QWidget):
    """One list of words. ``added`` and ``removed`` carry words; ``show_words`` is told what the list is then."""

    added = Signal(tuple)
    removed = Signal(tuple)

    def __init__(self, name: str, told: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setProperty("ground", "paper")
        self.list.setProperty("role", "roomy")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.entry = QLineEdit()
        self.entry.setPlaceholderText(self.tr("A word to add"))
        self.entry.setAccessibleName(self.tr("A word to add"))
        self.entry.setMaxLength(100)
        self.entry.textChanged.connect(self._on_written)
        self.entry.returnPressed.connect(self._add)
        self.add_button = self._button(self.tr("&Add"), self.tr("Adds the word (Return)"), self._add)
        self.remove_button = self._button(
            self.tr("&Remove"), self.tr("Takes the selected words out (Delete)"), self._remove
        )
        self.add_button.setEnabled(False)
        self.remove_button.setEnabled(False)
        key = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, self._remove)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        said = QLabel(told)
        said.setWordWrap(True)
        said.setProperty("role", "dim")
        self.row = QHBoxLayout()
        self.row.addWidget(self.remove_button)
        self.row.addStretch(1)
        entry_row = QHBoxLayout()
        entry_row.addWidget(self.entry, 1)
        entry_row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.addWidget(said)
        layout.addLayout(entry_row)
        layout.addWidget(self.list, 1)
        layout.addLayout(self.row)

    def show_words(self, words: Sequence[str]) -> None:
        """Shows the words as they are now."""
        self.list.clear()
        self.list.addItems(sorted(words, key=lambda word: (word.casefold(), word)))
        self._on_selected()

    def _button(self, words: str, tip: str, does: Callable[[], None]) -> QPushButton:
        made = QPushButton(words)
        made.setToolTip(tip)
        made.setAutoDefault(False)
        made.clicked.connect(lambda: does())
        return made

    def _on_written(self, words: str) -> None:
        self.add_button.setEnabled(bool(words.strip()))

    def _on_selected(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))

    def _add(self) -> None:
        word = spelling(self.entry.text().strip())
        if word:
            self.added.emit((word,))
            self.entry.clear()
            found = self.list.findItems(word, Qt.MatchFlag.MatchExactly)
            if found:
                self.list.scrollToItem(found[0])

    def _remove(self) -> None:
        gone = tuple(item.text() for item in self.list.selectedItems())
        if gone:
            self.removed.emit(gone)


class WordsDialog(QDialog):
    """My words, and beside them those of a report where one is open; every change holds at once."""

    def __init__(
        self, spelling: Spelling, asker: Asker, workspace: Workspace | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._spelling = spelling
        self._asker = asker
        self._workspace = workspace
        self.setWindowTitle(self.tr("My words"))
        self.mine = WordsPage(self.tr("My words"), self.tr("These words are right in every report that you write."))
        self.mine.added.connect(self._add)
        self.mine.removed.connect(self._remove)
        bring = QPushButton(self.tr("&Import…"))
        bring.setToolTip(self.tr("Adds the words of a text file that has one on each line"))
        bring.setAutoDefault(False)
        bring.clicked.connect(lambda: self._import())
        self.mine.row.insertWidget(1, bring)
        self._said = QLabel()
        self._said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self._pages(), 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self.resize(460, 480)
        self._show()
        self.mine.entry.setFocus()

    def _pages(self) -> QWidget:
        if self._workspace is None:
            return self.mine
        self.ours = WordsPage(
            self.tr("Words of this report"),
            self.tr("These words are right in this report, for everybody who opens it. They travel in its file."),
        )
        self.ours.added.connect(self._add_ours)
        self.ours.removed.connect(self._remove_ours)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.setAccessibleName(self.tr("Whose words"))
        tabs.addTab(self.mine, self.tr("&My words"))
        tabs.addTab(self.ours, self.tr("This re&port"))
        return tabs

    def _show(self) -> None:
        self.mine.show_words(self._spelling.words)
        if self._workspace is not None:
            self.ours.show_words(self._workspace.report.words)

    def _add(self, words: tuple[str, ...]) -> None:
        try:
            count = self._spelling.add_words(words)
        except HRReportError as error:
            self._said.setText(str(error))
            return
        self._said.setText(self.tr("1 word is new.") if count == 1 else self.tr("{} words are new.").format(count))
        self._show()

    def _remove(self, words: tuple[str, ...]) -> None:
        try:
            self._spelling.remove_words(words)
        except HRReportError as error:
            self._said.setText(str(error))
            return
        self._said.clear()
        self._show()

    def _import(self) -> None:
        kinds = self.tr("Lists of words (*.txt *.dic);;All files (*)")
        path = self._asker.file_to_open(self, self.tr("Import words"), kinds)
        if path is None:
            return
        try:
            self._add(words_in(path))
        except HRReportError as error:
            self._said.setText(str(error))

    def _add_ours(self, words: tuple[str, ...]) -> None:
        self._change_ours(self.tr("A word of this report"), lambda known: (*known, *words))

    def _remove_ours(self, words: tuple[str, ...]) -> None:
        label = self.tr("Words of this report")
        self._change_ours(label, lambda known: tuple(one for one in known if one not in words))

    def _change_ours(self, label: str, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> None:
        assert self._workspace is not None
        self._workspace.apply(label, lambda report: set_words(report, change(report.words)))
        self._show()
