"""The look of a template's documents, read from its ``base.docx`` once: page, margins, and the type of each role."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal

import msgspec

from hrreport.errors import HRReportError
from hrreport.forum.styles import STYLES, style_names
from hrreport.forum.template import Template
from hrreport.ooxml.properties import INCH, Inherited, Styles, W, attribute, points
from hrreport.ooxml.words import is_inside, said

Align = Literal["start", "center", "end", "justify"]
# Word's own values where neither the style nor the document defaults say anything (ECMA-376, part 1, 17.3 and 17.6).
_SIZE = 10.0
_FAMILY = "Times New Roman"
_A4 = (595.3, 841.9)
_COLOR = re.compile("[0-9A-Fa-f]{6}")


class Rule(msgspec.Struct, frozen=True):
    """A line drawn under a paragraph or in a table: its width and its distance from the text, in points."""

    width: float
    space: float
    color: str


class Type(msgspec.Struct, frozen=True):
    """How one role is set: sizes and spaces in points, ``color`` as ``#rrggbb``, ``line`` as a multiple of a line.

    The first line stands ``hanging`` before the others, or after them when that is below zero. ``close`` tells that
    no space is between two paragraphs of this role, ``keep_together`` that no page ends inside one. ``families`` are
    the fonts for what ``family`` lacks: of East Asian and of complex scripts. ``kerned`` tells that pairs of letters
    stand closer where they should, which Word does only when told (ECMA-376, part 1, 17.3.2.19). ``ground`` is the
    colour behind it, empty for none; one that is ``framed`` has lines at its sides and above like its rule below, and
    ``beside`` is a line at its left where there is none around it.
    """

    family: str = _FAMILY
    size: float = _SIZE
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    color: str = "#000000"
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    indent: float = 0.0
    hanging: float = 0.0
    align: Align = "start"
    keep_with_next: bool = False
    right: float = 0.0
    keep_together: bool = False
    close: bool = False
    underline: bool = False
    rule: Rule | None = None
    families: tuple[str, ...] = ()
    kerned: bool = False
    ground: str = ""
    framed: bool = False
    beside: Rule | None = None


class Look(msgspec.Struct, frozen=True):
    """The page of a template: its size and margins in points, and the type of each role of a composition.

    ``header`` and ``footer`` are their paragraphs in words; ``{page}`` and ``{pages}`` stand for the numbers, and a
    ``{field}`` of the report as it stands in the base document.
    """

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    types: dict[str, Type]
    header: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()

    def type_of(self, role: str) -> Type:
        """The type of a role such as ``body``, ``heading1`` or ``bullet``."""
        return self.types.get(role) or self.types["body"]


def look_of(template: Template) -> Look:
    """The look of a template, made once for each base document; a damaged one gives that of an empty page."""
    return _look(template.base, tuple(sorted(template.styles.items())))


@lru_cache(maxsize=32)
def _look(base: bytes, own: tuple[tuple[str, str], ...]) -> Look:
    # Imported here because only a window and a Word document need it, and every start would pay for it.
    from hrreport.ooxml.damage import open_document, telling_damage

    try:
        with telling_damage("base.docx"):
            return _look_of(open_document(base, "base.docx"), dict(own))
    except HRReportError:
        width, height = _A4
        return Look(width, height, INCH, INCH, INCH, INCH, {role: Type() for role in STYLES})


def _look_of(document: Any, own: dict[str, str]) -> Look:
    number, section = section_of(document.element.body)
    sections = list(document.sections)[: number + 1]
    width, height = _page(section)
    left, right = _margins(section, ("left", "right"), width)
    top, bottom = _margins(section, ("top", "bottom"), height)
    return Look(
        width=width,
        height=height,
        top=top,
        bottom=bottom,
        left=left,
        right=right,
        types=_types(document, own),
        header=_words([one.header for one in sections]),
        footer=_words([one.footer for one in sections]),
    )


def section_of(body: Any) -> tuple[int, Any]:
    """The number of the section in which the report is printed, and its properties; ``None`` where it has none.

    It is the one that holds ``{report}``, else the last.
    """
    found: list[Any] = []
    is_here = False
    for child in body:
        is_here = is_here or (child.tag == f"{W}p" and said(child).strip() == "{report}")
        section = child if child.tag == f"{W}sectPr" else child.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            found.append(section)
            if is_here:
                break
    return (len(found) - 1, found[-1]) if found else (0, None)


def _page(section: Any) -> tuple[float, float]:
    width, height = (points(attribute(section, "pgSz", name), 0.0) for name in ("w", "h"))
    return (width, height) if width > 0 and height > 0 else _A4


def _margins(section: Any, names: tuple[str, str], room: float) -> tuple[float, float]:
    """Two margins; an eighth of the page each where they leave no room. Word takes a margin below zero as it is."""
    one, other = (abs(points(attribute(section, "pgMar", name), INCH)) for name in names)
    return (one, other) if one + other < room else (room / 8, room / 8)


def _words(parts: list[Any]) -> tuple[str, ...]:
    """The paragraphs of the last header or footer that is there; a section without one has that before it."""
    for part in reversed(parts):
        if not part.is_linked_to_previous:
            paragraphs = [said(one) for one in part._element.iter(f"{W}p") if not is_inside(one)]
            return tuple(words for words in paragraphs if words.strip())
    return ()


def _types(document: Any, own: dict[str, str]) -> dict[str, Type]:
    """The type of each role: of its style, else of the nearest that the writer of Word documents would take."""
    styles = Styles(document)
    return {role: type_of(styles.named(*style_names(role, own)), styles) for role in STYLES}


def type_of(style: Any, styles: Styles) -> Type:
    """The type that a style gives; ``None`` stands for the document's defaults."""
    run, paragraph = styles.inherited(style, "rPr"), styles.inherited(style, "pPr")
    sides = [rule_of(paragraph.first(f"pBdr/{side}")) for side in ("left", "right", "top", "bottom")]
    size = points(run.value("sz", "val"), _SIZE, per_point=2)
    size = size if size > 0 else _SIZE
    color = run.value("color", "val") or ""
    return Type(
        family=_family(run, styles.fonts),
        size=size,
        bold=run.is_on("b"),
        italic=run.is_on("i"),
        capitals=run.is_on("caps"),
        color=f"#{color}" if _COLOR.fullmatch(color) else "#000000",
        before=max(points(paragraph.value("spacing", "before"), 0.0), 0.0),
        after=max(points(paragraph.value("spacing", "after"), 0.0), 0.0),
        line=_line(paragraph, size),
        indent=points(paragraph.value("ind", "left", "start"), 0.0),
        hanging=_hanging(paragraph),
        align=_ALIGN.get(paragraph.value("jc", "val") or "", "start"),
        keep_with_next=paragraph.is_on("keepNext"),
        right=points(paragraph.value("ind", "right", "end"), 0.0),
        keep_together=paragraph.is_on("keepLines"),
        close=paragraph.is_on("contextualSpacing"),
        underline=(run.value("u", "val") or "none") != "none",
        rule=rule_of(paragraph.first("pBdr/bottom")),
        families=tuple(name for one in ("eastAsia", "cs") if (name := run.value("rFonts", one))),
        kerned=0.0 < points(run.value("kern", "val"), 0.0, per_point=2) <= size,
        ground=_ground(paragraph),
        framed=None not in sides,
        beside=sides[0] if sides[1] is None else None,
    )


