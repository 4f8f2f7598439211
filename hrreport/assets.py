"""Where the files that ship with the program are."""

from __future__ import annotations

from importlib.resources.abc import Traversable


def bundled_templates() -> Traversable:
    """The folder with one folder per bundled forum template."""
    from importlib.resources import files

    return files("hrreport.templates")


def sample(name: str) -> Traversable:
    """A bundled sample report by its file name."""
    from importlib.resources import files

    return files("hrreport.resources") / "samples" / name
