"""The steps of writing in the real window, each timed on the GUI thread, beside a bare QTextEdit where it has a peer.

``window.py`` prints them. A step is timed from the event to the end of all that it makes Qt do; what falls due later
(counts, preview, snapshots) is looked for in the pauses between steps, where only the longest stretch counts.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QTreeView, QWidget

from hrreport.model import Report
from hrreport.model.edits.writing import insert
from hrreport.model.texts import Caret, Spot
from hrreport.prose import Paragraph
from hrreport.ui.editing import EditingView
from hrreport.ui.main_window import MainWindow
from hrreport.ui.preview.sheets import SheetsView

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYS = "tariffs are a decision, she said "
_PAUSE = 0.6
_SETTLE = 0.25
_WRITERS_PACE = 0.06
_PATIENCE = 20.0


def at(times: Sequence[float], share: float) -> float:
    """The time that so large a share of all stays under."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


class Steps:
    """Does steps and keeps their times, in milliseconds; ``later`` is the longest stretch in the pause behind them."""

    def __init__(self) -> None:
        self._times: list[float] = []
        self._peers: list[float] = []
        self._busy: list[float] = []
        self._settle = 0.0
        self._later = 0.0
        self.worst: tuple[float, str] = (0.0, "")

    def do(self, act: Callable[[], object]) -> None:
        """Times one step; also without what other programs took of it."""
        busy = time.thread_time()
        self._times.append(_timed(act))
        self._busy.append((time.thread_time() - busy) * 1000)
        if self._settle:
            self._later = max(self._later, rest(self._settle))

    def do_bare(self, act: Callable[[], object]) -> None:
        """Times the same step of bare Qt."""
        self._peers.append(_timed(act))

    @contextmanager
    def named(self, name: str, settle: float = 0.0) -> Iterator[None]:
        """Prints what is done inside under a name, with what falls due afterwards, or within ``settle`` of each."""
        self._times, self._peers, self._busy = [], [], []
        self._settle, self._later = settle, 0.0
        yield
        later = max(rest(), self._later)
        longest = max(self._times)
        self.worst = max(self.worst, (max(longest, later), name))
        figures = f"p50 {at(self._times, 0.5):7.2f}   p95 {at(self._times, 0.95):7.2f}   max {longest:7.2f}"
        busy = f"of this busy p50 {at(self._busy, 0.5):6.2f} p95 {at(self._busy, 0.95):6.2f}"
        told = f"  {name:<38} {figures}   {busy}   later {later:6.2f} ms"
        if self._peers:
            peer = at(self._peers, 0.95)
            told += f"   bare p95 {peer:5.2f}   ratio {at(self._times, 0.95) / peer:5.2f}"
        print(told, flush=True)


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def rest(seconds: float = _PAUSE, until: Callable[[], bool] = lambda: False) -> float:
    """Lets the window do what falls due for so long; the longest stretch for which it would not answer, in ms."""
    longest = 0.0
    end = time.perf_counter() + seconds
    while time.perf_counter() < end and not until():
        longest = max(longest, _timed(lambda: None))
        time.sleep(0.0005)
    return longest


def bare_editor(view: EditingView) -> QTextEdit:
    """A bare editor of the same size with the paragraph that the page's cursor is in."""
    page = view.page
    bare = QTextEdit(page.textCursor().block().text())
    bare.resize(page.size())
    bare.setFont(page.formats.font("body"))
    bare.show()
    QApplication.processEvents()
    return bare


