"""A user's hand: keys and clicks on real widgets, counted; nothing is called behind her back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTreeView, QWidget

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
_PATIENCE = 200


class Hand:
    """``count`` is the number of keys and clicks so far, without the text itself."""

    def __init__(self) -> None:
        self.count = 0

    @property
    def focus(self) -> QWidget:
        """What has the focus: where keys go."""
        QApplication.processEvents()
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Presses a key where the focus is."""
        for _ in range(times):
            self.count += 1
            QTest.keyClick(self.focus, key, held)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Types text; its letters are not counted, being what she has to say."""
        QTest.keyClicks(self.focus, text)
        QApplication.processEvents()

    def paste(self, text: str, html: str | None = None) -> None:
        """Puts text on the clipboard, as another program would, and pastes it: one key."""
        mime = QMimeData()
        mime.setText(text)
        if html is not None:
            mime.setHtml(html)
        QGuiApplication.clipboard().setMimeData(mime)
        self.press(Qt.Key.Key_V, CTRL)

    def click(
        self, widget: QWidget, point: QPoint | None = None, button: Qt.MouseButton = Qt.MouseButton.LeftButton
    ) -> None:
        """Clicks on a widget, in its middle unless told."""
        self.count += 1
        assert widget.isVisible(), "she cannot click on what she does not see"
        QTest.mouseClick(widget, button, NONE, point if point is not None else widget.rect().center())
        QApplication.processEvents()

    def in_dialog(self, opens: Callable[[], None], then: Callable[[QDialog], None]) -> None:
        """Does ``then`` in the dialog that ``opens`` brings up, which waits until it is closed."""
        errors: list[BaseException] = []
        self._poll(_active_dialog, then, errors)
        opens()
        if errors:
            raise errors[0]

    def drag_row(self, tree: QTreeView, words: str, onto: str, must: bool = True) -> None:
        """Drags the row with these words to just before another, by the events that a drag with the mouse brings.

        Unless it ``must``, it may be refused, or one of the rows be hidden.
        """
        rows = [_row(tree, words), _row(tree, onto)]
        data = tree.model().mimeData([rows[0]])
        area = tree.visualRect(rows[1])
        place = QPointF(area.center().x(), area.top() + 2)
        moves, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        self.count += 2
        QApplication.sendEvent(tree.viewport(), QDragEnterEvent(place.toPoint(), moves, data, left, NONE))
        QApplication.sendEvent(tree.viewport(), QDragMoveEvent(place.toPoint(), moves, data, left, NONE))
        dropped = QDropEvent(place, moves, data, left, NONE)
        QApplication.sendEvent(tree.viewport(), dropped)
        assert dropped.isAccepted() or not must
        QApplication.processEvents()

    def _poll(
        self,
        find: Callable[[], QWidget | None],
        act: Callable[..., None],
        errors: list[BaseException],
        left: int = _PATIENCE,
    ) -> None:
        def look() -> None:
            found = find()
            if found is None:
                if left:
                    self._poll(find, act, errors, left - 1)
                return
            try:
                act(found)
            except BaseException as error:
                errors.append(error)
                found.close()

        QTimer.singleShot(10, look)


def _active_dialog() -> QWidget | None:
    """The dialog that is up, once keys reach it."""
    found = QApplication.activeModalWidget()
    return found if found is not None and found.isActiveWindow() and QApplication.focusWidget() is not None else None


def _row(tree: QTreeView, words: str) -> QModelIndex:
    model = tree.model()
    found = model.match(
        model.index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        words,
        1,
        Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive,
    )
    assert found, f"no row says {words}"
    return found[0]
