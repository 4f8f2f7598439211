"""The look of a template's documents, read from its ``base.docx`` once: page, margins, and the type of each role."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal

import msgspec

from hrreport.forum.styles import NEAREST, STYLES, style_name
from hrreport.forum.template import Template

Align = Literal["start", "center", "end", "justify"]
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Word's own values where neither the style nor the document defaults say anything (ECMA-376, part 1, 17.3 and 17.6).
_SIZE = 10.0
_FAMILY = "Times New Roman"
_A4 = (595.3, 841.9)
_INCH = 72.0
# A measure counts twentieths or halves of a point, or names another unit (ECMA-376, part 1, 22.9.2.15).
_MEASURE = re.compile(r"\s*(-?[0-9]{1,6}(?:\.[0-9]+)?)(mm|cm|in|pt|pc|pi)?\s*")
_UNITS = {"mm": _INCH / 25.4, "cm": _INCH / 2.54, "in": _INCH, "pt": 1.0, "pc": 12.0, "pi": 12.0}
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
    the fonts for what ``family`` lacks: of East Asian and of complex scripts.
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
    """The look of a template; made once for each base document."""
    return _look(template.base, tuple(sorted(template.styles.items())))


@lru_cache(maxsize=32)
def _look(base: bytes, own: tuple[tuple[str, str], ...]) -> Look:
    import docx

    document = docx.Document(io.BytesIO(base))
    number, section = _section(document.element.body)
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
        types=_types(document, dict(own)),
        header=_words([one.header for one in sections]),
        footer=_words([one.footer for one in sections]),
    )


def _section(body: Any) -> tuple[int, Any]:
    """The number of the section in which the report is printed, and its properties; ``None`` where it has none.

    It is the one that holds ``{report}``, else the last.
    """
    found: list[Any] = []
    is_here = False
    for child in body:
        is_here = is_here or (child.tag == f"{_W}p" and _said(child).strip() == "{report}")
        section = child if child.tag == f"{_W}sectPr" else child.find(f"{_W}pPr/{_W}sectPr")
        if section is not None:
            found.append(section)
            if is_here:
                break
    return (len(found) - 1, found[-1]) if found else (0, None)


def _page(section: Any) -> tuple[float, float]:
    width, height = (_points(_attribute(section, "pgSz", name), 0.0) for name in ("w", "h"))
    return (width, height) if width > 0 and height > 0 else _A4


def _margins(section: Any, names: tuple[str, str], room: float) -> tuple[float, float]:
    """Two margins; an eighth of the page each where they leave no room. Word takes a margin below zero as it is."""
    one, other = (abs(_points(_attribute(section, "pgMar", name), _INCH)) for name in names)
    return (one, other) if one + other < room else (room / 8, room / 8)


def _attribute(element: Any, tag: str, name: str) -> str | None:
    found = element.find(f"{_W}{tag}") if element is not None else None
    return None if found is None else found.get(f"{_W}{name}")


def _words(parts: list[Any]) -> tuple[str, ...]:
    """The paragraphs of the last header or footer that is there; a section without one has that before it."""
    for part in reversed(parts):
        if not part.is_linked_to_previous:
            paragraphs = [_said(one) for one in part._element.iter(f"{_W}p") if not _is_inside(one)]
            return tuple(words for words in paragraphs if words.strip())
    return ()


def _is_inside(paragraph: Any) -> bool:
    return next(paragraph.iterancestors(f"{_W}p"), None) is not None


_FIELDS = {"PAGE": "{page}", "NUMPAGES": "{pages}"}
# What holds no words of the paragraph: properties, what was deleted, and the second copy of a text box.
_SILENT = {f"{_W}pPr", f"{_W}rPr", f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback"}


class _Field:
    """A complex field that is open: its instruction, and whether what follows is part of that."""

    def __init__(self) -> None:
        self.instruction = ""
        self.is_open = True

    @property
    def number(self) -> str | None:
        return _number(self.instruction)


def _number(instruction: str) -> str | None:
    """What stands for the number that a field prints; ``None`` where it prints something else."""
    return _FIELDS.get((instruction.split() or [""])[0].upper())


def _said(paragraph: Any) -> str:
    """The words of a paragraph, with ``{page}`` and ``{pages}`` for its numbers (ECMA-376, part 1, 17.16)."""
    words: list[str] = []
    _say(paragraph, words, [])
    return "".join(words)


def _say(parent: Any, words: list[str], fields: list[_Field]) -> None:
    for node in parent:
        is_heard = not any(field.is_open or field.number for field in fields)
        if node.tag in _SILENT:
            continue
        if node.tag == f"{_W}fldChar":
            _turn(node.get(f"{_W}fldCharType"), words, fields)
        elif node.tag == f"{_W}instrText" and fields:
            fields[-1].instruction += node.text or ""
        elif node.tag == f"{_W}fldSimple" and (number := _number(node.get(f"{_W}instr", ""))):
            words.append(number)
        elif node.tag == f"{_W}t" and is_heard:
            words.append(node.text or "")
        elif node.tag in (f"{_W}tab", f"{_W}ptab") and is_heard:
            words.append("\t")
        else:
            _say(node, words, fields)


def _turn(kind: str | None, words: list[str], fields: list[_Field]) -> None:
    """Goes into a complex field, on to its result, or out of it; its number stands for the result."""
    if kind == "begin":
        fields.append(_Field())
    elif fields and kind == "separate":
        fields[-1].is_open = False
    elif fields and kind == "end":
        field = fields.pop()
        if not any(outer.is_open or outer.number for outer in fields):
            words.append(field.number or "")


def _types(document: Any, own: dict[str, str]) -> dict[str, Type]:
    """The type of each role: of its style, else of the nearest that the writer of Word documents would take."""
    styles = document.styles.element.findall(f"{_W}style")
    by_name = {(_attribute(style, "name", "val") or "").casefold(): style for style in styles}
    by_id = {style.get(f"{_W}styleId"): style for style in styles}
    defaults = document.styles.element.find(f"{_W}docDefaults")
    fonts = _theme_fonts(document)
    out = {}
    for role in STYLES:
        names = (style_name(role, own), NEAREST.get(role, "Normal"), "Normal")
        found = next((by_name[name.casefold()] for name in names if name.casefold() in by_name), None)
        out[role] = _type(found, by_id, defaults, fonts)
    return out


def _theme_fonts(document: Any) -> dict[str, str]:
    """The fonts of the document's theme for text and headings: ``minor`` and ``major``."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml

    out: dict[str, str] = {}
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.THEME and not relation.is_external:
            theme = parse_xml(relation.target_part.blob)
            for kind in ("minor", "major"):
                latin = theme.find(f".//{_A}{kind}Font/{_A}latin")
                out[kind] = "" if latin is None else latin.get("typeface", "")
    return out


