"""The table of actions: every key once, every access key once in its menu, and nothing that does nothing."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtGui import QKeySequence

from hrreport.ui.actions import TABLE, Item, Submenu, items, plain_words


def test_every_action_is_there_once() -> None:
    keys = Counter(item.key for _, item in items())
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_two_actions_share_a_key() -> None:
    used = Counter(QKeySequence(item.keys).toString() for _, item in items() if item.keys)
    assert "" not in used
    assert [keys for keys, count in used.items() if count > 1] == []


def test_access_keys_differ_within_a_menu() -> None:
    menus = [[title for title, _ in TABLE]]
    for _, entries in TABLE:
        menus.append([entry.words for entry in entries if entry is not None])
        menus += [[item.words for item in entry.items] for entry in entries if isinstance(entry, Submenu)]
    for menu in menus:
        used = Counter(match.lower() for words in menu for match in re.findall(r"&(\w)", words))
        assert [letter for letter, count in used.items() if count > 1] == [], menu


def test_words_end_with_an_ellipsis_only_where_a_question_follows() -> None:
    asking = {item.key for _, item in items() if item.words.endswith("…")}
    assert {"file.new", "file.open", "file.export", "file.print", "insert.contribution"} <= asking
    assert not {"file.save", "edit.undo", "insert.narration", "report.up"} & asking


def test_plain_words_have_no_marks() -> None:
    assert plain_words("&New report…") == "New report"
    assert all("&" not in plain_words(item.words) for _, item in items())


def test_groups_hold_what_excludes_one_another() -> None:
    groups: dict[str, list[str]] = {}
    for _, item in items():
        if isinstance(item, Item) and item.group:
            groups.setdefault(item.group, []).append(item.key)
            assert item.checkable
    assert set(groups) == {"mode", "status", "theme"}
