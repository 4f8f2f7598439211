"""The window on a real X server: it comes up, everything can be seen, and Qt has nothing to complain of."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.conform


def on_xcb(*command: str, timeout: int) -> subprocess.CompletedProcess[str]:
    """Runs a command on a virtual screen, with Qt's own plugin for X."""
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    return subprocess.run(
        [*screen, *command], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=timeout
    )


def test_the_window_comes_up_on_a_real_screen(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib\n"
        "sys.path.insert(0, 'packaging')\n"
        "from run import build_sample\n"
        "from pictures import one_picture\n"
        "one_picture(build_sample(), pathlib.Path(sys.argv[1]))\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "assert QGuiApplication.platformName() == 'xcb'\n"
    )
    picture = tmp_path / "window.png"
    done = on_xcb(sys.executable, "-c", script, str(picture), timeout=120)
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr
    assert picture.stat().st_size > 20_000


def test_every_state_is_pictured_on_a_real_screen() -> None:
    done = on_xcb(sys.executable, "packaging/pictures.py", timeout=400)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert len(list((ROOT / "build" / "pictures").glob("*.png"))) >= 40
