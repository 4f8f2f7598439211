"""By keyboard: where the focus may go, in which order, how it is seen, and which letters lead where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hrreport.ui.app import App
from hrreport.ui.page.formats import contrast
from hrreport.ui.widgets.access_keys import LEADS, AccessKeys, with_access_keys
from tests.ui.surfaces import Tour, remember

_KEY = re.compile(r"&(?=[^&])(.)")
_SEEN = 3.0  # WCAG 2.2, 1.4.11 and 2.4.7: the sign of the focus against what was there before
_MOST = 200
# What is written there holds at once, and Enter belongs to the field that one writes in; Esc closes.
_AT_ONCE = ("dialog edit.preferences", "dialog spelling.words")
_SAME_LINE = 12  # pixels by which what stands side by side may differ in height


@pytest.fixture
def tour(app: App, qtbot: QtBot, tmp_path: Path) -> Tour:
    remember(app, tmp_path)
    first = app.front()
    app.begin()
    assert first is not None
    first.close()
    return Tour(app, qtbot, lambda *_: None)


def walked(root: QWidget) -> Iterator[QWidget]:
    """What Tab leads to in ``root``, by pressing it until it comes round."""
    root.window().activateWindow()
    QApplication.processEvents()
    seen: list[QWidget] = []
    for _ in range(_MOST):
        one = QApplication.focusWidget()
        if one is None or one in seen:
            return
        seen.append(one)
        if root.isAncestorOf(one):
            yield one
        QTest.keyClick(one, Qt.Key.Key_Tab)
        QApplication.processEvents()


def none(faults: list[str]) -> None:
    if faults:
        pytest.fail("\n".join(faults))


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


# -- letters ------------------------------------------------------------------------------------------------------


def letters(dialog: QWidget) -> Counter[str]:
    found: Counter[str] = Counter()
    for kind in (QLabel, QPushButton, QCheckBox, QRadioButton):
        for one in dialog.findChildren(kind):
            if one.isVisible():
                found.update(letter.casefold() for letter in _KEY.findall(one.text().replace("&&", "")))
    return found


def without_letter(dialog: QWidget) -> Iterator[str]:
    """The labels of fields and the buttons with words to which no letter leads."""
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.property(LEADS) and not _KEY.search(label.text()):
            yield label.text()
    for kind in (QPushButton, QCheckBox, QRadioButton):
        for one in dialog.findChildren(kind):
            is_sign = one.property("role") in ("glyph", "part", "row") or len(one.text()) < 2
            if one.isVisible() and not is_sign and not _KEY.search(one.text()):
                if not (isinstance(one.parent(), QDialogButtonBox) and one.text() in ("OK", "Cancel", "Close")):
                    yield one.text()


def lettered(where: str, dialog: QWidget) -> Iterator[str]:
    """Letters that lead to two things, and what has none."""
    yield from (f"{where}: twice {letter!r}" for letter, count in letters(dialog).items() if count > 1)
    # Where there are more of them than letters, the last go without.
    if sum(letters(dialog).values()) < 20:
        yield from (f"{where}: no letter for {words!r}" for words in without_letter(dialog))


@pytest.mark.parametrize("tab", ["speaker", "segment", "report"])
def test_fields_beside_the_page_have_letters_that_the_menus_do_not_have(tour: Tour, tab: str) -> None:
    tour.open()
    view = tour.window.view
    assert view is not None
    view.inspector.show()
    view.inspector.show_tab(tab)
    tour.settle()
    labels = [one for one in view.inspector.findChildren(QLabel) if one.isVisible() and one.property(LEADS)]
    keys = [letter.casefold() for one in labels for letter in _KEY.findall(one.text().replace("&&", ""))]
    menus = [letter.casefold() for action in tour.window.menuBar().actions() for letter in _KEY.findall(action.text())]
    assert len(keys) >= 3
    assert len(set(keys)) == len(keys)
    assert not set(keys) & set(menus)


def test_a_letter_leads_to_its_field(tour: Tour) -> None:
    tour.open()
    view = tour.window.view
    assert view is not None
    view.inspector.show_tab("speaker")
    tour.settle()
    label = next(one for one in view.inspector.findChildren(QLabel) if one.text().replace("&", "") == "Family name")
    letter = _KEY.findall(label.text())[0]
    view.page.setFocus()
    QTest.keyClick(tour.qtbot_focus(), letter.lower(), Qt.KeyboardModifier.AltModifier)
    assert tour.qtbot_focus().accessibleName() == "Family name"


def test_letters_come_with_what_comes_and_stay_where_they_are(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QVBoxLayout

    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    one, two, sign = QPushButton("Save && go"), QPushButton("Same"), QPushButton("×")
    for button in (one, two, sign):
        column.addWidget(button)
    AccessKeys(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: one.text() == "&Save && go")
    assert [two.text(), sign.text()] == ["S&ame", "×"]
    column.addWidget(QPushButton("Again"))
    qtbot.waitUntil(lambda: dialog.findChildren(QPushButton)[-1].text() == "A&gain")
    two.setText("Other")
    qtbot.waitUntil(lambda: two.text() == "&Other")
    assert one.text() == "&Save && go"


def test_letters_are_the_first_that_are_free() -> None:
    assert with_access_keys(["Open", "Open anyway", "Once", "O"]) == ["&Open", "Open &anyway", "O&nce", "O"]


# -- dialogs ------------------------------------------------------------------------------------------------------


def out_of_order(where: str, root: QWidget) -> Iterator[str]:
    """Where Tab does not go as one reads: from above to below, and back up only to what stands farther right."""
    order = list(walked(root))
    first = min(order, key=lambda one: (place(one).top(), place(one).left()), default=None)
    for one, after in pairwise(order):
        if after is first:
            continue  # it began farther down, and has come round
        here, there = place(one), place(after)
        goes_up = there.bottom() < here.top() + _SAME_LINE and there.left() < here.right()
        goes_back = abs(there.center().y() - here.center().y()) < _SAME_LINE and there.left() < here.left()
        if goes_up or goes_back:
            yield f"{where}: {_told(one)} → {_told(after)}"


def without_enter(where: str, dialog: QWidget) -> Iterator[str]:
    """Where not one button is for Enter."""
    defaults = [one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.isDefault()]
    if len(defaults) != 1 and not where.startswith(_AT_ONCE):
        yield f"{where}: {len(defaults)} default buttons"


def without_esc(where: str, dialog: QWidget) -> Iterator[str]:
    """Where Esc does not close."""
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    if dialog.isVisible():
        yield f"{where}: Esc does not close it"


def test_every_dialog_is_used_by_keys(tour: Tour) -> None:
    """Letters of its own for each field and button, Tab as one reads, a button for Enter, and Esc."""
    found: list[str] = []

    def look(where: str, widget: QWidget) -> None:
        if isinstance(widget, QDialog):
            for faults in (without_enter, lettered, out_of_order, without_esc):
                found.extend(faults(where, widget))

    tour.look = look
    tour.open()
    tour.dialogs()
    none(found)


@pytest.mark.parametrize("tab", ["speaker", "notes", "segment", "report"])
def test_tab_goes_as_one_reads_beside_the_page(tour: Tour, tab: str) -> None:
    tour.open()
    view = tour.window.view
    assert view is not None
    view.inspector.show()
    view.inspector.show_tab(tab)
    tour.settle()
    view.inspector.setFocus(Qt.FocusReason.ShortcutFocusReason)
    # It scrolls; so what is compared is the place on the page of the inspector.
    none(list(out_of_order(tab, view.inspector)))


def test_tab_goes_through_the_window_from_outline_to_page_to_inspector(tour: Tour) -> None:
    tour.open()
    view = tour.window.view
    assert view is not None
    view.inspector.show()
    view.outline.filter.setFocus()
    order = list(walked(tour.window))
    parts = [view.outline.filter, view.outline.tree, view.page]
    assert [order.index(one) for one in parts] == sorted(order.index(one) for one in parts)
    inside = [order.index(one) for one in order if view.inspector.isAncestorOf(one)]
    assert min(inside) > order.index(view.page)


def _told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or words!r}"


# -- seen ---------------------------------------------------------------------------------------------------------


def difference(before: QImage, after: QImage) -> float:
    """The greatest contrast (WCAG) of a pixel with itself before."""
    pairs: set[tuple[int, int]] = set()
    one, other = (image.convertToFormat(QImage.Format.Format_RGB32) for image in (before, after))
    for y in range(min(one.height(), other.height())):
        # constBits() gives four bytes a pixel, row after row without gaps in this format.
        here, there = (
            bytes(im.constBits()[y * im.bytesPerLine() : (y + 1) * im.bytesPerLine()]) for im in (one, other)
        )
        if here != there:
            pairs.update(pair for pair in zip(_colors(here), _colors(there), strict=False) if pair[0] != pair[1])
    return max((contrast(f"#{a:06x}", f"#{b:06x}") for a, b in pairs), default=1.0)


def _colors(row: bytes) -> list[int]:
    return [int.from_bytes(row[at : at + 3], "little") for at in range(0, len(row), 4)]


def unseen(root: QWidget, known: set[str]) -> Iterator[str]:
    """What has the focus without its being seen; ``known`` is what was looked at elsewhere."""
    window = root.window()
    window.activateWindow()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        # What scrolls shows where it begins.
        QTest.keyClick(QApplication.focusWidget() or window, key)
    for one in walked(root):
        if _told(one) in known:
            continue
        known.add(_told(one))
        around = _around(one)
        focused = window.grab(around).toImage()
        one.clearFocus()
        QApplication.processEvents()
        bare = window.grab(around).toImage()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if difference(bare, focused) < _SEEN:
            yield f"{_told(one)}: {difference(bare, focused):.1f}"


def _around(widget: QWidget) -> QRect:
    return place(widget).adjusted(-4, -4, 4, 4)


def test_the_focus_is_seen(tour: Tour) -> None:
    def go() -> None:
        tour.start()
        tour.open()
        tour.writing()
        tour.pops()

    none(faint(tour, go))


@pytest.mark.trial
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen_everywhere(tour: Tour, theme: str) -> None:
    tour.app.services.theme.choose(theme)  # type: ignore[arg-type]
    none(faint(tour, tour.everything))


def faint(tour: Tour, go: Callable[[], object]) -> list[str]:
    """What has the focus, on the way that ``go`` takes, and does not stand out 3:1 from how it is without it."""
    found: list[str] = []
    known: set[str] = set()
    # The line of a text field does not blink while it is pictured.
    QApplication.setCursorFlashTime(0)

    def look(where: str, widget: QWidget) -> None:
        # The verbs beside a line mark the one that Enter takes, and are nowhere else to go to.
        if not isinstance(widget, QMenu) and where != "verbs":
            found.extend(f"{where}: {fault}" for fault in unseen(widget, known))

    tour.look = look
    go()
    return found
