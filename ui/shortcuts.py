"""Keys of actions: the usual ones of the table, those that a person has changed, and what keys can never be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from .actions import TABLE, Item, items, plain_words, translated

_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _META = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier
_NONE = Qt.KeyboardModifier.NoModifier

# What moves, selects or removes in any text field, also with Shift or Ctrl held.
_FIELD_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
)
# What a field, a list or a dialog needs by itself.
_LONE_KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
# Every text field takes these for itself, whatever a window means by them.
_FIELD_ACTIONS = ("edit.undo", "edit.cut", "edit.copy", "edit.paste", "edit.select-all")
_WALKING_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


@lru_cache(maxsize=1)
def usual_keys() -> Mapping[str, str]:
    """The keys of every action as the table has them, in Qt's portable text; an empty one means none."""
    return {item.key: _portable(item.keys) for _, item in items()}


def keys_in_use(changed: Mapping[str, str]) -> dict[str, str]:
    """The keys of every action by what a person has ``changed``; each stands once, and hers go before the usual."""
    usual = usual_keys()
    own = {key: _portable(words) for key, words in changed.items() if key in usual and _is_sound(words, key)}
    found = {key: own.get(key, keys) for key, keys in usual.items()}
    taken: set[str] = set()
    for key in (*own, *(key for key in usual if key not in own)):
        if found[key] in taken:
            found[key] = ""
        elif found[key]:
            taken.add(found[key])
    return found


def with_keys(changed: Mapping[str, str], key: str, keys: str) -> dict[str, str]:
    """What is changed once an action has these keys; an action that had them before has none then."""
    now, usual = keys_in_use(changed), usual_keys()
    wanted = {**now, **{other: "" for other, its in now.items() if keys and its == keys}, key: keys}
    return {one: its for one, its in wanted.items() if its != usual[one]}


def owner_of(keys: str, changed: Mapping[str, str]) -> Item | None:
    """The action that has these keys now."""
    if not keys:
        return None
    now = keys_in_use(changed)
    return next((item for _, item in items() if now[item.key] == keys), None)


def native(keys: str) -> str:
    """Keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def with_native(words: str, keys: str) -> str:
    """Words for a tool tip with the keys behind them, if there are any."""
    return f"{words} ({native(keys)})" if keys else words


def refusal(pressed: QKeyCombination, action: str) -> str:
    """Why keys cannot be those of an action, in a sentence; empty where they can."""
    key, held = pressed.key(), pressed.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    name = native(QKeySequence(pressed).toString())
    if key in _WALKING_KEYS and held in (_NONE, _SHIFT):
        return _tr("{} leads from field to field, or out of a dialog.").format(name)
    if key in _FIELD_KEYS and not held & (_ALT | _META):
        return _tr("{} moves or removes in every text field.").format(name)
    if key in _LONE_KEYS and held in (_NONE, _SHIFT):
        return _tr("{} is needed where you write and choose.").format(name)
    for one in _FIELD_ACTIONS:
        if one != action and usual_keys()[one] == QKeySequence(pressed).toString():
            return _tr("{} is “{}” in every text field.").format(name, _words_of(one))
    is_function = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    if held in (_NONE, _SHIFT) and not is_function and key < Qt.Key.Key_Escape:
        return _tr("{} types a letter or a sign. Hold Ctrl or Alt as well.").format(name)
    if held & _CTRL and held & _ALT and key < Qt.Key.Key_Escape:
        return _tr("Ctrl and Alt together write signs such as € and @ on many keyboards.")
    return _menu_refusal(key, held, name)


def _menu_refusal(key: Qt.Key, held: Qt.KeyboardModifier, name: str) -> str:
    """Alt and the underlined letter of a menu open that menu."""
    if held != _ALT or key >= Qt.Key.Key_Escape:
        return ""
    for title, _ in TABLE:
        mark = re.search("&(.)", translated(title))
        if mark is not None and mark[1].upper() == chr(key):
            return _tr("{} opens the menu “{}”.").format(name, plain_words(title))
    return ""


def _words_of(action: str) -> str:
    return next(plain_words(item.words) for _, item in items() if item.key == action)


def _portable(words: str) -> str:
    return QKeySequence(words).toString()


def _is_sound(words: str, action: str) -> bool:
    """Whether text out of a settings file names keys that can be pressed, or none."""
    if not words:
        return True
    sequence = QKeySequence(words)
    pressed: QKeyCombination | None = sequence[0] if sequence.count() == 1 else None  # type: ignore[index]
    return pressed is not None and pressed.key() != Qt.Key.Key_unknown and not refusal(pressed, action)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Shortcuts", words)
