"""The running program as a screen reader meets it: on a real screen, over AT-SPI, from another process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hrreport import assets
from hrreport.cli import main
from tests.conftest import ROOT

pytestmark = pytest.mark.trial

# The bus of accessibility is asked for, as a desktop does that has a screen reader running.
SESSION = """
gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method org.freedesktop.DBus.Properties.Set \
  org.a11y.Status ScreenReaderEnabled '<true>' >/dev/null 2>&1 || true
run='from hrreport.cli import main; import sys; sys.exit(main(sys.argv[1:]))'
"$HRREPORT_PYTHON" -X faulthandler -c "$run" open "$1" &
program=$!
/usr/bin/python3 tests/ui/read_from_outside.py
code=$?
kill $program
exit $code
"""


def test_a_screen_reader_reads_the_page_and_presses_a_button(tmp_path: Path) -> None:
    needed = ("xvfb-run", "dbus-run-session", "/usr/bin/python3")
    assert all(shutil.which(one) for one in needed), "make conform installs what is needed"
    sample = tmp_path / "plenary.md"
    sample.write_bytes(assets.sample("plenary.md").read_bytes())
    report = tmp_path / "plenary.hrr"
    assert main(["import", str(sample), "-o", str(report)]) == 0
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "HRREPORT_PYTHON": sys.executable,
    }
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    command = [*screen, "dbus-run-session", "--", "bash", "-c", SESSION, "bash", str(report)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    read = json.loads(done.stdout.strip().splitlines()[-1])
    assert "WATER BELONGS TO THE STREET" in read["words"]
    assert "The Mayor of Gunsan (South Korea) Baek Ji-woo" in read["words"]
    told = {(role, name) for role, name, _ in read["told"]}
    assert ("tree", "Outline") in told
    assert ("menu item", "File") in told
    assert {("push button", "Export"), ("button", "Export")} & told
    assert any(name.startswith("Baek Ji-woo, draft") for _, name in told)
    assert read["previewing"]
