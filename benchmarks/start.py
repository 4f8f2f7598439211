"""Times the start beside a bare PySide6 window and beside novelWriter, and the opening of a report, each in processes.

`start.py [COPIES …]`: sizes of the report in copies of the real summary (20 and 200 unless told). novelWriter is timed
where the variable ``NOVELWRITER`` names a Python that has it, with its splash screen replaced by nothing.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GENERATOR = ROOT.parent / "shared" / "make_big.py"
SAMPLE = ROOT / "resources" / "samples" / "plenary.md"
RUNS = 9
BARE = """
from PySide6.QtWidgets import QApplication, QWidget
a = QApplication([])
w = QWidget()
w.show()
a.processEvents()
"""
OURS = """
from PySide6.QtWidgets import QApplication
a = QApplication([])
from hrreport.ui.app import App
app = App(a)
app.begin()
a.processEvents()
"""
# Until the forum templates and the menus are there too, which come right behind the window.
WHOLE = (
    OURS
    + """
while not app.front().start.cards.cards:
    a.processEvents()
a.processEvents()
"""
)
NOVELWRITER = """
import novelwriter
from PyQt6.QtWidgets import QApplication

class Splash:
    def __getattr__(self, name):
        return lambda *_: None

novelwriter.NSplashScreen = Splash
novelwriter.QApplication.exec = lambda *_: QApplication.processEvents() or 0
from novelwriter.guimain import GuiMain
GuiMain.postLaunchTasks = lambda *_: None
novelwriter.main([])
"""


def seconds(command: Sequence[str]) -> float:
    """One whole process."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


def start() -> None:
    """Prints what a start costs as ratios to a bare window: the median of pairs that ran one after the other."""
    commands = {"bare window": [sys.executable, "-c", BARE]}
    commands["window"] = [sys.executable, "-c", OURS]
    commands["with templates and menus"] = [sys.executable, "-c", WHOLE]
    other = os.environ.get("NOVELWRITER")
    if other:
        commands["novelWriter"] = [other, "-c", NOVELWRITER]
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(RUNS + 1):
        for name, command in commands.items():
            spent = seconds(command)
            if number:  # the first compiles what it imports
                times[name].append(spent)
    for name, spent_times in times.items():
        ratio = statistics.median(one / bare for one, bare in zip(spent_times, times["bare window"], strict=True))
        print(f"  start, {name:26} {statistics.median(spent_times):6.3f} s   ratio {ratio:5.2f}")
    if not other:
        print("  novelWriter is not here: NOVELWRITER names no Python that has it")


def opening(copies: int, folder: Path, quiet: bool = False) -> None:
    """Prints how a report of that size opens; ``quiet`` only compiles what that imports."""
    text = folder / f"{copies}.md"
    source = SAMPLE.read_bytes() * copies
    if GENERATOR.is_file():
        source = subprocess.run([sys.executable, GENERATOR, str(copies)], check=True, capture_output=True).stdout
    text.write_bytes(source)
    report = text.with_suffix(".hrr")
    reading = [sys.executable, "-m", "hrreport.cli", "import", str(text), "-o", str(report), "--template", "whrcf"]
    subprocess.run(reading, check=True, stderr=subprocess.DEVNULL)
    run = [sys.executable, str(Path(__file__).with_name("opening.py")), str(report)]
    figures = json.loads(subprocess.run(run, check=True, capture_output=True, text=True).stdout)
    if quiet:
        return
    print(f"\n  {copies} copies: first page after {figures['first page']:.0f} ms, all after {figures['whole']:.0f} ms")
    for name in [one.removeprefix("step ") for one in figures if one.startswith("step ")]:
        step, busy = figures[f"step {name}"], figures[f"busy {name}"]
        print(f"    longest step while {name:16} {step:6.0f} ms, of these busy {busy:6.0f} ms")
    print(f"    most memory of the process {figures['memory']:17.0f} MB")


def main(sizes: Sequence[int]) -> None:
    """All figures, with folders of their own and compiled as they are when installed."""
    with tempfile.TemporaryDirectory() as temporary:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = temporary
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(temporary) / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        start()
        opening(1, Path(temporary), quiet=True)
        for copies in sizes:
            opening(copies, Path(temporary))


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [20, 200])
