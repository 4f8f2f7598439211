"""Where the program keeps what is not a person's own file: settings, data, and the state of unsaved work.

The places are those of the system (XDG base directories on Linux, AppData on Windows, Library on macOS), or, where
the variable ``HRREPORT_HOME`` names a folder, all inside of it: for a program on a memory stick, and for its self-test.
"""

from __future__ import annotations

import os
from pathlib import Path

HOME = "HRREPORT_HOME"
_NAME = "hrreport"


def config_folder() -> Path:
    """Settings and word lists."""
    from platformdirs import user_config_path

    return _own("config") or user_config_path(_NAME, appauthor=False)


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


def failures_folder() -> Path:
    """What was written down when the program itself failed."""
    return _state() / "failures"


def first_pages_folder() -> Path:
    """Pictures of first pages under the forum templates; they can be drawn anew at any time."""
    from platformdirs import user_cache_path

    return (_own("cache") or user_cache_path(_NAME, appauthor=False)) / "first-pages"


def _state() -> Path:
    from platformdirs import user_state_path

    return _own("state") or user_state_path(_NAME, appauthor=False)


def _data() -> Path:
    from platformdirs import user_data_path

    return _own("data") or user_data_path(_NAME, appauthor=False)


def _own(kind: str) -> Path | None:
    """The folder of this kind inside of the one that ``HRREPORT_HOME`` names; ``None`` without it."""
    home = os.environ.get(HOME)
    return Path(home) / kind if home else None
