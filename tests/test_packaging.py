"""The package as it is installed: every folder in it, one Qt, no host name, and a wheel that works alone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FOLDERS = {"ui": "hrreport.ui", "resources": "hrreport.resources", "templates": "hrreport.templates"}


def test_the_packages_named_are_the_folders_on_disk() -> None:
    found = set()
    for top in ("hrreport", *FOLDERS):
        for init in (ROOT / top).rglob("__init__.py"):
            parts = init.parent.relative_to(ROOT).parts
            found.add(".".join((FOLDERS.get(parts[0], parts[0]), *parts[1:])))
    assert set(PROJECT["tool"]["setuptools"]["packages"]) == found


def test_every_folder_with_sources_is_a_package() -> None:
    for path in (ROOT / "hrreport").rglob("*.py"):
        assert (path.parent / "__init__.py").is_file(), path
    for name in FOLDERS:
        assert (ROOT / name / "__init__.py").is_file()


def test_one_qt_everywhere() -> None:
    pins = [line for line in PROJECT["project"]["dependencies"] if line.startswith("PySide6")]
    assert pins == ["PySide6-Essentials==6.11.3"]
    for path in (ROOT / "requirements").glob("*"):
        for pin in re.findall(r"(?im)^pyside6-essentials\S*", path.read_text(encoding="utf-8")):
            assert pin.lower() == "pyside6-essentials==6.11.3"


def test_signals_keep_their_references() -> None:
    """PySide6 6.12.0 loses references to None and True and aborts after some hundred emits."""
    script = (
        "from PySide6.QtCore import QObject, Signal\n"
        "class Bell(QObject):\n    rung = Signal(object)\n"
        "bell = Bell(); seen = []\n"
        "bell.rung.connect(seen.append)\n"
        "for number in range(3000):\n    bell.rung.emit(None if number % 2 else True)\n"
        "assert len(seen) == 3000\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


def test_requirements_are_pinned_with_hashes_and_without_hosts() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert "://" not in text
        pinned = re.findall(r"(?m)^[a-z][\w.-]*==", text)
        assert pinned
        assert text.count("--hash=sha256:") >= len(pinned)


def test_the_wheel_works_without_the_sources(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(tmp_path)]
    subprocess.run([*build, str(ROOT)], check=True, timeout=120, capture_output=True)
    installed = tmp_path / "installed"
    zipfile.ZipFile(next(tmp_path.glob("*.whl"))).extractall(installed)
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import hrreport, hrreport.ui\n"
        "assert sys.argv[1] in hrreport.__file__\n"
        "from hrreport.cli import main\n"
        "from hrreport import assets\n"
        "sample = sys.argv[2] + '/sample.md'\n"
        "open(sample, 'wb').write(assets.sample('plenary.md').read_bytes())\n"
        "sys.exit(main(['import', sample, '-o', sys.argv[2] + '/s.hrr'])\n"
        "  or main(['export', sys.argv[2] + '/s.hrr', '--to', 'docx,md']))\n"
    )
    environment = {**os.environ, "PYTHONPATH": ""}
    run = [sys.executable, "-c", script, str(installed), str(tmp_path)]
    subprocess.run(run, check=True, timeout=120, cwd=tmp_path, env=environment, capture_output=True)
    assert (tmp_path / "s.docx").is_file()


def test_no_file_names_a_machine_or_a_registry() -> None:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    hosts = ["py" + "pi.org", "python" + "hosted", "registry.npm" + "js", "deb.deb" + "ian.org"]
    needles = ["/" + "work/", "/" + "root/", "/" + "home/", "TO" + "DO", "FIX" + "ME", *hosts]
    for name in filter(None, listed):
        path = ROOT / name
        if path.suffix in (".docx", ".hrr", ".png", ".qm", ".ttf", ".otf", ".aff", ".dic") or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        assert not [needle for needle in needles if needle in text], name
        assert text == "" or text.endswith("\n"), name
