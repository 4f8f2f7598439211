"""What a screen reader is told: every control has a role, a name and, where that is not enough, a description."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QMenu, QMenuBar, QTabBar, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from hrreport.ui.app import App
from hrreport.ui.page.edit import PageEdit
from tests.ui.surfaces import Tour, remember

Role = QAccessible.Role
# What is there to be used, or to be walked through.
USED = {
    *(Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.PageTab, Role.MenuItem),
    *(Role.ListItem, Role.TreeItem, Role.Tree, Role.List, Role.Table, Role.ButtonMenu, Role.ButtonDropDown, Role.Link),
    *(Role.SpinBox, Role.Slider, Role.HotkeyField, Role.ColumnHeader, Role.PageTabList, Role.Dialog, Role.Window),
}
# Roles that say nothing: what has the focus must not have one of them, but for what scrolls and panes.
SILENT = {Role.NoRole, Role.Client, Role.Border, Role.Pane, Role.Grouping, Role.LayeredPane}
# What says by a sign or one word what it does; the sentence is in the description.
SHORT = 2


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """As if a screen reader were there: what changes is told."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


class Told(NamedTuple):
    """What a screen reader is told of a control; ``widget`` is ``None`` for a part of one, such as a row."""

    one: QAccessibleInterface
    widget: QWidget | None


def of(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def walk(widget: QWidget) -> Iterator[Told]:
    """A widget and all in it that can be reached: not what is hidden, and nothing in a list that is folded away."""
    one = of(widget)
    if not widget.isVisible() or one.state().invisible:
        return
    yield Told(one, widget)
    if isinstance(widget, QAbstractItemView | QTabBar | QMenuBar):
        for number in range(one.childCount()):
            child = one.child(number)
            if child is not None and child.isValid() and not child.state().invisible:
                yield Told(child, None)
        return
    for inner in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not inner.isWindow():
            yield from walk(inner)


def name(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name).strip()


def description(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Description).strip()


def said(told: Told) -> str:
    kind = f"{type(told.widget).__name__} {told.widget.objectName()}" if told.widget is not None else ""
    return f"{told.one.role().name} {name(told.one)!r} ({description(told.one)!r}) {kind}"


def faults(told: Told) -> Iterator[str]:
    """What keeps a control from being understood."""
    one, widget = told
    role, state = one.role(), one.state()
    # An answer of a box, and a cell, may be empty.
    is_part = widget is None and role in (Role.ListItem, Role.Cell)
    if role in USED and not name(one) and not is_part and not _is_qts_own(widget):
        yield f"no name: {said(told)}"
    if isinstance(widget, QComboBox) and not widget.accessibleDescription():
        yield f"a box that says its answer and not its question: {said(told)}"
    if widget is not None and _is_stop(widget) and state.focusable:
        if not name(one) and role != Role.ComboBox:
            yield f"takes the focus without a name: {said(told)}"
        if role in SILENT and not description(one):
            yield f"takes the focus and does not say what it is: {said(told)}"
    if role in (Role.Button, Role.CheckBox) and len(name(one)) <= SHORT and name(one) != "OK" and not description(one):
        yield f"a sign alone: {said(told)}"
    if "&" in name(one).replace("& ", ""):
        yield f"a mark of an access key is read: {said(told)}"


def _is_stop(widget: QWidget) -> bool:
    # A tab widget hands the focus on to its bar.
    return not isinstance(widget, QTabWidget) and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_qts_own(widget: QWidget | None) -> bool:
    """A part that Qt puts into its own fields."""
    return widget is not None and widget.objectName().startswith("qt_")


@pytest.fixture
def tour(app: App, qtbot: QtBot, tmp_path: Path) -> Tour:
    remember(app, tmp_path)
    first = app.front()
    app.begin()
    assert first is not None
    first.close()
    return Tour(app, qtbot, lambda *_: None)


def test_everything_says_what_it_is(tour: Tour) -> None:
    found: dict[str, str] = {}

    def look(where: str, widget: QWidget) -> None:
        if isinstance(widget, QMenu):
            for action in widget.actions():
                if not action.isSeparator() and not action.text():
                    found["an entry without words"] = where
            return
        for told in walk(widget):
            for fault in faults(told):
                found.setdefault(fault, where)

    tour.look = look
    tour.everything()
    assert "\n".join(f"{where}: {fault}" for fault, where in found.items()) == ""


def test_the_page_gives_its_words_as_text(tour: Tour) -> None:
    """Attributions and mentions are among them, and the place of the cursor and what is selected are told."""
    tour.open()
    view = tour.window.view
    assert view is not None
    page: PageEdit = view.page
    one = of(page)
    text = one.textInterface()
    assert text is not None
    assert [one.role(), name(one)] == [Role.EditableText, "Report"]
    words = text.text(0, text.characterCount())
    assert words == page.toPlainText()
    assert "The Mayor of Gunsan (South Korea) Baek Ji-woo" in words
    assert text.cursorPosition() == page.textCursor().position()
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert text.selectionCount() == 1
    QTest.keyClicks(page, "water")
    assert "water" in text.text(text.cursorPosition() - 5, text.cursorPosition())
    assert text.characterRect(text.cursorPosition()).isValid()


def test_states_are_told(tour: Tour) -> None:
    """What is ticked, chosen, folded away or greyed."""
    tour.open()
    view = tour.window.view
    assert view is not None
    tree = view.outline.tree
    rows = {name(one).split(",")[0]: one.state() for one, _ in walk(tree) if one.role() == Role.TreeItem}
    assert rows["First segment"].expanded
    assert rows["Baek Ji-woo"].selected
    assert not rows["Suryani"].selected
    assert rows["Suryani"].selectable
    status = {name(one): one for one, _ in walk(view.inspector) if name(one).startswith("Status: ")}
    assert {words for words, one in status.items() if one.state().checked} == {"Status: Draft"}
    assert {one.role() for one in status.values()} == {Role.RadioButton}
    tools = {name(one): one for one, _ in walk(tour.window) if one.role() in (Role.CheckBox, Role.RadioButton)}
    assert tools["Write"].state().checked
    assert not tools["Bold"].state().checked
    buttons = {name(one): one.state() for one, _ in walk(tour.window) if one.role() == Role.Button}
    assert buttons["Undo"].disabled
    assert not buttons["Export"].disabled


def test_a_card_of_an_office_is_a_button_that_opens(tour: Tour) -> None:
    tour.open()
    view = tour.window.view
    assert view is not None
    card = next(one for one, _ in walk(view.inspector) if name(one).startswith("Office: "))
    assert card.role() == Role.Button
    action = card.actionInterface()
    assert action is not None
    assert "Press" in action.actionNames()
    action.doAction("Press")
    tour.settle(200)
    assert "Role" in [name(one) for one, _ in walk(view.inspector) if one.role() == Role.EditableText]


def test_parts_of_the_window_are_told_as_one_reads(tour: Tour) -> None:
    tour.open()
    view = tour.window.view
    assert view is not None
    splitter = of(view.splitter)
    found = [splitter.child(number) for number in range(splitter.childCount())]
    parts = [name(one) for one in found if one is not None][:3]
    assert [parts[0], parts[2]] == ["Outline", "Inspector"]


def test_the_preview_tells_which_page_is_in_sight(tour: Tour) -> None:
    tour.open()
    view = tour.window.view
    assert view is not None
    view.show_preview(True)
    tour.settle(300)
    said = description(of(view.preview.sheets))
    assert said.startswith("Page 1 of ")
