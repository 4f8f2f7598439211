"""What a start imports, in a process of its own: everything else waits until it is wanted."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from hrreport import assets
from hrreport.cli import main

# Not before somebody opens, writes, exports or asks: each of them would be waited for at every start.
HEAVY = (
    *("docx", "lxml", "markdown", "markdown_it", "babel", "pytz", "zoneinfo", "hunspell", "psutil", "tomlkit"),
    *("html", "json", "hashlib", "secrets", "difflib", "getpass", "pickle", "xml"),
    *(("platformdirs",) if sys.platform == "linux" else ()),
)
PARTS_OF_QT = ("PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtSvg", "PySide6.QtTest")
OF_A_REPORT = (
    *("hrreport.forum.compose", "hrreport.forum.look", "hrreport.forum.frame", "hrreport.forum.manuscript"),
    *("hrreport.readers.markdown", "hrreport.readers.summary", "hrreport.writers", "hrreport.ooxml", "hrreport.making"),
    *("hrreport.ui.page", "hrreport.ui.models", "hrreport.ui.preferences", "hrreport.ui.proofing"),
    *("hrreport.ui.panels.outline", "hrreport.ui.panels.inspector", "hrreport.ui.panels.find_bar"),
    *("hrreport.ui.preview.view", "hrreport.ui.preview.pages", "hrreport.ui.preview.sample_page"),
    *(
        "hrreport.ui.report_part",
        "hrreport.ui.templates",
        "hrreport.ui.editing",
        "hrreport.ui.filing",
        "hrreport.ui.commands",
    ),
    *("hrreport.model.edits", "hrreport.storage.salvage", "hrreport.ui.spell_check", "hrreport.ui.reading"),
)
# Asking and the way in which a dialog is shown: what a first question needs.
DIALOGS = ("hrreport.ui.dialogs.asking", "hrreport.ui.dialogs.modal")
WINDOW = """
from PySide6.QtWidgets import QApplication
application = QApplication([])
from hrreport.ui.app import App
app = App(application)
app.begin()
application.processEvents()
assert app.front().isVisible()
while not app.front().start.cards.cards:
    application.processEvents()
application.processEvents()
"""


def imported(script: str, *arguments: str) -> set[str]:
    """The modules that a fresh process has imported after a script."""
    script = f"import sys\n{script}\nsys.stderr.write('\\n'.join(('', *sys.modules)))"
    run = subprocess.run([sys.executable, "-c", script, *arguments], check=True, capture_output=True, text=True)
    return set(run.stderr.splitlines())


def found(modules: set[str], names: Sequence[str]) -> list[str]:
    """Those modules that are, or are inside of, one of the names."""
    return sorted(one for one in modules if any(one == name or one.startswith(f"{name}.") for name in names))


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What is imported when the first window is there."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp("home")))
        return imported(WINDOW)


@pytest.mark.parametrize("names", [HEAVY, PARTS_OF_QT, OF_A_REPORT], ids=["heavy", "parts of Qt", "of a report"])
def test_the_first_window_waits_for_nothing_that_it_does_not_show(window: set[str], names: Sequence[str]) -> None:
    assert found(window, names) == [], "import it in the function that uses it"


def test_the_first_window_waits_for_no_dialog(window: set[str]) -> None:
    dialogs = {one for one in window if one.startswith("hrreport.ui.dialogs.")}
    assert sorted(dialogs.difference(DIALOGS)) == []


def test_help_imports_neither_qt_nor_the_core() -> None:
    modules = imported("from hrreport.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass")
    assert found(modules, (*HEAVY, "PySide6", "shiboken6", "hrreport.model", "hrreport.forum", "hrreport.ui")) == []


def test_show_imports_what_reads_a_report_and_no_more(tmp_path: Path) -> None:
    report = tmp_path / "sample.hrr"
    assert main(["import", str(assets.sample("plenary.md")), "-o", str(report)]) == 0
    modules = imported("from hrreport.cli import main\nmain(sys.argv[1:])", "show", str(report))
    assert "hrreport.storage.hrr" in modules
    heavy = set(HEAVY) - {"hashlib"}
    assert found(modules, (*heavy, "PySide6", "shiboken6", "hrreport.ui", "hrreport.readers", "hrreport.ooxml")) == []
