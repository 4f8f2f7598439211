"""What the tests of the interface share: an application in its own look, and open reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport import assets
from hrreport.forum.load import load_by_name
from hrreport.model import Report, TemplateRef, new_report
from hrreport.readers import read_source
from hrreport.ui.app import App
from hrreport.ui.application import Application
from hrreport.ui.dialogs.asking import Asker
from hrreport.ui.jobs import Jobs
from hrreport.ui.preview.first_pages import FirstPages
from hrreport.ui.theme import Theme, load_fonts
from hrreport.ui.workspace import Workspace


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The class of the application that pytest-qt makes."""
    return Application


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, worn by the application."""
    load_fonts()
    made = Theme(qapp, "light")
    yield made
    made.deleteLater()


@pytest.fixture
def first_pages(qapp: QApplication, tmp_path: Path) -> Iterator[FirstPages]:
    """The pictures of forum templates; none is kept from before."""
    jobs = Jobs()
    yield FirstPages(jobs, tmp_path / "first-pages")
    jobs.wait()


@pytest.fixture(scope="session")
def sample_report() -> Report:
    """The bundled sample under the template ``whrcf``."""
    return read_source(assets.sample("plenary.md").read_bytes(), "sample", ".md", [load_by_name("whrcf")]).value


@pytest.fixture
def workspace(qapp: QApplication, sample_report: Report) -> Workspace:
    """The bundled sample, open."""
    return Workspace(sample_report, load_by_name("whrcf"))


@pytest.fixture
def empty_workspace(qapp: QApplication) -> Workspace:
    """A new report without anything in it."""
    template = load_by_name("whrcf")
    return Workspace(new_report("r", "en", TemplateRef(id=template.id, version=template.version)), template)


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> None:
    """Lets go of the widgets of the test before: each of them would be styled anew with the whole application."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leaves nothing on the clipboard: what Python put there must not outlive it."""
    yield
    QApplication.clipboard().clear()


@pytest.fixture
def asker(qapp: QApplication) -> Asker | None:
    """What ``app`` asks with; a test that expects questions puts another in its place."""
    return None


@pytest.fixture(scope="session")
def drawn_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pictures of forum templates are kept from one test to the next: drawing them all takes a while."""
    return tmp_path_factory.mktemp("first-pages")


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, asker: Asker | None, drawn_pages: Path) -> Iterator[App]:
    """The running program with its first window, light, and with what comes right behind that: menus and templates."""
    made = App(qapp, asker)
    made.services.first_pages.folder = drawn_pages
    made.services.theme.choose("light")
    made.begin()
    qtbot.waitUntil(lambda: bool(made.windows[0].start.cards.cards))
    yield made
    for window in list(made.windows):
        if window.view is not None:
            window.leave_report()
        window.close()
    made.services.jobs.wait()
    made.deleteLater()
