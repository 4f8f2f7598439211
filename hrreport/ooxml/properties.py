"""Properties of WordprocessingML: measures, what styles inherit, and the fonts of a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
INCH = 72.0
# A measure counts twentieths or halves of a point, or names another unit (ECMA-376, part 1, 22.9.2.15).
_MEASURE = re.compile(r"\s*(-?[0-9]{1,6}(?:\.[0-9]+)?)(mm|cm|in|pt|pc|pi)?\s*")
_UNITS = {"mm": INCH / 25.4, "cm": INCH / 2.54, "in": INCH, "pt": 1.0, "pc": 12.0, "pi": 12.0}


def attribute(element: Any, tag: str, name: str) -> str | None:
    """An attribute of a child, or ``None`` where the element, the child or the attribute is not there."""
    found = element.find(f"{W}{tag}") if element is not None else None
    return None if found is None else found.get(f"{W}{name}")


def points(text: str | None, default: float, per_point: float = 20) -> float:
    """A measure in points; the default for what is none. A plain number is one of ``per_point`` parts of a point."""
    match = _MEASURE.fullmatch(text or "")
    if match is None:
        return default
    number, unit = match.groups()
    return float(number) * _UNITS[unit] if unit else float(number) / per_point


class Inherited:
    """Properties as a style, the styles it is based on and the document's defaults give them."""

    def __init__(self, own: list[Any], default: Any) -> None:
        self._levels = [level for level in (*own, default) if level is not None]

    def named(self, tag: str, *attributes: str) -> tuple[str, str] | None:
        """The attribute of these that the nearest level has, the first of them first, with its value."""
        for level in self._levels:
            for name in attributes:
                value = attribute(level, tag, name)
                if value is not None:
                    return name, value
        return None

    def first(self, path: str) -> Any:
        """The nearest element of this path, or ``None``."""
        steps = "/".join(f"{W}{step}" for step in path.split("/"))
        return next((found for level in self._levels if (found := level.find(steps)) is not None), None)

    def every(self, tag: str) -> list[Any]:
        """The elements of this tag at all levels, the nearest first."""
        return [found for level in self._levels if (found := level.find(f"{W}{tag}")) is not None]

    def value(self, tag: str, *attributes: str) -> str | None:
        """The value alone."""
        found = self.named(tag, *attributes)
        return found[1] if found else None

    def is_on(self, tag: str) -> bool:
        """Whether the nearest level that says so switches this on (ECMA-376, part 1, 17.17.4)."""
        for level in self._levels:
            found = level.find(f"{W}{tag}")
            if found is not None:
                return found.get(f"{W}val") not in ("0", "false", "off")
        return False


class Styles:
    """The styles of a python-docx document, by id and by name, and what they inherit."""

    def __init__(self, document: Any) -> None:
        root = document.styles.element
        styles = root.findall(f"{W}style")
        self._defaults = root.find(f"{W}docDefaults")
        self._by_id = {style.get(f"{W}styleId"): style for style in styles}
        self._by_name = {(attribute(style, "name", "val") or "").casefold(): style for style in styles}
        self.fonts = _theme_fonts(document)

    def named(self, *names: str) -> Any:
        """The style of the first of these names that there is, or ``None``."""
        return next((self._by_name[name.casefold()] for name in names if name.casefold() in self._by_name), None)

    def inherited(self, style: Any, kind: str) -> Inherited:
        """The properties of one kind (``rPr``, ``pPr``, ``tblPr``) that a style has or takes from others."""
        return Inherited([one.find(f"{W}{kind}") for one in self._chain(style)], self._default(kind))

    def _chain(self, style: Any) -> Iterator[Any]:
        seen: set[str] = set()
        while style is not None:
            yield style
            name = attribute(style, "basedOn", "val")
            if name is None or name in seen:
                return
            seen.add(name)
            style = self._by_id.get(name)

    def _default(self, kind: str) -> Any:
        return self._defaults.find(f"{W}{kind}Default/{W}{kind}") if self._defaults is not None else None


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
