"""The left of the start page: unsaved work that was found, and what one can begin with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from hrreport.prose.visit import plain
from hrreport.storage.recovery import Snapshot

from ..figures import in_figures
from ..shortcuts import native, with_native
from ..theme import Theme
from ..when import day_and_time
from ..widgets.sections import LINK_EDGE, link

Unsaved = tuple[Snapshot, int | None]
_WIDTH = 18.75  # in heights of a line
_BELOW_CARDS = 21


class ActionButton(QPushButton):
    """A wide button with its words at the beginning and its shortcut at the end."""

    def __init__(self, words: str, is_main: bool = False) -> None:
        super().__init__(words)
        self.setProperty("role", "action")
        self.setProperty("main", is_main)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.removesuffix("…"))
        self._keys = QLabel()
        self._keys.setProperty("role", "shortcut")
        self._keys.setProperty("main", is_main)
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.addStretch()
        row.addWidget(self._keys)
        self.show_keys("")

    def show_keys(self, keys: str) -> None:
        """Tells the keys that do the same; an empty text for none."""
        self._keys.setText(native(keys))
        self.setToolTip(with_native(self.accessibleName(), keys))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the words and the shortcut."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._keys.sizeHint().width() + 12, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class UnsavedCard(QFrame):
    """Unsaved work of an earlier run, in an amber frame. The signals carry its ``Snapshot``."""

    recover_wanted = Signal(object)
    compare_wanted = Signal(object)
    set_aside_wanted = Signal(object)

    def __init__(self, snapshot: Snapshot, more: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.snapshot = snapshot
        self.setProperty("role", "alert")
        name = title_of(snapshot)
        self.setAccessibleName(self.tr("Unsaved work: {}").format(name))
        heading = _wrapped(self.tr("Unsaved work was found"), "strong")
        self.told = _wrapped(f"“{name}”, {day_and_time(snapshot.when)}: {difference_words(snapshot, more)}.", "plain")
        for label in (heading, self.told):
            label.setContentsMargins(LINK_EDGE, 0, 0, 0)
        open_ = self._link(self.tr("Open it"), self.tr("Go on writing where you were"), self.recover_wanted)
        aside = self._link(
            self.tr("Set aside"), self.tr("Take it off this page; it is kept beside the others"), self.set_aside_wanted
        )
        aside.setProperty("weight", "quiet")
        lines = [[open_, aside]]
        if snapshot.path is not None:
            tip = self.tr("Compare it with the saved file")
            lines = [[open_, self._link(self.tr("See what differs"), tip, self.compare_wanted)], [aside]]
        column = QVBoxLayout(self)
        column.setContentsMargins(14 - LINK_EDGE, 12, 14, 9)
        column.setSpacing(3)
        column.addWidget(heading)
        column.addWidget(self.told)
        column.addSpacing(4)
        for links in lines:
            column.addLayout(_line(links))

    def _link(self, words: str, tip: str, signal: SignalInstance) -> QPushButton:
        made = link(words, tip)
        made.setProperty("weight", "strong")
        made.clicked.connect(lambda: signal.emit(self.snapshot))
        return made


class Rail(QScrollArea):
    """Brand, cards of unsaved work, and buttons."""

    new_wanted = Signal()
    open_dialog_wanted = Signal()
    import_wanted = Signal()
    template_load_wanted = Signal()
    template_new_wanted = Signal()
    recover_wanted = Signal(object)
    compare_wanted = Signal(object)
    set_aside_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsaved: tuple[Unsaved, ...] = ()
        self._shown: list[UnsavedCard] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "rail")
        self.setFixedWidth(round(self.fontMetrics().height() * _WIDTH))
        inner = QWidget()
        inner.setProperty("ground", "panel")
        self.setWidget(inner)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(26, 34, 26, 26)
        self._column.setSpacing(5)
        self._lay_out()

    @property
    def cards(self) -> tuple[UnsavedCard, ...]:
        """The cards of unsaved work."""
        return tuple(self._shown)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Tells the keys of the actions that the buttons stand for."""
        for button, action in (
            (self.new, "file.new"),
            (self._open, "file.open"),
            (self._import, "file.import"),
            (self._load, "file.template"),
            (self._make, "file.template-new"),
        ):
            button.show_keys(keys[action])

    def show_unsaved(self, unsaved: Sequence[Unsaved]) -> None:
        """Shows this unsaved work; where it is the same as before, nothing happens."""
        if tuple(unsaved) == self._unsaved:
            return
        self._unsaved = tuple(unsaved)
        for card in self._shown:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._shown = []
        for snapshot, more in unsaved:
            card = UnsavedCard(snapshot, more, self.widget())
            card.recover_wanted.connect(self.recover_wanted)
            card.compare_wanted.connect(self.compare_wanted)
            card.set_aside_wanted.connect(self.set_aside_wanted)
            self._cards.addWidget(card)
            self._shown.append(card)
            card.show()
        self._cards.setContentsMargins(0, 0, 0, _BELOW_CARDS if self._shown else 0)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Cards stand above the buttons, also for the Tab key."""
        stop = self.new.previousInFocusChain() or self
        for card in self._shown:
            for button in card.findChildren(QPushButton):
                QWidget.setTabOrder(stop, button)
                stop = button

    def _lay_out(self) -> None:
        brand = QLabel("HRReport")
        brand.setProperty("role", "brand")
        self._column.addWidget(brand)
        self._column.addWidget(_wrapped(self.tr("Session reports, from the room to the page"), "dim"))
        self._column.addSpacing(21)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._column.addLayout(self._cards)
        self.new = ActionButton(self.tr("New report…"), is_main=True)
        self._open = ActionButton(self.tr("Open…"))
        self._import = ActionButton(self.tr("Import a summary…"))
        self._load = ActionButton(self.tr("Load a forum template…"))
        self._make = ActionButton(self.tr("New forum template…"))
        others = (
            (self._open, self.open_dialog_wanted),
            (self._import, self.import_wanted),
            (self._load, self.template_load_wanted),
            (self._make, self.template_new_wanted),
        )
        for button, signal in ((self.new, self.new_wanted), *others):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
            self._column.addWidget(button)
        self._column.addStretch()


def title_of(snapshot: Snapshot) -> str:
    """What unsaved work is called: its title, else its file's name."""
    title = " ".join(plain(snapshot.stored.report.title).split())
    if title:
        return title
    return (
        snapshot.path.stem if snapshot.path else QCoreApplication.translate("UnsavedCard", "A report without a title")
    )


def difference_words(snapshot: Snapshot, more: int | None) -> str:
    """How many words it has more than its file has."""
    if snapshot.path is None:
        return _tr("never saved")
    if more is None:
        return _tr("the saved file cannot be read")
    if more == 0:
        return _tr("as many words as the saved file, but not the same")
    if abs(more) == 1:
        return _tr("1 word more than the saved file") if more > 0 else _tr("1 word fewer than the saved file")
    words = _tr("{} words more than the saved file") if more > 0 else _tr("{} words fewer than the saved file")
    return words.format(in_figures(abs(more)))


def _tr(words: str) -> str:
    return QCoreApplication.translate("UnsavedCard", words)


def _line(links: Sequence[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for one in links:
        row.addWidget(one)
    row.addStretch()
    return row


def _wrapped(words: str, role: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
