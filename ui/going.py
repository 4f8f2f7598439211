"""Going: a few letters lead to a place of the report, a speaker or a command."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from hrreport.forum.finding import Finder
from hrreport.forum.goals import Goal, Goals, Passage, passages
from hrreport.model import Report
from hrreport.model.ranking import INSIDE, STARTS, comparable, rank
from hrreport.model.texts import Spot, is_beside

from .actions import TABLE, Actions, Item, Submenu, plain_words
from .editing import EditingView
from .slices import Slices
from .theme import Theme
from .widgets.palette import Palette
from .widgets.palette_rows import PaletteRow
from .workspace import Workspace

_OWN = "view.go"
_MOST = {"segment": 6, "contribution": 8, "speaker": 6, "command": 6}
_PASSAGES = 8
_RECENT = 6
_ICONS = {"segment": "segment", "contribution": "lines", "speaker": "person"}


class Command(NamedTuple):
    """An action of the menus: what it is called, where it is, and its keys."""

    key: str
    words: str
    menu: str
    keys: str


class Going(QObject):
    """Leads through one window. ``view_of`` gives the report's view, ``None`` while there is no report."""

    def __init__(
        self, window: QWidget, theme: Theme, view_of: Callable[[], EditingView | None], actions: Actions
    ) -> None:
        super().__init__(window)
        self._view_of = view_of
        self._actions = actions
        self._palette = Palette(theme, window)
        self._slices = Slices(self)
        self._workspace: Workspace | None = None
        self._goals = Goals()
        self._finder = Finder()
        self._read: Report | None = None
        self._typed = ""
        self._matched: str | None = None
        self._found: list[tuple[int, Goal | Command]] = []
        self._passages: list[Passage] = []
        self._recent: list[tuple[str, str]] = []
        self._palette.sought.connect(self._seek)
        self._palette.taking.connect(lambda: self._slices.hurry(lambda: self._matched == self._typed))
        self._palette.chosen.connect(self._go)
        self._palette.cancelled.connect(self._slices.stop)

    def open(self) -> None:
        """Opens the palette; where it is open already, closes it."""
        if self._palette.isVisible():
            self._palette.close_quietly()
            return
        view = self._view_of()
        workspace = view.workspace if view is not None else None
        if workspace is not self._workspace:
            self._workspace, self._read, self._recent = workspace, None, []
            self._goals, self._finder = Goals(), Finder()
        self._palette.open()
        self._seek("")

    # -- looking ------------------------------------------------------------------------------------------

    def _seek(self, typed: str) -> None:
        self._typed = typed.strip()
        self._matched = None
        self._slices.start(self._looking(self._typed), self._show_passages)

    def _looking(self, typed: str) -> Iterator[None]:
        """Goals and commands first, which show at once; then the text, passage by passage."""
        workspace, self._passages = self._workspace, []
        if workspace is not None and self._read is not workspace.report:
            report = workspace.report
            yield from self._goals.read(report, workspace.template)
            self._read = report
        self._found = self._matching(typed)
        self._matched = typed
        self._show()
        if workspace is not None and typed:
            for found in passages(self._finder.parts(workspace.report, workspace.template), typed, _PASSAGES):
                if found is not None:
                    self._passages.append(found)
                yield

    def _matching(self, typed: str) -> list[tuple[int, Goal | Command]]:
        """What fits, with how well; what has only the letters is left out beside anything that has the words."""
        places = self._goals.matching(typed) if self._workspace is not None else []
        wanted = comparable(typed)
        ranked = ((_fits(wanted, command), command) for command in self._commands()) if wanted else ()
        found: list[tuple[int, Goal | Command]] = [*places]
        found += [(how, command) for how, command in ranked if how is not None]
        good = [one for one in found if one[0] <= INSIDE]
        return sorted(good or found, key=lambda one: one[0])

    def _commands(self) -> Iterator[Command]:
        for title, entries in TABLE:
            for entry in entries:
                if isinstance(entry, Item):
                    yield from self._command(entry, plain_words(entry.words), plain_words(title))
                elif isinstance(entry, Submenu):
                    for item in entry.items:
                        words = f"{plain_words(entry.words)} › {plain_words(item.words)}"
                        yield from self._command(item, words, plain_words(title))

    def _command(self, item: Item, words: str, menu: str) -> Iterator[Command]:
        action = self._actions[item.key]
        if action.isEnabled() and item.key != _OWN:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield Command(item.key, words, menu, keys)

    # -- rows ---------------------------------------------------------------------------------------------

    def _show(self, keeps: bool = False) -> None:
        rows = self._rows() if self._typed else self._offered()
        nothing = self.tr("Nothing is called “{}”").format(self._typed) if self._slices.is_idle else ""
        self._palette.show_rows(rows, nothing, keeps)

    def _show_passages(self) -> None:
        if self._passages or not self._found:
            self._show(keeps=True)

    def _rows(self) -> list[PaletteRow]:
        """The groups, that of the best first; what has only the letters comes after the text."""
        groups: dict[str, list[Goal | Command]] = {}
        best: dict[str, int] = {}
        for how, one in self._found:
            kind = "command" if isinstance(one, Command) else one.kind
            best.setdefault(kind, how)
            groups.setdefault(kind, []).append(one)
        order = sorted(groups, key=lambda kind: (max(best[kind], STARTS), list(_MOST).index(kind)))
        rows = [(best[kind], self._group(kind, groups[kind])) for kind in order]
        text = self._text() if self._passages else []
        near = [row for how, group in rows if how <= INSIDE for row in group]
        return [*near, *text, *(row for how, group in rows if how > INSIDE for row in group)]

    def _offered(self) -> list[PaletteRow]:
        """Before anything is typed: where one went lately, and the segments; without a report the commands."""
        if self._workspace is None:
            return self._group("command", list(self._commands()), most=99)
        known: dict[tuple[str, str], Goal | Command] = {(one.kind, one.id): one for one in self._goals.all}
        known.update({("command", one.key): one for one in self._commands()})
        recent = [known[key] for key in self._recent if key in known]
        rows = [PaletteRow(self.tr("Recent"), None), *map(_row, recent)] if recent else []
        segments = [one for one in self._goals.all if one.kind == "segment"]
        return [*rows, *self._group("segment", segments, most=99)]

    def _group(self, kind: str, found: Sequence[Goal | Command], most: int = 0) -> list[PaletteRow]:
        titles = {
            "segment": self.tr("Segments"),
            "contribution": self.tr("Contributions"),
            "speaker": self.tr("Speakers"),
            "command": self.tr("Commands"),
        }
        return [PaletteRow(titles[kind], None), *map(_row, found[: most or _MOST[kind]])] if found else []

    def _text(self) -> list[PaletteRow]:
        """Passages under the name of who says them, or of what they stand in."""
        named = {one.id: one for one in self._goals.all if one.kind != "speaker"}
        rows = [PaletteRow(self.tr("Text"), None)]
        for one in self._passages:
            spot = one.hit.spot
            home = named.get(spot.contribution or spot.segment or "")
            part = self._part_words(spot)
            words = home.words if home is not None and home.words else part
            beside = (home.beside if home is not None else "") or (part if words != part else "")
            start = len(one.before)
            shown = one.hit.words.replace("\n", " ")
            marked = (start, start + len(shown))
            rows.append(PaletteRow(words, one, f"{one.before}{shown}{one.after}", beside, "search", marked))
        return rows

    def _part_words(self, spot: Spot) -> str:
        return {
            "title": self.tr("Title"),
            "subtitle": self.tr("Subtitle"),
            "introduction": self.tr("Introduction"),
            "field": self.tr("Field"),
            "heading": self.tr("Heading"),
            "theme": self.tr("Theme"),
            "note": self.tr("Note"),
            "outcome": self.tr("Outcome"),
            "text": self.tr("Text"),
        }[spot.part]

    # -- going --------------------------------------------------------------------------------------------

    def _go(self, goal: object) -> None:
        self._slices.stop()
        if isinstance(goal, Command):
            self._remember("command", goal.key)
            # The palette lets go of the keys before a dialog takes them.
            QTimer.singleShot(0, self._actions[goal.key], self._actions[goal.key].trigger)
            return
        view = self._view_of()
        if view is None:
            return
        if isinstance(goal, Goal):
            self._remember(goal.kind, goal.id)
            _go_to_goal(view, goal)
        elif isinstance(goal, Passage):
            if goal.hit.spot.contribution is not None:
                self._remember("contribution", goal.hit.spot.contribution)
            _go_to_passage(view, goal)

    def _remember(self, kind: str, name: str) -> None:
        others = [one for one in self._recent if one != (kind, name)]
        self._recent = [(kind, name), *others][:_RECENT]


