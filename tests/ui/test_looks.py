"""How the window looks, as far as a program can tell: contrast of the colours, and no words that are cut off."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hrreport import assets
from hrreport.forum.load import load_by_name
from hrreport.model import Report
from hrreport.readers import read_source
from hrreport.ui.app import App
from hrreport.ui.main_window import MainWindow
from hrreport.ui.opened import Opened
from hrreport.ui.page.formats import contrast, readable
from hrreport.ui.theme import colors_of

GROUNDS = ("panel", "paper", "desk", "selected", "wash")
INKS = {
    "ink": (*GROUNDS, "found", "found_now"),
    "dim": ("panel", "paper", "desk"),
    "accent": ("panel", "paper", "desk"),
    "warn": ("panel", "paper"),
    "ok": ("paper",),
    "bad": ("panel", "paper"),
    "on_accent": ("accent",),
}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_can_be_read_on_every_ground(name: str) -> None:
    colors = msgspec.structs.asdict(colors_of(name))  # type: ignore[arg-type]
    poor = {
        (ink, ground): round(contrast(colors[ink], colors[ground]), 2)
        for ink, grounds in INKS.items()
        for ground in grounds
        if contrast(colors[ink], colors[ground]) < 4.5
    }
    assert poor == {}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_what_can_be_used_stands_out_from_its_ground(name: str) -> None:
    """WCAG 2.2, 1.4.11: 3:1 for the edges of controls and for marks that say something."""
    colors = msgspec.structs.asdict(colors_of(name))  # type: ignore[arg-type]
    for mark in ("edge", "accent", "warn", "ok"):
        assert contrast(colors[mark], colors["panel"]) >= 3, mark
        assert contrast(colors[mark], colors["paper"]) >= 3, mark


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("word_color", ["#000000", "#1F4E79", "#5A6169", "#FFFF00", "#FFFFFF", "#30363C"])
def test_the_colours_of_word_styles_are_made_readable(name: str, word_color: str) -> None:
    colors = colors_of(name)  # type: ignore[arg-type]
    assert contrast(readable(word_color, colors.paper, colors.ink, colors.accent), colors.paper) >= 4.5


def sample() -> Report:
    return read_source(assets.sample("plenary.md").read_bytes(), "s", ".md", [load_by_name("whrcf")]).value


def long_names() -> Report:
    report = sample()
    name = "Wolfeschlegelsteinhausenbergerdorff y Álvarez de Montenegro-Quispe Mamani de la Torre Alta"
    speakers = tuple(msgspec.structs.replace(one, name=name, family=name[:35]) for one in report.speakers)
    return msgspec.structs.replace(report, speakers=speakers)


def clipped(window: QWidget) -> list[str]:
    """Every widget with words that needs more room than it has, and that does not say its words elsewhere."""
    out = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        words = widget.text()
        if not words or widget.toolTip().startswith(words[:8]):
            continue
        if isinstance(widget, QLabel) and (widget.wordWrap() or (widget.pixmap() and not widget.pixmap().isNull())):
            needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else 0
            if needed > widget.height() + 2:
                out.append(f"{type(widget).__name__} {words[:40]!r}: {needed} high in {widget.height()}")
            continue
        if isinstance(widget, QToolButton | QPushButton | QCheckBox | QLabel | QComboBox):
            if widget.sizeHint().width() > widget.width() + 2:
                out.append(f"{type(widget).__name__} {words[:40]!r}: {widget.sizeHint().width()} in {widget.width()}")
    return out


def show(app: App, report: Report, width: int, height: int, qtbot: QtBot) -> MainWindow:
    window = app.front()
    assert window is not None
    window.resize(width, height)
    window.show_report(Opened(report, load_by_name("whrcf")))
    ids = [one.id for _, one in report.contributions()]
    assert window.workspace is not None
    window.workspace.go_to_contribution(ids[3])
    qtbot.wait(200)
    return window


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 640)])
@pytest.mark.parametrize("make", [sample, long_names])
def test_no_words_are_cut_off(app: App, qtbot: QtBot, make: object, width: int, height: int) -> None:
    window = app.front()
    assert window is not None
    window.resize(width, height)
    qtbot.wait(200)
    assert clipped(window) == []
    window = show(app, make(), width, height, qtbot)  # type: ignore[operator]
    assert clipped(window) == []
    assert window.view is not None
    for tab in ("notes", "segment", "report", "speaker"):
        window.view.inspector.show()
        window.view.inspector.show_tab(tab)
        qtbot.wait(50)
        # A page of the inspector takes its final size some moments after it came in sight.
        qtbot.waitUntil(lambda: clipped(window) == [], timeout=2_000)
    window.view.show_preview(True)
    qtbot.wait(300)
    assert clipped(window) == []


def test_every_control_has_a_name_for_a_screen_reader(app: App, qtbot: QtBot) -> None:
    window = show(app, sample(), 1440, 900, qtbot)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy().value
        and isinstance(widget, QAbstractButton | QComboBox)
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []
