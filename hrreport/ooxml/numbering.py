"""Whether a numbering of a Word document makes bullets or numbers, level by level."""

from __future__ import annotations

from typing import Any, Literal

from hrreport.ooxml.properties import W, attribute

Style = Literal["bullet", "number"]


class Numbering:
    """The numberings of a document; ``root`` is its numbering part, ``None`` where it has none."""

    def __init__(self, root: Any) -> None:
        self._levels: dict[tuple[str, int], str] = {}
        if root is None:
            return
        abstract = {one.get(f"{W}abstractNumId"): one for one in root.findall(f"{W}abstractNum")}
        by_style = {style: one for one in abstract.values() if (style := attribute(one, "styleLink", "val"))}
        for number in root.findall(f"{W}num"):
            found = abstract.get(attribute(number, "abstractNumId", "val") or "")
            # A numbering may lead on to the one that a numbering style defines (17.9.21).
            found = by_style.get(attribute(found, "numStyleLink", "val") or "", found)
            self._read(number.get(f"{W}numId", ""), found, number)

    def style(self, number: str, level: int) -> Style | None:
        """What stands before a paragraph of this numbering and level; ``None`` for nothing at all."""
        kind = self._levels.get((number, level))
        if kind is None or kind == "none":
            return None
        return "bullet" if kind == "bullet" else "number"

    def _read(self, number_id: str, abstract: Any, number: Any) -> None:
        levels = [] if abstract is None else abstract.findall(f"{W}lvl")
        levels += [one for change in number.findall(f"{W}lvlOverride") for one in change.findall(f"{W}lvl")]
        for level in levels:
            place = level.get(f"{W}ilvl", "0")
            if place.isdecimal():
                self._levels[number_id, int(place)] = attribute(level, "numFmt", "val") or "decimal"
