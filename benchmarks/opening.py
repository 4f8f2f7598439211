"""Opens one report in the running program, goes through it, and prints what that took as JSON: `opening.py FILE.hrr`.

A process of its own, because it also tells the most memory that it needed.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from probe import Probe
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow

_WORDS = "and the river said so "
_PAUSE_MS = 400
_PAGES = 20
_SETTLED_MS = 1_500


class Session(QObject):
    """From the wish to open a file to the last thing that is done in it; ``figures`` fills up on the way."""

    def __init__(self, application: QApplication, app: App, file: Path) -> None:
        super().__init__(application)
        self._app = app
        self._file = file
        self._probe = Probe(self)
        self._wished = 0.0
        self.figures: dict[str, float] = {}
        application.installEventFilter(self)

    def begin(self) -> None:
        """Wishes to open the file."""
        self._wished = time.perf_counter()
        self._window.open_wanted.emit([self._file])
        self._wait()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and "first page" not in self.figures and self._wished:
            page = getattr(self._window.view, "page", None)
            if page is not None and watched is page.viewport():
                # It is painted when this event is over.
                self.figures["first page"] = -1.0
                QTimer.singleShot(0, self, self._on_painted)
        return False

    @property
    def _window(self) -> MainWindow:
        window = self._app.front()
        assert window is not None
        return window

    def _on_painted(self) -> None:
        self.figures["first page"] = self._since_wish()
        QApplication.instance().removeEventFilter(self)

    def _since_wish(self) -> float:
        return (time.perf_counter() - self._wished) * 1000

    def _wait(self) -> None:
        if self._app.opening.is_busy:
            QTimer.singleShot(5, self, self._wait)
            return
        self.figures["whole"] = self._since_wish()
        self._note("opening", self._wished)
        self._then(_SETTLED_MS, "settling", self._scroll)

    def _scroll(self) -> None:
        bar = self._window.view.page.verticalScrollBar()
        self._do([lambda: bar.setValue(bar.value() + bar.pageStep())] * _PAGES, "scrolling", self._switch)

    def _switch(self) -> None:
        workspace = self._window.workspace
        ids = [one.id for _, one in workspace.report.contributions()]
        some = ids[:: max(len(ids) // 8, 1)]
        self._do([lambda one=one: workspace.go_to_contribution(one) for one in some], "going elsewhere", self._type)

    def _type(self) -> None:
        page = self._window.view.page
        keys = [lambda key=key: QTest.keyClick(page, key, Qt.KeyboardModifier.NoModifier) for key in _WORDS]
        self._do(keys, "typing", self._preview)

    def _preview(self) -> None:
        view = self._window.view
        self._do([lambda: view.show_preview(True), lambda: view.show_preview(False)], "preview", self._end)

    def _end(self) -> None:
        self.figures["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(self.figures), flush=True)
        os._exit(0)

    def _do(self, acts: list[Callable[[], object]], name: str, then: Callable[[], None]) -> None:
        """Does one thing after the other, each with the pause of a hand, and notes the longest step."""
        since = time.perf_counter()
        pause = 60 if len(acts) > 2 else _PAUSE_MS * 4

        def step() -> None:
            if acts:
                acts.pop(0)()
                QTimer.singleShot(pause, self, step)
            else:
                self._note(name, since)
                then()

        step()

    def _then(self, pause: int, name: str, then: Callable[[], None]) -> None:
        since = time.perf_counter()

        def go_on() -> None:
            self._note(name, since)
            then()

        QTimer.singleShot(pause, self, go_on)

    def _note(self, name: str, since: float) -> None:
        step = self._probe.longest(since, time.perf_counter())
        self.figures[f"step {name}"] = step.lasted
        self.figures[f"busy {name}"] = step.busy


def main(file: Path) -> None:
    """Runs the session; ends the process."""
    application = QApplication(sys.argv[:1])
    app = App(application)
    app.begin()
    session = Session(application, app, file)
    QTimer.singleShot(_SETTLED_MS, session.begin)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
