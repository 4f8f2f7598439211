"""Times our commands beside pandoc's on the same report, whole processes in turn, and prints ratios.

`run.py [COPIES …]`: sizes in copies of the real summary (1, 20 and 200 unless told), made by the generator beside it.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pypandoc

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "samples" / "plenary.md"
GENERATOR = ROOT.parent / "shared" / "make_big.py"
RUNS = 5
READING = """
import sys
from pathlib import Path
from hrreport.readers.docx import read_docx
read_docx(Path(sys.argv[1]).read_bytes(), sys.argv[1])
"""


class Cost(NamedTuple):
    """Seconds on the clock and of the processor, and megabytes at the most: the median of several runs."""

    seconds: float
    processor: float
    megabytes: float


def measure(command: Sequence[str]) -> Cost:
    """One run of a whole process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"failed: {' '.join(command)}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def in_turn(ours: Sequence[str], peer: Sequence[str]) -> tuple[Cost, Cost]:
    """Both commands by turns, so that a slow moment of the machine meets both."""
    runs: tuple[list[Cost], list[Cost]] = ([], [])
    for number in range(RUNS + 1):
        for kept, command in zip(runs, (ours, peer), strict=True):
            figures = measure(command)
            if number:
                kept.append(figures)
    first, second = (Cost(*map(statistics.median, zip(*kept, strict=True))) for kept in runs)
    return first, second


def in_process(work: Callable[[], object]) -> float:
    """Seconds of a call inside this process, the median."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def source(copies: int, folder: Path) -> Path:
    """The report of that size in Markdown; without the generator, copies of the sample."""
    path = folder / f"big-{copies}.md"
    if GENERATOR.is_file():
        text = subprocess.run([sys.executable, GENERATOR, str(copies)], check=True, capture_output=True).stdout
    else:
        text = SAMPLE.read_bytes() * copies
    path.write_bytes(text)
    return path


def bench(copies: int, folder: Path) -> None:
    """Prints a table for one size."""
    from hrreport.forum.compose import compose
    from hrreport.storage import open_report, save_report

    pandoc = pypandoc.get_pandoc_path()
    hrreport = [sys.executable, "-m", "hrreport.cli"]
    text = source(copies, folder)
    report, out = text.with_suffix(".hrr"), folder / "out"
    print(f"\n{copies} copies, {len(text.read_text(encoding='utf-8').split()):,} words")
    rows = {"import": ([*hrreport, "import", str(text), "-o", str(report), "--force"], "json")}
    for kind in ("docx", "md", "html"):
        target = f"{out}.{kind}"
        rows[f"export {kind}"] = ([*hrreport, "export", str(report), "--to", kind, "-o", target, "--force"], kind)
    for name, (ours, kind) in rows.items():
        peer = [pandoc, "-f", "markdown", "-t", {"md": "commonmark"}.get(kind, kind), str(text)]
        first, second = in_turn(ours, [*peer, "-o", f"{out}-pandoc.{kind}"])
        _row(name, first, second)
        if kind == "docx":
            docx = second
    # What is read of a Word document: its blocks alone, which is what pandoc makes of it, then the whole report.
    word = f"{out}.docx"
    blocks = [sys.executable, "-c", READING, word]
    whole = [*hrreport, "import", word, "-o", f"{out}-read.hrr", "--force"]
    for name, ours in (("read docx", blocks), ("import docx", whole)):
        _row(name, *in_turn(ours, [pandoc, "-f", "docx", "-t", "json", word, "-o", f"{out}-pandoc.json"]))
    stored = open_report(report)
    for name, work in (
        ("open", lambda: open_report(report)),
        ("save", lambda: save_report(report, stored.report, stored.template)),
        ("compose", lambda: compose(stored.report, stored.template)),
    ):
        seconds = in_process(work)
        print(f"  {name:12} {seconds:7.3f} s               ratio to pandoc's Word export {seconds / docx.seconds:5.3f}")


def _row(name: str, ours: Cost, peer: Cost) -> None:
    print(
        f"  {name:12} {ours.seconds:7.3f} s {ours.megabytes:6.0f} MB   pandoc {peer.seconds:7.3f} s "
        f"{peer.megabytes:6.0f} MB   ratio {ours.seconds / peer.seconds:5.2f}, "
        f"processor {ours.processor / peer.processor:5.2f}, memory {ours.megabytes / peer.megabytes:5.2f}"
    )


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as temporary:
        for size in map(int, sys.argv[1:] or ("1", "20", "200")):
            bench(size, Path(temporary))
