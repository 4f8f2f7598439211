"""Times the real window beside bare Qt in the same run, and prints ratios for each step of writing.

`window.py [COPIES …]`: sizes in copies of the real summary (1 and 20 unless told), made by the generator beside it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
GENERATOR = ROOT.parent / "shared" / "make_big.py"
SAMPLE = ROOT / "resources" / "samples" / "plenary.md"
WIDTH, HEIGHT = 1440, 900


def bench(copies: int, folder: Path) -> None:
    """Prints the figures for one size."""
    from steps import run

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
    window.resize(WIDTH, HEIGHT)
    QApplication.processEvents()
    contributions = sum(len(one.contributions) for one in report.segments)
    print(f"\n{copies} copies, {contributions} contributions; first page after {opened:.0f} ms")
    run(window, report)
    window.leave_report()
    window.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = temporary
        QApplication(sys.argv[:1])
        for size in map(int, sys.argv[1:] or ("1", "20")):
            bench(size, Path(temporary))
