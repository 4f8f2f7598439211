"""The layers of the house as plain rules; each exception is one visible line."""

from __future__ import annotations

import ast
from functools import lru_cache
from pathlib import Path

import pytest
from pytest_archon import archrule

from tests.conftest import ROOT

CORE = ROOT / "hrreport"
# From left to right: each imports only what stands before it.
GROUND = (
    "hrreport.shapes",
    "hrreport.errors",
    "hrreport.assets",
    "hrreport.paths",
    "hrreport.processes",
    "hrreport.files",
    "hrreport.lock",
    "hrreport.settings",
)
LAYERS = {
    "hrreport.prose": ("hrreport.errors",),
    "hrreport.model": ("hrreport.errors", "hrreport.prose"),
    "hrreport.forum": (*GROUND, "hrreport.container", "hrreport.ooxml", "hrreport.prose", "hrreport.model"),
    "hrreport.spelling": (*GROUND, "hrreport.container", "hrreport.prose", "hrreport.model", "hrreport.forum"),
}
# What each part of the window imports of the others. Nothing in them knows the windows, the commands or the files.
UI = ROOT / "ui"
UI_GROUND = ("theme", "workspace", "jobs", "slices", "actions", "shortcuts")
UI_GROUND += ("figures", "languages", "naming_modes", "short", "template_labels", "when")
UI_PARTS = {
    "models": UI_GROUND,
    "widgets": UI_GROUND,
    "page": UI_GROUND,
    "spelling": UI_GROUND,
    "preview": (*UI_GROUND, "widgets", "tidying"),
    "panels": (*UI_GROUND, "widgets", "models", "preview"),
    "dialogs": (*UI_GROUND, "spelling", "widgets", "models", "preview", "panels", "exporting", "export_run"),
    "templates": (
        *UI_GROUND,
        "widgets",
        "preview",
        "dialogs",
        "services",
        "loading",
        "window_state",
        "file_names",
        "packing",
    ),
    "preferences": (*UI_GROUND, "widgets", "page", "dialogs", "export_run", "translating", "services"),
}
# One line for each part of Qt's or Python's threads that a module beside jobs.py needs to know of, and why.
THREADS = {
    "jobs": {"threading", "QRunnable", "QThreadPool"},
    "crash": {"threading", "QThread"},  # failures on threads are told too, but on the thread of the window
    "preview.pages": {"threading"},  # fonts are measured anew on each thread
}
SIBLINGS = (
    "hrreport.readers",
    "hrreport.writers",
    "hrreport.storage",
    "hrreport.spelling",
    "hrreport.checks",
    "hrreport.making",
)


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_what_is_below_it(layer: str) -> None:
    allowed = (layer, *LAYERS[layer])
    for module, imported in _imports().items():
        if _within(module, (layer,)):
            strangers = {one for one in imported if one.startswith("hrreport.") and not _within(one, allowed)}
            assert not strangers, f"{module} imports {strangers}"


@pytest.mark.parametrize("sibling", SIBLINGS)
def test_siblings_do_not_import_each_other(sibling: str) -> None:
    others = [f"{one}*" for one in SIBLINGS if one != sibling]
    if (ROOT / sibling.replace(".", "/")).is_dir():
        rule = archrule(f"{sibling} stands alone").match(f"{sibling}*").should_not_import(*others, "hrreport.cli")
        rule.check("hrreport", only_direct_imports=True)


def test_the_core_never_imports_qt() -> None:
    # The one exception: the command line's `open` imports hrreport.ui.app inside the function.
    rule = archrule("no Qt in the core").match("hrreport*").exclude("hrreport.ui*").exclude("hrreport.cli")
    rule.should_not_import("PySide6*", "shiboken6*", "hrreport.ui*").check("hrreport", only_direct_imports=True)


