"""Actions: everything that a user can have done, each once, with its words, its keys and its place in the menus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from .theme import Theme

_CONTEXT = "Actions"


class Item(NamedTuple):
    """An action. ``needs_report`` hides nothing: without an open report the action is there, and greyed."""

    key: str
    words: str
    keys: str = ""
    icon: str = ""
    needs_report: bool = True
    checkable: bool = False
    group: str = ""


class Submenu(NamedTuple):
    """A menu in a menu; with ``filled`` set its entries are made when it opens."""

    key: str
    words: str
    items: tuple[Item, ...] = ()


Entry = Item | Submenu | None


def _n(words: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", words))


# The menus that are filled as they open.
FILLED = ("file.recent", "report.language", "report.template", "format.language")

# A menu's title and its entries; None is a line between groups.
TABLE: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (
        _n("&File"),
        (
            Item("file.new", _n("&New report…"), "Ctrl+N", "file", needs_report=False),
            Item("file.open", _n("&Open…"), "Ctrl+O", "open", needs_report=False),
            Submenu("file.recent", _n("Open &recent")),
            Item("file.import", _n("&Import a summary…"), "Ctrl+Shift+I", "import", needs_report=False),
            Item("file.template", _n("Load a forum &template…"), "", "template", needs_report=False),
            Item("file.template-new", _n("Ne&w forum template…"), "", "template", needs_report=False),
            Item("file.templates", _n("&Forum templates…"), "", "template", needs_report=False),
            None,
            Item("file.save", _n("&Save"), "Ctrl+S", "save"),
            Item("file.save-as", _n("Save &as…"), "Ctrl+Shift+S"),
            Item("file.share", _n("Save a copy to s&hare…"), "", "share"),
            Item("file.revert", _n("Re&vert to the saved report…")),
            Item("file.versions", _n("Earlier versions…"), "", "history"),
            None,
            Item("file.export", _n("&Export…"), "Ctrl+E", "export"),
            Item("file.export-again", _n("Export as &last time"), "Ctrl+Shift+E"),
            Item("file.pdf", _n("Save as P&DF…"), "", "pdf"),
            Item("file.print", _n("&Print…"), "Ctrl+P", "print"),
            None,
            Item("file.close", _n("&Close"), "Ctrl+W", needs_report=False),
            Item("file.quit", _n("&Quit"), "Ctrl+Q", needs_report=False),
        ),
    ),
    (
        _n("&Edit"),
        (
            Item("edit.undo", _n("&Undo"), "Ctrl+Z", "undo"),
            Item("edit.redo", _n("&Redo"), "Ctrl+Shift+Z", "redo"),
            None,
            Item("edit.cut", _n("Cu&t"), "Ctrl+X", "cut"),
            Item("edit.copy", _n("&Copy"), "Ctrl+C", "copy"),
            Item("edit.paste", _n("&Paste"), "Ctrl+V", "paste"),
            Item("edit.paste-plain", _n("Paste &without formats"), "Ctrl+Shift+V"),
            Item("edit.delete", _n("&Delete"), "", "trash"),
            Item("edit.select-all", _n("Select &all"), "Ctrl+A"),
            None,
            Item("edit.find", _n("&Find…"), "Ctrl+F", "search"),
            Item("edit.replace", _n("Find and rep&lace…"), "Ctrl+H"),
            Item("edit.find-next", _n("Find ne&xt"), "F3"),
            Item("edit.find-previous", _n("Find pre&vious"), "Shift+F3"),
            None,
            Submenu(
                "edit.spelling",
                _n("Spellin&g"),
                (
                    Item("spelling.check", _n("&Check spelling while typing"), "", "", False, True),
                    Item("spelling.suggest", _n("&Suggestions for the word"), "Ctrl+."),
                    Item("spelling.next", _n("&Next misspelling"), "Alt+F7"),
                    Item("spelling.words", _n("&My words…"), needs_report=False),
                    Item("spelling.dictionary", _n("&Add a dictionary…"), needs_report=False),
                ),
            ),
            None,
            Item("edit.preferences", _n("Prefere&nces…"), "Ctrl+,", "gear", needs_report=False),
        ),
    ),
    (
        _n("&Insert"),
        (
            Item("insert.contribution", _n("&Contribution…"), "Ctrl+Return", "plus"),
            Item("insert.floor", _n("From the &floor"), "Ctrl+Shift+L", "floor"),
            Item("insert.narration", _n("&Narration"), "Ctrl+Shift+R", "lines"),
            Item("insert.outcome", _n("&Outcome"), "Ctrl+Shift+O", "outcome"),
            None,
            Item("insert.segment", _n("&Segment"), "Ctrl+Shift+Return", "segment"),
            Item("insert.opening", _n("O&pening remarks")),
            Item("insert.closing", _n("C&losing remarks")),
            Item("insert.segment-here", _n("Begin a segment &here")),
            None,
            Item("insert.mention", _n("&Mention of a speaker…"), "Ctrl+M", "mention"),
            Item("insert.verb", _n("Reporting &verb"), "Ctrl+Shift+Y"),
            Item("insert.note", _n("No&te with the time"), "Ctrl+;", "note"),
        ),
    ),
    (
        _n("F&ormat"),
        (
            Item("format.bold", _n("&Bold"), "Ctrl+B", "bold", checkable=True),
            Item("format.italic", _n("&Italic"), "Ctrl+I", "italic", checkable=True),
            Item("format.link", _n("&Link…"), "Ctrl+L", "link"),
            None,
            Item("format.bullet", _n("B&ulleted list"), "Ctrl+Shift+8", "bullets", checkable=True),
            Item("format.number", _n("&Numbered list"), "Ctrl+Shift+7", "numbers", checkable=True),
            Item("format.quotation", _n("&Quotation"), "Ctrl+Shift+9", "quotation", checkable=True),
            None,
            Item("format.deeper", _n("List item d&eeper"), "Ctrl+]"),
            Item("format.shallower", _n("List item &shallower"), "Ctrl+["),
            None,
            Submenu("format.language", _n("Langu&age of the selection")),
            Item("format.typography", _n("&Typography while typing"), checkable=True, needs_report=False),
        ),
    ),
    (
        _n("&Report"),
        (
            Item("report.speaker", _n("Edit the s&peaker"), "F4", "person"),
            Item("report.change-speaker", _n("Somebody &else speaks here…"), "Shift+F4"),
            Item("report.speakers", _n("&Speakers…"), "Ctrl+Shift+P", "people"),
            Item("report.fields", _n("&Fields of the report"), "F6"),
            None,
            Item("report.up", _n("Move &up"), "Alt+Up", "arrow-up"),
            Item("report.down", _n("Move &down"), "Alt+Down", "arrow-down"),
            Item("report.split", _n("Spl&it the contribution here"), "Ctrl+Shift+K", "split"),
            Item("report.merge", _n("&Merge with the one before"), "Ctrl+Shift+M", "merge"),
            Item("report.rename", _n("Re&name"), "F2"),
            Item("report.moderator", _n("M&oderates the segment"), checkable=True),
            Submenu(
                "report.status",
                _n("S&tatus"),
                (
                    Item("status.notes", _n("&Notes"), "Ctrl+1", checkable=True, group="status"),
                    Item("status.draft", _n("&Draft"), "Ctrl+2", checkable=True, group="status"),
                    Item("status.reviewed", _n("&Reviewed"), "Ctrl+3", checkable=True, group="status"),
                    Item("status.cleared", _n("&Cleared"), "Ctrl+4", checkable=True, group="status"),
                ),
            ),
            None,
            Submenu("report.language", _n("&Language")),
            Submenu("report.template", _n("Fo&rum template")),
        ),
    ),
    (
        _n("&View"),
        (
            Item("view.write", _n("&Write"), "Ctrl+Shift+W", "write", checkable=True, group="mode"),
            Item("view.preview", _n("&Preview"), "F9", "preview", checkable=True, group="mode"),
            None,
            Item("view.outline", _n("&Outline"), "F7", checkable=True),
            Item("view.inspector", _n("&Inspector"), "F8", checkable=True),
            Item("view.go", _n("&Go to anything…"), "Ctrl+K", needs_report=False),
            Item("view.to-outline", _n("Go to the ou&tline"), "Ctrl+Shift+1"),
            Item("view.to-page", _n("Go to the p&age"), "Ctrl+Shift+2"),
            Item("view.to-inspector", _n("Go to the insp&ector"), "Ctrl+Shift+3"),
            Item("view.filter", _n("&Filter the outline"), "Ctrl+Shift+F"),
            None,
            Item("view.previous", _n("Previou&s contribution"), "Ctrl+PgUp"),
            Item("view.next", _n("&Next contribution"), "Ctrl+PgDown"),
            None,
            Item("view.larger", _n("&Larger"), "Ctrl++", "zoom-in"),
            Item("view.smaller", _n("S&maller"), "Ctrl+-", "zoom-out"),
            Item("view.normal", _n("&Usual size"), "Ctrl+0"),
            None,
            Submenu(
                "view.theme",
                _n("T&heme"),
                (
                    Item("theme.system", _n("As the &system"), "", "", False, True, "theme"),
                    Item("theme.light", _n("&Light"), "", "sun", False, True, "theme"),
                    Item("theme.dark", _n("&Dark"), "", "moon", False, True, "theme"),
                ),
            ),
            Item("view.full-screen", _n("Full s&creen"), "F11", "", False, True),
        ),
    ),
    (
        _n("&Help"),
        (
            Item("help.shortcuts", _n("&Keyboard shortcuts"), "Ctrl+/", "keyboard", needs_report=False),
            Item("help.sample", _n("Open the &sample report"), "", "", needs_report=False),
            None,
            Item("help.about", _n("&About HRReport"), "", "info", needs_report=False),
        ),
    ),
)


def translated(words: str) -> str:
    """Words of the table in the interface's language."""
    return QCoreApplication.translate(_CONTEXT, words)


