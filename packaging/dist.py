"""Builds what is shipped: the wheel, from it the program in one folder, and the archive; and tries the program out.

``dist.py`` works on Linux; on Windows and macOS it stops before the archive, which the installers of the workflow in
``packaging/ci`` make (written with care, not tried).
"""

from __future__ import annotations

import os
import platform
import shutil
import stat
import statistics
import subprocess
import sys
import tarfile
import time
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build" / "dist"
DIST = ROOT / "dist"
PROGRAM = BUILD / "hrreport"
_STARTS = 5
_PATIENCE = 120


def build() -> Path:
    """Builds and tries everything; the archive, or the folder of the program where none is made."""
    start = time.monotonic()
    shutil.rmtree(BUILD, ignore_errors=True)
    wheel = build_wheel()
    _say(f"{wheel.name}: {_megabytes(wheel)}", start)
    python = make_environment(wheel)
    try_out(python.with_name("hrreport"))
    _say("installed in an environment of its own, and tried out there", start)
    freeze(python)
    _say(f"the program: {_megabytes(PROGRAM)} in {sum(1 for _ in _files(PROGRAM))} files", start)
    for line in try_out(started(PROGRAM)):
        print(f"    {line}")
    _say(f"from the start to the window: {time_to_window(started(PROGRAM)):.2f} s", start)
    _run(python, str(PACKAGING / "third_party.py"), str(PROGRAM), str(BUILD / "licences"))
    if sys.platform != "linux":
        return PROGRAM
    archive = pack(python)
    _say(f"{archive.name}: {_megabytes(archive)}", start)
    return archive


def build_wheel() -> Path:
    """The wheel under dist/, from the sources alone: what an earlier build left behind would come along."""
    for left in (ROOT / "build" / "lib", *(ROOT / "build").glob("bdist.*")):
        shutil.rmtree(left, ignore_errors=True)
    for old in DIST.glob("hrreport-*"):
        old.unlink()
    build = ("-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(DIST), str(ROOT))
    _run(Path(sys.executable), *build)
    return next(DIST.glob("hrreport-*.whl"))


def make_environment(wheel: Path) -> Path:
    """The Python of a new environment with the pinned requirements and the wheel in it, nothing editable."""
    place = BUILD / "venv"
    venv.create(place, with_pip=True)
    python = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = ("-m", "pip", "install", "-q", "--no-deps")
    _run(python, *install, "--require-hashes", "-r", str(ROOT / "requirements" / "dist.txt"))
    _run(python, *install, str(wheel))
    return python


def freeze(python: Path) -> None:
    """The program in one folder under build/dist/hrreport, with what it does not need left out."""
    _run(python, str(PACKAGING / "drawing.py"), str(BUILD / "icons"))
    places = ("--distpath", str(BUILD), "--workpath", str(BUILD / "work"))
    spec = str(PACKAGING / "hrreport.spec")
    _run(python, "-m", "PyInstaller", "--noconfirm", *places, spec)
    if sys.platform == "linux":
        # A Python that was built by hand carries what its debugger wants: twice its size.
        inside = PROGRAM / "_internal"
        symbols = [*inside.glob("libpython*"), *inside.glob("python3*/lib-dynload/*.so")]
        subprocess.run(["strip", "--strip-unneeded", *map(str, symbols)], check=True)


def started(folder: Path) -> Path:
    """What starts the program in a folder, with something to print to."""
    return folder / ("hrreport-cli.exe" if sys.platform == "win32" else "hrreport")


def try_out(program: Path) -> Sequence[str]:
    """What the program's self-test says; raises where it fails."""
    done = subprocess.run(
        [str(program), "--self-test"], env=_clean(), capture_output=True, encoding="utf-8", timeout=_PATIENCE
    )
    if done.returncode:
        raise SystemExit(f"{program.name} does not work:\n{done.stdout}{done.stderr}")
    return done.stdout.splitlines()


def time_to_window(program: Path) -> float:
    """Seconds from starting the program to its window on the screen, in the middle of some starts."""
    times = []
    for _ in range(_STARTS):
        start = time.monotonic()
        command = [str(program), "--self-test"]
        running = subprocess.Popen(
            command, env=_clean(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
        )
        assert running.stdout is not None
        # The self-test tells of the window first.
        running.stdout.readline()
        times.append(time.monotonic() - start)
        running.communicate(timeout=_PATIENCE)
    return statistics.median(times)


def pack(python: Path) -> Path:
    """The archive for Linux: the program, how to install it, and what the desktop is told."""
    name = f"hrreport-{_version(python)}-linux-{platform.machine()}"
    folder = BUILD / name
    shutil.copytree(PROGRAM, folder / "program", symlinks=True)
    _run(python, str(PACKAGING / "share.py"), str(folder / "share"))
    shutil.copytree(BUILD / "licences", folder / "licences")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    shutil.copy(PACKAGING / "linux" / "install.sh", folder)
    readme = (PACKAGING / "linux" / "README.txt").read_text(encoding="utf-8")
    (folder / "README.txt").write_text(readme.format(glibc=platform.libc_ver()[1]), encoding="utf-8")
    archive = DIST / f"{name}.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=6) as packed:
        packed.add(folder, name, filter=_anybody)
    return archive


def _anybody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """An entry of the archive that tells nothing of whoever packed it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = int(os.environ.get("SOURCE_DATE_EPOCH", entry.mtime))
    entry.mode |= stat.S_IRGRP | stat.S_IROTH
    return entry


def _clean() -> dict[str, str]:
    """An environment in which nothing of the sources or of an environment of Python can be found."""
    kept = ("HOME", "LANG", "PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "USERPROFILE", "XDG_RUNTIME_DIR")
    platform_ = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    return {**{name: os.environ[name] for name in kept if name in os.environ}, **platform_}


def _version(python: Path) -> str:
    command = [str(python), "-c", "import hrreport; print(hrreport.__version__)"]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=BUILD).stdout.strip()


def _run(python: Path, *arguments: str) -> None:
    environment = {**os.environ, "PYI_LOG_LEVEL": "ERROR", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    place = BUILD if BUILD.is_dir() else ROOT
    subprocess.run([str(python), *arguments], check=True, cwd=place, env=environment)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _megabytes(path: Path) -> str:
    size = sum(one.stat().st_size for one in _files(path)) if path.is_dir() else path.stat().st_size
    return f"{size / 1_000_000:.1f} MB"


def _say(words: str, since: float) -> None:
    print(f"{time.monotonic() - since:5.0f} s  {words}", flush=True)


if __name__ == "__main__":
    print(f"Built: {build().relative_to(ROOT)}")
