"""What every test gets: folders of its own, no surprise from the machine, and skips that count."""

from __future__ import annotations

import gc
import hashlib
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from hrreport.writers.docx import document

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# How many examples each property is tried with; make trial asks for ten times as many.
EXAMPLES = int(os.environ.get("HRREPORT_EXAMPLES", "50"))
settings.register_profile("hrreport", deadline=None, derandomize=bool(os.environ.get("CI")), max_examples=EXAMPLES)
settings.load_profile("hrreport")


def pytest_collection_finish() -> None:
    """What was imported and collected stays; looking through it for garbage took a tenth of the time of all tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Points every folder for settings and state into a temporary one."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))


@pytest.fixture(autouse=True)
def keep_exports(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where ``make conform`` names a folder, leaves every Word document that a test exports in it."""
    folder = os.environ.get("HRREPORT_KEEP_EXPORTS")
    if not folder:
        return
    pack = document.pack

    def kept(package: Any, level: int) -> bytes:
        data = pack(package, level)
        (Path(folder) / f"{hashlib.sha256(data).hexdigest()[:16]}.docx").write_bytes(data)
        return data

    monkeypatch.setattr(document, "pack", kept)


@pytest.fixture
def shared() -> Path:
    """The folder of real input beside the checkout; without it the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real input is not here")
    return SHARED


@pytest.fixture
def seed(shared: Path) -> Path:
    """The real plenary summary."""
    return shared / "seeds" / "whrcf-2021-plenary-session-1.md"


def _allowed() -> dict[str, str]:
    table = tomllib.loads((ROOT / "tests" / "allowed_skips.toml").read_text(encoding="utf-8"))
    return {str(test): str(reason) for test, reason in table.get("skips", {}).items()}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> object:
    """In CI a skipped test is a failure, unless the list names it with its reason."""
    report = yield
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        if item.nodeid not in _allowed():
            report.outcome = "failed"
            report.longrepr = f"skipped in CI and not in tests/allowed_skips.toml: {report.longrepr}"
    return report
