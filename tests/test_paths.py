"""Where the program keeps its things: where the system wants them, or all in one folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from hrreport import paths

PLACES = (
    paths.config_folder,
    paths.settings_file,
    paths.templates_folder,
    paths.versions_folder,
    paths.recovery_folder,
    paths.failures_folder,
)


def test_every_place_is_its_own_and_the_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    places = [place() for place in PLACES]
    assert len(set(places)) == len(PLACES)
    assert paths.settings_file() == tmp_path / "CONFIG" / "hrreport" / "settings.json"
    assert paths.versions_folder() == tmp_path / "DATA" / "hrreport" / "versions"
    assert paths.recovery_folder() == tmp_path / "STATE" / "hrreport" / "recovery"


def test_one_folder_holds_everything_where_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME, str(tmp_path))
    places = [place() for place in PLACES]
    assert len(set(places)) == len(PLACES)
    assert all(tmp_path in place.parents for place in places)