def _ground(paragraph: Inherited) -> str:
    fill = paragraph.value("shd", "fill") or ""
    return f"#{fill}" if _COLOR.fullmatch(fill) else ""


def _hanging(paragraph: Inherited) -> float:
    found = paragraph.named("ind", "hanging", "firstLine")
    return points(found[1], 0.0) * (1 if found[0] == "hanging" else -1) if found else 0.0


def rule_of(border: Any) -> Rule | None:
    """A border as a line; ``None`` where nothing is drawn (ECMA-376, part 1, 17.3.4: widths in eighths of a point)."""
    if border is None or border.get(f"{W}val") in (None, "nil", "none"):
        return None
    color = border.get(f"{W}color") or ""
    return Rule(
        width=max(points(border.get(f"{W}sz"), 0.5, per_point=8), 0.25),
        space=points(border.get(f"{W}space"), 0.0, per_point=1),
        color=f"#{color}" if _COLOR.fullmatch(color) else "#000000",
    )


def _family(run: Inherited, fonts: dict[str, str]) -> str:
    """The font of Latin letters; one of the theme goes before one that is named (ECMA-376, part 1, 17.3.2.26)."""
    attribute, name = run.named("rFonts", "asciiTheme", "ascii") or ("", "")
    return (fonts.get(name[:5]) if attribute == "asciiTheme" else name) or _FAMILY


def _line(paragraph: Inherited, size: float) -> float:
    """The height of a line as a multiple of a single one; an exact height is held against the size of the letters."""
    height = points(paragraph.value("spacing", "line"), 12)
    if (paragraph.value("spacing", "lineRule") or "auto") == "auto":
        return height / 12 if height > 0 else 1.0
    return max(height / (size * 1.2), 0.5)


_ALIGN: dict[str, Align] = {
    "center": "center",
    "right": "end",
    "end": "end",
    "both": "justify",
    "distribute": "justify",
}
