"""Times the real window beside bare Qt in the same run, and prints ratios: keys on the page, and the start.

`window.py [COPIES …]`: sizes in copies of the real summary (1 and 20 unless told), made by the generator beside it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

ROOT = Path(__file__).resolve().parent.parent
GENERATOR = ROOT.parent / "shared" / "make_big.py"
SAMPLE = ROOT / "resources" / "samples" / "plenary.md"
KEYS = "tariffs are a decision, she said "
STARTS = 5


def milliseconds(widget: QWidget, key: str | Qt.Key, held: Qt.KeyboardModifier) -> float:
    """From a key to the end of what it makes Qt paint."""
    start = time.perf_counter()
    QTest.keyClick(widget, key, held)
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def typing(ours: QWidget, bare: QWidget) -> tuple[list[float], list[float]]:
    """The same keys into both, by turns."""
    none = Qt.KeyboardModifier.NoModifier
    times: tuple[list[float], list[float]] = ([], [])
    for key in KEYS * 8:
        for kept, widget in zip(times, (ours, bare), strict=True):
            kept.append(milliseconds(widget, key, none))
    return times


def at(times: list[float], share: float) -> float:
    """The time that so large a share of all stays under."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def bench(copies: int, folder: Path) -> None:
    """Prints the figures for one size."""
    from hrreport.forum.load import load_by_name
    from hrreport.readers import read_source
    from hrreport.ui.app import App
    from hrreport.ui.opened import Opened

    text = SAMPLE.read_bytes() * copies
    if GENERATOR.is_file():
        text = subprocess.run([sys.executable, GENERATOR, str(copies)], check=True, capture_output=True).stdout
    template = load_by_name("whrcf")
    report = read_source(text, "big", ".md", [template]).value
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app = App(application)
    app.begin()
    start = time.perf_counter()
    app.show_opened(Opened(report, template))
    QApplication.processEvents()
    opened = (time.perf_counter() - start) * 1000
    window = app.front()
    assert window is not None
    assert window.view is not None
    assert window.workspace is not None
    window.workspace.go_to_contribution(report.segments[1].contributions[1].id)
    page = window.view.page
    bare = QTextEdit(page.textCursor().block().text())
    bare.resize(page.size())
    bare.setFont(page.formats.font("body"))
    bare.show()
    QApplication.processEvents()
    ours, theirs = typing(page, bare)
    contributions = sum(len(one.contributions) for one in report.segments)
    print(f"\n{copies} copies, {contributions} contributions; first page after {opened:.0f} ms")
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        own, other = at(ours, share), at(theirs, share)
        print(f"  key to paint {name} {own:6.2f} ms   bare QTextEdit {other:6.2f} ms   ratio {own / other:5.2f}")
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    returns = [milliseconds(page, Qt.Key.Key_Return, none) for _ in range(20)]
    undos = [milliseconds(page, Qt.Key.Key_Z, control) for _ in range(20)]
    print(f"  Return p95 {at(returns, 0.95):6.2f} ms   undo p95 {at(undos, 0.95):6.2f} ms")
    window.leave_report()
    window.close()


def start() -> None:
    """The time of a process that shows a window and ends, ours beside a bare one, by turns."""
    qt = "from PySide6.QtWidgets import QApplication, QWidget; a = QApplication([]); "
    bare, ours = f"{qt}w = QWidget(); w.show()", f"{qt}from hrreport.ui.app import App; App(a).begin()"
    times: dict[str, list[float]] = {bare: [], ours: []}
    for _ in range(STARTS):
        for script, kept in times.items():
            begun = time.perf_counter()
            subprocess.run(
                [sys.executable, "-c", script + "; a.processEvents()"], check=True, stderr=subprocess.DEVNULL
            )
            kept.append(time.perf_counter() - begun)
    first, second = (statistics.median(times[script]) for script in (ours, bare))
    print(f"\n  start {first:6.3f} s   bare window {second:6.3f} s   ratio {first / second:5.2f}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = temporary
        QApplication(sys.argv[:1])
        start()
        for size in map(int, sys.argv[1:] or ("1", "20")):
            bench(size, Path(temporary))
