"""Access keys: the underlined letters by which Alt leads to a field or presses a button, no letter twice in a form."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QMainWindow,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QWidget,
)

_KEY = re.compile(r"&(?=[^&])(.)")
_SIGNS = ("glyph", "part", "row")
# A label that leads to a field, and has its letter given here.
LEADS = "leads"


class AccessKeys(QObject):
    """Gives the labels of fields and the buttons inside ``root`` their access keys, as they come and change.

    Whatever has its letter already keeps it. The menu bar of the window has the first choice. ``with_buttons`` is for
    dialogs; a panel of a window has too few letters for everything.
    """

    def __init__(self, root: QWidget, with_buttons: bool = True) -> None:
        super().__init__(root)
        self._root = root
        self._with_buttons = with_buttons
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.give)
        root.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._soon.start()
        return super().eventFilter(watched, event)

    def give(self) -> None:
        """Gives keys to what has none, and new ones where two have come to the same."""
        used = {letter.casefold() for words in self._menus() for letter in _KEY.findall(words)}
        lacking: list[QLabel | QAbstractButton] = []
        for one in self._carriers():
            letter = next(iter(_KEY.findall(one.text().replace("&&", ""))), "").casefold()
            if letter and letter not in used:
                used.add(letter)
            elif _is_worth_it(one):
                lacking.append(one)
        for one in lacking:
            keyed, letter = _keyed(one.text(), used)
            used.add(letter)
            if keyed != one.text():
                one.setText(keyed)

    def _carriers(self) -> Iterator[QLabel | QAbstractButton]:
        """What can have a key, and is to be seen."""
        for label in self._root.findChildren(QLabel):
            # Of a label that leads nowhere, an ampersand is one of its words: a name, or markup around one.
            leads = label.property(LEADS) or (label.buddy() is not None and _KEY.search(label.text()))
            if leads and label.isVisibleTo(self._root):
                yield label
        if self._with_buttons:
            for kind in (QPushButton, QCheckBox, QRadioButton):
                yield from (one for one in self._root.findChildren(kind) if one.isVisibleTo(self._root))

    def _menus(self) -> Iterator[str]:
        window = self._root.window()
        if isinstance(window, QMainWindow):
            # Found at once: a window has a thousand parts, and this is asked whenever a panel shows something else.
            yield from (action.text() for action in window.menuBar().actions())
        elif window is not self._root:
            for bar in window.findChildren(QMenuBar):
                yield from (action.text() for action in bar.actions())


def with_access_keys(labels: Sequence[str]) -> list[str]:
    """The labels with ``&`` before a letter that no other of them has taken: the first of a word, if there is one."""
    used: set[str] = set()
    out = []
    for label in labels:
        words, letter = _keyed(label.replace("&", "&&"), used)
        used.add(letter)
        out.append(words)
    return out


def _keyed(text: str, used: Collection[str]) -> tuple[str, str]:
    """A text with its key, and the letter; an ampersand of the text itself is doubled in it."""
    words = re.sub(r"&(?!&)(?<!&&)", "", text)
    starts = [at for at in range(len(words)) if words[at].isalpha() and (at == 0 or words[at - 1] in " (“")]
    rest = [at for at in range(len(words)) if words[at].isalpha() and at not in starts]
    for at in (*starts, *rest):
        if words[at].casefold() not in used:
            return f"{words[:at]}&{words[at:]}", words[at].casefold()
    return words, ""


def _is_worth_it(one: QLabel | QAbstractButton) -> bool:
    """Whether it has words, and not a sign."""
    return one.property("role") not in _SIGNS and sum(letter.isalpha() for letter in one.text()) > 1