def test_the_command_line_reaches_the_window_in_one_place_only() -> None:
    tree = ast.parse((CORE / "cli.py").read_text(encoding="utf-8"))
    inner = [
        node for function in ast.walk(tree) if isinstance(function, ast.FunctionDef) for node in ast.walk(function)
    ]
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and "hrreport.ui" in str(node.module)]
    assert [node.module for node in found] == ["hrreport.ui.app"]
    assert found[0] in inner
    text = (CORE / "cli.py").read_text(encoding="utf-8")
    assert "PySide6" not in text
    assert "shiboken" not in text


def test_the_ground_imports_only_leftwards() -> None:
    for module, imported in _imports().items():
        if module in GROUND:
            before = set(GROUND[: GROUND.index(module)])
            assert {one for one in imported if one.startswith("hrreport.")} <= before, module


def test_nothing_imports_in_a_circle() -> None:
    _assert_no_circle(_imports())


def test_nothing_in_the_window_imports_in_a_circle() -> None:
    _assert_no_circle(_ui_imports())


@pytest.mark.parametrize("part", UI_PARTS)
def test_parts_of_the_window_import_only_what_is_below_them(part: str) -> None:
    allowed = (part, *UI_PARTS[part])
    for module, imported in _ui_imports().items():
        if _within(module, (part,)):
            strangers = {one for one in imported if not _within(one, allowed)}
            assert not strangers, f"{module} imports {strangers}"


def test_only_jobs_touch_threads() -> None:
    tools = {"threading", "concurrent", "multiprocessing", "asyncio", "QThread", "QThreadPool", "QRunnable"}
    for module, path in _ui_modules().items():
        found = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                found |= {alias.name.split(".")[0] for alias in node.names}
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                found.add((node.module or "").split(".")[0])
        assert found & tools <= THREADS.get(module, set()), module


def _assert_no_circle(imports: dict[str, set[str]]) -> None:
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, f"import circle: {' → '.join((*path, module))}"
        if module in done:
            return
        for one in imports.get(module, ()):
            if one != module and not module.startswith(f"{one}."):
                visit(one, (*path, module))
        done.add(module)

    for module in imports:
        visit(module, ())


def test_no_import_hides_from_the_checker_and_none_names_ui() -> None:
    for path in _sources(ROOT / "hrreport", ROOT / "ui", ROOT / "packaging"):
        text = path.read_text(encoding="utf-8")
        assert "TYPE_CHECKING" not in text, path
        for node in ast.walk(ast.parse(text)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            assert not any(name == "ui" or name.startswith("ui.") for name in names), path


def test_ui_imports_its_own_parts_relatively() -> None:
    for path in _sources(ROOT / "ui"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                assert not (node.module or "").startswith("hrreport.ui"), path


def _sources(*folders: Path) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.rglob("*.py"))]


def _within(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == one or module.startswith(f"{one}.") for one in packages)


@lru_cache(maxsize=1)
def _imports() -> dict[str, set[str]]:
    """Every module of the core with the modules of the core that it imports anywhere."""
    names = {_name(path): path for path in _sources(CORE)}
    found: dict[str, set[str]] = {}
    for name, path in names.items():
        found[name] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("hrreport"):
                module = node.module or ""
                for alias in node.names:
                    inner = f"{module}.{alias.name}"
                    found[name].add(inner if inner in names else module)
    return found


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _ui_modules() -> dict[str, Path]:
    """The modules of the window by their names inside of it: ``page.edit``."""
    return {".".join(path.relative_to(UI).with_suffix("").parts): path for path in _sources(UI)}


@lru_cache(maxsize=1)
def _ui_imports() -> dict[str, set[str]]:
    """Every module of the window with the modules of the window that it imports anywhere."""
    names = _ui_modules()
    found: dict[str, set[str]] = {}
    for name, path in names.items():
        found[name] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                parts = (*name.split(".")[: -node.level], *filter(None, (node.module or "").split(".")))
                for alias in node.names:
                    inner = ".".join((*parts, alias.name))
                    found[name].add(inner if inner in names else ".".join(parts))
    return found
