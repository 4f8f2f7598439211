"""Settings: kept, forgiving, and written only when something is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from hrreport import files, settings
from hrreport.settings import MAX_EXPORTS, MAX_RECENT, LastExport, Recent, SettingsFile


def recent(number: int) -> Recent:
    return Recent(path=f"/p/{number}.hrr", title=str(number), forum="F", when=float(number))


def test_what_is_changed_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    now = SettingsFile(path)
    now.change(theme="dark", zoom=1.5, exports={"r": LastExport(formats=("docx",), folder="/f", mode="grouped")})
    now.remember(recent(1))
    again = SettingsFile(path).now
    assert again == now.now
    assert (again.theme, again.zoom, again.exports["r"].mode) == ("dark", 1.5, "grouped")


def test_recent_reports_are_few_and_stand_once(tmp_path: Path) -> None:
    now = SettingsFile(tmp_path / "s.json")
    for number in range(MAX_RECENT + 5):
        now.remember(recent(number))
    now.remember(recent(7))
    assert len(now.now.recent) == MAX_RECENT
    assert now.now.recent[0].title == "7"
    now.forget("/p/7.hrr")
    assert "/p/7.hrr" not in {one.path for one in now.now.recent}


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[]", b'{"zoom": "much"}', b'{"theme": "pink"}'])
def test_a_damaged_file_is_set_aside_and_the_defaults_are_taken(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(data)
    assert SettingsFile(path).now == settings.Settings()
    assert path.with_suffix(".damaged").read_bytes() == data


def test_what_an_older_program_does_not_know_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_text('{"theme": "light", "of-the-future": [1]}', encoding="utf-8")
    assert SettingsFile(path).now.theme == "light"


def test_nothing_is_written_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = SettingsFile(tmp_path / "s.json")
    now.change(zoom=1.25)
    written: list[Path] = []
    monkeypatch.setattr(settings, "write_atomic", lambda path, data: written.append(path))
    now.change(zoom=1.25)
    assert written == []


def test_a_folder_that_cannot_be_written_keeps_them_for_the_time_being(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise files.InputError("s.json", "the disk is full")

    monkeypatch.setattr(settings, "write_atomic", full)
    now = SettingsFile(tmp_path / "s.json")
    now.change(theme="dark")
    assert now.now.theme == "dark"


def test_the_way_of_exporting_is_kept_for_the_reports_exported_lately(tmp_path: Path) -> None:
    now = SettingsFile(tmp_path / "s.json")
    for number in range(MAX_EXPORTS + 3):
        now.remember_export(str(number), LastExport(formats=("md",), folder="/f"))
    now.remember_export("50", LastExport(formats=("docx",), folder="/g"))
    assert len(now.now.exports) == MAX_EXPORTS
    assert "0" not in now.now.exports
    assert list(now.now.exports)[-1] == "50"


def test_whoever_listens_is_told_what_was_and_what_is(tmp_path: Path) -> None:
    now = SettingsFile(tmp_path / "s.json")
    told: list[tuple[str, str]] = []
    now.listen(lambda before, after: told.append((before.theme, after.theme)))
    now.change(theme="dark")
    now.change(theme="dark")
    now.change(theme="system")
    assert told == [("system", "dark"), ("dark", "system")]
