"""Where the program keeps what is not a person's own file: settings, data, and the state of unsaved work.

The places are those of the system (XDG base directories on Linux, AppData on Windows, Library on macOS).
"""

from __future__ import annotations

from pathlib import Path

_NAME = "hrreport"


def config_folder() -> Path:
    """Settings and word lists."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False)


def settings_file() -> Path:
    """What the program remembers of a person's choices."""
    return config_folder() / "settings.json"


def templates_folder() -> Path:
    """The forum templates that a person installed."""
    return _data() / "templates"


def versions_folder() -> Path:
    """Earlier versions of saved reports."""
    return _data() / "versions"


def recovery_folder() -> Path:
    """Snapshots of unsaved work."""
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False) / "recovery"


def failures_folder() -> Path:
    """What was written down when the program itself failed."""
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False) / "failures"


def _data() -> Path:
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)
