"""Mutated input for every reader and loader, run in a process of its own with limits: fuzzing.py SEED COUNT.

Prints how many inputs were tried; anything but our own errors, ten seconds, 500 MB more memory or a file that is
written outside its folder ends it with a traceback.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import resource
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from hrreport import lock
from hrreport.container import read_parts, write_parts
from hrreport.errors import HRReportError, LockedError
from hrreport.forum.check import check
from hrreport.forum.compose import compose
from hrreport.forum.library import Library
from hrreport.forum.load import SUFFIX, from_bytes
from hrreport.forum.package import pack
from hrreport.making import from_word
from hrreport.model.invariants import broken
from hrreport.processes import machine_mark
from hrreport.readers import SUFFIXES, read_source
from hrreport.storage.hrr import packed, read_stored
from hrreport.storage.recovery import left_over
from hrreport.storage.salvage import salvage
from hrreport.writers import FORMATS
from tests.conftest import ROOT, SHARED
from tests.everything import everything
from tests.texts import template, templates

SECONDS = 10
# Names that a packed template may try to put its parts under.
HOSTILE = ("../evil", "/evil", "template/../../evil", "C:\\evil", "logo.png", "logo.svg", "sample.md")
MEMORY = 500_000_000
ODD = (
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"PK\x03\x04",
    b"[" * 500,
    b"{" * 500,
    b"*" * 99,
    b"> " * 200,
    b"9" * 400,
    b"\r",
)


def mutated(data: bytes, luck: random.Random) -> bytes:
    """The bytes with a few places changed, cut, doubled or filled with something odd."""
    out = bytearray(data)
    for _ in range(luck.randint(1, 6)):
        at = luck.randrange(len(out) + 1)
        to = min(len(out), at + luck.choice((1, 2, 8, 200)))
        kind = luck.randrange(6)
        if kind == 0:
            out[at:to] = luck.randbytes(to - at)
        elif kind == 1:
            del out[at:to]
        elif kind == 2:
            out[at:at] = luck.choice(ODD)
        elif kind == 3:
            out[at:at] = out[at:to] * luck.randint(1, 40)
        elif kind == 4:
            del out[at:]
        elif to > at:
            out[at] ^= 1 << luck.randrange(8)
    return bytes(out)


def garbled(value: object, luck: random.Random) -> object:
    """A JSON value in which some parts are of another kind, gone or twice there."""
    if luck.random() < 0.03:
        return luck.choice((None, 7, -1, "", "s1", [], {}, [[]], 1e300, "\ud800", {"type": "mention", "speaker": "s9"}))
    if isinstance(value, list):
        made = [garbled(one, luck) for one in value if luck.random() > 0.03]
        return made * 2 if luck.random() < 0.02 else made
    if isinstance(value, dict):
        return {key: garbled(one, luck) for key, one in value.items() if luck.random() > 0.03}
    return value


def targets(scratch: Path, only_templates: bool = False) -> list[Callable[[random.Random], None]]:
    """Each takes one mutated input; ``scratch`` is a folder to put files in."""
    house = template("whrcf")
    everybody = templates()
    report = packed(everything(), house, (("recovery.json", b'{"path":"a.hrr","when":"2026-05-01T10:00:00Z"}'),))
    held = msgspec.json.encode(lock.Holder("kim", "elsewhere", 7, 1.0e9, "x"))
    parts = read_parts(report, "x")
    texts = [(path.read_bytes(), path.suffix) for path in _texts()]

    def source(luck: random.Random) -> None:
        data, suffix = luck.choice(texts)
        reading = read_source(mutated(data, luck), "x", suffix, everybody)
        assert broken(reading.value) == []

    def container(luck: random.Random) -> None:
        _use(mutated(report, luck))

    def part(luck: random.Random) -> None:
        name = luck.choice(sorted(parts))
        _use(write_parts({**parts, name: mutated(parts[name], luck)}.items()))

    def structure(luck: random.Random) -> None:
        raw = garbled(json.loads(parts["report.json"]), luck)
        data = json.dumps(raw, ensure_ascii=luck.random() < 0.5).encode("utf-8", "surrogatepass")
        _use(write_parts({**parts, "report.json": data}.items()))

    def toml(luck: random.Random) -> None:
        lines = house.source.splitlines(keepends=True)
        at = luck.randrange(len(lines))
        lines[at : at + luck.randint(0, 2)] = [luck.choice(lines), luck.choice((b"", b"[attribution]\n", b"x = 1\n"))]
        made = b"".join(lines) if luck.random() < 0.5 else mutated(house.source, luck)
        loaded = from_bytes("x", made, house.base)
        compose(everything(), loaded)

    def base(luck: random.Random) -> None:
        inside = read_parts(house.base, "x")
        name = luck.choice(sorted(inside))
        made = mutated(house.base, luck)
        if luck.random() < 0.7:
            made = write_parts({**inside, name: mutated(inside[name], luck)}.items())
        loaded = from_bytes("x", house.source, made)
        check(loaded)
        FORMATS["docx"].write(compose(everything(), loaded), loaded)

    wholes = {one: read_parts(pack(template(one)), "x") for one in ("whrcf", "plain")}

    def package(luck: random.Random) -> None:
        inside = wholes[luck.choice(sorted(wholes))]
        name = luck.choice(sorted(inside))
        made = write_parts({**inside, luck.choice((name, name, *HOSTILE)): mutated(inside[name], luck)}.items())
        file = scratch / f"x{SUFFIX}"
        file.write_bytes(made if luck.random() < 0.8 else mutated(made, luck))
        loaded = Library(scratch / "library").install(file).template
        FORMATS["docx"].write(compose(everything(), loaded), loaded)

    def made_of_word(luck: random.Random) -> None:
        inside = read_parts(words, "x")
        name = luck.choice(["word/document.xml"] * 3 + sorted(inside))
        draft = from_word(write_parts({**inside, name: mutated(inside[name], luck)}.items()), "x.docx")
        FORMATS["docx"].write(compose(everything(), draft.template()), draft.template())

    words = FORMATS["docx"].write(compose(everything(), house), house)

    def word(luck: random.Random) -> None:
        inside = read_parts(words, "x")
        name = luck.choice(["word/document.xml"] * 3 + sorted(inside))
        made = write_parts({**inside, name: mutated(inside[name], luck)}.items())
        assert broken(read_source(made, "x", ".docx", everybody).value) == []

    def holder(luck: random.Random) -> None:
        lock.lock_file(scratch / "a.hrr").write_bytes(mutated(held, luck))
        with contextlib.suppress(LockedError):
            lock.take(scratch / "a.hrr").release()

    def snapshot(luck: random.Random) -> None:
        name = luck.choice(sorted(parts))
        inside = write_parts({**parts, name: mutated(parts[name], luck)}.items())
        file = scratch / "recovery" / f"{machine_mark()}-4194302-1.hrr"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(inside if luck.random() < 0.5 else mutated(report, luck))
        assert all(broken(one.stored.report) == [] for one in left_over(file.parent))

    if only_templates:
        return [toml, base, package, made_of_word]
    return [source, container, part, structure, toml, base, package, made_of_word, word, holder, snapshot]


def _use(data: bytes) -> None:
    """Opens a report file as the program does, and salvages it where that is refused."""
    try:
        stored = read_stored(data, "x")
    except HRReportError:
        stored = salvage(data, "x").stored
    assert broken(stored.report) == []
    composed = compose(stored.report, stored.template)
    for kind in FORMATS.values():
        kind.write(composed, stored.template)


def _texts() -> list[Path]:
    folders = [ROOT / "resources" / "samples", ROOT / "tests" / "golden" / "summary", SHARED]
    found = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in SUFFIXES]
    return [path for path in found if path.stat().st_size < 200_000]


_CHANGES = frozenset(f"os.{name}" for name in ("rename", "remove", "rmdir", "mkdir", "link", "symlink", "truncate"))
_WITH_TWO = ("os.rename", "os.link", "os.symlink")


@contextlib.contextmanager
def watched(scratch: Path) -> Iterator[None]:
    """Has every attempt to change a file outside a folder end in an error; bytecode of modules is no such file."""
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
    allowed = (f"{scratch.resolve()}{os.sep}", f"{tempfile.gettempdir()}{os.sep}hrreport-fuzz-", os.devnull)
    is_on = True

    def hook(event: str, details: tuple[Any, ...]) -> None:
        if not is_on or not (event in _CHANGES or (event == "open" and int(details[2] or 0) & writing)):
            return
        for one in details[: 2 if event in _WITH_TWO else 1]:
            path = os.path.realpath(os.fsdecode(one)) if isinstance(one, str | bytes | os.PathLike) else os.devnull
            if not path.startswith(allowed) and "__pycache__" not in path:
                raise AssertionError(f"{event} outside: {path}")

    sys.addaudithook(hook)
    try:
        yield
    finally:
        is_on = False


def main(seed: int, count: int, scratch: Path, only_templates: bool = False) -> None:
    """Tries ``count`` inputs drawn from ``seed``; keeps one that breaks a rule in the folder for temporary files."""
    luck = random.Random(seed)
    tries = targets(scratch, only_templates)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    for number in range(count):
        state = luck.getstate()
        signal.alarm(SECONDS)
        try:
            tries[number % len(tries)](luck)
        except HRReportError as error:
            if "\n" in str(error):
                raise AssertionError(f"more than one line: {error}") from error
        except BaseException:
            kept = Path(tempfile.gettempdir()) / f"hrreport-fuzz-{seed}-{number}.state"
            kept.write_text(repr((tries[number % len(tries)].__name__, state)), encoding="utf-8")
            raise
    signal.alarm(0)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - used
    assert grown < MEMORY, f"{grown} bytes more memory"
    print(f"{count} inputs")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, watched(Path(folder)):
        main(int(sys.argv[1]), int(sys.argv[2]), Path(folder), "templates" in sys.argv)