def _row(one: Goal | Command) -> PaletteRow:
    if isinstance(one, Command):
        return PaletteRow(one.words, one, "", " · ".join(filter(None, (one.menu, one.keys))), "keyboard")
    return PaletteRow(one.words or one.below, one, one.below if one.words else "", one.beside, _ICONS[one.kind])


def _fits(wanted: str, command: Command) -> int | None:
    """How well a command fits, by its own words, or by those and its menu."""
    how = rank(wanted, _sought(command.words))
    if how is not None and how <= INSIDE:
        return how
    both = rank(wanted, _sought(f"{command.menu} {command.words}"))
    return both if both is not None and both <= INSIDE else how


@lru_cache(maxsize=512)
def _sought(words: str) -> str:
    """The words of a command, which are always the same, as they are compared."""
    return comparable(words)


def _go_to_goal(view: EditingView, goal: Goal) -> None:
    workspace = view.workspace
    if goal.kind == "segment":
        view.go_to(Spot("heading", goal.id))
        view.show_page()
    elif goal.kind == "contribution":
        view.show_page()
        workspace.go_to_contribution(goal.id)
    else:
        spoken = (one.id for _, one in workspace.report.contributions() if goal.id in one.speakers)
        first = next(spoken, None)
        if first is not None:
            workspace.go_to_contribution(first)
        view.correct_speaker(goal.id)


def _go_to_passage(view: EditingView, passage: Passage) -> None:
    hit = passage.hit
    if is_beside(hit.spot):
        view.show_found(hit)
        view.inspector.setFocus()
        if hit.spot.part == "field":
            view.go_to(hit.spot)
    else:
        view.show_page()
        view.page.show_hit(hit, selects=True)
