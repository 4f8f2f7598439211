"""A forum template that came by e-mail, through the whole window: dropped, installed, chosen, written with."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.package import pack
from hrreport.forum.template import Template
from hrreport.settings import Recent
from hrreport.ui.app import App
from hrreport.ui.panels.start_cards import TemplateCard
from tests.ui.asking import Scripted
from tests.ui.hand import Hand


@pytest.fixture
def asker(qapp: QApplication) -> Scripted:
    return Scripted()


def lanterns(version: str, name: str = "Lantern Talks") -> Template:
    """A template of our own, made from the plain one."""
    plain = load_by_name("plain")
    source = plain.source.replace(b'id = "plain"', b'id = "lanterns"')
    source = source.replace(b'version = "1.0"', f'version = "{version}"'.encode())
    return from_bytes("lanterns", source.replace(b'"Plain session report"', f'"{name}"'.encode()), plain.base)


def drop(widget: QWidget, path: Path) -> None:
    """Drags a file over a widget and lets it go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    middle = widget.rect().center()
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(middle, *how))
    QApplication.sendEvent(widget, QDropEvent(QPointF(middle), *how))
    QApplication.processEvents()


def cards(app: App) -> dict[str, TemplateCard]:
    """The cards of the start page by the names of their templates."""
    return {card.template.name: card for card in app.windows[0].start.cards.cards}


def test_a_dropped_template_gets_a_card_and_a_report_is_written_with_it(
    qtbot: QtBot, app: App, asker: Scripted, tmp_path: Path
) -> None:
    window = app.windows[0]
    qtbot.waitUntil(lambda: "Plain session report" in cards(app))
    file = tmp_path / "sent.hrtemplate"
    file.write_bytes(pack(lanterns("1.0")))
    drop(window.start, file)
    qtbot.waitUntil(lambda: "Lantern Talks" in cards(app))
    assert asker.asked == []
    hand = Hand()

    def create(dialog: QDialog) -> None:
        hand.press(Qt.Key.Key_Return)

    hand.in_dialog(lambda: hand.click(cards(app)["Lantern Talks"]), create)
    assert window.workspace is not None
    assert window.workspace.report.template.id == "lanterns"
    assert window.workspace.template == lanterns("1.0")


def test_what_she_loaded_or_used_comes_before_what_comes_with_the_program(
    qtbot: QtBot, app: App, tmp_path: Path
) -> None:
    window = app.windows[0]
    qtbot.waitUntil(lambda: "Plain session report" in cards(app))
    names = list(cards(app))
    assert names == sorted(names, key=str.casefold)
    app.services.settings.remember(
        Recent(path=str(tmp_path / "a.hrr"), title="A", forum="F", when=1.0, template="plain")
    )
    file = tmp_path / "sent.hrtemplate"
    file.write_bytes(pack(lanterns("1.0", "Zinnias")))
    drop(window.start, file)
    qtbot.waitUntil(lambda: "Zinnias" in cards(app))
    assert list(cards(app))[:2] == ["Zinnias", "Plain session report"]
    offered: list[str] = []

    def look(dialog: QDialog) -> None:
        box = dialog.findChildren(QComboBox)[0]
        offered.extend(box.itemText(row) for row in range(box.count()))
        dialog.reject()

    Hand().in_dialog(lambda: window.actions_["file.new"].trigger(), look)
    assert offered[:2] == ["Plain session report", "Zinnias"], "without a wish it is the one that was used last"


def test_another_of_the_same_version_is_asked_about_and_shown(
    qtbot: QtBot, app: App, asker: Scripted, tmp_path: Path
) -> None:
    start = app.windows[0].start
    file = tmp_path / "sent.hrtemplate"
    for name in ("Lantern Talks", "Lamp Talks"):
        file.write_bytes(pack(lanterns("1.0", name)))
        asker.answers = ["install"]
        drop(start, file)
        qtbot.waitUntil(lambda name=name: name in cards(app))  # type: ignore[misc]
    assert len(asker.asked) == 1
    assert "Lantern Talks" not in cards(app)


def test_what_is_no_template_is_told_and_changes_nothing(
    qtbot: QtBot, app: App, asker: Scripted, tmp_path: Path
) -> None:
    file = tmp_path / "sent.hrtemplate"
    file.write_bytes(pack(lanterns("1.0"))[:-300])
    qtbot.waitUntil(lambda: "Plain session report" in cards(app))
    before = set(cards(app))
    drop(app.windows[0].start, file)
    qtbot.waitUntil(lambda: len(asker.asked) == 1)
    assert "could not be loaded" in asker.asked[0]
    assert set(cards(app)) == before


def test_a_template_with_a_sample_of_its_own_is_installed_with_it(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    file = tmp_path / "sent.hrtemplate"
    file.write_bytes(pack(msgspec.structs.replace(lanterns("1.0"), sample=b"# Lanterns along the canal\n")))
    drop(app.windows[0].start, file)
    qtbot.waitUntil(lambda: "Lantern Talks" in cards(app))
    assert cards(app)["Lantern Talks"].template.sample == b"# Lanterns along the canal\n"
