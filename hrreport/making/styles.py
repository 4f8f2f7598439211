"""Which style of a Word file serves which role of a report: by its name, by its use, or a plain one made for it."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from lxml import etree

from hrreport.forum.styles import INSTEAD, STYLES
from hrreport.ooxml.properties import W, attribute
from hrreport.ooxml.styles import StyleBook

_SHORT = 20  # words of a theme, at most


class Used(NamedTuple):
    """A paragraph as it is used: the id of its style, its words, what it is an item of, and the role of the one before.

    ``lead_style`` is the character style of a name set off at its beginning, ``None`` where it has none.
    """

    style: str | None
    words: int
    item: str | None
    after_heading: bool
    lead_style: str | None


class Matched(NamedTuple):
    """The styles part of the base, the template's table of styles, and the roles for which a style was made."""

    part: bytes
    names: dict[str, str]
    made: tuple[str, ...]


def match(
    root: Any,
    book: StyleBook,
    used: Sequence[Used],
    tables: Sequence[str],
    plain: Any,
    has_gaps: bool = False,
    by_use: Mapping[str, int] = MappingProxyType({}),
) -> Matched:
    """The style for each role.

    ``root`` is the file's styles part, which is changed; ``tables`` the ids of the styles of its tables; ``plain`` the
    styles part of a plain base, of which styles are taken that the file lacks. ``has_gaps`` tells that empty paragraphs
    keep the others apart: a style for text that leaves no room is then not taken over. ``by_use`` are the levels of
    headings by the names of styles that no name makes one.
    """
    finder = _Finder(root, book, used, tables, has_gaps, by_use)
    found = {role: name for role in STYLES if role not in INSTEAD and (name := finder.find(role)) is not None}
    missing = [role for role in STYLES if role not in INSTEAD and role not in found]
    for role in missing:
        _add(root, plain, STYLES[role])
    names = {role: name for role, name in found.items() if name.casefold() != STYLES[role].casefold()}
    return Matched(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), names, tuple(missing))


class _Finder:
    def __init__(
        self,
        root: Any,
        book: StyleBook,
        used: Sequence[Used],
        tables: Sequence[str],
        has_gaps: bool,
        by_use: Mapping[str, int],
    ) -> None:
        self._has_gaps = has_gaps
        self._by_use = by_use
        self._styles = {one.get(f"{W}styleId"): one for one in root.findall(f"{W}style")}
        self._names = {sid: attribute(one, "name", "val") or "" for sid, one in self._styles.items()}
        self._book = book
        self._used = used
        self._tables = tables
        self._words: Counter[str | None] = Counter()
        for one in used:
            self._words[one.style] += max(one.words, 1)
        default = (
            sid
            for sid, one in self._styles.items()
            if one.get(f"{W}type") == "paragraph" and one.get(f"{W}default") in ("1", "true", "on")
        )
        self._default = next(default, None)

    def find(self, role: str) -> str | None:
        """The name of the style for a role; ``None`` where the file has none that is meant for it."""
        by_use: dict[str, Callable[[], str | None]] = {
            "body": self._body,
            "theme": self._theme,
            "speaker": self._speaker,
            "bullet": lambda: self._item("bullet"),
            "number": lambda: self._item("number"),
            "table": self._table,
            "introduction": self._body,
            "after-table": lambda: None,
        }
        name = self._named(role)
        return name if name is not None else by_use[role]() if role in by_use else None

    def _named(self, role: str) -> str | None:
        """The most used style that has the role by its name or its ancestors; else one that only has the usual name."""
        wanted = STYLES[role].casefold()
        exact = next((name for name in self._names.values() if name.casefold() == wanted), None)
        if role in ("body", "introduction"):
            return exact if exact is not None and self._is_used(exact) else None
        if role.startswith("heading"):
            fits = [sid for sid in self._words if sid and self._level(sid) == int(role[-1])]
        else:
            fits = [sid for sid in self._words if sid and self._book.paragraph(sid).role == role]
        best = max(fits, key=lambda sid: self._words[sid], default=None)
        return self._names[best] if best is not None else exact

    def _level(self, style: str) -> int:
        facts = self._book.paragraph(style)
        return facts.heading or self._by_use.get(facts.name, 0)

    def _is_used(self, name: str) -> bool:
        return any(self._words[sid] for sid, one in self._names.items() if one == name)

    def _body(self) -> str | None:
        """The style in which most of the words stand that are neither heading nor list."""
        words: Counter[str | None] = Counter()
        for one in self._used:
            facts = self._book.paragraph(one.style)
            if not facts.heading and not facts.role and one.item is None:
                words[one.style] += one.words
        best = max(words, key=lambda sid: words[sid], default=None) or self._default
        if self._has_gaps and not self._leaves_room(best):
            return None
        return self._names.get(best)

    def _leaves_room(self, style: str | None) -> bool:
        """Whether there is room before or after a paragraph of a style, by the style or those it is based on."""
        while style in self._styles:
            spacing = self._styles[style].find(f"{W}pPr/{W}spacing")
            if spacing is not None and (spacing.get(f"{W}after") or spacing.get(f"{W}before")):
                return any(spacing.get(f"{W}{side}", "0") != "0" for side in ("before", "after"))
            style = attribute(self._styles[style], "basedOn", "val")
        return False

    def _theme(self) -> str | None:
        """A style that short lines right under headings have, and nothing else."""
        under = Counter(one.style for one in self._used if one.after_heading and 0 < one.words <= _SHORT)
        for sid, count in under.most_common():
            facts = self._book.paragraph(sid)
            whole = sum(one.style == sid for one in self._used)
            if sid and count >= 2 and count == whole and not facts.heading and not facts.role:
                return self._names.get(sid)
        return None

    def _speaker(self) -> str | None:
        leads = Counter(one.lead_style for one in self._used if one.lead_style)
        for sid, count in leads.most_common():
            if count > 1 and sid is not None and self._book.character(sid).bold:
                return self._names.get(sid)
        return None

    def _item(self, kind: str) -> str | None:
        styles = Counter(one.style for one in self._used if one.item == kind and one.style)
        return self._names.get(styles.most_common(1)[0][0]) if styles else None

    def _table(self) -> str | None:
        styles = Counter(sid for sid in self._tables if sid in self._names)
        return self._names[styles.most_common(1)[0][0]] if styles else None


def _add(root: Any, plain: Any, name: str) -> None:
    """Puts a style of the plain base into the file's, in the letters and colours that the file has itself."""
    wanted = {(attribute(one, "name", "val") or "").casefold(): one for one in plain.findall(f"{W}style")}
    source = wanted.get(name.casefold())
    if source is None:
        return
    made = copy.deepcopy(source)
    ids = {one.get(f"{W}styleId") for one in root.findall(f"{W}style")}
    own = made.get(f"{W}styleId", "")
    while own in ids:
        own += "2"
    made.set(f"{W}styleId", own)
    for tag in ("rFonts", "color", "lang"):
        for element in list(made.iter(f"{W}{tag}")):
            element.getparent().remove(element)
    default = next((one for one in root.findall(f"{W}style") if one.get(f"{W}default") == "1"), None)
    for tag in ("basedOn", "next", "link"):
        for element in made.findall(f"{W}{tag}"):
            if tag == "basedOn" and made.get(f"{W}type") == "paragraph" and default is not None:
                element.set(f"{W}val", default.get(f"{W}styleId"))
            elif element.get(f"{W}val") not in ids:
                made.remove(element)
    root.append(made)