def run(window: MainWindow, report: Report) -> tuple[float, str]:
    """Prints all steps of one open report; the longest of them and its name."""
    view = window.view
    assert view is not None
    steps = Steps()
    first, far = report.segments[1], report.segments[len(report.segments) * 2 // 3]
    view.workspace.go_to_contribution(first.contributions[1].id)
    rest()
    _typing(steps, view)
    _keys(steps, view)
    _switching(steps, view, report)
    _scrolling(steps, view)
    view.workspace.go_to_contribution(far.contributions[0].id)
    rest()
    _outline(steps, view)
    _filtering(steps, view)
    _previewing(steps, view)
    print(f"  longest of all: {steps.worst[0]:.1f} ms, {steps.worst[1]}")
    return steps.worst


def _press(widget: QWidget, key: str | Qt.Key, held: Qt.KeyboardModifier = NONE) -> Callable[[], None]:
    return lambda: QTest.keyClick(widget, key, held)


def _typing(steps: Steps, view: EditingView) -> None:
    bare = bare_editor(view)
    with steps.named("key to paint"):
        for key in KEYS * 8:
            steps.do(_press(view.page, key))
            steps.do_bare(_press(bare, key))
    with steps.named("key, at a writer’s pace"):
        longest = 0.0
        for key in KEYS * 2:
            steps.do(_press(view.page, key))
            longest = max(longest, rest(_WRITERS_PACE))
        print(f"  {'between these keys':<38} longest {longest:7.2f} ms")
    bare.close()


def _keys(steps: Steps, view: EditingView) -> None:
    page, bare = view.page, bare_editor(view)
    rows: tuple[tuple[str, Qt.Key, Qt.KeyboardModifier, int], ...] = (
        ("Return", Qt.Key.Key_Return, NONE, 20),
        ("undo", Qt.Key.Key_Z, CONTROL, 20),
        ("redo", Qt.Key.Key_Y, CONTROL, 20),
        ("Backspace at a paragraph’s start", Qt.Key.Key_Backspace, NONE, 20),
        ("arrow up", Qt.Key.Key_Up, NONE, 60),
        ("arrow down", Qt.Key.Key_Down, NONE, 60),
    )
    for name, key, held, times in rows:
        with steps.named(name):
            for _ in range(times):
                steps.do(_press(page, key, held))
                steps.do_bare(_press(bare, key, held))
    bare.close()
    page.activateWindow()
    page.setFocus()
    with steps.named("new contribution, undone", _SETTLE):
        for _ in range(5):
            steps.do(view.add_from_floor)
            steps.do(_press(page, Qt.Key.Key_Z, CONTROL))


def _switching(steps: Steps, view: EditingView, report: Report) -> None:
    segments = report.segments
    with steps.named("to another contribution", _SETTLE):
        for one in (segments[1].contributions * 4)[:20]:
            steps.do(lambda one=one: view.workspace.go_to_contribution(one.id))
    with steps.named("to another segment", _SETTLE):
        for number in range(1, len(segments), max(len(segments) // 20, 1)):
            if segments[number].contributions:
                one = segments[number].contributions[0]
                steps.do(lambda one=one: view.workspace.go_to_contribution(one.id))


def _scrolling(steps: Steps, view: EditingView) -> None:
    bar, tree = view.page.verticalScrollBar(), view.outline.tree
    with steps.named("scrolling the page anywhere"):
        for share in (0.5, 1.0, 0.25, 0.9, 0.0, 0.75):
            steps.do(lambda share=share: bar.setValue(int(bar.maximum() * share)))
    rows = tree.verticalScrollBar()
    with steps.named("scrolling the outline anywhere"):
        for share in (0.5, 1.0, 0.25, 0.9, 0.0, 0.75):
            steps.do(lambda share=share: rows.setValue(int(rows.maximum() * share)))


def _outline(steps: Steps, view: EditingView) -> None:
    tree = view.outline.tree
    view.show_outline()
    with steps.named("arrow in the outline, gone to", _SETTLE):
        for _ in range(6):
            steps.do(_press(tree, Qt.Key.Key_Down))
            steps.do(_press(tree, Qt.Key.Key_Return))
            view.show_outline()
    rest()
    with steps.named("moving a row of the outline", _SETTLE):
        for key in [Qt.Key.Key_Down] * 8 + [Qt.Key.Key_Up] * 8:
            steps.do(_press(tree, key, ALT))
    with steps.named("undo of a move", _SETTLE):
        for _ in range(16):
            steps.do(view.workspace.undo)
    with steps.named("dragging over rows, dropped, undone", _SETTLE):
        for row in range(4):
            for act in _drag(tree, row):
                steps.do(act)
            steps.do(view.workspace.undo)


def _drag(tree: QTreeView, row: int) -> Iterator[Callable[[], object]]:
    """The events of a drag of the current row over a few others, and its drop on the last."""
    data = tree.model().mimeData([tree.currentIndex()])
    moves, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    height = tree.visualRect(tree.currentIndex()).height()
    points = [QPoint(80, height * (row + number) + 3) for number in range(2, 12)]
    yield lambda: QApplication.sendEvent(tree.viewport(), QDragEnterEvent(points[0], moves, data, left, NONE))
    for point in points:
        yield lambda point=point: QApplication.sendEvent(
            tree.viewport(), QDragMoveEvent(point, moves, data, left, NONE)
        )
    yield lambda: QApplication.sendEvent(tree.viewport(), QDropEvent(QPointF(points[-1]), moves, data, left, NONE))


def _filtering(steps: Steps, view: EditingView) -> None:
    view.show_outline(filters=True)
    rest()
    with steps.named("a key in the outline’s filter", _SETTLE):
        for key in "human":
            steps.do(_press(view.outline.filter, key))
    with steps.named("the filter emptied", _SETTLE):
        steps.do(_press(view.outline.filter, Qt.Key.Key_Escape))


def _previewing(steps: Steps, view: EditingView) -> None:
    sheets = view.preview.sheets
    with steps.named("to the preview and back", _SETTLE):
        for _ in range(3):
            steps.do(lambda: view.show_preview(True))
            steps.do(lambda: view.show_preview(False))
    shown = sheets.pages
    view.workspace.apply("benchmark", _words_into(view.workspace.place))
    view.show_preview(True)
    longest, waited = _wait_for_pages(sheets, shown)
    print(f"  {'preview in view':<38} after {waited:.0f} ms   longest stretch {longest:.2f} ms")
    waits, longest = [], 0.0
    for _ in range(5):
        shown = sheets.pages
        view.workspace.apply("benchmark", _words_into(view.workspace.place))
        stretch, waited = _wait_for_pages(sheets, shown)
        longest = max(longest, stretch)
        waits.append(waited)
        longest = max(longest, rest())
    steps.worst = max(steps.worst, (longest, "preview"))
    count = sheets.pages.count if sheets.pages is not None else 0
    print(
        f"  {'preview after a pause in writing':<38} p50 {at(waits, 0.5):.0f}   max {max(waits):.0f} ms"
        f"   longest stretch {longest:.2f} ms   ({count} pages)"
    )
    view.show_preview(False)


def _wait_for_pages(sheets: SheetsView, shown: object) -> tuple[float, float]:
    """Until other pages are shown: the longest stretch, and how long it took, in milliseconds."""
    start = time.perf_counter()
    longest = rest(_PATIENCE, lambda: sheets.pages is not shown)
    return longest, (time.perf_counter() - start) * 1000


def _words_into(spot: Spot) -> Callable[[Report], Report]:
    return lambda report: insert(report, Caret(spot), (Paragraph(runs=("Words. ",)),))[0]
