"""The offer of reporting verbs: when the palette opens beside the line being written, and when it goes.

It opens by itself behind an attribution that was just made, without taking the focus, and by a key anywhere in the text
of a contribution. What is typed meanwhile filters it; what fits no verb closes it.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from hrreport.forum.direction import direction
from hrreport.forum.verbs import Verb, nearby, verbs_of
from hrreport.model import Contribution, Report
from hrreport.model.document import Change
from hrreport.model.texts import Caret
from hrreport.settings import SettingsFile

from .page.edit import PageEdit
from .page.formats import HINT_ROOM, line_key
from .theme import Theme
from .widgets.announcing import announce
from .widgets.verb_palette import VerbPalette
from .workspace import Workspace

# Whoever goes on writing at once is shown nothing.
_PAUSE = 120
_LAST_WORDS = re.compile(r"(?:\S+\s+){0,3}\S*\Z")


class VerbOffer(QObject):
    """Offers the template's verbs on one page. ``told`` carries a sentence for the status bar."""

    told = Signal(str)

    def __init__(
        self, page: PageEdit, workspace: Workspace, theme: Theme, settings: SettingsFile, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._workspace = workspace
        self._settings = settings
        self.palette = VerbPalette(theme, parent)
        self._verbs: tuple[Verb, ...] = ()
        self._start: Caret | None = None
        self._refused: set[str] = set()
        self._report = workspace.report
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._offer)
        self._connect()

    def open(self) -> None:
        """Opens the palette at the cursor and enters it; enters the one that is open already."""
        if not self.palette.isVisible():
            self._begin()
        if self.palette.isVisible():
            self.palette.enter()

    def close(self) -> None:
        """Closes the palette; the keys belong to the page."""
        self._soon.stop()
        self._page.removeEventFilter(self)
        self._start = None
        if self.palette.isVisible():
            if self.palette.is_entered:
                self._page.setFocus(Qt.FocusReason.PopupFocusReason)
            self.palette.hide()

    def _connect(self) -> None:
        self._workspace.changed.connect(self._on_changed)
        self._page.cursor_moved.connect(self._follow)
        self._workspace.place_changed.connect(lambda _: self._follow())
        self._page.verticalScrollBar().valueChanged.connect(lambda _: self._on_scrolled())
        self.palette.chosen.connect(self._put)
        self.palette.left.connect(lambda: self._page.setFocus(Qt.FocusReason.PopupFocusReason))
        self.palette.refused.connect(self._refuse)
        self.palette.typed.connect(self._pass_on)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    # -- opening ------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Opens by key, or says why not."""
        report, template = self._workspace.report, self._workspace.template
        line = self._page.current_line()
        if line is None or line.spot.part != "text" or line.contribution is None or not line.can_write:
            self.told.emit(self.tr("Put the cursor into the text of a contribution, where the verb should stand."))
        elif not verbs_of(report, template):
            self.told.emit(self.tr("This forum template lists no reporting verbs in the language of the report."))
        else:
            self._verbs = nearby(report, template, line.contribution)
            caret = self._page.writer.pen.caret()
            self._start = Caret(caret.spot, caret.offset - len(self._begun()))
            self._show()

    def _begun(self) -> str:
        """What stands before the cursor and may be the beginning of a verb."""
        line, pen = self._page.current_line(), self._page.writer.pen
        if line is None or pen.has_selection():
            return ""
        inner = pen.cursor().positionInBlock()
        free = max((stop for _, stop, _ in line.tokens() if stop <= inner), default=0)
        words = _LAST_WORDS.search(line.words(free, inner))
        begun = words.group() if words else ""
        while begun.strip() and not self._fitting(begun):
            begun = begun.partition(" ")[2]
        return begun if begun.strip() else ""

    def _offer(self) -> None:
        """Opens by itself, where the cursor still stands behind the attribution, or in the verb that is typed."""
        line = self._page.current_line()
        one = line.contribution if line is not None else None
        if line is None or one is None or one in self._refused or not self._page.hasFocus():
            return
        if not line.first or not line.can_write or not any(token.kind == "lead" for *_, token in line.tokens()):
            return
        self._start = Caret(line.spot, 0)
        self._verbs = nearby(self._workspace.report, self._workspace.template, one)
        self._show()
        if self.palette.isVisible():
            announce(self._page, self.tr("Reporting verbs: Down arrow chooses, Escape closes"))

    def _show(self) -> None:
        self._report = self._workspace.report
        fitting = self._fitting(self._typed())
        if fitting:
            self._show_rows(fitting)
            # Only as long as it is open: a filter runs for everything that happens to the page.
            self._page.installEventFilter(self)
            self.palette.show()
            self.palette.raise_()
        else:
            self.close()

    def _show_rows(self, rows: tuple[Verb, ...]) -> None:
        rtl = direction(self._workspace.report.language) == "rtl"
        self.palette.show_verbs(rows, Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._place()

    def _place(self) -> None:
        page, window = self._page, self._page.window()
        line = page.cursorRect()
        present = page.current_line()
        if present is not None and line_key(present).hint:
            # The keys that an empty contribution tells stay in sight.
            line.setBottom(line.bottom() + int(HINT_ROOM * page.formats.scale))
        view = page.viewport()
        place = QRect(view.mapTo(window, line.topLeft()), line.size())
        self.palette.place(place, QRect(view.mapTo(window, QPoint(0, 0)), view.size()))

    # -- following ----------------------------------------------------------------------------------------

    def _on_changed(self, change: Change) -> None:
        if self._start is not None:
            self._follow()
        elif self._settings.now.offers_verbs and self._makes_lead(change):
            self._soon.start()
        self._report = change.after

    def _makes_lead(self, change: Change) -> bool:
        """Whether the contribution at the cursor has an attribution now, another than before, and no words yet."""
        wanted = self._workspace.contribution_id
        if wanted is None or wanted in self._refused or wanted not in change.changes.contributions:
            return False
        now = _contribution(change.after, wanted)
        if now is None or now.text or not now.speakers or now.lead == "none":
            return False
        before = _contribution(change.before, wanted)
        is_other = before is None or (before.speakers, before.lead) != (now.speakers, now.lead)
        return is_other and bool(verbs_of(change.after, self._workspace.template))

    def _follow(self) -> None:
        """Shows what fits what was typed since; closes where nothing does, or the cursor went elsewhere."""
        if self._start is None:
            return
        pen = self._page.writer.pen
        caret, typed = pen.caret(), self._typed()
        if caret.spot != self._start.spot or caret.offset < self._start.offset or pen.has_selection():
            self.close()
            return
        fitting = self._fitting(typed)
        if not fitting or (len(fitting) == 1 and fitting[0].words.casefold() == typed.casefold()):
            self.close()
        else:
            self._show_rows(fitting)

    def _typed(self) -> str:
        """What stands between where the verb begins and the cursor."""
        line, start = self._page.current_line(), self._start
        if line is None or start is None or self._page.writer.pen.has_selection():
            return ""
        return line.words(line.position(start.offset), self._page.writer.pen.cursor().positionInBlock())

    def _fitting(self, typed: str) -> tuple[Verb, ...]:
        begun = typed.casefold()
        return tuple(verb for verb in self._verbs if verb.words.casefold().startswith(begun))

    def _on_scrolled(self) -> None:
        # Where the report has just changed, the page follows the cursor, and so does the palette.
        if self._start is not None and self._report is self._workspace.report:
            self.close()

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._start is not None and now is not None and now is not self._page and not self.palette.holds(now):
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down, Tab and Esc of the page belong to the palette while it is open."""
        if watched is self._page and self.palette.isVisible():
            if event.type() in (QEvent.Type.Hide, QEvent.Type.Resize):
                self.close()
            elif isinstance(event, QKeyEvent) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._refuse()
            else:
                self.palette.enter()
        return True

    # -- choosing -----------------------------------------------------------------------------------------

    def _put(self, words: str) -> None:
        start = self._start
        self.close()
        self._page.setFocus(Qt.FocusReason.PopupFocusReason)
        if start is not None:
            self._page.writer.put_words(words, start)

    def _refuse(self) -> None:
        """Closes, and never opens by itself again in this contribution."""
        if self._start is not None and self._start.spot.contribution is not None:
            self._refused.add(self._start.spot.contribution)
        self.close()

    def _pass_on(self, event: QKeyEvent) -> None:
        """A key that is no choice is meant for the page."""
        self._page.setFocus(Qt.FocusReason.PopupFocusReason)
        QApplication.sendEvent(self._page, event)


def _contribution(report: Report, wanted: str) -> Contribution | None:
    return next((one for _, one in report.contributions() if one.id == wanted), None)