def plain_words(words: str) -> str:
    """The words of an action without the mark of its access key and without an ellipsis."""
    return translated(words).replace("&", "").rstrip("…")


def items() -> Iterator[tuple[str, Item]]:
    """Every action of the table with the title of its menu."""
    for title, entries in TABLE:
        yield from ((title, item) for item in _within(entries))


def _within(entries: Iterable[Entry]) -> Iterator[Item]:
    for entry in entries:
        if isinstance(entry, Item):
            yield entry
        elif isinstance(entry, Submenu):
            yield from entry.items


def empty_menus(bar: QMenuBar) -> tuple[QMenu, ...]:
    """The menus of the table in a menu bar, with nothing in them yet."""
    return tuple(bar.addMenu(translated(title)) for title, _ in TABLE)


class Actions(QObject):
    """The actions of one window, each made once from the table, and the menus that hold them.

    ``do`` is told the key of the action that is to be done.
    An icon is drawn when its action is about to be seen: the start page shows none of them.
    """

    def __init__(self, window: QWidget, theme: Theme, do: Callable[[str], object]) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._lines: dict[int, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        self._icons = {item.key: item.icon for _, item in items() if item.icon}
        self._dressed: set[str] = set()
        for _, item in items():
            self._made[item.key] = self._make(item, do)
        theme.changed.connect(self._dress_anew)

    def __getitem__(self, key: str) -> QAction:
        return self._made[key]

    def fill(self, menus: Sequence[QMenu]) -> None:
        """Fills the menus of a menu bar; see ``empty_menus``."""
        for menu, (_, entries) in zip(menus, TABLE, strict=True):
            menu.aboutToShow.connect(partial(self.dress, [one.key for one in _within(entries)]))
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                elif isinstance(entry, Item):
                    menu.addAction(self._made[entry.key])
                else:
                    inner = menu.addMenu(translated(entry.words))
                    inner.addActions([self._made[item.key] for item in entry.items])
                    self.submenus[entry.key] = inner

    def use_keys(self, keys: Mapping[str, str]) -> None:
        """Gives every action its keys, in Qt's portable text, and says them in its tool tip."""
        for _, item in items():
            action, sequence = self._made[item.key], QKeySequence(keys[item.key])
            action.setShortcut(sequence)
            words = plain_words(item.words)
            native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{words} ({native})" if native else words)

    def enable(self, has_report: bool) -> None:
        """Greys what needs an open report where there is none."""
        for _, item in items():
            if item.needs_report:
                self._made[item.key].setEnabled(has_report)
        for key in ("report.language", "report.template", "report.status", "format.language"):
            self.submenus[key].setEnabled(has_report)

    def of(self, keys: Iterable[str]) -> list[QAction]:
        """Several actions that are about to be seen; an empty key gives a separator."""
        keys = tuple(keys)
        self.dress(keys)
        return [self._made[key] if key else self._line(number) for number, key in enumerate(keys)]

    def _line(self, number: int) -> QAction:
        """A separator; the one at the same place of another list is the same."""
        if number not in self._lines:
            self._lines[number] = QAction(self._window)
            self._lines[number].setSeparator(True)
        return self._lines[number]

    def _make(self, item: Item, do: Callable[[str], object]) -> QAction:
        action = QAction(translated(item.words), self._window)
        action.setObjectName(item.key)
        action.setCheckable(item.checkable)
        if item.group:
            group = self._groups.setdefault(item.group, QActionGroup(self._window))
            group.addAction(action)
        action.triggered.connect(lambda *_: do(item.key))
        return action

    def dress(self, keys: Iterable[str]) -> None:
        """Gives actions that are about to be seen their icons; what is no key of an action is passed over."""
        for key in keys:
            if key in self._icons and key not in self._dressed:
                self._dressed.add(key)
                self._made[key].setIcon(self._theme.icon(self._icons[key]))

    def _dress_anew(self) -> None:
        for key in self._dressed:
            self._made[key].setIcon(self._theme.icon(self._icons[key]))
