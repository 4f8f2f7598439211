"""What is shipped, built as ``make dist`` does, unpacked and installed as a person would, with no Python beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.trial
SAMPLE = ROOT / "resources" / "samples" / "plenary.md"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that comes out of the archive."""
    # The folders of a test do not last for those of the module; what is built here is built in build/.
    done = subprocess.run([sys.executable, "packaging/dist.py"], cwd=ROOT, capture_output=True, text=True, timeout=1200)
    assert done.returncode == 0, done.stdout + done.stderr
    print(done.stdout)
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(next((ROOT / "dist").glob("hrreport-*.tar.gz"))) as packed:
        packed.extractall(folder, filter="data")
    return next(folder.iterdir())


def run(*command: str | Path, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in an almost empty environment."""
    own = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", **environment}
    return subprocess.run([str(one) for one in command], env=own, capture_output=True, text=True, timeout=120, cwd=home)


def test_it_is_installed_and_tries_itself_out(unpacked: Path, tmp_path: Path) -> None:
    done = run("sh", unpacked / "install.sh", home=tmp_path)
    assert done.returncode == 0, done.stderr
    program = tmp_path / ".local" / "bin" / "hrreport"
    for screen in ((), ("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24")):
        done = run(*screen, program, "--self-test", home=tmp_path, QT_QPA_PLATFORM="xcb" if screen else "offscreen")
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.rstrip().endswith("works.")
    run("sh", unpacked / "install.sh", "--uninstall", home=tmp_path)
    assert not program.exists()


def test_the_command_line_works_too(unpacked: Path, tmp_path: Path) -> None:
    program, report = unpacked / "program" / "hrreport", tmp_path / "s.hrr"
    assert run(program, "--version", home=tmp_path).stdout.startswith("HRReport ")
    assert run(program, "import", SAMPLE, "-o", report, home=tmp_path).returncode == 0
    done = run(program, "export", report, "--to", "docx,md,html", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {path.suffix for path in tmp_path.iterdir()} >= {".docx", ".md", ".html"}
    assert run(program, "nonsense", home=tmp_path).returncode == 2
    # What the program starts with sys.executable is the program once more.
    assert run(program, "-m", "hrreport.cli", "--version", home=tmp_path).stdout.startswith("HRReport ")


def test_it_carries_what_it_needs_and_no_more(unpacked: Path) -> None:
    inside = [path.relative_to(unpacked).as_posix() for path in (unpacked / "program").rglob("*")]
    for wanted in ("platforms/libqxcb.so", "platforms/libqwayland.so", "fonts/Inter-Regular.otf", "whrcf/base.docx"):
        assert [path for path in inside if path.endswith(wanted)], wanted
    for unwanted in ("Qml", "Quick", "libQt6Network", "libssl", "libgtk", "libglib", "pip", "setuptools", "tests/"):
        assert not [path for path in inside if unwanted in path], unwanted
    size = sum(path.lstat().st_size for path in (unpacked / "program").rglob("*") if path.is_file())
    assert size < 200_000_000


def test_every_licence_has_its_text(unpacked: Path) -> None:
    lines = (unpacked / "licences" / "THIRD-PARTY.txt").read_text(encoding="utf-8").splitlines()
    named = {line.rpartition("(")[2].rstrip("/)") for line in lines if line.endswith("/)")}
    assert {"qt", "python", "carlito-typeface", "dictionaries", "lxml"} <= named
    for name in named:
        assert [path for path in (unpacked / "licences" / name).iterdir() if path.stat().st_size > 200], name
