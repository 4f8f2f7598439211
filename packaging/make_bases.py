"""Writes the base.docx of every bundled template, or of those named on the command line."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).resolve().parent
TEMPLATES = HERE.parent / "templates"


def main(wanted: list[str]) -> None:
    """Makes the bases of the templates ``wanted``; of all, if none is named."""
    for module in sorted((HERE / "bases").glob("*.py")):
        name = module.stem.replace("_", "-")
        if module.stem not in ("__init__", "house") and name in (wanted or [name]):
            (TEMPLATES / name / "base.docx").write_bytes(import_module(f"bases.{module.stem}").make())


if __name__ == "__main__":
    main(sys.argv[1:])
