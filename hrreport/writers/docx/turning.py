"""A base document turned for a language that is written from right to left."""

from __future__ import annotations

import unicodedata
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# What follows the two elements in their parents (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28).
_AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl",
    "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
_AFTER_RTL = ("w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath", "w:rPrChange")


def turn(root: Any) -> None:
    """Sets every paragraph below from right to left, and every run of it that holds letters written so."""
    for paragraph in root.iter(qn("w:p")):
        _mark(paragraph.get_or_add_pPr(), "w:bidi", _AFTER_BIDI)
        for run in paragraph.iter(qn("w:r")):
            if any(_goes_left(ch) for node in run.iter(qn("w:t")) for ch in node.text or ""):
                _mark(run.get_or_add_rPr(), "w:rtl", _AFTER_RTL)


def _mark(properties: Any, tag: str, successors: tuple[str, ...]) -> None:
    if properties.find(qn(tag)) is None:
        properties.insert_element_before(OxmlElement(tag), *successors)


def _goes_left(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in ("R", "AL")
