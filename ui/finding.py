"""Finding: one report searched as it is written, from hit to hit, and what is found replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from hrreport.forum.finding import Finder, Key, Search, named_in
from hrreport.model import Report
from hrreport.model.search import Hit, Query, replace
from hrreport.model.texts import Caret, Selection, is_beside
from hrreport.prose import normalise

from .jobs import Jobs
from .page.edit import PageEdit
from .panels.find_bar import FindBar
from .slices import Slices
from .workspace import Workspace

Then = Callable[[], None]
_PAUSE = 200
_LONGEST = 120


class View(Protocol):
    """What a search needs of the editing view."""

    page: PageEdit
    workspace: Workspace

    def show_found(self, hit: Hit) -> None:
        """Shows a place that was found, wherever it is; the focus stays where it was."""
        ...

    def correct_speaker(self, speaker_id: str) -> None:
        """Leads to a speaker's card."""
        ...


class Replaced(NamedTuple):
    """A report in which everything that was found is replaced: how often, and how often it could not be."""

    report: Report
    done: int
    kept: int


class Finding(QObject):
    """The search of one report. ``left`` says that it is over, and what is written on is to have the focus again."""

    left = Signal()

    def __init__(self, view: View, bar: FindBar, finder: Finder, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._bar = bar
        self._finder = finder
        self._jobs = jobs
        self._workspace = view.workspace
        self._search = Search(Query(""))
        self._read: Report | None = None
        self._number: int | None = None
        self._origin: Caret | Hit | None = None
        self._slices = Slices(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(lambda: self._renew(self._tell))
        bar.sought.connect(lambda _: self._seek())
        bar.step_wanted.connect(self.step)
        bar.replace_wanted.connect(lambda words: self._renew(lambda: self._replace(words)))
        bar.replace_all_wanted.connect(lambda words: self._renew(lambda: self._replace_all(words)))
        bar.speaker_wanted.connect(self._on_speaker_wanted)
        bar.closed.connect(self.close)
        view.page.cursor_moved.connect(self._on_moved)
        self._workspace.changed.connect(lambda _: self._on_changed())
        self._workspace.template_changed.connect(self._on_changed)

    def begin(self, replaces: bool = False) -> None:
        """Opens the bar with the words that are selected, else with what was looked for last."""
        words = self._view.page.textCursor().selectedText()
        is_usable = len(words) <= _LONGEST and "\u2029" not in words
        self._origin = self._caret(before=True)
        self._bar.show_words(words if is_usable else "", replaces)
        self._bar.take_focus(replaces)
        self._seek()

    def step(self, by: int) -> None:
        """To the next hit or the one before, from the one that is shown, else from the cursor."""
        if not self._bar.query.text:
            self.begin()
            return
        if self._bar.isHidden():
            self._bar.show()
            self._view.page.seek(self._bar.query)
        self._renew(lambda: self._step(by))

    def close(self) -> None:
        """Ends the search, if one is going on; what was shown last is selected on the page."""
        if self._bar.isHidden():
            return
        hit = None if self._number is None else self._search.hit(self._number)
        self._slices.stop()
        self._later.stop()
        self._bar.hide()
        self._view.page.seek(None)
        if hit is not None and not is_beside(hit.spot):
            self._view.page.show_hit(hit, selects=True)
            self._view.page.seek(None)
        self._forget()
        self.left.emit()

    # -- looking ------------------------------------------------------------------------------------------

    def _seek(self) -> None:
        """Something else is looked for: shows the first hit from where the search began."""
        query = self._bar.query
        self._forget()
        self._view.page.seek(query if query.text else None)
        if query.text:
            self._renew(self._show_first)
        else:
            self._slices.stop()
            self._tell()

    def _renew(self, then: Then) -> None:
        """Does something once everything has been looked through as the report stands now."""
        report, query = self._workspace.report, self._bar.query
        if self._read is report and self._search.query == query:
            then()
            return
        self._later.stop()
        self._number, self._read = None, None
        self._search = Search(query)
        self._slices.start(self._looking(report), lambda: self._on_read(report, then))
        if not self._slices.is_idle:
            self._bar.say(self.tr("Counting…"))

    def _looking(self, report: Report) -> Iterator[None]:
        search = self._search
        for part in self._finder.parts(report, self._workspace.template):
            search.take(part)
            yield

    def _on_read(self, report: Report, then: Then) -> None:
        if report is self._workspace.report:
            self._read = report
        self._renew(then)

    def _on_changed(self) -> None:
        if not self._bar.isHidden() and self._bar.query.text:
            self._on_moved()
            self._later.start()

    def _on_moved(self) -> None:
        """The cursor is elsewhere, so the search goes on from there."""
        self._origin = None
        if self._number is not None:
            self._number = None
            self._view.page.show_no_hit()
            self._tell()

    def _forget(self) -> None:
        self._number, self._read = None, None
        self._search = Search(Query(""))

    # -- going --------------------------------------------------------------------------------------------

    def _caret(self, before: bool) -> Caret:
        """The cursor on the page, or the end of its selection; ``before`` is the beginning of that."""
        page = self._view.page
        cursor = page.textCursor()
        return page.shown.caret(page.document(), cursor.selectionStart() if before else cursor.selectionEnd())

    def _show_first(self) -> None:
        """The first hit from where the search began; while she types it does not go on."""
        origin = self._origin or self._caret(before=True)
        self._show_from(origin, wraps=False)
        self._origin = origin

    def _show_from(self, origin: Caret | Hit, wraps: bool = True) -> None:
        """Shows the first hit from a place on, or from the top again."""
        if not self._search.count:
            self._tell()
            return
        number = self._search.first_from(self._key(origin))
        self._show(0 if number is None else number, wraps and number is None)

    def _key(self, origin: Caret | Hit) -> Key:
        if isinstance(origin, Caret):
            return self._search.key_of(origin) or Key(0)
        return (self._search.key_of(Caret(origin.spot, origin.start)) or Key(0))._replace(at=origin.at)

    def _step(self, by: int) -> None:
        count = self._search.count
        if self._number is None and by > 0:
            self._show_from(self._caret(before=False))
            return
        if not count:
            self._tell()
            return
        now = self._number
        if now is None:
            found = self._search.first_from(self._key(self._caret(before=True)))
            now = count if found is None else found
        self._show((now + by) % count, not 0 <= now + by < count)

    def _show(self, number: int, is_round: bool) -> None:
        self._number = number
        hit = self._search.hit(number)
        self._origin = hit
        self._view.show_found(hit)
        self._tell(is_round)

    def _tell(self, is_round: bool = False) -> None:
        """Says which of how many is shown, and what can be done with it."""
        count, number = self._search.count, self._number
        hit = None if number is None else self._search.hit(number)
        self._bar.say(self._words(is_round), is_nothing=not count and bool(self._search.query.text))
        speaker = named_in(self._workspace.report, self._workspace.template, hit) if hit is not None else None
        self._bar.offer(
            steps=count > 0,
            replaces=hit is not None and not hit.is_protected,
            speaker=speaker.name if speaker is not None else None,
        )

    def _words(self, is_round: bool) -> str:
        count, number = self._search.count, self._number
        if not self._search.query.text:
            return ""
        if not count:
            return self.tr("Nothing found for “{}”").format(self._search.query.text)
        if number is None:
            return self.tr("1 found") if count == 1 else self.tr("{} found").format(f"{count:,}")
        words = self.tr("{0} of {1}").format(f"{number + 1:,}", f"{count:,}")
        if is_round:
            round_words = self.tr("from the top again") if number == 0 else self.tr("from the end again")
            return f"{words} · {round_words}"
        hit = self._search.hit(number)
        made = self.tr("words of the template")
        return f"{words} · {made}" if hit.is_protected and hit.speaker is None else words

    # -- replacing ----------------------------------------------------------------------------------------

    def _replace(self, words: str) -> None:
        """Replaces the hit that is shown and goes on; one that cannot be replaced is passed over."""
        hit = None if self._number is None else self._search.hit(self._number)
        if hit is None or hit.is_protected:
            self._step(1)
            return
        after = Caret(hit.spot, hit.start + len(normalise(words)[0]))
        is_on_page = not is_beside(hit.spot) and len(hit.spot.path) <= 1
        before = Selection(Caret(hit.spot, hit.start), Caret(hit.spot, hit.stop)) if is_on_page else None
        self._workspace.apply(
            self.tr("Replace"),
            lambda report: replace(report, (hit,), words),
            before=before,
            after=lambda: Selection(after, after) if is_on_page else None,
        )
        self._renew(lambda: self._show_from(after))

    def _replace_all(self, words: str) -> None:
        report, search = self._workspace.report, self._search
        self._jobs.start(
            self.tr("Replacing"),
            lambda _: replaced(report, search, words),
            lambda made: self._on_replaced(report, made, words),
            key=f"replace-{id(self)}",
        )

    def _on_replaced(self, before: Report, made: Replaced, words: str) -> None:
        if self._workspace.report is not before:
            self._renew(lambda: self._replace_all(words))
            return
        selection = self._view.page.writer.pen.selection()
        self._workspace.apply(self.tr("Replace all"), lambda _: made.report, before=selection)
        self._renew(lambda: self._tell_replaced(made))

    def _tell_replaced(self, made: Replaced) -> None:
        self._tell()
        words = self.tr("1 replaced") if made.done == 1 else self.tr("{} replaced").format(f"{made.done:,}")
        if made.kept:
            stay = self.tr("{} in names and words of the template stay").format(f"{made.kept:,}")
            words = f"{words} · {stay}"
        self._bar.say(words)

    def _on_speaker_wanted(self) -> None:
        hit = None if self._number is None else self._search.hit(self._number)
        speaker = named_in(self._workspace.report, self._workspace.template, hit) if hit is not None else None
        if speaker is not None:
            self._view.correct_speaker(speaker.id)


def replaced(report: Report, search: Search, words: str) -> Replaced:
    """The report with everything that a search found replaced; made on any thread."""
    hits = list(search.hits())
    kept = sum(hit.is_protected for hit in hits)
    return Replaced(replace(report, hits, words), len(hits) - kept, kept)
