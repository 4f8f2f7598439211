"""Builds the bundled sample into Word, Markdown and HTML under build/, and says where they are."""

from __future__ import annotations

import sys
from importlib.resources import as_file
from pathlib import Path

from hrreport import assets
from hrreport.cli import main

BUILD = Path(__file__).resolve().parent.parent / "build"


def build() -> int:
    """Imports the sample and exports it; the exit code of the command that failed, or 0."""
    BUILD.mkdir(exist_ok=True)
    report = BUILD / "plenary.hrr"
    with as_file(assets.sample("plenary.md")) as sample:
        steps = (
            ["import", str(sample), "-o", str(report), "--force"],
            ["export", str(report), "--to", "docx,md,html", "-o", str(BUILD), "--force"],
        )
        for step in steps:
            code = main(step)
            if code:
                return code
    print("The sample plenary summary was built:")
    for suffix in ("hrr", "docx", "md", "html"):
        print(f"  {BUILD / f'plenary.{suffix}'}")
    return 0


if __name__ == "__main__":
    sys.exit(build())
