"""The catalogues of the interface: gathers what is to be translated from the sources, and packs what is translated.

``resources/translations/hrreport_<language>.ts`` is what translators edit (Qt Linguist, Weblate); the ``.qm`` beside it
is what the program reads, so that it needs none of Qt's tools. The English one holds the plurals and is the pattern for
others: ``translations.py fr`` begins French.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SOURCES = ROOT / "ui"


class Source(NamedTuple):
    """Words of the interface as the sources have them, with the context in which they are looked up."""

    context: str
    words: str


def mirrored(text: str) -> str:
    """A module as lupdate understands it: its short ``_tr`` and ``_n`` written out with their context.

    Plurals it sees only in ``tr`` of a class, so those of ``_trn`` are told in one that is called like their context.
    """
    several = re.findall(r'(?<![\w.])_trn\(\s*("[^"]*"),', text)
    lines = [f'        self.tr({words}, "", count)' for words in several]
    text = re.sub(r"(?<![\w.])(?<!def )_tr\(", f'QCoreApplication.translate("{_context(text)}", ', text)
    text = re.sub(r"(?<![\w.])(?<!def )_n\(", 'QT_TRANSLATE_NOOP("Actions", ', text)
    return "\n".join([text, f"class {_context(text)}:", "    def many(self):", *lines, ""]) if lines else text


def literals(text: str) -> Iterator[Source]:
    """Every literal that a module has translated, read from its syntax tree; lupdate must find as many."""
    contexts = {"_tr": _context(text), "_trn": _context(text), "_n": "Actions"}
    for owner, call in _calls(ast.parse(text), ""):
        name = _name(call)
        words = [str(one.value) if isinstance(one, ast.Constant) else "" for one in call.args]
        if name in ("tr", "_tr", "_trn", "_n") and words and words[0]:
            yield Source(contexts.get(name, owner), words[0])
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(words) > 1 and words[1]:
            yield Source(words[0], words[1])


def unreadable(text: str) -> list[int]:
    """The lines on which something else than a literal is translated, which no catalogue can know."""
    out = []
    for _, call in _calls(ast.parse(text), ""):
        if _name(call) in ("tr", "_tr", "_trn", "_n") and not (call.args and isinstance(call.args[0], ast.Constant)):
            out.append(call.lineno)
    return out


def gather(catalogue: Path) -> None:
    """Brings a catalogue up to date with the sources; what was translated stays."""
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for path in sorted(SOURCES.rglob("*.py")):
            copy = Path(folder) / path.relative_to(SOURCES)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(mirrored(path.read_text(encoding="utf-8")), encoding="utf-8")
            copies.append(str(copy))
        options = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-silent")
        _run("pyside6-lupdate", *options, *copies, "-ts", str(catalogue))


def pack(catalogue: Path, target: Path) -> None:
    """Packs what is translated."""
    _run("pyside6-lrelease", "-silent", "-nounfinished", str(catalogue), "-qm", str(target))


def _context(text: str) -> str:
    """The context of a module's own ``_tr``; empty where it has none."""
    found = re.search(r'def _tr\([^)]*\) -> str:\n(?: +""".*?"""\n)? +return QCoreApplication.translate\("(\w+)"', text)
    return found[1] if found else ""


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else str(getattr(call.func, "id", ""))


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the class that it stands in; functions in classes in functions belong to the inner class."""
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            yield inner, child
        yield from _calls(child, inner)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / tool), *arguments], check=True)


def main(languages: list[str]) -> None:
    """Brings every catalogue up to date, and begins those of other languages that are named."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    begun = [FOLDER / f"hrreport_{language}.ts" for language in languages]
    for catalogue in sorted({*FOLDER.glob("*.ts"), *begun}):
        gather(catalogue)
        pack(catalogue, catalogue.with_suffix(".qm"))
        print(catalogue.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
