"""At 125 to 200 per cent on a screen of 1024 × 640 points nothing is cut off, also in a language of longer words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.mark.trial
@pytest.mark.parametrize("scale", [1.25, 1.5, 1.75, 2.0])
def test_nothing_is_cut_off(scale: float, tmp_path: Path) -> None:
    screen = {"name": "one", "x": 0, "y": 0, "width": round(1024 * scale), "height": round(640 * scale)}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = tmp_path / "screen.json"
    config.write_text(json.dumps({"windowFrameMargins": False, "screens": [screen]}), encoding="utf-8")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "QT_SCALE_FACTOR": str(scale),
    }
    wanted = "tests/ui/test_pseudo_language.py::test_every_word_is_translated_and_none_is_cut_off"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "--no-cov", "-p", "no:cacheprovider", wanted]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stdout[-4000:]
