"""What the paragraph and character styles of a Word document are for, under whatever name they go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from hrreport.ooxml.properties import W, attribute

MAX_HEADING = 9
# Word keeps the names of its own styles in English whatever its language; other programs and older files do not.
# Names as Word shows them in English, French, Spanish, German, Portuguese, Italian, Dutch, Polish, Swedish, Danish.
_HEADING = re.compile(
    r"(?:heading|titre|título|titulo|überschrift|uberschrift|título|titolo|kop|nagłówek|rubrik|overskrift|encabezado|"
    r"cabeçalho|заголовок|标题|見出し|제목|عنوان) ?([1-9])",
    re.IGNORECASE,
)
_NAMES = {
    "title": ("title", "titre", "título", "titel", "titolo", "tytuł", "rubrik", "название", "표제", "العنوان"),
    "subtitle": ("subtitle", "sous-titre", "subtítulo", "untertitel", "sottotitolo", "ondertitel", "podtytuł"),
    "theme": ("segment theme",),
    "introduction": ("introduction",),
    "quotation": (
        *("quote", "intense quote", "block text", "citation", "citation intense", "cita", "cita destacada"),
        *("zitat", "intensives zitat", "citação", "citação intensa", "citaat", "citazione", "quotations"),
    ),
    "contents": ("toc heading", "contents heading", "en-tête de table des matières", "título de tdc"),
}
_ROLES = {name: role for role, names in _NAMES.items() for name in names}
_CONTENTS = re.compile(r"(?:toc|tm|tdc|verzeichnis|índice|sommario|contents) ?[1-9]", re.IGNORECASE)
_STRONG, _EMPHASIS = ("strong", "fett", "élevé", "texto en negrita"), ("emphasis", "accentuation", "énfasis")


class ParagraphStyle(NamedTuple):
    """What a paragraph of a style is: its role (title, subtitle, theme, introduction, quotation, contents, or empty),
    the level of its heading from 1 (0: none), how its words look, the numbering it brings (id, level), and the size
    of its letters in points, 0 where only the document's defaults say it.
    """

    name: str = ""
    role: str = ""
    heading: int = 0
    bold: bool = False
    italic: bool = False
    numbering: tuple[str, int] | None = None
    size: float = 0.0


class CharacterStyle(NamedTuple):
    """What a character style makes of words."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False


class StyleBook:
    """The styles of a document; ``root`` is its styles part, ``None`` where it has none."""

    def __init__(self, root: Any) -> None:
        styles = root.findall(f"{W}style") if root is not None else []
        self._by_id = {style.get(f"{W}styleId"): style for style in styles}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._characters: dict[str, CharacterStyle] = {}
        defaults = (one for one in styles if one.get(f"{W}type") == "paragraph" and _is_true(one.get(f"{W}default")))
        default = next(defaults, None)
        self._default = None if default is None else default.get(f"{W}styleId")

    def paragraph(self, style_id: str | None) -> ParagraphStyle:
        """The facts of a paragraph style; those of the document's usual one for ``None`` and for what is not there."""
        if style_id not in self._by_id:
            style_id = self._default
        if style_id not in self._paragraphs:
            self._paragraphs[style_id] = self._paragraph(style_id)
        return self._paragraphs[style_id]

    def character(self, style_id: str) -> CharacterStyle:
        """The facts of a character style."""
        if style_id not in self._characters:
            chain = list(self._chain(style_id))
            names = {_name(one) for one in chain}
            self._characters[style_id] = CharacterStyle(
                bold=_first_switch(chain, "b") or not names.isdisjoint(_STRONG),
                italic=_first_switch(chain, "i") or not names.isdisjoint(_EMPHASIS),
                hidden=_first_switch(chain, "vanish"),
            )
        return self._characters[style_id]

    def _paragraph(self, style_id: str | None) -> ParagraphStyle:
        chain = list(self._chain(style_id))
        heading = next((level for one in chain if (level := _heading_level(one)) is not None), 0)
        role = next((role for one in chain if (role := _role(_name(one)))), "")
        return ParagraphStyle(
            name=_name(chain[0]) if chain else "",
            role="" if heading and role != "title" else role,
            heading=heading if heading <= MAX_HEADING and role != "title" else 0,
            bold=_first_switch(chain, "b"),
            italic=_first_switch(chain, "i"),
            numbering=_numbering(chain),
            size=_size(chain),
        )

    def _chain(self, style_id: str | None) -> Iterator[Any]:
        seen: set[str | None] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            style_id = attribute(style, "basedOn", "val")


def _name(style: Any) -> str:
    return " ".join((attribute(style, "name", "val") or "").casefold().split())


def _role(name: str) -> str:
    return "contents" if _CONTENTS.fullmatch(name) else _ROLES.get(name, "")


def _heading_level(style: Any) -> int | None:
    """The level of a heading style from 1; 0 where the style says that it is none, ``None`` where it says nothing."""
    named = _HEADING.fullmatch(_name(style))
    if named is not None:
        return int(named[1])
    outline = attribute(style.find(f"{W}pPr"), "outlineLvl", "val")
    if outline is None or not outline.isdecimal():
        return None
    # Level 9 is body text (ECMA-376 part 1, 17.3.1.20).
    return int(outline) + 1 if int(outline) < MAX_HEADING else 0


def _numbering(chain: list[Any]) -> tuple[str, int] | None:
    """The numbering of the nearest style that has one; the level may be said by a nearer style than the id."""
    level: str | None = None
    for style in chain:
        properties = style.find(f"{W}pPr/{W}numPr")
        if properties is None:
            continue
        level = level or attribute(properties, "ilvl", "val")
        number = attribute(properties, "numId", "val")
        if number is not None:
            return number, int(level) if level and level.isdecimal() else 0
    return None


def _size(chain: list[Any]) -> float:
    for style in chain:
        size = attribute(style.find(f"{W}rPr"), "sz", "val")
        if size is not None and size.isdecimal():
            return int(size) / 2
    return 0.0


def _first_switch(chain: list[Any], tag: str) -> bool:
    for style in chain:
        found = style.find(f"{W}rPr/{W}{tag}")
        if found is not None:
            return is_on(found)
    return False


def is_on(element: Any) -> bool:
    """Whether an element that switches something says that it is on (ECMA-376 part 1, 17.17.4)."""
    return _is_true(element.get(f"{W}val", "1"))


def _is_true(value: str | None) -> bool:
    return value is not None and value not in ("0", "false", "off")
