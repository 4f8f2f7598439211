"""Where the program keeps what is not a person's own file: settings, data, and the state of unsaved work.

The places are those of the system (XDG base directories on Linux, AppData on Windows, Library on macOS), or, where
the variable ``HRREPORT_HOME`` names a folder, all inside of it: for a program on a memory stick, and for its self-test.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

HOME = "HRREPORT_HOME"
_NAME = "hrreport"
_XDG = {
    "config": ("XDG_CONFIG_HOME", ".config"),
    "data": ("XDG_DATA_HOME", ".local/share"),
    "state": ("XDG_STATE_HOME", ".local/state"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}


def config_folder() -> Path:
    """Settings and word lists."""
    return _place("config")


def settings_file() -> Path:
    """What the program remembers of a person's choices."""
    return config_folder() / "settings.json"


def words_file() -> Path:
    """A person's own words, spelled right in every report."""
    return config_folder() / "words.txt"


def dictionaries_folder() -> Path:
    """The spelling dictionaries that a person added."""
    return _data() / "dictionaries"


def templates_folder() -> Path:
    """The forum templates that a person installed."""
    return _data() / "templates"


def versions_folder() -> Path:
    """Earlier versions of saved reports."""
    return _data() / "versions"


def recovery_folder() -> Path:
    """Snapshots of unsaved work."""
    return _state() / "recovery"


def template_work_folder() -> Path:
    """Forum templates that somebody works on."""
    return _state() / "template-work"


def failures_folder() -> Path:
    """What was written down when the program itself failed."""
    return _state() / "failures"


def first_pages_folder() -> Path:
    """Pictures of first pages under the forum templates; they can be drawn anew at any time."""
    return _place("cache") / "first-pages"


def _state() -> Path:
    return _place("state")


def _data() -> Path:
    return _place("data")


def _place(kind: Literal["config", "data", "state", "cache"]) -> Path:
    home = os.environ.get(HOME)
    if home:
        return Path(home) / kind
    if sys.platform == "linux":
        # The XDG base directory specification, 0.8; a path that is not absolute counts for nothing.
        variable, usual = _XDG[kind]
        given = os.environ.get(variable, "")
        return (Path(given) if given.startswith("/") else Path.home() / usual) / _NAME
    # Imported for the other systems only: every start needs these places, and waits for what it imports.
    import platformdirs

    folder = {
        "config": platformdirs.user_config_path,
        "data": platformdirs.user_data_path,
        "state": platformdirs.user_state_path,
        "cache": platformdirs.user_cache_path,
    }[kind]
    return folder(_NAME, appauthor=False)