def _type(element: Any, by_id: dict[str, Any], defaults: Any, fonts: dict[str, str]) -> Type:
    chain = list(_chain(element, by_id))
    run = _Inherited([e.find(f"{_W}rPr") for e in chain], _default(defaults, "rPrDefault", "rPr"))
    paragraph = _Inherited([e.find(f"{_W}pPr") for e in chain], _default(defaults, "pPrDefault", "pPr"))
    size = _points(run.value("sz", "val"), _SIZE, per_point=2)
    size = size if size > 0 else _SIZE
    color = run.value("color", "val") or ""
    return Type(
        family=_family(run, fonts),
        size=size,
        bold=run.is_on("b"),
        italic=run.is_on("i"),
        capitals=run.is_on("caps"),
        color=f"#{color}" if _COLOR.fullmatch(color) else "#000000",
        before=max(_points(paragraph.value("spacing", "before"), 0.0), 0.0),
        after=max(_points(paragraph.value("spacing", "after"), 0.0), 0.0),
        line=_line(paragraph, size),
        indent=_points(paragraph.value("ind", "left", "start"), 0.0),
        hanging=_hanging(paragraph),
        align=_ALIGN.get(paragraph.value("jc", "val") or "", "start"),
        keep_with_next=paragraph.is_on("keepNext"),
        right=_points(paragraph.value("ind", "right", "end"), 0.0),
        keep_together=paragraph.is_on("keepLines"),
        close=paragraph.is_on("contextualSpacing"),
        underline=(run.value("u", "val") or "none") != "none",
        rule=_rule(paragraph.first("pBdr/bottom")),
        families=tuple(name for one in ("eastAsia", "cs") if (name := run.value("rFonts", one))),
    )


