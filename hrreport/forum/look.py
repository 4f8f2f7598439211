"""The look of a template's documents, read from its ``base.docx`` once: page, margins, and the type of each role."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal

import msgspec

from hrreport.forum.styles import STYLES, style_name
from hrreport.forum.template import Template

Align = Literal["start", "center", "end", "justify"]
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Word's own values where neither the style nor the document defaults say anything (ECMA-376, part 1, 17.3 and 17.6).
_SIZE = 10.0
_FAMILY = "Times New Roman"


class Type(msgspec.Struct, frozen=True):
    """How one role is set: sizes and spaces in points, ``color`` as ``#rrggbb``, ``line`` as a multiple of a line."""

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


class Look(msgspec.Struct, frozen=True):
    """The page of a template: its size and margins in points, and the type of each role of a composition."""

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
    section = document.sections[0]
    styles: dict[str, Any] = {style.name: style.element for style in document.styles}
    by_id: dict[str, Any] = {style.style_id: style.element for style in document.styles}
    defaults = document.styles.element.find(f"{_W}docDefaults")
    names = dict(own)
    normal = styles.get("Normal")
    types = {}
    for role in STYLES:
        element = styles.get(style_name(role, names))
        types[role] = _type(element if element is not None else normal, by_id, defaults)
    return Look(
        width=section.page_width.pt if section.page_width else 595.3,
        height=section.page_height.pt if section.page_height else 841.9,
        top=section.top_margin.pt if section.top_margin else 72.0,
        bottom=section.bottom_margin.pt if section.bottom_margin else 72.0,
        left=section.left_margin.pt if section.left_margin else 72.0,
        right=section.right_margin.pt if section.right_margin else 72.0,
        types=types,
        header=tuple(_words(section.header)),
        footer=tuple(_words(section.footer)),
    )


def _words(part: Any) -> Iterator[str]:
    """The paragraphs of a header or footer; the number of the page stands as ``{page}``."""
    for paragraph in part.paragraphs:
        words: list[str] = []
        field = ""
        for node in paragraph._p.iter():
            if node.tag == f"{_W}instrText":
                field = (node.text or "").strip().split(" ")[0]
            elif node.tag == f"{_W}fldSimple":
                words.append(_FIELDS.get(str(node.get(f"{_W}instr", "")).strip().split(" ")[0], ""))
                field = "done"
            elif node.tag == f"{_W}fldChar":
                kind = node.get(f"{_W}fldCharType")
                if kind == "separate":
                    words.append(_FIELDS.get(field, ""))
                    field = "done" if field in _FIELDS else ""
                elif kind == "end":
                    field = ""
            elif node.tag == f"{_W}t" and field != "done":
                words.append(node.text or "")
            elif node.tag == f"{_W}tab":
                words.append("\t")
        if "".join(words).strip():
            yield "".join(words)


_FIELDS = {"PAGE": "{page}", "NUMPAGES": "{pages}"}


def _type(element: Any, by_id: dict[str, Any], defaults: Any) -> Type:
    chain = list(_chain(element, by_id))
    run = _Inherited([e.find(f"{_W}rPr") for e in chain], _default(defaults, "rPrDefault", "rPr"))
    paragraph = _Inherited([e.find(f"{_W}pPr") for e in chain], _default(defaults, "pPrDefault", "pPr"))
    line = _number(paragraph.value("spacing", "line"), 240)
    rule = paragraph.value("spacing", "lineRule") or "auto"
    size = _number(run.value("sz", "val"), _SIZE * 2) / 2
    color = run.value("color", "val")
    return Type(
        family=run.value("rFonts", "ascii") or _FAMILY,
        size=size,
        bold=run.is_on("b"),
        italic=run.is_on("i"),
        capitals=run.is_on("caps"),
        color=f"#{color}" if color and color != "auto" else "#000000",
        before=_number(paragraph.value("spacing", "before"), 0) / 20,
        after=_number(paragraph.value("spacing", "after"), 0) / 20,
        line=line / 240 if rule == "auto" else max(line / 20 / (size * 1.2), 0.5),
        indent=_number(paragraph.value("ind", "left") or paragraph.value("ind", "start"), 0) / 20,
        hanging=_number(paragraph.value("ind", "hanging"), 0) / 20,
        align=_ALIGN.get(paragraph.value("jc", "val") or "", "start"),
        keep_with_next=paragraph.is_on("keepNext"),
    )


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
        based = element.find(f"{_W}basedOn")
        name = based.get(f"{_W}val") if based is not None else None
        if name is None or name in seen:
            return
        seen.add(name)
        element = by_id.get(name)


def _default(defaults: Any, outer: str, inner: str) -> Any:
    found = defaults.find(f"{_W}{outer}") if defaults is not None else None
    return found.find(f"{_W}{inner}") if found is not None else None


class _Inherited:
    """Properties as a style, the styles it is based on and the document's defaults give them."""

    def __init__(self, own: list[Any], default: Any) -> None:
        self._levels = [level for level in (*own, default) if level is not None]

    def value(self, tag: str, attribute: str) -> str | None:
        for level in self._levels:
            found = level.find(f"{_W}{tag}")
            if found is not None and found.get(f"{_W}{attribute}") is not None:
                return str(found.get(f"{_W}{attribute}"))
        return None

    def is_on(self, tag: str) -> bool:
        for level in self._levels:
            found = level.find(f"{_W}{tag}")
            if found is not None:
                return found.get(f"{_W}val") not in ("0", "false", "off")
        return False


def _number(text: str | None, default: float) -> float:
    try:
        return default if text is None else float(text)
    except ValueError:
        return default
