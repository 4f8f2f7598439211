"""A user's hand: keys and clicks on real widgets, counted; nothing is called behind her back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

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
        found = QApplication.focusWidget()
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
        self._poll(lambda: QApplication.activeModalWidget(), then, errors)
        opens()
        if errors:
            raise errors[0]

    def in_menu(self, opens: Callable[[], None], words: str) -> None:
        """Chooses an entry of the menu that ``opens`` brings up, with the keys that lead to it."""

        def choose(menu: QMenu) -> None:
            wanted = next(action for action in menu.actions() if action.text().replace("&", "").startswith(words))
            self.count += 1
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NONE, menu.actionGeometry(wanted).center())

        errors: list[BaseException] = []
        self._poll(lambda: QApplication.activePopupWidget(), choose, errors)
        opens()
        if errors:
            raise errors[0]

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


def has_words(text: str) -> Callable[[QWidget], bool]:
    """Whether a button or label says these words."""
    return lambda widget: text in str(getattr(widget, "text", lambda: "")()).replace("&", "")