def _hanging(paragraph: _Inherited) -> float:
    found = paragraph.named("ind", "hanging", "firstLine")
    return _points(found[1], 0.0) * (1 if found[0] == "hanging" else -1) if found else 0.0


def _rule(border: Any) -> Rule | None:
    """A border as a line; ``None`` where nothing is drawn (ECMA-376, part 1, 17.3.4: widths in eighths of a point)."""
    if border is None or border.get(f"{_W}val") in (None, "nil", "none"):
        return None
    color = border.get(f"{_W}color") or ""
    return Rule(
        width=max(_points(border.get(f"{_W}sz"), 0.5, per_point=8), 0.25),
        space=_points(border.get(f"{_W}space"), 0.0, per_point=1),
        color=f"#{color}" if _COLOR.fullmatch(color) else "#000000",
    )


def _family(run: _Inherited, fonts: dict[str, str]) -> str:
    """The font of Latin letters; one of the theme goes before one that is named (ECMA-376, part 1, 17.3.2.26)."""
    attribute, name = run.named("rFonts", "asciiTheme", "ascii") or ("", "")
    return (fonts.get(name[:5]) if attribute == "asciiTheme" else name) or _FAMILY


def _line(paragraph: _Inherited, size: float) -> float:
    """The height of a line as a multiple of a single one; an exact height is held against the size of the letters."""
    height = _points(paragraph.value("spacing", "line"), 12)
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


def _chain(element: Any, by_id: dict[str, Any]) -> Iterator[Any]:
    seen: set[str] = set()
    while element is not None:
        yield element
        name = _attribute(element, "basedOn", "val")
        if name is None or name in seen:
            return
        seen.add(name)
        element = by_id.get(name)


def _default(defaults: Any, outer: str, inner: str) -> Any:
    return defaults.find(f"{_W}{outer}/{_W}{inner}") if defaults is not None else None


class _Inherited:
    """Properties as a style, the styles it is based on and the document's defaults give them."""

    def __init__(self, own: list[Any], default: Any) -> None:
        self._levels = [level for level in (*own, default) if level is not None]

    def named(self, tag: str, *attributes: str) -> tuple[str, str] | None:
        """The attribute of these that the nearest level has, the first of them first, with its value."""
        for level in self._levels:
            for attribute in attributes:
                value = _attribute(level, tag, attribute)
                if value is not None:
                    return attribute, value
        return None

    def first(self, path: str) -> Any:
        """The nearest element of this path, or ``None``."""
        steps = "/".join(f"{_W}{step}" for step in path.split("/"))
        return next((found for level in self._levels if (found := level.find(steps)) is not None), None)

    def every(self, tag: str) -> list[Any]:
        """The elements of this tag at all levels, the nearest first."""
        return [found for level in self._levels if (found := level.find(f"{_W}{tag}")) is not None]

    def value(self, tag: str, *attributes: str) -> str | None:
        """The value alone."""
        found = self.named(tag, *attributes)
        return found[1] if found else None

    def is_on(self, tag: str) -> bool:
        for level in self._levels:
            found = level.find(f"{_W}{tag}")
            if found is not None:
                return found.get(f"{_W}val") not in ("0", "false", "off")
        return False


def _points(text: str | None, default: float, per_point: float = 20) -> float:
    """A measure in points; the default for what is none. A plain number is one of ``per_point`` parts of a point."""
    match = _MEASURE.fullmatch(text or "")
    if match is None:
        return default
    number, unit = match.groups()
    return float(number) * _UNITS[unit] if unit else float(number) / per_point
