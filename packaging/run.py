"""Opens the app on the bundled sample; without a display it exports the sample and pictures the window instead."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hrreport import assets
from hrreport.cli import main

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"


def has_display() -> bool:
    """Whether a window can come up here."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def build_sample() -> Path:
    """Imports the bundled sample and exports it under build/; gives the report."""
    BUILD.mkdir(exist_ok=True)
    report = BUILD / "plenary.hrr"
    steps = (
        ["import", str(assets.sample("plenary.md")), "-o", str(report), "--force"],
        ["export", str(report), "--to", "docx,md,html", "-o", str(BUILD), "--force"],
    )
    for step in steps:
        code = main(step)
        if code:
            raise SystemExit(code)
    return report


def run() -> int:
    """Builds the sample and opens it, or shows what there is to see without a display; the exit code."""
    report = build_sample()
    if has_display():
        return main(["open", str(report)])
    sys.path.insert(0, str(ROOT / "packaging"))
    from pictures import one_picture

    picture = BUILD / "window.png"
    one_picture(report, picture)
    print("There is no display here, so the window cannot come up. Built instead:")
    for made in (*(report.with_suffix(suffix) for suffix in (".hrr", ".docx", ".md", ".html")), picture):
        print(f"  {made.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(run())
